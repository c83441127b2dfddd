import type { SellerOrders } from '../domains/orders/orders.service.js';
import type { OrderItem } from '../domains/orders/order-item.type.js';
import type {
  GuardedOrder,
  PurchaseGuards,
} from '../domains/shipping/purchases/buy/purchase-guard.js';

/** Builds the guards of purchases from the order index. An order that is not in the index passes. */
export function purchaseGuards(orders: Pick<SellerOrders, 'known'>): PurchaseGuards {
  return async (amazonOrderId, orderItemIds) => {
    const order = (await orders.known([amazonOrderId])).get(amazonOrderId);
    const items = order?.cancellationRequests.filter((item) =>
      orderItemIds.includes(item.orderItemId),
    );
    return items?.length ? [cancellationRequested(items)] : [];
  };
}

function cancellationRequested(items: readonly OrderItem[]): GuardedOrder {
  const reason = items.find(({ cancellation }) => cancellation?.requestReason)?.cancellation;
  const why = reason ? ` (${reason.requestReason})` : '';
  return {
    guard: 'CANCELLATION_REQUESTED',
    message: `The buyer asked to cancel ${items.length === 1 ? 'an item' : `${items.length} items`} of the purchase${why}.`,
    orderItemIds: items.map(({ orderItemId }) => orderItemId),
  };
}
