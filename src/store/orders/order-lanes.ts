import { sql } from 'kysely';
import { NEVER_DUE } from './indexed-order.js';
import type { OrderPosition } from './indexed-order.js';
import type { IndexConnection as Connection } from '../tables.js';
import type { EntryRange, EntryReading } from './entry-ranges.js';
import { behind, filtering, implied, indexed, tightest, upTo } from './order-ranges.js';
import type { Bound, SortColumn, Sql, TimeColumn } from './order-ranges.js';

/** A way to read a list. */
export interface ListReading extends EntryReading {
  readonly sellerId: string;
  /** Time conditions of all ranges. */
  readonly bounds: readonly Bound[];
}

/** A range of an index in list order. */
export interface Lane {
  readonly from: Sql;
  /** Conditions on the sort time. */
  readonly own: readonly Bound[];
  /** Conditions that each entry is tested for. */
  readonly filters: readonly Sql[];
  /** True for a range with few entries that another time selects, so that all of them are sorted. */
  readonly isSorted: boolean;
}

/** A part of a list, in list order. */
export interface Slice {
  readonly sort: SortColumn;
  /** Exclusive. Null at the start of the list. */
  readonly after: OrderPosition | null;
  /** Inclusive. Null up to the end of the list. */
  readonly until: OrderPosition | null;
}

/** Maximum number of entries of a range that are sorted. */
const SORTED_AT_MOST = 1_000;

/** Returns the ranges of a list in the order of a time. */
export async function lanesOf(
  db: Connection,
  { sellerId, ranges, bounds }: ListReading,
  column: TimeColumn,
): Promise<Lane[]> {
  const known = new Map<Bound, Promise<Bound>>();
  const impliedOnce = (bound: Bound): Promise<Bound> => {
    const found = known.get(bound) ?? implied(db, sellerId, column, bound);
    known.set(bound, found);
    return found;
  };
  const lanesOfRange = async (range: Dated): Promise<Lane[]> => {
    const all = [...bounds, ...range.bounds];
    const own = all.filter((bound) => bound.column === column);
    const others = all.filter((bound) => bound.column !== column);
    const implications = await Promise.all(others.map(impliedOnce));
    const filters = [...range.filters, ...others.map(filtering)];
    return partsOf(column, own, implications).map((part) => ({
      from: range.from,
      own: part,
      filters,
      isSorted: false,
    }));
  };
  const lanes = await Promise.all(
    ranges.map(async (range) => {
      if (column === 'ship_by' || range.bounds.length === 0) return lanesOfRange(range);
      const dated = { ...range, bounds: [...range.bounds, HAS_SHIP_BY] };
      return [...(await lanesOfRange(dated)), ...(await undatedLanes(db, range, bounds, column))];
    }),
  );
  return lanes.flat();
}

type Dated = Pick<EntryRange, 'from' | 'filters' | 'bounds'>;

const HAS_SHIP_BY: Bound = { column: 'ship_by', operator: '<', value: NEVER_DUE };

