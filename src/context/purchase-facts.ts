import type { SellerConfirmations } from '../domains/confirmations/confirmations.service.js';
import type { SellerOrders } from '../domains/orders/orders.service.js';
import type { SellerPacking } from '../domains/packing/packing.service.js';
import type { ParcelSuggestions } from '../domains/packing/parcel-suggestions.service.js';
import type { OrderPorts, SellerShipping } from '../domains/shipping/shipping.service.js';

/** What the guards of purchases read. */
export interface Guarding {
  readonly orders: SellerOrders;
  readonly read: SellerOrders['forParcel'];
  /** Returns the confirmations that hold units of an order. */
  readonly holding: SellerConfirmations['records']['holding'];
  /** Returns the hold and the claim of an order that are in force. */
  readonly marks: SellerOrders['marks']['stopping'];
}

/** What fills in the parcels of purchases. */
export interface ParcelFacts {
  readonly orders: SellerOrders;
  /** Returns the units of an order that have a label from here, by order item. */
  readonly labelledUnits: SellerShipping['records']['labelledUnits'];
  readonly box: SellerPacking['box'];
  readonly suggestions: ParcelSuggestions;
}

/** Returns what purchases read of orders. */
export function orderFactsOf(
  orders: SellerOrders,
): Pick<OrderPorts, 'isCancelledNow' | 'knownItems' | 'orderedItems'> {
  return {
    isCancelledNow: (id) => orders.isCancelledNow(id),
    orderedItems: async (id) => (await orders.forParcel(id))?.items ?? null,
    knownItems: async (id) =>
      ((await orders.known([id])).get(id)?.order ?? (await orders.inHand(id)))?.items ?? [],
  };
}
