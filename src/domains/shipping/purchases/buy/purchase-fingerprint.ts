import { createHash } from 'node:crypto';
import { canonicalJson } from '../../canonical-json.js';
import type { BuyShippingInput } from './buy-shipping.input.js';

/**
 * Returns a hash of what a purchase asks for, equal for equal requests. Its key and its seller are no part of it. The
 * ledger stores it, so it must never change for a request that was possible before.
 */
export function purchaseFingerprint(input: BuyShippingInput): string {
  const { key: _key, sellerId: _sellerId, ...request } = input;
  return createHash('sha256').update(canonicalJson(request)).digest('base64url');
}
