import { inSlices } from '../engine/slices.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { announce } from './ledger-context.js';
import type { LedgerContext, LedgerReader } from './ledger-context.js';
import { recordNextAttempt } from './next-attempt.js';
import type { CurrentPurchase, PurchaseRecord } from './purchase.js';
import { BATCH_LIMIT } from './purchase-batch.js';
import type { BatchIntent, BatchOutcome, BatchRefusal } from './purchase-batch.js';
import { purchasesInTheWay } from './purchase-guard.js';
import { oldestFirst, PURCHASE_COLUMNS, purchasesOf } from './purchase-row.js';
import { findBatch, listBatch } from './read-batches.js';
import { findCurrent, purchasesOfOrders } from './read-purchases.js';
import { intentRow } from './intent-columns.js';
import { isSameRequest, lockOrders, mayFollow } from './record-intents.js';
import type { PurchaseIntent } from './intent-columns.js';

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

/** The purchases that a batch may conflict with: those with its keys, and those of its orders. */
interface RelatedPurchases {
  readonly byKey: ReadonlyMap<string, CurrentPurchase>;
  /** Oldest first. */
  readonly ofOrders: readonly PurchaseRecord[];
}

async function relatedPurchases(
  reader: LedgerReader,
  batch: BatchIntent,
): Promise<RelatedPurchases> {
  const { sellerId, intents } = batch;
  const orderIds = new Set(intents.map(({ amazonOrderId }) => amazonOrderId));
  const keys = intents.map(({ key }) => key);
  const byKey = new Map<string, CurrentPurchase>();
  const related = new Map<string, PurchaseRecord>();
  await inSlices(keys, ROWS_AT_ONCE, async (some) => {
    for (const purchase of await findCurrent(reader, sellerId, some))
      byKey.set(purchase.key, purchase);
  });
  await inSlices([...orderIds], ROWS_AT_ONCE, async (some) => {
    for (const purchase of await purchasesOfOrders(reader, sellerId, some))
      related.set(purchase.key, purchase);
  });
  return { byKey, ofOrders: oldestFirst([...related.values()]) };
}

/** A purchase of an order: a recorded one, or (`null`) one that this batch will record. */
type Standing = Pick<PurchaseRecord, 'state' | 'refund' | 'items'> & {
  readonly purchase: PurchaseRecord | null;
};

/** The next attempt under a free key. */
interface Retry {
  readonly refused: CurrentPurchase;
  readonly intent: PurchaseIntent;
}

interface BatchPlan {
  readonly fresh: PurchaseIntent[];
  readonly retried: Retry[];
  readonly refusals: BatchRefusal[];
}

function refusalOfIntent(
  position: number,
  intent: PurchaseIntent,
  known: CurrentPurchase | undefined,
  ofOrder: readonly Standing[],
): BatchRefusal | null {
  const { key } = intent;
  if (known !== undefined && !mayFollow(intent, known))
    return isSameRequest(intent, known)
      ? null
      : { position, key, reason: 'conflict', purchases: [known] };
  const inTheWay = purchasesInTheWay(intent, ofOrder);
  if (inTheWay.length === 0) return null;
  const purchases = inTheWay.flatMap(({ purchase }) => purchase ?? []);
  return purchases.length === 0
    ? { position, key, reason: 'duplicate-items' }
    : { position, key, reason: 'already-purchased', purchases };
}

async function planBatch(
  { intents }: BatchIntent,
  { byKey, ofOrders }: RelatedPurchases,
): Promise<BatchPlan> {
  const standing: (Standing & { readonly amazonOrderId: string })[] = ofOrders.map((purchase) => ({
    ...purchase,
    purchase,
  }));
  const byOrder = Map.groupBy(standing, ({ amazonOrderId }) => amazonOrderId);
  const seen = new Set<string>();
  const plan: BatchPlan = { fresh: [], retried: [], refusals: [] };
  await inSlices(intents, ROWS_AT_ONCE, (some, from) => {
    for (const [index, intent] of some.entries()) add(intent, from + index);
  });
  return plan;

  function add(intent: PurchaseIntent, position: number): void {
    const { key, amazonOrderId, items } = intent;
    const known = byKey.get(key);
    const ofOrder = byOrder.get(amazonOrderId) ?? [];
    const refusal: BatchRefusal | null = seen.has(key)
      ? { position, key, reason: 'duplicate-key' }
      : refusalOfIntent(position, intent, known, ofOrder);
    if (refusal !== null) plan.refusals.push(refusal);
    else if (known === undefined || mayFollow(intent, known)) {
      if (known === undefined) plan.fresh.push(intent);
      else plan.retried.push({ refused: known, intent });
      const planned = {
        amazonOrderId,
        state: 'INTENT',
        refund: null,
        items,
        purchase: null,
      } as const;
      byOrder.set(amazonOrderId, [...ofOrder, planned]);
    }
    seen.add(key);
  }
}

