import { PickListLine } from './pick-list.type.js';
import type { MarkedUnits } from './pick-units.js';

/** Adds units up by location and SKU. Items without a SKU are grouped by their ASIN, or their title. */
export function linesOf(sellerId: string, picked: readonly MarkedUnits[]): PickListLine[] {
  const groups = Map.groupBy(picked, nameOf);
  return [...groups.values()].map((group) => lineOf(sellerId, group)).sort(byPlace);
}

function nameOf({ item: { sku, asin, title }, supplySourceId }: MarkedUnits): string {
  const product = sku === null ? [null, asin ?? title] : [sku];
  return JSON.stringify([supplySourceId, ...product]);
}

function lineOf(sellerId: string, group: readonly MarkedUnits[]): PickListLine {
  const [first] = group;
  const total = (units: readonly MarkedUnits[]): number =>
    units.reduce((sum, { quantity }) => sum + quantity, 0);
  return new PickListLine({
    sellerId,
    supplySourceId: first?.supplySourceId ?? null,
    sku: first?.item.sku ?? null,
    title: group.find(({ item }) => item.title !== null)?.item.title ?? null,
    quantity: total(group),
    cancellationRequestedQuantity: total(group.filter(({ item }) => item.isCancellationRequested)),
    onHoldQuantity: total(group.filter(({ isOnHold }) => isOnHold)),
    orderItems: group.map(({ item }) => item),
    units: group.map(({ quantity, isOnHold }) => ({ quantity, isOnHold })),
  });
}

/** By location, then SKU; what has none comes last. */
function byPlace(one: PickListLine, other: PickListLine): number {
  return (
    compare(one.supplySourceId, other.supplySourceId) ||
    compare(one.sku, other.sku) ||
    compare(one.title, other.title)
  );
}

function compare(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
