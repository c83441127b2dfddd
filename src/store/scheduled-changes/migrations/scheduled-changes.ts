import { sql } from 'kysely';
import { UNKNOWN_AUTHOR } from '../../authors/author.js';
import { required } from '../../engine/migration.js';
import type { LedgerMigration } from '../../engine/migration.js';
import type { LedgerConnection } from '../../tables.js';

async function createGuard(db: LedgerConnection): Promise<void> {
  await db.schema
    .createTable('scheduled_change_guard')
    .addColumn('seller_id', 'text', required)
    .addColumn('supply_source_id', 'text', required)
    .addColumn('steps', 'bigint', required)
    .addColumn('held_by', 'text')
    .addColumn('held_until', 'bigint')
    .addPrimaryKeyConstraint('scheduled_change_guard_pk', ['seller_id', 'supply_source_id'])
    .execute();
}

/** Creates the tables for changes of supply sources that are scheduled for some days. */
export const scheduledChanges: LedgerMigration = {
  name: '0130-scheduled-changes',
  async up(db) {
    await db.schema
      .createTable('scheduled_change')
      .addColumn('seller_id', 'text', required)
      .addColumn('change_id', 'text', required)
      .addColumn('key', 'text')
      .addColumn('fingerprint', 'text', required)
      .addColumn('supply_source_id', 'text', required)
      .addColumn('from_day', 'text', required)
      .addColumn('until_day', 'text', required)
      .addColumn('time_zone', 'text', required)
      .addColumn('starts_at', 'bigint', required)
      .addColumn('ends_at', 'bigint', required)
      .addColumn('levels', 'text', required)
      .addColumn('hours', 'text', required)
      .addColumn('note', 'text')
      .addColumn('state', 'text', required)
      .addColumn('replaced', 'text')
      .addColumn('problem_code', 'text')
      .addColumn('problem_detail', 'text')
      .addColumn('problem_at', 'bigint')
      .addColumn('owner', 'text')
      .addColumn('due_at', 'bigint')
      .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('applied_at', 'bigint')
      .addColumn('ended_at', 'bigint')
      .addColumn('cancelled_at', 'bigint')
      .addColumn('created_at', 'bigint', required)
      .addColumn('created_by', 'text', (column) => column.notNull().defaultTo(UNKNOWN_AUTHOR))
      .addColumn('created_by_id', 'text')
      .addPrimaryKeyConstraint('scheduled_change_pk', ['seller_id', 'change_id'])
      .addCheckConstraint(
        'scheduled_change_shape',
        sql<boolean>`
        case
          when state = 'SCHEDULED' then replaced is null and due_at is not null and ended_at is null
          when state in ('APPLYING', 'APPLIED', 'REVERTING')
            then replaced is not null and due_at is not null and ended_at is null
          when state in ('REVERTED', 'FAILED', 'CANCELLED') then due_at is null and ended_at is not null
          else false
        end`,
      )
      .execute();
    await createGuard(db);
    for (const statement of [
      sql`create unique index scheduled_change_by_key on scheduled_change (seller_id, key) where key is not null`,
      sql`create index scheduled_change_due on scheduled_change (due_at) where due_at is not null`,
      sql`create index scheduled_change_open on scheduled_change (seller_id, supply_source_id, until_day) where due_at is not null`,
      sql`create index scheduled_change_by_state on scheduled_change (seller_id, state, starts_at, change_id)`,
      sql`create index scheduled_change_by_source on scheduled_change (seller_id, supply_source_id, state, starts_at, change_id)`,
      sql`create index scheduled_change_ended on scheduled_change (ended_at) where ended_at is not null`,
      sql`create index scheduled_change_problem on scheduled_change (seller_id, state, problem_at) where problem_at is not null`,
    ])
      await statement.execute(db);
  },
};
