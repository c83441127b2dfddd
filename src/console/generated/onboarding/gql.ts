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
    "query OnboardingSteps($seller: ID!, $location: ID!, $sku: String) {\n  seller(id: $seller) {\n    id\n    supplySource(id: $location) {\n      id\n      alias\n      supplySourceId\n      supplySourceCode\n      status\n      onboarding(sku: $sku) {\n        isComplete\n        sku\n        listing {\n          id\n          title\n        }\n        nextStep {\n          step\n        }\n        steps {\n          step\n          state\n          evidence\n          missing\n          blockedBy\n          next {\n            place\n            message\n            mutation\n            document\n            variables\n            fillIn\n          }\n        }\n      }\n    }\n  }\n}\n\nquery OnboardingSkus($seller: ID!) {\n  seller(id: $seller) {\n    id\n    listings(first: 20) {\n      nodes {\n        id\n        sku\n        title\n      }\n    }\n  }\n}": typeof types.OnboardingStepsDocument,
};
const documents: Documents = {
    "query OnboardingSteps($seller: ID!, $location: ID!, $sku: String) {\n  seller(id: $seller) {\n    id\n    supplySource(id: $location) {\n      id\n      alias\n      supplySourceId\n      supplySourceCode\n      status\n      onboarding(sku: $sku) {\n        isComplete\n        sku\n        listing {\n          id\n          title\n        }\n        nextStep {\n          step\n        }\n        steps {\n          step\n          state\n          evidence\n          missing\n          blockedBy\n          next {\n            place\n            message\n            mutation\n            document\n            variables\n            fillIn\n          }\n        }\n      }\n    }\n  }\n}\n\nquery OnboardingSkus($seller: ID!) {\n  seller(id: $seller) {\n    id\n    listings(first: 20) {\n      nodes {\n        id\n        sku\n        title\n      }\n    }\n  }\n}": types.OnboardingStepsDocument,
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
export function graphql(source: "query OnboardingSteps($seller: ID!, $location: ID!, $sku: String) {\n  seller(id: $seller) {\n    id\n    supplySource(id: $location) {\n      id\n      alias\n      supplySourceId\n      supplySourceCode\n      status\n      onboarding(sku: $sku) {\n        isComplete\n        sku\n        listing {\n          id\n          title\n        }\n        nextStep {\n          step\n        }\n        steps {\n          step\n          state\n          evidence\n          missing\n          blockedBy\n          next {\n            place\n            message\n            mutation\n            document\n            variables\n            fillIn\n          }\n        }\n      }\n    }\n  }\n}\n\nquery OnboardingSkus($seller: ID!) {\n  seller(id: $seller) {\n    id\n    listings(first: 20) {\n      nodes {\n        id\n        sku\n        title\n      }\n    }\n  }\n}"): (typeof documents)["query OnboardingSteps($seller: ID!, $location: ID!, $sku: String) {\n  seller(id: $seller) {\n    id\n    supplySource(id: $location) {\n      id\n      alias\n      supplySourceId\n      supplySourceCode\n      status\n      onboarding(sku: $sku) {\n        isComplete\n        sku\n        listing {\n          id\n          title\n        }\n        nextStep {\n          step\n        }\n        steps {\n          step\n          state\n          evidence\n          missing\n          blockedBy\n          next {\n            place\n            message\n            mutation\n            document\n            variables\n            fillIn\n          }\n        }\n      }\n    }\n  }\n}\n\nquery OnboardingSkus($seller: ID!) {\n  seller(id: $seller) {\n    id\n    listings(first: 20) {\n      nodes {\n        id\n        sku\n        title\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;