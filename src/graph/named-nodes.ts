import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLField } from 'graphql';
import type { NodeName } from './global-id.js';
import { isNodeName } from './global-id.js';

/** The types of object that arguments and input fields of type ID name, by their names. */
const BY_NAME: Readonly<Record<string, NodeName>> = {
  sellerId: 'Seller',
  sellerIds: 'Seller',
  accessKeyId: 'AccessKey',
  marketplaceId: 'Marketplace',
  supplySourceId: 'SupplySource',
  scheduledChangeId: 'ScheduledSupplySourceChange',
  amazonOrderId: 'Order',
  orderId: 'Order',
  orderItemId: 'OrderItem',
  shipmentId: 'Shipment',
  purchaseId: 'Purchase',
  purchaseIds: 'Purchase',
  boxId: 'Box',
  webhookEndpointId: 'WebhookEndpoint',
  offerId: 'ShippingService',
  batchId: 'PurchaseBatch',
  supplySourceIds: 'SupplySource',
  marketplaceIds: 'Marketplace',
  orderIds: 'Order',
  purchaseBatchIds: 'PurchaseBatch',
};

/** Fields whose ids are those of other objects than they return. */
const BY_TYPE: Readonly<Record<string, NodeName>> = {
  PickList: 'Order',
  BuyShippingForOrdersPayload: 'Order',
  RotateWebhookSecretPayload: 'WebhookEndpoint',
  DeleteWebhookEndpointPayload: 'WebhookEndpoint',
  SendTestWebhookPayload: 'WebhookEndpoint',
};

/**
 * Returns the type of object that an argument of type ID names. An argument `id` or `ids` names objects of the type that its
 * field returns, alone or in a connection. Null for `node` and `nodes`, which take the id of any object.
 */
export function namedNode(name: string, field: GraphQLField<unknown, unknown>): NodeName | null {
  const byName = BY_NAME[name];
  if (byName !== undefined) return byName;
  const type = getNamedType(field.type);
  if (!isObjectType(type) || (name !== 'id' && name !== 'ids')) return null;
  const node = BY_TYPE[type.name] ?? type.name.replace(/Connection$/, '');
  return isNodeName(node) ? node : null;
}
