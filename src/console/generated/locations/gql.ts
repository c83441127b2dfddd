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
    "query Locations($seller: ID!, $after: String, $filter: SupplySourceFilterInput) {\n  seller(id: $seller) {\n    id\n    supplySources(first: 50, after: $after, filter: $filter) {\n      nodes {\n        ...LocationLine\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n\nfragment LocationLine on SupplySource {\n  id\n  supplySourceId\n  supplySourceCode\n  alias\n  status\n  address {\n    city\n    stateOrRegion\n    countryCode\n  }\n  configuration {\n    timeZone\n  }\n  openState {\n    isOpen\n    opensAt\n    closesAt\n    timeZone\n  }\n  scheduledChanges(first: 1) {\n    nodes {\n      id\n      from\n      until\n      note\n      problem {\n        message\n      }\n    }\n  }\n}\n\nmutation LocationsCreate($input: CreateSupplySourceInput!) {\n  createSupplySource(input: $input) {\n    supplySource {\n      ...LocationLine\n    }\n    warnings {\n      message\n    }\n    error {\n      __typename\n      code\n      message\n      path\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n      ... on SupplySourceCodeTaken {\n        existing {\n          id\n          supplySourceId\n          alias\n        }\n      }\n    }\n  }\n}": typeof types.LocationsDocument,
};
const documents: Documents = {
    "query Locations($seller: ID!, $after: String, $filter: SupplySourceFilterInput) {\n  seller(id: $seller) {\n    id\n    supplySources(first: 50, after: $after, filter: $filter) {\n      nodes {\n        ...LocationLine\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n\nfragment LocationLine on SupplySource {\n  id\n  supplySourceId\n  supplySourceCode\n  alias\n  status\n  address {\n    city\n    stateOrRegion\n    countryCode\n  }\n  configuration {\n    timeZone\n  }\n  openState {\n    isOpen\n    opensAt\n    closesAt\n    timeZone\n  }\n  scheduledChanges(first: 1) {\n    nodes {\n      id\n      from\n      until\n      note\n      problem {\n        message\n      }\n    }\n  }\n}\n\nmutation LocationsCreate($input: CreateSupplySourceInput!) {\n  createSupplySource(input: $input) {\n    supplySource {\n      ...LocationLine\n    }\n    warnings {\n      message\n    }\n    error {\n      __typename\n      code\n      message\n      path\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n      ... on SupplySourceCodeTaken {\n        existing {\n          id\n          supplySourceId\n          alias\n        }\n      }\n    }\n  }\n}": types.LocationsDocument,
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
export function graphql(source: "query Locations($seller: ID!, $after: String, $filter: SupplySourceFilterInput) {\n  seller(id: $seller) {\n    id\n    supplySources(first: 50, after: $after, filter: $filter) {\n      nodes {\n        ...LocationLine\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n\nfragment LocationLine on SupplySource {\n  id\n  supplySourceId\n  supplySourceCode\n  alias\n  status\n  address {\n    city\n    stateOrRegion\n    countryCode\n  }\n  configuration {\n    timeZone\n  }\n  openState {\n    isOpen\n    opensAt\n    closesAt\n    timeZone\n  }\n  scheduledChanges(first: 1) {\n    nodes {\n      id\n      from\n      until\n      note\n      problem {\n        message\n      }\n    }\n  }\n}\n\nmutation LocationsCreate($input: CreateSupplySourceInput!) {\n  createSupplySource(input: $input) {\n    supplySource {\n      ...LocationLine\n    }\n    warnings {\n      message\n    }\n    error {\n      __typename\n      code\n      message\n      path\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n      ... on SupplySourceCodeTaken {\n        existing {\n          id\n          supplySourceId\n          alias\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query Locations($seller: ID!, $after: String, $filter: SupplySourceFilterInput) {\n  seller(id: $seller) {\n    id\n    supplySources(first: 50, after: $after, filter: $filter) {\n      nodes {\n        ...LocationLine\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n\nfragment LocationLine on SupplySource {\n  id\n  supplySourceId\n  supplySourceCode\n  alias\n  status\n  address {\n    city\n    stateOrRegion\n    countryCode\n  }\n  configuration {\n    timeZone\n  }\n  openState {\n    isOpen\n    opensAt\n    closesAt\n    timeZone\n  }\n  scheduledChanges(first: 1) {\n    nodes {\n      id\n      from\n      until\n      note\n      problem {\n        message\n      }\n    }\n  }\n}\n\nmutation LocationsCreate($input: CreateSupplySourceInput!) {\n  createSupplySource(input: $input) {\n    supplySource {\n      ...LocationLine\n    }\n    warnings {\n      message\n    }\n    error {\n      __typename\n      code\n      message\n      path\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n      ... on SupplySourceCodeTaken {\n        existing {\n          id\n          supplySourceId\n          alias\n        }\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;