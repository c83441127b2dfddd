/** Reads the bodies of the Listings Items API. */
import { ApiError } from '../../core/api.js';
import {
  acceptedValue,
  anyObject,
  problemsOf,
  listOf,
  object,
  oneOf,
  text,
  required,
} from '../../core/request-reader.js';
import type { Reader, Violation } from '../../core/request-reader.js';
import type { Attributes } from './listing.js';
import type { AttributePatch } from './patches.js';

export interface PatchRequest {
  readonly productType: string;
  readonly patches: readonly AttributePatch[];
}

export interface PutRequest {
  readonly productType: string;
  readonly requirements: 'LISTING' | 'LISTING_PRODUCT_ONLY' | 'LISTING_OFFER_ONLY';
  readonly attributes: Attributes;
}

const productType = text('a product type', /^[A-Z][A-Z0-9_]*$/);

/** Only whole attributes have a path. */
const ATTRIBUTE_PATH = /^\/attributes\/([a-z][a-z0-9_]*)$/;

const patchRequest = object({
  productType: required(productType),
  patches: required(
    listOf(
      object({
        op: required(oneOf('add', 'replace', 'merge', 'delete')),
        path: required(text('the path of a top-level attribute', ATTRIBUTE_PATH)),
        value: listOf(anyObject),
      }),
    ),
  ),
});

const putRequest = object({
  productType: required(productType),
  requirements: oneOf('LISTING', 'LISTING_PRODUCT_ONLY', 'LISTING_OFFER_ONLY'),
  attributes: required(anyObject),
});

/** @throws ApiError 400 that names every offending property. */
export function readPatchRequest(body: unknown): PatchRequest {
  const request = acceptedBody(body, patchRequest);
  if (request.patches.length === 0) throw badRequest('patches must not be empty');
  const patches = request.patches.map(({ op, path, value }): AttributePatch => {
    const attribute = ATTRIBUTE_PATH.exec(path)?.[1] ?? '';
    return { op, attribute, value };
  });
  return { productType: request.productType, patches };
}

/** @throws ApiError 400 that names every offending property. */
export function readPutRequest(body: unknown): PutRequest {
  const request = acceptedBody(body, putRequest);
  const violations: Violation[] = [];
  const attributes = Object.entries(request.attributes).map(([name, value]) => {
    const values = listOf(anyObject)(value, `attributes.${name}`, violations);
    return [name, values ?? []] as const;
  });
  if (violations.length > 0) throw badRequest(problemsOf(violations));
  return {
    productType: request.productType,
    requirements: request.requirements ?? 'LISTING',
    attributes: Object.fromEntries(attributes),
  };
}

function acceptedBody<T>(body: unknown, read: Reader<T>): T {
  if (body === undefined) throw badRequest('the body is missing');
  return acceptedValue(body, read, (violations) => badRequest(problemsOf(violations)));
}

function badRequest(problem: string): ApiError {
  return new ApiError(400, 'BAD_REQUEST', `The request is not valid: ${problem}.`);
}
