import type { InventoryLevel } from '../domains/inventory/inventory-level.type.js';
import { levelsWithPending } from '../domains/inventory/levels-at.js';
import type { GraphQLError, GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import type { SellerScope } from '../context/seller-scope.js';
import { readAccessKey } from '../domains/access/access-key.type.js';
import { needOfItem, needOfPackage } from '../domains/orders/order-data.js';
import { sellerOf } from '../domains/sellers/seller-of.js';
import { parseGlobalId } from '../graph/global-id.js';
import type { NodeName } from '../graph/global-id.js';
import { CountsAs, Weighs } from '../graph/list-size.js';
import { Node } from '../graph/node.type.js';
import { Needs } from '../graph/access/needs-scope.js';
import { refusedArgument } from '../graph/refused-argument.js';

const MOST = 100;
/** An id that names nothing takes 16 microseconds, most of it for its error. */
export const ID_WEIGHT = 80;

/** Reads one object. Null when there is none. */
type Read = (
  scope: SellerScope,
  parts: readonly string[],
  info: GraphQLResolveInfo,
) => Promise<Node | null> | Node | null;

/** Reads objects of a seller, each through the loader of its domain. */
const READERS: Readonly<
  Record<Exclude<NodeName, 'AccessKey' | 'AuditEvent' | 'Marketplace'>, Read>
> = {
  Seller: ({ account }) => sellerOf(account),
  SupplySource: ({ supplySources }, [id = '']) => supplySources.byId(id),
  ScheduledSupplySourceChange: ({ scheduledChanges }, [id = '']) =>
    scheduledChanges.records.find(id),
  Listing: ({ listings }, [marketplaceId, sku = '']) => listings.bySku(sku, marketplaceId),
  InventoryLevel: async ({ listings, pendingInventory }, [marketplaceId, sku = '', channel]) => {
    const listing = await listings.bySku(sku, marketplaceId);
    const isHere = ({ channelCode }: InventoryLevel): boolean => channelCode === channel;
    const shown = listing?.stock.find(isHere);
    if (shown || !listing) return shown ?? null;
    return (await levelsWithPending(listing, pendingInventory)).find(isHere) ?? null;
  },
  Order: ({ orders }, [id = ''], info) => orders.order(id, info),
  OrderItem: async ({ orders }, [id = '', itemId], info) => {
    const order = await orders.orderWith(id, needOfItem(info), info);
    return order?.items.find(({ orderItemId }) => orderItemId === itemId) ?? null;
  },
  OrderPackage: async ({ orders }, [id = '', packageId], info) => {
    const order = await orders.orderWith(id, needOfPackage(info), info);
    return (
      order?.packages.find(({ packageReferenceId }) => packageReferenceId === packageId) ?? null
    );
  },
  Box: ({ packing }, [id = '']) => packing.box(id),
  Purchase: ({ shipping }, [key = '']) => shipping.records.find(key),
  PurchaseBatch: ({ shipping }, [key = '']) => shipping.batches.records.find(key),
  Shipment: ({ shipping }, [id = '']) => shipping.shipments.byId(id),
  ShippingQuote: ({ shipping }, [id = '', view = '']) => shipping.quotes.find(id, view),
  ShippingService: ({ shipping }, [id = '', position = '']) => shipping.quotes.offer(id, position),
  Confirmation: ({ confirmations }, [batchKey = '', position = '']) =>
    confirmations.records.find(batchKey, position),
  ConfirmationBatch: ({ confirmations }, [key = '']) => confirmations.records.batch(key),
  InventoryBatch: ({ inventoryBatches }, [key = '']) => inventoryBatches.records.find(key),
  WebhookEndpoint: ({ webhooks }, [id = '']) => webhooks.endpoint(id),
  WebhookDelivery: ({ webhooks }, [id = '']) => webhooks.delivery(id),
};

/** Objects of a seller that only a client with the scope MANAGE may see. */
const MANAGED: ReadonlySet<NodeName> = new Set(['WebhookEndpoint', 'WebhookDelivery']);

/** `Query.node` and `Query.nodes`. */
@Resolver()
export class NodeEdge {
  @Needs('READ')
  @Query(() => Node, {
    nullable: true,
    description:
      'An object by its id. Null when there is none, or the client may not see it. Cost: that of the same object elsewhere.',
  })
  node(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    return readNode(id, ['id'], context, info);
  }

  @Weighs(1, ID_WEIGHT)
  @CountsAs({ argument: 'ids' })
  @Needs('READ')
  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description: `Objects by their ids, 1 to ${MOST}, in that order; null in the place of each that there is none of. Cost: that of the same objects elsewhere.`,
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'The ids.' }) ids: string[],
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null>[] {
    if (ids.length < 1 || ids.length > MOST) throw outOfRange(ids.length);
    return ids.map((id, at) => readNode(id, ['ids', String(at)], context, info));
  }
}

/**
 * Reads an object by its id. Null when there is none, or the client may not see its seller.
 * @param path leads to the id, from the argument on.
 * @throws GraphQLError BAD_USER_INPUT when the text is not an id of this graph.
 */
export async function readNode(
  text: string,
  path: readonly [string, ...string[]],
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Node | null> {
  const id = parseGlobalId(text);
  if (!id) throw notAnId(text, path);
  if (id.type === 'Marketplace') return marketplace(id.owner, context);
  if (id.type === 'AccessKey') return accessKey(id.owner, context);
  if (id.type === 'AuditEvent') return auditEvent(id.owner, context);
  if (MANAGED.has(id.type) && !mayManage(context)) return null;
  if (!context.account(id.owner)) return null;
  return READERS[id.type](context.seller(id.owner), id.parts, info);
}

function mayManage({ origin }: RequestContext): boolean {
  return origin.principal.scopes.has('MANAGE');
}

/** An access key. Null for a client that may not manage them. */
async function accessKey(keyId: string, context: RequestContext): Promise<Node | null> {
  if (!mayManage(context)) return null;
  const key = await context.accessKeys().find(keyId);
  return key && readAccessKey(key);
}

/** An entry of the audit trail. Null for a client that may not read it. */
function auditEvent(id: string, context: RequestContext): Promise<Node | null> | null {
  return mayManage(context) ? context.auditLog.find(id) : null;
}

/** A marketplace of a seller that the client may see. */
function marketplace(id: string, context: RequestContext): Node | null {
  const account = context.accounts().find(({ marketplaceIds }) => marketplaceIds.includes(id));
  return account
    ? (sellerOf(account).marketplaces.find(({ marketplaceId }) => marketplaceId === id) ?? null)
    : null;
}

function notAnId(text: string, path: readonly [string, ...string[]]): GraphQLError {
  return refusedArgument(
    path,
    'an id of this graph, such as Order:A1EXAMPLE:123-1234567-1234567',
    JSON.stringify(text.slice(0, 100)),
  );
}

function outOfRange(count: number): GraphQLError {
  return refusedArgument(['ids'], `a list of 1 to ${MOST} ids`, `${count} ids`);
}
