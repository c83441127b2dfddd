import { OrderStatus } from '../domains/orders/order.type.js';
import type { Order } from '../domains/orders/order.type.js';
import type { SellerOrders } from '../domains/orders/orders.service.js';
import { isPending, itemUnits, unshippedItems } from '../domains/orders/unshipped-items.js';
import { NO_PROMISE } from '../domains/shipping/offers/offer-promise.js';
import type { OfferPromise } from '../domains/shipping/offers/offer-promise.js';
import { DeliveryConfirmation } from '../domains/shipping/offers/shipping-options.type.js';
import { expandParcel } from '../domains/shipping/parcels/expanded-parcel.js';
import { ParcelInput } from '../domains/shipping/parcels/parcel.input.js';
import type { PackageInput } from '../domains/shipping/parcels/parcel.input.js';
import { parcelIssues } from '../domains/shipping/parcels/parcel.rules.js';
import { ShipFromInput } from '../domains/shipping/parcels/ship-from.input.js';
import { ShipmentItemInput } from '../domains/shipping/parcels/shipment-item.input.js';
import type {
  NothingToFillIn,
  OrderParcel,
  OrderParcels,
  OrderTrouble,
  ParcelWish,
  UnknownSize,
} from '../domains/shipping/purchases/buy/order-parcels.js';
import { unitsLeft, unitsWithoutLabel } from '../domains/shipping/purchases/buy/units-left.js';
import type { LabelsOfOrder } from '../domains/shipping/purchases/buy/units-left.js';
import type { PurchaseItem } from '../domains/shipping/purchases/records/purchase.type.js';
import { InputIssue, InvalidInput } from '../graph/user-error.type.js';
import { givenPackage, suggestedPackage, UnknownPackage } from './parcel-package.js';
import type { PackageSources } from './parcel-package.js';

type LabelledUnits = Parameters<typeof unitsLeft>[1];

/** Returns the units of an order in labels from here. Costs no call. */
type KnownLabels = (amazonOrderId: string) => Promise<LabelsOfOrder>;

/** What fills in parcels, of one seller. */
export interface ParcelDependencies extends PackageSources {
  readonly orders: Pick<
    SellerOrders,
    'forParcel' | 'forParcelNow' | 'knownForParcel' | 'supplySourceId'
  >;
  readonly labelledUnits: KnownLabels;
}

/** Builds what fills in the parcels of purchases from orders. Cost: that of `SellerOrders.forParcel`, and of the supply source. */
export function orderParcels(dependencies: ParcelDependencies): OrderParcels {
  const { orders, suggestions } = dependencies;
  return {
    async complete(amazonOrderId, given, path, wish) {
      const parcel = given ?? new ParcelInput();
      const issues = parcelIssues(parcel, path);
      if (issues.length > 0) return new InvalidInput(issues);
      if (!wish.promise && isComplete(parcel)) {
        const known = await orders.knownForParcel(amazonOrderId);
        return completeParcel(known, { amazonOrderId, parcel, path }, dependencies);
      }
      const order = await shippableOrder(amazonOrderId, orders, wish);
      return typeof order === 'string' ? order : parcelOf(order, parcel, path, dependencies);
    },
    async prepare(amazonOrderIds) {
      const ids = [...new Set(amazonOrderIds)];
      const known = await Promise.all(ids.map((id) => orders.knownForParcel(id)));
      const found = known.filter((order) => order !== null);
      const ofPlaces = Map.groupBy(found, ({ marketplaceId }) => marketplaceId);
      await Promise.all(
        [...ofPlaces].map(([marketplaceId, ofOne]) =>
          suggestions.prepare(skusLeft(ofOne), marketplaceId),
        ),
      );
    },
  };
}

function skusLeft(orders: readonly Order[]): string[] {
  const skus = orders.flatMap((order) => {
    const left = new Set(unshippedItems(order).map(({ orderItemId }) => orderItemId));
    return order.items.flatMap(({ orderItemId, sku }) =>
      sku !== null && left.has(orderItemId) ? [sku] : [],
    );
  });
  return [...new Set(skus)];
}

