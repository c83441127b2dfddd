import { randomUUID } from 'node:crypto';
import { RedisQuotaBuckets } from '../../src/store/limits/redis-quota-buckets.js';
import type { QuotaAnswer, QuotaAsk, QuotaBucket } from '../../src/store/limits/quota-bucket.js';
import { startGuardedServers } from './guarded-servers.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

const REDIS = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379/5';

/** The store of one server. */
interface Buckets {
  take(bucket: QuotaBucket, ask: QuotaAsk): Promise<QuotaAnswer>;
  give(bucket: QuotaBucket): Promise<void>;
  empty(bucket: QuotaBucket, forMs: number): Promise<void>;
  learn(bucket: QuotaBucket, ratePerSecond: number): Promise<void>;
}

let place: PostgresPlace;
let bucket: QuotaBucket;
const opened: RedisQuotaBuckets[] = [];
beforeEach(async () => {
  place = await newDatabase();
  // So slow that a test restores none of its tokens.
  bucket = { id: randomUUID(), plan: { ratePerSecond: 0.001, burst: 12 } };
});
afterEach(async () => {
  for (const one of opened.splice(0)) one.close();
  await place.dispose();
});

async function ofRedis(url = REDIS): Promise<RedisQuotaBuckets> {
  const none = (): void => undefined;
  const buckets = new RedisQuotaBuckets({ url, servers: () => 2, onLost: none, onReady: none });
  opened.push(buckets);
  await buckets.open();
  return buckets;
}

async function ofPostgres(): Promise<Buckets> {
  return (await place.open()).quota!;
}

const NOW = { leaving: 0, withinMs: 0 };

describe.each([
  ['PostgreSQL', ofPostgres],
  ['Redis', ofRedis as () => Promise<Buckets>],
])('a bucket in %s', (_, open) => {
  it('lends no token twice, however many servers ask at the same time', async () => {
    const servers = [await open(), await open(), await open()];
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_ask, n) => servers[n % 3]!.take(bucket, NOW)),
    );
    expect(answers.filter(({ isTaken }) => isTaken)).toHaveLength(12);
    const { tokens } = await servers[0]!.take(bucket, NOW);
    expect(tokens).toBeLessThan(0.1);
  });

  it('books tokens one after another, in the order in which servers ask', async () => {
    const [a, b] = [await open(), await open()];
    bucket = { ...bucket, plan: { ratePerSecond: 1, burst: 1 } };
    const ask = { leaving: 0, withinMs: 60_000 };
    const waits: number[] = [];
    for (const server of [a, b, a, b]) waits.push((await server.take(bucket, ask)).waitMs);
    const [first = NaN, ...later] = waits;
    expect(first).toBe(0);
    for (const [n, waitMs] of later.entries()) {
      expect(waitMs).toBeGreaterThan((n + 1) * 1_000 - 400);
      expect(waitMs).toBeLessThanOrEqual((n + 1) * 1_000 + 150);
    }
    const late = await b.take(bucket, { leaving: 0, withinMs: 500 });
    expect(late.isTaken).toBe(false);
    expect(late.waitMs).toBeGreaterThan(3_500);
  });

  it('leaves what bulk work must leave, and takes back what was not used', async () => {
    const buckets = await open();
    const bulk = { leaving: 4, withinMs: 0 };
    const takeAll = async (): Promise<number> => {
      let taken = 0;
      while ((await buckets.take(bucket, bulk)).isTaken) taken += 1;
      return taken;
    };
    expect(await takeAll()).toBe(8);
    await buckets.give(bucket);
    expect(await takeAll()).toBe(1);
    expect((await buckets.take(bucket, NOW)).isTaken).toBe(true);
  });

  it('is empty for all servers after a 429, for the time that Amazon named', async () => {
    const [a, b] = [await open(), await open()];
    bucket = { ...bucket, plan: { ratePerSecond: 10, burst: 12 } };
    await a.take(bucket, NOW);
    await a.empty(bucket, 20_000);
    const { isTaken, waitMs } = await b.take(bucket, { leaving: 0, withinMs: 1_000 });
    expect(isTaken).toBe(false);
    expect(waitMs).toBeGreaterThan(19_000);
    expect(waitMs).toBeLessThanOrEqual(20_000);
  });

  it('has the rate that a server has learned', async () => {
    const [a, b] = [await open(), await open()];
    await a.take(bucket, NOW);
    await a.learn(bucket, 0.25);
    expect(await b.take(bucket, NOW)).toMatchObject({ isTaken: true, ratePerSecond: 0.25 });
    expect((await a.take({ ...bucket, id: 'another' }, NOW)).ratePerSecond).toBe(0.001);
  });
});

