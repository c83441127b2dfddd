import type { PurchaseRecord } from './purchase.js';

/** Codes of unsent rejections behind which a person may be: earlier versions recorded a withdrawal so, or the code is not readable. */
const MAYBE_WITHDRAWN: ReadonlySet<string> = new Set(['PURCHASE_REJECTED', 'SEALED', 'CORRUPT']);

/**
 * Tells whether the key of a purchase may be used again: nothing was bought under it, nothing may have been, and no person
 * settled or withdrew it.
 */
export function isKeyFree({
  state,
  settledBy,
  rejection,
}: Pick<PurchaseRecord, 'state' | 'settledBy' | 'rejection'>): boolean {
  if (state !== 'REJECTED' || settledBy === 'PERSON') return false;
  return settledBy === 'REPLY' || !MAYBE_WITHDRAWN.has(rejection?.code ?? 'CORRUPT');
}
