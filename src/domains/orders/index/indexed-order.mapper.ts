import type {
  OrderItemWire,
  OrderPackageWire,
  OrderWire,
} from '../../../sp-api/operations/orders.wire.js';
import { countryOf, listOf, textsOf } from '../../../sp-api/wire/wire-values.js';
import type { OrderToIndex } from '../../../store/orders/indexed-order.js';
import type { ShownUnits } from '../../../store/purchases/purchase-guard.js';
import { facetsOf } from './order-facets.js';
import { INDEXED_DATA } from '../order-data.js';
import { readOrder } from '../order.mapper.js';
import { FulfilledBy, OrderStatus } from '../order.type.js';
import type { Order } from '../order.type.js';
import { OrderPackageStatus } from '../order-package.type.js';

/** Statuses in which Amazon assigns a source. Unpaid and cancelled orders have none. */
const ASSIGNED = new Set<OrderStatus | null>([
  OrderStatus.UNSHIPPED,
  OrderStatus.PARTIALLY_SHIPPED,
  OrderStatus.SHIPPED,
]);

/** A later delivery is taken for an error. */
const LONGEST_TRIP_MS = 60 * 86_400_000;

/** Statuses of orders that the seller may still have to ship. */
const OPEN = new Set<OrderStatus | null>([
  OrderStatus.PENDING_AVAILABILITY,
  OrderStatus.PENDING,
  OrderStatus.UNSHIPPED,
  OrderStatus.PARTIALLY_SHIPPED,
]);

/**
 * Converts an order for the index. Returns null without an id, and for orders that Amazon ships.
 * @param readAt epoch milliseconds of the call; replaces a missing time.
 */
export function orderToIndex(
  sellerId: string,
  wire: OrderWire | null | undefined,
  readAt: number,
): OrderToIndex | null {
  const order = readOrder(sellerId, wire, { readAt: new Date(readAt), data: INDEXED_DATA });
  if (!wire || !order || order.fulfilledBy === FulfilledBy.AMAZON) return null;
  const { status, marketplaceId, placedAt, updatedAt, shipBy, items } = order;
  const changedAt = timeOf(updatedAt) ?? readAt;
  return {
    sellerId,
    orderId: order.amazonOrderId,
    status,
    marketplaceId,
    createdAt: timeOf(placedAt) ?? changedAt,
    updatedAt: changedAt,
    shipBy: timeOf(shipBy?.latest),
    readAt,
    settledAt: OPEN.has(status) ? null : settledAt(order, changedAt),
    asksSource: ASSIGNED.has(status),
    document: withoutBuyer(wire),
    items: items.map(({ orderItemId, sku }) => ({ orderItemId, sku })),
    units: items.map((item) => shownUnits(item, status)),
    facets: facetsOf(order),
    trackingNumbers: order.packages.flatMap(({ trackingNumber }) => trackingNumber ?? []),
  };
}

/** Orders of which no unit is left to ship. */
const DONE = new Set<OrderStatus | null>([OrderStatus.SHIPPED, OrderStatus.CANCELLED]);

function shownUnits(
  { orderItemId, quantityOrdered, quantityFulfilled, quantityUnfulfilled }: Order['items'][number],
  status: OrderStatus | null,
): ShownUnits {
  const rest = (quantityOrdered ?? 0) - (quantityFulfilled ?? 0);
  return {
    orderItemId,
    ordered: quantityOrdered,
    unshipped: DONE.has(status) ? 0 : (quantityUnfulfilled ?? rest),
  };
}

const timeOf = (date: Date | null | undefined): number | null => date?.getTime() ?? null;

/**
 * Returns from when on the retention counts: the delivery, as far as it is known. Amazon tells that a package has arrived, but not
 * when, so the change of the order stands for it. Without that, the latest promised delivery or the shipment, whichever is later;
 * without both, the last change. A later change, such as a return, must not prolong the retention.
 */
function settledAt(order: Order, changedAt: number): number {
  const shipTimes = order.packages.flatMap(({ shipTime }) => timeOf(shipTime) ?? []);
  const lastShip = shipTimes.length === 0 ? null : Math.max(...shipTimes);
  const shippedAt = Math.min(changedAt, lastShip ?? changedAt);
  const promised = timeOf(order.deliverBy?.latest);
  if (order.status !== OrderStatus.SHIPPED || promised === null) return shippedAt;
  const latest = hasArrived(order) ? changedAt : changedAt + LONGEST_TRIP_MS;
  return Math.min(latest, Math.max(promised, lastShip === null ? promised : shippedAt));
}

function hasArrived({ packages }: Order): boolean {
  return (
    packages.length > 0 && packages.every(({ status }) => status === OrderPackageStatus.DELIVERED)
  );
}

/**
 * Returns what stays of a document after the retention: ids, times, amounts and numbers. Deletes what `expirePersonalData` of
 * confirmations deletes: the ship-from address, the names of carrier and service, and Transparency codes.
 */
export function withoutPersonalData(document: unknown): OrderWire {
  // Earlier versions may have stored more fields.
  const wire = document as OrderWire;
  const order = withoutBuyer(wire, wire.programs !== undefined);
  return { ...order, packages: listOf(order.packages).map(packageWithoutPersonalData) };
}

