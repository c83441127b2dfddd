import { Kysely } from 'kysely';
import { DatabaseSync } from 'node:sqlite';
import { KeptStatement } from '../../../src/store/engine/kept-statement.js';
import { NodeSqliteDialect } from '../../../src/store/engine/sqlite/sqlite-dialect.js';

interface Tables {
  parcel: { id: number; name: string | null };
}

function open(): Kysely<Tables> {
  const database = new DatabaseSync(':memory:');
  database.exec('create table parcel (id integer primary key, name text)');
  return new Kysely<Tables>({
    dialect: new NodeSqliteDialect({
      path: ':memory:',
      database,
      errorOf: (error) => error as never,
      close: () => database.close(),
    }),
  });
}

describe('a kept statement', () => {
  let builds = 0;
  const insert = new KeptStatement<Tables, { id: number; name: string | null }, unknown>(
    (db, row) => {
      builds += 1;
      return db.insertInto('parcel').values(row);
    },
  );
  const select = new KeptStatement<Tables, { name: string }, { id: number }>((db, { name }) =>
    db.selectFrom('parcel').select('id').where('name', '=', name),
  );

  beforeEach(() => (builds = 0));

  it('is built once for a database and its transactions, and has the values of each execution', async () => {
    const db = open();
    await insert.execute(db, { id: 1, name: 'a' });
    await insert.execute(db, { name: 'b', id: 2 });
    await db.transaction().execute((trx) => insert.execute(trx, { id: 3, name: null }));
    expect(builds).toBe(1);
    expect(await select.rows(db, { name: 'b' })).toEqual([{ id: 2 }]);
    expect(await select.rows(db, { name: 'a' })).toEqual([{ id: 1 }]);
    await db.destroy();
  });

  it('is built again for another database', async () => {
    const databases = [open(), open()];
    for (const db of databases) await insert.execute(db, { id: 1, name: 'a' });
    expect(builds).toBe(2);
    await Promise.all(databases.map((db) => db.destroy()));
  });

  it('reports the rows that it changed', async () => {
    const db = open();
    expect(await insert.execute(db, { id: 1, name: 'a' })).toMatchObject({ numAffectedRows: 1n });
    await db.destroy();
  });

  it('fills lists up, so that it is built once for lists of about one length', async () => {
    const db = open();
    for (let id = 1; id <= 9; id += 1) await insert.execute(db, { id, name: `n${id}` });
    let texts = 0;
    const some = new KeptStatement<
      Tables,
      { ids: readonly number[]; name: string },
      { id: number }
    >((any, { ids, name }) => {
      texts += 1;
      return any
        .selectFrom('parcel')
        .select('id')
        .where('id', 'in', ids)
        .where('name', '!=', name)
        .orderBy('id');
    });
    const found = async (...ids: number[]) =>
      (await some.rows(db, { ids, name: 'n2' })).map(({ id }) => id);
    expect(await found(1, 2, 3, 4, 5)).toEqual([1, 3, 4, 5]);
    expect(await found(9, 8, 7, 6, 5, 4, 3)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(texts).toBe(1);
    expect(await found(3)).toEqual([3]);
    expect(await found(3, 4)).toEqual([3, 4]);
    expect(texts).toBe(3);
    expect(await found()).toEqual([]);
    expect(texts).toBe(3);
    await db.destroy();
  });

  it('has a text for each shape', async () => {
    const db = open();
    await insert.execute(db, { id: 1, name: 'a' });
    const found = new KeptStatement<Tables, { value: number | string }, unknown>((any, given) =>
      any
        .selectFrom('parcel')
        .selectAll()
        .where(typeof given.value === 'string' ? 'name' : 'id', '=', given.value as never),
    );
    expect(await found.rows(db, { value: 1 }, 'by id')).toHaveLength(1);
    await db.destroy();
  });
});