it('counts the servers that run', async () => {
  const [a, b] = [(await place.open()).quota!, (await place.open()).quota!];
  await a.beat();
  expect(a.servers()).toBe(1);
  await b.beat();
  await a.beat();
  expect([a.servers(), b.servers()]).toEqual([2, 2]);
  await place.query('update running_server set seen_at = seen_at - 16000');
  await a.beat();
  expect(a.servers()).toBe(1);
  await a.leave();
  await b.beat();
  expect(b.servers()).toBe(1);
});

it('a bucket that was not used for a day is deleted', async () => {
  const { quota } = await place.open();
  await quota!.take(bucket, NOW);
  await quota!.take({ ...bucket, id: 'unused' }, NOW);
  await place.query(
    `update quota_bucket set restored_at = restored_at - 86500000 where id = 'unused'`,
  );
  await quota!.beat();
  expect(await place.query('select id from quota_bucket')).toEqual([{ id: bucket.id }]);
});

it('Redis that does not answer fails at once', async () => {
  const buckets = await ofRedis('redis://127.0.0.1:1');
  await expect(buckets.take(bucket, NOW)).rejects.toThrow(/Connection|writeable/);
});

it('a new bucket after a failure is empty until Amazon has refilled its own', async () => {
  const store = await place.open();
  await place.query('alter table quota_bucket rename to gone');
  await expect(store.quota!.take(bucket, NOW)).rejects.toThrow('quota_bucket');
  await place.query('alter table gone rename to quota_bucket');
  expect((await store.quota!.take(bucket, NOW)).isTaken).toBe(false);
});

it('a new bucket after a failure has the share of the server that asks first', async () => {
  const store = await place.open();
  await place.query('alter table quota_bucket rename to gone');
  await expect(store.quota!.take(bucket, NOW)).rejects.toThrow('quota_bucket');
  await place.query('alter table gone rename to quota_bucket');
  const first = await store.quota!.take(bucket, { ...NOW, share: 4 });
  expect(first).toMatchObject({ isTaken: true, tokens: 3 });
  expect(await store.quota!.take(bucket, { ...NOW, share: 9 })).toMatchObject({ isTaken: true });
});

describe.each([
  ['the database', {}],
  ['Redis', { REDIS_URL: REDIS }],
])('two servers that share the quota in %s', (_, env: Record<string, string>) => {
  it('send what Amazon permits', async () => {
    const servers = await startGuardedServers(
      { env, planFor: ({ usagePlan }) => usagePlan },
      'enforced',
    );
    try {
      const { a, b, emulator } = servers;
      const seller = emulator.sellers[0]!.sellerId;
      const read = (server: typeof a, from: number) => {
        const places = Array.from(
          { length: 15 },
          (_place, n) => `p${n}: supplySource(id: "none-${from + n}") { id }`,
        );
        return server.as(a.admin, `{ seller(id: "${seller}") { ${places.join(' ')} } }`);
      };
      await Promise.all([read(a, 0), read(b, 100), read(a, 200), read(b, 300)]);
      const counts = emulator.control.calls().filter((one) => one.operation === 'getSupplySource');
      const sum = (outcome: string): number =>
        counts.reduce((total, { byOutcome }) => total + (byOutcome[outcome] ?? 0), 0);
      // Amazon's answer for an unknown location.
      expect(sum('400')).toBe(60);
      // Without sharing there are 13 or more. A busy machine delays a call so long that it arrives with a later one.
      expect(sum('429')).toBeLessThanOrEqual(4);
    } finally {
      await servers.close();
    }
  }, 60_000);
});
