/** What the emulated Amazon has on record about orders and stock. The control endpoint shows it, so that a test can compare. */
import { isoTime } from '../../core/clock.js';
import type { World } from '../../core/world.js';
import { listingBookOf } from '../listings/listing-book.js';
import { stockOf } from '../listings/listing.js';
import { orderBookOf } from './order-book.js';
import type { Order, OrderPackage, OrderStatus } from './order.js';

/** One parcel of a recorded order. */
interface RecordedPackage {
  readonly packageReferenceId: string;
  /** The label of Buy Shipping. Null for a package that the seller confirmed. */
  readonly shipmentId: string | null;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly isLabelCancelled: boolean;
  readonly items: readonly { readonly orderItemId: string; readonly quantity: number }[];
}

/** An order as Amazon has it, without personal data. */
export interface RecordedOrder {
  readonly sellerId: string;
  readonly amazonOrderId: string;
  readonly status: OrderStatus;
  /** The assigned location. Null when the stock is not kept by location. */
  readonly supplySourceId: string | null;
  /** ISO 8601. */
  readonly purchasedAt: string;
  /** ISO 8601. */
  readonly latestShipAt: string;
  /** True when the buyer asked to cancel, also after the order was cancelled. */
  readonly isCancellationRequested: boolean;
  readonly items: readonly {
    readonly orderItemId: string;
    readonly sku: string;
    readonly quantity: number;
    readonly shipped: number;
  }[];
  readonly packages: readonly RecordedPackage[];
}

/** Units of a SKU at one place. */
export interface RecordedStock {
  readonly sellerId: string;
  readonly sku: string;
  /** `DEFAULT`, or the id of a supply source. */
  readonly channel: string;
  readonly quantity: number;
}

/** Returns all orders, by seller. */
export function recordedOrders(world: World): readonly RecordedOrder[] {
  const book = orderBookOf(world);
  return world.sellers.flatMap(({ sellerId }) => book.list(sellerId).map(recordOf));
}

/** Returns the stock of all listings, by seller. */
export function recordedStock(world: World): readonly RecordedStock[] {
  return world.sellers.flatMap(({ sellerId }) =>
    listingBookOf(world)
      .list(sellerId)
      .flatMap((listing) =>
        stockOf(listing).map((stock) => ({ sellerId, sku: listing.sku, ...stock })),
      ),
  );
}

function recordOf(order: Order): RecordedOrder {
  return {
    sellerId: order.sellerId,
    amazonOrderId: order.amazonOrderId,
    status: order.status,
    supplySourceId: order.supplySourceId ?? null,
    purchasedAt: isoTime(order.purchasedMs),
    latestShipAt: isoTime(order.latestShipMs),
    isCancellationRequested: order.cancellation?.isRequestedByBuyer ?? false,
    items: order.items.map(({ orderItemId, product, quantityOrdered, quantityShipped }) => ({
      orderItemId,
      sku: product.sku,
      quantity: quantityOrdered,
      shipped: quantityShipped,
    })),
    packages: order.packages.map(packageOf),
  };
}

function packageOf(parcel: OrderPackage): RecordedPackage {
  return {
    packageReferenceId: parcel.packageReferenceId,
    shipmentId: parcel.origin === 'confirmation' ? null : parcel.origin.shipmentId,
    carrier: parcel.carrier,
    trackingNumber: parcel.trackingNumber,
    isLabelCancelled: parcel.isLabelCancelled,
    items: parcel.items.map(({ orderItemId, quantity }) => ({ orderItemId, quantity })),
  };
}
