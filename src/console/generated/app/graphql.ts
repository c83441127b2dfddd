/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What an access key, or a token of an identity provider, allows. */
export type AccessScope =
  /** Confirm shipments. */
  | 'CONFIRM'
  /** Manage access keys, connect and disconnect sellers, and read the audit log. */
  | 'MANAGE'
  /** Read `/metrics`. */
  | 'METRICS'
  /** Buy, cancel and settle labels. */
  | 'PURCHASE'
  /** Read everything but personal data of buyers. */
  | 'READ'
  /** Read names, addresses and messages of buyers, and label files. */
  | 'READ_PERSONAL_DATA'
  /** Change stock, shipping templates, sizes of SKUs and boxes. */
  | 'WRITE_INVENTORY'
  /** Change what this server keeps about orders. */
  | 'WRITE_ORDERS'
  /** Create, change and archive supply sources. */
  | 'WRITE_SUPPLY_SOURCES';

export type ConsoleBootQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleBootQuery = { viewer: { actor: string, scopes: Array<AccessScope> } | null, sellers: { totalCount: number, nodes: Array<{ id: string, sellerId: string, name: string | null }> } | null };


export const ConsoleBootDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleBoot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sellers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sellerId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleBootQuery, ConsoleBootQueryVariables>;