import 'reflect-metadata';
import { readOrder } from '../../../src/domains/orders/order.mapper.js';
import type {
  OrderItemWire,
  OrderPackageWire,
  OrderWire,
} from '../../../src/sp-api/operations/orders.wire.js';
import { onUnknownValue } from '../../../src/telemetry/unknown-values.js';
import { A_READING, anOrderWire } from './order-builders.js';

function read(parts: Partial<OrderWire> = {}) {
  const order = readOrder('SELLER', anOrderWire(parts), A_READING);
  if (!order) throw new Error('expected an order');
  return order;
}
const readItem = (wire: OrderItemWire) => read({ orderItems: [wire] }).items[0];
const IN_ORDER: unknown = expect.objectContaining({
  sellerId: 'SELLER',
  amazonOrderId: '902-3175004-8841250',
  marketplaceId: 'ATVPDKIKX0DER',
  updatedAt: new Date('2026-03-02T09:00:00Z'),
});
const readPackage = (wire: OrderPackageWire) => read({ packages: [wire] }).packages[0];

describe('reading an order as Amazon sends it', () => {
  it('reads all fields', () => {
    expect(read({ proceeds: { grandTotal: { amount: '12.5', currencyCode: 'usd' } } })).toEqual(
      expect.objectContaining({
        sellerId: 'SELLER',
        amazonOrderId: '902-3175004-8841250',
        status: 'UNSHIPPED',
        fulfilledBy: 'MERCHANT',
        placedAt: new Date('2026-03-02T08:15:00Z'),
        updatedAt: new Date('2026-03-02T09:00:00Z'),
        marketplaceId: 'ATVPDKIKX0DER',
        total: { amount: '12.50', currencyCode: 'USD' },
      }),
    );
  });

  it('returns null and empty lists for parts that were not requested', () => {
    const { salesChannel, fulfillment, orderItems, ...bare } = anOrderWire();
    expect(readOrder('SELLER', bare, A_READING)).toMatchObject({
      status: null,
      fulfilledBy: null,
      serviceLevel: null,
      marketplaceId: null,
      salesChannel: null,
      shipBy: null,
      deliverBy: null,
      total: null,
      recipient: null,
      items: [],
      packages: [],
    });
    expect([salesChannel, fulfillment, orderItems]).not.toContain(undefined);
  });

  it.each([undefined, null, {}, { orderId: ' ' }])('returns null without an id: %j', (wire) => {
    expect(readOrder('SELLER', wire, A_READING)).toBeNull();
  });

  it.each([
    ['PARTIALLY_SHIPPED', 'PARTIALLY_SHIPPED'],
    ['partially_shipped', 'PARTIALLY_SHIPPED'],
    ['', null],
    [null, null],
  ])('takes the status %j as %j', (fulfillmentStatus, expected) => {
    expect(read({ fulfillment: { fulfillmentStatus } }).status).toBe(expected);
  });

  it('returns null for a new status, and counts it', () => {
    const seen: string[][] = [];
    const stop = onUnknownValue((...value) => seen.push(value));
    const { status } = read({ fulfillment: { fulfillmentStatus: 'TELEPORTED' } });
    stop();
    expect([status, seen]).toEqual([null, [['OrderStatus', 'TELEPORTED']]]);
  });

  it.each([
    [{ earliestDateTime: null, latestDateTime: '' }, null],
    [{ earliestDateTime: 'soon' }, null],
    [
      { latestDateTime: '2026-03-05T07:59:59Z' },
      { earliest: null, latest: new Date('2026-03-05T07:59:59Z') },
    ],
  ])('takes the window %j as %j', (shipByWindow, expected) => {
    expect(read({ fulfillment: { shipByWindow } }).shipBy).toEqual(expected);
  });

  it.each([
    [
      { amount: '4.5', currencyCode: 'USD' },
      { amount: '4.50', currencyCode: 'USD' },
    ],
    [
      { amount: 4.5, currencyCode: 'usd' },
      { amount: '4.50', currencyCode: 'USD' },
    ],
    [
      { amount: '450', currencyCode: 'JPY' },
      { amount: '450', currencyCode: 'JPY' },
    ],
    [{ amount: '1234567890123456', currencyCode: 'USD' }, null],
    [{ amount: 'free', currencyCode: 'USD' }, null],
    [{ amount: '4.5' }, null],
    [{ currencyCode: 'USD' }, null],
    [null, null],
  ])('takes the money %j as %j', (unitPrice, expected) => {
    const item = readItem({ orderItemId: '1', product: { price: { unitPrice } } });
    expect(item?.unitPrice).toEqual(expected);
  });

  it('keeps a SKU unchanged', () => {
    const product = { sellerSku: ' mug 12 ' };
    expect(readItem({ orderItemId: '1', product })?.sku).toBe(' mug 12 ');
  });

  it.each([
    ['us', 'US'],
    ['UK', 'GB'],
    ['XX', null],
    ['', null],
  ])('takes the country %j as %j', (countryCode, expected) => {
    const deliveryAddress = { city: 'Portland', countryCode };
    expect(read({ recipient: { deliveryAddress } }).recipient?.address).toMatchObject({
      city: 'Portland',
      countryCode: expected,
      name: null,
    });
  });

  it('reads the parts that only addresses in Brazil have', () => {
    const parts = { streetName: 'Rua Augusta', streetNumber: '1508', complement: 'Apto 12' };
    const extendedFields = { ...parts, neighborhood: 'Consolação' };
    const deliveryAddress = { countryCode: 'BR', municipality: 'São Paulo', extendedFields };
    expect(read({ recipient: { deliveryAddress } }).recipient?.address).toMatchObject({
      ...extendedFields,
      municipality: 'São Paulo',
      countryCode: 'BR',
      addressLine1: null,
    });
  });

  it('returns null for an address of empty parts', () => {
    const deliveryAddress = { name: '', city: ' ', countryCode: null };
    expect(read({ recipient: { deliveryAddress } }).recipient?.address).toBeNull();
  });
});

