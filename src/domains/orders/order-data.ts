import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../graph/look-ahead.js';
import type { IncludedDataWire } from '../../sp-api/operations/orders.wire.js';

/** Parts of an order that Amazon sends only on request. */
export const ORDER_DATA = [
  'FULFILLMENT',
  'PACKAGES',
  'PROCEEDS',
  'CANCELLATION',
  'BUYER',
  'RECIPIENT',
] as const satisfies readonly IncludedDataWire[];

export type OrderData = (typeof ORDER_DATA)[number];

/** The parts that the index requests in any case. None is personal. */
export const INDEXED_DATA: readonly OrderData[] = [
  'FULFILLMENT',
  'PACKAGES',
  'PROCEEDS',
  'CANCELLATION',
];

/**
 * Fields of `Order` that need a part, including those of edges. All other fields come with every order or from
 * elsewhere.
 */
export const ORDER_FIELD_DATA: ReadonlyMap<string, OrderData | readonly OrderData[]> = new Map<
  string,
  OrderData | readonly OrderData[]
>([
  ['status', 'FULFILLMENT'],
  ['fulfilledBy', 'FULFILLMENT'],
  ['serviceLevel', 'FULFILLMENT'],
  ['shipBy', 'FULFILLMENT'],
  ['deliverBy', 'FULFILLMENT'],
  // Offers are for items that have not shipped.
  ['shippingQuote', 'FULFILLMENT'],
  ['shippingObstacle', 'FULFILLMENT'],
  // A parcel is for them too.
  ['suggestedParcel', 'FULFILLMENT'],
  // Suggestions are too, and show the items with all their fields.
  ['shipFromSuggestions', ['FULFILLMENT', 'CANCELLATION']],
  ['isCancellationRequested', ['CANCELLATION', 'FULFILLMENT']],
  ['packages', 'PACKAGES'],
  ['total', 'PROCEEDS'],
  ['labelPrintableFrom', 'FULFILLMENT'],
  ['isLate', 'FULFILLMENT'],
  ['isGift', 'FULFILLMENT'],
  ['buyer', 'BUYER'],
  ['recipient', 'RECIPIENT'],
]);

/** Fields of `OrderItem` that need a part. */
export const ORDER_ITEM_FIELD_DATA: ReadonlyMap<string, OrderData> = new Map([
  ['quantityFulfilled', 'FULFILLMENT'],
  ['quantityUnfulfilled', 'FULFILLMENT'],
  ['cancellation', 'CANCELLATION'],
  ['isGift', 'FULFILLMENT'],
  ['gift', 'FULFILLMENT'],
  ['shippingConstraints', 'FULFILLMENT'],
  ['requiresSerialNumber', 'FULFILLMENT'],
  ['scheduledDelivery', 'FULFILLMENT'],
  ['iossNumber', 'FULFILLMENT'],
]);

/** Fields that the index never stores. */
const PERSONAL_FIELDS = ['buyer', 'recipient'];
const PERSONAL_ITEM_FIELDS = ['gift', 'customizationUrl', 'iossNumber'];

/** Fields that earlier versions did not store. */
const LATER_FIELDS = [
  'sellerOrderId',
  'programs',
  'relatedOrders',
  'labelPrintableFrom',
  'isGift',
  'shipToCountryCode',
];
const LATER_ITEM_FIELDS = [
  'programs',
  'condition',
  'isGift',
  'shippingConstraints',
  'requiresSerialNumber',
  'serialNumbers',
  'scheduledDelivery',
];

/** Fields of packages and of their items that the index deletes after the retention. */
const EXPIRING_PACKAGE_FIELDS = ['carrierName', 'serviceName', 'shipFromAddress'];
const EXPIRING_PACKAGE_ITEM_FIELD = 'transparencyCodes';

/** What a selection needs of an order. */
export interface OrderNeed {
  /** Each part slows the call down, and some are personal data. */
  readonly data: ReadonlySet<OrderData>;
  /** True when it shows a field that the index never stores. */
  readonly isPersonal: boolean;
  /** True when it shows a field that earlier versions did not store. */
  readonly isLater: boolean;
  /** True when it shows a field that the index deletes after the retention. */
  readonly isExpiring: boolean;
  /** True when it shows the time of the last change. */
  readonly isDated: boolean;
}

/**
 * Returns what a selection of an order needs. `path` leads from the current field to the order, such as `nodes` in a
 * list.
 */
export function needOfOrder(info: GraphQLResolveInfo, ...path: readonly string[]): OrderNeed {
  const fields = selectedFields(info, ...path);
  if (fields.size === 0) return NOTHING;
  return together(
    {
      data: dataOf(fields, ORDER_FIELD_DATA),
      isPersonal: hasAny(fields, PERSONAL_FIELDS),
      isLater: hasAny(fields, LATER_FIELDS),
      isExpiring: false,
      isDated: fields.has('updatedAt'),
    },
    ...(fields.has('items') ? [needOfItem(info, ...path, 'items')] : []),
    ...(fields.has('packages') ? [needOfPackage(info, ...path, 'packages')] : []),
  );
}

/** Returns what a selection of an item needs of its order. */
export function needOfItem(info: GraphQLResolveInfo, ...path: readonly string[]): OrderNeed {
  const fields = selectedFields(info, ...path);
  const own = {
    ...NOTHING,
    data: dataOf(fields, ORDER_ITEM_FIELD_DATA),
    isPersonal: hasAny(fields, PERSONAL_ITEM_FIELDS),
    isLater: hasAny(fields, LATER_ITEM_FIELDS),
  };
  return together(own, needOfOrder(info, ...path, 'order'));
}

/** Returns what a selection of a package needs of its order. */
export function needOfPackage(info: GraphQLResolveInfo, ...path: readonly string[]): OrderNeed {
  const fields = selectedFields(info, ...path);
  const isExpiring =
    hasAny(fields, EXPIRING_PACKAGE_FIELDS) ||
    selectedFields(info, ...path, 'items').has(EXPIRING_PACKAGE_ITEM_FIELD);
  const own = { ...NOTHING, data: new Set<OrderData>(['PACKAGES']), isExpiring };
  return together(own, needOfOrder(info, ...path, 'order'));
}

/** The need of a selection without fields. */
export const NOTHING: OrderNeed = {
  data: new Set(),
  isPersonal: false,
  isLater: false,
  isExpiring: false,
  isDated: false,
};

function hasAny(fields: ReadonlySet<string>, names: readonly string[]): boolean {
  return names.some((name) => fields.has(name));
}

function together(...needs: readonly OrderNeed[]): OrderNeed {
  return {
    data: new Set(needs.flatMap(({ data }) => [...data])),
    isPersonal: needs.some(({ isPersonal }) => isPersonal),
    isLater: needs.some(({ isLater }) => isLater),
    isExpiring: needs.some(({ isExpiring }) => isExpiring),
    isDated: needs.some(({ isDated }) => isDated),
  };
}

function dataOf(
  fields: ReadonlySet<string>,
  table: ReadonlyMap<string, OrderData | readonly OrderData[]>,
): ReadonlySet<OrderData> {
  return new Set([...fields].flatMap((field) => table.get(field) ?? []));
}

/** Tells whether a selection shows something that changes during the life of an order. */
export function isChanging({ data, isDated }: OrderNeed): boolean {
  return isDated || data.size > 0;
}
