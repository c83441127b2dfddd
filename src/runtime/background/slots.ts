import { FairQueue } from './fair-queue.js';
import { currentSource } from './work-source.js';
import type { WorkSource } from './work-source.js';

/** Limits how many pieces of asynchronous work run at once. Further ones wait. Callers and their requests take turns. */
export class Slots {
  #free: number;
  readonly #mostOfOne: number;
  readonly #waiting = new FairQueue<() => void>();
  /** Pieces that run, by caller. */
  readonly #running = new Map<string, number>();

  /** @param mostOfOne pieces of one caller that run at once. Fewer than `size` leave a place for other callers. */
  constructor(size: number, mostOfOne = size) {
    this.#free = size;
    this.#mostOfOne = mostOfOne;
  }

  /** Runs a piece of work when a slot is free. It must not wait for another piece of the same slots. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const give = await this.take();
    try {
      return await work();
    } finally {
      give();
    }
  }

  /** Resolves when a slot is free, with a function that gives it back. */
  async take(): Promise<() => void> {
    const source = currentSource();
    const { callerId } = source;
    if (this.#free > 0 && this.#hasRoom(source)) this.#begin(callerId);
    else {
      await new Promise<void>((resolve) => {
        this.#waiting.push(source, () => {
          this.#begin(callerId);
          resolve();
        });
      });
    }
    return () => this.#end(callerId);
  }

  #begin(callerId: string): void {
    this.#free -= 1;
    this.#running.set(callerId, (this.#running.get(callerId) ?? 0) + 1);
  }

  #end(callerId: string): void {
    this.#free += 1;
    const others = (this.#running.get(callerId) ?? 1) - 1;
    if (others === 0) this.#running.delete(callerId);
    else this.#running.set(callerId, others);
    if (this.#waiting.size > 0) this.#waiting.shift(this.#hasRoom)?.();
  }

  readonly #hasRoom = ({ callerId }: WorkSource): boolean =>
    (this.#running.get(callerId) ?? 0) < this.#mostOfOne;
}

/** Far fewer than the connections to PostgreSQL: the steps of purchases use the same ones. */
const LISTS_AT_ONCE = 4;

/**
 * Reads of stored lists, of all requests of the process. Lists are the only reads whose number a client chooses freely, so
 * without a limit they would take every connection, and purchases would wait for them. One caller leaves a place for others:
 * a read of a long list takes many turns of the event loop.
 */
export const listReads = new Slots(LISTS_AT_ONCE, LISTS_AT_ONCE - 1);
