import { sql } from 'kysely';
import type { IndexMigration } from '../../engine/migration.js';
import { trackingKeyOf } from '../../tracking-number.js';

const KEY = trackingKeyOf('tracking_number');

/** Brings the tracking numbers of stored orders into their normal form, without blanks. */
export const orderTrackingForm: IndexMigration = {
  name: '0031-order-tracking-form',
  async up(db) {
    await sql`
      insert into indexed_order_tracking (seller_id, tracking_number, order_id)
      select seller_id, ${KEY}, order_id from indexed_order_tracking
      where tracking_number <> ${KEY} and ${KEY} <> ''
      on conflict (seller_id, tracking_number, order_id) do nothing`.execute(db);
    await sql`delete from indexed_order_tracking where tracking_number <> ${KEY}`.execute(db);
  },
};
