import { perWorld } from './per-world.js';
import type { World } from './world.js';

interface Entry {
  readonly dueMs: number;
  readonly turn: number;
  readonly action: (dueMs: number) => void;
}

/**
 * What happens later on the emulated clock: a feed ends, a change of a listing takes effect. No timer runs; whoever
 * looks at the world settles it first, so an hour can pass in a test at once.
 */
export class Agenda {
  readonly #entries: Entry[] = [];
  readonly #always: (() => void)[] = [];
  #turns = 0;
  #settling = false;

  constructor(private readonly nowMs: () => number) {}

  /** Notes an action for a moment, which it is told when it runs; that may be later than the moment itself. */
  at(dueMs: number, action: (dueMs: number) => void): void {
    this.#turns += 1;
    this.#entries.push({ dueMs, turn: this.#turns, action });
    this.#entries.sort((a, b) => a.dueMs - b.dueMs || a.turn - b.turn);
  }

  /** Runs at every settling, for those who keep a schedule of their own. */
  always(action: () => void): void {
    this.#always.push(action);
  }

  /** The moment of the next action in epoch milliseconds. */
  get nextMs(): number | undefined {
    return this.#entries[0]?.dueMs;
  }

  /** Runs all that is due, in the order of their moments; what an action adds is run as well when it is due. */
  settle(): void {
    // An action that looks at the world would settle it again, and find the others half done.
    if (this.#settling) return;
    this.#settling = true;
    try {
      for (const action of this.#always) action();
      const now = this.nowMs();
      for (let next = this.#entries[0]; next && next.dueMs <= now; next = this.#entries[0]) {
        this.#entries.shift();
        next.action(next.dueMs);
      }
    } finally {
      this.#settling = false;
    }
  }
}

/** The agenda of a world. */
export const agendaOf = perWorld((world: World) => new Agenda(() => world.nowMs()));
