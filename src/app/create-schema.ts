import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { CONFIRMATION_RESOLVERS } from './confirmation-resolvers.js';
import {
  InventoryLevelResolver,
  InventoryResolver,
  SellerListingsResolver,
} from '../domains/inventory/inventory.resolver.js';
import {
  OrderFreshnessResolver,
  OrderConnectionResolver,
  OrderItemOrderResolver,
  OrderItemPersonalResolver,
  OrderPackageOrderResolver,
  OrderResolver,
  SellerOrdersResolver,
} from '../domains/orders/order.resolver.js';
import { SellerOwnedResolver, SellerResolver } from '../domains/sellers/seller.resolver.js';
import {
  SellerSupplySourcesResolver,
  SupplySourceCodeTakenResolver,
  SupplySourcePayloadResolver,
  SupplySourceResolver,
} from '../domains/supply-sources/supply-source.resolver.js';
import {
  AdditionalSellerInputsRequiredResolver,
  CancellationRefusedResolver,
  LabelResolver,
  OfferExpiredResolver,
  ShippingPurchasedResolver,
  ShippingServicesResolver,
} from '../domains/shipping/offers/shipping-fields.resolver.js';
import {
  PurchaseOutcomeUnknownResolver,
  PurchaseRejectedResolver,
  PurchaseResolver,
  SellerPurchasesResolver,
  ShipmentAlreadyPurchasedResolver,
} from '../domains/shipping/purchases/records/purchase.resolver.js';
import {
  PurchaseBatchOfPurchaseResolver,
  PurchaseBatchResolver,
  SellerPurchaseBatchesResolver,
} from '../domains/shipping/purchases/batches/purchase-batch.resolver.js';
import { SellerShippingResolver, ShippingResolver } from '../domains/shipping/shipping.resolver.js';
import { NodeEdge } from '../edges/node.js';
import { ListingAvailabilitySupplySourceEdge } from '../edges/listing-availability-supply-source.js';
import { SupplySourceOnboardingEdge } from '../features/onboarding/onboarding.js';
import { OrderItemAvailabilityEdge } from '../edges/order-item-availability.js';
import { OrderItemListingEdge } from '../edges/order-item-listing.js';
import { OrderItemSupplySourceEdge } from '../edges/order-item-supply-source.js';
import { OrderPurchasesEdge } from '../edges/order-purchases.js';
import { OrderShipmentsEdge } from '../edges/order-shipments.js';
import { OrderShippingServicesEdge } from '../edges/order-shipping-services.js';
import { OrderSupplySourceEdge } from '../edges/order-supply-source.js';
import { PurchaseOrderEdge } from '../edges/purchase-order.js';
import { ReturnLocationSupplySourceEdge } from '../edges/return-location-supply-source.js';
import { ShipmentOrderEdge } from '../edges/shipment-order.js';
import {
  OrderShipFromSuggestionsEdge,
  ShipFromSuggestionEdge,
  ShipFromSuggestionsEdge,
} from '../features/ship-from/ship-from-suggestions.js';
import { SupplySourceInventoryEdge } from '../edges/supply-source-inventory.js';
import { SupplySourceOpenOrdersEdge } from '../edges/supply-source-open-orders.js';
import { SupplySourceOrdersEdge } from '../edges/supply-source-orders.js';
import { buildSchema } from '../graph/build.js';

/** Builds the schema. Starts nothing. */
export function createSchema(): GraphQLSchema {
  return buildSchema([
    NodeEdge,
    SellerResolver,
    SellerOwnedResolver,
    SupplySourceResolver,
    SellerSupplySourcesResolver,
    SupplySourcePayloadResolver,
    SupplySourceCodeTakenResolver,
    ShippingResolver,
    SellerShippingResolver,
    LabelResolver,
    ShippingServicesResolver,
    ShippingPurchasedResolver,
    OfferExpiredResolver,
    AdditionalSellerInputsRequiredResolver,
    CancellationRefusedResolver,
    PurchaseResolver,
    SellerPurchasesResolver,
    PurchaseRejectedResolver,
    PurchaseOutcomeUnknownResolver,
    ShipmentAlreadyPurchasedResolver,
    PurchaseBatchResolver,
    PurchaseBatchOfPurchaseResolver,
    SellerPurchaseBatchesResolver,
    InventoryResolver,
    SellerListingsResolver,
    InventoryLevelResolver,
    SupplySourceInventoryEdge,
    ReturnLocationSupplySourceEdge,
    ListingAvailabilitySupplySourceEdge,
    OrderFreshnessResolver,
    OrderConnectionResolver,
    OrderItemOrderResolver,
    OrderItemPersonalResolver,
    OrderPackageOrderResolver,
    OrderResolver,
    SellerOrdersResolver,
    SupplySourceOpenOrdersEdge,
    SupplySourceOrdersEdge,
    OrderPurchasesEdge,
    OrderShipmentsEdge,
    OrderSupplySourceEdge,
    OrderItemSupplySourceEdge,
    OrderItemListingEdge,
    OrderItemAvailabilityEdge,
    OrderShippingServicesEdge,
    ShipmentOrderEdge,
    PurchaseOrderEdge,
    OrderShipFromSuggestionsEdge,
    ShipFromSuggestionsEdge,
    ShipFromSuggestionEdge,
    SupplySourceOnboardingEdge,
    ...CONFIRMATION_RESOLVERS,
  ]);
}
