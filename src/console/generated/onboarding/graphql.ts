/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Where something can be done. */
export type OnboardingPlace =
  /** Here, with a mutation. */
  | 'API'
  /** In Amazon's Seller Central alone. */
  | 'SELLER_CENTRAL';

/** How far a step is. */
export type OnboardingState =
  /** It has to wait for something else: see `evidence`. */
  | 'BLOCKED'
  /** Done. */
  | 'DONE'
  /** To be done: see `next`. */
  | 'TODO'
  /** Not known: Amazon failed or does not say, or no SKU was given. */
  | 'UNKNOWN';

/** The steps until a location ships a SKU, in their order. */
export type OnboardingStepName =
  /** Its status is active. New ones are inactive. */
  | 'ACTIVE'
  /** Its address has all that a carrier needs. */
  | 'ADDRESS_COMPLETE'
  /** The stock of the SKU that belongs to no location (`DEFAULT`) is 0, so that it is sold from locations alone. */
  | 'DEFAULT_STOCK_ZERO'
  /** Its alias, which buyers see, has the form "Store Name – City Name". */
  | 'NAME_FOR_BUYERS'
  /** Its time zone, opening hours, contact (email and phone) and throughput are known. A handling time is not asked for: it is for pickup alone. */
  | 'OPERATIONS_CONFIGURED'
  /** Its outbound capability is supported. */
  | 'OUTBOUND_SUPPORTED'
  /** The SKU has a shipping template. */
  | 'SHIPPING_TEMPLATE_ASSIGNED'
  /** The SKU has stock at the location. */
  | 'STOCK_AT_LOCATION';

/** Whether a supply source takes part in fulfilment. */
export type SupplySourceStatus =
  /** Live. */
  | 'ACTIVE'
  /** Archived for good; it cannot be changed any more. */
  | 'ARCHIVED'
  /** Not live. New supply sources are inactive. */
  | 'INACTIVE';

export type OnboardingStepsQueryVariables = Exact<{
  seller: string;
  location: string;
  sku?: string | null | undefined;
}>;


export type OnboardingStepsQuery = { seller: { id: string, supplySource: { id: string, alias: string | null, supplySourceId: string, supplySourceCode: string | null, status: SupplySourceStatus | null, onboarding: { isComplete: boolean, sku: string | null, listing: { id: string, title: string | null } | null, nextStep: { step: OnboardingStepName } | null, steps: Array<{ step: OnboardingStepName, state: OnboardingState, evidence: string, missing: Array<string>, blockedBy: Array<OnboardingStepName>, next: { place: OnboardingPlace, message: string, mutation: string | null, document: string | null, variables: unknown, fillIn: Array<string> } | null }> } | null } | null } | null };

export type OnboardingSkusQueryVariables = Exact<{
  seller: string;
}>;


export type OnboardingSkusQuery = { seller: { id: string, listings: { nodes: Array<{ id: string, sku: string, title: string | null }> } | null } | null };


export const OnboardingStepsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnboardingSteps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"location"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sku"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"location"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sku"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sku"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"variables"}},{"kind":"Field","name":{"kind":"Name","value":"fillIn"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingStepsQuery, OnboardingStepsQueryVariables>;
export const OnboardingSkusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnboardingSkus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"listings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingSkusQuery, OnboardingSkusQueryVariables>;