import { perWorld } from './per-world.js';
import type { World } from './world.js';

interface Entry {
  readonly dueMs: number;
  readonly action: (dueMs: number) => void;
}

/**
 * Runs actions at later times of the emulated clock: a buyer orders, a feed ends. It has no timer. Every reader of
 * the world settles it first, so a test can let an hour pass at once.
 */
export class Agenda {
  /** Sorted. The last entry is due first. */
  readonly #entries: Entry[] = [];
  #isSettling = false;

  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** Adds an action. It receives the time it was due, which may be earlier than the time it runs. */
  at(dueMs: number, action: (dueMs: number) => void): void {
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

  /** Runs all due actions in the order of their due times, including those that an action adds. */
  settle(): void {
    // An action that reads the world would settle it again and see later actions half done.
    if (this.#isSettling) return;
    this.#isSettling = true;
    try {
      const now = this.#nowMs();
      for (
        let next = this.#entries.at(-1);
        next && next.dueMs <= now;
        next = this.#entries.at(-1)
      ) {
        this.#entries.pop();
        next.action(next.dueMs);
      }
    } finally {
      this.#isSettling = false;
    }
  }
}

/** Returns the agenda of a world. */
export const agendaOf = perWorld((world: World) => new Agenda(() => world.nowMs()));
