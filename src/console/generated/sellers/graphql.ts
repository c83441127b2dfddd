/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A part of the Selling Partner API. */
export type AmazonApi =
  /** Feeds: confirmations by feed. */
  | 'FEEDS'
  /** Listings Items: listings and their stock. */
  | 'LISTINGS'
  /** Notifications: subscriptions to changes of orders. */
  | 'NOTIFICATIONS'
  /** Orders: searches, single orders and confirmations by operation. */
  | 'ORDERS'
  /** Sellers: marketplaces of a seller. */
  | 'SELLERS'
  /** Merchant Fulfillment (Buy Shipping): offers and labels. */
  | 'SHIPPING'
  /** Supply Sources: locations and their configuration. */
  | 'SUPPLY_SOURCES';

/** A seller to disconnect. */
export type DisconnectSellerInput = {
  /** Whether to disconnect it although it has orders that are still to be shipped, or scheduled changes in force. */
  force?: boolean;
  /** Amazon's seller id, or the id in this graph. */
  sellerId: string;
};

/** A failure that no mutation expects: all values of `extensions.code` in `errors`, also in answers of other routes. */
export type ErrorCode =
  /** The answer, or the files in it, would exceed a limit in size. What a mutation did is done. */
  | 'ANSWER_TOO_LARGE'
  /** The HTTP request is wrong. */
  | 'BAD_REQUEST'
  /** An argument breaks a rule. `extensions.issues` has each problem. */
  | 'BAD_USER_INPUT'
  /** The server may have missed changes that a subscription sends. Read the objects, and subscribe again. */
  | 'CHANGES_MISSED'
  /** The server executes only the documents of its manifest. */
  | 'DOCUMENT_NOT_TRUSTED'
  /** The explorer is switched off. */
  | 'EXPLORER_OFF'
  /** The access key or token lacks a scope that the request needs. `extensions.missingScopes` names it. Nothing was executed. */
  | 'FORBIDDEN'
  /** The document is not GraphQL. */
  | 'GRAPHQL_PARSE_FAILED'
  /** The document does not fit the schema. */
  | 'GRAPHQL_VALIDATION_FAILED'
  /** The token cannot be checked, because the keys of the identity provider cannot be read. Nothing was executed. Try again. */
  | 'IDENTITY_PROVIDER_UNAVAILABLE'
  /** A bug of the server. Report `extensions.requestId`. */
  | 'INTERNAL_SERVER_ERROR'
  /** The shipment was cancelled, so its label must not be used. */
  | 'LABEL_CANCELLED'
  /** The link to a label or another file has ended. Query a new one. */
  | 'LABEL_LINK_EXPIRED'
  /** The link leads to no label or file. */
  | 'LABEL_NOT_FOUND'
  /** The store cannot be read or written. */
  | 'LEDGER_UNAVAILABLE'
  /** The route does not take this HTTP method. */
  | 'METHOD_NOT_ALLOWED'
  /** The server does not serve this `Host`. */
  | 'MISDIRECTED_REQUEST'
  /** The headers exclude every form of an answer. */
  | 'NOT_ACCEPTABLE'
  /** A query or mutation came by WebSocket. */
  | 'ONLY_SUBSCRIPTIONS'
  /** The document has no operation of that name, or several and the request names none. */
  | 'OPERATION_RESOLUTION_FAILURE'
  /** The server keeps no index of orders. */
  | 'ORDERS_NOT_INDEXED'
  /** The index of orders cannot be read or written. */
  | 'ORDER_INDEX_UNAVAILABLE'
  /** A page of this `Origin` may not open a WebSocket, nor sign in to the console. Otherwise, over HTTP, the browser keeps the response from such a page. */
  | 'ORIGIN_NOT_ALLOWED'
  /** A parcel gives no `package`, and size or weight of its SKUs are not known. `extensions.missingSkus` names them. */
  | 'PACKAGE_UNKNOWN'
  /** The body exceeds the limit. */
  | 'PAYLOAD_TOO_LARGE'
  /** The server does not know this hash. Send the text with it. */
  | 'PERSISTED_QUERY_NOT_FOUND'
  /** The record of purchases may have lost purchases, or the operator has switched purchases off. Nothing was sent. */
  | 'PURCHASES_REFUSED'
  /** The document has too many parts. Nothing ran. */
  | 'QUERY_TOO_COMPLEX'
  /** The answer could have more values than the limit. Nothing ran. */
  | 'QUERY_TOO_COSTLY'
  /** The document nests too deep. Nothing ran. */
  | 'QUERY_TOO_DEEP'
  /** The document exceeds the limit of its size. Nothing ran. */
  | 'QUERY_TOO_LONG'
  /** The document has too many aliases. Nothing ran. */
  | 'QUERY_TOO_MANY_ALIASES'
  /** The caller has used up its share of the server, or has failed to authenticate too often. Nothing was executed. Wait `retryAfterMs`. */
  | 'RATE_LIMITED'
  /** The body arrived too slowly. Nothing ran. */
  | 'REQUEST_TIMEOUT'
  /** The server has no such route or file. */
  | 'ROUTE_NOT_FOUND'
  /** No such seller is connected, or the client may not see it. */
  | 'SELLER_NOT_FOUND'
  /** There are several sellers, and the request names none. `extensions.sellerIds` has the ids of the first 100. */
  | 'SELLER_REQUIRED'
  /** The server works on as many requests or files as it admits. Wait for `Retry-After`, or for `retryAfterMs` of a field. */
  | 'SERVER_BUSY'
  /** The server stops. Try again. */
  | 'SERVER_SHUTTING_DOWN'
  /** A subscription came by HTTP. */
  | 'SUBSCRIPTION_NEEDS_WEBSOCKET'
  /** The client reads its subscription too slowly. Subscribe again. */
  | 'SUBSCRIPTION_TOO_SLOW'
  /** The caller or the server has too many WebSocket connections. */
  | 'TOO_MANY_CONNECTIONS'
  /** More fields of the answer failed than it can describe. */
  | 'TOO_MANY_ERRORS'
  /** The request has loaded more rows, or tested more for its filters, than the limit. */
  | 'TOO_MANY_ROWS'
  /** The connection, the caller or the server has too many subscriptions. */
  | 'TOO_MANY_SUBSCRIPTIONS'
  /** The request has no valid access key or token. Nothing was executed. */
  | 'UNAUTHENTICATED'
  /** The server does not read this type or encoding of a body. */
  | 'UNSUPPORTED_MEDIA_TYPE'
  /** The client disconnected. */
  | 'UPSTREAM_CANCELLED'
  /** Credentials, a role or the seller's grant are missing, or an id is denied. */
  | 'UPSTREAM_DENIED'
  /** Amazon's answer was cut off or unreadable. Try again. */
  | 'UPSTREAM_MALFORMED'
  /** Amazon does not know the id. */
  | 'UPSTREAM_NOT_FOUND'
  /** Amazon understood the request and refused it. */
  | 'UPSTREAM_REJECTED'
  /** Amazon's quota is used up, or the wait for it would exceed the deadline. Wait `retryAfterMs`. */
  | 'UPSTREAM_THROTTLED'
  /** Amazon took too long. Try again. */
  | 'UPSTREAM_TIMEOUT'
  /** Amazon is down or refuses connections. Try again. */
  | 'UPSTREAM_UNAVAILABLE'
  /** The variables exceed a limit. Nothing ran. */
  | 'VARIABLES_TOO_LARGE'
  /** A webhook endpoint does not get its webhooks, or missed some. Only in `SellerHealth.problems`. */
  | 'WEBHOOKS_FAILING';

