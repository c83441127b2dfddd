import { execFile } from 'node:child_process';
import { openStore } from '../../src/store/store.js';
import { storeKeys } from '../support/store-keys.js';
import { MIGRATIONS } from '../../src/store/engine/migrate.js';
import { Client } from 'pg';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

let place: PostgresPlace;
beforeEach(async () => {
  place = await newDatabase();
});
afterEach(() => place.dispose());

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const COUNT = Object.values(MIGRATIONS).reduce((sum, { migrations }) => sum + migrations.length, 0);

function migrate(url = place.url): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: url };
    execFile(process.execPath, ['dist/src/migrate.js'], { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const later = (rule: string) =>
  place.query(`insert into store_migration values ('9999-future', 0);
    insert into store_migration_rule values ('9999-future', ${rule})`);

it('migrates an empty database once, although three processes start at the same time', async () => {
  const ended = await Promise.all([migrate(), migrate(), migrate()]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  const counts = ended.map(({ stdout }) => Number(/: (\d+) migrations? w/.exec(stdout)?.[1] ?? 0));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(COUNT);
  expect(await migrate()).toEqual({
    code: 0,
    stdout: expect.stringMatching(
      /\/ledger_test_\w+: nothing to migrate\. This version can use it\.\n$/,
    ),
    stderr: '',
  });
});

it('waits for another process that is migrating, and says so', async () => {
  await migrate();
  const other = new Client({ connectionString: place.url });
  await other.connect();
  await other.query('begin; select pg_advisory_xact_lock(5604117204711)');
  const waiting = migrate();
  const isWaiting = () =>
    place.query(
      "select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
    );
  while ((await isWaiting()).length === 0);
  await other.query('commit');
  await other.end();
  const { code, stderr } = await waiting;
  expect([code, stderr]).toEqual([0, expect.stringContaining('Another process is migrating')]);
});

it('accepts a later schema that only adds, and refuses one that breaks this version', async () => {
  await migrate();
  await later('null');
  expect(await migrate()).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('later version (9999-future), which this version may use'),
  });
  await place.query(
    `update store_migration_rule set breaks_older_than = '9998-other' where name = '9999-future'`,
  );
  expect(await migrate()).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /cannot use \(it has 9999-future\).*Run that version or a later one\.\nNot migrated\.\n$/,
    ),
  });
});

it('tells why a database cannot be reached, without the password', async () => {
  const { code, stderr } = await migrate('postgres://user:hunter2@127.0.0.1:1/ledger');
  expect(code).toBe(1);
  expect(stderr).toMatch(/127\.0\.0\.1:1\/ledger can't be reached/);
  expect(stderr).not.toMatch(/hunter2|\n\s+at /);
});

it('lets a server start whose user may create no table', async () => {
  await migrate();
  const role = `deploys_reader_${process.pid}`;
  await place.query(`create role ${role} login;
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage on all sequences in schema public to ${role}`);
  try {
    const url = new URL(place.url);
    url.searchParams.set('options', `-c role=${role}`);
    const dependencies = { clock: Date, ownerId: 'this process', keys: storeKeys };
    const store = await openStore({ kind: 'postgres', url: url.href }, dependencies);
    await expect(store.checkWritable()).resolves.toBeUndefined();
    await store.close();
  } finally {
    await place.query(`drop owned by ${role}; drop role ${role}`);
  }
});
