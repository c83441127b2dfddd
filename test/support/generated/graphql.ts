/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether a supply source takes part in fulfilment. */
export type SupplySourceStatus =
  /** Live. */
  | 'ACTIVE'
  /** Archived for good; it cannot be changed any more. */
  | 'ARCHIVED'
  /** Not live. New supply sources are inactive. */
  | 'INACTIVE'
  /** A status that this version does not know. */
  | 'UNKNOWN';

export type SupplySourceListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SupplySourceListQuery = { supplySources: { nodes: Array<{ id: string, code: string | null, alias: string | null, address: { city: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type SupplySourceDetailsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type SupplySourceDetailsQuery = { supplySources: { edges: Array<{ cursor: string, node: { id: string, status: SupplySourceStatus | null, createdAt: string | null, configuration: { timezone: string | null } | null } }> } | null };

export type OneSupplySourceQueryVariables = Exact<{
  id: string | number;
}>;


export type OneSupplySourceQuery = { supplySource: { id: string, alias: string | null, status: SupplySourceStatus | null, updatedAt: string | null } | null };

export type SuppliesOfSellersQueryVariables = Exact<{ [key: string]: never; }>;


export type SuppliesOfSellersQuery = { sellers: Array<{ id: string, isDefault: boolean, supplySources: { nodes: Array<{ id: string }>, pageInfo: { endCursor: string | null } } | null }> };

export type SuppliesOfSellerQueryVariables = Exact<{
  seller?: string | number | null | undefined;
  id: string | number;
  after?: string | null | undefined;
}>;


export type SuppliesOfSellerQuery = { seller: { supplySource: { id: string } | null, supplySources: { nodes: Array<{ id: string }> } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const SupplySourceListDocument = new TypedDocumentString(`
    query SupplySourceList($first: Int, $after: String) {
  supplySources(first: $first, after: $after) {
    nodes {
      id
      code
      alias
      address {
        city
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SupplySourceListQuery, SupplySourceListQueryVariables>;
export const SupplySourceDetailsDocument = new TypedDocumentString(`
    query SupplySourceDetails($first: Int) {
  supplySources(first: $first) {
    edges {
      cursor
      node {
        id
        status
        configuration {
          timezone
        }
        createdAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SupplySourceDetailsQuery, SupplySourceDetailsQueryVariables>;
export const OneSupplySourceDocument = new TypedDocumentString(`
    query OneSupplySource($id: ID!) {
  supplySource(id: $id) {
    id
    alias
    status
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<OneSupplySourceQuery, OneSupplySourceQueryVariables>;
export const SuppliesOfSellersDocument = new TypedDocumentString(`
    query SuppliesOfSellers {
  sellers {
    id
    isDefault
    supplySources(first: 100) {
      nodes {
        id
      }
      pageInfo {
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuppliesOfSellersQuery, SuppliesOfSellersQueryVariables>;
export const SuppliesOfSellerDocument = new TypedDocumentString(`
    query SuppliesOfSeller($seller: ID, $id: ID!, $after: String) {
  seller(id: $seller) {
    supplySource(id: $id) {
      id
    }
    supplySources(after: $after) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuppliesOfSellerQuery, SuppliesOfSellerQueryVariables>;