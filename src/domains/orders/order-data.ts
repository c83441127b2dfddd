import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../graph/look-ahead.js';
import type { IncludedDataWire } from '../../sp-api/operations/orders.wire.js';

/** Parts of an order that Amazon sends only on request. */
export const ORDER_DATA = [
  'FULFILLMENT',
  'PACKAGES',
  'PROCEEDS',
  'CANCELLATION',
  'RECIPIENT',
] as const satisfies readonly IncludedDataWire[];

export type OrderData = (typeof ORDER_DATA)[number];

/** Parts that the index never stores. */
const PERSONAL: ReadonlySet<OrderData> = new Set(['RECIPIENT']);

/** The parts that the index requests. None is personal. */
export const INDEXED_DATA: readonly OrderData[] = ORDER_DATA.filter((part) => !PERSONAL.has(part));

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
  ['shippingServices', 'FULFILLMENT'],
  // Suggestions are too, and show the items with all their fields.
  ['shipFromSuggestions', ['FULFILLMENT', 'CANCELLATION']],
  ['isCancellationRequested', ['CANCELLATION', 'FULFILLMENT']],
  ['packages', 'PACKAGES'],
  ['total', 'PROCEEDS'],
  ['recipientAddress', 'RECIPIENT'],
]);

/** Fields of `OrderItem` that need a part. */
export const ORDER_ITEM_FIELD_DATA: ReadonlyMap<string, OrderData> = new Map([
  ['quantityFulfilled', 'FULFILLMENT'],
  ['quantityUnfulfilled', 'FULFILLMENT'],
  ['cancellation', 'CANCELLATION'],
]);

/** Fields of packages and of their items that the index deletes after the retention. */
const EXPIRING_PACKAGE_FIELDS = ['carrierName', 'serviceName', 'shipFromAddress'];
const EXPIRING_PACKAGE_ITEM_FIELD = 'transparencyCodes';

/** What a selection needs of an order. */
export interface OrderNeed {
  /** Each part slows the call down, and one is personal data. */
  readonly data: ReadonlySet<OrderData>;
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
    { ...NOTHING, data: dataOf(fields, ORDER_FIELD_DATA), isDated: fields.has('updatedAt') },
    ...(fields.has('items') ? [needOfItem(info, ...path, 'items')] : []),
    ...(fields.has('packages') ? [needOfPackage(info, ...path, 'packages')] : []),
  );
}

/** Returns what a selection of an item needs of its order. */
export function needOfItem(info: GraphQLResolveInfo, ...path: readonly string[]): OrderNeed {
  const data = dataOf(selectedFields(info, ...path), ORDER_ITEM_FIELD_DATA);
  return together({ ...NOTHING, data }, needOfOrder(info, ...path, 'order'));
}

/** Returns what a selection of a package needs of its order. */
export function needOfPackage(info: GraphQLResolveInfo, ...path: readonly string[]): OrderNeed {
  const fields = selectedFields(info, ...path);
  const isExpiring =
    EXPIRING_PACKAGE_FIELDS.some((field) => fields.has(field)) ||
    selectedFields(info, ...path, 'items').has(EXPIRING_PACKAGE_ITEM_FIELD);
  const own = { ...NOTHING, data: new Set<OrderData>(['PACKAGES']), isExpiring };
  return together(own, needOfOrder(info, ...path, 'order'));
}

const NOTHING: OrderNeed = { data: new Set(), isExpiring: false, isDated: false };

function together(...needs: readonly OrderNeed[]): OrderNeed {
  return {
    data: new Set(needs.flatMap(({ data }) => [...data])),
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

/** Tells whether a selection shows data that the index never stores. */
export function isPersonal({ data }: OrderNeed): boolean {
  return [...data].some((part) => PERSONAL.has(part));
}

/** Tells whether a selection shows something that changes during the life of an order. */
export function isChanging({ data, isDated }: OrderNeed): boolean {
  return isDated || data.size > 0;
}
