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
    "\n  query OrdersPage($seller: ID!, $after: String) {\n    seller(id: $seller) {\n      id\n      orders(first: 5, after: $after, sortBy: SHIP_BY_ASC) {\n        nodes {\n          id\n          amazonOrderId\n          status\n          shipBy {\n            latest\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n": typeof types.OrdersPageDocument,
    "\n  query OrderDetails($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Order {\n        status\n        shipBy {\n          earliest\n        }\n        items {\n          id\n          sku\n        }\n      }\n    }\n  }\n": typeof types.OrderDetailsDocument,
    "\n  mutation BuyLabelForOrder($input: BuyShippingInput!) {\n    buyShipping(input: $input) {\n      purchase {\n        id\n        state\n      }\n      order {\n        id\n        status\n      }\n      error {\n        code\n        message\n        path\n        nextStep\n      }\n    }\n  }\n": typeof types.BuyLabelForOrderDocument,
};
const documents: Documents = {
    "\n  query OrdersPage($seller: ID!, $after: String) {\n    seller(id: $seller) {\n      id\n      orders(first: 5, after: $after, sortBy: SHIP_BY_ASC) {\n        nodes {\n          id\n          amazonOrderId\n          status\n          shipBy {\n            latest\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n": types.OrdersPageDocument,
    "\n  query OrderDetails($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Order {\n        status\n        shipBy {\n          earliest\n        }\n        items {\n          id\n          sku\n        }\n      }\n    }\n  }\n": types.OrderDetailsDocument,
    "\n  mutation BuyLabelForOrder($input: BuyShippingInput!) {\n    buyShipping(input: $input) {\n      purchase {\n        id\n        state\n      }\n      order {\n        id\n        status\n      }\n      error {\n        code\n        message\n        path\n        nextStep\n      }\n    }\n  }\n": types.BuyLabelForOrderDocument,
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
export function graphql(source: "\n  query OrdersPage($seller: ID!, $after: String) {\n    seller(id: $seller) {\n      id\n      orders(first: 5, after: $after, sortBy: SHIP_BY_ASC) {\n        nodes {\n          id\n          amazonOrderId\n          status\n          shipBy {\n            latest\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OrdersPage($seller: ID!, $after: String) {\n    seller(id: $seller) {\n      id\n      orders(first: 5, after: $after, sortBy: SHIP_BY_ASC) {\n        nodes {\n          id\n          amazonOrderId\n          status\n          shipBy {\n            latest\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderDetails($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Order {\n        status\n        shipBy {\n          earliest\n        }\n        items {\n          id\n          sku\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OrderDetails($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Order {\n        status\n        shipBy {\n          earliest\n        }\n        items {\n          id\n          sku\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BuyLabelForOrder($input: BuyShippingInput!) {\n    buyShipping(input: $input) {\n      purchase {\n        id\n        state\n      }\n      order {\n        id\n        status\n      }\n      error {\n        code\n        message\n        path\n        nextStep\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation BuyLabelForOrder($input: BuyShippingInput!) {\n    buyShipping(input: $input) {\n      purchase {\n        id\n        state\n      }\n      order {\n        id\n        status\n      }\n      error {\n        code\n        message\n        path\n        nextStep\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;