import { hasNumber } from '../domains/confirmations/recorded-packages.js';
import type {
  BoughtLabel,
  ConfirmationLookups,
} from '../domains/confirmations/recorded-packages.js';
import { knownOrder } from '../domains/orders/known-order.js';
import type { OrderData } from '../domains/orders/order-data.js';
import type { SellerOrders } from '../domains/orders/orders.service.js';
import { PurchaseState, RefundState } from '../domains/shipping/purchases/records/purchase.type.js';
import type { Purchase } from '../domains/shipping/purchases/records/purchase.type.js';
import type { SellerShipping } from '../domains/shipping/shipping.service.js';
import type { SupplySourceLoader } from '../domains/supply-sources/supply-source.loader.js';

/** Scope of one seller in the request. */
export interface LookupDependencies {
  readonly orders: SellerOrders;
  readonly shipping: SellerShipping;
  readonly supplySources: SupplySourceLoader;
}

const PACKAGES: ReadonlySet<OrderData> = new Set<OrderData>(['PACKAGES']);

/** Builds the lookups of confirmations in orders, supply sources and the purchase ledger. */
export function confirmationLookups({
  orders,
  shipping,
  supplySources,
}: LookupDependencies): ConfirmationLookups {
  return {
    order: async (amazonOrderId) => {
      const order = await orders.fresh(amazonOrderId, PACKAGES);
      return order && Object.assign({}, order, knownOrder(order));
    },
    knownOrders: (amazonOrderIds) => orders.known(amazonOrderIds),
    cancellationRequests: async (amazonOrderIds) => {
      const known = await orders.known(amazonOrderIds);
      const asked = [...known.values()].flatMap((order) => order.cancellationRequests);
      return new Set(asked.map(({ orderItemId }) => orderItemId));
    },
    ordersOfTracking: (numbers) =>
      Promise.all([orders.lookup.ofTracking(numbers), shipping.records.ordersOfTracking(numbers)]),
    supplySource: async (id) => (await supplySources.byId(id))?.address ?? null,
    boughtLabel: async (confirmation) => {
      const ofOrder = await shipping.records.byOrder(confirmation.amazonOrderId);
      const standing = standingIn(ofOrder, confirmation);
      const bought =
        standing.find((purchase) => hasNumber(purchase, confirmation)) ??
        standing.find((purchase) => purchase.trackingNumber === null) ??
        ofOrder.find((purchase) => isCancelled(purchase) && hasNumber(purchase, confirmation));
      return bought ? labelOf(bought) : null;
    },
    labelOfUnits: async (confirmation) => {
      const ofOrder = await shipping.records.byOrder(confirmation.amazonOrderId);
      const [bought] = standingIn(ofOrder, confirmation);
      return bought ? labelOf(bought) : null;
    },
  };
}

/** Returns the purchases whose labels stand and cover the units of a confirmation. */
function standingIn(
  purchases: readonly Purchase[],
  { items }: Parameters<ConfirmationLookups['labelOfUnits']>[0],
): Purchase[] {
  return purchases.filter((purchase) => stands(purchase) && covers(purchase, items));
}

/** A cancelled label ships nothing, unless the carrier refused the refund because the parcel had shipped. */
function stands(purchase: Purchase): boolean {
  return purchase.state === PurchaseState.PURCHASED && !isCancelled(purchase);
}

function isCancelled({ refundState }: Purchase): boolean {
  return refundState !== null && refundState !== RefundState.REJECTED;
}

/**
 * Tells whether the package of a purchase has all these units. A different tracking number is a different parcel; without a
 * known number the items decide.
 */
function covers(
  purchase: Purchase,
  items: readonly { readonly orderItemId: string; readonly quantity: number }[],
): boolean {
  const bought = new Map(purchase.items.map((item) => [item.orderItemId, item.quantity]));
  return items.every(({ orderItemId, quantity }) => quantity <= (bought.get(orderItemId) ?? 0));
}

function labelOf(purchase: Purchase): BoughtLabel {
  const { key: purchaseKey, trackingNumber } = purchase;
  return { purchaseKey, trackingNumber, isCancelled: isCancelled(purchase) };
}
