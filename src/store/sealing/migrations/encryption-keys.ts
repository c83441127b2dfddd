import type { LedgerMigration } from '../../engine/migration.js';
import { required } from '../../engine/migration.js';

/** Records which keys have sealed stored data, by their ids, so that a server without any of them refuses to start. */
export const encryptionKeys: LedgerMigration = {
  name: '0075-encryption-keys',
  async up(db) {
    await db.schema
      .createTable('encryption_key')
      .addColumn('key_id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('first_used_at', 'bigint', required)
      .addColumn('lost_at', 'bigint')
      .execute();
  },
};
