/** Limits how many pieces of asynchronous work run at once. Further ones wait, and begin in the order of the calls. */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(size: number) {
    this.#free = size;
  }

  /** Runs a piece of work when a slot is free. It must not wait for another piece of the same slots. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#take();
    try {
      return await work();
    } finally {
      this.#give();
    }
  }

  #take(): Promise<void> | undefined {
    if (this.#free === 0) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#free -= 1;
    return undefined;
  }

  #give(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}

/** Far fewer than the connections to PostgreSQL: the steps of purchases use the same ones. */
const LISTS_AT_ONCE = 3;

/**
 * Reads of stored lists, of all requests of the process. Lists are the only reads whose number a client chooses freely, so
 * without a limit they would take every connection, and purchases would wait for them.
 */
export const listReads = new Slots(LISTS_AT_ONCE);
