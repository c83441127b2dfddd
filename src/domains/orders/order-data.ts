import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../graph/look-ahead.js';
import type { IncludedDataWire } from '../../sp-api/operations/orders.wire.js';

/** Parts of an order that Amazon sends only when they are asked for. */
export const ORDER_DATA = [
  'FULFILLMENT',
  'PACKAGES',
  'PROCEEDS',
  'RECIPIENT',
] as const satisfies readonly IncludedDataWire[];

export type OrderData = (typeof ORDER_DATA)[number];

/**
 * The fields of `Order` that need a part, those of edges included. All others come with every order, or from elsewhere.
 */
export const ORDER_FIELD_DATA: ReadonlyMap<string, OrderData> = new Map([
  ['status', 'FULFILLMENT'],
  ['fulfilledBy', 'FULFILLMENT'],
  ['serviceLevel', 'FULFILLMENT'],
  ['shipBy', 'FULFILLMENT'],
  ['deliverBy', 'FULFILLMENT'],
  // Offers are for what has not left.
  ['shippingServices', 'FULFILLMENT'],
  ['packages', 'PACKAGES'],
  ['total', 'PROCEEDS'],
  ['recipientAddress', 'RECIPIENT'],
]);

/** The fields of `OrderItem` that need a part. */
export const ORDER_ITEM_FIELD_DATA: ReadonlyMap<string, OrderData> = new Map([
  ['quantityFulfilled', 'FULFILLMENT'],
  ['quantityUnfulfilled', 'FULFILLMENT'],
]);

/**
 * The parts that a selection of an order needs: no more, since each makes the call slower for Amazon and one is personal
 * data. `path` leads from the current field to the order, as `nodes` does in a list.
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
  table: ReadonlyMap<string, OrderData>,
): readonly OrderData[] {
  return [...fields].flatMap((field) => table.get(field) ?? []);
}
