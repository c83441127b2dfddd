import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { NEVER_DUE } from './indexed-order.js';
import type { OrderPosition, OrderQuery, OrderSort } from './indexed-order.js';
import type { IndexConnection as Connection } from '../tables.js';

export type TimeColumn = 'created_at' | 'updated_at' | 'ship_by';

/** A condition or a part of one. */
export type Sql = RawBuilder<unknown>;

export interface SortColumn {
  readonly column: TimeColumn;
  readonly direction: 'asc' | 'desc';
}

export const SORTS: Readonly<Record<OrderSort, SortColumn>> = {
  CREATED_DESC: { column: 'created_at', direction: 'desc' },
  CREATED_ASC: { column: 'created_at', direction: 'asc' },
  SHIP_BY_ASC: { column: 'ship_by', direction: 'asc' },
  UPDATED_ASC: { column: 'updated_at', direction: 'asc' },
  UPDATED_DESC: { column: 'updated_at', direction: 'desc' },
};

export interface Bound {
  readonly column: TimeColumn;
  readonly operator: '>' | '>=' | '<' | '<=';
  readonly value: number;
}

/** Returns the time conditions of a query. */
export function boundsOf(query: OrderQuery): Bound[] {
  const { createdFrom, createdBefore, updatedFrom, updatedBefore, updatedUntil } = query;
  const { shipByFrom, shipByBefore } = query;
  const given = [
    { column: 'created_at', operator: '>=', value: createdFrom },
    { column: 'created_at', operator: '<', value: createdBefore },
    { column: 'updated_at', operator: '>=', value: updatedFrom },
    { column: 'updated_at', operator: '<', value: updatedBefore },
    { column: 'updated_at', operator: '<=', value: updatedUntil },
    { column: 'ship_by', operator: '>=', value: shipByFrom },
    {
      column: 'ship_by',
      operator: '<',
      value: shipByBefore ?? (shipByFrom === undefined ? undefined : NEVER_DUE),
    },
  ] as const;
  return given.flatMap(({ column, operator, value }) =>
    value === undefined ? [] : [{ column, operator, value }],
  );
}

/** A condition that uses an index. */
export function indexed({ column, operator, value }: Bound): Sql {
  return sql`${sql.ref(column)} ${sql.raw(operator)} ${value}`;
}

/** A condition that only filters. The plus sign keeps both engines from using an index for it. */
export function filtering({ column, operator, value }: Bound): Sql {
  return sql`+${sql.ref(column)} ${sql.raw(operator)} ${value}`;
}

export function behind(
  { column, direction }: SortColumn,
  { at, orderId }: OrderPosition,
  isFilter: boolean,
): Sql {
  const time = isFilter ? sql`+${sql.ref(column)}` : sql.ref(column);
  return sql`(${time}, order_id) ${sql.raw(direction === 'asc' ? '>' : '<')} (${at}, ${orderId})`;
}

/** Smallest and largest difference `later` minus `earlier` between two times of a seller's orders. */
interface Distance {
  readonly least: number;
  readonly most: number;
}

/** Reads the distance. Each extreme is the first or the last entry of an index. */
async function distance(
  db: Connection,
  sellerId: string,
  later: TimeColumn,
  earlier: TimeColumn,
): Promise<Distance> {
  const difference = sql`${sql.ref(later)} - ${sql.ref(earlier)}`;
  const due = later === 'ship_by' ? sql`and ship_by < ${sql.lit(NEVER_DUE)}` : sql``;
  const extreme = (direction: 'asc' | 'desc') => sql`coalesce((
    select ${difference} from indexed_order where seller_id = ${sellerId} ${due}
    order by ${difference} ${sql.raw(direction)} limit 1), 0)`;
  const { rows } = await sql<Distance>`
    select ${extreme('asc')} as least, ${extreme('desc')} as most`.execute(db);
  return rows[0] ?? { least: 0, most: 0 };
}

/** Ranks of the times in the names of the indexes. In a pair, the later time has the higher rank. */
const RANKS: Readonly<Record<TimeColumn, number>> = { created_at: 0, updated_at: 1, ship_by: 2 };

/**
 * Returns the bound on the sort time that follows from a bound on another time. Orders change within days or weeks of their
 * creation, so this skips most entries that a walk would read in vain. Exact, because it uses the true extremes.
 */
export async function implied(
  db: Connection,
  sellerId: string,
  sort: TimeColumn,
  { column, operator, value }: Bound,
): Promise<Bound> {
  const isLower = operator.startsWith('>');
  const isLater = RANKS[sort] > RANKS[column];
  const { least, most } = await (isLater
    ? distance(db, sellerId, sort, column)
    : distance(db, sellerId, column, sort));
  // The sort time is `column + distance` when it is the later one, else `column - distance`.
  const offset = isLater ? (isLower ? least : most) : isLower ? -most : -least;
  return { column: sort, operator: isLower ? '>=' : '<=', value: value + offset };
}

/**
 * Returns the conditions on one time. An engine reads an index by at most one lower and one upper bound, so only the
 * tightest ones use the index, and all others filter.
 */
export function tightest(
  bounds: readonly Bound[],
  sort: SortColumn,
  after: OrderPosition | null,
): Sql[] {
  const lower = bounds.filter(({ operator }) => operator.startsWith('>'));
  const upper = bounds.filter(({ operator }) => operator.startsWith('<'));
  const highest = lower.toSorted((a, b) => b.value - a.value)[0];
  const lowest = upper.toSorted((a, b) => a.value - b.value)[0];
  const isAscending = sort.direction === 'asc';
  const beside = isAscending ? highest : lowest;
  const isCursorTightest =
    after !== null &&
    (beside === undefined || (isAscending ? after.at >= beside.value : after.at <= beside.value));
  const read = [highest, lowest].filter((bound) => !isCursorTightest || bound !== beside);
  return [
    ...bounds.map((bound) => (read.includes(bound) ? indexed(bound) : filtering(bound))),
    ...(after === null ? [] : [behind(sort, after, !isCursorTightest)]),
  ];
}

/** The condition that an entry is not behind a position. */
export function upTo(
  { column, direction }: SortColumn,
  { at, orderId }: OrderPosition,
  isFilter: boolean,
): Sql {
  const time = isFilter ? sql`+${sql.ref(column)}` : sql.ref(column);
  return sql`(${time}, order_id) ${sql.raw(direction === 'asc' ? '<=' : '>=')} (${at}, ${orderId})`;
}
