import { Kind } from 'graphql';
import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import type { PeerContext } from './memory.js';
import type { Orders, PageParts } from './orders.js';

/** The part of the graph that the loads of orders use, with the names and nullability of the product. */
export const orderTypeDefs = /* GraphQL */ `
  extend type Seller {
    orders(first: Int! = 20, sortBy: OrderSort!, filter: OrderFilterInput): OrderConnection
    order(id: ID!): Order
  }
  enum OrderSort {
    SHIP_BY_ASC
  }
  input OrderFilterInput {
    statuses: [OrderStatus!]
  }
  enum OrderStatus {
    UNSHIPPED
    PARTIALLY_SHIPPED
  }
  type OrderConnection {
    nodes: [Order!]!
    pageInfo: PageInfo!
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
  type Order {
    id: ID!
    amazonOrderId: String!
    status: OrderStatus
    placedAt: String
    updatedAt: String
    readAt: String!
    sellerOrderId: String
    salesChannel: String
    serviceLevel: String
    fulfilledBy: FulfilledBy
    labelPrintableFrom: String
    isCancellationRequested: Boolean!
    isGift: Boolean
    isLate: Boolean!
    programs: [String!]
    shipToCountryCode: String
    relatedOrders: [RelatedOrder!]
    shipBy: PromisedWindow
    deliverBy: PromisedWindow
    total: Money
    supplySource: OrderSource
    hold: OrderHold
    tags: [String!]
    items: [OrderItem!]!
    packages: [OrderPackage!]!
    purchases: [Purchase!]
    shipments: [Shipment]
    confirmations: [Confirmation!]
    shippingQuote(parcel: ParcelInput): ShippingQuote
  }
  enum FulfilledBy {
    MERCHANT
    AMAZON
  }
  type RelatedOrder {
    amazonOrderId: String!
    relation: String
  }
  type PromisedWindow {
    earliest: String
    latest: String
  }
  type Money {
    amount: String!
    currencyCode: String!
  }
  type OrderSource {
    id: ID!
    supplySourceId: String!
    alias: String
  }
  type OrderHold {
    reason: String
    heldAt: String!
  }
  type OrderItem {
    id: ID!
    orderItemId: String!
    sku: String
    asin: String
    title: String
    quantityOrdered: Int
    quantityFulfilled: Int
    quantityUnfulfilled: Int
    unitPrice: Money
    isGift: Boolean
    programs: [String!]
    requiresSerialNumber: Boolean
    serialNumbers: [String!]
    inventoryLevels: [StockLevel!]
  }
  type StockLevel {
    id: ID!
    channelCode: String!
    quantity: Int
  }
  type OrderPackage {
    id: ID!
    packageReferenceId: String!
    status: OrderPackageStatus
    detailedStatus: String
    carrierName: String
    serviceName: String
    trackingNumber: String
    shipTime: String
    createdAt: String
    items: [OrderPackageItem!]!
  }
  enum OrderPackageStatus {
    PENDING
    IN_TRANSIT
    DELIVERED
  }
  type OrderPackageItem {
    orderItemId: String!
    quantity: Int
    transparencyCodes: [String!]!
  }
  type Purchase {
    id: ID!
    key: String!
    state: PurchaseState!
    keyIsFree: Boolean!
    refundState: RefundState
    price: Money
    serviceName: String
    carrierName: String
    trackingNumber: String
    createdAt: String!
    settledAt: String
    additionalParcel: Boolean!
    attempts: Int!
    shippingServiceId: String!
    shipmentId: String
    createdBy: String!
    sentAt: String
    settledBy: PurchaseSettler
    items: [PurchaseItem!]!
    supplySource: OrderSource
  }
  enum PurchaseState {
    INTENT
    SENDING
    UNKNOWN
    PURCHASED
    REJECTED
  }
  enum RefundState {
    PENDING
    APPLIED
    REJECTED
  }
  enum PurchaseSettler {
    REPLY
    EVIDENCE
    PERSON
    UNSENT
  }
  type PurchaseItem {
    orderItemId: String!
    quantity: Int!
  }
  type Shipment {
    id: ID!
    shipmentId: String!
    status: ShipmentStatus!
    trackingNumber: String
    service: PurchasedService
  }
  enum ShipmentStatus {
    PURCHASED
    REFUND_PENDING
    REFUND_APPLIED
    REFUND_REJECTED
  }
  type PurchasedService {
    name: String!
    price: Money!
  }
  type Confirmation {
    id: ID!
    state: ConfirmationState!
    via: ConfirmationRoute
    packageReferenceId: String!
    trackingNumber: String!
    createdAt: String!
    createdBy: String!
    settledAt: String
    error: ConfirmationNotice
    warnings: [ConfirmationNotice!]!
  }
  enum ConfirmationState {
    RECORDED
    CONFIRMED
    FAILED
  }
  enum ConfirmationRoute {
    API
    FEED
  }
  type ConfirmationNotice {
    code: String!
  }
  input ParcelInput {
    package: PackageInput
  }
  input PackageInput {
    size: PackageSizeInput!
    weight: WeightInput!
  }
  input PackageSizeInput {
    dimensions: DimensionsInput
  }
  input DimensionsInput {
    length: Float!
    width: Float!
    height: Float!
    unit: LengthUnit!
  }
  enum LengthUnit {
    INCHES
  }
  input WeightInput {
    value: Float!
    unit: WeightUnit!
  }
  enum WeightUnit {
    OZ
  }
  type ShippingQuote {
    cheapestInTime: OfferInTime!
  }
  type OfferInTime {
    reason: NoOfferInTime
    offer: ShippingService
  }
  enum NoOfferInTime {
    NONE_ARRIVES_IN_TIME
  }
  type ShippingService {
    shippingServiceId: String!
    name: String!
    carrierName: String
    price: Money!
    shipDate: String
    latestEstimatedDelivery: String
  }
`;

/** Reads the parts of a page from the selection below the list. Keyed by node, because a server parses each document once. */
const seen = new WeakMap<object, PageParts>();

function partsOf({ fieldNodes: [node], fragments }: GraphQLResolveInfo): PageParts {
  if (!node) return { hasStock: false, hasLedger: false, hasOffers: false };
  let parts = seen.get(node);
  if (!parts) {
    const names = new Set<string>();
    addNames(node.selectionSet, fragments, names);
    parts = {
      hasStock: names.has('inventoryLevels'),
      hasLedger: ['hold', 'tags', 'purchases', 'shipments', 'shippingQuote'].some((name) =>
        names.has(name),
      ),
      hasOffers: names.has('shippingQuote'),
    };
    seen.set(node, parts);
  }
  return parts;
}

function addNames(
  set: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  names: Set<string>,
): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      addNames(fragments[selection.name.value]?.selectionSet, fragments, names);
    else {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      addNames(selection.selectionSet, fragments, names);
    }
  }
}

function ordersOf({ orders }: PeerContext): Orders {
  if (!orders) throw new Error('this load has no store');
  return orders;
}

/** The resolvers of `Seller`. They look ahead: all levels are read in the list, and every field below is a plain property. */
export const orderFields = {
  orders: (
    _seller: unknown,
    { first }: { first: number },
    context: PeerContext,
    info: GraphQLResolveInfo,
  ): Promise<object> => ordersOf(context).page(first, partsOf(info)),
  order: (
    _seller: unknown,
    { id }: { id: string },
    context: PeerContext,
    info: GraphQLResolveInfo,
  ): Promise<object | null> =>
    partsOf(info).hasOffers ? ordersOf(context).quote(id) : ordersOf(context).order(id),
};
