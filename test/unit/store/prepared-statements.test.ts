import { DatabaseSync } from 'node:sqlite';
import { PreparedStatements } from '../../../src/store/engine/sqlite/prepared-statements.js';
import { sqliteError } from '../../../src/store/engine/sqlite/sqlite-errors.js';

const PATH = '/data/index.db';

describe('kept statements of SQLite', () => {
  let database: DatabaseSync;
  let prepared: string[];
  let statements: PreparedStatements;

  beforeEach(() => {
    database = new DatabaseSync(':memory:');
    database.exec('create table part (sku text, units integer)');
    database.exec("insert into part values ('MUG', 1), ('CUP', 2), ('JUG', 3)");
    prepared = [];
    const prepare = database.prepare.bind(database);
    database.prepare = (text) => {
      prepared.push(text);
      return prepare(text);
    };
    statements = new PreparedStatements({
      path: PATH,
      database,
      errorOf: (error) => sqliteError(PATH, error),
      close: () => database.close(),
    });
  });

  afterEach(() => database.close());

  it('are prepared once, and take new values each time', () => {
    const text = 'select units from part where sku = ?';
    expect(statements.prepare(text).all(['MUG'])).toEqual([{ units: 1 }]);
    expect(statements.prepare(text).all(['JUG'])).toEqual([{ units: 3 }]);
    expect(prepared).toEqual([text]);
  });

  it('answer by the tables as they are now', () => {
    const text = 'select * from part where sku = ?';
    statements.prepare(text).all(['MUG']);
    database.exec('alter table part add column size text');
    expect(statements.prepare(text).all(['MUG'])).toEqual([{ sku: 'MUG', units: 1, size: null }]);
  });

  it('work again after an error', () => {
    database.exec('create unique index one_sku on part (sku)');
    const insert = 'insert into part values (?, ?)';
    expect(() => statements.prepare(insert).run(['MUG', 9])).toThrow(PATH);
    expect(statements.prepare(insert).run(['POT', 9])).toMatchObject({ changes: 1 });
  });

  it('do not mix the rows of two readers', () => {
    const text = 'select units from part order by units';
    const first = statements.prepare(text).iterate([]);
    first.next();
    const second = [...statements.prepare(text).iterate([])];
    expect(second).toHaveLength(3);
    expect([...first]).toEqual([{ units: 2 }, { units: 3 }]);
  });

  it('are dropped when their texts together are too long, and never kept when one alone is', () => {
    const texts = Array.from({ length: 30 }, (_, n) => `select ${n} as n, '${'x'.repeat(10_000)}'`);
    for (const text of [...texts, ...texts]) statements.prepare(text).all([]);
    expect(prepared).toHaveLength(60);
    const tooLong = `select '${'x'.repeat(20_001)}'`;
    statements.prepare(tooLong).all([]);
    statements.prepare(tooLong).all([]);
    expect(prepared).toHaveLength(62);
  });

  it('name the file in errors of a text that SQLite cannot prepare', () => {
    expect(() => statements.prepare('select nothing from part')).toThrow(PATH);
  });
});
