import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { StoreError } from './store-error.js';

/** Position of a row in a walk over settled rows, the oldest first: from when on its data is kept, and its primary key. */
export interface SettledRow {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly id: readonly (string | number)[];
}

/** The next slice of a walk that deletes the personal data of settled rows. */
export interface ForgetRequest {
  /** Rows whose data is kept from before this time on, in epoch milliseconds. */
  readonly before: number;
  /** Maximum number of rows. */
  readonly limit: number;
  /** The `after` of the previous slice. Null starts a walk. */
  readonly after: SettledRow | null;
}

/** What a slice did. A row whose values do not open stays as it is, so that the rows behind it are reached. */
export interface ForgottenSlice {
  /** Number of rows whose personal data was deleted. */
  readonly forgotten: number;
  /** One error for each row that keeps its data, because a value does not open. */
  readonly unreadable: readonly StoreError[];
  readonly after: SettledRow | null;
  /** True when the walk has reached its end. */
  readonly isDone: boolean;
}

/** Selects the rows behind a position. `columns` are the time and the primary key; null selects all rows. */
export function behindRow(
  columns: readonly (string | RawBuilder<unknown>)[],
  after: SettledRow | null,
): RawBuilder<boolean> {
  if (after === null) return sql<boolean>`true`;
  const names = sql.join(
    columns.map((column) => (typeof column === 'string' ? sql.ref(column) : column)),
  );
  return sql<boolean>`(${names}) > (${sql.join([after.at, ...after.id])})`;
}

/** Returns the slice of `rows`, of which each has an outcome: an error, or the number of rows that were changed. */
export function sliceOf(
  { limit, after }: Pick<ForgetRequest, 'limit' | 'after'>,
  rows: readonly SettledRow[],
  outcomes: readonly (StoreError | number)[],
): ForgottenSlice {
  const isError = (outcome: StoreError | number): outcome is StoreError =>
    typeof outcome !== 'number';
  return {
    forgotten: outcomes.reduce<number>((sum, one) => sum + (isError(one) ? 0 : one), 0),
    unreadable: outcomes.filter(isError),
    after: rows.at(-1) ?? after,
    isDone: rows.length < limit,
  };
}
