import { boundSteps } from '../engine/bound-steps.js';
import type { BoundSteps } from '../engine/bound-steps.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { countEvents, findEvent, listEvents } from './list-events.js';
import { endEvent } from './open-event.js';
import type { AuditEnd, AuditFacts } from './audit-event.js';
import type { OpenEvent } from './open-event.js';

interface Context {
  readonly db: Connection;
}

const STEPS = {
  /** Records the end of an action, with its event unless a step of the action has recorded that. */
  end: ({ db }: Context, event: OpenEvent, end: AuditEnd): Promise<void> =>
    endEvent(db, event, end),
  /** Records an action that has ended. */
  add: ({ db }: Context, facts: AuditFacts, end: AuditEnd): Promise<void> =>
    endEvent(db, { facts, state: 'open' }, end),
  /** Returns null for an unknown id. */
  find: findEvent,
  /** Returns a page of the events, the newest first. Throws `StoreError` `INVALID_CURSOR`, and `AuditSearchTooLong`. */
  list: listEvents,
  /** Counts the events of a list. Null when too many would have to be tested one by one. */
  count: countEvents,
};

/** Who did what. Its rows are never changed or deleted. Each step throws `StoreError` when the ledger cannot be read or written. */
export type AuditTrail = BoundSteps<typeof STEPS>;

export function createAuditTrail(context: Context): AuditTrail {
  return boundSteps(context, STEPS, 'ledger', { subject: 'audit' });
}
