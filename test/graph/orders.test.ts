import { graphql } from '../support/generated/gql.js';
import { asConfigured } from '../support/configured-sellers.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const Whole = graphql(`
  query WholeOrder($id: ID!, $sellerId: ID) {
    seller(id: $sellerId) {
      order(id: $id) {
        amazonOrderId
        status
        fulfilledBy
        serviceLevel
        placedAt
        updatedAt
        marketplace {
          marketplaceId
          countryCode
        }
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
        recipient {
          address {
            name
            city
            countryCode
          }
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
          carrierName
          serviceName
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
  }
`);

const OfSellers = graphql(`
  query OrderOfSellers($id: ID!) {
    sellers {
      nodes {
        sellerId
        order(id: $id) {
          amazonOrderId
          placedAt
        }
      }
    }
  }
`);

const Status = graphql(`
  query OrderStatusOnly($id: ID!) {
    seller {
      order(id: $id) {
        status
        packages {
          trackingNumber
        }
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
  (await running.query(Whole, { id: named(number) })).seller!.order ?? undefined;

describe('an order', () => {
  it('returns items, amounts, promised dates and recipient for one call', async () => {
    const order = await whole(2);
    expect(order).toMatchObject({
      amazonOrderId: named(2),
      status: 'UNSHIPPED',
      fulfilledBy: 'MERCHANT',
      marketplace: { marketplaceId: 'ATVPDKIKX0DER', countryCode: 'US' },
      salesChannel: 'AMAZON',
      recipient: { address: { name: 'Pavel Inkwell', city: 'Chicago', countryCode: 'US' } },
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
        carrierName: expect.any(String),
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
    expect(await whole(10)).toMatchObject({ recipient: null, total: null, packages: [] });
  });

  it('is null for an unknown id', async () => {
    expect(await running.query(Whole, { id: '112-9999999-9999999' })).toEqual({
      seller: { order: null },
    });
    expect(running.callsSince()).toEqual({ getOrder: 1 });
  });

  it.each(['..', 'x'.repeat(201), 'a\nb'])('is null without a call for %j', async (id) => {
    expect(await running.query(Whole, { id })).toEqual({ seller: { order: null } });
    expect(running.callsSince()).toEqual({});
  });

  // Only Amazon knows whether it has issued such an id.
  it.each(['x', 'S01-1000001-1000001', '../orders', `${named(1)}/`])(
    'is null after a call for %j, which Amazon refuses',
    async (id) => {
      expect(await running.query(Whole, { id })).toEqual({ seller: { order: null } });
      expect(running.callsSince()).toEqual({ getOrder: 1 });
    },
  );

  it('is visible only to its seller', async () => {
    const both = await startRunningApp({ env: { EMULATOR_SELLERS: '2' } });
    const [first, second] = both.emulator.sellers;
    const ordersOf = async (id: string) => {
      const sellers = asConfigured(both, (await both.query(OfSellers, { id })).sellers?.nodes);
      return sellers.map(({ sellerId, order }) => [sellerId, order?.amazonOrderId ?? null]);
    };
    const [mine, theirs] = [await ordersOf(named(1)), await ordersOf('114-1000001-1000001')];
    await both.close();
    expect(mine).toEqual([
      [first?.sellerId, named(1)],
      [second?.sellerId, null],
    ]);
    expect(theirs).toEqual([
      [first?.sellerId, null],
      [second?.sellerId, '114-1000001-1000001'],
    ]);
  });

  it('is null with its seller when the seller is not configured', async () => {
    expect(await running.query(Whole, { id: named(1), sellerId: 'A0' })).toEqual({ seller: null });
    expect(running.callsSince()).toEqual({});
  });

  it('is loaded once in a request, with the parts of all selections', async () => {
    const { data } = await running.request<
      { seller: Record<string, Record<string, unknown>> },
      object
    >(`{
      seller {
        a: order(id: "${named(12)}") { status }
        b: order(id: "${named(12)}") { packages { carrierName } }
      }
    }`);
    expect(data.seller['a']?.['status']).toBe('PARTIALLY_SHIPPED');
    expect(data.seller['b']?.['packages']).toHaveLength(1);
    expect(running.callsSince()).toEqual({ getOrder: 1 });
  });

  it('is cached until it expires or a label is bought for it', async () => {
    const id = named(1);
    await running.query(Status, { id });
    running.callsSince();
    const { order: before } = (await running.query(Status, { id })).seller!;
    expect(before).toEqual({ status: 'UNSHIPPED', packages: [] });
    expect(running.callsSince()).toEqual({});
    const { trackingNumber } = await new Shipping(running).bought();
    const { order: after } = (await running.query(Status, { id })).seller!;
    expect(after).toEqual({ status: 'SHIPPED', packages: [{ trackingNumber }] });
  });

  it('that fails is null, with an error code', async () => {
    running.emulator.control.addFault({ kind: '500', operation: 'getOrder' });
    const { data, errors } = await running.request(Status, { id: named(1) });
    expect(data.seller!.order).toBeNull();
    expect(errors?.[0]).toMatchObject({
      path: ['seller', 'order'],
      extensions: {
        code: 'UPSTREAM_UNAVAILABLE',
        operation: 'getOrder',
        amazonRequestId: expect.any(String),
      },
    });
  });
});
