import { StoreError } from '../../store/engine/store-error.js';
import { isSupplySourceCode } from './channel-code.js';
import { InventoryLevel } from './inventory-level.type.js';
import type { PendingInventoryLoader } from './batches/pending.loader.js';
import type { Listing } from './listing.type.js';

export const AT_LOCATION = {
  nullable: true,
  description:
    'Only the stock at this location: one level, or none when the SKU has no stock entry there and none is pending. All channels when absent.',
} as const;

/** Returns the levels at a location; all of them without one. */
export function levelsAt(
  stock: readonly InventoryLevel[],
  supplySourceId: string | null | undefined,
): InventoryLevel[] {
  return stock.filter((level) => !supplySourceId || level.supplySourceId === supplySourceId);
}

/** Added to descriptions of lists of levels. */
export const WITH_PENDING =
  'With `pendingQuantity` selected, it also has the places without a stock entry for which a quantity is pending; their `quantity` is null.';

/**
 * Returns the stock of a listing in each place, also in those without a stock entry for which a quantity is pending. Costs no call. A
 * failing store hides only the latter.
 */
export async function levelsWithPending(
  { sellerId, marketplaceId, sku, stock }: Listing,
  loader: Pick<PendingInventoryLoader, 'of'>,
): Promise<readonly InventoryLevel[]> {
  const pending = await loader.of(marketplaceId, sku).catch((error: unknown) => {
    if (error instanceof StoreError) return null;
    throw error;
  });
  const shown = new Set(stock.map(({ channelCode }) => channelCode));
  // A pending 0 changes nothing where nothing is.
  const missing = [...(pending ?? [])].filter(
    ([channelCode, quantity]) => quantity > 0 && !shown.has(channelCode),
  );
  if (missing.length === 0) return stock;
  const place = { sellerId, marketplaceId, sku, quantity: null };
  const added = missing.map(([channelCode]) => {
    const supplySourceId = isSupplySourceCode(channelCode) ? channelCode : null;
    return new InventoryLevel({ ...place, channelCode, supplySourceId });
  });
  return [...stock, ...added];
}
