import { createHash } from 'node:crypto';
import { canonicalJson } from '../../canonical-json.js';
import type { PurchaseIntent } from '../../../../store/purchases/intent-columns.js';
import type { BatchPurchaseInput, BuyShippingInput } from './buy-shipping.input.js';

/** Flags whose absence means false. */
const FLAGS: ReadonlySet<string> = new Set([
  'additionalParcel',
  'includePackingSlipWithLabel',
  'isHazmat',
]);

/**
 * Returns a hash of what a purchase asks for, equal for equal requests, and those that earlier versions may have stored for it. A
 * value that means the same as its absence, and the key, the seller and the guards that it passes are no part of it. The ledger
 * stores it, so it must never change for a request that was possible before.
 */
export function fingerprintsOf(
  input: BatchPurchaseInput,
): Pick<PurchaseIntent, 'fingerprint' | 'earlierFingerprints'> {
  return {
    fingerprint: hashOf(withoutDefaults(requestOf(input))),
    earlierFingerprints: () => earlierFingerprints(input),
  };
}

/** Earlier versions told a false flag and an empty list from absent ones. */
function earlierFingerprints(input: BatchPurchaseInput): string[] {
  const request = requestOf(input);
  const forms = [request, withoutDefaults(request) as Partial<BuyShippingInput>];
  const asSaid = input.additionalParcel
    ? forms
    : forms.flatMap(({ additionalParcel: _additional, ...form }) => [
        form,
        { ...form, additionalParcel: false },
      ]);
  return [...new Set(asSaid.map(hashOf))];
}

function requestOf(input: BatchPurchaseInput): Partial<BuyShippingInput> {
  const {
    key: _key,
    sellerId: _sellerId,
    despite: _despite,
    ...request
  } = input as BuyShippingInput;
  return request;
}

function hashOf(request: unknown): string {
  return createHash('sha256').update(canonicalJson(request)).digest('base64url');
}

/** Leaves out false flags, and lists and objects without content. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => !(part === false && FLAGS.has(name)))
      .map(([name, part]): [string, unknown] => [name, withoutDefaults(part)])
      .filter(([, part]) => !isEmpty(part)),
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0;
}
