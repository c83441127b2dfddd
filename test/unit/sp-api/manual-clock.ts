import type { Clock, Timer } from '../../../src/runtime/clock.js';

interface Pending extends Timer {
  readonly dueMs: number;
  readonly run: () => void;
}

/** A clock that the test moves. Timers fire in the order of their time. */
export class ManualClock implements Clock {
  #nowMs = 1_000_000;
  readonly #pending = new Set<Pending>();

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, run: () => void): Timer {
    const pending: Pending = {
      dueMs: this.#nowMs + delayMs,
      run,
      cancel: () => this.#pending.delete(pending),
    };
    this.#pending.add(pending);
    return pending;
  }

  /** Timers that have neither fired nor been cancelled. */
  get timers(): number {
    return this.#pending.size;
  }

  /** Moves the clock, and lets the work of fired timers settle in between. */
  async advance(ms: number): Promise<void> {
    const endMs = this.#nowMs + ms;
    for (;;) {
      await settled();
      const [next] = [...this.#pending].sort((a, b) => a.dueMs - b.dueMs);
      if (next === undefined || next.dueMs > endMs) break;
      this.#nowMs = Math.max(this.#nowMs, next.dueMs);
      this.#pending.delete(next);
      next.run();
    }
    this.#nowMs = endMs;
    await settled();
  }
}

/** Lets all ready promise callbacks run. */
async function settled(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
}
