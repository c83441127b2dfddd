import type {
  InventoryBatchIntent,
  InventoryIntent,
} from '../../../src/store/inventory/inventory-change.js';
import type { InventoryStore } from '../../../src/store/inventory/inventory-store.js';
import { onlyPage, SELLER } from '../store/suites/store-place.js';

export const US = 'ATVPDKIKX0DER';

const AUTHOR = { id: 'author', name: 'Author' };

/** Returns a quantity of a SKU at a location. */
export const at = (sku: string, channelCode: string, quantity: number): InventoryIntent => ({
  sku,
  channelCode,
  quantity,
  issues: [],
});

/** Returns quantities of this many SKUs at the location `north`. */
export const many = (count: number, quantity = 1): InventoryIntent[] =>
  Array.from({ length: count }, (_, index) => at(`SKU-${index}`, 'north', quantity));

/** Returns a batch whose key is its fingerprint. */
export const aBatch = (
  batchId: string,
  changes: readonly InventoryIntent[],
  over: Partial<InventoryBatchIntent> = {},
): InventoryBatchIntent => ({
  sellerId: SELLER,
  batchId,
  fingerprint: batchId,
  marketplaceId: US,
  author: AUTHOR,
  changes,
  ...over,
});

/** Returns the quantities of a batch, such as `A@north=1 RECORDED`. */
export async function shownIn(
  inventory: InventoryStore,
  batchId: string,
  sellerId = SELLER,
): Promise<string[]> {
  const page = await onlyPage(inventory.pages(sellerId, [{ batchId, first: 100 }]));
  return page.entries.map(
    ({ sku, channelCode, quantity, state }) => `${sku}@${channelCode}=${quantity} ${state}`,
  );
}
