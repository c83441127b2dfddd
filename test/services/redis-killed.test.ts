import { setTimeout as sleep } from 'node:timers/promises';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { PrivateRedis } from '../support/private-redis.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { newDatabase, run } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

/** The plan of getSupplySource, at Amazon and at the servers: slow enough for a busy machine. */
const PLAN = { ratePerSecond: 20, burst: 20, source: 'test' };
const SERVERS = 3;
/** Locations of one request. */
const PLACES = 8;

let place: PostgresPlace;
let redis: PrivateRedis;
let emulator: Emulator;
let servers: RunningApp[];

beforeAll(async () => {
  [place, redis] = [await newDatabase(), await PrivateRedis.start()];
  emulator = await startEmulator({ orders: 'on-request', usagePlans: { scale: 0.5 } });
  const env = { ...emulator.environment, DATABASE_URL: place.url, REDIS_URL: redis.url };
  servers = [];
  for (let n = 0; n < SERVERS; n += 1)
    servers.push(await startRunningApp({ env, beside: emulator, planFor: () => PLAN }));
  // Each server must have counted the others, which it does every four seconds.
  const { seen_at: from } = (
    await run(place.url, 'select max(seen_at) as seen_at from running_server')
  )[0]!;
  const again = `select 1 from running_server where seen_at > ${String(from)}`;
  while ((await run(place.url, again)).length < SERVERS) await sleep(100);
}, 60_000);

afterAll(async () => {
  for (const server of servers) await server.close();
  await emulator.close();
  await redis.close();
  await place.dispose();
});

let asked = 0;

/** Reads unknown locations on these servers for a while, as fast as they allow. Returns what Amazon has answered. */
async function load(
  loaded: readonly RunningApp[],
  ms: number,
): Promise<{ readonly answered: number; readonly throttled: number }> {
  emulator.control.clearCalls();
  const until = performance.now() + ms;
  const read = async (server: RunningApp): Promise<void> => {
    while (performance.now() < until) {
      const places = Array.from(
        { length: PLACES },
        () => `p${(asked += 1)}: supplySource(id: "none-${asked}") { id }`,
      );
      await server.request(`{ seller { ${places.join(' ')} } }`);
    }
  };
  await Promise.all(loaded.flatMap((server) => [read(server), read(server)]));
  const counts = emulator.control.calls().filter((one) => one.operation === 'getSupplySource');
  const sum = (outcome: string): number =>
    counts.reduce((total, { byOutcome }) => total + (byOutcome[outcome] ?? 0), 0);
  // Amazon's answer for an unknown location is 400.
  return { answered: sum('400'), throttled: sum('429') };
}

/** Takes what a full bucket has, so that only its rate is left. */
const drain = (): Promise<unknown> => load(servers, (1_000 * PLAN.burst) / PLAN.ratePerSecond);

describe('when Redis is killed, with the quota of three servers in it', () => {
  const MS = 3_000;
  const ofPlan = (MS / 1_000) * PLAN.ratePerSecond;

  it('one server alone has all of the quota before', async () => {
    await drain();
    const { answered } = await load(servers.slice(0, 1), MS);
    expect(answered).toBeGreaterThan(0.7 * ofPlan);
  }, 60_000);

  it('each server uses its part of the quota, and calls go on', async () => {
    await redis.down('SIGKILL');
    // The first calls find out.
    await load(servers, 500);
    const alone = await load(servers.slice(0, 1), MS);
    expect(alone.answered).toBeGreaterThan((0.5 * ofPlan) / SERVERS);
    expect(alone.answered).toBeLessThan(0.65 * ofPlan);
    const together = await load(servers, MS);
    expect(together.answered).toBeGreaterThan(0.6 * ofPlan);
    // With all of the quota each, two thirds of the calls would be refused.
    expect(together.throttled).toBeLessThan(0.1 * ofPlan);
  }, 60_000);

  it('the quota is shared again after the restart', async () => {
    await redis.up();
    // Until it has a connection, a server goes on with its part.
    await load(servers, 2_500);
    const { answered, throttled } = await load(servers.slice(0, 1), MS);
    expect(answered).toBeGreaterThan(0.7 * ofPlan);
    expect(throttled).toBeLessThan(0.1 * ofPlan);
  }, 60_000);
});
