import type { Insertable } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import { authorColumns } from '../authors/author.js';
import { inSlices } from '../engine/slices.js';
import type { LedgerConnection as Connection, PurchaseBatchTable } from '../tables.js';
import { announce } from './ledger-context.js';
import type { LedgerContext } from './ledger-context.js';
import { recordNextAttempt } from './next-attempt.js';
import type { PurchaseRecord } from './purchase.js';
import { BATCH_LIMIT } from './purchase-batch.js';
import type {
  BatchIntent,
  BatchIntentEntry,
  BatchOutcome,
  BatchRecord,
  UnrecordedBatch,
  LeftOut,
} from './purchase-batch.js';
import { planBatch, positionOf, relatedPurchases } from './plan-batch.js';
import type { BatchPlan, Retry } from './plan-batch.js';
import { PURCHASE_COLUMNS, purchasesOf } from './purchase-row.js';
import { findBatch, listBatches } from './read-batches.js';
import { intentRow } from './intent-columns.js';
import { recordPurchaseUnits } from './order-units.js';
import { recordPackages } from './purchase-packages.js';
import type { PurchaseIntent } from './intent-columns.js';
import { isSameRequest, lockOrdersOfPurchases } from './record-intents.js';

/** Another process recorded an attempt under a key of the batch between the read and the write. */
class KeyTaken extends Error {}

/** Purchases of one statement, and of one turn of the event loop. */
const ROWS_AT_ONCE = 100;

/** Items of the purchases that one statement writes. Each is in the row and, with its inputs, in the sealed request. */
const ITEMS_AT_ONCE = 1_000;

/** Returns how many of these purchases one statement writes. */
function rowsAtOnce(intents: readonly PurchaseIntent[]): number {
  const most = intents.reduce((largest, { items }) => Math.max(largest, items.length), 1);
  return Math.min(ROWS_AT_ONCE, Math.max(1, Math.floor(ITEMS_AT_ONCE / most)));
}

/** Next attempts of one turn: each takes up to three statements. */
const RETRIES_AT_ONCE = 25;

/** Requests that are compared in one turn: each may have a hundred earlier fingerprints. */
const COMPARED_AT_ONCE = 25;

/** Returns a refusal as the batch keeps it. */
function leftOutAs(
  refusal: UnrecordedBatch,
  { inputHash = '', amazonOrderId }: BatchIntentEntry,
  { explain }: BatchIntent,
): LeftOut {
  const { position, key, reason } = refusal;
  const purchaseKey = 'purchases' in refusal ? (refusal.purchases[0]?.key ?? null) : null;
  const { message, path } = explain?.(refusal) ?? { message: null, path: null };
  return { position, key, reason, message, path, purchaseKey, inputHash, amazonOrderId };
}

/** A batch without the purchases that are refused. */
async function withoutRefused(
  batch: BatchIntent,
  refusals: readonly UnrecordedBatch[],
): Promise<BatchIntent> {
  const byPosition = new Map(refusals.map((refusal) => [refusal.position, refusal]));
  const intents: BatchIntentEntry[] = [];
  const leftOut = [...(batch.leftOut ?? [])];
  await inSlices(batch.intents, COMPARED_AT_ONCE, (some, from) => {
    for (const [index, intent] of some.entries()) {
      const position = positionOf(intent, from + index);
      const refusal = byPosition.get(position);
      if (refusal) leftOut.push(leftOutAs(refusal, intent, batch));
      else intents.push({ ...intent, position });
    }
  });
  return { ...batch, intents, leftOut };
}

/** Records the next attempts, in the order of their keys. They stay in the batches that have them. */
async function recordRetries(
  context: LedgerContext,
  trx: Connection,
  retried: readonly Retry[],
  batchId: string,
): Promise<PurchaseRecord[]> {
  const sorted = retried.toSorted((a, b) => (a.intent.key < b.intent.key ? -1 : 1));
  const recorded: PurchaseRecord[] = [];
  await inSlices(sorted, RETRIES_AT_ONCE, async (some) => {
    for (const { refused, intent } of some) {
      const purchase = await recordNextAttempt(context, trx, refused, intent, batchId);
      if (purchase === null) throw new KeyTaken();
      recorded.push(purchase);
    }
  });
  return recorded;
}

/** Returns the row of a batch. */
function batchRow({ now }: LedgerContext, batch: BatchIntent): Insertable<PurchaseBatchTable> {
  const { sellerId, batchId, fingerprint, inputHash, author, intents, leftOut = [] } = batch;
  const { amount, currencyCode } = batch.ofOrders?.maxTotal ?? {};
  return {
    seller_id: sellerId,
    batch_id: batchId,
    fingerprint,
    input_hash: inputHash ?? null,
    created_at: now(),
    ...authorColumns(author),
    size: intents.length,
    max_total_amount: amount ?? null,
    max_total_currency: currencyCode ?? null,
    refusals:
      leftOut.length > 0
        ? JSON.stringify(leftOut.toSorted((a, b) => a.position - b.position))
        : null,
  };
}

