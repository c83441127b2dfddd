import { isSameTracking } from '../../../../store/tracking-number.js';
import type { PurchaseRecord, PurchasedUnits } from '../../../../store/purchases/purchase.js';

/** A package or a shipment that a purchase may have bought. Null for what Amazon left out. */
export interface Find {
  /** Epoch milliseconds. */
  readonly createdAt: number | null;
  readonly items: readonly PurchasedUnits[] | null;
  readonly trackingId: string | null;
  /** Null for a package. */
  readonly shipmentId: string | null;
}

/** Why a find does not settle a purchase. */
export type Objection =
  /** A fact that the comparison needs is missing. */
  | 'INCOMPLETE'
  | 'OTHER_ORDER'
  | 'OTHER_ITEMS'
  | 'CREATED_BEFORE'
  /** Created after the request can have been executed, so it was bought or confirmed in another way. */
  | 'CREATED_LATER'
  | 'LABEL_CANCELLED'
  | 'KNOWN_OF_ANOTHER_PURCHASE'
  /** A confirmation that was sent from here made the package, so no purchase did. */
  | 'CONFIRMED_FROM_HERE'
  /** Another purchase of the order with an unknown shipment may have bought it. */
  | 'COULD_BE_ANOTHERS'
  /** More than one find fits. */
  | 'ONE_OF_SEVERAL';

export interface SendingWindow {
  /** Tolerated difference between Amazon's clock and this one, in milliseconds. */
  readonly clockToleranceMs: number;
  /** How long after its sending a request may be executed, in milliseconds. Well above the time-out of one request. */
  readonly executionMs: number;
}

export const SENDING_WINDOW: SendingWindow = {
  clockToleranceMs: 60_000,
  executionMs: 15 * 60_000,
};

const DAY_MS = 24 * 3_600_000;

/**
 * For what a person says. The clock of this machine may be wrong by hours, and a label that is overlooked is sold twice; a person
 * can insist.
 */
export const CAUTIOUS_WINDOW: SendingWindow = { clockToleranceMs: DAY_MS, executionMs: DAY_MS };

/** Returns why a purchase can't have bought a find, from the two of them alone; null when it can. */
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

/** Returns why a matching find may belong to another purchase of the order; null when it can't. */
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
    isSameTracking(trackingId, find.trackingId)
  );
}

function mayHaveBought({ state, settledBy, ...known }: PurchaseRecord, find: Find): boolean {
  if (state === 'SENDING' || state === 'UNKNOWN') return true;
  // A person may be wrong that no label was sold. Amazon's refusal is not.
  if (state === 'REJECTED') return settledBy === 'PERSON';
  if (state !== 'PURCHASED') return false;
  const hasAnother =
    (known.shipmentId !== null && find.shipmentId !== null) ||
    (known.trackingId !== null && find.trackingId !== null);
  return !hasAnother;
}

/** Tells whether two parcels hold the same units. */
export function sameItems(a: readonly PurchasedUnits[], b: readonly PurchasedUnits[]): boolean {
  const [left, right] = [quantities(a), quantities(b)];
  return (
    left.size === right.size && [...left].every(([id, quantity]) => right.get(id) === quantity)
  );
}

function quantities(items: readonly PurchasedUnits[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { orderItemId, quantity } of items) {
    if (quantity > 0) sums.set(orderItemId, (sums.get(orderItemId) ?? 0) + quantity);
  }
  return sums;
}

/** Returns the items; null when there are none, or when the id or quantity of one is missing. */
export function completeItems(
  pairs: readonly (readonly [string | null, number | null])[],
): PurchasedUnits[] | null {
  const items = pairs.flatMap(([orderItemId, quantity]) =>
    orderItemId === null || quantity === null ? [] : [{ orderItemId, quantity }],
  );
  return items.length === 0 || items.length < pairs.length ? null : items;
}