/** A seller whose consent is renewed. */
export type RenewSellerInput = {
  /** A marketplace in which the seller sells. Its Seller Central asks for the consent. Default: the first marketplace of the seller. The id of this graph is accepted as well. */
  marketplaceId?: string | null | undefined;
  /** Where the browser goes after the consent, as in `connectSeller`. */
  returnUrl?: string | null | undefined;
  /** Amazon's seller id, or the id in this graph. */
  sellerId: string;
};

/** The state of the grant of a seller. */
export type SellerAuthorizationStatus =
  /** The grant is in force, as far as this server knows. */
  | 'AUTHORIZED'
  /** The seller was disconnected from this API. Only the result of `disconnectSeller` shows it. */
  | 'DISCONNECTED'
  /** The seller has not consented yet. No listed seller has this status. */
  | 'PENDING'
  /** Amazon refuses the grant. Renew it with `renewSeller`. */
  | 'REVOKED';

/** A region of Amazon's Selling Partner API. A seller consents once for each region. */
export type SellerRegion =
  /** Europe, the Middle East, Africa and India. */
  | 'EU'
  /** Japan, Australia and Singapore. */
  | 'FE'
  /** North and South America. */
  | 'NA';

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

export type SellerStateFragment = { id: string, sellerId: string, name: string | null, region: SellerRegion, marketplaces: Array<{ id: string, marketplaceId: string, name: string | null }>, authorization: { status: SellerAuthorizationStatus, grantedAt: string | null, expiresAt: string | null, problem: { code: ErrorCode, message: string, since: string } | null }, health: { isHealthy: boolean, unsettledPurchaseCount: number, unshippedAfterCancelCount: number, troubledScheduledChangeCount: number, problems: Array<{ code: ErrorCode, message: string, since: string }>, apis: Array<{ api: AmazonApi, lastSuccessAt: string | null, lastFailure: { at: string } | null }>, orders: { syncedAt: string | null, isBackfilling: boolean } | null } | null };

