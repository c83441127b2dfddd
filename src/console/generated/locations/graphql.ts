/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Which supply sources. A supply source must meet each condition that is given. An empty list matches nothing. */
export type SupplySourceFilterInput = {
  /** Its alias or its code begins with this text of 1 to 100 characters. Upper and lower case are the same. */
  search?: string | null | undefined;
  /** With one of these statuses. The list of Amazon has no status: each supply source that is examined costs one getSupplySource (40/s), unless cached. */
  statuses?: Array<SupplySourceStatus> | null | undefined;
};

/** Whether a supply source takes part in fulfilment. */
export type SupplySourceStatus =
  /** Live. */
  | 'ACTIVE'
  /** Archived for good; it cannot be changed any more. */
  | 'ARCHIVED'
  /** Not live. New supply sources are inactive. */
  | 'INACTIVE';

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

export type LocationsQueryVariables = Exact<{
  seller: string;
  after?: string | null | undefined;
  filter?: SupplySourceFilterInput | null | undefined;
}>;


export type LocationsQuery = { seller: { id: string, supplySources: { nodes: Array<{ id: string, supplySourceId: string, supplySourceCode: string | null, alias: string | null, status: SupplySourceStatus | null, address: { city: string | null, stateOrRegion: string | null, countryCode: string | null } | null, configuration: { timeZone: string | null } | null, openState: { isOpen: boolean, opensAt: string | null, closesAt: string | null, timeZone: string } | null, scheduledChanges: { nodes: Array<{ id: string, from: string, until: string, note: string | null, problem: { message: string } | null }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type LocationLineFragment = { id: string, supplySourceId: string, supplySourceCode: string | null, alias: string | null, status: SupplySourceStatus | null, address: { city: string | null, stateOrRegion: string | null, countryCode: string | null } | null, configuration: { timeZone: string | null } | null, openState: { isOpen: boolean, opensAt: string | null, closesAt: string | null, timeZone: string } | null, scheduledChanges: { nodes: Array<{ id: string, from: string, until: string, note: string | null, problem: { message: string } | null }> } | null };

export type LocationsCreateMutationVariables = Exact<{
  input: CreateSupplySourceInput;
}>;


export type LocationsCreateMutation = { createSupplySource: { supplySource: { id: string, supplySourceId: string, supplySourceCode: string | null, alias: string | null, status: SupplySourceStatus | null, address: { city: string | null, stateOrRegion: string | null, countryCode: string | null } | null, configuration: { timeZone: string | null } | null, openState: { isOpen: boolean, opensAt: string | null, closesAt: string | null, timeZone: string } | null, scheduledChanges: { nodes: Array<{ id: string, from: string, until: string, note: string | null, problem: { message: string } | null }> } | null } | null, warnings: Array<{ message: string }> | null, error:
      | { __typename: 'AccessDenied', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'BatchRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'CancellationRefused', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'ConfirmationOutcomeUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'EvidenceDisagrees', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InsufficientFunds', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, message: string }> }
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
      | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null, existing: { id: string, supplySourceId: string, alias: string | null } | null }
      | { __typename: 'SupplySourceHoursUnknown', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SupplySourceInUse', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TermsNotAccepted', code: UserErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'TotalPriceReached', code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export const LocationLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocationLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplySource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"stateOrRegion"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scheduledChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LocationLineFragment, unknown>;
export const LocationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Locations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SupplySourceFilterInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocationLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplySource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"stateOrRegion"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scheduledChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LocationsQuery, LocationsQueryVariables>;
export const LocationsCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LocationsCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateSupplySourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createSupplySource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplySourceCodeTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocationLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplySource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"stateOrRegion"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scheduledChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LocationsCreateMutation, LocationsCreateMutationVariables>;