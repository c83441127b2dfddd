import type { Clock, Timer } from '../../runtime/clock.js';
import type { UsagePlan } from '../calls/operation.js';
import { TokenBucket } from './token-bucket.js';
import type { Demand, TokenSource } from './token-source.js';

/** The tokens of a bucket that this process alone uses. */
export class OwnTokens extends TokenBucket implements TokenSource {
  readonly #clock: Clock;
  #listener: () => void = () => undefined;
  #timer: Timer | undefined;

  /** Starts full. */
  constructor(plan: UsagePlan, clock: Clock) {
    super(plan, clock.now());
    this.#clock = clock;
  }

  onChange(listener: () => void): void {
    this.#listener = listener;
  }

  /** Sets one timer for the first call, and none for an empty line. */
  want(demand: Demand | null, nowMs: number): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    if (demand === null) return;
    const delayMs = Math.max(1, Math.ceil(this.waitMs(1, nowMs, demand.leaving)));
    this.#timer = this.#clock.after(delayMs, () => {
      this.#timer = undefined;
      this.#listener();
    });
  }
}
