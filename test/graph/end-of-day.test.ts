import { graphql } from '../support/generated/gql.js';
import type { LeftoversQueryVariables, PurchaseGuard } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Cancel, orderId, Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const Day = graphql(`
  query EndOfDay($date: LocalDate, $supplySourceId: ID) {
    seller {
      endOfDay(date: $date, supplySourceId: $supplySourceId) {
        date
        timeZone
        timeZoneSource
        count
        totalPrice {
          amount
          currencyCode
        }
        isTruncated
        groups {
          supplySource {
            supplySourceId
          }
          carrierName
          timeZone
          timeZoneSource
          from
          before
          count
          totalPrice {
            amount
            currencyCode
          }
          purchases {
            totalCount
            nodes {
              key
              settledAt
            }
          }
        }
        confirmations {
          totalCount
          nodes {
            amazonOrderId
          }
        }
      }
    }
  }
`);

const Leftovers = graphql(`
  query Leftovers($date: LocalDate!, $supplySourceId: ID) {
    seller {
      endOfDay(date: $date, supplySourceId: $supplySourceId) {
        leftovers {
          lateOrders {
            totalCount
          }
          cancellationRequests {
            totalCount
          }
          unshippedAfterCancel {
            nodes {
              key
            }
          }
          unsettledPurchases {
            totalCount
          }
          waitingPurchases {
            totalCount
          }
          refusedPurchases {
            nodes {
              key
            }
          }
          batchesWithRefusals {
            key
            refusals {
              key
              reason
            }
          }
        }
      }
      late: orders(filter: { isLate: true }) {
        totalCount
      }
      asked: orders(
        filter: { isCancellationRequested: true, statuses: [UNSHIPPED, PARTIALLY_SHIPPED] }
      ) {
        totalCount
      }
    }
  }
`);

const Priced = graphql(`
  query PricesOfTheDay($filter: PurchaseFilterInput) {
    seller {
      purchases(filter: $filter) {
        totalCount
        nodes {
          key
          isProtected
          settledAt
          price {
            amount
          }
          shipment {
            service {
              benefits {
                included
                isClaimsProtected
              }
            }
          }
        }
      }
    }
  }
`);

const Locations = graphql(`
  query LocationsOfTheDay {
    seller {
      supplySources(first: 20) {
        nodes {
          supplySourceId
        }
      }
    }
  }
`);

const BuyForTheDay = graphql(`
  mutation BuyForTheDay($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      error {
        message
      }
    }
  }
`);

const ConfirmForTheDay = graphql(`
  mutation ConfirmForTheDay($input: ConfirmShipmentInput!) {
    confirmShipment(input: $input) {
      error {
        message
      }
    }
  }
`);

const SELLERS_ZONE = { timeZone: 'America/Los_Angeles', timeZoneSource: 'MARKETPLACE' };
const ADDRESS = {
  name: 'Store',
  addressLine1: '1 Alder Crossing',
  city: 'Seattle',
  stateOrRegion: 'WA',
  postalCode: '98101',
  countryCode: 'US',
  email: 'dock@example.com',
  phone: '2065550100',
};

let running: RunningApp;
let shipping: Shipping;
let store: string;

async function buyBatch(key: string, purchases: object[], skipRefused = false): Promise<void> {
  const input = { key, purchases: purchases as never, skipRefused };
  const { buyShippingBatch } = await running.query(BuyForTheDay, { input });
  expect(buyShippingBatch).toEqual({ error: null });
}

const priced = async (filter: object = {}) =>
  (await running.query(Priced, { filter })).seller!.purchases!;

/** Two labels of a store, one of an address, a cancelled one, a refused one, and a batch that left one out. */
beforeAll(async () => {
  running = await startRunningApp(syncing());
  // The examples of the emulator promise early deliveries.
  const despite: PurchaseGuard[] = ['LATE'];
  await whenSynced(running);
  shipping = new Shipping(running);
  store = running.emulator.showcase.supplySourceId;
  await shipping.bought({ key: 'first', despite });
  await shipping.bought({ key: 'second', despite, ...shipping.purchaseOf('USPS_PTP_GRND_ADV', 5) });
  await shipping.bought({
    key: 'address',
    despite,
    ...shipping.purchase(6, { shipFrom: { address: ADDRESS } as never }),
  });
  const { shipmentId } = await shipping.bought({
    key: 'cancelled',
    despite,
    ...shipping.purchase(2),
  });
  await running.query(Cancel, { input: { shipmentId } });
  const maxPrice = { amount: '0.01', currencyCode: 'USD' };
  const cheap = { key: 'refused', despite, request: shipping.request(7), maxPrice };
  const again = { key: 'left out', despite, ...shipping.purchase(1) };
  await buyBatch('batch', [cheap, again], true);
  await until(async () => (await priced({ states: ['REJECTED'] })).totalCount === 1);
});
afterAll(() => running.close());

