import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { MIGRATIONS } from '../../../src/store/engine/migrate.js';
import { applyMigrations } from '../../../src/store/engine/apply-migrations.js';
import type { Migration } from '../../../src/store/engine/migration.js';
import { openLedgerFile } from '../../../src/store/engine/sqlite/ledger-file.js';
import { NodeSqliteDialect } from '../../../src/store/engine/sqlite/sqlite-dialect.js';
import type { Tables } from '../../../src/store/tables.js';
import { breakingChanges, CHECKED } from './schema-changes.js';
import type { ColumnFact, SchemaFacts } from './schema-changes.js';

let folder: string;
let db: Kysely<Tables>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migration-rules-'));
  const file = openLedgerFile(join(folder, 'ledger.sqlite'));
  db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(file) });
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});

async function factsOf(): Promise<SchemaFacts> {
  // SQLite has 0 and 1 for false and true.
  const columns = await sql<Record<keyof ColumnFact, unknown>>`
    select m.name as "table", c.name as "column", c.type, not c."notnull" as "isNullable",
      c.dflt_value is not null as "hasDefault"
    from sqlite_schema m join pragma_table_info(m.name) c where m.type = 'table'`.execute(db);
  const rules = await sql<{ table: string; name: string }>`
    select m.name as "table", i.name from sqlite_schema m join pragma_index_list(m.name) i on i."unique" = 1
    where m.type = 'table'
    union all select tbl_name, name from sqlite_schema where type = 'trigger'`.execute(db);
  const bool = (fact: Record<keyof ColumnFact, unknown>): ColumnFact => ({
    table: String(fact.table),
    column: String(fact.column),
    type: String(fact.type),
    isNullable: Boolean(fact.isNullable),
    hasDefault: Boolean(fact.hasDefault),
  });
  return { columns: columns.rows.map(bool), rules: rules.rows };
}

type AnyMigration = Migration<Kysely<Tables>>;

const ALL = Object.values(MIGRATIONS).flatMap(
  ({ migrations }) => migrations as readonly AnyMigration[],
);

describe('a migration that names no version that it breaks', () => {
  it('only adds', async () => {
    const found: Record<string, string[]> = {};
    for (const migration of ALL) {
      const before = await factsOf();
      await migration.up(db, 'sqlite');
      const changes = breakingChanges(before, await factsOf());
      if (CHECKED.includes(migration.name) && changes.length > 0) found[migration.name] = changes;
    }
    expect(CHECKED).toContain('0270-shared-secrets');
    expect(found).toEqual({});
  });

  it.each<[string, string, string[]]>([
    ['drops a column', 'alter table t drop column b', ['t.b is gone']],
    ['renames a column', 'alter table t rename column b to c', ['t.b is gone']],
    ['drops a table', 'drop table t', ['t.a is gone', 't.b is gone']],
    [
      'adds a unique index',
      'create unique index only_one on t (b)',
      ['t has the new rule only_one'],
    ],
    [
      'adds a trigger',
      "create trigger guard before insert on t begin select raise(abort, 'no'); end",
      ['t has the new rule guard'],
    ],
    [
      'requires a column',
      'drop table t; create table t (a text not null, b text, c text not null)',
      ['t.a takes no null', 't.c is new and required'],
    ],
    [
      'changes a type',
      'drop table t; create table t (a text, b integer)',
      ['t.b has another type'],
    ],
    ['adds a column', "alter table t add column c text not null default ''", []],
    ['adds a table and an index', 'create table u (a text unique); create index i on t (a)', []],
  ])('is checked: one that %s', async (_what, change, expected) => {
    await sql`create table t (a text, b text)`.execute(db);
    const before = await factsOf();
    for (const statement of change
      .replaceAll(/begin .* end/g, (body) => body.replaceAll(';', '\0'))
      .split(';'))
      await sql.raw(statement.replaceAll('\0', ';')).execute(db);
    expect(breakingChanges(before, await factsOf())).toEqual(expected);
  });
});

describe('a version on the schema of another', () => {
  const step = (name: string, breaksOlderThan?: string): AnyMigration => ({
    name,
    ...(breaksOlderThan !== undefined && { breaksOlderThan }),
    up: async (trx) => {
      await trx.schema.createTable(`of_${name}`).addColumn('a', 'text').execute();
    },
  });

  /** Starts a version with these migrations. Returns what it reports. */
  async function start(migrations: readonly AnyMigration[]): Promise<string[]> {
    const notices: string[] = [];
    const known = new Set(migrations.map(({ name }) => name));
    const place = {
      kind: 'sqlite' as const,
      place: 'the store',
      now: 0,
      onNotice: (line: string) => notices.push(line),
    };
    await db
      .transaction()
      .execute((trx) => applyMigrations<Kysely<Tables>>(trx, { migrations, known }, place));
    return notices;
  }

  const [first, second] = [step('1'), step('2')];

  it('uses the one of a later version that only added, and reports it', async () => {
    await start([first]);
    await start([first, second]);
    expect(await start([first])).toEqual([
      'the store has the schema of a later version (2), which this version may use.',
    ]);
    // The later version goes on as before.
    expect(await start([first, second])).toEqual([]);
  });

  it('refuses the one of a later version that breaks it, changes nothing, and names the remedy', async () => {
    await start([first, second, step('3', '2')]);
    await expect(start([first])).rejects.toMatchObject({
      code: 'TOO_NEW',
      message: expect.stringMatching(/cannot use \(it has 3\).*Nothing was changed.*later one/),
    });
  });

  it('uses one that breaks only versions that are older', async () => {
    await start([first, second, step('3', '2')]);
    expect(await start([first, second])).toEqual([expect.stringContaining('later version (3)')]);
  });

  it('refuses one of a version without rules', async () => {
    await start([first]);
    await db.insertInto('store_migration').values({ name: '9', applied_at: 0 }).execute();
    await expect(start([first])).rejects.toMatchObject({ code: 'TOO_NEW' });
  });

  it('refuses to add to a later version, because the order would be another one', async () => {
    await start([first, second]);
    await expect(start([first, step('3')])).rejects.toMatchObject({
      code: 'TOO_NEW',
      message: expect.stringContaining('it has 2) that lacks migrations of this one (3)'),
    });
  });
});
