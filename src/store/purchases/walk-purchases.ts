import { sql } from 'kysely';
import { requestTurns } from '../../runtime/background/turns.js';
import { COUNTED_AT_ONCE } from '../engine/count-in-slices.js';
import { takeCounted, takeTests } from '../engine/search-budget.js';
import type { SearchBudget } from '../engine/search-budget.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { allBy, boundsOf, conditionsOf } from './purchase-ranges.js';
import type { PurchaseFilter } from './purchase-ranges.js';
import {
  filtering,
  indexed,
  PURCHASE_SORTS,
  SETTLEMENT_DELAY,
  SORT_TIMES,
  within,
} from './purchase-times.js';
import type {
  PurchasePlace,
  PurchaseSort,
  PurchaseTime,
  Sql,
  TimeBound,
} from './purchase-times.js';

/** Sizes of the parts of a search. */
export interface PurchaseLimits {
  /** Maximum number of entries that are all read and sorted. It takes a few milliseconds. */
  readonly sortedAtMost: number;
  /** Entries that one statement tests. It takes some milliseconds. */
  readonly testedAtOnce: number;
  /** Entries that a list tests before it is refused, or not counted. */
  readonly testedAtMost: number;
  /** Entries of an index that one statement counts. */
  readonly countedAtOnce: number;
  /** Absent when nothing limits the tests of the request. */
  readonly budget?: SearchBudget | undefined;
}

export const PURCHASE_LIMITS: PurchaseLimits = {
  sortedAtMost: 1_000,
  testedAtOnce: 1_000,
  testedAtMost: 50_000,
  countedAtOnce: COUNTED_AT_ONCE,
};

/** A page would have to test too many purchases, because few of many fit the filter. */
export class PurchaseSearchTooLong extends Error {
  override readonly name = 'PurchaseSearchTooLong';

  /** @param tested number of purchases that were tested. */
  constructor(readonly tested: number) {
    super(`No page of purchases was complete after ${tested} tests.`);
  }
}

/** How to read a list. */
export interface Walk {
  readonly sellerId: string;
  readonly sort: PurchaseSort;
  /** Conditions on the columns of an index: one range each. */
  readonly ranges: readonly Sql[];
  /** Conditions on the time of the sort. */
  readonly bounds: readonly TimeBound[];
  /** Conditions that each entry is tested for. */
  readonly tests: readonly Sql[];
  /** True when the ranges have few entries, which are all read and sorted. */
  readonly isFew: boolean;
  /** The same purchases in the order of the other time. Null when the filter does not restrict that time. */
  readonly byOtherTime: Walk | null;
}

type FewLimits = Pick<PurchaseLimits, 'sortedAtMost' | 'budget'>;

/** Plans a list. Null when no purchase can match. */
export async function walkOf(
  db: Connection,
  filter: PurchaseFilter,
  sort: PurchaseSort,
  limits: FewLimits,
): Promise<Walk | null> {
  const conditions = conditionsOf(filter);
  if (conditions === null) return null;
  const { sellerId } = filter;
  const bounds = boundsOf(filter);
  const all = { sellerId, sort, byOtherTime: null };
  const testsBut = (used: unknown): Sql[] =>
    conditions.filter((condition) => condition !== used).map(({ test }) => test);
  const few = conditions.find(({ isFew }) => isFew);
  if (few?.ranges)
    return {
      ...all,
      ranges: few.ranges,
      bounds: [],
      tests: [...testsBut(few), ...bounds.map(filtering)],
      isFew: true,
    };
  const [chosen] = conditions.filter(({ ranges, isUnordered }) => ranges && !isUnordered);
  const delay = await longestDelay(db, filter, bounds);
  const walkBy = (by: PurchaseSort): Walk => {
    const { time } = PURCHASE_SORTS[by];
    return {
      ...all,
      sort: by,
      ranges: chosen?.ranges ?? allBy(time),
      bounds: narrowed(bounds, by, delay),
      tests: [...testsBut(chosen), ...bounds.filter((bound) => bound.time !== time).map(filtering)],
      isFew: false,
    };
  };
  const walk = walkBy(sort);
  if (walk.tests.length === 0) return walk;
  const short = await shortOf(db, filter, { conditions, bounds }, limits);
  if (short) return { ...all, ...short, isFew: true };
  const hasOther = bounds.some(({ time }) => time !== PURCHASE_SORTS[sort].time);
  return { ...walk, byOtherTime: hasOther ? walkBy(OTHER[sort]) : null };
}

