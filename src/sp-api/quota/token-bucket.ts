// A token that is short of this much is there: sums of fractions rarely end in a whole number.
const EPSILON = 1e-6;

/**
 * One usage plan's bucket. It knows no clock: each method is given the time in milliseconds, which must not run
 * backwards.
 */
export class TokenBucket {
  #tokens: number;
  /** The time up to which tokens were restored; in the future while the bucket is blocked. */
  #restoredMs: number;
  #ratePerSecond: number;
  readonly burst: number;

  /** Starts full. */
  constructor(plan: { readonly ratePerSecond: number; readonly burst: number }, nowMs: number) {
    this.#ratePerSecond = plan.ratePerSecond;
    this.burst = plan.burst;
    this.#tokens = plan.burst;
    this.#restoredMs = nowMs;
  }

  get ratePerSecond(): number {
    return this.#ratePerSecond;
  }

  /** Takes one token; false when there is none. */
  take(nowMs: number): boolean {
    this.#restore(nowMs);
    if (this.#tokens < 1 - EPSILON) return false;
    this.#tokens = Math.max(0, this.#tokens - 1);
    return true;
  }

  /** Tokens that could be taken now, fractions included. */
  available(nowMs: number): number {
    this.#restore(nowMs);
    return this.#tokens;
  }

  /** Milliseconds until the `nth` token from now can be taken, if nobody else takes one; 0 when it is there. */
  waitMs(nth: number, nowMs: number): number {
    this.#restore(nowMs);
    const missing = nth - this.#tokens;
    if (missing <= EPSILON) return 0;
    return this.#restoredMs - nowMs + (missing / this.#ratePerSecond) * 1000;
  }

  /** Takes over the rate that an answer told; the size of the bucket is never told and stays. */
  learn(ratePerSecond: number, nowMs: number): void {
    this.#restore(nowMs);
    this.#ratePerSecond = ratePerSecond;
  }

  /** Nothing is left, as a 429 proves; and no token before `untilMs`, if that is later than the next one. */
  empty(nowMs: number, untilMs = nowMs): void {
    this.#restore(nowMs);
    this.#tokens = 0;
    this.#restoredMs = Math.max(this.#restoredMs, untilMs - 1000 / this.#ratePerSecond);
  }

  #restore(nowMs: number): void {
    if (nowMs <= this.#restoredMs) return;
    const restored = ((nowMs - this.#restoredMs) / 1000) * this.#ratePerSecond;
    this.#tokens = Math.min(this.burst, this.#tokens + restored);
    this.#restoredMs = nowMs;
  }
}
