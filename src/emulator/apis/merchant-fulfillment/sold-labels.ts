import { isoTime } from '../../core/clock.js';
import { perWorld } from '../../core/per-world.js';
import type { SoldShipment, ShipmentStatus } from './shipment-book.js';

/** A sold label, whether or not the client received the answer. The control endpoint lists them. */
export interface SoldLabel {
  readonly shipmentId: string;
  readonly sellerId: string;
  readonly amazonOrderId: string;
  /** The seller's order id from the purchase. Null when absent. */
  readonly sellerOrderId: string | null;
  readonly items: readonly { readonly orderItemId: string; readonly quantity: number }[];
  readonly status: ShipmentStatus;
  readonly carrierName: string;
  readonly trackingId: string;
  /** What the seller was charged, such as 7.40 in US dollars. A refund does not change it. */
  readonly price: { readonly amount: string; readonly currencyCode: 'USD' };
  /** ISO 8601 on the emulator's clock. */
  readonly createdAt: string;
}

/** Gives access to the sales of a world. */
class SalesRecord {
  #read: () => readonly SoldShipment[] = () => [];

  /** Sets the source of the sales. */
  keep(read: () => readonly SoldShipment[]): void {
    this.#read = read;
  }

  /**
   * Returns every label sold since the start or the last reset, in the order of purchase, including cancelled
   * ones.
   */
  labels(): readonly SoldLabel[] {
    return this.#read().map(labelOf);
  }
}

/** Returns the sales of a world. */
export const salesRecordOf = perWorld(() => new SalesRecord());

function labelOf(sold: SoldShipment): SoldLabel {
  const { shipmentId, sellerId, details, status, quote, trackingId, createdMs } = sold;
  return {
    shipmentId,
    sellerId,
    amazonOrderId: details.AmazonOrderId,
    sellerOrderId: details.SellerOrderId ?? null,
    items: details.ItemList.map(({ OrderItemId, Quantity }) => ({
      orderItemId: OrderItemId,
      quantity: Quantity,
    })),
    status,
    carrierName: quote.carrier.name,
    trackingId,
    price: { amount: (sold.chargedCents / 100).toFixed(2), currencyCode: 'USD' },
    createdAt: isoTime(createdMs),
  };
}