function packageWithoutPersonalData(wire: OrderPackageWire): OrderPackageWire {
  return {
    ...picked(
      wire,
      'packageReferenceId',
      'createdTime',
      'packageStatus',
      'shipTime',
      'trackingNumber',
    ),
    packageItems: listOf(wire.packageItems).map((item) => picked(item, 'orderItemId', 'quantity')),
  };
}

/** Copies only the fields that the graph shows. Fields that Amazon adds later may be personal, and are dropped. */
function withoutBuyer(wire: OrderWire, isRead = true): OrderWire {
  const { salesChannel, fulfillment, proceeds, recipient } = wire;
  return {
    ...picked(wire, 'orderId', 'createdTime', 'lastUpdatedTime', 'orderAliases'),
    ...picked(wire, 'associatedOrders'),
    // Always present: without it, an earlier version stored the document.
    ...(isRead && { programs: textsOf(wire.programs) }),
    ...countryPart(recipient),
    salesChannel: picked(salesChannel, 'channelName', 'marketplaceId', 'marketplaceName'),
    fulfillment: picked(
      fulfillment,
      'fulfillmentStatus',
      'fulfilledBy',
      'fulfillmentServiceLevel',
      'shipByWindow',
      'deliverByWindow',
      'labelPrintingWindow',
    ),
    proceeds: picked(proceeds, 'grandTotal'),
    orderItems: listOf(wire.orderItems).map(itemWithoutBuyer),
    packages: listOf(wire.packages).map((parcel) =>
      picked(
        parcel,
        'packageReferenceId',
        'createdTime',
        'packageStatus',
        'carrier',
        'shipTime',
        'shippingService',
        'trackingNumber',
        // The seller's address, not the buyer's.
        'shipFromAddress',
        'packageItems',
      ),
    ),
  };
}

/** Drops gift messages and engravings, which buyers write. */
function itemWithoutBuyer(wire: OrderItemWire): OrderItemWire {
  const { product, fulfillment } = wire;
  return {
    ...picked(wire, 'orderItemId', 'quantityOrdered', 'programs'),
    ...(wire.cancellation && { cancellation: cancellationOf(wire.cancellation) }),
    product: {
      ...picked(product, 'asin', 'sellerSku', 'title', 'serialNumbers'),
      ...(product?.condition && {
        condition: picked(product.condition, 'conditionType', 'conditionSubtype', 'conditionNote'),
      }),
      price: picked(product?.price, 'unitPrice'),
    },
    fulfillment: {
      ...picked(fulfillment, 'quantityFulfilled', 'quantityUnfulfilled'),
      packing: packingOf(fulfillment?.packing),
      shipping: shippingOf(fulfillment?.shipping),
    },
  };
}

type FulfillmentWire = NonNullable<OrderItemWire['fulfillment']>;

/** An empty option says that the item is a gift. The message and the wrapping are personal. */
function packingOf(wire: FulfillmentWire['packing']): NonNullable<FulfillmentWire['packing']> {
  const { giftOption, serialNumberRequirement } = wire ?? {};
  return {
    ...(giftOption && { giftOption: {} }),
    ...(serialNumberRequirement && {
      serialNumberRequirement: picked(serialNumberRequirement, 'requirementType'),
    }),
  };
}

function shippingOf(wire: FulfillmentWire['shipping']): NonNullable<FulfillmentWire['shipping']> {
  const { scheduledDeliveryWindow, shippingConstraints } = wire ?? {};
  return {
    ...(scheduledDeliveryWindow && {
      scheduledDeliveryWindow: picked(
        scheduledDeliveryWindow,
        'earliestDateTime',
        'latestDateTime',
      ),
    }),
    ...(shippingConstraints && {
      shippingConstraints: picked(
        shippingConstraints,
        'palletDelivery',
        'cashOnDelivery',
        'signatureConfirmation',
        'recipientIdentityVerification',
        'recipientAgeVerification',
      ),
    }),
  };
}

/** Keeps the two letters of the country, and nothing else of the address. */
function countryPart(wire: OrderWire['recipient']): Pick<OrderWire, 'recipient'> {
  const countryCode = countryOf(wire?.deliveryAddress?.countryCode);
  return countryCode === null ? {} : { recipient: { deliveryAddress: { countryCode } } };
}

type CancellationWire = NonNullable<OrderItemWire['cancellation']>;

/** A person who packs the order needs the reason, which the buyer chooses from Amazon's list as far as is known. */
function cancellationOf({
  cancellationRequest,
  cancellationExecution,
}: CancellationWire): CancellationWire {
  return {
    cancellationRequest: picked(cancellationRequest, 'requester', 'cancelReason'),
    cancellationExecution: picked(cancellationExecution, 'cancelledBy', 'cancelReason'),
  };
}

/** Copies the named properties that are present. */
function picked<T extends object, Name extends keyof T>(
  value: T | null | undefined,
  ...names: readonly Name[]
): Partial<Pick<T, Name>> {
  const part: Partial<Pick<T, Name>> = {};
  for (const name of names) if (value?.[name] !== undefined) part[name] = value[name];
  return part;
}
