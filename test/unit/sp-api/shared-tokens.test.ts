import type { CallPriority } from '../../../src/sp-api/calls/client.js';
import { QuotaLine } from '../../../src/sp-api/quota/quota-line.js';
import type { QuotaDecision } from '../../../src/sp-api/quota/quota-line.js';
import type {
  SharedBucket,
  SharedBuckets,
  TokenAnswer,
  TokenAsk,
} from '../../../src/sp-api/quota/shared-buckets.js';
import { SharedTokens } from '../../../src/sp-api/quota/shared-tokens.js';
import { ManualClock } from './manual-clock.js';

/** A store of one bucket, with the time of the test. */
class FakeStore implements SharedBuckets {
  tokens: number;
  asked = 0;
  readonly shares: (number | undefined)[] = [];
  given = 0;
  isDown = false;
  isSilent = false;
  running = 2;
  perSecond: number;
  readonly silent: (() => void)[] = [];
  readonly #clock: ManualClock;
  #at: number;

  constructor(clock: ManualClock, { burst, ratePerSecond }: SharedBucket['plan']) {
    this.#clock = clock;
    this.tokens = burst;
    this.perSecond = ratePerSecond;
    this.#at = clock.now();
  }

  servers = (): number => this.running;

  async take({ plan }: SharedBucket, { leaving, withinMs, share }: TokenAsk): Promise<TokenAnswer> {
    this.asked += 1;
    this.shares.push(share);
    if (this.isDown) throw new Error('down');
    if (this.isSilent) await new Promise<void>((resolve) => this.silent.push(resolve));
    this.#restore(plan.burst);
    const missing = 1 + leaving - this.tokens;
    const waitMs = missing <= 1e-6 ? 0 : (missing / this.perSecond) * 1000;
    const isTaken = waitMs <= withinMs;
    if (isTaken) this.tokens -= 1;
    const { tokens, perSecond: ratePerSecond } = this;
    return { isTaken, waitMs, tokens, restoresInMs: 0, ratePerSecond };
  }

  async give({ plan }: SharedBucket): Promise<void> {
    this.given += 1;
    this.#restore(plan.burst);
    this.tokens = Math.min(plan.burst, this.tokens + 1);
  }

  async empty({ plan }: SharedBucket, forMs: number): Promise<void> {
    if (this.isDown) throw new Error('down');
    this.#restore(plan.burst);
    this.tokens = Math.min(0, this.tokens) - Math.max(0, (forMs / 1000) * this.perSecond - 1);
  }

  async learn({ plan }: SharedBucket, ratePerSecond: number): Promise<void> {
    this.#restore(plan.burst);
    this.perSecond = ratePerSecond;
  }

