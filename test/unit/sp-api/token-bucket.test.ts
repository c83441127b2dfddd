import { TokenBucket } from '../../../src/sp-api/quota/token-bucket.js';

const plan = { ratePerSecond: 2, burst: 3 };

describe('a token bucket', () => {
  it('starts full and gives no more than its burst at once', () => {
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

  it('tells how long the nth token takes', () => {
    const bucket = new TokenBucket(plan, 0);
    expect(bucket.waitMs(3, 0)).toBe(0);
    expect(bucket.waitMs(4, 0)).toBe(500);
    expect(bucket.waitMs(6, 0)).toBe(1_500);
  });

  it('gives a token exactly when it said it would, whatever the rate', () => {
    for (const ratePerSecond of [0.0056, 0.0167, 0.3, 3, 6, 7, 40]) {
      const bucket = new TokenBucket({ ratePerSecond, burst: 1 }, 0);
      bucket.take(0);
      const waitMs = bucket.waitMs(1, 0);
      expect(bucket.take(waitMs - 1)).toBe(false);
      expect(bucket.take(waitMs)).toBe(true);
    }
  });

  it('keeps its burst and what was restored when it learns another rate', () => {
    const bucket = new TokenBucket(plan, 0);
    bucket.empty(0);
    bucket.learn(10, 500);
    expect(bucket.available(500)).toBe(1);
    expect(bucket.available(600)).toBe(2);
    expect(bucket.available(9_999)).toBe(3);
  });

  it('gives nothing before the time that Amazon asked for', () => {
    const bucket = new TokenBucket(plan, 0);
    bucket.empty(0, 5_000);
    expect(bucket.waitMs(1, 0)).toBe(5_000);
    expect(bucket.take(4_999)).toBe(false);
    expect(bucket.take(5_000)).toBe(true);
    expect(bucket.take(5_000)).toBe(false);
  });

  it('is not opened earlier by a second, milder refusal', () => {
    const bucket = new TokenBucket(plan, 0);
    bucket.empty(0, 5_000);
    bucket.empty(100);
    expect(bucket.waitMs(1, 100)).toBe(4_900);
  });
});
