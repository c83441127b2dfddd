import { sql } from 'kysely';
import type { IndexConnection as Connection } from '../tables.js';
import type { OrderQuery } from './indexed-order.js';
import type { Sql } from './order-ranges.js';

/** From how many entries on another plan is taken. */
export interface ListLimits {
  /** Entries of another time's range that are sorted rather than walked to: a few milliseconds. */
  readonly sortedAtMost: number;
  /** Of two facets of a query, the one with fewer items is walked; more than so many are not told apart. */
  readonly comparedAtMost: number;
}

export const LIST_LIMITS: ListLimits = { sortedAtMost: 1_000, comparedAtMost: 10_000 };

/** Where the entries of a list are: the orders, or the items of one supply source or SKU. */
export interface Source {
  readonly table: 'indexed_order' | 'indexed_order_item';
  /** What the index is read by, with a leading `and`; may be empty. */
  readonly where: Sql;
  /** What is looked up for each entry. */
  readonly probes: readonly Sql[];
}

/** What an order has when one of its items has it. */
interface Facet {
  readonly column: 'supply_source_id' | 'sku';
  readonly value: string;
}

export async function sourceOf(
  db: Connection,
  { sellerId, supplySourceId, sku }: OrderQuery,
  limits: ListLimits,
): Promise<Source> {
  const source: Facet | null =
    supplySourceId === undefined ? null : { column: 'supply_source_id', value: supplySourceId };
  const product: Facet | null = sku === undefined ? null : { column: 'sku', value: sku };
  if (source && product)
    return (await isFewer(db, sellerId, source, product, limits))
      ? itemsOf(source, product)
      : itemsOf(product, source);
  const only = source ?? product;
  return only ? itemsOf(only, null) : { table: 'indexed_order', where: sql``, probes: [] };
}

function itemsOf(walked: Facet, probed: Facet | null): Source {
  return {
    table: 'indexed_order_item',
    where: sql`and ${sql.ref(walked.column)} = ${walked.value}`,
    probes: probed === null ? [] : [probe(probed)],
  };
}

/**
 * Looks an order's items up by the order: the function keeps the index of the facet out, and the offset keeps PostgreSQL
 * from joining all items of the facet.
 */
function probe({ column, value }: Facet): Sql {
  return sql`exists (select 1 from indexed_order_item as other
    where other.seller_id = indexed_order_item.seller_id
      and other.order_id = indexed_order_item.order_id
      and coalesce(${sql.ref(`other.${column}`)}, '') = ${value}
    limit 1 offset 0)`;
}

async function isFewer(
  db: Connection,
  sellerId: string,
  one: Facet,
  other: Facet,
  { comparedAtMost }: ListLimits,
): Promise<boolean> {
  const count = ({ column, value }: Facet) =>
    sql`(select count(*) from (select 1 from indexed_order_item
      where seller_id = ${sellerId} and ${sql.ref(column)} = ${value} and status is not null
      limit ${comparedAtMost}) as entries)`;
  const { rows } = await sql<{ one: number; other: number }>`
    select ${count(one)} as one, ${count(other)} as other`.execute(db);
  return rows.some((row) => row.one < row.other);
}