/** Records the next attempts, in the order of their keys. They stay in the batches that have them. */
async function recordRetries(
  context: LedgerContext,
  trx: Connection,
  retried: readonly Retry[],
): Promise<PurchaseRecord[]> {
  const sorted = retried.toSorted((a, b) => (a.intent.key < b.intent.key ? -1 : 1));
  const recorded: PurchaseRecord[] = [];
  await inSlices(sorted, RETRIES_AT_ONCE, async (some) => {
    for (const { refused, intent } of some) {
      const purchase = await recordNextAttempt(context, trx, refused, intent);
      if (purchase === null) throw new KeyTaken();
      recorded.push(purchase);
    }
  });
  return recorded;
}

async function insertBatch(
  context: LedgerContext,
  trx: Connection,
  { sellerId, batchId, fingerprint, intents }: BatchIntent,
  { fresh, retried }: BatchPlan,
): Promise<PurchaseRecord[]> {
  await trx
    .insertInto('purchase_batch')
    .values({
      seller_id: sellerId,
      batch_id: batchId,
      fingerprint,
      created_at: context.now(),
      size: intents.length,
    })
    .execute();
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
    recorded.push(...purchasesOf(context.sealer, inserted));
  });
  recorded.push(...(await recordRetries(context, trx, retried)));
  await inSlices(intents, ROWS_AT_ONCE, (some, from) =>
    trx
      .insertInto('purchase_batch_entry')
      .values(
        some.map(({ key }, index) => ({
          seller_id: sellerId,
          batch_id: batchId,
          position: from + index,
          key,
        })),
      )
      .execute(),
  );
  return recorded;
}

function check({ sellerId, intents }: BatchIntent): void {
  if (intents.length === 0 || intents.length > BATCH_LIMIT)
    throw new RangeError(
      `A batch must have 1 to ${BATCH_LIMIT} purchases, but this one has ${intents.length}.`,
    );
  if (intents.some((intent) => intent.sellerId !== sellerId))
    throw new RangeError('All purchases of a batch must belong to its seller.');
}

async function tryToRecord(
  context: LedgerContext,
  batch: BatchIntent,
): Promise<
  { readonly recorded: PurchaseRecord[] } | { readonly refusals: BatchRefusal[] } | 'known'
> {
  return context.db.transaction().execute(async (trx) => {
    // The transaction has compared the ledger with its last known state.
    context.gate.assertAllowed();
    await lockOrders(trx, batch.intents);
    if ((await findBatch({ db: trx }, batch.sellerId, batch.batchId)) !== null) return 'known';
    const plan = await planBatch(batch, await relatedPurchases({ ...context, db: trx }, batch));
    return plan.refusals.length > 0
      ? { refusals: plan.refusals }
      : { recorded: await insertBatch(context, trx, batch, plan) };
  });
}

/** Tells whether the recorded batch has the same requests, by the fingerprints of its purchases, which earlier versions wrote. */
async function hasSameRequests(
  context: LedgerContext,
  { sellerId, batchId, intents }: BatchIntent,
  size: number,
): Promise<boolean> {
  if (size !== intents.length) return false;
  let isSame = true;
  let after: string | undefined;
  await inSlices(intents, rowsAtOnce(intents), async (some) => {
    if (!isSame) return;
    const page = { first: some.length, ...(after !== undefined && { after }) };
    const { entries, cursors } = await listBatch(context, sellerId, batchId, page);
    after = cursors.at(-1);
    isSame = some.every((intent, index) => {
      const known = entries[index];
      return known?.key === intent.key && isSameRequest(intent, known);
    });
  });
  return isSame;
}

/**
 * Records a batch with all its purchases, or nothing. A purchase that is known with the same request joins the batch unchanged,
 * unless its key is free: then it joins with a new attempt, and stays in the batches that had it.
 * Throws `RangeError` for an empty or too large batch, or one of several sellers.
 */
export async function recordBatch(
  context: LedgerContext,
  batch: BatchIntent,
): Promise<BatchOutcome> {
  check(batch);
  const known = await findBatch(context, batch.sellerId, batch.batchId);
  if (known !== null) {
    const isSame =
      known.fingerprint === batch.fingerprint ||
      (await hasSameRequests(context, batch, known.size));
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
