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
    "query HealthOfSeller($seller: ID!) {\n  seller(id: $seller) {\n    id\n    authorization {\n      status\n      expiresAt\n    }\n    quotas {\n      operation\n      rate\n      isRateAnnounced\n      burst\n      available\n      waiting\n      throttledAt\n    }\n    health {\n      isHealthy\n      clientSecretExpiresAt\n      problems {\n        code\n        message\n        since\n      }\n      apis {\n        api\n        lastSuccessAt\n        roleMissingSince\n        lastFailure {\n          at\n          code\n          operation\n        }\n      }\n      orders {\n        syncedAt\n        coveredFrom\n        coveredUntil\n        historyFrom\n        isBackfilling\n        ordersWithoutSupplySource\n        problem {\n          code\n          message\n          since\n        }\n      }\n      unsettledPurchaseCount\n      unshippedAfterCancelCount\n      troubledScheduledChangeCount\n    }\n  }\n}": typeof types.HealthOfSellerDocument,
};
const documents: Documents = {
    "query HealthOfSeller($seller: ID!) {\n  seller(id: $seller) {\n    id\n    authorization {\n      status\n      expiresAt\n    }\n    quotas {\n      operation\n      rate\n      isRateAnnounced\n      burst\n      available\n      waiting\n      throttledAt\n    }\n    health {\n      isHealthy\n      clientSecretExpiresAt\n      problems {\n        code\n        message\n        since\n      }\n      apis {\n        api\n        lastSuccessAt\n        roleMissingSince\n        lastFailure {\n          at\n          code\n          operation\n        }\n      }\n      orders {\n        syncedAt\n        coveredFrom\n        coveredUntil\n        historyFrom\n        isBackfilling\n        ordersWithoutSupplySource\n        problem {\n          code\n          message\n          since\n        }\n      }\n      unsettledPurchaseCount\n      unshippedAfterCancelCount\n      troubledScheduledChangeCount\n    }\n  }\n}": types.HealthOfSellerDocument,
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
export function graphql(source: "query HealthOfSeller($seller: ID!) {\n  seller(id: $seller) {\n    id\n    authorization {\n      status\n      expiresAt\n    }\n    quotas {\n      operation\n      rate\n      isRateAnnounced\n      burst\n      available\n      waiting\n      throttledAt\n    }\n    health {\n      isHealthy\n      clientSecretExpiresAt\n      problems {\n        code\n        message\n        since\n      }\n      apis {\n        api\n        lastSuccessAt\n        roleMissingSince\n        lastFailure {\n          at\n          code\n          operation\n        }\n      }\n      orders {\n        syncedAt\n        coveredFrom\n        coveredUntil\n        historyFrom\n        isBackfilling\n        ordersWithoutSupplySource\n        problem {\n          code\n          message\n          since\n        }\n      }\n      unsettledPurchaseCount\n      unshippedAfterCancelCount\n      troubledScheduledChangeCount\n    }\n  }\n}"): (typeof documents)["query HealthOfSeller($seller: ID!) {\n  seller(id: $seller) {\n    id\n    authorization {\n      status\n      expiresAt\n    }\n    quotas {\n      operation\n      rate\n      isRateAnnounced\n      burst\n      available\n      waiting\n      throttledAt\n    }\n    health {\n      isHealthy\n      clientSecretExpiresAt\n      problems {\n        code\n        message\n        since\n      }\n      apis {\n        api\n        lastSuccessAt\n        roleMissingSince\n        lastFailure {\n          at\n          code\n          operation\n        }\n      }\n      orders {\n        syncedAt\n        coveredFrom\n        coveredUntil\n        historyFrom\n        isBackfilling\n        ordersWithoutSupplySource\n        problem {\n          code\n          message\n          since\n        }\n      }\n      unsettledPurchaseCount\n      unshippedAfterCancelCount\n      troubledScheduledChangeCount\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;