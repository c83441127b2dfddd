import { opening } from '../engine/opening.js';
import type { OrderChange } from '../engine/change-feed.js';
import type { Sealer } from '../engine/sealer.js';
import { openText } from '../engine/sealed-text.js';
import { StoreError } from '../engine/store-error.js';
import type { IndexConnection as Connection } from '../tables.js';
import type { OrderToIndex } from './indexed-order.js';
import { CANCELLATION } from './order-facets.js';
import { documentPlace } from './document-place.js';

/**
 * Which written orders count as changed. `ALL`: new ones, and those whose facts differ. `KNOWN`: only those that the index had and
 * that Amazon has changed since. So reading the past announces none of the orders that it finds, nor those that an earlier version
 * stored with fewer facts.
 */
export type ChangeRule = 'ALL' | 'KNOWN';

interface KnownVersion {
  readonly updatedAt: number;
  readonly document: string;
}

/** Versions of orders before they are written, by id. The caller must have locked the orders. */
export async function knownVersions(
  db: Connection,
  sellerId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, KnownVersion>> {
  const rows = await db
    .selectFrom('indexed_order')
    .select(['order_id', 'updated_at as updatedAt', 'document'])
    .where('seller_id', '=', sellerId)
    .where('order_id', 'in', orderIds)
    .execute();
  return new Map(rows.map(({ order_id: id, ...version }) => [id, version]));
}

/** Returns the orders whose buyers ask for a cancellation now, and did not before. Call it before the facts are written. */
export async function beganToAsk(
  db: Connection,
  sellerId: string,
  orders: readonly Pick<OrderToIndex, 'orderId' | 'facets'>[],
): Promise<ReadonlySet<string>> {
  const asking = orders.filter(({ facets }) => facets.includes(CANCELLATION));
  if (asking.length === 0) return new Set();
  const ids = asking.map(({ orderId }) => orderId);
  const rows = await db
    .selectFrom('indexed_order_facet')
    .select('order_id')
    .where('seller_id', '=', sellerId)
    .where('order_id', 'in', ids)
    .where('facet', '=', CANCELLATION)
    .execute();
  const before = new Set(rows.map((row) => row.order_id));
  return new Set(ids.filter((id) => !before.has(id)));
}

/** Returns the orders, of these that were written, whose facts differ from the known versions. */
export function changedOrders(
  written: readonly OrderToIndex[],
  known: ReadonlyMap<string, KnownVersion>,
  {
    sealer,
    rule,
    asking,
  }: {
    readonly sealer: Sealer;
    readonly rule: ChangeRule;
    /** Orders whose buyers began to ask for a cancellation. */
    readonly asking: ReadonlySet<string>;
  },
): OrderChange[] {
  return written.flatMap((order) => {
    const before = known.get(order.orderId);
    const isChanged = before
      ? order.updatedAt > before.updatedAt ||
        (rule === 'ALL' && hasOtherFacts(order, before.document, sealer))
      : rule === 'ALL';
    const { sellerId, orderId: amazonOrderId } = order;
    if (!isChanged) return [];
    const asksCancellation = asking.has(amazonOrderId);
    return [
      { sellerId, amazonOrderId, isNew: !before, ...(asksCancellation && { asksCancellation }) },
    ];
  });
}

/** Compares two versions with the same time of change: Amazon shows some facts later. */
function hasOtherFacts(order: OrderToIndex, sealed: string, sealer: Sealer): boolean {
  const place = documentPlace(order.sellerId, order.orderId);
  const before = opening(() => openText(sealer, sealed, place));
  return before instanceof StoreError || before !== JSON.stringify(order.document);
}
