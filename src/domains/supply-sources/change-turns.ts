/**
 * Serializes the changes of one supply source, in the order of the calls. An update sends the whole source, merged
 * with what was read just before, so concurrent updates would undo each other. Idle sources take no memory.
 */
export class ChangeTurns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs a change after the earlier changes of the same source, even when those fail. */
  async run<Result>(id: string, change: () => Promise<Result>): Promise<Result> {
    const key = id.toLowerCase();
    const before = this.#last.get(key) ?? Promise.resolve();
    const running = before.then(change);
    const ended = running.catch(() => undefined);
    this.#last.set(key, ended);
    try {
      return await running;
    } finally {
      if (this.#last.get(key) === ended) this.#last.delete(key);
    }
  }
}
