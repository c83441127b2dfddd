import DataLoader from 'dataloader';
import { scheduleBatch } from '../runtime/background/batch-schedule.js';
import type { Eventual } from './eventual.js';

/**
 * Loads values in batches, each key once in a request, and returns values that have been read without a promise. Rejects with the
 * `Error` that a batch returns in place of a value.
 */
export class KeptLoader<Key, Value> {
  readonly #loader: DataLoader<Key, Value, string>;
  readonly #nameOf: (key: Key) => string;
  readonly #promised = new Map<string, Promise<Value>>();
  readonly #read = new Map<string, Value>();

  /** @param nameOf must return the same text for equal keys. */
  constructor(
    load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
    nameOf: (key: Key) => string,
  ) {
    this.#nameOf = nameOf;
    this.#loader = new DataLoader(load, { cacheKeyFn: nameOf, batchScheduleFn: scheduleBatch });
  }

  load(key: Key): Eventual<Value> {
    const name = this.#nameOf(key);
    const read = this.#read.get(name);
    if (read !== undefined) return read;
    const promised = this.#loader.load(key);
    if (this.#promised.get(name) === promised) return promised;
    this.#promised.set(name, promised);
    void this.#keep(name, promised);
    return promised;
  }

  /** Returns the values in the order of the keys, with an error in place of each that failed. */
  loadMany(keys: readonly Key[]): Promise<(Value | Error)[]> {
    return this.#loader.loadMany(keys);
  }

  /** Reads values whose fields are resolved next, and returns them. An error is left to its field. */
  async readAhead(keys: readonly Key[]): Promise<Value[]> {
    const read = await Promise.allSettled(keys.map(async (key) => this.load(key)));
    return read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  }

  async #keep(name: string, promised: Promise<Value>): Promise<void> {
    try {
      const value = await promised;
      // A value that was cleared while it was loaded is not kept.
      if (this.#promised.get(name) === promised) this.#read.set(name, value);
    } catch {
      // The promise, which is kept, has the error for its fields.
    }
  }

  prime(key: Key, value: Value): void {
    this.#loader.prime(key, value);
  }

  clear(key: Key): void {
    const name = this.#nameOf(key);
    this.#promised.delete(name);
    this.#read.delete(name);
    this.#loader.clear(key);
  }
}
