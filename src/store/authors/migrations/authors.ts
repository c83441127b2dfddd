import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';
import { UNKNOWN_AUTHOR } from '../author.js';
import { SORT_TIMES } from '../../purchases/purchase-times.js';

const TABLES = ['purchase', 'purchase_batch', 'confirmation', 'confirmation_batch'] as const;

/**
 * Stores who requested what. Rows of earlier versions get a default, which neither engine writes into them, so the label in front
 * of the column is not read. Purchases are listed by the name, with one index for each sort.
 */
export const authors: LedgerMigration = {
  name: '0060-authors',
  async up(db) {
    for (const name of TABLES) {
      const table = sql.table(name);
      await sql`alter table ${table} add column created_by text not null default ${sql.lit(UNKNOWN_AUTHOR)}`.execute(
        db,
      );
      await sql`alter table ${table} add column created_by_id text`.execute(db);
    }
    await sql`create index purchase_by_author on purchase (seller_id, created_by, created_at, key)`.execute(
      db,
    );
    await sql`create index purchase_by_author_settlement on purchase (seller_id, created_by, ${SORT_TIMES.SETTLED}, key)`.execute(
      db,
    );
  },
};
