import { boundSteps } from '../engine/bound-steps.js';
import type { BoundSteps } from '../engine/bound-steps.js';
import { OneAtATime } from '../engine/one-at-a-time.js';
import { cleanSlice } from './clean-notes.js';
import { claimOrders, releaseClaims } from './claim-orders.js';
import { holdOrders, releaseOrders } from './hold-orders.js';
import type { MarkDependencies } from './mark-context.js';
import { labelsOnHold, marksOf, stoppingMarksOf, tagsInUse } from './read-marks.js';
import { resealReasons } from './sealed-reason.js';
import { tagOrders } from './tag-orders.js';

const STEPS = {
  /** Puts orders on hold. From the commit on, no label of them is sent that does not pass holds. */
  hold: holdOrders,
  /** Ends holds. Returns the orders that were on hold. */
  release: releaseOrders,
  /** Adds and removes tags, all or nothing. Throws `TagLimitReached`, and `UnindexedLimitReached` as `hold` and `claim` do. */
  tag: tagOrders,
  /** Claims those of the orders that no other has claimed. Exactly one of several concurrent claims of an order wins. */
  claim: claimOrders,
  /** Ends claims: those of one person or station, or all. Returns the orders that were claimed. */
  releaseClaims,
  /** Returns the marks of orders that are in force now, by order id. Omits orders without any. */
  of: marksOf,
  /** Returns the holds and claims of orders that are in force now, by order id. Omits orders without any. */
  stopping: stoppingMarksOf,
  /** Returns the keys of the purchases of orders that are on hold now, whose label was bought: at most 10,000. */
  labelsOnHold,
  /** Returns the tags that orders of a seller have, in alphabetical order, with their numbers. */
  tagsInUse,
  /** Deletes a slice of the notes of unindexed orders that are not needed any more, and the marks of orders that Amazon does not have. */
  cleanUnindexed: cleanSlice,
  /** Seals stored reasons with the current key, `limit` rows at a time. */
  reseal: resealReasons,
};

/**
 * Holds, tags and claims of orders, by Amazon's order id, whether or not the order is in the index. Every step throws `StoreError`
 * when the store cannot be used.
 */
export type OrderMarkStore = BoundSteps<typeof STEPS>;

export function createOrderMarkStore(dependencies: MarkDependencies): OrderMarkStore {
  const context = {
    ...dependencies,
    turns: new OneAtATime(),
    cleanedAt: new Map<string, number>(),
  };
  return boundSteps(context, STEPS, 'ledger', { subject: 'orderMarks' });
}
