import { setTimeout as sleep } from 'node:timers/promises';
import { getIntrospectionQuery } from 'graphql';
import { principalOf, LOCAL_PRINCIPAL } from '../../src/graph/access/principal.js';
import type { LimitRequest } from '../../src/store/limits/shared-limits.js';
import { closeAll, startTestServer } from '../e2e/server-fixture.js';
import { startGuardedServers } from './guarded-servers.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

let place: PostgresPlace;
beforeEach(async () => {
  place = await newDatabase();
});
afterEach(async () => {
  await closeAll();
  await place.dispose();
});

const PLAN = { capacity: 1_000, perSecond: 0, requests: 10 };
const asking = (changes: Partial<LimitRequest> = {}): LimitRequest => ({
  principalId: 'key:1',
  plan: PLAN,
  needed: 0,
  wanted: 0,
  places: 0,
  ...changes,
});

describe('limits in a database', () => {
  it('grant no point twice, however many servers ask at the same time', async () => {
    const stores = [await place.open(), await place.open(), await place.open()];
    const grants = await Promise.all(
      Array.from({ length: 90 }, (_, n) =>
        stores[n % 3]!.limits!.request(asking({ needed: 7, wanted: 14 })),
      ),
    );
    const total = grants.reduce((sum, { granted }) => sum + granted, 0);
    expect(total).toBeGreaterThan(PLAN.capacity - 7);
    expect(total).toBeLessThanOrEqual(PLAN.capacity);
    expect(grants.filter(({ granted }) => granted > 0 && granted < 7)).toEqual([]);
  });

  it('grant nothing when there is less than needed, take points back, and refill up to the capacity', async () => {
    const { limits } = await place.open();
    expect(await limits!.request(asking({ needed: 900, wanted: 900 }))).toMatchObject({
      granted: 900,
      left: 100,
    });
    expect(await limits!.request(asking({ needed: 101, wanted: 500 }))).toMatchObject({
      granted: 0,
      left: 100,
    });
    expect(await limits!.request(asking({ wanted: -400 }))).toMatchObject({
      granted: -400,
      left: 500,
    });
    const plan = { ...PLAN, perSecond: 1_000_000 };
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await limits!.request(asking({ plan }))).toMatchObject({ granted: 0, left: 1_000 });
  });

  it('grant places to servers in total, and those of a server that has stopped again', async () => {
    const [a, b] = [(await place.open()).limits!, (await place.open()).limits!];
    expect(await a.request(asking({ places: 7 }))).toMatchObject({ places: 7, servers: 1 });
    expect(await b.request(asking({ places: 7 }))).toMatchObject({ places: 3, servers: 2 });
    expect(await a.request(asking({ places: 1 }))).toMatchObject({ places: 1 });
    expect(await b.request(asking({ places: 20 }))).toMatchObject({ places: 9 });
    await place.query(
      `update principal_limit set places = jsonb_set(places, '{owner-2,1}', '0'::jsonb)`,
    );
    expect(await a.request(asking({ places: 20 }))).toMatchObject({ places: 10, servers: 1 });
  });

  it('are in a table that is not logged', async () => {
    await place.open();
    const rows = await place.query(
      `select relpersistence from pg_class where relname = 'principal_limit'`,
    );
    expect(rows).toEqual([{ relpersistence: 'u' }]);
  });
});

describe('two servers', () => {
  it('refuse an operation that the points of a key do not allow on both together', async () => {
    const servers = await startGuardedServers({ env: { PRINCIPAL_POINTS_PER_SECOND: '1' } });
    try {
      const { a, b } = servers;
      const key = await a.createKey(['READ']);
      // Each takes most of the 80,000 points that can be saved up in any case.
      expect((await a.as(key, getIntrospectionQuery())).errors).toBeUndefined();
      const second = await b.as(key, `${getIntrospectionQuery()} # again`);
      expect(second.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
      expect((await b.as(key, '{ __typename }')).errors).toBeUndefined();
      const other = await a.createKey(['READ']);
      expect((await b.as(other, getIntrospectionQuery())).errors).toBeUndefined();
    } finally {
      await servers.close();
    }
  });

  it('serve as many requests of a key at a time as one', async () => {
    const ada = principalOf({ ...LOCAL_PRINCIPAL, id: 'key:ada', name: 'Ada' });
    const requests = { limit: 6, includesLocal: false };
    const starting = [await place.open(), await place.open()].map((store) =>
      startTestServer({
        principalLimits: { points: null, requests },
        sharedLimits: store.limits,
        authenticate: () => ada,
        resolvers: { slow: () => sleep(1_000, 'done') },
      }),
    );
    const servers = await Promise.all(starting);
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        // Each on a connection of its own.
        const { status } = await fetch(`${servers[n % 2]!.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ slow }' }),
        });
        return status;
      }),
    );
    const served = statuses.filter((status) => status === 200).length;
    // One place is reserved ahead by each server.
    expect(served).toBeGreaterThanOrEqual(4);
    expect(served).toBeLessThanOrEqual(6);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
  });
});