/** Returns the orders of a range without a ship-by time. Usually there is none. */
async function undatedLanes(
  db: Connection,
  { from, filters }: EntryRange,
  bounds: readonly Bound[],
  column: TimeColumn,
): Promise<Lane[]> {
  const isUndated: Bound = { column: 'ship_by', operator: '>=', value: NEVER_DUE };
  const undated = sql`${from} and ${indexed(isUndated)}`;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 as entry ${undated} limit ${SORTED_AT_MOST + 1}) as entries`.execute(db);
  const count = rows[0]?.count ?? 0;
  if (count === 0) return [];
  const own = bounds.filter((bound) => bound.column === column);
  const others = bounds.filter((bound) => bound.column !== column).map(filtering);
  const tests = [...filters, ...others];
  return count <= SORTED_AT_MOST
    ? [{ from: undated, own, filters: tests, isSorted: true }]
    : [{ from, own, filters: [...tests, filtering(isUndated)], isSorted: false }];
}

/**
 * Splits a range so that orders without a ship-by time have a range of their own. They have no distance to a ship-by time,
 * so the upper bounds that follow from such distances do not hold for them.
 */
function partsOf(
  column: TimeColumn,
  own: readonly Bound[],
  implications: readonly Bound[],
): (readonly Bound[])[] {
  const lower = implications.filter(({ operator }) => operator.startsWith('>'));
  if (column !== 'ship_by' || lower.length === implications.length)
    return [[...own, ...implications]];
  return [
    [...own, ...implications, { column, operator: '<', value: NEVER_DUE }],
    [...own, ...lower, { column, operator: '>=', value: NEVER_DUE }],
  ];
}

/** Returns a `from … where …` with the entries of a slice. */
export function entriesOf({ from, own, filters, isSorted }: Lane, slice: Slice): Sql {
  const inSlice = isSorted ? withinUnsorted(own, slice) : within(own, slice);
  return sql`${from} ${anded([...inSlice, ...filters])}`;
}

function withinUnsorted(own: readonly Bound[], { sort, after, until }: Slice): Sql[] {
  return [
    ...own.map(filtering),
    ...(after === null ? [] : [behind(sort, after, true)]),
    ...(until === null ? [] : [upTo(sort, until, true)]),
  ];
}

/** The order of a lane. The plus sign keeps both engines from reading an index in this order. */
export function laneOrder({ isSorted }: Lane, { column, direction }: SortColumn): Sql {
  const order = sql.raw(direction);
  const time = isSorted ? sql`+${sql.ref(column)}` : sql.ref(column);
  return sql`${time} ${order}, order_id ${order}`;
}

/** Returns a `from … where …` with the entries of a slice before they are tested. */
function untestedEntriesOf({ from, own }: Lane, slice: Slice): Sql {
  return sql`${from} ${anded(within(own, slice))}`;
}

function within(own: readonly Bound[], { sort, after, until }: Slice): Sql[] {
  if (until === null) return tightest(own, sort, after);
  const isFar = ({ operator }: Bound): boolean =>
    operator.startsWith(sort.direction === 'asc' ? '<' : '>');
  return [
    ...tightest(
      own.filter((bound) => !isFar(bound)),
      sort,
      after,
    ),
    ...own.filter(isFar).map(filtering),
    upTo(sort, until, false),
  ];
}

export function anded(conditions: readonly Sql[]): Sql {
  return sql.join(
    conditions.map((condition) => sql` and ${condition}`),
    sql``,
  );
}

/** Joins selects by `union all`. SQLite requires a subquery around a limit. */
export function union(selects: readonly Sql[]): Sql {
  return sql.join(
    selects.map((select) => sql`select * from (${select}) as part`),
    sql` union all `,
  );
}

/** The end of a slice. */
export interface SliceEnd {
  readonly until: OrderPosition;
  /** Number of lanes that go on behind their share. */
  readonly longLanes: number;
}

/**
 * Returns the end of the next slice: no lane has more than `each` entries up to it. Null when all lanes end before. Reads
 * that many entries of each lane.
 */
export async function endOfSlice(
  db: Connection,
  lanes: readonly Lane[],
  { sort, after, each }: Omit<Slice, 'until'> & { readonly each: number },
): Promise<SliceEnd | null> {
  const time = sql.ref(sort.column);
  const order = sql.raw(sort.direction);
  const ends = lanes
    .filter(({ isSorted }) => !isSorted)
    .map(
      (lane) => sql`select order_id as "orderId", ${time} as at
        ${untestedEntriesOf(lane, { sort, after, until: null })}
        order by ${laneOrder(lane, sort)} limit 1 offset ${each - 1}`,
    );
  if (ends.length === 0) return null;
  const { rows } = await sql<OrderPosition>`
    select * from (${union(ends)}) as entries order by at ${order}, "orderId" ${order}`.execute(db);
  const [until] = rows;
  return until ? { until, longLanes: rows.length } : null;
}
