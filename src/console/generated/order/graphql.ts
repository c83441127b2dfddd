/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** An identifier that is printed on a label. */
export type StandardIdForLabel =
  /** Amazon's order id. */
  | 'AMAZON_ORDER_ID';

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

/** A weight. */
export type WeightInput = {
  /** The unit. */
  unit: UnitOfWeight;
  /** The number of units, above zero. */
  value: number;
};

export type OrderScreenQueryVariables = Exact<{
  seller: string;
  order: string;
}>;


export type OrderScreenQuery = { seller: { id: string, order: { id: string, amazonOrderId: string, sellerOrderId: string | null, status: OrderStatus | null, placedAt: string | null, readAt: string, serviceLevel: string | null, salesChannel: string | null, fulfilledBy: FulfilledBy | null, labelPrintableFrom: string | null, isLate: boolean, isCancellationRequested: boolean, isGift: boolean | null, programs: Array<string> | null, shippingObstacle: ShippingObstacle | null, shipToCountryCode: string | null, tags: Array<string> | null, shipBy: { latest: string | null } | null, deliverBy: { latest: string | null } | null, total: { amount: string, currencyCode: string } | null, hold: { reason: string | null, heldAt: string, heldBy: string, until: string | null } | null, claim: { by: string, claimedAt: string, createdBy: string, expiresAt: string } | null, relatedOrders: Array<{ amazonOrderId: string, relation: string | null }> | null, supplySource: { id: string, supplySourceId: string, alias: string | null, supplySourceCode: string | null, configuration: { timeZone: string | null } | null } | null, items: Array<{ id: string, orderItemId: string, sku: string | null, title: string | null, quantityOrdered: number | null, quantityFulfilled: number | null, quantityUnfulfilled: number | null, isGift: boolean | null, programs: Array<string> | null, requiresSerialNumber: boolean | null, unitPrice: { amount: string, currencyCode: string } | null, cancellation: { requestedBy: CancellationParty | null, requestReason: string | null, cancelledBy: CancellationParty | null, cancelReason: string | null } | null, shippingConstraints: { ageCheck: boolean, cashOnDelivery: boolean, identityCheck: boolean, pallet: boolean, signature: boolean } | null }>, purchases: Array<{ id: string, key: string, state: PurchaseState, refundState: RefundState | null, keyIsFree: boolean, additionalParcel: boolean, despite: Array<PurchaseGuard>, serviceName: string | null, carrierName: string | null, isProtected: boolean | null, shipmentId: string | null, trackingNumber: string | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, nextCheckAt: string | null, price: { amount: string, currencyCode: string } | null, maxPrice: { amount: string, currencyCode: string } | null, rejection: { message: string } | null, evidence: Array<{ at: string, by: string, kind: string, note: string | null }>, items: Array<{ orderItemId: string, quantity: number }>, supplySource: { id: string, alias: string | null } | null }> | null, confirmations: Array<{ id: string, state: ConfirmationState, via: ConfirmationRoute | null, trackingNumber: string, packageReferenceId: string, createdAt: string, createdBy: string, settledAt: string | null, error: { message: string } | null, warnings: Array<{ message: string }>, replacedBy: { id: string } | null }> | null } | null } | null };

export type OrderChangesSubscriptionVariables = Exact<{
  seller: string;
  order: string;
}>;


export type OrderChangesSubscription = { orderUpdated: { id: string, amazonOrderId: string, sellerOrderId: string | null, status: OrderStatus | null, placedAt: string | null, readAt: string, serviceLevel: string | null, salesChannel: string | null, fulfilledBy: FulfilledBy | null, labelPrintableFrom: string | null, isLate: boolean, isCancellationRequested: boolean, isGift: boolean | null, programs: Array<string> | null, shippingObstacle: ShippingObstacle | null, shipToCountryCode: string | null, tags: Array<string> | null, shipBy: { latest: string | null } | null, deliverBy: { latest: string | null } | null, total: { amount: string, currencyCode: string } | null, hold: { reason: string | null, heldAt: string, heldBy: string, until: string | null } | null, claim: { by: string, claimedAt: string, createdBy: string, expiresAt: string } | null, relatedOrders: Array<{ amazonOrderId: string, relation: string | null }> | null, supplySource: { id: string, supplySourceId: string, alias: string | null, supplySourceCode: string | null, configuration: { timeZone: string | null } | null } | null, items: Array<{ id: string, orderItemId: string, sku: string | null, title: string | null, quantityOrdered: number | null, quantityFulfilled: number | null, quantityUnfulfilled: number | null, isGift: boolean | null, programs: Array<string> | null, requiresSerialNumber: boolean | null, unitPrice: { amount: string, currencyCode: string } | null, cancellation: { requestedBy: CancellationParty | null, requestReason: string | null, cancelledBy: CancellationParty | null, cancelReason: string | null } | null, shippingConstraints: { ageCheck: boolean, cashOnDelivery: boolean, identityCheck: boolean, pallet: boolean, signature: boolean } | null }>, purchases: Array<{ id: string, key: string, state: PurchaseState, refundState: RefundState | null, keyIsFree: boolean, additionalParcel: boolean, despite: Array<PurchaseGuard>, serviceName: string | null, carrierName: string | null, isProtected: boolean | null, shipmentId: string | null, trackingNumber: string | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, nextCheckAt: string | null, price: { amount: string, currencyCode: string } | null, maxPrice: { amount: string, currencyCode: string } | null, rejection: { message: string } | null, evidence: Array<{ at: string, by: string, kind: string, note: string | null }>, items: Array<{ orderItemId: string, quantity: number }>, supplySource: { id: string, alias: string | null } | null }> | null, confirmations: Array<{ id: string, state: ConfirmationState, via: ConfirmationRoute | null, trackingNumber: string, packageReferenceId: string, createdAt: string, createdBy: string, settledAt: string | null, error: { message: string } | null, warnings: Array<{ message: string }>, replacedBy: { id: string } | null }> | null } | null };

