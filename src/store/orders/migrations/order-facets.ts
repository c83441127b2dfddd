import { sql } from 'kysely';
import type { IndexMigration } from '../../engine/migration.js';

/** Lets a list by supply source and SKU look up the other facet of an order without reading rows of items. */
export const orderFacets: IndexMigration = {
  name: '0012-order-facets',
  async up(db) {
    await sql`create index indexed_order_item_facets
      on indexed_order_item (seller_id, order_id, supply_source_id, sku)`.execute(db);
  },
};
