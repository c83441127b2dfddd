import { knownKeys, withKnownKeys } from '../../../sp-api/wire/known-keys.js';
import type {
  NotificationWire,
  OrderChangeItemWire,
  OrderChangePayloadWire,
} from '../../../sp-api/operations/notifications.wire.js';
import { countOf, idOf, instantOf, listOf, textOf } from '../../../sp-api/wire/wire-values.js';
import type { OrderChange } from './order-change.js';

/**
 * Reads an ORDER_CHANGE notification. Returns null without a seller, an order or a time. A notification at item level
 * names the changed items; one at order level names all items.
 *
 * @param sentMs epoch milliseconds at which the message was sent, used when the notification has no time.
 */
export function readOrderChange(
  notification: NotificationWire<unknown>,
  sentMs: number | null,
): OrderChange | null {
  const wire = payloadOf(notification.Payload).OrderChangeNotification ?? {};
  const sellerId = idOf(wire.SellerId);
  const amazonOrderId = idOf(wire.AmazonOrderId);
  const changedAt = changeTimeOf(wire, notification) ?? sentMs;
  if (sellerId === null || amazonOrderId === null || changedAt === null) return null;
  const summary = wire.Summary ?? {};
  return {
    sellerId,
    amazonOrderId,
    marketplaceId: idOf(summary.MarketplaceId),
    status: textOf(summary.OrderStatus),
    purchasedAt: timeOf(summary.PurchaseDate),
    changedAt,
    items: listOf(summary.OrderItems).flatMap((item) => readItem(item) ?? []),
  };
}

/** Amazon omits the time of the change for some triggers. */
function changeTimeOf(
  wire: NonNullable<OrderChangePayloadWire['OrderChangeNotification']>,
  { EventTime: eventTime, NotificationMetadata: metadata }: NotificationWire<unknown>,
): number | null {
  return (
    timeOf(wire.OrderChangeTrigger?.TimeOfOrderChange) ??
    timeOf(eventTime) ??
    timeOf(metadata?.PublishTime)
  );
}

// An item without an id cannot be matched.
function readItem(wire: OrderChangeItemWire): OrderChange['items'][number] | null {
  const orderItemId = idOf(wire.OrderItemId);
  if (orderItemId === null) return null;
  return {
    orderItemId,
    sku: idOf(wire.SellerSKU),
    quantity: countOf(wire.Quantity),
    supplySourceId: idOf(wire.SupplySourceId),
  };
}

const PAYLOAD_KEYS = knownKeys([
  'OrderChangeNotification',
  'SellerId',
  'AmazonOrderId',
  'OrderChangeTrigger',
  'TimeOfOrderChange',
  'Summary',
  'MarketplaceId',
  'OrderStatus',
  'PurchaseDate',
  'OrderItems',
  'OrderItemId',
  'SellerSKU',
  'Quantity',
  'SupplySourceId',
]);

function payloadOf(payload: unknown): OrderChangePayloadWire {
  if (typeof payload !== 'object' || payload === null) return {};
  return withKnownKeys(payload, PAYLOAD_KEYS) as OrderChangePayloadWire;
}

function timeOf(value: string | null | undefined): number | null {
  return instantOf(value)?.getTime() ?? null;
}
