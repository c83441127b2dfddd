import { inSlices } from '../engine/slices.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { announce } from './ledger-context.js';
import type { LedgerContext, LedgerReader } from './ledger-context.js';
import type { PurchaseRecord } from './purchase.js';
import { BATCH_LIMIT } from './purchase-batch.js';
import type { BatchIntent, BatchOutcome, BatchRefusal } from './purchase-batch.js';
import { purchasesInTheWay } from './purchase-guard.js';
import { oldestFirst, PURCHASE_COLUMNS, purchasesOf } from './purchase-row.js';
import { findBatch, listBatch } from './read-batches.js';
import { findPurchases, purchasesOfOrders } from './read-purchases.js';
import { intentRow, isSameRequest, lockOrders } from './record-intents.js';
import type { PurchaseIntent } from './record-intents.js';

/** Another process recorded a key of the batch between the read and the insert. */
class KeyTaken extends Error {}

/** Purchases of one statement, and of one turn of the event loop. */
const ROWS_AT_ONCE = 100;

/** Returns the purchases that a batch may conflict with: those with its keys, and those of its orders. */
async function relatedPurchases(
  reader: LedgerReader,
  batch: BatchIntent,
): Promise<PurchaseRecord[]> {
  const { sellerId, intents } = batch;
  const orderIds = new Set(intents.map(({ amazonOrderId }) => amazonOrderId));
  const keys = intents.map(({ key }) => key);
  const related: PurchaseRecord[] = [];
  await inSlices(keys, ROWS_AT_ONCE, async (some) => {
    related.push(...(await findPurchases(reader, sellerId, some)));
  });
  await inSlices([...orderIds], ROWS_AT_ONCE, async (some) => {
    related.push(...(await purchasesOfOrders(reader, sellerId, some)));
  });
  return oldestFirst([...new Map(related.map((purchase) => [purchase.key, purchase])).values()]);
}

/** A purchase of an order: a recorded one, or (`null`) one that this batch will record. */
type Standing = Pick<PurchaseRecord, 'state' | 'refund' | 'items'> & {
  readonly purchase: PurchaseRecord | null;
};

interface BatchPlan {
  readonly fresh: PurchaseIntent[];
  readonly refusals: BatchRefusal[];
}

function refusalOfIntent(
  position: number,
  intent: PurchaseIntent,
  known: PurchaseRecord | undefined,
  ofOrder: readonly Standing[],
): BatchRefusal | null {
  const { key } = intent;
  if (known !== undefined)
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
  related: readonly PurchaseRecord[],
): Promise<BatchPlan> {
  const byKey = new Map(related.map((purchase) => [purchase.key, purchase]));
  const standing: (Standing & { readonly amazonOrderId: string })[] = related.map((purchase) => ({
    ...purchase,
    purchase,
  }));
  const byOrder = Map.groupBy(standing, ({ amazonOrderId }) => amazonOrderId);
  const seen = new Set<string>();
  const plan: BatchPlan = { fresh: [], refusals: [] };
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
    else if (known === undefined) {
      plan.fresh.push(intent);
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

async function insertBatch(
  context: LedgerContext,
  trx: Connection,
  { sellerId, batchId, fingerprint, intents }: BatchIntent,
  fresh: readonly PurchaseIntent[],
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
  await inSlices(sorted, ROWS_AT_ONCE, async (some) => {
    const inserted = await trx
      .insertInto('purchase')
      .values(some.map((intent) => intentRow(context, intent, batchId)))
      .onConflict((conflict) => conflict.columns(['seller_id', 'key']).doNothing())
      .returning(PURCHASE_COLUMNS)
      .execute();
    if (inserted.length < some.length) throw new KeyTaken();
    recorded.push(...purchasesOf(context.sealer, inserted));
  });
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
    await lockOrders(trx, batch.intents);
    if ((await findBatch({ db: trx }, batch.sellerId, batch.batchId)) !== null) return 'known';
    const { fresh, refusals } = await planBatch(
      batch,
      await relatedPurchases({ ...context, db: trx }, batch),
    );
    return refusals.length > 0
      ? { refusals }
      : { recorded: await insertBatch(context, trx, batch, fresh) };
  });
}

/** Tells whether the recorded batch has the same requests, by the fingerprints of its purchases, which earlier versions wrote. */
async function hasSameRequests(
  context: LedgerContext,
  { sellerId, batchId, intents }: BatchIntent,
): Promise<boolean> {
  const { entries } = await listBatch(context, sellerId, batchId, { first: BATCH_LIMIT });
  return (
    entries.length === intents.length &&
    intents.every((intent, position) => {
      const known = entries[position];
      return known?.key === intent.key && isSameRequest(intent, known);
    })
  );
}

/**
 * Records a batch with all its purchases, or nothing. A purchase that is known with the same request joins the batch unchanged.
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
      known.fingerprint === batch.fingerprint || (await hasSameRequests(context, batch));
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
