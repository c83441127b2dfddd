import { lastStepOfClient, transactionOfClient } from '../audit/open-event.js';
import type { Updateable, UpdateQueryBuilder } from 'kysely';
import type {
  LedgerConnection as Connection,
  PurchaseTable,
  LedgerTables as Tables,
} from '../tables.js';
import { announce } from './ledger-context.js';
import type { LedgerContext } from './ledger-context.js';
import type {
  Claim,
  CurrentPurchase,
  PurchaseAttempt,
  PurchaseId,
  PurchaseRecord,
  PurchaseState,
  StepOutcome,
} from './purchase.js';
import { CURRENT_COLUMNS, currentOf } from './purchase-row.js';
import type { CurrentPurchaseRow } from './purchase-row.js';
import { findPurchase } from './read-purchases.js';
import { sealedEvidence } from './sealed-evidence.js';

/** A conditional change of purchases that returns the changed rows. */
export type PurchaseUpdate = UpdateQueryBuilder<Tables, 'purchase', 'purchase', CurrentPurchaseRow>;

/** A fact that is recorded with a change of a purchase. */
export interface NewEvidence {
  readonly kind: string;
  /** Kept as sealed JSON. */
  readonly detail: unknown;
  readonly by: string;
}

/** Changes rows and raises the version of each. */
export function changePurchases(db: Connection, change: Updateable<PurchaseTable>): PurchaseUpdate {
  return db
    .updateTable('purchase')
    .set(change)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .returning(CURRENT_COLUMNS);
}

/** Changes one purchase in one of these states. */
export function changeFrom(
  db: Connection,
  { sellerId, key }: PurchaseId,
  states: readonly PurchaseState[],
  change: Updateable<PurchaseTable>,
): PurchaseUpdate {
  return changePurchases(db, change)
    .where('seller_id', '=', sellerId)
    .where('key', '=', key)
    .where('state', 'in', states);
}

/** Changes the recorded request of an attempt, before it is sent. Changes nothing when another attempt has followed. */
export function changeUnsent(
  db: Connection,
  attempt: PurchaseAttempt,
  change: Updateable<PurchaseTable>,
): PurchaseUpdate {
  return changeFrom(db, attempt, ['INTENT'], change).where(
    'attempt_number',
    '=',
    attempt.attemptNumber,
  );
}

/** Restricts a change to the owner and the sending of a claim. */
export function heldBy(update: PurchaseUpdate, { owner, attempt }: Claim): PurchaseUpdate {
  return update.where('owner', '=', owner).where('attempts', '=', attempt);
}

/** Records evidence for purchases that the same transaction changed. Their new version is its number. */
export async function insertEvidence(
  { now, sealer }: LedgerContext,
  trx: Connection,
  purchases: readonly PurchaseRecord[],
  { kind, detail, by }: NewEvidence,
): Promise<void> {
  if (purchases.length === 0) return;
  const at = now();
  await trx
    .insertInto('purchase_evidence')
    .values(
      purchases.map(({ sellerId, key, version }) =>
        sealedEvidence(sealer, {
          seller_id: sellerId,
          key,
          seq: version,
          at,
          kind,
          detail: JSON.stringify(detail ?? null),
          by,
        }),
      ),
    )
    .execute();
}

/**
 * Takes a step for a client in a transaction, which notices that the ledger was replaced. Throws `PurchasesRefused` when purchases
 * are refused: a restored ledger would not have the step.
 */
export function takeStepOfClient(
  context: LedgerContext,
  id: PurchaseId,
  update: (db: Connection) => PurchaseUpdate,
): Promise<StepOutcome> {
  return finished(
    context,
    id,
    transactionOfClient(context.db, async (trx) => {
      context.gate.assertAllowed();
      return changed(context, update(trx));
    }),
  );
}

async function changed(
  { sealer }: LedgerContext,
  update: PurchaseUpdate,
): Promise<CurrentPurchase | null> {
  const row = await update.executeTakeFirst();
  return row === undefined ? null : currentOf(sealer, row);
}

async function finished(
  context: LedgerContext,
  id: PurchaseId,
  change: Promise<CurrentPurchase | null>,
): Promise<StepOutcome> {
  const purchase = await change;
  if (purchase === null) return { outcome: 'refused', purchase: await findPurchase(context, id) };
  await announce(context, [purchase]);
  return { outcome: 'done', purchase };
}

/** Runs a conditional change of one purchase as a single statement, or, with evidence, as a transaction of two. */
export async function takeStep(
  context: LedgerContext,
  id: PurchaseId,
  update: (db: Connection) => PurchaseUpdate,
  evidence?: NewEvidence,
): Promise<StepOutcome> {
  const run = async (db: Connection): Promise<CurrentPurchase | null> => {
    const purchase = await changed(context, update(db));
    if (purchase !== null && evidence !== undefined)
      await insertEvidence(context, db, [purchase], evidence);
    return purchase;
  };
  return finished(
    context,
    id,
    evidence === undefined ? run(context.db) : context.db.transaction().execute(run),
  );
}

/** Runs a conditional change of one purchase that ends what its client asked for. */
export function takeLastStep(
  context: LedgerContext,
  id: PurchaseId,
  update: (db: Connection) => PurchaseUpdate,
): Promise<StepOutcome> {
  return finished(
    context,
    id,
    lastStepOfClient(context.db, id, (db) => changed(context, update(db))),
  );
}

/** Runs a conditional change of one purchase in a transaction that takes a lock before. */
export function takeStepAfter(
  context: LedgerContext,
  id: PurchaseId,
  lock: (db: Connection) => Promise<void>,
  update: (db: Connection) => PurchaseUpdate,
): Promise<StepOutcome> {
  return finished(
    context,
    id,
    context.db.transaction().execute(async (trx) => {
      await lock(trx);
      return changed(context, update(trx));
    }),
  );
}
