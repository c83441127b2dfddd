import { sql } from 'kysely';
import type { OrderQuery } from './indexed-order.js';
import type { Bound, Sql } from './order-ranges.js';

type EntryTable =
  'indexed_order' | 'indexed_order_item' | 'indexed_order_pair' | 'indexed_order_facet';

/** Ranges of a statement. SQLite joins at most 500 selects, and each takes time to plan. */
const MOST_RANGES = 240;

/** Values of a statement. SQLite takes at most 32,766, PostgreSQL 65,535, and each takes time to bind and to compare. */
export const MOST_VALUES = 8_000;

/** Values of one range without its filters: its key, its times and a position, in each of up to two parts of the range. */
const VALUES_OF_RANGE = 30;

/** Entries of one table and status. An order may be more than once in a range of items. */
export interface EntryRange {
  /** A `from … where …` whose conditions are columns of an index. */
  readonly from: Sql;
  /** Conditions that each entry is tested for. */
  readonly filters: readonly Sql[];
  /** Time conditions of this status alone. */
  readonly bounds: readonly Bound[];
}

/** One way to read the entries of a list without its times. */
export interface EntryReading {
  readonly ranges: readonly EntryRange[];
  /** True when there are few entries, whatever the times are. */
  readonly isFew: boolean;
  /** True when the ranges are filtered, so that a walk may pass many entries for one that matches. */
  readonly isFiltered: boolean;
  /** True when an order may be in several ranges. */
  readonly isRepeating: boolean;
  /** True when an order may be more than once in a range, as with several items of one SKU. */
  readonly hasRepeats: boolean;
  /** Number of values in a statement with all ranges, at most. */
  readonly values: number;
}

/** A condition on an entry. */
interface Filter {
  readonly of: (table: EntryTable) => Sql;
  /** Number of values in the condition. */
  readonly values: number;
}

/** Conditions that are ranges of an index in list order. */
interface Part {
  /** Names of the filters that its ranges replace. */
  readonly replaces: readonly string[];
  readonly tables: readonly EntryTable[];
  /** One condition on the columns of the index for each range of a status. */
  readonly keys: readonly Sql[];
}

/** Returns the ways to read a list, the one that is walked by default first. None when no order can match. */
export function readingsOf(query: OrderQuery, statuses: readonly string[]): EntryReading[] {
  const { ids, supplySourceIds, skus, facets = [] } = query;
  const included = facets.filter(({ isExcluded }) => !isExcluded).map((one) => one.facets);
  const lists = [statuses, ids, supplySourceIds, skus, ...included];
  if (lists.some((list) => list?.length === 0)) return [];
  const filters = filtersOf(query);
  if (ids !== undefined) return [readingOfIds(query, ids, statuses, filters)];
  const restOf = ({ replaces }: Part): Filter[] =>
    [...filters].flatMap(([name, filter]) => (replaces.includes(name) ? [] : [filter]));
  const rangesIn = ({ tables, keys }: Part): number =>
    tables.length * keys.length * statuses.length;
  const valuesIn = (part: Part): number => rangesIn(part) * valuesOfRange(restOf(part));
  const parts = partsOf(query).filter(
    (part) => rangesIn(part) <= MOST_RANGES && valuesIn(part) <= MOST_VALUES,
  );
  const [narrowest] = parts;
  const used = parts.filter(
    (part) =>
      part === narrowest || !part.replaces.every((name) => narrowest?.replaces.includes(name)),
  );
  const all: Part = { replaces: [], tables: ['indexed_order'], keys: [sql`1 = 1`] };
  return (used.length === 0 ? [all] : used).map((part) => {
    const rest = restOf(part);
    return {
      ranges: rangesOf(query, statuses, part, rest),
      isFew: false,
      isFiltered: rest.length > 0,
      isRepeating: part.keys.length > 1,
      hasRepeats: part.tables.includes('indexed_order_item'),
      values: valuesIn(part),
    };
  });
}

/** Each condition is in both parts of a range. */
function valuesOfRange(filters: readonly Filter[]): number {
  return filters.reduce((sum, { values }) => sum + 2 * values, VALUES_OF_RANGE);
}

