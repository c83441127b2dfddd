import { setImmediate as turn } from 'node:timers/promises';
import { LOCAL_PRINCIPAL, principalOf } from '../../src/graph/access/principal.js';
import type { Principal } from '../../src/graph/access/principal.js';
import { systemClock } from '../../src/runtime/clock.js';
import type { PrincipalLimitOptions } from '../../src/server/http/principal-limits.js';
import { closeAll, startTestServer } from './server-fixture.js';
import type { TestServer } from './server-fixture.js';

afterEach(closeAll);

const principal = (id: string): Principal =>
  principalOf({ ...LOCAL_PRINCIPAL, id, name: id, expiresAt: null });

const ADA = principal('key:ada');
const GRACE = principal('key:grace');

/** A server whose callers name themselves, with a clock that the test moves. */
async function setUp(
  limits: Partial<PrincipalLimitOptions>,
  options: Parameters<typeof startTestServer>[0] = {},
) {
  const clock = { now: 0 };
  const server = await startTestServer({
    principalLimits: {
      points: null,
      requests: null,
      clock: { ...systemClock, now: () => clock.now },
      ...limits,
    },
    authenticate: (name) => [ADA, GRACE].find(({ id }) => id === name) ?? LOCAL_PRINCIPAL,
    limits: { maxCost: 100 },
    ...options,
  });
  return { server, clock };
}

const as = (server: TestServer, caller: string, document: string, variables: object = {}) =>
  server.query(document, variables, { authorization: caller });

// Costs 1 + 1 + 30 × (1 + 1).
const COSTLY = '{ places(first: 30) { name } hello }';
const COST = 62;

describe('the points of a principal', () => {
  const points = { limit: 10, includesLocal: false };

  it('are taken by each operation, shown in its cost, and come back', async () => {
    const { server, clock } = await setUp({ points }, { costOf: () => ({ totalCalls: 0 }) });
    const left = async () => (await as(server, ADA.id, COSTLY)).json.extensions.cost.throttle;
    expect(await left()).toEqual({ limit: 100, available: 100 - COST, restoreRate: 10 });
    clock.now += 3_000;
    expect(await left()).toEqual({
      limit: 100,
      available: 100 - COST + 30 - COST,
      restoreRate: 10,
    });
  });

  it('refuse an operation that costs more than is left, before anything runs, with the time to wait', async () => {
    const { server, clock } = await setUp({ points });
    await as(server, ADA.id, COSTLY);
    server.calls.splice(0);
    const { status, headers, json } = await as(server, ADA.id, COSTLY);
    // 24 points are missing, and 10 come back in a second.
    expect([status, headers['retry-after']]).toEqual([429, '3']);
    expect(json.data).toBeUndefined();
    expect(json.errors).toMatchObject([
      {
        extensions: {
          code: 'RATE_LIMITED',
          retryAfterMs: 2_400,
          requestedCost: COST,
          throttle: { limit: 100, available: 38, restoreRate: 10 },
        },
      },
    ]);
    expect(JSON.stringify(json)).not.toContain('"http"');
    expect(server.calls).toEqual([]);
    clock.now += 2_399;
    expect((await as(server, ADA.id, COSTLY)).status).toBe(429);
    clock.now += 1;
    expect((await as(server, ADA.id, COSTLY)).status).toBe(200);
  });

  it('are charged by a prepared query as by Apollo, and with its variables', async () => {
    const { server, clock } = await setUp({ points }, { costOf: () => ({}) });
    const document = 'query P($n: Int!) { places(first: $n) { name } }';
    const ask = async (n: number) => {
      clock.now += 60_000;
      const { json } = await as(server, ADA.id, document, { n });
      return json.extensions.cost.throttle.available as number;
    };
    for (let round = 0; round < 4; round += 1) {
      expect(await ask(3)).toBe(100 - 7);
      expect(await ask(40)).toBe(100 - 81);
      // Compiled after the request.
      await turn();
    }
    expect(await server.metrics.render()).toMatch(/executions_total\{[^}]*prepared[^}]*\} [1-9]/);
    // Two in a row: the second one is beyond what is left, in the same form.
    await as(server, ADA.id, document, { n: 40 });
    const refused = await as(server, ADA.id, document, { n: 40 });
    expect([refused.status, refused.json.errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
  });

  it('are charged once for a prepared query that is left to Apollo', async () => {
    const { server, clock } = await setUp({ points }, { costOf: () => ({}) });
    const document = 'query P($n: Int!) { places(first: $n) { name } }';
    /** Returns the points that an invalid variable takes. */
    const taken = async (): Promise<number> => {
      clock.now += 60_000;
      const invalid = await as(server, ADA.id, document, { n: 2.5 });
      expect(invalid.json.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      const { json } = await as(server, ADA.id, '{ hello }');
      return 100 - 1 - Number(json.extensions.cost.throttle.available);
    };
    const first = await taken();
    for (let round = 0; round < 4; round += 1) {
      await as(server, ADA.id, document, { n: 1 });
      await turn();
    }
    expect(await taken()).toBe(first);
    expect(first).toBeGreaterThan(1);
  });

  it('are those of one principal, and not of a local caller', async () => {
    const { server } = await setUp({ points });
    await as(server, ADA.id, COSTLY);
    expect((await as(server, ADA.id, COSTLY)).status).toBe(429);
    expect((await as(server, GRACE.id, COSTLY)).status).toBe(200);
    for (let round = 0; round < 3; round += 1)
      expect((await as(server, 'local', COSTLY)).status).toBe(200);
  });

  it('are those of local callers when the limit includes them', async () => {
    const { server } = await setUp({ points: { limit: 10, includesLocal: true } });
    await as(server, 'local', COSTLY);
    expect((await as(server, 'local', COSTLY)).status).toBe(429);
  });

  it('are taken by an invalid document, a point for 10 characters', async () => {
    const { server } = await setUp({ points }, { costOf: () => ({}) });
    const tooCostly = await as(server, ADA.id, '{ places(first: 90) { name } }');
    expect(tooCostly.json.errors[0].extensions.code).toBe('QUERY_TOO_COSTLY');
    const invalid = '{ unknown }';
    await as(server, ADA.id, invalid);
    const { json } = await as(server, ADA.id, COSTLY);
    const checked = Math.ceil(invalid.length / 10);
    expect(json.extensions.cost.throttle.available).toBe(100 - checked - COST);
  });
});

describe('the open requests of a principal', () => {
  it('are limited, and an ended one makes room', async () => {
    const slow = Promise.withResolvers<string>();
    const { server } = await setUp(
      { requests: { limit: 2, includesLocal: false } },
      { resolvers: { slow: () => slow.promise } },
    );
    // Each on a connection of its own.
    const ask = (caller: string) => fetch(`${server.url}/graphql`, asking(caller));
    const open = [ask(ADA.id), ask(ADA.id), ask(GRACE.id)];
    while (server.calls.length < 3) await turn();
    const refused = await ask(ADA.id);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterMs: 1_000 } }],
    });
    expect(server.calls).toHaveLength(3);
    slow.resolve('done');
    await Promise.all(open.map(async (one) => (await one).text()));
    expect((await ask(ADA.id)).status).toBe(200);
  });
});

const asking = (caller: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: caller },
  body: JSON.stringify({ query: '{ slow }' }),
});
