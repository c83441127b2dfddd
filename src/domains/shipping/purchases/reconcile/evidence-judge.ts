import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import type { Store } from '../../../../store/store.js';
import { isSameTracking } from '../../../../store/tracking-number.js';
import { claimOfOthers, mismatch } from './evidence-match.js';
import type { Find, Objection, SendingWindow } from './evidence-match.js';
import type { SeenPackage } from './evidence-order.js';
import { otherKeyWithTracking } from './evidence-tracking.js';

export interface Judge {
  readonly store: Pick<Store, 'purchases' | 'confirmations'>;
  readonly window: SendingWindow;
}

/** Returns why each find does not settle a purchase, with null for one that does. Read the finds from Amazon before. */
export async function judged<Seen extends Find>(
  { store, window }: Judge,
  purchase: PurchaseRecord,
  seen: readonly Seen[],
  refuse: (one: Seen) => Objection | null,
): Promise<Map<Seen, Objection | null>> {
  // Read after the calls to Amazon: the purchase that bought a find is at least SENDING by then.
  const ofOrder = await store.purchases.byOrder(purchase.sellerId, purchase.amazonOrderId);
  const others = ofOrder.filter(({ key }) => key !== purchase.key);
  const confirmed = await confirmedNumbers(store, purchase);
  const objections = new Map<Seen, Objection | null>();
  for (const one of seen) {
    let objection =
      refuse(one) ??
      mismatch(purchase, one, window) ??
      claimOfOthers(others, one, window) ??
      claimOfConfirmations(confirmed, one);
    if (objection === null && one.trackingId !== null) {
      const other = await otherKeyWithTracking(store, purchase, one.trackingId);
      if (other !== null) objection = 'KNOWN_OF_ANOTHER_PURCHASE';
    }
    objections.set(one, objection);
  }
  const fitting = [...objections].filter(([, objection]) => objection === null);
  if (fitting.length > 1) for (const [one] of fitting) objections.set(one, 'ONE_OF_SEVERAL');
  return objections;
}

/** States of a confirmation that may have made a package of the order. */
const MAY_HAVE_ARRIVED: ReadonlySet<string> = new Set([
  'CONFIRMED',
  'PROCESSING',
  'SUBMITTED',
  'UNKNOWN',
]);

/** Returns the tracking numbers that were confirmed from here for the order. */
async function confirmedNumbers(
  { confirmations }: Pick<Store, 'confirmations'>,
  { sellerId, amazonOrderId }: PurchaseRecord,
): Promise<readonly string[]> {
  const ofOrder = await confirmations.ofOrders(sellerId, [amazonOrderId]);
  return ofOrder
    .filter(({ state, purchaseKey }) => purchaseKey === null && MAY_HAVE_ARRIVED.has(state))
    .map(({ content }) => content.trackingNumber);
}

/** Only a package may come from a confirmation. A shipment is a label that was bought. */
function claimOfConfirmations(numbers: readonly string[], find: Find): Objection | null {
  if (find.shipmentId !== null) return null;
  return numbers.some((number) => isSameTracking(number, find.trackingId))
    ? 'CONFIRMED_FROM_HERE'
    : null;
}

/** Returns why a package cannot settle a purchase, whichever it is. The refund of a cancelled label needs its shipment. */
export function unusable(seen: SeenPackage): Objection | null {
  return seen.isCancelled ? 'LABEL_CANCELLED' : indistinct(seen);
}

/** Only the tracking number distinguishes a package from a known one. */
export function indistinct({ trackingId }: SeenPackage): Objection | null {
  return trackingId === null ? 'INCOMPLETE' : null;
}

/** Objections to a find that a purchase may nevertheless have bought. */
export const OPEN_OBJECTIONS: readonly (Objection | null)[] = [
  'COULD_BE_ANOTHERS',
  'ONE_OF_SEVERAL',
];

/**
 * Returns a package of the order that may be the label of a purchase: exactly its items, made while it was sent, and of no
 * other purchase. A fact that Amazon left out speaks against no package here, because a label that is overlooked is sold twice. Nor
 * does a cancelled label: it was sold, and its refund belongs to a purchase.
 */
export async function packageThatMayBe(
  judge: Judge,
  purchase: PurchaseRecord,
  packages: readonly SeenPackage[],
): Promise<SeenPackage | null> {
  const complete = packages.map((one) => ({
    ...one,
    createdAt: one.createdAt ?? purchase.sentAt,
  }));
  const objections = await judged(judge, purchase, complete, () => null);
  for (const [one, objection] of objections)
    if (objection === null || OPEN_OBJECTIONS.includes(objection)) return one;
  return null;
}

/** Tells whether a package was sold that no purchase on record can have: which of several does not matter. */
export function isOfNoPurchase(objection: Objection | null): boolean {
  return objection === null || objection === 'ONE_OF_SEVERAL';
}
