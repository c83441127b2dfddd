import type { ListWire, NumberWire, TextWire } from './wire.js';

/** The data sets of a listing. The default is `summaries`. */
export type ListingDataSetWire =
  | 'summaries'
  | 'attributes'
  | 'issues'
  | 'offers'
  | 'fulfillmentAvailability'
  | 'procurement'
  | 'relationships'
  | 'productTypes';

export type ListingIdentifierTypeWire =
  'ASIN' | 'EAN' | 'FNSKU' | 'GTIN' | 'ISBN' | 'JAN' | 'MINSAN' | 'SKU' | 'UPC';

// Requests. Queries are types and not interfaces: only types fit the open shape of a request.

export type SearchListingsItemsQueryWire = {
  /** Exactly one. */
  readonly marketplaceIds: readonly string[];
  readonly issueLocale?: string | undefined;
  readonly includedData?: readonly ListingDataSetWire[] | undefined;
  /** At most 20. Needs `identifiersType`. */
  readonly identifiers?: readonly string[] | undefined;
  readonly identifiersType?: ListingIdentifierTypeWire | undefined;
  readonly variationParentSku?: string | undefined;
  readonly packageHierarchySku?: string | undefined;
  /** ISO 8601, like the other three times. */
  readonly createdAfter?: string | undefined;
  readonly createdBefore?: string | undefined;
  readonly lastUpdatedAfter?: string | undefined;
  readonly lastUpdatedBefore?: string | undefined;
  readonly withIssueSeverity?: readonly ('WARNING' | 'ERROR')[] | undefined;
  readonly withStatus?: readonly ('BUYABLE' | 'DISCOVERABLE')[] | undefined;
  readonly withoutStatus?: readonly ('BUYABLE' | 'DISCOVERABLE')[] | undefined;
  readonly sortBy?: 'sku' | 'createdDate' | 'lastUpdatedDate' | undefined;
  readonly sortOrder?: 'ASC' | 'DESC' | undefined;
  /** At most 20. Default: 10. */
  readonly pageSize?: number | undefined;
  readonly pageToken?: string | undefined;
};

export type GetListingsItemQueryWire = {
  readonly marketplaceIds: readonly string[];
  readonly issueLocale?: string | undefined;
  readonly includedData?: readonly ListingDataSetWire[] | undefined;
};

export type SubmitListingQueryWire = {
  readonly marketplaceIds: readonly string[];
  /** Default: `issues`. */
  readonly includedData?: readonly ('identifiers' | 'issues')[] | undefined;
  /** Checks the submission without effect. */
  readonly mode?: 'VALIDATION_PREVIEW' | undefined;
  readonly issueLocale?: string | undefined;
};

export type DeleteListingsItemQueryWire = {
  readonly marketplaceIds: readonly string[];
  readonly issueLocale?: string | undefined;
};

export interface ListingPatchRequestWire {
  readonly op: 'add' | 'replace' | 'merge' | 'delete';
  /** `/attributes/` and the name of one attribute. Parts of an attribute have no path. */
  readonly path: string;
  /**
   * Always a list of objects. The attribute's selectors determine which values change: a value with other
   * selectors is added and replaces none.
   */
  readonly value?: readonly Readonly<Record<string, unknown>>[];
}

export interface PatchListingsItemRequestWire {
  /** The listing's product type. `PRODUCT` works for stock and other parts of the offer. */
  readonly productType: string;
  readonly patches: readonly ListingPatchRequestWire[];
}

export interface PutListingsItemRequestWire {
  readonly productType: string;
  readonly requirements?: 'LISTING' | 'LISTING_PRODUCT_ONLY' | 'LISTING_OFFER_ONLY';
  readonly attributes: Readonly<Record<string, unknown>>;
}

// Responses.

export interface ListingImageWire {
  readonly link?: TextWire;
  readonly height?: NumberWire;
  readonly width?: NumberWire;
}

export interface ListingSummaryWire {
  readonly marketplaceId?: TextWire;
  readonly asin?: TextWire;
  readonly productType?: TextWire;
  readonly conditionType?: TextWire;
  /** `BUYABLE`, `DISCOVERABLE`. */
  readonly status?: ListWire<string>;
  readonly fnSku?: TextWire;
  readonly itemName?: TextWire;
  readonly createdDate?: TextWire;
  readonly lastUpdatedDate?: TextWire;
  readonly mainImage?: ListingImageWire | null;
}

export interface ListingIssueWire {
  readonly code?: TextWire;
  readonly message?: TextWire;
  /** `ERROR`, `WARNING` or `INFO`. */
  readonly severity?: TextWire;
  readonly attributeNames?: ListWire<string>;
  readonly categories?: ListWire<string>;
  readonly marketplaceIds?: ListWire<string>;
}

export interface ListingMoneyWire {
  readonly currencyCode?: TextWire;
  /** A decimal as a string. */
  readonly amount?: NumberWire;
}

export interface ListingOfferWire {
  readonly marketplaceId?: TextWire;
  readonly offerType?: TextWire;
  readonly price?: ListingMoneyWire | null;
  readonly audience?: { readonly value?: TextWire; readonly displayName?: TextWire } | null;
}

/** In camel case here. The attribute `fulfillment_availability` has the same content in snake case. */
export interface FulfillmentAvailabilityWire {
  /** `DEFAULT`, a channel of Amazon's fulfilment, or a supply source id. */
  readonly fulfillmentChannelCode?: TextWire;
  readonly quantity?: NumberWire;
}

export interface ListingProductTypeWire {
  readonly marketplaceId?: TextWire;
  readonly productType?: TextWire;
}

/** One listing. A data set that was not requested is absent. */
export interface ListingsItemWire {
  readonly sku?: TextWire;
  readonly summaries?: ListWire<ListingSummaryWire>;
  readonly attributes?: Readonly<Record<string, unknown>> | null;
  readonly issues?: ListWire<ListingIssueWire>;
  readonly offers?: ListWire<ListingOfferWire>;
  readonly fulfillmentAvailability?: ListWire<FulfillmentAvailabilityWire>;
  readonly procurement?: ListWire<unknown>;
  readonly relationships?: ListWire<unknown>;
  readonly productTypes?: ListWire<ListingProductTypeWire>;
}

export interface SearchListingsItemsResponseWire {
  readonly numberOfResults?: NumberWire;
  readonly pagination?: {
    readonly nextToken?: TextWire;
    readonly previousToken?: TextWire;
  } | null;
  readonly items?: ListWire<ListingsItemWire>;
}

/** Returned with 200 for valid and invalid submissions. */
export interface ListingsItemSubmissionWire {
  readonly sku?: TextWire;
  /** `ACCEPTED` is not applied yet. `INVALID` never will be. `VALID` is the result of a preview. */
  readonly status?: TextWire;
  readonly submissionId?: TextWire;
  readonly issues?: ListWire<ListingIssueWire>;
  readonly identifiers?: ListWire<{
    readonly marketplaceId?: TextWire;
    readonly asin?: TextWire;
  }>;
}
