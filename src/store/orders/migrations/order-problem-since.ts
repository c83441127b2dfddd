import { sql } from 'kysely';
import type { IndexMigration } from '../../engine/migration.js';

/** Records since when a task fails. A present problem is forgotten: the next run, minutes later, finds it again. */
export const orderProblemSince: IndexMigration = {
  name: '0040-order-problem-since',
  async up(db) {
    await sql`alter table order_sync_turn add column problem_since bigint`.execute(db);
    await sql`update order_sync_turn set problem = null where problem is not null`.execute(db);
  },
};
