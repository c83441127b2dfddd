/* eslint-disable */
import * as types from './graphql.js';



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
    "\n  query SupplySourceList($first: Int, $after: String) {\n    supplySources(first: $first, after: $after) {\n      nodes {\n        id\n        code\n        alias\n        address {\n          city\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n": typeof types.SupplySourceListDocument,
    "\n  query SupplySourceDetails($first: Int) {\n    supplySources(first: $first) {\n      edges {\n        cursor\n        node {\n          id\n          status\n          configuration {\n            timezone\n          }\n          createdAt\n        }\n      }\n    }\n  }\n": typeof types.SupplySourceDetailsDocument,
    "\n  query OneSupplySource($id: ID!) {\n    supplySource(id: $id) {\n      id\n      alias\n      status\n      updatedAt\n    }\n  }\n": typeof types.OneSupplySourceDocument,
    "\n    query SuppliesOfSellers {\n      sellers {\n        id\n        isDefault\n        supplySources(first: 100) {\n          nodes {\n            id\n          }\n          pageInfo {\n            endCursor\n          }\n        }\n      }\n    }\n  ": typeof types.SuppliesOfSellersDocument,
    "\n    query SuppliesOfSeller($seller: ID, $id: ID!, $after: String) {\n      seller(id: $seller) {\n        supplySource(id: $id) {\n          id\n        }\n        supplySources(after: $after) {\n          nodes {\n            id\n          }\n        }\n      }\n    }\n  ": typeof types.SuppliesOfSellerDocument,
};
const documents: Documents = {
    "\n  query SupplySourceList($first: Int, $after: String) {\n    supplySources(first: $first, after: $after) {\n      nodes {\n        id\n        code\n        alias\n        address {\n          city\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n": types.SupplySourceListDocument,
    "\n  query SupplySourceDetails($first: Int) {\n    supplySources(first: $first) {\n      edges {\n        cursor\n        node {\n          id\n          status\n          configuration {\n            timezone\n          }\n          createdAt\n        }\n      }\n    }\n  }\n": types.SupplySourceDetailsDocument,
    "\n  query OneSupplySource($id: ID!) {\n    supplySource(id: $id) {\n      id\n      alias\n      status\n      updatedAt\n    }\n  }\n": types.OneSupplySourceDocument,
    "\n    query SuppliesOfSellers {\n      sellers {\n        id\n        isDefault\n        supplySources(first: 100) {\n          nodes {\n            id\n          }\n          pageInfo {\n            endCursor\n          }\n        }\n      }\n    }\n  ": types.SuppliesOfSellersDocument,
    "\n    query SuppliesOfSeller($seller: ID, $id: ID!, $after: String) {\n      seller(id: $seller) {\n        supplySource(id: $id) {\n          id\n        }\n        supplySources(after: $after) {\n          nodes {\n            id\n          }\n        }\n      }\n    }\n  ": types.SuppliesOfSellerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupplySourceList($first: Int, $after: String) {\n    supplySources(first: $first, after: $after) {\n      nodes {\n        id\n        code\n        alias\n        address {\n          city\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.js').SupplySourceListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupplySourceDetails($first: Int) {\n    supplySources(first: $first) {\n      edges {\n        cursor\n        node {\n          id\n          status\n          configuration {\n            timezone\n          }\n          createdAt\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').SupplySourceDetailsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneSupplySource($id: ID!) {\n    supplySource(id: $id) {\n      id\n      alias\n      status\n      updatedAt\n    }\n  }\n"): typeof import('./graphql.js').OneSupplySourceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query SuppliesOfSellers {\n      sellers {\n        id\n        isDefault\n        supplySources(first: 100) {\n          nodes {\n            id\n          }\n          pageInfo {\n            endCursor\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').SuppliesOfSellersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query SuppliesOfSeller($seller: ID, $id: ID!, $after: String) {\n      seller(id: $seller) {\n        supplySource(id: $id) {\n          id\n        }\n        supplySources(after: $after) {\n          nodes {\n            id\n          }\n        }\n      }\n    }\n  "): typeof import('./graphql.js').SuppliesOfSellerDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
