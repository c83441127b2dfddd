import type { UsagePlan } from '../../../src/sp-api/calls/operation.js';

/** What became of one seller's calls of one operation. */
export interface PlanCount {
  /** Calls that were let through. */
  readonly permitted: number;
  /** Calls that were answered 429. */
  readonly refused: number;
  /** Tokens that were not restored since the bucket was full: calls that are lost. */
  readonly lost: number;
  /** Tokens in the bucket at the end: calls that can still be made. */
  readonly left: number;
}

/**
 * Amazon's token bucket to the letter, and a count of what it did. Written apart from the client's own, which it judges:
 * a mistake in both would not show.
 */
export class UsagePlanReferee {
  #permitted = 0;
  #refused = 0;
  #lost = 0;
  #tokens: number;

  readonly #plan: Pick<UsagePlan, 'ratePerSecond' | 'burst'>;
  #atMs: number;

  constructor(plan: Pick<UsagePlan, 'ratePerSecond' | 'burst'>, atMs: number) {
    this.#plan = plan;
    this.#atMs = atMs;

    this.#tokens = plan.burst;
  }

  /** Lets one call through, or not. */
  admit(nowMs: number): boolean {
    this.#restore(nowMs);
    if (this.#tokens < 1) {
      this.#refused += 1;
      return false;
    }
    this.#tokens -= 1;
    this.#permitted += 1;
    return true;
  }

  count(nowMs: number): PlanCount {
    this.#restore(nowMs);
    const [permitted, refused] = [this.#permitted, this.#refused];
    return { permitted, refused, lost: this.#lost, left: this.#tokens };
  }

  #restore(nowMs: number): void {
    const tokens = this.#tokens + ((nowMs - this.#atMs) / 1000) * this.#plan.ratePerSecond;
    this.#tokens = Math.min(this.#plan.burst, tokens);
    this.#lost += tokens - this.#tokens;
    this.#atMs = nowMs;
  }
}
