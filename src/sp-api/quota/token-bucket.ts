// A token that lacks this little counts as whole: sums of fractions rarely give a whole number.
const EPSILON = 1e-6;

/**
 * How much longer one call may be on its way to Amazon than another: networks, handshakes, a busy process.
 * Within this time the bucket never holds more than Amazon's, whatever the order of arrival.
 */
export const ARRIVAL_SPREAD_MS = 50;

/** What a bucket holds. */
export interface BucketState {
  /** Less than 0 when tokens are booked that are not restored yet. */
  readonly tokens: number;
  /** Nothing is restored for so long. */
  readonly restoresInMs: number;
  readonly ratePerSecond: number;
}

/**
 * A lower bound of Amazon's bucket for one usage plan. It has no clock: each method receives the time in
 * milliseconds, which must not run backwards.
 *
 * A full bucket restores nothing, and Amazon's stays full until the call arrives. So a call taken from the
 * top, where Amazon's bucket may be full, stops restoring here for as long as the call may be on its way. A
 * call taken from below loses nothing on its way. This keeps both buckets together after a burst, without a
 * spare token.
 */
export class TokenBucket {
  #tokens: number;
  /** The time up to which tokens were restored. In the future while restoring is stopped. */
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

  /** Takes one token if at least `leaving` tokens remain. */
  take(nowMs: number, leaving = 0): boolean {
    this.#restore(nowMs);
    if (this.#tokens < 1 + leaving - EPSILON) return false;
    this.#restoredMs = Math.max(this.#restoredMs, nowMs + this.#stopMs(this.#tokens));
    this.#tokens = Math.max(0, this.#tokens - 1);
    return true;
  }

  /** Returns the tokens available now, including fractions. */
  available(nowMs: number): number {
    this.#restore(nowMs);
    return this.#tokens;
  }

  /**
   * Returns the milliseconds until the `nth` token from now can be taken with `leaving` tokens remaining, if
   * the tokens before it are taken as soon as possible and no other call takes one. 0 when it is available.
   */
  waitMs(nth: number, nowMs: number, leaving = 0): number {
    this.#restore(nowMs);
    const missing = nth + leaving - this.#tokens;
    if (missing <= EPSILON) return 0;
    const before = nth - 1;
    const atOnce = Math.min(before, Math.max(0, Math.floor(this.#tokens + EPSILON)));
    const stopMs = Math.max(this.#restoredMs - nowMs, atOnce > 0 ? this.#stopMs(this.#tokens) : 0);
    return stopMs + (before - atOnce) * this.#stopMs(1) + (missing / this.#ratePerSecond) * 1000;
  }

  /** Takes over what another bucket of the same plan holds. It may have lent tokens, and hold less than none. */
  follow({ tokens, restoresInMs, ratePerSecond }: BucketState, nowMs: number): void {
    this.#tokens = tokens;
    this.#restoredMs = nowMs + restoresInMs;
    this.#ratePerSecond = ratePerSecond;
  }

  /** Applies the rate that an answer announced. Amazon never announces the burst, so it stays. */
  learn(ratePerSecond: number, nowMs: number): void {
    this.#restore(nowMs);
    this.#ratePerSecond = ratePerSecond;
  }

  /**
   * Empties the bucket, as a 429 proves. There is no token before `untilMs`, if that is later than the next
   * one.
   */
  empty(nowMs: number, untilMs = nowMs): void {
    this.#restore(nowMs);
    this.#tokens = 0;
    this.#restoredMs = Math.max(this.#restoredMs, untilMs - 1000 / this.#ratePerSecond);
  }

  /** Returns how long nothing is restored after a token was taken from that many. */
  #stopMs(tokens: number): number {
    const belowFullMs = ((this.burst - tokens) / this.#ratePerSecond) * 1000;
    return Math.max(0, ARRIVAL_SPREAD_MS - belowFullMs);
  }

  #restore(nowMs: number): void {
    if (nowMs <= this.#restoredMs) return;
    const restored = ((nowMs - this.#restoredMs) / 1000) * this.#ratePerSecond;
    this.#tokens = Math.min(this.burst, this.#tokens + restored);
    this.#restoredMs = nowMs;
  }
}
