import type { UpstreamErrorEntry } from './errors.js';

/**
 * What an entry of Amazon's error list means, where Amazon says it only by a number or a sentence. The names are those
 * of Amazon's own tables wherever there is one.
 */
export type UpstreamMeaning =
  // Supply Sources, by the number in `details`
  | 'SupplySourceCodeExists'
  | 'SupplySourceArchived'
  | 'InvalidAddressId'
  // Merchant Fulfillment
  | 'ShipmentAlreadyExists'
  | 'InsufficientFunds'
  | 'InvalidShippingServiceOfferId'
  | 'ShippingServiceOfferNotAvailable'
  | 'ShipmentRequestDetailsTooRestrictive'
  | 'LabelFormatNotSupported'
  | 'LabelCancelWindowExpired'
  | 'InvalidShipFromAddress'
  | 'InvalidRequest'
  | 'TermsAndConditionsNotAccepted'
  | 'InvalidState'
  | 'ItemsNotInOrder'
  | 'RegionNotSupported'
  | 'ResourceNotFound'
  | 'ShippingServiceNotAvailable'
  // Everywhere
  | 'AccessTokenExpired';

const SUPPLY_SOURCE_NUMBERS: Readonly<Record<string, UpstreamMeaning>> = {
  '1004': 'SupplySourceCodeExists',
  '1005': 'SupplySourceArchived',
  '1012': 'InvalidAddressId',
};

/** The business codes of Merchant Fulfillment; each is its own meaning. */
const MERCHANT_FULFILLMENT_CODES: ReadonlySet<string> = new Set<UpstreamMeaning>([
  'ShipmentAlreadyExists',
  'InsufficientFunds',
  'InvalidShippingServiceOfferId',
  'ShippingServiceOfferNotAvailable',
  'ShipmentRequestDetailsTooRestrictive',
  'LabelFormatNotSupported',
  'LabelCancelWindowExpired',
  'InvalidShipFromAddress',
  'InvalidRequest',
  'TermsAndConditionsNotAccepted',
  'InvalidState',
  'ItemsNotInOrder',
  'RegionNotSupported',
  'ResourceNotFound',
  'ShippingServiceNotAvailable',
]);

/** Today's API folds most business codes into `InvalidInput` and leaves the rest to a sentence. */
const MERCHANT_FULFILLMENT_TEXTS: readonly (readonly [RegExp, UpstreamMeaning])[] = [
  [/shipment already exists/i, 'ShipmentAlreadyExists'],
  [/offer(ing)? id has expired/i, 'ShippingServiceOfferNotAvailable'],
  // A bare GUID is the id of an offer whose rate has changed.
  [/^\s*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\s*$/i, 'ShippingServiceOfferNotAvailable'],
  [/label using the requested format/i, 'LabelFormatNotSupported'],
];

const TOKEN_EXPIRED = /\btoken\b[^.]*\b(expired|revoked)\b/i;

/** The meaning of one entry of the answer to an operation with this path, or null. */
export function meaningOf(
  path: string,
  entry: Omit<UpstreamErrorEntry, 'meaning'>,
): UpstreamMeaning | null {
  if (TOKEN_EXPIRED.test(entry.details ?? '') || TOKEN_EXPIRED.test(entry.message)) {
    return 'AccessTokenExpired';
  }
  if (path.startsWith('/supplySources/')) {
    return SUPPLY_SOURCE_NUMBERS[entry.details?.trim() ?? ''] ?? null;
  }
  if (!path.startsWith('/mfn/')) return null;
  if (isMerchantFulfillmentCode(entry.code)) return entry.code;
  return MERCHANT_FULFILLMENT_TEXTS.find(([text]) => text.test(entry.message))?.[1] ?? null;
}

function isMerchantFulfillmentCode(code: string): code is UpstreamMeaning {
  return MERCHANT_FULFILLMENT_CODES.has(code);
}

/** The shipments that a refusal with `ShipmentAlreadyExists` names: one for each item that has a label already. */
export function existingShipmentIds(entries: readonly UpstreamErrorEntry[]): readonly string[] {
  const ids = entries
    .filter(({ meaning }) => meaning === 'ShipmentAlreadyExists')
    .flatMap(({ message }) => message.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi) ?? []);
  return [...new Set(ids)];
}
