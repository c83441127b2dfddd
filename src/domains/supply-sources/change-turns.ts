/**
 * Makes changes to one supply source one after the other. An update sends all of the source, laid over what was read just
 * before, so that two at the same time would undo each other. The order is that of the calls. A source without a change under
 * way takes no memory.
 */
export class ChangeTurns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs a change after those of the same source that came before, also when they fail. */
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
