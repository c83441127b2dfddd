import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/store/tables.js';
import {
  batchesOf,
  confirmationBatchesOf,
  confirmationRow,
  envelopesOf,
  factRows,
  itemRows,
  NOW,
  orderRow,
  purchaseRow,
  SELLER,
} from './rows.js';
import type { Size } from './rows.js';

const AT_ONCE = 500;

async function inChunks(count: number, insert: (numbers: readonly number[]) => Promise<unknown>) {
  for (let from = 0; from < count; from += AT_ONCE)
    await insert(
      Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, offset) => from + offset),
    );
}

async function fillOrders(db: Kysely<Tables>, size: Size): Promise<void> {
  await inChunks(size.orders, async (numbers) => {
    await db
      .insertInto('indexed_order')
      .values(numbers.map((n) => orderRow(n, size)))
      .execute();
    await db
      .insertInto('indexed_order_item')
      .values(numbers.flatMap((n) => itemRows(n)))
      .execute();
  });
  // Sellers without work, as in a large installation.
  const sellers = [SELLER, ...Array.from({ length: 5_000 }, (_, n) => `OTHER-${n}`)];
  await inChunks(sellers.length, async (numbers) => {
    const some = numbers.map((n) => sellers[n] ?? '');
    await db
      .insertInto('order_sync')
      .values(
        some.map((sellerId) => ({
          seller_id: sellerId,
          history_from: 0,
          covered_from: 0,
          covered_until: NOW - 60_000,
          synced_at: NOW,
        })),
      )
      .execute();
    await db
      .insertInto('order_sync_turn')
      .values(
        some.flatMap((sellerId) =>
          (['SEARCH', 'ASSIGN', 'REFRESH'] as const).map((task) => ({
            seller_id: sellerId,
            task,
            next_at: sellerId === SELLER ? 0 : NOW + 60_000,
            lease_until: 0,
            failures: 0,
          })),
        ),
      )
      .execute();
  });
  await inChunks(20_000, (numbers) =>
    db
      .insertInto('order_refresh')
      .values(
        numbers.map((n) => ({
          seller_id: SELLER,
          order_id: `${n}`,
          known_at: 0,
          due_at: NOW + n - 10_000,
          tries: 0,
        })),
      )
      .execute(),
  );
}

async function fillLedger(db: Kysely<Tables>, size: Size): Promise<void> {
  await inChunks(size.purchases, (numbers) =>
    db
      .insertInto('purchase')
      .values(numbers.map((n) => purchaseRow(n, size)))
      .execute(),
  );
  for (const { batch, entries } of batchesOf(size)) {
    await db.insertInto('purchase_batch').values(batch).execute();
    await db.insertInto('purchase_batch_entry').values(entries).execute();
  }
  for (const batch of confirmationBatchesOf(size))
    await db.insertInto('confirmation_batch').values(batch).execute();
  for (const envelope of envelopesOf(size))
    await db.insertInto('confirmation_envelope').values(envelope).execute();
  await inChunks(size.confirmations, (numbers) =>
    db
      .insertInto('confirmation')
      .values(numbers.map((n) => confirmationRow(n, size)))
      .execute(),
  );
}

/** Adds what only the current schema has: facts of the orders, and where purchases are sent from. */
export function fillFacts(db: Kysely<Tables>, size: Size): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await inChunks(size.orders, (numbers) =>
      trx
        .insertInto('indexed_order_facet')
        .values(numbers.flatMap((n) => factRows(n, size)))
        .execute(),
    );
    await trx.deleteFrom('order_label_fill').execute();
    await sql`update purchase set supply_source_id = case when key like '%777' then 'source-rare' else 'source-' || (length(key) % 4) end`.execute(
      trx,
    );
  });
}

/** Fills a store of the earlier schema, with the same rows in each run. */
export async function fill(db: Kysely<Tables>, size: Size): Promise<void> {
  await db.transaction().execute((trx) => fillOrders(trx as Kysely<Tables>, size));
  await db.transaction().execute((trx) => fillLedger(trx as Kysely<Tables>, size));
}
