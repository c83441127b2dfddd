/**
 * Runs work that brings something up to date, once for all callers that need it. A run that has begun may have missed the newest
 * change, so calls that come meanwhile share the next one.
 */
export class SharedRuns {
  readonly #running = new Map<string, Promise<void>>();
  readonly #next = new Map<string, Promise<void>>();

  /** Resolves when a run of this name has ended that began after the call. Rejects when it fails. */
  run(name: string, work: () => Promise<unknown>): Promise<void> {
    const running = this.#running.get(name);
    if (!running) return this.#begin(name, work);
    const known = this.#next.get(name);
    if (known) return known;
    const begin = (): Promise<void> => {
      this.#next.delete(name);
      return this.#begin(name, work);
    };
    const next = running.then(begin, begin);
    this.#next.set(name, next);
    return next;
  }

  async #begin(name: string, work: () => Promise<unknown>): Promise<void> {
    const running = Promise.resolve(work()).then(() => undefined);
    this.#running.set(name, running);
    try {
      await running;
    } finally {
      if (this.#running.get(name) === running) this.#running.delete(name);
    }
  }
}
