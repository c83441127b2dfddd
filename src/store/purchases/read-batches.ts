import { countsOf } from '../engine/counts.js';
import { pageOf, PositionCursor } from '../engine/page.js';
import type { Page, PageRequest } from '../engine/page.js';
import type { LedgerReader } from './ledger-context.js';
import { PURCHASE_STATES } from './purchase.js';
import type { PurchaseRecord } from './purchase.js';
import type { BatchRecord, LeftOut } from './purchase-batch.js';
import { PURCHASE_COLUMNS, purchasesOf } from './purchase-row.js';

/** Selects the purchases of a batch with their positions. */
function entriesOf(db: LedgerReader['db'], sellerId: string, batchId: string) {
  return db
    .selectFrom('purchase_batch_entry as entry')
    .innerJoin('purchase', (join) =>
      join
        .onRef('purchase.seller_id', '=', 'entry.seller_id')
        .onRef('purchase.key', '=', 'entry.key'),
    )
    .where('entry.seller_id', '=', sellerId)
    .where('entry.batch_id', '=', batchId);
}

export async function findBatch(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  batchId: string,
): Promise<BatchRecord | null> {
  const row = await db
    .selectFrom('purchase_batch')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const rows = await entriesOf(db, sellerId, batchId)
    .select((eb) => ['purchase.state', eb.fn.countAll<number>().as('count')])
    .groupBy('purchase.state')
    .execute();
  const counts = countsOf(PURCHASE_STATES, rows);
  const { fingerprint, created_at: createdAt, size, refusals } = row;
  const leftOut = refusals === null ? [] : (JSON.parse(refusals) as LeftOut[]);
  return { sellerId, batchId, fingerprint, createdAt, size, leftOut, counts };
}

const CURSOR = new PositionCursor('', 'a batch of purchases');

/** Returns a page of the purchases of a batch, in the order of its input. Throws `StoreError` `INVALID_CURSOR`. */
export async function listBatch(
  { db, sealer }: LedgerReader,
  sellerId: string,
  batchId: string,
  { first, after }: PageRequest,
): Promise<Page<PurchaseRecord>> {
  const start = CURSOR.read(after);
  const rows = await entriesOf(db, sellerId, batchId)
    .where('entry.position', '>', start)
    .select('entry.position')
    .select(PURCHASE_COLUMNS.map((column) => `purchase.${column}` as const))
    .orderBy('entry.position')
    .limit(first + 1)
    .execute();
  return pageOf(rows, first, {
    cursorOf: ({ position }) => CURSOR.write(position),
    read: (shown) => purchasesOf(sealer, shown),
  });
}
