import { availableOf, neededBySku } from './ship-from-ranking.js';
import type { NeededItem, Place } from './ship-from-ranking.js';

/** The part of an order that one location ships. */
export interface SplitPart {
  readonly place: Place;
  readonly items: readonly { readonly orderItemId: string; readonly quantity: number }[];
}

export type Split = readonly [SplitPart, SplitPart];

const MOST_SPLITS = 3;

/**
 * Returns pairs of locations that together have all units, from best to worst. `places` is sorted from best to worst. Pairs are
 * ordered by their first place, then by their second. The first place ships all that it has, so that the second ships the least.
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
