import { SeededRandom } from '../../../src/emulator/apis/orders/seeded-random.js';
import { ARRIVAL_SPREAD_MS, TokenBucket } from '../../../src/sp-api/quota/token-bucket.js';

const plan = { ratePerSecond: 2, burst: 3 };

const PLANS = [
  { ratePerSecond: 1, burst: 1 },
  { ratePerSecond: 2, burst: 2 },
  { ratePerSecond: 6, burst: 12 },
  { ratePerSecond: 80, burst: 100 },
  { ratePerSecond: 0.5, burst: 30 },
  { ratePerSecond: 0.0056, burst: 20 },
];

/** Returns how many calls a bucket that starts full and sees only arrivals refuses with a 429. */
function refusals({ ratePerSecond, burst }: (typeof PLANS)[number], arrivals: number[]): number {
  let [tokens, atMs, refused] = [burst, 0, 0];
  for (const nowMs of [...arrivals].sort((a, b) => a - b)) {
    tokens = Math.min(burst, tokens + ((nowMs - atMs) / 1000) * ratePerSecond);
    atMs = nowMs;
    if (tokens >= 1 - 1e-6) tokens -= 1;
    else refused += 1;
  }
  return refused;
}

describe('a token bucket', () => {
  it('starts full and grants at most its burst at once', () => {
    const bucket = new TokenBucket(plan, 0);
    expect([1, 2, 3, 4].map(() => bucket.take(0))).toEqual([true, true, true, false]);
  });

  it('restores tokens at its rate, up to its burst', () => {
    const bucket = new TokenBucket(plan, 0);
    bucket.empty(0);
    expect(bucket.take(499)).toBe(false);
    expect(bucket.take(500)).toBe(true);
    expect(bucket.available(60_000)).toBe(3);
  });

  it('returns the wait for the nth token', () => {
    const bucket = new TokenBucket(plan, 0);
    expect(bucket.waitMs(3, 0)).toBe(0);
    expect(bucket.waitMs(4, 0)).toBe(500 + ARRIVAL_SPREAD_MS);
    expect(bucket.waitMs(6, 0)).toBe(1_500 + ARRIVAL_SPREAD_MS);
  });

  it.each(PLANS)('grants the nth token at the predicted time, at %p', (planned) => {
    for (let nth = 1; nth <= 70; nth += 1) {
      const bucket = new TokenBucket(planned, 0);
      const saidMs = bucket.waitMs(nth, 0);
      let nowMs = 0;
      for (let taken = 0; taken < nth; taken += 1) {
        nowMs += bucket.waitMs(1, nowMs);
        expect(bucket.take(nowMs)).toBe(true);
      }
      expect(nowMs).toBeCloseTo(saidMs, 3);
    }
  });

  it('keeps the requested reserve', () => {
    const bucket = new TokenBucket(plan, 0);
    bucket.empty(0);
    expect(bucket.waitMs(1, 0, 0.5)).toBe(750);
    expect(bucket.waitMs(2, 0, 0.5)).toBe(1_250);
    expect(bucket.take(749, 0.5)).toBe(false);
    expect(bucket.take(750, 0.5)).toBe(true);
    expect(bucket.available(750)).toBeCloseTo(0.5);
  });

  it('restores nothing while a call taken from the top may be on its way', () => {
    const bucket = new TokenBucket(plan, 0);
    bucket.take(0);
    expect(bucket.available(ARRIVAL_SPREAD_MS)).toBe(2);
    expect(bucket.available(ARRIVAL_SPREAD_MS + 250)).toBe(2.5);
    bucket.take(ARRIVAL_SPREAD_MS + 250);
    expect(bucket.available(ARRIVAL_SPREAD_MS + 500)).toBe(2);
  });

  it.each(PLANS)('grants no token that Amazon may not have, at %p', (planned) => {
    const random = new SeededRandom(11, JSON.stringify(planned));
    const bucket = new TokenBucket(planned, 0);
    const arrivals: number[] = [];
    let nowMs = 0;
    for (let call = 0; call < 2_000; call += 1) {
      nowMs += bucket.waitMs(1, nowMs);
      // Idle now and then, so that the bucket is full, or nearly so.
      if (random.chance(0.05)) {
        nowMs += random.next() * 1.2 * (planned.burst / planned.ratePerSecond) * 1000;
      }
      expect(bucket.take(nowMs)).toBe(true);
      arrivals.push(nowMs + 300 + random.next() * ARRIVAL_SPREAD_MS);
    }
    expect(refusals(planned, arrivals)).toBe(0);
  });

  it('grants a token exactly at the predicted time, for any rate', () => {
    for (const ratePerSecond of [0.0056, 0.0167, 0.3, 3, 6, 7, 40]) {
      const bucket = new TokenBucket({ ratePerSecond, burst: 1 }, 0);
      bucket.take(0);
      const waitMs = bucket.waitMs(1, 0);
      expect(bucket.take(waitMs - 1)).toBe(false);
      expect(bucket.take(waitMs)).toBe(true);
    }
  });

  it('keeps its burst and its tokens when it learns another rate', () => {
    const bucket = new TokenBucket(plan, 0);
    bucket.empty(0);
    bucket.learn(10, 500);
    expect(bucket.available(500)).toBe(1);
    expect(bucket.available(600)).toBe(2);
    expect(bucket.available(9_999)).toBe(3);
  });

  it('grants nothing before the time that Amazon asked for', () => {
    const bucket = new TokenBucket(plan, 0);
    bucket.empty(0, 5_000);
    expect(bucket.waitMs(1, 0)).toBe(5_000);
    expect(bucket.take(4_999)).toBe(false);
    expect(bucket.take(5_000)).toBe(true);
    expect(bucket.take(5_000)).toBe(false);
  });

  it('does not restore earlier after a second, milder 429', () => {
    const bucket = new TokenBucket(plan, 0);
    bucket.empty(0, 5_000);
    bucket.empty(100);
    expect(bucket.waitMs(1, 100)).toBe(4_900);
  });
});
