/** The part of shipment confirmations that the operation and the feed share. */
import { invalidInput } from '../../core/api.js';
import { defaultShipFrom } from './locations.js';
import type { Location } from './locations.js';
import type { OrderBook } from './order-book.js';
import { unitsIn } from './order.js';
import type { Order, OrderPackage, PackageItem, PostalAddress } from './order.js';

/** One package that the seller confirms as shipped. */
export interface Confirmation {
  /** A positive integer in digits. A known one corrects its package. Without one the package is new. */
  readonly packageReferenceId?: string;
  readonly carrier: string;
  readonly shippingService?: string;
  readonly trackingNumber: string;
  readonly shipMs: number;
  readonly shipFromSupplySourceId?: string;
  /** Only the feed can name an address. */
  readonly shipFromAddress?: PostalAddress;
  readonly items: readonly PackageItem[];
}

/**
 * The source of the confirmation. The operation ignores the supply source of a package that it confirms for
 * the first time and records the default location, a known defect of Amazon's. The feed and a later
 * correction honour it.
 */
export type ConfirmationRoad = 'operation' | 'feed';

const TRANSIT_MS = 3 * 24 * 3_600_000;

/**
 * Records a confirmation or corrects an earlier one.
 * @throws ApiError 400 InvalidInput for an order that cannot ship, wrong items or quantities, a location of
 * another seller, a package of Buy Shipping, and an unknown package when nothing is left to ship.
 */
export function confirmPackage(
  orders: OrderBook,
  order: Order,
  confirmation: Confirmation,
  road: ConfirmationRoad,
  nowMs: number,
): void {
  if (order.status === 'Pending' || order.status === 'Canceled') {
    throw invalidInput(`The order can't be shipped: its status is ${order.status}.`);
  }
  const known = packageToCorrect(order, confirmation.packageReferenceId);
  checkItems(order, confirmation.items, known);
  const locations = orders.locations(order.sellerId);
  const { shipFromSupplySourceId: placeId, shipFromAddress, ...said } = confirmation;
  const place = placeId === undefined ? undefined : confirmedPlace(locations, placeId);
  const parcel = { ...said, deliveredMs: confirmation.shipMs + TRANSIT_MS };
  if (known !== undefined) {
    const shipFrom = shipFromAddress ?? place?.address ?? known.shipFrom;
    orders.correctPackage(order, known.packageReferenceId, { ...parcel, shipFrom }, nowMs);
    return;
  }
  const honoured = road === 'feed' ? place : undefined;
  const shipFrom = shipFromAddress ?? honoured?.address ?? defaultShipFrom(locations);
  orders.addPackage(order, { ...parcel, origin: 'confirmation', shipFrom }, nowMs);
}

/** Returns the package with that number. When nothing is left to ship, there must be one. */
function packageToCorrect(order: Order, reference: string | undefined): OrderPackage | undefined {
  const known = order.packages.find(({ packageReferenceId }) => packageReferenceId === reference);
  if (known === undefined) {
    const good = order.packages.filter(({ isLabelCancelled }) => !isLabelCancelled);
    const isLeft = order.items.some(
      ({ orderItemId, quantityOrdered }) => unitsIn(good, orderItemId) < quantityOrdered,
    );
    if (isLeft) return undefined;
    throw invalidInput(
      `PackageToUpdateNotFound: all items have shipped, and no package is ${reference ?? 'named'}.`,
    );
  }
  if (known.origin === 'confirmation') return known;
  throw invalidInput(`The label of package ${known.packageReferenceId} was bought from Amazon.`);
}

function confirmedPlace(locations: readonly Location[], supplySourceId: string): Location {
  const place = locations.find((candidate) => candidate.supplySourceId === supplySourceId);
  if (place === undefined) throw invalidInput(`The supply source ${supplySourceId} is unknown.`);
  return place;
}

/** Checks that every item belongs to the order, is named once, and has no more units than are left. */
function checkItems(
  order: Order,
  items: readonly PackageItem[],
  corrected: OrderPackage | undefined,
): void {
  const others = order.packages.filter(
    (parcel) => parcel !== corrected && !parcel.isLabelCancelled,
  );
  const seen = new Set<string>();
  for (const { orderItemId, quantity, transparencyCodes } of items) {
    const item = order.items.find((candidate) => candidate.orderItemId === orderItemId);
    if (item === undefined) throw invalidInput(`The order has no item ${orderItemId}.`);
    if (seen.has(orderItemId)) throw invalidInput(`The item ${orderItemId} occurs twice.`);
    seen.add(orderItemId);
    const left = item.quantityOrdered - unitsIn(others, orderItemId);
    if (quantity > left) {
      throw invalidInput(
        `The quantity ${String(quantity)} of item ${orderItemId} exceeds the ${String(left)} left to ship.`,
      );
    }
    if ((transparencyCodes?.length ?? 0) > quantity) {
      throw invalidInput(`Item ${orderItemId} has more transparency codes than units.`);
    }
  }
}