/** Returns the longest delay of a settlement. Null when the bounds on one time imply none on the other. Reads one entry of an index. */
async function longestDelay(
  db: Connection,
  { sellerId }: PurchaseFilter,
  bounds: readonly TimeBound[],
): Promise<number | null> {
  const implies = ({ time, operator }: TimeBound): boolean =>
    (time === 'SETTLED') === (operator === '>=');
  if (!bounds.some(implies)) return null;
  const { rows } = await sql<{ delay: number }>`
    select ${SETTLEMENT_DELAY} as delay from purchase
    where seller_id = ${sellerId} and settled_at is not null
    order by ${SETTLEMENT_DELAY} desc limit 1`.execute(db);
  return rows[0]?.delay ?? null;
}

/**
 * Returns the bounds on the time of a sort, with the one that follows from the other time. A settlement comes at most the longest
 * delay after the creation, so this skips purchases that a walk would test in vain. Exact, because it uses the true extreme.
 */
function narrowed(
  bounds: readonly TimeBound[],
  by: PurchaseSort,
  delay: number | null,
): readonly TimeBound[] {
  const { time } = PURCHASE_SORTS[by];
  const isLower = time === 'CREATED';
  const own = bounds.filter((bound) => bound.time === time);
  if (delay === null) return own;
  const operator = isLower ? '>=' : '<';
  const implied = bounds
    .filter((bound) => bound.time !== time && bound.operator === operator)
    .map(({ value }) => ({ time, operator, value: value + (isLower ? -delay : delay) }) as const);
  const edge = [...own.filter((bound) => bound.operator === operator), ...implied].toSorted(
    (a, b) => (isLower ? b.value - a.value : a.value - b.value),
  )[0];
  return [...own.filter((bound) => bound.operator !== operator), ...(edge ? [edge] : [])];
}

/** A sort by the other time. */
const OTHER: Readonly<Record<PurchaseSort, PurchaseSort>> = {
  CREATED_DESC: 'SETTLED_DESC',
  CREATED_ASC: 'SETTLED_DESC',
  SETTLED_DESC: 'CREATED_DESC',
};

/** Returns a range with few entries, and the tests of all other conditions. Null when there is none. */
async function shortOf(
  db: Connection,
  { sellerId }: PurchaseFilter,
  {
    conditions,
    bounds,
  }: {
    readonly conditions: NonNullable<ReturnType<typeof conditionsOf>>;
    readonly bounds: readonly TimeBound[];
  },
  limits: FewLimits,
): Promise<Pick<Walk, 'ranges' | 'bounds' | 'tests'> | null> {
  const times: PurchaseTime[] = ['CREATED', 'SETTLED'];
  const bounded = times.filter((time) => bounds.some((bound) => bound.time === time));
  const using = conditions.filter(({ ranges }) => ranges);
  for (const time of bounded.length > 0 ? bounded : times.slice(0, 1)) {
    const candidates = using.length > 0 ? using : [null];
    for (const candidate of candidates) {
      const ofTime = candidate?.isUnordered ? [] : bounds.filter((bound) => bound.time === time);
      const ranges = (candidate?.ranges ?? allBy(time)).map(
        (range) => sql`${range} ${anded(ofTime.map(indexed))}`,
      );
      if (!(await hasFew(db, sellerId, ranges, limits))) continue;
      const rest = conditions.filter((condition) => condition !== candidate);
      const others = bounds.filter((bound) => !ofTime.includes(bound));
      return {
        ranges,
        bounds: [],
        tests: [...rest.map(({ test }) => test), ...others.map(filtering)],
      };
    }
  }
  return null;
}

