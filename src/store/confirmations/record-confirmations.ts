import type { LedgerContext } from '../purchases/ledger-context.js';
import { sealText } from '../engine/sealed-text.js';
import { inSlices } from '../engine/slices.js';
import { sealedPlace } from './confirmation-row.js';
import { lockOrders } from '../purchases/record-intents.js';
import type {
  Confirmation,
  ConfirmationBatch,
  ConfirmationBatchIntent,
  ConfirmationBatchOutcome,
  ConfirmationState,
  HeldUnits,
} from './confirmation.js';
import { heldUnits } from './held-units.js';
import { confirmationsOfOrders, findConfirmationBatch } from './read-confirmations.js';

/** Confirmations of one statement, and of one turn of the event loop: SQLite writes them within the turn. */
const ROWS_AT_ONCE = 100;

/** Orders whose confirmations are read by one statement. Each may have a dozen. */
const ORDERS_AT_ONCE = 50;

/**
 * Records a batch, unless its id is known or other packages hold its units. Of two concurrent calls with the same id, or for the
 * same units, exactly one records. The work takes several turns of the event loop in one transaction, so that a crash leaves
 * nothing of the batch.
 */
export async function recordConfirmations(
  context: LedgerContext,
  batch: ConfirmationBatchIntent,
): Promise<ConfirmationBatchOutcome> {
  const { sellerId, batchId, fingerprint } = batch;
  if (batch.confirmations.length === 0)
    throw new RangeError('A batch has one confirmation or more.');
  const done = await context.db.transaction().execute(async (trx) => {
    const within = { ...context, db: trx };
    const held = await unitsHeld(within, batch);
    if (held.length > 0) return held;
    return insertBatch(within, batch);
  });
  if (typeof done !== 'boolean') return { outcome: 'units-held', held: done };
  if (done) await context.gate.recorded();
  const recorded = await findConfirmationBatch(context, sellerId, batchId);
  // Batches are never deleted.
  const found = recorded as ConfirmationBatch;
  if (done) return { outcome: 'recorded', batch: found };
  return { outcome: found.fingerprint === fingerprint ? 'same' : 'conflict', batch: found };
}

/** Returns the units that other packages hold; none for a batch that is known. Locks the orders until the transaction ends. */
async function unitsHeld(
  context: LedgerContext,
  { sellerId, batchId, confirmations, ordered }: ConfirmationBatchIntent,
): Promise<HeldUnits[]> {
  if (!ordered || ordered.size === 0) return [];
  const orderIds = [...ordered.keys()];
  await lockOrders(
    context.db,
    orderIds.map((amazonOrderId) => ({ sellerId, amazonOrderId })),
  );
  if (await findConfirmationBatch(context, sellerId, batchId)) return [];
  const earlier: Confirmation[] = [];
  await inSlices(orderIds, ORDERS_AT_ONCE, async (some) => {
    earlier.push(...(await confirmationsOfOrders(context, sellerId, some)));
  });
  return heldUnits(confirmations, earlier, ordered);
}

/** Returns false when the id is known. */
async function insertBatch(
  context: LedgerContext,
  batch: ConfirmationBatchIntent,
): Promise<boolean> {
  const { db } = context;
  const now = context.now();
  const inserted = await db
    .insertInto('confirmation_batch')
    .values({
      seller_id: batch.sellerId,
      batch_id: batch.batchId,
      fingerprint: batch.fingerprint,
      created_at: now,
      size: batch.confirmations.length,
    })
    .onConflict((conflict) => conflict.columns(['seller_id', 'batch_id']).doNothing())
    .returning('batch_id')
    .execute();
  if (inserted.length === 0) return false;
  await inSlices(batch.confirmations, ROWS_AT_ONCE, (some, from) =>
    db
      .insertInto('confirmation')
      .values(rowsOf(context, { ...batch, confirmations: some }, { from, now }))
      .execute(),
  );
  return true;
}

/** Returns the rows of one statement, whose first confirmation has the position `from`. */
function rowsOf(
  { sealer }: LedgerContext,
  { sellerId, batchId, confirmations }: ConfirmationBatchIntent,
  { from, now }: { readonly from: number; readonly now: number },
) {
  return confirmations.map(({ content, purchaseKey, sentAtOnce = false }, index) => {
    const position = from + index;
    const identity = { seller_id: sellerId, batch_id: batchId, position };
    const state = firstState(purchaseKey !== null, sentAtOnce);
    return {
      ...identity,
      amazon_order_id: content.amazonOrderId,
      tracking_number: content.trackingNumber,
      content: sealText(sealer, JSON.stringify(content), sealedPlace(identity, 'content')),
      state,
      error: null,
      warnings: sealText(sealer, '[]', sealedPlace(identity, 'warnings')),
      purchase_key: purchaseKey,
      envelope_id: null,
      created_at: now,
      settled_at: state === 'RECORDED' ? null : now,
    };
  });
}

function firstState(isNeedless: boolean, isSentAtOnce: boolean): ConfirmationState {
  if (isNeedless) return 'NOT_NEEDED';
  return isSentAtOnce ? 'UNKNOWN' : 'RECORDED';
}
