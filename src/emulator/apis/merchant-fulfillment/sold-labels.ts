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

function labelOf({ shipmentId, sellerId, details, status, createdMs }: SoldShipment): SoldLabel {
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
    createdAt: isoTime(createdMs),
  };
}
