import { required } from '../../engine/migration.js';
import type { IndexMigration } from '../../engine/migration.js';

/** Names the caller of each job. Jobs of earlier versions share one caller, until they expire within the hour. */
export const printCallers: IndexMigration = {
  name: '0255-print-callers',
  async up(db) {
    await db.schema
      .alterTable('print_job')
      .addColumn('caller_id', 'text', (column) => required(column).defaultTo(''))
      .execute();
    // Counts the jobs of each caller, and finds the first that expires.
    await db.schema
      .createIndex('print_job_of_caller')
      .on('print_job')
      .columns(['seller_id', 'caller_id', 'expires_at', 'job_id'])
      .execute();
    await db.schema.dropIndex('print_job_of_seller').execute();
  },
};
