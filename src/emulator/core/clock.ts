/** The source clock plus an offset, so that a test can let hours pass at once. */
export class EmulatedClock {
  #offsetMs = 0;

  readonly #source: () => number;

  constructor(source: () => number) {
    this.#source = source;
  }

  /** Epoch milliseconds. */
  readonly nowMs = (): number => this.#source() + this.#offsetMs;

  /** Moves the clock forward. @throws RangeError for a negative or infinite step. */
  advance(byMs: number): void {
    if (!Number.isFinite(byMs) || byMs < 0) {
      throw new RangeError(`advanceMs: got ${byMs}. Accepted: a number of milliseconds from 0`);
    }
    this.#offsetMs += byMs;
  }

  /** Removes the offset. */
  reset(): void {
    this.#offsetMs = 0;
  }
}

/** Returns an ISO 8601 date-time with milliseconds, in UTC. */
export function isoTime(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