export type OrderFactsFragment = { id: string, amazonOrderId: string, sellerOrderId: string | null, status: OrderStatus | null, placedAt: string | null, readAt: string, serviceLevel: string | null, salesChannel: string | null, fulfilledBy: FulfilledBy | null, labelPrintableFrom: string | null, isLate: boolean, isCancellationRequested: boolean, isGift: boolean | null, programs: Array<string> | null, shippingObstacle: ShippingObstacle | null, shipToCountryCode: string | null, tags: Array<string> | null, shipBy: { latest: string | null } | null, deliverBy: { latest: string | null } | null, total: { amount: string, currencyCode: string } | null, hold: { reason: string | null, heldAt: string, heldBy: string, until: string | null } | null, claim: { by: string, claimedAt: string, createdBy: string, expiresAt: string } | null, relatedOrders: Array<{ amazonOrderId: string, relation: string | null }> | null, supplySource: { id: string, supplySourceId: string, alias: string | null, supplySourceCode: string | null, configuration: { timeZone: string | null } | null } | null, items: Array<{ id: string, orderItemId: string, sku: string | null, title: string | null, quantityOrdered: number | null, quantityFulfilled: number | null, quantityUnfulfilled: number | null, isGift: boolean | null, programs: Array<string> | null, requiresSerialNumber: boolean | null, unitPrice: { amount: string, currencyCode: string } | null, cancellation: { requestedBy: CancellationParty | null, requestReason: string | null, cancelledBy: CancellationParty | null, cancelReason: string | null } | null, shippingConstraints: { ageCheck: boolean, cashOnDelivery: boolean, identityCheck: boolean, pallet: boolean, signature: boolean } | null }>, purchases: Array<{ id: string, key: string, state: PurchaseState, refundState: RefundState | null, keyIsFree: boolean, additionalParcel: boolean, despite: Array<PurchaseGuard>, serviceName: string | null, carrierName: string | null, isProtected: boolean | null, shipmentId: string | null, trackingNumber: string | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, nextCheckAt: string | null, price: { amount: string, currencyCode: string } | null, maxPrice: { amount: string, currencyCode: string } | null, rejection: { message: string } | null, evidence: Array<{ at: string, by: string, kind: string, note: string | null }>, items: Array<{ orderItemId: string, quantity: number }>, supplySource: { id: string, alias: string | null } | null }> | null, confirmations: Array<{ id: string, state: ConfirmationState, via: ConfirmationRoute | null, trackingNumber: string, packageReferenceId: string, createdAt: string, createdBy: string, settledAt: string | null, error: { message: string } | null, warnings: Array<{ message: string }>, replacedBy: { id: string } | null }> | null };

export type OrderItemFactsFragment = { id: string, orderItemId: string, sku: string | null, title: string | null, quantityOrdered: number | null, quantityFulfilled: number | null, quantityUnfulfilled: number | null, isGift: boolean | null, programs: Array<string> | null, requiresSerialNumber: boolean | null, unitPrice: { amount: string, currencyCode: string } | null, cancellation: { requestedBy: CancellationParty | null, requestReason: string | null, cancelledBy: CancellationParty | null, cancelReason: string | null } | null, shippingConstraints: { ageCheck: boolean, cashOnDelivery: boolean, identityCheck: boolean, pallet: boolean, signature: boolean } | null };

export type OrderPurchaseFragment = { id: string, key: string, state: PurchaseState, refundState: RefundState | null, keyIsFree: boolean, additionalParcel: boolean, despite: Array<PurchaseGuard>, serviceName: string | null, carrierName: string | null, isProtected: boolean | null, shipmentId: string | null, trackingNumber: string | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, nextCheckAt: string | null, price: { amount: string, currencyCode: string } | null, maxPrice: { amount: string, currencyCode: string } | null, rejection: { message: string } | null, evidence: Array<{ at: string, by: string, kind: string, note: string | null }>, items: Array<{ orderItemId: string, quantity: number }>, supplySource: { id: string, alias: string | null } | null };

export type OrderConfirmationFragment = { id: string, state: ConfirmationState, via: ConfirmationRoute | null, trackingNumber: string, packageReferenceId: string, createdAt: string, createdBy: string, settledAt: string | null, error: { message: string } | null, warnings: Array<{ message: string }>, replacedBy: { id: string } | null };

