import { Kysely, sql } from 'kysely';
import { workFor } from '../../src/runtime/background/work-source.js';
import { PgDialect } from '../../src/store/engine/postgres/postgres-dialect.js';
import { newDatabase } from './postgres-place.js';

const CONNECTIONS = 5;
const MOST_OF_ONE = 3;

async function openPool() {
  const place = await newDatabase();
  const dialect = new PgDialect(place.url, 'the database', () => undefined, {
    connections: CONNECTIONS,
    statementTimeoutMs: 10_000,
  });
  const db = new Kysely<object>({ dialect });
  const log: string[] = [];
  const run = (callerId: string, name: string, seconds = 0.05): Promise<number> =>
    workFor({ callerId }, async () => {
      await sql`select pg_sleep(${seconds})`.execute(db);
      return log.push(name);
    });
  const close = async (): Promise<void> => {
    await db.destroy();
    await place.dispose();
  };
  return { dialect, db, log, run, close };
}

describe('the connections to the database', () => {
  let pool: Awaited<ReturnType<typeof openPool>>;
  beforeEach(async () => {
    pool = await openPool();
  });
  afterEach(() => pool.close());

  it('are taken by callers in turn, whatever one of them has waiting', async () => {
    const { run, log, dialect } = pool;
    const all = Array.from({ length: 20 }, (_, n) => run('greedy', `greedy ${n}`));
    await new Promise((resolve) => setImmediate(resolve));
    expect(dialect.use().waiting).toBe(20 - MOST_OF_ONE);
    const others = ['a', 'b', 'c'].map((name) => run(name, name));
    await Promise.all(others);
    expect(log.filter((name) => name.startsWith('greedy')).length).toBeLessThan(10);
    await Promise.all(all);
  });

  it('are free again after a failed statement and a failed transaction', async () => {
    const { run, log, db } = pool;
    for (let n = 0; n < CONNECTIONS * 2; n += 1) {
      await expect(workFor({ callerId: 'a' }, () => sql`select 1/0`.execute(db))).rejects.toThrow(
        'zero',
      );
      const failed = db.transaction().execute(async () => Promise.reject(new Error('no')));
      await expect(failed).rejects.toThrow('no');
    }
    await run('a', 'a');
    expect(log).toEqual(['a']);
  });

  it('are not waited for longer than a new connection would be', async () => {
    const { run } = pool;
    const all = Array.from({ length: MOST_OF_ONE }, (_, n) => run('a', `${n}`, 5.5));
    await expect(run('a', 'late')).rejects.toThrow(
      'all connections were in use for too long). Nothing was sent to it.',
    );
    await Promise.all(all);
  });
});
