/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The shipment of a purchase that lacks its id. */
export type AttachShipmentInput = {
  /** The purchase: its id, or the client's key. The id of this graph is accepted as well. */
  purchaseId: string;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The shipment: its id in this graph, or the one that Seller Central shows. */
  shipmentId: string;
};

/** A period of time. It includes its first moment and excludes its end, so that adjacent periods share no moment. */
export type DateTimeRangeInput = {
  /** First moment after the period. The period has no end when absent. */
  before?: string | null | undefined;
  /** First moment of the period. The period has no start when absent. */
  from?: string | null | undefined;
};

/** Format of a label. The carrier decides which ones a service can print. */
export type LabelFormat =
  /** A PDF document. */
  | 'PDF'
  /** A PNG image. */
  | 'PNG'
  /** The shipping service's own choice. */
  | 'SHIPPING_SERVICE_DEFAULT'
  /** Commands for a Zebra printer of 203 dots per inch. */
  | 'ZPL203'
  /** Commands for a Zebra printer of 300 dots per inch. */
  | 'ZPL300';

/** What the client can do about a failure. */
export type NextStep =
  /** Answer the questions of the shipping service, then send the request again. */
  | 'ANSWER_FORM'
  /** Correct the input, then send the request again. */
  | 'FIX_INPUT'
  /** If it is intended, say so in the input: `path` names the field. */
  | 'OVERRIDE'
  /** Request fresh offers, choose one, then send the request again. */
  | 'REQUOTE'
  /** Send the same request again. */
  | 'RETRY'
  /** Correct it in Seller Central, then send the same request again. */
  | 'SELLER_CENTRAL'
  /** Do not send the request again. The outcome is final. */
  | 'STOP'
  /** Look at the object that exists already. */
  | 'USE_EXISTING'
  /** Wait. Evidence or a person settles it; read the object again later. */
  | 'WAIT';

/** Where a package is on its way. */
export type OrderPackageStatus =
  /** Its label was cancelled before it left. */
  | 'CANCELLED'
  /** It has arrived. */
  | 'DELIVERED'
  /** The carrier has it. */
  | 'IN_TRANSIT'
  /** The carrier does not have it yet. */
  | 'PENDING'
  /** The buyer has been told that it is on its way. */
  | 'SHIPPED'
  /** The delivery failed. */
  | 'UNDELIVERABLE'
  /** A status that this version does not know. */
  | 'UNKNOWN';

/** How far an order has come. */
export type OrderStatus =
  /** It is not going to be fulfilled. */
  | 'CANCELLED'
  /** Something of it has left, and something has not. */
  | 'PARTIALLY_SHIPPED'
  /** Placed, and not paid yet; it can not be shipped. */
  | 'PENDING'
  /** A pre-order of something not released yet; it can not be shipped. */
  | 'PENDING_AVAILABILITY'
  /** All of it has left. */
  | 'SHIPPED'
  /** Amazon can not fulfil it; only orders of other shops that Amazon ships. */
  | 'UNFULFILLABLE'
  /** Ready to be shipped; nothing of it has left. */
  | 'UNSHIPPED';

/** The size of the pages of a packing slip. */
export type PackingSlipSize =
  /** 4 x 6 inches, for a label printer. */
  | 'LABEL'
  /** That of its label, when that is the size of a label printer: up to 5 inches wide. PAGE for the slip of a larger label, and for one whose size is not known; the slip of an order is like the last label that was bought here, and PAGE without one. */
  | 'LIKE_LABEL'
  /** US Letter in North America, else A4. */
  | 'PAGE';

/** How a file of labels is made. */
export type PrintOptionsInput = {
  /** Only labels of this format: `PDF`, `PNG` (each on a PDF page of its size), `ZPL203` or `ZPL300`. When absent, the file has the labels of most purchases, and `missing` names the others with their format: PDF and PNG labels share a PDF, and ZPL of each density is a file. */
  format?: LabelFormat | null | undefined;
  /** Whether labels of orders on hold (`Order.hold`) are in the file too. Otherwise `missing` names them. */
  includeOnHold?: boolean;
  /** Whether a packing slip of the parcel follows each label. The file is a PDF then, and ZPL labels are left out. */
  includePackingSlips?: boolean;
  /** The size of the packing slips. With LIKE_LABEL, a printer of 4 x 6 labels prints them as well. */
  packingSlipSize?: PackingSlipSize;
  /** In which order. Labels of the same place stay in the order of the purchases. */
  sortBy?: PrintSort;
};

/** Order of the labels in a file. */
export type PrintSort =
  /** By Amazon's order id. */
  | 'ORDER'
  /** The one that was bought first comes first. */
  | 'PURCHASED_AT'
  /** The one that must leave first comes first; those without a promise come last. */
  | 'SHIP_BY'
  /** By SKU, then by the id of the location that they are sent from. Labels of several SKUs go by all of them; labels whose order is not in the index come last. */
  | 'SKU';

