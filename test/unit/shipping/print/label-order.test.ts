import { sortLabels } from '../../../../src/domains/shipping/labels/print/label-order.js';
import type { PrintableLabel } from '../../../../src/domains/shipping/labels/print/label-selection.js';
import type { PrintSort } from '../../../../src/domains/shipping/labels/print/print-file.type.js';

interface Parcel {
  readonly key: string;
  readonly order: string;
  readonly items?: readonly string[];
  readonly source?: string;
  readonly at?: number;
}

const SKUS: Readonly<Record<string, string>> = { m: 'MUG', t: 'TEA', s: 'SOAP' };

/** Returns the keys of the labels in their order. The order `late` must leave first, `open` has no promise, and `gone` is not known. */
async function sorted(sortBy: PrintSort, parcels: readonly Parcel[]): Promise<string[]> {
  const labels = parcels.map(({ key, order, items = [], at = 0 }): PrintableLabel => ({
    kind: 'PDF',
    purchase: {
      key,
      amazonOrderId: order,
      items: items.map((orderItemId) => ({ orderItemId, quantity: 1 })),
      settledAt: at,
      createdAt: 0,
    } as never,
  }));
  const sources = new Map(parcels.flatMap(({ key, source }) => (source ? [[key, source]] : [])));
  const orders = new Map(
    parcels
      .filter(({ order }) => order !== 'gone')
      .map(({ order, items = [] }) => [
        order,
        {
          shipBy: order === 'open' ? null : { latest: new Date(order === 'late' ? 1 : 2) },
          items: items.map((orderItemId) => ({ orderItemId, sku: SKUS[orderItemId] ?? null })),
        },
      ]),
  );
  const found = await sortLabels(labels, sortBy, {
    ledger: { supplySources: async () => sources },
    sellerId: 'SELLER',
    orders: async () => orders,
  });
  return found.map(({ purchase }) => purchase.key);
}

describe('the order of labels in a file', () => {
  it('is by SKU, then location; several SKUs after the first of them, unknown ones last', async () => {
    const keys = await sorted('SKU', [
      { key: 'unknown', order: 'gone', items: ['m'] },
      { key: 'tea', order: '1', items: ['t'], source: 'a' },
      { key: 'mug and tea', order: '2', items: ['t', 'm'], source: 'a' },
      { key: 'mug in b', order: '3', items: ['m'], source: 'b' },
      { key: 'mug', order: '4', items: ['m'] },
      { key: 'mug in a', order: '5', items: ['m'], source: 'a' },
    ]);
    expect(keys).toEqual(['mug in a', 'mug in b', 'mug', 'mug and tea', 'tea', 'unknown']);
  });

  it.each<[PrintSort, readonly string[]]>([
    ['SHIP_BY', ['b', 'a', 'c']],
    ['ORDER', ['b', 'a', 'c']],
    ['PURCHASED_AT', ['c', 'b', 'a']],
  ])('is by %s, and stays as it was where that is the same', async (sortBy, expected) => {
    const keys = await sorted(sortBy, [
      { key: 'c', order: 'open', at: 1 },
      { key: 'a', order: 'next', at: 3 },
      { key: 'b', order: 'late', at: 2 },
    ]);
    expect(keys).toEqual(expected);
    const same = [3, 1, 2].map((n) => ({ key: String(n), order: 'next' }));
    expect(await sorted(sortBy, same)).toEqual(['3', '1', '2']);
  });
});
