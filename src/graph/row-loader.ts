import DataLoader from 'dataloader';
import { scheduleBatch } from '../runtime/background/batch-schedule.js';
import { requestTurns } from '../runtime/background/turns.js';
import type { RowCounter } from '../sp-api/calls/caller.js';
import type { Eventual } from './eventual.js';

type Read<Value> = (names: readonly string[]) => Promise<ReadonlyMap<string, Value | Error>>;

/**
 * Loads rows by name: the rows of one level with one statement, or with one for each `mostTogether` names. Yields null for absent
 * names. An `Error` among the values rejects only its own name. Nothing is kept, because a mutation in the same request may change
 * rows, except for what a query has read ahead.
 */
export class RowLoader<Value> {
  readonly #loader: DataLoader<string, Value | null>;
  readonly #ahead = new Map<string, Value | Error | null>();
  readonly #field: string;
  readonly #rows: RowCounter | undefined;
  readonly #mostTogether: number;
  readonly #read: Read<Value>;

  constructor(
    field: string,
    rows: RowCounter | undefined,
    mostTogether: number,
    read: Read<Value>,
  ) {
    this.#field = field;
    this.#rows = rows;
    this.#mostTogether = mostTogether;
    this.#read = read;
    this.#loader = new DataLoader((names: readonly string[]) => this.#load(names), {
      cache: false,
      batchScheduleFn: scheduleBatch,
    });
  }

  /** Returns the row of a name, without a promise when it was read ahead. Rejects with the error of its statement. */
  load(name: string): Eventual<Value | null> {
    const ahead = this.#ahead.get(name);
    if (ahead === undefined) return this.#loader.load(name);
    return ahead instanceof Error ? Promise.reject(ahead) : ahead;
  }

  /**
   * Reads rows whose fields are resolved next, for a query: it changes no rows, so they are kept until it ends. Returns the rows; an
   * error is left to the fields.
   */
  async readAhead(names: Iterable<string>): Promise<Value[]> {
    const wanted = [...new Set(names)];
    const found = await this.#loader.loadMany(wanted);
    for (const [at, name] of wanted.entries()) this.#ahead.set(name, found[at] ?? null);
    return found.flatMap((row) => (row === null || row instanceof Error ? [] : [row]));
  }

  async #load(names: readonly string[]): Promise<(Value | Error | null)[]> {
    const found = new Map<string, Value | Error>();
    await inSlices([...new Set(names)], this.#mostTogether, async (some) => {
      for (const [name, value] of await this.#readSome(some)) found.set(name, value);
    });
    return names.map((name) => found.get(name) ?? null);
  }

  async #readSome(names: readonly string[]): Promise<ReadonlyMap<string, Value | Error>> {
    try {
      this.#rows?.assertLeft(this.#field);
      const found = await this.#read(names);
      this.#rows?.charge(rowsIn(found), this.#field);
      return found;
    } catch (error) {
      const failed = error instanceof Error ? error : new Error('unreadable', { cause: error });
      return new Map(names.map((name) => [name, failed]));
    }
  }
}

/** Runs `step` for slices of a list, each in a separate turn of the event loop. */
async function inSlices<Entry>(
  entries: readonly Entry[],
  size: number,
  step: (slice: readonly Entry[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < entries.length; from += size) {
    if (from > 0) await requestTurns.next();
    await step(entries.slice(from, from + size));
  }
}

function rowsIn(found: ReadonlyMap<string, unknown>): number {
  let rows = 0;
  for (const value of found.values()) rows += Array.isArray(value) ? value.length : 1;
  return rows;
}