/** Which purchases; each part that is given must fit. A list is a choice: one of its values must fit, and an empty list fits no purchase. */
export type PurchaseFilterInput = {
  /** Of this batch, also the purchases that an earlier request had recorded: `PurchaseBatch.id` in this graph, or the key. `batchKey` takes every key as it is. */
  batchId?: string | null | undefined;
  /** Of the batch with this client's key. Never read as an id, whatever it looks like. */
  batchKey?: string | null | undefined;
  /** With one of these carriers, up to 50: exactly as `carrierName` has it. */
  carrierNames?: Array<string> | null | undefined;
  /** Recorded in this period. */
  created?: DateTimeRangeInput | null | undefined;
  /** Asked for by the caller with this name: exactly as `createdBy` has it. `unknown` finds the purchases of earlier versions of the server. */
  createdBy?: string | null | undefined;
  /** These purchases, up to 100: their ids in this graph, or the client's keys. A key that looks like an id must be given as `Purchase.id`. `PurchaseConnection.unknownIds` has those without a purchase. */
  ids?: Array<string> | null | undefined;
  /** Whether the label was cancelled: its refund is PENDING or APPLIED. False fits all other purchases, whatever their state. */
  isCancelled?: boolean | null | undefined;
  /** Whether the label came with protection from claims: as `Purchase.isProtected` has it. A purchase of which that is not known fits neither. */
  isProtected?: boolean | null | undefined;
  /** Whether the label was cancelled and units of it have nothing in its place: no label that is PURCHASED or may become so, and no confirmed package, as far as units were ordered when their labels were bought. For an order that was not known then, one label or package for an item is enough. Of several cancelled labels of the same units, only the newest fits. */
  isUnshippedAfterCancel?: boolean | null | undefined;
  /** Whether it is REJECTED and units of it are still to be labelled: no labels were bought since for as many units of the item, and not all ordered units of it have a label or a confirmed package or left by other means, as far as their number is known. Units that left with a label from elsewhere, or were cancelled, count once the index has read it. Of several refusals of the same units, only the newest fits. */
  isUnshippedAfterRefusal?: boolean | null | undefined;
  /** Of these orders, up to 100. The id of this graph is accepted as well. */
  orderIds?: Array<string> | null | undefined;
  /** Cancelled, and with the refund in any of these states. */
  refundStates?: Array<RefundState> | null | undefined;
  /** Settled in this period. Purchases without `settledAt` do not fit. */
  settled?: DateTimeRangeInput | null | undefined;
  /** The ship date of the label (`Purchase.shipDate`) is in this period. Purchases without one do not fit. */
  shipDate?: DateTimeRangeInput | null | undefined;
  /** With this shipment. The id of this graph is accepted as well. */
  shipmentId?: string | null | undefined;
  /** In any of these states. */
  states?: Array<PurchaseState> | null | undefined;
  /** Sent from one of these locations, up to 50. A purchase that named an address instead has no location, and neither has one of an earlier version of the server. The id of this graph is accepted as well. */
  supplySourceIds?: Array<string> | null | undefined;
  /** With this tracking number, in either case. */
  trackingNumber?: string | null | undefined;
};

/** What became of a purchase: exactly one of these fields. */
export type PurchaseOutcomeInput =
  {   /** Amazon did not sell the label; the only value is true. Refused when the order has a package with exactly the items of the purchase, created within a day of its sending, that no other purchase has. The server goes on looking for such a package: it adds the fact `SOLD_NEVERTHELESS` to `evidence` when it finds one. Also withdraws a purchase that has not been sent, without a check. */
  notPurchased: boolean; shipmentId?: never; trackingNumber?: never; }
  |  { notPurchased?: never;   /** Amazon sold the label as this shipment. The server reads the shipment, which must be of the order with the items of the purchase, and stores it with its label. The id of this graph is accepted as well. */
  shipmentId: string; trackingNumber?: never; }
  |  { notPurchased?: never; shipmentId?: never;   /** Amazon sold the label with this tracking number, and the shipment is not known. A package of the order must have the number, and no other purchase may have it. */
  trackingNumber: string; };

/** What settled a purchase. */
export type PurchaseSettler =
  /** Evidence that was found later. */
  | 'EVIDENCE'
  /** A person, with `settlePurchase` or `cancelPurchaseBatch`. The key stays used. */
  | 'PERSON'
  /** Amazon's reply. */
  | 'REPLY'
  /** This API, before anything was sent. */
  | 'UNSENT';

/** The order of a list of purchases. Purchases of the same moment are ordered by their key. */
export type PurchaseSort =
  /** The oldest first, by `createdAt`. */
  | 'CREATED_AT_ASC'
  /** The newest first, by `createdAt`. */
  | 'CREATED_AT_DESC'
  /** The last settled first, by `settledAt`. Those without `settledAt` come last. */
  | 'SETTLED_AT_DESC';