async function parcelOf(
  order: Order,
  parcel: ParcelInput,
  path: readonly string[],
  dependencies: ParcelDependencies,
): Promise<OrderParcel | InvalidInput | NothingToFillIn | UnknownSize> {
  const { orders, labelledUnits } = dependencies;
  const { amazonOrderId } = order;
  const labelled = await labelledUnits(amazonOrderId);
  const items = parcel.items ?? itemsToFillIn(order, labelled, parcel);
  const { ofOrder } = labelled;
  if (items.length === 0)
    return { nothingToFillIn: unitsLeft(itemUnits(order), labelled), ofOrder };
  const isFurther = !parcel.items && items.some((item) => labelled.held.has(item.orderItemId));
  const wrong = itemsIssues(order, items, path);
  if (wrong.length > 0) return new InvalidInput(wrong);
  const shipFrom = parcel.shipFrom ?? (await sharedSource(order, items, orders, path));
  if (shipFrom instanceof InputIssue) return new InvalidInput([shipFrom]);
  const size = parcel.package
    ? await givenPackage(parcel.package, path, dependencies)
    : await suggestedPackage(order, items, dependencies);
  if (size instanceof InputIssue) return new InvalidInput([size]);
  if (size instanceof UnknownPackage) return size;
  const deliveryConfirmation = confirmationOf(order, items);
  const defaults = { amazonOrderId, items, shipFrom, shipDate: null, deliveryConfirmation };
  const expanded = expandParcel(parcel, size, defaults);
  return { expanded, promise: promiseOf(order), isFurther, ofOrder };
}

/** A parcel that needs no order. */
type CompleteParcel = ParcelInput & {
  readonly items: ShipmentItemInput[];
  readonly shipFrom: ShipFromInput;
  readonly package: PackageInput;
};

function isComplete(parcel: ParcelInput): parcel is CompleteParcel {
  return Boolean(parcel.items) && Boolean(parcel.shipFrom) && Boolean(parcel.package);
}

interface NamedParcel {
  readonly amazonOrderId: string;
  readonly parcel: CompleteParcel;
  /** Leads to the parcel. */
  readonly path: readonly string[];
}

/** @param known the order where the index has it. */
async function completeParcel(
  known: Order | null,
  { amazonOrderId, parcel, path }: NamedParcel,
  sources: PackageSources,
): Promise<OrderParcel | InvalidInput> {
  const { items, shipFrom } = parcel;
  const wrong = known ? itemsIssues(known, items, path) : [];
  if (wrong.length > 0) return new InvalidInput(wrong);
  const size = await givenPackage(parcel.package, path, sources);
  if (size instanceof InputIssue) return new InvalidInput([size]);
  const deliveryConfirmation = parcel.deliveryConfirmation ?? confirmationOf(known, items);
  const given = { amazonOrderId, items, shipFrom, shipDate: null, deliveryConfirmation };
  const expanded = expandParcel(parcel, size, given);
  return { expanded, promise: NO_PROMISE, isFurther: false, ofOrder: [] };
}

async function shippableOrder(
  amazonOrderId: string,
  orders: Pick<SellerOrders, 'forParcel' | 'forParcelNow' | 'knownForParcel'>,
  { reads }: Pick<ParcelWish, 'reads'>,
): Promise<Order | OrderTrouble> {
  if (reads && !(await orders.knownForParcel(amazonOrderId))) {
    if (reads.left === 0) return 'UNREAD_ORDER';
    reads.left -= 1;
  }
  const known = await orders.forParcel(amazonOrderId);
  // The index may be minutes old, and a pending order is paid meanwhile.
  const isDoubted = !reads && known !== null && isPending(known);
  const order = isDoubted ? await orders.forParcelNow(amazonOrderId) : known;
  if (!order) return 'UNKNOWN_ORDER';
  if (isPending(order)) return 'PENDING_ORDER';
  return order.status === OrderStatus.CANCELLED ? 'CANCELLED_ORDER' : order;
}

