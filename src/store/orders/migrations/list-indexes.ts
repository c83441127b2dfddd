import { sql } from 'kysely';
import type { IndexConnection as Connection } from '../../tables.js';

const TIMES = ['created_at', 'updated_at', 'ship_by'] as const;

type FacetColumn = 'supply_source_id' | 'sku' | 'facet';

/** A table with the status and the times of orders. */
export interface ListedTable {
  readonly table:
    'indexed_order' | 'indexed_order_item' | 'indexed_order_pair' | 'indexed_order_facet';
  /** Columns that a list compares with its filters. Empty for lists of all orders. */
  readonly facet: readonly FacetColumn[];
}

/**
 * Creates an index for each sort. Each contains every time, so that a filter by another time reads no row. An index of items
 * omits items without the facet, and those whose order is not stored.
 */
export async function createListIndexes(
  db: Connection,
  { table, facet }: ListedTable,
): Promise<void> {
  const given = [...facet, 'status'].map((column) => sql`${sql.ref(column)} is not null`);
  const partial =
    table === 'indexed_order_item' ? sql`where ${sql.join(given, sql` and `)}` : sql``;
  for (const time of TIMES) {
    const others = TIMES.filter((other) => other !== time);
    const columns = ['seller_id', ...facet, 'status', time, 'order_id', ...others];
    const name = sql.id([table, 'list', ...facet, time].join('_'));
    await sql`create index ${name} on ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) ${partial}`.execute(
      db,
    );
  }
}
