import 'reflect-metadata';
import {
  orderToIndex,
  withoutPersonalData,
} from '../../../src/domains/orders/index/indexed-order.mapper.js';
import { readOrder } from '../../../src/domains/orders/order.mapper.js';
import type { OrderWire } from '../../../src/sp-api/operations/orders.wire.js';
import { A_READING, anOrderWire } from './order-builders.js';

const READ_AT = Date.parse('2026-03-02T12:00:00Z');
const toIndex = (parts: Partial<OrderWire> = {}) =>
  orderToIndex('SELLER', anOrderWire(parts), READ_AT);

/** All personal fields, and fields that a later version of Amazon may send. */
const PERSONAL: object = {
  buyer: { buyerName: 'Robin Vale', buyerEmail: 'secret@example.com' },
  recipient: { deliveryAddress: { name: 'secret', addressLine1: 'secret' } },
  tax: { taxRegistrations: [{ legalName: 'secret' }] },
  payment: { paymentExecutions: [{ paymentMethod: 'secret' }] },
  secret: 'secret',
  fulfillment: { fulfillmentStatus: 'UNSHIPPED', deliveryNote: 'secret' },
  packages: [{ packageReferenceId: '1', trackingNumber: 'T1', signedBy: 'secret' }],
  orderItems: [
    {
      orderItemId: '1',
      quantityOrdered: 1,
      secret: 'secret',
      product: {
        asin: 'B0FENNEL01',
        customization: { customizedUrl: 'https://example.com/secret' },
      },
      fulfillment: {
        quantityFulfilled: 0,
        packing: { giftOption: { giftMessage: 'secret' } },
      },
      cancellation: {
        secret: 'secret',
        cancellationRequest: { requester: 'BUYER', cancelReason: 'Too late', note: 'secret' },
      },
    },
  ],
};

