import type { ListWire, NumberWire, TextWire } from './wire.js';

/** The optional data sets of an order. Its items are always included. */
export type IncludedDataWire =
  | 'BUYER'
  | 'RECIPIENT'
  | 'PROCEEDS'
  | 'EXPENSE'
  | 'PROMOTION'
  | 'CANCELLATION'
  | 'FULFILLMENT'
  | 'PACKAGES'
  | 'TAX'
  | 'PAYMENT'
  | 'FULFILLMENT_ORDERS';

export type FulfillmentStatusWire =
  | 'PENDING_AVAILABILITY'
  | 'PENDING'
  | 'UNSHIPPED'
  | 'PARTIALLY_SHIPPED'
  | 'SHIPPED'
  | 'CANCELLED'
  | 'UNFULFILLABLE';

/** Query of searchOrders. Exactly one of `createdAfter` and `lastUpdatedAfter`. Times are ISO 8601. */
export type SearchOrdersQueryWire = {
  readonly createdAfter?: string | undefined;
  /** At least two minutes ago, which is also the default. */
  readonly createdBefore?: string | undefined;
  readonly lastUpdatedAfter?: string | undefined;
  /** At least two minutes ago, which is also the default. */
  readonly lastUpdatedBefore?: string | undefined;
  readonly fulfillmentStatuses?: readonly FulfillmentStatusWire[] | undefined;
  /** At most 50. */
  readonly marketplaceIds?: readonly string[] | undefined;
  readonly fulfilledBy?: readonly ('MERCHANT' | 'AMAZON')[] | undefined;
  /** 1 to 100. Default: 100. */
  readonly maxResultsPerPage?: number | undefined;
  /** Valid for 24 hours. Only `maxResultsPerPage` and `includedData` may change. */
  readonly paginationToken?: string | undefined;
  readonly includedData?: readonly IncludedDataWire[] | undefined;
};

/** `amount` is a decimal as a string. */
export interface OrderMoneyWire {
  readonly amount?: NumberWire;
  readonly currencyCode?: TextWire;
}

export interface DateTimeRangeWire {
  readonly earliestDateTime?: TextWire;
  readonly latestDateTime?: TextWire;
}

/** The seller's address. */
export interface MerchantAddressWire {
  readonly name?: TextWire;
  readonly addressLine1?: TextWire;
  readonly addressLine2?: TextWire;
  readonly addressLine3?: TextWire;
  readonly city?: TextWire;
  readonly districtOrCounty?: TextWire;
  readonly stateOrRegion?: TextWire;
  readonly municipality?: TextWire;
  readonly postalCode?: TextWire;
  readonly countryCode?: TextWire;
}

/** The buyer's address. */
export interface CustomerAddressWire extends MerchantAddressWire {
  readonly companyName?: TextWire;
  readonly phone?: TextWire;
  readonly addressType?: TextWire;
  /** Addresses in Brazil only. */
  readonly extendedFields?: {
    readonly streetName?: TextWire;
    readonly streetNumber?: TextWire;
    readonly complement?: TextWire;
    readonly neighborhood?: TextWire;
  } | null;
}

/** One package of a merchant-fulfilled order, with a label from Amazon or without. */
export interface OrderPackageWire {
  /** A positive integer in digits, unique within the order. */
  readonly packageReferenceId?: TextWire;
  readonly createdTime?: TextWire;
  readonly packageStatus?: {
    readonly status?: TextWire;
    readonly detailedStatus?: TextWire;
  } | null;
  readonly carrier?: TextWire;
  readonly shipTime?: TextWire;
  readonly shippingService?: TextWire;
  readonly trackingNumber?: TextWire;
  readonly shipFromAddress?: MerchantAddressWire | null;
  readonly packageItems?: ListWire<{
    readonly orderItemId?: TextWire;
    readonly quantity?: NumberWire;
    readonly transparencyCodes?: ListWire<string>;
  }>;
}

export interface OrderItemProductWire {
  readonly asin?: TextWire;
  readonly title?: TextWire;
  readonly sellerSku?: TextWire;
  readonly condition?: {
    readonly conditionType?: TextWire;
    readonly conditionSubtype?: TextWire;
    readonly conditionNote?: TextWire;
  } | null;
  readonly price?: {
    readonly unitPrice?: OrderMoneyWire | null;
    readonly priceDesignation?: TextWire;
  } | null;
  readonly serialNumbers?: ListWire<string>;
  readonly customization?: { readonly customizedUrl?: TextWire } | null;
}

/** Each is `MANDATORY` or absent. */
export interface ShippingConstraintsWire {
  readonly palletDelivery?: TextWire;
  readonly cashOnDelivery?: TextWire;
  readonly signatureConfirmation?: TextWire;
  readonly recipientIdentityVerification?: TextWire;
  readonly recipientAgeVerification?: TextWire;
}

export interface OrderItemFulfillmentWire {
  readonly quantityFulfilled?: NumberWire;
  readonly quantityUnfulfilled?: NumberWire;
  readonly packing?: {
    readonly giftOption?: {
      readonly giftMessage?: TextWire;
      readonly giftWrapLevel?: TextWire;
    } | null;
    readonly serialNumberRequirement?: { readonly requirementType?: TextWire } | null;
  } | null;
  readonly shipping?: {
    readonly scheduledDeliveryWindow?: DateTimeRangeWire | null;
    readonly shippingConstraints?: ShippingConstraintsWire | null;
    readonly internationalShipping?: { readonly iossNumber?: TextWire } | null;
  } | null;
}

