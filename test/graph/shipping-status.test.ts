import { graphql } from '../support/generated/gql.js';
import type { OrdersStillToShipQuery, ShippingStatusQuery } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Shipping } from './shipping-fixture.js';

const Status = graphql(`
  query ShippingStatus($at: DateTime, $store: ID!, $first: Int! = 100, $after: String) {
    seller {
      shippingStatus(at: $at) {
        ...Status
      }
      supplySource(id: $store) {
        shippingStatus(at: $at) {
          ...Status
        }
      }
    }
  }

  fragment Status on ShippingStatus {
    at
    timeZone
    timeZoneSource
    dayEndsAt
    lastHandOverAt
    cutOffAt
    earliestHandOverAt
    late {
      ...ToShip
      orders(first: $first, after: $after) {
        totalCount
        nodes {
          amazonOrderId
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
    dueToday {
      ...ToShip
    }
    pastCutOff {
      ...ToShip
    }
  }

  fragment ToShip on OrdersToShip {
    count
    withoutLabelCount
  }
`);

const ToShip = graphql(`
  query OrdersStillToShip($after: String) {
    seller {
      orders(
        first: 100
        after: $after
        sortBy: SHIP_BY_ASC
        filter: { statuses: [UNSHIPPED, PARTIALLY_SHIPPED] }
      ) {
        totalCount
        nodes {
          amazonOrderId
          shipBy {
            latest
          }
          items {
            supplySource {
              supplySourceId
            }
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

const LateOfSeller = graphql(`
  query LateOfSeller($at: DateTime, $after: String) {
    seller {
      shippingStatus(at: $at) {
        at
        late {
          orders(first: 1, after: $after) {
            nodes {
              amazonOrderId
            }
            pageInfo {
              endCursor
            }
          }
        }
      }
    }
  }
`);

const SetHandlingTime = graphql(`
  mutation SetHandlingTime($input: UpdateSupplySourceInput!) {
    updateSupplySource(input: $input) {
      error {
        message
      }
    }
  }
`);

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
});
afterAll(() => running.close());

async function statusAt(at: Date, store = running.emulator.showcase.supplySourceId) {
  const answer = await running.query(Status, { at: at.toISOString(), store });
  return answer.seller!;
}

interface ToBeShipped {
  readonly id: string;
  readonly shipBy: number;
  readonly sources: readonly (string | null)[];
}

async function allToShip(): Promise<ToBeShipped[]> {
  const found: ToBeShipped[] = [];
  for (let after: string | null = null; ;) {
    const answer: OrdersStillToShipQuery = await running.query(ToShip, { after });
    const { totalCount, nodes, pageInfo } = answer.seller!.orders!;
    for (const { amazonOrderId, shipBy, items } of nodes)
      found.push({
        id: amazonOrderId,
        shipBy: Date.parse(shipBy?.latest ?? ''),
        sources: items.map(({ supplySource }) => supplySource?.supplySourceId ?? null),
      });
    after = pageInfo.endCursor ?? null;
    if (pageInfo.hasNextPage) continue;
    expect(totalCount).toBe(found.length);
    return found;
  }
}

type Status = NonNullable<NonNullable<ShippingStatusQuery['seller']>['shippingStatus']>;

/** Returns the counts of a status by definition. */
function naively(orders: readonly ToBeShipped[], status: Status) {
  const now = Date.parse(status.at);
  const due = (from: number, before: string) =>
    orders.filter(({ shipBy }) => shipBy >= from && shipBy < Date.parse(before)).length;
  return {
    late: due(0, status.at),
    dueToday: due(now, status.dayEndsAt),
    pastCutOff: status.earliestHandOverAt === null ? null : due(now, status.earliestHandOverAt),
  };
}

const countsOf = ({ late, dueToday, pastCutOff }: Status) => ({
  late: late.count,
  dueToday: dueToday.count,
  pastCutOff: pastCutOff && pastCutOff.count,
});

const DAYS = [0, 1, 2, 3, 5, 8];
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

describe('the status of shipping', () => {
  it.each(DAYS)('counts what is late and what is due, judged in %i days', async (days) => {
    const orders = await allToShip();
    const { shippingStatus } = await statusAt(inDays(days));
    expect(countsOf(shippingStatus!)).toEqual(naively(orders, shippingStatus!));
    expect(shippingStatus).toMatchObject({
      timeZoneSource: 'MARKETPLACE',
      earliestHandOverAt: null,
      lastHandOverAt: null,
      cutOffAt: null,
      pastCutOff: null,
    });
    const listed = shippingStatus!.late.orders!;
    expect(listed.totalCount).toBe(shippingStatus!.late.count);
    expect(listed.nodes.map(({ amazonOrderId }) => amazonOrderId)).toEqual(
      orders.slice(0, listed.nodes.length).map(({ id }) => id),
    );
  });

  it('has orders that are late at one of these moments, and orders past the cut-off of a location', async () => {
    const orders = await allToShip();
    const sources = [...new Set(orders.flatMap((order) => order.sources))];
    let [late, pastCutOff] = [0, 0];
    for (const source of sources.filter((id) => id !== null))
      for (const days of DAYS) {
        const { supplySource } = await statusAt(inDays(days), source);
        const status = supplySource!.shippingStatus!;
        const own = orders.filter((order) => order.sources.includes(source));
        expect(countsOf(status)).toEqual(naively(own, status));
        late += status.late.count ?? 0;
        pastCutOff += status.pastCutOff?.count ?? 0;
      }
    expect(Math.min(late, pastCutOff)).toBeGreaterThan(0);
  });

  it('costs no call for the seller, and one for the hours of a location', async () => {
    const ofSeller = await running.request(LateOfSeller, {});
    expect(ofSeller.extensions.cost).toMatchObject({ totalCalls: 0 });
    const store = running.emulator.showcase.supplySourceId;
    const ofLocation = await running.request(Status, { store });
    const { calls, cacheHits } = ofLocation.extensions.cost;
    // The tests before may have read it.
    expect({ ...calls, getSupplySource: 0 }).toEqual({ getSupplySource: 0 });
    expect((calls['getSupplySource'] ?? 0) + Math.min(cacheHits, 1)).toBe(1);
  });

  it('tells orders without a label from the others', async () => {
    const moment = inDays(30);
    const before = (await statusAt(moment)).shippingStatus!.late;
    expect(before.withoutLabelCount).toBe(before.count);
    // A part of the order: it stays to be shipped.
    const shipping = new Shipping(running);
    await shipping.bought({ key: 'part', ...shipping.purchase(2), despite: ['LATE'] });
    expect((await statusAt(moment)).shippingStatus!.late).toMatchObject({
      count: before.count,
      withoutLabelCount: before.withoutLabelCount! - 1,
    });
  });

  it('is read page by page with the moment of the first page', async () => {
    const moment = inDays(30).toISOString();
    const first = (await running.query(LateOfSeller, { at: moment })).seller!.shippingStatus!;
    const { nodes, pageInfo } = first.late.orders!;
    const after = pageInfo.endCursor ?? null;
    const next = await running.query(LateOfSeller, { at: first.at, after });
    const second = next.seller!.shippingStatus!.late.orders!.nodes;
    expect(second).toHaveLength(1);
    expect(second).not.toEqual(nodes);
  });

  it('counts the orders past a hand-over that is weeks ahead, and those of a location that never hands over', async () => {
    const store = running.emulator.showcase.supplySourceId;
    const own = (await allToShip()).filter(({ sources }) => sources.includes(store));
    const set = async (value: number) => {
      const operationalConfiguration = { handlingTime: { value, timeUnit: 'DAYS' as const } };
      const changes = { capabilities: { outbound: { operationalConfiguration } } };
      const input = { supplySourceId: store, changes };
      const { updateSupplySource } = await running.query(SetHandlingTime, { input });
      expect(updateSupplySource?.error).toBeNull();
      return (await statusAt(inDays(0), store)).supplySource!.shippingStatus!;
    };
    const slow = await set(9);
    expect(Date.parse(slow.earliestHandOverAt!)).toBeGreaterThan(inDays(8.9).getTime());
    expect(countsOf(slow)).toEqual(naively(own, slow));
    expect(slow.pastCutOff!.count).toBeGreaterThan(0);
    const never = await set(200);
    expect(never.earliestHandOverAt).toBeNull();
    expect(never.pastCutOff!.count).toBe(
      own.filter(({ shipBy }) => shipBy >= Date.parse(never.at)).length,
    );
  });

  it('refuses a moment beyond the calendar', async () => {
    const { errors } = await running.request(LateOfSeller, { at: '9999-12-31T23:59:59Z' });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'at' } });
  });
});
