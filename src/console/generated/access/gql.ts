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
    "query AccessKeys($after: String) {\n  viewer {\n    actor\n    scopes\n    accessKey {\n      id\n      expiresAt\n    }\n    accessKeys(first: 50, after: $after) {\n      totalCount\n      nodes {\n        ...AccessKeyFacts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n\nfragment AccessKeyFacts on AccessKey {\n  id\n  name\n  prefix\n  scopes\n  createdAt\n  createdBy\n  expiresAt\n  lastUsedAt\n  revokedAt\n  sellers {\n    id\n    sellerId\n    name\n  }\n}\n\nmutation AccessCreateKey($input: CreateAccessKeyInput!) {\n  createAccessKey(input: $input) {\n    secret\n    accessKey {\n      ...AccessKeyFacts\n    }\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}\n\nmutation AccessRevokeKey($input: RevokeAccessKeyInput!) {\n  revokeAccessKey(input: $input) {\n    accessKey {\n      ...AccessKeyFacts\n    }\n    error {\n      code\n      message\n    }\n  }\n}\n\nfragment AuditFacts on AuditEvent {\n  id\n  action\n  actor\n  actorId\n  at\n  count\n  outcome\n  errorCode\n  failureCode\n  connectionRefusal\n  requestId\n  subjectId\n  seller {\n    id\n    sellerId\n    name\n  }\n}\n\nquery AccessAudit($seller: ID!, $isOfSeller: Boolean!, $filter: AuditFilterInput, $after: String) {\n  viewer @skip(if: $isOfSeller) {\n    auditLog(first: 50, after: $after, filter: $filter) {\n      ...AuditPage\n    }\n  }\n  seller(id: $seller) @include(if: $isOfSeller) {\n    id\n    auditLog(first: 50, after: $after, filter: $filter) {\n      ...AuditPage\n    }\n  }\n}\n\nfragment AuditPage on AuditEventConnection {\n  nodes {\n    ...AuditFacts\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n}": typeof types.AccessKeysDocument,
};
const documents: Documents = {
    "query AccessKeys($after: String) {\n  viewer {\n    actor\n    scopes\n    accessKey {\n      id\n      expiresAt\n    }\n    accessKeys(first: 50, after: $after) {\n      totalCount\n      nodes {\n        ...AccessKeyFacts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n\nfragment AccessKeyFacts on AccessKey {\n  id\n  name\n  prefix\n  scopes\n  createdAt\n  createdBy\n  expiresAt\n  lastUsedAt\n  revokedAt\n  sellers {\n    id\n    sellerId\n    name\n  }\n}\n\nmutation AccessCreateKey($input: CreateAccessKeyInput!) {\n  createAccessKey(input: $input) {\n    secret\n    accessKey {\n      ...AccessKeyFacts\n    }\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}\n\nmutation AccessRevokeKey($input: RevokeAccessKeyInput!) {\n  revokeAccessKey(input: $input) {\n    accessKey {\n      ...AccessKeyFacts\n    }\n    error {\n      code\n      message\n    }\n  }\n}\n\nfragment AuditFacts on AuditEvent {\n  id\n  action\n  actor\n  actorId\n  at\n  count\n  outcome\n  errorCode\n  failureCode\n  connectionRefusal\n  requestId\n  subjectId\n  seller {\n    id\n    sellerId\n    name\n  }\n}\n\nquery AccessAudit($seller: ID!, $isOfSeller: Boolean!, $filter: AuditFilterInput, $after: String) {\n  viewer @skip(if: $isOfSeller) {\n    auditLog(first: 50, after: $after, filter: $filter) {\n      ...AuditPage\n    }\n  }\n  seller(id: $seller) @include(if: $isOfSeller) {\n    id\n    auditLog(first: 50, after: $after, filter: $filter) {\n      ...AuditPage\n    }\n  }\n}\n\nfragment AuditPage on AuditEventConnection {\n  nodes {\n    ...AuditFacts\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n}": types.AccessKeysDocument,
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
export function graphql(source: "query AccessKeys($after: String) {\n  viewer {\n    actor\n    scopes\n    accessKey {\n      id\n      expiresAt\n    }\n    accessKeys(first: 50, after: $after) {\n      totalCount\n      nodes {\n        ...AccessKeyFacts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n\nfragment AccessKeyFacts on AccessKey {\n  id\n  name\n  prefix\n  scopes\n  createdAt\n  createdBy\n  expiresAt\n  lastUsedAt\n  revokedAt\n  sellers {\n    id\n    sellerId\n    name\n  }\n}\n\nmutation AccessCreateKey($input: CreateAccessKeyInput!) {\n  createAccessKey(input: $input) {\n    secret\n    accessKey {\n      ...AccessKeyFacts\n    }\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}\n\nmutation AccessRevokeKey($input: RevokeAccessKeyInput!) {\n  revokeAccessKey(input: $input) {\n    accessKey {\n      ...AccessKeyFacts\n    }\n    error {\n      code\n      message\n    }\n  }\n}\n\nfragment AuditFacts on AuditEvent {\n  id\n  action\n  actor\n  actorId\n  at\n  count\n  outcome\n  errorCode\n  failureCode\n  connectionRefusal\n  requestId\n  subjectId\n  seller {\n    id\n    sellerId\n    name\n  }\n}\n\nquery AccessAudit($seller: ID!, $isOfSeller: Boolean!, $filter: AuditFilterInput, $after: String) {\n  viewer @skip(if: $isOfSeller) {\n    auditLog(first: 50, after: $after, filter: $filter) {\n      ...AuditPage\n    }\n  }\n  seller(id: $seller) @include(if: $isOfSeller) {\n    id\n    auditLog(first: 50, after: $after, filter: $filter) {\n      ...AuditPage\n    }\n  }\n}\n\nfragment AuditPage on AuditEventConnection {\n  nodes {\n    ...AuditFacts\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n}"): (typeof documents)["query AccessKeys($after: String) {\n  viewer {\n    actor\n    scopes\n    accessKey {\n      id\n      expiresAt\n    }\n    accessKeys(first: 50, after: $after) {\n      totalCount\n      nodes {\n        ...AccessKeyFacts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n\nfragment AccessKeyFacts on AccessKey {\n  id\n  name\n  prefix\n  scopes\n  createdAt\n  createdBy\n  expiresAt\n  lastUsedAt\n  revokedAt\n  sellers {\n    id\n    sellerId\n    name\n  }\n}\n\nmutation AccessCreateKey($input: CreateAccessKeyInput!) {\n  createAccessKey(input: $input) {\n    secret\n    accessKey {\n      ...AccessKeyFacts\n    }\n    error {\n      code\n      message\n      ... on InvalidInput {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n}\n\nmutation AccessRevokeKey($input: RevokeAccessKeyInput!) {\n  revokeAccessKey(input: $input) {\n    accessKey {\n      ...AccessKeyFacts\n    }\n    error {\n      code\n      message\n    }\n  }\n}\n\nfragment AuditFacts on AuditEvent {\n  id\n  action\n  actor\n  actorId\n  at\n  count\n  outcome\n  errorCode\n  failureCode\n  connectionRefusal\n  requestId\n  subjectId\n  seller {\n    id\n    sellerId\n    name\n  }\n}\n\nquery AccessAudit($seller: ID!, $isOfSeller: Boolean!, $filter: AuditFilterInput, $after: String) {\n  viewer @skip(if: $isOfSeller) {\n    auditLog(first: 50, after: $after, filter: $filter) {\n      ...AuditPage\n    }\n  }\n  seller(id: $seller) @include(if: $isOfSeller) {\n    id\n    auditLog(first: 50, after: $after, filter: $filter) {\n      ...AuditPage\n    }\n  }\n}\n\nfragment AuditPage on AuditEventConnection {\n  nodes {\n    ...AuditFacts\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;