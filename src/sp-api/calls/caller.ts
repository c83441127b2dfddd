import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import type { CallReport } from './client.js';

/** Counts rows on behalf of a field of the graph, and throws when they are too many. */
export interface RowCounter {
  charge(rows: number, field: string): void;
  /** For a field that is going to load some. */
  assertLeft(field: string): void;
  /** Waits until no other list of the request is answered in the same turn. */
  ownTurn(): Promise<void>;
  /** Reads a list after the other lists of the request, each in a turn of its own, and charges its rows. */
  read<List>(
    field: string,
    list: () => Promise<List>,
    rowsIn: (list: List) => number,
  ): Promise<List>;
}

/** What the calls of one GraphQL request have in common: when they end, and who counts them. */
export interface Caller {
  /** Fires when the HTTP client has gone or the request's time is over. */
  readonly signal: CancellationSignal;
  readonly onReport: (report: CallReport) => void;
  /** Called for each answer that came from memory, or from a call that another reader had begun. */
  readonly onCacheHit: () => void;
  /** Counts the rows that the request loads; absent where nothing bounds them. */
  readonly rows?: RowCounter;
}

/** Reads a list of rows. Where nothing counts rows, it is read at once. */
export function readRows<List>(
  rows: RowCounter | undefined,
  field: string,
  list: () => Promise<List>,
  rowsIn: (list: List) => number,
): Promise<List> {
  return rows ? rows.read(field, list, rowsIn) : list();
}
