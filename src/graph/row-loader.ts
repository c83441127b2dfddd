import DataLoader from 'dataloader';
import { scheduleBatch } from '../runtime/background/batch-schedule.js';
import { requestTurns } from '../runtime/background/turns.js';
import type { RowCounter } from '../sp-api/calls/caller.js';

/** Loads rows by name. */
export type RowLoader<Value> = DataLoader<string, Value | null>;

/**
 * Returns a loader that reads the rows of one level with one statement, or with one for each `mostTogether` names, and yields null for absent names. An `Error` among the
 * values rejects only its own promise. Nothing is cached, because a mutation in the same request may change rows.
 */
export function rowLoader<Value>(
  field: string,
  rows: RowCounter | undefined,
  mostTogether: number,
  read: (names: readonly string[]) => Promise<ReadonlyMap<string, Value | Error>>,
): RowLoader<Value> {
  const readSome = async (
    names: readonly string[],
  ): Promise<ReadonlyMap<string, Value | Error>> => {
    try {
      rows?.assertLeft(field);
      const found = await read(names);
      rows?.charge(rowsIn(found), field);
      return found;
    } catch (error) {
      const failed = error instanceof Error ? error : new Error('unreadable', { cause: error });
      return new Map(names.map((name) => [name, failed]));
    }
  };
  const load = async (names: readonly string[]): Promise<(Value | Error | null)[]> => {
    const found = new Map<string, Value | Error>();
    await inSlices([...new Set(names)], mostTogether, async (some) => {
      for (const [name, value] of await readSome(some)) found.set(name, value);
    });
    return names.map((name) => found.get(name) ?? null);
  };
  return new DataLoader(load, { cache: false, batchScheduleFn: scheduleBatch });
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
