import type { SellerScope } from '../context/seller-scope.js';
import { OrderStatus } from '../domains/orders/order.type.js';
import type { Order } from '../domains/orders/order.type.js';
import { isPending, unshippedItems } from '../domains/orders/unshipped-items.js';
import { quoteView } from '../domains/shipping/offers/quote-view.js';
import type { ShippingObstacle } from '../domains/shipping/offers/shipping-obstacle.type.js';
import type { ShippingQuoteArgs } from '../domains/shipping/offers/shipping-quote.input.js';
import type { ShippingQuote } from '../domains/shipping/offers/shipping-quote.type.js';
import { expandParcel } from '../domains/shipping/parcels/expanded-parcel.js';
import type { ParcelPackage } from '../domains/shipping/parcels/expanded-parcel.js';
import type { ShipmentItemInput } from '../domains/shipping/parcels/shipment-item.input.js';
import { ParcelInput } from '../domains/shipping/parcels/parcel.input.js';
import { dateIssues, parcelIssues } from '../domains/shipping/parcels/parcel.rules.js';
import type { ShipFromInput } from '../domains/shipping/parcels/ship-from.input.js';
import { clientError } from '../graph/client-error.js';
import { issuesOf, refuseInput } from '../graph/input-issues.js';
import { InputIssue } from '../graph/user-error.type.js';
import { givenPackage, suggestedPackage, UnknownPackage } from './parcel-package.js';
import {
  confirmationOf,
  itemsIssues,
  itemsLeft,
  itemsToFillIn,
  promiseOf,
  sharedSource,
  sourceAt,
} from './order-parcels.js';

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
 * Returns offers for a parcel of an order, with the dates that were promised to the buyer. Null when nothing is left to ship and the
 * parcel names no items, and for an order that can't be shipped.
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
  const items = await itemsToQuote(order, args.parcel ?? {}, scope);
  if (!items) return null;
  const wrong = itemsIssues(order, items, PARCEL);
  if (wrong.length > 0) throw refuseInput(wrong);
  const parcel = checkedParcel(args, scope.shipping.now());
  const size = await packageOf(parcel, order, items, scope);
  const expanded = expandParcel(parcel, size, {
    amazonOrderId: order.amazonOrderId,
    items,
    shipFrom: await shipFromOf(parcel, place, async () => {
      const shared = await sharedSource(order, items, scope.orders, PARCEL);
      if (shared instanceof InputIssue) throw refuseInput([shared]);
      return shared;
    }),
    shipDate: place?.shipDate ?? null,
    deliveryConfirmation: confirmationOf(order, items),
  });
  const view = quoteView(args.sortBy, args.filter);
  return scope.shipping.quotes.quote(expanded, promiseOf(order), view, PARCEL);
}

/** Returns the units of a parcel. Null when nothing is left to ship and it names none, and for an order that can't be shipped. */
async function itemsToQuote(
  order: Order,
  { items, shipAgain }: Pick<ParcelInput, 'items' | 'shipAgain'>,
  { shipping }: Pick<SellerScope, 'shipping'>,
): Promise<readonly ShipmentItemInput[] | null> {
  const isAgain = shipAgain === true;
  if (items || isAgain ? isUnshippable(order) : unshippedItems(order).length === 0) return null;
  if (items) return items;
  const labelled = await shipping.records.labelledUnits(order.amazonOrderId);
  const left = itemsToFillIn(order, labelled, { shipAgain: isAgain });
  return left.length === 0 ? null : left;
}

/** Units that Amazon shows as shipped can be shipped again, as after a cancelled label: Amazon keeps them so. */
function isUnshippable(order: Order): boolean {
  return isPending(order) || order.status === OrderStatus.CANCELLED;
}

/** Returns why `quoteOrder` returns null for a parcel without items. Costs no call. */
export async function obstacleOf(
  order: Order,
  { shipping }: Pick<SellerScope, 'shipping'>,
): Promise<ShippingObstacle | null> {
  if (isPending(order)) return 'PENDING';
  if (order.status === OrderStatus.CANCELLED) return 'CANCELLED';
  if (unshippedItems(order).length === 0) return 'ALL_SHIPPED';
  const left = itemsLeft(order, await shipping.records.labelledUnits(order.amazonOrderId));
  return left.length === 0 ? 'ALL_LABELLED' : null;
}

/** @throws GraphQLError BAD_USER_INPUT with every problem of the arguments. */
function checkedParcel({ parcel, filter }: ShippingQuoteArgs, now: number): ParcelInput {
  const issues = [
    ...parcelIssues(parcel, PARCEL),
    ...(parcel ? dateIssues(parcel, PARCEL, now) : []),
    ...(filter ? issuesOf(filter, [QUOTE_FIELD, 'filter']) : []),
  ];
  if (issues.length > 0) throw refuseInput(issues);
  return parcel ?? new ParcelInput();
}

/** @throws GraphQLError PACKAGE_UNKNOWN when the client gives no package and the size of a SKU is not known. */
async function packageOf(
  parcel: ParcelInput,
  order: Order,
  items: readonly ShipmentItemInput[],
  { packing, suggestions }: SellerScope,
): Promise<ParcelPackage> {
  const sources = { box: (id: string) => packing.box(id), suggestions };
  const size = parcel.package
    ? await givenPackage(parcel.package, PARCEL, sources)
    : await suggestedPackage(order, items, sources);
  if (size instanceof InputIssue) throw refuseInput([size]);
  if (!(size instanceof UnknownPackage)) return size;
  const { missingSkus, accepted } = size;
  throw clientError(`parcel.package must be ${accepted}.`, {
    code: 'PACKAGE_UNKNOWN',
    missingSkus,
  });
}

async function shipFromOf(
  { shipFrom }: ParcelInput,
  place: ParcelPlace | undefined,
  shared: () => Promise<ShipFromInput>,
): Promise<ShipFromInput> {
  return place ? sourceAt(place.supplySourceId) : (shipFrom ?? shared());
}
