import { graphql } from '../support/generated/gql.js';
import type { CostsOfPeriodQueryVariables } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Cancel, Shipping } from './shipping-fixture.js';

const Costs = graphql(`
  query CostsOfPeriod($from: LocalDate!, $to: LocalDate!, $supplySourceId: ID) {
    seller {
      shippingCosts(from: $from, to: $to, supplySourceId: $supplySourceId) {
        from
        to
        timeZoneSource
        isTruncated
        totals {
          ...CostSums
        }
        carriers {
          carrierName
          sums {
            ...CostSums
          }
        }
        groups {
          carrierName
          serviceName
          supplySource {
            supplySourceId
          }
          sums {
            ...CostSums
          }
        }
      }
      purchases(sortBy: CREATED_AT_ASC) {
        nodes {
          key
          settledAt
          serviceName
          price {
            amount
          }
        }
      }
    }
  }

  fragment CostSums on ShippingCostSums {
    currencyCode
    count
    cost {
      amount
    }
    refundedCount
    refunded {
      amount
    }
    refundPendingCount
    refundPending {
      amount
    }
    netCost {
      amount
    }
    lateCount
    lateUnknownCount
  }
`);

// Reads an order at Amazon when the index waits for its change.
const ShipTimes = graphql(`
  query ShipTimesOfLabels {
    seller {
      purchases(sortBy: CREATED_AT_ASC) {
        nodes {
          settledAt
          order {
            shipBy {
              latest
            }
          }
        }
      }
    }
  }
`);

const DAY_MS = 86_400_000;

let running: RunningApp;
let store: string;

/** Returns the date of some days from now. */
const date = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

async function costs(variables: Partial<CostsOfPeriodQueryVariables> = {}) {
  const period = { from: date(-2), to: date(2), supplySourceId: null };
  return running.request(Costs, { ...period, ...variables });
}

const sumOf = (amounts: readonly string[]): string =>
  (amounts.reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0) / 100).toFixed(2);

/** Two labels of one service, and a cancelled one of another. */
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
  store = running.emulator.showcase.supplySourceId;
  const shipping = new Shipping(running);
  const despite = ['LATE' as const];
  await shipping.bought({ key: 'one', despite });
  await shipping.bought({ key: 'two', despite, ...shipping.purchase(5) });
  const { shipmentId } = await shipping.bought({
    key: 'cancelled',
    despite,
    ...shipping.purchaseOf('USPS_PTP_GRND_ADV', 6),
  });
  await running.query(Cancel, { input: { shipmentId } });
});
afterAll(() => running.close());

describe('what labels cost in a period', () => {
  it('is added up by location, carrier and service, with cancelled labels, without a call', async () => {
    const { data, extensions } = await costs();
    const { shippingCosts, purchases } = data.seller!;
    expect(extensions.cost).toMatchObject({ totalCalls: 0 });
    const priceOf = (key: string) => purchases!.nodes.find((one) => one.key === key)!.price!.amount;
    const [bought, cancelled] = [sumOf([priceOf('one'), priceOf('two')]), priceOf('cancelled')];
    const none = {
      refundedCount: 0,
      refunded: { amount: '0.00' },
      lateCount: expect.any(Number),
      lateUnknownCount: 0,
    };
    expect(shippingCosts!.groups).toEqual([
      {
        carrierName: 'UPS',
        serviceName: purchases!.nodes[0]!.serviceName,
        supplySource: { supplySourceId: store },
        sums: {
          ...none,
          currencyCode: 'USD',
          count: 2,
          cost: { amount: bought },
          refundPendingCount: 0,
          refundPending: { amount: '0.00' },
          netCost: { amount: bought },
        },
      },
      {
        carrierName: 'USPS',
        serviceName: purchases!.nodes[2]!.serviceName,
        supplySource: { supplySourceId: store },
        sums: {
          ...none,
          currencyCode: 'USD',
          count: 1,
          cost: { amount: cancelled },
          refundPendingCount: 1,
          refundPending: { amount: cancelled },
          netCost: { amount: cancelled },
        },
      },
    ]);
    const all = sumOf([bought, cancelled]);
    expect(shippingCosts).toMatchObject({
      isTruncated: false,
      timeZoneSource: 'MARKETPLACE',
      totals: [{ count: 3, cost: { amount: all }, netCost: { amount: all } }],
    });
  });

  it('counts the labels that were bought after the latest ship time, by carrier', async () => {
    const { shippingCosts } = (await costs()).data.seller!;
    const { purchases } = (await running.query(ShipTimes)).seller!;
    const isLate = purchases!.nodes.map(
      ({ settledAt, order }) => Date.parse(settledAt!) > Date.parse(order!.shipBy!.latest!),
    );
    const [ups, usps] = [isLate.slice(0, 2), isLate.slice(2)].map(
      (late) => late.filter(Boolean).length,
    );
    expect(shippingCosts!.carriers).toMatchObject([
      { carrierName: 'UPS', sums: { count: 2, lateCount: ups, lateUnknownCount: 0 } },
      { carrierName: 'USPS', sums: { count: 1, lateCount: usps, lateUnknownCount: 0 } },
    ]);
    expect(shippingCosts!.totals).toMatchObject([{ lateCount: ups! + usps! }]);
  });

  it('takes one location, and days', async () => {
    const of = async (variables: Partial<CostsOfPeriodQueryVariables>) =>
      (await costs(variables)).data.seller!.shippingCosts!;
    expect((await of({ supplySourceId: store })).totals).toMatchObject([{ count: 3 }]);
    expect(await of({ supplySourceId: 'none' })).toMatchObject({ groups: [], totals: [] });
    expect(await of({ from: date(-9), to: date(-3) })).toMatchObject({ groups: [], totals: [] });
  });

  it.each([
    ['that ends before it begins', date(0), date(-1)],
    ['of more than a year', date(-366), date(0)],
  ])('refuses a period %s', async (_, from, to) => {
    const { data, errors } = await costs({ from, to });
    expect(data.seller!.shippingCosts).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['shippingCosts', 'to'] }],
    });
  });

  it('takes a period of one day, and of a year', async () => {
    for (const from of [date(0), date(-365)])
      expect((await costs({ from, to: date(0) })).errors).toBeUndefined();
  });
});