function rangesOf(
  { sellerId, due }: OrderQuery,
  statuses: readonly string[],
  { tables, keys }: Part,
  filters: readonly Filter[],
): EntryRange[] {
  const isDue: Bound[] = due ? [{ column: 'ship_by', operator: '>=', value: due.from }] : [];
  return tables.flatMap((table) =>
    keys.flatMap((key) =>
      statuses.map((status) => ({
        from: sql`from ${sql.table(table)}
          where seller_id = ${sellerId} and ${key} and status = ${status}`,
        filters: filters.map((filter) => filter.of(table)),
        bounds: due?.statuses.includes(status) ? isDue : [],
      })),
    ),
  );
}

function readingOfIds(
  { sellerId, due }: OrderQuery,
  ids: readonly string[],
  statuses: readonly string[],
  filters: ReadonlyMap<string, Filter>,
): EntryReading {
  const tests = [...filters.values()].map((filter) => filter.of('indexed_order'));
  if (due) tests.push(sql`(status not in (${sql.join(due.statuses)}) or ship_by >= ${due.from})`);
  return {
    ranges: [
      {
        // The function and the document prevent the use of indexes with all orders of the seller.
        from: sql`from indexed_order
          where seller_id = ${sellerId} and order_id in (${sql.join(ids)})
            and coalesce(status, '') in (${sql.join(statuses)}) and document is not null`,
        filters: tests,
        bounds: [],
      },
    ],
    isFew: true,
    isFiltered: true,
    isRepeating: false,
    hasRepeats: false,
    values: ids.length + statuses.length + valuesOfRange([...filters.values()]),
  };
}

/** Returns the parts of a query that have ranges, the narrowest kind first. */
function partsOf({ supplySourceIds, skus, facets = [] }: OrderQuery): Part[] {
  const ofSources = supplySourceIds?.map((source) => sql`supply_source_id = ${source}`);
  const ofSkus = skus?.map((sku) => sql`sku = ${sku}`);
  const items: readonly EntryTable[] = ['indexed_order_item'];
  const parts: Part[] = [];
  if (ofSources && ofSkus)
    parts.push({
      replaces: ['sources', 'skus'],
      // One item has both, or one item has the supply source and another has the SKU.
      tables: ['indexed_order_item', 'indexed_order_pair'],
      keys: ofSources.flatMap((source) => ofSkus.map((sku) => sql`${source} and ${sku}`)),
    });
  if (ofSkus) parts.push({ replaces: ['skus'], tables: items, keys: ofSkus });
  if (ofSources) parts.push({ replaces: ['sources'], tables: items, keys: ofSources });
  for (const [index, condition] of facets.entries())
    if (!condition.isExcluded)
      parts.push({
        replaces: [`facets ${index}`],
        tables: ['indexed_order_facet'],
        keys: condition.facets.map((facet) => sql`facet = ${facet}`),
      });
  return parts;
}

// PostgreSQL does not turn a subquery with an offset into a join, which would read the facts of all orders.
const ONE_LOOKUP = sql`limit 1 offset 0`;

function filtersOf(query: OrderQuery): ReadonlyMap<string, Filter> {
  const { sellerId, supplySourceIds, skus, facets = [] } = query;
  const filters = new Map<string, Filter>();
  if (supplySourceIds)
    filters.set('sources', hasItem(sellerId, 'supply_source_id', supplySourceIds));
  if (skus) filters.set('skus', hasItem(sellerId, 'sku', skus));
  for (const [index, { facets: alternatives, isExcluded }] of facets.entries())
    filters.set(`facets ${index}`, {
      of: (table) => {
        const found = sql`exists (select 1 from indexed_order_facet as fact
          where fact.seller_id = ${sellerId} and fact.order_id = ${sql.ref(`${table}.order_id`)}
            and fact.facet in (${sql.join(alternatives)}) ${ONE_LOOKUP})`;
        return isExcluded ? sql`not ${found}` : found;
      },
      values: 1 + alternatives.length,
    });
  return filters;
}

/** The function keeps SQLite from reading all items with the value instead of those of the order. */
function hasItem(
  sellerId: string,
  column: 'supply_source_id' | 'sku',
  values: readonly string[],
): Filter {
  return {
    of: (table) => sql`exists (select 1 from indexed_order_item as item
      where item.seller_id = ${sellerId} and item.order_id = ${sql.ref(`${table}.order_id`)}
        and coalesce(${sql.ref(`item.${column}`)}, '') in (${sql.join(values)}) ${ONE_LOOKUP})`,
    values: 1 + values.length,
  };
}
