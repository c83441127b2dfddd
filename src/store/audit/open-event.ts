import { AsyncLocalStorage } from 'node:async_hooks';
import type { Insertable } from 'kysely';
import { KeptStatement } from '../engine/kept-statement.js';
import type { LedgerConnection as Connection, LedgerTables } from '../tables.js';
import { storedName } from '../authors/author.js';
import { MOST_TARGET_CHARACTERS } from './audit-event.js';
import type { AuditEnd, AuditEventTable, AuditFacts, AuditOutcomeTable } from './audit-event.js';

/** The event of an action that has not ended. */
export interface OpenEvent {
  facts: AuditFacts;
  /** `open` not in the store · `recorded` in the store without its end · `ended`. */
  state: 'open' | 'recorded' | 'ended';
  /** Those that are in the store before the end. */
  recordedChanges?: AuditFacts['changes'];
  /** What the step that recorded it was about. */
  subject?: StepSubject;
}

/** What a step is about, such as a purchase. */
interface StepSubject {
  readonly sellerId: string;
  readonly key: string;
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
  subject?: StepSubject,
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
  if (subject) event.subject = subject;
  return result;
}

/**
 * Runs the last step of an action on the ledger in a transaction that also records that the action is done, unless the step returns
 * null. So the end of a purchase needs no further transaction. Only the action whose first step had the same subject ends: work in
 * the background may have been woken within another one.
 */
export async function lastStepOfClient<Result>(
  db: Connection,
  subject: StepSubject,
  step: (db: Connection) => Promise<Result | null>,
): Promise<Result | null> {
  const event = current.getStore();
  if (!event || !isLeftToEnd(event, subject)) return step(db);
  const result = await db.transaction().execute(async (trx) => {
    const done = await step(trx);
    if (done !== null) await insertEnd(trx, event, { outcome: 'OK', code: null });
    return done;
  });
  if (result !== null) event.state = 'ended';
  return result;
}

function isLeftToEnd(event: OpenEvent, { sellerId, key }: StepSubject): boolean {
  const { state, facts, recordedChanges, subject } = event;
  // An end with more changes than the event had is recorded when all of them are known.
  if (state !== 'recorded' || facts.changes !== recordedChanges) return false;
  return subject?.sellerId === sellerId && subject.key === key;
}

/** Records the end of an action, with its event unless that is recorded. Does nothing when it has ended. */
export async function endEvent(db: Connection, event: OpenEvent, end: AuditEnd): Promise<void> {
  if (event.state === 'ended') return;
  const isRecorded = event.state === 'recorded';
  event.state = 'ended';
  if (!isRecorded && (await insertEvent(db, event.facts, end))) return;
  // The end may know more of the changes. A commit whose answer was lost has recorded the event too.
  await insertEnd(db, event, end);
}

const INSERT_END = new KeptStatement<LedgerTables, AuditOutcomeTable, unknown>((db, row) =>
  db
    .insertInto('audit_outcome')
    .values(row)
    .onConflict((conflict) => conflict.doNothing()),
);

async function insertEnd(
  db: Connection,
  { facts, recordedChanges }: OpenEvent,
  { outcome, code }: AuditEnd,
): Promise<void> {
  const changes = facts.changes === recordedChanges ? null : changesColumn(facts);
  await INSERT_END.execute(db, { event_id: facts.id, outcome, code, changes });
}

const INSERT_EVENT = new KeptStatement<LedgerTables, Insertable<AuditEventTable>, unknown>(
  (db, row) =>
    db
      .insertInto('audit_event')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
);

/** Returns false when the event is recorded already. */
async function insertEvent(
  db: Connection,
  facts: AuditFacts,
  end: AuditEnd | null,
): Promise<boolean> {
  const { numAffectedRows } = await INSERT_EVENT.execute(db, {
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
  });
  return Number(numAffectedRows) === 1;
}

function changesColumn({ changes }: AuditFacts): string | null {
  return changes.length === 0 ? null : JSON.stringify(changes);
}

function whole(text: string | null): string | null {
  return text !== null && text.length <= MOST_TARGET_CHARACTERS ? text : null;
}
