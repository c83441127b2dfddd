import type { CallOptions, SellerClient } from '../../../../sp-api/calls/client.js';
import { getOrder } from '../../../../sp-api/operations/orders.js';
import type { OrderPackageWire, OrderWire } from '../../../../sp-api/operations/orders.wire.js';
import {
  countOf,
  idOf,
  instantOf,
  listOf,
  textOf,
  wordOf,
} from '../../../../sp-api/wire/wire-values.js';
import type {
  PurchasedUnits,
  PurchaseRecord,
  SoldShipment,
} from '../../../../store/purchases/purchase.js';
import { completeItems } from './evidence-match.js';
import type { Find, Objection } from './evidence-match.js';

/** A package of an order. */
export interface SeenPackage extends Find {
  readonly packageReferenceId: string | null;
  readonly carrier: string | null;
  readonly service: string | null;
  readonly isCancelled: boolean;
}

/** The shipping facts of an order, without addresses and buyer. */
export interface SeenOrder {
  readonly fulfillmentStatus: string | null;
  readonly items: readonly {
    readonly orderItemId: string | null;
    readonly ordered: number | null;
    readonly fulfilled: number | null;
  }[];
  readonly packages: readonly SeenPackage[];
}

/** The detail of `ORDER_CHECKED` and `PACKAGE_FOUND`. `objection` null: the package settles the purchase. */
export interface OrderEvidence {
  readonly fulfillmentStatus: string | null;
  readonly items: SeenOrder['items'];
  readonly packages: readonly {
    readonly packageReferenceId: string | null;
    /** RFC 3339 */
    readonly createdAt: string | null;
    readonly carrier: string | null;
    readonly service: string | null;
    readonly trackingId: string | null;
    readonly items: readonly PurchasedUnits[] | null;
    readonly objection: Objection | null;
  }[];
}

// People read the rows of evidence, so they must stay short.
const SHOWN_PACKAGES = 20;

/** Returns the order as Amazon has it now; null when the answer holds none. Cost: one getOrder (0.5/s). @throws SpApiError */
export async function lookAtOrder(
  client: SellerClient,
  orderId: string,
  options: CallOptions,
): Promise<SeenOrder | null> {
  const { order } = await client.call(
    getOrder,
    { path: { orderId }, query: { includedData: ['PACKAGES', 'FULFILLMENT'] } },
    options,
  );
  return order ? readOrder(order) : null;
}

/** Returns a package as the end of a sentence. */
export function inWords({ packageReferenceId, trackingId }: SeenPackage): string {
  const named = packageReferenceId === null ? 'a package' : `the package ${packageReferenceId}`;
  return trackingId === null ? named : `${named} with the tracking number ${trackingId}`;
}

/** Returns the facts about a sold label in a package, which has neither the id of the shipment nor the label file. */
export function soldInPackage({
  trackingId,
  carrier,
  service,
}: SeenPackage): Pick<SoldShipment, 'trackingId' | 'carrier' | 'service'> {
  return {
    ...(trackingId !== null && { trackingId }),
    ...(carrier !== null && { carrier }),
    ...(service !== null && { service }),
  };
}

/** Returns the evidence about a purchase from its order. */
export function orderEvidence(
  order: SeenOrder,
  purchase: PurchaseRecord,
  objections: ReadonlyMap<SeenPackage, Objection | null>,
): OrderEvidence {
  const wanted = new Set(purchase.items.map(({ orderItemId }) => orderItemId));
  return {
    fulfillmentStatus: order.fulfillmentStatus,
    items: order.items.filter(({ orderItemId }) => orderItemId && wanted.has(orderItemId)),
    packages: [...objections].slice(-SHOWN_PACKAGES).map(([seen, objection]) => ({
      packageReferenceId: seen.packageReferenceId,
      createdAt: seen.createdAt === null ? null : new Date(seen.createdAt).toISOString(),
      carrier: seen.carrier,
      service: seen.service,
      trackingId: seen.trackingId,
      items: seen.items,
      objection,
    })),
  };
}

function readOrder(wire: OrderWire): SeenOrder {
  return {
    fulfillmentStatus: textOf(wire.fulfillment?.fulfillmentStatus),
    items: listOf(wire.orderItems).map((item) => ({
      orderItemId: idOf(item.orderItemId),
      ordered: countOf(item.quantityOrdered),
      fulfilled: countOf(item.fulfillment?.quantityFulfilled),
    })),
    packages: listOf(wire.packages).map(readPackage),
  };
}

function readPackage(wire: OrderPackageWire): SeenPackage {
  return {
    packageReferenceId: idOf(wire.packageReferenceId),
    createdAt: instantOf(wire.createdTime)?.getTime() ?? null,
    carrier: textOf(wire.carrier),
    service: textOf(wire.shippingService),
    trackingId: textOf(wire.trackingNumber),
    shipmentId: null,
    isCancelled: wordOf(wire.packageStatus?.status) === 'CANCELLED',
    items: completeItems(
      listOf(wire.packageItems).map(({ orderItemId, quantity }) => [
        idOf(orderItemId),
        countOf(quantity),
      ]),
    ),
  };
}
