import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import type { NonEmptyArray } from 'type-graphql';
import { CONFIRMATION_RESOLVERS } from './confirmation-resolvers.js';
import {
  AssignedListingResolver,
  SetInventoryPayloadResolver,
  InventoryLevelResolver,
  InventoryResolver,
  InventoryLevelConnectionResolver,
  ListingConnectionResolver,
  ListingResolver,
  SellerListingsResolver,
} from '../domains/inventory/inventory.resolver.js';
import {
  InventoryBatchConnectionResolver,
  InventoryBatchResolver,
  InventoryChangeConnectionResolver,
  SellerInventoryBatchesResolver,
  SetInventoriesPayloadResolver,
} from '../domains/inventory/batches/inventory-batch.resolver.js';
import {
  OrderFreshnessResolver,
  OrderConnectionResolver,
  OrderItemOrderResolver,
  OrderItemPersonalResolver,
  OrderPackageOrderResolver,
  OrderResolver,
  SellerOrdersResolver,
} from '../domains/orders/order.resolver.js';
import {
  MARKED_ORDERS_RESOLVERS,
  OrderMarksOfOrderResolver,
  OrderMarksResolver,
  SellerOrderTagsResolver,
} from '../domains/orders/marks/order-marks.resolver.js';
import { OrderUpdatesResolver } from '../domains/orders/order-updates.resolver.js';
import { SellerOwnedResolver, SellerResolver } from '../domains/sellers/seller.resolver.js';
import {
  SellerHealthResolver,
  SellerStateResolver,
} from '../domains/sellers/health/seller-health.resolver.js';
import { SellerConnectionsResolver } from '../domains/sellers/connect/seller-connections.resolver.js';
import {
  CHANGED_SUPPLY_SOURCE_RESOLVERS,
  SupplySourceChangesResolver,
  SupplySourceCodeTakenResolver,
} from '../domains/supply-sources/supply-source-changes.resolver.js';
import {
  ScheduledChangeResolver,
  OpenStateScheduleResolver,
  SellerScheduleResolver,
  SupplySourceScheduleResolver,
  SupplySourceScheduleResultResolver,
} from '../domains/supply-sources/schedule/schedule.resolver.js';
import {
  SellerSupplySourcesResolver,
  SupplySourceResolver,
} from '../domains/supply-sources/supply-source.resolver.js';
import {
  SellerInputsRequiredResolver,
  ShippingServiceResolver,
  CancellationRefusedResolver,
  LabelResolver,
  OfferExpiredResolver,
  ShippingQuoteResolver,
} from '../domains/shipping/offers/shipping-fields.resolver.js';
import {
  PurchaseSettlingResolver,
  SETTLED_PURCHASE_RESOLVERS,
} from '../domains/shipping/purchases/records/purchase-settling.resolver.js';
import {
  PurchaseOutcomeUnknownResolver,
  PurchaseRejectedResolver,
  PurchaseResolver,
  PurchaseConnectionResolver,
  SellerPurchasesResolver,
  ShipmentAlreadyPurchasedResolver,
} from '../domains/shipping/purchases/records/purchase.resolver.js';
import {
  PurchaseBatchLabelsResolver,
  SellerLabelsResolver,
} from '../domains/shipping/labels/print/print-file.resolver.js';
import {
  PickListLineResolver,
  PickListResolver,
  SellerPickListResolver,
} from '../features/picking/pick-list.js';
import { OrderPackingSlipResolver } from '../features/printing/packing-slip-file.js';
import { PurchaseBatchTotalResolver } from '../domains/shipping/purchases/batches/batch-total.resolver.js';
import { CancelPurchaseBatchResolver } from '../domains/shipping/purchases/batches/cancel-purchase-batch.resolver.js';
import { BuyShippingForOrdersResolver } from '../features/order-labels/buy-for-orders.resolver.js';
import { ShipmentPurchaseResolver } from '../domains/shipping/shipments/shipment-purchase.resolver.js';
import {
  BuyShippingBatchPayloadResolver,
  PurchaseBatchConnectionResolver,
  BatchRefusalResolver,
  PurchaseBatchOfPurchaseResolver,
  PurchaseBatchResolver,
  SellerPurchaseBatchesResolver,
} from '../domains/shipping/purchases/batches/purchase-batch.resolver.js';
import {
  BuyShippingPayloadResolver,
  CancelShipmentPayloadResolver,
  SellerShippingResolver,
  ShippingResolver,
} from '../domains/shipping/shipping.resolver.js';
import { BuyShippingOrderEdge } from '../edges/buy-shipping-order.js';
import { IdempotencyConflictEdge } from '../edges/idempotency-conflict.js';
import {
  AuditEventConnectionResolver,
  SellerAuditLogResolver,
  ViewerAuditLogResolver,
} from '../domains/access/audit/audit.resolver.js';
import { AccessKeyChangesResolver, ViewerResolver } from '../domains/access/access.resolver.js';
import { AuditEventEdge } from '../edges/audit-event.js';
import { AccessKeySellersEdge } from '../edges/access-key-sellers.js';
import { PACKING_RESOLVERS } from './packing-resolvers.js';
import { WEBHOOK_RESOLVERS } from './webhook-resolvers.js';
import { LabelBeingBoughtPurchasesEdge } from '../edges/label-being-bought-purchases.js';
import { NodeEdge } from '../edges/node.js';
import { InventoryLevelSupplySourceEdge } from '../edges/inventory-level-supply-source.js';
import { END_OF_DAY_RESOLVERS } from './end-of-day-resolvers.js';
import { SupplySourceOnboardingEdge } from '../features/onboarding/onboarding.js';
import { OrderItemInventoryLevelsEdge } from '../edges/order-item-inventory-levels.js';
import { OrderItemListingEdge } from '../edges/order-item-listing.js';
import { OrderItemSupplySourceEdge } from '../edges/order-item-supply-source.js';
import { EvidenceDisagreesPackagesEdge } from '../edges/evidence-disagrees-packages.js';
import { GuardFindingOrderItemsEdge } from '../edges/guard-finding-order-items.js';
import { SellerHealthOrdersEdge } from '../edges/seller-health-orders.js';
import { SellerInputFieldOrderItemEdge } from '../edges/seller-input-field-order-item.js';
import { RelatedOrderEdge } from '../edges/related-order-order.js';
import { ShipmentAlreadyPurchasedRemainingEdge } from '../edges/shipment-already-purchased-remaining.js';
import { readOrdersAhead } from '../edges/orders-ahead.js';
import { OrderPackagePurchaseEdge } from '../edges/order-package-purchase.js';
import { HeldOrdersLabelsEdge } from '../edges/held-orders-labels.js';
import { OrderPurchasesEdge } from '../edges/order-purchases.js';
import { OrderShipmentsEdge } from '../edges/order-shipments.js';
import { OrderShippingQuoteEdge, ShippingQuoteOrderEdge } from '../edges/order-shipping-quote.js';
import { OrderSupplySourceEdge } from '../edges/order-supply-source.js';
import { PurchaseOrderEdge } from '../edges/purchase-order.js';
import { PurchaseSupplySourceEdge } from '../edges/purchase-supply-source.js';
import { ReturnLocationSupplySourceEdge } from '../edges/return-location-supply-source.js';
import { ShipmentOrderEdge } from '../edges/shipment-order.js';
import {
  OrderShipFromSuggestionsEdge,
  ShipFromSuggestionEdge,
  ShipFromSuggestionsEdge,
} from '../features/ship-from/ship-from-suggestions.js';
import { SupplySourceInventoryLevelsEdge } from '../edges/supply-source-inventory-levels.js';
import { SupplySourceOpenOrdersEdge } from '../edges/supply-source-open-orders.js';
import { SupplySourceOrdersEdge } from '../edges/supply-source-orders.js';
import { LookupMatchNodeEdge, SellerLookupEdge } from '../features/scan/lookup.js';
import { Federation } from '../features/federation/federation.js';
import { assertRootFieldsDeclareScopes } from '../graph/access/needs-scope.js';
import { buildSchema } from '../graph/build.js';
import type { ResolverClass } from '../graph/build.js';

