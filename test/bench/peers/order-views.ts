import { SELLER } from './entity.js';
import type { Source } from './entity.js';
import { cheapestInTime } from './offers.js';
import type { Offer, Parcel } from './offers.js';
import type {
  Amount,
  ConfirmationRow,
  FullPurchaseRow,
  Hold,
  ItemDocument,
  OrderDocument,
  PackageDocument,
  PurchaseRow,
  StoredOrder,
  Window,
} from './order-rows.js';

const REFUND_STATES: Readonly<Record<string, string>> = {
  RefundPending: 'PENDING',
  RefundApplied: 'APPLIED',
  RefundRejected: 'REJECTED',
};

const instant = (text: string): string => new Date(text).toISOString();
const moment = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString();
const money = (value: Amount | undefined): object | null =>
  value ? { amount: value.amount, currencyCode: value.currencyCode } : null;
const period = ({ earliestDateTime, latestDateTime }: Window): object => ({
  earliest: instant(earliestDateTime),
  latest: instant(latestDateTime),
});
const id = (type: string, ...parts: readonly string[]): string =>
  `${type}:${SELLER}:${parts.map(encodeURIComponent).join('/')}`;

/** Returns the fields of O1, without the items. */
export function orderView({ id: orderId, document }: StoredOrder, source: Source | null): object {
  const { fulfillment } = document;
  return {
    id: `Order:${SELLER}:${orderId}`,
    amazonOrderId: orderId,
    status: fulfillment.fulfillmentStatus,
    placedAt: instant(document.createdTime),
    shipBy: period(fulfillment.shipByWindow),
    deliverBy: period(fulfillment.deliverByWindow),
    total: money(document.proceeds.grandTotal),
    supplySource: source && {
      id: `SupplySource:${SELLER}:${source.supplySourceId}`,
      supplySourceId: source.supplySourceId,
      alias: source.alias,
    },
  };
}

export function itemView(orderId: string, { product, ...item }: ItemDocument): object {
  return {
    id: `OrderItem:${SELLER}:${orderId}/${item.orderItemId}`,
    orderItemId: item.orderItemId,
    sku: product.sellerSku,
    asin: product.asin,
    title: product.title,
    quantityOrdered: item.quantityOrdered,
    quantityUnfulfilled: item.fulfillment.quantityUnfulfilled,
    unitPrice: money(product.price.unitPrice),
  };
}

export function holdView({ reason, heldAt }: Hold): object {
  return { reason, heldAt: moment(heldAt) };
}

const priceOf = ({ amount, currencyCode }: PurchaseRow): object | null =>
  amount === null ? null : { amount, currencyCode };

export function purchaseView(row: PurchaseRow): object {
  return {
    id: id('Purchase', row.key),
    key: row.key,
    state: row.state,
    refundState: row.refundState && REFUND_STATES[row.refundState],
    price: priceOf(row),
    serviceName: row.service,
    carrierName: row.carrier,
    trackingNumber: row.trackingId,
    createdAt: moment(row.createdAt),
    settledAt: moment(row.settledAt),
  };
}

/** Returns the shipments of purchases. All that the loads show of them is in the rows of the purchases. */
export function shipmentViews(rows: readonly PurchaseRow[]): object[] {
  return rows.flatMap((row) => {
    const { shipmentId, refundState, trackingId, service } = row;
    if (shipmentId === null) return [];
    const status = refundState === null ? 'PURCHASED' : `REFUND_${REFUND_STATES[refundState]}`;
    return [
      {
        id: id('Shipment', shipmentId),
        shipmentId,
        status,
        trackingNumber: trackingId,
        service: { name: service, price: priceOf(row) },
      },
    ];
  });
}

/** Returns what is left to ship and has no label. Null when nothing is. */
export function parcelOf(
  { id: orderId, document }: StoredOrder,
  purchases: readonly PurchaseRow[],
): Parcel | null {
  const labelled = new Map<string, number>();
  for (const { state, refundState, items } of purchases) {
    if (state === 'REJECTED' || refundState !== null) continue;
    for (const unit of JSON.parse(items) as { orderItemId: string; quantity: number }[])
      labelled.set(unit.orderItemId, (labelled.get(unit.orderItemId) ?? 0) + unit.quantity);
  }
  const ItemList = document.orderItems.flatMap(({ orderItemId, fulfillment }) => {
    const left = fulfillment.quantityUnfulfilled - (labelled.get(orderItemId) ?? 0);
    return left > 0 ? [{ OrderItemId: orderItemId, Quantity: left }] : [];
  });
  return ItemList.length === 0 ? null : { AmazonOrderId: orderId, ItemList };
}