describe('an order for the index', () => {
  it('keeps no personal data and no unknown fields', () => {
    const { document, items } = toIndex(PERSONAL)!;
    expect(JSON.stringify(document)).not.toMatch(/secret|Robin/);
    expect(items).toEqual([{ orderItemId: '1', sku: null }]);
    expect(readOrder('SELLER', document as OrderWire, A_READING)).toMatchObject({
      status: 'UNSHIPPED',
      packages: [{ packageReferenceId: '1', trackingNumber: 'T1' }],
      items: [
        {
          orderItemId: '1',
          asin: 'B0FENNEL01',
          quantityFulfilled: 0,
          cancellation: { requestedBy: 'BUYER', requestReason: 'Too late', cancelledBy: null },
        },
      ],
    });
  });

  it('maps to the same order as the response', () => {
    const wire = anOrderWire({ proceeds: { grandTotal: { amount: '9.10', currencyCode: 'USD' } } });
    const { document } = orderToIndex('SELLER', wire, READ_AT)!;
    expect(readOrder('SELLER', document as OrderWire, A_READING)).toEqual(
      readOrder('SELLER', wire, A_READING),
    );
  });

  it('has the columns that lists filter and sort by', () => {
    const latestDateTime = '2026-03-04T07:59:59Z';
    const fulfillment = { fulfillmentStatus: 'unshipped', shipByWindow: { latestDateTime } };
    expect(toIndex({ fulfillment })).toMatchObject({
      sellerId: 'SELLER',
      orderId: '902-3175004-8841250',
      status: 'UNSHIPPED',
      marketplaceId: 'ATVPDKIKX0DER',
      createdAt: Date.parse('2026-03-02T08:15:00Z'),
      updatedAt: Date.parse('2026-03-02T09:00:00Z'),
      shipBy: Date.parse(latestDateTime),
      asksSource: true,
      items: [{ orderItemId: '70519002246613', sku: 'FENNEL-SEED' }],
    });
  });

  it.each([
    ['PENDING', 'PENDING', false],
    ['CANCELLED', 'CANCELLED', false],
    ['SHIPPED', 'SHIPPED', true],
    ['BEAMED_UP', null, false],
    [null, null, false],
  ])(
    'with the status %s has the column %s, and a request for its source: %s',
    (word, status, asks) => {
      const order = toIndex({ fulfillment: { fulfillmentStatus: word } });
      expect(order).toMatchObject({ status, asksSource: asks });
    },
  );

  it.each([
    ['UNSHIPPED', [], null],
    ['PARTIALLY_SHIPPED', ['2026-03-02T08:30:00Z'], null],
    ['SHIPPED', ['2026-03-02T08:30:00Z', '2026-03-02T08:40:00Z'], '2026-03-02T08:40:00Z'],
    ['SHIPPED', ['2027-01-01T00:00:00Z'], '2026-03-02T09:00:00Z'],
    ['SHIPPED', [], '2026-03-02T09:00:00Z'],
    ['CANCELLED', [], '2026-03-02T09:00:00Z'],
    ['BEAMED_UP', [], '2026-03-02T09:00:00Z'],
  ])(
    'with the status %s and packages of %j is settled at %s, never after its last change',
    (fulfillmentStatus, shipped, at) => {
      const packages = shipped.map((shipTime, n) => ({ packageReferenceId: `${n}`, shipTime }));
      const order = toIndex({ fulfillment: { fulfillmentStatus }, packages });
      expect(order?.settledAt).toBe(at === null ? null : Date.parse(at));
    },
  );

  it.each([
    ['the latest promise', 'SHIPPED', ['SHIPPED'], '2026-03-06T00:00:00Z', '2026-03-06T00:00:00Z'],
    ['a shipment after it', 'SHIPPED', ['SHIPPED'], '2026-03-01T00:00:00Z', '2026-03-02T08:30:00Z'],
    ['the arrival', 'SHIPPED', ['DELIVERED'], '2026-03-06T00:00:00Z', '2026-03-02T09:00:00Z'],
    [
      'the promise before a later change',
      'SHIPPED',
      ['DELIVERED'],
      '2026-03-02T08:50:00Z',
      '2026-03-02T08:50:00Z',
    ],
    [
      'the promise while one is under way',
      'SHIPPED',
      ['DELIVERED', 'IN_TRANSIT'],
      '2026-03-06T00:00:00Z',
      '2026-03-06T00:00:00Z',
    ],
    ['60 days at the most', 'SHIPPED', ['SHIPPED'], '9999-01-01T00:00:00Z', '2026-05-01T09:00:00Z'],
    ['the cancellation', 'CANCELLED', [], '2026-03-06T00:00:00Z', '2026-03-02T09:00:00Z'],
  ])('counts its retention from %s', (_from, fulfillmentStatus, statuses, latestDateTime, at) => {
    const packages = statuses.map((status, n) => ({
      packageReferenceId: `${n}`,
      shipTime: '2026-03-02T08:30:00Z',
      packageStatus: { status },
    }));
    const fulfillment = { fulfillmentStatus, deliverByWindow: { latestDateTime } };
    const order = toIndex({ fulfillment, packages });
    expect(new Date(order?.settledAt ?? 0)).toEqual(new Date(at));
  });

  it('keeps ids, times and numbers after the retention, but no address and no text of the seller', () => {
    const shipFromAddress = { name: 'secret', addressLine1: 'secret' };
    const packageItems = [{ orderItemId: '1', quantity: 2, transparencyCodes: ['secret'] }];
    const kept = {
      packageReferenceId: '1',
      shipTime: '2026-03-02T08:30:00Z',
      trackingNumber: 'T1',
    };
    const words = { carrier: 'secret', shippingService: 'secret', shipFromAddress, packageItems };
    const wire = anOrderWire({ packages: [{ ...kept, ...words }] });
    const { document } = orderToIndex('SELLER', wire, READ_AT)!;
    expect(JSON.stringify(document)).toMatch(/secret/);
    const left = withoutPersonalData({ ...document, buyer: { name: 'secret' } });
    expect(JSON.stringify(left)).not.toMatch(/secret/);
    expect(left).toEqual({
      ...document,
      packages: [{ ...kept, packageItems: [{ orderItemId: '1', quantity: 2 }] }],
    });
    expect(withoutPersonalData(left)).toEqual(left);
  });

  it('uses the time of the call for missing times', () => {
    const times = { createdTime: '', lastUpdatedTime: null };
    expect(toIndex(times)).toMatchObject({ createdAt: READ_AT, updatedAt: READ_AT, shipBy: null });
  });

  it.each<Partial<OrderWire>>([
    { orderId: '' },
    { fulfillment: { fulfillmentStatus: 'SHIPPED', fulfilledBy: 'AMAZON' } },
  ])('is null for %j', (parts) => {
    expect(toIndex(parts)).toBeNull();
    expect(orderToIndex('SELLER', null, READ_AT)).toBeNull();
  });
});
