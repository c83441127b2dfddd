import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { sealText } from '../engine/sealed-text.js';
import { sealedPlace } from './confirmation-row.js';
import type {
  ConfirmationBatch,
  ConfirmationBatchIntent,
  ConfirmationBatchOutcome,
} from './confirmation.js';
import { findConfirmationBatch } from './read-confirmations.js';

/** Confirmations of one statement, and of one turn of the event loop: SQLite writes them within the turn. */
const ROWS_AT_ONCE = 100;

/**
 * Records a batch, unless its id is known. Of two concurrent calls with the same id, exactly one records. The work takes
 * several turns of the event loop in one transaction, so that a crash leaves nothing of the batch.
 */
export async function recordConfirmations(
  context: LedgerContext,
  batch: ConfirmationBatchIntent,
): Promise<ConfirmationBatchOutcome> {
  const { sellerId, batchId, fingerprint } = batch;
  if (batch.confirmations.length === 0)
    throw new RangeError('A batch has one confirmation or more.');
  const now = context.now();
  const isNew = await context.db.transaction().execute(async (trx) => {
    const inserted = await trx
      .insertInto('confirmation_batch')
      .values({
        seller_id: sellerId,
        batch_id: batchId,
        fingerprint,
        created_at: now,
        size: batch.confirmations.length,
      })
      .onConflict((conflict) => conflict.columns(['seller_id', 'batch_id']).doNothing())
      .returning('batch_id')
      .execute();
    if (inserted.length === 0) return false;
    for (let from = 0; from < batch.confirmations.length; from += ROWS_AT_ONCE) {
      if (from > 0) await nextTurn();
      await trx
        .insertInto('confirmation')
        .values(rowsOf(context, batch, { from, now }))
        .execute();
    }
    return true;
  });
  const recorded = await findConfirmationBatch(context, sellerId, batchId);
  // Batches are never deleted.
  const found = recorded as ConfirmationBatch;
  if (isNew) return { outcome: 'recorded', batch: found };
  return { outcome: found.fingerprint === fingerprint ? 'same' : 'conflict', batch: found };
}

/** Returns the rows of one statement, which begins with the confirmation at position `from`. */
function rowsOf(
  { sealer }: LedgerContext,
  { sellerId, batchId, confirmations }: ConfirmationBatchIntent,
  { from, now }: { readonly from: number; readonly now: number },
) {
  return confirmations.slice(from, from + ROWS_AT_ONCE).map(({ content, purchaseKey }, index) => {
    const position = from + index;
    const identity = { seller_id: sellerId, batch_id: batchId, position };
    const isNeedless = purchaseKey !== null;
    return {
      ...identity,
      amazon_order_id: content.amazonOrderId,
      content: sealText(sealer, JSON.stringify(content), sealedPlace(identity, 'content')),
      state: isNeedless ? ('NOT_NEEDED' as const) : ('RECORDED' as const),
      error: null,
      warnings: sealText(sealer, '[]', sealedPlace(identity, 'warnings')),
      purchase_key: purchaseKey,
      envelope_id: null,
      created_at: now,
      settled_at: isNeedless ? now : null,
    };
  });
}
