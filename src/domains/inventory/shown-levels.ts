import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../context/request-context.js';
import { selectedFields } from '../../graph/look-ahead.js';
import type { InventoryLevel } from './inventory-level.type.js';
import { levelsAt, levelsWithPending } from './levels-at.js';
import type { Listing } from './listing.type.js';

/** Returns the stock of a listing as a field shows it: with pending places when `pendingQuantity` is selected. */
export function shownLevels(
  listing: Listing,
  supplySourceId: string | null | undefined,
  context: RequestContext,
  info: GraphQLResolveInfo,
): InventoryLevel[] | Promise<InventoryLevel[]> {
  // Without the quantity on its way, a place without a stock entry would only look odd.
  if (!selectedFields(info).has('pendingQuantity')) return levelsAt(listing.stock, supplySourceId);
  const { pendingInventory } = context.seller(listing.sellerId);
  return levelsWithPending(listing, pendingInventory).then((stock) =>
    levelsAt(stock, supplySourceId),
  );
}
