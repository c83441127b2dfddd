/**
 * @generated SignedSource<<27c41ea5cdf1a40c746ed3b2410f8e92>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type DeliveryConfirmation = "ADULT_SIGNATURE" | "NONE" | "SIGNATURE" | "WITHOUT_SIGNATURE" | "%future added value";
export type Handover = "DROP_OFF" | "PICKUP" | "%future added value";
export type HazmatType = "LQ_HAZMAT" | "NONE" | "%future added value";
export type LabelFormat = "PDF" | "PNG" | "SHIPPING_SERVICE_DEFAULT" | "ZPL203" | "ZPL300" | "%future added value";
export type LiquidVolumeUnit = "C" | "FL_OZ" | "GAL" | "L" | "ML" | "PT" | "QT" | "%future added value";
export type NextStep = "ANSWER_FORM" | "FIX_INPUT" | "OVERRIDE" | "REQUOTE" | "RETRY" | "SELLER_CENTRAL" | "STOP" | "USE_EXISTING" | "WAIT" | "%future added value";
export type OfferRule = "CHEAPEST_IN_TIME" | "CHEAPEST_PROTECTED" | "%future added value";
export type OrderStatus = "CANCELLED" | "PARTIALLY_SHIPPED" | "PENDING" | "PENDING_AVAILABILITY" | "SHIPPED" | "UNFULFILLABLE" | "UNSHIPPED" | "%future added value";
export type PackingGroup = "I" | "II" | "III" | "%future added value";
export type PackingInstruction = "PI965_SECTION_IA" | "PI965_SECTION_IB" | "PI965_SECTION_II" | "PI966_SECTION_I" | "PI966_SECTION_II" | "PI967_SECTION_I" | "PI967_SECTION_II" | "PI968_SECTION_IA" | "PI968_SECTION_IB" | "PI969_SECTION_I" | "PI969_SECTION_II" | "PI970_SECTION_I" | "PI970_SECTION_II" | "%future added value";
export type PredefinedPackage = "FEDEX_BOX_10KG" | "FEDEX_BOX_25KG" | "FEDEX_BOX_EXTRA_LARGE_1" | "FEDEX_BOX_EXTRA_LARGE_2" | "FEDEX_BOX_LARGE_1" | "FEDEX_BOX_LARGE_2" | "FEDEX_BOX_MEDIUM_1" | "FEDEX_BOX_MEDIUM_2" | "FEDEX_BOX_SMALL_1" | "FEDEX_BOX_SMALL_2" | "FEDEX_ENVELOPE" | "FEDEX_PADDED_PAK" | "FEDEX_PAK_1" | "FEDEX_PAK_2" | "FEDEX_TUBE" | "FEDEX_XL_PAK" | "UPS_BOX_10KG" | "UPS_BOX_25KG" | "UPS_EXPRESS_BOX" | "UPS_EXPRESS_BOX_LARGE" | "UPS_EXPRESS_BOX_MEDIUM" | "UPS_EXPRESS_BOX_SMALL" | "UPS_EXPRESS_ENVELOPE" | "UPS_EXPRESS_HARD_PAK" | "UPS_EXPRESS_LEGAL_ENVELOPE" | "UPS_EXPRESS_PAK" | "UPS_EXPRESS_TUBE" | "UPS_LABORATORY_PAK" | "UPS_PAD_PAK" | "UPS_PALLET" | "USPS_CARD" | "USPS_FLAT" | "USPS_FLAT_RATE_CARDBOARD_ENVELOPE" | "USPS_FLAT_RATE_ENVELOPE" | "USPS_FLAT_RATE_GIFT_CARD_ENVELOPE" | "USPS_FLAT_RATE_LEGAL_ENVELOPE" | "USPS_FLAT_RATE_PADDED_ENVELOPE" | "USPS_FLAT_RATE_WINDOW_ENVELOPE" | "USPS_LARGE_FLAT_RATE_BOARD_GAME_BOX" | "USPS_LARGE_FLAT_RATE_BOX" | "USPS_LETTER" | "USPS_MEDIUM_FLAT_RATE_BOX_1" | "USPS_MEDIUM_FLAT_RATE_BOX_2" | "USPS_REGIONAL_RATE_BOX_A1" | "USPS_REGIONAL_RATE_BOX_A2" | "USPS_REGIONAL_RATE_BOX_B1" | "USPS_REGIONAL_RATE_BOX_B2" | "USPS_REGIONAL_RATE_BOX_C" | "USPS_SMALL_FLAT_RATE_BOX" | "USPS_SMALL_FLAT_RATE_ENVELOPE" | "%future added value";
export type PurchaseGuard = "CANCELLATION_REQUESTED" | "CLAIMED_BY_ANOTHER" | "CONFIRMED_ELSEWHERE" | "CONSTRAINT_UNMET" | "LATE" | "ORDER_ON_HOLD" | "OTHER_LABEL_PROGRAM" | "%future added value";
export type PurchaseState = "INTENT" | "PURCHASED" | "REJECTED" | "SENDING" | "UNKNOWN" | "%future added value";
export type StandardIdForLabel = "AMAZON_ORDER_ID" | "%future added value";
export type UnitOfLength = "CENTIMETERS" | "INCHES" | "%future added value";
export type UnitOfWeight = "G" | "OZ" | "%future added value";
export type UserErrorCode = "ACCESS_DENIED" | "BATCH_CANCELLED" | "BATCH_REFUSED" | "CANCELLATION_REFUSED" | "CONFIRMATION_OUTCOME_UNKNOWN" | "EVIDENCE_DISAGREES" | "IDEMPOTENCY_CONFLICT" | "INSUFFICIENT_FUNDS" | "INVALID_INPUT" | "INVENTORY_REJECTED" | "LABEL_BEING_BOUGHT" | "NAME_TAKEN" | "NOT_FOUND" | "OFFER_EXPIRED" | "OFFER_UNAVAILABLE" | "ORDERS_CLAIMED_BY_OTHERS" | "ORDER_CANCELLED" | "ORDER_PENDING" | "PRICE_ABOVE_MAXIMUM" | "PURCHASE_GUARDED" | "PURCHASE_NOT_UNSETTLED" | "PURCHASE_OUTCOME_UNKNOWN" | "PURCHASE_REJECTED" | "REJECTED_BY_AMAZON" | "SCHEDULED_CHANGE_IN_FORCE" | "SCHEDULED_CHANGE_OVERLAPS" | "SCHEDULED_CHANGE_TOO_LATE" | "SELLER_CONNECTION_UNAVAILABLE" | "SELLER_INPUTS_REQUIRED" | "SELLER_IN_USE" | "SHIPMENT_ALREADY_PURCHASED" | "SHIPPING_TEMPLATE_REJECTED" | "SUPPLY_SOURCE_ARCHIVED" | "SUPPLY_SOURCE_BUSY" | "SUPPLY_SOURCE_CHANGED" | "SUPPLY_SOURCE_CODE_TAKEN" | "SUPPLY_SOURCE_HOURS_UNKNOWN" | "SUPPLY_SOURCE_IN_USE" | "TERMS_NOT_ACCEPTED" | "TOTAL_PRICE_REACHED" | "%future added value";
export type BuyShippingInput = {
  additionalParcel?: boolean;
  claimedBy?: string | null | undefined;
  despite?: ReadonlyArray<PurchaseGuard>;
  extras?: ReadonlyArray<string> | null | undefined;
  hazmatType?: HazmatType | null | undefined;
  key: string;
  label?: LabelOptionsInput | null | undefined;
  maxPrice?: MoneyInput | null | undefined;
  offerId?: string | null | undefined;
  request?: ShippingRequestInput | null | undefined;
  sellerId?: string | null | undefined;
  sellerInputs?: ReadonlyArray<SellerInputAnswerInput> | null | undefined;
};
export type LabelOptionsInput = {
  customText?: string | null | undefined;
  format?: LabelFormat | null | undefined;
  includePackingSlip?: boolean;
  standardId?: StandardIdForLabel | null | undefined;
};
export type MoneyInput = {
  amount: string;
  currencyCode: string;
};
export type ShippingRequestInput = {
  choose: OfferChoiceInput;
  filter?: OfferFilterInput | null | undefined;
  orderId: string;
  parcel?: ParcelInput | null | undefined;
};
export type OfferChoiceInput = {
  rule: OfferRule;
  shippingServiceId?: never;
} | {
  rule?: never;
  shippingServiceId: string;
};
export type OfferFilterInput = {
  carrierNames?: ReadonlyArray<string> | null | undefined;
  requiredBenefits?: ReadonlyArray<string> | null | undefined;
  withPackingSlip?: boolean;
  withoutSellerInputs?: boolean;
};
export type ParcelInput = {
  declaredValue?: MoneyInput | null | undefined;
  deliveryConfirmation?: DeliveryConfirmation | null | undefined;
  handover?: Handover | null | undefined;
  items?: ReadonlyArray<ShipmentItemInput> | null | undefined;
  label?: LabelOptionsInput | null | undefined;
  mustArriveBy?: string | null | undefined;
  package?: PackageInput | null | undefined;
  sellerOrderId?: string | null | undefined;
  shipAgain?: boolean | null | undefined;
  shipDate?: string | null | undefined;
  shipFrom?: ShipFromInput | null | undefined;
};
export type ShipmentItemInput = {
  dangerousGoodsDetails?: DangerousGoodsDetailsInput | null | undefined;
  isHazmat?: boolean | null | undefined;
  itemDescription?: string | null | undefined;
  itemWeight?: WeightInput | null | undefined;
  liquidVolume?: LiquidVolumeInput | null | undefined;
  orderItemId: string;
  quantity: number;
  transparencyCodes?: ReadonlyArray<string> | null | undefined;
};
export type DangerousGoodsDetailsInput = {
  packingGroup?: PackingGroup | null | undefined;
  packingInstruction?: PackingInstruction | null | undefined;
  transportationRegulatoryClass?: string | null | undefined;
  unitedNationsRegulatoryId?: string | null | undefined;
};
export type WeightInput = {
  unit: UnitOfWeight;
  value: number;
};
export type LiquidVolumeInput = {
  unit: LiquidVolumeUnit;
  value: number;
};
export type PackageInput = {
  size: PackageSizeInput;
  weight: WeightInput;
};
export type PackageSizeInput = {
  boxId: string;
  dimensions?: never;
  predefined?: never;
} | {
  boxId?: never;
  dimensions: PackageDimensionsInput;
  predefined?: never;
} | {
  boxId?: never;
  dimensions?: never;
  predefined: PredefinedPackage;
};
export type PackageDimensionsInput = {
  height: number;
  length: number;
  unit: UnitOfLength;
  width: number;
};
export type ShipFromInput = {
  address: ShippingAddressInput;
  supplySourceId?: never;
} | {
  address?: never;
  supplySourceId: string;
};
export type ShippingAddressInput = {
  addressLine1: string;
  addressLine2?: string | null | undefined;
  addressLine3?: string | null | undefined;
  city: string;
  countryCode: string;
  county?: string | null | undefined;
  email: string;
  name: string;
  phone: string;
  postalCode: string;
  stateOrRegion?: string | null | undefined;
};
export type SellerInputAnswerInput = {
  fieldId: string;
  value: unknown;
};
export type packingBuyMutation$variables = {
  input: BuyShippingInput;
};
export type packingBuyMutation$data = {
  readonly buyShipping: {
    readonly error: {
      readonly code: UserErrorCode;
      readonly message: string;
      readonly nextStep: NextStep;
      readonly path: ReadonlyArray<string> | null | undefined;
    } | null | undefined;
    readonly order: {
      readonly status: OrderStatus | null | undefined;
    } | null | undefined;
    readonly purchase: {
      readonly state: PurchaseState;
    } | null | undefined;
  } | null | undefined;
};
export type packingBuyMutation = {
  response: packingBuyMutation$data;
  variables: packingBuyMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "state",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "code",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "message",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "path",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "nextStep",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "packingBuyMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "BuyShippingPayload",
        "kind": "LinkedField",
        "name": "buyShipping",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Purchase",
            "kind": "LinkedField",
            "name": "purchase",
            "plural": false,
            "selections": [
              (v2/*:: as any*/)
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Order",
            "kind": "LinkedField",
            "name": "order",
            "plural": false,
            "selections": [
              (v3/*:: as any*/)
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": null,
            "kind": "LinkedField",
            "name": "error",
            "plural": false,
            "selections": [
              (v4/*:: as any*/),
              (v5/*:: as any*/),
              (v6/*:: as any*/),
              (v7/*:: as any*/)
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "packingBuyMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "BuyShippingPayload",
        "kind": "LinkedField",
        "name": "buyShipping",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Purchase",
            "kind": "LinkedField",
            "name": "purchase",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v8/*:: as any*/)
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Order",
            "kind": "LinkedField",
            "name": "order",
            "plural": false,
            "selections": [
              (v3/*:: as any*/),
              (v8/*:: as any*/)
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": null,
            "kind": "LinkedField",
            "name": "error",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "__typename",
                "storageKey": null
              },
              (v4/*:: as any*/),
              (v5/*:: as any*/),
              (v6/*:: as any*/),
              (v7/*:: as any*/)
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "9068bf75dfddb74eda2b65f4ed49991f",
    "id": null,
    "metadata": {},
    "name": "packingBuyMutation",
    "operationKind": "mutation",
    "text": "mutation packingBuyMutation(\n  $input: BuyShippingInput!\n) {\n  buyShipping(input: $input) {\n    purchase {\n      state\n      id\n    }\n    order {\n      status\n      id\n    }\n    error {\n      __typename\n      code\n      message\n      path\n      nextStep\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "9072658ab191133cba898214195ae667";

export default node;
