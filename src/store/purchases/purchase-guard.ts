import type { PurchaseRecord, PurchasedUnits } from './purchase.js';

/** The parcel that a new purchase is for. */
export interface WantedParcel {
  readonly items: readonly PurchasedUnits[];
  /** True when the caller expects other parcels of the order, and requests another one. */
  readonly additionalParcel: boolean;
  /** Ordered quantities by order item id. Items that are absent are not checked. */
  readonly orderedQuantities?: Readonly<Record<string, number>>;
}

type Holder = Pick<PurchaseRecord, 'state' | 'refund' | 'items'>;

/**
 * Returns whether a purchase covers its items, so that no other purchase may have them: it may have a valid label. A
 * purchase whose cancellation Amazon accepted does not: Amazon allows a new shipment while the refund is pending, and
 * sellers cancel in order to buy again. After a rejected refund it covers them again.
 */
export function holdsItems({ state, refund }: Holder): boolean {
  if (state === 'REJECTED') return false;
  return refund === null || refund.state === 'RefundRejected';
}

/** Returns units by order item id. An item may be named twice. */
export function unitsByItem(items: readonly PurchasedUnits[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { orderItemId, quantity } of items)
    units.set(orderItemId, (units.get(orderItemId) ?? 0) + quantity);
  return units;
}

/** Returns the units in purchases by order item id. */
function unitsIn(
  purchases: readonly { readonly items: readonly PurchasedUnits[] }[],
): ReadonlyMap<string, number> {
  return unitsByItem(purchases.flatMap(({ items }) => items));
}

/** Returns the units that purchases of an order cover, by order item id. */
export function unitsHeld(ofOrder: readonly Holder[]): ReadonlyMap<string, number> {
  return unitsIn(ofOrder.filter(holdsItems));
}

/** Tells whether a label was bought whose cancellation Amazon accepted, so that it covers nothing. */
export function freesItems(purchase: Holder): boolean {
  return purchase.state !== 'REJECTED' && !holdsItems(purchase);
}

/** Returns the units in cancelled labels of an order, by order item id. */
export function unitsFreed(ofOrder: readonly Holder[]): ReadonlyMap<string, number> {
  return unitsIn(ofOrder.filter(freesItems));
}

/** Returns the purchases of an order that prevent another parcel. Empty when the parcel may be bought. */
export function purchasesInTheWay<P extends Holder>(
  wanted: WantedParcel,
  ofOrder: readonly P[],
): P[] {
  const ids = new Set(wanted.items.map(({ orderItemId }) => orderItemId));
  const holders = ofOrder.filter(
    (purchase) =>
      holdsItems(purchase) && purchase.items.some(({ orderItemId }) => ids.has(orderItemId)),
  );
  if (!wanted.additionalParcel) return holders;
  const units = unitsIn([...holders, wanted]);
  const used = new Set(
    [...ids].filter((id) => {
      const ordered = wanted.orderedQuantities?.[id];
      return ordered !== undefined && (units.get(id) ?? 0) > ordered;
    }),
  );
  return holders.filter(({ items }) => items.some(({ orderItemId }) => used.has(orderItemId)));
}
