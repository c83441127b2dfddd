import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { until } from './until.js';

/** Few calls at once, and none saved up. */
const PLAN = { ratePerSecond: 20, burst: 1, source: 'test' };
const READS = 12;

let app: GuardedApp;
let seller: string;
beforeAll(async () => {
  app = await startGuardedApp({ planFor: () => PLAN });
  seller = app.running.emulator.sellers[0]!.sellerId;
});
afterAll(() => app.close());

/** Asks for locations that Amazon does not know, each with one call. */
function read(key: string, round: number, count: number): Promise<unknown> {
  const places = Array.from(
    { length: count },
    (_, n) => `p${n}: supplySource(id: "${round}-${n}") { id }`,
  );
  return app.as(key, `{ seller(id: "${seller}") { ${places.join(' ')} } }`);
}

const calls = (): number =>
  app.running.emulator.control.calls().reduce((sum, one) => sum + one.calls, 0);

async function untilSomeWait(): Promise<void> {
  const before = calls();
  await until(async () => calls() >= before + 3);
}

describe('a request that uses up the quota', () => {
  it.each([
    ['another caller', 2, true],
    ['another request of the same caller', 1, false],
  ])('delays %s by a few calls', async (_, requests, isAnother) => {
    const greedy = await app.createKey(['READ']);
    const other = isAnother ? await app.createKey(['READ']) : greedy;
    const round = isAnother ? 0 : 100;
    const all = Array.from({ length: requests }, (_one, n) => read(greedy, round + n, READS));
    await untilSomeWait();
    const before = calls();
    await read(other, round + 50, 1);
    expect(calls() - before).toBeLessThan(READS / 2);
    await Promise.all(all);
    expect(calls() - before).toBeGreaterThanOrEqual(READS / 2);
  });
});
