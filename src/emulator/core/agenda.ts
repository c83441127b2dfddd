import { perWorld } from './per-world.js';
import type { World } from './world.js';

/** Runs when it is due. One that returns a promise takes several turns of the event loop. */
type Action = (dueMs: number) => unknown;

interface Entry {
  readonly dueMs: number;
  readonly action: Action;
}

/**
 * Runs actions at later times of the emulated clock: a buyer orders, a feed ends. It has no timer. Every reader of
 * the world settles it first, so a test can let an hour pass at once.
 */
export class Agenda {
  /** Sorted. The last entry is due first. */
  readonly #entries: Entry[] = [];
  #isSettling = false;
  /** Set while an action takes several turns. */
  #rest: Promise<void> | undefined;

  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** Adds an action. It receives the time it was due, which may be earlier than the time it runs. */
  at(dueMs: number, action: Action): void {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      // Actions due at the same time run in the order they were added.
      if ((this.#entries[middle]?.dueMs ?? 0) > dueMs) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, { dueMs, action });
  }

  /** Due time of the next action in epoch milliseconds. */
  get nextMs(): number | undefined {
    return this.#entries.at(-1)?.dueMs;
  }

  /**
   * Runs all due actions in the order of their due times, including those that an action adds. Returns a promise when an
   * action takes several turns: the later ones wait for it.
   */
  settle(): Promise<void> | undefined {
    // An action that reads the world would settle it again and see later actions half done.
    if (this.#isSettling) return this.#rest;
    this.#isSettling = true;
    try {
      const long = this.#runDue();
      if (!long) return undefined;
      this.#rest = this.#continueAfter(long);
      // Every caller that waits gets the error. Some do not wait.
      this.#rest.catch(() => undefined);
      return this.#rest;
    } finally {
      this.#isSettling = this.#rest !== undefined;
    }
  }

  /** Runs due actions. Stops at one that takes several turns, and returns its promise. */
  #runDue(): Promise<unknown> | undefined {
    const now = this.#nowMs();
    for (let next = this.#entries.at(-1); next && next.dueMs <= now; next = this.#entries.at(-1)) {
      this.#entries.pop();
      const running = next.action(next.dueMs);
      if (running instanceof Promise) return running;
    }
    return undefined;
  }

  async #continueAfter(long: Promise<unknown>): Promise<void> {
    try {
      await long;
    } finally {
      this.#isSettling = false;
      this.#rest = undefined;
    }
    await this.settle();
  }
}

/** Returns the agenda of a world. */
export const agendaOf = perWorld((world: World) => new Agenda(() => world.nowMs()));