/** Returns the day of the store at which the labels were bought. */
async function today(): Promise<string> {
  const { nodes } = await priced({ ids: ['first'] });
  const { timeZone } = await day('2026-01-01', store);
  return new Date(nodes[0]!.settledAt!).toLocaleDateString('sv-SE', { timeZone });
}

async function day(date: string | null, supplySourceId?: string) {
  const { seller } = await running.query(Day, { date, supplySourceId: supplySourceId ?? null });
  return seller!.endOfDay!;
}

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

describe('the end of a day', () => {
  it('is that of the present day there, when no day is named', async () => {
    const found = await day(null, store);
    // The present day may have begun in between.
    const dates = [0, 60_000].map((ms) =>
      new Date(Date.now() - ms).toLocaleDateString('sv-SE', { timeZone: found.timeZone }),
    );
    expect(dates).toContain(found.date);
  });

  it('adds up the labels that were not cancelled, by location and carrier, without a call', async () => {
    const date = await today();
    const { data, extensions } = await running.request(Day, { date });
    const found = data.seller!.endOfDay!;
    expect(extensions.cost).toMatchObject({ totalCalls: 0 });
    const { nodes } = await priced();
    const priceOf = (key: string) => nodes.find((one) => one.key === key)!.price!.amount;
    const cents = ['first', 'second', 'address'].reduce(
      (sum, key) => sum + Math.round(Number(priceOf(key)) * 100),
      0,
    );
    expect(found).toMatchObject({
      date,
      ...SELLERS_ZONE,
      count: 3,
      isTruncated: false,
      totalPrice: [{ amount: (cents / 100).toFixed(2), currencyCode: 'USD' }],
    });
    const groups = found.groups.map(({ supplySource, carrierName, count, purchases }) => ({
      from: supplySource?.supplySourceId ?? null,
      carrierName,
      count,
      keys: purchases!.nodes.map(({ key }) => key),
      totalCount: purchases!.totalCount,
    }));
    expect(groups).toEqual([
      { from: store, carrierName: 'UPS', count: 1, keys: ['first'], totalCount: 1 },
      { from: store, carrierName: 'USPS', count: 1, keys: ['second'], totalCount: 1 },
      { from: null, carrierName: 'UPS', count: 1, keys: ['address'], totalCount: 1 },
    ]);
  });

  it('counts the day of a location in its own time zone, and that of an address in the zone of the marketplace', async () => {
    const { groups } = await day(await today());
    const [ofStore, , ofAddress] = groups;
    expect(ofStore).toMatchObject({ timeZoneSource: 'LOCATION' });
    expect(ofAddress).toMatchObject(SELLERS_ZONE);
    const { from, before, timeZone, purchases } = ofStore!;
    const local = (text: string) => new Date(text).toLocaleString('sv-SE', { timeZone });
    expect([from, before].map((text) => local(text).slice(11))).toEqual(['00:00:00', '00:00:00']);
    const settledAt = purchases!.nodes[0]!.settledAt!;
    expect(from <= settledAt && settledAt < before).toBe(true);
  });

  it('has nothing on the days next to it', async () => {
    const date = await today();
    for (const other of [dayAfter(date, -1), dayAfter(date, 1)])
      expect(await day(other)).toMatchObject({ count: 0, groups: [], totalPrice: [] });
  });

  it('takes one location, by either id', async () => {
    const date = await today();
    const { sellerId } = running.emulator.sellers[0]!;
    for (const id of [store, `SupplySource:${sellerId}:${store}`])
      expect(await day(date, id)).toMatchObject({ count: 2, timeZoneSource: 'LOCATION' });
    expect(await day(date, 'none')).toMatchObject({ count: 0, groups: [], ...SELLERS_ZONE });
  });

  it('reads the time zone of a location once', async () => {
    const { seller } = await running.query(Locations);
    const other = seller!.supplySources!.nodes.find(
      ({ supplySourceId }) => supplySourceId !== store,
    )!.supplySourceId;
    const callsFor = async (date: string) => {
      const { extensions } = await running.request(Day, { date, supplySourceId: other });
      return extensions.cost.calls;
    };
    expect(await callsFor('2026-01-01')).toEqual({ getSupplySource: 1 });
    expect(await callsFor('2026-01-02')).toEqual({});
  });

  it('has the parcels that were confirmed with labels from elsewhere', async () => {
    const parcel = {
      orderId: orderId(11),
      packageReferenceId: '1',
      carrierCode: 'UPS',
      trackingNumber: '1ZELSEWHERE',
      shipDate: new Date(Date.now() - 60_000).toISOString(),
      items: [{ orderItemId: '60000000001101', quantity: 1 }],
    };
    const answer = await running.query(ConfirmForTheDay, {
      input: { via: 'FEED', package: parcel },
    });
    expect(answer.confirmShipment).toEqual({ error: null });
    const { confirmations } = await day(await today());
    expect(confirmations).toEqual({ totalCount: 1, nodes: [{ amazonOrderId: orderId(11) }] });
  });

  it.each(['2026-02-30', '29.11.2026', ''])('refuses a date that is none: %j', async (date) => {
    const { errors } = await running.request(Day, { date });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain('YYYY-MM-DD');
  });
});

