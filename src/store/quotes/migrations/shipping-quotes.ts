import { required } from '../../engine/migration.js';
import type { IndexMigration } from '../../engine/migration.js';

/** Quotes of labels, for 24 hours. A lost quote costs another quote, so they are in the index. */
export const shippingQuotes: IndexMigration = {
  name: '0015-shipping-quotes',
  async up(db) {
    await db.schema
      .createTable('shipping_quote')
      .addColumn('seller_id', 'text', required)
      .addColumn('quote_id', 'text', required)
      .addColumn('created_at', 'bigint', required)
      .addColumn('content', 'text', required)
      .addPrimaryKeyConstraint('shipping_quote_pk', ['seller_id', 'quote_id'])
      .execute();
    // Finds the oldest quotes of all sellers, and the surplus of one.
    await db.schema
      .createIndex('shipping_quote_age')
      .on('shipping_quote')
      .columns(['created_at', 'seller_id', 'quote_id'])
      .execute();
    await db.schema
      .createIndex('shipping_quote_of_seller')
      .on('shipping_quote')
      .columns(['seller_id', 'created_at'])
      .execute();
  },
};
