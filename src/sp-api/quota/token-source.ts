/** The first call of a line, which waits for a token. */
export interface Demand {
  /** Tokens that the call must leave. */
  readonly leaving: number;
  /** The call must have its token by then, in the clock's milliseconds. */
  readonly deadlineMs: number;
  /** True for bulk work, which takes a token when there is one, and books none ahead of other calls. */
  readonly isBulk: boolean;
}

/** Where the calls of one line get their tokens. Times are the clock's milliseconds, which must not run backwards. */
export interface TokenSource {
  readonly ratePerSecond: number;
  /** Tokens of a full bucket. */
  readonly burst: number;
  /** Takes one token if at least `leaving` tokens remain. */
  take(nowMs: number, leaving: number): boolean;
  /** Returns the tokens available now, including fractions. */
  available(nowMs: number): number;
  /**
   * Returns the milliseconds until the `nth` token from now can be taken with `leaving` tokens remaining, if the tokens before it
   * are taken as soon as possible and no other call takes one. 0 when it is available.
   */
  waitMs(nth: number, nowMs: number, leaving: number): number;
  /** Applies the rate that an answer announced. */
  learn(ratePerSecond: number, nowMs: number): void;
  /** Empties the bucket, as a 429 proves. There is no token before `untilMs`, if that is later than the next one. */
  empty(nowMs: number, untilMs: number): void;
  /** Calls the listener when the first call may have its token. A later demand replaces an earlier one; null ends it. */
  want(demand: Demand | null, nowMs: number): void;
  /** Sets what is called when the first call may have its token, or when its wait has changed. */
  onChange(listener: () => void): void;
}
