import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const Whole = graphql(`
  query WholeOrder($id: ID!, $sellerId: ID) {
    order(id: $id, sellerId: $sellerId) {
      id
      status
      fulfilledBy
      serviceLevel
      createdAt
      updatedAt
      marketplaceId
      marketplaceName
      salesChannel
      shipBy {
        earliest
        latest
      }
      deliverBy {
        earliest
        latest
      }
      total {
        amount
        currencyCode
      }
      recipientAddress {
        name
        city
        countryCode
      }
      items {
        orderItemId
        sku
        asin
        title
        quantityOrdered
        quantityFulfilled
        quantityUnfulfilled
        unitPrice {
          amount
          currencyCode
        }
      }
      packages {
        packageReferenceId
        status
        detailedStatus
        carrier
        shippingService
        trackingNumber
        shipTime
        createdAt
        items {
          orderItemId
          quantity
          transparencyCodes
        }
        shipFromAddress {
          city
          countryCode
        }
      }
    }
  }
`);

const OfSellers = graphql(`
  query OrderOfSellers($id: ID!) {
    sellers {
      isDefault
      order(id: $id) {
        id
        createdAt
      }
    }
  }
`);

const Status = graphql(`
  query OrderStatusOnly($id: ID!) {
    order(id: $id) {
      status
      packages {
        trackingNumber
      }
    }
  }
`);

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

const named = (number: number): string => `112-${1_000_000 + number}-${1_000_000 + number}`;
const whole = async (number: number) =>
  (await running.query(Whole, { id: named(number) })).order ?? undefined;

describe('an order', () => {
  it('returns items, amounts, promised dates and recipient for one call', async () => {
    const order = await whole(2);
    expect(order).toMatchObject({
      id: named(2),
      status: 'UNSHIPPED',
      fulfilledBy: 'MERCHANT',
      marketplaceId: 'ATVPDKIKX0DER',
      marketplaceName: 'Amazon.com',
      salesChannel: 'AMAZON',
      recipientAddress: { name: 'Pavel Inkwell', city: 'Chicago', countryCode: 'US' },
      total: { amount: expect.stringMatching(/^\d+\.\d\d$/), currencyCode: 'USD' },
      packages: [],
    });
    expect(order?.items).toMatchObject([
      { orderItemId: '60000000000201', sku: 'SOCK-MERINO-M', quantityOrdered: 3 },
      { orderItemId: '60000000000202', sku: 'BOOK-KNOTS', quantityOrdered: 2 },
    ]);
    expect(order?.items[0]).toMatchObject({
      asin: expect.stringMatching(/^B0/),
      quantityFulfilled: 0,
      quantityUnfulfilled: 3,
      unitPrice: { amount: expect.stringMatching(/^\d+\.\d\d$/), currencyCode: 'USD' },
    });
    expect(Date.parse(order?.shipBy?.latest ?? '')).toBeLessThan(
      Date.parse(order?.deliverBy?.latest ?? ''),
    );
    expect(running.callsSince()).toEqual({ getOrder: 1 });
  });

  it('that is partially shipped shows the package and the remaining units', async () => {
    const order = await whole(12);
    expect(order).toMatchObject({
      status: 'PARTIALLY_SHIPPED',
      items: [{ quantityOrdered: 3, quantityFulfilled: 1, quantityUnfulfilled: 2 }],
    });
    expect(order?.packages).toMatchObject([
      {
        packageReferenceId: '1',
        trackingNumber: expect.any(String),
        carrier: expect.any(String),
        items: [{ orderItemId: order?.items[0]?.orderItemId, quantity: 1, transparencyCodes: [] }],
        shipFromAddress: { countryCode: 'US' },
      },
    ]);
  });

  it.each([
    [9, 'CANCELLED'],
    [10, 'PENDING'],
    [11, 'SHIPPED'],
  ])('number %i is %s', async (number, status) => {
    expect((await whole(number))?.status).toBe(status);
  });

  it('has no buyer and no amounts while it is pending', async () => {
    expect(await whole(10)).toMatchObject({ recipientAddress: null, total: null, packages: [] });
  });

  it('is null for an unknown id', async () => {
    expect(await running.query(Whole, { id: '112-9999999-9999999' })).toEqual({ order: null });
    expect(running.callsSince()).toEqual({ getOrder: 1 });
  });

  it.each(['..', 'x'.repeat(201), 'a\nb'])('is null without a call for %j', async (id) => {
    expect(await running.query(Whole, { id })).toEqual({ order: null });
    expect(running.callsSince()).toEqual({});
  });

  // Only Amazon knows whether it has issued such an id.
  it.each(['x', 'S01-1000001-1000001', '../orders', `${named(1)}/`])(
    'is null after a call for %j, which Amazon refuses',
    async (id) => {
      expect(await running.query(Whole, { id })).toEqual({ order: null });
      expect(running.callsSince()).toEqual({ getOrder: 1 });
    },
  );

  it('is visible only to its seller', async () => {
    const { sellers } = await running.query(OfSellers, { id: named(1) });
    expect(sellers.map(({ isDefault, order }) => [isDefault, order?.id ?? null])).toEqual([
      [true, named(1)],
      [false, null],
    ]);
    const other = await running.query(OfSellers, { id: '114-1000001-1000001' });
    expect(other.sellers.map(({ order }) => order?.id ?? null)).toEqual([
      null,
      '114-1000001-1000001',
    ]);
  });

  it('is refused for a seller that is not configured', async () => {
    const { errors } = await running.request(Whole, { id: named(1), sellerId: 'A0' });
    expect(errors?.[0]?.extensions.code).toBe('SELLER_NOT_FOUND');
  });

  it('is loaded once in a request, with the parts of all selections', async () => {
    const { data } = await running.request<Record<string, Record<string, unknown>>, object>(
      `{ a: order(id: "${named(12)}") { status } b: order(id: "${named(12)}") { packages { carrier } } }`,
    );
    expect(data['a']?.['status']).toBe('PARTIALLY_SHIPPED');
    expect(data['b']?.['packages']).toHaveLength(1);
    expect(running.callsSince()).toEqual({ getOrder: 1 });
  });

  it('is cached until it expires or a label is bought for it', async () => {
    const id = named(1);
    await running.query(Status, { id });
    running.callsSince();
    const { order: before } = await running.query(Status, { id });
    expect(before).toEqual({ status: 'UNSHIPPED', packages: [] });
    expect(running.callsSince()).toEqual({});
    const { trackingId } = await new Shipping(running).bought();
    const { order: after } = await running.query(Status, { id });
    expect(after).toEqual({ status: 'SHIPPED', packages: [{ trackingNumber: trackingId }] });
  });

  it('that fails is null, with an error code', async () => {
    running.emulator.control.addFault({ kind: '500', operation: 'getOrder' });
    const { data, errors } = await running.request(Status, { id: named(1) });
    expect(data.order).toBeNull();
    expect(errors?.[0]).toMatchObject({
      path: ['order'],
      extensions: {
        code: 'UPSTREAM_UNAVAILABLE',
        operation: 'getOrder',
        amazonRequestId: expect.any(String),
      },
    });
  });
});
