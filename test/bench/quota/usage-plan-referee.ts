import type { UsagePlan } from '../../../src/sp-api/calls/operation.js';

/** Counts of one seller's calls of one operation. */
export interface PlanCount {
  /** Admitted calls. */
  readonly permitted: number;
  /** Calls with the response 429. */
  readonly refused: number;
  /** Tokens that were not restored because the bucket was full, so their calls are lost. */
  readonly lost: number;
  /** Tokens in the bucket at the end. These calls can still be made. */
  readonly left: number;
}

/**
 * Exact token bucket of Amazon with counters. Separate from the client's implementation, which it judges: a shared mistake
 * would not show.
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

  /** Returns whether a call is admitted. */
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
