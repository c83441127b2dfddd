import type { PurchaseRecord, PurchasedUnits } from './purchase.js';

/** The parcel that a new purchase is for. */
export interface WantedParcel {
  readonly items: readonly PurchasedUnits[];
  /** True when the caller expects other parcels of the order, and requests another one. */
  readonly additionalParcel: boolean;
  /** Ordered quantities by order item id. Items that are absent are not checked. */
  readonly orderedQuantities?: Readonly<Record<string, number>>;
  /** Units that Amazon shows as neither shipped nor cancelled, by order item id. Absent when Amazon was not asked. */
  readonly unshippedQuantities?: Readonly<Record<string, number>>;
  /** When Amazon was asked. */
  readonly shownAt?: number;
}

type Holder = Pick<PurchaseRecord, 'state' | 'refund' | 'items'> &
  Partial<Pick<PurchaseRecord, 'sentAt'>>;

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

/**
 * Tells whether Amazon may not have shown the units of a purchase as shipped yet: it was not sent when Amazon was asked. A label that
 * was sent before may be among the shipped units.
 */
function isUnseen({ state, sentAt = null }: Holder, shownAt: number | undefined): boolean {
  if (state === 'INTENT' || state === 'SENDING') return true;
  return sentAt !== null && shownAt !== undefined && sentAt > shownAt;
}

/** Returns the units that purchases of an order cover and that Amazon may not have shown as shipped, by order item id. */
function unitsUnseen(ofOrder: readonly Holder[], shownAt?: number): ReadonlyMap<string, number> {
  return unitsIn(ofOrder.filter((one) => holdsItems(one) && isUnseen(one, shownAt)));
}

/** Units of an order in labels from here, by order item id. */
export interface LabelledUnits {
  /** In labels that are valid, or may become so. */
  readonly held: ReadonlyMap<string, number>;
  /** Those of them that Amazon may not have shown as shipped. */
  readonly unseen: ReadonlyMap<string, number>;
  /** In labels that were cancelled. Amazon goes on to show them as shipped. */
  readonly freed: ReadonlyMap<string, number>;
}

/** @param shownAt when Amazon showed the order. Absent when that is not known, as for an order of the index. */
export function labelledUnits(ofOrder: readonly Holder[], shownAt?: number): LabelledUnits {
  return {
    held: unitsHeld(ofOrder),
    unseen: unitsUnseen(ofOrder, shownAt),
    freed: unitsFreed(ofOrder),
  };
}

/** The units of an item as Amazon shows them. */
export interface ShownUnits {
  readonly orderItemId: string;
  /** Null when Amazon does not say. */
  readonly ordered: number | null;
  /** Units that neither left nor were cancelled. */
  readonly unshipped: number;
}

/**
 * Returns the units of an item that another label can hold. Units that left by other means and labels that Amazon has seen are both
 * among the shipped units, so each counts once; labels that Amazon may not have seen come on top.
 */
export function unitsFree(
  { orderItemId: id, ordered, unshipped }: ShownUnits,
  { held, unseen, freed }: LabelledUnits,
): number {
  const free = unshipped + (freed.get(id) ?? 0) - (unseen.get(id) ?? 0);
  // Amazon may show a label late. The units that are ordered are the limit until then.
  return ordered === null ? free : Math.min(free, ordered - (held.get(id) ?? 0));
}

/** Tells whether a label was bought whose cancellation Amazon accepted, so that it covers nothing. */
export function freesItems(purchase: Holder): boolean {
  return purchase.state !== 'REJECTED' && !holdsItems(purchase);
}

/** Returns the units in cancelled labels of an order, by order item id. */
function unitsFreed(ofOrder: readonly Holder[]): ReadonlyMap<string, number> {
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
  const { orderedQuantities, unshippedQuantities, shownAt } = wanted;
  const labelled = labelledUnits(ofOrder, shownAt);
  const used = new Set(
    [...unitsByItem(wanted.items)].flatMap(([id, quantity]) => {
      const ordered = orderedQuantities?.[id];
      if (ordered === undefined) return [];
      const unshipped = unshippedQuantities?.[id] ?? ordered;
      const free = unitsFree({ orderItemId: id, ordered, unshipped }, labelled);
      return quantity > free ? [id] : [];
    }),
  );
  return holders.filter(({ items }) => items.some(({ orderItemId }) => used.has(orderItemId)));
}

/**
 * Returns the units of an order that left without a label from here, by order item id, at least. Those that Amazon shows as shipped may
 * be in labels from here, also in cancelled ones, and in one that was sent while Amazon was asked.
 */
export function unitsElsewhere(
  { items, orderedQuantities, unshippedQuantities }: WantedParcel,
  ofOrder: readonly Holder[],
): Readonly<Record<string, number>> {
  const sent = unitsIn(ofOrder.filter(({ state }) => state !== 'REJECTED' && state !== 'INTENT'));
  return Object.fromEntries(
    items.flatMap(({ orderItemId: id }) => {
      const [ordered, unshipped] = [orderedQuantities?.[id], unshippedQuantities?.[id]];
      if (ordered === undefined || unshipped === undefined) return [];
      return [[id, Math.max(0, ordered - unshipped - (sent.get(id) ?? 0))] as const];
    }),
  );
}
