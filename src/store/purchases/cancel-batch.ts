import { sql } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import { storedName, UNKNOWN_AUTHOR } from '../authors/author.js';
import { inSlices } from '../engine/slices.js';
import type { LedgerConnection as Connection } from '../tables.js';
import type { BatchCancelled } from './batch-standing.js';
import { announce } from './ledger-context.js';
import type { LedgerContext } from './ledger-context.js';
import { BATCH_CANCELLED } from './purchase.js';
import type { CurrentPurchase, PurchaseAttempt, StepOutcome } from './purchase.js';
import { currentOf } from './purchase-row.js';
import { changeUnsent, insertEvidence, takeStep } from './purchase-update.js';
import type { NewEvidence, PurchaseUpdate } from './purchase-update.js';
import { sealRejection } from './sealed-rejection.js';

/** Purchases of one turn of the event loop: each takes one statement. */
const WITHDRAWN_AT_ONCE = 10;

interface NamedBatch {
  readonly sellerId: string;
  readonly batchId: string;
}

/** INTENT -> REJECTED by a person, for an attempt that a batch recorded. Its key stays used. */
function withdrawal(
  { now, sealer }: LedgerContext,
  db: Connection,
  attempt: PurchaseAttempt,
  { by }: Pick<BatchCancelled, 'by'>,
): PurchaseUpdate {
  const message = 'The batch was cancelled before the purchase was sent.';
  return changeUnsent(db, attempt, {
    state: 'REJECTED',
    settled_at: now(),
    settled_by: 'PERSON',
    rejection: sealRejection(sealer, attempt, { code: BATCH_CANCELLED, message, by }),
  });
}

function factOf({ by }: Pick<BatchCancelled, 'by'>): NewEvidence {
  const why = 'The batch of the purchase was cancelled before the purchase was sent.';
  return { kind: BATCH_CANCELLED, detail: { why }, by };
}

/** Marks the batch as cancelled. A second cancellation keeps the first. Returns null for an unknown batch. */
async function markCancelled(
  trx: Connection,
  { sellerId, batchId }: NamedBatch,
  { at, by }: BatchCancelled,
): Promise<BatchCancelled | null> {
  const row = await trx
    .updateTable('purchase_batch')
    .set((eb) => ({
      cancelled_by: eb.fn.coalesce('cancelled_by', eb.val(by)),
      cancelled_at: eb.fn.coalesce('cancelled_at', eb.val(at)),
    }))
    .where('seller_id', '=', sellerId)
    .where('batch_id', '=', batchId)
    .returning(['cancelled_at', 'cancelled_by'])
    .executeTakeFirst();
  return row ? { at: Number(row.cancelled_at), by: row.cancelled_by ?? by } : null;
}

/** Returns the unsent attempts that a batch recorded, in the order of their keys, so that two cancellations cannot deadlock. */
async function unsentOf(
  trx: Connection,
  { sellerId, batchId }: NamedBatch,
): Promise<PurchaseAttempt[]> {
  const { rows } = await sql<{ readonly key: string; readonly attempt_number: number }>`
    select purchase.key as key, purchase.attempt_number as attempt_number
    from purchase_batch_entry as entry
    inner join purchase on purchase.seller_id = entry.seller_id and purchase.key = entry.key
    where entry.seller_id = ${sellerId} and entry.batch_id = ${batchId}
      and coalesce(purchase.state, '') = 'INTENT' and purchase.attempt_batch = ${batchId}
    order by purchase.key`.execute(trx);
  return rows.map(({ key, attempt_number: attemptNumber }) => ({ sellerId, key, attemptNumber }));
}

