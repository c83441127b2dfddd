import { getNamedType, isObjectType, OperationTypeNode } from 'graphql';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context/request-context.js';
import { OrderConnection } from '../domains/orders/index/order-connection.type.js';
import type { Order } from '../domains/orders/order.type.js';
import { whenReady } from '../graph/eventual.js';
import { selectedFields } from '../graph/look-ahead.js';

type Fields = ReadonlySet<string>;

/**
 * Reads what the selected fields of a page's orders show before the page is returned, in a query: the fields then return values
 * and not promises, of which a page would have hundreds. Costs no call: what is not cached is left to the fields.
 */
export function readOrdersAhead(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve || getNamedType(field.type).name !== OrderConnection.name) continue;
      field.resolve = (parent, args, context: RequestContext, info) =>
        whenReady(resolve(parent, args, context, info), (page: unknown) =>
          page instanceof OrderConnection ? withFieldsRead(page, context, info) : page,
        );
    }
  }
}

async function withFieldsRead(
  page: OrderConnection,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<OrderConnection> {
  const [first] = page.nodes;
  // A mutation may change rows after they were read. A subscription outlives them.
  if (!first || info.operation.operation !== OperationTypeNode.QUERY) return page;
  const fields = selectedOf(info);
  const items = fields.has('items') ? selectedOf(info, 'items') : NONE;
  await Promise.all([
    readRecords(first.sellerId, page.nodes, fields, context),
    readSources(first.sellerId, page.nodes, fields, context),
    readListings(first.sellerId, page.nodes, items, context),
  ]);
  return page;
}

const NONE: Fields = new Set();

/** Returns the fields that are selected on each order of a page, or below one of its fields. */
function selectedOf(info: GraphQLResolveInfo, ...path: readonly string[]): Fields {
  const inNodes = selectedFields(info, 'nodes', ...path);
  const inEdges = selectedFields(info, 'edges', 'node', ...path);
  return inEdges.size === 0 ? inNodes : new Set([...inNodes, ...inEdges]);
}

/** Purchases, shipments, marks and confirmations. */
async function readRecords(
  sellerId: string,
  orders: readonly Order[],
  fields: Fields,
  context: RequestContext,
): Promise<void> {
  const scope = context.seller(sellerId);
  const ids = orders.map(({ amazonOrderId }) => amazonOrderId);
  const withShipments = fields.has('shipments');
  await Promise.all([
    withShipments || fields.has('purchases')
      ? scope.shipping.records.readAhead(ids, withShipments)
      : null,
    ['hold', 'tags', 'claim'].some((name) => fields.has(name))
      ? scope.orders.marks.readAhead(ids)
      : null,
    fields.has('confirmations') ? scope.confirmations.records.readAhead(ids) : null,
  ]);
}

async function readSources(
  sellerId: string,
  orders: readonly Order[],
  fields: Fields,
  context: RequestContext,
): Promise<void> {
  if (!fields.has('supplySource')) return;
  const { orders: ofSeller, supplySources } = context.seller(sellerId);
  const ids = orders.map(({ amazonOrderId }) => amazonOrderId);
  await supplySources.readAhead(await ofSeller.readSourcesAhead(ids));
}

async function readListings(
  sellerId: string,
  orders: readonly Order[],
  ofItems: Fields,
  context: RequestContext,
): Promise<void> {
  if (!ofItems.has('inventoryLevels') && !ofItems.has('listing')) return;
  const items = orders.flatMap((order) => order.items);
  await context
    .seller(sellerId)
    .listings.readAhead(items.flatMap(({ sku, order }) => (sku === null ? [] : { sku, order })));
}
