import type { SqliteStatement } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { SQLInputValue } from 'node:sqlite';
import type { SqliteFile } from './sqlite-file.js';

// A prepared statement takes some 70 times the memory of its text, so a file's statements stay under about 15 MB.
const MOST_TEXT = 200_000;
// Longer texts list many values. Each number of values is a text of its own, so they seldom come again.
const LONGEST_TEXT = 20_000;

/** Runs something on the file, and throws its errors as the `StoreError` that the file makes of them. */
export function guarded<T>(file: SqliteFile, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw file.errorOf(error);
  }
}

/**
 * Keeps prepared statements, because SQLite takes longer to prepare most of the program's statements than to run them. SQLite
 * prepares a kept statement again by itself when the tables have changed. Bounded by the length of the texts; drops those that
 * were used least recently.
 */
export class PreparedStatements {
  readonly #file: SqliteFile;
  readonly #kept = new LRUCache<string, SqliteStatement>({
    maxSize: MOST_TEXT,
    maxEntrySize: LONGEST_TEXT,
    sizeCalculation: (_statement, text) => text.length + 1,
  });

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  /** Throws `StoreError` when SQLite cannot prepare it. */
  prepare(text: string): SqliteStatement {
    const kept = this.#kept.get(text);
    if (kept !== undefined) return kept;
    const prepared = this.#prepared(text);
    this.#kept.set(text, prepared);
    return prepared;
  }

  #prepared(text: string): SqliteStatement {
    const file = this.#file;
    const statement = guarded(file, () => file.database.prepare(text));
    const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => guarded(file, () => statement.all(...values(parameters))),
      run: (parameters) => guarded(file, () => statement.run(...values(parameters))),
      // Steps of two readers must not mix, so each reader that goes row by row gets a statement of its own.
      iterate: (parameters) => file.database.prepare(text).iterate(...values(parameters)),
    };
  }
}
