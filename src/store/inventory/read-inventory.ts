import { sql } from 'kysely';
import { readBatchPages } from '../batches/batch-page.js';
import type { BatchPageRequest, StartedPage } from '../batches/batch-page.js';
import { countsOf } from '../engine/counts.js';
import { PositionCursor } from '../engine/page.js';
import type { Page } from '../engine/page.js';
import type { StoreError } from '../engine/store-error.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { INVENTORY_CHANGE_STATES } from './inventory-change.js';
import type {
  InventoryBatchRecord,
  InventoryChangeRecord,
  InventoryChangeState,
  InventoryCounts,
  InventoryNotice,
} from './inventory-change.js';
import type { InventoryBatchTable, InventoryChangeTable } from './inventory-tables.js';

type Reader = Pick<LedgerContext, 'db'>;

type BatchRow = Omit<InventoryBatchTable, 'created_by' | 'created_by_id' | 'final_counts'> & {
  readonly created_by: string;
};

function batchOf(row: BatchRow): InventoryBatchRecord {
  return {
    sellerId: row.seller_id,
    batchId: row.batch_id,
    fingerprint: row.fingerprint,
    marketplaceId: row.marketplace_id,
    statement: row.statement,
    createdAt: row.created_at,
    createdBy: row.created_by,
    size: row.size,
    revision: row.revision,
  };
}

/** Returns null when no batch has the id. */
export async function findInventoryBatch(
  { db }: Reader,
  sellerId: string,
  batchId: string,
): Promise<InventoryBatchRecord | null> {
  const row = await db
    .selectFrom('inventory_batch')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  return row ? batchOf(row) : null;
}

/** Returns the number of quantities in each state by batch. Omits unknown batches. */
export async function countsOfInventory(
  { db }: Reader,
  sellerId: string,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, InventoryCounts>> {
  if (batchIds.length === 0) return new Map();
  const heads = await db
    .selectFrom('inventory_batch')
    .select(['batch_id', 'statement', 'final_counts'])
    .where('seller_id', '=', sellerId)
    .where('batch_id', 'in', batchIds)
    .execute();
  const open = heads.filter((head) => head.final_counts === null);
  const rows =
    open.length === 0
      ? []
      : await db
          .selectFrom('inventory_change')
          .where('seller_id', '=', sellerId)
          .where(
            'statement',
            'in',
            open.map(({ statement }) => statement),
          )
          .select((eb) => ['statement', 'state', eb.fn.countAll<number>().as('count')])
          .groupBy(['statement', 'state'])
          .execute();
  const byStatement = Map.groupBy(rows, (row) => row.statement);
  return new Map(
    heads.map(({ batch_id: id, statement, final_counts: final }) => [
      id,
      final === null
        ? countsOf(INVENTORY_CHANGE_STATES, byStatement.get(statement) ?? [])
        : (JSON.parse(final) as InventoryCounts),
    ]),
  );
}

const CURSOR = new PositionCursor('i', 'a batch of quantities');

type ChangeRow = Pick<
  InventoryChangeTable,
  | 'statement'
  | 'position'
  | 'marketplace_id'
  | 'sku'
  | 'channel_code'
  | 'quantity'
  | 'state'
  | 'issues'
  | 'created_at'
  | 'settled_at'
> & { readonly index: number; readonly feed_id: string | null };

/** Returns several pages of the quantities of batches, in the order of their input, with one statement. */
export function listInventory(
  { db }: Reader,
  sellerId: string,
  requests: readonly BatchPageRequest<InventoryChangeState>[],
): Promise<(Page<InventoryChangeRecord> | StoreError)[]> {
  return readBatchPages(requests, {
    cursor: CURSOR,
    rows: async (pages) => {
      const parts = sql.join(
        pages.map((page) => sql`select * from (${pageOf(sellerId, page)}) as part`),
        sql` union all `,
      );
      const { rows } = await sql<ChangeRow>`
        select page.*, (
          select e.feed_id from inventory_envelope as e
          where e.seller_id = ${sellerId} and e.envelope_id = page.envelope_id limit 1
        ) as feed_id
        from (${parts}) as page order by page."index", page.position`.execute(db);
      return rows;
    },
    read: (rows) => rows.map((row) => changeOf(sellerId, row)),
  });
}

function pageOf(
  sellerId: string,
  { index, batchId, start, first, states }: StartedPage<InventoryChangeState>,
) {
  const ofStates = states === undefined ? sql`` : sql`and c.state in (${sql.join(states)})`;
  return sql`select ${sql.lit(index)} as "index", c.statement, c.position, c.marketplace_id, c.sku, c.channel_code, c.quantity,
      c.state, c.issues, c.envelope_id, c.created_at, c.settled_at
    from inventory_change as c
    where c.seller_id = ${sellerId} and c.statement = (
        select b.statement from inventory_batch as b where b.seller_id = ${sellerId} and b.batch_id = ${batchId}
      ) and c.position > ${start} ${ofStates}
    order by c.position limit ${first + 1}`;
}

function changeOf(sellerId: string, row: ChangeRow): InventoryChangeRecord {
  return {
    sellerId,
    statement: row.statement,
    position: row.position,
    marketplaceId: row.marketplace_id,
    sku: row.sku,
    channelCode: row.channel_code,
    quantity: row.quantity,
    state: row.state,
    issues: row.issues === null ? [] : (JSON.parse(row.issues) as InventoryNotice[]),
    feedId: row.feed_id,
    createdAt: row.created_at,
    settledAt: row.settled_at,
  };
}

/** A quantity that is going to be in force. */
export interface PendingQuantity {
  readonly sku: string;
  readonly channelCode: string;
  readonly quantity: number;
}

/**
 * Returns the newest pending quantity of each place of these SKUs, with one statement. Omits places where a newer quantity has reached
 * Amazon: an older one changes nothing there any more.
 */
export async function pendingInventory(
  { db, now }: Pick<LedgerContext, 'db' | 'now'>,
  sellerId: string,
  marketplaceId: string,
  skus: readonly string[],
): Promise<PendingQuantity[]> {
  if (skus.length === 0) return [];
  const rows = await db
    .selectFrom('inventory_change')
    .select(['statement', 'sku', 'channel_code', 'quantity', 'pending_until'])
    .where('seller_id', '=', sellerId)
    .where('marketplace_id', '=', marketplaceId)
    .where('sku', 'in', skus)
    // The index of pending quantities has no others.
    .where(sql<boolean>`pending_until is not null`)
    .where(
      sql<boolean>`not exists (select 1 from inventory_change as newer
        where newer.seller_id = inventory_change.seller_id
          and newer.marketplace_id = inventory_change.marketplace_id
          and newer.sku = inventory_change.sku
          and newer.channel_code = inventory_change.channel_code
          and newer.statement > inventory_change.statement
          and newer.state in ('APPLIED', 'ACCEPTED'))`,
    )
    .execute();
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    if ((row.pending_until ?? 0) <= now()) continue;
    const place = JSON.stringify([row.sku, row.channel_code]);
    const known = newest.get(place);
    if (!known || known.statement < row.statement) newest.set(place, row);
  }
  return [...newest.values()].map(({ sku, channel_code: channelCode, quantity }) => ({
    sku,
    channelCode,
    quantity,
  }));
}
