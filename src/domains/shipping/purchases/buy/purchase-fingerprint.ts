import { createHash } from 'node:crypto';
import { canonicalJson } from '../../canonical-json.js';
import type { PurchaseIntent } from '../../../../store/purchases/intent-columns.js';
import type { PurchaseRequest } from './purchase-request.js';

/** Flags whose absence means false. */
const FLAGS: ReadonlySet<string> = new Set([
  'additionalParcel',
  'includePackingSlipWithLabel',
  'isHazmat',
]);

type Part = { readonly [Name in keyof PurchaseRequest]?: unknown };

/**
 * Returns a hash of the label that a purchase asks for, equal for equal labels, and those that earlier versions may have stored
 * for it. Conditions are no part of it: the key, the seller, the guards that it passes, the offer, the maximum price, and a ship
 * date that the client did not give. Nor is a value that means the same as its absence. The ledger stores it, so it must never
 * change for a request that was possible before.
 */
export function fingerprintsOf(
  request: PurchaseRequest,
): Pick<PurchaseIntent, 'fingerprint' | 'earlierFingerprints'> {
  return {
    fingerprint: hashOf(withoutDefaults(labelOf(request))),
    earlierFingerprints: () => earlierFingerprints(request),
  };
}

/** Returns a hash of an input as the client sent it. */
export function askedHash(input: object): string {
  return hashOf(withoutDefaults(input));
}

/** Earlier versions told a false flag and an empty list from absent ones, and hashed the offer and the maximum price. */
function earlierFingerprints(request: PurchaseRequest): string[] {
  const { offerId, maxPrice } = request;
  const label = labelOf(request);
  const requests: Part[] = [
    { ...label, offerId, maxPrice },
    { ...label, offerId },
    { ...label, maxPrice },
    label,
  ];
  const forms = requests.flatMap((form) => [form, withoutDefaults(form) as Part]);
  const asSaid = request.additionalParcel
    ? forms
    : forms.flatMap(({ additionalParcel: _additional, ...form }) => [
        form,
        { ...form, additionalParcel: false },
      ]);
  return [...new Set(asSaid.map(hashOf))];
}

/** Returns the parts of a request that describe its label. */
function labelOf(request: PurchaseRequest): Part {
  const {
    key: _key,
    sellerId: _sellerId,
    despite: _despite,
    offerId: _offerId,
    maxPrice: _maxPrice,
    offer,
    choice,
    asked: _asked,
    ...label
  }: PurchaseRequest & { readonly sellerId?: unknown } = request;
  const { shipDate: _shipDate, ...shipment } = label.shipment;
  const isDated = !offer || offer.isShipDateGiven;
  return {
    ...label,
    ...(!isDated && { shipment }),
    // The promise is that of the order.
    ...(choice && { choice: { rule: choice.rule, view: choice.view } }),
  };
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