async function insertBatch(
  context: LedgerContext,
  trx: Connection,
  batch: BatchIntent,
  { fresh, retried }: BatchPlan,
): Promise<PurchaseRecord[]> {
  const { sellerId, batchId, intents } = batch;
  await trx.insertInto('purchase_batch').values(batchRow(context, batch)).execute();
  // Sorted by key, so that two batches with the same keys wait for each other instead of deadlocking.
  const sorted = fresh.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const recorded: PurchaseRecord[] = [];
  await inSlices(sorted, rowsAtOnce(sorted), async (some) => {
    const inserted = await trx
      .insertInto('purchase')
      .values(some.map((intent) => intentRow(context, intent, batchId)))
      .onConflict((conflict) => conflict.columns(['seller_id', 'key']).doNothing())
      .returning(PURCHASE_COLUMNS)
      .execute();
    if (inserted.length < some.length) throw new KeyTaken();
    await recordPurchaseUnits(trx, some);
    await recordPackages(context, trx, some);
    recorded.push(...purchasesOf(context.sealer, inserted));
  });
  recorded.push(...(await recordRetries(context, trx, retried, batchId)));
  await inSlices(intents, ROWS_AT_ONCE, (some, from) =>
    trx
      .insertInto('purchase_batch_entry')
      .values(
        some.map((intent, index) => ({
          seller_id: sellerId,
          batch_id: batchId,
          position: positionOf(intent, from + index),
          key: intent.key,
        })),
      )
      .execute(),
  );
  return recorded;
}

function check({ sellerId, intents, leftOut = [] }: BatchIntent): void {
  const size = intents.length + leftOut.length;
  if (intents.length === 0 || size > BATCH_LIMIT)
    throw new RangeError(
      `A batch must have 1 to ${BATCH_LIMIT} purchases, but this one has ${size}.`,
    );
  if (intents.some((intent) => intent.sellerId !== sellerId))
    throw new RangeError('All purchases of a batch must belong to its seller.');
}

async function tryToRecord(
  context: LedgerContext,
  batch: BatchIntent,
): Promise<
  { readonly recorded: PurchaseRecord[] } | { readonly refusals: UnrecordedBatch[] } | 'known'
> {
  return transactionOfClient(context.db, async (trx) => {
    // The transaction has compared the ledger with its last known state.
    context.gate.assertAllowed();
    await lockOrdersOfPurchases(
      { ...context, db: trx },
      batch.sellerId,
      batch.intents.map(({ amazonOrderId }) => amazonOrderId),
    );
    if ((await findBatch({ db: trx }, batch.sellerId, batch.batchId)) !== null) return 'known';
    const plan = await planBatch(batch, await relatedPurchases({ ...context, db: trx }, batch));
    const isRefused = batch.skipsRefused
      ? plan.refusals.length === batch.intents.length
      : plan.refusals.length > 0;
    if (isRefused) return { refusals: plan.refusals };
    const accepted = await withoutRefused(batch, plan.refusals);
    return { recorded: await insertBatch(context, trx, accepted, plan) };
  });
}

/** Tells whether the recorded batch has the same requests, by the fingerprints of its purchases, which earlier versions wrote. */
async function hasSameRequests(
  context: LedgerContext,
  { sellerId, batchId, intents, leftOut = [] }: BatchIntent,
  known: BatchRecord,
): Promise<boolean> {
  const hashes = new Map(known.leftOut.map(({ position, inputHash }) => [position, inputHash]));
  const placed = intents.map((intent, index) => ({
    ...intent,
    position: positionOf(intent, index),
  }));
  const kept = placed.filter(({ position }) => !hashes.has(position));
  const others = [...leftOut, ...placed.filter(({ position }) => hashes.has(position))];
  let isSame =
    known.size === kept.length &&
    others.length === hashes.size &&
    others.every(({ position, inputHash }) => hashes.get(position) === inputHash);
  let after: string | undefined;
  await inSlices(kept, Math.min(COMPARED_AT_ONCE, rowsAtOnce(kept)), async (some) => {
    if (!isSame) return;
    const request = { batchId, first: some.length, ...(after !== undefined && { after }) };
    const [page] = await listBatches(context, sellerId, [request]);
    if (page === undefined || page instanceof Error) throw page ?? new Error('no page');
    after = page.cursors.at(-1);
    isSame = some.every((intent, index) => {
      const entry = page.entries[index];
      return entry?.key === intent.key && isSameRequest(intent, entry);
    });
  });
  return isSame;
}

/** Tells whether the recorded batch is the requested one. Orders that are chosen again may be others, so then the input decides. */
async function isSameBatch(
  context: LedgerContext,
  batch: BatchIntent,
  known: BatchRecord,
): Promise<boolean> {
  if (batch.ofOrders) return known.inputHash !== null && known.inputHash === batch.inputHash;
  return known.fingerprint === batch.fingerprint || hasSameRequests(context, batch, known);
}

/**
 * Records a batch with all its purchases, or nothing; with `skipsRefused`, all but those that are refused. A purchase that is known
 * with the same request joins the batch unchanged, unless its key is free: then it joins with a new attempt, and stays in the batches
 * that had it.
 * Throws `RangeError` for an empty or too large batch, or one of several sellers.
 */
export async function recordBatch(
  context: LedgerContext,
  batch: BatchIntent,
): Promise<BatchOutcome> {
  check(batch);
  const known = await findBatch(context, batch.sellerId, batch.batchId);
  if (known !== null) {
    const isSame = await isSameBatch(context, batch, known);
    return { outcome: isSame ? 'same' : 'conflict', batch: known };
  }
  context.gate.assertAllowed();
  try {
    const result = await tryToRecord(context, batch);
    if (result === 'known') return await recordBatch(context, batch);
    if ('refusals' in result) return { outcome: 'refused', refusals: result.refusals };
    await announce(context, result.recorded);
  } catch (error) {
    // The other process has committed, so the next read finds the key.
    if (error instanceof KeyTaken) return recordBatch(context, batch);
    throw error;
  }
  const recorded = await findBatch(context, batch.sellerId, batch.batchId);
  if (recorded === null) throw new Error('A recorded batch does not exist.');
  return { outcome: 'recorded', batch: recorded };
}
