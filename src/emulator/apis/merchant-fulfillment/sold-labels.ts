import { perWorld } from '../../core/per-world.js';
import type { SoldShipment, ShipmentStatus } from './shipment-book.js';

/** A label that was really sold, whoever heard of it: what the emulator's control tells. */
export interface SoldLabel {
  readonly shipmentId: string;
  readonly sellerId: string;
  readonly amazonOrderId: string;
  /** The seller's own id of the order, as the purchase named it; null when it named none. */
  readonly sellerOrderId: string | null;
  readonly items: readonly { readonly orderItemId: string; readonly quantity: number }[];
  readonly status: ShipmentStatus;
  /** ISO 8601 on the emulator's clock. */
  readonly createdAt: string;
}

/** Where the books of a world are found by those who only want to read them. */
class SalesRecord {
  #read: () => readonly SoldShipment[] = () => [];

  /** Says which books are to be read. */
  keep(read: () => readonly SoldShipment[]): void {
    this.#read = read;
  }

  /** Every label sold since the start or the last reset, in the order of purchase, cancelled ones included. */
  labels(): readonly SoldLabel[] {
    return this.#read().map(labelOf);
  }
}

/** The sales of a world. */
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
    createdAt: new Date(createdMs).toISOString(),
  };
}
