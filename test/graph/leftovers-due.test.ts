import { Temporal } from 'temporal-polyfill';
import { BentAmazon } from '../support/bent-amazon.js';
import { graphql } from '../support/generated/gql.js';
import type { OpenOrdersQuery } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const Due = graphql(`
  query DueOrders($supplySourceId: ID, $first: Int! = 100) {
    seller {
      endOfDay(supplySourceId: $supplySourceId) {
        date
        timeZone
        leftovers {
          nextWorkingDay
          dueToday(first: $first) {
            ...DueList
          }
          dueNextDay(first: $first) {
            ...DueList
          }
          refusedPurchases {
            totalCount
            nodes {
              key
            }
          }
        }
      }
    }
  }

  fragment DueList on OrderConnection {
    totalCount
    nodes {
      amazonOrderId
      status
      shipBy {
        latest
      }
    }
    pageInfo {
      hasNextPage
    }
  }
`);

const OpenOrders = graphql(`
  query OpenOrders($after: String) {
    seller {
      orders(
        first: 100
        after: $after
        sortBy: SHIP_BY_ASC
        filter: { statuses: [UNSHIPPED, PARTIALLY_SHIPPED] }
      ) {
        nodes {
          amazonOrderId
          shipBy {
            latest
          }
          items {
            orderItemId
            quantityUnfulfilled
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`);

const ByCarrier = graphql(`
  query OpenByCarrier($at: DateTime!) {
    seller {
      shippingStatus(at: $at) {
        late {
          count
          withoutLabelCount
          byCarrier {
            carriers {
              carrierName
              count
            }
            withoutLabelCount
            isTruncated
          }
        }
      }
    }
  }
`);

const Refusals = graphql(`
  query RefusalsOfTheDay {
    seller {
      purchases(filter: { states: [REJECTED] }) {
        totalCount
      }
    }
  }
`);

const BuyBatch = graphql(`
  mutation BuyToBeRefused($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      error {
        message
      }
    }
  }
`);

type Orders = NonNullable<NonNullable<OpenOrdersQuery['seller']>['orders']>;

const DAY_MS = 86_400_000;

let amazon: BentAmazon;
let running: RunningApp;
let shipping: Shipping;

/** The end of the present day of the marketplace. */
const endOfToday = (): number => {
  const now = Temporal.Now.zonedDateTimeISO('America/Los_Angeles');
  return now.startOfDay().add({ days: 1 }).epochMilliseconds;
};

/** Hours from the end of the day to the ship-by times of orders. */
const SHIP_BY_HOURS: Readonly<Record<string, number>> = {
  [orderId(1)]: -0.001,
  [orderId(2)]: 12,
  [orderId(3)]: 13,
  [orderId(5)]: 14,
};

/** An Amazon that promises to ship some orders today and tomorrow. */
const promisingAmazon = (): Promise<BentAmazon> =>
  BentAmazon.start({
    answer: (body, { target }) => {
      if (!target.startsWith('/orders/2026')) return body;
      return JSON.stringify(
        JSON.parse(body, (_, value) => {
          const hours = SHIP_BY_HOURS[value?.orderId];
          if (hours === undefined || !value.fulfillment?.shipByWindow) return value;
          const latest = new Date(endOfToday() + hours * 3_600_000).toISOString();
          value.fulfillment.shipByWindow = { latestDateTime: latest };
          return value;
        }),
      );
    },
  });

beforeAll(async () => {
  amazon = await promisingAmazon();
  const { env, ...sync } = syncing(amazon.environment);
  running = await startRunningApp({ ...sync, env, beside: amazon.emulator });
  await whenSynced(running);
  shipping = new Shipping(running);
});
afterAll(async () => {
  await running.close();
  await amazon[Symbol.asyncDispose]();
});

async function openOrders() {
  const found = [];
  for (let after: string | null = null, more = true; more;) {
    const { seller }: OpenOrdersQuery = await running.query(OpenOrders, { after });
    const orders: Orders = seller!.orders!;
    found.push(...orders.nodes);
    after = orders.pageInfo.endCursor ?? null;
    more = orders.pageInfo.hasNextPage;
  }
  return found;
}

const due = async (supplySourceId: string | null = null, first = 100) =>
  (await running.request(Due, { supplySourceId, first })).data.seller!.endOfDay!;

