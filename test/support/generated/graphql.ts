/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An address with the contact there. */
export type AddressWithContactInput = {
  /** The address. */
  address?: SupplySourceAddressInput | null | undefined;
  /** Who can be reached there. */
  contactDetails?: ContactDetailsInput | null | undefined;
};

/** Which supply source to archive. Archiving is final. */
export type ArchiveSupplySourceInput = {
  /** Whether to archive it although it has orders that are still to be shipped, or stock. Neither is searched then. */
  force?: boolean;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** Id of the supply source. The id of this graph is accepted as well. */
  supplySourceId: string;
};

/** The shipping template of one SKU. */
export type AssignShippingTemplateInput = {
  /** Whether to make the change or only try it. */
  mode?: SubmissionMode;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The SKU. */
  sku: string;
  /** Amazon's id of the template. Stock by location needs one that is automated by Amazon. */
  templateId: string;
};

/** The shipment of a purchase that lacks its id. */
export type AttachShipmentInput = {
  /** The purchase: its id, or the client's key. The id of this graph is accepted as well. */
  purchaseId: string;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The shipment: its id in this graph, or the one that Seller Central shows. */
  shipmentId: string;
};

/** How an action ended. */
export type AuditOutcome =
  /** It failed with an error in `errors`, which `failureCode` has. */
  | 'FAILED'
  /** It was refused with an error of its payload, which `errorCode` has. */
  | 'REFUSED'
  /** It was done; of a batch, it was put on record. */
  | 'SUCCEEDED'
  /** It is still running, or the server ended before it did. What it is about shows what became of it. */
  | 'UNKNOWN';

/** A label of a batch. */
export type BatchPurchaseInput = {
  /** Whether this is a further parcel of items that have a purchase already. Without it such a purchase is refused; with it the ordered quantities must still allow it. Cost: one getOrder (0.5/s). */
  additionalParcel?: boolean;
  /** Who buys: the text with which the order was claimed (`by` of `claimOrders`), of 1 to 50 characters. The claim of that text does not stop the label. Without it, any claim does: see CLAIMED_BY_ANOTHER. An order without a claim needs none. */
  claimedBy?: string | null | undefined;
  /** Guards to pass: the label is bought although they found something. The guards read the confirmations on record here, and the order: from the index, where a cancellation that was requested in the last minutes can be missing, else from Amazon. Without an index they see only an order that the purchase reads. */
  despite?: Array<PurchaseGuard>;
  /** Extras of the label: `code` of `ShippingService.extras`, at most one delivery confirmation and one way to the carrier. Each replaces the one of its kind in the parcel. Default: those of the parcel; an empty list means none: WITHOUT_SIGNATURE, and either way to the carrier. An offer that was quoted otherwise is quoted again, and `maxPrice` applies. */
  extras?: Array<string> | null | undefined;
  /** Hazardous materials in the package as a whole. `items.isHazmat` and `items.dangerousGoodsDetails` describe each item; NONE contradicts an item that is hazardous. */
  hazmatType?: HazmatType | null | undefined;
  /** The client's own key of this purchase, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. However often a request with this key is sent, one label is bought at most. */
  key: string;
  /** Options of the label. Default: those of the parcel. */
  label?: LabelOptionsInput | null | undefined;
  /** The most that the label may cost, more than 0, in the currency of the offer: one of the marketplaces in the region of the seller. Default: `price` of the offer. */
  maxPrice?: MoneyInput | null | undefined;
  /** The offer to buy: `id` of a `ShippingService` of this graph, from a quote of the last 24 hours. It brings the parcel of its quote. An offer that has ended at Amazon is replaced only by one of the same service that arrives no later and costs no more than `maxPrice`. */
  offerId?: string | null | undefined;
  /** A parcel to quote and to buy, in place of `offerId`. `maxPrice` is required with it. Cost: one getEligibleShipmentServices (6/s); one getOrder (0.5/s) when the order is not in the index; without an index (`ORDERS_HISTORY_DAYS` is 0) none when the parcel has `items` and `shipFrom` and `choose` names a service. */
  request?: ShippingRequestInput | null | undefined;
  /** Answers to `ShippingService.sellerInputForm`, each field at most once, 1,000 at most. They are checked against the form before anything is sent. Cost: one getAdditionalSellerInputs (1/s), unless cached, for a service that asks questions and with any answer. */
  sellerInputs?: Array<SellerInputAnswerInput> | null | undefined;
};

/** Why a purchase of a batch cannot be put on record. */
export type BatchRefusalReason =
  /** The order items have a purchase already, which may still be being made, or had a label that was cancelled: `message` says what another label can hold. */
  | 'ALREADY_PURCHASED'
  /** The key was used before with another request. */
  | 'CONFLICT'
  /** An earlier purchase of the batch has the same order items. */
  | 'DUPLICATE_ITEMS'
  /** An earlier purchase of the batch has the same key. */
  | 'DUPLICATE_KEY'
  /** Its input breaks a rule. */
  | 'INVALID_INPUT'
  /** Amazon shows every unit of the order as shipped or cancelled, and no purchase has one. */
  | 'NOTHING_TO_SHIP'
  /** Its order is not known. */
  | 'NOT_FOUND'
  /** Its offer is not stored any more, or never was: quote again. */
  | 'OFFER_EXPIRED'
  /** Its order is cancelled. */
  | 'ORDER_CANCELLED'
  /** Its order is pending, and cannot be shipped yet. */
  | 'ORDER_PENDING'
  /** It has no package, and the size of a SKU is not known: `missingSkus` lists them. Save the sizes with `setPackedUnits`, or give a package. */
  | 'PACKAGE_UNKNOWN'
  /** Guards keep the label from being bought: `guards` lists them. Name them in `despite` when the label is meant. */
  | 'PURCHASE_GUARDED';

/** Labels to buy, up to 500. */
export type BuyShippingBatchInput = {
  /** Who buys, for the purchases without `claimedBy`, whose rules apply. */
  claimedBy?: string | null | undefined;
  /** The client's own key of this batch, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. Sent again with the same purchases, it returns the batch as it is and buys nothing, also when only `maxPrice` differs: correct a rejected purchase with `buyShipping`, or in a batch with another key. */
  key: string;
  /** Options of all labels whose purchase and parcel have none. */
  label?: LabelOptionsInput | null | undefined;
  /** The most that each label may cost whose purchase has no `maxPrice`, also one of an offer. The rules of `maxPrice` of a purchase apply. */
  maxPrice?: MoneyInput | null | undefined;
  /** The purchases, 1 to 500, each with its own key. */
  purchases: Array<BatchPurchaseInput>;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** Whether to leave out the purchases that cannot be put on record, instead of refusing all. The payload lists them in `refusals`, also when the batch is sent again. A batch of which nothing is left is refused. */
  skipRefused?: boolean;
};

/** Orders to buy one label for each, and how. */
export type BuyShippingForOrdersInput = {
  /** Which offer is bought for each order, among fresh offers for its parcel. */
  choose: OfferChoiceInput;
  /** Who buys: the text with which the orders were claimed (`by` of `claimOrders`), of 1 to 50 characters. An order with another claim gets no label, and without this text none with any claim. */
  claimedBy?: string | null | undefined;
  /** Proof of the delivery. Default: what `shippingConstraints` of the items of each order require; WITHOUT_SIGNATURE without such a constraint. */
  deliveryConfirmation?: DeliveryConfirmation | null | undefined;
  /** Guards to pass for all orders: the label is bought although they found something. */
  despite?: Array<PurchaseGuard>;
  /** Extras of all labels: `code` of `ShippingService.extras`, at most one delivery confirmation and one way to the carrier, in place of `deliveryConfirmation` and `handover`. */
  extras?: Array<string> | null | undefined;
  /** Which orders of the index, in place of `orderIds`: those that fit when the batch is recorded, at most 500, else nothing is recorded. Without `statuses`, orders that are UNSHIPPED or PARTIALLY_SHIPPED. Their labels are bought in the order in which they must be shipped. */
  filter?: OrderFilterInput | null | undefined;
  /** How they get to the carrier. Default: either way. */
  handover?: Handover | null | undefined;
  /** Hazardous materials in each package as a whole. Default: not stated. */
  hazmatType?: HazmatType | null | undefined;
  /** The client's own key of this batch, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. Sent again with the same input, it returns the batch as it was recorded and buys nothing, whatever `filter` fits by then. Every part of the input counts, also `maxPrice`. The key of each purchase is this key, a colon and Amazon's order id; a hash of both when that is longer than 255 characters. */
  key: string;
  /** Options of all labels. Only offers that print them are considered. */
  label?: LabelOptionsInput | null | undefined;
  /** The most that each label may cost, more than 0, in the currency that Amazon sells the labels in: one of the marketplaces in the region of the seller. An order without such an offer gets no label. */
  maxPrice: MoneyInput;
  /** The most that all labels of the batch may cost together, more than 0, in the currency of `maxPrice`, cancelled ones included. A label that is being bought counts with the price of its offer, and one whose outcome is unknown with `maxPrice`. A label that does not fit into the rest is REJECTED with the code TOTAL_PRICE_REACHED, and cheaper ones after it are still bought. Default: no such limit. */
  maxTotalPrice?: MoneyInput | null | undefined;
  /** Only offers that arrive by then. */
  mustArriveBy?: string | null | undefined;
  /** Which offers are considered. Default: all. `withoutSellerInputs` leaves out services that ask questions: an order for which the rule chooses one is REJECTED with SELLER_INPUTS_REQUIRED. */
  offers?: OfferFilterInput | null | undefined;
  /** The orders, 1 to 500, each once, in the order in which their labels are bought: Amazon's order ids, or their ids in this graph. In place of `filter`. */
  orderIds?: Array<string> | null | undefined;
  /** Size and weight of each parcel. Default: those of `Order.suggestedParcel` of each order; an order with a SKU of unknown size is refused with PACKAGE_UNKNOWN. */
  package?: PackageInput | null | undefined;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** Whether each parcel also has the units whose label was cancelled. Without it, such units are left out, and an order that has no others is refused with ALREADY_PURCHASED. Default: false. */
  shipAgain?: boolean | null | undefined;
  /** When they leave. Default: now. */
  shipDate?: string | null | undefined;
  /** Where all parcels leave from. Default: the location of each order, when Amazon assigned all items of it to the same one. */
  shipFrom?: ShipFromInput | null | undefined;
};

/** A label to buy. */
export type BuyShippingInput = {
  /** Whether this is a further parcel of items that have a purchase already. Without it such a purchase is refused; with it the ordered quantities must still allow it. Cost: one getOrder (0.5/s). */
  additionalParcel?: boolean;
  /** Who buys: the text with which the order was claimed (`by` of `claimOrders`), of 1 to 50 characters. The claim of that text does not stop the label. Without it, any claim does: see CLAIMED_BY_ANOTHER. An order without a claim needs none. */
  claimedBy?: string | null | undefined;
  /** Guards to pass: the label is bought although they found something. The guards read the confirmations on record here, and the order: from the index, where a cancellation that was requested in the last minutes can be missing, else from Amazon. Without an index they see only an order that the purchase reads. */
  despite?: Array<PurchaseGuard>;
  /** Extras of the label: `code` of `ShippingService.extras`, at most one delivery confirmation and one way to the carrier. Each replaces the one of its kind in the parcel. Default: those of the parcel; an empty list means none: WITHOUT_SIGNATURE, and either way to the carrier. An offer that was quoted otherwise is quoted again, and `maxPrice` applies. */
  extras?: Array<string> | null | undefined;
  /** Hazardous materials in the package as a whole. `items.isHazmat` and `items.dangerousGoodsDetails` describe each item; NONE contradicts an item that is hazardous. */
  hazmatType?: HazmatType | null | undefined;
  /** The client's own key of this purchase, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. However often a request with this key is sent, one label is bought at most. */
  key: string;
  /** Options of the label. Default: those of the parcel. */
  label?: LabelOptionsInput | null | undefined;
  /** The most that the label may cost, more than 0, in the currency of the offer: one of the marketplaces in the region of the seller. Default: `price` of the offer. */
  maxPrice?: MoneyInput | null | undefined;
  /** The offer to buy: `id` of a `ShippingService` of this graph, from a quote of the last 24 hours. It brings the parcel of its quote. An offer that has ended at Amazon is replaced only by one of the same service that arrives no later and costs no more than `maxPrice`. */
  offerId?: string | null | undefined;
  /** A parcel to quote and to buy, in place of `offerId`. `maxPrice` is required with it. Cost: one getEligibleShipmentServices (6/s); one getOrder (0.5/s) when the order is not in the index; without an index (`ORDERS_HISTORY_DAYS` is 0) none when the parcel has `items` and `shipFrom` and `choose` names a service. */
  request?: ShippingRequestInput | null | undefined;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** Answers to `ShippingService.sellerInputForm`, each field at most once, 1,000 at most. They are checked against the form before anything is sent. Cost: one getAdditionalSellerInputs (1/s), unless cached, for a service that asks questions and with any answer. */
  sellerInputs?: Array<SellerInputAnswerInput> | null | undefined;
};

/** A batch of purchases to cancel. */
export type CancelPurchaseBatchInput = {
  /** The batch: its id, or the client's key. The id of this graph is accepted as well. */
  batchId: string;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
};

/** Which scheduled change to cancel. */
export type CancelScheduledChangeInput = {
  /** Id of the scheduled change. The id of this graph is accepted as well. */
  scheduledChangeId: string;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
};

/** A shipment to cancel: exactly one of `shipmentId`, `purchaseKey` and `trackingNumber`. */
export type CancelShipmentInput = {
  /** The key of the purchase that bought it. Cost: no call more. */
  purchaseKey?: string | null | undefined;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The shipment. The id of this graph is accepted as well. */
  shipmentId?: string | null | undefined;
  /** The tracking number on its label, when exactly one purchase in the ledger has it. The case of letters and blanks do not matter. `lookup` reads the barcode of a label. Cost: no call more. */
  trackingNumber?: string | null | undefined;
};

/** Who cancels an item. */
export type CancellationParty =
  /** Amazon. */
  | 'AMAZON'
  /** The buyer. */
  | 'BUYER'
  /** The seller. */
  | 'SELLER'
  /** A party that this version does not know. */
  | 'UNKNOWN';

/** What a supply source can do. */
export type CapabilitiesInput = {
  /** Sending items out: delivery and pickup. */
  outbound?: OutboundCapabilityInput | null | undefined;
  /** Services. */
  services?: ChannelInput | null | undefined;
};

/** A channel: delivery, or services. */
export type ChannelInput = {
  /** Whether the channel is offered. */
  isSupported?: boolean | null | undefined;
  /** What this level says; it overrides the further levels part by part. Null removes it. */
  operationalConfiguration?: OperationalConfigurationInput | null | undefined;
};

/** Orders to claim. */
export type ClaimOrdersInput = {
  /** Who claims: a person or a station such as `Station 3`, of 1 to 50 characters on one line, without a space at either end; upper and lower case differ. Claims of the same text are claims of the same one, whichever access key they come with, so each person or station needs a text of its own. */
  by: string;
  /** How long, from now: 1 to 1440 minutes. */
  minutes?: number;
  /** 1 to 500 orders: Amazon's order ids, or their ids in this graph. Blanks around an id are removed, and a text without a digit is refused. Orders that the index does not have are accepted, so an id with a mistake may be: `notIndexed` of the payload has the ids that are not known here. An order that is named twice counts once. */
  orderIds: Array<string>;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
};

/** How cash on delivery is collected. Only Japan has it. */
export type CodCollectionMethod =
  /** The buyer pays the carrier. */
  | 'DIRECT_PAYMENT';

/** A package that has left, and the way to tell Amazon. */
export type ConfirmShipmentInput = {
  /** The package. */
  package: ConfirmedPackageInput;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The way to take. */
  via?: ConfirmationRouteChoice;
};

/** Packages that have left, up to 1000. */
export type ConfirmShipmentsInput = {
  /** The client's own key of this batch, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. Sent again with the same packages, it answers the batch as it is. */
  key: string;
  /** The packages, 1 to 1000, no package twice. */
  packages: Array<ConfirmedPackageInput>;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
};

/** Where a package left from, with the lengths that the fulfilment feed allows. */
export type ConfirmationAddressInput = {
  /** First line of the street address; at most 60 characters. */
  addressLine1: string;
  /** Second line; at most 60 characters. */
  addressLine2?: string | null | undefined;
  /** Third line; at most 60 characters. */
  addressLine3?: string | null | undefined;
  /** City; at most 50 characters. */
  city?: string | null | undefined;
  /** Country as an ISO 3166-1 alpha-2 code. */
  countryCode: string;
  /** County; at most 50 characters. */
  county?: string | null | undefined;
  /** Person, business or institution; at most 50 characters. */
  name: string;
  /** Phone number; at most 50 characters. */
  phone?: string | null | undefined;
  /** Postal code; at most 50 characters. */
  postalCode?: string | null | undefined;
  /** State, province or region; at most 50 characters. */
  stateOrRegion?: string | null | undefined;
};

/** What Amazon has on record otherwise than it was confirmed. */
export type ConfirmationDifference =
  /** The place it left from. Confirming the package once more, with the same number, corrects it. */
  | 'SHIP_FROM'
  /** The tracking number. */
  | 'TRACKING_NUMBER';

/** Which confirmations; each part that is given must fit. A list is a choice: one of its values must fit, and an empty list fits no confirmation. */
export type ConfirmationFilterInput = {
  /** Recorded in this period. */
  created?: DateTimeRangeInput | null | undefined;
  /** Of these orders, up to 100. The id of this graph is accepted as well. */
  orderIds?: Array<string> | null | undefined;
  /** In any of these states. */
  states?: Array<ConfirmationState> | null | undefined;
  /** With this tracking number, in either case. A confirmation of an earlier version of the server is not found by it. */
  trackingNumber?: string | null | undefined;
};

/** The way that a confirmation takes to Amazon. */
export type ConfirmationRoute =
  /** The operation confirmShipment, with an outcome at once. */
  | 'API'
  /** The fulfilment feed, in the background. */
  | 'FEED';

/** The way that a confirmation is to take to Amazon. */
export type ConfirmationRouteChoice =
  /** The operation confirmShipment (2/s): known at once, but the first confirmation of a package ignores `shipFrom.supplySourceId`; confirming it again corrects it. */
  | 'API'
  /** The feed where only it records what was asked for: a supply source of a package that Amazon does not have yet, a ship-from address, or a correction of a package whose confirmation is in a feed that has not ended. Else the operation, which answers at once. */
  | 'AUTO'
  /** The fulfilment feed: put on record and sent in the background with whatever else waits, minutes later. It honours `shipFrom`. */
  | 'FEED';

/** Where a confirmation stands. */
export type ConfirmationState =
  /** Amazon has accepted it. `replacedBy` is set once another one has corrected it. */
  | 'CONFIRMED'
  /** It had no effect: Amazon refused it, or it was not sent. `error` has the reason. */
  | 'FAILED'
  /** The label was bought from Amazon with this API, so Amazon has the shipment already. Nothing is sent; `purchase` has the label. */
  | 'NOT_NEEDED'
  /** Amazon processes the feed. */
  | 'PROCESSING'
  /** On record here. The next feed carries it. When the server that is sending the feed is killed, another one goes on after two minutes at most. */
  | 'RECORDED'
  /** In a feed that waits at Amazon. */
  | 'SUBMITTED'
  /** A later confirmation of the package took its place: before a feed carried it, or before its outcome was learned. When that one fails by the operation, this one is `RECORDED` again. */
  | 'SUPERSEDED'
  /** It was sent, and no answer, report or order shows the outcome. Confirming the package again does no harm. */
  | 'UNKNOWN';

/** Units of an order item that are in the package. */
export type ConfirmedItemInput = {
  /** Amazon's `orderItemId`. The id of this graph is accepted as well. */
  orderItemId: string;
  /** How many units; 1 or more. */
  quantity: number;
  /** Transparency codes, at most one for each unit, and at most 10 where a feed is taken: 29 characters from AZ or ZA, an SGTIN of 38 characters, a serial number of 7 to 20, or the address in the QR code. */
  transparencyCodes?: Array<string> | null | undefined;
};

/** A package that has left, with a label from elsewhere than Amazon. */
export type ConfirmedPackageInput = {
  /** Amazon's code of the carrier, such as `UPS`, or `Other`; at most 50 characters. `Seller.carriers` lists the codes. Case does not matter. A code that is not listed is sent as `Other`, with `carrierName`, or with the code where there is no name. */
  carrierCode: string;
  /** Name of the carrier; at most 50 characters. Required when `carrierCode` is `Other`. */
  carrierName?: string | null | undefined;
  /** How cash on delivery is collected; Japan only. */
  codCollectionMethod?: CodCollectionMethod | null | undefined;
  /** What is inside: 1 to 200 items, each once. */
  items: Array<ConfirmedItemInput>;
  /** The marketplace of the order. Default: that of a seller with one; else the operation needs that of the order (one getOrder, 0.5/s). The feed does not need it. The id of this graph is accepted as well. */
  marketplaceId?: string | null | undefined;
  /** Amazon's order id, in the form `123-1234567-1234567`. The id of this graph is accepted as well. */
  orderId: string;
  /** The seller's number of the package: a positive integer of up to 20 digits, unique within the order. Sending it again corrects that package, so that a repetition does no harm. Default: a number made of order, carrier and tracking number, so that the same parcel has the same one each time. */
  packageReferenceId?: string | null | undefined;
  /** The carrier's service, such as `Ground`; at most 50 characters. */
  serviceName?: string | null | undefined;
  /** When the package left: in the last 365 days, at most 24 hours before the order was placed, and at most 24 hours ahead, for clocks and time zones. */
  shipDate: string;
  /** Where it left from. Default: the address of the seller account, as Amazon has it. */
  shipFrom?: ConfirmedShipFromInput | null | undefined;
  /** The carrier's tracking number; at most 50 characters. */
  trackingNumber: string;
};

/** Where a package left from: exactly one of the fields. */
export type ConfirmedShipFromInput =
  {   /** An address, when that is no location. Only the feed can carry it. */
  address: ConfirmationAddressInput; supplySourceId?: never; }
  |  { address?: never;   /** A location. Amazon ignores it when the operation confirms a package for the first time; the feed honours it. The id of this graph is accepted as well. */
  supplySourceId: string; };

/** Contact details of a location. */
export type ContactDetailsInput = {
  /** The primary contact. */
  primary?: PrimaryContactInput | null | undefined;
};

/** A new supply source. It starts inactive. */
export type CreateSupplySourceInput = {
  /** Where it is. It cannot be changed later. */
  address: SupplySourceAddressInput;
  /** Name shown to buyers; Amazon asks for the form "Store Name – City Name". */
  alias: string;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The seller's own code: unique for the seller, and final. */
  supplySourceCode: string;
};

/** A receiver of webhooks to create. */
export type CreateWebhookEndpointInput = {
  /** The events that it gets: at least one, not TEST. */
  events: Array<WebhookEvent>;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** Where to send webhooks: an https URL without user name, password and fragment, of at most 2,048 characters, whose host is on the internet. With `WEBHOOK_RECEIVERS=any`, http and private hosts too. */
  url: string;
};

/** Pickup at the curbside. */
export type CurbsidePickupConfigurationInput = {
  /** Whether the channel is offered. */
  isSupported?: boolean | null | undefined;
  /** What this level says; it overrides the further levels part by part. Null removes it. */
  operationalConfiguration?: OperationalConfigurationInput | null | undefined;
  /** Parking, with its address. */
  parkingWithAddressConfiguration?: ParkingWithAddressConfigurationInput | null | undefined;
};

/** What makes an item dangerous goods. */
export type DangerousGoodsDetailsInput = {
  /** Packing group. */
  packingGroup?: PackingGroup | null | undefined;
  /** Packing instruction. */
  packingInstruction?: PackingInstruction | null | undefined;
  /** Class for transport with an optional division, such as `9` or `2.1`. */
  transportationRegulatoryClass?: string | null | undefined;
  /** UN number, such as `UN3481`. */
  unitedNationsRegulatoryId?: string | null | undefined;
};

/** A period of time. It includes its first moment and excludes its end, so that adjacent periods share no moment. */
export type DateTimeRangeInput = {
  /** First moment after the period. The period has no end when absent. */
  before?: string | null | undefined;
  /** First moment of the period. The period has no start when absent. */
  from?: string | null | undefined;
};

/** Where the time zone of a day comes from. */
export type DayTimeZoneSource =
  /** The location has it. */
  | 'LOCATION'
  /** The seller's first marketplace has it: no location is meant, or its time zone is not known. */
  | 'MARKETPLACE'
  /** Neither is known, so the day is counted in UTC. */
  | 'UTC';

/** A box to delete. */
export type DeleteBoxInput = {
  /** Id in this graph of the box. */
  boxId: string;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
};

/** Proof of the delivery. */
export type DeliveryConfirmation =
  /** The signature of an adult. */
  | 'ADULT_SIGNATURE'
  /** None. The parcel may have no tracking. */
  | 'NONE'
  /** A signature. DPD in the United Kingdom requires it. */
  | 'SIGNATURE'
  /** The carrier confirms the delivery without a signature. */
  | 'WITHOUT_SIGNATURE';

/** A seller to disconnect. */
export type DisconnectSellerInput = {
  /** Whether to disconnect it although it has orders that are still to be shipped, or scheduled changes in force. */
  force?: boolean;
  /** Amazon's seller id, or the id in this graph. */
  sellerId: string;
};

/** Who ships an order. */
export type FulfilledBy =
  /** Amazon. */
  | 'AMAZON'
  /** The seller. */
  | 'MERCHANT'
  /** A value that this version does not know. */
  | 'UNKNOWN';

/** How a parcel gets to the carrier. */
export type Handover =
  /** The seller brings it to the carrier. */
  | 'DROP_OFF'
  /** The carrier picks it up. */
  | 'PICKUP';

/** Hazardous materials in a package. The carrier's terms say what it takes. */
export type HazmatType =
  /** Hazardous material in limited quantities. */
  | 'LQ_HAZMAT'
  /** No hazardous material. */
  | 'NONE';

/** Orders to put on hold. */
export type HoldOrdersInput = {
  /** 1 to 500 orders: Amazon's order ids, or their ids in this graph. Blanks around an id are removed, and a text without a digit is refused. Orders that the index does not have are accepted, so an id with a mistake may be: `notIndexed` of the payload has the ids that are not known here. An order that is named twice counts once. */
  orderIds: Array<string>;
  /** Why, for people: 1 to 500 characters. It is stored encrypted until the hold ends, and is in no log. No names or addresses of buyers. */
  reason: string;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** When the hold ends by itself, in the future. Without it, only `releaseOrders` ends the hold. */
  until?: string | null | undefined;
};

/** Pickup inside the store. */
export type InStorePickupConfigurationInput = {
  /** Whether the channel is offered. */
  isSupported?: boolean | null | undefined;
  /** Parking for in-store pickup. */
  parkingConfiguration?: ParkingConfigurationInput | null | undefined;
};

/** Where a quantity of a batch stands. */
export type InventoryChangeState =
  /** Amazon accepted it, and its report did not show it in the listing: units were sold meanwhile, or the listing follows in some minutes. */
  | 'ACCEPTED'
  /** Amazon accepted it, and its report shows it in the listing. */
  | 'APPLIED'
  /** On record here. The next feed of its marketplace carries it, when the feed before has ended. */
  | 'RECORDED'
  /** It had no effect: a rule of this API or Amazon refused it. `issues` has the reasons. */
  | 'REJECTED'
  /** In a feed that Amazon has. */
  | 'SUBMITTED'
  /** A later quantity of the same SKU and place took its place before it was sent. When that one is refused at once, this one is `RECORDED` again. */
  | 'SUPERSEDED'
  /** It was sent, and nothing shows the outcome: the feed was lost, failed or was cancelled, or the listing is missing. `issues` has what to do. */
  | 'UNKNOWN';

/** Where stock is: exactly one of the fields. */
export type InventoryPlaceInput =
  {   /** Must be true: stock that belongs to no location, which has the channel code `DEFAULT`. */
  isDefault: boolean; supplySourceId?: never; }
  |  { isDefault?: never;   /** A location. The id of this graph is accepted as well. */
  supplySourceId: string; };

/** How many units of a SKU one place has. */
export type InventoryQuantityInput = {
  /** The place. */
  place: InventoryPlaceInput;
  /** Units that are offered for sale; 0 for none. */
  quantity: number;
};

/** Quantities of one SKU by place. */
export type InventorySkuInput = {
  /** The new quantity of each place; each place once. Places that are not named keep theirs. */
  quantities: Array<InventoryQuantityInput>;
  /** The SKU. */
  sku: string;
};

/** The day that a label counts on. */
export type LabelDay =
  /** The day on which its purchase was settled: `Purchase.settledAt`. */
  | 'PURCHASED'
  /** The day of the ship date that it was bought with: `Purchase.shipDate`. The carrier takes the parcel on that day. */
  | 'SHIP_DATE';

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

/** Options of a label. */
export type LabelOptionsInput = {
  /** Text of at most 14 characters. Only `ZPL203` prints it, and FedEx does not. */
  customText?: string | null | undefined;
  /** Format of the file. Default: the service's own. */
  format?: LabelFormat | null | undefined;
  /** Whether a packing slip comes with the label. */
  includePackingSlip?: boolean;
  /** Identifier to print. */
  standardId?: StandardIdForLabel | null | undefined;
};

/** How much liquid one unit of an item contains. */
export type LiquidVolumeInput = {
  /** The unit. */
  unit: LiquidVolumeUnit;
  /** The number of units of volume, above zero. */
  value: number;
};

/** Unit of a volume of liquid. */
export type LiquidVolumeUnit =
  /** Cups. */
  | 'C'
  /** Fluid ounces. */
  | 'FL_OZ'
  /** Gallons. */
  | 'GAL'
  /** Litres. */
  | 'L'
  /** Millilitres. */
  | 'ML'
  /** Pints. */
  | 'PT'
  /** Quarts. */
  | 'QT';

/** Which listings. A listing must meet each condition that is given. An empty list matches nothing. */
export type ListingFilterInput = {
  /** With one of these ASINs: at most 20. */
  asins?: Array<string> | null | undefined;
  /** With one of these SKUs: at most 100. The answer has their order, and `unknownSkus` those without a listing. */
  skus?: Array<string> | null | undefined;
  /** With one of these statuses. */
  statuses?: Array<ListingStatus> | null | undefined;
  /** Last changed in this period. */
  updated?: DateTimeRangeInput | null | undefined;
};

/** How grave an issue of Amazon's is. */
export type ListingIssueSeverity =
  /** It keeps the submission from being processed. */
  | 'ERROR'
  /** Something to know. */
  | 'INFO'
  /** A severity that this version does not know. */
  | 'UNKNOWN'
  /** It should be looked at; it keeps nothing from being processed. */
  | 'WARNING';

/** What a buyer can do with a listing. */
export type ListingStatus =
  /** Buyers can buy it. */
  | 'BUYABLE'
  /** Buyers can find it. */
  | 'DISCOVERABLE';

/** How far a submission has come. */
export type ListingSubmissionStatus =
  /** It is going to be applied: what is read right after it may be the old state. */
  | 'ACCEPTED'
  /** Amazon said nothing, or what this version does not know. */
  | 'UNKNOWN'
  /** It would be accepted; it was only tried. */
  | 'VALID';

/** What a code was found as. */
export type LookupKey =
  /** The id of an object in this graph. */
  | 'ID'
  /** Amazon's id of an order. */
  | 'ORDER_ID'
  /** Amazon's id of an order item. */
  | 'ORDER_ITEM_ID'
  /** A product number of a listing: ASIN, FNSKU, UPC, EAN, GTIN or ISBN. */
  | 'PRODUCT_NUMBER'
  /** The client's key of a purchase. */
  | 'PURCHASE_KEY'
  /** The seller's own number of an order. */
  | 'SELLER_ORDER_ID'
  /** Amazon's id of a shipment that was bought with this API. */
  | 'SHIPMENT_ID'
  /** The seller's SKU. */
  | 'SKU'
  /** A tracking number, alone or within the barcode of a carrier. */
  | 'TRACKING_NUMBER';

/** An amount of money. */
export type MoneyInput = {
  /** The amount in major units as a string: `"12.50"`. */
  amount: string;
  /** The currency. */
  currencyCode: string;
};

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

/** Why `SuggestedParcel.box` is null. */
export type NoBoxReason =
  /** The only unit leaves as it is: `PackedUnit.needsNoBox`. */
  | 'NEEDS_NO_BOX'
  /** No saved box was found to hold all units. Split the parcel, or save a larger box. */
  | 'NONE_FITS'
  /** The seller has saved no box: `saveBox` saves one. */
  | 'NO_BOXES'
  /** Size and weight of a unit are not known: save them with `setPackedUnits`. An order item without a SKU has none. */
  | 'SIZES_MISSING'
  /** A saved box holds all units, and none of these may weigh as much: see `Box.maxWeight`. */
  | 'TOO_HEAVY';

/** Why there is no cheapest offer in time. */
export type NoOfferInTime =
  /** All that are in time require packaging of their carrier, and the parcel is not in it: see `ShippingService.carrierPackaging`. */
  | 'CARRIER_PACKAGING'
  /** Those in time have prices in different currencies, which can not be compared. */
  | 'CURRENCIES_DIFFER'
  /** None is known to be in time, and Amazon gives no date for some. */
  | 'DATES_UNKNOWN'
  /** Of those that leave in time, all may arrive later than `deliverBy`. */
  | 'NONE_ARRIVES_IN_TIME'
  /** All leave later than `shipBy`. */
  | 'NONE_SHIPS_IN_TIME'
  /** Amazon has no offer, or `filter` leaves none. */
  | 'NO_OFFERS';

/** Why `SupplySource.openState` is null. */
export type NoOpenStateReason =
  /** Amazon has neither operating hours nor a time zone. Set both with `updateSupplySource`. */
  | 'HOURS_AND_TIME_ZONE_UNKNOWN'
  /** Amazon has no operating hours for the channel, nor for a level around it. Set them with `updateSupplySource`; scheduled changes only replace hours. */
  | 'HOURS_UNKNOWN'
  /** Amazon no longer knows the location. */
  | 'LOCATION_UNKNOWN'
  /** Amazon has no time zone for the location, or one that this server does not know. Set it with `updateSupplySource`. */
  | 'TIME_ZONE_UNKNOWN';

/** Which offer to buy: exactly one of the fields. */
export type OfferChoiceInput =
  {   /** The offer that this rule chooses. */
  rule: OfferRule; shippingServiceId?: never; }
  |  { rule?: never;   /** The cheapest offer of this service, such as `UPS_PTP_GND`. */
  shippingServiceId: string; };

/** Which offers to return. An offer must meet all parts. */
export type OfferFilterInput = {
  /** Offers of these carriers, such as `UPS`; 10 at most. An empty list is as an absent one. */
  carrierNames?: Array<string> | null | undefined;
  /** Offers with all of these benefits, such as `CLAIMS_PROTECTED`; 10 at most. */
  requiredBenefits?: Array<string> | null | undefined;
  /** Only offers that can print a packing slip with the label. */
  withPackingSlip?: boolean;
  /** Only offers whose carrier asks no questions before buying. */
  withoutSellerInputs?: boolean;
};

/** A rule that chooses an offer. It leaves out services that require packaging of their carrier, such as flat rates, unless `package.size.predefined` states that packaging: see `ShippingService.carrierPackaging`. */
export type OfferRule =
  /** The cheapest offer that keeps the promise to the buyer. */
  | 'CHEAPEST_IN_TIME'
  /** The cheapest offer that keeps the promise to the buyer and comes with protection from claims. */
  | 'CHEAPEST_PROTECTED';

/** Order of offers. */
export type OfferSort =
  /** As Amazon sends them. */
  | 'AMAZON'
  /** First those that take the parcel as it is packed (`ShippingService.carrierPackaging`), of these first those that keep the promise to the buyer, then those with protection from claims, then by `price`. */
  | 'BEST'
  /** By `price`; of two that cost the same, first the one with more benefits, then the faster one. */
  | 'CHEAPEST'
  /** By the latest estimated delivery, offers without one last; then as CHEAPEST. */
  | 'FASTEST';

/** Where something can be done. */
export type OnboardingPlace =
  /** Here, with a mutation. */
  | 'API'
  /** In Amazon's Seller Central alone. */
  | 'SELLER_CENTRAL';

/** How far a step is. */
export type OnboardingState =
  /** It has to wait for something else: see `evidence`. */
  | 'BLOCKED'
  /** Done. */
  | 'DONE'
  /** To be done: see `next`. */
  | 'TODO'
  /** Not known: Amazon failed or does not say, or no SKU was given. */
  | 'UNKNOWN';

/** The steps until a location ships a SKU, in their order. */
export type OnboardingStepName =
  /** Its status is active. New ones are inactive. */
  | 'ACTIVE'
  /** Its address has all that a carrier needs. */
  | 'ADDRESS_COMPLETE'
  /** The stock of the SKU that belongs to no location (`DEFAULT`) is 0, so that it is sold from locations alone. */
  | 'DEFAULT_STOCK_ZERO'
  /** Its alias, which buyers see, has the form "Store Name – City Name". */
  | 'NAME_FOR_BUYERS'
  /** Its time zone, opening hours, contact (email and phone) and throughput are known. A handling time is not asked for: it is for pickup alone. */
  | 'OPERATIONS_CONFIGURED'
  /** Its outbound capability is supported. */
  | 'OUTBOUND_SUPPORTED'
  /** The SKU has a shipping template. */
  | 'SHIPPING_TEMPLATE_ASSIGNED'
  /** The SKU has stock at the location. */
  | 'STOCK_AT_LOCATION';

/** Opening windows by day of the week. Days that are left out stay as they are. */
export type OperatingHoursByDayInput = {
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  friday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  monday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  saturday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  sunday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  thursday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  tuesday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  wednesday?: Array<OperatingHoursInput> | null | undefined;
};

/** One window in which a location is open. */
export type OperatingHoursInput = {
  /** Closing time; on the next day when it is earlier than the opening. `23:59` means the end of the day. `00:00` to `00:00` is how Amazon writes a closed day and is taken as such. */
  endTime: string;
  /** Opening time. */
  startTime: string;
};

/** How a location or channel operates. Parts that are left out stay as they are; null removes one. */
export type OperationalConfigurationInput = {
  /** Who can be reached there. */
  contactDetails?: ContactDetailsInput | null | undefined;
  /** Time to get an item ready. BOPIS only: with Multi-Location Inventory it draws a warning. */
  handlingTime?: TimeSpanInput | null | undefined;
  /** When it is open. */
  operatingHoursByDay?: OperatingHoursByDayInput | null | undefined;
  /** How much it can take on. */
  throughputConfig?: ThroughputConfigInput | null | undefined;
};

/** Which orders; each part that is given must fit. A list is a choice: one of its values must fit, and an empty list fits no order. `tags` and `withoutTags` are no choices, and say what they mean. */
export type OrderFilterInput = {
  /** Claimed by this person or station (`Order.claim.by`), at the moment of the request. */
  claimedBy?: string | null | undefined;
  /** With a label that was bought with this API and not cancelled; without one for false. Exact at the moment of the request, except that a cancellation outside this API counts once it is known: see `Shipment.status`. */
  hasLabel?: boolean | null | undefined;
  /** These orders, up to 100: their ids in this graph or those of Amazon. `OrderConnection.unknownIds` has those that the index does not have. */
  ids?: Array<string> | null | undefined;
  /** Whether the buyer asked to cancel an item that has not left. An order that was stored by an earlier version of the server is missing until it was read again: `freshness.isBackfilling` is true meanwhile. */
  isCancellationRequested?: boolean | null | undefined;
  /** Whether anyone has claimed it (`Order.claim`), at the moment of the request. */
  isClaimed?: boolean | null | undefined;
  /** Whether an item is a gift. An order that was stored by an earlier version of the server is missing until it was read again: `freshness.isBackfilling` is true meanwhile. */
  isGift?: boolean | null | undefined;
  /** Whether it should have left and has not, at the moment of the request. */
  isLate?: boolean | null | undefined;
  /** Whether it is on hold (`Order.hold`), at the moment of the request. */
  isOnHold?: boolean | null | undefined;
  /** Without an item that is known to be assigned to a location; with one for false. */
  isUnassigned?: boolean | null | undefined;
  /** Placed in one of these marketplaces. An order that was stored by an earlier version of the server is missing until it was read again: `freshness.isBackfilling` is true meanwhile. The id of this graph is accepted as well. */
  marketplaceIds?: Array<string> | null | undefined;
  /** Placed in this period. */
  placed?: DateTimeRangeInput | null | undefined;
  /** In any of these programs, such as `PRIME`, as an order or with an item. An order that was stored by an earlier version of the server is missing until it was read again: `freshness.isBackfilling` is true meanwhile. */
  programs?: Array<string> | null | undefined;
  /** With a purchase in one of these batches (`PurchaseBatch.id`, or the client's key), up to 10. The id of this graph is accepted as well. */
  purchaseBatchIds?: Array<string> | null | undefined;
  /** `shipBy.latest` is in this period. Orders without a promise do not fit. */
  shipBy?: DateTimeRangeInput | null | undefined;
  /** Going to one of these countries. Without the role of the application for addresses, no order fits. An order that was stored by an earlier version of the server is missing until it was read again: `freshness.isBackfilling` is true meanwhile. */
  shipToCountryCodes?: Array<string> | null | undefined;
  /** With an item of one of these SKUs, up to 50. */
  skus?: Array<string> | null | undefined;
  /** In any of these states. */
  statuses?: Array<OrderStatus> | null | undefined;
  /** With an item that Amazon assigned to one of these locations, up to 50. The id of this graph is accepted as well. */
  supplySourceIds?: Array<string> | null | undefined;
  /** With all of these tags (`Order.tags`), up to 20. An empty list fits every order. */
  tags?: Array<string> | null | undefined;
  /** With this tracking number on a package or on a label of this API, in either case, with or without spaces. An order that was stored by an earlier version of the server is missing until it was read again: `freshness.isBackfilling` is true meanwhile. */
  trackingNumber?: string | null | undefined;
  /** Last changed in this period. */
  updated?: DateTimeRangeInput | null | undefined;
  /** With none of these tags, up to 20. An empty list fits every order. */
  withoutTags?: Array<string> | null | undefined;
};

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

/** The order of a list of orders. Orders of the same moment go by their id. */
export type OrderSort =
  /** The oldest first. */
  | 'PLACED_AT_ASC'
  /** The newest first. */
  | 'PLACED_AT_DESC'
  /** The one that must be shipped first comes first; those without a promise last. */
  | 'SHIP_BY_ASC'
  /** The one that changed longest ago first, up to where nothing can be missing any more (some minutes ago): for programs that copy orders. A program that keeps the last `endCursor` and asks again later gets every change since, each at least once, if it began when `freshness.isBackfilling` was false. */
  | 'UPDATED_AT_ASC'
  /** The one that changed last first. */
  | 'UPDATED_AT_DESC';

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

/** What a supply source sends out, and how. */
export type OutboundCapabilityInput = {
  /** Delivery from here. */
  deliveryChannel?: ChannelInput | null | undefined;
  /** Whether the channel is offered. */
  isSupported?: boolean | null | undefined;
  /** What this level says; it overrides the further levels part by part. Null removes it. */
  operationalConfiguration?: OperationalConfigurationInput | null | undefined;
  /** Pickup here. */
  pickupChannel?: PickupChannelInput | null | undefined;
  /** Where returns of outbound orders go. */
  returnLocation?: ReturnLocationInput | null | undefined;
};

/** The measures of a package. */
export type PackageDimensionsInput = {
  /** Height, above zero. */
  height: number;
  /** Length, above zero. */
  length: number;
  /** Unit of the three. */
  unit: UnitOfLength;
  /** Width, above zero. */
  width: number;
};

/** Size and weight of a parcel. */
export type PackageInput = {
  /** Its size. */
  size: PackageSizeInput;
  /** What it weighs with everything in it. */
  weight: WeightInput;
};

/** The size of a package: exactly one of the fields. */
export type PackageSizeInput =
  {   /** Id in this graph of a saved box. The parcel has its outer size; `weight` is that of the whole parcel, and may not exceed `maxWeight` of the box. */
  boxId: string; dimensions?: never; predefined?: never; }
  |  { boxId?: never;   /** Its measures. */
  dimensions: PackageDimensionsInput; predefined?: never; }
  |  { boxId?: never; dimensions?: never;   /** A package of a carrier. */
  predefined: PredefinedPackage; };

/** Size and weight of one unit of a SKU as it is packed. */
export type PackedUnitInput = {
  /** Outer size of the unit as it is packed. Given together with `weight`. */
  dimensions?: PackageDimensionsInput | null | undefined;
  /** Whether one unit alone leaves as it is. Else its parcel is the smallest saved box that holds it. */
  needsNoBox?: boolean;
  /** The SKU. Each SKU once in an input. */
  sku: string;
  /** Weight of the unit as it is packed. Give both `weight` and `dimensions` to save them, and neither to remove what is saved. */
  weight?: WeightInput | null | undefined;
};

/** Where size and weight of a packed unit come from, the most trusted first. */
export type PackedUnitSource =
  /** The package of the last label bought here that held one unit of the SKU and nothing else. Cancelled labels, packages of carriers, and labels of versions of the server without this field do not count. */
  | 'LAST_LABEL'
  /** The attributes `item_package_dimensions` and `item_package_weight` of the listing at Amazon. */
  | 'LISTING'
  /** Saved with `setPackedUnits`. */
  | 'SAVED';

/** How dangerous an item is, for its packing. */
export type PackingGroup =
  /** Great danger. */
  | 'I'
  /** Medium danger. */
  | 'II'
  /** Minor danger. */
  | 'III';

/** IATA packing instruction for lithium batteries. */
export type PackingInstruction =
  /** Lithium ion batteries alone, section IA. */
  | 'PI965_SECTION_IA'
  /** Lithium ion batteries alone, section IB. */
  | 'PI965_SECTION_IB'
  /** Lithium ion batteries alone, section II. */
  | 'PI965_SECTION_II'
  /** Lithium ion batteries packed with equipment, section I. */
  | 'PI966_SECTION_I'
  /** Lithium ion batteries packed with equipment, section II. */
  | 'PI966_SECTION_II'
  /** Lithium ion batteries in equipment, section I. */
  | 'PI967_SECTION_I'
  /** Lithium ion batteries in equipment, section II. */
  | 'PI967_SECTION_II'
  /** Lithium metal batteries alone, section IA. */
  | 'PI968_SECTION_IA'
  /** Lithium metal batteries alone, section IB. */
  | 'PI968_SECTION_IB'
  /** Lithium metal batteries packed with equipment, section I. */
  | 'PI969_SECTION_I'
  /** Lithium metal batteries packed with equipment, section II. */
  | 'PI969_SECTION_II'
  /** Lithium metal batteries in equipment, section I. */
  | 'PI970_SECTION_I'
  /** Lithium metal batteries in equipment, section II. */
  | 'PI970_SECTION_II';

/** The size of the pages of a packing slip. */
export type PackingSlipSize =
  /** 4 x 6 inches, for a label printer. */
  | 'LABEL'
  /** That of its label, when that is the size of a label printer: up to 5 inches wide. PAGE for the slip of a larger label, and for one whose size is not known; the slip of an order is like the last label that was bought here, and PAGE without one. */
  | 'LIKE_LABEL'
  /** US Letter in North America, else A4. */
  | 'PAGE';

/** One parcel of one order. It goes to the address of the order. */
export type ParcelInput = {
  /** Declared value. Above what the carrier insures anyway it costs extra. */
  declaredValue?: MoneyInput | null | undefined;
  /** Proof of the delivery. Default: what `shippingConstraints` of the items require, which is ADULT_SIGNATURE for a check of the age, else SIGNATURE; WITHOUT_SIGNATURE without such a constraint, and for an order that is not read. */
  deliveryConfirmation?: DeliveryConfirmation | null | undefined;
  /** How it gets to the carrier. Default: either way. */
  handover?: Handover | null | undefined;
  /** Units in it. Default: all that have not left and have no label, bought or being bought. Units whose label was cancelled are not among them, because Amazon goes on to show them as left: set `shipAgain`, or name them. */
  items?: Array<ShipmentItemInput> | null | undefined;
  /** Options of the label. Only offers that support them are returned. */
  label?: LabelOptionsInput | null | undefined;
  /** Only offers that arrive by then. */
  mustArriveBy?: string | null | undefined;
  /** Size and weight. Default: those of `Order.suggestedParcel` for the units in the parcel, at the cost that it states; an error when the size of a SKU is not known. */
  package?: PackageInput | null | undefined;
  /** The seller's own id of the order; at most 64 characters. */
  sellerOrderId?: string | null | undefined;
  /** Whether a parcel that names no `items` also has the units whose label was cancelled. The ledger knows them. When another label holds units of the same items, a purchase counts as a further parcel, as with `additionalParcel`. Default: false. */
  shipAgain?: boolean | null | undefined;
  /** When it leaves. Default: now. */
  shipDate?: string | null | undefined;
  /** Where it leaves from. Default: the order's location, when Amazon assigned all items to the same one. */
  shipFrom?: ShipFromInput | null | undefined;
};

/** Parking at a location. */
export type ParkingConfigurationInput = {
  /** Number of parking spots. */
  numberOfParkingSpots?: number | null | undefined;
  /** What parking costs. */
  parkingCostType?: ParkingCostType | null | undefined;
  /** How spots are identified. */
  parkingSpotIdentificationType?: ParkingSpotIdentificationType | null | undefined;
};

/** What parking costs a customer. */
export type ParkingCostType =
  /** Free of charge. */
  | 'FREE'
  /** Anything else. */
  | 'OTHER';

/** How parking spots are identified. */
export type ParkingSpotIdentificationType =
  /** By a number. */
  | 'NUMBERED'
  /** In another way. */
  | 'OTHER';

/** Parking for curbside pickup, with an address of its own. */
export type ParkingWithAddressConfigurationInput = {
  /** Where customers park. */
  address?: SupplySourceAddressInput | null | undefined;
  /** Number of parking spots. */
  numberOfParkingSpots?: number | null | undefined;
  /** What parking costs. */
  parkingCostType?: ParkingCostType | null | undefined;
  /** How spots are identified. */
  parkingSpotIdentificationType?: ParkingSpotIdentificationType | null | undefined;
};

/** Pickup by customers. */
export type PickupChannelInput = {
  /** Pickup at the curbside. */
  curbsidePickupConfiguration?: CurbsidePickupConfigurationInput | null | undefined;
  /** Pickup inside the store. */
  inStorePickupConfiguration?: InStorePickupConfigurationInput | null | undefined;
  /** How long an item is held once it is ready for pickup. */
  inventoryHoldPeriod?: TimeSpanInput | null | undefined;
  /** Whether the channel is offered. */
  isSupported?: boolean | null | undefined;
  /** What this level says; it overrides the further levels part by part. Null removes it. */
  operationalConfiguration?: OperationalConfigurationInput | null | undefined;
};

/** A package of a carrier, which stands for its size. A box of another maker may be used if it has the same size; flat rates ask for the carrier’s own package. */
export type PredefinedPackage =
  /** FedEx package of 15.81 × 12.94 × 10.19 in (`FedEx_Box_10kg`). */
  | 'FEDEX_BOX_10KG'
  /** FedEx package of 54.8 × 42.1 × 33.5 in (`FedEx_Box_25kg`). */
  | 'FEDEX_BOX_25KG'
  /** FedEx package of 11.88 × 11 × 10.75 in (`FedEx_Box_Extra_Large_1`). */
  | 'FEDEX_BOX_EXTRA_LARGE_1'
  /** FedEx package of 15.75 × 14.13 × 6 in (`FedEx_Box_Extra_Large_2`). */
  | 'FEDEX_BOX_EXTRA_LARGE_2'
  /** FedEx package of 17.5 × 12.38 × 3 in (`FedEx_Box_Large_1`). */
  | 'FEDEX_BOX_LARGE_1'
  /** FedEx package of 11.25 × 8.75 × 7.75 in (`FedEx_Box_Large_2`). */
  | 'FEDEX_BOX_LARGE_2'
  /** FedEx package of 13.25 × 11.5 × 2.38 in (`FedEx_Box_Medium_1`). */
  | 'FEDEX_BOX_MEDIUM_1'
  /** FedEx package of 11.25 × 8.75 × 4.38 in (`FedEx_Box_Medium_2`). */
  | 'FEDEX_BOX_MEDIUM_2'
  /** FedEx package of 12.38 × 10.88 × 1.5 in (`FedEx_Box_Small_1`). */
  | 'FEDEX_BOX_SMALL_1'
  /** FedEx package of 8.75 × 2.63 × 11.25 in (`FedEx_Box_Small_2`). */
  | 'FEDEX_BOX_SMALL_2'
  /** FedEx package of 12.5 × 9.5 × 0.8 in (`FedEx_Envelope`). */
  | 'FEDEX_ENVELOPE'
  /** FedEx package of 11.75 × 14.75 × 2 in (`FedEx_Padded_Pak`). */
  | 'FEDEX_PADDED_PAK'
  /** FedEx package of 15.5 × 12 × 0.8 in (`FedEx_Pak_1`). */
  | 'FEDEX_PAK_1'
  /** FedEx package of 12.75 × 10.25 × 0.8 in (`FedEx_Pak_2`). */
  | 'FEDEX_PAK_2'
  /** FedEx package of 38 × 6 × 6 in (`FedEx_Tube`). */
  | 'FEDEX_TUBE'
  /** FedEx package of 17.5 × 20.75 × 2 in (`FedEx_XL_Pak`). */
  | 'FEDEX_XL_PAK'
  /** UPS package of 41 × 33.5 × 26.5 cm (`UPS_Box_10kg`). */
  | 'UPS_BOX_10KG'
  /** UPS package of 48.4 × 43.3 × 35 cm (`UPS_Box_25kg`). */
  | 'UPS_BOX_25KG'
  /** UPS package of 46 × 31.5 × 9.5 cm (`UPS_Express_Box`). */
  | 'UPS_EXPRESS_BOX'
  /** UPS package of 18 × 13 × 3 in (`UPS_Express_Box_Large`). */
  | 'UPS_EXPRESS_BOX_LARGE'
  /** UPS package of 15 × 11 × 3 in (`UPS_Express_Box_Medium`). */
  | 'UPS_EXPRESS_BOX_MEDIUM'
  /** UPS package of 13 × 11 × 2 in (`UPS_Express_Box_Small`). */
  | 'UPS_EXPRESS_BOX_SMALL'
  /** UPS package of 12.5 × 9.5 × 2 in (`UPS_Express_Envelope`). */
  | 'UPS_EXPRESS_ENVELOPE'
  /** UPS package of 14.75 × 11.5 × 2 in (`UPS_Express_Hard_Pak`). */
  | 'UPS_EXPRESS_HARD_PAK'
  /** UPS package of 15 × 9.5 × 2 in (`UPS_Express_Legal_Envelope`). */
  | 'UPS_EXPRESS_LEGAL_ENVELOPE'
  /** UPS package of 16 × 12.75 × 2 in (`UPS_Express_Pak`). */
  | 'UPS_EXPRESS_PAK'
  /** UPS package of 97 × 19 × 16.5 cm (`UPS_Express_Tube`). */
  | 'UPS_EXPRESS_TUBE'
  /** UPS package of 17.25 × 12.75 × 2 in (`UPS_Laboratory_Pak`). */
  | 'UPS_LABORATORY_PAK'
  /** UPS package of 14.75 × 11 × 2 in (`UPS_Pad_Pak`). */
  | 'UPS_PAD_PAK'
  /** UPS package of 120 × 80 × 200 cm (`UPS_Pallet`). */
  | 'UPS_PALLET'
  /** USPS package of 6 × 4.25 × 0.01 in (`USPS_Card`). */
  | 'USPS_CARD'
  /** USPS package of 15 × 12 × 0.75 in (`USPS_Flat`). */
  | 'USPS_FLAT'
  /** USPS package of 12.5 × 9.5 × 4 in (`USPS_FlatRateCardboardEnvelope`). */
  | 'USPS_FLAT_RATE_CARDBOARD_ENVELOPE'
  /** USPS package of 12.5 × 9.5 × 4 in (`USPS_FlatRateEnvelope`). */
  | 'USPS_FLAT_RATE_ENVELOPE'
  /** USPS package of 10 × 7 × 4 in (`USPS_FlatRateGiftCardEnvelope`). */
  | 'USPS_FLAT_RATE_GIFT_CARD_ENVELOPE'
  /** USPS package of 15 × 9.5 × 4 in (`USPS_FlatRateLegalEnvelope`). */
  | 'USPS_FLAT_RATE_LEGAL_ENVELOPE'
  /** USPS package of 12.5 × 9.5 × 4 in (`USPS_FlatRatePaddedEnvelope`). */
  | 'USPS_FLAT_RATE_PADDED_ENVELOPE'
  /** USPS package of 10 × 5 × 4 in (`USPS_FlatRateWindowEnvelope`). */
  | 'USPS_FLAT_RATE_WINDOW_ENVELOPE'
  /** USPS package of 24.06 × 11.88 × 3.13 in (`USPS_LargeFlatRateBoardGameBox`). */
  | 'USPS_LARGE_FLAT_RATE_BOARD_GAME_BOX'
  /** USPS package of 12.25 × 12.25 × 6 in (`USPS_LargeFlatRateBox`). */
  | 'USPS_LARGE_FLAT_RATE_BOX'
  /** USPS package of 11.5 × 6.13 × 0.25 in (`USPS_Letter`). */
  | 'USPS_LETTER'
  /** USPS package of 11.25 × 8.75 × 6 in (`USPS_MediumFlatRateBox1`). */
  | 'USPS_MEDIUM_FLAT_RATE_BOX_1'
  /** USPS package of 14 × 12 × 3.5 in (`USPS_MediumFlatRateBox2`). */
  | 'USPS_MEDIUM_FLAT_RATE_BOX_2'
  /** USPS package of 10.13 × 7.13 × 5 in (`USPS_RegionalRateBoxA1`). */
  | 'USPS_REGIONAL_RATE_BOX_A1'
  /** USPS package of 13.06 × 11.06 × 2.5 in (`USPS_RegionalRateBoxA2`). */
  | 'USPS_REGIONAL_RATE_BOX_A2'
  /** USPS package of 16.25 × 14.5 × 3 in (`USPS_RegionalRateBoxB1`). */
  | 'USPS_REGIONAL_RATE_BOX_B1'
  /** USPS package of 12.25 × 10.5 × 5.5 in (`USPS_RegionalRateBoxB2`). */
  | 'USPS_REGIONAL_RATE_BOX_B2'
  /** USPS package of 15 × 12 × 12 in (`USPS_RegionalRateBoxC`). */
  | 'USPS_REGIONAL_RATE_BOX_C'
  /** USPS package of 8.69 × 5.44 × 1.75 in (`USPS_SmallFlatRateBox`). */
  | 'USPS_SMALL_FLAT_RATE_BOX'
  /** USPS package of 10 × 6 × 4 in (`USPS_SmallFlatRateEnvelope`). */
  | 'USPS_SMALL_FLAT_RATE_ENVELOPE';

/** The primary contact of a location. */
export type PrimaryContactInput = {
  /** Email address, shown to buyers. Amazon takes letters, digits, `_`, `-` and `.` and an ending of 2 to 5 letters. */
  email?: string | null | undefined;
  /** Phone number. */
  phone?: string | null | undefined;
};

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

/** What keeps a label from being bought, unless the purchase names it in `despite`. */
export type PurchaseGuard =
  /** The buyer asked to cancel an item of the purchase. */
  | 'CANCELLATION_REQUESTED'
  /** The order has a claim (`Order.claim`) that `claimedBy` of the purchase does not name. Without `claimedBy`, each claim counts as that of another, because several stations may share one access key. */
  | 'CLAIMED_BY_ANOTHER'
  /** Units of the purchase are confirmed with another label, or are going to be, by a confirmation that this API has on record. Without the order in the index each confirmation of the item counts. */
  | 'CONFIRMED_ELSEWHERE'
  /** The label does less than `OrderItem.shippingConstraints` ask for: `signature` needs SIGNATURE or ADULT_SIGNATURE as `deliveryConfirmation`, `ageCheck` needs ADULT_SIGNATURE, and `pallet` the package UPS_PALLET. No label of Buy Shipping includes `identityCheck` or `cashOnDelivery`. */
  | 'CONSTRAINT_UNMET'
  /** The offer is known to leave after `Order.shipBy` or to arrive after `Order.deliverBy`. An offer without dates passes. */
  | 'LATE'
  /** The order is on hold (`Order.hold`). The label is not bought when the hold was recorded before its request is sent to Amazon. */
  | 'ORDER_ON_HOLD'
  /** The order is in a program whose parcels leave without a label of Buy Shipping: `AMAZON_EASY_SHIP`, `DELIVERY_BY_AMAZON` or `IN_STORE_PICK_UP` of `Order.programs`. */
  | 'OTHER_LABEL_PROGRAM';

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

/** Orders whose claims end. */
export type ReleaseClaimsInput = {
  /** Whose claims end: the text of `claimOrders`. Without it, claims of anyone end, as when a supervisor clears a station. */
  by?: string | null | undefined;
  /** 1 to 500 orders: Amazon's order ids, or their ids in this graph. Blanks around an id are removed, and a text without a digit is refused. Orders that the index does not have are accepted, so an id with a mistake may be: `notIndexed` of the payload has the ids that are not known here. An order that is named twice counts once. */
  orderIds: Array<string>;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
};

/** Orders whose hold ends. */
export type ReleaseOrdersInput = {
  /** 1 to 500 orders: Amazon's order ids, or their ids in this graph. Blanks around an id are removed, and a text without a digit is refused. Orders that the index does not have are accepted, so an id with a mistake may be: `notIndexed` of the payload has the ids that are not known here. An order that is named twice counts once. */
  orderIds: Array<string>;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
};

/** Where returns go: exactly one of the two. It replaces the other kind. */
export type ReturnLocationInput =
  {   /** The address that takes returns. */
  addressWithContact: AddressWithContactInput; supplySourceId?: never; }
  |  { addressWithContact?: never;   /** The supply source that takes returns. The id of this graph is accepted as well. */
  supplySourceId: string; };

/** A box to save. */
export type SaveBoxInput = {
  /** Id in this graph of the box to replace as a whole. A new box is saved when absent. */
  boxId?: string | null | undefined;
  /** Outer size. */
  dimensions: PackageDimensionsInput;
  /** Weight of the empty box, less than `maxWeight`. Absent counts as no weight in suggested parcels. */
  emptyWeight?: WeightInput | null | undefined;
  /** Most that it may weigh with everything in it. No limit when absent. */
  maxWeight?: WeightInput | null | undefined;
  /** Name for people: 1 to 100 characters on one line. No other box of the seller has it, in either case. */
  name: string;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
};

/** Special hours of a supply source for some days. */
export type ScheduleSupplySourceChangeInput = {
  /** First day, in the time zone of the supply source: today or later. */
  from: string;
  /** The special hours. */
  hours: SpecialHoursInput;
  /** Whether levels inside of `levels` that have hours of their own get the special hours, too. They hide the hours of the levels around them. Decided when the change is recorded; `levels` of the change has the result. */
  includeNearer?: boolean;
  /** The client's own key of the change, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. Sent again with the same input, it returns the change as it is. */
  key?: string | null | undefined;
  /** The levels that get the hours, 1 to 6. Default: `SUPPLY_SOURCE`. A level without hours of its own gets a whole week for the time of the change: those that apply there, and the special ones. */
  levels?: Array<SupplySourceLevel> | null | undefined;
  /** A note for people, such as the name of the holiday. It is stored encrypted. */
  note?: string | null | undefined;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** Id of the supply source. The id of this graph is accepted as well. */
  supplySourceId: string;
  /** Last day, in the time zone of the supply source: `from` or later, at most 730 days ahead. */
  until: string;
};

/** The same special hours of several supply sources for some days. */
export type ScheduleSupplySourceChangesInput = {
  /** First day, in the time zone of the supply source: today or later. */
  from: string;
  /** The special hours. */
  hours: SpecialHoursInput;
  /** Whether levels inside of `levels` that have hours of their own get the special hours, too. They hide the hours of the levels around them. Decided when the change is recorded; `levels` of the change has the result. */
  includeNearer?: boolean;
  /** The client's own key, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. The key of each change is this key, a colon and the id of its supply source; a hash of both when that is longer than 255 characters. Sent again with the same input, it returns the changes that are on record and schedules those that are not, such as those of supply sources that failed before. */
  key: string;
  /** The levels that get the hours, 1 to 6. Default: `SUPPLY_SOURCE`. A level without hours of its own gets a whole week for the time of the change: those that apply there, and the special ones. */
  levels?: Array<SupplySourceLevel> | null | undefined;
  /** A note for people, such as the name of the holiday. It is stored encrypted. */
  note?: string | null | undefined;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** Ids of the supply sources, 1 to 50. One that is named twice counts once. The id of this graph is accepted as well. */
  supplySourceIds: Array<string>;
  /** Last day, in the time zone of the supply source: `from` or later, at most 730 days ahead. */
  until: string;
};

/** What is wrong with a scheduled change. */
export type ScheduledChangeProblemCode =
  /** Amazon denies access to the supply source. The server tries again. */
  | 'ACCESS_DENIED'
  /** Amazon cannot be reached or is too slow. The server tries again. */
  | 'AMAZON_UNAVAILABLE'
  /** Another person or program changed some of the hours after the change had replaced them. Theirs stay. */
  | 'CHANGED_MEANWHILE'
  /** An earlier change has not restored its hours yet. This one waits for it. */
  | 'EARLIER_CHANGE_IN_FORCE'
  /** A level has no operating hours, and no level around it has any. */
  | 'HOURS_UNKNOWN'
  /** The supply source no longer has one of the levels. */
  | 'LEVEL_MISSING'
  /** The days were over before the server could write. Nothing was changed. */
  | 'MISSED'
  /** Amazon refused to write the hours. */
  | 'REJECTED_BY_AMAZON'
  /** The supply source is archived, so nothing can be written. Special hours that Amazon has stay. */
  | 'SUPPLY_SOURCE_ARCHIVED'
  /** Amazon no longer knows the supply source. */
  | 'SUPPLY_SOURCE_UNKNOWN'
  /** The supply source has no time zone any more. */
  | 'TIME_ZONE_UNKNOWN';

/** Where a scheduled change of a supply source stands. */
export type ScheduledChangeState =
  /** Amazon has the special hours. */
  | 'APPLIED'
  /** The special hours are being written. Without an answer of Amazon, they are read back. When it is cancelled, it is APPLIED for a moment and then REVERTING. */
  | 'APPLYING'
  /** It was cancelled before Amazon had any of its hours, or with the archiving of its supply source, as `problem` then says. */
  | 'CANCELLED'
  /** It was given up. `problem` says why, and what Amazon has now. */
  | 'FAILED'
  /** The hours before are restored, except for those that `problem` names. */
  | 'REVERTED'
  /** The hours before are being restored, because the days are over or a client has cancelled it (`cancelledAt`). Amazon may still have the special hours. */
  | 'REVERTING'
  /** On record here. Nothing was sent to Amazon. */
  | 'SCHEDULED';

/** The answer to one field of `ShippingService.sellerInputForm`. */
export type SellerInputAnswerInput = {
  /** `fieldId` of the field. */
  fieldId: string;
  /** The value, in the form that `kind` of the field says. At most 10,000 characters as JSON. */
  value: unknown;
};

/** What kind of value a field takes, and its form as JSON. */
export type SellerInputKind =
  /** An object with the fields of `ShippingAddressInput`. */
  | 'ADDRESS'
  /** `true` or `false`. */
  | 'BOOLEAN'
  /** A whole number. */
  | 'INTEGER'
  /** An object like `{ "value": 3, "unit": "INCHES" }`, with a unit of `UnitOfLength`. */
  | 'LENGTH'
  /** An object with the fields of `MoneyInput`: `{ "amount": "12.50", "currencyCode": "USD" }`. */
  | 'MONEY'
  /** A data type that this version does not know: text, a whole number, or `true` or `false`. */
  | 'OTHER'
  /** Text. */
  | 'TEXT'
  /** A moment as ISO 8601 text with an offset: `"2026-12-01T10:00:00Z"`. */
  | 'TIMESTAMP'
  /** An object with the fields of `WeightInput`: `{ "value": 12, "unit": "OZ" }`. */
  | 'WEIGHT';

/** Quantities of up to 1000 SKUs, 10000 quantities in all. */
export type SetInventoriesInput = {
  /** The client's own key of this batch, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. Sent again with the same content, it answers the batch as it is. */
  key: string;
  /** One of the seller's marketplaces. The first marketplace of the seller when absent. The id of this graph is accepted as well. */
  marketplaceId?: string | null | undefined;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The SKUs, 1 to 1000, with 10000 quantities in all. A SKU may stand in several entries, a place of a SKU in one only. */
  skus: Array<InventorySkuInput>;
};

/** Quantities of one SKU by location. Places that are not named keep what they have. */
export type SetInventoryInput = {
  /** Sets the stock that belongs to no location (`DEFAULT`) to 0 as well, as stock by location asks for. It keeps what it has otherwise. */
  defaultToZero?: boolean;
  /** One of the seller's marketplaces. The first marketplace of the seller when absent. The id of this graph is accepted as well. */
  marketplaceId?: string | null | undefined;
  /** Whether to make the change or only try it. */
  mode?: SubmissionMode;
  /** The new quantity of each place; each place once. */
  quantities: Array<InventoryQuantityInput>;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The SKU. */
  sku: string;
};

/** Sizes of SKUs to save or remove. */
export type SetPackedUnitsInput = {
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The sizes, 1 to 1000. All are saved, or none. */
  units: Array<PackedUnitInput>;
};

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

/** Where a package is sent from: exactly one of the two. */
export type ShipFromInput =
  {   /** An address. */
  address: ShippingAddressInput; supplySourceId?: never; }
  |  { address?: never;   /** A supply source: its address is used, with the phone and email of its contact details. The id of this graph is accepted as well. */
  supplySourceId: string; };

/** What is to be known about the suggestions as a whole. */
export type ShipFromNoteCode =
  /** An item has no SKU, so that its stock is not known. */
  | 'ITEM_WITHOUT_SKU'
  /** Nothing of the order can be shipped now: look at its `status`. */
  | 'NOTHING_TO_SHIP'
  /** Amazon knows no listing of a SKU any more. */
  | 'NO_LISTING'
  /** No location has all of it: see `splits`. */
  | 'NO_SINGLE_LOCATION'
  /** The order should have left already. */
  | 'SHIP_BY_PASSED'
  /** It is not known by when the order must leave. */
  | 'SHIP_BY_UNKNOWN'
  /** Some stock belongs to no location (channel `DEFAULT`), and is not counted. */
  | 'STOCK_WITHOUT_LOCATION';

/** What speaks for a location, or against it. */
export type ShipFromReasonCode =
  /** Excluded: it was archived for good. */
  | 'ARCHIVED'
  /** It has all units that are still to be shipped. */
  | 'HAS_ALL_ITEMS'
  /** It has some of the units, and not all. */
  | 'HAS_SOME_ITEMS'
  /** Its opening hours or its time zone are not known; it is planned with as if it were always open. */
  | 'HOURS_UNKNOWN'
  /** Excluded: it is not live. */
  | 'INACTIVE'
  /** It has them, and of some SKU none is left afterwards. */
  | 'LAST_UNITS'
  /** The order can leave before it must. */
  | 'LEAVES_IN_TIME'
  /** The order can not leave before it must. */
  | 'LEAVES_TOO_LATE'
  /** Excluded: it has stock, but Amazon knows no supply source with that id. */
  | 'NOT_FOUND'
  /** Excluded: it does not ship. */
  | 'NO_OUTBOUND'
  /** A label can not be bought from there: its address or contact lacks what a carrier needs. */
  | 'NO_SENDER_ADDRESS'
  /** Excluded: it has no unit of any item. */
  | 'NO_STOCK'
  /** It is closed, and opens again. */
  | 'OPENS_LATER'
  /** It is open. */
  | 'OPEN_NOW'
  /** Amazon does not say whether it ships at all. */
  | 'OUTBOUND_UNKNOWN'
  /** It has no status that this version knows. */
  | 'STATUS_UNKNOWN'
  /** Amazon does not tell how many it has of some item. */
  | 'STOCK_UNKNOWN'
  /** Excluded: its details could not be read just now. */
  | 'UNAVAILABLE';

/** Units of an order item that go into the package. */
export type ShipmentItemInput = {
  /** What makes it dangerous goods. */
  dangerousGoodsDetails?: DangerousGoodsDetailsInput | null | undefined;
  /** Whether it is hazardous material. */
  isHazmat?: boolean | null | undefined;
  /** Description of the item. */
  itemDescription?: string | null | undefined;
  /** Weight of one unit. */
  itemWeight?: WeightInput | null | undefined;
  /** How much liquid one unit holds. */
  liquidVolume?: LiquidVolumeInput | null | undefined;
  /** Amazon's `OrderItemId`. The id of this graph is accepted as well. */
  orderItemId: string;
  /** How many units, one or more. */
  quantity: number;
  /** Transparency codes, at most one for each unit: 29 characters from AZ or ZA, an SGTIN of 38 characters, a serial number of 7 to 20, or the address in the QR code. */
  transparencyCodes?: Array<string> | null | undefined;
};

/** What has become of a label that was bought. */
export type ShipmentStatus =
  /** The label is bought, and no cancellation is known. */
  | 'PURCHASED'
  /** The refund is on the seller's account. */
  | 'REFUND_APPLIED'
  /** Cancelled; the carrier is deciding on the refund. The order stays shipped, and another label may be bought for it. */
  | 'REFUND_PENDING'
  /** The carrier refused the refund: too late, or the package is on its way. */
  | 'REFUND_REJECTED'
  /** A status that this version does not know. */
  | 'UNKNOWN';

/** An address, complete enough for a carrier: Amazon asks for email and phone as well. */
export type ShippingAddressInput = {
  /** First line of the street address; at most 180 characters. */
  addressLine1: string;
  /** Second line of the street address; at most 60 characters. */
  addressLine2?: string | null | undefined;
  /** Third line of the street address; at most 60 characters. */
  addressLine3?: string | null | undefined;
  /** City; at most 30 characters. */
  city: string;
  /** Country as an ISO 3166-1 alpha-2 code. */
  countryCode: string;
  /** County or district. */
  county?: string | null | undefined;
  /** Email address. */
  email: string;
  /** Person, business or institution; at most 30 characters. */
  name: string;
  /** Phone number; at most 30 characters. */
  phone: string;
  /** Postal code; at most 30 characters. */
  postalCode: string;
  /** State, province or region; at most 30 characters. Needed in the United States, Canada and China. */
  stateOrRegion?: string | null | undefined;
};

/** The API of Amazon that sells a label. */
export type ShippingBackend =
  /** Merchant Fulfillment v0. */
  | 'MERCHANT_FULFILLMENT'
  /** Shipping v2. This version of the graph does not buy there. */
  | 'SHIPPING_V2';

/** Why nothing of an order can be shipped. */
export type ShippingObstacle =
  /** Every unit that has not left has a label from here, or one is being bought. `Order.purchases` has it. A parcel that names `items` gets offers nevertheless. */
  | 'ALL_LABELLED'
  /** Amazon shows every unit as shipped or cancelled, and keeps that after a cancelled label: the filter `isUnshippedAfterCancel` of `purchases` finds those. A parcel that names `items` gets offers nevertheless. */
  | 'ALL_SHIPPED'
  /** It is cancelled. */
  | 'CANCELLED'
  /** It is not paid, or not released yet. Read it again later. */
  | 'PENDING';

/** A parcel that is quoted and bought in one request. */
export type ShippingRequestInput = {
  /** Which of them is bought. */
  choose: OfferChoiceInput;
  /** Which offers are considered. Default: all. */
  filter?: OfferFilterInput | null | undefined;
  /** Amazon's order id, in the form `123-1234567-1234567`. The id of this graph is accepted as well. */
  orderId: string;
  /** The parcel. Default: all that is left of the order, packed as `Order.suggestedParcel` says. */
  parcel?: ParcelInput | null | undefined;
};

/** Special hours: exactly one of the three. */
export type SpecialHoursInput =
  {   /** The windows by day of the week: `[]` closes a day, and days that are left out keep their hours. A day must lie between `from` and `until`. */
  byDay: OperatingHoursByDayInput; closed?: never; everyDay?: never; }
  |  { byDay?: never;   /** `true` closes each day. */
  closed: boolean; everyDay?: never; }
  |  { byDay?: never; closed?: never;   /** The windows of each day, 1 to 48. */
  everyDay: Array<OperatingHoursInput>; };

/** An identifier that is printed on a label. */
export type StandardIdForLabel =
  /** Amazon's order id. */
  | 'AMAZON_ORDER_ID';

/** Whether a change of a listing is made or only tried. */
export type SubmissionMode =
  /** Amazon makes the change, some time after it has accepted it. */
  | 'APPLY'
  /** Amazon says what it would say, and changes nothing. */
  | 'PREVIEW';

/** Address of a new supply source, a return location or a parking place. */
export type SupplySourceAddressInput = {
  /** First line of the street address. */
  addressLine1: string;
  /** Second line of the street address. */
  addressLine2?: string | null | undefined;
  /** Third line of the street address. */
  addressLine3?: string | null | undefined;
  /** City. */
  city?: string | null | undefined;
  /** Country as an ISO 3166-1 alpha-2 code. */
  countryCode: string;
  /** County. */
  county?: string | null | undefined;
  /** District. */
  district?: string | null | undefined;
  /** Name at the address, shown to buyers; Amazon asks for the form "Store Name – City Name". */
  name: string;
  /** Phone number at the address, shown to buyers. */
  phone?: string | null | undefined;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** State or region. */
  stateOrRegion: string;
};

/** What to change. A part that is left out stays as it is, `null` removes it, a list replaces the list that was there. */
export type SupplySourceChangesInput = {
  /** New name shown to buyers; Amazon asks for the form "Store Name – City Name". It cannot be removed. */
  alias?: string | null | undefined;
  /** Changes to the capabilities. */
  capabilities?: CapabilitiesInput | null | undefined;
  /** Changes to the configuration. */
  configuration?: SupplySourceConfigurationInput | null | undefined;
};

/** A channel of a supply source that may operate differently from the whole. */
export type SupplySourceChannel =
  /** Curbside pickup; inside PICKUP. */
  | 'CURBSIDE_PICKUP'
  /** Delivery; inside OUTBOUND. */
  | 'DELIVERY'
  /** All that is sent out. */
  | 'OUTBOUND'
  /** Pickup; inside OUTBOUND. */
  | 'PICKUP'
  /** Services. */
  | 'SERVICES';

/** Changes to the configuration as a whole. */
export type SupplySourceConfigurationInput = {
  /** What applies to all channels that say nothing else; null removes it. */
  operationalConfiguration?: OperationalConfigurationInput | null | undefined;
  /** IANA time zone in which the operating hours are read; null removes it. */
  timeZone?: string | null | undefined;
};

/** Which supply sources. A supply source must meet each condition that is given. An empty list matches nothing. */
export type SupplySourceFilterInput = {
  /** Its alias or its code begins with this text of 1 to 100 characters. Upper and lower case are the same. */
  search?: string | null | undefined;
  /** With one of these statuses. The list of Amazon has no status: each supply source that is examined costs one getSupplySource (40/s), unless cached. */
  statuses?: Array<SupplySourceStatus> | null | undefined;
};

/** A level of a supply source that can have operating hours of its own. The nearest level with hours decides. */
export type SupplySourceLevel =
  /** Curbside pickup; inside PICKUP. */
  | 'CURBSIDE_PICKUP'
  /** Delivery; inside OUTBOUND. */
  | 'DELIVERY'
  /** All that is sent out. */
  | 'OUTBOUND'
  /** Pickup; inside OUTBOUND. */
  | 'PICKUP'
  /** Services. */
  | 'SERVICES'
  /** The supply source as a whole (`configuration`). */
  | 'SUPPLY_SOURCE';

/** Whether a supply source takes part in fulfilment. */
export type SupplySourceStatus =
  /** Live. */
  | 'ACTIVE'
  /** Archived for good; it cannot be changed any more. */
  | 'ARCHIVED'
  /** Not live. New supply sources are inactive. */
  | 'INACTIVE';

/** Orders, and how their tags change. */
export type TagOrdersInput = {
  /** Tags to add, each of 1 to 50 characters on one line, without a space at either end; upper and lower case differ. An order has at most 20, and all orders of a seller together have at most 200 different ones. Tags are not encrypted: no names or addresses of buyers. */
  add?: Array<string>;
  /** 1 to 500 orders: Amazon's order ids, or their ids in this graph. Blanks around an id are removed, and a text without a digit is refused. Orders that the index does not have are accepted, so an id with a mistake may be: `notIndexed` of the payload has the ids that are not known here. An order that is named twice counts once. */
  orderIds: Array<string>;
  /** Tags to remove, at most 20. A tag that an order lacks is no error. */
  remove?: Array<string>;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
};

/** The throughput that Amazon plans with. */
export type ThroughputConfigInput = {
  /** The cap: how many (`value`) in each minute, hour or day (`timeUnit`). */
  throughputCap?: TimeSpanInput | null | undefined;
  /** What the cap counts. */
  throughputUnit?: ThroughputUnit;
};

/** What a throughput cap counts. */
export type ThroughputUnit =
  /** Orders. Amazon also writes `ORDER` and `ORDERS`. */
  | 'ORDER';

/** A whole number of units of time. */
export type TimeSpanInput = {
  /** The unit. */
  timeUnit: TimeUnit;
  /** Number of units. */
  value: number;
};

/** Unit of a time span. */
export type TimeUnit =
  /** Days of 24 hours. */
  | 'DAYS'
  /** Hours. */
  | 'HOURS'
  /** Minutes. */
  | 'MINUTES';

/** Unit of a length. */
export type UnitOfLength =
  /** Centimetres. */
  | 'CENTIMETERS'
  /** Inches. */
  | 'INCHES';

/** Unit of a weight. Amazon accepts these two and no other. */
export type UnitOfWeight =
  /** Grams; a kilogram is 1,000. */
  | 'G'
  /** Ounces; a pound is 16. */
  | 'OZ';

/** A change that has not begun, and its new plan. Parts that are left out stay as they are. */
export type UpdateScheduledChangeInput = {
  /** First day, in the time zone of the supply source: today or later. */
  from?: string | null | undefined;
  /** The special hours. Required with other days when the present hours are by day of the week and do not fit them. */
  hours?: SpecialHoursInput | null | undefined;
  /** Whether levels inside of `levels` that have hours of their own get the special hours, too. They hide the hours of the levels around them. Decided when the change is recorded; `levels` of the change has the result. */
  includeNearer?: boolean;
  /** The levels that get the hours, 1 to 6. */
  levels?: Array<SupplySourceLevel> | null | undefined;
  /** A note for people, such as the name of the holiday. It is stored encrypted. `null` removes it. */
  note?: string | null | undefined;
  /** Id of the scheduled change. The id of this graph is accepted as well. */
  scheduledChangeId: string;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** Last day, in the time zone of the supply source: `from` or later, at most 730 days ahead. */
  until?: string | null | undefined;
};

/** Which supply source to change, and how. */
export type UpdateSupplySourceInput = {
  /** The change: at least one part. */
  changes: SupplySourceChangesInput;
  /** The `version` that the change was made for. When the supply source has another one by now, nothing is changed and `error` is `SupplySourceChanged`. Without it the change is laid over whatever is there. Servers that share a database change a supply source one after the other. Amazon has no conditional write: a change that another program makes between the read and the write of this mutation is still overwritten. */
  expectedVersion?: string | null | undefined;
  /** Whether to change hours that a scheduled change in force has set. They then stay when that change ends. Without it such an update is refused with `ScheduledChangeInForce`. Hours that are the same as the special ones are no change, and are only warned of. */
  overrideScheduledChanges?: boolean;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** Id of the supply source. The id of this graph is accepted as well. */
  supplySourceId: string;
};

/** Which supply source to switch on or off. */
export type UpdateSupplySourceStatusInput = {
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The new status. */
  status: WritableSupplySourceStatus;
  /** Id of the supply source. The id of this graph is accepted as well. */
  supplySourceId: string;
};

/** Changes of a receiver of webhooks. Absent fields keep their values. */
export type UpdateWebhookEndpointInput = {
  /** The events that it gets: at least one, not TEST. Webhooks that wait are still sent. */
  events?: Array<WebhookEvent> | null | undefined;
  /** Whether webhooks are recorded and sent. While it is false, changes are not recorded, and those that wait are given up after three days. */
  isActive?: boolean | null | undefined;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** Where to send webhooks: an https URL without user name, password and fragment, of at most 2,048 characters, whose host is on the internet. With `WEBHOOK_RECEIVERS=any`, http and private hosts too. */
  url?: string | null | undefined;
  /** The endpoint. The id of this graph is accepted as well. */
  webhookEndpointId: string;
};

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

/** Whether Amazon has on record what a confirmation said. */
export type VerificationState =
  /** It has the package, but not as it was confirmed. */
  | 'DIFFERS'
  /** Amazon does not show the package yet, or not where it left from. Ask again later. */
  | 'NOT_YET_VISIBLE'
  /** It has. */
  | 'VERIFIED';

/** Why a webhook was sent. */
export type WebhookEvent =
  /** A confirmation of the batch was recorded, or its state changed. */
  | 'CONFIRMATION_BATCH_UPDATED'
  /** A confirmation was recorded, or its state changed. */
  | 'CONFIRMATION_UPDATED'
  /** A batch of quantities was recorded, or quantities of it changed their states. */
  | 'INVENTORY_BATCH_UPDATED'
  /** The buyer began to ask for the cancellation of items of an order. ORDER_UPDATED is sent too. */
  | 'ORDER_CANCELLATION_REQUESTED'
  /** The index has new facts of an order, or one of its purchases or confirmations changed. Not for holds, tags and claims, which `orderUpdated` announces, and as there not for the orders that reading the past finds. */
  | 'ORDER_UPDATED'
  /** A batch of purchases was recorded, or one of the purchases recorded with it changed. */
  | 'PURCHASE_BATCH_UPDATED'
  /** A purchase was recorded or changed. */
  | 'PURCHASE_UPDATED'
  /** Sent by `sendTestWebhook` only. No endpoint can choose it, and every one gets its own tests. */
  | 'TEST';

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** A weight. */
export type WeightInput = {
  /** The unit. */
  unit: UnitOfWeight;
  /** The number of units, above zero. */
  value: number;
};

/** A status that a supply source can be set to. */
export type WritableSupplySourceStatus =
  /** Live. */
  | 'ACTIVE'
  /** Not live. */
  | 'INACTIVE';

export type ArchiveGuardedMutationVariables = Exact<{
  input: ArchiveSupplySourceInput;
}>;


export type ArchiveGuardedMutation = { archiveSupplySource: { error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', openOrderCount: number, stockQuantity: number | null, code: UserErrorCode, message: string, path: Array<string> | null, openOrders: Array<{ status: OrderStatus | null, items: Array<{ supplySource: { supplySourceId: string } | null }> }> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type OpenOrdersOfPlaceQueryVariables = Exact<{
  id: string;
}>;


export type OpenOrdersOfPlaceQuery = { seller: { supplySource: { orders: { nodes: Array<{ amazonOrderId: string }> } | null } | null } | null };

export type SettledPurchaseQueryVariables = Exact<{
  key: string;
}>;


export type SettledPurchaseQuery = { seller: { purchase: { id: string, state: PurchaseState } | null } | null };

export type AttachMutationVariables = Exact<{
  input: AttachShipmentInput;
}>;


export type AttachMutation = { attachShipment: { purchase: { shipmentId: string | null, state: PurchaseState, settledBy: PurchaseSettler | null, price: { amount: string } | null, shipment: { label: { contentType: string | null } | null } | null, evidence: Array<{ kind: string, by: string }> } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type StateOfAttachedQueryVariables = Exact<{
  key: string;
  order: string;
}>;


export type StateOfAttachedQuery = { seller: { purchase: { shipmentId: string | null, refundState: RefundState | null, shipment: { status: ShipmentStatus } | null } | null, order: { purchases: Array<{ refundState: RefundState | null }> | null, shipments: Array<{ shipmentId: string, status: ShipmentStatus } | null> | null } | null } | null };

export type OrderWatchedMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type OrderWatchedMutation = { buyShippingBatch: { error:
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
     | null } | null };

export type BuySomeMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BuySomeMutation = { buyShippingBatch: { isReplay: boolean, batch: { key: string, totalCount: number, purchases: { nodes: Array<{ key: string }> } | null } | null, refusals: Array<{ position: number, key: string, reason: BatchRefusalReason, message: string, path: Array<string> | null, purchase: { key: string } | null }> | null, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null, refusals: Array<{ position: number, reason: BatchRefusalReason }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string> }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type RejectionsQueryVariables = Exact<{
  key: string;
}>;


export type RejectionsQuery = { seller: { purchaseBatch: { isDone: boolean, purchases: { nodes: Array<{ key: string, rejection: { code: UserErrorCode, path: Array<string> | null } | null }> } | null } | null } | null };

export type ConfirmBoughtUnitsMutationVariables = Exact<{
  input: ConfirmShipmentInput;
}>;


export type ConfirmBoughtUnitsMutation = { confirmShipment: { confirmation: { state: ConfirmationState } | null, error:
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
     | null } | null };

export type ConfirmBatchOfBoughtUnitsMutationVariables = Exact<{
  input: ConfirmShipmentsInput;
}>;


export type ConfirmBatchOfBoughtUnitsMutation = { confirmShipments: { error:
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode, issues: Array<{ path: Array<string>, message: string }> }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
     | null } | null };

export type ErrorsOfConfirmationsQueryVariables = Exact<{
  id: string;
}>;


export type ErrorsOfConfirmationsQuery = { seller: { order: { confirmations: Array<{ state: ConfirmationState, error: { code: string, message: string } | null }> | null } | null } | null };

export type BuyOffersMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BuyOffersMutation = { buyShippingBatch: { isReplay: boolean, batch: { totalCount: number, purchases: { nodes: Array<{ key: string, state: PurchaseState, shipment: { amazonOrderId: string | null, label: { contentType: string | null } | null } | null }> } | null } | null, error:
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
     | null } | null };

export type BatchOfOffersQueryVariables = Exact<{
  key: string;
}>;


export type BatchOfOffersQuery = { seller: { purchaseBatch: { isDone: boolean, purchases: { nodes: Array<{ key: string, state: PurchaseState, shippingServiceId: string, shipment: { amazonOrderId: string | null, label: { contentType: string | null } | null } | null }> } | null } | null } | null };

export type TrailOfCancellationQueryVariables = Exact<{ [key: string]: never; }>;


export type TrailOfCancellationQuery = { viewer: { auditLog: { nodes: Array<{ action: string, outcome: AuditOutcome, subject:
          | { __typename: 'AccessKey' }
          | { __typename: 'AuditEvent' }
          | { __typename: 'Box' }
          | { __typename: 'Confirmation' }
          | { __typename: 'ConfirmationBatch' }
          | { __typename: 'InventoryBatch' }
          | { __typename: 'InventoryLevel' }
          | { __typename: 'Listing' }
          | { __typename: 'Marketplace' }
          | { __typename: 'Order' }
          | { __typename: 'OrderItem' }
          | { __typename: 'OrderPackage' }
          | { __typename: 'Purchase' }
          | { __typename: 'PurchaseBatch' }
          | { __typename: 'ScheduledSupplySourceChange' }
          | { __typename: 'Seller' }
          | { __typename: 'Shipment' }
          | { __typename: 'ShippingQuote' }
          | { __typename: 'ShippingService' }
          | { __typename: 'SupplySource' }
          | { __typename: 'WebhookDelivery' }
          | { __typename: 'WebhookEndpoint' }
         | null }> } | null } | null };

export type OrdersWithRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrdersWithRequestsQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string, isCancellationRequested: boolean, items: Array<{ orderItemId: string, quantityUnfulfilled: number | null, cancellation: { requestedBy: CancellationParty | null, requestReason: string | null, cancelledBy: CancellationParty | null, cancelReason: string | null } | null }> }> } | null } | null };

export type OrderWithRequestQueryVariables = Exact<{
  id: string;
}>;


export type OrderWithRequestQuery = { seller: { order: { isCancellationRequested: boolean } | null } | null };

export type ItemWithRequestQueryVariables = Exact<{
  id: string;
}>;


export type ItemWithRequestQuery = { node:
    | { cancellation: { requestedBy: CancellationParty | null } | null }
    | Record<PropertyKey, never>
   | null };

export type SuggestedItemsQueryVariables = Exact<{
  id: string;
}>;


export type SuggestedItemsQuery = { seller: { order: { shipFromSuggestions: { suggestions: Array<{ items: Array<{ orderItem: { orderItemId: string, cancellation: { requestedBy: CancellationParty | null } | null } }> }> } | null } | null } | null };

export type BuyGuardedMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyGuardedMutation = { buyShipping: { error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null, guards: Array<{ guard: PurchaseGuard, orderItemIds: Array<string> }> }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type BuyGuardedBatchMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BuyGuardedBatchMutation = { buyShippingBatch: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null };

export type RejectionOfGuardedQueryVariables = Exact<{
  key: string;
}>;


export type RejectionOfGuardedQuery = { seller: { purchase: { state: PurchaseState, rejection: { code: UserErrorCode } | null } | null } | null };

export type ShownLabelQueryVariables = Exact<{
  key: string;
}>;


export type ShownLabelQuery = { seller: { purchase: { refundState: RefundState | null, shipment: { status: ShipmentStatus, label: { url: string | null } | null } | null } | null } | null };

export type DoubtedPurchaseQueryVariables = Exact<{ [key: string]: never; }>;


export type DoubtedPurchaseQuery = { seller: { purchase: { state: PurchaseState, shipmentId: string | null, refundState: RefundState | null, nextCheckAt: string | null, settledBy: PurchaseSettler | null, evidence: Array<{ kind: string }> } | null } | null };

export type SettleAsNotMutationVariables = Exact<{ [key: string]: never; }>;


export type SettleAsNotMutation = { settlePurchase: { error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null, purchase: { state: PurchaseState } | null } | null };

export type QuotePackagedQueryVariables = Exact<{
  id: string;
  parcel?: ParcelInput | null | undefined;
}>;


export type QuotePackagedQuery = { seller: { order: { shippingQuote: { offers: Array<{ id: string, shippingServiceId: string, carrierPackaging: { name: string, predefinedPackages: Array<PredefinedPackage> } | null }>, cheapestInTime: { reason: NoOfferInTime | null, message: string | null, inTimeCount: number, offer: { shippingServiceId: string } | null } } | null } | null } | null };

export type BuyPackagedMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyPackagedMutation = { buyShipping: { purchase: { shipment: { service: { shippingServiceId: string } | null } | null } | null, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type OpenOrdersOfStoreQueryVariables = Exact<{
  id: string;
}>;


export type OpenOrdersOfStoreQuery = { seller: { supplySource: { configuration: { timeZone: string | null } | null, orders: { nodes: Array<{ shipBy: { latest: string | null } | null }> } | null } | null } | null };

export type CloseStoreMutationVariables = Exact<{
  input: ScheduleSupplySourceChangeInput;
}>;


export type CloseStoreMutation = { scheduleSupplySourceChange: { warnings: Array<{ path: Array<string>, message: string }> | null, scheduledChange: { id: string } | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type CloseStoresMutationVariables = Exact<{
  input: ScheduleSupplySourceChangesInput;
}>;


export type CloseStoresMutation = { scheduleSupplySourceChanges: { results: Array<{ warnings: Array<{ message: string }> | null }> | null } | null };

export type MoveClosureMutationVariables = Exact<{
  input: UpdateScheduledChangeInput;
}>;


export type MoveClosureMutation = { updateScheduledChange: { warnings: Array<{ message: string }> | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type SetStoreHoursMutationVariables = Exact<{
  input: UpdateSupplySourceInput;
}>;


export type SetStoreHoursMutation = { updateSupplySource: { warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type ConfirmShipmentMutationVariables = Exact<{
  input: ConfirmShipmentInput;
}>;


export type ConfirmShipmentMutation = { confirmShipment: { confirmation: { id: string, amazonOrderId: string, packageReferenceId: string, via: ConfirmationRoute | null, state: ConfirmationState, batch: { key: string } | null, purchase: { key: string, shipmentId: string | null } | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', packageReferenceId: string, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type ConfirmAndVerifyMutationVariables = Exact<{
  input: ConfirmShipmentInput;
}>;


export type ConfirmAndVerifyMutation = { confirmShipment: { confirmation: { packageReferenceId: string, via: ConfirmationRoute | null, verification: { state: VerificationState, differences: Array<ConfirmationDifference>, recordedTrackingNumber: string | null, recordedShipFrom: { city: string | null } | null, expectedShipFrom: { city: string | null } | null } | null, order: { status: OrderStatus | null, packages: Array<{ packageReferenceId: string, trackingNumber: string | null, items: Array<{ quantity: number | null }> }> } | null } | null } | null };

export type CarriersOfAmazonQueryVariables = Exact<{ [key: string]: never; }>;


export type CarriersOfAmazonQuery = { seller: { carriers: Array<{ code: string, name: string }> } | null };

export type CarrierOfPackageQueryVariables = Exact<{
  id: string;
}>;


export type CarrierOfPackageQuery = { seller: { order: { packages: Array<{ carrierName: string | null }> } | null } | null };

export type ConfirmBySourceMutationVariables = Exact<{
  input: ConfirmShipmentInput;
}>;


export type ConfirmBySourceMutation = { confirmShipment: { confirmation: { via: ConfirmationRoute | null, packageReferenceId: string, id: string, state: ConfirmationState, batch: { key: string } | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string }
      | { __typename: 'NotFound', code: UserErrorCode, message: string }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string }
     | null } | null };

export type ConfirmManyMutationVariables = Exact<{
  input: ConfirmShipmentsInput;
}>;


export type ConfirmManyMutation = { confirmShipments: { batch: { key: string, totalCount: number, isDone: boolean } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, issues: Array<{ path: Array<string> }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string }
      | { __typename: 'NotFound', code: UserErrorCode, message: string }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string }
     | null } | null };

export type BatchOfConfirmationsQueryVariables = Exact<{
  key: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type BatchOfConfirmationsQuery = { seller: { confirmationBatch: { totalCount: number, isDone: boolean, counts: Array<{ state: ConfirmationState, count: number }>, confirmations: { nodes: Array<{ position: number, amazonOrderId: string, packageReferenceId: string, state: ConfirmationState, feedId: string | null, error: { code: string, message: string } | null, warnings: Array<{ code: string }>, purchase: { key: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type VerifiedBatchQueryVariables = Exact<{
  key: string;
}>;


export type VerifiedBatchQuery = { seller: { confirmationBatch: { confirmations: { nodes: Array<{ state: ConfirmationState, verification: { state: VerificationState, recordedShipFrom: { city: string | null } | null } | null, order: { status: OrderStatus | null } | null }> } | null } | null } | null };

export type VerifiedFragment = { state: ConfirmationState, verification: { state: VerificationState, recordedShipFrom: { city: string | null } | null } | null, order: { status: OrderStatus | null } | null };

export type VerifiedConfirmationQueryVariables = Exact<{
  id: string;
}>;


export type VerifiedConfirmationQuery = { node:
    | { state: ConfirmationState, verification: { state: VerificationState, recordedShipFrom: { city: string | null } | null } | null, order: { status: OrderStatus | null } | null }
    | Record<PropertyKey, never>
   | null };

export type ConfirmKnownMutationVariables = Exact<{
  input: ConfirmShipmentInput;
}>;


export type ConfirmKnownMutation = { confirmShipment: { confirmation: { via: ConfirmationRoute | null } | null, error:
      | { __typename: 'AccessDenied', path: Array<string> | null, message: string }
      | { __typename: 'BatchRefused', path: Array<string> | null, message: string }
      | { __typename: 'CancellationRefused', path: Array<string> | null, message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', path: Array<string> | null, message: string }
      | { __typename: 'EvidenceDisagrees', path: Array<string> | null, message: string }
      | { __typename: 'IdempotencyConflict', path: Array<string> | null, message: string }
      | { __typename: 'InsufficientFunds', path: Array<string> | null, message: string }
      | { __typename: 'InvalidInput', path: Array<string> | null, message: string }
      | { __typename: 'InventoryRejected', path: Array<string> | null, message: string }
      | { __typename: 'LabelBeingBought', path: Array<string> | null, message: string }
      | { __typename: 'NameTaken', path: Array<string> | null, message: string }
      | { __typename: 'NotFound', path: Array<string> | null, message: string }
      | { __typename: 'OfferExpired', path: Array<string> | null, message: string }
      | { __typename: 'OfferUnavailable', path: Array<string> | null, message: string }
      | { __typename: 'OrderCancelled', path: Array<string> | null, message: string }
      | { __typename: 'OrderPending', path: Array<string> | null, message: string }
      | { __typename: 'OrdersClaimedByOthers', path: Array<string> | null, message: string }
      | { __typename: 'PriceAboveMaximum', path: Array<string> | null, message: string }
      | { __typename: 'PurchaseGuarded', path: Array<string> | null, message: string }
      | { __typename: 'PurchaseNotUnsettled', path: Array<string> | null, message: string }
      | { __typename: 'PurchaseOutcomeUnknown', path: Array<string> | null, message: string }
      | { __typename: 'PurchaseRejected', path: Array<string> | null, message: string }
      | { __typename: 'RejectedByAmazon', path: Array<string> | null, message: string }
      | { __typename: 'ScheduledChangeInForce', path: Array<string> | null, message: string }
      | { __typename: 'ScheduledChangeOverlaps', path: Array<string> | null, message: string }
      | { __typename: 'ScheduledChangeTooLate', path: Array<string> | null, message: string }
      | { __typename: 'SellerConnectionUnavailable', path: Array<string> | null, message: string }
      | { __typename: 'SellerInUse', path: Array<string> | null, message: string }
      | { __typename: 'SellerInputsRequired', path: Array<string> | null, message: string }
      | { __typename: 'ShipmentAlreadyPurchased', path: Array<string> | null, message: string }
      | { __typename: 'ShippingTemplateRejected', path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceArchived', path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceBusy', path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceChanged', path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceCodeTaken', path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceHoursUnknown', path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceInUse', path: Array<string> | null, message: string }
      | { __typename: 'TermsNotAccepted', path: Array<string> | null, message: string }
      | { __typename: 'TotalPriceReached', path: Array<string> | null, message: string }
     | null } | null };

export type ConfirmManyKnownMutationVariables = Exact<{
  input: ConfirmShipmentsInput;
}>;


export type ConfirmManyKnownMutation = { confirmShipments: { error:
      | { __typename: 'AccessDenied', path: Array<string> | null, message: string }
      | { __typename: 'BatchRefused', path: Array<string> | null, message: string }
      | { __typename: 'CancellationRefused', path: Array<string> | null, message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', path: Array<string> | null, message: string }
      | { __typename: 'EvidenceDisagrees', path: Array<string> | null, message: string }
      | { __typename: 'IdempotencyConflict', path: Array<string> | null, message: string }
      | { __typename: 'InsufficientFunds', path: Array<string> | null, message: string }
      | { __typename: 'InvalidInput', path: Array<string> | null, message: string }
      | { __typename: 'InventoryRejected', path: Array<string> | null, message: string }
      | { __typename: 'LabelBeingBought', path: Array<string> | null, message: string }
      | { __typename: 'NameTaken', path: Array<string> | null, message: string }
      | { __typename: 'NotFound', path: Array<string> | null, message: string }
      | { __typename: 'OfferExpired', path: Array<string> | null, message: string }
      | { __typename: 'OfferUnavailable', path: Array<string> | null, message: string }
      | { __typename: 'OrderCancelled', path: Array<string> | null, message: string }
      | { __typename: 'OrderPending', path: Array<string> | null, message: string }
      | { __typename: 'OrdersClaimedByOthers', path: Array<string> | null, message: string }
      | { __typename: 'PriceAboveMaximum', path: Array<string> | null, message: string }
      | { __typename: 'PurchaseGuarded', path: Array<string> | null, message: string }
      | { __typename: 'PurchaseNotUnsettled', path: Array<string> | null, message: string }
      | { __typename: 'PurchaseOutcomeUnknown', path: Array<string> | null, message: string }
      | { __typename: 'PurchaseRejected', path: Array<string> | null, message: string }
      | { __typename: 'RejectedByAmazon', path: Array<string> | null, message: string }
      | { __typename: 'ScheduledChangeInForce', path: Array<string> | null, message: string }
      | { __typename: 'ScheduledChangeOverlaps', path: Array<string> | null, message: string }
      | { __typename: 'ScheduledChangeTooLate', path: Array<string> | null, message: string }
      | { __typename: 'SellerConnectionUnavailable', path: Array<string> | null, message: string }
      | { __typename: 'SellerInUse', path: Array<string> | null, message: string }
      | { __typename: 'SellerInputsRequired', path: Array<string> | null, message: string }
      | { __typename: 'ShipmentAlreadyPurchased', path: Array<string> | null, message: string }
      | { __typename: 'ShippingTemplateRejected', path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceArchived', path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceBusy', path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceChanged', path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceCodeTaken', path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceHoursUnknown', path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceInUse', path: Array<string> | null, message: string }
      | { __typename: 'TermsNotAccepted', path: Array<string> | null, message: string }
      | { __typename: 'TotalPriceReached', path: Array<string> | null, message: string }
     | null } | null };

export type PlacedAtQueryVariables = Exact<{
  id: string;
}>;


export type PlacedAtQuery = { seller: { order: { placedAt: string | null } | null } | null };

export type ConfirmElsewhereMutationVariables = Exact<{
  input: ConfirmShipmentInput;
}>;


export type ConfirmElsewhereMutation = { confirmShipment: { confirmation: { id: string } | null, error:
      | { __typename: 'AccessDenied', message: string }
      | { __typename: 'BatchRefused', message: string }
      | { __typename: 'CancellationRefused', message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', message: string }
      | { __typename: 'EvidenceDisagrees', message: string }
      | { __typename: 'IdempotencyConflict', message: string }
      | { __typename: 'InsufficientFunds', message: string }
      | { __typename: 'InvalidInput', message: string }
      | { __typename: 'InventoryRejected', message: string }
      | { __typename: 'LabelBeingBought', message: string }
      | { __typename: 'NameTaken', message: string }
      | { __typename: 'NotFound', message: string }
      | { __typename: 'OfferExpired', message: string }
      | { __typename: 'OfferUnavailable', message: string }
      | { __typename: 'OrderCancelled', message: string }
      | { __typename: 'OrderPending', message: string }
      | { __typename: 'OrdersClaimedByOthers', message: string }
      | { __typename: 'PriceAboveMaximum', message: string }
      | { __typename: 'PurchaseGuarded', message: string }
      | { __typename: 'PurchaseNotUnsettled', message: string }
      | { __typename: 'PurchaseOutcomeUnknown', message: string }
      | { __typename: 'PurchaseRejected', message: string }
      | { __typename: 'RejectedByAmazon', message: string }
      | { __typename: 'ScheduledChangeInForce', message: string }
      | { __typename: 'ScheduledChangeOverlaps', message: string }
      | { __typename: 'ScheduledChangeTooLate', message: string }
      | { __typename: 'SellerConnectionUnavailable', message: string }
      | { __typename: 'SellerInUse', message: string }
      | { __typename: 'SellerInputsRequired', message: string }
      | { __typename: 'ShipmentAlreadyPurchased', message: string }
      | { __typename: 'ShippingTemplateRejected', message: string }
      | { __typename: 'SupplySourceArchived', message: string }
      | { __typename: 'SupplySourceBusy', message: string }
      | { __typename: 'SupplySourceChanged', message: string }
      | { __typename: 'SupplySourceCodeTaken', message: string }
      | { __typename: 'SupplySourceHoursUnknown', message: string }
      | { __typename: 'SupplySourceInUse', message: string }
      | { __typename: 'TermsNotAccepted', message: string }
      | { __typename: 'TotalPriceReached', message: string }
     | null } | null };

export type BuyConfirmedMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyConfirmedMutation = { buyShipping: { error:
      | { __typename: 'AccessDenied', message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', message: string, path: Array<string> | null }
      | { __typename: 'InventoryRejected', message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', message: string, path: Array<string> | null }
      | { __typename: 'NotFound', message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', message: string, path: Array<string> | null, guards: Array<{ guard: PurchaseGuard, orderItemIds: Array<string>, confirmations: Array<{ id: string, state: ConfirmationState } | null> | null }> }
      | { __typename: 'PurchaseNotUnsettled', message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', message: string, path: Array<string> | null }
     | null } | null };

export type BatchOfConfirmedMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BatchOfConfirmedMutation = { buyShippingBatch: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null };

export type RejectionOfConfirmedQueryVariables = Exact<{
  key: string;
}>;


export type RejectionOfConfirmedQuery = { seller: { purchase: { state: PurchaseState, rejection: { code: UserErrorCode } | null } | null } | null };

export type ListingBySkuQueryVariables = Exact<{
  sku: string;
}>;


export type ListingBySkuQuery = { seller: { listing: { sku: string } | null } | null };

export type StockOfSkuMutationVariables = Exact<{
  input: SetInventoryInput;
}>;


export type StockOfSkuMutation = { setInventory: { error:
      | { __typename: 'AccessDenied', deniedId: string, isGrantGood: boolean, code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type OrderByIdQueryVariables = Exact<{
  id: string;
}>;


export type OrderByIdQuery = { seller: { order: { amazonOrderId: string } | null } | null };

export type ArchivedSourceMutationVariables = Exact<{
  id: string;
}>;


export type ArchivedSourceMutation = { archiveSupplySource: { error:
      | { __typename: 'AccessDenied', deniedId: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', path: Array<string> | null }
      | { __typename: 'CancellationRefused', path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', path: Array<string> | null }
      | { __typename: 'InsufficientFunds', path: Array<string> | null }
      | { __typename: 'InvalidInput', path: Array<string> | null }
      | { __typename: 'InventoryRejected', path: Array<string> | null }
      | { __typename: 'LabelBeingBought', path: Array<string> | null }
      | { __typename: 'NameTaken', path: Array<string> | null }
      | { __typename: 'NotFound', path: Array<string> | null }
      | { __typename: 'OfferExpired', path: Array<string> | null }
      | { __typename: 'OfferUnavailable', path: Array<string> | null }
      | { __typename: 'OrderCancelled', path: Array<string> | null }
      | { __typename: 'OrderPending', path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', path: Array<string> | null }
      | { __typename: 'PurchaseRejected', path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', path: Array<string> | null }
      | { __typename: 'SellerInUse', path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', path: Array<string> | null }
      | { __typename: 'TotalPriceReached', path: Array<string> | null }
     | null } | null };

export type DenyMutationVariables = Exact<{
  input: SettlePurchaseInput;
}>;


export type DenyMutation = { settlePurchase: { purchase: { state: PurchaseState } | null, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type NextCheckQueryVariables = Exact<{ [key: string]: never; }>;


export type NextCheckQuery = { seller: { purchase: { state: PurchaseState, nextCheckAt: string | null } | null } | null };

export type DisconnectInUseMutationVariables = Exact<{
  input: DisconnectSellerInput;
}>;


export type DisconnectInUseMutation = { disconnectSeller: { seller: { sellerId: string } | null, error:
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { openOrderCount: number | null, changesInForceCount: number, code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
     | null } | null };

export type OpenOrdersOfSellerQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenOrdersOfSellerQuery = { seller: { orders: { totalCount: number | null } | null } | null };

export type EndOfDayQueryVariables = Exact<{
  date?: string | null | undefined;
  supplySourceId?: string | null | undefined;
}>;


export type EndOfDayQuery = { seller: { endOfDay: { date: string, timeZone: string, timeZoneSource: DayTimeZoneSource, count: number, isTruncated: boolean, totalPrice: Array<{ amount: string, currencyCode: string }>, groups: Array<{ carrierName: string | null, timeZone: string, timeZoneSource: DayTimeZoneSource, from: string, before: string, count: number, supplySource: { supplySourceId: string } | null, totalPrice: Array<{ amount: string, currencyCode: string }>, purchases: { totalCount: number | null, nodes: Array<{ key: string, settledAt: string | null }> } | null }>, confirmations: { totalCount: number, nodes: Array<{ amazonOrderId: string }> } | null } | null } | null };

export type LeftoversQueryVariables = Exact<{
  date: string;
  supplySourceId?: string | null | undefined;
}>;


export type LeftoversQuery = { seller: { endOfDay: { leftovers: { lateOrders: { totalCount: number | null } | null, cancellationRequests: { totalCount: number | null } | null, unshippedAfterCancel: { nodes: Array<{ key: string }> } | null, unsettledPurchases: { totalCount: number | null } | null, waitingPurchases: { totalCount: number | null } | null, refusedPurchases: { nodes: Array<{ key: string }> } | null, batchesWithRefusals: Array<{ key: string, refusals: Array<{ key: string, reason: BatchRefusalReason }> }> | null } } | null, late: { totalCount: number | null } | null, asked: { totalCount: number | null } | null } | null };

export type PricesOfTheDayQueryVariables = Exact<{
  filter?: PurchaseFilterInput | null | undefined;
}>;


export type PricesOfTheDayQuery = { seller: { purchases: { totalCount: number | null, nodes: Array<{ key: string, isProtected: boolean | null, settledAt: string | null, price: { amount: string } | null, shipment: { service: { benefits: { included: Array<string>, isClaimsProtected: boolean } | null } | null } | null }> } | null } | null };

export type LocationsOfTheDayQueryVariables = Exact<{ [key: string]: never; }>;


export type LocationsOfTheDayQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string }> } | null } | null };

export type BuyForTheDayMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BuyForTheDayMutation = { buyShippingBatch: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type ConfirmForTheDayMutationVariables = Exact<{
  input: ConfirmShipmentInput;
}>;


export type ConfirmForTheDayMutation = { confirmShipment: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type ExcludedShipFromQueryVariables = Exact<{
  id: string;
}>;


export type ExcludedShipFromQuery = { seller: { order: { shipFromSuggestions: { isNothingToShip: boolean, suggestions: Array<{ supplySource: { supplySourceId: string } }>, excluded: Array<{ supplySource: { supplySourceId: string, alias: string | null }, reason: { code: ShipFromReasonCode, message: string } }> | null } | null } | null } | null };

export type StockOfClosedPlacesMutationVariables = Exact<{
  input: SetInventoryInput;
}>;


export type StockOfClosedPlacesMutation = { setInventory: { __typename: 'SetInventoryPayload' } | null };

export type ArchiveWithStockMutationVariables = Exact<{
  input: ArchiveSupplySourceInput;
}>;


export type ArchiveWithStockMutation = { archiveSupplySource: { __typename: 'ArchiveSupplySourcePayload' } | null };

export type BuyGuardedTextMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyGuardedTextMutation = { buyShipping: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type RefusedTextsQueryVariables = Exact<{
  key: string;
}>;


export type RefusedTextsQuery = { seller: { purchaseBatch: { refusals: Array<{ message: string }> } | null } | null };

export type HoldOrdersWithLabelsMutationVariables = Exact<{
  input: HoldOrdersInput;
}>;


export type HoldOrdersWithLabelsMutation = { holdOrders: { labelsUnderWay: Array<string> | null, labelsBought: Array<{ key: string, shipmentId: string | null }> | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type ReleaseOrdersWithLabelsMutationVariables = Exact<{
  input: ReleaseOrdersInput;
}>;


export type ReleaseOrdersWithLabelsMutation = { releaseOrders: { amazonOrderIds: Array<string> | null } | null };

export type FileOfHeldLabelsQueryVariables = Exact<{
  ids: Array<string> | string;
  options?: PrintOptionsInput | null | undefined;
}>;


export type FileOfHeldLabelsQuery = { seller: { labels: { url: string, count: number, missing: Array<{ isOnHold: boolean, message: string, purchase: { key: string } }> } | null } | null };

export type DayWithHoldsQueryVariables = Exact<{ [key: string]: never; }>;


export type DayWithHoldsQuery = { seller: { endOfDay: { count: number, onHoldCount: number, onHold: Array<{ key: string }> | null, groups: Array<{ count: number, onHoldCount: number }>, sheet: { url: string } | null } | null } | null };

export type UpdateHoursInForceMutationVariables = Exact<{
  input: UpdateSupplySourceInput;
}>;


export type UpdateHoursInForceMutation = { updateSupplySource: { warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep, scheduledChange: { id: string, state: ScheduledChangeState } }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type ObjectsWithIdsQueryVariables = Exact<{
  order: string;
  store: string;
  sku: string;
  key: string;
  shipment: string;
}>;


export type ObjectsWithIdsQuery = { seller: { id: string, sellerId: string, marketplaces: Array<{ id: string }>, order: { id: string, items: Array<{ id: string }>, packages: Array<{ id: string }> } | null, supplySource: { id: string } | null, listing: { id: string } | null, purchase: { id: string } | null, shipment: { id: string } | null } | null };

export type ObjectsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ObjectsByIdsQuery = { nodes: Array<
    | { __typename: 'AccessKey', id: string }
    | { __typename: 'AuditEvent', id: string }
    | { __typename: 'Box', id: string, seller: { sellerId: string } }
    | { __typename: 'Confirmation', id: string, seller: { sellerId: string } }
    | { __typename: 'ConfirmationBatch', id: string, seller: { sellerId: string } }
    | { __typename: 'InventoryBatch', id: string, seller: { sellerId: string } }
    | { __typename: 'InventoryLevel', id: string, seller: { sellerId: string } }
    | { __typename: 'Listing', title: string | null, id: string, seller: { sellerId: string } }
    | { __typename: 'Marketplace', id: string }
    | { __typename: 'Order', id: string, seller: { sellerId: string } }
    | { __typename: 'OrderItem', quantityUnfulfilled: number | null, id: string, seller: { sellerId: string } }
    | { __typename: 'OrderPackage', id: string, seller: { sellerId: string } }
    | { __typename: 'Purchase', id: string, seller: { sellerId: string } }
    | { __typename: 'PurchaseBatch', id: string, seller: { sellerId: string } }
    | { __typename: 'ScheduledSupplySourceChange', id: string, seller: { sellerId: string } }
    | { __typename: 'Seller', id: string }
    | { __typename: 'Shipment', id: string, seller: { sellerId: string } }
    | { __typename: 'ShippingQuote', id: string, seller: { sellerId: string } }
    | { __typename: 'ShippingService', id: string, seller: { sellerId: string } }
    | { __typename: 'SupplySource', id: string, seller: { sellerId: string } }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'WebhookEndpoint', id: string, seller: { sellerId: string } }
   | null> | null };

export type ObjectByIdQueryVariables = Exact<{
  id: string;
}>;


export type ObjectByIdQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type EitherIdQueryVariables = Exact<{
  order: string;
  store: string;
}>;


export type EitherIdQuery = { seller: { order: { amazonOrderId: string } | null, supplySource: { supplySourceId: string } | null } | null };

export type BatchWithIdMutationVariables = Exact<{
  input: ConfirmShipmentsInput;
}>;


export type BatchWithIdMutation = { confirmShipments: { batch: { id: string, confirmations: { nodes: Array<{ id: string }> } | null } | null } | null };

export type SetStockMutationVariables = Exact<{
  input: SetInventoryInput;
}>;


export type SetStockMutation = { setInventory: { status: ListingSubmissionStatus | null, submissionId: string | null, issues: Array<{ message: string }> | null, warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected', submissionId: string | null, code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ code: string | null, message: string, severity: ListingIssueSeverity, attributeNames: Array<string>, categories: Array<string> }> }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type AssignTemplateMutationVariables = Exact<{
  input: AssignShippingTemplateInput;
}>;


export type AssignTemplateMutation = { assignShippingTemplate: { status: ListingSubmissionStatus | null, submissionId: string | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ attributeNames: Array<string> }> }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type StockOfListingQueryVariables = Exact<{
  sku: string;
}>;


export type StockOfListingQuery = { seller: { listing: { shippingTemplateId: string | null, inventoryLevels: Array<{ channelCode: string, quantity: number | null }> } | null } | null };

export type PlacesForStockQueryVariables = Exact<{ [key: string]: never; }>;


export type PlacesForStockQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string }> } | null } | null };

export type SetAndShowStockMutationVariables = Exact<{
  input: SetInventoryInput;
}>;


export type SetAndShowStockMutation = { setInventory: { inventoryLevels: Array<{ channelCode: string, quantity: number | null }> | null, error:
      | { __typename: 'AccessDenied', path: Array<string> | null }
      | { __typename: 'BatchRefused', path: Array<string> | null }
      | { __typename: 'CancellationRefused', path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', path: Array<string> | null }
      | { __typename: 'InsufficientFunds', path: Array<string> | null }
      | { __typename: 'InvalidInput', path: Array<string> | null }
      | { __typename: 'InventoryRejected', path: Array<string> | null }
      | { __typename: 'LabelBeingBought', path: Array<string> | null }
      | { __typename: 'NameTaken', path: Array<string> | null }
      | { __typename: 'NotFound', path: Array<string> | null }
      | { __typename: 'OfferExpired', path: Array<string> | null }
      | { __typename: 'OfferUnavailable', path: Array<string> | null }
      | { __typename: 'OrderCancelled', path: Array<string> | null }
      | { __typename: 'OrderPending', path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', path: Array<string> | null }
      | { __typename: 'PurchaseRejected', path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', path: Array<string> | null }
      | { __typename: 'SellerInUse', path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', path: Array<string> | null }
      | { __typename: 'TotalPriceReached', path: Array<string> | null }
     | null } | null };

export type OneListingQueryVariables = Exact<{
  sku: string;
  seller?: string | null | undefined;
}>;


export type OneListingQuery = { seller: { listing: { sku: string, asin: string | null, title: string | null, productType: string | null, statuses: Array<ListingStatus>, shippingTemplateId: string | null, imageUrl: string | null, marketplace: { marketplaceId: string, countryCode: string | null }, inventoryLevels: Array<{ channelCode: string, quantity: number | null, supplySource: { supplySourceId: string } | null }> } | null } | null };

export type StockOfSourcesQueryVariables = Exact<{
  first: number;
  skus: Array<string> | string;
}>;


export type StockOfSourcesQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string, inventoryLevels: { nodes: Array<{ sku: string, quantity: number | null, listing: { title: string | null } | null }> } | null }> } | null } | null };

export type LocationsOfListingQueryVariables = Exact<{
  sku: string;
}>;


export type LocationsOfListingQuery = { seller: { listing: { inventoryLevels: Array<{ channelCode: string, supplySource: { supplySourceId: string, alias: string | null } | null }> } | null } | null };

export type BuyJoinedMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyJoinedMutation = { buyShipping: { purchase: { state: PurchaseState } | null, error:
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
      | { code: UserErrorCode, path: Array<string> | null, message: string }
     | null } | null };

export type ConfirmWhileBuyingMutationVariables = Exact<{
  input: ConfirmShipmentInput;
}>;


export type ConfirmWhileBuyingMutation = { confirmShipment: { confirmation: { state: ConfirmationState } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'BatchRefused', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'CancellationRefused', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'InvalidInput', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'InventoryRejected', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string, purchases: Array<{ key: string, state: PurchaseState } | null> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'NotFound', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'OfferExpired', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'OrderCancelled', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'OrderPending', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'SellerInUse', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, nextStep: NextStep, path: Array<string> | null, message: string }
     | null } | null };

export type ConfirmManyWhileBuyingMutationVariables = Exact<{
  input: ConfirmShipmentsInput;
}>;


export type ConfirmManyWhileBuyingMutation = { confirmShipments: { batch: { key: string } | null, error:
      | { __typename: 'AccessDenied', path: Array<string> | null }
      | { __typename: 'BatchRefused', path: Array<string> | null }
      | { __typename: 'CancellationRefused', path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', path: Array<string> | null }
      | { __typename: 'InsufficientFunds', path: Array<string> | null }
      | { __typename: 'InvalidInput', path: Array<string> | null }
      | { __typename: 'InventoryRejected', path: Array<string> | null }
      | { __typename: 'LabelBeingBought', path: Array<string> | null }
      | { __typename: 'NameTaken', path: Array<string> | null }
      | { __typename: 'NotFound', path: Array<string> | null }
      | { __typename: 'OfferExpired', path: Array<string> | null }
      | { __typename: 'OfferUnavailable', path: Array<string> | null }
      | { __typename: 'OrderCancelled', path: Array<string> | null }
      | { __typename: 'OrderPending', path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', path: Array<string> | null }
      | { __typename: 'PurchaseRejected', path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', path: Array<string> | null }
      | { __typename: 'SellerInUse', path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', path: Array<string> | null }
      | { __typename: 'TotalPriceReached', path: Array<string> | null }
     | null } | null };

export type SettleWhileConfirmingMutationVariables = Exact<{
  input: SettlePurchaseInput;
}>;


export type SettleWhileConfirmingMutation = { settlePurchase: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type StateWhileBuyingQueryVariables = Exact<{
  key: string;
}>;


export type StateWhileBuyingQuery = { seller: { purchase: { state: PurchaseState } | null } | null };

export type PlacesToShipFromQueryVariables = Exact<{ [key: string]: never; }>;


export type PlacesToShipFromQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string, alias: string | null, status: SupplySourceStatus | null, configuration: { timeZone: string | null } | null }> } | null } | null };

export type BuyWarnedMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyWarnedMutation = { buyShipping: { warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type QuoteWarnedQueryVariables = Exact<{
  id: string;
  parcel?: ParcelInput | null | undefined;
}>;


export type QuoteWarnedQuery = { seller: { order: { shippingQuote: { offers: Array<{ id: string, shippingServiceId: string }>, warnings: Array<{ path: Array<string>, message: string }> | null } | null } | null } | null };

export type BatchWarnedMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BatchWarnedMutation = { buyShippingBatch: { warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type OrdersWarnedMutationVariables = Exact<{
  input: BuyShippingForOrdersInput;
}>;


export type OrdersWarnedMutation = { buyShippingForOrders: { warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type CloseForMutationVariables = Exact<{
  input: ScheduleSupplySourceChangeInput;
}>;


export type CloseForMutation = { scheduleSupplySourceChange: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type BuyAgainMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyAgainMutation = { buyShipping: { keyIsFree: boolean, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { shipmentIds: Array<string>, code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep, remaining: Array<{ orderItemId: string, quantity: number }> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type BuyAgainInBatchMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BuyAgainInBatchMutation = { buyShippingBatch: { refusals: Array<{ reason: BatchRefusalReason, message: string, path: Array<string> | null }> | null, error:
      | { code: UserErrorCode }
      | { code: UserErrorCode, refusals: Array<{ reason: BatchRefusalReason, message: string, path: Array<string> | null, purchase: { key: string } | null }> }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
     | null } | null };

export type PurchasesBehindLabelsQueryVariables = Exact<{
  filter?: OrderFilterInput | null | undefined;
}>;


export type PurchasesBehindLabelsQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string, packages: Array<{ trackingNumber: string | null, purchase: { key: string, trackingNumber: string | null, backend: ShippingBackend } | null }>, shipments: Array<{ shipmentId: string, purchase: { key: string } | null } | null> | null }> } | null } | null };

export type LabelWithExpiryQueryVariables = Exact<{
  id: string;
}>;


export type LabelWithExpiryQuery = { seller: { shipment: { purchase: { key: string } | null, label: { expiresAt: string | null, url: string | null } | null } | null } | null };

export type OrderForTotalMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type OrderForTotalMutation = { buyShippingBatch: { batch: { totalPrice: Array<{ amount: string }> } | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type TotalOfBatchQueryVariables = Exact<{
  key: string;
}>;


export type TotalOfBatchQuery = { seller: { purchaseBatch: { isDone: boolean, totalPrice: Array<{ amount: string, currencyCode: string }> } | null, again: { totalPrice: Array<{ amount: string }> } | null, none: { totalPrice: Array<{ amount: string }> } | null } | null };

export type PricesOfPurchasesQueryVariables = Exact<{ [key: string]: never; }>;


export type PricesOfPurchasesQuery = { seller: { purchases: { nodes: Array<{ price: { amount: string } | null }> } | null } | null };

export type DueOrdersQueryVariables = Exact<{
  supplySourceId?: string | null | undefined;
  first?: number;
}>;


export type DueOrdersQuery = { seller: { endOfDay: { date: string, timeZone: string, leftovers: { nextWorkingDay: string | null, dueToday: { totalCount: number | null, nodes: Array<{ amazonOrderId: string, status: OrderStatus | null, shipBy: { latest: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null, dueNextDay: { totalCount: number | null, nodes: Array<{ amazonOrderId: string, status: OrderStatus | null, shipBy: { latest: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null, refusedPurchases: { totalCount: number | null, nodes: Array<{ key: string }> } | null } } | null } | null };

export type DueListFragment = { totalCount: number | null, nodes: Array<{ amazonOrderId: string, status: OrderStatus | null, shipBy: { latest: string | null } | null }>, pageInfo: { hasNextPage: boolean } };

export type OpenOrdersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OpenOrdersQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string, shipBy: { latest: string | null } | null, items: Array<{ orderItemId: string, quantityUnfulfilled: number | null }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type OpenByCarrierQueryVariables = Exact<{
  at: string;
}>;


export type OpenByCarrierQuery = { seller: { shippingStatus: { late: { count: number | null, withoutLabelCount: number | null, byCarrier: { withoutLabelCount: number | null, isTruncated: boolean, carriers: Array<{ carrierName: string | null, count: number }> } | null } } | null } | null };

export type RefusalsOfTheDayQueryVariables = Exact<{ [key: string]: never; }>;


export type RefusalsOfTheDayQuery = { seller: { purchases: { totalCount: number | null } | null } | null };

export type BuyToBeRefusedMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BuyToBeRefusedMutation = { buyShippingBatch: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type ListingsOfSellerQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ListingFilterInput | null | undefined;
  marketplaceId?: string | null | undefined;
}>;


export type ListingsOfSellerQuery = { seller: { listings: { totalCount: number | null, unknownSkus: Array<string> | null, nodes: Array<{ id: string, sku: string, asin: string | null, inventoryLevels: Array<{ id: string, listing: { id: string } | null }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } | null } | null };

export type StockHereQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  skus?: Array<string> | string | null | undefined;
}>;


export type StockHereQuery = { seller: { supplySource: { inventoryLevels: { unknownSkus: Array<string> | null, nodes: Array<{ sku: string, channelCode: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type StockNodesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type StockNodesQuery = { nodes: Array<
    | { __typename: 'AccessKey', id: string }
    | { __typename: 'AuditEvent', id: string }
    | { __typename: 'Box', id: string }
    | { __typename: 'Confirmation', id: string }
    | { __typename: 'ConfirmationBatch', id: string }
    | { __typename: 'InventoryBatch', id: string }
    | { __typename: 'InventoryLevel', sku: string, quantity: number | null, id: string, seller: { sellerId: string } }
    | { __typename: 'Listing', sku: string, id: string }
    | { __typename: 'Marketplace', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderItem', id: string }
    | { __typename: 'OrderPackage', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'PurchaseBatch', id: string }
    | { __typename: 'ScheduledSupplySourceChange', id: string }
    | { __typename: 'Seller', id: string }
    | { __typename: 'Shipment', id: string }
    | { __typename: 'ShippingQuote', id: string }
    | { __typename: 'ShippingService', id: string }
    | { __typename: 'SupplySource', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'WebhookEndpoint', id: string }
   | null> | null };

export type StatusAndRefundQueryVariables = Exact<{
  key: string;
}>;


export type StatusAndRefundQuery = { seller: { purchase: { refundState: RefundState | null, shipment: { status: ShipmentStatus, label: { url: string | null } | null } | null } | null } | null };

export type RefundAloneQueryVariables = Exact<{
  key: string;
}>;


export type RefundAloneQuery = { seller: { purchase: { refundState: RefundState | null } | null } | null };

export type BuyOfMarkedOrderMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyOfMarkedOrderMutation = { buyShipping: { keyIsFree: boolean, purchase: { state: PurchaseState, despite: Array<PurchaseGuard> } | null, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep, guards: Array<{ guard: PurchaseGuard, message: string, orderItemIds: Array<string> }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type BatchOfMarkedOrdersMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BatchOfMarkedOrdersMutation = { buyShippingBatch: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type MarkForPurchaseMutationVariables = Exact<{
  hold: HoldOrdersInput;
}>;


export type MarkForPurchaseMutation = { holdOrders: { labelsUnderWay: Array<string> | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type ClaimForPurchaseMutationVariables = Exact<{
  input: ClaimOrdersInput;
}>;


export type ClaimForPurchaseMutation = { claimOrders: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type StatesOfMarkedPurchasesQueryVariables = Exact<{ [key: string]: never; }>;


export type StatesOfMarkedPurchasesQuery = { seller: { purchases: { nodes: Array<{ key: string, state: PurchaseState, rejection: { code: UserErrorCode, message: string } | null }> } | null } | null };

export type ConfirmHeldOrderMutationVariables = Exact<{
  input: ConfirmShipmentInput;
}>;


export type ConfirmHeldOrderMutation = { confirmShipment: { confirmation: { state: ConfirmationState, order: { hold: { reason: string | null } | null } | null } | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type ItemsOfHeldOrderQueryVariables = Exact<{
  id: string;
}>;


export type ItemsOfHeldOrderQuery = { seller: { order: { items: Array<{ orderItemId: string, quantityOrdered: number | null }> } | null } | null };

export type CreateWithoutHoursMutationVariables = Exact<{
  input: CreateSupplySourceInput;
}>;


export type CreateWithoutHoursMutation = { createSupplySource: { supplySource: { supplySourceId: string } | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type UpdateHoursMutationVariables = Exact<{
  input: UpdateSupplySourceInput;
}>;


export type UpdateHoursMutation = { updateSupplySource: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type NoOpenStateQueryVariables = Exact<{
  id: string;
  channel?: SupplySourceChannel | null | undefined;
}>;


export type NoOpenStateQuery = { seller: { supplySource: { noOpenStateReason: NoOpenStateReason | null, openState: { isOpen: boolean } | null } | null } | null };

export type EverythingOfSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type EverythingOfSourcesQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string, supplySourceCode: string | null, alias: string | null, status: SupplySourceStatus | null, createdAt: string | null, updatedAt: string | null, address: { name: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, city: string | null, county: string | null, district: string | null, stateOrRegion: string | null, postalCode: string | null, countryCode: string | null, phone: string | null } | null, configuration: { timeZone: string | null, operationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number, timeUnit: TimeUnit } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, tuesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, wednesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, thursday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, friday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, saturday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, sunday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }> } | null } | null } | null, capabilities: { outbound: { isSupported: boolean | null, effectiveOperationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number, timeUnit: TimeUnit } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, tuesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, wednesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, thursday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, friday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, saturday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, sunday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }> } | null } | null, returnLocation: { supplySource: { supplySourceId: string } | null, addressWithContact: { address: { name: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, city: string | null, county: string | null, district: string | null, stateOrRegion: string | null, postalCode: string | null, countryCode: string | null, phone: string | null } | null, contactDetails: { primary: { email: string | null, phone: string | null } | null } | null } | null } | null, deliveryChannel: { isSupported: boolean | null, operationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number, timeUnit: TimeUnit } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, tuesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, wednesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, thursday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, friday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, saturday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, sunday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }> } | null } | null } | null, pickupChannel: { isSupported: boolean | null, inventoryHoldPeriod: { value: number, timeUnit: TimeUnit, duration: string } | null, inStorePickupConfiguration: { isSupported: boolean | null, parkingConfiguration: { parkingCostType: ParkingCostType | null, parkingSpotIdentificationType: ParkingSpotIdentificationType | null, numberOfParkingSpots: number | null } | null } | null, curbsidePickupConfiguration: { isSupported: boolean | null, operationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number, timeUnit: TimeUnit } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, tuesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, wednesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, thursday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, friday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, saturday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, sunday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }> } | null } | null, parkingWithAddressConfiguration: { parkingCostType: ParkingCostType | null, numberOfParkingSpots: number | null, address: { name: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, city: string | null, county: string | null, district: string | null, stateOrRegion: string | null, postalCode: string | null, countryCode: string | null, phone: string | null } | null } | null } | null } | null } | null, services: { isSupported: boolean | null, operationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number, timeUnit: TimeUnit } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, tuesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, wednesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, thursday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, friday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, saturday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, sunday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }> } | null } | null } | null } | null }> } | null } | null };

export type EveryAddressFragment = { name: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, city: string | null, county: string | null, district: string | null, stateOrRegion: string | null, postalCode: string | null, countryCode: string | null, phone: string | null };

export type EveryContactFragment = { primary: { email: string | null, phone: string | null } | null };

export type EveryOperationFragment = { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number, timeUnit: TimeUnit } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, tuesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, wednesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, thursday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, friday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, saturday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, sunday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }> } | null };

export type EveryWindowFragment = { startTime: string, endTime: string, spansMidnight: boolean };

export type ItemOfOrderQueryVariables = Exact<{
  id: string;
}>;


export type ItemOfOrderQuery = { seller: { order: { items: Array<{ sku: string | null, listing: { sku: string } | null, inventoryLevels: Array<{ quantity: number | null }> | null }> } | null } | null };

export type OffersForParcelQueryVariables = Exact<{
  id: string;
  parcel: ParcelInput;
}>;


export type OffersForParcelQuery = { seller: { order: { shippingQuote: { offers: Array<{ name: string }> } | null } | null } | null };

export type OnboardingStepsQueryVariables = Exact<{
  at: string;
  sku?: string | null | undefined;
}>;


export type OnboardingStepsQuery = { seller: { supplySource: { onboarding: { isComplete: boolean, supplySource: { supplySourceId: string, alias: string | null } | null, listing: { sku: string } | null, nextStep: { step: OnboardingStepName } | null, steps: Array<{ step: OnboardingStepName, state: OnboardingState, evidence: string, blockedBy: Array<OnboardingStepName>, next: { place: OnboardingPlace, mutation: string | null, document: string | null, variables: unknown, fillIn: Array<string> } | null }> } | null } | null } | null };

export type OnboardingOfSellersQueryVariables = Exact<{
  at: string;
}>;


export type OnboardingOfSellersQuery = { sellers: { nodes: Array<{ sellerId: string, supplySource: { onboarding: { nextStep: { step: OnboardingStepName } | null } | null } | null }> } | null };

export type OneSkuOpenStoreMutationVariables = Exact<{
  input: CreateSupplySourceInput;
}>;


export type OneSkuOpenStoreMutation = { createSupplySource: { supplySource: { supplySourceId: string } | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type OneSkuConfigureMutationVariables = Exact<{
  input: UpdateSupplySourceInput;
}>;


export type OneSkuConfigureMutation = { updateSupplySource: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null };

export type OneSkuActivateMutationVariables = Exact<{
  input: UpdateSupplySourceStatusInput;
}>;


export type OneSkuActivateMutation = { updateSupplySourceStatus: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null };

export type OneSkuStockMutationVariables = Exact<{
  stock: SetInventoryInput;
  template: AssignShippingTemplateInput;
}>;


export type OneSkuStockMutation = { setInventory: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null, assignShippingTemplate: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null };

export type OneSkuChecklistQueryVariables = Exact<{
  store: string;
  sku: string;
}>;


export type OneSkuChecklistQuery = { seller: { supplySource: { onboarding: { isComplete: boolean, nextStep: { step: OnboardingStepName } | null, steps: Array<{ step: OnboardingStepName, state: OnboardingState }> } | null } | null } | null };

export type OneSkuTemplateQueryVariables = Exact<{
  sku: string;
}>;


export type OneSkuTemplateQuery = { seller: { listing: { shippingTemplateId: string | null, inventoryLevels: Array<{ channelCode: string, quantity: number | null }> } | null } | null };

export type OneSkuOrdersQueryVariables = Exact<{
  store: string;
  open: OrderFilterInput;
  skus: Array<string> | string;
}>;


export type OneSkuOrdersQuery = { seller: { supplySource: { inventoryLevels: { nodes: Array<{ quantity: number | null }> } | null, orders: { nodes: Array<{ amazonOrderId: string, status: OrderStatus | null, items: Array<{ orderItemId: string, sku: string | null, quantityUnfulfilled: number | null, supplySource: { supplySourceId: string } | null }> }> } | null } | null } | null };

export type OneSkuSuggestQueryVariables = Exact<{
  order: string;
}>;


export type OneSkuSuggestQuery = { seller: { order: { shipFromSuggestions: { suggestions: Array<{ canShipWholeOrder: boolean, supplySource: { supplySourceId: string } }> } | null } | null } | null };

export type OneSkuDocumentMutationVariables = Exact<{
  input: ConfirmShipmentsInput;
}>;


export type OneSkuDocumentMutation = { confirmShipments: { error:
      | { __typename: 'AccessDenied', message: string }
      | { __typename: 'BatchRefused', message: string }
      | { __typename: 'CancellationRefused', message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', message: string }
      | { __typename: 'EvidenceDisagrees', message: string }
      | { __typename: 'IdempotencyConflict', message: string }
      | { __typename: 'InsufficientFunds', message: string }
      | { __typename: 'InvalidInput', message: string }
      | { __typename: 'InventoryRejected', message: string }
      | { __typename: 'LabelBeingBought', message: string }
      | { __typename: 'NameTaken', message: string }
      | { __typename: 'NotFound', message: string }
      | { __typename: 'OfferExpired', message: string }
      | { __typename: 'OfferUnavailable', message: string }
      | { __typename: 'OrderCancelled', message: string }
      | { __typename: 'OrderPending', message: string }
      | { __typename: 'OrdersClaimedByOthers', message: string }
      | { __typename: 'PriceAboveMaximum', message: string }
      | { __typename: 'PurchaseGuarded', message: string }
      | { __typename: 'PurchaseNotUnsettled', message: string }
      | { __typename: 'PurchaseOutcomeUnknown', message: string }
      | { __typename: 'PurchaseRejected', message: string }
      | { __typename: 'RejectedByAmazon', message: string }
      | { __typename: 'ScheduledChangeInForce', message: string }
      | { __typename: 'ScheduledChangeOverlaps', message: string }
      | { __typename: 'ScheduledChangeTooLate', message: string }
      | { __typename: 'SellerConnectionUnavailable', message: string }
      | { __typename: 'SellerInUse', message: string }
      | { __typename: 'SellerInputsRequired', message: string }
      | { __typename: 'ShipmentAlreadyPurchased', message: string }
      | { __typename: 'ShippingTemplateRejected', message: string }
      | { __typename: 'SupplySourceArchived', message: string }
      | { __typename: 'SupplySourceBusy', message: string }
      | { __typename: 'SupplySourceChanged', message: string }
      | { __typename: 'SupplySourceCodeTaken', message: string }
      | { __typename: 'SupplySourceHoursUnknown', message: string }
      | { __typename: 'SupplySourceInUse', message: string }
      | { __typename: 'TermsNotAccepted', message: string }
      | { __typename: 'TotalPriceReached', message: string }
     | null } | null };

export type OneSkuReportQueryVariables = Exact<{
  batch: string;
}>;


export type OneSkuReportQuery = { seller: { confirmationBatch: { isDone: boolean, confirmations: { nodes: Array<{ state: ConfirmationState, error: { code: string, message: string } | null, verification: { state: VerificationState, recordedShipFrom: { name: string | null, city: string | null } | null } | null, order: { status: OrderStatus | null, packages: Array<{ carrierName: string | null, trackingNumber: string | null, serviceName: string | null, shipFromAddress: { city: string | null } | null }> } | null }> } | null } | null } | null };

export type OneOrderAcrossApisQueryVariables = Exact<{
  id: string;
  parcel: ParcelInput;
}>;


export type OneOrderAcrossApisQuery = { seller: { order: { status: OrderStatus | null, supplySource: { alias: string | null, openState: { isOpen: boolean } | null } | null, items: Array<{ sku: string | null, listing: { inventoryLevels: Array<{ channelCode: string, quantity: number | null }> } | null }>, shippingQuote: { offers: Array<{ name: string }> } | null, purchases: Array<{ key: string, state: PurchaseState }> | null } | null } | null };

export type OrderAcrossQueryVariables = Exact<{
  id: string;
}>;


export type OrderAcrossQuery = { seller: { order: { amazonOrderId: string, status: OrderStatus | null, supplySource: { supplySourceId: string, alias: string | null } | null, items: Array<{ orderItemId: string, supplySource: { supplySourceId: string } | null }>, purchases: Array<{ key: string, state: PurchaseState, price: { amount: string } | null }> | null, shipments: Array<{ shipmentId: string, status: ShipmentStatus, trackingNumber: string | null, label: { contentType: string | null } | null } | null> | null } | null } | null };

export type OrderOffersQueryVariables = Exact<{
  id: string;
  parcel?: ParcelInput | null | undefined;
}>;


export type OrderOffersQuery = { seller: { order: { shippingQuote: { offers: Array<{ shippingServiceId: string, latestEstimatedDelivery: string | null, price: { amount: string } }> } | null } | null } | null };

export type BackToTheOrderQueryVariables = Exact<{
  filter?: PurchaseFilterInput | null | undefined;
}>;


export type BackToTheOrderQuery = { seller: { purchases: { nodes: Array<{ key: string, order: { amazonOrderId: string, status: OrderStatus | null, supplySource: { supplySourceId: string } | null } | null, shipment: { order: { amazonOrderId: string, placedAt: string | null } | null } | null }> } | null } | null };

export type BuyAndLookMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyAndLookMutation = { buyShipping: { purchase: { shipment: { order: { status: OrderStatus | null, packages: Array<{ trackingNumber: string | null }> } | null } | null } | null } | null };

export type FilteredOrdersQueryVariables = Exact<{
  filter?: OrderFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type FilteredOrdersQuery = { seller: { orders: { totalCount: number | null, unknownIds: Array<string> | null, nodes: Array<{ id: string, amazonOrderId: string, status: OrderStatus | null, placedAt: string | null, updatedAt: string | null, sellerOrderId: string | null, programs: Array<string> | null, isLate: boolean, isGift: boolean | null, isCancellationRequested: boolean, shipToCountryCode: string | null, labelPrintableFrom: string | null, marketplace: { id: string, marketplaceId: string } | null, relatedOrders: Array<{ amazonOrderId: string, relation: string | null }> | null, shipBy: { latest: string | null } | null, items: Array<{ sku: string | null, programs: Array<string> | null, isGift: boolean | null, requiresSerialNumber: boolean | null, serialNumbers: Array<string> | null, condition: { type: string | null, subtype: string | null, note: string | null } | null, shippingConstraints: { signature: boolean, ageCheck: boolean, identityCheck: boolean, pallet: boolean, cashOnDelivery: boolean } | null, scheduledDelivery: { earliest: string | null, latest: string | null } | null, supplySource: { supplySourceId: string } | null }>, packages: Array<{ trackingNumber: string | null }>, purchases: Array<{ state: PurchaseState }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type BuyForOrdersMutationVariables = Exact<{
  input: BuyShippingForOrdersInput;
}>;


export type BuyForOrdersMutation = { buyShippingForOrders: { isReplay: boolean, batch: { key: string, totalCount: number, createdBy: string, maxTotalPrice: { amount: string, currencyCode: string } | null } | null, refusals: Array<{ position: number, key: string, amazonOrderId: string | null, reason: BatchRefusalReason, message: string, path: Array<string> | null, missingSkus: Array<string>, guards: Array<PurchaseGuard>, purchase: { key: string } | null }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep, refusals: Array<{ amazonOrderId: string | null, reason: BatchRefusalReason, path: Array<string> | null }> }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep, issues: Array<{ path: Array<string>, message: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type BatchOfOrdersQueryVariables = Exact<{
  key: string;
}>;


export type BatchOfOrdersQuery = { seller: { purchaseBatch: { isDone: boolean, cancelledAt: string | null, cancelledBy: string | null, totalPrice: Array<{ amount: string }>, counts: Array<{ state: PurchaseState, count: number }>, refusals: Array<{ amazonOrderId: string | null }>, purchases: { nodes: Array<{ key: string, amazonOrderId: string, state: PurchaseState, settledBy: PurchaseSettler | null, keyIsFree: boolean, shippingServiceId: string, serviceName: string | null, maxPrice: { amount: string } | null, price: { amount: string } | null, rejection: { code: UserErrorCode, message: string, path: Array<string> | null } | null, evidence: Array<{ kind: string, by: string, note: string | null }> }> } | null } | null } | null };

export type CancelBatchMutationVariables = Exact<{
  input: CancelPurchaseBatchInput;
}>;


export type CancelBatchMutation = { cancelPurchaseBatch: { withdrawnCount: number | null, batch: { key: string, isDone: boolean, cancelledAt: string | null, cancelledBy: string | null, counts: Array<{ state: PurchaseState, count: number }> } | null, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type MarkForLabelsMutationVariables = Exact<{
  hold: HoldOrdersInput;
  claim: ClaimOrdersInput;
}>;


export type MarkForLabelsMutation = { holdOrders: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null, claimOrders: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type OrdersForLabelsQueryVariables = Exact<{
  filter: OrderFilterInput;
}>;


export type OrdersForLabelsQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string }> } | null } | null };

export type HoldTheseOrdersMutationVariables = Exact<{
  input: HoldOrdersInput;
}>;


export type HoldTheseOrdersMutation = { holdOrders: { amazonOrderIds: Array<string> | null, labelsUnderWay: Array<string> | null, orders: Array<{ amazonOrderId: string, hold: { reason: string | null, heldAt: string, heldBy: string, until: string | null } | null }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type ReleaseTheseOrdersMutationVariables = Exact<{
  input: ReleaseOrdersInput;
}>;


export type ReleaseTheseOrdersMutation = { releaseOrders: { amazonOrderIds: Array<string> | null, orders: Array<{ amazonOrderId: string, hold: { reason: string | null } | null }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type TagTheseOrdersMutationVariables = Exact<{
  input: TagOrdersInput;
}>;


export type TagTheseOrdersMutation = { tagOrders: { amazonOrderIds: Array<string> | null, orders: Array<{ amazonOrderId: string, tags: Array<string> | null }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type ClaimTheseOrdersMutationVariables = Exact<{
  input: ClaimOrdersInput;
}>;


export type ClaimTheseOrdersMutation = { claimOrders: { amazonOrderIds: Array<string> | null, claimedByOthers: Array<{ amazonOrderId: string, claim: { by: string, claimedAt: string, expiresAt: string, createdBy: string } }> | null, orders: Array<{ claim: { by: string } | null }> | null, error:
      | { __typename: 'AccessDenied', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', nextStep: NextStep, code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type ReleaseTheseClaimsMutationVariables = Exact<{
  input: ReleaseClaimsInput;
}>;


export type ReleaseTheseClaimsMutation = { releaseClaims: { amazonOrderIds: Array<string> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

type RefusedMarks_AccessDenied_Fragment = { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_BatchRefused_Fragment = { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_CancellationRefused_Fragment = { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_ConfirmationOutcomeUnknown_Fragment = { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_EvidenceDisagrees_Fragment = { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_IdempotencyConflict_Fragment = { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_InsufficientFunds_Fragment = { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_InvalidInput_Fragment = { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> };

type RefusedMarks_InventoryRejected_Fragment = { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_LabelBeingBought_Fragment = { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_NameTaken_Fragment = { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_NotFound_Fragment = { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_OfferExpired_Fragment = { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_OfferUnavailable_Fragment = { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_OrderCancelled_Fragment = { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_OrderPending_Fragment = { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_OrdersClaimedByOthers_Fragment = { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_PriceAboveMaximum_Fragment = { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_PurchaseGuarded_Fragment = { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_PurchaseNotUnsettled_Fragment = { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_PurchaseOutcomeUnknown_Fragment = { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_PurchaseRejected_Fragment = { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_RejectedByAmazon_Fragment = { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_ScheduledChangeInForce_Fragment = { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_ScheduledChangeOverlaps_Fragment = { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_ScheduledChangeTooLate_Fragment = { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_SellerConnectionUnavailable_Fragment = { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_SellerInUse_Fragment = { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_SellerInputsRequired_Fragment = { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_ShipmentAlreadyPurchased_Fragment = { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_ShippingTemplateRejected_Fragment = { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_SupplySourceArchived_Fragment = { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_SupplySourceBusy_Fragment = { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_SupplySourceChanged_Fragment = { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_SupplySourceCodeTaken_Fragment = { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_SupplySourceHoursUnknown_Fragment = { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_SupplySourceInUse_Fragment = { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_TermsNotAccepted_Fragment = { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null };

type RefusedMarks_TotalPriceReached_Fragment = { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null };

export type RefusedMarksFragment =
  | RefusedMarks_AccessDenied_Fragment
  | RefusedMarks_BatchRefused_Fragment
  | RefusedMarks_CancellationRefused_Fragment
  | RefusedMarks_ConfirmationOutcomeUnknown_Fragment
  | RefusedMarks_EvidenceDisagrees_Fragment
  | RefusedMarks_IdempotencyConflict_Fragment
  | RefusedMarks_InsufficientFunds_Fragment
  | RefusedMarks_InvalidInput_Fragment
  | RefusedMarks_InventoryRejected_Fragment
  | RefusedMarks_LabelBeingBought_Fragment
  | RefusedMarks_NameTaken_Fragment
  | RefusedMarks_NotFound_Fragment
  | RefusedMarks_OfferExpired_Fragment
  | RefusedMarks_OfferUnavailable_Fragment
  | RefusedMarks_OrderCancelled_Fragment
  | RefusedMarks_OrderPending_Fragment
  | RefusedMarks_OrdersClaimedByOthers_Fragment
  | RefusedMarks_PriceAboveMaximum_Fragment
  | RefusedMarks_PurchaseGuarded_Fragment
  | RefusedMarks_PurchaseNotUnsettled_Fragment
  | RefusedMarks_PurchaseOutcomeUnknown_Fragment
  | RefusedMarks_PurchaseRejected_Fragment
  | RefusedMarks_RejectedByAmazon_Fragment
  | RefusedMarks_ScheduledChangeInForce_Fragment
  | RefusedMarks_ScheduledChangeOverlaps_Fragment
  | RefusedMarks_ScheduledChangeTooLate_Fragment
  | RefusedMarks_SellerConnectionUnavailable_Fragment
  | RefusedMarks_SellerInUse_Fragment
  | RefusedMarks_SellerInputsRequired_Fragment
  | RefusedMarks_ShipmentAlreadyPurchased_Fragment
  | RefusedMarks_ShippingTemplateRejected_Fragment
  | RefusedMarks_SupplySourceArchived_Fragment
  | RefusedMarks_SupplySourceBusy_Fragment
  | RefusedMarks_SupplySourceChanged_Fragment
  | RefusedMarks_SupplySourceCodeTaken_Fragment
  | RefusedMarks_SupplySourceHoursUnknown_Fragment
  | RefusedMarks_SupplySourceInUse_Fragment
  | RefusedMarks_TermsNotAccepted_Fragment
  | RefusedMarks_TotalPriceReached_Fragment
;

export type MarkedOrdersQueryVariables = Exact<{
  filter?: OrderFilterInput | null | undefined;
}>;


export type MarkedOrdersQuery = { seller: { orderTags: Array<{ tag: string, orderCount: number }> | null, orders: { totalCount: number | null, nodes: Array<{ amazonOrderId: string, tags: Array<string> | null, hold: { reason: string | null } | null, claim: { by: string } | null }> } | null, auditLog: { nodes: Array<{ action: string, outcome: AuditOutcome, count: number, subject:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }> } | null } | null };

export type IdOfMarkedOrderQueryVariables = Exact<{
  id: string;
}>;


export type IdOfMarkedOrderQuery = { seller: { order: { id: string } | null } | null };

export type BestOfOrderQueryVariables = Exact<{
  id: string;
  parcel: ParcelInput;
  deliverBy?: string | null | undefined;
}>;


export type BestOfOrderQuery = { seller: { order: { shipBy: { latest: string | null } | null, deliverBy: { latest: string | null } | null, shippingQuote: { offers: Array<{ name: string, id: string, latestEstimatedDelivery: string | null, price: { amount: string } }>, promised: { reason: NoOfferInTime | null, inTimeCount: number, shipBy: string | null, deliverBy: string | null, offer: { name: string } | null }, whenever: { shipBy: string | null, deliverBy: string | null, offer: { name: string } | null }, by: { reason: NoOfferInTime | null, message: string | null, offer: { name: string } | null } } | null } | null } | null };

export type OrdersFreshnessQueryVariables = Exact<{ [key: string]: never; }>;


export type OrdersFreshnessQuery = { sellers: { nodes: Array<{ orders: { freshness: { syncedAt: string | null, coveredUntil: string | null, isBackfilling: boolean, ordersWithoutSupplySource: number } } | null }> } | null };

export type OrdersPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: OrderFilterInput | null | undefined;
  sortBy?: OrderSort | null | undefined;
  sellerId?: string | null | undefined;
}>;


export type OrdersPageQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string, status: OrderStatus | null, fulfilledBy: FulfilledBy | null, placedAt: string | null, updatedAt: string | null, shipBy: { latest: string | null } | null, total: { amount: string } | null, packages: Array<{ trackingNumber: string | null }>, items: Array<{ orderItemId: string, sku: string | null, quantityUnfulfilled: number | null, supplySource: { supplySourceId: string } | null }>, supplySource: { supplySourceId: string } | null }>, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } | null } | null };

export type OrderRecipientsQueryVariables = Exact<{
  first?: number | null | undefined;
  sellerId?: string | null | undefined;
}>;


export type OrderRecipientsQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string, recipient: { address: { countryCode: string | null } | null } | null }> } | null } | null };

export type OrdersOfSellersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OrdersOfSellersQuery = { sellers: { nodes: Array<{ sellerId: string, orders: { nodes: Array<{ amazonOrderId: string }>, pageInfo: { endCursor: string | null } } | null }> } | null };

export type OrdersOfSourcesQueryVariables = Exact<{
  filter?: OrderFilterInput | null | undefined;
  sellerId?: string | null | undefined;
}>;


export type OrdersOfSourcesQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string, orders: { nodes: Array<{ amazonOrderId: string, status: OrderStatus | null, items: Array<{ supplySource: { supplySourceId: string } | null }> }> } | null }> } | null } | null };

export type NewestOrdersQueryVariables = Exact<{
  first?: number | null | undefined;
  filter?: OrderFilterInput | null | undefined;
}>;


export type NewestOrdersQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string, status: OrderStatus | null, packages: Array<{ trackingNumber: string | null }>, items: Array<{ sku: string | null, supplySource: { supplySourceId: string } | null }> }> } | null } | null };

export type WholeOrderQueryVariables = Exact<{
  id: string;
  sellerId?: string | null | undefined;
}>;


export type WholeOrderQuery = { seller: { order: { amazonOrderId: string, status: OrderStatus | null, fulfilledBy: FulfilledBy | null, serviceLevel: string | null, placedAt: string | null, updatedAt: string | null, salesChannel: string | null, marketplace: { marketplaceId: string, countryCode: string | null } | null, shipBy: { earliest: string | null, latest: string | null } | null, deliverBy: { earliest: string | null, latest: string | null } | null, total: { amount: string, currencyCode: string } | null, recipient: { address: { name: string | null, city: string | null, countryCode: string | null } | null } | null, items: Array<{ orderItemId: string, sku: string | null, asin: string | null, title: string | null, quantityOrdered: number | null, quantityFulfilled: number | null, quantityUnfulfilled: number | null, unitPrice: { amount: string, currencyCode: string } | null }>, packages: Array<{ packageReferenceId: string, status: OrderPackageStatus | null, detailedStatus: string | null, carrierName: string | null, serviceName: string | null, trackingNumber: string | null, shipTime: string | null, createdAt: string | null, items: Array<{ orderItemId: string, quantity: number | null, transparencyCodes: Array<string> }>, shipFromAddress: { city: string | null, countryCode: string | null } | null }> } | null } | null };

export type OrderOfSellersQueryVariables = Exact<{
  id: string;
}>;


export type OrderOfSellersQuery = { sellers: { nodes: Array<{ sellerId: string, order: { amazonOrderId: string, placedAt: string | null } | null }> } | null };

export type OrderStatusOnlyQueryVariables = Exact<{
  id: string;
}>;


export type OrderStatusOnlyQuery = { seller: { order: { status: OrderStatus | null, packages: Array<{ trackingNumber: string | null }> } | null } | null };

export type BuyDoubtedMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyDoubtedMutation = { buyShipping: { isReplay: boolean, warnings: Array<{ path: Array<string>, message: string }> | null, purchase: { package: { warnings: Array<{ path: Array<string>, message: string }> | null } | null } | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type QuoteDoubtedQueryVariables = Exact<{
  id: string;
  parcel?: ParcelInput | null | undefined;
}>;


export type QuoteDoubtedQuery = { seller: { order: { shippingQuote: { offers: Array<{ id: string, shippingServiceId: string }>, warnings: Array<{ path: Array<string>, message: string }> | null } | null } | null } | null };

export type BatchDoubtedMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BatchDoubtedMutation = { buyShippingBatch: { warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type OrdersDoubtedMutationVariables = Exact<{
  input: BuyShippingForOrdersInput;
}>;


export type OrdersDoubtedMutation = { buyShippingForOrders: { warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type DoubtedPurchasesQueryVariables = Exact<{
  first: number;
}>;


export type DoubtedPurchasesQuery = { seller: { purchases: { nodes: Array<{ package: { warnings: Array<{ path: Array<string> }> | null } | null }> } | null } | null };

export type ListedMugQueryVariables = Exact<{ [key: string]: never; }>;


export type ListedMugQuery = { seller: { listing: { packedUnit: { source: PackedUnitSource } | null } | null } | null };

export type SuggestedNowQueryVariables = Exact<{
  id: string;
}>;


export type SuggestedNowQuery = { seller: { order: { suggestedParcel: { items: Array<{ packedUnit: { source: PackedUnitSource } | null }> } | null } | null } | null };

export type BuyPackedMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyPackedMutation = { buyShipping: { isReplay: boolean, purchase: { package: { isSuggested: boolean, boxName: string | null, box: { name: string } | null, weight: { value: number, unit: UnitOfWeight }, dimensions: { length: number | null, width: number | null, height: number | null } } | null, shipment: { packageDimensions: { length: number | null, width: number | null, height: number | null } | null } | null } | null, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type BuyPackedBatchMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BuyPackedBatchMutation = { buyShippingBatch: { batch: { purchases: { nodes: Array<{ key: string, package: { isSuggested: boolean, weight: { value: number } } | null }> } | null } | null, refusals: Array<{ key: string, path: Array<string> | null, message: string }> | null, error:
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
     | null } | null };

export type SizesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type SizesQuery = { seller: { packedUnits: { totalCount: number, nodes: Array<{ sku: string, source: PackedUnitSource, needsNoBox: boolean, weight: { value: number, unit: UnitOfWeight }, dimensions: { length: number | null, width: number | null, height: number | null, unit: UnitOfLength | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, boxes: Array<{ id: string, name: string }> } | null };

export type PackedUnitOfListingQueryVariables = Exact<{
  sku: string;
}>;


export type PackedUnitOfListingQuery = { seller: { listing: { packedUnit: { sku: string, source: PackedUnitSource, weight: { value: number, unit: UnitOfWeight }, dimensions: { length: number | null, width: number | null, height: number | null, unit: UnitOfLength | null } } | null } | null } | null };

export type BoxByIdQueryVariables = Exact<{
  id: string;
}>;


export type BoxByIdQuery = { node:
    | { id: string }
    | { id: string }
    | { name: string, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type PackingAuditQueryVariables = Exact<{ [key: string]: never; }>;


export type PackingAuditQuery = { seller: { auditLog: { nodes: Array<{ action: string, outcome: AuditOutcome, errorCode: UserErrorCode | null, subject:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }> } | null } | null };

export type SetDoubtedUnitsMutationVariables = Exact<{
  input: SetPackedUnitsInput;
}>;


export type SetDoubtedUnitsMutation = { setPackedUnits: { count: number | null, warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
     | null } | null };

export type ListedSkuQueryVariables = Exact<{
  sku: string;
}>;


export type ListedSkuQuery = { seller: { listing: { sku: string } | null } | null };

export type SetUnitsMutationVariables = Exact<{
  input: SetPackedUnitsInput;
}>;


export type SetUnitsMutation = { setPackedUnits: { count: number | null, error:
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null, issues: Array<{ path: Array<string>, message: string }> }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
     | null } | null };

export type SaveBoxMutationVariables = Exact<{
  input: SaveBoxInput;
}>;


export type SaveBoxMutation = { saveBox: { box: { id: string, name: string, dimensions: { length: number | null, width: number | null, height: number | null, unit: UnitOfLength | null }, emptyWeight: { value: number, unit: UnitOfWeight } | null, maxWeight: { value: number } | null, seller: { sellerId: string } } | null, error:
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep, existing:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type DeleteBoxMutationVariables = Exact<{
  input: DeleteBoxInput;
}>;


export type DeleteBoxMutation = { deleteBox: { deletedId: string | null, error:
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
     | null } | null };

export type PackingSlipQueryVariables = Exact<{
  id: string;
}>;


export type PackingSlipQuery = { seller: { order: { packingSlip: { url: string, contentType: string, count: number, missing: Array<{ message: string }> } | null } | null } | null };

export type BuyAndShowMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyAndShowMutation = { buyShipping: { isReplay: boolean, purchase: { key: string, state: PurchaseState } | null, order: { amazonOrderId: string, status: OrderStatus | null } | null, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { key: string, code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep, purchase: { key: string } | null, batch: { key: string } | null, confirmationBatch: { key: string } | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type CancelAndShowMutationVariables = Exact<{
  input: CancelShipmentInput;
}>;


export type CancelAndShowMutation = { cancelShipment: { shipment: { shipmentId: string, status: ShipmentStatus } | null, purchase: { key: string, refundState: RefundState | null } | null, error:
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
     | null } | null };

export type BatchAndShowMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BatchAndShowMutation = { buyShippingBatch: { isReplay: boolean, batch: { key: string, totalCount: number } | null, error:
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode, purchase: { key: string } | null, batch: { key: string } | null }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
     | null } | null };

export type StatusAndShowMutationVariables = Exact<{
  input: UpdateSupplySourceStatusInput;
}>;


export type StatusAndShowMutation = { updateSupplySourceStatus: { supplySource: { supplySourceId: string, status: SupplySourceStatus | null } | null, error:
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
      | { code: UserErrorCode, nextStep: NextStep }
     | null } | null };

export type ObstaclesByStatusQueryVariables = Exact<{
  open: OrderFilterInput;
}>;


export type ObstaclesByStatusQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string, shippingObstacle: ShippingObstacle | null }> } | null } | null };

export type ObstacleByIdQueryVariables = Exact<{
  id: string;
}>;


export type ObstacleByIdQuery = { seller: { order: { shippingObstacle: ShippingObstacle | null } | null } | null };

export type BuyPendingMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyPendingMutation = { buyShipping: { keyIsFree: boolean, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type BuyPendingsMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BuyPendingsMutation = { buyShippingBatch: { refusals: Array<{ reason: BatchRefusalReason, message: string }> | null, error:
      | { __typename: 'AccessDenied', message: string }
      | { __typename: 'BatchRefused', message: string }
      | { __typename: 'CancellationRefused', message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', message: string }
      | { __typename: 'EvidenceDisagrees', message: string }
      | { __typename: 'IdempotencyConflict', message: string }
      | { __typename: 'InsufficientFunds', message: string }
      | { __typename: 'InvalidInput', message: string }
      | { __typename: 'InventoryRejected', message: string }
      | { __typename: 'LabelBeingBought', message: string }
      | { __typename: 'NameTaken', message: string }
      | { __typename: 'NotFound', message: string }
      | { __typename: 'OfferExpired', message: string }
      | { __typename: 'OfferUnavailable', message: string }
      | { __typename: 'OrderCancelled', message: string }
      | { __typename: 'OrderPending', message: string }
      | { __typename: 'OrdersClaimedByOthers', message: string }
      | { __typename: 'PriceAboveMaximum', message: string }
      | { __typename: 'PurchaseGuarded', message: string }
      | { __typename: 'PurchaseNotUnsettled', message: string }
      | { __typename: 'PurchaseOutcomeUnknown', message: string }
      | { __typename: 'PurchaseRejected', message: string }
      | { __typename: 'RejectedByAmazon', message: string }
      | { __typename: 'ScheduledChangeInForce', message: string }
      | { __typename: 'ScheduledChangeOverlaps', message: string }
      | { __typename: 'ScheduledChangeTooLate', message: string }
      | { __typename: 'SellerConnectionUnavailable', message: string }
      | { __typename: 'SellerInUse', message: string }
      | { __typename: 'SellerInputsRequired', message: string }
      | { __typename: 'ShipmentAlreadyPurchased', message: string }
      | { __typename: 'ShippingTemplateRejected', message: string }
      | { __typename: 'SupplySourceArchived', message: string }
      | { __typename: 'SupplySourceBusy', message: string }
      | { __typename: 'SupplySourceChanged', message: string }
      | { __typename: 'SupplySourceCodeTaken', message: string }
      | { __typename: 'SupplySourceHoursUnknown', message: string }
      | { __typename: 'SupplySourceInUse', message: string }
      | { __typename: 'TermsNotAccepted', message: string }
      | { __typename: 'TotalPriceReached', message: string }
     | null } | null };

export type PickListOfQueryVariables = Exact<{
  filter?: OrderFilterInput | null | undefined;
}>;


export type PickListOfQuery = { seller: { pickList: { orderCount: number, isTruncated: boolean, unknownIds: Array<string> | null, freshness: { isBackfilling: boolean }, lines: Array<{ sku: string | null, title: string | null, quantity: number, cancellationRequestedQuantity: number, onHoldQuantity: number, supplySource: { supplySourceId: string } | null, orderItems: Array<{ order: { amazonOrderId: string } }> }> } | null } | null };

export type EndOfDaySheetQueryVariables = Exact<{
  date: string;
}>;


export type EndOfDaySheetQuery = { seller: { endOfDay: { count: number, groups: Array<{ count: number }>, sheet: { url: string, contentType: string, count: number, missing: Array<{ message: string }> } | null } | null } | null };

export type PickListPicturesQueryVariables = Exact<{
  filter?: OrderFilterInput | null | undefined;
}>;


export type PickListPicturesQuery = { seller: { pickList: { lines: Array<{ sku: string | null, listing: { sku: string } | null }>, sheet: { url: string, contentType: string, count: number } | null } | null } | null };

export type LabelsOfPurchasesQueryVariables = Exact<{
  ids: Array<string> | string;
  options?: PrintOptionsInput | null | undefined;
}>;


export type LabelsOfPurchasesQuery = { seller: { labels: { url: string, contentType: string, count: number, missing: Array<{ message: string, purchase: { key: string } }> } | null } | null };

export type ShipmentIdsForPrintQueryVariables = Exact<{ [key: string]: never; }>;


export type ShipmentIdsForPrintQuery = { seller: { purchases: { nodes: Array<{ id: string, key: string, shipmentId: string | null }> } | null } | null };

export type LinkToBatchLabelsQueryVariables = Exact<{
  key: string;
}>;


export type LinkToBatchLabelsQuery = { seller: { purchaseBatch: { labels: { url: string } | null } | null } | null };

export type BuyForPrintMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BuyForPrintMutation = { buyShippingBatch: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type BatchForPrintQueryVariables = Exact<{
  key: string;
}>;


export type BatchForPrintQuery = { seller: { purchaseBatch: { isDone: boolean } | null } | null };

export type BatchLabelsQueryVariables = Exact<{
  key: string;
  options?: PrintOptionsInput | null | undefined;
}>;


export type BatchLabelsQuery = { seller: { purchaseBatch: { labels: { url: string, expiresAt: string, contentType: string, count: number, missing: Array<{ message: string, purchase: { key: string } }> } | null } | null } | null };

export type BuyBatchMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BuyBatchMutation = { buyShippingBatch: { batch: { key: string, totalCount: number, isDone: boolean } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null, refusals: Array<{ position: number, key: string, reason: BatchRefusalReason }> }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string> }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type BatchByIdQueryVariables = Exact<{
  key: string;
}>;


export type BatchByIdQuery = { seller: { purchaseBatch: { totalCount: number, isDone: boolean, counts: Array<{ state: PurchaseState, count: number }>, purchases: { nodes: Array<{ key: string, state: PurchaseState, rejection: { code: UserErrorCode } | null }> } | null } | null } | null };

export type PurchasesInBatchQueryVariables = Exact<{
  filter?: PurchaseFilterInput | null | undefined;
  key: string;
}>;


export type PurchasesInBatchQuery = { seller: { purchases: { nodes: Array<{ key: string, batch: { key: string } | null }> } | null, purchaseBatch: { purchases: { nodes: Array<{ key: string, batch: { key: string } | null }> } | null } | null } | null };

export type ExtrasQueryVariables = Exact<{
  id: string;
  parcel?: ParcelInput | null | undefined;
}>;


export type ExtrasQuery = { seller: { order: { shippingQuote: { offers: Array<{ shippingServiceId: string, extras: Array<{ code: string, isIncluded: boolean }> }> } | null } | null } | null };

export type ConstrainedQueryVariables = Exact<{ [key: string]: never; }>;


export type ConstrainedQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string, items: Array<{ shippingConstraints: { signature: boolean, ageCheck: boolean } | null }> }> } | null } | null };

export type ServiceOfPurchaseQueryVariables = Exact<{
  key: string;
}>;


export type ServiceOfPurchaseQuery = { seller: { purchase: { shipment: { service: { deliveryConfirmation: DeliveryConfirmation | null, handover: Handover | null } | null } | null } | null } | null };

export type BuyOrFailMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyOrFailMutation = { buyShipping: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased', remaining: Array<{ orderItemId: string, quantity: number }> | null }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null };

export type RelatedOrdersQueryVariables = Exact<{
  id: string;
}>;


export type RelatedOrdersQuery = { seller: { order: { relatedOrders: Array<{ amazonOrderId: string, order: { amazonOrderId: string, status: OrderStatus | null } | null }> | null } | null } | null };

export type FilteredPurchasesQueryVariables = Exact<{
  filter?: PurchaseFilterInput | null | undefined;
  sortBy?: PurchaseSort;
  first?: number;
  after?: string | null | undefined;
}>;


export type FilteredPurchasesQuery = { seller: { purchases: { totalCount: number | null, unknownIds: Array<string> | null, nodes: Array<{ id: string, key: string, createdAt: string, settledAt: string | null, shipmentId: string | null, trackingNumber: string | null, carrierName: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type BuyToFilterMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BuyToFilterMutation = { buyShippingBatch: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type BuyByGuardsMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyByGuardsMutation = { buyShipping: { keyIsFree: boolean, purchase: { despite: Array<PurchaseGuard> } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep, guards: Array<{ guard: PurchaseGuard, message: string, orderItemIds: Array<string>, orderItems: Array<{ orderItemId: string, shippingConstraints: { ageCheck: boolean } | null }> | null }> }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type BatchByGuardsMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BatchByGuardsMutation = { buyShippingBatch: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null };

export type PurchasesByGuardsQueryVariables = Exact<{ [key: string]: never; }>;


export type PurchasesByGuardsQuery = { seller: { purchases: { nodes: Array<{ key: string, state: PurchaseState, despite: Array<PurchaseGuard>, rejection: { code: UserErrorCode } | null }> } | null } | null };

export type PurchaseByKeyQueryVariables = Exact<{
  key: string;
}>;


export type PurchaseByKeyQuery = { seller: { purchase: { key: string, state: PurchaseState, amazonOrderId: string, keyIsFree: boolean, attempts: number, shipmentId: string | null, trackingNumber: string | null, carrierName: string | null, settledBy: PurchaseSettler | null, refundState: RefundState | null, items: Array<{ orderItemId: string, quantity: number }>, price: { amount: string } | null, rejection: { code: UserErrorCode } | null, evidence: Array<{ kind: string, by: string }>, shipment: { shipmentId: string, label: { contentType: string | null, base64: string | null } | null } | null } | null } | null };

export type ListedPurchasesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PurchaseFilterInput | null | undefined;
}>;


export type ListedPurchasesQuery = { seller: { purchases: { nodes: Array<{ key: string, state: PurchaseState }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, unsettled: { nodes: Array<{ key: string }> } | null } | null };

export type RefusedMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type RefusedMutation = { buyShipping: { error:
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type ReplacementsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReplacementsQuery = { seller: { orders: { nodes: Array<{ relatedOrders: Array<{ amazonOrderId: string, relation: string | null, order: { amazonOrderId: string, status: OrderStatus | null } | null }> | null }> } | null } | null };

export type KnownReplacedQueryVariables = Exact<{
  filter?: OrderFilterInput | null | undefined;
}>;


export type KnownReplacedQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string }> } | null } | null };

export type ReplacementTwiceQueryVariables = Exact<{
  id: string;
}>;


export type ReplacementTwiceQuery = { seller: { order: { relatedOrders: Array<{ order: { status: OrderStatus | null } | null }> | null, again: Array<{ order: { status: OrderStatus | null, relatedOrders: Array<{ amazonOrderId: string }> | null } | null }> | null } | null } | null };

export type ScheduleMutationVariables = Exact<{
  input: ScheduleSupplySourceChangeInput;
}>;


export type ScheduleMutation = { scheduleSupplySourceChange: { isReplay: boolean, warnings: Array<{ path: Array<string>, message: string }> | null, scheduledChange: { id: string, key: string | null, state: ScheduledChangeState, from: string, until: string, timeZone: string, levels: Array<SupplySourceLevel>, startsAt: string, endsAt: string, isLate: boolean, appliedAt: string | null, endedAt: string | null, cancelledAt: string | null, note: string | null, createdBy: string, hours: Array<{ weekday: Weekday, windows: Array<{ startTime: string, endTime: string }> }>, problem: { code: ScheduledChangeProblemCode, message: string, nextStep: NextStep } | null, replacedHours: Array<{ level: SupplySourceLevel, hours: Array<{ weekday: Weekday }> | null }> | null, supplySource: { supplySourceId: string } | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep, scheduledChange: { id: string } | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep, issues: Array<{ path: Array<string>, message: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep, existing: { id: string } }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type ChangeFragment = { id: string, key: string | null, state: ScheduledChangeState, from: string, until: string, timeZone: string, levels: Array<SupplySourceLevel>, startsAt: string, endsAt: string, isLate: boolean, appliedAt: string | null, endedAt: string | null, cancelledAt: string | null, note: string | null, createdBy: string, hours: Array<{ weekday: Weekday, windows: Array<{ startTime: string, endTime: string }> }>, problem: { code: ScheduledChangeProblemCode, message: string, nextStep: NextStep } | null, replacedHours: Array<{ level: SupplySourceLevel, hours: Array<{ weekday: Weekday }> | null }> | null, supplySource: { supplySourceId: string } | null };

export type ChangesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  states?: Array<ScheduledChangeState> | ScheduledChangeState | null | undefined;
}>;


export type ChangesQuery = { seller: { health: { troubledScheduledChangeCount: number } | null, scheduledChanges: { nodes: Array<{ id: string, key: string | null, state: ScheduledChangeState, from: string, until: string, timeZone: string, levels: Array<SupplySourceLevel>, startsAt: string, endsAt: string, isLate: boolean, appliedAt: string | null, endedAt: string | null, cancelledAt: string | null, note: string | null, createdBy: string, hours: Array<{ weekday: Weekday, windows: Array<{ startTime: string, endTime: string }> }>, problem: { code: ScheduledChangeProblemCode, message: string, nextStep: NextStep } | null, replacedHours: Array<{ level: SupplySourceLevel, hours: Array<{ weekday: Weekday }> | null }> | null, supplySource: { supplySourceId: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type HoursQueryVariables = Exact<{
  id: string;
}>;


export type HoursQuery = { seller: { supplySource: { configuration: { operationalConfiguration: { operatingHoursByDay: { wednesday: Array<{ startTime: string, endTime: string }>, thursday: Array<{ startTime: string, endTime: string }>, friday: Array<{ startTime: string, endTime: string }>, saturday: Array<{ startTime: string, endTime: string }> } | null } | null } | null, capabilities: { outbound: { pickupChannel: { operationalConfiguration: { operatingHoursByDay: { wednesday: Array<{ startTime: string, endTime: string }>, thursday: Array<{ startTime: string, endTime: string }>, friday: Array<{ startTime: string, endTime: string }>, saturday: Array<{ startTime: string, endTime: string }> } | null } | null, curbsidePickupConfiguration: { operationalConfiguration: { operatingHoursByDay: { wednesday: Array<{ startTime: string, endTime: string }>, thursday: Array<{ startTime: string, endTime: string }>, friday: Array<{ startTime: string, endTime: string }>, saturday: Array<{ startTime: string, endTime: string }> } | null } | null } | null } | null } | null } | null } | null } | null };

export type WeekFragment = { wednesday: Array<{ startTime: string, endTime: string }>, thursday: Array<{ startTime: string, endTime: string }>, friday: Array<{ startTime: string, endTime: string }>, saturday: Array<{ startTime: string, endTime: string }> };

export type ScheduledUpdateMutationVariables = Exact<{
  input: UpdateScheduledChangeInput;
}>;


export type ScheduledUpdateMutation = { updateScheduledChange: { scheduledChange: { id: string, key: string | null, state: ScheduledChangeState, from: string, until: string, timeZone: string, levels: Array<SupplySourceLevel>, startsAt: string, endsAt: string, isLate: boolean, appliedAt: string | null, endedAt: string | null, cancelledAt: string | null, note: string | null, createdBy: string, hours: Array<{ weekday: Weekday, windows: Array<{ startTime: string, endTime: string }> }>, problem: { code: ScheduledChangeProblemCode, message: string, nextStep: NextStep } | null, replacedHours: Array<{ level: SupplySourceLevel, hours: Array<{ weekday: Weekday }> | null }> | null, supplySource: { supplySourceId: string } | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode }
      | { __typename: 'BatchRefused', code: UserErrorCode }
      | { __typename: 'CancellationRefused', code: UserErrorCode }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode }
      | { __typename: 'InsufficientFunds', code: UserErrorCode }
      | { __typename: 'InvalidInput', code: UserErrorCode, issues: Array<{ path: Array<string> }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode }
      | { __typename: 'LabelBeingBought', code: UserErrorCode }
      | { __typename: 'NameTaken', code: UserErrorCode }
      | { __typename: 'NotFound', code: UserErrorCode }
      | { __typename: 'OfferExpired', code: UserErrorCode }
      | { __typename: 'OfferUnavailable', code: UserErrorCode }
      | { __typename: 'OrderCancelled', code: UserErrorCode }
      | { __typename: 'OrderPending', code: UserErrorCode }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode }
      | { __typename: 'PurchaseRejected', code: UserErrorCode }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode }
      | { __typename: 'SellerInUse', code: UserErrorCode }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode }
      | { __typename: 'TotalPriceReached', code: UserErrorCode }
     | null } | null };

export type ScheduledCancelMutationVariables = Exact<{
  input: CancelScheduledChangeInput;
}>;


export type ScheduledCancelMutation = { cancelScheduledChange: { scheduledChange: { id: string, key: string | null, state: ScheduledChangeState, from: string, until: string, timeZone: string, levels: Array<SupplySourceLevel>, startsAt: string, endsAt: string, isLate: boolean, appliedAt: string | null, endedAt: string | null, cancelledAt: string | null, note: string | null, createdBy: string, hours: Array<{ weekday: Weekday, windows: Array<{ startTime: string, endTime: string }> }>, problem: { code: ScheduledChangeProblemCode, message: string, nextStep: NextStep } | null, replacedHours: Array<{ level: SupplySourceLevel, hours: Array<{ weekday: Weekday }> | null }> | null, supplySource: { supplySourceId: string } | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string }
      | { __typename: 'NotFound', code: UserErrorCode, message: string }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string }
     | null } | null };

export type UpdateScheduledSourceMutationVariables = Exact<{
  input: UpdateSupplySourceInput;
}>;


export type UpdateScheduledSourceMutation = { updateSupplySource: { warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type ScheduleManyMutationVariables = Exact<{
  input: ScheduleSupplySourceChangesInput;
}>;


export type ScheduleManyMutation = { scheduleSupplySourceChanges: { results: Array<{ supplySourceId: string, isReplay: boolean, warnings: Array<{ message: string }> | null, scheduledChange: { id: string, key: string | null, state: ScheduledChangeState, supplySource: { supplySourceId: string } | null } | null, error:
        | { __typename: 'AccessDenied', message: string, path: Array<string> | null }
        | { __typename: 'BatchRefused', message: string, path: Array<string> | null }
        | { __typename: 'CancellationRefused', message: string, path: Array<string> | null }
        | { __typename: 'ConfirmationOutcomeUnknown', message: string, path: Array<string> | null }
        | { __typename: 'EvidenceDisagrees', message: string, path: Array<string> | null }
        | { __typename: 'IdempotencyConflict', message: string, path: Array<string> | null }
        | { __typename: 'InsufficientFunds', message: string, path: Array<string> | null }
        | { __typename: 'InvalidInput', message: string, path: Array<string> | null }
        | { __typename: 'InventoryRejected', message: string, path: Array<string> | null }
        | { __typename: 'LabelBeingBought', message: string, path: Array<string> | null }
        | { __typename: 'NameTaken', message: string, path: Array<string> | null }
        | { __typename: 'NotFound', message: string, path: Array<string> | null }
        | { __typename: 'OfferExpired', message: string, path: Array<string> | null }
        | { __typename: 'OfferUnavailable', message: string, path: Array<string> | null }
        | { __typename: 'OrderCancelled', message: string, path: Array<string> | null }
        | { __typename: 'OrderPending', message: string, path: Array<string> | null }
        | { __typename: 'OrdersClaimedByOthers', message: string, path: Array<string> | null }
        | { __typename: 'PriceAboveMaximum', message: string, path: Array<string> | null }
        | { __typename: 'PurchaseGuarded', message: string, path: Array<string> | null }
        | { __typename: 'PurchaseNotUnsettled', message: string, path: Array<string> | null }
        | { __typename: 'PurchaseOutcomeUnknown', message: string, path: Array<string> | null }
        | { __typename: 'PurchaseRejected', message: string, path: Array<string> | null }
        | { __typename: 'RejectedByAmazon', message: string, path: Array<string> | null }
        | { __typename: 'ScheduledChangeInForce', message: string, path: Array<string> | null }
        | { __typename: 'ScheduledChangeOverlaps', message: string, path: Array<string> | null }
        | { __typename: 'ScheduledChangeTooLate', message: string, path: Array<string> | null }
        | { __typename: 'SellerConnectionUnavailable', message: string, path: Array<string> | null }
        | { __typename: 'SellerInUse', message: string, path: Array<string> | null }
        | { __typename: 'SellerInputsRequired', message: string, path: Array<string> | null }
        | { __typename: 'ShipmentAlreadyPurchased', message: string, path: Array<string> | null }
        | { __typename: 'ShippingTemplateRejected', message: string, path: Array<string> | null }
        | { __typename: 'SupplySourceArchived', message: string, path: Array<string> | null }
        | { __typename: 'SupplySourceBusy', message: string, path: Array<string> | null }
        | { __typename: 'SupplySourceChanged', message: string, path: Array<string> | null }
        | { __typename: 'SupplySourceCodeTaken', message: string, path: Array<string> | null }
        | { __typename: 'SupplySourceHoursUnknown', message: string, path: Array<string> | null }
        | { __typename: 'SupplySourceInUse', message: string, path: Array<string> | null }
        | { __typename: 'TermsNotAccepted', message: string, path: Array<string> | null }
        | { __typename: 'TotalPriceReached', message: string, path: Array<string> | null }
       | null }> | null, error:
      | { __typename: 'AccessDenied', message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', message: string, path: Array<string> | null }
      | { __typename: 'InventoryRejected', message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', message: string, path: Array<string> | null }
      | { __typename: 'NotFound', message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', message: string, path: Array<string> | null }
     | null } | null };

export type PlacesToScheduleQueryVariables = Exact<{ [key: string]: never; }>;


export type PlacesToScheduleQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string, status: SupplySourceStatus | null, noOpenStateReason: NoOpenStateReason | null }> } | null } | null };

export type ArchiveToScheduleMutationVariables = Exact<{
  id: string;
}>;


export type ArchiveToScheduleMutation = { archiveSupplySource: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type OpenThenQueryVariables = Exact<{
  id: string;
  at: string;
  channel?: SupplySourceChannel | null | undefined;
}>;


export type OpenThenQuery = { seller: { supplySource: { openState: { isOpen: boolean, opensAt: string | null, closesAt: string | null, scheduledChanges: Array<{ id: string }> } | null, shippingStatus: { lastHandOverAt: string | null, cutOffAt: string | null, earliestHandOverAt: string | null } | null } | null } | null };

export type OpenOfAllQueryVariables = Exact<{
  at: string;
}>;


export type OpenOfAllQuery = { seller: { supplySources: { nodes: Array<{ openState: { isOpen: boolean } | null }> } | null } | null };

export type FormOfOffersQueryVariables = Exact<{
  id: string;
  parcel?: ParcelInput | null | undefined;
}>;


export type FormOfOffersQuery = { seller: { order: { shippingQuote: { offers: Array<{ id: string, shippingServiceId: string, requiresSellerInputs: boolean, sellerInputForm: { jsonSchema: unknown, fields: Array<{ fieldId: string, label: string | null, kind: SellerInputKind, orderItemId: string | null, isRequired: boolean, pattern: string | null, hint: string | null, choices: Array<string>, storedValue: unknown, orderItem: { asin: string | null } | null }> } | null }> } | null } | null } | null };

export type BuyWithFormMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyWithFormMutation = { buyShipping: { isReplay: boolean, keyIsFree: boolean, purchase: { state: PurchaseState, attempts: number } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null, issues: Array<{ path: Array<string> }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }>, form: { fields: Array<{ fieldId: string }> } | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
     | null } | null };

export type PurchasesOfSellersQueryVariables = Exact<{
  key: string;
  first: number;
}>;


export type PurchasesOfSellersQuery = { sellers: { nodes: Array<{ sellerId: string, purchase: { key: string } | null, purchases: { nodes: Array<{ key: string }> } | null, unsettled: { totalCount: number | null, nodes: Array<{ key: string }> } | null, purchaseBatch: { key: string } | null }> } | null };

export type SourcesOfPurchasesQueryVariables = Exact<{
  withAlias: boolean;
}>;


export type SourcesOfPurchasesQuery = { seller: { purchases: { nodes: Array<{ key: string, supplySource: { supplySourceId: string, alias?: string | null } | null }> } | null } | null };

export type SetManyStocksMutationVariables = Exact<{
  input: SetInventoriesInput;
}>;


export type SetManyStocksMutation = { setInventories: { isReplay: boolean, batch: { id: string, key: string, totalCount: number, counts: Array<{ state: InventoryChangeState, count: number }> } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'BatchRefused', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'CancellationRefused', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep, inventoryBatch: { key: string } | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InvalidInput', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep, issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NameTaken', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NotFound', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferExpired', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderCancelled', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderPending', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInUse', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type StockBatchQueryVariables = Exact<{
  key: string;
  states?: Array<InventoryChangeState> | InventoryChangeState | null | undefined;
  first?: number | null | undefined;
}>;


export type StockBatchQuery = { seller: { inventoryBatch: { id: string, isDone: boolean, createdBy: string, counts: Array<{ state: InventoryChangeState, count: number }>, changes: { totalCount: number, nodes: Array<{ position: number, sku: string, channelCode: string, quantity: number, state: InventoryChangeState, feedId: string | null, issues: Array<{ code: string | null, severity: ListingIssueSeverity, attributeNames: Array<string> }> }> } | null } | null } | null };

export type StockAndPendingQueryVariables = Exact<{
  sku: string;
}>;


export type StockAndPendingQuery = { seller: { listing: { inventoryLevels: Array<{ channelCode: string, quantity: number | null, pendingQuantity: number | null }> } | null } | null };

export type SetOneStockMutationVariables = Exact<{
  input: SetInventoryInput;
}>;


export type SetOneStockMutation = { setInventory: { status: ListingSubmissionStatus | null, error:
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
     | null } | null };

export type SettledByKeyQueryVariables = Exact<{
  key: string;
}>;


export type SettledByKeyQuery = { seller: { purchase: { key: string, state: PurchaseState, amazonOrderId: string, attempts: number, shipmentId: string | null, trackingNumber: string | null, carrierName: string | null, settledBy: PurchaseSettler | null, refundState: RefundState | null, items: Array<{ orderItemId: string, quantity: number }>, price: { amount: string } | null, rejection: { code: UserErrorCode } | null, evidence: Array<{ kind: string, by: string }>, shipment: { shipmentId: string, label: { contentType: string | null, base64: string | null } | null } | null } | null } | null };

export type SettleMutationVariables = Exact<{
  input: SettlePurchaseInput;
}>;


export type SettleMutation = { settlePurchase: { purchase: { state: PurchaseState, settledBy: PurchaseSettler | null, shipmentId: string | null, evidence: Array<{ kind: string, by: string, note: string | null }> } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep, own: { key: string }, holder: { key: string, state: PurchaseState } | null, packages: Array<{ trackingNumber: string | null }> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep, known: { key: string, state: PurchaseState } | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type SellerByIdQueryVariables = Exact<{
  id?: string | null | undefined;
}>;


export type SellerByIdQuery = { seller: { sellerId: string, supplySources: { nodes: Array<{ id: string }> } | null } | null };

export type ArchiveOfSellerMutationVariables = Exact<{
  input: UpdateSupplySourceStatusInput;
}>;


export type ArchiveOfSellerMutation = { updateSupplySourceStatus: { supplySource: { id: string } | null, error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput', issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null };

export type DayOfLabelsQueryVariables = Exact<{
  date?: string | null | undefined;
  supplySourceId?: string | null | undefined;
  by: LabelDay;
}>;


export type DayOfLabelsQuery = { seller: { endOfDay: { by: LabelDay, date: string, timeZone: string, count: number, withoutShipDateCount: number, groups: Array<{ by: LabelDay, carrierName: string | null, count: number, from: string, before: string, purchases: { totalCount: number | null, nodes: Array<{ key: string, shipDate: string | null }> } | null }>, sheet: { url: string } | null } | null } | null };

export type PurchasesByShipDateQueryVariables = Exact<{
  filter: PurchaseFilterInput;
}>;


export type PurchasesByShipDateQuery = { seller: { purchases: { totalCount: number | null, nodes: Array<{ key: string, shipDate: string | null, shipment: { service: { shipDate: string | null } | null } | null }> } | null } | null };

export type SettleForTheDayMutationVariables = Exact<{
  input: SettlePurchaseInput;
}>;


export type SettleForTheDayMutation = { settlePurchase: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type CostsOfPeriodQueryVariables = Exact<{
  from: string;
  to: string;
  supplySourceId?: string | null | undefined;
}>;


export type CostsOfPeriodQuery = { seller: { shippingCosts: { from: string, to: string, timeZoneSource: DayTimeZoneSource, isTruncated: boolean, totals: Array<{ currencyCode: string | null, count: number, refundedCount: number, refundPendingCount: number, lateCount: number, lateUnknownCount: number, cost: { amount: string } | null, refunded: { amount: string } | null, refundPending: { amount: string } | null, netCost: { amount: string } | null }>, carriers: Array<{ carrierName: string | null, sums: { currencyCode: string | null, count: number, refundedCount: number, refundPendingCount: number, lateCount: number, lateUnknownCount: number, cost: { amount: string } | null, refunded: { amount: string } | null, refundPending: { amount: string } | null, netCost: { amount: string } | null } }>, groups: Array<{ carrierName: string | null, serviceName: string | null, supplySource: { supplySourceId: string } | null, sums: { currencyCode: string | null, count: number, refundedCount: number, refundPendingCount: number, lateCount: number, lateUnknownCount: number, cost: { amount: string } | null, refunded: { amount: string } | null, refundPending: { amount: string } | null, netCost: { amount: string } | null } }> } | null, purchases: { nodes: Array<{ key: string, settledAt: string | null, serviceName: string | null, price: { amount: string } | null }> } | null } | null };

export type CostSumsFragment = { currencyCode: string | null, count: number, refundedCount: number, refundPendingCount: number, lateCount: number, lateUnknownCount: number, cost: { amount: string } | null, refunded: { amount: string } | null, refundPending: { amount: string } | null, netCost: { amount: string } | null };

export type ShipTimesOfLabelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ShipTimesOfLabelsQuery = { seller: { purchases: { nodes: Array<{ settledAt: string | null, order: { shipBy: { latest: string | null } | null } | null }> } | null } | null };

export type QuoteQueryVariables = Exact<{
  id: string;
  parcel?: ParcelInput | null | undefined;
  filter?: OfferFilterInput | null | undefined;
  sortBy: OfferSort;
}>;


export type QuoteQuery = { seller: { order: { shippingQuote: { id: string, filteredOutCount: number, temporarilyUnavailableCarriers: Array<string>, termsNotAcceptedCarriers: Array<string>, offers: Array<{ id: string, shippingServiceId: string, carrierName: string | null, latestEstimatedDelivery: string | null, rate: { amount: string, currencyCode: string }, price: { amount: string }, labelFormats: Array<{ format: LabelFormat | null }>, benefits: { included: Array<string> } | null }>, rejected: Array<{ shippingServiceId: string | null, rejectionReasonCode: string | null }> } | null } | null } | null };

export type BuyMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyMutation = { buyShipping: { isReplay: boolean, keyIsFree: boolean, purchase: { key: string, shipment: { shipmentId: string, amazonOrderId: string | null, status: ShipmentStatus, trackingNumber: string | null, shipFromAddress: { name: string | null, city: string | null, email: string | null, phone: string | null } | null, service: { shippingServiceId: string, price: { amount: string } } | null, label: { url: string | null, contentType: string | null, byteLength: number | null, base64: string | null, checksumVerified: boolean | null, problem: string | null } | null } | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null, requoted: { offers: Array<{ id: string, shippingServiceId: string }> } | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null, offered: { amount: string, currencyCode: string } }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', shipmentIds: Array<string>, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', carrierName: string | null, code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type CancelMutationVariables = Exact<{
  input: CancelShipmentInput;
}>;


export type CancelMutation = { cancelShipment: { shipment: { shipmentId: string, status: ShipmentStatus, label: { url: string | null } | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string }
      | { __typename: 'NotFound', code: UserErrorCode, message: string }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string }
     | null } | null };

export type ShipmentByIdQueryVariables = Exact<{
  id: string;
}>;


export type ShipmentByIdQuery = { seller: { shipment: { shipmentId: string, status: ShipmentStatus, trackingNumber: string | null, label: { contentType: string | null } | null } | null } | null };

export type QuoteByIdQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type QuoteByIdQuery = { nodes: Array<
    | { __typename: 'AccessKey', id: string }
    | { __typename: 'AuditEvent', id: string }
    | { __typename: 'Box', id: string }
    | { __typename: 'Confirmation', id: string }
    | { __typename: 'ConfirmationBatch', id: string }
    | { __typename: 'InventoryBatch', id: string }
    | { __typename: 'InventoryLevel', id: string }
    | { __typename: 'Listing', id: string }
    | { __typename: 'Marketplace', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderItem', id: string }
    | { __typename: 'OrderPackage', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'PurchaseBatch', id: string }
    | { __typename: 'ScheduledSupplySourceChange', id: string }
    | { __typename: 'Seller', id: string }
    | { __typename: 'Shipment', id: string }
    | { __typename: 'ShippingQuote', quotedAt: string, filteredOutCount: number, id: string, offers: Array<{ id: string }> }
    | { __typename: 'ShippingService', shippingServiceId: string, backend: ShippingBackend, expiresAt: string | null, id: string, seller: { sellerId: string }, price: { amount: string }, extras: Array<{ code: string, isIncluded: boolean }> }
    | { __typename: 'SupplySource', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'WebhookEndpoint', id: string }
   | null> | null };

export type OrderOfQuoteQueryVariables = Exact<{
  id: string;
}>;


export type OrderOfQuoteQuery = { node:
    | { order: { amazonOrderId: string, status: OrderStatus | null } | null }
    | Record<PropertyKey, never>
   | null };

export type ShippingStatusQueryVariables = Exact<{
  at?: string | null | undefined;
  store: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type ShippingStatusQuery = { seller: { shippingStatus: { at: string, timeZone: string, timeZoneSource: DayTimeZoneSource, dayEndsAt: string, lastHandOverAt: string | null, cutOffAt: string | null, earliestHandOverAt: string | null, late: { count: number | null, withoutLabelCount: number | null, orders: { totalCount: number | null, nodes: Array<{ amazonOrderId: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }, dueToday: { count: number | null, withoutLabelCount: number | null }, pastCutOff: { count: number | null, withoutLabelCount: number | null } | null } | null, supplySource: { shippingStatus: { at: string, timeZone: string, timeZoneSource: DayTimeZoneSource, dayEndsAt: string, lastHandOverAt: string | null, cutOffAt: string | null, earliestHandOverAt: string | null, late: { count: number | null, withoutLabelCount: number | null, orders: { totalCount: number | null, nodes: Array<{ amazonOrderId: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }, dueToday: { count: number | null, withoutLabelCount: number | null }, pastCutOff: { count: number | null, withoutLabelCount: number | null } | null } | null } | null } | null };

export type StatusFragment = { at: string, timeZone: string, timeZoneSource: DayTimeZoneSource, dayEndsAt: string, lastHandOverAt: string | null, cutOffAt: string | null, earliestHandOverAt: string | null, late: { count: number | null, withoutLabelCount: number | null, orders: { totalCount: number | null, nodes: Array<{ amazonOrderId: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }, dueToday: { count: number | null, withoutLabelCount: number | null }, pastCutOff: { count: number | null, withoutLabelCount: number | null } | null };

export type ToShipFragment = { count: number | null, withoutLabelCount: number | null };

export type OrdersStillToShipQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OrdersStillToShipQuery = { seller: { orders: { totalCount: number | null, nodes: Array<{ amazonOrderId: string, shipBy: { latest: string | null } | null, items: Array<{ supplySource: { supplySourceId: string } | null }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type LateOfSellerQueryVariables = Exact<{
  at?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type LateOfSellerQuery = { seller: { shippingStatus: { at: string, late: { orders: { nodes: Array<{ amazonOrderId: string }>, pageInfo: { endCursor: string | null } } | null } } | null } | null };

export type SetHandlingTimeMutationVariables = Exact<{
  input: UpdateSupplySourceInput;
}>;


export type SetHandlingTimeMutation = { updateSupplySource: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type MoveToSkippedHourMutationVariables = Exact<{
  input: UpdateScheduledChangeInput;
}>;


export type MoveToSkippedHourMutation = { updateScheduledChange: { warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type StaleOrdersQueryVariables = Exact<{
  filter?: OrderFilterInput | null | undefined;
}>;


export type StaleOrdersQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string, items: Array<{ orderItemId: string }> }> } | null } | null };

export type StaleStatusQueryVariables = Exact<{
  id: string;
  fresh?: boolean;
}>;


export type StaleStatusQuery = { seller: { order: { status: OrderStatus | null } | null } | null };

export type BuyStaleMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyStaleMutation = { buyShipping: { error:
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
      | { code: UserErrorCode, path: Array<string> | null }
     | null, purchase: { state: PurchaseState } | null } | null };

export type LedgersOfSourcesQueryVariables = Exact<{
  first: number;
}>;


export type LedgersOfSourcesQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string, orders: { nodes: Array<{ amazonOrderId: string, purchases: Array<{ key: string, evidence: Array<{ kind: string }>, shipment: { shipmentId: string, label: { contentType: string | null } | null } | null }> | null, shipments: Array<{ shipmentId: string } | null> | null, confirmations: Array<{ batch: { key: string } | null, purchase: { key: string } | null }> | null }>, freshness: { syncedAt: string | null } } | null }> } | null } | null };

export type OrderIdsOfSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type OrderIdsOfSourcesQuery = { seller: { supplySources: { nodes: Array<{ orders: { nodes: Array<{ amazonOrderId: string }> } | null }> } | null } | null };

export type OrdersOfOneSourceQueryVariables = Exact<{
  id: string;
}>;


export type OrdersOfOneSourceQuery = { seller: { supplySource: { orders: { nodes: Array<{ amazonOrderId: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type StockOfOrderQueryVariables = Exact<{
  id: string;
  at?: string | null | undefined;
}>;


export type StockOfOrderQuery = { seller: { order: { items: Array<{ sku: string | null, listing: { inventoryLevels: Array<{ channelCode: string, quantity: number | null }> } | null, inventoryLevels: Array<{ channelCode: string, quantity: number | null }> | null, there: Array<{ channelCode: string, quantity: number | null }> | null }> } | null } | null };

export type ReturnsOfListQueryVariables = Exact<{
  first: number;
}>;


export type ReturnsOfListQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string, alias: string | null, capabilities: { outbound: { returnLocation: { supplySource: { supplySourceId: string, alias: string | null } | null } | null } | null } | null }> } | null } | null };

export type ReturnsOfOneQueryVariables = Exact<{
  id: string;
}>;


export type ReturnsOfOneQuery = { seller: { supplySource: { capabilities: { outbound: { returnLocation: { supplySource: { supplySourceId: string, alias: string | null, status: SupplySourceStatus | null } | null, addressWithContact: { address: { city: string | null } | null } | null } | null } | null } | null } | null } | null };

export type StoreOrdersQueryVariables = Exact<{
  store?: string;
  parcel?: ParcelInput;
  first?: number;
}>;


export type StoreOrdersQuery = { seller: { supplySource: { alias: string | null, openState: { isOpen: boolean } | null, orders: { nodes: Array<{ amazonOrderId: string, status: OrderStatus | null, shipBy: { latest: string | null } | null, items: Array<{ orderItemId: string, sku: string | null, title: string | null, quantityUnfulfilled: number | null, inventoryLevels: Array<{ quantity: number | null }> | null }>, shippingQuote: { cheapestInTime: { reason: NoOfferInTime | null, offer: { shippingServiceId: string, name: string, latestEstimatedDelivery: string | null, price: { amount: string } } | null } } | null, shipments: Array<{ shipmentId: string, trackingNumber: string | null, service: { name: string, price: { amount: string } } | null } | null> | null, purchases: Array<{ state: PurchaseState, refundState: RefundState | null }> | null }>, freshness: { syncedAt: string | null, isBackfilling: boolean } } | null } | null } | null };

export type StatesOfShipmentsQueryVariables = Exact<{
  store: string;
}>;


export type StatesOfShipmentsQuery = { seller: { supplySource: { orders: { nodes: Array<{ shipments: Array<{ shipmentId: string, status: ShipmentStatus } | null> | null }> } | null } | null } | null };

export type StockOfStoreMutationVariables = Exact<{
  input: SetInventoryInput;
}>;


export type StockOfStoreMutation = { setInventory: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null };

export type PurchaseBatchesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  states?: Array<PurchaseState> | PurchaseState | null | undefined;
}>;


export type PurchaseBatchesQuery = { seller: { purchaseBatches: { totalCount: number, nodes: Array<{ key: string, totalCount: number, isDone: boolean, counts: Array<{ state: PurchaseState, count: number }>, purchases: { totalCount: number | null, nodes: Array<{ key: string, batch: { key: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PageOfBatchQueryVariables = Exact<{
  key: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PageOfBatchQuery = { seller: { purchaseBatch: { purchases: { nodes: Array<{ key: string }> } | null } | null } | null };

export type ConfirmationsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: ConfirmationFilterInput | null | undefined;
  states?: Array<ConfirmationState> | ConfirmationState | null | undefined;
}>;


export type ConfirmationsQuery = { seller: { confirmations: { totalCount: number, nodes: Array<{ trackingNumber: string, batch: { key: string, isDone: boolean, counts: Array<{ count: number }>, confirmations: { totalCount: number, nodes: Array<{ position: number }> } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type BuyListedMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BuyListedMutation = { buyShippingBatch: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type SuggestShipFromQueryVariables = Exact<{
  id: string;
  first: number;
  at?: string | null | undefined;
}>;


export type SuggestShipFromQuery = { seller: { order: { amazonOrderId: string, status: OrderStatus | null, shipFromSuggestions: { shipBy: string | null, isNothingToShip: boolean, candidateCount: number, suggestions: Array<{ rank: number, canShipWholeOrder: boolean, earliestHandOver: string | null, latestHandOver: string | null, startBy: string | null, isInTime: boolean | null, supplySource: { supplySourceId: string, alias: string | null, status: SupplySourceStatus | null }, items: Array<{ needed: number, available: number | null, isEnough: boolean, orderItem: { orderItemId: string, sku: string | null } }>, openState: { isOpen: boolean, opensAt: string | null } | null, score: { total: number, stock: number, time: number, openHours: number }, reasons: Array<{ code: ShipFromReasonCode, message: string }> }>, splits: Array<{ parts: Array<{ supplySource: { supplySourceId: string }, items: Array<{ quantity: number, orderItem: { orderItemId: string } }> }> }>, notes: Array<{ code: ShipFromNoteCode, skus: Array<string> }> } | null } | null } | null };

export type SuggestWithOffersQueryVariables = Exact<{
  id: string;
  first: number;
  parcel: ParcelInput;
}>;


export type SuggestWithOffersQuery = { seller: { order: { deliverBy: { latest: string | null } | null, shipFromSuggestions: { suggestions: Array<{ isAssigned: boolean | null, canShipWholeOrder: boolean, earliestHandOver: string | null, supplySource: { supplySourceId: string }, shippingQuote: { offers: Array<{ shippingServiceId: string, id: string, shipDate: string | null }>, cheapestInTime: { reason: NoOfferInTime | null, deliverBy: string | null, offer: { name: string, price: { amount: string } } | null } } | null }> } | null } | null } | null };

export type SuggestOfSellersQueryVariables = Exact<{
  id: string;
}>;


export type SuggestOfSellersQuery = { sellers: { nodes: Array<{ sellerId: string, order: { shipFromSuggestions: { candidateCount: number } | null } | null }> } | null };

export type StockOfPlacesMutationVariables = Exact<{
  input: SetInventoryInput;
}>;


export type StockOfPlacesMutation = { setInventory: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null };

export type SuggestedQueryVariables = Exact<{
  id: string;
}>;


export type SuggestedQuery = { seller: { order: { suggestedParcel: { isComplete: boolean, missingSkus: Array<string>, noBoxReason: NoBoxReason | null, weight: { value: number, unit: UnitOfWeight } | null, dimensions: { length: number | null, width: number | null, height: number | null, unit: UnitOfLength | null } | null, box: { name: string } | null, items: Array<{ sku: string | null, quantity: number, packedUnit: { source: PackedUnitSource } | null }> } | null, shippingQuote: { offers: Array<{ name: string, price: { amount: string } }> } | null } | null } | null };

export type SuggestedPageQueryVariables = Exact<{
  withQuotes: boolean;
}>;


export type SuggestedPageQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string, items: Array<{ sku: string | null }>, suggestedParcel: { isComplete: boolean, missingSkus: Array<string>, weight: { value: number, unit: UnitOfWeight } | null } | null, shippingQuote?: { offers: Array<{ name: string }> } | null }> } | null } | null };

export type FilteredSupplySourcesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: SupplySourceFilterInput | null | undefined;
}>;


export type FilteredSupplySourcesQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string, supplySourceCode: string | null, alias: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type StatusesOfSupplySourcesQueryVariables = Exact<{
  filter?: SupplySourceFilterInput | null | undefined;
}>;


export type StatusesOfSupplySourcesQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string, status: SupplySourceStatus | null, openState: { isOpen: boolean, opensAt: string | null } | null }> } | null } | null };

export type TutorialCreateMutationVariables = Exact<{
  input: CreateSupplySourceInput;
}>;


export type TutorialCreateMutation = { createSupplySource: { warnings: Array<{ path: Array<string>, message: string }> | null, supplySource: { supplySourceId: string, supplySourceCode: string | null, status: SupplySourceStatus | null } | null, error:
      | { __typename: 'AccessDenied', message: string }
      | { __typename: 'BatchRefused', message: string }
      | { __typename: 'CancellationRefused', message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', message: string }
      | { __typename: 'EvidenceDisagrees', message: string }
      | { __typename: 'IdempotencyConflict', message: string }
      | { __typename: 'InsufficientFunds', message: string }
      | { __typename: 'InvalidInput', message: string }
      | { __typename: 'InventoryRejected', message: string }
      | { __typename: 'LabelBeingBought', message: string }
      | { __typename: 'NameTaken', message: string }
      | { __typename: 'NotFound', message: string }
      | { __typename: 'OfferExpired', message: string }
      | { __typename: 'OfferUnavailable', message: string }
      | { __typename: 'OrderCancelled', message: string }
      | { __typename: 'OrderPending', message: string }
      | { __typename: 'OrdersClaimedByOthers', message: string }
      | { __typename: 'PriceAboveMaximum', message: string }
      | { __typename: 'PurchaseGuarded', message: string }
      | { __typename: 'PurchaseNotUnsettled', message: string }
      | { __typename: 'PurchaseOutcomeUnknown', message: string }
      | { __typename: 'PurchaseRejected', message: string }
      | { __typename: 'RejectedByAmazon', message: string }
      | { __typename: 'ScheduledChangeInForce', message: string }
      | { __typename: 'ScheduledChangeOverlaps', message: string }
      | { __typename: 'ScheduledChangeTooLate', message: string }
      | { __typename: 'SellerConnectionUnavailable', message: string }
      | { __typename: 'SellerInUse', message: string }
      | { __typename: 'SellerInputsRequired', message: string }
      | { __typename: 'ShipmentAlreadyPurchased', message: string }
      | { __typename: 'ShippingTemplateRejected', message: string }
      | { __typename: 'SupplySourceArchived', message: string }
      | { __typename: 'SupplySourceBusy', message: string }
      | { __typename: 'SupplySourceChanged', message: string }
      | { __typename: 'SupplySourceCodeTaken', message: string }
      | { __typename: 'SupplySourceHoursUnknown', message: string }
      | { __typename: 'SupplySourceInUse', message: string }
      | { __typename: 'TermsNotAccepted', message: string }
      | { __typename: 'TotalPriceReached', message: string }
     | null } | null };

export type TutorialReadQueryVariables = Exact<{
  id: string;
}>;


export type TutorialReadQuery = { seller: { supplySource: { supplySourceId: string, supplySourceCode: string | null, alias: string | null, status: SupplySourceStatus | null, createdAt: string | null, version: string | null, address: { name: string | null, addressLine1: string | null, addressLine2: string | null, city: string | null, county: string | null, stateOrRegion: string | null, postalCode: string | null, countryCode: string | null, phone: string | null } | null, configuration: { timeZone: string | null, operationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number, timeUnit: TimeUnit } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string }>, friday: Array<{ startTime: string, endTime: string }>, saturday: Array<{ startTime: string }>, sunday: Array<{ startTime: string }> } | null } | null } | null, capabilities: { outbound: { isSupported: boolean | null, operationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number, timeUnit: TimeUnit } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string }>, friday: Array<{ startTime: string, endTime: string }>, saturday: Array<{ startTime: string }>, sunday: Array<{ startTime: string }> } | null } | null } | null } | null } | null } | null };

export type OperationalFragment = { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number, timeUnit: TimeUnit } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string }>, friday: Array<{ startTime: string, endTime: string }>, saturday: Array<{ startTime: string }>, sunday: Array<{ startTime: string }> } | null };

export type TutorialUpdateMutationVariables = Exact<{
  input: UpdateSupplySourceInput;
}>;


export type TutorialUpdateMutation = { updateSupplySource: { warnings: Array<{ path: Array<string> }> | null, error:
      | { __typename: 'AccessDenied', message: string }
      | { __typename: 'BatchRefused', message: string }
      | { __typename: 'CancellationRefused', message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', message: string }
      | { __typename: 'EvidenceDisagrees', message: string }
      | { __typename: 'IdempotencyConflict', message: string }
      | { __typename: 'InsufficientFunds', message: string }
      | { __typename: 'InvalidInput', message: string }
      | { __typename: 'InventoryRejected', message: string }
      | { __typename: 'LabelBeingBought', message: string }
      | { __typename: 'NameTaken', message: string }
      | { __typename: 'NotFound', message: string }
      | { __typename: 'OfferExpired', message: string }
      | { __typename: 'OfferUnavailable', message: string }
      | { __typename: 'OrderCancelled', message: string }
      | { __typename: 'OrderPending', message: string }
      | { __typename: 'OrdersClaimedByOthers', message: string }
      | { __typename: 'PriceAboveMaximum', message: string }
      | { __typename: 'PurchaseGuarded', message: string }
      | { __typename: 'PurchaseNotUnsettled', message: string }
      | { __typename: 'PurchaseOutcomeUnknown', message: string }
      | { __typename: 'PurchaseRejected', message: string }
      | { __typename: 'RejectedByAmazon', message: string }
      | { __typename: 'ScheduledChangeInForce', message: string }
      | { __typename: 'ScheduledChangeOverlaps', message: string }
      | { __typename: 'ScheduledChangeTooLate', message: string }
      | { __typename: 'SellerConnectionUnavailable', message: string }
      | { __typename: 'SellerInUse', message: string }
      | { __typename: 'SellerInputsRequired', message: string }
      | { __typename: 'ShipmentAlreadyPurchased', message: string }
      | { __typename: 'ShippingTemplateRejected', message: string }
      | { __typename: 'SupplySourceArchived', message: string }
      | { __typename: 'SupplySourceBusy', message: string }
      | { __typename: 'SupplySourceChanged', message: string }
      | { __typename: 'SupplySourceCodeTaken', message: string }
      | { __typename: 'SupplySourceHoursUnknown', message: string }
      | { __typename: 'SupplySourceInUse', message: string }
      | { __typename: 'TermsNotAccepted', message: string }
      | { __typename: 'TotalPriceReached', message: string }
     | null } | null };

export type TutorialActivateMutationVariables = Exact<{
  input: UpdateSupplySourceStatusInput;
}>;


export type TutorialActivateMutation = { updateSupplySourceStatus: { supplySource: { status: SupplySourceStatus | null } | null, error:
      | { __typename: 'AccessDenied', message: string }
      | { __typename: 'BatchRefused', message: string }
      | { __typename: 'CancellationRefused', message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', message: string }
      | { __typename: 'EvidenceDisagrees', message: string }
      | { __typename: 'IdempotencyConflict', message: string }
      | { __typename: 'InsufficientFunds', message: string }
      | { __typename: 'InvalidInput', message: string }
      | { __typename: 'InventoryRejected', message: string }
      | { __typename: 'LabelBeingBought', message: string }
      | { __typename: 'NameTaken', message: string }
      | { __typename: 'NotFound', message: string }
      | { __typename: 'OfferExpired', message: string }
      | { __typename: 'OfferUnavailable', message: string }
      | { __typename: 'OrderCancelled', message: string }
      | { __typename: 'OrderPending', message: string }
      | { __typename: 'OrdersClaimedByOthers', message: string }
      | { __typename: 'PriceAboveMaximum', message: string }
      | { __typename: 'PurchaseGuarded', message: string }
      | { __typename: 'PurchaseNotUnsettled', message: string }
      | { __typename: 'PurchaseOutcomeUnknown', message: string }
      | { __typename: 'PurchaseRejected', message: string }
      | { __typename: 'RejectedByAmazon', message: string }
      | { __typename: 'ScheduledChangeInForce', message: string }
      | { __typename: 'ScheduledChangeOverlaps', message: string }
      | { __typename: 'ScheduledChangeTooLate', message: string }
      | { __typename: 'SellerConnectionUnavailable', message: string }
      | { __typename: 'SellerInUse', message: string }
      | { __typename: 'SellerInputsRequired', message: string }
      | { __typename: 'ShipmentAlreadyPurchased', message: string }
      | { __typename: 'ShippingTemplateRejected', message: string }
      | { __typename: 'SupplySourceArchived', message: string }
      | { __typename: 'SupplySourceBusy', message: string }
      | { __typename: 'SupplySourceChanged', message: string }
      | { __typename: 'SupplySourceCodeTaken', message: string }
      | { __typename: 'SupplySourceHoursUnknown', message: string }
      | { __typename: 'SupplySourceInUse', message: string }
      | { __typename: 'TermsNotAccepted', message: string }
      | { __typename: 'TotalPriceReached', message: string }
     | null } | null };

export type CreateSourceMutationVariables = Exact<{
  input: CreateSupplySourceInput;
}>;


export type CreateSourceMutation = { createSupplySource: { supplySource: { supplySourceId: string } | null, warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, message: string, accepted: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null, existing: { supplySourceId: string, alias: string | null } | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type UpdateSourceMutationVariables = Exact<{
  input: UpdateSupplySourceInput;
}>;


export type UpdateSourceMutation = { updateSupplySource: { supplySource: { alias: string | null, version: string | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null, current: { alias: string | null, updatedAt: string | null, version: string | null } }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type SourcesToChangeQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesToChangeQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string, supplySourceCode: string | null, alias: string | null, status: SupplySourceStatus | null, version: string | null, configuration: { timeZone: string | null } | null }> } | null } | null };

export type SupplySourceListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SupplySourceListQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string, supplySourceCode: string | null, alias: string | null, address: { city: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null };

export type SupplySourceDetailsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type SupplySourceDetailsQuery = { seller: { supplySources: { edges: Array<{ cursor: string, node: { supplySourceId: string, status: SupplySourceStatus | null, createdAt: string | null, configuration: { timeZone: string | null } | null } }> } | null } | null };

export type OneSupplySourceQueryVariables = Exact<{
  id: string;
}>;


export type OneSupplySourceQuery = { seller: { supplySource: { supplySourceId: string, alias: string | null, status: SupplySourceStatus | null, updatedAt: string | null } | null } | null };

export type AtMomentQueryVariables = Exact<{
  id: string;
  orderId: string;
  at: string;
}>;


export type AtMomentQuery = { seller: { supplySource: { openState: { opensAt: string | null } | null } | null, order: { shipFromSuggestions: { at: string } | null } | null } | null };

export type SuppliesOfSellersQueryVariables = Exact<{ [key: string]: never; }>;


export type SuppliesOfSellersQuery = { sellers: { nodes: Array<{ sellerId: string, supplySources: { nodes: Array<{ supplySourceId: string }>, pageInfo: { endCursor: string | null } } | null }> } | null };

export type SuppliesOfSellerQueryVariables = Exact<{
  seller?: string | null | undefined;
  id: string;
  after?: string | null | undefined;
}>;


export type SuppliesOfSellerQuery = { seller: { supplySource: { supplySourceId: string } | null, supplySources: { nodes: Array<{ supplySourceId: string }> } | null } | null };

export type SwitchWithWarningsMutationVariables = Exact<{
  input: UpdateSupplySourceStatusInput;
}>;


export type SwitchWithWarningsMutation = { updateSupplySourceStatus: { warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null };

export type MoveReturnsMutationVariables = Exact<{
  input: UpdateSupplySourceInput;
}>;


export type MoveReturnsMutation = { updateSupplySource: { error:
      | { __typename: 'AccessDenied', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'BatchRefused', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'CancellationRefused', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ConfirmationOutcomeUnknown', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'EvidenceDisagrees', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'IdempotencyConflict', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InsufficientFunds', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InvalidInput', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'InventoryRejected', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'LabelBeingBought', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NameTaken', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'NotFound', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferExpired', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OfferUnavailable', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderCancelled', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrderPending', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'OrdersClaimedByOthers', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PriceAboveMaximum', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseGuarded', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseNotUnsettled', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseOutcomeUnknown', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'PurchaseRejected', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'RejectedByAmazon', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeInForce', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeOverlaps', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ScheduledChangeTooLate', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerConnectionUnavailable', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInUse', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SellerInputsRequired', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShipmentAlreadyPurchased', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'ShippingTemplateRejected', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceArchived', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceBusy', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceChanged', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceCodeTaken', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceHoursUnknown', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'SupplySourceInUse', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TermsNotAccepted', path: Array<string> | null, nextStep: NextStep }
      | { __typename: 'TotalPriceReached', path: Array<string> | null, nextStep: NextStep }
     | null } | null };

export type OpenOrdersBeforeSwitchQueryVariables = Exact<{
  id: string;
}>;


export type OpenOrdersBeforeSwitchQuery = { seller: { supplySource: { orders: { nodes: Array<{ amazonOrderId: string }> } | null } | null } | null };

export type BuyUnindexedMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyUnindexedMutation = { buyShipping: { keyIsFree: boolean, purchase: { state: PurchaseState } | null, error:
      | { guards: Array<{ guard: PurchaseGuard }> }
      | Record<PropertyKey, never>
     | null } | null };

export type BatchOfUnindexedMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BatchOfUnindexedMutation = { buyShippingBatch: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type OutcomeOfUnindexedQueryVariables = Exact<{ [key: string]: never; }>;


export type OutcomeOfUnindexedQuery = { seller: { purchase: { state: PurchaseState, rejection: { code: UserErrorCode } | null } | null } | null };

export type TagInventedOrdersMutationVariables = Exact<{
  input: TagOrdersInput;
}>;


export type TagInventedOrdersMutation = { tagOrders: { amazonOrderIds: Array<string> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type HoldInventedOrdersMutationVariables = Exact<{
  input: HoldOrdersInput;
}>;


export type HoldInventedOrdersMutation = { holdOrders: { amazonOrderIds: Array<string> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type ClaimInventedOrdersMutationVariables = Exact<{
  input: ClaimOrdersInput;
}>;


export type ClaimInventedOrdersMutation = { claimOrders: { amazonOrderIds: Array<string> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type ConfirmUnitsElsewhereMutationVariables = Exact<{
  input: ConfirmShipmentInput;
}>;


export type ConfirmUnitsElsewhereMutation = { confirmShipment: { error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type UnitsShippedElsewhereQueryVariables = Exact<{
  id: string;
}>;


export type UnitsShippedElsewhereQuery = { seller: { order: { status: OrderStatus | null, items: Array<{ quantityUnfulfilled: number | null }>, packages: Array<{ trackingNumber: string | null }> } | null } | null };

export type RefusedUnitsElsewhereQueryVariables = Exact<{
  filter: PurchaseFilterInput;
}>;


export type RefusedUnitsElsewhereQuery = { seller: { endOfDay: { leftovers: { refusedPurchases: { totalCount: number | null } | null } } | null, purchases: { totalCount: number | null } | null } | null };

export type ThingsByIdQueryVariables = Exact<{
  id: string;
  sku: string;
  key: string;
}>;


export type ThingsByIdQuery = { seller: { supplySource: { supplySourceId: string } | null, order: { amazonOrderId: string } | null, shipment: { shipmentId: string } | null, listing: { sku: string } | null, purchase: { key: string } | null } | null };

export type ChangesByIdMutationVariables = Exact<{
  id: string;
  sku: string;
}>;


export type ChangesByIdMutation = { archiveSupplySource: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null, updateSupplySourceStatus: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null, updateSupplySource: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null, cancelShipment: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null, setInventory: { error:
      | { __typename: 'AccessDenied' }
      | { __typename: 'BatchRefused' }
      | { __typename: 'CancellationRefused' }
      | { __typename: 'ConfirmationOutcomeUnknown' }
      | { __typename: 'EvidenceDisagrees' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientFunds' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'InventoryRejected' }
      | { __typename: 'LabelBeingBought' }
      | { __typename: 'NameTaken' }
      | { __typename: 'NotFound' }
      | { __typename: 'OfferExpired' }
      | { __typename: 'OfferUnavailable' }
      | { __typename: 'OrderCancelled' }
      | { __typename: 'OrderPending' }
      | { __typename: 'OrdersClaimedByOthers' }
      | { __typename: 'PriceAboveMaximum' }
      | { __typename: 'PurchaseGuarded' }
      | { __typename: 'PurchaseNotUnsettled' }
      | { __typename: 'PurchaseOutcomeUnknown' }
      | { __typename: 'PurchaseRejected' }
      | { __typename: 'RejectedByAmazon' }
      | { __typename: 'ScheduledChangeInForce' }
      | { __typename: 'ScheduledChangeOverlaps' }
      | { __typename: 'ScheduledChangeTooLate' }
      | { __typename: 'SellerConnectionUnavailable' }
      | { __typename: 'SellerInUse' }
      | { __typename: 'SellerInputsRequired' }
      | { __typename: 'ShipmentAlreadyPurchased' }
      | { __typename: 'ShippingTemplateRejected' }
      | { __typename: 'SupplySourceArchived' }
      | { __typename: 'SupplySourceBusy' }
      | { __typename: 'SupplySourceChanged' }
      | { __typename: 'SupplySourceCodeTaken' }
      | { __typename: 'SupplySourceHoursUnknown' }
      | { __typename: 'SupplySourceInUse' }
      | { __typename: 'TermsNotAccepted' }
      | { __typename: 'TotalPriceReached' }
     | null } | null };

export type UnshippedAfterCancelQueryVariables = Exact<{
  filter?: PurchaseFilterInput | null | undefined;
}>;


export type UnshippedAfterCancelQuery = { seller: { purchases: { totalCount: number | null, nodes: Array<{ key: string }> } | null } | null };

export type ConfirmUnitsMutationVariables = Exact<{
  input: ConfirmShipmentInput;
}>;


export type ConfirmUnitsMutation = { confirmShipment: { confirmation: { state: ConfirmationState } | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type SendBatchMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type SendBatchMutation = { buyShippingBatch: { isReplay: boolean, error:
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode, batch: { key: string } | null }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
     | null } | null };

export type SendConfirmationsMutationVariables = Exact<{
  input: ConfirmShipmentsInput;
}>;


export type SendConfirmationsMutation = { confirmShipments: { isReplay: boolean, error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type CreateSameUrlMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateSameUrlMutation = { createWebhookEndpoint: { webhookEndpoint: { id: string } | null, warnings: Array<{ path: Array<string>, message: string }> | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type UpdateSameUrlMutationVariables = Exact<{
  input: UpdateWebhookEndpointInput;
}>;


export type UpdateSameUrlMutation = { updateWebhookEndpoint: { warnings: Array<{ message: string }> | null, error:
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
     | null } | null };

export type BatchWithAnswersMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type BatchWithAnswersMutation = { buyShippingBatch: { error:
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
      | { code: UserErrorCode }
     | null } | null };

export type PurchasesWithAnswersQueryVariables = Exact<{ [key: string]: never; }>;


export type PurchasesWithAnswersQuery = { seller: { purchaseBatch: { isDone: boolean, purchases: { nodes: Array<{ key: string, state: PurchaseState, rejection: { code: UserErrorCode, path: Array<string> | null } | null }> } | null } | null } | null };

export type WeekStoresQueryVariables = Exact<{ [key: string]: never; }>;


export type WeekStoresQuery = { seller: { supplySources: { nodes: Array<{ supplySourceId: string, alias: string | null }> } | null } | null };

export type WeekSaveBoxMutationVariables = Exact<{
  input: SaveBoxInput;
}>;


export type WeekSaveBoxMutation = { saveBox: { error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekFreshnessQueryVariables = Exact<{ [key: string]: never; }>;


export type WeekFreshnessQuery = { seller: { orders: { freshness: { syncedAt: string | null, isBackfilling: boolean, ordersWithoutSupplySource: number } } | null } | null };

export type WeekMorningQueryVariables = Exact<{
  filter: OrderFilterInput;
  after?: string | null | undefined;
}>;


export type WeekMorningQuery = { seller: { shippingStatus: { late: { count: number | null }, dueToday: { withoutLabelCount: number | null } } | null, orders: { nodes: Array<{ amazonOrderId: string, status: OrderStatus | null, isCancellationRequested: boolean, tags: Array<string> | null, hold: { heldAt: string } | null, claim: { by: string } | null, shipBy: { latest: string | null } | null, items: Array<{ orderItemId: string, sku: string | null, quantityOrdered: number | null, quantityUnfulfilled: number | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type WeekQuotesQueryVariables = Exact<{
  filter: OrderFilterInput;
  first: number;
  parcel?: ParcelInput | null | undefined;
}>;


export type WeekQuotesQuery = { seller: { orders: { nodes: Array<{ amazonOrderId: string, shippingQuote: { cheapestInTime: { reason: NoOfferInTime | null, offer: { id: string, price: { amount: string, currencyCode: string } } | null } } | null }> } | null } | null };

export type WeekPickListQueryVariables = Exact<{
  filter: OrderFilterInput;
}>;


export type WeekPickListQuery = { seller: { pickList: { orderCount: number, isTruncated: boolean, lines: Array<{ sku: string | null, quantity: number, supplySource: { supplySourceId: string } | null }> } | null } | null };

export type WeekHoldMutationVariables = Exact<{
  input: HoldOrdersInput;
}>;


export type WeekHoldMutation = { holdOrders: { error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekReleaseMutationVariables = Exact<{
  input: ReleaseOrdersInput;
}>;


export type WeekReleaseMutation = { releaseOrders: { error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekTagMutationVariables = Exact<{
  input: TagOrdersInput;
}>;


export type WeekTagMutation = { tagOrders: { error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekClaimMutationVariables = Exact<{
  input: ClaimOrdersInput;
}>;


export type WeekClaimMutation = { claimOrders: { amazonOrderIds: Array<string> | null, claimedByOthers: Array<{ amazonOrderId: string }> | null, error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekBuyBatchMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type WeekBuyBatchMutation = { buyShippingBatch: { isReplay: boolean, batch: { totalCount: number } | null, refusals: Array<{ key: string, reason: BatchRefusalReason, message: string }> | null, error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string, refusals: Array<{ key: string, reason: BatchRefusalReason, message: string }> }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekBatchQueryVariables = Exact<{
  key: string;
  after?: string | null | undefined;
}>;


export type WeekBatchQuery = { seller: { purchaseBatch: { isDone: boolean, purchases: { nodes: Array<{ key: string, state: PurchaseState, amazonOrderId: string, trackingNumber: string | null, shipmentId: string | null, rejection: { code: UserErrorCode, message: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type WeekBatchDoneQueryVariables = Exact<{
  key: string;
}>;


export type WeekBatchDoneQuery = { seller: { purchaseBatch: { isDone: boolean } | null } | null };

export type WeekLabelsQueryVariables = Exact<{
  key: string;
  options?: PrintOptionsInput | null | undefined;
}>;


export type WeekLabelsQuery = { seller: { purchaseBatch: { labels: { url: string, count: number, contentType: string, missing: Array<{ purchase: { key: string } }> } | null } | null } | null };

export type WeekLabelFilesQueryVariables = Exact<{
  filter: PurchaseFilterInput;
}>;


export type WeekLabelFilesQuery = { seller: { purchases: { nodes: Array<{ key: string, shipment: { label: { base64: string | null } | null } | null }> } | null } | null };

export type WeekScanQueryVariables = Exact<{
  code: string;
}>;


export type WeekScanQuery = { seller: { lookup: Array<{ matchedBy: LookupKey, node:
        | { listed: string }
        | { amazonOrderId: string }
        | { key: string }
        | Record<PropertyKey, never>
       | null }> | null } | null };

export type WeekCancelLabelMutationVariables = Exact<{
  input: CancelShipmentInput;
}>;


export type WeekCancelLabelMutation = { cancelShipment: { shipment: { status: ShipmentStatus } | null, error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekBuyForOrdersMutationVariables = Exact<{
  input: BuyShippingForOrdersInput;
}>;


export type WeekBuyForOrdersMutation = { buyShippingForOrders: { isReplay: boolean, batch: { totalCount: number } | null, refusals: Array<{ key: string, amazonOrderId: string | null, reason: BatchRefusalReason, message: string }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, refusals: Array<{ key: string, amazonOrderId: string | null, reason: BatchRefusalReason, message: string }> }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string }
      | { __typename: 'NotFound', code: UserErrorCode, message: string }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string }
     | null } | null };

export type WeekCancelBatchMutationVariables = Exact<{
  input: CancelPurchaseBatchInput;
}>;


export type WeekCancelBatchMutation = { cancelPurchaseBatch: { withdrawnCount: number | null, error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekConfirmMutationVariables = Exact<{
  input: ConfirmShipmentsInput;
}>;


export type WeekConfirmMutation = { confirmShipments: { batch: { totalCount: number } | null, error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekConfirmedQueryVariables = Exact<{
  key: string;
}>;


export type WeekConfirmedQuery = { seller: { confirmationBatch: { isDone: boolean, confirmations: { nodes: Array<{ id: string, amazonOrderId: string, trackingNumber: string, state: ConfirmationState, error: { message: string } | null }> } | null } | null } | null };

export type WeekSetStockMutationVariables = Exact<{
  input: SetInventoriesInput;
}>;


export type WeekSetStockMutation = { setInventories: { batch: { totalCount: number } | null, error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekStockSetQueryVariables = Exact<{
  key: string;
}>;


export type WeekStockSetQuery = { seller: { inventoryBatch: { isDone: boolean, counts: Array<{ state: InventoryChangeState, count: number }> } | null } | null };

export type WeekStockQueryVariables = Exact<{
  filter: ListingFilterInput;
}>;


export type WeekStockQuery = { seller: { listings: { nodes: Array<{ sku: string, inventoryLevels: Array<{ channelCode: string, quantity: number | null }> }> } | null } | null };

export type WeekScheduleMutationVariables = Exact<{
  input: ScheduleSupplySourceChangeInput;
}>;


export type WeekScheduleMutation = { scheduleSupplySourceChange: { scheduledChange: { id: string, state: ScheduledChangeState } | null, error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekHoursQueryVariables = Exact<{
  id: string;
}>;


export type WeekHoursQuery = { seller: { scheduledChanges: { nodes: Array<{ state: ScheduledChangeState }> } | null, supplySource: { openState: { isOpen: boolean } | null, configuration: { operationalConfiguration: { operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string }>, tuesday: Array<{ startTime: string, endTime: string }>, wednesday: Array<{ startTime: string, endTime: string }>, thursday: Array<{ startTime: string, endTime: string }>, friday: Array<{ startTime: string, endTime: string }> } | null } | null } | null } | null } | null };

export type WeekEndOfDayQueryVariables = Exact<{
  date: string;
}>;


export type WeekEndOfDayQuery = { seller: { endOfDay: { count: number, isTruncated: boolean, totalPrice: Array<{ amount: string, currencyCode: string }>, groups: Array<{ carrierName: string | null, count: number, supplySource: { supplySourceId: string } | null, totalPrice: Array<{ amount: string, currencyCode: string }> }>, confirmations: { totalCount: number } | null } | null } | null };

export type WeekLeftoversQueryVariables = Exact<{
  date: string;
  unsettled?: string | null | undefined;
}>;


export type WeekLeftoversQuery = { seller: { endOfDay: { leftovers: { lateOrders: { totalCount: number | null, nodes: Array<{ amazonOrderId: string }> } | null, cancellationRequests: { totalCount: number | null, nodes: Array<{ amazonOrderId: string }> } | null, unshippedAfterCancel: { totalCount: number | null, nodes: Array<{ key: string, amazonOrderId: string, supplySource: { supplySourceId: string } | null, items: Array<{ orderItemId: string, quantity: number }> }> } | null, unsettledPurchases: { totalCount: number | null, nodes: Array<{ key: string, amazonOrderId: string }> } | null, waitingPurchases: { totalCount: number | null } | null } } | null } | null };

export type WeekSettleMutationVariables = Exact<{
  input: SettlePurchaseInput;
}>;


export type WeekSettleMutation = { settlePurchase: { purchase: { key: string, state: PurchaseState } | null, error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekAttachMutationVariables = Exact<{
  input: AttachShipmentInput;
}>;


export type WeekAttachMutation = { attachShipment: { error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekPrintLaterQueryVariables = Exact<{
  ids: Array<string> | string;
  options?: PrintOptionsInput | null | undefined;
}>;


export type WeekPrintLaterQuery = { seller: { labels: { url: string, count: number, missing: Array<{ message: string }> } | null } | null };

export type WeekPurchasesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WeekPurchasesQuery = { seller: { purchases: { nodes: Array<{ id: string, key: string, state: PurchaseState, amazonOrderId: string, shipmentId: string | null, trackingNumber: string | null, carrierName: string | null, refundState: RefundState | null, settledAt: string | null, price: { amount: string, currencyCode: string } | null, supplySource: { supplySourceId: string } | null, items: Array<{ orderItemId: string, quantity: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type WeekOrdersQueryVariables = Exact<{
  filter: OrderFilterInput;
  after?: string | null | undefined;
}>;


export type WeekOrdersQuery = { seller: { orders: { totalCount: number | null, nodes: Array<{ amazonOrderId: string, status: OrderStatus | null, items: Array<{ orderItemId: string, quantityOrdered: number | null, quantityFulfilled: number | null }>, packages: Array<{ packageReferenceId: string, trackingNumber: string | null, carrierName: string | null, status: OrderPackageStatus | null, items: Array<{ orderItemId: string, quantity: number | null }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type WeekCreateWebhookMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type WeekCreateWebhookMutation = { createWebhookEndpoint: { signingSecret: string | null, error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
     | null } | null };

export type WeekNodeQueryVariables = Exact<{
  id: string;
}>;


export type WeekNodeQuery = { node:
    | { __typename: 'AccessKey', id: string }
    | { __typename: 'AuditEvent', id: string }
    | { __typename: 'Box', id: string }
    | { __typename: 'Confirmation', id: string, confirmationState: ConfirmationState }
    | { __typename: 'ConfirmationBatch', id: string }
    | { __typename: 'InventoryBatch', id: string }
    | { __typename: 'InventoryLevel', id: string }
    | { __typename: 'Listing', id: string }
    | { __typename: 'Marketplace', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderItem', id: string }
    | { __typename: 'OrderPackage', id: string }
    | { __typename: 'Purchase', id: string, purchaseState: PurchaseState }
    | { __typename: 'PurchaseBatch', id: string }
    | { __typename: 'ScheduledSupplySourceChange', id: string }
    | { __typename: 'Seller', id: string }
    | { __typename: 'Shipment', id: string }
    | { __typename: 'ShippingQuote', id: string }
    | { __typename: 'ShippingService', id: string }
    | { __typename: 'SupplySource', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'WebhookEndpoint', id: string }
   | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const VerifiedFragmentDoc = new TypedDocumentString(`
    fragment Verified on Confirmation {
  state
  verification {
    state
    recordedShipFrom {
      city
    }
  }
  order {
    status
  }
}
    `, {"fragmentName":"Verified"}) as unknown as TypedDocumentString<VerifiedFragment, unknown>;
export const DueListFragmentDoc = new TypedDocumentString(`
    fragment DueList on OrderConnection {
  totalCount
  nodes {
    amazonOrderId
    status
    shipBy {
      latest
    }
  }
  pageInfo {
    hasNextPage
  }
}
    `, {"fragmentName":"DueList"}) as unknown as TypedDocumentString<DueListFragment, unknown>;
export const EveryAddressFragmentDoc = new TypedDocumentString(`
    fragment EveryAddress on Address {
  name
  addressLine1
  addressLine2
  addressLine3
  city
  county
  district
  stateOrRegion
  postalCode
  countryCode
  phone
}
    `, {"fragmentName":"EveryAddress"}) as unknown as TypedDocumentString<EveryAddressFragment, unknown>;
export const EveryContactFragmentDoc = new TypedDocumentString(`
    fragment EveryContact on ContactDetails {
  primary {
    email
    phone
  }
}
    `, {"fragmentName":"EveryContact"}) as unknown as TypedDocumentString<EveryContactFragment, unknown>;
export const EveryWindowFragmentDoc = new TypedDocumentString(`
    fragment EveryWindow on OperatingHours {
  startTime
  endTime
  spansMidnight
}
    `, {"fragmentName":"EveryWindow"}) as unknown as TypedDocumentString<EveryWindowFragment, unknown>;
export const EveryOperationFragmentDoc = new TypedDocumentString(`
    fragment EveryOperation on OperationalConfiguration {
  contactDetails {
    ...EveryContact
  }
  throughputConfig {
    throughputCap {
      value
      timeUnit
    }
    throughputUnit
  }
  handlingTime {
    value
    timeUnit
    duration
  }
  operatingHoursByDay {
    monday {
      ...EveryWindow
    }
    tuesday {
      ...EveryWindow
    }
    wednesday {
      ...EveryWindow
    }
    thursday {
      ...EveryWindow
    }
    friday {
      ...EveryWindow
    }
    saturday {
      ...EveryWindow
    }
    sunday {
      ...EveryWindow
    }
  }
}
    fragment EveryContact on ContactDetails {
  primary {
    email
    phone
  }
}
fragment EveryWindow on OperatingHours {
  startTime
  endTime
  spansMidnight
}`, {"fragmentName":"EveryOperation"}) as unknown as TypedDocumentString<EveryOperationFragment, unknown>;
export const RefusedMarksFragmentDoc = new TypedDocumentString(`
    fragment RefusedMarks on UserError {
  __typename
  code
  message
  path
  ... on InvalidInput {
    issues {
      path
      accepted
    }
  }
}
    `, {"fragmentName":"RefusedMarks"}) as unknown as TypedDocumentString<RefusedMarksFragment, unknown>;
export const ChangeFragmentDoc = new TypedDocumentString(`
    fragment Change on ScheduledSupplySourceChange {
  id
  key
  state
  from
  until
  timeZone
  levels
  startsAt
  endsAt
  isLate
  appliedAt
  endedAt
  cancelledAt
  note
  createdBy
  hours {
    weekday
    windows {
      startTime
      endTime
    }
  }
  problem {
    code
    message
    nextStep
  }
  replacedHours {
    level
    hours {
      weekday
    }
  }
  supplySource {
    supplySourceId
  }
}
    `, {"fragmentName":"Change"}) as unknown as TypedDocumentString<ChangeFragment, unknown>;
export const WeekFragmentDoc = new TypedDocumentString(`
    fragment Week on OperatingHoursByDay {
  wednesday {
    startTime
    endTime
  }
  thursday {
    startTime
    endTime
  }
  friday {
    startTime
    endTime
  }
  saturday {
    startTime
    endTime
  }
}
    `, {"fragmentName":"Week"}) as unknown as TypedDocumentString<WeekFragment, unknown>;
export const CostSumsFragmentDoc = new TypedDocumentString(`
    fragment CostSums on ShippingCostSums {
  currencyCode
  count
  cost {
    amount
  }
  refundedCount
  refunded {
    amount
  }
  refundPendingCount
  refundPending {
    amount
  }
  netCost {
    amount
  }
  lateCount
  lateUnknownCount
}
    `, {"fragmentName":"CostSums"}) as unknown as TypedDocumentString<CostSumsFragment, unknown>;
export const ToShipFragmentDoc = new TypedDocumentString(`
    fragment ToShip on OrdersToShip {
  count
  withoutLabelCount
}
    `, {"fragmentName":"ToShip"}) as unknown as TypedDocumentString<ToShipFragment, unknown>;
export const StatusFragmentDoc = new TypedDocumentString(`
    fragment Status on ShippingStatus {
  at
  timeZone
  timeZoneSource
  dayEndsAt
  lastHandOverAt
  cutOffAt
  earliestHandOverAt
  late {
    ...ToShip
    orders(first: $first, after: $after) {
      totalCount
      nodes {
        amazonOrderId
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
  dueToday {
    ...ToShip
  }
  pastCutOff {
    ...ToShip
  }
}
    fragment ToShip on OrdersToShip {
  count
  withoutLabelCount
}`, {"fragmentName":"Status"}) as unknown as TypedDocumentString<StatusFragment, unknown>;
export const OperationalFragmentDoc = new TypedDocumentString(`
    fragment Operational on OperationalConfiguration {
  contactDetails {
    primary {
      email
      phone
    }
  }
  throughputConfig {
    throughputCap {
      value
      timeUnit
    }
    throughputUnit
  }
  handlingTime {
    value
    timeUnit
    duration
  }
  operatingHoursByDay {
    monday {
      startTime
      endTime
    }
    friday {
      startTime
      endTime
    }
    saturday {
      startTime
    }
    sunday {
      startTime
    }
  }
}
    `, {"fragmentName":"Operational"}) as unknown as TypedDocumentString<OperationalFragment, unknown>;
export const ArchiveGuardedDocument = new TypedDocumentString(`
    mutation ArchiveGuarded($input: ArchiveSupplySourceInput!) {
  archiveSupplySource(input: $input) {
    error {
      __typename
      code
      message
      path
      ... on SupplySourceInUse {
        openOrderCount
        stockQuantity
        openOrders {
          status
          items {
            supplySource {
              supplySourceId
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveGuardedMutation, ArchiveGuardedMutationVariables>;
export const OpenOrdersOfPlaceDocument = new TypedDocumentString(`
    query OpenOrdersOfPlace($id: ID!) {
  seller {
    supplySource(id: $id) {
      orders(
        first: 100
        filter: {statuses: [PENDING_AVAILABILITY, PENDING, UNSHIPPED, PARTIALLY_SHIPPED]}
      ) {
        nodes {
          amazonOrderId
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenOrdersOfPlaceQuery, OpenOrdersOfPlaceQueryVariables>;
export const SettledPurchaseDocument = new TypedDocumentString(`
    query SettledPurchase($key: String!) {
  seller {
    purchase(key: $key) {
      id
      state
    }
  }
}
    `) as unknown as TypedDocumentString<SettledPurchaseQuery, SettledPurchaseQueryVariables>;
export const AttachDocument = new TypedDocumentString(`
    mutation Attach($input: AttachShipmentInput!) {
  attachShipment(input: $input) {
    purchase {
      shipmentId
      state
      settledBy
      price {
        amount
      }
      shipment {
        label {
          contentType
        }
      }
      evidence {
        kind
        by
      }
    }
    error {
      __typename
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AttachMutation, AttachMutationVariables>;
export const StateOfAttachedDocument = new TypedDocumentString(`
    query StateOfAttached($key: String!, $order: ID!) {
  seller {
    purchase(key: $key) {
      shipmentId
      refundState
      shipment {
        status
      }
    }
    order(id: $order) {
      purchases {
        refundState
      }
      shipments {
        shipmentId
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StateOfAttachedQuery, StateOfAttachedQueryVariables>;
export const OrderWatchedDocument = new TypedDocumentString(`
    mutation OrderWatched($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<OrderWatchedMutation, OrderWatchedMutationVariables>;
export const BuySomeDocument = new TypedDocumentString(`
    mutation BuySome($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    isReplay
    batch {
      key
      totalCount
      purchases {
        nodes {
          key
        }
      }
    }
    refusals {
      position
      key
      reason
      message
      path
      purchase {
        key
      }
    }
    error {
      code
      message
      path
      ... on InvalidInput {
        issues {
          path
        }
      }
      ... on BatchRefused {
        refusals {
          position
          reason
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuySomeMutation, BuySomeMutationVariables>;
export const RejectionsDocument = new TypedDocumentString(`
    query Rejections($key: String!) {
  seller {
    purchaseBatch(key: $key) {
      isDone
      purchases {
        nodes {
          key
          rejection {
            code
            path
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RejectionsQuery, RejectionsQueryVariables>;
export const ConfirmBoughtUnitsDocument = new TypedDocumentString(`
    mutation ConfirmBoughtUnits($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    confirmation {
      state
    }
    error {
      code
      path
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmBoughtUnitsMutation, ConfirmBoughtUnitsMutationVariables>;
export const ConfirmBatchOfBoughtUnitsDocument = new TypedDocumentString(`
    mutation ConfirmBatchOfBoughtUnits($input: ConfirmShipmentsInput!) {
  confirmShipments(input: $input) {
    error {
      code
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmBatchOfBoughtUnitsMutation, ConfirmBatchOfBoughtUnitsMutationVariables>;
export const ErrorsOfConfirmationsDocument = new TypedDocumentString(`
    query ErrorsOfConfirmations($id: ID!) {
  seller {
    order(id: $id) {
      confirmations {
        state
        error {
          code
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ErrorsOfConfirmationsQuery, ErrorsOfConfirmationsQueryVariables>;
export const BuyOffersDocument = new TypedDocumentString(`
    mutation BuyOffers($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    isReplay
    batch {
      totalCount
      purchases {
        nodes {
          key
          state
          shipment {
            amazonOrderId
            label {
              contentType
            }
          }
        }
      }
    }
    error {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BuyOffersMutation, BuyOffersMutationVariables>;
export const BatchOfOffersDocument = new TypedDocumentString(`
    query BatchOfOffers($key: String!) {
  seller {
    purchaseBatch(key: $key) {
      isDone
      purchases {
        nodes {
          key
          state
          shippingServiceId
          shipment {
            amazonOrderId
            label {
              contentType
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BatchOfOffersQuery, BatchOfOffersQueryVariables>;
export const TrailOfCancellationDocument = new TypedDocumentString(`
    query TrailOfCancellation {
  viewer {
    auditLog(first: 5) {
      nodes {
        action
        outcome
        subject {
          __typename
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrailOfCancellationQuery, TrailOfCancellationQueryVariables>;
export const OrdersWithRequestsDocument = new TypedDocumentString(`
    query OrdersWithRequests {
  seller {
    orders(first: 100, filter: {statuses: [UNSHIPPED]}) {
      nodes {
        amazonOrderId
        isCancellationRequested
        items {
          orderItemId
          quantityUnfulfilled
          cancellation {
            requestedBy
            requestReason
            cancelledBy
            cancelReason
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersWithRequestsQuery, OrdersWithRequestsQueryVariables>;
export const OrderWithRequestDocument = new TypedDocumentString(`
    query OrderWithRequest($id: ID!) {
  seller {
    order(id: $id) {
      isCancellationRequested
    }
  }
}
    `) as unknown as TypedDocumentString<OrderWithRequestQuery, OrderWithRequestQueryVariables>;
export const ItemWithRequestDocument = new TypedDocumentString(`
    query ItemWithRequest($id: ID!) {
  node(id: $id) {
    ... on OrderItem {
      cancellation {
        requestedBy
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ItemWithRequestQuery, ItemWithRequestQueryVariables>;
export const SuggestedItemsDocument = new TypedDocumentString(`
    query SuggestedItems($id: ID!) {
  seller {
    order(id: $id) {
      shipFromSuggestions {
        suggestions {
          items {
            orderItem {
              orderItemId
              cancellation {
                requestedBy
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestedItemsQuery, SuggestedItemsQueryVariables>;
export const BuyGuardedDocument = new TypedDocumentString(`
    mutation BuyGuarded($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    error {
      __typename
      code
      message
      path
      ... on PurchaseGuarded {
        guards {
          guard
          orderItemIds
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyGuardedMutation, BuyGuardedMutationVariables>;
export const BuyGuardedBatchDocument = new TypedDocumentString(`
    mutation BuyGuardedBatch($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      __typename
    }
  }
}
    `) as unknown as TypedDocumentString<BuyGuardedBatchMutation, BuyGuardedBatchMutationVariables>;
export const RejectionOfGuardedDocument = new TypedDocumentString(`
    query RejectionOfGuarded($key: String!) {
  seller {
    purchase(key: $key) {
      state
      rejection {
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RejectionOfGuardedQuery, RejectionOfGuardedQueryVariables>;
export const ShownLabelDocument = new TypedDocumentString(`
    query ShownLabel($key: String!) {
  seller {
    purchase(key: $key) {
      refundState
      shipment {
        status
        label {
          url
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShownLabelQuery, ShownLabelQueryVariables>;
export const DoubtedPurchaseDocument = new TypedDocumentString(`
    query DoubtedPurchase {
  seller {
    purchase(key: "key-1") {
      state
      shipmentId
      refundState
      nextCheckAt
      settledBy
      evidence {
        kind
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DoubtedPurchaseQuery, DoubtedPurchaseQueryVariables>;
export const SettleAsNotDocument = new TypedDocumentString(`
    mutation SettleAsNot {
  settlePurchase(
    input: {purchaseId: "key-1", outcome: {notPurchased: true}, why: "looked at the order"}
  ) {
    error {
      code
      message
    }
    purchase {
      state
    }
  }
}
    `) as unknown as TypedDocumentString<SettleAsNotMutation, SettleAsNotMutationVariables>;
export const QuotePackagedDocument = new TypedDocumentString(`
    query QuotePackaged($id: ID!, $parcel: ParcelInput) {
  seller {
    order(id: $id) {
      shippingQuote(parcel: $parcel) {
        offers {
          id
          shippingServiceId
          carrierPackaging {
            name
            predefinedPackages
          }
        }
        cheapestInTime {
          offer {
            shippingServiceId
          }
          reason
          message
          inTimeCount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QuotePackagedQuery, QuotePackagedQueryVariables>;
export const BuyPackagedDocument = new TypedDocumentString(`
    mutation BuyPackaged($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    purchase {
      shipment {
        service {
          shippingServiceId
        }
      }
    }
    error {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BuyPackagedMutation, BuyPackagedMutationVariables>;
export const OpenOrdersOfStoreDocument = new TypedDocumentString(`
    query OpenOrdersOfStore($id: ID!) {
  seller {
    supplySource(id: $id) {
      configuration {
        timeZone
      }
      orders(
        first: 100
        filter: {statuses: [UNSHIPPED, PARTIALLY_SHIPPED], isLate: false}
      ) {
        nodes {
          shipBy {
            latest
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenOrdersOfStoreQuery, OpenOrdersOfStoreQueryVariables>;
export const CloseStoreDocument = new TypedDocumentString(`
    mutation CloseStore($input: ScheduleSupplySourceChangeInput!) {
  scheduleSupplySourceChange(input: $input) {
    warnings {
      path
      message
    }
    scheduledChange {
      id
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CloseStoreMutation, CloseStoreMutationVariables>;
export const CloseStoresDocument = new TypedDocumentString(`
    mutation CloseStores($input: ScheduleSupplySourceChangesInput!) {
  scheduleSupplySourceChanges(input: $input) {
    results {
      warnings {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CloseStoresMutation, CloseStoresMutationVariables>;
export const MoveClosureDocument = new TypedDocumentString(`
    mutation MoveClosure($input: UpdateScheduledChangeInput!) {
  updateScheduledChange(input: $input) {
    warnings {
      message
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MoveClosureMutation, MoveClosureMutationVariables>;
export const SetStoreHoursDocument = new TypedDocumentString(`
    mutation SetStoreHours($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    warnings {
      path
      message
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetStoreHoursMutation, SetStoreHoursMutationVariables>;
export const ConfirmShipmentDocument = new TypedDocumentString(`
    mutation ConfirmShipment($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    confirmation {
      id
      amazonOrderId
      packageReferenceId
      via
      batch {
        key
      }
      state
      purchase {
        key
        shipmentId
      }
    }
    error {
      __typename
      code
      message
      path
      ... on InvalidInput {
        issues {
          path
          accepted
        }
      }
      ... on ConfirmationOutcomeUnknown {
        packageReferenceId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmShipmentMutation, ConfirmShipmentMutationVariables>;
export const ConfirmAndVerifyDocument = new TypedDocumentString(`
    mutation ConfirmAndVerify($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    confirmation {
      packageReferenceId
      via
      verification {
        state
        differences
        recordedTrackingNumber
        recordedShipFrom {
          city
        }
        expectedShipFrom {
          city
        }
      }
      order {
        status
        packages {
          packageReferenceId
          trackingNumber
          items {
            quantity
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmAndVerifyMutation, ConfirmAndVerifyMutationVariables>;
export const CarriersOfAmazonDocument = new TypedDocumentString(`
    query CarriersOfAmazon {
  seller {
    carriers {
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<CarriersOfAmazonQuery, CarriersOfAmazonQueryVariables>;
export const CarrierOfPackageDocument = new TypedDocumentString(`
    query CarrierOfPackage($id: ID!) {
  seller {
    order(id: $id) {
      packages {
        carrierName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CarrierOfPackageQuery, CarrierOfPackageQueryVariables>;
export const ConfirmBySourceDocument = new TypedDocumentString(`
    mutation ConfirmBySource($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    confirmation {
      via
      packageReferenceId
      id
      batch {
        key
      }
      state
    }
    error {
      __typename
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmBySourceMutation, ConfirmBySourceMutationVariables>;
export const ConfirmManyDocument = new TypedDocumentString(`
    mutation ConfirmMany($input: ConfirmShipmentsInput!) {
  confirmShipments(input: $input) {
    batch {
      key
      totalCount
      isDone
    }
    error {
      __typename
      code
      message
      ... on InvalidInput {
        issues {
          path
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmManyMutation, ConfirmManyMutationVariables>;
export const BatchOfConfirmationsDocument = new TypedDocumentString(`
    query BatchOfConfirmations($key: String!, $first: Int! = 20, $after: String) {
  seller {
    confirmationBatch(key: $key) {
      totalCount
      isDone
      counts {
        state
        count
      }
      confirmations(first: $first, after: $after) {
        nodes {
          position
          amazonOrderId
          packageReferenceId
          state
          feedId
          error {
            code
            message
          }
          warnings {
            code
          }
          purchase {
            key
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BatchOfConfirmationsQuery, BatchOfConfirmationsQueryVariables>;
export const VerifiedBatchDocument = new TypedDocumentString(`
    query VerifiedBatch($key: String!) {
  seller {
    confirmationBatch(key: $key) {
      confirmations(first: 5) {
        nodes {
          ...Verified
        }
      }
    }
  }
}
    fragment Verified on Confirmation {
  state
  verification {
    state
    recordedShipFrom {
      city
    }
  }
  order {
    status
  }
}`) as unknown as TypedDocumentString<VerifiedBatchQuery, VerifiedBatchQueryVariables>;
export const VerifiedConfirmationDocument = new TypedDocumentString(`
    query VerifiedConfirmation($id: ID!) {
  node(id: $id) {
    ...Verified
  }
}
    fragment Verified on Confirmation {
  state
  verification {
    state
    recordedShipFrom {
      city
    }
  }
  order {
    status
  }
}`) as unknown as TypedDocumentString<VerifiedConfirmationQuery, VerifiedConfirmationQueryVariables>;
export const ConfirmKnownDocument = new TypedDocumentString(`
    mutation ConfirmKnown($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    confirmation {
      via
    }
    error {
      __typename
      path
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmKnownMutation, ConfirmKnownMutationVariables>;
export const ConfirmManyKnownDocument = new TypedDocumentString(`
    mutation ConfirmManyKnown($input: ConfirmShipmentsInput!) {
  confirmShipments(input: $input) {
    error {
      __typename
      path
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmManyKnownMutation, ConfirmManyKnownMutationVariables>;
export const PlacedAtDocument = new TypedDocumentString(`
    query PlacedAt($id: ID!) {
  seller {
    order(id: $id) {
      placedAt
    }
  }
}
    `) as unknown as TypedDocumentString<PlacedAtQuery, PlacedAtQueryVariables>;
export const ConfirmElsewhereDocument = new TypedDocumentString(`
    mutation ConfirmElsewhere($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    confirmation {
      id
    }
    error {
      __typename
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmElsewhereMutation, ConfirmElsewhereMutationVariables>;
export const BuyConfirmedDocument = new TypedDocumentString(`
    mutation BuyConfirmed($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    error {
      __typename
      message
      path
      ... on PurchaseGuarded {
        guards {
          guard
          orderItemIds
          confirmations {
            id
            state
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyConfirmedMutation, BuyConfirmedMutationVariables>;
export const BatchOfConfirmedDocument = new TypedDocumentString(`
    mutation BatchOfConfirmed($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      __typename
    }
  }
}
    `) as unknown as TypedDocumentString<BatchOfConfirmedMutation, BatchOfConfirmedMutationVariables>;
export const RejectionOfConfirmedDocument = new TypedDocumentString(`
    query RejectionOfConfirmed($key: String!) {
  seller {
    purchase(key: $key) {
      state
      rejection {
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RejectionOfConfirmedQuery, RejectionOfConfirmedQueryVariables>;
export const ListingBySkuDocument = new TypedDocumentString(`
    query ListingBySku($sku: String!) {
  seller {
    listing(sku: $sku) {
      sku
    }
  }
}
    `) as unknown as TypedDocumentString<ListingBySkuQuery, ListingBySkuQueryVariables>;
export const StockOfSkuDocument = new TypedDocumentString(`
    mutation StockOfSku($input: SetInventoryInput!) {
  setInventory(input: $input) {
    error {
      __typename
      code
      message
      path
      nextStep
      ... on AccessDenied {
        deniedId
        isGrantGood
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StockOfSkuMutation, StockOfSkuMutationVariables>;
export const OrderByIdDocument = new TypedDocumentString(`
    query OrderById($id: ID!) {
  seller {
    order(id: $id) {
      amazonOrderId
    }
  }
}
    `) as unknown as TypedDocumentString<OrderByIdQuery, OrderByIdQueryVariables>;
export const ArchivedSourceDocument = new TypedDocumentString(`
    mutation ArchivedSource($id: ID!) {
  archiveSupplySource(input: {supplySourceId: $id}) {
    error {
      __typename
      path
      ... on AccessDenied {
        deniedId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ArchivedSourceMutation, ArchivedSourceMutationVariables>;
export const DenyDocument = new TypedDocumentString(`
    mutation Deny($input: SettlePurchaseInput!) {
  settlePurchase(input: $input) {
    purchase {
      state
    }
    error {
      code
      message
      path
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<DenyMutation, DenyMutationVariables>;
export const NextCheckDocument = new TypedDocumentString(`
    query NextCheck {
  seller {
    purchase(key: "key-1") {
      state
      nextCheckAt
    }
  }
}
    `) as unknown as TypedDocumentString<NextCheckQuery, NextCheckQueryVariables>;
export const DisconnectInUseDocument = new TypedDocumentString(`
    mutation DisconnectInUse($input: DisconnectSellerInput!) {
  disconnectSeller(input: $input) {
    seller {
      sellerId
    }
    error {
      code
      message
      nextStep
      path
      ... on SellerInUse {
        openOrderCount
        changesInForceCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DisconnectInUseMutation, DisconnectInUseMutationVariables>;
export const OpenOrdersOfSellerDocument = new TypedDocumentString(`
    query OpenOrdersOfSeller {
  seller {
    orders(
      first: 1
      filter: {statuses: [PENDING_AVAILABILITY, PENDING, UNSHIPPED, PARTIALLY_SHIPPED]}
    ) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<OpenOrdersOfSellerQuery, OpenOrdersOfSellerQueryVariables>;
export const EndOfDayDocument = new TypedDocumentString(`
    query EndOfDay($date: LocalDate, $supplySourceId: ID) {
  seller {
    endOfDay(date: $date, supplySourceId: $supplySourceId) {
      date
      timeZone
      timeZoneSource
      count
      totalPrice {
        amount
        currencyCode
      }
      isTruncated
      groups {
        supplySource {
          supplySourceId
        }
        carrierName
        timeZone
        timeZoneSource
        from
        before
        count
        totalPrice {
          amount
          currencyCode
        }
        purchases {
          totalCount
          nodes {
            key
            settledAt
          }
        }
      }
      confirmations {
        totalCount
        nodes {
          amazonOrderId
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EndOfDayQuery, EndOfDayQueryVariables>;
export const LeftoversDocument = new TypedDocumentString(`
    query Leftovers($date: LocalDate!, $supplySourceId: ID) {
  seller {
    endOfDay(date: $date, supplySourceId: $supplySourceId) {
      leftovers {
        lateOrders {
          totalCount
        }
        cancellationRequests {
          totalCount
        }
        unshippedAfterCancel {
          nodes {
            key
          }
        }
        unsettledPurchases {
          totalCount
        }
        waitingPurchases {
          totalCount
        }
        refusedPurchases {
          nodes {
            key
          }
        }
        batchesWithRefusals {
          key
          refusals {
            key
            reason
          }
        }
      }
    }
    late: orders(filter: {isLate: true}) {
      totalCount
    }
    asked: orders(
      filter: {isCancellationRequested: true, statuses: [UNSHIPPED, PARTIALLY_SHIPPED]}
    ) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<LeftoversQuery, LeftoversQueryVariables>;
export const PricesOfTheDayDocument = new TypedDocumentString(`
    query PricesOfTheDay($filter: PurchaseFilterInput) {
  seller {
    purchases(filter: $filter) {
      totalCount
      nodes {
        key
        isProtected
        settledAt
        price {
          amount
        }
        shipment {
          service {
            benefits {
              included
              isClaimsProtected
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PricesOfTheDayQuery, PricesOfTheDayQueryVariables>;
export const LocationsOfTheDayDocument = new TypedDocumentString(`
    query LocationsOfTheDay {
  seller {
    supplySources(first: 20) {
      nodes {
        supplySourceId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LocationsOfTheDayQuery, LocationsOfTheDayQueryVariables>;
export const BuyForTheDayDocument = new TypedDocumentString(`
    mutation BuyForTheDay($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BuyForTheDayMutation, BuyForTheDayMutationVariables>;
export const ConfirmForTheDayDocument = new TypedDocumentString(`
    mutation ConfirmForTheDay($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmForTheDayMutation, ConfirmForTheDayMutationVariables>;
export const ExcludedShipFromDocument = new TypedDocumentString(`
    query ExcludedShipFrom($id: ID!) {
  seller {
    order(id: $id) {
      shipFromSuggestions {
        isNothingToShip
        suggestions {
          supplySource {
            supplySourceId
          }
        }
        excluded {
          supplySource {
            supplySourceId
            alias
          }
          reason {
            code
            message
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExcludedShipFromQuery, ExcludedShipFromQueryVariables>;
export const StockOfClosedPlacesDocument = new TypedDocumentString(`
    mutation StockOfClosedPlaces($input: SetInventoryInput!) {
  setInventory(input: $input) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<StockOfClosedPlacesMutation, StockOfClosedPlacesMutationVariables>;
export const ArchiveWithStockDocument = new TypedDocumentString(`
    mutation ArchiveWithStock($input: ArchiveSupplySourceInput!) {
  archiveSupplySource(input: $input) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<ArchiveWithStockMutation, ArchiveWithStockMutationVariables>;
export const BuyGuardedTextDocument = new TypedDocumentString(`
    mutation BuyGuardedText($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BuyGuardedTextMutation, BuyGuardedTextMutationVariables>;
export const RefusedTextsDocument = new TypedDocumentString(`
    query RefusedTexts($key: String!) {
  seller {
    purchaseBatch(key: $key) {
      refusals {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RefusedTextsQuery, RefusedTextsQueryVariables>;
export const HoldOrdersWithLabelsDocument = new TypedDocumentString(`
    mutation HoldOrdersWithLabels($input: HoldOrdersInput!) {
  holdOrders(input: $input) {
    labelsUnderWay
    labelsBought {
      key
      shipmentId
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<HoldOrdersWithLabelsMutation, HoldOrdersWithLabelsMutationVariables>;
export const ReleaseOrdersWithLabelsDocument = new TypedDocumentString(`
    mutation ReleaseOrdersWithLabels($input: ReleaseOrdersInput!) {
  releaseOrders(input: $input) {
    amazonOrderIds
  }
}
    `) as unknown as TypedDocumentString<ReleaseOrdersWithLabelsMutation, ReleaseOrdersWithLabelsMutationVariables>;
export const FileOfHeldLabelsDocument = new TypedDocumentString(`
    query FileOfHeldLabels($ids: [ID!]!, $options: PrintOptionsInput) {
  seller {
    labels(purchaseIds: $ids, options: $options) {
      url
      count
      missing {
        isOnHold
        message
        purchase {
          key
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FileOfHeldLabelsQuery, FileOfHeldLabelsQueryVariables>;
export const DayWithHoldsDocument = new TypedDocumentString(`
    query DayWithHolds {
  seller {
    endOfDay {
      count
      onHoldCount
      onHold {
        key
      }
      groups {
        count
        onHoldCount
      }
      sheet {
        url
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DayWithHoldsQuery, DayWithHoldsQueryVariables>;
export const UpdateHoursInForceDocument = new TypedDocumentString(`
    mutation UpdateHoursInForce($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    warnings {
      path
      message
    }
    error {
      code
      message
      path
      nextStep
      ... on ScheduledChangeInForce {
        scheduledChange {
          id
          state
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateHoursInForceMutation, UpdateHoursInForceMutationVariables>;
export const ObjectsWithIdsDocument = new TypedDocumentString(`
    query ObjectsWithIds($order: ID!, $store: ID!, $sku: String!, $key: String!, $shipment: ID!) {
  seller {
    id
    sellerId
    marketplaces {
      id
    }
    order(id: $order) {
      id
      items {
        id
      }
      packages {
        id
      }
    }
    supplySource(id: $store) {
      id
    }
    listing(sku: $sku) {
      id
    }
    purchase(key: $key) {
      id
    }
    shipment(id: $shipment) {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ObjectsWithIdsQuery, ObjectsWithIdsQueryVariables>;
export const ObjectsByIdsDocument = new TypedDocumentString(`
    query ObjectsByIds($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on SellerOwned {
      seller {
        sellerId
      }
    }
    ... on Listing {
      title
    }
    ... on OrderItem {
      quantityUnfulfilled
    }
  }
}
    `) as unknown as TypedDocumentString<ObjectsByIdsQuery, ObjectsByIdsQueryVariables>;
export const ObjectByIdDocument = new TypedDocumentString(`
    query ObjectById($id: ID!) {
  node(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ObjectByIdQuery, ObjectByIdQueryVariables>;
export const EitherIdDocument = new TypedDocumentString(`
    query EitherId($order: ID!, $store: ID!) {
  seller {
    order(id: $order) {
      amazonOrderId
    }
    supplySource(id: $store) {
      supplySourceId
    }
  }
}
    `) as unknown as TypedDocumentString<EitherIdQuery, EitherIdQueryVariables>;
export const BatchWithIdDocument = new TypedDocumentString(`
    mutation BatchWithId($input: ConfirmShipmentsInput!) {
  confirmShipments(input: $input) {
    batch {
      id
      confirmations(first: 1) {
        nodes {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BatchWithIdMutation, BatchWithIdMutationVariables>;
export const SetStockDocument = new TypedDocumentString(`
    mutation SetStock($input: SetInventoryInput!) {
  setInventory(input: $input) {
    status
    submissionId
    issues {
      message
    }
    warnings {
      path
      message
    }
    error {
      __typename
      code
      message
      path
      ... on InventoryRejected {
        submissionId
        issues {
          code
          message
          severity
          attributeNames
          categories
        }
      }
      ... on InvalidInput {
        issues {
          path
          accepted
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetStockMutation, SetStockMutationVariables>;
export const AssignTemplateDocument = new TypedDocumentString(`
    mutation AssignTemplate($input: AssignShippingTemplateInput!) {
  assignShippingTemplate(input: $input) {
    status
    submissionId
    error {
      __typename
      code
      message
      path
      ... on ShippingTemplateRejected {
        issues {
          attributeNames
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AssignTemplateMutation, AssignTemplateMutationVariables>;
export const StockOfListingDocument = new TypedDocumentString(`
    query StockOfListing($sku: String!) {
  seller {
    listing(sku: $sku) {
      shippingTemplateId
      inventoryLevels {
        channelCode
        quantity
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StockOfListingQuery, StockOfListingQueryVariables>;
export const PlacesForStockDocument = new TypedDocumentString(`
    query PlacesForStock {
  seller {
    supplySources(first: 100) {
      nodes {
        supplySourceId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlacesForStockQuery, PlacesForStockQueryVariables>;
export const SetAndShowStockDocument = new TypedDocumentString(`
    mutation SetAndShowStock($input: SetInventoryInput!) {
  setInventory(input: $input) {
    inventoryLevels {
      channelCode
      quantity
    }
    error {
      __typename
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetAndShowStockMutation, SetAndShowStockMutationVariables>;
export const OneListingDocument = new TypedDocumentString(`
    query OneListing($sku: String!, $seller: ID) {
  seller(id: $seller) {
    listing(sku: $sku) {
      sku
      asin
      title
      productType
      statuses
      shippingTemplateId
      imageUrl
      marketplace {
        marketplaceId
        countryCode
      }
      inventoryLevels {
        channelCode
        quantity
        supplySource {
          supplySourceId
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneListingQuery, OneListingQueryVariables>;
export const StockOfSourcesDocument = new TypedDocumentString(`
    query StockOfSources($first: Int!, $skus: [String!]!) {
  seller {
    supplySources(first: $first) {
      nodes {
        supplySourceId
        inventoryLevels(first: 100, skus: $skus) {
          nodes {
            sku
            quantity
            listing {
              title
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StockOfSourcesQuery, StockOfSourcesQueryVariables>;
export const LocationsOfListingDocument = new TypedDocumentString(`
    query LocationsOfListing($sku: String!) {
  seller {
    listing(sku: $sku) {
      inventoryLevels {
        channelCode
        supplySource {
          supplySourceId
          alias
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LocationsOfListingQuery, LocationsOfListingQueryVariables>;
export const BuyJoinedDocument = new TypedDocumentString(`
    mutation BuyJoined($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    purchase {
      state
    }
    error {
      code
      path
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BuyJoinedMutation, BuyJoinedMutationVariables>;
export const ConfirmWhileBuyingDocument = new TypedDocumentString(`
    mutation ConfirmWhileBuying($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    confirmation {
      state
    }
    error {
      __typename
      code
      nextStep
      path
      message
      ... on LabelBeingBought {
        purchases {
          key
          state
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmWhileBuyingMutation, ConfirmWhileBuyingMutationVariables>;
export const ConfirmManyWhileBuyingDocument = new TypedDocumentString(`
    mutation ConfirmManyWhileBuying($input: ConfirmShipmentsInput!) {
  confirmShipments(input: $input) {
    batch {
      key
    }
    error {
      __typename
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmManyWhileBuyingMutation, ConfirmManyWhileBuyingMutationVariables>;
export const SettleWhileConfirmingDocument = new TypedDocumentString(`
    mutation SettleWhileConfirming($input: SettlePurchaseInput!) {
  settlePurchase(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SettleWhileConfirmingMutation, SettleWhileConfirmingMutationVariables>;
export const StateWhileBuyingDocument = new TypedDocumentString(`
    query StateWhileBuying($key: String!) {
  seller {
    purchase(key: $key) {
      state
    }
  }
}
    `) as unknown as TypedDocumentString<StateWhileBuyingQuery, StateWhileBuyingQueryVariables>;
export const PlacesToShipFromDocument = new TypedDocumentString(`
    query PlacesToShipFrom {
  seller {
    supplySources(first: 10) {
      nodes {
        supplySourceId
        alias
        status
        configuration {
          timeZone
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlacesToShipFromQuery, PlacesToShipFromQueryVariables>;
export const BuyWarnedDocument = new TypedDocumentString(`
    mutation BuyWarned($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    warnings {
      path
      message
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BuyWarnedMutation, BuyWarnedMutationVariables>;
export const QuoteWarnedDocument = new TypedDocumentString(`
    query QuoteWarned($id: ID!, $parcel: ParcelInput) {
  seller {
    order(id: $id) {
      shippingQuote(parcel: $parcel) {
        offers {
          id
          shippingServiceId
        }
        warnings {
          path
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QuoteWarnedQuery, QuoteWarnedQueryVariables>;
export const BatchWarnedDocument = new TypedDocumentString(`
    mutation BatchWarned($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    warnings {
      path
      message
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BatchWarnedMutation, BatchWarnedMutationVariables>;
export const OrdersWarnedDocument = new TypedDocumentString(`
    mutation OrdersWarned($input: BuyShippingForOrdersInput!) {
  buyShippingForOrders(input: $input) {
    warnings {
      path
      message
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersWarnedMutation, OrdersWarnedMutationVariables>;
export const CloseForDocument = new TypedDocumentString(`
    mutation CloseFor($input: ScheduleSupplySourceChangeInput!) {
  scheduleSupplySourceChange(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CloseForMutation, CloseForMutationVariables>;
export const BuyAgainDocument = new TypedDocumentString(`
    mutation BuyAgain($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    keyIsFree
    error {
      code
      message
      path
      nextStep
      ... on ShipmentAlreadyPurchased {
        shipmentIds
        remaining {
          orderItemId
          quantity
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyAgainMutation, BuyAgainMutationVariables>;
export const BuyAgainInBatchDocument = new TypedDocumentString(`
    mutation BuyAgainInBatch($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    refusals {
      reason
      message
      path
    }
    error {
      code
      ... on BatchRefused {
        refusals {
          reason
          message
          path
          purchase {
            key
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyAgainInBatchMutation, BuyAgainInBatchMutationVariables>;
export const PurchasesBehindLabelsDocument = new TypedDocumentString(`
    query PurchasesBehindLabels($filter: OrderFilterInput) {
  seller {
    orders(first: 100, filter: $filter) {
      nodes {
        amazonOrderId
        packages {
          trackingNumber
          purchase {
            key
            trackingNumber
            backend
          }
        }
        shipments {
          shipmentId
          purchase {
            key
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PurchasesBehindLabelsQuery, PurchasesBehindLabelsQueryVariables>;
export const LabelWithExpiryDocument = new TypedDocumentString(`
    query LabelWithExpiry($id: ID!) {
  seller {
    shipment(id: $id) {
      purchase {
        key
      }
      label {
        expiresAt
        url
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LabelWithExpiryQuery, LabelWithExpiryQueryVariables>;
export const OrderForTotalDocument = new TypedDocumentString(`
    mutation OrderForTotal($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    batch {
      totalPrice {
        amount
      }
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OrderForTotalMutation, OrderForTotalMutationVariables>;
export const TotalOfBatchDocument = new TypedDocumentString(`
    query TotalOfBatch($key: String!) {
  seller {
    purchaseBatch(key: $key) {
      isDone
      totalPrice {
        amount
        currencyCode
      }
    }
    again: purchaseBatch(key: $key) {
      totalPrice {
        amount
      }
    }
    none: purchaseBatch(key: "none") {
      totalPrice {
        amount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TotalOfBatchQuery, TotalOfBatchQueryVariables>;
export const PricesOfPurchasesDocument = new TypedDocumentString(`
    query PricesOfPurchases {
  seller {
    purchases(first: 10) {
      nodes {
        price {
          amount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PricesOfPurchasesQuery, PricesOfPurchasesQueryVariables>;
export const DueOrdersDocument = new TypedDocumentString(`
    query DueOrders($supplySourceId: ID, $first: Int! = 100) {
  seller {
    endOfDay(supplySourceId: $supplySourceId) {
      date
      timeZone
      leftovers {
        nextWorkingDay
        dueToday(first: $first) {
          ...DueList
        }
        dueNextDay(first: $first) {
          ...DueList
        }
        refusedPurchases {
          totalCount
          nodes {
            key
          }
        }
      }
    }
  }
}
    fragment DueList on OrderConnection {
  totalCount
  nodes {
    amazonOrderId
    status
    shipBy {
      latest
    }
  }
  pageInfo {
    hasNextPage
  }
}`) as unknown as TypedDocumentString<DueOrdersQuery, DueOrdersQueryVariables>;
export const OpenOrdersDocument = new TypedDocumentString(`
    query OpenOrders($after: String) {
  seller {
    orders(
      first: 100
      after: $after
      sortBy: SHIP_BY_ASC
      filter: {statuses: [UNSHIPPED, PARTIALLY_SHIPPED]}
    ) {
      nodes {
        amazonOrderId
        shipBy {
          latest
        }
        items {
          orderItemId
          quantityUnfulfilled
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenOrdersQuery, OpenOrdersQueryVariables>;
export const OpenByCarrierDocument = new TypedDocumentString(`
    query OpenByCarrier($at: DateTime!) {
  seller {
    shippingStatus(at: $at) {
      late {
        count
        withoutLabelCount
        byCarrier {
          carriers {
            carrierName
            count
          }
          withoutLabelCount
          isTruncated
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenByCarrierQuery, OpenByCarrierQueryVariables>;
export const RefusalsOfTheDayDocument = new TypedDocumentString(`
    query RefusalsOfTheDay {
  seller {
    purchases(filter: {states: [REJECTED]}) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<RefusalsOfTheDayQuery, RefusalsOfTheDayQueryVariables>;
export const BuyToBeRefusedDocument = new TypedDocumentString(`
    mutation BuyToBeRefused($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BuyToBeRefusedMutation, BuyToBeRefusedMutationVariables>;
export const ListingsOfSellerDocument = new TypedDocumentString(`
    query ListingsOfSeller($first: Int, $after: String, $filter: ListingFilterInput, $marketplaceId: ID) {
  seller {
    listings(
      first: $first
      after: $after
      filter: $filter
      marketplaceId: $marketplaceId
    ) {
      totalCount
      unknownSkus
      nodes {
        id
        sku
        asin
        inventoryLevels {
          id
          listing {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListingsOfSellerQuery, ListingsOfSellerQueryVariables>;
export const StockHereDocument = new TypedDocumentString(`
    query StockHere($id: ID!, $first: Int, $after: String, $skus: [String!]) {
  seller {
    supplySource(id: $id) {
      inventoryLevels(first: $first, after: $after, skus: $skus) {
        unknownSkus
        nodes {
          sku
          channelCode
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StockHereQuery, StockHereQueryVariables>;
export const StockNodesDocument = new TypedDocumentString(`
    query StockNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Listing {
      sku
    }
    ... on InventoryLevel {
      sku
      quantity
      seller {
        sellerId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StockNodesQuery, StockNodesQueryVariables>;
export const StatusAndRefundDocument = new TypedDocumentString(`
    query StatusAndRefund($key: String!) {
  seller {
    purchase(key: $key) {
      refundState
      shipment {
        status
        label {
          url
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StatusAndRefundQuery, StatusAndRefundQueryVariables>;
export const RefundAloneDocument = new TypedDocumentString(`
    query RefundAlone($key: String!) {
  seller {
    purchase(key: $key) {
      refundState
    }
  }
}
    `) as unknown as TypedDocumentString<RefundAloneQuery, RefundAloneQueryVariables>;
export const BuyOfMarkedOrderDocument = new TypedDocumentString(`
    mutation BuyOfMarkedOrder($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    keyIsFree
    purchase {
      state
      despite
    }
    error {
      code
      message
      path
      nextStep
      ... on PurchaseGuarded {
        guards {
          guard
          message
          orderItemIds
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyOfMarkedOrderMutation, BuyOfMarkedOrderMutationVariables>;
export const BatchOfMarkedOrdersDocument = new TypedDocumentString(`
    mutation BatchOfMarkedOrders($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BatchOfMarkedOrdersMutation, BatchOfMarkedOrdersMutationVariables>;
export const MarkForPurchaseDocument = new TypedDocumentString(`
    mutation MarkForPurchase($hold: HoldOrdersInput!) {
  holdOrders(input: $hold) {
    labelsUnderWay
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MarkForPurchaseMutation, MarkForPurchaseMutationVariables>;
export const ClaimForPurchaseDocument = new TypedDocumentString(`
    mutation ClaimForPurchase($input: ClaimOrdersInput!) {
  claimOrders(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimForPurchaseMutation, ClaimForPurchaseMutationVariables>;
export const StatesOfMarkedPurchasesDocument = new TypedDocumentString(`
    query StatesOfMarkedPurchases {
  seller {
    purchases(first: 10) {
      nodes {
        key
        state
        rejection {
          code
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StatesOfMarkedPurchasesQuery, StatesOfMarkedPurchasesQueryVariables>;
export const ConfirmHeldOrderDocument = new TypedDocumentString(`
    mutation ConfirmHeldOrder($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    confirmation {
      state
      order {
        hold {
          reason
        }
      }
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmHeldOrderMutation, ConfirmHeldOrderMutationVariables>;
export const ItemsOfHeldOrderDocument = new TypedDocumentString(`
    query ItemsOfHeldOrder($id: ID!) {
  seller {
    order(id: $id) {
      items {
        orderItemId
        quantityOrdered
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ItemsOfHeldOrderQuery, ItemsOfHeldOrderQueryVariables>;
export const CreateWithoutHoursDocument = new TypedDocumentString(`
    mutation CreateWithoutHours($input: CreateSupplySourceInput!) {
  createSupplySource(input: $input) {
    supplySource {
      supplySourceId
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateWithoutHoursMutation, CreateWithoutHoursMutationVariables>;
export const UpdateHoursDocument = new TypedDocumentString(`
    mutation UpdateHours($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateHoursMutation, UpdateHoursMutationVariables>;
export const NoOpenStateDocument = new TypedDocumentString(`
    query NoOpenState($id: ID!, $channel: SupplySourceChannel) {
  seller {
    supplySource(id: $id) {
      openState(channel: $channel) {
        isOpen
      }
      noOpenStateReason(channel: $channel)
    }
  }
}
    `) as unknown as TypedDocumentString<NoOpenStateQuery, NoOpenStateQueryVariables>;
export const EverythingOfSourcesDocument = new TypedDocumentString(`
    query EverythingOfSources {
  seller {
    supplySources(first: 100) {
      nodes {
        supplySourceId
        supplySourceCode
        alias
        address {
          ...EveryAddress
        }
        status
        createdAt
        updatedAt
        configuration {
          timeZone
          operationalConfiguration {
            ...EveryOperation
          }
        }
        capabilities {
          outbound {
            isSupported
            effectiveOperationalConfiguration {
              ...EveryOperation
            }
            returnLocation {
              supplySource {
                supplySourceId
              }
              addressWithContact {
                address {
                  ...EveryAddress
                }
                contactDetails {
                  ...EveryContact
                }
              }
            }
            deliveryChannel {
              isSupported
              operationalConfiguration {
                ...EveryOperation
              }
            }
            pickupChannel {
              isSupported
              inventoryHoldPeriod {
                value
                timeUnit
                duration
              }
              inStorePickupConfiguration {
                isSupported
                parkingConfiguration {
                  parkingCostType
                  parkingSpotIdentificationType
                  numberOfParkingSpots
                }
              }
              curbsidePickupConfiguration {
                isSupported
                operationalConfiguration {
                  ...EveryOperation
                }
                parkingWithAddressConfiguration {
                  parkingCostType
                  numberOfParkingSpots
                  address {
                    ...EveryAddress
                  }
                }
              }
            }
          }
          services {
            isSupported
            operationalConfiguration {
              ...EveryOperation
            }
          }
        }
      }
    }
  }
}
    fragment EveryAddress on Address {
  name
  addressLine1
  addressLine2
  addressLine3
  city
  county
  district
  stateOrRegion
  postalCode
  countryCode
  phone
}
fragment EveryContact on ContactDetails {
  primary {
    email
    phone
  }
}
fragment EveryOperation on OperationalConfiguration {
  contactDetails {
    ...EveryContact
  }
  throughputConfig {
    throughputCap {
      value
      timeUnit
    }
    throughputUnit
  }
  handlingTime {
    value
    timeUnit
    duration
  }
  operatingHoursByDay {
    monday {
      ...EveryWindow
    }
    tuesday {
      ...EveryWindow
    }
    wednesday {
      ...EveryWindow
    }
    thursday {
      ...EveryWindow
    }
    friday {
      ...EveryWindow
    }
    saturday {
      ...EveryWindow
    }
    sunday {
      ...EveryWindow
    }
  }
}
fragment EveryWindow on OperatingHours {
  startTime
  endTime
  spansMidnight
}`) as unknown as TypedDocumentString<EverythingOfSourcesQuery, EverythingOfSourcesQueryVariables>;
export const ItemOfOrderDocument = new TypedDocumentString(`
    query ItemOfOrder($id: ID!) {
  seller {
    order(id: $id) {
      items {
        sku
        listing {
          sku
        }
        inventoryLevels {
          quantity
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ItemOfOrderQuery, ItemOfOrderQueryVariables>;
export const OffersForParcelDocument = new TypedDocumentString(`
    query OffersForParcel($id: ID!, $parcel: ParcelInput!) {
  seller {
    order(id: $id) {
      shippingQuote(parcel: $parcel) {
        offers {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OffersForParcelQuery, OffersForParcelQueryVariables>;
export const OnboardingStepsDocument = new TypedDocumentString(`
    query OnboardingSteps($at: ID!, $sku: String) {
  seller {
    supplySource(id: $at) {
      onboarding(sku: $sku) {
        isComplete
        supplySource {
          supplySourceId
          alias
        }
        listing {
          sku
        }
        nextStep {
          step
        }
        steps {
          step
          state
          evidence
          blockedBy
          next {
            place
            mutation
            document
            variables
            fillIn
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OnboardingStepsQuery, OnboardingStepsQueryVariables>;
export const OnboardingOfSellersDocument = new TypedDocumentString(`
    query OnboardingOfSellers($at: ID!) {
  sellers {
    nodes {
      sellerId
      supplySource(id: $at) {
        onboarding {
          nextStep {
            step
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OnboardingOfSellersQuery, OnboardingOfSellersQueryVariables>;
export const OneSkuOpenStoreDocument = new TypedDocumentString(`
    mutation OneSkuOpenStore($input: CreateSupplySourceInput!) {
  createSupplySource(input: $input) {
    supplySource {
      supplySourceId
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OneSkuOpenStoreMutation, OneSkuOpenStoreMutationVariables>;
export const OneSkuConfigureDocument = new TypedDocumentString(`
    mutation OneSkuConfigure($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    error {
      __typename
    }
  }
}
    `) as unknown as TypedDocumentString<OneSkuConfigureMutation, OneSkuConfigureMutationVariables>;
export const OneSkuActivateDocument = new TypedDocumentString(`
    mutation OneSkuActivate($input: UpdateSupplySourceStatusInput!) {
  updateSupplySourceStatus(input: $input) {
    error {
      __typename
    }
  }
}
    `) as unknown as TypedDocumentString<OneSkuActivateMutation, OneSkuActivateMutationVariables>;
export const OneSkuStockDocument = new TypedDocumentString(`
    mutation OneSkuStock($stock: SetInventoryInput!, $template: AssignShippingTemplateInput!) {
  setInventory(input: $stock) {
    error {
      __typename
    }
  }
  assignShippingTemplate(input: $template) {
    error {
      __typename
    }
  }
}
    `) as unknown as TypedDocumentString<OneSkuStockMutation, OneSkuStockMutationVariables>;
export const OneSkuChecklistDocument = new TypedDocumentString(`
    query OneSkuChecklist($store: ID!, $sku: String!) {
  seller {
    supplySource(id: $store) {
      onboarding(sku: $sku) {
        isComplete
        nextStep {
          step
        }
        steps {
          step
          state
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneSkuChecklistQuery, OneSkuChecklistQueryVariables>;
export const OneSkuTemplateDocument = new TypedDocumentString(`
    query OneSkuTemplate($sku: String!) {
  seller {
    listing(sku: $sku) {
      shippingTemplateId
      inventoryLevels {
        channelCode
        quantity
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneSkuTemplateQuery, OneSkuTemplateQueryVariables>;
export const OneSkuOrdersDocument = new TypedDocumentString(`
    query OneSkuOrders($store: ID!, $open: OrderFilterInput!, $skus: [String!]!) {
  seller {
    supplySource(id: $store) {
      inventoryLevels(skus: $skus) {
        nodes {
          quantity
        }
      }
      orders(first: 5, filter: $open) {
        nodes {
          amazonOrderId
          status
          items {
            orderItemId
            sku
            quantityUnfulfilled
            supplySource {
              supplySourceId
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneSkuOrdersQuery, OneSkuOrdersQueryVariables>;
export const OneSkuSuggestDocument = new TypedDocumentString(`
    query OneSkuSuggest($order: ID!) {
  seller {
    order(id: $order) {
      shipFromSuggestions {
        suggestions {
          supplySource {
            supplySourceId
          }
          canShipWholeOrder
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneSkuSuggestQuery, OneSkuSuggestQueryVariables>;
export const OneSkuDocumentDocument = new TypedDocumentString(`
    mutation OneSkuDocument($input: ConfirmShipmentsInput!) {
  confirmShipments(input: $input) {
    error {
      __typename
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OneSkuDocumentMutation, OneSkuDocumentMutationVariables>;
export const OneSkuReportDocument = new TypedDocumentString(`
    query OneSkuReport($batch: String!) {
  seller {
    confirmationBatch(key: $batch) {
      isDone
      confirmations {
        nodes {
          state
          error {
            code
            message
          }
          verification {
            state
            recordedShipFrom {
              name
              city
            }
          }
          order {
            status
            packages {
              carrierName
              trackingNumber
              serviceName
              shipFromAddress {
                city
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneSkuReportQuery, OneSkuReportQueryVariables>;
export const OneOrderAcrossApisDocument = new TypedDocumentString(`
    query OneOrderAcrossApis($id: ID!, $parcel: ParcelInput!) {
  seller {
    order(id: $id) {
      status
      supplySource {
        alias
        openState {
          isOpen
        }
      }
      items {
        sku
        listing {
          inventoryLevels {
            channelCode
            quantity
          }
        }
      }
      shippingQuote(parcel: $parcel) {
        offers {
          name
        }
      }
      purchases {
        key
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneOrderAcrossApisQuery, OneOrderAcrossApisQueryVariables>;
export const OrderAcrossDocument = new TypedDocumentString(`
    query OrderAcross($id: ID!) {
  seller {
    order(id: $id) {
      amazonOrderId
      status
      supplySource {
        supplySourceId
        alias
      }
      items {
        orderItemId
        supplySource {
          supplySourceId
        }
      }
      purchases {
        key
        state
        price {
          amount
        }
      }
      shipments {
        shipmentId
        status
        trackingNumber
        label {
          contentType
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderAcrossQuery, OrderAcrossQueryVariables>;
export const OrderOffersDocument = new TypedDocumentString(`
    query OrderOffers($id: ID!, $parcel: ParcelInput) {
  seller {
    order(id: $id) {
      shippingQuote(sortBy: CHEAPEST, parcel: $parcel) {
        offers {
          shippingServiceId
          price {
            amount
          }
          latestEstimatedDelivery
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderOffersQuery, OrderOffersQueryVariables>;
export const BackToTheOrderDocument = new TypedDocumentString(`
    query BackToTheOrder($filter: PurchaseFilterInput) {
  seller {
    purchases(filter: $filter) {
      nodes {
        key
        order {
          amazonOrderId
          status
          supplySource {
            supplySourceId
          }
        }
        shipment {
          order {
            amazonOrderId
            placedAt
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BackToTheOrderQuery, BackToTheOrderQueryVariables>;
export const BuyAndLookDocument = new TypedDocumentString(`
    mutation BuyAndLook($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    purchase {
      shipment {
        order {
          status
          packages {
            trackingNumber
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyAndLookMutation, BuyAndLookMutationVariables>;
export const FilteredOrdersDocument = new TypedDocumentString(`
    query FilteredOrders($filter: OrderFilterInput, $after: String) {
  seller {
    orders(first: 100, after: $after, filter: $filter) {
      totalCount
      unknownIds
      nodes {
        id
        amazonOrderId
        status
        placedAt
        updatedAt
        sellerOrderId
        programs
        isLate
        isGift
        isCancellationRequested
        shipToCountryCode
        labelPrintableFrom
        marketplace {
          id
          marketplaceId
        }
        relatedOrders {
          amazonOrderId
          relation
        }
        shipBy {
          latest
        }
        items {
          sku
          programs
          isGift
          requiresSerialNumber
          serialNumbers
          condition {
            type
            subtype
            note
          }
          shippingConstraints {
            signature
            ageCheck
            identityCheck
            pallet
            cashOnDelivery
          }
          scheduledDelivery {
            earliest
            latest
          }
          supplySource {
            supplySourceId
          }
        }
        packages {
          trackingNumber
        }
        purchases {
          state
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FilteredOrdersQuery, FilteredOrdersQueryVariables>;
export const BuyForOrdersDocument = new TypedDocumentString(`
    mutation BuyForOrders($input: BuyShippingForOrdersInput!) {
  buyShippingForOrders(input: $input) {
    isReplay
    batch {
      key
      totalCount
      createdBy
      maxTotalPrice {
        amount
        currencyCode
      }
    }
    refusals {
      position
      key
      amazonOrderId
      reason
      message
      path
      missingSkus
      guards
      purchase {
        key
      }
    }
    error {
      __typename
      code
      message
      path
      nextStep
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on BatchRefused {
        refusals {
          amazonOrderId
          reason
          path
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyForOrdersMutation, BuyForOrdersMutationVariables>;
export const BatchOfOrdersDocument = new TypedDocumentString(`
    query BatchOfOrders($key: String!) {
  seller {
    purchaseBatch(key: $key) {
      isDone
      cancelledAt
      cancelledBy
      totalPrice {
        amount
      }
      counts {
        state
        count
      }
      refusals {
        amazonOrderId
      }
      purchases {
        nodes {
          key
          amazonOrderId
          state
          settledBy
          keyIsFree
          shippingServiceId
          serviceName
          maxPrice {
            amount
          }
          price {
            amount
          }
          rejection {
            code
            message
            path
          }
          evidence {
            kind
            by
            note
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BatchOfOrdersQuery, BatchOfOrdersQueryVariables>;
export const CancelBatchDocument = new TypedDocumentString(`
    mutation CancelBatch($input: CancelPurchaseBatchInput!) {
  cancelPurchaseBatch(input: $input) {
    withdrawnCount
    batch {
      key
      isDone
      cancelledAt
      cancelledBy
      counts {
        state
        count
      }
    }
    error {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CancelBatchMutation, CancelBatchMutationVariables>;
export const MarkForLabelsDocument = new TypedDocumentString(`
    mutation MarkForLabels($hold: HoldOrdersInput!, $claim: ClaimOrdersInput!) {
  holdOrders(input: $hold) {
    error {
      message
    }
  }
  claimOrders(input: $claim) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MarkForLabelsMutation, MarkForLabelsMutationVariables>;
export const OrdersForLabelsDocument = new TypedDocumentString(`
    query OrdersForLabels($filter: OrderFilterInput!) {
  seller {
    orders(first: 100, filter: $filter, sortBy: SHIP_BY_ASC) {
      nodes {
        amazonOrderId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersForLabelsQuery, OrdersForLabelsQueryVariables>;
export const HoldTheseOrdersDocument = new TypedDocumentString(`
    mutation HoldTheseOrders($input: HoldOrdersInput!) {
  holdOrders(input: $input) {
    amazonOrderIds
    labelsUnderWay
    orders {
      amazonOrderId
      hold {
        reason
        heldAt
        heldBy
        until
      }
    }
    error {
      ...RefusedMarks
    }
  }
}
    fragment RefusedMarks on UserError {
  __typename
  code
  message
  path
  ... on InvalidInput {
    issues {
      path
      accepted
    }
  }
}`) as unknown as TypedDocumentString<HoldTheseOrdersMutation, HoldTheseOrdersMutationVariables>;
export const ReleaseTheseOrdersDocument = new TypedDocumentString(`
    mutation ReleaseTheseOrders($input: ReleaseOrdersInput!) {
  releaseOrders(input: $input) {
    amazonOrderIds
    orders {
      amazonOrderId
      hold {
        reason
      }
    }
    error {
      ...RefusedMarks
    }
  }
}
    fragment RefusedMarks on UserError {
  __typename
  code
  message
  path
  ... on InvalidInput {
    issues {
      path
      accepted
    }
  }
}`) as unknown as TypedDocumentString<ReleaseTheseOrdersMutation, ReleaseTheseOrdersMutationVariables>;
export const TagTheseOrdersDocument = new TypedDocumentString(`
    mutation TagTheseOrders($input: TagOrdersInput!) {
  tagOrders(input: $input) {
    amazonOrderIds
    orders {
      amazonOrderId
      tags
    }
    error {
      ...RefusedMarks
    }
  }
}
    fragment RefusedMarks on UserError {
  __typename
  code
  message
  path
  ... on InvalidInput {
    issues {
      path
      accepted
    }
  }
}`) as unknown as TypedDocumentString<TagTheseOrdersMutation, TagTheseOrdersMutationVariables>;
export const ClaimTheseOrdersDocument = new TypedDocumentString(`
    mutation ClaimTheseOrders($input: ClaimOrdersInput!) {
  claimOrders(input: $input) {
    amazonOrderIds
    claimedByOthers {
      amazonOrderId
      claim {
        by
        claimedAt
        expiresAt
        createdBy
      }
    }
    orders {
      claim {
        by
      }
    }
    error {
      ...RefusedMarks
      nextStep
    }
  }
}
    fragment RefusedMarks on UserError {
  __typename
  code
  message
  path
  ... on InvalidInput {
    issues {
      path
      accepted
    }
  }
}`) as unknown as TypedDocumentString<ClaimTheseOrdersMutation, ClaimTheseOrdersMutationVariables>;
export const ReleaseTheseClaimsDocument = new TypedDocumentString(`
    mutation ReleaseTheseClaims($input: ReleaseClaimsInput!) {
  releaseClaims(input: $input) {
    amazonOrderIds
    error {
      ...RefusedMarks
    }
  }
}
    fragment RefusedMarks on UserError {
  __typename
  code
  message
  path
  ... on InvalidInput {
    issues {
      path
      accepted
    }
  }
}`) as unknown as TypedDocumentString<ReleaseTheseClaimsMutation, ReleaseTheseClaimsMutationVariables>;
export const MarkedOrdersDocument = new TypedDocumentString(`
    query MarkedOrders($filter: OrderFilterInput) {
  seller {
    orderTags {
      tag
      orderCount
    }
    orders(first: 100, filter: $filter) {
      totalCount
      nodes {
        amazonOrderId
        tags
        hold {
          reason
        }
        claim {
          by
        }
      }
    }
    auditLog(first: 10) {
      nodes {
        action
        outcome
        count
        subject {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MarkedOrdersQuery, MarkedOrdersQueryVariables>;
export const IdOfMarkedOrderDocument = new TypedDocumentString(`
    query IdOfMarkedOrder($id: ID!) {
  seller {
    order(id: $id) {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<IdOfMarkedOrderQuery, IdOfMarkedOrderQueryVariables>;
export const BestOfOrderDocument = new TypedDocumentString(`
    query BestOfOrder($id: ID!, $parcel: ParcelInput!, $deliverBy: DateTime) {
  seller {
    order(id: $id) {
      shipBy {
        latest
      }
      deliverBy {
        latest
      }
      shippingQuote(parcel: $parcel, sortBy: CHEAPEST) {
        offers {
          name
          id
          price {
            amount
          }
          latestEstimatedDelivery
        }
        promised: cheapestInTime {
          offer {
            name
          }
          reason
          inTimeCount
          shipBy
          deliverBy
        }
        whenever: cheapestInTime(deliverBy: null, shipBy: null) {
          offer {
            name
          }
          shipBy
          deliverBy
        }
        by: cheapestInTime(deliverBy: $deliverBy, shipBy: null) {
          offer {
            name
          }
          reason
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BestOfOrderQuery, BestOfOrderQueryVariables>;
export const OrdersFreshnessDocument = new TypedDocumentString(`
    query OrdersFreshness {
  sellers {
    nodes {
      orders(first: 1) {
        freshness {
          syncedAt
          coveredUntil
          isBackfilling
          ordersWithoutSupplySource
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersFreshnessQuery, OrdersFreshnessQueryVariables>;
export const OrdersPageDocument = new TypedDocumentString(`
    query OrdersPage($first: Int, $after: String, $filter: OrderFilterInput, $sortBy: OrderSort, $sellerId: ID) {
  seller(id: $sellerId) {
    orders(first: $first, after: $after, filter: $filter, sortBy: $sortBy) {
      nodes {
        amazonOrderId
        status
        fulfilledBy
        placedAt
        updatedAt
        shipBy {
          latest
        }
        total {
          amount
        }
        packages {
          trackingNumber
        }
        items {
          orderItemId
          sku
          quantityUnfulfilled
          supplySource {
            supplySourceId
          }
        }
        supplySource {
          supplySourceId
        }
      }
      edges {
        cursor
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersPageQuery, OrdersPageQueryVariables>;
export const OrderRecipientsDocument = new TypedDocumentString(`
    query OrderRecipients($first: Int, $sellerId: ID) {
  seller(id: $sellerId) {
    orders(first: $first, filter: {statuses: [UNSHIPPED]}) {
      nodes {
        amazonOrderId
        recipient {
          address {
            countryCode
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderRecipientsQuery, OrderRecipientsQueryVariables>;
export const OrdersOfSellersDocument = new TypedDocumentString(`
    query OrdersOfSellers($after: String) {
  sellers {
    nodes {
      sellerId
      orders(first: 100, after: $after) {
        nodes {
          amazonOrderId
        }
        pageInfo {
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersOfSellersQuery, OrdersOfSellersQueryVariables>;
export const OrdersOfSourcesDocument = new TypedDocumentString(`
    query OrdersOfSources($filter: OrderFilterInput, $sellerId: ID) {
  seller(id: $sellerId) {
    supplySources(first: 20) {
      nodes {
        supplySourceId
        orders(first: 50, filter: $filter) {
          nodes {
            amazonOrderId
            status
            items {
              supplySource {
                supplySourceId
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersOfSourcesQuery, OrdersOfSourcesQueryVariables>;
export const NewestOrdersDocument = new TypedDocumentString(`
    query NewestOrders($first: Int, $filter: OrderFilterInput) {
  seller {
    orders(first: $first, filter: $filter) {
      nodes {
        amazonOrderId
        status
        packages {
          trackingNumber
        }
        items {
          sku
          supplySource {
            supplySourceId
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NewestOrdersQuery, NewestOrdersQueryVariables>;
export const WholeOrderDocument = new TypedDocumentString(`
    query WholeOrder($id: ID!, $sellerId: ID) {
  seller(id: $sellerId) {
    order(id: $id) {
      amazonOrderId
      status
      fulfilledBy
      serviceLevel
      placedAt
      updatedAt
      marketplace {
        marketplaceId
        countryCode
      }
      salesChannel
      shipBy {
        earliest
        latest
      }
      deliverBy {
        earliest
        latest
      }
      total {
        amount
        currencyCode
      }
      recipient {
        address {
          name
          city
          countryCode
        }
      }
      items {
        orderItemId
        sku
        asin
        title
        quantityOrdered
        quantityFulfilled
        quantityUnfulfilled
        unitPrice {
          amount
          currencyCode
        }
      }
      packages {
        packageReferenceId
        status
        detailedStatus
        carrierName
        serviceName
        trackingNumber
        shipTime
        createdAt
        items {
          orderItemId
          quantity
          transparencyCodes
        }
        shipFromAddress {
          city
          countryCode
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WholeOrderQuery, WholeOrderQueryVariables>;
export const OrderOfSellersDocument = new TypedDocumentString(`
    query OrderOfSellers($id: ID!) {
  sellers {
    nodes {
      sellerId
      order(id: $id) {
        amazonOrderId
        placedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderOfSellersQuery, OrderOfSellersQueryVariables>;
export const OrderStatusOnlyDocument = new TypedDocumentString(`
    query OrderStatusOnly($id: ID!) {
  seller {
    order(id: $id) {
      status
      packages {
        trackingNumber
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderStatusOnlyQuery, OrderStatusOnlyQueryVariables>;
export const BuyDoubtedDocument = new TypedDocumentString(`
    mutation BuyDoubted($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    isReplay
    warnings {
      path
      message
    }
    purchase {
      package {
        warnings {
          path
          message
        }
      }
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BuyDoubtedMutation, BuyDoubtedMutationVariables>;
export const QuoteDoubtedDocument = new TypedDocumentString(`
    query QuoteDoubted($id: ID!, $parcel: ParcelInput) {
  seller {
    order(id: $id) {
      shippingQuote(parcel: $parcel) {
        offers {
          id
          shippingServiceId
        }
        warnings {
          path
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QuoteDoubtedQuery, QuoteDoubtedQueryVariables>;
export const BatchDoubtedDocument = new TypedDocumentString(`
    mutation BatchDoubted($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    warnings {
      path
      message
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BatchDoubtedMutation, BatchDoubtedMutationVariables>;
export const OrdersDoubtedDocument = new TypedDocumentString(`
    mutation OrdersDoubted($input: BuyShippingForOrdersInput!) {
  buyShippingForOrders(input: $input) {
    warnings {
      path
      message
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersDoubtedMutation, OrdersDoubtedMutationVariables>;
export const DoubtedPurchasesDocument = new TypedDocumentString(`
    query DoubtedPurchases($first: Int!) {
  seller {
    purchases(first: $first) {
      nodes {
        package {
          warnings {
            path
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DoubtedPurchasesQuery, DoubtedPurchasesQueryVariables>;
export const ListedMugDocument = new TypedDocumentString(`
    query ListedMug {
  seller {
    listing(sku: "MUG-SPECKLE-12") {
      packedUnit {
        source
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListedMugQuery, ListedMugQueryVariables>;
export const SuggestedNowDocument = new TypedDocumentString(`
    query SuggestedNow($id: ID!) {
  seller {
    order(id: $id) {
      suggestedParcel {
        items {
          packedUnit {
            source
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestedNowQuery, SuggestedNowQueryVariables>;
export const BuyPackedDocument = new TypedDocumentString(`
    mutation BuyPacked($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    isReplay
    purchase {
      package {
        isSuggested
        boxName
        box {
          name
        }
        weight {
          value
          unit
        }
        dimensions {
          length
          width
          height
        }
      }
      shipment {
        packageDimensions {
          length
          width
          height
        }
      }
    }
    error {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BuyPackedMutation, BuyPackedMutationVariables>;
export const BuyPackedBatchDocument = new TypedDocumentString(`
    mutation BuyPackedBatch($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    batch {
      purchases(first: 10) {
        nodes {
          key
          package {
            isSuggested
            weight {
              value
            }
          }
        }
      }
    }
    refusals {
      key
      path
      message
    }
    error {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<BuyPackedBatchMutation, BuyPackedBatchMutationVariables>;
export const SizesDocument = new TypedDocumentString(`
    query Sizes($first: Int!, $after: String) {
  seller {
    packedUnits(first: $first, after: $after) {
      nodes {
        sku
        source
        needsNoBox
        weight {
          value
          unit
        }
        dimensions {
          length
          width
          height
          unit
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    boxes {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<SizesQuery, SizesQueryVariables>;
export const PackedUnitOfListingDocument = new TypedDocumentString(`
    query PackedUnitOfListing($sku: String!) {
  seller {
    listing(sku: $sku) {
      packedUnit {
        sku
        source
        weight {
          value
          unit
        }
        dimensions {
          length
          width
          height
          unit
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PackedUnitOfListingQuery, PackedUnitOfListingQueryVariables>;
export const BoxByIdDocument = new TypedDocumentString(`
    query BoxById($id: ID!) {
  node(id: $id) {
    id
    ... on Box {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<BoxByIdQuery, BoxByIdQueryVariables>;
export const PackingAuditDocument = new TypedDocumentString(`
    query PackingAudit {
  seller {
    auditLog(first: 10) {
      nodes {
        action
        outcome
        errorCode
        subject {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PackingAuditQuery, PackingAuditQueryVariables>;
export const SetDoubtedUnitsDocument = new TypedDocumentString(`
    mutation SetDoubtedUnits($input: SetPackedUnitsInput!) {
  setPackedUnits(input: $input) {
    count
    warnings {
      path
      message
    }
    error {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SetDoubtedUnitsMutation, SetDoubtedUnitsMutationVariables>;
export const ListedSkuDocument = new TypedDocumentString(`
    query ListedSku($sku: String!) {
  seller {
    listing(sku: $sku) {
      sku
    }
  }
}
    `) as unknown as TypedDocumentString<ListedSkuQuery, ListedSkuQueryVariables>;
export const SetUnitsDocument = new TypedDocumentString(`
    mutation SetUnits($input: SetPackedUnitsInput!) {
  setPackedUnits(input: $input) {
    count
    error {
      code
      path
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetUnitsMutation, SetUnitsMutationVariables>;
export const SaveBoxDocument = new TypedDocumentString(`
    mutation SaveBox($input: SaveBoxInput!) {
  saveBox(input: $input) {
    box {
      id
      name
      dimensions {
        length
        width
        height
        unit
      }
      emptyWeight {
        value
        unit
      }
      maxWeight {
        value
      }
      seller {
        sellerId
      }
    }
    error {
      code
      path
      nextStep
      ... on NameTaken {
        existing {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SaveBoxMutation, SaveBoxMutationVariables>;
export const DeleteBoxDocument = new TypedDocumentString(`
    mutation DeleteBox($input: DeleteBoxInput!) {
  deleteBox(input: $input) {
    deletedId
    error {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteBoxMutation, DeleteBoxMutationVariables>;
export const PackingSlipDocument = new TypedDocumentString(`
    query PackingSlip($id: ID!) {
  seller {
    order(id: $id) {
      packingSlip {
        url
        contentType
        count
        missing {
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PackingSlipQuery, PackingSlipQueryVariables>;
export const BuyAndShowDocument = new TypedDocumentString(`
    mutation BuyAndShow($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    isReplay
    purchase {
      key
      state
    }
    order {
      amazonOrderId
      status
    }
    error {
      code
      message
      path
      nextStep
      ... on IdempotencyConflict {
        key
        purchase {
          key
        }
        batch {
          key
        }
        confirmationBatch {
          key
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyAndShowMutation, BuyAndShowMutationVariables>;
export const CancelAndShowDocument = new TypedDocumentString(`
    mutation CancelAndShow($input: CancelShipmentInput!) {
  cancelShipment(input: $input) {
    shipment {
      shipmentId
      status
    }
    purchase {
      key
      refundState
    }
    error {
      code
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<CancelAndShowMutation, CancelAndShowMutationVariables>;
export const BatchAndShowDocument = new TypedDocumentString(`
    mutation BatchAndShow($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    isReplay
    batch {
      key
      totalCount
    }
    error {
      code
      ... on IdempotencyConflict {
        purchase {
          key
        }
        batch {
          key
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BatchAndShowMutation, BatchAndShowMutationVariables>;
export const StatusAndShowDocument = new TypedDocumentString(`
    mutation StatusAndShow($input: UpdateSupplySourceStatusInput!) {
  updateSupplySourceStatus(input: $input) {
    supplySource {
      supplySourceId
      status
    }
    error {
      code
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<StatusAndShowMutation, StatusAndShowMutationVariables>;
export const ObstaclesByStatusDocument = new TypedDocumentString(`
    query ObstaclesByStatus($open: OrderFilterInput!) {
  seller {
    orders(first: 1, filter: $open) {
      nodes {
        amazonOrderId
        shippingObstacle
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ObstaclesByStatusQuery, ObstaclesByStatusQueryVariables>;
export const ObstacleByIdDocument = new TypedDocumentString(`
    query ObstacleById($id: ID!) {
  seller {
    order(id: $id) {
      shippingObstacle
    }
  }
}
    `) as unknown as TypedDocumentString<ObstacleByIdQuery, ObstacleByIdQueryVariables>;
export const BuyPendingDocument = new TypedDocumentString(`
    mutation BuyPending($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    keyIsFree
    error {
      __typename
      code
      message
      path
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<BuyPendingMutation, BuyPendingMutationVariables>;
export const BuyPendingsDocument = new TypedDocumentString(`
    mutation BuyPendings($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    refusals {
      reason
      message
    }
    error {
      __typename
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BuyPendingsMutation, BuyPendingsMutationVariables>;
export const PickListOfDocument = new TypedDocumentString(`
    query PickListOf($filter: OrderFilterInput) {
  seller {
    pickList(filter: $filter) {
      orderCount
      isTruncated
      unknownIds
      freshness {
        isBackfilling
      }
      lines {
        sku
        title
        quantity
        cancellationRequestedQuantity
        onHoldQuantity
        supplySource {
          supplySourceId
        }
        orderItems {
          order {
            amazonOrderId
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PickListOfQuery, PickListOfQueryVariables>;
export const EndOfDaySheetDocument = new TypedDocumentString(`
    query EndOfDaySheet($date: LocalDate!) {
  seller {
    endOfDay(date: $date) {
      count
      groups {
        count
      }
      sheet {
        url
        contentType
        count
        missing {
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EndOfDaySheetQuery, EndOfDaySheetQueryVariables>;
export const PickListPicturesDocument = new TypedDocumentString(`
    query PickListPictures($filter: OrderFilterInput) {
  seller {
    pickList(filter: $filter) {
      lines {
        sku
        listing {
          sku
        }
      }
      sheet {
        url
        contentType
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PickListPicturesQuery, PickListPicturesQueryVariables>;
export const LabelsOfPurchasesDocument = new TypedDocumentString(`
    query LabelsOfPurchases($ids: [ID!]!, $options: PrintOptionsInput) {
  seller {
    labels(purchaseIds: $ids, options: $options) {
      url
      contentType
      count
      missing {
        message
        purchase {
          key
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LabelsOfPurchasesQuery, LabelsOfPurchasesQueryVariables>;
export const ShipmentIdsForPrintDocument = new TypedDocumentString(`
    query ShipmentIdsForPrint {
  seller {
    purchases(first: 100, sortBy: CREATED_AT_ASC) {
      nodes {
        id
        key
        shipmentId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShipmentIdsForPrintQuery, ShipmentIdsForPrintQueryVariables>;
export const LinkToBatchLabelsDocument = new TypedDocumentString(`
    query LinkToBatchLabels($key: String!) {
  seller {
    purchaseBatch(key: $key) {
      labels {
        url
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LinkToBatchLabelsQuery, LinkToBatchLabelsQueryVariables>;
export const BuyForPrintDocument = new TypedDocumentString(`
    mutation BuyForPrint($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BuyForPrintMutation, BuyForPrintMutationVariables>;
export const BatchForPrintDocument = new TypedDocumentString(`
    query BatchForPrint($key: String!) {
  seller {
    purchaseBatch(key: $key) {
      isDone
    }
  }
}
    `) as unknown as TypedDocumentString<BatchForPrintQuery, BatchForPrintQueryVariables>;
export const BatchLabelsDocument = new TypedDocumentString(`
    query BatchLabels($key: String!, $options: PrintOptionsInput) {
  seller {
    purchaseBatch(key: $key) {
      labels(options: $options) {
        url
        expiresAt
        contentType
        count
        missing {
          message
          purchase {
            key
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BatchLabelsQuery, BatchLabelsQueryVariables>;
export const BuyBatchDocument = new TypedDocumentString(`
    mutation BuyBatch($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    batch {
      key
      totalCount
      isDone
    }
    error {
      __typename
      code
      message
      path
      ... on InvalidInput {
        issues {
          path
        }
      }
      ... on BatchRefused {
        refusals {
          position
          key
          reason
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyBatchMutation, BuyBatchMutationVariables>;
export const BatchByIdDocument = new TypedDocumentString(`
    query BatchById($key: String!) {
  seller {
    purchaseBatch(key: $key) {
      totalCount
      isDone
      counts {
        state
        count
      }
      purchases {
        nodes {
          key
          state
          rejection {
            code
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BatchByIdQuery, BatchByIdQueryVariables>;
export const PurchasesInBatchDocument = new TypedDocumentString(`
    query PurchasesInBatch($filter: PurchaseFilterInput, $key: String!) {
  seller {
    purchases(filter: $filter) {
      nodes {
        key
        batch {
          key
        }
      }
    }
    purchaseBatch(key: $key) {
      purchases {
        nodes {
          key
          batch {
            key
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PurchasesInBatchQuery, PurchasesInBatchQueryVariables>;
export const ExtrasDocument = new TypedDocumentString(`
    query Extras($id: ID!, $parcel: ParcelInput) {
  seller {
    order(id: $id) {
      shippingQuote(parcel: $parcel) {
        offers {
          shippingServiceId
          extras {
            code
            isIncluded
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExtrasQuery, ExtrasQueryVariables>;
export const ConstrainedDocument = new TypedDocumentString(`
    query Constrained {
  seller {
    orders(first: 100, filter: {statuses: [UNSHIPPED]}) {
      nodes {
        amazonOrderId
        items {
          shippingConstraints {
            signature
            ageCheck
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConstrainedQuery, ConstrainedQueryVariables>;
export const ServiceOfPurchaseDocument = new TypedDocumentString(`
    query ServiceOfPurchase($key: String!) {
  seller {
    purchase(key: $key) {
      shipment {
        service {
          deliveryConfirmation
          handover
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ServiceOfPurchaseQuery, ServiceOfPurchaseQueryVariables>;
export const BuyOrFailDocument = new TypedDocumentString(`
    mutation BuyOrFail($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    error {
      __typename
      ... on ShipmentAlreadyPurchased {
        remaining {
          orderItemId
          quantity
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyOrFailMutation, BuyOrFailMutationVariables>;
export const RelatedOrdersDocument = new TypedDocumentString(`
    query RelatedOrders($id: ID!) {
  seller {
    order(id: $id) {
      relatedOrders {
        amazonOrderId
        order {
          amazonOrderId
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RelatedOrdersQuery, RelatedOrdersQueryVariables>;
export const FilteredPurchasesDocument = new TypedDocumentString(`
    query FilteredPurchases($filter: PurchaseFilterInput, $sortBy: PurchaseSort! = CREATED_AT_DESC, $first: Int! = 20, $after: String) {
  seller {
    purchases(filter: $filter, sortBy: $sortBy, first: $first, after: $after) {
      totalCount
      unknownIds
      nodes {
        id
        key
        createdAt
        settledAt
        shipmentId
        trackingNumber
        carrierName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FilteredPurchasesQuery, FilteredPurchasesQueryVariables>;
export const BuyToFilterDocument = new TypedDocumentString(`
    mutation BuyToFilter($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BuyToFilterMutation, BuyToFilterMutationVariables>;
export const BuyByGuardsDocument = new TypedDocumentString(`
    mutation BuyByGuards($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    keyIsFree
    purchase {
      despite
    }
    error {
      __typename
      code
      message
      path
      nextStep
      ... on PurchaseGuarded {
        guards {
          guard
          message
          orderItemIds
          orderItems {
            orderItemId
            shippingConstraints {
              ageCheck
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyByGuardsMutation, BuyByGuardsMutationVariables>;
export const BatchByGuardsDocument = new TypedDocumentString(`
    mutation BatchByGuards($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      __typename
    }
  }
}
    `) as unknown as TypedDocumentString<BatchByGuardsMutation, BatchByGuardsMutationVariables>;
export const PurchasesByGuardsDocument = new TypedDocumentString(`
    query PurchasesByGuards {
  seller {
    purchases(first: 10) {
      nodes {
        key
        state
        despite
        rejection {
          code
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PurchasesByGuardsQuery, PurchasesByGuardsQueryVariables>;
export const PurchaseByKeyDocument = new TypedDocumentString(`
    query PurchaseByKey($key: String!) {
  seller {
    purchase(key: $key) {
      key
      state
      amazonOrderId
      items {
        orderItemId
        quantity
      }
      keyIsFree
      attempts
      price {
        amount
      }
      shipmentId
      trackingNumber
      carrierName
      settledBy
      refundState
      rejection {
        code
      }
      evidence {
        kind
        by
      }
      shipment {
        shipmentId
        label {
          contentType
          base64
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PurchaseByKeyQuery, PurchaseByKeyQueryVariables>;
export const ListedPurchasesDocument = new TypedDocumentString(`
    query ListedPurchases($first: Int, $after: String, $filter: PurchaseFilterInput) {
  seller {
    purchases(first: $first, after: $after, filter: $filter) {
      nodes {
        key
        state
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    unsettled: purchases(filter: {states: [UNKNOWN]}, sortBy: CREATED_AT_ASC) {
      nodes {
        key
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListedPurchasesQuery, ListedPurchasesQueryVariables>;
export const RefusedDocument = new TypedDocumentString(`
    mutation Refused($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    error {
      code
      message
      path
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<RefusedMutation, RefusedMutationVariables>;
export const ReplacementsDocument = new TypedDocumentString(`
    query Replacements {
  seller {
    orders(first: 100) {
      nodes {
        relatedOrders {
          amazonOrderId
          relation
          order {
            amazonOrderId
            status
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReplacementsQuery, ReplacementsQueryVariables>;
export const KnownReplacedDocument = new TypedDocumentString(`
    query KnownReplaced($filter: OrderFilterInput) {
  seller {
    orders(first: 100, filter: $filter) {
      nodes {
        amazonOrderId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KnownReplacedQuery, KnownReplacedQueryVariables>;
export const ReplacementTwiceDocument = new TypedDocumentString(`
    query ReplacementTwice($id: ID!) {
  seller {
    order(id: $id) {
      relatedOrders {
        order {
          status
        }
      }
      again: relatedOrders {
        order {
          status
          relatedOrders {
            amazonOrderId
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReplacementTwiceQuery, ReplacementTwiceQueryVariables>;
export const ScheduleDocument = new TypedDocumentString(`
    mutation Schedule($input: ScheduleSupplySourceChangeInput!) {
  scheduleSupplySourceChange(input: $input) {
    isReplay
    warnings {
      path
      message
    }
    scheduledChange {
      ...Change
    }
    error {
      __typename
      code
      message
      path
      nextStep
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on ScheduledChangeOverlaps {
        existing {
          id
        }
      }
      ... on IdempotencyConflict {
        scheduledChange {
          id
        }
      }
    }
  }
}
    fragment Change on ScheduledSupplySourceChange {
  id
  key
  state
  from
  until
  timeZone
  levels
  startsAt
  endsAt
  isLate
  appliedAt
  endedAt
  cancelledAt
  note
  createdBy
  hours {
    weekday
    windows {
      startTime
      endTime
    }
  }
  problem {
    code
    message
    nextStep
  }
  replacedHours {
    level
    hours {
      weekday
    }
  }
  supplySource {
    supplySourceId
  }
}`) as unknown as TypedDocumentString<ScheduleMutation, ScheduleMutationVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($first: Int!, $after: String, $states: [ScheduledChangeState!]) {
  seller {
    health {
      troubledScheduledChangeCount
    }
    scheduledChanges(first: $first, after: $after, states: $states) {
      nodes {
        ...Change
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Change on ScheduledSupplySourceChange {
  id
  key
  state
  from
  until
  timeZone
  levels
  startsAt
  endsAt
  isLate
  appliedAt
  endedAt
  cancelledAt
  note
  createdBy
  hours {
    weekday
    windows {
      startTime
      endTime
    }
  }
  problem {
    code
    message
    nextStep
  }
  replacedHours {
    level
    hours {
      weekday
    }
  }
  supplySource {
    supplySourceId
  }
}`) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const HoursDocument = new TypedDocumentString(`
    query Hours($id: ID!) {
  seller {
    supplySource(id: $id) {
      configuration {
        operationalConfiguration {
          operatingHoursByDay {
            ...Week
          }
        }
      }
      capabilities {
        outbound {
          pickupChannel {
            operationalConfiguration {
              operatingHoursByDay {
                ...Week
              }
            }
            curbsidePickupConfiguration {
              operationalConfiguration {
                operatingHoursByDay {
                  ...Week
                }
              }
            }
          }
        }
      }
    }
  }
}
    fragment Week on OperatingHoursByDay {
  wednesday {
    startTime
    endTime
  }
  thursday {
    startTime
    endTime
  }
  friday {
    startTime
    endTime
  }
  saturday {
    startTime
    endTime
  }
}`) as unknown as TypedDocumentString<HoursQuery, HoursQueryVariables>;
export const ScheduledUpdateDocument = new TypedDocumentString(`
    mutation ScheduledUpdate($input: UpdateScheduledChangeInput!) {
  updateScheduledChange(input: $input) {
    scheduledChange {
      ...Change
    }
    error {
      __typename
      code
      ... on InvalidInput {
        issues {
          path
        }
      }
    }
  }
}
    fragment Change on ScheduledSupplySourceChange {
  id
  key
  state
  from
  until
  timeZone
  levels
  startsAt
  endsAt
  isLate
  appliedAt
  endedAt
  cancelledAt
  note
  createdBy
  hours {
    weekday
    windows {
      startTime
      endTime
    }
  }
  problem {
    code
    message
    nextStep
  }
  replacedHours {
    level
    hours {
      weekday
    }
  }
  supplySource {
    supplySourceId
  }
}`) as unknown as TypedDocumentString<ScheduledUpdateMutation, ScheduledUpdateMutationVariables>;
export const ScheduledCancelDocument = new TypedDocumentString(`
    mutation ScheduledCancel($input: CancelScheduledChangeInput!) {
  cancelScheduledChange(input: $input) {
    scheduledChange {
      ...Change
    }
    error {
      __typename
      code
      message
    }
  }
}
    fragment Change on ScheduledSupplySourceChange {
  id
  key
  state
  from
  until
  timeZone
  levels
  startsAt
  endsAt
  isLate
  appliedAt
  endedAt
  cancelledAt
  note
  createdBy
  hours {
    weekday
    windows {
      startTime
      endTime
    }
  }
  problem {
    code
    message
    nextStep
  }
  replacedHours {
    level
    hours {
      weekday
    }
  }
  supplySource {
    supplySourceId
  }
}`) as unknown as TypedDocumentString<ScheduledCancelMutation, ScheduledCancelMutationVariables>;
export const UpdateScheduledSourceDocument = new TypedDocumentString(`
    mutation UpdateScheduledSource($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    warnings {
      path
      message
    }
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateScheduledSourceMutation, UpdateScheduledSourceMutationVariables>;
export const ScheduleManyDocument = new TypedDocumentString(`
    mutation ScheduleMany($input: ScheduleSupplySourceChangesInput!) {
  scheduleSupplySourceChanges(input: $input) {
    results {
      supplySourceId
      isReplay
      warnings {
        message
      }
      scheduledChange {
        id
        key
        state
        supplySource {
          supplySourceId
        }
      }
      error {
        __typename
        message
        path
      }
    }
    error {
      __typename
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ScheduleManyMutation, ScheduleManyMutationVariables>;
export const PlacesToScheduleDocument = new TypedDocumentString(`
    query PlacesToSchedule {
  seller {
    supplySources(first: 100) {
      nodes {
        supplySourceId
        status
        noOpenStateReason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlacesToScheduleQuery, PlacesToScheduleQueryVariables>;
export const ArchiveToScheduleDocument = new TypedDocumentString(`
    mutation ArchiveToSchedule($id: ID!) {
  archiveSupplySource(input: {supplySourceId: $id, force: true}) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveToScheduleMutation, ArchiveToScheduleMutationVariables>;
export const OpenThenDocument = new TypedDocumentString(`
    query OpenThen($id: ID!, $at: DateTime!, $channel: SupplySourceChannel) {
  seller {
    supplySource(id: $id) {
      openState(at: $at, channel: $channel) {
        isOpen
        opensAt
        closesAt
        scheduledChanges {
          id
        }
      }
      shippingStatus(at: $at) {
        lastHandOverAt
        cutOffAt
        earliestHandOverAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenThenQuery, OpenThenQueryVariables>;
export const OpenOfAllDocument = new TypedDocumentString(`
    query OpenOfAll($at: DateTime!) {
  seller {
    supplySources(first: 20) {
      nodes {
        openState(at: $at) {
          isOpen
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenOfAllQuery, OpenOfAllQueryVariables>;
export const FormOfOffersDocument = new TypedDocumentString(`
    query FormOfOffers($id: ID!, $parcel: ParcelInput) {
  seller {
    order(id: $id) {
      shippingQuote(parcel: $parcel) {
        offers {
          id
          shippingServiceId
          requiresSellerInputs
          sellerInputForm {
            jsonSchema
            fields {
              fieldId
              label
              kind
              orderItemId
              orderItem {
                asin
              }
              isRequired
              pattern
              hint
              choices
              storedValue
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FormOfOffersQuery, FormOfOffersQueryVariables>;
export const BuyWithFormDocument = new TypedDocumentString(`
    mutation BuyWithForm($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    isReplay
    keyIsFree
    purchase {
      state
      attempts
    }
    error {
      __typename
      code
      message
      nextStep
      path
      ... on InvalidInput {
        issues {
          path
        }
      }
      ... on SellerInputsRequired {
        issues {
          path
          accepted
        }
        form {
          fields {
            fieldId
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyWithFormMutation, BuyWithFormMutationVariables>;
export const PurchasesOfSellersDocument = new TypedDocumentString(`
    query PurchasesOfSellers($key: String!, $first: Int!) {
  sellers {
    nodes {
      sellerId
      purchase(key: $key) {
        key
      }
      purchases(first: $first) {
        nodes {
          key
        }
      }
      unsettled: purchases(
        first: $first
        filter: {states: [UNKNOWN]}
        sortBy: CREATED_AT_ASC
      ) {
        nodes {
          key
        }
        totalCount
      }
      purchaseBatch(key: $key) {
        key
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PurchasesOfSellersQuery, PurchasesOfSellersQueryVariables>;
export const SourcesOfPurchasesDocument = new TypedDocumentString(`
    query SourcesOfPurchases($withAlias: Boolean!) {
  seller {
    purchases(first: 10) {
      nodes {
        key
        supplySource {
          supplySourceId
          alias @include(if: $withAlias)
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SourcesOfPurchasesQuery, SourcesOfPurchasesQueryVariables>;
export const SetManyStocksDocument = new TypedDocumentString(`
    mutation SetManyStocks($input: SetInventoriesInput!) {
  setInventories(input: $input) {
    isReplay
    batch {
      id
      key
      totalCount
      counts {
        state
        count
      }
    }
    error {
      __typename
      code
      path
      nextStep
      ... on InvalidInput {
        issues {
          path
          accepted
        }
      }
      ... on IdempotencyConflict {
        inventoryBatch {
          key
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetManyStocksMutation, SetManyStocksMutationVariables>;
export const StockBatchDocument = new TypedDocumentString(`
    query StockBatch($key: String!, $states: [InventoryChangeState!], $first: Int = 100) {
  seller {
    inventoryBatch(key: $key) {
      id
      isDone
      createdBy
      counts {
        state
        count
      }
      changes(states: $states, first: $first) {
        totalCount
        nodes {
          position
          sku
          channelCode
          quantity
          state
          feedId
          issues {
            code
            severity
            attributeNames
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StockBatchQuery, StockBatchQueryVariables>;
export const StockAndPendingDocument = new TypedDocumentString(`
    query StockAndPending($sku: String!) {
  seller {
    listing(sku: $sku) {
      inventoryLevels {
        channelCode
        quantity
        pendingQuantity
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StockAndPendingQuery, StockAndPendingQueryVariables>;
export const SetOneStockDocument = new TypedDocumentString(`
    mutation SetOneStock($input: SetInventoryInput!) {
  setInventory(input: $input) {
    status
    error {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SetOneStockMutation, SetOneStockMutationVariables>;
export const SettledByKeyDocument = new TypedDocumentString(`
    query SettledByKey($key: String!) {
  seller {
    purchase(key: $key) {
      key
      state
      amazonOrderId
      items {
        orderItemId
        quantity
      }
      attempts
      price {
        amount
      }
      shipmentId
      trackingNumber
      carrierName
      settledBy
      refundState
      rejection {
        code
      }
      evidence {
        kind
        by
      }
      shipment {
        shipmentId
        label {
          contentType
          base64
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SettledByKeyQuery, SettledByKeyQueryVariables>;
export const SettleDocument = new TypedDocumentString(`
    mutation Settle($input: SettlePurchaseInput!) {
  settlePurchase(input: $input) {
    purchase {
      state
      settledBy
      shipmentId
      evidence {
        kind
        by
        note
      }
    }
    error {
      __typename
      ... on PurchaseNotUnsettled {
        known: purchase {
          key
          state
        }
      }
      ... on EvidenceDisagrees {
        own: purchase {
          key
        }
        holder {
          key
          state
        }
        packages {
          trackingNumber
        }
      }
      code
      message
      path
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<SettleMutation, SettleMutationVariables>;
export const SellerByIdDocument = new TypedDocumentString(`
    query SellerById($id: ID) {
  seller(id: $id) {
    sellerId
    supplySources(first: 1) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SellerByIdQuery, SellerByIdQueryVariables>;
export const ArchiveOfSellerDocument = new TypedDocumentString(`
    mutation ArchiveOfSeller($input: UpdateSupplySourceStatusInput!) {
  updateSupplySourceStatus(input: $input) {
    supplySource {
      id
    }
    error {
      __typename
      ... on InvalidInput {
        issues {
          path
          accepted
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveOfSellerMutation, ArchiveOfSellerMutationVariables>;
export const DayOfLabelsDocument = new TypedDocumentString(`
    query DayOfLabels($date: LocalDate, $supplySourceId: ID, $by: LabelDay!) {
  seller {
    endOfDay(date: $date, supplySourceId: $supplySourceId, by: $by) {
      by
      date
      timeZone
      count
      withoutShipDateCount
      groups {
        by
        carrierName
        count
        from
        before
        purchases {
          totalCount
          nodes {
            key
            shipDate
          }
        }
      }
      sheet {
        url
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DayOfLabelsQuery, DayOfLabelsQueryVariables>;
export const PurchasesByShipDateDocument = new TypedDocumentString(`
    query PurchasesByShipDate($filter: PurchaseFilterInput!) {
  seller {
    purchases(filter: $filter, sortBy: SETTLED_AT_DESC) {
      totalCount
      nodes {
        key
        shipDate
        shipment {
          service {
            shipDate
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PurchasesByShipDateQuery, PurchasesByShipDateQueryVariables>;
export const SettleForTheDayDocument = new TypedDocumentString(`
    mutation SettleForTheDay($input: SettlePurchaseInput!) {
  settlePurchase(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SettleForTheDayMutation, SettleForTheDayMutationVariables>;
export const CostsOfPeriodDocument = new TypedDocumentString(`
    query CostsOfPeriod($from: LocalDate!, $to: LocalDate!, $supplySourceId: ID) {
  seller {
    shippingCosts(from: $from, to: $to, supplySourceId: $supplySourceId) {
      from
      to
      timeZoneSource
      isTruncated
      totals {
        ...CostSums
      }
      carriers {
        carrierName
        sums {
          ...CostSums
        }
      }
      groups {
        carrierName
        serviceName
        supplySource {
          supplySourceId
        }
        sums {
          ...CostSums
        }
      }
    }
    purchases(sortBy: CREATED_AT_ASC) {
      nodes {
        key
        settledAt
        serviceName
        price {
          amount
        }
      }
    }
  }
}
    fragment CostSums on ShippingCostSums {
  currencyCode
  count
  cost {
    amount
  }
  refundedCount
  refunded {
    amount
  }
  refundPendingCount
  refundPending {
    amount
  }
  netCost {
    amount
  }
  lateCount
  lateUnknownCount
}`) as unknown as TypedDocumentString<CostsOfPeriodQuery, CostsOfPeriodQueryVariables>;
export const ShipTimesOfLabelsDocument = new TypedDocumentString(`
    query ShipTimesOfLabels {
  seller {
    purchases(sortBy: CREATED_AT_ASC) {
      nodes {
        settledAt
        order {
          shipBy {
            latest
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShipTimesOfLabelsQuery, ShipTimesOfLabelsQueryVariables>;
export const QuoteDocument = new TypedDocumentString(`
    query Quote($id: ID!, $parcel: ParcelInput, $filter: OfferFilterInput, $sortBy: OfferSort!) {
  seller {
    order(id: $id) {
      shippingQuote(parcel: $parcel, filter: $filter, sortBy: $sortBy) {
        id
        filteredOutCount
        offers {
          id
          shippingServiceId
          carrierName
          rate {
            amount
            currencyCode
          }
          price {
            amount
          }
          latestEstimatedDelivery
          labelFormats {
            format
          }
          benefits {
            included
          }
        }
        rejected {
          shippingServiceId
          rejectionReasonCode
        }
        temporarilyUnavailableCarriers
        termsNotAcceptedCarriers
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QuoteQuery, QuoteQueryVariables>;
export const BuyDocument = new TypedDocumentString(`
    mutation Buy($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    purchase {
      key
      shipment {
        shipmentId
        amazonOrderId
        status
        trackingNumber
        shipFromAddress {
          name
          city
          email
          phone
        }
        service {
          shippingServiceId
          price {
            amount
          }
        }
        label {
          url
          contentType
          byteLength
          base64
          checksumVerified
          problem
        }
      }
    }
    isReplay
    keyIsFree
    error {
      __typename
      code
      message
      path
      ... on PriceAboveMaximum {
        offered {
          amount
          currencyCode
        }
      }
      ... on TermsNotAccepted {
        carrierName
      }
      ... on OfferExpired {
        requoted {
          offers {
            id
            shippingServiceId
          }
        }
      }
      ... on ShipmentAlreadyPurchased {
        shipmentIds
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyMutation, BuyMutationVariables>;
export const CancelDocument = new TypedDocumentString(`
    mutation Cancel($input: CancelShipmentInput!) {
  cancelShipment(input: $input) {
    shipment {
      shipmentId
      status
      label {
        url
      }
    }
    error {
      __typename
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelMutation, CancelMutationVariables>;
export const ShipmentByIdDocument = new TypedDocumentString(`
    query ShipmentById($id: ID!) {
  seller {
    shipment(id: $id) {
      shipmentId
      status
      trackingNumber
      label {
        contentType
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShipmentByIdQuery, ShipmentByIdQueryVariables>;
export const QuoteByIdDocument = new TypedDocumentString(`
    query QuoteById($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on ShippingQuote {
      quotedAt
      filteredOutCount
      offers {
        id
      }
    }
    ... on ShippingService {
      seller {
        sellerId
      }
      shippingServiceId
      backend
      expiresAt
      price {
        amount
      }
      extras {
        code
        isIncluded
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QuoteByIdQuery, QuoteByIdQueryVariables>;
export const OrderOfQuoteDocument = new TypedDocumentString(`
    query OrderOfQuote($id: ID!) {
  node(id: $id) {
    ... on ShippingQuote {
      order {
        amazonOrderId
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderOfQuoteQuery, OrderOfQuoteQueryVariables>;
export const ShippingStatusDocument = new TypedDocumentString(`
    query ShippingStatus($at: DateTime, $store: ID!, $first: Int! = 100, $after: String) {
  seller {
    shippingStatus(at: $at) {
      ...Status
    }
    supplySource(id: $store) {
      shippingStatus(at: $at) {
        ...Status
      }
    }
  }
}
    fragment Status on ShippingStatus {
  at
  timeZone
  timeZoneSource
  dayEndsAt
  lastHandOverAt
  cutOffAt
  earliestHandOverAt
  late {
    ...ToShip
    orders(first: $first, after: $after) {
      totalCount
      nodes {
        amazonOrderId
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
  dueToday {
    ...ToShip
  }
  pastCutOff {
    ...ToShip
  }
}
fragment ToShip on OrdersToShip {
  count
  withoutLabelCount
}`) as unknown as TypedDocumentString<ShippingStatusQuery, ShippingStatusQueryVariables>;
export const OrdersStillToShipDocument = new TypedDocumentString(`
    query OrdersStillToShip($after: String) {
  seller {
    orders(
      first: 100
      after: $after
      sortBy: SHIP_BY_ASC
      filter: {statuses: [UNSHIPPED, PARTIALLY_SHIPPED]}
    ) {
      totalCount
      nodes {
        amazonOrderId
        shipBy {
          latest
        }
        items {
          supplySource {
            supplySourceId
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersStillToShipQuery, OrdersStillToShipQueryVariables>;
export const LateOfSellerDocument = new TypedDocumentString(`
    query LateOfSeller($at: DateTime, $after: String) {
  seller {
    shippingStatus(at: $at) {
      at
      late {
        orders(first: 1, after: $after) {
          nodes {
            amazonOrderId
          }
          pageInfo {
            endCursor
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LateOfSellerQuery, LateOfSellerQueryVariables>;
export const SetHandlingTimeDocument = new TypedDocumentString(`
    mutation SetHandlingTime($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetHandlingTimeMutation, SetHandlingTimeMutationVariables>;
export const MoveToSkippedHourDocument = new TypedDocumentString(`
    mutation MoveToSkippedHour($input: UpdateScheduledChangeInput!) {
  updateScheduledChange(input: $input) {
    warnings {
      path
      message
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MoveToSkippedHourMutation, MoveToSkippedHourMutationVariables>;
export const StaleOrdersDocument = new TypedDocumentString(`
    query StaleOrders($filter: OrderFilterInput) {
  seller {
    orders(first: 50, filter: $filter) {
      nodes {
        amazonOrderId
        items {
          orderItemId
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaleOrdersQuery, StaleOrdersQueryVariables>;
export const StaleStatusDocument = new TypedDocumentString(`
    query StaleStatus($id: ID!, $fresh: Boolean! = false) {
  seller {
    order(id: $id, fresh: $fresh) {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<StaleStatusQuery, StaleStatusQueryVariables>;
export const BuyStaleDocument = new TypedDocumentString(`
    mutation BuyStale($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    error {
      code
      path
    }
    purchase {
      state
    }
  }
}
    `) as unknown as TypedDocumentString<BuyStaleMutation, BuyStaleMutationVariables>;
export const LedgersOfSourcesDocument = new TypedDocumentString(`
    query LedgersOfSources($first: Int!) {
  seller {
    supplySources(first: 20) {
      nodes {
        supplySourceId
        orders(first: $first) {
          nodes {
            amazonOrderId
            purchases {
              key
              evidence {
                kind
              }
              shipment {
                shipmentId
                label {
                  contentType
                }
              }
            }
            shipments {
              shipmentId
            }
            confirmations {
              batch {
                key
              }
              purchase {
                key
              }
            }
          }
          freshness {
            syncedAt
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LedgersOfSourcesQuery, LedgersOfSourcesQueryVariables>;
export const OrderIdsOfSourcesDocument = new TypedDocumentString(`
    query OrderIdsOfSources {
  seller {
    supplySources(first: 20) {
      nodes {
        orders(first: 100) {
          nodes {
            amazonOrderId
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderIdsOfSourcesQuery, OrderIdsOfSourcesQueryVariables>;
export const OrdersOfOneSourceDocument = new TypedDocumentString(`
    query OrdersOfOneSource($id: ID!) {
  seller {
    supplySource(id: $id) {
      orders(first: 20) {
        nodes {
          amazonOrderId
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersOfOneSourceQuery, OrdersOfOneSourceQueryVariables>;
export const StockOfOrderDocument = new TypedDocumentString(`
    query StockOfOrder($id: ID!, $at: ID) {
  seller {
    order(id: $id) {
      items {
        sku
        listing {
          inventoryLevels {
            channelCode
            quantity
          }
        }
        inventoryLevels {
          channelCode
          quantity
        }
        there: inventoryLevels(supplySourceId: $at) {
          channelCode
          quantity
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StockOfOrderQuery, StockOfOrderQueryVariables>;
export const ReturnsOfListDocument = new TypedDocumentString(`
    query ReturnsOfList($first: Int!) {
  seller {
    supplySources(first: $first) {
      nodes {
        supplySourceId
        alias
        capabilities {
          outbound {
            returnLocation {
              supplySource {
                supplySourceId
                alias
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnsOfListQuery, ReturnsOfListQueryVariables>;
export const ReturnsOfOneDocument = new TypedDocumentString(`
    query ReturnsOfOne($id: ID!) {
  seller {
    supplySource(id: $id) {
      capabilities {
        outbound {
          returnLocation {
            supplySource {
              supplySourceId
              alias
              status
            }
            addressWithContact {
              address {
                city
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnsOfOneQuery, ReturnsOfOneQueryVariables>;
export const StoreOrdersDocument = new TypedDocumentString(`
    query StoreOrders($store: ID! = "82f3b22a-0a22-4247-9dff-af100d3a27f6", $parcel: ParcelInput! = {package: {size: {predefined: USPS_MEDIUM_FLAT_RATE_BOX_1}, weight: {value: 40, unit: OZ}}}, $first: Int! = 50) {
  seller {
    supplySource(id: $store) {
      alias
      openState {
        isOpen
      }
      orders(
        first: $first
        sortBy: SHIP_BY_ASC
        filter: {statuses: [UNSHIPPED, PARTIALLY_SHIPPED]}
      ) {
        nodes {
          amazonOrderId
          status
          shipBy {
            latest
          }
          items {
            orderItemId
            sku
            title
            quantityUnfulfilled
            inventoryLevels(supplySourceId: $store) {
              quantity
            }
          }
          shippingQuote(parcel: $parcel) {
            cheapestInTime {
              offer {
                shippingServiceId
                name
                price {
                  amount
                }
                latestEstimatedDelivery
              }
              reason
            }
          }
          shipments {
            shipmentId
            trackingNumber
            service {
              name
              price {
                amount
              }
            }
          }
          purchases {
            state
            refundState
          }
        }
        freshness {
          syncedAt
          isBackfilling
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StoreOrdersQuery, StoreOrdersQueryVariables>;
export const StatesOfShipmentsDocument = new TypedDocumentString(`
    query StatesOfShipments($store: ID!) {
  seller {
    supplySource(id: $store) {
      orders(first: 100) {
        nodes {
          shipments {
            shipmentId
            status
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StatesOfShipmentsQuery, StatesOfShipmentsQueryVariables>;
export const StockOfStoreDocument = new TypedDocumentString(`
    mutation StockOfStore($input: SetInventoryInput!) {
  setInventory(input: $input) {
    error {
      __typename
    }
  }
}
    `) as unknown as TypedDocumentString<StockOfStoreMutation, StockOfStoreMutationVariables>;
export const PurchaseBatchesDocument = new TypedDocumentString(`
    query PurchaseBatches($first: Int!, $after: String, $states: [PurchaseState!]) {
  seller {
    purchaseBatches(first: $first, after: $after) {
      totalCount
      nodes {
        key
        totalCount
        isDone
        counts {
          state
          count
        }
        purchases(first: 2, states: $states) {
          totalCount
          nodes {
            key
            batch {
              key
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PurchaseBatchesQuery, PurchaseBatchesQueryVariables>;
export const PageOfBatchDocument = new TypedDocumentString(`
    query PageOfBatch($key: String!, $first: Int!, $after: String) {
  seller {
    purchaseBatch(key: $key) {
      purchases(first: $first, after: $after) {
        nodes {
          key
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PageOfBatchQuery, PageOfBatchQueryVariables>;
export const ConfirmationsDocument = new TypedDocumentString(`
    query Confirmations($first: Int! = 20, $after: String, $filter: ConfirmationFilterInput, $states: [ConfirmationState!]) {
  seller {
    confirmations(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        trackingNumber
        batch {
          key
          isDone
          counts {
            count
          }
          confirmations(first: 1, states: $states) {
            totalCount
            nodes {
              position
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmationsQuery, ConfirmationsQueryVariables>;
export const BuyListedDocument = new TypedDocumentString(`
    mutation BuyListed($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BuyListedMutation, BuyListedMutationVariables>;
export const SuggestShipFromDocument = new TypedDocumentString(`
    query SuggestShipFrom($id: ID!, $first: Int!, $at: DateTime) {
  seller {
    order(id: $id) {
      amazonOrderId
      status
      shipFromSuggestions(first: $first, at: $at) {
        shipBy
        isNothingToShip
        candidateCount
        suggestions {
          rank
          supplySource {
            supplySourceId
            alias
            status
          }
          canShipWholeOrder
          items {
            orderItem {
              orderItemId
              sku
            }
            needed
            available
            isEnough
          }
          openState {
            isOpen
            opensAt
          }
          earliestHandOver
          latestHandOver
          startBy
          isInTime
          score {
            total
            stock
            time
            openHours
          }
          reasons {
            code
            message
          }
        }
        splits {
          parts {
            supplySource {
              supplySourceId
            }
            items {
              quantity
              orderItem {
                orderItemId
              }
            }
          }
        }
        notes {
          code
          skus
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestShipFromQuery, SuggestShipFromQueryVariables>;
export const SuggestWithOffersDocument = new TypedDocumentString(`
    query SuggestWithOffers($id: ID!, $first: Int!, $parcel: ParcelInput!) {
  seller {
    order(id: $id) {
      deliverBy {
        latest
      }
      shipFromSuggestions(first: $first) {
        suggestions {
          supplySource {
            supplySourceId
          }
          isAssigned
          canShipWholeOrder
          earliestHandOver
          shippingQuote(parcel: $parcel, sortBy: CHEAPEST) {
            offers {
              shippingServiceId
              id
              shipDate
            }
            cheapestInTime {
              offer {
                name
                price {
                  amount
                }
              }
              reason
              deliverBy
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestWithOffersQuery, SuggestWithOffersQueryVariables>;
export const SuggestOfSellersDocument = new TypedDocumentString(`
    query SuggestOfSellers($id: ID!) {
  sellers {
    nodes {
      sellerId
      order(id: $id) {
        shipFromSuggestions {
          candidateCount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestOfSellersQuery, SuggestOfSellersQueryVariables>;
export const StockOfPlacesDocument = new TypedDocumentString(`
    mutation StockOfPlaces($input: SetInventoryInput!) {
  setInventory(input: $input) {
    error {
      __typename
    }
  }
}
    `) as unknown as TypedDocumentString<StockOfPlacesMutation, StockOfPlacesMutationVariables>;
export const SuggestedDocument = new TypedDocumentString(`
    query Suggested($id: ID!) {
  seller {
    order(id: $id) {
      suggestedParcel {
        isComplete
        missingSkus
        weight {
          value
          unit
        }
        dimensions {
          length
          width
          height
          unit
        }
        box {
          name
        }
        noBoxReason
        items {
          sku
          quantity
          packedUnit {
            source
          }
        }
      }
      shippingQuote {
        offers {
          name
          price {
            amount
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestedQuery, SuggestedQueryVariables>;
export const SuggestedPageDocument = new TypedDocumentString(`
    query SuggestedPage($withQuotes: Boolean!) {
  seller {
    orders(first: 50, filter: {statuses: [UNSHIPPED, PARTIALLY_SHIPPED]}) {
      nodes {
        amazonOrderId
        items {
          sku
        }
        suggestedParcel {
          isComplete
          missingSkus
          weight {
            value
            unit
          }
        }
        shippingQuote @include(if: $withQuotes) {
          offers {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestedPageQuery, SuggestedPageQueryVariables>;
export const FilteredSupplySourcesDocument = new TypedDocumentString(`
    query FilteredSupplySources($first: Int, $after: String, $filter: SupplySourceFilterInput) {
  seller {
    supplySources(first: $first, after: $after, filter: $filter) {
      nodes {
        supplySourceId
        supplySourceCode
        alias
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FilteredSupplySourcesQuery, FilteredSupplySourcesQueryVariables>;
export const StatusesOfSupplySourcesDocument = new TypedDocumentString(`
    query StatusesOfSupplySources($filter: SupplySourceFilterInput) {
  seller {
    supplySources(first: 100, filter: $filter) {
      nodes {
        supplySourceId
        status
        openState(at: "2026-06-03T17:00:00Z") {
          isOpen
          opensAt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StatusesOfSupplySourcesQuery, StatusesOfSupplySourcesQueryVariables>;
export const TutorialCreateDocument = new TypedDocumentString(`
    mutation TutorialCreate($input: CreateSupplySourceInput!) {
  createSupplySource(input: $input) {
    warnings {
      path
      message
    }
    supplySource {
      supplySourceId
      supplySourceCode
      status
    }
    error {
      __typename
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TutorialCreateMutation, TutorialCreateMutationVariables>;
export const TutorialReadDocument = new TypedDocumentString(`
    query TutorialRead($id: ID!) {
  seller {
    supplySource(id: $id) {
      supplySourceId
      supplySourceCode
      alias
      status
      address {
        name
        addressLine1
        addressLine2
        city
        county
        stateOrRegion
        postalCode
        countryCode
        phone
      }
      configuration {
        timeZone
        operationalConfiguration {
          ...Operational
        }
      }
      capabilities {
        outbound {
          isSupported
          operationalConfiguration {
            ...Operational
          }
        }
      }
      createdAt
      version
    }
  }
}
    fragment Operational on OperationalConfiguration {
  contactDetails {
    primary {
      email
      phone
    }
  }
  throughputConfig {
    throughputCap {
      value
      timeUnit
    }
    throughputUnit
  }
  handlingTime {
    value
    timeUnit
    duration
  }
  operatingHoursByDay {
    monday {
      startTime
      endTime
    }
    friday {
      startTime
      endTime
    }
    saturday {
      startTime
    }
    sunday {
      startTime
    }
  }
}`) as unknown as TypedDocumentString<TutorialReadQuery, TutorialReadQueryVariables>;
export const TutorialUpdateDocument = new TypedDocumentString(`
    mutation TutorialUpdate($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    warnings {
      path
    }
    error {
      __typename
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TutorialUpdateMutation, TutorialUpdateMutationVariables>;
export const TutorialActivateDocument = new TypedDocumentString(`
    mutation TutorialActivate($input: UpdateSupplySourceStatusInput!) {
  updateSupplySourceStatus(input: $input) {
    supplySource {
      status
    }
    error {
      __typename
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TutorialActivateMutation, TutorialActivateMutationVariables>;
export const CreateSourceDocument = new TypedDocumentString(`
    mutation CreateSource($input: CreateSupplySourceInput!) {
  createSupplySource(input: $input) {
    supplySource {
      supplySourceId
    }
    warnings {
      path
      message
    }
    error {
      __typename
      code
      message
      path
      ... on InvalidInput {
        issues {
          path
          message
          accepted
        }
      }
      ... on SupplySourceCodeTaken {
        existing {
          supplySourceId
          alias
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateSourceMutation, CreateSourceMutationVariables>;
export const UpdateSourceDocument = new TypedDocumentString(`
    mutation UpdateSource($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    supplySource {
      alias
      version
    }
    error {
      __typename
      code
      message
      path
      ... on InvalidInput {
        issues {
          path
          accepted
        }
      }
      ... on SupplySourceChanged {
        current {
          alias
          updatedAt
          version
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateSourceMutation, UpdateSourceMutationVariables>;
export const SourcesToChangeDocument = new TypedDocumentString(`
    query SourcesToChange {
  seller {
    supplySources(first: 100) {
      nodes {
        supplySourceId
        supplySourceCode
        alias
        status
        version
        configuration {
          timeZone
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SourcesToChangeQuery, SourcesToChangeQueryVariables>;
export const SupplySourceListDocument = new TypedDocumentString(`
    query SupplySourceList($first: Int, $after: String) {
  seller {
    supplySources(first: $first, after: $after) {
      nodes {
        supplySourceId
        supplySourceCode
        alias
        address {
          city
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SupplySourceListQuery, SupplySourceListQueryVariables>;
export const SupplySourceDetailsDocument = new TypedDocumentString(`
    query SupplySourceDetails($first: Int) {
  seller {
    supplySources(first: $first) {
      edges {
        cursor
        node {
          supplySourceId
          status
          configuration {
            timeZone
          }
          createdAt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SupplySourceDetailsQuery, SupplySourceDetailsQueryVariables>;
export const OneSupplySourceDocument = new TypedDocumentString(`
    query OneSupplySource($id: ID!) {
  seller {
    supplySource(id: $id) {
      supplySourceId
      alias
      status
      updatedAt
    }
  }
}
    `) as unknown as TypedDocumentString<OneSupplySourceQuery, OneSupplySourceQueryVariables>;
export const AtMomentDocument = new TypedDocumentString(`
    query AtMoment($id: ID!, $orderId: ID!, $at: DateTime!) {
  seller {
    supplySource(id: $id) {
      openState(at: $at) {
        opensAt
      }
    }
    order(id: $orderId) {
      shipFromSuggestions(at: $at) {
        at
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AtMomentQuery, AtMomentQueryVariables>;
export const SuppliesOfSellersDocument = new TypedDocumentString(`
    query SuppliesOfSellers {
  sellers {
    nodes {
      sellerId
      supplySources(first: 100) {
        nodes {
          supplySourceId
        }
        pageInfo {
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuppliesOfSellersQuery, SuppliesOfSellersQueryVariables>;
export const SuppliesOfSellerDocument = new TypedDocumentString(`
    query SuppliesOfSeller($seller: ID, $id: ID!, $after: String) {
  seller(id: $seller) {
    supplySource(id: $id) {
      supplySourceId
    }
    supplySources(after: $after) {
      nodes {
        supplySourceId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuppliesOfSellerQuery, SuppliesOfSellerQueryVariables>;
export const SwitchWithWarningsDocument = new TypedDocumentString(`
    mutation SwitchWithWarnings($input: UpdateSupplySourceStatusInput!) {
  updateSupplySourceStatus(input: $input) {
    warnings {
      path
      message
    }
    error {
      __typename
    }
  }
}
    `) as unknown as TypedDocumentString<SwitchWithWarningsMutation, SwitchWithWarningsMutationVariables>;
export const MoveReturnsDocument = new TypedDocumentString(`
    mutation MoveReturns($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    error {
      __typename
      path
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<MoveReturnsMutation, MoveReturnsMutationVariables>;
export const OpenOrdersBeforeSwitchDocument = new TypedDocumentString(`
    query OpenOrdersBeforeSwitch($id: ID!) {
  seller {
    supplySource(id: $id) {
      orders(
        first: 100
        filter: {statuses: [PENDING_AVAILABILITY, PENDING, UNSHIPPED, PARTIALLY_SHIPPED]}
      ) {
        nodes {
          amazonOrderId
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenOrdersBeforeSwitchQuery, OpenOrdersBeforeSwitchQueryVariables>;
export const BuyUnindexedDocument = new TypedDocumentString(`
    mutation BuyUnindexed($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    keyIsFree
    purchase {
      state
    }
    error {
      ... on PurchaseGuarded {
        guards {
          guard
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyUnindexedMutation, BuyUnindexedMutationVariables>;
export const BatchOfUnindexedDocument = new TypedDocumentString(`
    mutation BatchOfUnindexed($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BatchOfUnindexedMutation, BatchOfUnindexedMutationVariables>;
export const OutcomeOfUnindexedDocument = new TypedDocumentString(`
    query OutcomeOfUnindexed {
  seller {
    purchase(key: "in-batch") {
      state
      rejection {
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OutcomeOfUnindexedQuery, OutcomeOfUnindexedQueryVariables>;
export const TagInventedOrdersDocument = new TypedDocumentString(`
    mutation TagInventedOrders($input: TagOrdersInput!) {
  tagOrders(input: $input) {
    amazonOrderIds
    error {
      ...RefusedMarks
    }
  }
}
    fragment RefusedMarks on UserError {
  __typename
  code
  message
  path
  ... on InvalidInput {
    issues {
      path
      accepted
    }
  }
}`) as unknown as TypedDocumentString<TagInventedOrdersMutation, TagInventedOrdersMutationVariables>;
export const HoldInventedOrdersDocument = new TypedDocumentString(`
    mutation HoldInventedOrders($input: HoldOrdersInput!) {
  holdOrders(input: $input) {
    amazonOrderIds
    error {
      ...RefusedMarks
    }
  }
}
    fragment RefusedMarks on UserError {
  __typename
  code
  message
  path
  ... on InvalidInput {
    issues {
      path
      accepted
    }
  }
}`) as unknown as TypedDocumentString<HoldInventedOrdersMutation, HoldInventedOrdersMutationVariables>;
export const ClaimInventedOrdersDocument = new TypedDocumentString(`
    mutation ClaimInventedOrders($input: ClaimOrdersInput!) {
  claimOrders(input: $input) {
    amazonOrderIds
    error {
      ...RefusedMarks
    }
  }
}
    fragment RefusedMarks on UserError {
  __typename
  code
  message
  path
  ... on InvalidInput {
    issues {
      path
      accepted
    }
  }
}`) as unknown as TypedDocumentString<ClaimInventedOrdersMutation, ClaimInventedOrdersMutationVariables>;
export const ConfirmUnitsElsewhereDocument = new TypedDocumentString(`
    mutation ConfirmUnitsElsewhere($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmUnitsElsewhereMutation, ConfirmUnitsElsewhereMutationVariables>;
export const UnitsShippedElsewhereDocument = new TypedDocumentString(`
    query UnitsShippedElsewhere($id: ID!) {
  seller {
    order(id: $id) {
      status
      items {
        quantityUnfulfilled
      }
      packages {
        trackingNumber
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnitsShippedElsewhereQuery, UnitsShippedElsewhereQueryVariables>;
export const RefusedUnitsElsewhereDocument = new TypedDocumentString(`
    query RefusedUnitsElsewhere($filter: PurchaseFilterInput!) {
  seller {
    endOfDay {
      leftovers {
        refusedPurchases {
          totalCount
        }
      }
    }
    purchases(filter: $filter) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<RefusedUnitsElsewhereQuery, RefusedUnitsElsewhereQueryVariables>;
export const ThingsByIdDocument = new TypedDocumentString(`
    query ThingsById($id: ID!, $sku: String!, $key: String!) {
  seller {
    supplySource(id: $id) {
      supplySourceId
    }
    order(id: $id) {
      amazonOrderId
    }
    shipment(id: $id) {
      shipmentId
    }
    listing(sku: $sku) {
      sku
    }
    purchase(key: $key) {
      key
    }
  }
}
    `) as unknown as TypedDocumentString<ThingsByIdQuery, ThingsByIdQueryVariables>;
export const ChangesByIdDocument = new TypedDocumentString(`
    mutation ChangesById($id: ID!, $sku: String!) {
  archiveSupplySource(input: {supplySourceId: $id}) {
    error {
      __typename
    }
  }
  updateSupplySourceStatus(input: {supplySourceId: $id, status: ACTIVE}) {
    error {
      __typename
    }
  }
  updateSupplySource(input: {supplySourceId: $id, changes: {alias: "Town"}}) {
    error {
      __typename
    }
  }
  cancelShipment(input: {shipmentId: $id}) {
    error {
      __typename
    }
  }
  setInventory(
    input: {sku: $sku, quantities: [{place: {isDefault: true}, quantity: 1}]}
  ) {
    error {
      __typename
    }
  }
}
    `) as unknown as TypedDocumentString<ChangesByIdMutation, ChangesByIdMutationVariables>;
export const UnshippedAfterCancelDocument = new TypedDocumentString(`
    query UnshippedAfterCancel($filter: PurchaseFilterInput) {
  seller {
    purchases(filter: $filter) {
      totalCount
      nodes {
        key
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnshippedAfterCancelQuery, UnshippedAfterCancelQueryVariables>;
export const ConfirmUnitsDocument = new TypedDocumentString(`
    mutation ConfirmUnits($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    confirmation {
      state
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmUnitsMutation, ConfirmUnitsMutationVariables>;
export const SendBatchDocument = new TypedDocumentString(`
    mutation SendBatch($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    isReplay
    error {
      code
      ... on IdempotencyConflict {
        batch {
          key
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SendBatchMutation, SendBatchMutationVariables>;
export const SendConfirmationsDocument = new TypedDocumentString(`
    mutation SendConfirmations($input: ConfirmShipmentsInput!) {
  confirmShipments(input: $input) {
    isReplay
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendConfirmationsMutation, SendConfirmationsMutationVariables>;
export const CreateSameUrlDocument = new TypedDocumentString(`
    mutation CreateSameUrl($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    webhookEndpoint {
      id
    }
    warnings {
      path
      message
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateSameUrlMutation, CreateSameUrlMutationVariables>;
export const UpdateSameUrlDocument = new TypedDocumentString(`
    mutation UpdateSameUrl($input: UpdateWebhookEndpointInput!) {
  updateWebhookEndpoint(input: $input) {
    warnings {
      message
    }
    error {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateSameUrlMutation, UpdateSameUrlMutationVariables>;
export const BatchWithAnswersDocument = new TypedDocumentString(`
    mutation BatchWithAnswers($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<BatchWithAnswersMutation, BatchWithAnswersMutationVariables>;
export const PurchasesWithAnswersDocument = new TypedDocumentString(`
    query PurchasesWithAnswers {
  seller {
    purchaseBatch(key: "batch") {
      isDone
      purchases {
        nodes {
          key
          state
          rejection {
            code
            path
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PurchasesWithAnswersQuery, PurchasesWithAnswersQueryVariables>;
export const WeekStoresDocument = new TypedDocumentString(`
    query WeekStores {
  seller {
    supplySources(first: 50) {
      nodes {
        supplySourceId
        alias
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekStoresQuery, WeekStoresQueryVariables>;
export const WeekSaveBoxDocument = new TypedDocumentString(`
    mutation WeekSaveBox($input: SaveBoxInput!) {
  saveBox(input: $input) {
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekSaveBoxMutation, WeekSaveBoxMutationVariables>;
export const WeekFreshnessDocument = new TypedDocumentString(`
    query WeekFreshness {
  seller {
    orders(first: 1) {
      freshness {
        syncedAt
        isBackfilling
        ordersWithoutSupplySource
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekFreshnessQuery, WeekFreshnessQueryVariables>;
export const WeekMorningDocument = new TypedDocumentString(`
    query WeekMorning($filter: OrderFilterInput!, $after: String) {
  seller {
    shippingStatus {
      late {
        count
      }
      dueToday {
        withoutLabelCount
      }
    }
    orders(first: 100, after: $after, sortBy: SHIP_BY_ASC, filter: $filter) {
      nodes {
        amazonOrderId
        status
        isCancellationRequested
        tags
        hold {
          heldAt
        }
        claim {
          by
        }
        shipBy {
          latest
        }
        items {
          orderItemId
          sku
          quantityOrdered
          quantityUnfulfilled
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekMorningQuery, WeekMorningQueryVariables>;
export const WeekQuotesDocument = new TypedDocumentString(`
    query WeekQuotes($filter: OrderFilterInput!, $first: Int!, $parcel: ParcelInput) {
  seller {
    orders(first: $first, sortBy: SHIP_BY_ASC, filter: $filter) {
      nodes {
        amazonOrderId
        shippingQuote(parcel: $parcel) {
          cheapestInTime {
            offer {
              id
              price {
                amount
                currencyCode
              }
            }
            reason
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekQuotesQuery, WeekQuotesQueryVariables>;
export const WeekPickListDocument = new TypedDocumentString(`
    query WeekPickList($filter: OrderFilterInput!) {
  seller {
    pickList(filter: $filter) {
      orderCount
      isTruncated
      lines {
        sku
        quantity
        supplySource {
          supplySourceId
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekPickListQuery, WeekPickListQueryVariables>;
export const WeekHoldDocument = new TypedDocumentString(`
    mutation WeekHold($input: HoldOrdersInput!) {
  holdOrders(input: $input) {
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekHoldMutation, WeekHoldMutationVariables>;
export const WeekReleaseDocument = new TypedDocumentString(`
    mutation WeekRelease($input: ReleaseOrdersInput!) {
  releaseOrders(input: $input) {
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekReleaseMutation, WeekReleaseMutationVariables>;
export const WeekTagDocument = new TypedDocumentString(`
    mutation WeekTag($input: TagOrdersInput!) {
  tagOrders(input: $input) {
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekTagMutation, WeekTagMutationVariables>;
export const WeekClaimDocument = new TypedDocumentString(`
    mutation WeekClaim($input: ClaimOrdersInput!) {
  claimOrders(input: $input) {
    amazonOrderIds
    claimedByOthers {
      amazonOrderId
    }
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekClaimMutation, WeekClaimMutationVariables>;
export const WeekBuyBatchDocument = new TypedDocumentString(`
    mutation WeekBuyBatch($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    isReplay
    batch {
      totalCount
    }
    refusals {
      key
      reason
      message
    }
    error {
      code
      message
      ... on BatchRefused {
        refusals {
          key
          reason
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekBuyBatchMutation, WeekBuyBatchMutationVariables>;
export const WeekBatchDocument = new TypedDocumentString(`
    query WeekBatch($key: String!, $after: String) {
  seller {
    purchaseBatch(key: $key) {
      isDone
      purchases(first: 500, after: $after) {
        nodes {
          key
          state
          amazonOrderId
          trackingNumber
          shipmentId
          rejection {
            code
            message
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekBatchQuery, WeekBatchQueryVariables>;
export const WeekBatchDoneDocument = new TypedDocumentString(`
    query WeekBatchDone($key: String!) {
  seller {
    purchaseBatch(key: $key) {
      isDone
    }
  }
}
    `) as unknown as TypedDocumentString<WeekBatchDoneQuery, WeekBatchDoneQueryVariables>;
export const WeekLabelsDocument = new TypedDocumentString(`
    query WeekLabels($key: String!, $options: PrintOptionsInput) {
  seller {
    purchaseBatch(key: $key) {
      labels(options: $options) {
        url
        count
        contentType
        missing {
          purchase {
            key
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekLabelsQuery, WeekLabelsQueryVariables>;
export const WeekLabelFilesDocument = new TypedDocumentString(`
    query WeekLabelFiles($filter: PurchaseFilterInput!) {
  seller {
    purchases(first: 20, filter: $filter) {
      nodes {
        key
        shipment {
          label {
            base64
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekLabelFilesQuery, WeekLabelFilesQueryVariables>;
export const WeekScanDocument = new TypedDocumentString(`
    query WeekScan($code: String!) {
  seller {
    lookup(code: $code) {
      matchedBy
      node {
        ... on Purchase {
          key
        }
        ... on Order {
          amazonOrderId
        }
        ... on Listing {
          listed: sku
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekScanQuery, WeekScanQueryVariables>;
export const WeekCancelLabelDocument = new TypedDocumentString(`
    mutation WeekCancelLabel($input: CancelShipmentInput!) {
  cancelShipment(input: $input) {
    shipment {
      status
    }
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekCancelLabelMutation, WeekCancelLabelMutationVariables>;
export const WeekBuyForOrdersDocument = new TypedDocumentString(`
    mutation WeekBuyForOrders($input: BuyShippingForOrdersInput!) {
  buyShippingForOrders(input: $input) {
    isReplay
    batch {
      totalCount
    }
    refusals {
      key
      amazonOrderId
      reason
      message
    }
    error {
      __typename
      code
      message
      ... on BatchRefused {
        refusals {
          key
          amazonOrderId
          reason
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekBuyForOrdersMutation, WeekBuyForOrdersMutationVariables>;
export const WeekCancelBatchDocument = new TypedDocumentString(`
    mutation WeekCancelBatch($input: CancelPurchaseBatchInput!) {
  cancelPurchaseBatch(input: $input) {
    withdrawnCount
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekCancelBatchMutation, WeekCancelBatchMutationVariables>;
export const WeekConfirmDocument = new TypedDocumentString(`
    mutation WeekConfirm($input: ConfirmShipmentsInput!) {
  confirmShipments(input: $input) {
    batch {
      totalCount
    }
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekConfirmMutation, WeekConfirmMutationVariables>;
export const WeekConfirmedDocument = new TypedDocumentString(`
    query WeekConfirmed($key: String!) {
  seller {
    confirmationBatch(key: $key) {
      isDone
      confirmations(first: 100) {
        nodes {
          id
          amazonOrderId
          trackingNumber
          state
          error {
            message
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekConfirmedQuery, WeekConfirmedQueryVariables>;
export const WeekSetStockDocument = new TypedDocumentString(`
    mutation WeekSetStock($input: SetInventoriesInput!) {
  setInventories(input: $input) {
    batch {
      totalCount
    }
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekSetStockMutation, WeekSetStockMutationVariables>;
export const WeekStockSetDocument = new TypedDocumentString(`
    query WeekStockSet($key: String!) {
  seller {
    inventoryBatch(key: $key) {
      isDone
      counts {
        state
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekStockSetQuery, WeekStockSetQueryVariables>;
export const WeekStockDocument = new TypedDocumentString(`
    query WeekStock($filter: ListingFilterInput!) {
  seller {
    listings(first: 100, filter: $filter) {
      nodes {
        sku
        inventoryLevels {
          channelCode
          quantity
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekStockQuery, WeekStockQueryVariables>;
export const WeekScheduleDocument = new TypedDocumentString(`
    mutation WeekSchedule($input: ScheduleSupplySourceChangeInput!) {
  scheduleSupplySourceChange(input: $input) {
    scheduledChange {
      id
      state
    }
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekScheduleMutation, WeekScheduleMutationVariables>;
export const WeekHoursDocument = new TypedDocumentString(`
    query WeekHours($id: ID!) {
  seller {
    scheduledChanges(states: [SCHEDULED, APPLYING, APPLIED, REVERTING, REVERTED]) {
      nodes {
        state
      }
    }
    supplySource(id: $id) {
      openState {
        isOpen
      }
      configuration {
        operationalConfiguration {
          operatingHoursByDay {
            monday {
              startTime
              endTime
            }
            tuesday {
              startTime
              endTime
            }
            wednesday {
              startTime
              endTime
            }
            thursday {
              startTime
              endTime
            }
            friday {
              startTime
              endTime
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekHoursQuery, WeekHoursQueryVariables>;
export const WeekEndOfDayDocument = new TypedDocumentString(`
    query WeekEndOfDay($date: LocalDate!) {
  seller {
    endOfDay(date: $date) {
      count
      isTruncated
      totalPrice {
        amount
        currencyCode
      }
      groups {
        supplySource {
          supplySourceId
        }
        carrierName
        count
        totalPrice {
          amount
          currencyCode
        }
      }
      confirmations(first: 100) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekEndOfDayQuery, WeekEndOfDayQueryVariables>;
export const WeekLeftoversDocument = new TypedDocumentString(`
    query WeekLeftovers($date: LocalDate!, $unsettled: String) {
  seller {
    endOfDay(date: $date) {
      leftovers {
        lateOrders(first: 100) {
          totalCount
          nodes {
            amazonOrderId
          }
        }
        cancellationRequests(first: 100) {
          totalCount
          nodes {
            amazonOrderId
          }
        }
        unshippedAfterCancel(first: 100) {
          totalCount
          nodes {
            key
            amazonOrderId
            supplySource {
              supplySourceId
            }
            items {
              orderItemId
              quantity
            }
          }
        }
        unsettledPurchases(first: 100, after: $unsettled) {
          totalCount
          nodes {
            key
            amazonOrderId
          }
        }
        waitingPurchases(first: 1) {
          totalCount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekLeftoversQuery, WeekLeftoversQueryVariables>;
export const WeekSettleDocument = new TypedDocumentString(`
    mutation WeekSettle($input: SettlePurchaseInput!) {
  settlePurchase(input: $input) {
    purchase {
      key
      state
    }
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekSettleMutation, WeekSettleMutationVariables>;
export const WeekAttachDocument = new TypedDocumentString(`
    mutation WeekAttach($input: AttachShipmentInput!) {
  attachShipment(input: $input) {
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekAttachMutation, WeekAttachMutationVariables>;
export const WeekPrintLaterDocument = new TypedDocumentString(`
    query WeekPrintLater($ids: [ID!]!, $options: PrintOptionsInput) {
  seller {
    labels(purchaseIds: $ids, options: $options) {
      url
      count
      missing {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekPrintLaterQuery, WeekPrintLaterQueryVariables>;
export const WeekPurchasesDocument = new TypedDocumentString(`
    query WeekPurchases($after: String) {
  seller {
    purchases(first: 100, after: $after, sortBy: CREATED_AT_ASC) {
      nodes {
        id
        key
        state
        amazonOrderId
        shipmentId
        trackingNumber
        carrierName
        refundState
        settledAt
        price {
          amount
          currencyCode
        }
        supplySource {
          supplySourceId
        }
        items {
          orderItemId
          quantity
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekPurchasesQuery, WeekPurchasesQueryVariables>;
export const WeekOrdersDocument = new TypedDocumentString(`
    query WeekOrders($filter: OrderFilterInput!, $after: String) {
  seller {
    orders(first: 100, after: $after, sortBy: PLACED_AT_ASC, filter: $filter) {
      totalCount
      nodes {
        amazonOrderId
        status
        items {
          orderItemId
          quantityOrdered
          quantityFulfilled
        }
        packages {
          packageReferenceId
          trackingNumber
          carrierName
          status
          items {
            orderItemId
            quantity
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeekOrdersQuery, WeekOrdersQueryVariables>;
export const WeekCreateWebhookDocument = new TypedDocumentString(`
    mutation WeekCreateWebhook($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    signingSecret
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WeekCreateWebhookMutation, WeekCreateWebhookMutationVariables>;
export const WeekNodeDocument = new TypedDocumentString(`
    query WeekNode($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Purchase {
      purchaseState: state
    }
    ... on Confirmation {
      confirmationState: state
    }
  }
}
    `) as unknown as TypedDocumentString<WeekNodeQuery, WeekNodeQueryVariables>;