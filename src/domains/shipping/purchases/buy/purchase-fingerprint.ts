import { createHash } from 'node:crypto';
import { decimalOf } from '../../../../graph/money.type.js';
import { canonicalJson } from '../../../../graph/canonical-json.js';
import type { PurchaseIntent } from '../../../../store/purchases/intent-columns.js';
import { earlierFingerprints } from './earlier-fingerprints.js';
import { earlierPartsOf } from './earlier-shipment.js';
import type { LabelParts } from './earlier-shipment.js';
import type { PurchaseRequest } from './purchase-request.js';

/** Flags whose absence means false. */
const FLAGS: ReadonlySet<string> = new Set([
  'additionalParcel',
  'includePackingSlipWithLabel',
  'isHazmat',
  'shipAgain',
]);

/**
 * Returns a hash of the label that a purchase asks for, equal for equal labels, and those that earlier versions may have stored
 * for it. Conditions are no part of it: the key, the seller, the guards that it passes, the offer, the maximum price, and a ship
 * date that the client did not give. Nor is a value that means the same as its absence, or how an amount is written. The ledger
 * stores it, so it must never change for a request that was possible before.
 */
export function fingerprintsOf(
  request: PurchaseRequest,
): Pick<PurchaseIntent, 'fingerprint' | 'earlierFingerprints'> {
  return {
    fingerprint: hashOf(withoutDefaults(labelPartsOf(request))),
    earlierFingerprints: () => earlierFingerprints(labelPartsOf(request), request.held ?? null),
  };
}

/** Returns a hash of an input as the client sent it, but for the way in which amounts are written. */
export function askedHash(input: object): string {
  return hashOf(withoutDefaults(input));
}

function labelPartsOf(request: PurchaseRequest): LabelParts {
  const { shippingServiceId, additionalParcel, hazmatType, shipmentLevelSellerInputs } = request;
  const { offer, choice, sellerInputs } = request;
  const parts = earlierPartsOf(request);
  const { shipDate: _shipDate, ...undated } = parts.shipment;
  const isDated = !offer || offer.isShipDateGiven;
  return {
    ...parts,
    shippingServiceId,
    additionalParcel,
    hazmatType,
    shipmentLevelSellerInputs,
    // By field, so that their order does not count.
    sellerInputs: Object.fromEntries(
      (sellerInputs ?? []).map(({ fieldId, value }) => [fieldId, value]),
    ),
    ...(!isDated && { shipment: undated }),
    // The promise is that of the order.
    ...(choice && { choice: { rule: choice.rule, view: choice.view } }),
  };
}

function hashOf(request: unknown): string {
  return createHash('sha256').update(canonicalJson(request)).digest('base64url');
}

/** Leaves out false flags, and lists and objects without content. Writes each amount with the digits of its currency. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(withPlainAmount(value))
      .filter(([name, part]) => !(part === false && FLAGS.has(name)))
      .map(([name, part]): [string, unknown] => [name, withoutDefaults(part)])
      .filter(([, part]) => !isEmpty(part)),
  );
}

function withPlainAmount(value: object): object {
  if (!('amount' in value) || !('currencyCode' in value)) return value;
  const { amount, currencyCode } = value;
  if (typeof amount !== 'string' || typeof currencyCode !== 'string') return value;
  return { ...value, amount: decimalOf(amount, currencyCode) ?? amount };
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0;
}
