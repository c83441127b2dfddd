import type { Insertable } from 'kysely';
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

/** Inserts rows of equal columns. Kysely would take most of the time to compile statements with thousands of values. */
export type Insert = <Table extends keyof Tables>(
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
) => Promise<void>;

const AT_ONCE = 500;

async function inChunks(
  count: number,
  insert: (numbers: readonly number[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE)
    await insert(
      Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, offset) => from + offset),
    );
}

async function fillOrders(insert: Insert, size: Size): Promise<void> {
  await inChunks(size.orders, async (numbers) => {
    const orders = numbers.map((n) => orderRow(n, size));
    await insert('indexed_order', orders);
    await insert(
      'indexed_order_item',
      numbers.flatMap((n) => itemRows(n)),
    );
  });
  // Sellers without work, as in a large installation.
  const sellers = [SELLER, ...Array.from({ length: 5_000 }, (_, n) => `OTHER-${n}`)];
  await inChunks(sellers.length, async (numbers) => {
    const some = numbers.map((n) => sellers[n] ?? '');
    await insert(
      'order_sync',
      some.map((sellerId) => ({
        seller_id: sellerId,
        history_from: 0,
        covered_from: 0,
        covered_until: NOW - 60_000,
        synced_at: NOW,
      })),
    );
    await insert(
      'order_sync_turn',
      some.flatMap((sellerId) =>
        (['SEARCH', 'ASSIGN', 'REFRESH'] as const).map((task) => ({
          seller_id: sellerId,
          task,
          next_at: sellerId === SELLER ? 0 : NOW + 60_000,
          lease_until: 0,
          failures: 0,
        })),
      ),
    );
  });
  await inChunks(20_000, (numbers) =>
    insert(
      'order_refresh',
      numbers.map((n) => ({
        seller_id: SELLER,
        order_id: `${n}`,
        known_at: 0,
        due_at: NOW + n - 10_000,
        tries: 0,
      })),
    ),
  );
}

async function fillLedger(insert: Insert, size: Size): Promise<void> {
  await inChunks(size.purchases, (numbers) =>
    insert(
      'purchase',
      numbers.map((n) => purchaseRow(n, size)),
    ),
  );
  for (const { batch, entries } of batchesOf(size)) {
    await insert('purchase_batch', [batch]);
    await insert('purchase_batch_entry', entries);
  }
  for (const batch of confirmationBatchesOf(size)) await insert('confirmation_batch', [batch]);
  await insert('confirmation_envelope', envelopesOf(size));
  await inChunks(size.confirmations, (numbers) =>
    insert(
      'confirmation',
      numbers.map((n) => confirmationRow(n, size)),
    ),
  );
}

/** Adds the facts of the orders, which only the current schema has. */
export function fillFacts(insert: Insert, size: Size): Promise<void> {
  return inChunks(size.orders, (numbers) =>
    insert(
      'indexed_order_facet',
      numbers.flatMap((n) => factRows(n, size)),
    ),
  );
}

/** Fills a store of the earlier schema, with the same rows in each run. */
export async function fill(insert: Insert, size: Size): Promise<void> {
  await fillOrders(insert, size);
  await fillLedger(insert, size);
}
