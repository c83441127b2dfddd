import { required } from '../../engine/migration.js';
import type { IndexMigration } from '../../engine/migration.js';

/** Package sizes and weights of listings. Amazon has them, so they are in the index. */
export const listedPackages: IndexMigration = {
  name: '0250-listed-packages',
  async up(db) {
    await db.schema
      .createTable('listed_package')
      .addColumn('seller_id', 'text', required)
      .addColumn('marketplace_id', 'text', required)
      .addColumn('sku', 'text', required)
      .addColumn('length', 'double precision', required)
      .addColumn('width', 'double precision', required)
      .addColumn('height', 'double precision', required)
      .addColumn('length_unit', 'text', required)
      .addColumn('weight', 'double precision', required)
      .addColumn('weight_unit', 'text', required)
      .addColumn('changed_at', 'bigint', required)
      .addPrimaryKeyConstraint('listed_package_pk', ['seller_id', 'marketplace_id', 'sku'])
      .execute();
    // Finds the surplus of one seller.
    await db.schema
      .createIndex('listed_package_age')
      .on('listed_package')
      .columns(['seller_id', 'changed_at'])
      .execute();
  },
};
