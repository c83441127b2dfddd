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

/** The parts that all fields of an item need together. */
export const ALL_ITEM_DATA: readonly OrderData[] = [...new Set(ORDER_ITEM_FIELD_DATA.values())];

/**
 * Returns the parts that a selection of an order needs. Each part slows the call down, and one is personal data.
 * `path` leads from the current field to the order, such as `nodes` in a list.
 */
export function neededOrderData(
  info: GraphQLResolveInfo,
  ...path: readonly string[]
): ReadonlySet<OrderData> {
  return new Set([
    ...dataOf(selectedFields(info, ...path), ORDER_FIELD_DATA),
    ...dataOf(selectedFields(info, ...path, 'items'), ORDER_ITEM_FIELD_DATA),
  ]);
}

function dataOf(
  fields: ReadonlySet<string>,
  table: ReadonlyMap<string, OrderData | readonly OrderData[]>,
): readonly OrderData[] {
  return [...fields].flatMap((field) => table.get(field) ?? []);
}
