import { operation } from '../calls/operation.js';
import type { Operation, UsagePlan } from '../calls/operation.js';
import type {
  CreateSupplySourceRequestWire,
  CreateSupplySourceResponseWire,
  GetSupplySourcesResponseWire,
  SupplySourceWire,
  UpdateSupplySourceRequestWire,
  UpdateSupplySourceStatusRequestWire,
} from './supply-sources.wire.js';

const COLLECTION = '/supplySources/2020-07-01/supplySources';
const ITEM = `${COLLECTION}/{supplySourceId}`;

/** Path parameters of one supply source. */
export type SupplySourcePath = { readonly supplySourceId: string };

/**
 * Amazon publishes no plan for this API. The official SDK has numbers, but some of its numbers for other APIs
 * are too high. So only half of its larger rates is assumed until an answer's `x-amzn-RateLimit-Limit`
 * announces the real one.
 */
function sdkPlan(sdkRatePerSecond: number): UsagePlan {
  const halved = sdkRatePerSecond > 2;
  return {
    ratePerSecond: halved ? sdkRatePerSecond / 2 : sdkRatePerSecond,
    burst: sdkRatePerSecond,
    source:
      `not published; amzn/selling-partner-api-sdk resources/rate-limits.yml says ` +
      `${sdkRatePerSecond} per second and burst ${sdkRatePerSecond}` +
      (halved ? ', half of that rate until a response header corrects it' : ''),
  };
}

/** Returns one page (default: 10) with id, code, alias and address. The list has no other fields. */
export const getSupplySources: Operation<
  {
    readonly query?: {
      readonly pageSize?: number | undefined;
      readonly nextPageToken?: string | undefined;
    };
  },
  GetSupplySourcesResponseWire
> = operation('getSupplySources', 'GET', COLLECTION, sdkPlan(10), 'safe');

/**
 * Creates a source and returns its id. 200. The source starts Inactive. An existing code is refused with
 * details 1004.
 *
 * Never repeated: Amazon would refuse the second of two as a duplicate, which looks like another source with
 * the same code.
 */
export const createSupplySource: Operation<
  { readonly body: CreateSupplySourceRequestWire },
  CreateSupplySourceResponseWire
> = operation('createSupplySource', 'POST', COLLECTION, sdkPlan(2), 'never');

/** Returns one supply source with all fields. */
export const getSupplySource: Operation<{ readonly path: SupplySourcePath }, SupplySourceWire> =
  operation('getSupplySource', 'GET', ITEM, sdkPlan(40), 'safe');

/**
 * Replaces alias, configuration and capabilities. 204. An archived source is refused with details 1005.
 *
 * Never repeated by the client: another program may change the source between two attempts, and the second would undo that. Callers
 * read the source again first.
 */
export const updateSupplySource: Operation<
  { readonly path: SupplySourcePath; readonly body: UpdateSupplySourceRequestWire },
  undefined
> = operation('updateSupplySource', 'PUT', ITEM, sdkPlan(1), 'never');

/** Sets a source Active or Inactive. 204. */
export const updateSupplySourceStatus: Operation<
  { readonly path: SupplySourcePath; readonly body: UpdateSupplySourceStatusRequestWire },
  undefined
> = operation('updateSupplySourceStatus', 'PUT', `${ITEM}/status`, sdkPlan(20), 'safe');

/**
 * Archives a source permanently. 204.
 *
 * Safe to repeat although it cannot be undone: the end state is the same. When the first attempt had an
 * unknown outcome, a refusal of the second with details 1005 means that the source is archived, as requested.
 */
export const archiveSupplySource: Operation<{ readonly path: SupplySourcePath }, undefined> =
  operation('archiveSupplySource', 'DELETE', ITEM, sdkPlan(20), 'safe');
