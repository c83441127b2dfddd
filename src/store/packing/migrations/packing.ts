import { required } from '../../engine/migration.js';
import type { LedgerMigration } from '../../engine/migration.js';

export const packing: LedgerMigration = {
  name: '0090-packing',
  async up(db) {
    await db.schema
      .createTable('packing_guard')
      .addColumn('seller_id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('changes', 'bigint', required)
      .execute();
    await db.schema
      .createTable('packed_unit')
      .addColumn('seller_id', 'text', required)
      .addColumn('sku', 'text', required)
      .addColumn('length', 'double precision', required)
      .addColumn('width', 'double precision', required)
      .addColumn('height', 'double precision', required)
      .addColumn('length_unit', 'text', required)
      .addColumn('weight', 'double precision', required)
      .addColumn('weight_unit', 'text', required)
      .addColumn('leaves_as_it_is', 'integer', required)
      .addColumn('saved_at', 'bigint', required)
      .addPrimaryKeyConstraint('packed_unit_pk', ['seller_id', 'sku'])
      .execute();
    await db.schema
      .createTable('saved_box')
      .addColumn('seller_id', 'text', required)
      .addColumn('box_id', 'text', required)
      .addColumn('name', 'text', required)
      .addColumn('name_key', 'text', required)
      .addColumn('length', 'double precision', required)
      .addColumn('width', 'double precision', required)
      .addColumn('height', 'double precision', required)
      .addColumn('length_unit', 'text', required)
      .addColumn('empty_weight', 'double precision')
      .addColumn('empty_weight_unit', 'text')
      .addColumn('max_weight', 'double precision')
      .addColumn('max_weight_unit', 'text')
      .addColumn('saved_at', 'bigint', required)
      .addPrimaryKeyConstraint('saved_box_pk', ['seller_id', 'box_id'])
      .addUniqueConstraint('saved_box_name', ['seller_id', 'name_key'])
      .execute();
  },
};