/** Where a purchase stands. */
export type PurchaseState =
  /** On record; nothing has been sent. */
  | 'INTENT'
  /** Amazon sold the label. When `shipment` is null, attach the shipment with `attachShipment`. */
  | 'PURCHASED'
  /** Certainly not sold. The same key buys again, unless a person settled or withdrew the purchase. */
  | 'REJECTED'
  /** One process may be sending it at this moment. */
  | 'SENDING'
  /** It may or may not have been sold. It is never sent again; evidence or a person settles it. */
  | 'UNKNOWN';

/** What became of the refund of a cancelled label. */
export type RefundState =
  /** The money is back. */
  | 'APPLIED'
  /** The carrier has yet to decide. */
  | 'PENDING'
  /** The carrier refused. */
  | 'REJECTED';

/** What a person has found out about a purchase whose outcome is unknown. */
export type SettlePurchaseInput = {
  /** Accepts a tracking number that no package of the order has, for example when Amazon does not show the package yet. Accepts `notPurchased` without looking at the packages of the order. */
  force?: boolean;
  /** What became of it. */
  outcome: PurchaseOutcomeInput;
  /** The purchase: its id, or the client's key. The id of this graph is accepted as well. */
  purchaseId: string;
  /** Replaces what a person settled before; never what Amazon or evidence settled. `evidence` keeps both. A purchase is settled at most 20 times. */
  revise?: boolean;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** How it was found out: what was looked at, and what was there; at most 2,000 characters. No addresses. */
  why: string;
};

/** Unit of a weight. Amazon accepts these two and no other. */
export type UnitOfWeight =
  /** Grams; a kilogram is 1,000. */
  | 'G'
  /** Ounces; a pound is 16. */
  | 'OZ';

/** What went wrong, as a closed list that programs can switch on. */
export type UserErrorCode =
  /** Amazon denied access to an id. It may belong to another seller. */
  | 'ACCESS_DENIED'
  /** The batch of the purchase was cancelled before the purchase was sent. It is never sent. */
  | 'BATCH_CANCELLED'
  /** Some purchases of a batch cannot be made, so none was put on record. */
  | 'BATCH_REFUSED'
  /** The shipment cannot be cancelled any more. */
  | 'CANCELLATION_REFUSED'
  /** Amazon may or may not have taken a confirmation; sending it again does no harm. */
  | 'CONFIRMATION_OUTCOME_UNKNOWN'
  /** What Amazon or the ledger has contradicts what a person said about a purchase. */
  | 'EVIDENCE_DISAGREES'
  /** The key was used before with another request. */
  | 'IDEMPOTENCY_CONFLICT'
  /** The seller account cannot pay for the label. */
  | 'INSUFFICIENT_FUNDS'
  /** The input breaks a rule; nothing was sent to Amazon. */
  | 'INVALID_INPUT'
  /** Amazon found the quantities of a listing invalid; none of them was changed. */
  | 'INVENTORY_REJECTED'
  /** A purchase without an outcome covers units of a confirmation. */
  | 'LABEL_BEING_BOUGHT'
  /** Another object has the name. */
  | 'NAME_TAKEN'
  /** Amazon knows no such thing for this seller. */
  | 'NOT_FOUND'
  /** The shipping offer is no longer valid: quote again. */
  | 'OFFER_EXPIRED'
  /** No offer of that shipping service fits the shipment. */
  | 'OFFER_UNAVAILABLE'
  /** Others have claimed the orders, so none was claimed. */
  | 'ORDERS_CLAIMED_BY_OTHERS'
  /** The order is cancelled, so no label can be bought for it. */
  | 'ORDER_CANCELLED'
  /** The order is pending, so it cannot be shipped yet. */
  | 'ORDER_PENDING'
  /** The label costs more than `maxPrice`. */
  | 'PRICE_ABOVE_MAXIMUM'
  /** Something keeps the label from being bought unless the purchase names it in `despite`. */
  | 'PURCHASE_GUARDED'
  /** The purchase needs no settling: its outcome is known. */
  | 'PURCHASE_NOT_UNSETTLED'
  /** Amazon may or may not have sold the label; it is never sent again by itself. */
  | 'PURCHASE_OUTCOME_UNKNOWN'
  /** The purchase under this key was not made, and is not going to be. */
  | 'PURCHASE_REJECTED'
  /** Amazon understood the request and refused it. */
  | 'REJECTED_BY_AMAZON'
  /** A scheduled change has set the hours of the supply source for some days. */
  | 'SCHEDULED_CHANGE_IN_FORCE'
  /** Another scheduled change of the supply source has one of the days at one of the levels. */
  | 'SCHEDULED_CHANGE_OVERLAPS'
  /** The scheduled change has begun or has ended. */
  | 'SCHEDULED_CHANGE_TOO_LATE'
  /** The server cannot connect sellers now. */
  | 'SELLER_CONNECTION_UNAVAILABLE'
  /** The shipping service asks questions that are not answered, or not as Amazon accepts it. */
  | 'SELLER_INPUTS_REQUIRED'
  /** The seller has orders that are still to be shipped, or scheduled changes in force. */
  | 'SELLER_IN_USE'
  /** The order items already have a label. */
  | 'SHIPMENT_ALREADY_PURCHASED'
  /** Amazon found the shipping template of a listing invalid; it was not changed. */
  | 'SHIPPING_TEMPLATE_REJECTED'
  /** The supply source is archived, which is final (Amazon error 1005). */
  | 'SUPPLY_SOURCE_ARCHIVED'
  /** Another server is changing the supply source. */
  | 'SUPPLY_SOURCE_BUSY'
  /** The supply source changed after it had the version given as `expectedVersion`. */
  | 'SUPPLY_SOURCE_CHANGED'
  /** Another supply source of the seller has the code (Amazon error 1004). */
  | 'SUPPLY_SOURCE_CODE_TAKEN'
  /** The supply source has no time zone, or no operating hours that a change could be laid over. */
  | 'SUPPLY_SOURCE_HOURS_UNKNOWN'
  /** The supply source has orders that are still to be shipped. */
  | 'SUPPLY_SOURCE_IN_USE'
  /** The seller has not accepted the carrier's terms. */
  | 'TERMS_NOT_ACCEPTED'
  /** The label does not fit into what the labels of its batch may cost together. */
  | 'TOTAL_PRICE_REACHED';

