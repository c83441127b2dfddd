import { createHash } from 'node:crypto';
import { canonicalJson } from '../../canonical-json.js';
import type { BatchPurchaseInput, BuyShippingInput } from './buy-shipping.input.js';

/**
 * Returns a hash of what a purchase asks for, equal for equal requests. Its key, its seller and the guards that it passes are no part of it. The
 * ledger stores it, so it must never change for a request that was possible before.
 */
export function purchaseFingerprint(input: BatchPurchaseInput): string {
  const {
    key: _key,
    sellerId: _sellerId,
    despite: _despite,
    ...request
  } = input as BuyShippingInput;
  return createHash('sha256').update(canonicalJson(request)).digest('base64url');
}
