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
    "query ConsoleBoot {\n  viewer {\n    actor\n    scopes\n  }\n  sellers(first: 100) {\n    totalCount\n    nodes {\n      id\n      sellerId\n      name\n    }\n  }\n}": typeof types.ConsoleBootDocument,
    "mutation ConsoleConnectSeller($input: ConnectSellerInput!) {\n  connectSeller(input: $input) {\n    authorizationUrl\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}": typeof types.ConsoleConnectSellerDocument,
    "query ConsoleLookup($seller: ID!, $code: String!) {\n  seller(id: $seller) {\n    id\n    lookup(code: $code) {\n      node {\n        __typename\n        id\n        ... on Order {\n          ...ConsoleFoundOrder\n        }\n        ... on OrderItem {\n          ofItem: order {\n            ...ConsoleFoundOrder\n          }\n        }\n        ... on Purchase {\n          ofPurchase: order {\n            ...ConsoleFoundOrder\n          }\n        }\n        ... on Shipment {\n          ofShipment: order {\n            ...ConsoleFoundOrder\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment ConsoleFoundOrder on Order {\n  id\n  amazonOrderId\n  status\n  supplySource {\n    id\n    supplySourceId\n    supplySourceCode\n    alias\n  }\n}": typeof types.ConsoleLookupDocument,
};
const documents: Documents = {
    "query ConsoleBoot {\n  viewer {\n    actor\n    scopes\n  }\n  sellers(first: 100) {\n    totalCount\n    nodes {\n      id\n      sellerId\n      name\n    }\n  }\n}": types.ConsoleBootDocument,
    "mutation ConsoleConnectSeller($input: ConnectSellerInput!) {\n  connectSeller(input: $input) {\n    authorizationUrl\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}": types.ConsoleConnectSellerDocument,
    "query ConsoleLookup($seller: ID!, $code: String!) {\n  seller(id: $seller) {\n    id\n    lookup(code: $code) {\n      node {\n        __typename\n        id\n        ... on Order {\n          ...ConsoleFoundOrder\n        }\n        ... on OrderItem {\n          ofItem: order {\n            ...ConsoleFoundOrder\n          }\n        }\n        ... on Purchase {\n          ofPurchase: order {\n            ...ConsoleFoundOrder\n          }\n        }\n        ... on Shipment {\n          ofShipment: order {\n            ...ConsoleFoundOrder\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment ConsoleFoundOrder on Order {\n  id\n  amazonOrderId\n  status\n  supplySource {\n    id\n    supplySourceId\n    supplySourceCode\n    alias\n  }\n}": types.ConsoleLookupDocument,
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
export function graphql(source: "query ConsoleBoot {\n  viewer {\n    actor\n    scopes\n  }\n  sellers(first: 100) {\n    totalCount\n    nodes {\n      id\n      sellerId\n      name\n    }\n  }\n}"): (typeof documents)["query ConsoleBoot {\n  viewer {\n    actor\n    scopes\n  }\n  sellers(first: 100) {\n    totalCount\n    nodes {\n      id\n      sellerId\n      name\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConsoleConnectSeller($input: ConnectSellerInput!) {\n  connectSeller(input: $input) {\n    authorizationUrl\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}"): (typeof documents)["mutation ConsoleConnectSeller($input: ConnectSellerInput!) {\n  connectSeller(input: $input) {\n    authorizationUrl\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ConsoleLookup($seller: ID!, $code: String!) {\n  seller(id: $seller) {\n    id\n    lookup(code: $code) {\n      node {\n        __typename\n        id\n        ... on Order {\n          ...ConsoleFoundOrder\n        }\n        ... on OrderItem {\n          ofItem: order {\n            ...ConsoleFoundOrder\n          }\n        }\n        ... on Purchase {\n          ofPurchase: order {\n            ...ConsoleFoundOrder\n          }\n        }\n        ... on Shipment {\n          ofShipment: order {\n            ...ConsoleFoundOrder\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment ConsoleFoundOrder on Order {\n  id\n  amazonOrderId\n  status\n  supplySource {\n    id\n    supplySourceId\n    supplySourceCode\n    alias\n  }\n}"): (typeof documents)["query ConsoleLookup($seller: ID!, $code: String!) {\n  seller(id: $seller) {\n    id\n    lookup(code: $code) {\n      node {\n        __typename\n        id\n        ... on Order {\n          ...ConsoleFoundOrder\n        }\n        ... on OrderItem {\n          ofItem: order {\n            ...ConsoleFoundOrder\n          }\n        }\n        ... on Purchase {\n          ofPurchase: order {\n            ...ConsoleFoundOrder\n          }\n        }\n        ... on Shipment {\n          ofShipment: order {\n            ...ConsoleFoundOrder\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment ConsoleFoundOrder on Order {\n  id\n  amazonOrderId\n  status\n  supplySource {\n    id\n    supplySourceId\n    supplySourceCode\n    alias\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;