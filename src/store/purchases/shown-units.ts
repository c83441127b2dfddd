import type { LedgerConnection } from '../tables.js';
import { unitsElsewhere } from './purchase-guard.js';
import type { ShownUnits } from './purchase-guard.js';

/** The units of an order, as Amazon showed them. */
export interface ShownOrder {
  readonly orderId: string;
  /** Absent when they are not known. */
  readonly units?: readonly ShownUnits[];
}

/**
 * Records the units that left without a label from here since a purchase of their order was recorded, for orders with a purchase that
 * has no label. Purchases record them too, and a refused one is the last that the ledger has of its order. The number only grows.
 */
export async function recordShownUnits(
  ledger: LedgerConnection,
  sellerId: string,
  orders: readonly ShownOrder[],
): Promise<void> {
  const shipped = orders.filter(({ units = [] }) =>
    units.some(({ ordered, unshipped }) => ordered !== null && unshipped < ordered),
  );
  for (const order of await withoutLabel(ledger, sellerId, shipped))
    await recordElsewhere(ledger, sellerId, order);
}

/** Returns those of the orders that have a purchase without a label. */
async function withoutLabel(
  ledger: LedgerConnection,
  sellerId: string,
  orders: readonly ShownOrder[],
): Promise<ShownOrder[]> {
  if (orders.length === 0) return [];
  const ids = orders.map(({ orderId }) => orderId);
  const rows = await ledger
    .selectFrom('purchase')
    .select(['amazon_order_id', 'state'])
    .where('seller_id', '=', sellerId)
    .where('amazon_order_id', 'in', ids)
    .execute();
  const found = new Set(
    rows.flatMap(({ amazon_order_id: id, state }) => (state === 'PURCHASED' ? [] : [id])),
  );
  return orders.filter(({ orderId }) => found.has(orderId));
}

async function recordElsewhere(
  ledger: LedgerConnection,
  sellerId: string,
  { orderId, units = [] }: ShownOrder,
): Promise<void> {
  const known = units.filter(({ ordered }) => ordered !== null);
  const elsewhere = unitsElsewhere(
    {
      items: known.map(({ orderItemId }) => ({ orderItemId, quantity: 0 })),
      additionalParcel: false,
      orderedQuantities: Object.fromEntries(
        known.map(({ orderItemId, ordered }) => [orderItemId, ordered ?? 0]),
      ),
      unshippedQuantities: Object.fromEntries(
        known.map(({ orderItemId, unshipped }) => [orderItemId, unshipped]),
      ),
    },
    await purchasesOf(ledger, sellerId, orderId),
  );
  for (const { orderItemId, ordered } of known) {
    const count = elsewhere[orderItemId] ?? 0;
    if (count === 0) continue;
    await ledger
      .updateTable('purchase_unit')
      .set((eb) => ({ elsewhere: count, ordered: eb.fn.coalesce('ordered', eb.val(ordered)) }))
      .where('seller_id', '=', sellerId)
      .where('amazon_order_id', '=', orderId)
      .where('order_item_id', '=', orderItemId)
      .where((eb) => eb(eb.fn.coalesce('elsewhere', eb.lit(0)), '<', count))
      .execute();
  }
}

/** Returns what decides which units of an order its purchases hold. */
async function purchasesOf(ledger: LedgerConnection, sellerId: string, orderId: string) {
  const units = await ledger
    .selectFrom('purchase_unit')
    .select(['key', 'order_item_id', 'quantity'])
    .where('seller_id', '=', sellerId)
    .where('amazon_order_id', '=', orderId)
    .execute();
  const purchases = await ledger
    .selectFrom('purchase')
    .select(['key', 'state', 'refund_state', 'sent_at'])
    .where('seller_id', '=', sellerId)
    .where('amazon_order_id', '=', orderId)
    .execute();
  return purchases.map(({ key, state, refund_state: refund, sent_at: sentAt }) => ({
    state,
    refund: refund === null ? null : { state: refund, checkedAt: 0, nextCheckAt: null, checks: 0 },
    sentAt,
    items: units
      .filter((unit) => unit.key === key)
      .map(({ order_item_id: orderItemId, quantity }) => ({ orderItemId, quantity })),
  }));
}
