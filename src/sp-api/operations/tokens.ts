import { operation } from '../calls/operation.js';
import type { Operation } from '../calls/operation.js';
import type {
  CreateRestrictedDataTokenRequestWire,
  CreateRestrictedDataTokenResponseWire,
} from './tokens.wire.js';

/**
 * Returns a restricted data token for up to 50 (method, path) pairs. Repeating it only creates one more
 * token.
 */
export const createRestrictedDataToken: Operation<
  { readonly body: CreateRestrictedDataTokenRequestWire },
  CreateRestrictedDataTokenResponseWire
> = operation(
  'createRestrictedDataToken',
  'POST',
  '/tokens/2021-03-01/restrictedDataToken',
  { ratePerSecond: 1, burst: 10, source: "Amazon's model tokens_2021-03-01" },
  'safe',
);
