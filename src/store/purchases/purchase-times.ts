import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** Part of a statement. */
export type Sql = RawBuilder<unknown>;

/** A time that a list of purchases is sorted and filtered by. */
export type PurchaseTime = 'CREATED' | 'SETTLED';

/** The times in SQL. Indexes have exactly these texts. A purchase that is not settled has the time 0. */
export const SORT_TIMES: Readonly<Record<PurchaseTime, Sql>> = {
  CREATED: sql`created_at`,
  SETTLED: sql`coalesce(settled_at, 0)`,
};

/** Time from the creation of a purchase to its settlement. An index has exactly this text. */
export const SETTLEMENT_DELAY: Sql = sql`settled_at - created_at`;

/**
 * When a label leaves: its ship date, or the time of its settlement when the ship date is not known. An index has exactly this
 * text.
 */
export const LEAVES_AT: Sql = sql`coalesce(ship_date_at, settled_at)`;

/** Columns with an index for each time. Null in purchases without the value, which the indexes omit. */
export const FILTER_COLUMNS = ['refund_state', 'supply_source_id', 'carrier'] as const;

export type PurchaseSort = 'CREATED_DESC' | 'CREATED_ASC' | 'SETTLED_DESC';

interface SortOrder {
  readonly time: PurchaseTime;
  readonly direction: 'asc' | 'desc';
}

export const PURCHASE_SORTS: Readonly<Record<PurchaseSort, SortOrder>> = {
  CREATED_DESC: { time: 'CREATED', direction: 'desc' },
  CREATED_ASC: { time: 'CREATED', direction: 'asc' },
  SETTLED_DESC: { time: 'SETTLED', direction: 'desc' },
};

/** Position of a purchase in a list. */
export interface PurchasePlace {
  readonly at: number;
  readonly key: string;
}

/** A condition on a time. */
export interface TimeBound {
  readonly time: PurchaseTime;
  readonly operator: '>=' | '<';
  readonly value: number;
}

/** A condition that uses an index. */
export function indexed({ time, operator, value }: TimeBound): Sql {
  return sql`${SORT_TIMES[time]} ${sql.raw(operator)} ${value}`;
}

/** A condition that only filters. The plus sign keeps both engines from using an index for it. */
export function filtering({ time, operator, value }: TimeBound): Sql {
  return sql`+${SORT_TIMES[time]} ${sql.raw(operator)} ${value}`;
}

/** The condition that a purchase is behind a place. */
export function behind(
  { time, direction }: SortOrder,
  place: PurchasePlace,
  isFilter = false,
): Sql {
  const at = isFilter ? sql`+${SORT_TIMES[time]}` : SORT_TIMES[time];
  return sql`(${at}, key) ${sql.raw(direction === 'asc' ? '>' : '<')} (${place.at}, ${place.key})`;
}

/**
 * Returns the conditions on the time of the sort. SQLite reads an index by only one bound at each end, so it gets the tighter one
 * of the filter and of the cursor.
 */
export function within(
  bounds: readonly TimeBound[],
  sort: SortOrder,
  after: PurchasePlace | null,
): Sql[] {
  if (after === null) return bounds.map(indexed);
  const isAscending = sort.direction === 'asc';
  const isNear = ({ operator }: TimeBound): boolean => (operator === '>=') === isAscending;
  const isCursorTighter = bounds
    .filter(isNear)
    .every(({ value }) => (isAscending ? after.at >= value : after.at < value));
  return [
    ...bounds.map((bound) =>
      isNear(bound) && isCursorTighter ? filtering(bound) : indexed(bound),
    ),
    behind(sort, after, !isCursorTighter),
  ];
}
