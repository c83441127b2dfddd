/** The Tokens API v2021-03-01: restricted data tokens for operations with personal data. */
import { invalidInput, operation } from '../../core/api.js';
import type { ApiOperation } from '../../core/api.js';
import { coversPath } from '../../core/http/router.js';
import { isJsonObject } from '../../core/request-reader.js';
import type { RestrictedResource, TokenStore } from './token-store.js';

/** Path of createRestrictedDataToken. */
export const RESTRICTED_DATA_TOKEN_PATH = '/tokens/2021-03-01/restrictedDataToken';

const PLAN = [1, 10] as const;
const MOST_RESOURCES = 50;
const METHODS = ['GET', 'PUT', 'POST', 'DELETE'];
const DATA_ELEMENTS = ['buyerInfo', 'shippingAddress', 'buyerTaxInformation'];

const ORDERS = '/orders/v0/orders';

/** A resource that a token can cover, and whether its personal data has several kinds. */
interface Restrictable {
  readonly method: string;
  readonly path: string;
  readonly dataElements: boolean;
}

/** Amazon's list. A token can cover each of these, also when the operation is not emulated. */
const AMAZONS_RESTRICTED_RESOURCES: readonly Restrictable[] = [
  { method: 'POST', path: '/mfn/v0/shipments', dataElements: false },
  { method: 'GET', path: '/mfn/v0/shipments/{shipmentId}', dataElements: false },
  { method: 'DELETE', path: '/mfn/v0/shipments/{shipmentId}', dataElements: false },
  { method: 'GET', path: ORDERS, dataElements: true },
  { method: 'GET', path: `${ORDERS}/{orderId}`, dataElements: true },
  { method: 'GET', path: `${ORDERS}/{orderId}/orderItems`, dataElements: true },
  { method: 'GET', path: `${ORDERS}/{orderId}/address`, dataElements: false },
  { method: 'GET', path: `${ORDERS}/{orderId}/buyerInfo`, dataElements: false },
  { method: 'GET', path: `${ORDERS}/{orderId}/orderItems/buyerInfo`, dataElements: false },
  { method: 'GET', path: `${ORDERS}/{orderId}/regulatedInfo`, dataElements: false },
];

/** Returns the one operation of the Tokens API. `emulated` adds the operations that are `restricted`. */
export function restrictedDataTokenOperations(
  tokens: TokenStore,
  emulated: readonly ApiOperation[],
): readonly ApiOperation[] {
  const known = [
    ...AMAZONS_RESTRICTED_RESOURCES,
    ...emulated
      .filter(({ restricted }) => restricted)
      .map(({ method, path }) => ({ method, path, dataElements: false })),
  ];
  return [
    operation('createRestrictedDataToken', 'POST', RESTRICTED_DATA_TOKEN_PATH, PLAN, (call) => {
      const resources = readResources(call.body);
      for (const resource of resources) checkAccess(resource, known);
      const grant = { kind: 'restricted', seller: call.seller, resources } as const;
      const restrictedDataToken = tokens.issue(grant);
      return { status: 200, body: { expiresIn: tokens.lifetimeS, restrictedDataToken } };
    }),
  ];
}

interface RequestedResource extends RestrictedResource {
  readonly dataElements: readonly string[];
}

function readResources(body: unknown): readonly RequestedResource[] {
  const listed = isJsonObject(body) ? body['restrictedResources'] : undefined;
  if (!Array.isArray(listed) || listed.length === 0) {
    throw invalidInput('Empty target resource arguement found');
  }
  if (listed.length > MOST_RESOURCES) {
    throw invalidInput(`Number of restricted resources exceeds the maximum of ${MOST_RESOURCES}`);
  }
  return listed.map(readResource);
}

function readResource(resource: unknown): RequestedResource {
  if (!isJsonObject(resource)) throw invalidInput('Invalid Input');
  const { method, path, dataElements = [] } = resource;
  if (typeof method !== 'string' || !METHODS.includes(method)) {
    throw invalidInput(`Invalid method. Accepted: ${METHODS.join(', ')}`);
  }
  if (typeof path !== 'string' || !path.startsWith('/')) throw invalidInput('Invalid path');
  const elements: unknown = dataElements ?? [];
  if (!Array.isArray(elements) || !elements.every((name) => DATA_ELEMENTS.includes(name))) {
    throw invalidInput(`Invalid dataElements. Accepted: ${DATA_ELEMENTS.join(', ')}`);
  }
  return { method, path, dataElements: elements.map(String) };
}

function checkAccess(requested: RequestedResource, known: readonly Restrictable[]): void {
  const resource = known.find(
    ({ method, path }) => method === requested.method && coversPath(path, requested.path),
  );
  if (!resource) {
    throw invalidInput('Application do not have access to some or all requested resource');
  }
  if (requested.dataElements.length > 0 && !resource.dataElements) {
    throw invalidInput(
      `Application does not have access to one or more requested data elements: [${requested.dataElements.join(', ')}]`,
    );
  }
}