export interface SchemaOptions {
  /** Adds the fields that a router of Apollo Federation 2 reads. */
  readonly federation?: boolean;
}

/** Builds the schema. Starts nothing. */
export function createSchema({ federation = false }: SchemaOptions = {}): GraphQLSchema {
  if (!federation) return completed(buildSchema(RESOLVERS));
  const subgraph = new Federation();
  const schema = buildSchema([...RESOLVERS, Federation], new Map([[Federation, subgraph]]));
  subgraph.publish(schema);
  return completed(schema);
}

function completed(schema: GraphQLSchema): GraphQLSchema {
  readOrdersAhead(schema);
  assertRootFieldsDeclareScopes(schema);
  return schema;
}

const RESOLVERS = [
  ViewerResolver,
  AccessKeyChangesResolver,
  AccessKeySellersEdge,
  ViewerAuditLogResolver,
  SellerAuditLogResolver,
  AuditEventConnectionResolver,
  AuditEventEdge,
  NodeEdge,
  SellerResolver,
  SellerOwnedResolver,
  SellerStateResolver,
  SellerHealthResolver,
  SellerHealthOrdersEdge,
  SellerConnectionsResolver,
  SupplySourceResolver,
  SellerSupplySourcesResolver,
  SupplySourceChangesResolver,
  ...CHANGED_SUPPLY_SOURCE_RESOLVERS,
  SupplySourceCodeTakenResolver,
  ScheduledChangeResolver,
  SupplySourceScheduleResolver,
  SupplySourceScheduleResultResolver,
  OpenStateScheduleResolver,
  SellerScheduleResolver,
  ShippingResolver,
  SellerShippingResolver,
  LabelResolver,
  ShippingQuoteResolver,
  BuyShippingPayloadResolver,
  BuyShippingOrderEdge,
  CancelShipmentPayloadResolver,
  IdempotencyConflictEdge,
  LabelBeingBoughtPurchasesEdge,
  OfferExpiredResolver,
  SellerInputsRequiredResolver,
  ShippingServiceResolver,
  CancellationRefusedResolver,
  PurchaseResolver,
  PurchaseSettlingResolver,
  ...SETTLED_PURCHASE_RESOLVERS,
  PurchaseConnectionResolver,
  SellerPurchasesResolver,
  PurchaseRejectedResolver,
  PurchaseOutcomeUnknownResolver,
  ShipmentAlreadyPurchasedResolver,
  ShipmentAlreadyPurchasedRemainingEdge,
  EvidenceDisagreesPackagesEdge,
  GuardFindingOrderItemsEdge,
  SellerInputFieldOrderItemEdge,
  PurchaseBatchResolver,
  BuyShippingBatchPayloadResolver,
  PurchaseBatchConnectionResolver,
  BatchRefusalResolver,
  PurchaseBatchOfPurchaseResolver,
  SellerPurchaseBatchesResolver,
  InventoryResolver,
  InventoryBatchResolver,
  InventoryBatchConnectionResolver,
  InventoryChangeConnectionResolver,
  SellerInventoryBatchesResolver,
  SetInventoriesPayloadResolver,
  AssignedListingResolver,
  SetInventoryPayloadResolver,
  SellerListingsResolver,
  InventoryLevelResolver,
  ListingResolver,
  InventoryLevelConnectionResolver,
  ListingConnectionResolver,
  SupplySourceInventoryLevelsEdge,
  ReturnLocationSupplySourceEdge,
  InventoryLevelSupplySourceEdge,
  OrderFreshnessResolver,
  OrderConnectionResolver,
  OrderItemOrderResolver,
  OrderItemPersonalResolver,
  OrderPackageOrderResolver,
  OrderResolver,
  OrderMarksResolver,
  ...MARKED_ORDERS_RESOLVERS,
  OrderMarksOfOrderResolver,
  SellerOrderTagsResolver,
  SellerOrdersResolver,
  OrderUpdatesResolver,
  SupplySourceOpenOrdersEdge,
  SupplySourceOrdersEdge,
  RelatedOrderEdge,
  OrderPackagePurchaseEdge,
  OrderPurchasesEdge,
  HeldOrdersLabelsEdge,
  PurchaseBatchTotalResolver,
  CancelPurchaseBatchResolver,
  BuyShippingForOrdersResolver,
  SellerLabelsResolver,
  PurchaseBatchLabelsResolver,
  OrderPackingSlipResolver,
  SellerPickListResolver,
  PickListResolver,
  PickListLineResolver,
  ShipmentPurchaseResolver,
  OrderShipmentsEdge,
  OrderSupplySourceEdge,
  OrderItemSupplySourceEdge,
  OrderItemListingEdge,
  OrderItemInventoryLevelsEdge,
  OrderShippingQuoteEdge,
  ShippingQuoteOrderEdge,
  ShipmentOrderEdge,
  PurchaseOrderEdge,
  PurchaseSupplySourceEdge,
  OrderShipFromSuggestionsEdge,
  ShipFromSuggestionsEdge,
  ShipFromSuggestionEdge,
  SupplySourceOnboardingEdge,
  SellerLookupEdge,
  LookupMatchNodeEdge,
  ...END_OF_DAY_RESOLVERS,
  ...CONFIRMATION_RESOLVERS,
  ...PACKING_RESOLVERS,
  ...WEBHOOK_RESOLVERS,
] as const satisfies NonEmptyArray<ResolverClass>;
