import { sql } from 'kysely';
import { FILTER_COLUMNS, SORT_TIMES } from '../purchase-times.js';
import type { LedgerMigration } from '../../engine/migration.js';

/**
 * Gives each column that lists filter by one index for each sort. Lists by batch read its entries, so the index by batch goes.
 * The supply source of a purchase is stored from now on. Earlier requests are sealed, so their purchases have none.
 */
export const purchaseFilters: LedgerMigration = {
  name: '0023-purchase-filters',
  async up(db) {
    for (const statement of [
      sql`drop index purchase_by_batch`,
      sql`alter table purchase add column supply_source_id text`,
      sql`create index purchase_by_settlement on purchase (seller_id, state, ${SORT_TIMES.SETTLED}, key)`,
      ...FILTER_COLUMNS.flatMap((name) => {
        const column = sql.ref(name);
        const given = sql`where ${column} is not null`;
        return [
          sql`create index ${sql.id(`purchase_by_${name}`)} on purchase (seller_id, ${column}, created_at, key) ${given}`,
          sql`create index ${sql.id(`purchase_by_${name}_settlement`)} on purchase (seller_id, ${column}, ${SORT_TIMES.SETTLED}, key) ${given}`,
        ];
      }),
      sql`create index purchase_batch_by_time on purchase_batch (seller_id, created_at, batch_id)`,
    ])
      await statement.execute(db);
  },
};
