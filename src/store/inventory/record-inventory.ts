import { transactionOfClient } from '../audit/open-event.js';
import { authorColumns } from '../authors/author.js';
import { inSlices } from '../engine/slices.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { makeRoom } from './forget-inventory.js';
import { MOST_KEPT_QUANTITIES, QuantityLimitReached } from './inventory-change.js';
import type {
  InventoryBatchIntent,
  InventoryBatchOutcome,
  InventoryIntent,
} from './inventory-change.js';
import { countKept, nextStatement, OlderStatements, OPEN_END } from './older-statements.js';
import type { NewStatement } from './older-statements.js';
import { findInventoryBatch } from './read-inventory.js';

/** Quantities of one statement, and of one turn of the event loop: SQLite writes them within the turn. */
const ROWS_AT_ONCE = 100;

/**
 * Records a batch, unless its id is known. Of two concurrent calls with the same id, exactly one records. Waiting quantities of its
 * places become SUPERSEDED: the newest statement about a place counts. The work takes several turns of the event loop in one
 * transaction, so that a crash leaves nothing of the batch. Settled quantities of older batches make room, the oldest first.
 * @throws QuantityLimitReached when there is no room, because too many are not settled yet.
 */
export async function recordInventory(
  context: LedgerContext,
  batch: InventoryBatchIntent,
  { mostKept } = { mostKept: MOST_KEPT_QUANTITIES },
): Promise<InventoryBatchOutcome> {
  const { sellerId, batchId, fingerprint } = batch;
  const added = batch.changes.length;
  if (added === 0) throw new RangeError('A batch has one quantity or more.');
  if (!(await findInventoryBatch(context, sellerId, batchId)))
    await makeRoom(context, sellerId, { added, mostKept });
  const isNew = await transactionOfClient(context.db, async (trx) => {
    const within = { ...context, db: trx };
    if (await findInventoryBatch(within, sellerId, batchId)) return false;
    // A step into a ledger that may be replaced would be lost. A repeated batch gets its stored result.
    context.gate.assertAllowed();
    const { statement, kept } = await nextStatement(trx, sellerId);
    // Another process may have recorded it while this one waited for the lock.
    if (await findInventoryBatch(within, sellerId, batchId)) return false;
    if (kept + added > mostKept) throw new QuantityLimitReached(kept, added);
    await insertBatch(within, batch, statement);
    await countKept(trx, sellerId, added);
    return true;
  });
  if (isNew) await context.gate.recorded();
  const found = await findInventoryBatch(context, sellerId, batchId);
  if (!found) throw new Error('A recorded batch is missing.');
  if (isNew) return { outcome: 'recorded', batch: found };
  return { outcome: found.fingerprint === fingerprint ? 'same' : 'conflict', batch: found };
}

async function insertBatch(
  { db, now }: LedgerContext,
  { changes, ...batch }: InventoryBatchIntent,
  statement: number,
): Promise<void> {
  const { sellerId, marketplaceId } = batch;
  const at = now();
  await db
    .insertInto('inventory_batch')
    .values({
      seller_id: sellerId,
      batch_id: batch.batchId,
      fingerprint: batch.fingerprint,
      marketplace_id: marketplaceId,
      statement,
      created_at: at,
      ...authorColumns(batch.author),
      size: changes.length,
      revision: 0,
      final_counts: null,
    })
    .execute();
  const head: NewStatement = { sellerId, marketplaceId, statement, at };
  const older = new OlderStatements(db, head);
  await inSlices(changes, ROWS_AT_ONCE, async (some, from) => {
    await older.supersede(some.filter(({ issues }) => issues.length === 0));
    await db
      .insertInto('inventory_change')
      .values(some.map((change, index) => rowOf(head, change, from + index)))
      .execute();
  });
  await older.note();
}

function rowOf(
  { sellerId, marketplaceId, statement, at }: NewStatement,
  { sku, channelCode, quantity, issues }: InventoryIntent,
  position: number,
) {
  const isRefused = issues.length > 0;
  return {
    seller_id: sellerId,
    statement,
    position,
    marketplace_id: marketplaceId,
    sku,
    channel_code: channelCode,
    quantity,
    state: isRefused ? ('REJECTED' as const) : ('RECORDED' as const),
    issues: isRefused ? JSON.stringify(issues) : null,
    envelope_id: null,
    superseded_by: null,
    created_at: at,
    settled_at: isRefused ? at : null,
    pending_until: isRefused ? null : OPEN_END,
  };
}