/** Returns the issues of items that the order does not have, and of more units than are ordered. */
export function itemsIssues(
  { amazonOrderId, items: ordered }: Order,
  items: readonly ShipmentItemInput[],
  path: readonly string[],
): InputIssue[] {
  const own = new Map(ordered.map((item) => [item.orderItemId, item.quantityOrdered]));
  return items.flatMap(({ orderItemId, quantity }, position) => {
    const at = [...path, 'items', String(position)];
    const most = own.get(orderItemId);
    if (most === undefined) {
      const accepted = `the id of an item of the order ${amazonOrderId}`;
      return [new InputIssue([...at, 'orderItemId'], accepted)];
    }
    return most !== null && quantity > most
      ? [new InputIssue([...at, 'quantity'], `at most ${most}, the units that are ordered`)]
      : [];
  });
}

/** Returns the proof of delivery that the constraints of the items require, as far as the order is known. */
export function confirmationOf(
  order: Order | null,
  items: readonly Pick<ShipmentItemInput, 'orderItemId'>[],
): DeliveryConfirmation {
  const wanted = new Set(items.map(({ orderItemId }) => orderItemId));
  const constraints = (order?.items ?? [])
    .filter(({ orderItemId }) => wanted.has(orderItemId))
    .map(({ shippingConstraints }) => shippingConstraints);
  if (constraints.some((one) => one?.ageCheck)) return DeliveryConfirmation.ADULT_SIGNATURE;
  return constraints.some((one) => one?.signature)
    ? DeliveryConfirmation.SIGNATURE
    : DeliveryConfirmation.WITHOUT_SIGNATURE;
}

/** Returns when a parcel of the order must leave and arrive. */
export function promiseOf({
  shipBy,
  deliverBy,
}: Pick<Order, 'shipBy' | 'deliverBy'>): OfferPromise {
  return { shipBy: shipBy?.latest ?? null, deliverBy: deliverBy?.latest ?? null };
}

/** Returns the units that have not left and have no label from here, bought or being bought. */
export function itemsLeft(order: Order, labelled: LabelledUnits): ShipmentItemInput[] {
  return unitsWithoutLabel(itemUnits(order), labelled).map(asInput);
}

/** Returns the units of a parcel that names none: those, and with `shipAgain` also those whose label was cancelled. */
export function itemsToFillIn(
  order: Order,
  labelled: LabelledUnits,
  { shipAgain }: Pick<ParcelInput, 'shipAgain'>,
): ShipmentItemInput[] {
  return shipAgain
    ? unitsLeft(itemUnits(order), labelled).map(asInput)
    : itemsLeft(order, labelled);
}

function asInput({ orderItemId, quantity }: PurchaseItem): ShipmentItemInput {
  return Object.assign(new ShipmentItemInput(), { orderItemId, quantity });
}

/**
 * Returns the location that Amazon assigned all items to. Without one, the issue asks the client to name a place.
 */
export async function sharedSource(
  order: Order,
  items: readonly ShipmentItemInput[],
  orders: Pick<SellerOrders, 'supplySourceId'>,
  path: readonly string[],
): Promise<ShipFromInput | InputIssue> {
  const sources = new Set(
    await Promise.all(
      items.map(async ({ orderItemId }) => orders.supplySourceId(order, orderItemId)),
    ),
  );
  const [only = null, ...more] = sources;
  if (only !== null && more.length === 0) return sourceAt(only);
  const accepted = sources.has(null)
    ? 'given when the supply source of an item is not known'
    : 'given when the items are assigned to different supply sources';
  return new InputIssue([...path, 'shipFrom'], accepted);
}

export function sourceAt(supplySourceId: string): ShipFromInput {
  return Object.assign(new ShipFromInput(), { supplySourceId });
}
