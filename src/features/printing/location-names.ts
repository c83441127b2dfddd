import { orNull } from '../../graph/eventual.js';
import type { SellerScope } from '../../context/seller-scope.js';

/** Locations whose names one sheet reads from Amazon. */
export const MOST_NAMED = 20;

/**
 * Returns the names of locations as far as they can be read, at most 20. Cost: one getSupplySource (40/s) for each, unless cached.
 */
export async function namesOfLocations(
  ids: Iterable<string | null>,
  { supplySources }: Pick<SellerScope, 'supplySources'>,
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids)].flatMap((id) => id ?? []).slice(0, MOST_NAMED);
  const sources = await Promise.all(known.map((id) => orNull(() => supplySources.byId(id))));
  return new Map(
    sources.flatMap((source) => {
      const name = source?.alias ?? source?.supplySourceCode;
      return source && name ? [[source.supplySourceId, name] as const] : [];
    }),
  );
}