describe('what is left at the end of a day', () => {
  it('is what the lists of the seller have, without a call', async () => {
    const date = await today();
    const { data, extensions } = await running.request(Leftovers, { date });
    const { seller } = data;
    expect(extensions.cost).toMatchObject({ totalCalls: 0 });
    expect(seller!.endOfDay!.leftovers).toEqual({
      lateOrders: seller!.late,
      cancellationRequests: seller!.asked,
      unshippedAfterCancel: { nodes: [{ key: 'cancelled' }] },
      unsettledPurchases: { totalCount: 0 },
      waitingPurchases: { totalCount: 0 },
      refusedPurchases: { nodes: [{ key: 'refused' }] },
      // The reason depends on whether the index has the label of the order already.
      batchesWithRefusals: [
        { key: 'batch', refusals: [{ key: 'left out', reason: expect.any(String) }] },
      ],
    });
    expect(seller!.asked!.totalCount).toBeGreaterThan(0);
  });

  it('is that of one location when one is asked for, and of the day where it says so', async () => {
    const date = await today();
    const left = async (variables: LeftoversQueryVariables) =>
      (await running.query(Leftovers, variables)).seller!.endOfDay!.leftovers;
    expect(await left({ date, supplySourceId: 'none' })).toMatchObject({
      lateOrders: { totalCount: 0 },
      cancellationRequests: { totalCount: 0 },
      unshippedAfterCancel: { nodes: [] },
      refusedPurchases: { nodes: [] },
    });
    expect(await left({ date: dayAfter(date, 1) })).toMatchObject({
      unshippedAfterCancel: { nodes: [{ key: 'cancelled' }] },
      refusedPurchases: { nodes: [] },
      batchesWithRefusals: [],
    });
  });
});

describe('protection from claims', () => {
  it('is recorded with a label, and is a filter of purchases', async () => {
    const { nodes } = await priced({ states: ['PURCHASED'] });
    for (const { isProtected, shipment } of nodes)
      expect(isProtected).toBe(shipment!.service!.benefits!.isClaimsProtected);
    const keysOf = async (filter: object) =>
      (await priced(filter)).nodes.map(({ key }) => key).toSorted();
    const expected = (wanted: boolean) =>
      nodes.flatMap(({ key, isProtected }) => (isProtected === wanted ? [key] : [])).toSorted();
    expect(await keysOf({ isProtected: true })).toEqual(expected(true));
    expect(await keysOf({ isProtected: false })).toEqual(expected(false));
    expect(expected(true).length).toBeGreaterThan(0);
  });

  it('is not known of a purchase that was refused, which no filter finds', async () => {
    const { nodes } = await priced({ states: ['REJECTED'] });
    expect(nodes).toMatchObject([{ key: 'refused', isProtected: null }]);
    expect((await priced({ states: ['REJECTED'], isProtected: false })).totalCount).toBe(0);
  });

  it('is another filter than that of cancelled labels', async () => {
    expect((await priced({ isCancelled: true })).nodes).toMatchObject([{ key: 'cancelled' }]);
    expect((await priced({ isCancelled: false, states: ['PURCHASED'] })).totalCount).toBe(3);
  });
});
