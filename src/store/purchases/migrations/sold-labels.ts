import { sql } from 'kysely';
import { SORT_TIMES } from '../purchase-times.js';
import type { LedgerMigration } from '../../engine/migration.js';

/**
 * Adds up the labels of a day from an index alone, because a row has its label between these columns. From now on it is recorded
 * whether Amazon protects a label from claims. Earlier answers are sealed, so it is not known of their purchases.
 */
export const soldLabels: LedgerMigration = {
  name: '0140-sold-labels',
  async up(db) {
    for (const statement of [
      sql`alter table purchase add column is_protected integer`,
      sql`create index purchase_sold on purchase
        (seller_id, settled_at, key, supply_source_id, carrier, price_amount, price_currency, refund_state)
        where state = 'PURCHASED'`,
      sql`create index purchase_by_protection on purchase (seller_id, is_protected, created_at, key)
        where is_protected is not null`,
      sql`create index purchase_by_protection_settlement on purchase
        (seller_id, is_protected, ${SORT_TIMES.SETTLED}, key) where is_protected is not null`,
    ])
      await statement.execute(db);
  },
};
