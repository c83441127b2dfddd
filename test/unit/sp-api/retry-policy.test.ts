import { pauseMs } from '../../../src/sp-api/calls/retry-policy.js';

const policy = { maxAttempts: 5, firstPauseMs: 100, longestPauseMs: 500 };

describe('the pause before a retry', () => {
  it.each([
    [1, 99],
    [2, 199],
    [3, 399],
    [4, 499],
    [9, 499],
  ])('after attempt %i is at most %i ms, spread over the whole range', (attempt, longest) => {
    expect(pauseMs(policy, attempt, () => 0, null)).toBe(0);
    expect(pauseMs(policy, attempt, () => 0.999, null)).toBe(longest);
  });

  it('is never shorter than Amazon asked for', () => {
    expect(pauseMs(policy, 1, () => 0.5, 3_000)).toBe(3_000);
    expect(pauseMs(policy, 3, () => 0.5, 100)).toBe(200);
  });
});
