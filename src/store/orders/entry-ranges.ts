import { sql } from 'kysely';
import type { OrderQuery } from './indexed-order.js';
import type { Sql } from './order-ranges.js';

type EntryTable = 'indexed_order' | 'indexed_order_item' | 'indexed_order_pair';

/**
 * Returns the entries of a list without its times, as one `from … where …` for each table and status. Each is a range of an
 * index in list order. No order is in two of them, but one with several such items is more than once in a range.
 */
export function rangesOf(query: OrderQuery, statuses: readonly string[]): Sql[] {
  const { sellerId, supplySourceId, sku } = query;
  const ofSource =
    supplySourceId === undefined ? sql`` : sql`and supply_source_id = ${supplySourceId}`;
  const ofSku = sku === undefined ? sql`` : sql`and sku = ${sku}`;
  return tablesOf(query).flatMap((table) =>
    statuses.map(
      (status) => sql`from ${sql.table(table)}
        where seller_id = ${sellerId} ${ofSource} ${ofSku} and status = ${status}`,
    ),
  );
}

function tablesOf({ supplySourceId, sku }: OrderQuery): readonly EntryTable[] {
  if (supplySourceId === undefined && sku === undefined) return ['indexed_order'];
  if (supplySourceId === undefined || sku === undefined) return ['indexed_order_item'];
  // One item has both, or one item has the supply source and another has the SKU.
  return ['indexed_order_item', 'indexed_order_pair'];
}
