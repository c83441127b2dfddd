import type { Clock, Timer } from '../clock.js';
import { growingPause } from './pace.js';

/** Runs one round. Resolves with the amount of work done. */
export type Round = (signal: AbortSignal) => Promise<number>;

/** Longest pause of a loop, as a multiple of the one that it plans. Its jitter adds a fifth. */
export const LONGEST_JITTER = 1.2;
const SHORTEST_JITTER = 0.8;

/** Times are milliseconds. */
export interface BackgroundLoopOptions {
  /** Runs one round and returns the amount of work done. More than 0 plans another round soon. */
  readonly round: Round;
  /** Pause after a round without work. */
  readonly everyMs: number;
  /** Pause after a round with work, and from a wake-up to its round: many wake-ups cause one round. */
  readonly soonMs: number;
  /** Pause after a failed round. It doubles up to the longest. */
  readonly firstFailurePauseMs: number;
  readonly longestFailurePauseMs: number;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/**
 * Runs rounds of one task in sequence until it is stopped. After a failed round it continues. `RoundHealth`
 * reports the failure.
 */
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

  /** Plans the first round with a jitter. A second call, or one after `stop`, does nothing. */
  start(): void {
    if (this.#started || this.#stopping.signal.aborted) return;
    this.#started = true;
    const { everyMs, soonMs, random } = this.#options;
    // Replicas that start together do not run in step.
    this.#plan(soonMs + random() * Math.min(everyMs, 1_000));
  }

  /** Asks for a round soon, because there is work. */
  wake(): void {
    if (!this.#started || this.#stopping.signal.aborted) return;
    if (this.#running) this.#wokenMeanwhile = true;
    // A wake-up says nothing about the failure, so its pause stays.
    else if (this.#failures === 0) this.#planEarlier(this.#options.soonMs);
  }

  /** Starts no more rounds, aborts the running one, and waits for its end. */
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

  /** Runs a round and returns the pause after it. */
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
    if (this.#failures > 0) return growingPause(pause, this.#failures) * jitter(random);
    if (did > 0 || this.#wokenMeanwhile) return soonMs;
    return everyMs * jitter(random);
  }
}

function jitter(random: () => number): number {
  return SHORTEST_JITTER + (LONGEST_JITTER - SHORTEST_JITTER) * random();
}
