import { sql } from 'kysely';
import { required } from '../../engine/migration.js';
import type { LedgerMigration } from '../../engine/migration.js';
import { LEAVES_AT } from '../purchase-times.js';

/**
 * Stores the ship date of a label, and adds labels up by it and by service from an index alone. The ship dates of earlier labels
 * are in sealed answers: `ship_date_fill` has how far a background task has read them.
 */
export const shipDates: LedgerMigration = {
  name: '0190-ship-dates',
  async up(db) {
    await sql`alter table purchase add column ship_date_at bigint`.execute(db);
    for (const statement of [
      sql`drop index purchase_sold`,
      sql`create index purchase_sold on purchase
        (seller_id, settled_at, key, ship_date_at, supply_source_id, carrier, service, price_amount, price_currency, refund_state)
        where state = 'PURCHASED'`,
      sql`create index purchase_leaving on purchase
        (seller_id, (${LEAVES_AT}), key, settled_at, ship_date_at, supply_source_id, carrier, price_amount, price_currency,
        refund_state) where state = 'PURCHASED'`,
    ])
      await statement.execute(db);
    await db.schema
      .createTable('ship_date_fill')
      .addColumn('after_seller_id', 'text', required)
      .addColumn('after_key', 'text', required)
      .execute();
    await sql`insert into ship_date_fill select '', '' from (select 1 from purchase limit 1) as any_purchase`.execute(
      db,
    );
  },
};
