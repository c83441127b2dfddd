const MOST_ENTRIES = 200;
const KEPT_MS = 1_000;

/**
 * Remembers values for at most a second, so that readers that come at almost the same time share one. Holds the newest 200 values. The
 * timer of an unused memo is not set.
 */
export class BriefMemo<Key, Value> {
  readonly #values = new Map<Key, Value>();
  #timer: NodeJS.Timeout | undefined;

  get(key: Key): Value | undefined {
    return this.#values.get(key);
  }

  set(key: Key, value: Value): void {
    const [oldest] = this.#values.keys();
    if (this.#values.size >= MOST_ENTRIES && oldest !== undefined) this.#values.delete(oldest);
    this.#values.set(key, value);
    this.#timer ??= setTimeout(() => this.clear(), KEPT_MS).unref();
  }

  delete(key: Key): void {
    this.#values.delete(key);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#values.clear();
  }
}
