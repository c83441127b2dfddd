import type { SellerScope } from '../context/request-context.js';
import type { Order } from '../domains/orders/order.type.js';
import { unshippedItems } from '../domains/orders/unshipped-items.js';
import { quoteView } from '../domains/shipping/offers/quote-view.js';
import type { OfferPromise } from '../domains/shipping/offers/quote.js';
import type { ShippingQuoteArgs } from '../domains/shipping/offers/shipping-quote.input.js';
import type { ShippingQuote } from '../domains/shipping/offers/shipping-quote.type.js';
import { expandParcel } from '../domains/shipping/parcels/expanded-parcel.js';
import type { ParcelInput } from '../domains/shipping/parcels/parcel.input.js';
import { parcelIssues } from '../domains/shipping/parcels/parcel.rules.js';
import { ShipFromInput } from '../domains/shipping/parcels/ship-from.input.js';
import { ShipmentItemInput } from '../domains/shipping/parcels/shipment-item.input.js';
import { issuesOf, refuseInput } from '../graph/input-issues.js';
import { InputIssue } from '../graph/user-error.type.js';

/** Name of the field in the paths of issues. */
export const QUOTE_FIELD = 'shippingQuote';
const PARCEL = [QUOTE_FIELD, 'parcel'];

/** The place of a parcel when something else than the order decides it. */
export interface ParcelPlace {
  readonly supplySourceId: string;
  /** Null for now. */
  readonly shipDate: Date | null;
}

/**
 * Returns offers for a parcel of an order, with the dates that were promised to the buyer. Null when nothing is left to ship.
 *
 * Cost: one getEligibleShipmentServices, unless cached, and without a place that of the order's supply source. Throws
 * SpApiError, and GraphQLError BAD_USER_INPUT with every problem of the arguments.
 */
export async function quoteOrder(
  order: Order,
  args: ShippingQuoteArgs,
  scope: SellerScope,
  place?: ParcelPlace,
): Promise<ShippingQuote | null> {
  if (unshippedItems(order).length === 0) return null;
  const given = args.parcel?.items;
  const items = given ?? (await itemsLeft(order, scope));
  if (items.length === 0 && !given) return null;
  const { parcel, size } = checkedParcel(args, scope.shipping.now());
  const expanded = expandParcel(parcel, size, {
    amazonOrderId: order.amazonOrderId,
    items,
    shipFrom: await shipFromOf(parcel, place, () => sharedSource(order, items, scope)),
    shipDate: place?.shipDate ?? null,
  });
  const view = quoteView(args.sortBy, args.filter);
  return scope.shipping.quotes.quote(expanded, promiseOf(order), view, PARCEL);
}

/** @throws GraphQLError BAD_USER_INPUT with every problem of the arguments. */
function checkedParcel({ parcel, filter }: ShippingQuoteArgs, now: number) {
  const issues = [
    ...parcelIssues(parcel, PARCEL, now),
    ...(filter ? issuesOf(filter, [QUOTE_FIELD, 'filter']) : []),
  ];
  const size = parcel?.package;
  if (issues.length > 0 || !size) throw refuseInput(issues);
  return { parcel, size };
}

async function shipFromOf(
  { shipFrom }: ParcelInput,
  place: ParcelPlace | undefined,
  shared: () => Promise<ShipFromInput>,
): Promise<ShipFromInput> {
  return place ? sourceAt(place.supplySourceId) : (shipFrom ?? shared());
}

function promiseOf({ shipBy, deliverBy }: Order): OfferPromise {
  return { shipBy: shipBy?.latest ?? null, deliverBy: deliverBy?.latest ?? null };
}

/** Returns the units that have not left and have no label from here. Costs no call. */
async function itemsLeft(order: Order, { shipping }: SellerScope): Promise<ShipmentItemInput[]> {
  const held = await shipping.records.heldUnits(order.amazonOrderId);
  const ordered = new Map(
    order.items.map(({ orderItemId, quantityOrdered }) => [orderItemId, quantityOrdered]),
  );
  return unshippedItems(order).flatMap(({ orderItemId, quantity: unshipped }) => {
    // Units with a label count as shipped once Amazon shows it, so both numbers may speak of the same units.
    const total = ordered.get(orderItemId) ?? null;
    const unlabelled = total === null ? unshipped : total - (held.get(orderItemId) ?? 0);
    const quantity = Math.min(unshipped, unlabelled);
    return quantity > 0 ? [Object.assign(new ShipmentItemInput(), { orderItemId, quantity })] : [];
  });
}

/** @throws GraphQLError BAD_USER_INPUT unless Amazon assigned all items to one location, so the client must name one. */
async function sharedSource(
  order: Order,
  items: readonly ShipmentItemInput[],
  { orders }: SellerScope,
): Promise<ShipFromInput> {
  const sources = new Set(
    await Promise.all(items.map(({ orderItemId }) => orders.supplySourceId(order, orderItemId))),
  );
  const [only = null, ...more] = sources;
  if (only !== null && more.length === 0) return sourceAt(only);
  const accepted = sources.has(null)
    ? 'given, because the supply source of the items is not known'
    : 'given, because the items are assigned to different supply sources';
  throw refuseInput([new InputIssue([...PARCEL, 'shipFrom'], accepted)]);
}

function sourceAt(supplySourceId: string): ShipFromInput {
  return Object.assign(new ShipFromInput(), { supplySourceId });
}
