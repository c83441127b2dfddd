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

export type OrdersPageQueryVariables = Exact<{
  seller: string;
  after?: string | null | undefined;
}>;


export type OrdersPageQuery = { seller: { id: string, orders: { nodes: Array<{ id: string, amazonOrderId: string, status: OrderStatus | null, shipBy: { latest: string | null } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type OrderDetailsQueryVariables = Exact<{
  id: string;
}>;


export type OrderDetailsQuery = { node:
    | { __typename: 'AccessKey', id: string }
    | { __typename: 'AuditEvent', id: string }
    | { __typename: 'Box', id: string }
    | { __typename: 'Confirmation', id: string }
    | { __typename: 'ConfirmationBatch', id: string }
    | { __typename: 'InventoryBatch', id: string }
    | { __typename: 'InventoryLevel', id: string }
    | { __typename: 'Listing', id: string }
    | { __typename: 'Marketplace', id: string }
    | { __typename: 'Order', status: OrderStatus | null, id: string, shipBy: { earliest: string | null } | null, items: Array<{ id: string, sku: string | null }> }
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
   | null };

export type BuyLabelForOrderMutationVariables = Exact<{
  input: BuyShippingInput;
}>;


export type BuyLabelForOrderMutation = { buyShipping: { purchase: { id: string, state: PurchaseState } | null, order: { id: string, status: OrderStatus | null } | null, error:
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


export const OrdersPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrdersPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"sortBy"},"value":{"kind":"EnumValue","value":"SHIP_BY_ASC"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrdersPageQuery, OrdersPageQueryVariables>;
export const OrderDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earliest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderDetailsQuery, OrderDetailsQueryVariables>;
export const BuyLabelForOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BuyLabelForOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BuyShippingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"buyShipping"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}}]}}]}}]}}]} as unknown as DocumentNode<BuyLabelForOrderMutation, BuyLabelForOrderMutationVariables>;