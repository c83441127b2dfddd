/**
 * Runs the steps of each name one after another, in their order. Steps that would wait for the same lock in the database would
 * otherwise wait there with a connection each, until none is left for anything else.
 */
export class OneAtATime {
  /** The last step of each name. */
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs a step when the earlier ones of its name have ended, whatever their results. */
  async run<Result>(name: string, step: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(name);
    const running = before ? before.then(step, step) : step();
    this.#last.set(name, running);
    try {
      return await running;
    } finally {
      if (this.#last.get(name) === running) this.#last.delete(name);
    }
  }
}
