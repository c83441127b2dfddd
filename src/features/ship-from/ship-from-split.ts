import { availableOf, neededBySku, type NeededItem, type Place } from './ship-from-ranking.js';

/** What one location ships of an order. */
export interface SplitPart {
  readonly place: Place;
  readonly items: readonly { readonly orderItemId: string; readonly quantity: number }[];
}

export type Split = readonly [SplitPart, SplitPart];

const MOST_SPLITS = 3;

/**
 * Pairs of locations that have together what none has alone, the best first. The places come in their order of merit; a pair is
 * as good as its places, the first of them counting first. What the first has comes from there, so that the second sends as
 * little as can be.
 */
export function splitsOf(places: readonly Place[], items: readonly NeededItem[]): Split[] {
  const needed = [...neededBySku(items)];
  if (needed.length === 0 || items.some(({ sku }) => sku === null)) return [];
  const splits: Split[] = [];
  for (const [at, first] of places.entries()) {
    for (const second of places.slice(at + 1)) {
      if (splits.length === MOST_SPLITS) return splits;
      const cover = (sku: string): number =>
        (availableOf(first, sku) ?? 0) + (availableOf(second, sku) ?? 0);
      if (needed.every(([sku, units]) => cover(sku) >= units)) {
        splits.push(shared(first, second, items));
      }
    }
  }
  return splits;
}

function shared(first: Place, second: Place, items: readonly NeededItem[]): Split {
  const left = new Map(
    [...neededBySku(items)].map(([sku]) => [sku, availableOf(first, sku) ?? 0] as const),
  );
  const parts = items.map(({ orderItemId, sku, quantity }) => {
    const taken = Math.min(quantity, left.get(sku ?? '') ?? 0);
    left.set(sku ?? '', (left.get(sku ?? '') ?? 0) - taken);
    return { orderItemId, taken, rest: quantity - taken };
  });
  const some = (list: { orderItemId: string; quantity: number }[]) =>
    list.filter(({ quantity }) => quantity > 0);
  return [
    {
      place: first,
      items: some(parts.map(({ orderItemId, taken }) => ({ orderItemId, quantity: taken }))),
    },
    {
      place: second,
      items: some(parts.map(({ orderItemId, rest }) => ({ orderItemId, quantity: rest }))),
    },
  ];
}
