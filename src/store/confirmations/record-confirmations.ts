import type { LedgerContext } from '../purchases/ledger-context.js';
import type {
  ConfirmationBatch,
  ConfirmationBatchIntent,
  ConfirmationBatchOutcome,
} from './confirmation.js';
import { findConfirmationBatch } from './read-confirmations.js';

// SQLite takes 32,766 values in one statement, PostgreSQL 65,535.
const ROWS_AT_ONCE = 500;

/** Records a batch as a whole, unless its id is known. Two that record the same id at once: exactly one does. */
export async function recordConfirmations(
  context: LedgerContext,
  batch: ConfirmationBatchIntent,
): Promise<ConfirmationBatchOutcome> {
  const { sellerId, batchId, fingerprint } = batch;
  if (batch.confirmations.length === 0)
    throw new RangeError('A batch has one confirmation or more.');
  const isNew = await context.db.transaction().execute(async (trx) => {
    const inserted = await trx
      .insertInto('confirmation_batch')
      .values({
        seller_id: sellerId,
        batch_id: batchId,
        fingerprint,
        created_at: context.now(),
        size: batch.confirmations.length,
      })
      .onConflict((conflict) => conflict.columns(['seller_id', 'batch_id']).doNothing())
      .returning('batch_id')
      .execute();
    if (inserted.length === 0) return false;
    const rows = rowsOf(batch, context.now());
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await trx
        .insertInto('confirmation')
        .values(rows.slice(from, from + ROWS_AT_ONCE))
        .execute();
    return true;
  });
  const recorded = await findConfirmationBatch(context.db, sellerId, batchId);
  // Rows of batches are never deleted.
  const found = recorded as ConfirmationBatch;
  if (isNew) return { outcome: 'recorded', batch: found };
  return { outcome: found.fingerprint === fingerprint ? 'same' : 'conflict', batch: found };
}

function rowsOf({ sellerId, batchId, confirmations }: ConfirmationBatchIntent, now: number) {
  return confirmations.map(({ content, purchaseKey }, position) => {
    const isNeedless = purchaseKey !== null;
    return {
      seller_id: sellerId,
      batch_id: batchId,
      position,
      amazon_order_id: content.amazonOrderId,
      content: JSON.stringify(content),
      state: isNeedless ? ('NOT_NEEDED' as const) : ('RECORDED' as const),
      error: null,
      warnings: '[]',
      purchase_key: purchaseKey,
      envelope_id: null,
      created_at: now,
      settled_at: isNeedless ? now : null,
    };
  });
}
