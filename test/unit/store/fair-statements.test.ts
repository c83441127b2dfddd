import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { workFor } from '../../../src/runtime/background/work-source.js';
import { openLedgerFile } from '../../../src/store/engine/sqlite/ledger-file.js';
import { NodeSqliteDialect } from '../../../src/store/engine/sqlite/sqlite-dialect.js';

let folder: string;
let db: Kysely<Record<string, never>>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fair-'));
  db = new Kysely({
    dialect: new NodeSqliteDialect(openLedgerFile(join(folder, 'ledger.sqlite'))),
  });
  await sql`select 1`.execute(db);
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});

const log: string[] = [];
beforeEach(() => void log.splice(0));

function asCaller<Result>(callerId: string, run: () => Promise<Result>): Promise<Result> {
  return workFor({ callerId }, run);
}

it('statements of one caller run after one of another, not after all of them', async () => {
  const ask = (caller: string): Promise<void> =>
    asCaller(caller, async () => {
      await sql`select 1`.execute(db);
      log.push(caller);
    });
  await Promise.all([...Array.from({ length: 20 }, () => ask('many')), ask('one')]);
  expect(log).toHaveLength(21);
  expect(log.indexOf('one')).toBeLessThanOrEqual(2);
});

it('a transaction is not interrupted by a statement of another caller', async () => {
  await sql`create table seen (n integer)`.execute(db);
  const failing = asCaller('a', () =>
    db.transaction().execute(async (trx) => {
      await sql`insert into seen values (1)`.execute(trx);
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error('undone');
    }),
  );
  const other = asCaller('b', () => sql`insert into seen values (2)`.execute(db));
  await expect(failing).rejects.toThrow('undone');
  await other;
  expect((await sql`select n from seen`.execute(db)).rows).toEqual([{ n: 2 }]);
});

it('a statement that fails lets the next one run', async () => {
  await expect(sql`select nothing`.execute(db)).rejects.toThrow('nothing');
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});
