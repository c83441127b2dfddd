import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work may run before others get a turn, in milliseconds. */
const MOST_MS = 10;

/**
 * Divides long work into turns of the event loop: the program that embeds the emulator serves its requests in between.
 */
export class Turns {
  #beganAt = performance.now();

  /** Waits for the next turn when the current one has lasted long enough. Called before each piece of work. */
  async next(): Promise<void> {
    if (performance.now() - this.#beganAt < MOST_MS) return;
    await nextTurn();
    this.#beganAt = performance.now();
  }
}
