import { systemClock } from '../../../../runtime/clock.js';
import type { Clock } from '../../../../runtime/clock.js';
import { StoreError } from '../../../../store/engine/store-error.js';

/** A database that restarts, or fails once, is there again at the next try. */
const TRIES_AT_ONCE = 3;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** A client learns after this time that the answer is not on record yet. */
const CLIENT_WAITS_MS = 10_000;

interface Pause {
  readonly over: Promise<void>;
  readonly end: () => void;
}

/**
 * Records Amazon's answers. An answer that the ledger cannot record, such as a sold label while the disk is full, stays in memory and
 * is tried again until it is on record or the process ends: Amazon does not say the shipment id of a sold label twice. Meanwhile
 * nothing is bought, so the memory holds no more answers than there were purchases on their way.
 */
export class ReplyRecorder {
  readonly #clock: Clock;
  /** Answers that are tried again. */
  readonly #pending = new Set<Promise<boolean>>();
  /** Ends the pauses of those. */
  readonly #wakers = new Set<() => void>();
  #failure: StoreError | null = null;
  #isEnding = false;

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
  }

  /** Answers that are not on record. */
  get size(): number {
    return this.#pending.size;
  }

  /** Throws StoreError while an answer is not on record. */
  assertRecorded(): void {
    if (this.#pending.size > 0 && this.#failure) throw this.#failure;
  }

  /**
   * Records an answer. Resolves with false when that is not done within ten seconds; it is tried again in the background.
   * @param step may run several times: the ledger may have taken a step that seemed to fail.
   */
  async record(step: () => Promise<unknown>): Promise<boolean> {
    for (let tries = 0; tries < TRIES_AT_ONCE; tries += 1) {
      if (await this.#try(step)) return true;
    }
    const followed = this.#follow(step);
    this.#pending.add(followed);
    const wait = this.#pause(CLIENT_WAITS_MS, false);
    const isDone = followed.finally(() => {
      this.#pending.delete(followed);
      wait.end();
    });
    return Promise.race([isDone, wait.over.then(() => !this.#pending.has(followed) && isDone)]);
  }

  /** Tries each answer once more. Resolves when those that are here have been recorded or have failed. */
  async settled(): Promise<void> {
    this.#isEnding = true;
    for (const wake of this.#wakers) wake();
    await Promise.allSettled(this.#pending);
  }

  async #follow(step: () => Promise<unknown>): Promise<boolean> {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      if (!this.#isEnding) await this.#pause(pauseMs, true).over;
      const isLast = this.#isEnding;
      if (await this.#try(step)) return true;
      if (isLast) return false;
    }
  }

  async #try(step: () => Promise<unknown>): Promise<boolean> {
    try {
      await step();
      return true;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#failure = error;
      return false;
    }
  }

  #pause(ms: number, endsWithProcess: boolean): Pause {
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const end = (): void => {
      timer.cancel();
      this.#wakers.delete(end);
      resolve();
    };
    const timer = this.#clock.after(ms, end);
    if (endsWithProcess) this.#wakers.add(end);
    return { over, end };
  }
}