async function hasFew(
  db: Connection,
  sellerId: string,
  ranges: readonly Sql[],
  { sortedAtMost, budget }: FewLimits,
): Promise<boolean> {
  const entries = ranges.map(
    (range) =>
      sql`select 1 as entry from purchase where seller_id = ${sellerId} and ${range} limit ${sortedAtMost + 1}`,
  );
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${union(entries)}) as entries`.execute(db);
  for (const { count } of rows) takeCounted(budget, count);
  return rows.every(({ count }) => count <= sortedAtMost);
}

export function anded(conditions: readonly Sql[]): Sql {
  return sql.join(
    conditions.map((condition) => sql` and ${condition}`),
    sql``,
  );
}

/** Joins selects by `union all`. SQLite requires a subquery around a limit. */
function union(selects: readonly Sql[]): Sql {
  return sql.join(
    selects.map((select) => sql`select * from (${select}) as part`),
    sql` union all `,
  );
}

/** Selects the entries of the ranges of a walk behind a place, in list order and untested. */
export function entriesOf(walk: Walk, after: PurchasePlace | null, limit: number): Sql {
  const sort = PURCHASE_SORTS[walk.sort];
  const order = sql.raw(sort.direction);
  const time = SORT_TIMES[sort.time];
  const parts = walk.ranges.map(
    (range) => sql`select key, ${time} as at from purchase
      where seller_id = ${walk.sellerId} and ${range} ${anded(within(walk.bounds, sort, after))}
      order by ${time} ${order}, key ${order} limit ${limit}`,
  );
  return sql`select key, at from (${union(parts)}) as entries
    order by at ${order}, key ${order} limit ${limit}`;
}

/** Selects the entries of a walk with few of them, whatever their order. */
function fewEntries({ sellerId, ranges }: Walk): Sql {
  const parts = ranges.map(
    (range) => sql`select key as found from purchase where seller_id = ${sellerId} and ${range}`,
  );
  return union(parts);
}

/** Returns `from … where …` with the purchases of a walk with few of them. */
export function fewOf(walk: Walk): Sql {
  // The join reads the few first: SQLite keeps the order of a cross join.
  return sql`from (${fewEntries(walk)}) as few cross join purchase
    where purchase.seller_id = ${walk.sellerId} and purchase.key = few.found ${anded(walk.tests)}`;
}

interface SliceSizes extends Pick<PurchaseLimits, 'budget'> {
  /** Entries of the first slice. */
  readonly first: number;
  readonly atOnce: number;
}

interface Tested extends PurchasePlace {
  /** 1 when it passes the tests. */
  readonly fits: number;
}

/**
 * Yields the tested entries of a walk slice by slice. Other requests are served between two slices.
 * @throws SearchBudgetSpent
 */
export async function* testedSlices(
  db: Connection,
  walk: Walk,
  start: PurchasePlace | null,
  { first, atOnce, budget }: SliceSizes,
): AsyncGenerator<readonly Tested[]> {
  const order = sql.raw(PURCHASE_SORTS[walk.sort].direction);
  let after = start;
  for (let size = Math.min(first, atOnce); ; size = Math.min(size * 4, atOnce)) {
    const { rows }: { rows: Tested[] } = await sql<Tested>`
      select place.key as key, place.at as at,
        case when 1 = 1 ${anded(walk.tests)} then 1 else 0 end as fits
      from (${entriesOf(walk, after, size)}) as place cross join purchase
      where purchase.seller_id = ${walk.sellerId} and purchase.key = place.key
      order by place.at ${order}, place.key ${order}`.execute(db);
    takeTests(budget, rows.length);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = { at: last.at, key: last.key };
    await requestTurns.next();
  }
}
