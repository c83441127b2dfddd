import { FairQueue } from './fair-queue.js';
import { currentSource } from './work-source.js';
import type { WorkSource } from './work-source.js';

/** A slot that was taken, or the wait for one. */
export interface SlotEntry {
  /** Resolves when the slot is taken. Null when it is taken already. */
  readonly wait: Promise<void> | null;
  /** Gives the slot back, or ends the wait. Further calls have no effect. */
  readonly leave: () => void;
}

/** Tells whether a caller that holds some slots may take another one while some are free. */
export type SlotShare = (held: number, free: number) => boolean;

/**
 * A caller takes another slot only while more are free than it holds. One alone gets half of them, a second one a quarter, and so
 * on, so that a few callers cannot hold all of them.
 */
export const leavesAsMany: SlotShare = (held, free) => held < free;

/** Limits how many pieces of asynchronous work run at once. Further ones wait. Callers and their requests take turns. */
export class Slots {
  #free: number;
  readonly #mayTake: SlotShare;
  readonly #waiting = new FairQueue<() => void>();
  /** Slots in use, by caller. */
  readonly #held = new Map<string, number>();

  /** @param mayTake what one caller leaves to others. Default: nothing. */
  constructor(size: number, mayTake: SlotShare = () => true) {
    this.#free = size;
    this.#mayTake = mayTake;
  }

  /** Pieces of work that wait. */
  get waiting(): number {
    return this.#waiting.size;
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
    const { wait, leave } = this.enter();
    if (wait) await wait;
    return leave;
  }

  /** Takes a slot, or begins to wait for one. */
  enter(source: WorkSource = currentSource()): SlotEntry {
    const { callerId } = source;
    if (this.#hasRoom(source)) {
      this.#begin(callerId);
      return { wait: null, leave: once(() => this.#end(callerId)) };
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    let isTaken = false;
    const begin = (): void => {
      isTaken = true;
      this.#begin(callerId);
      resolve();
    };
    this.#waiting.push(source, begin);
    return {
      wait: promise,
      leave: once(() => {
        if (isTaken) this.#end(callerId);
        else this.#waiting.remove(source, begin);
      }),
    };
  }

  #begin(callerId: string): void {
    this.#free -= 1;
    this.#held.set(callerId, (this.#held.get(callerId) ?? 0) + 1);
  }

  #end(callerId: string): void {
    this.#free += 1;
    const others = (this.#held.get(callerId) ?? 1) - 1;
    if (others === 0) this.#held.delete(callerId);
    else this.#held.set(callerId, others);
    this.#serve();
  }

  #serve(): void {
    while (this.#waiting.size > 0) {
      const begin = this.#waiting.shift(this.#hasRoom);
      if (!begin) return;
      begin();
    }
  }

  readonly #hasRoom = ({ callerId }: WorkSource): boolean =>
    this.#free > 0 && this.#mayTake(this.#held.get(callerId) ?? 0, this.#free);
}

function once(run: () => void): () => void {
  let hasRun = false;
  return () => {
    if (hasRun) return;
    hasRun = true;
    run();
  };
}

/** Far fewer than the connections to PostgreSQL: the steps of purchases use the same ones. */
const LISTS_AT_ONCE = 4;

/**
 * Reads of stored lists, of all requests of the process. Lists are the only reads whose number a client chooses freely, so
 * without a limit they would take every connection, and purchases would wait for them. One caller leaves a place for others:
 * a read of a long list takes many turns of the event loop.
 */
export const listReads = new Slots(LISTS_AT_ONCE, (held) => held < LISTS_AT_ONCE - 1);
