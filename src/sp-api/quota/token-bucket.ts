// A token that is short of this much is there: sums of fractions rarely end in a whole number.
const EPSILON = 1e-6;

/**
 * How much longer one call may be on its way to Amazon than another: networks, handshakes, a busy process. Within this,
 * the bucket never holds more than Amazon's, whatever the order of arrival.
 */
export const ARRIVAL_SPREAD_MS = 50;

/**
 * One usage plan's bucket, as it is at Amazon at the least. It knows no clock: each method is given the time in
 * milliseconds, which must not run backwards.
 *
 * A full bucket restores nothing, and Amazon's stays full until the call arrives. So whoever takes from the top, where
 * Amazon's may be full, stops the restoring here for as long as the call may still be on its way; taken from below, the
 * time on the way costs nothing. This is what keeps the two apart after a burst, without a token set aside.
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

  /** Takes one token if at least `leaving` tokens are there beside it. */
  take(nowMs: number, leaving = 0): boolean {
    this.#restore(nowMs);
    if (this.#tokens < 1 + leaving - EPSILON) return false;
    this.#restoredMs = Math.max(this.#restoredMs, nowMs + this.#stopMs(this.#tokens));
    this.#tokens = Math.max(0, this.#tokens - 1);
    return true;
  }

  /** Tokens that could be taken now, fractions included. */
  available(nowMs: number): number {
    this.#restore(nowMs);
    return this.#tokens;
  }

  /**
   * Milliseconds until the `nth` token from now can be taken with `leaving` tokens beside it, if those before it are
   * taken as soon as they are there and nobody else takes one; 0 when it is there.
   */
  waitMs(nth: number, nowMs: number, leaving = 0): number {
    this.#restore(nowMs);
    const missing = nth + leaving - this.#tokens;
    if (missing <= EPSILON) return 0;
    const before = nth - 1;
    const atOnce = Math.min(before, Math.floor(this.#tokens + EPSILON));
    const stopMs = Math.max(this.#restoredMs - nowMs, atOnce > 0 ? this.#stopMs(this.#tokens) : 0);
    return stopMs + (before - atOnce) * this.#stopMs(1) + (missing / this.#ratePerSecond) * 1000;
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

  /** How long nothing is restored after a token was taken from that many. */
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
