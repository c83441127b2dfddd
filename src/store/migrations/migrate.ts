import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { StoreError } from '../store-error.js';
import type { Connection } from '../tables.js';
import { confirmations } from './confirmations.js';
import type { Migration, StoreKind } from './migration.js';
import { orderIndex } from './order-index.js';
import { purchaseLedger } from './purchase-ledger.js';

const MIGRATIONS: readonly Migration[] = [purchaseLedger, confirmations, orderIndex];

// Any number will do, as long as every version of this program takes the same one.
const LOCK = 5_604_117_204_711;

async function appliedNames(db: Connection): Promise<ReadonlySet<string>> {
  await db.schema
    .createTable('store_migration')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('applied_at', 'bigint', (column) => column.notNull())
    .execute();
  const rows = await db.selectFrom('store_migration').select('name').execute();
  return new Set(rows.map((row) => row.name));
}

/**
 * Brings the schema up to date, in one transaction: a process that dies in the middle leaves nothing, and of many that
 * start at once each waits for the one before it. Throws `StoreError` `TOO_NEW` when a newer version was here.
 */
export async function migrate(
  db: Connection,
  kind: StoreKind,
  place: string,
  now: number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
    const applied = await appliedNames(trx);
    const known = new Set(MIGRATIONS.map(({ name }) => name));
    const unknown = [...applied].filter((name) => !known.has(name));
    if (unknown.length > 0)
      throw new StoreError(
        'TOO_NEW',
        `${place} was written by a newer version of this program (it has ${unknown.join(', ')}): run that version or a later one.`,
      );
    for (const migration of MIGRATIONS) {
      if (applied.has(migration.name)) continue;
      await migration.up(trx, kind);
      await trx
        .insertInto('store_migration')
        .values({ name: migration.name, applied_at: now })
        .execute();
    }
  });
}

/**
 * Makes a tiny write durable and leaves no row behind: tells whether the store can be written. A row that is updated
 * with the values that it has would not do: SQLite writes no page for it.
 */
export async function probeWrite(db: Connection): Promise<void> {
  const name = `probe ${randomUUID()}`;
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('store_migration').values({ name, applied_at: 0 }).execute();
    await trx.deleteFrom('store_migration').where('name', '=', name).execute();
  });
}