  #restore(burst: number): void {
    const now = this.#clock.now();
    this.tokens = Math.min(burst, this.tokens + ((now - this.#at) / 1000) * this.perSecond);
    this.#at = now;
  }
}

const PLAN = { ratePerSecond: 2, burst: 2, source: 'test' };

/** @param earlyMs so much earlier than asked for, timers fire. */
function replicas(count: number, plan = PLAN, earlyMs = 0) {
  const clock = new ManualClock();
  const early = {
    now: () => clock.now(),
    after: (delayMs: number, run: () => void) => clock.after(delayMs - earlyMs, run),
  };
  const startMs = clock.now();
  const store = new FakeStore(clock, plan);
  const lines = Array.from(
    { length: count },
    () => new QuotaLine(new SharedTokens({ id: 'bucket', plan }, store, early), early),
  );
  const log: string[] = [];
  let turn = 0;
  const enter = (
    server: number,
    name: string,
    priority: CallPriority = 'query',
    timeoutMs = 60_000,
  ): QuotaDecision => {
    turn += 1;
    const deadlineMs = clock.now() + timeoutMs;
    const decision = lines[server]!.enter({ priority, deadlineMs, turn });
    const write = (kind: string): void => {
      log.push(`${name} ${kind} at ${clock.now() - startMs}`);
    };
    if (decision.kind === 'waiting') void decision.verdict.then(({ kind }) => write(kind));
    else write(decision.kind);
    return decision;
  };
  return { clock, store, lines, log, enter };
}

describe('the tokens of a shared bucket', () => {
  it('are granted in the order in which servers ask, and never more than the plan has', async () => {
    const { clock, log, enter } = replicas(2);
    for (const [server, name] of [
      [0, 'a'],
      [1, 'b'],
      [0, 'c'],
      [1, 'd'],
      [0, 'e'],
    ] as const)
      enter(server, name);
    await clock.advance(2_000);
    expect(log).toEqual([
      'a granted at 0',
      'b granted at 0',
      'c granted at 500',
      'd granted at 1000',
      'e granted at 1500',
    ]);
  });

  it('are asked for one at a time, and not by a server without calls', async () => {
    const { clock, store, enter } = replicas(1);
    for (const name of ['a', 'b', 'c', 'd']) enter(0, name);
    await clock.advance(10_000);
    expect(store.asked).toBe(4);
  });

  it('go to interactive calls of any server before bulk work of another', async () => {
    const { clock, log, enter } = replicas(2);
    for (let n = 0; n < 20; n += 1) enter(0, 'bulk', 'bulk');
    await clock.advance(2_900);
    log.length = 0;
    enter(1, 'purchase', 'mutation');
    enter(1, 'query', 'query');
    await clock.advance(1_000);
    const [first, second] = log.filter((line) => !line.startsWith('bulk'));
    // The reserve is three quarters of a token.
    expect(first).toMatch(/^purchase granted at (?:29|30)\d\d$/);
    expect(second).toMatch(/^query granted at 3[0-6]\d\d$/);
  });

  it('of a caller that leaves go to the next one, or back', async () => {
    const { clock, store, log, enter } = replicas(1);
    for (const name of ['a', 'b']) enter(0, name);
    const leaving = enter(0, 'leaves');
    enter(0, 'next');
    await clock.advance(100);
    if (leaving.kind === 'waiting') leaving.leave();
    await clock.advance(400);
    expect(log.at(-1)).toBe('next granted at 500');
    expect(store.given).toBe(0);
    const alone = enter(0, 'alone');
    await clock.advance(100);
    if (alone.kind === 'waiting') alone.leave();
    await clock.advance(2_000);
    expect(log.at(-1)).toBe('next granted at 500');
    expect(store.given).toBe(1);
  });

  it('are refused to a call that cannot be sent in time', async () => {
    const { clock, store, log, enter } = replicas(2);
    store.tokens = -10;
    enter(0, 'a', 'query', 1_000);
    await clock.advance(1_100);
    expect(log).toEqual(['a refused at 0']);
  });

  it('follow a rate that another server has learned', async () => {
    const { clock, lines, log, enter } = replicas(2);
    lines[1]!.learn(10);
    for (const name of ['a', 'b', 'c', 'd']) enter(0, name);
    await clock.advance(300);
    expect(log.map((line) => line.split(' at ')[1])).toEqual(['0', '0', '100', '200']);
    expect(lines[0]!.ratePerSecond).toBe(10);
  });

  it('are gone for all servers after a 429', async () => {
    const { clock, lines, log, enter } = replicas(2);
    lines[1]!.drained(0);
    enter(0, 'a');
    await clock.advance(1_000);
    expect(log).toEqual(['a granted at 500']);
  });
});

describe('a server whose store of the quota is unavailable', () => {
  it('uses its part of the plan, and asks again', async () => {
    const { clock, store, log, enter } = replicas(1);
    for (let n = 0; n < 3; n += 1) enter(0, 'before');
    await clock.advance(500);
    store.isDown = true;
    log.length = 0;
    for (let n = 0; n < 20; n += 1) enter(0, 'down');
    await clock.advance(4_000);
    // One of two servers has half of two calls a second.
    expect(log.length).toBeGreaterThanOrEqual(3);
    expect(log.length).toBeLessThanOrEqual(5);
    store.isDown = false;
    store.tokens = 0;
    log.length = 0;
    await clock.advance(4_000);
    expect(log.length).toBeGreaterThanOrEqual(6);
    // Its part had a token until it asked again.
    expect(log.length).toBeLessThanOrEqual(9);
  });

  it('waits for a silent one no longer than a second, and returns a token that comes late', async () => {
    const { clock, store, log, enter } = replicas(1);
    store.isSilent = true;
    enter(0, 'a');
    await clock.advance(1_000);
    expect(log).toEqual(['a granted at 1000']);
    store.isSilent = false;
    for (const answer of store.silent) answer();
    await clock.advance(0);
    expect(store.given).toBe(1);
  });
});

it('a timer that fires early delays a token, and does not lose it', async () => {
  const { clock, log, enter } = replicas(1, PLAN, 0.4);
  for (const name of ['a', 'b', 'c', 'd']) enter(0, name);
  await clock.advance(1_100);
  expect(log).toHaveLength(4);
});

it('a server says what its share is, with which a lost bucket begins', async () => {
  const { clock, store, enter } = replicas(1, { ...PLAN, ratePerSecond: 0.001, burst: 12 });
  enter(0, 'a');
  await clock.advance(1);
  expect(store.shares.pop()).toBeCloseTo(6);
  store.isDown = true;
  // The store is asked, and does not answer: the part has half of the eleven tokens that are left.
  for (const name of ['b', 'c', 'd', 'e', 'f']) enter(0, name);
  await clock.advance(100);
  store.isDown = false;
  await clock.advance(1_000);
  enter(0, 'g', 'query', 3_600_000);
  await clock.advance(1);
  expect(store.shares.pop()).toBeCloseTo(0.5);
});
