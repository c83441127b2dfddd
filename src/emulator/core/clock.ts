/** The emulator's clock: the given one plus an offset of its own, so that hours can pass in a test at once. */
export class EmulatedClock {
  #offsetMs = 0;

  constructor(private readonly source: () => number) {}

  /** Epoch milliseconds. */
  readonly nowMs = (): number => this.source() + this.#offsetMs;

  /** Moves the clock forward. @throws RangeError when asked to go back. */
  advance(byMs: number): void {
    if (!Number.isFinite(byMs) || byMs < 0) {
      throw new RangeError(`advanceMs: got ${byMs}, accepted is a number of milliseconds from 0`);
    }
    this.#offsetMs += byMs;
  }

  /** Back to the given clock. */
  reset(): void {
    this.#offsetMs = 0;
  }
}
