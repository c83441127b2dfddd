import { required } from '../../engine/migration.js';
import type { IndexMigration } from '../../engine/migration.js';

/** Files that links are for, as long as the links work. A lost one costs another query, so they are in the index. */
export const printJobs: IndexMigration = {
  name: '0120-print-jobs',
  async up(db) {
    await db.schema
      .createTable('print_job')
      .addColumn('seller_id', 'text', required)
      .addColumn('job_id', 'text', required)
      .addColumn('content', 'text', required)
      .addColumn('expires_at', 'bigint', required)
      .addPrimaryKeyConstraint('print_job_pk', ['seller_id', 'job_id'])
      .execute();
    // Finds the expired ones of all sellers, and the surplus of one.
    await db.schema
      .createIndex('print_job_expiry')
      .on('print_job')
      .columns(['expires_at'])
      .execute();
    await db.schema
      .createIndex('print_job_of_seller')
      .on('print_job')
      .columns(['seller_id', 'expires_at'])
      .execute();
  },
};