async function withdrawAll(
  context: LedgerContext,
  trx: Connection,
  attempts: readonly PurchaseAttempt[],
  cancelled: BatchCancelled,
): Promise<CurrentPurchase[]> {
  const withdrawn: CurrentPurchase[] = [];
  await inSlices(attempts, WITHDRAWN_AT_ONCE, async (some) => {
    const changed: CurrentPurchase[] = [];
    for (const attempt of some) {
      // The statement decides: an attempt that is being sent meanwhile goes on.
      const row = await withdrawal(context, trx, attempt, cancelled).executeTakeFirst();
      if (row) changed.push(currentOf(context.sealer, row));
    }
    await insertEvidence(context, trx, changed, factOf(cancelled));
    withdrawn.push(...changed);
  });
  return withdrawn;
}

/**
 * Cancels a batch: withdraws the attempts that it recorded and that are not sent, and keeps it from sending any other. What was sent
 * goes on. A repetition withdraws what an answer of Amazon has given back since. Returns null for an unknown batch.
 */
export async function cancelBatch(
  context: LedgerContext,
  batch: NamedBatch,
  by: string,
): Promise<BatchCancelled | null> {
  const done = await transactionOfClient(context.db, async (trx) => {
    context.gate.assertAllowed();
    const now = { at: context.now(), by: storedName(by) };
    const cancelled = await markCancelled(trx, batch, now);
    if (!cancelled) return null;
    const unsent = await unsentOf(trx, batch);
    return { cancelled, withdrawn: await withdrawAll(context, trx, unsent, cancelled) };
  });
  if (!done) return null;
  await announce(context, done.withdrawn);
  return done.cancelled;
}

/**
 * Withdraws an attempt of a cancelled batch that an answer of Amazon has given back. Refused when it is sent or settled.
 * @param cancelled the cancellation of its batch.
 */
export function withdrawWithBatch(
  context: LedgerContext,
  attempt: PurchaseAttempt,
  cancelled: BatchCancelled,
): Promise<StepOutcome> {
  return takeStep(
    context,
    attempt,
    (db) => withdrawal(context, db, attempt, cancelled),
    factOf(cancelled),
  );
}

/** Returns how many purchases were withdrawn with a batch. */
export async function countWithdrawn(
  { db }: Pick<LedgerContext, 'db'>,
  { sellerId, batchId }: NamedBatch,
): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*) as count from purchase_batch_entry as entry
    inner join purchase on purchase.seller_id = entry.seller_id and purchase.key = entry.key
    where entry.seller_id = ${sellerId} and entry.batch_id = ${batchId}
      and coalesce(purchase.state, '') = 'REJECTED' and purchase.settled_by = 'PERSON'
      and purchase.attempt_batch = ${batchId}
      and exists (select 1 from purchase_evidence as fact where fact.seller_id = entry.seller_id
        and fact.key = entry.key and fact.kind = ${BATCH_CANCELLED})`.execute(db);
  return rows[0]?.count ?? 0;
}

/** What was decided about a whole batch. */
export interface BatchTerms {
  readonly cancelled: BatchCancelled | null;
  readonly maxTotal: { readonly amount: string; readonly currencyCode: string } | null;
}

/** Returns cancellations and limits of batches by id, with one statement. Omits unknown ids. */
export async function termsOfBatches(
  { db }: Pick<LedgerContext, 'db'>,
  sellerId: string,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, BatchTerms>> {
  if (batchIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('purchase_batch')
    .select(['batch_id', 'cancelled_at', 'cancelled_by', 'max_total_amount', 'max_total_currency'])
    .where('seller_id', '=', sellerId)
    .where('batch_id', 'in', batchIds)
    .execute();
  return new Map(
    rows.map((row) => {
      const { cancelled_at: at, cancelled_by: by } = row;
      const { max_total_amount: amount, max_total_currency: currencyCode } = row;
      return [
        row.batch_id,
        {
          cancelled: at === null ? null : { at, by: by ?? UNKNOWN_AUTHOR },
          maxTotal: amount === null || currencyCode === null ? null : { amount, currencyCode },
        },
      ] as const;
    }),
  );
}