describe('the orders that are due', () => {
  it('are those without a label that must leave today, and by the end of the next working day', async () => {
    const { timeZone, leftovers } = await due();
    const orders = await openOrders();
    const dateOf = (text: string) => new Date(text).toLocaleDateString('sv-SE', { timeZone });
    const today = dateOf(new Date().toISOString());
    const idsOf = (fits: (latest: string) => boolean) =>
      orders
        .filter(({ shipBy }) => shipBy?.latest && fits(shipBy.latest))
        .map(({ amazonOrderId }) => amazonOrderId);
    const { dueToday, dueNextDay, nextWorkingDay } = leftovers;
    const isToday = (latest: string) => dateOf(latest) === today && Date.parse(latest) > Date.now();
    const isNext = (latest: string) => dateOf(latest) > today && dateOf(latest) <= nextWorkingDay!;
    const shown = ({ nodes }: NonNullable<typeof dueToday>) =>
      nodes.map(({ amazonOrderId }) => amazonOrderId);
    // The time of day decides which orders are due, so each list may be longer than its first page.
    expect(shown(dueToday!)).toEqual(idsOf(isToday).slice(0, 100));
    expect(shown(dueNextDay!)).toEqual(idsOf(isNext).slice(0, 100));
    expect(dueNextDay!.totalCount).toBe(idsOf(isNext).length);
    expect(dueToday!.totalCount).toBe(idsOf(isToday).length);
    expect(idsOf(isToday)).toContain(orderId(1));
    expect(idsOf(isNext)).toEqual(expect.arrayContaining([2, 3, 5].map((n) => orderId(n))));
  });

  it('are one page that says that more follow', async () => {
    const { dueToday, dueNextDay } = (await due(null, 1)).leftovers;
    const [longer] = [dueToday!, dueNextDay!].toSorted((a, b) => b.totalCount! - a.totalCount!);
    expect(longer!.nodes).toHaveLength(1);
    expect(longer!.pageInfo.hasNextPage).toBe(longer!.totalCount! > 1);
  });

  it('of a location read its hours once', async () => {
    const store = running.emulator.showcase.supplySourceId;
    running.callsSince();
    const { leftovers } = await due(store);
    expect(leftovers.nextWorkingDay).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(running.callsSince()['getSupplySource'] ?? 0).toBeLessThanOrEqual(1);
  });

  it('are listed without those that have a label', async () => {
    const { dueToday, dueNextDay } = (await due()).leftovers;
    const [first] = [...dueToday!.nodes, ...dueNextDay!.nodes];
    const { items } = (await openOrders()).find(
      ({ amazonOrderId }) => amazonOrderId === first!.amazonOrderId,
    )!;
    const parcel = {
      items: items.map(({ orderItemId, quantityUnfulfilled: quantity }) => ({
        orderItemId,
        quantity: quantity!,
      })),
    };
    await shipping.bought({
      key: 'due',
      despite: ['LATE', 'CANCELLATION_REQUESTED'],
      ...shipping.purchase(first!.amazonOrderId, parcel),
    });
    const after = (await due()).leftovers;
    const ids = [...after.dueToday!.nodes, ...after.dueNextDay!.nodes].map(
      ({ amazonOrderId }) => amazonOrderId,
    );
    expect(ids).not.toContain(first!.amazonOrderId);
  });
});

describe('orders to ship by carrier', () => {
  it('are counted by the carriers of their labels, and those without a label apart', async () => {
    const at = new Date(Date.now() + 60 * DAY_MS).toISOString();
    const late = async () => (await running.query(ByCarrier, { at })).seller!.shippingStatus!.late;
    // The label of an earlier test counts until the index has learned that its order has left.
    await until(async () => (await late()).byCarrier!.carriers.length === 0);
    const order = (await openOrders()).find(
      ({ items }) => items.length > 1 || (items[0]?.quantityUnfulfilled ?? 0) > 1,
    )!;
    const parcel = { items: [{ orderItemId: order.items[0]!.orderItemId, quantity: 1 }] };
    await shipping.bought({
      key: 'part',
      despite: ['LATE', 'CANCELLATION_REQUESTED'],
      ...shipping.purchase(order.amazonOrderId, parcel),
    });
    await until(async () => (await late()).byCarrier!.carriers.length > 0);
    const after = await late();
    expect(after.byCarrier).toEqual({
      carriers: [{ carrierName: 'UPS', count: 1 }],
      withoutLabelCount: after.withoutLabelCount,
      isTruncated: false,
    });
    expect(after.withoutLabelCount).toBe(after.count! - 1);
  });
});

describe('the refused purchases of a day', () => {
  const refused = async () => (await due()).leftovers.refusedPurchases!;
  const despite = ['LATE' as const];

  it('are gone when a label for the same items follows under another key', async () => {
    const maxPrice = { amount: '0.01', currencyCode: 'USD' };
    const purchases = [7, 8].map((number) => ({
      key: `refused-${number}`,
      despite,
      request: shipping.request(number),
      maxPrice,
    }));
    await running.query(BuyBatch, { input: { key: 'refused', purchases } });
    await until(async () => (await running.query(Refusals)).seller!.purchases!.totalCount === 2);
    expect((await refused()).nodes.map(({ key }) => key).toSorted()).toEqual([
      'refused-7',
      'refused-8',
    ]);
    await shipping.bought({ key: 'again', despite, ...shipping.purchase(7) });
    expect(await refused()).toEqual({ totalCount: 1, nodes: [{ key: 'refused-8' }] });
    expect((await running.query(Refusals)).seller!.purchases!.totalCount).toBe(2);
  });
});