export interface OrderItemWire {
  readonly orderItemId?: TextWire;
  readonly quantityOrdered?: NumberWire;
  readonly programs?: ListWire<string>;
  readonly product?: OrderItemProductWire | null;
  readonly proceeds?: {
    readonly proceedsTotal?: OrderMoneyWire | null;
    readonly breakdowns?: ListWire<{
      readonly type?: TextWire;
      readonly subtotal?: OrderMoneyWire | null;
      readonly detailedBreakdowns?: ListWire<{
        readonly subtype?: TextWire;
        readonly value?: OrderMoneyWire | null;
      }>;
    }>;
  } | null;
  readonly expense?: {
    readonly pointsCost?: {
      readonly pointsGranted?: {
        readonly pointsNumber?: NumberWire;
        readonly pointsMonetaryValue?: OrderMoneyWire | null;
      } | null;
    } | null;
  } | null;
  readonly promotion?: {
    readonly breakdowns?: ListWire<{ readonly promotionId?: TextWire }>;
  } | null;
  readonly cancellation?: {
    readonly cancellationRequest?: {
      readonly requester?: TextWire;
      readonly cancelReason?: TextWire;
    } | null;
    readonly cancellationExecution?: {
      readonly cancelledBy?: TextWire;
      readonly cancelReason?: TextWire;
    } | null;
  } | null;
  readonly fulfillment?: OrderItemFulfillmentWire | null;
  readonly tax?: {
    readonly taxCalculationBreakdowns?: ListWire<{ readonly reportingScheme?: TextWire }>;
    readonly taxCollections?: ListWire<{
      readonly model?: TextWire;
      readonly responsibleParty?: TextWire;
    }>;
  } | null;
}

export interface OrderWire {
  readonly orderId?: TextWire;
  readonly orderAliases?: ListWire<{ readonly aliasId?: TextWire; readonly aliasType?: TextWire }>;
  readonly createdTime?: TextWire;
  readonly lastUpdatedTime?: TextWire;
  readonly programs?: ListWire<string>;
  readonly associatedOrders?: ListWire<{
    readonly orderId?: TextWire;
    readonly associationType?: TextWire;
  }>;
  readonly salesChannel?: {
    readonly channelName?: TextWire;
    readonly marketplaceId?: TextWire;
    readonly marketplaceName?: TextWire;
  } | null;
  readonly buyer?: {
    readonly buyerName?: TextWire;
    readonly buyerEmail?: TextWire;
    readonly buyerCompanyName?: TextWire;
    readonly buyerPurchaseOrderNumber?: TextWire;
  } | null;
  readonly recipient?: {
    readonly deliveryAddress?: CustomerAddressWire | null;
    readonly deliveryPreference?: {
      readonly dropOffLocation?: TextWire;
      readonly addressInstruction?: TextWire;
    } | null;
  } | null;
  readonly proceeds?: {
    readonly grandTotal?: OrderMoneyWire | null;
    readonly breakdowns?: ListWire<{
      readonly type?: TextWire;
      readonly status?: TextWire;
      readonly subtotal?: OrderMoneyWire | null;
    }>;
  } | null;
  readonly payment?: {
    readonly paymentExecutions?: ListWire<{
      readonly paymentMethod?: TextWire;
      readonly paymentAmount?: OrderMoneyWire | null;
    }>;
  } | null;
  readonly tax?: {
    readonly taxRegistrations?: ListWire<{
      readonly entityType?: TextWire;
      readonly legalName?: TextWire;
      readonly taxRegistrationType?: TextWire;
      readonly taxRegistrationNumber?: TextWire;
    }>;
    readonly taxInvoicing?: {
      readonly buyerInvoicePreference?: TextWire;
      readonly invoiceStatus?: TextWire;
    } | null;
  } | null;
  readonly fulfillment?: {
    readonly fulfillmentStatus?: TextWire;
    readonly fulfilledBy?: TextWire;
    readonly fulfillmentServiceLevel?: TextWire;
    readonly shipByWindow?: DateTimeRangeWire | null;
    readonly deliverByWindow?: DateTimeRangeWire | null;
    /** Only the start is sent. */
    readonly labelPrintingWindow?: DateTimeRangeWire | null;
  } | null;
  readonly orderItems?: ListWire<OrderItemWire>;
  readonly packages?: ListWire<OrderPackageWire>;
  readonly fulfillmentOrders?: ListWire<{ readonly fulfillmentOrderId?: TextWire }>;
}

export interface GetOrderResponseWire {
  readonly order?: OrderWire | null;
}

/** The bounds contain Amazon's defaults when none were sent. */
export interface SearchOrdersResponseWire {
  readonly orders?: ListWire<OrderWire>;
  /** Absent on the last page. */
  readonly pagination?: { readonly nextToken?: TextWire } | null;
  readonly lastUpdatedBefore?: TextWire;
  readonly createdBefore?: TextWire;
}
