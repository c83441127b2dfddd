import type { PurchaseRecord, PurchaseItem } from '../../../../store/purchases/purchase.js';

/** A package or a shipment that may be what a purchase bought. Null for what Amazon did not tell. */
export interface Find {
  /** Epoch milliseconds. */
  readonly createdAt: number | null;
  readonly items: readonly PurchaseItem[] | null;
  readonly trackingId: string | null;
  /** Null for a package, which does not tell it. */
  readonly shipmentId: string | null;
}

/** Why a find does not settle a purchase. */
export type Objection =
  /** Something is missing without which nothing can be said. */
  | 'INCOMPLETE'
  | 'OTHER_ORDER'
  | 'OTHER_ITEMS'
  | 'CREATED_BEFORE'
  /** Later than the request can have been executed: somebody bought, or confirmed, it in another way. */
  | 'CREATED_LATER'
  | 'LABEL_CANCELLED'
  | 'KNOWN_OF_ANOTHER_PURCHASE'
  /** Another purchase of the order, of which it is not known what it bought, may have bought just this. */
  | 'COULD_BE_ANOTHERS'
  /** More than one find fits. */
  | 'ONE_OF_SEVERAL';

export interface SendingWindow {
  /** How far Amazon's clock and this one may differ, in milliseconds. */
  readonly clockToleranceMs: number;
  /** How long after it was sent a request may still be executed, in milliseconds; well above the time-out of one request. */
  readonly executionMs: number;
}

/** Why a find can't be what a purchase bought, from the two of them alone; null when it can. */
export function mismatch(
  { sentAt, items }: Pick<PurchaseRecord, 'sentAt' | 'items'>,
  find: Find,
  window: SendingWindow,
): Objection | null {
  if (find.items === null || find.createdAt === null || sentAt === null) return 'INCOMPLETE';
  if (!sameItems(items, find.items)) return 'OTHER_ITEMS';
  if (find.createdAt < sentAt - window.clockToleranceMs) return 'CREATED_BEFORE';
  return find.createdAt > sentAt + window.executionMs ? 'CREATED_LATER' : null;
}

/** What speaks against a find that fits, when the other purchases of the order are looked at; null when nothing does. */
export function claimOfOthers(
  others: readonly PurchaseRecord[],
  find: Find,
  window: SendingWindow,
): Objection | null {
  if (others.some((other) => owns(other, find))) return 'KNOWN_OF_ANOTHER_PURCHASE';
  const rival = others.some(
    (other) => mayHaveBought(other, find) && mismatch(other, find, window) === null,
  );
  return rival ? 'COULD_BE_ANOTHERS' : null;
}

function owns({ shipmentId, trackingId }: PurchaseRecord, find: Find): boolean {
  return (
    (shipmentId !== null && shipmentId === find.shipmentId) ||
    (trackingId !== null && trackingId === find.trackingId)
  );
}

function mayHaveBought({ state, settledBy, ...known }: PurchaseRecord, find: Find): boolean {
  if (state === 'SENDING' || state === 'UNKNOWN') return true;
  // A person can be wrong about a label that was not sold; Amazon's refusal can't.
  if (state === 'REJECTED') return settledBy === 'PERSON';
  if (state !== 'PURCHASED') return false;
  const hasAnother =
    (known.shipmentId !== null && find.shipmentId !== null) ||
    (known.trackingId !== null && find.trackingId !== null);
  return !hasAnother;
}

function sameItems(a: readonly PurchaseItem[], b: readonly PurchaseItem[]): boolean {
  const [left, right] = [quantities(a), quantities(b)];
  return (
    left.size === right.size && [...left].every(([id, quantity]) => right.get(id) === quantity)
  );
}

function quantities(items: readonly PurchaseItem[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { orderItemId, quantity } of items) {
    if (quantity > 0) sums.set(orderItemId, (sums.get(orderItemId) ?? 0) + quantity);
  }
  return sums;
}

/** Items of which all is told; null when there are none, or when one is half told. */
export function completeItems(
  pairs: readonly (readonly [string | null, number | null])[],
): PurchaseItem[] | null {
  const items = pairs.flatMap(([orderItemId, quantity]) =>
    orderItemId === null || quantity === null ? [] : [{ orderItemId, quantity }],
  );
  return items.length === 0 || items.length < pairs.length ? null : items;
}
