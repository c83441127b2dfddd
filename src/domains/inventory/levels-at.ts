import type { InventoryLevel } from './inventory-level.type.js';

export const AT_LOCATION = {
  nullable: true,
  description:
    'Only the stock at this location: one level, or none when the SKU has no stock entry there. All channels when absent.',
} as const;

/** Returns the levels at a location; all of them without one. */
export function levelsAt(
  stock: readonly InventoryLevel[],
  supplySourceId: string | null | undefined,
): InventoryLevel[] {
  return stock.filter((level) => !supplySourceId || level.supplySourceId === supplySourceId);
}
