import { required } from '../../engine/migration.js';
import type { LedgerMigration } from '../../engine/migration.js';

/**
 * Creates the packages of purchases. The request of a purchase has its package too, but it is sealed, and deleted with the personal
 * data. Purchases of earlier versions have no row: their ledger does not have the SKUs of their items.
 */
export const purchasePackages: LedgerMigration = {
  name: '0091-purchase-packages',
  async up(db) {
    await db.schema
      .createTable('purchase_package')
      .addColumn('seller_id', 'text', required)
      .addColumn('key', 'text', required)
      .addColumn('sku', 'text')
      .addColumn('length', 'double precision')
      .addColumn('width', 'double precision')
      .addColumn('height', 'double precision')
      .addColumn('length_unit', 'text')
      .addColumn('predefined', 'text')
      .addColumn('weight', 'double precision', required)
      .addColumn('weight_unit', 'text', required)
      .addColumn('suggested', 'integer', required)
      .addColumn('box_id', 'text')
      .addColumn('box_name', 'text')
      .addColumn('recorded_at', 'bigint', required)
      .addPrimaryKeyConstraint('purchase_package_pk', ['seller_id', 'key'])
      .execute();
    await db.schema
      .createIndex('purchase_package_of_sku')
      .on('purchase_package')
      .columns(['seller_id', 'sku', 'recorded_at', 'key'])
      .where('sku', 'is not', null)
      .execute();
  },
};