describe('reading an item', () => {
  it('has its order', () => {
    expect(readItem({ orderItemId: '1' })?.order).toEqual(IN_ORDER);
  });

  it('reads numbers from text, and drops values that are not counts', () => {
    const fulfillment = { quantityFulfilled: '1', quantityUnfulfilled: -1 };
    expect(readItem({ orderItemId: '1', quantityOrdered: '3', fulfillment })).toMatchObject({
      quantityOrdered: 3,
      quantityFulfilled: 1,
      quantityUnfulfilled: null,
      sku: null,
      asin: null,
      title: null,
    });
  });

  it('leaves out items without an id, and null ones', () => {
    expect(
      read({ orderItems: [null, { quantityOrdered: 1 }, { orderItemId: '2' }] }).items,
    ).toEqual([expect.objectContaining({ orderItemId: '2' })]);
  });
});

describe('reading a package', () => {
  it('reads all fields', () => {
    const wire: OrderPackageWire = {
      packageReferenceId: '1',
      createdTime: '2026-03-03T10:00:00Z',
      packageStatus: { status: 'IN_TRANSIT', detailedStatus: 'PICKED_UP' },
      carrier: 'UPS',
      shippingService: 'UPS Ground',
      trackingNumber: '1Z999',
      shipTime: '2026-03-03T16:00:00Z',
      packageItems: [
        { orderItemId: '70519002246613', quantity: 2, transparencyCodes: ['AZ1', ''] },
        { quantity: 1 },
      ],
      shipFromAddress: { city: 'Tacoma', districtOrCounty: 'Pierce', countryCode: 'US' },
    };
    expect(readPackage(wire)).toEqual({
      order: IN_ORDER,
      packageReferenceId: '1',
      status: 'IN_TRANSIT',
      detailedStatus: 'PICKED_UP',
      carrierName: 'UPS',
      serviceName: 'UPS Ground',
      trackingNumber: '1Z999',
      shipTime: new Date('2026-03-03T16:00:00Z'),
      createdAt: new Date('2026-03-03T10:00:00Z'),
      items: [{ orderItemId: '70519002246613', quantity: 2, transparencyCodes: ['AZ1'] }],
      shipFromAddress: expect.objectContaining({ city: 'Tacoma', county: 'Pierce' }),
    });
  });

  it('is null where Amazon sends nothing', () => {
    expect(readPackage({ packageReferenceId: '2', packageStatus: null })).toEqual({
      order: IN_ORDER,
      packageReferenceId: '2',
      status: null,
      detailedStatus: null,
      carrierName: null,
      serviceName: null,
      trackingNumber: null,
      shipTime: null,
      createdAt: null,
      items: [],
      shipFromAddress: null,
    });
  });

  it('is left out without its reference', () => {
    expect(readPackage({ carrier: 'UPS' })).toBeUndefined();
  });
});
