import { addUpCosts } from '../../../src/features/costs/add-up-costs.js';
import type { PaidLabel } from '../../../src/store/purchases/sold-labels.js';

const NOON = Date.parse('2026-11-20T20:00:00Z');

const label = (key: string, settledAt = NOON): PaidLabel => ({
  key,
  settledAt,
  shipDateAt: null,
  supplySourceId: null,
  carrier: 'UPS',
  service: 'Ground',
  amount: '1',
  currencyCode: 'USD',
  refundState: null,
});

let reads: string[][];
beforeEach(() => {
  reads = [];
});

/** Adds up slices of labels. The order of a label has its key as its id. */
async function late(
  slices: readonly (readonly PaidLabel[])[],
  latest: Readonly<Record<string, number>>,
  countsLate = true,
) {
  const scope = {
    account: { marketplaceIds: ['ATVPDKIKX0DER'] },
    supplySources: {},
    shipping: {
      records: {
        async *paid() {
          for (const labels of slices) yield { labels, isCutOff: false };
        },
        orderIdsByKey: async (keys: readonly string[]) => {
          reads.push(['keys', ...keys]);
          return new Map(keys.filter((key) => key !== 'lost').map((key) => [key, key]));
        },
      },
    },
    orders: {
      lookup: {
        latestShipTimes: async (ids: readonly string[]) => {
          reads.push(['orders', ...ids]);
          return new Map(Object.entries(latest).filter(([id]) => ids.includes(id)));
        },
      },
    },
  } as unknown as Parameters<typeof addUpCosts>[2];
  const asked = { from: '2026-11-20', to: '2026-11-20', supplySourceId: null, countsLate };
  const { totals } = await addUpCosts('SELLER', asked, scope);
  return totals.map(({ count, lateCount, lateUnknownCount }) => [
    count,
    lateCount,
    lateUnknownCount,
  ]);
}

it('counts labels that were bought after the latest ship time, and those of which it is not known', async () => {
  const labels = ['late', 'at the end', 'early', 'undated', 'lost'].map((key) => label(key));
  const latest = { late: NOON - 1, 'at the end': NOON, early: NOON + 1 };
  expect(await late([labels], latest)).toEqual([[5, 1, 2]]);
});

it('reads the labels of the period once for each slice, and nothing unless it is asked', async () => {
  const slices = [
    [label('a'), label('b')],
    [label('c'), label('of another day', 0)],
  ];
  await late(slices, {});
  expect(reads).toEqual([
    ['keys', 'a', 'b'],
    ['orders', 'a', 'b'],
    ['keys', 'c'],
    ['orders', 'c'],
  ]);
  reads = [];
  expect(await late(slices, { a: 0 }, false)).toMatchObject([[3, 0, 3]]);
  expect(reads).toEqual([]);
});
