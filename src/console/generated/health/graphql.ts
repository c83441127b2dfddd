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

export type HealthOfSellerQueryVariables = Exact<{
  seller: string;
}>;


export type HealthOfSellerQuery = { seller: { id: string, authorization: { status: SellerAuthorizationStatus, expiresAt: string | null }, quotas: Array<{ operation: string, rate: number, isRateAnnounced: boolean, burst: number, available: number, waiting: number, throttledAt: string | null }>, health: { isHealthy: boolean, clientSecretExpiresAt: string | null, unsettledPurchaseCount: number, unshippedAfterCancelCount: number, troubledScheduledChangeCount: number, problems: Array<{ code: ErrorCode, message: string, since: string }>, apis: Array<{ api: AmazonApi, lastSuccessAt: string | null, roleMissingSince: string | null, lastFailure: { at: string, code: ErrorCode, operation: string } | null }>, orders: { syncedAt: string | null, coveredFrom: string | null, coveredUntil: string | null, historyFrom: string, isBackfilling: boolean, ordersWithoutSupplySource: number, problem: { code: ErrorCode, message: string, since: string } | null } | null } | null } | null };


export const HealthOfSellerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HealthOfSeller"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quotas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"isRateAnnounced"}},{"kind":"Field","name":{"kind":"Name","value":"burst"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"throttledAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isHealthy"}},{"kind":"Field","name":{"kind":"Name","value":"clientSecretExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"apis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"api"}},{"kind":"Field","name":{"kind":"Name","value":"lastSuccessAt"}},{"kind":"Field","name":{"kind":"Name","value":"roleMissingSince"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"syncedAt"}},{"kind":"Field","name":{"kind":"Name","value":"coveredFrom"}},{"kind":"Field","name":{"kind":"Name","value":"coveredUntil"}},{"kind":"Field","name":{"kind":"Name","value":"historyFrom"}},{"kind":"Field","name":{"kind":"Name","value":"isBackfilling"}},{"kind":"Field","name":{"kind":"Name","value":"ordersWithoutSupplySource"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unsettledPurchaseCount"}},{"kind":"Field","name":{"kind":"Name","value":"unshippedAfterCancelCount"}},{"kind":"Field","name":{"kind":"Name","value":"troubledScheduledChangeCount"}}]}}]}}]}}]} as unknown as DocumentNode<HealthOfSellerQuery, HealthOfSellerQueryVariables>;