import { OrderBook } from '../../src/emulator/apis/orders/order-book.js';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const Best = graphql(`
  query BestOfOrder($id: ID!, $parcel: ParcelInput!, $deliverBy: DateTime) {
    seller {
      order(id: $id) {
        shipBy {
          latest
        }
        deliverBy {
          latest
        }
        shippingQuote(parcel: $parcel, sortBy: CHEAPEST) {
          offers {
            name
            id
            price {
              amount
            }
            latestEstimatedDelivery
          }
          promised: cheapestInTime {
            offer {
              name
            }
            reason
            inTimeCount
            shipBy
            deliverBy
          }
          whenever: cheapestInTime(deliverBy: null, shipBy: null) {
            offer {
              name
            }
            shipBy
            deliverBy
          }
          by: cheapestInTime(deliverBy: $deliverBy, shipBy: null) {
            offer {
              name
            }
            reason
            message
          }
        }
      }
    }
  }
`);

const PACKAGE = {
  size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
  weight: { value: 20, unit: 'OZ' },
} as const;
const IN_TEXT =
  '{ size: { dimensions: { length: 10, width: 8, height: 4, unit: INCHES } }, weight: { value: 20, unit: OZ } }';
const named = (number: number): string => `112-${1_000_000 + number}-${1_000_000 + number}`;

/** One query for the best offer of many orders. */
const bestOf = (ids: readonly string[]): string =>
  `{ seller { ${ids
    .map(
      (id, at) =>
        `o${at}: order(id: "${id}") { shippingQuote(sortBy: CHEAPEST, parcel: { package: ${IN_TEXT} }) { cheapestInTime { offer { name } reason } } }`,
    )
    .join(' ')} } }`;

interface BestOffers {
  readonly seller: Record<
    string,
    { shippingQuote: { cheapestInTime: { offer: object | null; reason: string | null } } | null }
  >;
}

let running: RunningApp;
afterEach(() => running.close());

describe('the best offer in time of an order', () => {
  beforeEach(async () => {
    running = await startRunningApp();
  });
  const best = async (number: number, deliverBy?: string) => {
    const { order } = (
      await running.query(Best, { id: named(number), parcel: { package: PACKAGE }, deliverBy })
    ).seller!;
    if (!order?.shippingQuote) throw new Error('no offers');
    return { ...order, services: order.shippingQuote };
  };

  it('meets the dates promised to the buyer', async () => {
    const { services, shipBy, deliverBy } = await best(5);
    const { promised, whenever, offers } = services;
    expect([promised.shipBy, promised.deliverBy]).toEqual([shipBy?.latest, deliverBy?.latest]);
    const inTime = offers.filter((offer) => offer.latestEstimatedDelivery! <= deliverBy!.latest!);
    expect(promised.inTimeCount).toBe(inTime.length);
    // The offers come cheapest first.
    expect(promised.offer?.name).toBe(inTime[0]?.name);
    // Promised for tomorrow. By far the cheapest offer for a box of the seller arrives later.
    const { name } = offers.find((offer) => !/Flat Rate/.test(offer.name))!;
    expect(whenever).toEqual({ offer: { name }, shipBy: null, deliverBy: null });
    expect(promised.offer?.name).not.toBe(whenever.offer?.name);
  });

  it('accepts other dates, and reports why no offer meets them', async () => {
    const { services } = await best(1, '2020-01-01T00:00:00Z');
    expect(services.by).toEqual({
      offer: null,
      reason: 'NONE_ARRIVES_IN_TIME',
      message: 'No offer that leaves in time is sure to arrive in time.',
    });
  });

  it('is cached for the next request until a label of the order is bought', async () => {
    const idsOf = ({ services }: Awaited<ReturnType<typeof best>>) =>
      services.offers.map(({ id }) => id);
    const [first, second] = [idsOf(await best(1)), idsOf(await best(2))];
    running.callsSince();
    expect(idsOf(await best(1))).toEqual(first);
    expect(running.callsSince()).not.toHaveProperty('getEligibleShipmentServices');
    const shipping = new Shipping(running);
    await shipping.bought({ ...shipping.purchase(2) });
    running.callsSince();
    // That of another order stays.
    expect(idsOf(await best(1))).toEqual(first);
    expect(running.callsSince()).not.toHaveProperty('getEligibleShipmentServices');
    expect(idsOf(await best(2))).not.toEqual(second);
    expect(running.callsSince()).toMatchObject({ getEligibleShipmentServices: 1 });
  });

  it('is loaded once for concurrent requests', async () => {
    await Promise.all([best(1), best(1), best(1)]);
    expect(running.callsSince()).toMatchObject({ getEligibleShipmentServices: 1 });
  });
});

describe('the best offers of many orders', () => {
  /** Ten times as fast as Amazon, with the burst of Amazon. */
  const quota = (burst: number, ratePerSecond: number) => ({
    planFor: ({ name }: { name: string }) => ({
      ...(name === 'getEligibleShipmentServices'
        ? { ratePerSecond, burst }
        : { ratePerSecond: 10_000, burst: 10_000 }),
      source: 'test',
    }),
  });
  const openOrders = (count: number): string[] => {
    const { seed, sellers } = running.emulator;
    return new OrderBook({ seed, sellers, nowMs: Date.now })
      .list(sellers[0]?.sellerId ?? '')
      .filter(({ status }) => status === 'Unshipped')
      .slice(0, count)
      .map(({ amazonOrderId }) => amazonOrderId);
  };

  it('cost one call for each order, in the quota queue, and share everything else', async () => {
    running = await startRunningApp(quota(12, 60));
    const ids = openOrders(50);
    const { data, errors, extensions } = await running.request<BestOffers, object>(bestOf(ids));
    expect(errors).toBeUndefined();
    const answers = Object.values(data.seller).map((order) => order.shippingQuote?.cheapestInTime);
    expect(answers.filter((answer) => answer?.offer ?? answer?.reason)).toHaveLength(50);
    expect(answers.filter((answer) => answer?.offer).length).toBeGreaterThan(20);
    const { getSupplySource, ...calls } = running.callsSince();
    expect(calls).toEqual({ getOrder: 50, getOrdersV0: 1, getEligibleShipmentServices: 50 });
    // One for each location that orders are assigned to.
    expect(getSupplySource).toBeLessThanOrEqual(8);
    // 12 at once, and 38 more at 60 a second.
    expect(extensions.cost.waitedMs).toBeGreaterThan(500);
  });

  it('fail only for orders whose wait would exceed the deadline', async () => {
    running = await startRunningApp({ ...quota(2, 0.1), env: { UPSTREAM_TIMEOUT_MS: '5000' } });
    const ids = openOrders(5);
    const { data, errors } = await running.request<BestOffers, object>(bestOf(ids));
    const answers = Object.values(data.seller).map((order) => order.shippingQuote);
    expect(answers.filter(Boolean)).toHaveLength(2);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(
      Array(3).fill('UPSTREAM_THROTTLED'),
    );
    expect(errors?.every(({ extensions }) => Number(extensions['retryAfterMs']) > 0)).toBe(true);
    expect(running.callsSince()).toMatchObject({ getEligibleShipmentServices: 2 });
  });
});
