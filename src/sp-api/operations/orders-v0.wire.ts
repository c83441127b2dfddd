import type { FlagWire, ListWire, NumberWire, TextWire } from './wire.js';

/**
 * Query of getOrders: order ids, or a period that starts with exactly one of `CreatedAfter` and
 * `LastUpdatedAfter`. Times are ISO 8601.
 */
export type GetOrdersV0QueryWire = {
  /** At most 50. */
  readonly MarketplaceIds: readonly string[];
  readonly CreatedAfter?: string | undefined;
  /** At least two minutes ago. */
  readonly CreatedBefore?: string | undefined;
  readonly LastUpdatedAfter?: string | undefined;
  /** At least two minutes ago. */
  readonly LastUpdatedBefore?: string | undefined;
  readonly OrderStatuses?: readonly string[] | undefined;
  readonly FulfillmentChannels?: readonly ('AFN' | 'MFN')[] | undefined;
  /** 1 to 100. Default: 100. */
  readonly MaxResultsPerPage?: number | undefined;
  readonly NextToken?: string | undefined;
  /** At most 50. */
  readonly AmazonOrderIds?: readonly string[] | undefined;
  /** Selects orders assigned to this supply source. */
  readonly ActualFulfillmentSupplySourceId?: string | undefined;
};

export interface OrderV0MoneyWire {
  readonly CurrencyCode?: TextWire;
  readonly Amount?: NumberWire;
}

export interface OrderV0AddressWire {
  readonly Name?: TextWire;
  readonly CompanyName?: TextWire;
  readonly AddressLine1?: TextWire;
  readonly AddressLine2?: TextWire;
  readonly AddressLine3?: TextWire;
  readonly City?: TextWire;
  readonly County?: TextWire;
  readonly District?: TextWire;
  readonly StateOrRegion?: TextWire;
  readonly Municipality?: TextWire;
  readonly PostalCode?: TextWire;
  readonly CountryCode?: TextWire;
  readonly Phone?: TextWire;
  readonly AddressType?: TextWire;
}

/** Has no personal data: the newer Orders API returns it without a special token. */
export interface OrderV0Wire {
  readonly AmazonOrderId?: TextWire;
  readonly SellerOrderId?: TextWire;
  readonly PurchaseDate?: TextWire;
  readonly LastUpdateDate?: TextWire;
  readonly OrderStatus?: TextWire;
  readonly FulfillmentChannel?: TextWire;
  readonly SalesChannel?: TextWire;
  readonly ShipServiceLevel?: TextWire;
  readonly ShipmentServiceLevelCategory?: TextWire;
  readonly OrderTotal?: OrderV0MoneyWire | null;
  readonly NumberOfItemsShipped?: NumberWire;
  readonly NumberOfItemsUnshipped?: NumberWire;
  readonly MarketplaceId?: TextWire;
  readonly EarliestShipDate?: TextWire;
  readonly LatestShipDate?: TextWire;
  readonly EarliestDeliveryDate?: TextWire;
  readonly LatestDeliveryDate?: TextWire;
  readonly IsBusinessOrder?: FlagWire;
  readonly IsPrime?: FlagWire;
  readonly IsReplacementOrder?: FlagWire;
  readonly IsISPU?: FlagWire;
  /** The address that Amazon expects the order to ship from. It has no id. */
  readonly DefaultShipFromLocationAddress?: OrderV0AddressWire | null;
  /** The assigned location. Missing while the order is pending, and for sellers without locations. */
  readonly FulfillmentInstruction?: { readonly FulfillmentSupplySourceId?: TextWire } | null;
  /** Town and postal code only. */
  readonly ShippingAddress?: OrderV0AddressWire | null;
}

export interface OrdersListV0Wire {
  readonly Orders?: ListWire<OrderV0Wire>;
  /** Absent or empty on the last page. */
  readonly NextToken?: TextWire;
  readonly LastUpdatedBefore?: TextWire;
  readonly CreatedBefore?: TextWire;
}

export interface OrderItemV0Wire {
  readonly ASIN?: TextWire;
  readonly SellerSKU?: TextWire;
  readonly OrderItemId?: TextWire;
  readonly Title?: TextWire;
  readonly QuantityOrdered?: NumberWire;
  readonly QuantityShipped?: NumberWire;
  readonly ItemPrice?: OrderV0MoneyWire | null;
  readonly ShippingPrice?: OrderV0MoneyWire | null;
  readonly ItemTax?: OrderV0MoneyWire | null;
  readonly PromotionDiscount?: OrderV0MoneyWire | null;
  readonly PromotionIds?: ListWire<string>;
  readonly IsGift?: FlagWire;
  readonly IsTransparency?: FlagWire;
  readonly ConditionId?: TextWire;
  readonly BuyerRequestedCancel?: {
    readonly IsBuyerRequestedCancel?: FlagWire;
    readonly BuyerCancelReason?: TextWire;
  } | null;
}

export interface OrderItemsListV0Wire {
  readonly AmazonOrderId?: TextWire;
  readonly OrderItems?: ListWire<OrderItemV0Wire>;
  readonly NextToken?: TextWire;
}

/** A package that has shipped. */
export interface PackageDetailWire {
  /** A positive integer in digits, unique within the order. Amazon refuses a JSON number. */
  readonly packageReferenceId: string;
  /** `Other` requires a `carrierName`. */
  readonly carrierCode: string;
  readonly carrierName?: string;
  readonly shippingMethod?: string;
  readonly trackingNumber: string;
  /** ISO 8601 date-time. */
  readonly shipDate: string;
  /** Ignored the first time that a package is confirmed, a known defect. The fulfilment feed honours it. */
  readonly shipFromSupplySourceId?: string;
  readonly orderItems: readonly {
    readonly orderItemId: string;
    readonly quantity: number;
    readonly transparencyCodes?: readonly string[];
  }[];
}

export interface ConfirmShipmentRequestWire {
  readonly marketplaceId: string;
  readonly packageDetail: PackageDetailWire;
  /** Japan only. */
  readonly codCollectionMethod?: 'DirectPayment';
}
