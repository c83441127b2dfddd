type End = () => Promise<void>;

/** The background work and the resources of the program, with the order in which they end. */
export class Lifetime {
  readonly #background: End[] = [];
  readonly #resources: End[] = [];

  /** Registers background work. `stop` ends its waits at once, and resolves when it uses no resource. */
  runs(stop: End): void {
    this.#background.push(stop);
  }

  /** Registers a resource. Resources are closed in the reverse order of their opening. */
  holds(close: End): void {
    this.#resources.push(close);
  }

  /**
   * Stops the background work, which answers no client, while `drain` lets the requests of clients finish. Closes the
   * resources after both.
   */
  async end(drain: End): Promise<void> {
    const stopped = Promise.all(this.#background.map((stop) => stop()));
    // Awaited below. Until then, a failure must not count as unhandled.
    stopped.catch(() => undefined);
    await drain();
    await stopped;
    for (const close of this.#resources.toReversed()) await close();
  }
}
