import { boundSteps } from '../engine/bound-steps.js';
import type { BoundSteps } from '../engine/bound-steps.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { endChanges } from './end-changes.js';
import {
  changesInForce,
  changesToCome,
  countChangesInForce,
  countTroubledChanges,
  findChange,
  findChangeByKey,
  listChanges,
  openChanges,
} from './read-changes.js';
import { cancelChange, replanChange, scheduleChange } from './record-change.js';
import { resealChanges } from './reseal-changes.js';
import {
  beginChange,
  beginReverting,
  forgetChanges,
  holdChange,
  recheckChanges,
  releaseSource,
  stepChange,
  takeDueChanges,
  takeSource,
} from './work-on-change.js';

const STEPS = {
  /** Records a change, unless its key is known or it overlaps an open one. */
  schedule: scheduleChange,
  /** Replaces the plan of a change that has not begun. */
  replan: replanChange,
  /** Cancels a change, or ends it now when it has begun. */
  cancel: cancelChange,
  /** Cancels the open changes of a supply source that can no longer be written. Returns them, the first to start first. */
  endOfSource: endChanges,
  /** Returns null for an unknown id. */
  find: findChange,
  /** Returns null for an unknown key. */
  findByKey: findChangeByKey,
  /** Returns a page, the first to start first. Throws `StoreError` `INVALID_CURSOR`. */
  list: listChanges,
  /** Returns the changes that have set hours of a supply source, or are about to: APPLYING, APPLIED and REVERTING. */
  inForce: changesInForce,
  /** Counts these of all supply sources of a seller. */
  countInForce: countChangesInForce,
  /** Returns the changes of a supply source that have not begun, the first to start first; 100 at most. */
  toCome: changesToCome,
  /** Returns the changes of some supply sources that have begun, or have a day of a span; the first to start first. */
  openOf: openChanges,
  /** Counts, by seller, the changes with a problem that a person should look at. */
  countTroubled: countTroubledChanges,
  /** Makes the changes of a supply source due that wait for their start: its time zone may have changed. */
  recheck: recheckChanges,
  /** Takes the due changes of these sellers. */
  takeDue: takeDueChanges,
  /** Takes a supply source for a change or an update. False while another one has it. */
  takeSource,
  /** Releases a supply source. */
  releaseSource,
  /** Prolongs the hold of a change and of its supply source. False when another process has one of them. */
  hold: holdChange,
  /** Records what a change replaces, before it writes. */
  begin: beginChange,
  /** Records that a change is about to restore what it replaced. */
  beginReverting,
  /** Ends a try, and releases the change. False when another process has it. */
  step: stepChange,
  /** Deletes changes that ended long ago. */
  forget: forgetChanges,
  /** Seals stored texts with the current key, `limit` rows at a time. */
  reseal: resealChanges,
};

/**
 * Stores changes of supply sources that are scheduled for some days, and leads them through their states. Its rows are the queue of
 * the work. Every step throws `StoreError` when the store cannot be read or written.
 */
export type ScheduledChangeStore = BoundSteps<typeof STEPS>;

export function createScheduledChangeStore(context: LedgerContext): ScheduledChangeStore {
  return boundSteps(context, STEPS, 'ledger', { subject: 'scheduledChanges' });
}
