import type { LedgerMigration } from '../../engine/migration.js';

/** Stores a hash of the whole input, by which a repeated batch is known whatever became of its orders. Null for earlier batches. */
export const batchInput: LedgerMigration = {
  name: '0062-batch-input',
  async up(db) {
    await db.schema.alterTable('purchase_batch').addColumn('input_hash', 'text').execute();
  },
};
