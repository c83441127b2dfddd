/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A period of time. It includes its first moment and excludes its end, so that adjacent periods share no moment. */
export type DateTimeRangeInput = {
  /** First moment after the period. The period has no end when absent. */
  before?: string | null | undefined;
  /** First moment of the period. The period has no start when absent. */
  from?: string | null | undefined;
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

/** Whether a supply source takes part in fulfilment. */
export type SupplySourceStatus =
  /** Live. */
  | 'ACTIVE'
  /** Archived for good; it cannot be changed any more. */
  | 'ARCHIVED'
  /** Not live. New supply sources are inactive. */
  | 'INACTIVE';

export type TodayQueryVariables = Exact<{
  seller: string;
  soon: DateTimeRangeInput;
}>;


export type TodayQuery = { seller: { id: string, sellerId: string, name: string | null, health: { unsettledPurchaseCount: number, unshippedAfterCancelCount: number, troubledScheduledChangeCount: number, problems: Array<{ code: ErrorCode, message: string, since: string }>, orders: { coveredUntil: string | null, isBackfilling: boolean, ordersWithoutSupplySource: number } | null } | null, cancelling: { totalCount: number | null } | null, late: { totalCount: number | null } | null, soon: { totalCount: number | null } | null, held: { totalCount: number | null } | null, unassigned: { totalCount: number | null, nodes: Array<{ id: string, amazonOrderId: string, isCancellationRequested: boolean, isLate: boolean, shippingObstacle: ShippingObstacle | null, shipBy: { latest: string | null } | null, hold: { reason: string | null } | null }> } | null, refunds: { totalCount: number | null } | null, lastRun: { nodes: Array<{ id: string, key: string, createdAt: string, createdBy: string, isDone: boolean, counts: Array<{ state: PurchaseState, count: number }>, refusals: Array<{ key: string }> }> } | null } | null };

export type TodayStoresQueryVariables = Exact<{
  seller: string;
  soon: DateTimeRangeInput;
  after?: string | null | undefined;
}>;


export type TodayStoresQuery = { seller: { id: string, supplySources: { nodes: Array<{ id: string, supplySourceId: string, supplySourceCode: string | null, alias: string | null, status: SupplySourceStatus | null, openState: { isOpen: boolean, opensAt: string | null, closesAt: string | null, timeZone: string } | null, shippingStatus: { timeZone: string, cutOffAt: string | null, late: { count: number | null, withoutLabelCount: number | null }, dueToday: { count: number | null, withoutLabelCount: number | null } } | null, cancelling: { totalCount: number | null } | null, held: { totalCount: number | null } | null, soon: { totalCount: number | null } | null, next: { totalCount: number | null, nodes: Array<{ id: string, shipBy: { latest: string | null } | null }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type TodaySellersQueryVariables = Exact<{ [key: string]: never; }>;


export type TodaySellersQuery = { sellers: { nodes: Array<{ id: string, sellerId: string, name: string | null, health: { isHealthy: boolean, problems: Array<{ code: ErrorCode, message: string, since: string }> } | null }> } | null };

export type TodayWaitingQueryVariables = Exact<{
  seller: string;
  store: string;
  after?: string | null | undefined;
}>;


export type TodayWaitingQuery = { seller: { id: string, supplySource: { id: string, orders: { nodes: Array<{ id: string, items: Array<{ id: string, sku: string | null, quantityOrdered: number | null, quantityUnfulfilled: number | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type TodayStockQueryVariables = Exact<{
  seller: string;
  store: string;
  skus: Array<string> | string;
}>;


export type TodayStockQuery = { seller: { id: string, supplySource: { id: string, inventoryLevels: { nodes: Array<{ id: string, sku: string, quantity: number | null }> } | null } | null } | null };

export type TodayDueQueryVariables = Exact<{
  seller: string;
  store: string;
  period: DateTimeRangeInput;
}>;


export type TodayDueQuery = { seller: { id: string, supplySource: { id: string, orders: { totalCount: number | null } | null } | null } | null };

export type TodayOrdersSubscriptionVariables = Exact<{
  seller: string;
}>;


export type TodayOrdersSubscription = { orderUpdated: { id: string } | null };

export type TodayPurchasesSubscriptionVariables = Exact<{
  seller: string;
}>;


export type TodayPurchasesSubscription = { purchaseUpdated: { id: string, state: PurchaseState } | null };


export const TodayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Today"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"soon"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTimeRangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sellerId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unsettledPurchaseCount"}},{"kind":"Field","name":{"kind":"Name","value":"unshippedAfterCancelCount"}},{"kind":"Field","name":{"kind":"Name","value":"troubledScheduledChangeCount"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coveredUntil"}},{"kind":"Field","name":{"kind":"Name","value":"isBackfilling"}},{"kind":"Field","name":{"kind":"Name","value":"ordersWithoutSupplySource"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"cancelling"},"name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isCancellationRequested"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNSHIPPED"},{"kind":"EnumValue","value":"PARTIALLY_SHIPPED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"late"},"name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isLate"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"hasLabel"},"value":{"kind":"BooleanValue","value":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNSHIPPED"},{"kind":"EnumValue","value":"PARTIALLY_SHIPPED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"soon"},"name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"shipBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"soon"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"hasLabel"},"value":{"kind":"BooleanValue","value":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNSHIPPED"},{"kind":"EnumValue","value":"PARTIALLY_SHIPPED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"held"},"name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isOnHold"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNSHIPPED"},{"kind":"EnumValue","value":"PARTIALLY_SHIPPED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"unassigned"},"name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isUnassigned"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNSHIPPED"},{"kind":"EnumValue","value":"PARTIALLY_SHIPPED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amazonOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"isCancellationRequested"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"shippingObstacle"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"refunds"},"name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"refundStates"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PENDING"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"lastRun"},"name":{"kind":"Name","value":"purchaseBatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TodayQuery, TodayQueryVariables>;
export const TodayStoresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TodayStores"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"soon"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTimeRangeInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"openState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"cutOffAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"withoutLabelCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueToday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"withoutLabelCount"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"cancelling"},"name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isCancellationRequested"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNSHIPPED"},{"kind":"EnumValue","value":"PARTIALLY_SHIPPED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"held"},"name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isOnHold"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNSHIPPED"},{"kind":"EnumValue","value":"PARTIALLY_SHIPPED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"soon"},"name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"shipBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"soon"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"hasLabel"},"value":{"kind":"BooleanValue","value":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNSHIPPED"},{"kind":"EnumValue","value":"PARTIALLY_SHIPPED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"next"},"name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"sortBy"},"value":{"kind":"EnumValue","value":"SHIP_BY_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isLate"},"value":{"kind":"BooleanValue","value":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"hasLabel"},"value":{"kind":"BooleanValue","value":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNSHIPPED"},{"kind":"EnumValue","value":"PARTIALLY_SHIPPED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TodayStoresQuery, TodayStoresQueryVariables>;
export const TodaySellersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TodaySellers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sellers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sellerId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isHealthy"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TodaySellersQuery, TodaySellersQueryVariables>;
export const TodayWaitingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TodayWaiting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"store"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"store"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"sortBy"},"value":{"kind":"EnumValue","value":"SHIP_BY_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"hasLabel"},"value":{"kind":"BooleanValue","value":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNSHIPPED"},{"kind":"EnumValue","value":"PARTIALLY_SHIPPED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantityOrdered"}},{"kind":"Field","name":{"kind":"Name","value":"quantityUnfulfilled"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TodayWaitingQuery, TodayWaitingQueryVariables>;
export const TodayStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TodayStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"store"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skus"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"store"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inventoryLevels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skus"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skus"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TodayStockQuery, TodayStockQueryVariables>;
export const TodayDueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TodayDue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"store"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTimeRangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"store"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"shipBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"hasLabel"},"value":{"kind":"BooleanValue","value":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNSHIPPED"},{"kind":"EnumValue","value":"PARTIALLY_SHIPPED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TodayDueQuery, TodayDueQueryVariables>;
export const TodayOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TodayOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sellerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<TodayOrdersSubscription, TodayOrdersSubscriptionVariables>;
export const TodayPurchasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TodayPurchases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchaseUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sellerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<TodayPurchasesSubscription, TodayPurchasesSubscriptionVariables>;