export type PurchaseRowFragment = { id: string, key: string, state: PurchaseState, amazonOrderId: string, serviceName: string | null, carrierName: string | null, trackingNumber: string | null, shipmentId: string | null, refundState: RefundState | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, price: { amount: string, currencyCode: string } | null };

export type PurchaseDetailsFragment = { attempts: number, keyIsFree: boolean, nextCheckAt: string | null, processId: string | null, id: string, key: string, state: PurchaseState, amazonOrderId: string, serviceName: string | null, carrierName: string | null, trackingNumber: string | null, shipmentId: string | null, refundState: RefundState | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, maxPrice: { amount: string, currencyCode: string } | null, items: Array<{ orderItemId: string, quantity: number }>, package: { boxName: string | null, weight: { value: number, unit: UnitOfWeight } } | null, rejection: { message: string } | null, supplySource: { id: string, supplySourceId: string } | null, batch: { id: string, key: string } | null, evidence: Array<{ at: string, by: string, kind: string, detail: unknown, note: string | null }>, price: { amount: string, currencyCode: string } | null };

export type PurchaseStoresQueryVariables = Exact<{
  seller: string;
  after?: string | null | undefined;
}>;


export type PurchaseStoresQuery = { seller: { id: string, marketplaces: Array<{ id: string, countryCode: string | null }>, supplySources: { nodes: Array<{ id: string, supplySourceId: string, supplySourceCode: string | null, alias: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PurchaseCountsQueryVariables = Exact<{
  seller: string;
}>;


export type PurchaseCountsQuery = { seller: { id: string, unsettled: { totalCount: number | null } | null, refunds: { totalCount: number | null } | null, notAgain: { totalCount: number | null } | null } | null };

export type PurchaseListQueryVariables = Exact<{
  seller: string;
  filter?: PurchaseFilterInput | null | undefined;
  sortBy: PurchaseSort;
  after?: string | null | undefined;
}>;


export type PurchaseListQuery = { seller: { id: string, purchases: { totalCount: number | null, nodes: Array<{ id: string, key: string, state: PurchaseState, amazonOrderId: string, serviceName: string | null, carrierName: string | null, trackingNumber: string | null, shipmentId: string | null, refundState: RefundState | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, price: { amount: string, currencyCode: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PurchaseByIdQueryVariables = Exact<{
  seller: string;
  ids: Array<string> | string;
}>;


export type PurchaseByIdQuery = { seller: { id: string, purchases: { nodes: Array<{ attempts: number, keyIsFree: boolean, nextCheckAt: string | null, processId: string | null, id: string, key: string, state: PurchaseState, amazonOrderId: string, serviceName: string | null, carrierName: string | null, trackingNumber: string | null, shipmentId: string | null, refundState: RefundState | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, maxPrice: { amount: string, currencyCode: string } | null, items: Array<{ orderItemId: string, quantity: number }>, package: { boxName: string | null, weight: { value: number, unit: UnitOfWeight } } | null, rejection: { message: string } | null, supplySource: { id: string, supplySourceId: string } | null, batch: { id: string, key: string } | null, evidence: Array<{ at: string, by: string, kind: string, detail: unknown, note: string | null }>, price: { amount: string, currencyCode: string } | null }> } | null } | null };

export type PurchaseUpdatesSubscriptionVariables = Exact<{
  seller: string;
}>;


export type PurchaseUpdatesSubscription = { purchaseUpdated: { attempts: number, keyIsFree: boolean, nextCheckAt: string | null, processId: string | null, id: string, key: string, state: PurchaseState, amazonOrderId: string, serviceName: string | null, carrierName: string | null, trackingNumber: string | null, shipmentId: string | null, refundState: RefundState | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, maxPrice: { amount: string, currencyCode: string } | null, items: Array<{ orderItemId: string, quantity: number }>, package: { boxName: string | null, weight: { value: number, unit: UnitOfWeight } } | null, rejection: { message: string } | null, supplySource: { id: string, supplySourceId: string } | null, batch: { id: string, key: string } | null, evidence: Array<{ at: string, by: string, kind: string, detail: unknown, note: string | null }>, price: { amount: string, currencyCode: string } | null } | null };

export type PurchaseRunsQueryVariables = Exact<{
  seller: string;
  after?: string | null | undefined;
}>;


export type PurchaseRunsQuery = { seller: { id: string, purchaseBatches: { nodes: Array<{ id: string, key: string, createdAt: string, createdBy: string, isDone: boolean, cancelledAt: string | null, cancelledBy: string | null, totalCount: number, counts: Array<{ state: PurchaseState, count: number }>, totalPrice: Array<{ amount: string, currencyCode: string }>, refusals: Array<{ key: string, amazonOrderId: string | null, message: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PurchaseRunByKeyQueryVariables = Exact<{
  seller: string;
  run: string;
}>;


export type PurchaseRunByKeyQuery = { seller: { id: string, purchaseBatch: { id: string, key: string, createdAt: string, createdBy: string, isDone: boolean, cancelledAt: string | null, cancelledBy: string | null, totalCount: number, counts: Array<{ state: PurchaseState, count: number }>, totalPrice: Array<{ amount: string, currencyCode: string }>, refusals: Array<{ key: string, amazonOrderId: string | null, message: string }> } | null } | null };

export type PurchaseRunFragment = { id: string, key: string, createdAt: string, createdBy: string, isDone: boolean, cancelledAt: string | null, cancelledBy: string | null, totalCount: number, counts: Array<{ state: PurchaseState, count: number }>, totalPrice: Array<{ amount: string, currencyCode: string }>, refusals: Array<{ key: string, amazonOrderId: string | null, message: string }> };

export type PurchaseRunLabelsQueryVariables = Exact<{
  seller: string;
  run: string;
  options?: PrintOptionsInput | null | undefined;
}>;


export type PurchaseRunLabelsQuery = { seller: { id: string, purchaseBatch: { id: string, labels: { url: string, contentType: string, count: number, missing: Array<{ message: string, purchase: { id: string, amazonOrderId: string } }> } | null } | null } | null };

export type PurchaseBoughtOfRunQueryVariables = Exact<{
  seller: string;
  run: string;
}>;


export type PurchaseBoughtOfRunQuery = { seller: { id: string, purchaseBatch: { id: string, purchases: { nodes: Array<{ id: string, refundState: RefundState | null }> } | null } | null } | null };

export type PurchaseLabelsQueryVariables = Exact<{
  seller: string;
  purchases: Array<string> | string;
  options?: PrintOptionsInput | null | undefined;
}>;


export type PurchaseLabelsQuery = { seller: { id: string, labels: { url: string, contentType: string, count: number, missing: Array<{ message: string, purchase: { id: string, amazonOrderId: string } }> } | null } | null };

export type PurchaseFileFragment = { url: string, contentType: string, count: number, missing: Array<{ message: string, purchase: { id: string, amazonOrderId: string } }> };

export type PurchasePackagesQueryVariables = Exact<{
  seller: string;
  order: string;
}>;


export type PurchasePackagesQuery = { seller: { id: string, order: { id: string, readAt: string, status: OrderStatus | null, packages: Array<{ id: string, packageReferenceId: string, trackingNumber: string | null, carrierName: string | null, serviceName: string | null, createdAt: string | null, status: OrderPackageStatus | null, items: Array<{ quantity: number | null }>, purchase: { id: string, key: string } | null }> } | null } | null };

export type PurchaseSeenPackageFragment = { id: string, packageReferenceId: string, trackingNumber: string | null, carrierName: string | null, serviceName: string | null, createdAt: string | null, status: OrderPackageStatus | null, items: Array<{ quantity: number | null }>, purchase: { id: string, key: string } | null };

export type PurchaseSettleMutationVariables = Exact<{
  input: SettlePurchaseInput;
}>;


export type PurchaseSettleMutation = { settlePurchase: { purchase: { attempts: number, keyIsFree: boolean, nextCheckAt: string | null, processId: string | null, id: string, key: string, state: PurchaseState, amazonOrderId: string, serviceName: string | null, carrierName: string | null, trackingNumber: string | null, shipmentId: string | null, refundState: RefundState | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, maxPrice: { amount: string, currencyCode: string } | null, items: Array<{ orderItemId: string, quantity: number }>, package: { boxName: string | null, weight: { value: number, unit: UnitOfWeight } } | null, rejection: { message: string } | null, supplySource: { id: string, supplySourceId: string } | null, batch: { id: string, key: string } | null, evidence: Array<{ at: string, by: string, kind: string, detail: unknown, note: string | null }>, price: { amount: string, currencyCode: string } | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, holder: { id: string, key: string, amazonOrderId: string } | null, packages: Array<{ id: string, packageReferenceId: string, trackingNumber: string | null, carrierName: string | null, serviceName: string | null, createdAt: string | null, status: OrderPackageStatus | null, items: Array<{ quantity: number | null }>, purchase: { id: string, key: string } | null }> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, issues: Array<{ path: Array<string>, message: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, nextStep: NextStep }
     | null } | null };

export type PurchaseAttachMutationVariables = Exact<{
  input: AttachShipmentInput;
}>;


export type PurchaseAttachMutation = { attachShipment: { purchase: { attempts: number, keyIsFree: boolean, nextCheckAt: string | null, processId: string | null, id: string, key: string, state: PurchaseState, amazonOrderId: string, serviceName: string | null, carrierName: string | null, trackingNumber: string | null, shipmentId: string | null, refundState: RefundState | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, maxPrice: { amount: string, currencyCode: string } | null, items: Array<{ orderItemId: string, quantity: number }>, package: { boxName: string | null, weight: { value: number, unit: UnitOfWeight } } | null, rejection: { message: string } | null, supplySource: { id: string, supplySourceId: string } | null, batch: { id: string, key: string } | null, evidence: Array<{ at: string, by: string, kind: string, detail: unknown, note: string | null }>, price: { amount: string, currencyCode: string } | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, holder: { id: string, key: string, amazonOrderId: string } | null, packages: Array<{ id: string, packageReferenceId: string, trackingNumber: string | null, carrierName: string | null, serviceName: string | null, createdAt: string | null, status: OrderPackageStatus | null, items: Array<{ quantity: number | null }>, purchase: { id: string, key: string } | null }> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, issues: Array<{ path: Array<string>, message: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, nextStep: NextStep }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, nextStep: NextStep }
     | null } | null };

type PurchaseSettlingError_AccessDenied_Fragment = { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_BatchRefused_Fragment = { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_CancellationRefused_Fragment = { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_ConfirmationOutcomeUnknown_Fragment = { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_EvidenceDisagrees_Fragment = { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, holder: { id: string, key: string, amazonOrderId: string } | null, packages: Array<{ id: string, packageReferenceId: string, trackingNumber: string | null, carrierName: string | null, serviceName: string | null, createdAt: string | null, status: OrderPackageStatus | null, items: Array<{ quantity: number | null }>, purchase: { id: string, key: string } | null }> | null };

type PurchaseSettlingError_IdempotencyConflict_Fragment = { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_InsufficientFunds_Fragment = { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_InvalidInput_Fragment = { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, issues: Array<{ path: Array<string>, message: string }> };

type PurchaseSettlingError_InventoryRejected_Fragment = { __typename: 'InventoryRejected', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_LabelBeingBought_Fragment = { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_NameTaken_Fragment = { __typename: 'NameTaken', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_NotFound_Fragment = { __typename: 'NotFound', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_OfferExpired_Fragment = { __typename: 'OfferExpired', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_OfferUnavailable_Fragment = { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_OrderCancelled_Fragment = { __typename: 'OrderCancelled', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_OrderPending_Fragment = { __typename: 'OrderPending', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_OrdersClaimedByOthers_Fragment = { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_PriceAboveMaximum_Fragment = { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_PurchaseGuarded_Fragment = { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_PurchaseNotUnsettled_Fragment = { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_PurchaseOutcomeUnknown_Fragment = { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_PurchaseRejected_Fragment = { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_RejectedByAmazon_Fragment = { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_ScheduledChangeInForce_Fragment = { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_ScheduledChangeOverlaps_Fragment = { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_ScheduledChangeTooLate_Fragment = { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_SellerConnectionUnavailable_Fragment = { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_SellerInUse_Fragment = { __typename: 'SellerInUse', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_SellerInputsRequired_Fragment = { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_ShipmentAlreadyPurchased_Fragment = { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_ShippingTemplateRejected_Fragment = { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_SupplySourceArchived_Fragment = { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_SupplySourceBusy_Fragment = { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_SupplySourceChanged_Fragment = { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_SupplySourceCodeTaken_Fragment = { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_SupplySourceHoursUnknown_Fragment = { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_SupplySourceInUse_Fragment = { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_TermsNotAccepted_Fragment = { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, nextStep: NextStep };

type PurchaseSettlingError_TotalPriceReached_Fragment = { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, nextStep: NextStep };

export type PurchaseSettlingErrorFragment =
  | PurchaseSettlingError_AccessDenied_Fragment
  | PurchaseSettlingError_BatchRefused_Fragment
  | PurchaseSettlingError_CancellationRefused_Fragment
  | PurchaseSettlingError_ConfirmationOutcomeUnknown_Fragment
  | PurchaseSettlingError_EvidenceDisagrees_Fragment
  | PurchaseSettlingError_IdempotencyConflict_Fragment
  | PurchaseSettlingError_InsufficientFunds_Fragment
  | PurchaseSettlingError_InvalidInput_Fragment
  | PurchaseSettlingError_InventoryRejected_Fragment
  | PurchaseSettlingError_LabelBeingBought_Fragment
  | PurchaseSettlingError_NameTaken_Fragment
  | PurchaseSettlingError_NotFound_Fragment
  | PurchaseSettlingError_OfferExpired_Fragment
  | PurchaseSettlingError_OfferUnavailable_Fragment
  | PurchaseSettlingError_OrderCancelled_Fragment
  | PurchaseSettlingError_OrderPending_Fragment
  | PurchaseSettlingError_OrdersClaimedByOthers_Fragment
  | PurchaseSettlingError_PriceAboveMaximum_Fragment
  | PurchaseSettlingError_PurchaseGuarded_Fragment
  | PurchaseSettlingError_PurchaseNotUnsettled_Fragment
  | PurchaseSettlingError_PurchaseOutcomeUnknown_Fragment
  | PurchaseSettlingError_PurchaseRejected_Fragment
  | PurchaseSettlingError_RejectedByAmazon_Fragment
  | PurchaseSettlingError_ScheduledChangeInForce_Fragment
  | PurchaseSettlingError_ScheduledChangeOverlaps_Fragment
  | PurchaseSettlingError_ScheduledChangeTooLate_Fragment
  | PurchaseSettlingError_SellerConnectionUnavailable_Fragment
  | PurchaseSettlingError_SellerInUse_Fragment
  | PurchaseSettlingError_SellerInputsRequired_Fragment
  | PurchaseSettlingError_ShipmentAlreadyPurchased_Fragment
  | PurchaseSettlingError_ShippingTemplateRejected_Fragment
  | PurchaseSettlingError_SupplySourceArchived_Fragment
  | PurchaseSettlingError_SupplySourceBusy_Fragment
  | PurchaseSettlingError_SupplySourceChanged_Fragment
  | PurchaseSettlingError_SupplySourceCodeTaken_Fragment
  | PurchaseSettlingError_SupplySourceHoursUnknown_Fragment
  | PurchaseSettlingError_SupplySourceInUse_Fragment
  | PurchaseSettlingError_TermsNotAccepted_Fragment
  | PurchaseSettlingError_TotalPriceReached_Fragment
;

export type PurchaseDayEndQueryVariables = Exact<{
  seller: string;
  date?: string | null | undefined;
  store?: string | null | undefined;
}>;


export type PurchaseDayEndQuery = { seller: { id: string, endOfDay: { date: string, timeZone: string, count: number, isTruncated: boolean, onHoldCount: number, onHold: Array<{ id: string, amazonOrderId: string }> | null, totalPrice: Array<{ amount: string, currencyCode: string }>, groups: Array<{ from: string, before: string, timeZone: string, carrierName: string | null, count: number, onHoldCount: number, totalPrice: Array<{ amount: string, currencyCode: string }>, supplySource: { id: string, supplySourceId: string } | null }>, confirmations: { totalCount: number } | null, leftovers: { unsettledPurchases: { totalCount: number | null } | null, waitingPurchases: { totalCount: number | null } | null, refusedPurchases: { totalCount: number | null } | null, unshippedAfterCancel: { totalCount: number | null } | null, lateOrders: { totalCount: number | null } | null, cancellationRequests: { totalCount: number | null } | null }, sheet: { url: string, contentType: string, count: number, missing: Array<{ message: string }> } | null } | null } | null };

export const PurchaseRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}}]}}]} as unknown as DocumentNode<PurchaseRowFragment, unknown>;
export const PurchaseDetailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseRow"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"keyIsFree"}},{"kind":"Field","name":{"kind":"Name","value":"nextCheckAt"}},{"kind":"Field","name":{"kind":"Name","value":"processId"}},{"kind":"Field","name":{"kind":"Name","value":"maxPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"package"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boxName"}},{"kind":"Field","name":{"kind":"Name","value":"weight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}}]}}]} as unknown as DocumentNode<PurchaseDetailsFragment, unknown>;
export const PurchaseRunFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PurchaseBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<PurchaseRunFragment, unknown>;
export const PurchaseFileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseFile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PrintFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}}]}}]}}]}}]} as unknown as DocumentNode<PurchaseFileFragment, unknown>;
export const PurchaseSeenPackageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseSeenPackage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPackage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"packageReferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]} as unknown as DocumentNode<PurchaseSeenPackageFragment, unknown>;
export const PurchaseSettlingErrorFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseSettlingError"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceDisagrees"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"packages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseSeenPackage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseSeenPackage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPackage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"packageReferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]} as unknown as DocumentNode<PurchaseSettlingErrorFragment, unknown>;
export const PurchaseStoresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchaseStores"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"marketplaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PurchaseStoresQuery, PurchaseStoresQueryVariables>;
export const PurchaseCountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchaseCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"unsettled"},"name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNKNOWN"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"refunds"},"name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"refundStates"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PENDING"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"notAgain"},"name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isUnshippedAfterCancel"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<PurchaseCountsQuery, PurchaseCountsQueryVariables>;
export const PurchaseListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchaseList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PurchaseFilterInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sortBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PurchaseSort"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sortBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sortBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}}]}}]} as unknown as DocumentNode<PurchaseListQuery, PurchaseListQueryVariables>;
export const PurchaseByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchaseById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseDetails"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseRow"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"keyIsFree"}},{"kind":"Field","name":{"kind":"Name","value":"nextCheckAt"}},{"kind":"Field","name":{"kind":"Name","value":"processId"}},{"kind":"Field","name":{"kind":"Name","value":"maxPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"package"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boxName"}},{"kind":"Field","name":{"kind":"Name","value":"weight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<PurchaseByIdQuery, PurchaseByIdQueryVariables>;
export const PurchaseUpdatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PurchaseUpdates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchaseUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sellerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseDetails"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseRow"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"keyIsFree"}},{"kind":"Field","name":{"kind":"Name","value":"nextCheckAt"}},{"kind":"Field","name":{"kind":"Name","value":"processId"}},{"kind":"Field","name":{"kind":"Name","value":"maxPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"package"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boxName"}},{"kind":"Field","name":{"kind":"Name","value":"weight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<PurchaseUpdatesSubscription, PurchaseUpdatesSubscriptionVariables>;
export const PurchaseRunsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchaseRuns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseBatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseRun"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PurchaseBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<PurchaseRunsQuery, PurchaseRunsQueryVariables>;
export const PurchaseRunByKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchaseRunByKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"run"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"run"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseRun"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PurchaseBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<PurchaseRunByKeyQuery, PurchaseRunByKeyQueryVariables>;
export const PurchaseRunLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchaseRunLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"run"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"options"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PrintOptionsInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"run"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"Variable","name":{"kind":"Name","value":"options"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseFile"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseFile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PrintFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}}]}}]}}]}}]} as unknown as DocumentNode<PurchaseRunLabelsQuery, PurchaseRunLabelsQueryVariables>;
export const PurchaseBoughtOfRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchaseBoughtOfRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"run"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"run"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}},{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PURCHASED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PurchaseBoughtOfRunQuery, PurchaseBoughtOfRunQueryVariables>;
export const PurchaseLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchaseLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purchases"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"options"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PrintOptionsInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"purchaseIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purchases"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"Variable","name":{"kind":"Name","value":"options"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseFile"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseFile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PrintFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}}]}}]}}]}}]} as unknown as DocumentNode<PurchaseLabelsQuery, PurchaseLabelsQueryVariables>;
export const PurchasePackagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchasePackages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}},{"kind":"Argument","name":{"kind":"Name","value":"fresh"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"packages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseSeenPackage"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseSeenPackage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPackage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"packageReferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]} as unknown as DocumentNode<PurchasePackagesQuery, PurchasePackagesQueryVariables>;
export const PurchaseSettleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PurchaseSettle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettlePurchaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settlePurchase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseSettlingError"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseSeenPackage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPackage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"packageReferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseRow"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"keyIsFree"}},{"kind":"Field","name":{"kind":"Name","value":"nextCheckAt"}},{"kind":"Field","name":{"kind":"Name","value":"processId"}},{"kind":"Field","name":{"kind":"Name","value":"maxPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"package"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boxName"}},{"kind":"Field","name":{"kind":"Name","value":"weight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseSettlingError"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceDisagrees"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"packages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseSeenPackage"}}]}}]}}]}}]} as unknown as DocumentNode<PurchaseSettleMutation, PurchaseSettleMutationVariables>;
export const PurchaseAttachDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PurchaseAttach"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttachShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attachShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseSettlingError"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseSeenPackage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPackage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"packageReferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseRow"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"keyIsFree"}},{"kind":"Field","name":{"kind":"Name","value":"nextCheckAt"}},{"kind":"Field","name":{"kind":"Name","value":"processId"}},{"kind":"Field","name":{"kind":"Name","value":"maxPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"package"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boxName"}},{"kind":"Field","name":{"kind":"Name","value":"weight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseSettlingError"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceDisagrees"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"packages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseSeenPackage"}}]}}]}}]}}]} as unknown as DocumentNode<PurchaseAttachMutation, PurchaseAttachMutationVariables>;
export const PurchaseDayEndDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchaseDayEnd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"date"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"store"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endOfDay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"date"}}},{"kind":"Argument","name":{"kind":"Name","value":"supplySourceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"store"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"isTruncated"}},{"kind":"Field","name":{"kind":"Name","value":"onHoldCount"}},{"kind":"Field","name":{"kind":"Name","value":"onHold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"onHoldCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leftovers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unsettledPurchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waitingPurchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusedPurchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unshippedAfterCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lateOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sheet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PurchaseDayEndQuery, PurchaseDayEndQueryVariables>;