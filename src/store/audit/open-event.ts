import { AsyncLocalStorage } from 'node:async_hooks';
import type { LedgerConnection as Connection } from '../tables.js';
import { storedName } from '../authors/author.js';
import { MOST_TARGET_CHARACTERS } from './audit-event.js';
import type { AuditEnd, AuditFacts } from './audit-event.js';

/** The event of an action that has not ended. */
export interface OpenEvent {
  facts: AuditFacts;
  /** `open` not in the store · `recorded` in the store without its end · `ended`. */
  state: 'open' | 'recorded' | 'ended';
  /** Those that are in the store before the end. */
  recordedChanges?: AuditFacts['changes'];
}

const current = new AsyncLocalStorage<OpenEvent>();

/** Runs the work of an action. The first step of a client on the ledger in it records the event in its own transaction. */
export function withinEvent<Result>(event: OpenEvent, work: () => Result): Result {
  return current.run(event, work);
}

/**
 * Runs a step of a client on the ledger in a transaction, which also records the event of the client's action: the trail has the
 * step exactly when the ledger has it.
 */
export async function transactionOfClient<Result>(
  db: Connection,
  step: (trx: Connection) => Promise<Result>,
): Promise<Result> {
  const event = current.getStore();
  if (event?.state !== 'open') return db.transaction().execute(step);
  const recorded = event.facts;
  const result = await db.transaction().execute(async (trx) => {
    const done = await step(trx);
    await insertEvent(trx, recorded, null);
    return done;
  });
  event.state = 'recorded';
  event.recordedChanges = recorded.changes;
  return result;
}

/** Records the end of an action, with its event unless that is recorded. Does nothing when it has ended. */
export async function endEvent(db: Connection, event: OpenEvent, end: AuditEnd): Promise<void> {
  if (event.state === 'ended') return;
  const isRecorded = event.state === 'recorded';
  event.state = 'ended';
  if (!isRecorded && (await insertEvent(db, event.facts, end))) return;
  // The end may know more of the changes. A commit whose answer was lost has recorded the event too.
  await db
    .insertInto('audit_outcome')
    .values({
      event_id: event.facts.id,
      outcome: end.outcome,
      code: end.code,
      changes: event.facts.changes === event.recordedChanges ? null : changesColumn(event.facts),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Returns false when the event is recorded already. */
async function insertEvent(
  db: Connection,
  facts: AuditFacts,
  end: AuditEnd | null,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audit_event')
    .values({
      id: facts.id,
      at: facts.at,
      actor_id: storedName(facts.actorId),
      actor: storedName(facts.actor),
      action: storedName(facts.action),
      seller_id: whole(facts.sellerId),
      target: whole(facts.target),
      request_id: storedName(facts.requestId),
      count: facts.count,
      changes: changesColumn(facts),
      outcome: end?.outcome ?? null,
      code: end?.code ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

function changesColumn({ changes }: AuditFacts): string | null {
  return changes.length === 0 ? null : JSON.stringify(changes);
}

function whole(text: string | null): string | null {
  return text !== null && text.length <= MOST_TARGET_CHARACTERS ? text : null;
}
