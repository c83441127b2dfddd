import { sql } from 'kysely';
import { KeptStatement } from '../engine/kept-statement.js';
import { inSlices } from '../engine/slices.js';
import type { IndexTables } from '../tables.js';
import type { StoredOrder } from './indexed-order.js';
import type { OrderIndexContext } from './order-index-context.js';

/** Documents of one statement, and of one turn of the event loop. */
const READ_AT_ONCE = 100;

interface StoredRow {
  readonly orderId: string;
  readonly document: string;
  readonly readAt: number;
  readonly isReduced: number;
  readonly isOutdated: number;
}

function selectStored(sellerId: string, orderIds: readonly string[]) {
  return sql<StoredRow>`
      select o.order_id as "orderId", o.document as document,
        coalesce(o.read_at, o.updated_at) as "readAt",
        case when o.personal_data_expired_at is null then 0 else 1 end as "isReduced",
        case when mark.order_id is null then 0 else 1 end as "isOutdated"
      from indexed_order as o
      left join order_refresh as mark
        on mark.seller_id = o.seller_id and mark.order_id = o.order_id
      where o.seller_id = ${sellerId} and o.order_id in (${sql.join(orderIds)})`;
}

interface AskedOrders {
  readonly sellerId: string;
  readonly orderIds: readonly string[];
}

const STORED = new KeptStatement<IndexTables, AskedOrders, StoredRow>(
  (db, { sellerId, orderIds }) => ({ compile: () => selectStored(sellerId, orderIds).compile(db) }),
);

/** Returns stored orders by id. Omits orders that are not in the index. */
export async function readStored(
  { db, sealer, documents }: Pick<OrderIndexContext, 'db' | 'sealer' | 'documents'>,
  sellerId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, StoredOrder>> {
  const stored = new Map<string, StoredOrder>();
  await inSlices(orderIds, READ_AT_ONCE, async (some) => {
    const rows = await STORED.rows(db, { sellerId, orderIds: some });
    for (const { orderId, document, readAt, isReduced, isOutdated } of rows) {
      stored.set(orderId, {
        document: documents.open(sealer, sellerId, orderId, document),
        readAt,
        isReduced: isReduced === 1,
        isOutdated: isOutdated === 1,
      });
    }
  });
  return stored;
}
