/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** The answer to one field of `ShippingService.sellerInputForm`. */
export type SellerInputAnswerInput = {
  /** `fieldId` of the field. */
  fieldId: string;
  /** The value, in the form that `kind` of the field says. At most 10,000 characters as JSON. */
  value: unknown;
};

/** Where a package is sent from: exactly one of the two. */
export type ShipFromInput =
  {   /** An address. */
  address: ShippingAddressInput; supplySourceId?: never; }
  |  { address?: never;   /** A supply source: its address is used, with the phone and email of its contact details. The id of this graph is accepted as well. */
  supplySourceId: string; };

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

/** A weight. */
export type WeightInput = {
  /** The unit. */
  unit: UnitOfWeight;
  /** The number of units, above zero. */
  value: number;
};

export type ShipStoresQueryVariables = Exact<{
  seller: string;
  after?: string | null | undefined;
}>;


export type ShipStoresQuery = { seller: { id: string, supplySources: { nodes: Array<{ id: string, supplySourceId: string, supplySourceCode: string | null, alias: string | null, status: SupplySourceStatus | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, boxes: Array<{ id: string, name: string, dimensions: { length: number | null, width: number | null, height: number | null, unit: UnitOfLength | null }, emptyWeight: { value: number, unit: UnitOfWeight } | null }> } | null };

export type ShipBoxFragment = { id: string, name: string, dimensions: { length: number | null, width: number | null, height: number | null, unit: UnitOfLength | null }, emptyWeight: { value: number, unit: UnitOfWeight } | null };

export type ShipSaveBoxMutationVariables = Exact<{
  input: SaveBoxInput;
}>;


export type ShipSaveBoxMutation = { saveBox: { box: { id: string, name: string, seller: { id: string }, dimensions: { length: number | null, width: number | null, height: number | null, unit: UnitOfLength | null }, emptyWeight: { value: number, unit: UnitOfWeight } | null } | null, error:
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string, issues: Array<{ path: Array<string>, message: string }> }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
      | { code: UserErrorCode, message: string }
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

export type ShipOrdersQueryVariables = Exact<{
  seller: string;
  store: string;
  after?: string | null | undefined;
}>;


export type ShipOrdersQuery = { seller: { id: string, supplySource: { id: string, alias: string | null, status: SupplySourceStatus | null, configuration: { timeZone: string | null } | null, openState: { isOpen: boolean, opensAt: string | null, closesAt: string | null, timeZone: string } | null, orders: { totalCount: number | null, nodes: Array<{ id: string, amazonOrderId: string, status: OrderStatus | null, serviceLevel: string | null, isLate: boolean, isCancellationRequested: boolean, isGift: boolean | null, programs: Array<string> | null, shippingObstacle: ShippingObstacle | null, shipToCountryCode: string | null, shipBy: { latest: string | null } | null, deliverBy: { latest: string | null } | null, total: { amount: string, currencyCode: string } | null, hold: { reason: string | null } | null, claim: { by: string } | null, items: Array<{ id: string, sku: string | null, title: string | null, quantityOrdered: number | null, quantityUnfulfilled: number | null, shippingConstraints: { identityCheck: boolean, cashOnDelivery: boolean, pallet: boolean } | null }>, purchases: Array<{ id: string, key: string, state: PurchaseState, trackingNumber: string | null, serviceName: string | null, refundState: RefundState | null, price: { amount: string, currencyCode: string } | null }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, freshness: { coveredUntil: string | null, isBackfilling: boolean, ordersWithoutSupplySource: number, problem: { message: string, since: string } | null } } | null } | null } | null };

export type ShipOrderFragment = { id: string, amazonOrderId: string, status: OrderStatus | null, serviceLevel: string | null, isLate: boolean, isCancellationRequested: boolean, isGift: boolean | null, programs: Array<string> | null, shippingObstacle: ShippingObstacle | null, shipToCountryCode: string | null, shipBy: { latest: string | null } | null, deliverBy: { latest: string | null } | null, total: { amount: string, currencyCode: string } | null, hold: { reason: string | null } | null, claim: { by: string } | null, items: Array<{ id: string, sku: string | null, title: string | null, quantityOrdered: number | null, quantityUnfulfilled: number | null, shippingConstraints: { identityCheck: boolean, cashOnDelivery: boolean, pallet: boolean } | null }>, purchases: Array<{ id: string, key: string, state: PurchaseState, trackingNumber: string | null, serviceName: string | null, refundState: RefundState | null, price: { amount: string, currencyCode: string } | null }> | null };

export type ShipOrderUpdatesSubscriptionVariables = Exact<{
  seller: string;
  store: string;
}>;


export type ShipOrderUpdatesSubscription = { orderUpdated: { id: string, amazonOrderId: string, status: OrderStatus | null, serviceLevel: string | null, isLate: boolean, isCancellationRequested: boolean, isGift: boolean | null, programs: Array<string> | null, shippingObstacle: ShippingObstacle | null, shipToCountryCode: string | null, shipBy: { latest: string | null } | null, deliverBy: { latest: string | null } | null, total: { amount: string, currencyCode: string } | null, hold: { reason: string | null } | null, claim: { by: string } | null, items: Array<{ id: string, sku: string | null, title: string | null, quantityOrdered: number | null, quantityUnfulfilled: number | null, shippingConstraints: { identityCheck: boolean, cashOnDelivery: boolean, pallet: boolean } | null }>, purchases: Array<{ id: string, key: string, state: PurchaseState, trackingNumber: string | null, serviceName: string | null, refundState: RefundState | null, price: { amount: string, currencyCode: string } | null }> | null } | null };

export type ShipStockQueryVariables = Exact<{
  seller: string;
  store: string;
  skus: Array<string> | string;
}>;


export type ShipStockQuery = { seller: { id: string, supplySource: { id: string, inventoryLevels: { nodes: Array<{ id: string, sku: string, quantity: number | null }> } | null } | null } | null };

export type ShipOfferQueryVariables = Exact<{
  seller: string;
  order: string;
  parcel?: ParcelInput | null | undefined;
}>;


export type ShipOfferQuery = { seller: { id: string, order: { id: string, suggestedParcel: { isComplete: boolean, missingSkus: Array<string>, box: { id: string, name: string } | null, dimensions: { length: number | null, width: number | null, height: number | null, unit: UnitOfLength | null } | null, weight: { value: number, unit: UnitOfWeight } | null } | null, shippingQuote: { id: string, quotedAt: string, termsNotAcceptedCarriers: Array<string>, temporarilyUnavailableCarriers: Array<string>, cheapestInTime: { message: string | null, offer: { id: string } | null }, noOffers: { message: string } | null, offers: Array<{ id: string, name: string, carrierName: string | null, shipDate: string | null, latestEstimatedDelivery: string | null, requiresSellerInputs: boolean, price: { amount: string, currencyCode: string }, benefits: { isClaimsProtected: boolean } | null }>, rejected: Array<{ name: string | null, carrierName: string | null, rejectionReasonMessage: string | null }> } | null } | null } | null };

export type ShipRunFragment = { id: string, key: string, isDone: boolean, totalCount: number, purchases: { nodes: Array<{ id: string, key: string, state: PurchaseState, amazonOrderId: string, trackingNumber: string | null, serviceName: string | null, price: { amount: string, currencyCode: string } | null, rejection: { message: string } | null }> } | null, refusals: Array<{ amazonOrderId: string | null, key: string, message: string, reason: BatchRefusalReason, guards: Array<PurchaseGuard>, purchase: { id: string, key: string, state: PurchaseState, batch: { id: string, key: string } | null } | null }> };

export type ShipRefusalFragment = { amazonOrderId: string | null, key: string, message: string, reason: BatchRefusalReason, guards: Array<PurchaseGuard>, purchase: { id: string, key: string, state: PurchaseState, batch: { id: string, key: string } | null } | null };

export type ShipLastRunQueryVariables = Exact<{
  seller: string;
}>;


export type ShipLastRunQuery = { seller: { id: string, purchaseBatches: { nodes: Array<{ id: string, key: string, createdAt: string, createdBy: string, isDone: boolean, counts: Array<{ state: PurchaseState, count: number }>, refusals: Array<{ key: string }> }> } | null } | null };

export type ShipRunByKeyQueryVariables = Exact<{
  seller: string;
  run: string;
}>;


export type ShipRunByKeyQuery = { seller: { id: string, purchaseBatch: { id: string, key: string, isDone: boolean, totalCount: number, purchases: { nodes: Array<{ id: string, key: string, state: PurchaseState, amazonOrderId: string, trackingNumber: string | null, serviceName: string | null, price: { amount: string, currencyCode: string } | null, rejection: { message: string } | null }> } | null, refusals: Array<{ amazonOrderId: string | null, key: string, message: string, reason: BatchRefusalReason, guards: Array<PurchaseGuard>, purchase: { id: string, key: string, state: PurchaseState, batch: { id: string, key: string } | null } | null }> } | null } | null };

export type ShipRunUpdatesSubscriptionVariables = Exact<{
  seller: string;
  run: string;
}>;


export type ShipRunUpdatesSubscription = { purchaseBatchUpdated: { id: string, key: string, isDone: boolean, totalCount: number, purchases: { nodes: Array<{ id: string, key: string, state: PurchaseState, amazonOrderId: string, trackingNumber: string | null, serviceName: string | null, price: { amount: string, currencyCode: string } | null, rejection: { message: string } | null }> } | null, refusals: Array<{ amazonOrderId: string | null, key: string, message: string, reason: BatchRefusalReason, guards: Array<PurchaseGuard>, purchase: { id: string, key: string, state: PurchaseState, batch: { id: string, key: string } | null } | null }> } | null };

export type ShipBuyMutationVariables = Exact<{
  input: BuyShippingBatchInput;
}>;


export type ShipBuyMutation = { buyShippingBatch: { isReplay: boolean, batch: { id: string, key: string, isDone: boolean, totalCount: number, purchases: { nodes: Array<{ id: string, key: string, state: PurchaseState, amazonOrderId: string, trackingNumber: string | null, serviceName: string | null, price: { amount: string, currencyCode: string } | null, rejection: { message: string } | null }> } | null, refusals: Array<{ amazonOrderId: string | null, key: string, message: string, reason: BatchRefusalReason, guards: Array<PurchaseGuard>, purchase: { id: string, key: string, state: PurchaseState, batch: { id: string, key: string } | null } | null }> } | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, refusals: Array<{ amazonOrderId: string | null, key: string, message: string, reason: BatchRefusalReason, guards: Array<PurchaseGuard>, purchase: { id: string, key: string, state: PurchaseState, batch: { id: string, key: string } | null } | null }> }
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

export type ShipLabelsQueryVariables = Exact<{
  seller: string;
  purchases: Array<string> | string;
  options?: PrintOptionsInput | null | undefined;
}>;


export type ShipLabelsQuery = { seller: { id: string, labels: { url: string, contentType: string, count: number, missing: Array<{ message: string, purchase: { id: string, amazonOrderId: string } }> } | null } | null };

export type ShipPickListQueryVariables = Exact<{
  seller: string;
  filter?: OrderFilterInput | null | undefined;
}>;


export type ShipPickListQuery = { seller: { id: string, pickList: { orderCount: number, isTruncated: boolean, sheet: { url: string, count: number } | null } | null } | null };

export const ShipBoxFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipBox"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Box"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emptyWeight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<ShipBoxFragment, unknown>;
export const ShipOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"serviceLevel"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"isCancellationRequested"}},{"kind":"Field","name":{"kind":"Name","value":"isGift"}},{"kind":"Field","name":{"kind":"Name","value":"programs"}},{"kind":"Field","name":{"kind":"Name","value":"shippingObstacle"}},{"kind":"Field","name":{"kind":"Name","value":"shipToCountryCode"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantityOrdered"}},{"kind":"Field","name":{"kind":"Name","value":"quantityUnfulfilled"}},{"kind":"Field","name":{"kind":"Name","value":"shippingConstraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identityCheck"}},{"kind":"Field","name":{"kind":"Name","value":"cashOnDelivery"}},{"kind":"Field","name":{"kind":"Name","value":"pallet"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}}]}}]}}]} as unknown as DocumentNode<ShipOrderFragment, unknown>;
export const ShipRefusalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipRefusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BatchRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"guards"}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]} as unknown as DocumentNode<ShipRefusalFragment, unknown>;
export const ShipRunFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PurchaseBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipRefusal"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipRefusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BatchRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"guards"}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]} as unknown as DocumentNode<ShipRunFragment, unknown>;
export const ShipStoresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShipStores"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"boxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipBox"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipBox"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Box"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emptyWeight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<ShipStoresQuery, ShipStoresQueryVariables>;
export const ShipSaveBoxDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShipSaveBox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveBoxInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveBox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"box"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipBox"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipBox"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Box"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emptyWeight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<ShipSaveBoxMutation, ShipSaveBoxMutationVariables>;
export const ShipOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShipOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"store"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"store"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"sortBy"},"value":{"kind":"EnumValue","value":"SHIP_BY_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNSHIPPED"},{"kind":"EnumValue","value":"PARTIALLY_SHIPPED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipOrder"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coveredUntil"}},{"kind":"Field","name":{"kind":"Name","value":"isBackfilling"}},{"kind":"Field","name":{"kind":"Name","value":"ordersWithoutSupplySource"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"serviceLevel"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"isCancellationRequested"}},{"kind":"Field","name":{"kind":"Name","value":"isGift"}},{"kind":"Field","name":{"kind":"Name","value":"programs"}},{"kind":"Field","name":{"kind":"Name","value":"shippingObstacle"}},{"kind":"Field","name":{"kind":"Name","value":"shipToCountryCode"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantityOrdered"}},{"kind":"Field","name":{"kind":"Name","value":"quantityUnfulfilled"}},{"kind":"Field","name":{"kind":"Name","value":"shippingConstraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identityCheck"}},{"kind":"Field","name":{"kind":"Name","value":"cashOnDelivery"}},{"kind":"Field","name":{"kind":"Name","value":"pallet"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}}]}}]}}]} as unknown as DocumentNode<ShipOrdersQuery, ShipOrdersQueryVariables>;
export const ShipOrderUpdatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ShipOrderUpdates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"store"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sellerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"supplySourceIds"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"store"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipOrder"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"serviceLevel"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"isCancellationRequested"}},{"kind":"Field","name":{"kind":"Name","value":"isGift"}},{"kind":"Field","name":{"kind":"Name","value":"programs"}},{"kind":"Field","name":{"kind":"Name","value":"shippingObstacle"}},{"kind":"Field","name":{"kind":"Name","value":"shipToCountryCode"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantityOrdered"}},{"kind":"Field","name":{"kind":"Name","value":"quantityUnfulfilled"}},{"kind":"Field","name":{"kind":"Name","value":"shippingConstraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identityCheck"}},{"kind":"Field","name":{"kind":"Name","value":"cashOnDelivery"}},{"kind":"Field","name":{"kind":"Name","value":"pallet"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}}]}}]}}]} as unknown as DocumentNode<ShipOrderUpdatesSubscription, ShipOrderUpdatesSubscriptionVariables>;
export const ShipStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShipStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"store"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skus"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"store"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inventoryLevels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skus"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skus"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ShipStockQuery, ShipStockQueryVariables>;
export const ShipOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShipOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parcel"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ParcelInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedParcel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"missingSkus"}},{"kind":"Field","name":{"kind":"Name","value":"box"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingQuote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"parcel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parcel"}}},{"kind":"Argument","name":{"kind":"Name","value":"sortBy"},"value":{"kind":"EnumValue","value":"CHEAPEST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quotedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cheapestInTime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"noOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipDate"}},{"kind":"Field","name":{"kind":"Name","value":"latestEstimatedDelivery"}},{"kind":"Field","name":{"kind":"Name","value":"requiresSellerInputs"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isClaimsProtected"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"carrierName"}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReasonMessage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"termsNotAcceptedCarriers"}},{"kind":"Field","name":{"kind":"Name","value":"temporarilyUnavailableCarriers"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ShipOfferQuery, ShipOfferQueryVariables>;
export const ShipLastRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShipLastRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseBatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ShipLastRunQuery, ShipLastRunQueryVariables>;
export const ShipRunByKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShipRunByKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"run"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"run"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipRun"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipRefusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BatchRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"guards"}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PurchaseBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipRefusal"}}]}}]}}]} as unknown as DocumentNode<ShipRunByKeyQuery, ShipRunByKeyQueryVariables>;
export const ShipRunUpdatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ShipRunUpdates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"run"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchaseBatchUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"run"}}},{"kind":"Argument","name":{"kind":"Name","value":"sellerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipRun"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipRefusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BatchRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"guards"}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PurchaseBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipRefusal"}}]}}]}}]} as unknown as DocumentNode<ShipRunUpdatesSubscription, ShipRunUpdatesSubscriptionVariables>;
export const ShipBuyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShipBuy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BuyShippingBatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"buyShippingBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isReplay"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipRun"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BatchRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipRefusal"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipRefusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BatchRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"guards"}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PurchaseBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipRefusal"}}]}}]}}]} as unknown as DocumentNode<ShipBuyMutation, ShipBuyMutationVariables>;
export const ShipLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShipLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purchases"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"options"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PrintOptionsInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"purchaseIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purchases"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"Variable","name":{"kind":"Name","value":"options"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ShipLabelsQuery, ShipLabelsQueryVariables>;
export const ShipPickListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShipPickList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilterInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pickList"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"isTruncated"}},{"kind":"Field","name":{"kind":"Name","value":"sheet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ShipPickListQuery, ShipPickListQueryVariables>;