import { SharedAccount } from '../../../src/server/http/shared-account.js';
import type { SharedLimits } from '../../../src/server/http/shared-account.js';
import { ManualClock } from '../sp-api/manual-clock.js';

const PLAN = { capacity: 4_000, perSecond: 400, requests: 20 };

/** The limits of one caller on several servers, as PostgreSQL keeps them. */
class FakeLimits {
  readonly clock = new ManualClock();
  requests = 0;
  isSilent = false;
  #points = PLAN.capacity;
  #at = this.clock.now();
  readonly #places = new Map<string, number>();

  server(name: string): SharedAccount {
    const limits: SharedLimits = {
      request: async ({ needed, wanted, places }) => {
        this.requests += 1;
        if (this.isSilent) return new Promise(() => undefined);
        const now = this.clock.now();
        const refill = ((now - this.#at) / 1_000) * PLAN.perSecond;
        const there = Math.min(this.#points + refill, PLAN.capacity);
        const granted = there >= needed ? Math.min(wanted, there) : Math.min(wanted, 0);
        this.#points = Math.min(there - granted, PLAN.capacity);
        this.#at = now;
        this.#places.delete(name);
        const others = [...this.#places.values()].reduce((sum, count) => sum + count, 0);
        const mine = Math.max(Math.min(places, PLAN.requests - others), 0);
        this.#places.set(name, mine);
        return { granted, left: this.#points, places: mine, servers: this.#places.size };
      },
    };
    return new SharedAccount('key:1', PLAN, { limits, clock: this.clock });
  }

  get points(): number {
    return this.#points;
  }
}

/** Counts operations of 100 points that a server runs until it refuses one. */
async function operationsOf(server: SharedAccount, most = 100): Promise<number> {
  let count = 0;
  while (count < most && (await server.takeSoon(100))) count += 1;
  return count;
}

let limits: FakeLimits;
beforeEach(() => {
  limits = new FakeLimits();
});

describe('the points of a caller on two servers', () => {
  it('are owed for work that was done, also on the other server', async () => {
    const [a, b] = [limits.server('a'), limits.server('b')];
    a.owe(3_000, limits.clock.now());
    await Promise.resolve();
    expect(await operationsOf(b)).toBeLessThanOrEqual(10);
    a.owe(3_000, limits.clock.now());
    expect(await operationsOf(a)).toBe(0);
    // 3,000 points are missing, and 400 come back in a second.
    await limits.clock.advance(20_000);
    expect(await operationsOf(a)).toBeGreaterThan(10);
  });

  it('are no more than on one', async () => {
    const [a, b] = [limits.server('a'), limits.server('b')];
    expect(await operationsOf(a, 25)).toBe(25);
    // At most the reserve of the first server is missing.
    const rest = await operationsOf(b);
    expect(rest).toBeGreaterThanOrEqual(13);
    expect(rest).toBeLessThanOrEqual(15);
    expect(b.waitMs(100, limits.clock.now())).toBeGreaterThan(0);
    await limits.clock.advance(2_000);
    expect((await operationsOf(a)) + (await operationsOf(b))).toBeGreaterThan(6);
  });

  it('are refused to none of many operations at the same time, while there are enough', async () => {
    const [a, b] = [limits.server('a'), limits.server('b')];
    const outcomes = await Promise.all(
      Array.from({ length: 36 }, (_, n) => (n % 2 === 0 ? a : b).takeSoon(100)),
    );
    expect(outcomes.filter((isTaken) => !isTaken)).toEqual([]);
  });

  it('take few statements', async () => {
    const a = limits.server('a');
    for (let n = 0; n < 200; n += 1) expect(await a.takeSoon(10)).toBe(true);
    expect(limits.requests).toBeLessThan(45);
  });

  it('are given back by a server that does not use them, so that the other one can save up all', async () => {
    const [a, b] = [limits.server('a'), limits.server('b')];
    expect(await a.takeSoon(1)).toBe(true);
    expect(await b.takeSoon(PLAN.capacity)).toBe(false);
    await limits.clock.advance(4_000);
    expect(await b.takeSoon(PLAN.capacity)).toBe(true);
    await limits.clock.advance(60_000);
    const before = limits.requests;
    await limits.clock.advance(60_000);
    expect(limits.requests).toBe(before);
    expect(limits.clock.timers).toBe(0);
  });
});

describe('the open requests of a caller on two servers', () => {
  it('are no more than on one, and places are free again', async () => {
    const [a, b] = [limits.server('a'), limits.server('b')];
    let open = 0;
    while (open < 50 && (await a.enterSoon())) open += 1;
    expect(open).toBe(PLAN.requests);
    expect(await b.enterSoon()).toBe(false);
    for (let n = 0; n < 10; n += 1) a.leave();
    await limits.clock.advance(1_100);
    let others = 0;
    while (others < 50 && (await b.enterSoon())) others += 1;
    expect(others).toBeGreaterThanOrEqual(9);
    expect(others).toBeLessThanOrEqual(10);
  });
});

describe('while the store is silent', () => {
  it('a server uses its own share, and no request waits twice for the store', async () => {
    const [a, b] = [limits.server('a'), limits.server('b')];
    for (const server of [b, a]) {
      await server.takeSoon(100);
      await server.enterSoon();
    }
    limits.isSilent = true;
    const first = a.takeSoon(1_500);
    await limits.clock.advance(500);
    expect(await first).toBe(true);
    // Half of 4,000 points, because two servers have served the caller.
    expect(await operationsOf(a)).toBe(5);
    let open = 1;
    while (a.enter()) open += 1;
    expect(open).toBe(10);
  });

  it('a server asks again, and shares the limits as soon as the store responds', async () => {
    const a = limits.server('a');
    await a.takeSoon(100);
    limits.isSilent = true;
    const first = a.takeSoon(1_500);
    await limits.clock.advance(500);
    expect(await first).toBe(true);
    limits.isSilent = false;
    await limits.clock.advance(3_000);
    const before = limits.requests;
    expect(await a.takeSoon(500)).toBe(true);
    expect(limits.requests).toBeGreaterThan(before);
  });
});