export type OrderStoresQueryVariables = Exact<{
  seller: string;
  after?: string | null | undefined;
}>;


export type OrderStoresQuery = { seller: { id: string, supplySources: { nodes: Array<{ id: string, supplySourceId: string, supplySourceCode: string | null, alias: string | null, status: SupplySourceStatus | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, boxes: Array<{ id: string, name: string, dimensions: { length: number | null, width: number | null, height: number | null, unit: UnitOfLength | null } }> } | null };

export type OrderStockQueryVariables = Exact<{
  seller: string;
  order: string;
}>;


export type OrderStockQuery = { seller: { id: string, order: { id: string, items: Array<{ id: string, inventoryLevels: Array<{ id: string, channelCode: string, quantity: number | null, supplySource: { id: string, alias: string | null, supplySourceCode: string | null } | null }> | null }> } | null } | null };

export type OrderSuggestionsQueryVariables = Exact<{
  seller: string;
  order: string;
}>;


export type OrderSuggestionsQuery = { seller: { id: string, order: { id: string, shipFromSuggestions: { candidateCount: number, isNothingToShip: boolean, notes: Array<{ code: ShipFromNoteCode, message: string }>, suggestions: Array<{ rank: number, canShipWholeOrder: boolean, isAssigned: boolean | null, isInTime: boolean | null, startBy: string | null, latestHandOver: string | null, reasons: Array<{ code: ShipFromReasonCode, message: string }>, openState: { timeZone: string } | null, supplySource: { id: string, supplySourceId: string, alias: string | null, supplySourceCode: string | null } }>, splits: Array<{ parts: Array<{ supplySource: { id: string, supplySourceId: string, alias: string | null, supplySourceCode: string | null }, items: Array<{ quantity: number, orderItem: { id: string, sku: string | null } }> }> }>, excluded: Array<{ reason: { message: string }, supplySource: { id: string, alias: string | null, supplySourceCode: string | null } }> | null } | null } | null } | null };

export type OrderOffersQueryVariables = Exact<{
  seller: string;
  order: string;
  parcel?: ParcelInput | null | undefined;
}>;


export type OrderOffersQuery = { seller: { id: string, order: { id: string, suggestedParcel: { missingSkus: Array<string>, box: { id: string, name: string } | null, dimensions: { length: number | null, width: number | null, height: number | null, unit: UnitOfLength | null } | null, weight: { value: number, unit: UnitOfWeight } | null } | null, shippingQuote: { id: string, quotedAt: string, termsNotAcceptedCarriers: Array<string>, temporarilyUnavailableCarriers: Array<string>, cheapestInTime: { message: string | null, offer: { id: string } | null }, noOffers: { message: string } | null, offers: Array<{ id: string, shippingServiceId: string, name: string, carrierName: string | null, shipDate: string | null, latestEstimatedDelivery: string | null, requiresSellerInputs: boolean, price: { amount: string, currencyCode: string }, benefits: { isClaimsProtected: boolean } | null }>, rejected: Array<{ name: string | null, carrierName: string | null, rejectionReasonMessage: string | null }> } | null } | null } | null };

export type OrderOfferFormQueryVariables = Exact<{
  offer: string;
}>;


export type OrderOfferFormQuery = { node:
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
    | { __typename: 'ShippingQuote', id: string }
    | { __typename: 'ShippingService', id: string, sellerInputForm: { fields: Array<{ fieldId: string, kind: SellerInputKind, label: string | null, hint: string | null, isRequired: boolean, choices: Array<string>, pattern: string | null, storedValue: unknown, orderItemId: string | null }> } | null }
    | { __typename: 'SupplySource', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'WebhookEndpoint', id: string }
   | null };

export type OrderFormFieldFragment = { fieldId: string, kind: SellerInputKind, label: string | null, hint: string | null, isRequired: boolean, choices: Array<string>, pattern: string | null, storedValue: unknown, orderItemId: string | null };

export type OrderPackagesQueryVariables = Exact<{
  seller: string;
  order: string;
  fresh: boolean;
}>;


export type OrderPackagesQuery = { seller: { id: string, order: { id: string, readAt: string, packages: Array<{ id: string, packageReferenceId: string, carrierName: string | null, serviceName: string | null, trackingNumber: string | null, status: OrderPackageStatus | null, detailedStatus: string | null, shipTime: string | null, items: Array<{ orderItemId: string, quantity: number | null }>, shipFromAddress: { name: string | null, city: string | null, stateOrRegion: string | null } | null, purchase: { id: string } | null }> } | null } | null };

export type OrderVerificationQueryVariables = Exact<{
  seller: string;
  order: string;
}>;


export type OrderVerificationQuery = { seller: { id: string, order: { id: string, confirmations: Array<{ id: string, verification: { state: VerificationState, differences: Array<ConfirmationDifference>, recordedTrackingNumber: string | null, expectedShipFrom: { name: string | null, city: string | null } | null, recordedShipFrom: { name: string | null, city: string | null } | null } | null }> | null } | null } | null };

export type OrderAddressQueryVariables = Exact<{
  seller: string;
  order: string;
}>;


export type OrderAddressQuery = { seller: { id: string, order: { id: string, recipient: { companyName: string | null, instructions: string | null, address: { name: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, streetName: string | null, streetNumber: string | null, city: string | null, district: string | null, county: string | null, stateOrRegion: string | null, postalCode: string | null, countryCode: string | null, phone: string | null } | null } | null, items: Array<{ id: string, gift: { message: string | null, wrapLevel: string | null } | null }> } | null } | null };

export type OrderNeighboursQueryVariables = Exact<{
  seller: string;
  filter: OrderFilterInput;
}>;


export type OrderNeighboursQuery = { seller: { id: string, orders: { nodes: Array<{ id: string, amazonOrderId: string }> } | null } | null };

export type OrderCarriersQueryVariables = Exact<{
  seller: string;
}>;


export type OrderCarriersQuery = { seller: { id: string, carriers: Array<{ code: string, name: string }> } | null };

export type OrderLabelsQueryVariables = Exact<{
  seller: string;
  purchases: Array<string> | string;
  options?: PrintOptionsInput | null | undefined;
}>;


export type OrderLabelsQuery = { seller: { id: string, labels: { url: string, contentType: string, count: number, missing: Array<{ message: string }> } | null } | null };

export type OrderSlipQueryVariables = Exact<{
  seller: string;
  order: string;
}>;


export type OrderSlipQuery = { seller: { id: string, order: { id: string, packingSlip: { url: string } | null } | null } | null };

export type OrderLookupQueryVariables = Exact<{
  seller: string;
  code: string;
}>;


export type OrderLookupQuery = { seller: { id: string, lookup: Array<{ node:
        | { __typename: 'AccessKey', id: string }
        | { __typename: 'AuditEvent', id: string }
        | { __typename: 'Box', id: string }
        | { __typename: 'Confirmation', id: string }
        | { __typename: 'ConfirmationBatch', id: string }
        | { __typename: 'InventoryBatch', id: string }
        | { __typename: 'InventoryLevel', id: string }
        | { __typename: 'Listing', id: string }
        | { __typename: 'Marketplace', id: string }
        | { __typename: 'Order', amazonOrderId: string, id: string }
        | { __typename: 'OrderItem', id: string }
        | { __typename: 'OrderPackage', id: string }
        | { __typename: 'Purchase', amazonOrderId: string, id: string }
        | { __typename: 'PurchaseBatch', id: string }
        | { __typename: 'ScheduledSupplySourceChange', id: string }
        | { __typename: 'Seller', id: string }
        | { __typename: 'Shipment', id: string, orderId: string | null }
        | { __typename: 'ShippingQuote', id: string }
        | { __typename: 'ShippingService', id: string }
        | { __typename: 'SupplySource', id: string }
        | { __typename: 'WebhookDelivery', id: string }
        | { __typename: 'WebhookEndpoint', id: string }
       | null }> | null } | null };

type OrderFailure_AccessDenied_Fragment = { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_BatchRefused_Fragment = { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_CancellationRefused_Fragment = { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_ConfirmationOutcomeUnknown_Fragment = { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_EvidenceDisagrees_Fragment = { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_IdempotencyConflict_Fragment = { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_InsufficientFunds_Fragment = { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_InvalidInput_Fragment = { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_InventoryRejected_Fragment = { __typename: 'InventoryRejected', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_LabelBeingBought_Fragment = { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_NameTaken_Fragment = { __typename: 'NameTaken', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_NotFound_Fragment = { __typename: 'NotFound', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_OfferExpired_Fragment = { __typename: 'OfferExpired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_OfferUnavailable_Fragment = { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_OrderCancelled_Fragment = { __typename: 'OrderCancelled', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_OrderPending_Fragment = { __typename: 'OrderPending', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_OrdersClaimedByOthers_Fragment = { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_PriceAboveMaximum_Fragment = { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_PurchaseGuarded_Fragment = { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_PurchaseNotUnsettled_Fragment = { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_PurchaseOutcomeUnknown_Fragment = { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_PurchaseRejected_Fragment = { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_RejectedByAmazon_Fragment = { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_ScheduledChangeInForce_Fragment = { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_ScheduledChangeOverlaps_Fragment = { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_ScheduledChangeTooLate_Fragment = { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_SellerConnectionUnavailable_Fragment = { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_SellerInUse_Fragment = { __typename: 'SellerInUse', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_SellerInputsRequired_Fragment = { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_ShipmentAlreadyPurchased_Fragment = { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_ShippingTemplateRejected_Fragment = { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_SupplySourceArchived_Fragment = { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_SupplySourceBusy_Fragment = { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_SupplySourceChanged_Fragment = { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_SupplySourceCodeTaken_Fragment = { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_SupplySourceHoursUnknown_Fragment = { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_SupplySourceInUse_Fragment = { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_TermsNotAccepted_Fragment = { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

type OrderFailure_TotalPriceReached_Fragment = { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null };

export type OrderFailureFragment =
  | OrderFailure_AccessDenied_Fragment
  | OrderFailure_BatchRefused_Fragment
  | OrderFailure_CancellationRefused_Fragment
  | OrderFailure_ConfirmationOutcomeUnknown_Fragment
  | OrderFailure_EvidenceDisagrees_Fragment
  | OrderFailure_IdempotencyConflict_Fragment
  | OrderFailure_InsufficientFunds_Fragment
  | OrderFailure_InvalidInput_Fragment
  | OrderFailure_InventoryRejected_Fragment
  | OrderFailure_LabelBeingBought_Fragment
  | OrderFailure_NameTaken_Fragment
  | OrderFailure_NotFound_Fragment
  | OrderFailure_OfferExpired_Fragment
  | OrderFailure_OfferUnavailable_Fragment
  | OrderFailure_OrderCancelled_Fragment
  | OrderFailure_OrderPending_Fragment
  | OrderFailure_OrdersClaimedByOthers_Fragment
  | OrderFailure_PriceAboveMaximum_Fragment
  | OrderFailure_PurchaseGuarded_Fragment
  | OrderFailure_PurchaseNotUnsettled_Fragment
  | OrderFailure_PurchaseOutcomeUnknown_Fragment
  | OrderFailure_PurchaseRejected_Fragment
  | OrderFailure_RejectedByAmazon_Fragment
  | OrderFailure_ScheduledChangeInForce_Fragment
  | OrderFailure_ScheduledChangeOverlaps_Fragment
  | OrderFailure_ScheduledChangeTooLate_Fragment
  | OrderFailure_SellerConnectionUnavailable_Fragment
  | OrderFailure_SellerInUse_Fragment
  | OrderFailure_SellerInputsRequired_Fragment
  | OrderFailure_ShipmentAlreadyPurchased_Fragment
  | OrderFailure_ShippingTemplateRejected_Fragment
  | OrderFailure_SupplySourceArchived_Fragment
  | OrderFailure_SupplySourceBusy_Fragment
  | OrderFailure_SupplySourceChanged_Fragment
  | OrderFailure_SupplySourceCodeTaken_Fragment
  | OrderFailure_SupplySourceHoursUnknown_Fragment
  | OrderFailure_SupplySourceInUse_Fragment
  | OrderFailure_TermsNotAccepted_Fragment
  | OrderFailure_TotalPriceReached_Fragment
;

export type OrderBuyMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type OrderBuyMutation = { buyShipping: { isReplay: boolean, keyIsFree: boolean, purchase: { id: string, key: string, state: PurchaseState, refundState: RefundState | null, keyIsFree: boolean, additionalParcel: boolean, despite: Array<PurchaseGuard>, serviceName: string | null, carrierName: string | null, isProtected: boolean | null, shipmentId: string | null, trackingNumber: string | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, nextCheckAt: string | null, price: { amount: string, currencyCode: string } | null, maxPrice: { amount: string, currencyCode: string } | null, rejection: { message: string } | null, evidence: Array<{ at: string, by: string, kind: string, note: string | null }>, items: Array<{ orderItemId: string, quantity: number }>, supplySource: { id: string, alias: string | null } | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null, issues: Array<{ path: Array<string>, message: string }> }
      | { __typename: 'InventoryRejected', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'LabelBeingBought', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'NameTaken', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'NotFound', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'OfferExpired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'OfferUnavailable', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'OrderCancelled', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'OrderPending', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'OrdersClaimedByOthers', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'PriceAboveMaximum', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null, offered: { amount: string, currencyCode: string } }
      | { __typename: 'PurchaseGuarded', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null, guards: Array<{ guard: PurchaseGuard, message: string }> }
      | { __typename: 'PurchaseNotUnsettled', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'PurchaseOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'PurchaseRejected', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ScheduledChangeInForce', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ScheduledChangeOverlaps', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ScheduledChangeTooLate', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SellerConnectionUnavailable', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SellerInUse', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null, issues: Array<{ path: Array<string>, message: string }> }
      | { __typename: 'ShipmentAlreadyPurchased', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null, remaining: Array<{ orderItemId: string, quantity: number }> | null }
      | { __typename: 'ShippingTemplateRejected', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SupplySourceBusy', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', carrierName: string | null, code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
     | null } | null };

export type OrderCancelLabelMutationVariables = Exact<{
  input: CancelShipmentInput;
}>;


export type OrderCancelLabelMutation = { cancelShipment: { purchase: { id: string, key: string, state: PurchaseState, refundState: RefundState | null, keyIsFree: boolean, additionalParcel: boolean, despite: Array<PurchaseGuard>, serviceName: string | null, carrierName: string | null, isProtected: boolean | null, shipmentId: string | null, trackingNumber: string | null, createdAt: string, createdBy: string, sentAt: string | null, settledAt: string | null, settledBy: PurchaseSettler | null, nextCheckAt: string | null, price: { amount: string, currencyCode: string } | null, maxPrice: { amount: string, currencyCode: string } | null, rejection: { message: string } | null, evidence: Array<{ at: string, by: string, kind: string, note: string | null }>, items: Array<{ orderItemId: string, quantity: number }>, supplySource: { id: string, alias: string | null } | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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

export type OrderConfirmMutationVariables = Exact<{
  input: ConfirmShipmentInput;
}>;


export type OrderConfirmMutation = { confirmShipment: { confirmation: { id: string, state: ConfirmationState, via: ConfirmationRoute | null, trackingNumber: string, packageReferenceId: string, createdAt: string, createdBy: string, settledAt: string | null, error: { message: string } | null, warnings: Array<{ message: string }>, replacedBy: { id: string } | null } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null, issues: Array<{ path: Array<string>, message: string }> }
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
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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

export type OrderMarksFragment = { id: string, tags: Array<string> | null, hold: { reason: string | null, heldAt: string, heldBy: string, until: string | null } | null, claim: { by: string, claimedAt: string, createdBy: string, expiresAt: string } | null };

export type OrderHoldMutationVariables = Exact<{
  input: HoldOrdersInput;
}>;


export type OrderHoldMutation = { holdOrders: { labelsUnderWay: Array<string> | null, orders: Array<{ id: string, tags: Array<string> | null, hold: { reason: string | null, heldAt: string, heldBy: string, until: string | null } | null, claim: { by: string, claimedAt: string, createdBy: string, expiresAt: string } | null }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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

export type OrderReleaseMutationVariables = Exact<{
  input: ReleaseOrdersInput;
}>;


export type OrderReleaseMutation = { releaseOrders: { orders: Array<{ id: string, tags: Array<string> | null, hold: { reason: string | null, heldAt: string, heldBy: string, until: string | null } | null, claim: { by: string, claimedAt: string, createdBy: string, expiresAt: string } | null }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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

export type OrderTagMutationVariables = Exact<{
  input: TagOrdersInput;
}>;


export type OrderTagMutation = { tagOrders: { orders: Array<{ id: string, tags: Array<string> | null, hold: { reason: string | null, heldAt: string, heldBy: string, until: string | null } | null, claim: { by: string, claimedAt: string, createdBy: string, expiresAt: string } | null }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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

export type OrderClaimMutationVariables = Exact<{
  input: ClaimOrdersInput;
}>;


export type OrderClaimMutation = { claimOrders: { orders: Array<{ id: string, tags: Array<string> | null, hold: { reason: string | null, heldAt: string, heldBy: string, until: string | null } | null, claim: { by: string, claimedAt: string, createdBy: string, expiresAt: string } | null }> | null, claimedByOthers: Array<{ claim: { by: string } }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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

export type OrderReleaseClaimMutationVariables = Exact<{
  input: ReleaseClaimsInput;
}>;


export type OrderReleaseClaimMutation = { releaseClaims: { orders: Array<{ id: string, tags: Array<string> | null, hold: { reason: string | null, heldAt: string, heldBy: string, until: string | null } | null, claim: { by: string, claimedAt: string, createdBy: string, expiresAt: string } | null }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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
      | { __typename: 'SellerInputsRequired', code: UserErrorCode, message: string, nextStep: NextStep, path: Array<string> | null }
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

export const OrderItemFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderItemFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantityOrdered"}},{"kind":"Field","name":{"kind":"Name","value":"quantityFulfilled"}},{"kind":"Field","name":{"kind":"Name","value":"quantityUnfulfilled"}},{"kind":"Field","name":{"kind":"Name","value":"isGift"}},{"kind":"Field","name":{"kind":"Name","value":"programs"}},{"kind":"Field","name":{"kind":"Name","value":"requiresSerialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"requestReason"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingConstraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageCheck"}},{"kind":"Field","name":{"kind":"Name","value":"cashOnDelivery"}},{"kind":"Field","name":{"kind":"Name","value":"identityCheck"}},{"kind":"Field","name":{"kind":"Name","value":"pallet"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}}]}}]}}]} as unknown as DocumentNode<OrderItemFactsFragment, unknown>;
export const OrderPurchaseFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderPurchase"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"keyIsFree"}},{"kind":"Field","name":{"kind":"Name","value":"additionalParcel"}},{"kind":"Field","name":{"kind":"Name","value":"despite"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}},{"kind":"Field","name":{"kind":"Name","value":"nextCheckAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}}]}}]}}]} as unknown as DocumentNode<OrderPurchaseFragment, unknown>;
export const OrderConfirmationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"via"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"packageReferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<OrderConfirmationFragment, unknown>;
export const OrderFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"sellerOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"serviceLevel"}},{"kind":"Field","name":{"kind":"Name","value":"salesChannel"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilledBy"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labelPrintableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"isCancellationRequested"}},{"kind":"Field","name":{"kind":"Name","value":"isGift"}},{"kind":"Field","name":{"kind":"Name","value":"programs"}},{"kind":"Field","name":{"kind":"Name","value":"shippingObstacle"}},{"kind":"Field","name":{"kind":"Name","value":"shipToCountryCode"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"relatedOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderItemFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderPurchase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderConfirmation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderItemFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantityOrdered"}},{"kind":"Field","name":{"kind":"Name","value":"quantityFulfilled"}},{"kind":"Field","name":{"kind":"Name","value":"quantityUnfulfilled"}},{"kind":"Field","name":{"kind":"Name","value":"isGift"}},{"kind":"Field","name":{"kind":"Name","value":"programs"}},{"kind":"Field","name":{"kind":"Name","value":"requiresSerialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"requestReason"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingConstraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageCheck"}},{"kind":"Field","name":{"kind":"Name","value":"cashOnDelivery"}},{"kind":"Field","name":{"kind":"Name","value":"identityCheck"}},{"kind":"Field","name":{"kind":"Name","value":"pallet"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderPurchase"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"keyIsFree"}},{"kind":"Field","name":{"kind":"Name","value":"additionalParcel"}},{"kind":"Field","name":{"kind":"Name","value":"despite"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}},{"kind":"Field","name":{"kind":"Name","value":"nextCheckAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"via"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"packageReferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<OrderFactsFragment, unknown>;
export const OrderFormFieldFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFormField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SellerInputField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"storedValue"}},{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}}]}}]} as unknown as DocumentNode<OrderFormFieldFragment, unknown>;
export const OrderFailureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<OrderFailureFragment, unknown>;
export const OrderMarksFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderMarks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}}]} as unknown as DocumentNode<OrderMarksFragment, unknown>;
export const OrderScreenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderScreen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFacts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderItemFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantityOrdered"}},{"kind":"Field","name":{"kind":"Name","value":"quantityFulfilled"}},{"kind":"Field","name":{"kind":"Name","value":"quantityUnfulfilled"}},{"kind":"Field","name":{"kind":"Name","value":"isGift"}},{"kind":"Field","name":{"kind":"Name","value":"programs"}},{"kind":"Field","name":{"kind":"Name","value":"requiresSerialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"requestReason"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingConstraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageCheck"}},{"kind":"Field","name":{"kind":"Name","value":"cashOnDelivery"}},{"kind":"Field","name":{"kind":"Name","value":"identityCheck"}},{"kind":"Field","name":{"kind":"Name","value":"pallet"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderPurchase"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"keyIsFree"}},{"kind":"Field","name":{"kind":"Name","value":"additionalParcel"}},{"kind":"Field","name":{"kind":"Name","value":"despite"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}},{"kind":"Field","name":{"kind":"Name","value":"nextCheckAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"via"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"packageReferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"sellerOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"serviceLevel"}},{"kind":"Field","name":{"kind":"Name","value":"salesChannel"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilledBy"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labelPrintableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"isCancellationRequested"}},{"kind":"Field","name":{"kind":"Name","value":"isGift"}},{"kind":"Field","name":{"kind":"Name","value":"programs"}},{"kind":"Field","name":{"kind":"Name","value":"shippingObstacle"}},{"kind":"Field","name":{"kind":"Name","value":"shipToCountryCode"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"relatedOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderItemFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderPurchase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderConfirmation"}}]}}]}}]} as unknown as DocumentNode<OrderScreenQuery, OrderScreenQueryVariables>;
export const OrderChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrderChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sellerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}},{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"order"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderItemFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantityOrdered"}},{"kind":"Field","name":{"kind":"Name","value":"quantityFulfilled"}},{"kind":"Field","name":{"kind":"Name","value":"quantityUnfulfilled"}},{"kind":"Field","name":{"kind":"Name","value":"isGift"}},{"kind":"Field","name":{"kind":"Name","value":"programs"}},{"kind":"Field","name":{"kind":"Name","value":"requiresSerialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"requestReason"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingConstraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageCheck"}},{"kind":"Field","name":{"kind":"Name","value":"cashOnDelivery"}},{"kind":"Field","name":{"kind":"Name","value":"identityCheck"}},{"kind":"Field","name":{"kind":"Name","value":"pallet"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderPurchase"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"keyIsFree"}},{"kind":"Field","name":{"kind":"Name","value":"additionalParcel"}},{"kind":"Field","name":{"kind":"Name","value":"despite"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}},{"kind":"Field","name":{"kind":"Name","value":"nextCheckAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"via"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"packageReferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"sellerOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"serviceLevel"}},{"kind":"Field","name":{"kind":"Name","value":"salesChannel"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilledBy"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labelPrintableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"isCancellationRequested"}},{"kind":"Field","name":{"kind":"Name","value":"isGift"}},{"kind":"Field","name":{"kind":"Name","value":"programs"}},{"kind":"Field","name":{"kind":"Name","value":"shippingObstacle"}},{"kind":"Field","name":{"kind":"Name","value":"shipToCountryCode"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"relatedOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderItemFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderPurchase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderConfirmation"}}]}}]}}]} as unknown as DocumentNode<OrderChangesSubscription, OrderChangesSubscriptionVariables>;
export const OrderStoresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderStores"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"boxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderStoresQuery, OrderStoresQueryVariables>;
export const OrderStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inventoryLevels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channelCode"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderStockQuery, OrderStockQueryVariables>;
export const OrderSuggestionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderSuggestions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shipFromSuggestions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidateCount"}},{"kind":"Field","name":{"kind":"Name","value":"isNothingToShip"}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"canShipWholeOrder"}},{"kind":"Field","name":{"kind":"Name","value":"isAssigned"}},{"kind":"Field","name":{"kind":"Name","value":"isInTime"}},{"kind":"Field","name":{"kind":"Name","value":"startBy"}},{"kind":"Field","name":{"kind":"Name","value":"latestHandOver"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"orderItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"excluded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderSuggestionsQuery, OrderSuggestionsQueryVariables>;
export const OrderOffersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderOffers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parcel"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ParcelInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedParcel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"missingSkus"}},{"kind":"Field","name":{"kind":"Name","value":"box"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingQuote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"parcel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parcel"}}},{"kind":"Argument","name":{"kind":"Name","value":"sortBy"},"value":{"kind":"EnumValue","value":"CHEAPEST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quotedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cheapestInTime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"noOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shippingServiceId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipDate"}},{"kind":"Field","name":{"kind":"Name","value":"latestEstimatedDelivery"}},{"kind":"Field","name":{"kind":"Name","value":"requiresSellerInputs"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isClaimsProtected"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReasonMessage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"termsNotAcceptedCarriers"}},{"kind":"Field","name":{"kind":"Name","value":"temporarilyUnavailableCarriers"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderOffersQuery, OrderOffersQueryVariables>;
export const OrderOfferFormDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderOfferForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offer"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offer"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShippingService"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sellerInputForm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFormField"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFormField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SellerInputField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"storedValue"}},{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}}]}}]} as unknown as DocumentNode<OrderOfferFormQuery, OrderOfferFormQueryVariables>;
export const OrderPackagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderPackages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fresh"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}},{"kind":"Argument","name":{"kind":"Name","value":"fresh"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fresh"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"packages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"packageReferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"detailedStatus"}},{"kind":"Field","name":{"kind":"Name","value":"shipTime"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipFromAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"stateOrRegion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderPackagesQuery, OrderPackagesQueryVariables>;
export const OrderVerificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderVerification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"confirmations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"differences"}},{"kind":"Field","name":{"kind":"Name","value":"recordedTrackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"expectedShipFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedShipFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderVerificationQuery, OrderVerificationQueryVariables>;
export const OrderAddressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderAddress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine1"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine2"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine3"}},{"kind":"Field","name":{"kind":"Name","value":"streetName"}},{"kind":"Field","name":{"kind":"Name","value":"streetNumber"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"county"}},{"kind":"Field","name":{"kind":"Name","value":"stateOrRegion"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"gift"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wrapLevel"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderAddressQuery, OrderAddressQueryVariables>;
export const OrderNeighboursDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderNeighbours"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"sortBy"},"value":{"kind":"EnumValue","value":"SHIP_BY_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderNeighboursQuery, OrderNeighboursQueryVariables>;
export const OrderCarriersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderCarriers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"carriers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<OrderCarriersQuery, OrderCarriersQueryVariables>;
export const OrderLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purchases"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"options"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PrintOptionsInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"purchaseIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purchases"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"Variable","name":{"kind":"Name","value":"options"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderLabelsQuery, OrderLabelsQueryVariables>;
export const OrderSlipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderSlip"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"packingSlip"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderSlipQuery, OrderSlipQueryVariables>;
export const OrderLookupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderLookup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lookup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"orderId"},"name":{"kind":"Name","value":"amazonOrderId"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderLookupQuery, OrderLookupQueryVariables>;
export const OrderBuyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderBuy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BuyShippingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"buyShipping"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isReplay"}},{"kind":"Field","name":{"kind":"Name","value":"keyIsFree"}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderPurchase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFailure"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PriceAboveMaximum"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PurchaseGuarded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guard"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SellerInputsRequired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TermsNotAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrierName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShipmentAlreadyPurchased"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"remaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderPurchase"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"keyIsFree"}},{"kind":"Field","name":{"kind":"Name","value":"additionalParcel"}},{"kind":"Field","name":{"kind":"Name","value":"despite"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}},{"kind":"Field","name":{"kind":"Name","value":"nextCheckAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<OrderBuyMutation, OrderBuyMutationVariables>;
export const OrderCancelLabelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderCancelLabel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderPurchase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFailure"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderPurchase"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"keyIsFree"}},{"kind":"Field","name":{"kind":"Name","value":"additionalParcel"}},{"kind":"Field","name":{"kind":"Name","value":"despite"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentId"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}},{"kind":"Field","name":{"kind":"Name","value":"nextCheckAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderItemId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<OrderCancelLabelMutation, OrderCancelLabelMutationVariables>;
export const OrderConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderConfirmation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFailure"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"via"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"packageReferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<OrderConfirmMutation, OrderConfirmMutationVariables>;
export const OrderHoldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderHold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HoldOrdersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelsUnderWay"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderMarks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFailure"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderMarks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<OrderHoldMutation, OrderHoldMutationVariables>;
export const OrderReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderRelease"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseOrdersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderMarks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFailure"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderMarks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<OrderReleaseMutation, OrderReleaseMutationVariables>;
export const OrderTagDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderTag"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TagOrdersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tagOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderMarks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFailure"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderMarks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<OrderTagMutation, OrderTagMutationVariables>;
export const OrderClaimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderClaim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimOrdersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderMarks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedByOthers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFailure"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderMarks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<OrderClaimMutation, OrderClaimMutationVariables>;
export const OrderReleaseClaimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderReleaseClaim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseClaimsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseClaims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderMarks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFailure"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderMarks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<OrderReleaseClaimMutation, OrderReleaseClaimMutationVariables>;