export type SellersListQueryVariables = Exact<{
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SellersListQuery = { troubled: { totalCount: number, nodes: Array<{ id: string, sellerId: string, name: string | null, region: SellerRegion, marketplaces: Array<{ id: string, marketplaceId: string, name: string | null }>, authorization: { status: SellerAuthorizationStatus, grantedAt: string | null, expiresAt: string | null, problem: { code: ErrorCode, message: string, since: string } | null }, health: { isHealthy: boolean, unsettledPurchaseCount: number, unshippedAfterCancelCount: number, troubledScheduledChangeCount: number, problems: Array<{ code: ErrorCode, message: string, since: string }>, apis: Array<{ api: AmazonApi, lastSuccessAt: string | null, lastFailure: { at: string } | null }>, orders: { syncedAt: string | null, isBackfilling: boolean } | null } | null }> } | null, healthy: { totalCount: number, nodes: Array<{ id: string, sellerId: string, name: string | null, region: SellerRegion, marketplaces: Array<{ id: string, marketplaceId: string, name: string | null }>, authorization: { status: SellerAuthorizationStatus, grantedAt: string | null, expiresAt: string | null, problem: { code: ErrorCode, message: string, since: string } | null }, health: { isHealthy: boolean, unsettledPurchaseCount: number, unshippedAfterCancelCount: number, troubledScheduledChangeCount: number, problems: Array<{ code: ErrorCode, message: string, since: string }>, apis: Array<{ api: AmazonApi, lastSuccessAt: string | null, lastFailure: { at: string } | null }>, orders: { syncedAt: string | null, isBackfilling: boolean } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SellersRenewMutationVariables = Exact<{
  input: RenewSellerInput;
}>;


export type SellersRenewMutation = { renewSeller: { authorizationUrl: string | null, error:
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

export type SellersDisconnectMutationVariables = Exact<{
  input: DisconnectSellerInput;
}>;


export type SellersDisconnectMutation = { disconnectSeller: { seller: { id: string, sellerId: string } | null, error:
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

export const SellerStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SellerState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sellerId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"marketplaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"marketplaceId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"authorization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isHealthy"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"apis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"api"}},{"kind":"Field","name":{"kind":"Name","value":"lastSuccessAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"syncedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isBackfilling"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unsettledPurchaseCount"}},{"kind":"Field","name":{"kind":"Name","value":"unshippedAfterCancelCount"}},{"kind":"Field","name":{"kind":"Name","value":"troubledScheduledChangeCount"}}]}}]}}]} as unknown as DocumentNode<SellerStateFragment, unknown>;
export const SellersListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SellersList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"troubled"},"name":{"kind":"Name","value":"sellers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isHealthy"},"value":{"kind":"BooleanValue","value":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SellerState"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"healthy"},"name":{"kind":"Name","value":"sellers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isHealthy"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SellerState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SellerState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sellerId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"marketplaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"marketplaceId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"authorization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isHealthy"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"apis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"api"}},{"kind":"Field","name":{"kind":"Name","value":"lastSuccessAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"syncedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isBackfilling"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unsettledPurchaseCount"}},{"kind":"Field","name":{"kind":"Name","value":"unshippedAfterCancelCount"}},{"kind":"Field","name":{"kind":"Name","value":"troubledScheduledChangeCount"}}]}}]}}]} as unknown as DocumentNode<SellersListQuery, SellersListQueryVariables>;
export const SellersRenewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SellersRenew"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RenewSellerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renewSeller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorizationUrl"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SellersRenewMutation, SellersRenewMutationVariables>;
export const SellersDisconnectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SellersDisconnect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisconnectSellerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disconnectSeller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sellerId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SellersDisconnectMutation, SellersDisconnectMutationVariables>;