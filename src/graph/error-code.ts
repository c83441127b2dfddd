import { enumType } from './enum-type.js';

/** All values of `extensions.code`. A new code needs a line here, or it does not compile. */
export const ErrorCode = enumType(
  'ErrorCode',
  'A failure that no mutation expects: all values of `extensions.code` in `errors`, also in answers of other routes.',
  {
    UPSTREAM_THROTTLED:
      "Amazon's quota is used up, or the wait for it would exceed the deadline. Wait `retryAfterMs`.",
    UPSTREAM_UNAVAILABLE: 'Amazon is down or refuses connections. Try again.',
    UPSTREAM_TIMEOUT: 'Amazon took too long. Try again.',
    UPSTREAM_DENIED: "Credentials, a role or the seller's grant are missing, or an id is denied.",
    UPSTREAM_REJECTED: 'Amazon understood the request and refused it.',
    UPSTREAM_NOT_FOUND: 'Amazon does not know the id.',
    UPSTREAM_MALFORMED: "Amazon's answer was cut off or unreadable. Try again.",
    UPSTREAM_CANCELLED: 'The client disconnected.',
    PACKAGE_UNKNOWN:
      'A parcel gives no `package`, and size or weight of its SKUs are not known. `extensions.missingSkus` names them.',
    BAD_USER_INPUT: 'An argument breaks a rule. `extensions.issues` has each problem.',
    UNAUTHENTICATED: 'The request has no valid access key or token. Nothing was executed.',
    IDENTITY_PROVIDER_UNAVAILABLE:
      'The token cannot be checked, because the keys of the identity provider cannot be read. Nothing was executed. Try again.',
    FORBIDDEN:
      'The access key or token lacks a scope that the request needs. `extensions.missingScopes` names it. Nothing was executed.',
    SELLER_NOT_FOUND: 'No such seller is connected, or the client may not see it.',
    SELLER_REQUIRED:
      'There are several sellers, and the request names none. `extensions.sellerIds` has the ids of the first 100.',
    GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
    GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
    OPERATION_RESOLUTION_FAILURE:
      'The document has no operation of that name, or several and the request names none.',
    QUERY_TOO_LONG: 'The document exceeds the limit of its size. Nothing ran.',
    QUERY_TOO_DEEP: 'The document nests too deep. Nothing ran.',
    QUERY_TOO_COMPLEX: 'The document has too many parts. Nothing ran.',
    QUERY_TOO_MANY_ALIASES: 'The document has too many aliases. Nothing ran.',
    QUERY_TOO_COSTLY: 'The answer could have more values than the limit. Nothing ran.',
    VARIABLES_TOO_LARGE: 'The variables exceed a limit. Nothing ran.',
    TOO_MANY_ERRORS: 'More fields of the answer failed than it can describe.',
    TOO_MANY_ROWS:
      'The request has loaded more rows, or tested more for its filters, than the limit.',
    ANSWER_TOO_LARGE:
      'The answer, or the files in it, would exceed a limit in size. What a mutation did is done.',
    PERSISTED_QUERY_NOT_FOUND: 'The server does not know this hash. Send the text with it.',
    DOCUMENT_NOT_TRUSTED: 'The server executes only the documents of its manifest.',
    BAD_REQUEST: 'The HTTP request is wrong.',
    UNSUPPORTED_MEDIA_TYPE: 'The server does not read this type or encoding of a body.',
    PAYLOAD_TOO_LARGE: 'The body exceeds the limit.',
    NOT_ACCEPTABLE: 'The headers exclude every form of an answer.',
    METHOD_NOT_ALLOWED: 'The route does not take this HTTP method.',
    ROUTE_NOT_FOUND: 'The server has no such route or file.',
    EXPLORER_OFF: 'The explorer is switched off.',
    LABEL_NOT_FOUND: 'The link leads to no label or file.',
    LABEL_CANCELLED: 'The shipment was cancelled, so its label must not be used.',
    LABEL_LINK_EXPIRED: 'The link to a label or another file has ended. Query a new one.',
    RATE_LIMITED:
      'The caller has used up its share of the server, or has failed to authenticate too often. Nothing was executed. Wait `retryAfterMs`.',
    SERVER_BUSY:
      'The server works on as many requests or files as it admits. Wait for `Retry-After`, or for `retryAfterMs` of a field.',
    REQUEST_TIMEOUT: 'The body arrived too slowly. Nothing ran.',
    SUBSCRIPTION_NEEDS_WEBSOCKET: 'A subscription came by HTTP.',
    ONLY_SUBSCRIPTIONS: 'A query or mutation came by WebSocket.',
    TOO_MANY_SUBSCRIPTIONS: 'The connection, the caller or the server has too many subscriptions.',
    TOO_MANY_CONNECTIONS: 'The caller or the server has too many WebSocket connections.',
    SUBSCRIPTION_TOO_SLOW: 'The client reads its subscription too slowly. Subscribe again.',
    CHANGES_MISSED:
      'The server may have missed changes that a subscription sends. Read the objects, and subscribe again.',
    MISDIRECTED_REQUEST: 'The server does not serve this `Host`.',
    ORIGIN_NOT_ALLOWED:
      'A page of this `Origin` may not open a WebSocket, nor sign in to the console. Otherwise, over HTTP, the browser keeps the response from such a page.',
    SERVER_SHUTTING_DOWN: 'The server stops. Try again.',
    ORDERS_NOT_INDEXED: 'The server keeps no index of orders.',
    WEBHOOKS_FAILING:
      'A webhook endpoint does not get its webhooks, or missed some. Only in `SellerHealth.problems`.',
    PURCHASES_REFUSED:
      'The record of purchases may have lost purchases, or the operator has switched purchases off. Nothing was sent.',
    ORDER_INDEX_UNAVAILABLE: 'The index of orders cannot be read or written.',
    LEDGER_UNAVAILABLE: 'The store cannot be read or written.',
    INTERNAL_SERVER_ERROR: 'A bug of the server. Report `extensions.requestId`.',
  },
);
export type ErrorCode = keyof typeof ErrorCode;

declare module 'graphql' {
  interface GraphQLErrorExtensions {
    code?: ErrorCode;
  }
}
