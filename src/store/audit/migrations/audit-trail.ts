import { sql } from 'kysely';
import { required } from '../../engine/migration.js';
import type { LedgerMigration, StoreKind } from '../../engine/migration.js';
import type { LedgerConnection as Connection } from '../../tables.js';

/** An outcome has a row of its own when its event was recorded before it was known, because no row of the trail is ever changed. */
async function createTables(db: Connection): Promise<void> {
  await db.schema
    .createTable('audit_event')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'bigint', required)
    .addColumn('actor_id', 'text', required)
    .addColumn('actor', 'text', required)
    .addColumn('action', 'text', required)
    .addColumn('seller_id', 'text')
    .addColumn('target', 'text')
    .addColumn('request_id', 'text', required)
    .addColumn('count', 'integer', required)
    .addColumn('outcome', 'text')
    .addColumn('code', 'text')
    .execute();
  await db.schema
    .createTable('audit_outcome')
    .addColumn('event_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('outcome', 'text', required)
    .addColumn('code', 'text')
    .execute();
}

async function createIndexes(db: Connection): Promise<void> {
  await sql`create index audit_event_by_time on audit_event (at, id)`.execute(db);
  await sql`create index audit_event_by_actor on audit_event (actor, at, id)`.execute(db);
  await sql`create index audit_event_by_action on audit_event (action, at, id)`.execute(db);
  for (const column of ['seller_id', 'target'])
    await sql`create index ${sql.id(`audit_event_by_${column}`)} on audit_event (${sql.ref(column)}, at, id)
      where ${sql.ref(column)} is not null`.execute(db);
}

async function forbidRewriting(db: Connection, kind: StoreKind): Promise<void> {
  const body =
    kind === 'postgres'
      ? sql`execute function refuse_rewriting()`
      : sql`begin select raise(abort, 'rows of this table are kept for good'); end`;
  for (const table of ['audit_event', 'audit_outcome'])
    for (const event of ['delete', 'update'])
      await sql`create trigger ${sql.id(`${table}_no_${event}`)} before ${sql.raw(event)} on ${sql.table(table)}
        for each row ${body}`.execute(db);
}

/** Creates the audit trail. Triggers refuse every change and deletion of its rows. */
export const auditTrail: LedgerMigration = {
  name: '0061-audit-trail',
  async up(db, kind) {
    await createTables(db);
    await createIndexes(db);
    await forbidRewriting(db, kind);
  },
};
