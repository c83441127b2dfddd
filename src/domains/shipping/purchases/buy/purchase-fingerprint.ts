import { createHash } from 'node:crypto';
import type { BuyShippingInput } from './buy-shipping.input.js';

/**
 * What a purchase asks for, as a hash: the same for the same request however its fields are ordered, and whether what
 * is not wanted was left out or null. Its key and its seller are no part of it.
 */
export function purchaseFingerprint(input: BuyShippingInput): string {
  const { key: _key, sellerId: _sellerId, ...request } = input;
  return createHash('sha256')
    .update(JSON.stringify(canonical(request)))
    .digest('base64url');
}

function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, canonical(part)]);
}
