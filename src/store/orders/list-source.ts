import { sql } from 'kysely';
import type { IndexConnection as Connection } from '../tables.js';
import type { OrderQuery } from './indexed-order.js';
import type { Sql } from './order-ranges.js';

/** Numbers of entries at which a list switches to another plan. */
export interface ListLimits {
  /** Maximum number of entries that are sorted instead of walked. Sorting them takes a few milliseconds. */
  readonly sortedAtMost: number;
  /** Maximum number of items of a facet that are walked without a look at the other facet. */
  readonly walkedAtMost: number;
  /** Maximum number of items that are counted to find the smaller one of two facets. */
  readonly comparedAtMost: number;
}

export const LIST_LIMITS: ListLimits = {
  sortedAtMost: 1_000,
  walkedAtMost: 250,
  comparedAtMost: 10_000,
};

/** Table of the entries: the orders, or the items of one supply source or SKU. */
export interface Source {
  readonly table: 'indexed_order' | 'indexed_order_item';
  /** Index condition with a leading `and`. May be empty. */
  readonly where: Sql;
  /** Conditions that are looked up for each entry. */
  readonly probes: readonly Sql[];
}

/** A property that an order has when one of its items has it. */
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
    return (await isFewer(db, sellerId, { source, product }, limits))
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
 * Looks up an order's items by the order. The function call prevents the use of the facet's index, and the offset keeps
 * PostgreSQL from joining all items of the facet.
 */
function probe({ column, value }: Facet): Sql {
  return sql`exists (select 1 from indexed_order_item as other
    where other.seller_id = indexed_order_item.seller_id
      and other.order_id = indexed_order_item.order_id
      and coalesce(${sql.ref(`other.${column}`)}, '') = ${value}
    limit 1 offset 0)`;
}

/**
 * Returns whether a supply source has fewer items than a SKU. Counts as little as possible, because counting takes longer than
 * the list itself: a SKU usually has few items, and a supply source many.
 */
async function isFewer(
  db: Connection,
  sellerId: string,
  { source, product }: { readonly source: Facet; readonly product: Facet },
  { walkedAtMost, comparedAtMost }: ListLimits,
): Promise<boolean> {
  const count = async ({ column, value }: Facet, most: number): Promise<number> => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from (select 1 from indexed_order_item
        where seller_id = ${sellerId} and ${sql.ref(column)} = ${value} and status is not null
        limit ${most}) as entries`.execute(db);
    return rows[0]?.count ?? 0;
  };
  if ((await count(product, walkedAtMost)) < walkedAtMost) return false;
  const ofSource = await count(source, comparedAtMost);
  return ofSource < comparedAtMost && ofSource < (await count(product, ofSource + 1));
}
