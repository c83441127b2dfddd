import { isoTime } from '../../core/clock.js';
import type { Order, OrderItem } from '../orders/order.js';

/** The reason for an ORDER_CHANGE. */
export interface OrderChange {
  readonly type: 'OrderStatusChange' | 'BuyerRequestedChange' | 'DeliveryTipChange';
  /** In Amazon's words, such as `Buyer Requested Cancel`. */
  readonly reason: string;
  /** Epoch milliseconds. Null without a related time. */
  readonly atMs: number | null;
}

/** The supply source that Amazon assigned an item to. Null when there is none. */
export type SupplySourceOf = (order: Order, item: OrderItem) => string | null;

/**
 * Returns the `Payload` of an ORDER_CHANGE notification. Only here does Amazon still name the location of
 * each item before the order ships.
 */
export function orderChangePayload(
  order: Order,
  change: OrderChange,
  supplySourceOf: SupplySourceOf,
): object {
  const shipped = sum(order.items.map((item) => item.quantityShipped));
  const ordered = sum(order.items.map((item) => item.quantityOrdered));
  const open = order.status !== 'Pending' && order.status !== 'Canceled';
  return {
    OrderChangeNotification: {
      NotificationLevel: 'OrderLevel',
      SellerId: order.sellerId,
      AmazonOrderId: order.amazonOrderId,
      OrderChangeType: change.type,
      OrderChangeTrigger: {
        TimeOfOrderChange: change.atMs === null ? null : isoTime(change.atMs),
        ChangeReason: change.reason,
      },
      Summary: {
        MarketplaceId: order.marketplaceId,
        OrderStatus: order.status,
        PurchaseDate: isoTime(order.purchasedMs),
        DestinationPostalCode: order.status === 'Pending' ? null : order.shipTo.postalCode,
        FulfillmentType: 'MFN',
        OrderType: 'StandardOrder',
        NumberOfItemsShipped: shipped,
        NumberOfItemsUnshipped: order.status === 'Canceled' ? 0 : ordered - shipped,
        EarliestDeliveryDate: isoTime(order.earliestDeliveryMs),
        // Absent for unpaid orders, and for orders that will not be delivered.
        ...(open && { LatestDeliveryDate: isoTime(order.latestDeliveryMs) }),
        EarliestShipDate: isoTime(order.purchasedMs),
        LatestShipDate: isoTime(order.latestShipMs),
        OrderPrograms: order.buyer.company === undefined ? [] : ['Business'],
        ShippingPrograms: order.pickup === undefined ? [] : ['ISPU'],
        OrderItems: order.items.map((item) => ({
          OrderItemId: item.orderItemId,
          SellerSKU: item.product.sku,
          SupplySourceId: supplySourceOf(order, item),
          OrderItemStatus: item.quantityShipped >= item.quantityOrdered ? 'Shipped' : 'Unshipped',
          Quantity: item.quantityOrdered,
          QuantityShipped: item.quantityShipped,
          IsBuyerRequestedCancel: change.type === 'BuyerRequestedChange',
        })),
      },
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
