import type {
  BoughtLabel,
  ConfirmationNeighbours,
} from '../domains/confirmations/recorded-packages.js';
import type { OrderData } from '../domains/orders/order-data.js';
import type { SellerOrders } from '../domains/orders/orders.service.js';
import {
  PurchaseState,
  RefundState,
  type Purchase,
} from '../domains/shipping/purchases/records/purchase.type.js';
import type { SellerShipping } from '../domains/shipping/shipping.service.js';
import type { SupplySourceLoader } from '../domains/supply-sources/supply-source.loader.js';

/** What the request knows of one seller. */
export interface ConfirmationSurroundings {
  readonly orders: SellerOrders;
  readonly shipping: SellerShipping;
  readonly supplySources: SupplySourceLoader;
}

const PACKAGES: ReadonlySet<OrderData> = new Set<OrderData>(['PACKAGES']);

/** What confirmations ask of orders, of supply sources, and of the ledger of purchases. */
export function confirmationNeighbours({
  orders,
  shipping,
  supplySources,
}: ConfirmationSurroundings): ConfirmationNeighbours {
  return {
    order: (amazonOrderId) => orders.fresh(amazonOrderId, PACKAGES),
    supplySource: async (id) => (await supplySources.byId(id))?.address ?? null,
    boughtLabel: async ({ amazonOrderId, trackingNumber, items }) => {
      const named = new Set(items.map(({ orderItemId }) => orderItemId));
      const purchases = (await shipping.records.byOrder(amazonOrderId)).filter(stands);
      const bought =
        purchases.find(({ trackingId }) => trackingId === trackingNumber) ??
        purchases.find((purchase) => purchase.trackingId === null && isAbout(purchase, named));
      return bought ? labelOf(bought) : null;
    },
  };
}

/** A label that was cancelled ships nothing, unless the carrier refused the refund because it did. */
function stands({ state, refundState }: Purchase): boolean {
  const isCancelled = refundState !== null && refundState !== RefundState.REJECTED;
  return state === PurchaseState.PURCHASED && !isCancelled;
}

// Another tracking number is another parcel; only where none is known the items decide.
function isAbout({ items }: Purchase, named: ReadonlySet<string>): boolean {
  return items.some(({ orderItemId }) => named.has(orderItemId));
}

function labelOf({ key, trackingId }: Purchase): BoughtLabel {
  return { purchaseKey: key, trackingNumber: trackingId };
}
