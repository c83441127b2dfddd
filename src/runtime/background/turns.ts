// Served entries are removed together, because removing one moves all that wait.
const MOST_SERVED = 1_000;

/**
 * Spreads work over turns of the event loop, one piece in each, so that requests are served in between.
 * Otherwise a change with thousands of listeners would delay all requests.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #next = 0;
  readonly #step = (): void => {
    const resolve = this.#waiting[this.#next];
    this.#next += 1;
    const isLast = this.#next === this.#waiting.length;
    if (isLast || this.#next === MOST_SERVED) {
      this.#waiting.splice(0, this.#next);
      this.#next = 0;
    }
    if (!isLast) setImmediate(this.#step);
    resolve?.();
  };

  /** Resolves in a separate turn, after all earlier callers. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) setImmediate(this.#step);
    });
  }
}

/** The turns of this process, which has one event loop. */
export const turns = new Turns();
