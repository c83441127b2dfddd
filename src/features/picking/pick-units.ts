import type { SellerScope } from '../../context/seller-scope.js';
import type { OrderItem } from '../../domains/orders/order-item.type.js';
import type { Order } from '../../domains/orders/order.type.js';
import type { Purchase } from '../../domains/shipping/purchases/records/purchase.type.js';
import { RefundState } from '../../domains/shipping/purchases/records/purchase.type.js';
import { itemsLeft } from '../../edges/order-parcels.js';

/** Units of one item that are taken from one location. */
export interface PickedUnits {
  readonly item: OrderItem;
  readonly supplySourceId: string | null;
  readonly quantity: number;
}

/** Units that are taken, with what is known of their order. */
export interface MarkedUnits extends PickedUnits {
  /** Whether the order is on hold now. */
  readonly isOnHold: boolean;
}

type Scope = Pick<SellerScope, 'orders' | 'shipping'>;

/** Returns the units of an order that have no label from here, bought or being bought, and have not left. Costs no call. */
export async function unlabelledUnits(
  order: Order,
  { orders, shipping }: Scope,
): Promise<PickedUnits[]> {
  const left = itemsLeft(order, await shipping.records.labelledUnits(order.amazonOrderId));
  const items = new Map(order.items.map((item) => [item.orderItemId, item]));
  return Promise.all(
    left.flatMap(({ orderItemId, quantity }) => {
      const item = items.get(orderItemId);
      return item ? [unitsAt(item, quantity, orders)] : [];
    }),
  );
}

async function unitsAt(
  item: OrderItem,
  quantity: number,
  orders: Scope['orders'],
): Promise<PickedUnits> {
  const supplySourceId = await orders.knownSupplySourceId(item.order, item.orderItemId);
  return { item, supplySourceId, quantity };
}

/** Returns the keys of the purchases of batches. Costs no call. */
export async function keysOfBatches(
  batchIds: readonly string[],
  { shipping }: Scope,
): Promise<ReadonlySet<string>> {
  const batches = await Promise.all(batchIds.map((id) => shipping.printing.purchasesOfBatch(id)));
  return new Set(batches.flat().map(({ key }) => key));
}

/**
 * Returns the units of an order in the parcels of these purchases, at the location that each parcel is sent from. Parcels that
 * were refused or cancelled have none. Costs no call.
 */
export async function unitsOfPurchases(
  order: Order,
  keys: ReadonlySet<string>,
  { orders, shipping }: Scope,
): Promise<PickedUnits[]> {
  const purchases = await shipping.records.byOrder(order.amazonOrderId);
  const parcels = purchases.filter((purchase) => keys.has(purchase.key) && isInParcel(purchase));
  const units = await Promise.all(
    parcels.map(async ({ key, items }) => {
      const source = await shipping.records.supplySourceId(key);
      return items.map(({ orderItemId, quantity }) => ({ orderItemId, quantity, source }));
    }),
  );
  const known = new Map(order.items.map((item) => [item.orderItemId, item]));
  return Promise.all(
    units.flat().flatMap(({ orderItemId, quantity, source }): Promise<PickedUnits>[] => {
      const item = known.get(orderItemId);
      if (!item) return [];
      if (source === null) return [unitsAt(item, quantity, orders)];
      return [Promise.resolve({ item, quantity, supplySourceId: source })];
    }),
  );
}

/** Tells whether the units of a purchase are, or may be, in a parcel. */
function isInParcel({ state, refundState }: Purchase): boolean {
  return state !== 'REJECTED' && (refundState === null || refundState === RefundState.REJECTED);
}
