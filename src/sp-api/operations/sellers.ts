import { operation } from '../calls/operation.js';
import type { Operation, OperationRequest } from '../calls/operation.js';
import type { GetMarketplaceParticipationsResponseWire } from './sellers.wire.js';

/** Returns the marketplaces in which the seller can list items. Amazon does not return the seller's id. */
export const getMarketplaceParticipations: Operation<
  OperationRequest,
  GetMarketplaceParticipationsResponseWire
> = operation(
  'getMarketplaceParticipations',
  'GET',
  '/sellers/v1/marketplaceParticipations',
  { ratePerSecond: 0.016, burst: 15, source: "Amazon's model sellers" },
  'safe',
);