export function quoteView(offers: readonly Offer[], { document }: StoredOrder): object {
  const { shipByWindow, deliverByWindow } = document.fulfillment;
  const shipBy = Date.parse(shipByWindow.latestDateTime);
  const offer = cheapestInTime(offers, shipBy, Date.parse(deliverByWindow.latestDateTime));
  return { cheapestInTime: { reason: offer ? null : 'NONE_ARRIVES_IN_TIME', offer } };
}

/** Returns the fields that only O4 has of an order, without its parts. */
export function orderFacts({ document, readAt }: StoredOrder): object {
  const { fulfillment, salesChannel, recipient } = document;
  return {
    updatedAt: instant(document.lastUpdatedTime),
    readAt: moment(readAt),
    sellerOrderId: null,
    salesChannel: salesChannel.channelName ?? null,
    serviceLevel: fulfillment.fulfillmentServiceLevel,
    fulfilledBy: fulfillment.fulfilledBy,
    labelPrintableFrom: null,
    isCancellationRequested: false,
    isGift: document.orderItems.some(isGift),
    isLate: Date.parse(fulfillment.shipByWindow.latestDateTime) < Date.now(),
    programs: document.programs,
    shipToCountryCode: recipient?.deliveryAddress?.countryCode ?? null,
    relatedOrders: [],
  };
}

const isGift = ({ fulfillment }: ItemDocument): boolean =>
  fulfillment.packing?.giftOption !== undefined;

export function itemFacts(item: ItemDocument): object {
  return {
    quantityFulfilled: item.fulfillment.quantityFulfilled,
    isGift: isGift(item),
    programs: item.programs ?? [],
    requiresSerialNumber: item.fulfillment.packing?.serialNumberRequirement !== undefined,
    serialNumbers: item.product.serialNumbers ?? [],
  };
}

export function packageView(
  { orderId }: OrderDocument,
  { packageStatus, packageItems, ...parcel }: PackageDocument,
): object {
  return {
    id: id('OrderPackage', orderId, parcel.packageReferenceId),
    packageReferenceId: parcel.packageReferenceId,
    status: packageStatus.status,
    detailedStatus: packageStatus.detailedStatus,
    carrierName: parcel.carrier,
    serviceName: parcel.shippingService,
    trackingNumber: parcel.trackingNumber,
    shipTime: instant(parcel.shipTime),
    createdAt: instant(parcel.createdTime),
    items: packageItems.map(({ orderItemId, quantity, transparencyCodes = [] }) => ({
      orderItemId,
      quantity,
      transparencyCodes,
    })),
  };
}

export function fullPurchaseView(row: FullPurchaseRow, source: Source | null): object {
  return {
    ...purchaseView(row),
    keyIsFree: row.state === 'REJECTED',
    additionalParcel: row.additional === 1,
    attempts: row.attempts,
    shippingServiceId: row.serviceId,
    shipmentId: row.shipmentId,
    createdBy: row.createdBy,
    sentAt: moment(row.sentAt),
    settledBy: row.settledBy,
    items: JSON.parse(row.items) as unknown,
    supplySource: source && {
      id: `SupplySource:${SELLER}:${source.supplySourceId}`,
      alias: source.alias,
    },
  };
}

export function confirmationView(row: ConfirmationRow): object {
  return {
    id: id('Confirmation', row.batchId, String(row.position)),
    state: row.state,
    via: row.envelopeId === null ? 'API' : 'FEED',
    packageReferenceId: row.packageReferenceId,
    trackingNumber: row.trackingNumber,
    createdAt: moment(row.createdAt),
    createdBy: row.createdBy,
    settledAt: moment(row.settledAt),
    error: null,
    warnings: row.warnings.map(({ code }) => ({ code })),
  };
}
