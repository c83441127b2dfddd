import { sql } from 'kysely';
import { readBatchPages } from '../batches/batch-page.js';
import type { BatchPageRequest, StartedPage } from '../batches/batch-page.js';
import { PositionCursor } from '../engine/page.js';
import type { Page } from '../engine/page.js';
import type { StoreError } from '../engine/store-error.js';
import { talliesOfBatches, tallyOf } from './batch-tally.js';
import type { LedgerReader } from './ledger-context.js';
import type { PurchaseRecord, PurchaseState } from './purchase.js';
import type { BatchRecord, LeftOut } from './purchase-batch.js';
import { PURCHASE_COLUMNS, purchasesOf } from './purchase-row.js';
import type { PurchaseRow } from './purchase-row.js';

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
  const tallies = await talliesOfBatches({ db }, sellerId, [batchId]);
  const { counts } = tallies.get(batchId) ?? tallyOf([]);
  const { fingerprint, input_hash: inputHash, size, refusals } = row;
  const { created_at: createdAt, created_by: createdBy } = row;
  const leftOut = refusals === null ? [] : (JSON.parse(refusals) as LeftOut[]);
  const facts = { sellerId, batchId, fingerprint, inputHash, createdAt, createdBy };
  return { ...facts, size, leftOut, counts };
}

/** Returns what batches left out, by id, with one statement. Omits batches that left nothing out. */
export async function refusalsOfBatches(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LeftOut[]>> {
  if (batchIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('purchase_batch')
    .select(['batch_id', 'refusals'])
    .where('seller_id', '=', sellerId)
    .where('batch_id', 'in', batchIds)
    .execute();
  return new Map(
    rows.flatMap(({ batch_id: batchId, refusals }) =>
      refusals === null ? [] : [[batchId, JSON.parse(refusals) as LeftOut[]] as const],
    ),
  );
}

const CURSOR = new PositionCursor('', 'a batch of purchases');

/** Returns several pages of the purchases of batches, with one statement. */
export function listBatches(
  { db, sealer }: LedgerReader,
  sellerId: string,
  requests: readonly BatchPageRequest<PurchaseState>[],
): Promise<(Page<PurchaseRecord> | StoreError)[]> {
  return readBatchPages(requests, {
    cursor: CURSOR,
    rows: async (pages) => {
      const places = sql.join(
        pages.map((page) => sql`select * from (${placesOf(sellerId, page)}) as part`),
        sql` union all `,
      );
      const columns = PURCHASE_COLUMNS.map((column) => sql.ref(`purchase.${column}`));
      const { rows } = await sql<PurchaseRow & { index: number; position: number }>`
        select place.page as "index", place.position as position, ${sql.join(columns)}
        from (${places}) as place cross join purchase
        where purchase.seller_id = ${sellerId} and purchase.key = place.key
        order by place.page, place.position`.execute(db);
      return rows;
    },
    read: (shown) => purchasesOf(sealer, shown),
  });
}

function placesOf(
  sellerId: string,
  { index, batchId, start, first, states }: StartedPage<PurchaseState>,
) {
  const ofStates =
    states === undefined
      ? sql``
      : sql`and exists (select 1 from purchase where purchase.seller_id = entry.seller_id
          and purchase.key = entry.key and coalesce(purchase.state, '') in (${sql.join(states)}))`;
  return sql`select ${sql.lit(index)} as page, entry.position as position, entry.key as key
    from purchase_batch_entry as entry
    where entry.seller_id = ${sellerId} and entry.batch_id = ${batchId}
      and entry.position > ${start} ${ofStates}
    order by entry.position limit ${first + 1}`;
}
