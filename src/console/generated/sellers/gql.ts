/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment SellerState on Seller {\n  id\n  sellerId\n  name\n  region\n  marketplaces {\n    id\n    marketplaceId\n    name\n  }\n  authorization {\n    status\n    grantedAt\n    expiresAt\n    problem {\n      code\n      message\n      since\n    }\n  }\n  health {\n    isHealthy\n    problems {\n      code\n      message\n      since\n    }\n    apis {\n      api\n      lastSuccessAt\n      lastFailure {\n        at\n      }\n    }\n    orders {\n      syncedAt\n      isBackfilling\n    }\n    unsettledPurchaseCount\n    unshippedAfterCancelCount\n    troubledScheduledChangeCount\n  }\n}\n\nquery SellersList($search: String, $after: String) {\n  troubled: sellers(first: 100, filter: {isHealthy: false, search: $search}) {\n    totalCount\n    nodes {\n      ...SellerState\n    }\n  }\n  healthy: sellers(\n    first: 50\n    after: $after\n    filter: {isHealthy: true, search: $search}\n  ) {\n    totalCount\n    nodes {\n      ...SellerState\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nmutation SellersRenew($input: RenewSellerInput!) {\n  renewSeller(input: $input) {\n    authorizationUrl\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}\n\nmutation SellersDisconnect($input: DisconnectSellerInput!) {\n  disconnectSeller(input: $input) {\n    seller {\n      id\n      sellerId\n    }\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}": typeof types.SellerStateFragmentDoc,
};
const documents: Documents = {
    "fragment SellerState on Seller {\n  id\n  sellerId\n  name\n  region\n  marketplaces {\n    id\n    marketplaceId\n    name\n  }\n  authorization {\n    status\n    grantedAt\n    expiresAt\n    problem {\n      code\n      message\n      since\n    }\n  }\n  health {\n    isHealthy\n    problems {\n      code\n      message\n      since\n    }\n    apis {\n      api\n      lastSuccessAt\n      lastFailure {\n        at\n      }\n    }\n    orders {\n      syncedAt\n      isBackfilling\n    }\n    unsettledPurchaseCount\n    unshippedAfterCancelCount\n    troubledScheduledChangeCount\n  }\n}\n\nquery SellersList($search: String, $after: String) {\n  troubled: sellers(first: 100, filter: {isHealthy: false, search: $search}) {\n    totalCount\n    nodes {\n      ...SellerState\n    }\n  }\n  healthy: sellers(\n    first: 50\n    after: $after\n    filter: {isHealthy: true, search: $search}\n  ) {\n    totalCount\n    nodes {\n      ...SellerState\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nmutation SellersRenew($input: RenewSellerInput!) {\n  renewSeller(input: $input) {\n    authorizationUrl\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}\n\nmutation SellersDisconnect($input: DisconnectSellerInput!) {\n  disconnectSeller(input: $input) {\n    seller {\n      id\n      sellerId\n    }\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}": types.SellerStateFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment SellerState on Seller {\n  id\n  sellerId\n  name\n  region\n  marketplaces {\n    id\n    marketplaceId\n    name\n  }\n  authorization {\n    status\n    grantedAt\n    expiresAt\n    problem {\n      code\n      message\n      since\n    }\n  }\n  health {\n    isHealthy\n    problems {\n      code\n      message\n      since\n    }\n    apis {\n      api\n      lastSuccessAt\n      lastFailure {\n        at\n      }\n    }\n    orders {\n      syncedAt\n      isBackfilling\n    }\n    unsettledPurchaseCount\n    unshippedAfterCancelCount\n    troubledScheduledChangeCount\n  }\n}\n\nquery SellersList($search: String, $after: String) {\n  troubled: sellers(first: 100, filter: {isHealthy: false, search: $search}) {\n    totalCount\n    nodes {\n      ...SellerState\n    }\n  }\n  healthy: sellers(\n    first: 50\n    after: $after\n    filter: {isHealthy: true, search: $search}\n  ) {\n    totalCount\n    nodes {\n      ...SellerState\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nmutation SellersRenew($input: RenewSellerInput!) {\n  renewSeller(input: $input) {\n    authorizationUrl\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}\n\nmutation SellersDisconnect($input: DisconnectSellerInput!) {\n  disconnectSeller(input: $input) {\n    seller {\n      id\n      sellerId\n    }\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}"): (typeof documents)["fragment SellerState on Seller {\n  id\n  sellerId\n  name\n  region\n  marketplaces {\n    id\n    marketplaceId\n    name\n  }\n  authorization {\n    status\n    grantedAt\n    expiresAt\n    problem {\n      code\n      message\n      since\n    }\n  }\n  health {\n    isHealthy\n    problems {\n      code\n      message\n      since\n    }\n    apis {\n      api\n      lastSuccessAt\n      lastFailure {\n        at\n      }\n    }\n    orders {\n      syncedAt\n      isBackfilling\n    }\n    unsettledPurchaseCount\n    unshippedAfterCancelCount\n    troubledScheduledChangeCount\n  }\n}\n\nquery SellersList($search: String, $after: String) {\n  troubled: sellers(first: 100, filter: {isHealthy: false, search: $search}) {\n    totalCount\n    nodes {\n      ...SellerState\n    }\n  }\n  healthy: sellers(\n    first: 50\n    after: $after\n    filter: {isHealthy: true, search: $search}\n  ) {\n    totalCount\n    nodes {\n      ...SellerState\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nmutation SellersRenew($input: RenewSellerInput!) {\n  renewSeller(input: $input) {\n    authorizationUrl\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}\n\nmutation SellersDisconnect($input: DisconnectSellerInput!) {\n  disconnectSeller(input: $input) {\n    seller {\n      id\n      sellerId\n    }\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;