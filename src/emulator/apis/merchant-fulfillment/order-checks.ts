/** Checks an order before a quote or a purchase, as Amazon does. */
import { ApiError, invalidInput } from '../../core/api.js';
import { unitsShippedElsewhere } from '../orders/order.js';
import type { Order } from '../orders/order.js';
import type { SoldShipment } from './shipment-book.js';
import type { AddressWire, ShipmentRequestDetails } from './shipment-request.js';
import { usRegion } from './us-geography.js';

/**
 * Returns the seller's order when it can ship and has the items in the requested quantities. Throws
 * ResourceNotFound, InvalidInput or ItemsNotInOrder.
 */
export function checkShippable(order: Order | undefined, details: ShipmentRequestDetails): Order {
  const known = knownOrder(order, details.AmazonOrderId);
  if (known.status === 'Pending' || known.status === 'Canceled') {
    throw invalidInput(
      `Order ${known.amazonOrderId} can't be shipped: its status is ${known.status}.`,
    );
  }
  const unknownIds = details.ItemList.map((item) => item.OrderItemId).filter(
    (id) => !known.items.some((item) => item.orderItemId === id),
  );
  if (unknownIds.length > 0) {
    throw new ApiError(
      404,
      'ItemsNotInOrder',
      `Order ${known.amazonOrderId} has no items with these OrderItemIds: ${unknownIds.join(', ')}.`,
    );
  }
  for (const { OrderItemId, Quantity } of details.ItemList) {
    const ordered = known.items.find((item) => item.orderItemId === OrderItemId)?.quantityOrdered;
    if (ordered !== undefined && Quantity > ordered) {
      throw invalidInput(
        `The quantity ${String(Quantity)} of OrderItemId ${OrderItemId} exceeds the ordered quantity ${String(ordered)}.`,
      );
    }
  }
  return known;
}

/** Returns the order. Throws 404 ResourceNotFound when the seller has no such order. */
export function knownOrder(order: Order | undefined, amazonOrderId: string): Order {
  if (order === undefined) {
    throw new ApiError(404, 'ResourceNotFound', `Order ${amazonOrderId} was not found.`);
  }
  return order;
}

/** Checks that the parcel ships from an existing place in the United States. */
export function checkShipFrom(address: AddressWire): void {
  if (address.CountryCode !== 'US') {
    throw new ApiError(
      404,
      'RegionNotSupported',
      `Buy Shipping is not supported for shipments from ${address.CountryCode} in this marketplace.`,
    );
  }
  const state = usRegion(address.PostalCode)?.state;
  const given = address.StateOrProvinceCode ?? '';
  if (state === undefined || (given !== '' && given.toUpperCase() !== state)) {
    throw new ApiError(
      400,
      'InvalidShipFromAddress',
      `The ship-from address is invalid: the postal code ${address.PostalCode} is not in ${given === '' ? 'the United States' : given}.`,
    );
  }
}

/**
 * Throws ShipmentAlreadyExists with the shipment ids of each item when too few units are left. Throws
 * InvalidInput when the missing units shipped without Buy Shipping.
 */
export function checkNotShipped(
  order: Order,
  details: ShipmentRequestDetails,
  active: readonly SoldShipment[],
): void {
  const problems = details.ItemList.flatMap(({ OrderItemId, Quantity }) => {
    const item = order.items.find((candidate) => candidate.orderItemId === OrderItemId);
    if (item === undefined) return [];
    const left =
      item.quantityOrdered -
      unitsShippedElsewhere(order, OrderItemId) -
      (shippedByItem(active).get(OrderItemId) ?? 0);
    if (Quantity <= left) return [];
    const ids = active
      .filter((shipment) => holdsItem(shipment, OrderItemId))
      .map((shipment) => shipment.shipmentId);
    return [{ OrderItemId, left, ids }];
  });
  const [first] = problems;
  if (first === undefined) return;
  const shipped = problems.filter(({ ids }) => ids.length > 0);
  if (shipped.length === 0) {
    throw invalidInput(
      `OrderItemId ${first.OrderItemId} has been shipped: ${String(first.left)} units are left to ship.`,
    );
  }
  const list = shipped.map(
    ({ OrderItemId, ids }) => `OrderItemId ${OrderItemId}: ShipmentId ${ids.join(', ')}`,
  );
  throw new ApiError(
    400,
    'ShipmentAlreadyExists',
    `This shipment already exists. Items in the request have already shipped. ${list.join('; ')}`,
  );
}

/** Returns the units of each item in the shipments. */
function shippedByItem(shipments: readonly SoldShipment[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { OrderItemId, Quantity } of shipments.flatMap(
    (shipment) => shipment.details.ItemList,
  )) {
    totals.set(OrderItemId, (totals.get(OrderItemId) ?? 0) + Quantity);
  }
  return totals;
}

function holdsItem(shipment: SoldShipment, orderItemId: string): boolean {
  return shipment.details.ItemList.some((item) => item.OrderItemId === orderItemId);
}
