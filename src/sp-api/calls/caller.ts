import type { Read } from '../../runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import type { CallMeter } from './client.js';

/** Counts rows for a field of the graph, and throws above the limit. */
export interface RowCounter {
  charge(rows: number, field: string): void;
  /** Throws when no rows are left for a field that is about to load some. */
  assertLeft(field: string): void;
  /** Takes entries that a search in the store tests. Returns false when the request may test no more. */
  takeTests(entries: number): boolean;
  /** Waits until no other list of the request is answered in the same turn. */
  ownTurn(): Promise<void>;
  /** Reads a list after the other lists of the request, each in a separate turn, and charges its rows. */
  read<List>(
    field: string,
    list: () => Promise<List>,
    rowsIn: (list: List) => number,
  ): Promise<List>;
}

/** Shared by the calls of one GraphQL request: their signal and their counters. */
export interface Caller {
  /** Fires when the HTTP client disconnects or the request's time is over. */
  readonly signal: CancellationSignal;
  readonly meter: CallMeter;
  /** Called for each answer from a cache, or from a call that another reader began. */
  readonly onCacheHit: () => void;
  /** Called for each value that the answer depends on. Absent where no answer is cached. */
  readonly onRead?: (read: Read) => void;
  /** Counts the rows that the request loads. Absent when nothing limits them. */
  readonly rows?: RowCounter;
}

/** Reads a list of rows. Without a counter, reads it at once. */
export function readRows<List>(
  rows: RowCounter | undefined,
  field: string,
  list: () => Promise<List>,
  rowsIn: (list: List) => number,
): Promise<List> {
  return rows ? rows.read(field, list, rowsIn) : list();
}

/** For calls that are not counted. */
export const UNCOUNTED: CallMeter = { callerId: '', add: () => undefined };
