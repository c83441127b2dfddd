import type { Clock, Timer } from '../clock.js';
import { growingPause } from './pace.js';

/** Times are milliseconds. */
export interface BackgroundLoopOptions {
  /** Returns how much it did; more than nothing calls for another round soon. */
  readonly round: (signal: AbortSignal) => Promise<number>;
  /** Between rounds that found nothing to do. */
  readonly everyMs: number;
  /** Between rounds that did, and from a wake-up to its round: many wake-ups make one round. */
  readonly soonMs: number;
  /** After rounds that failed; doubles up to the longest. */
  readonly firstFailurePauseMs: number;
  readonly longestFailurePauseMs: number;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** Runs rounds of one task, one after another, until it is stopped. A round that throws is followed by the next one; `RoundHealth` reports it. */
export class BackgroundLoop {
  readonly #options: BackgroundLoopOptions;
  readonly #stopping = new AbortController();
  #timer: Timer | null = null;
  #dueMs = Infinity;
  #running: Promise<void> | null = null;
  #wokenMeanwhile = false;
  #failures = 0;
  #started = false;

  constructor(options: BackgroundLoopOptions) {
    this.#options = options;
  }

  /** Plans the first round, at once but for the jitter. Does nothing the second time, or after `stop`. */
  start(): void {
    if (this.#started || this.#stopping.signal.aborted) return;
    this.#started = true;
    const { everyMs, soonMs, random } = this.#options;
    // Replicas that are started together do not work in step.
    this.#plan(soonMs + random() * Math.min(everyMs, 1_000));
  }

  /** Asks for a round soon: there is something to do. */
  wake(): void {
    if (!this.#started || this.#stopping.signal.aborted) return;
    if (this.#running) this.#wokenMeanwhile = true;
    // After a failure the pause stands: whoever wakes it does not know of the trouble.
    else if (this.#failures === 0) this.#planEarlier(this.#options.soonMs);
  }

  /** Starts no more rounds, tells the one that runs, and waits for its end. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#timer?.cancel();
    await this.#running;
  }

  #planEarlier(delayMs: number): void {
    if (this.#options.clock.now() + delayMs < this.#dueMs) this.#plan(delayMs);
  }

  #plan(delayMs: number): void {
    this.#timer?.cancel();
    const { clock } = this.#options;
    this.#dueMs = clock.now() + delayMs;
    this.#timer = clock.after(delayMs, () => {
      this.#timer = null;
      this.#dueMs = Infinity;
      this.#running = this.#run();
    });
  }

  async #run(): Promise<void> {
    const pauseMs = await this.#round();
    this.#running = null;
    if (!this.#stopping.signal.aborted) this.#plan(pauseMs);
  }

  /** Answers the pause until the next one. */
  async #round(): Promise<number> {
    const { round } = this.#options;
    this.#wokenMeanwhile = false;
    let did = 0;
    try {
      did = await round(this.#stopping.signal);
      this.#failures = 0;
    } catch {
      this.#failures += 1;
    }
    return this.#pauseMs(did);
  }

  #pauseMs(did: number): number {
    const { everyMs, soonMs, random, firstFailurePauseMs, longestFailurePauseMs } = this.#options;
    const pause = { firstMs: firstFailurePauseMs, longestMs: longestFailurePauseMs };
    if (this.#failures > 0) return growingPause(pause, this.#failures) * (0.8 + 0.4 * random());
    if (did > 0 || this.#wokenMeanwhile) return soonMs;
    return everyMs * (0.8 + 0.4 * random());
  }
}
