import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { confirmations } from '../../../src/store/confirmations/migrations/confirmations.js';
import { orderIndex } from '../../../src/store/orders/migrations/order-index.js';
import { purchaseLedger } from '../../../src/store/purchases/migrations/purchase-ledger.js';
import { sqliteError } from '../../../src/store/engine/sqlite/sqlite-errors.js';
import { NodeSqliteDialect } from '../../../src/store/engine/sqlite/sqlite-dialect.js';
import type { Tables } from '../../../src/store/tables.js';

/** Creates a ledger in the form of earlier versions: one file with a write-ahead log, which also contains the index. */
export async function createEarlierLedger(path: string): Promise<void> {
  const database = new DatabaseSync(path);
  database.exec('pragma journal_mode = wal; pragma application_id = 1179077681');
  const db = new Kysely<Tables>({
    dialect: new NodeSqliteDialect({
      path,
      database,
      errorOf: (error) => sqliteError(path, error),
      close: () => database.close(),
    }),
  });
  database.exec('create table store_migration (name text primary key, applied_at bigint)');
  for (const migration of [purchaseLedger, confirmations, orderIndex]) {
    await migration.up(db, 'sqlite');
    database.exec(`insert into store_migration values ('${migration.name}', 0)`);
  }
  database.exec(`
    insert into purchase (seller_id, key, fingerprint, amazon_order_id, items, shipping_service_id,
      additional_parcel, priority, state, owner, lease_until, sent_at, attempts, created_at,
      refund_checks, evidence_checks, version)
    values ('SELLER-A', 'k', 'print of k', 'order of k', '[]', 'SWIFT_GROUND',
      0, 0, 'SENDING', 'someone', 0, 0, 1, 0, 0, 0, 1);
    insert into indexed_order values ('SELLER-A', 'order-1', 'Unshipped', null, 1, 2, 3, 0, '{"a":1}');
    insert into indexed_order_item values
      ('SELLER-A', 'order-1', 'item-1', 'SKU-1', 'source-1', 5, 'ITEM'),
      ('SELLER-A', 'order-1', 'item-2', 'SKU-2', 'source-2', 5, 'ITEM');
    insert into order_sync values ('SELLER-A', 1, 2, 3, 4)`);
  await db.destroy();
}
