import { Kysely, sql } from 'kysely';
import { MIGRATIONS } from '../../src/store/engine/migrate.js';
import type { Migration } from '../../src/store/engine/migration.js';
import { PgDialect } from '../../src/store/engine/postgres/postgres-dialect.js';
import type { Tables } from '../../src/store/tables.js';
import { breakingChanges, CHECKED } from '../unit/store/schema-changes.js';
import type { ColumnFact, SchemaFacts } from '../unit/store/schema-changes.js';
import { describeAccessKeys } from '../unit/store/suites/access-keys.suite.js';
import { describeAudit } from '../unit/store/suites/audit.suite.js';
import { describeBatches } from '../unit/store/suites/batch.suite.js';
import { describeConfirmations } from '../unit/store/suites/confirmation.suite.js';
import { describeConnectedSellers } from '../unit/store/suites/connected-sellers.suite.js';
import { describeIntents } from '../unit/store/suites/intent.suite.js';
import { describeInventory } from '../unit/store/suites/inventory.suite.js';
import { describeLabelFacts } from '../unit/store/suites/label-facts.suite.js';
import { describeMarks } from '../unit/store/suites/marks.suite.js';
import { describeOrders } from '../unit/store/suites/orders.suite.js';
import { describeOrderSync } from '../unit/store/suites/order-sync.suite.js';
import { describePacking } from '../unit/store/suites/packing.suite.js';
import { describePersonalData } from '../unit/store/suites/personal-data.suite.js';
import { describePrintJobs } from '../unit/store/suites/print-jobs.suite.js';
import { describeQuotes } from '../unit/store/suites/quotes.suite.js';
import { describeScheduledChanges } from '../unit/store/suites/scheduled-changes.suite.js';
import { describeStates } from '../unit/store/suites/state.suite.js';
import { describeWebhooks } from '../unit/store/suites/webhooks.suite.js';
import { migratedPostgres, newDatabase } from './postgres-place.js';

/** What a later version may do that names no version that it breaks: columns in every table, and a new table. */
const LATER_VERSION = `
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' loop
      execute format('alter table %I add column of_a_later_version text, add column with_default text not null default ''x''', name);
    end loop;
  end $$;
  create table of_a_later_version (a text);
  insert into store_migration (name, applied_at) values ('9999-later', 0);
  insert into store_migration_rule (name, breaks_older_than) values ('9999-later', null);`;

const engine = migratedPostgres({ name: 'the schema of a later version', change: LATER_VERSION });

// A statement that depends on the number of columns, such as an insert without their names, fails here.
describe('this version on the schema of a later one', () => {
  describeStates(engine);
  describeIntents(engine);
  describeBatches(engine);
  describeConfirmations(engine);
  describeInventory(engine);
  describeScheduledChanges(engine);
  describeWebhooks(engine);
  describeOrders(engine);
  describeOrderSync(engine);
  describeLabelFacts(engine);
  describeMarks(engine);
  describePacking(engine);
  describePersonalData(engine);
  describeQuotes(engine);
  describePrintJobs(engine);
  describeAccessKeys(engine);
  describeConnectedSellers(engine);
  describeAudit(engine);
});

/** The function of triggers that refuse and change nothing. */
const ONLY_NOTIFIES = 'tell_facts_changed';

type AnyMigration = Migration<Kysely<Tables>>;

async function factsOf(db: Kysely<Tables>): Promise<SchemaFacts> {
  const columns = await sql<ColumnFact>`
    select table_name as "table", column_name as "column", data_type as "type",
      is_nullable = 'YES' as "isNullable",
      column_default is not null or is_identity = 'YES' as "hasDefault"
    from information_schema.columns where table_schema = 'public'`.execute(db);
  const rules = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as "table", conname || ' ' || pg_get_constraintdef(oid) as "name"
    from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid <> 0 and contype in ('c', 'u', 'f', 'x', 'p')
    union select indrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
    join pg_class on pg_class.oid = indrelid
    where indisunique and relnamespace = 'public'::regnamespace
    union select tgrelid::regclass::text, tgname from pg_trigger join pg_proc on pg_proc.oid = tgfoid
    where not tgisinternal and proname <> ${ONLY_NOTIFIES}`.execute(db);
  return { columns: columns.rows, rules: rules.rows };
}

it('every migration that names no version that it breaks only adds', async () => {
  const place = await newDatabase();
  const pool = { connections: 1, statementTimeoutMs: null };
  const db = new Kysely<Tables>({
    dialect: new PgDialect(place.url, 'the database', () => undefined, pool),
  });
  try {
    const found: Record<string, string[]> = {};
    for (const { migrations } of Object.values(MIGRATIONS))
      for (const migration of migrations as readonly AnyMigration[]) {
        const before = await factsOf(db);
        await migration.up(db, 'postgres');
        const changes = CHECKED.includes(migration.name)
          ? breakingChanges(before, await factsOf(db))
          : [];
        if (changes.length > 0) found[migration.name] = changes;
      }
    expect(found).toEqual({});
  } finally {
    await db.destroy();
    await place.dispose();
  }
});
