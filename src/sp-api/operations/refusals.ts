import { UNKNOWN_ID_SENTENCES } from '../errors/unknown-id-sentences.js';

/** The meanings of refusals by Supply Sources. Amazon sends a number in `details`. */
export type SupplySourceMeaning =
  'SupplySourceCodeExists' | 'SupplySourceArchived' | 'InvalidAddressId';

/** The meanings of refusals by Merchant Fulfillment, named as in Amazon's table of codes where it has a name. */
export type MerchantFulfillmentMeaning =
  | 'ShipmentAlreadyExists'
  | 'ShippingServiceOfferNotAvailable'
  | 'InsufficientFunds'
  | 'TermsAndConditionsNotAccepted'
  | 'LabelFormatNotSupported'
  | 'ShippingServiceNotAvailable'
  | 'ShipmentRequestDetailsTooRestrictive'
  | 'AdditionalSellerInputsMissing'
  | 'ItemsNotInOrder'
  | 'ResourceNotFound'
  | 'InvalidState'
  | 'LabelCancelWindowExpired'
  | 'InvalidShipFromAddress'
  | 'RegionNotSupported'
  | 'InvalidRequest';

/** Meaning of an entry of Amazon's error list. */
export type UpstreamMeaning =
  SupplySourceMeaning | MerchantFulfillmentMeaning | 'AccessTokenExpired';

/** One way in which Amazon states a meaning. Exactly one of `code`, `message` and `details` is present. */
export interface RefusalRule {
  /** Names of the operations that answer so. Absent: all. */
  readonly operations?: readonly string[];
  readonly code?: string;
  readonly message?: RegExp;
  readonly details?: RegExp;
  readonly meaning: UpstreamMeaning;
}

const SUPPLY_SOURCES = [
  'getSupplySources',
  'getSupplySource',
  'createSupplySource',
  'updateSupplySource',
  'updateSupplySourceStatus',
  'archiveSupplySource',
];
const MERCHANT_FULFILLMENT = [
  'getEligibleShipmentServices',
  'getAdditionalSellerInputs',
  'createShipment',
  'getShipment',
  'cancelShipment',
];

const TOKEN_EXPIRED = /\btoken\b[^.]*\b(expired|revoked)\b/i;

/** Merchant Fulfillment's older codes, which some answers still carry. */
const BY_CODE: readonly (readonly [string, MerchantFulfillmentMeaning])[] = [
  ['ShipmentAlreadyExists', 'ShipmentAlreadyExists'],
  ['ShippingServiceOfferNotAvailable', 'ShippingServiceOfferNotAvailable'],
  ['InvalidShippingServiceOfferId', 'ShippingServiceOfferNotAvailable'],
  ['InsufficientFunds', 'InsufficientFunds'],
  ['TermsAndConditionsNotAccepted', 'TermsAndConditionsNotAccepted'],
  ['LabelFormatNotSupported', 'LabelFormatNotSupported'],
  ['ShippingServiceNotAvailable', 'ShippingServiceNotAvailable'],
  ['ShipmentRequestDetailsTooRestrictive', 'ShipmentRequestDetailsTooRestrictive'],
  ['ItemsNotInOrder', 'ItemsNotInOrder'],
  ['ResourceNotFound', 'ResourceNotFound'],
  ['NotFound', 'ResourceNotFound'],
  ['InvalidState', 'InvalidState'],
  ['LabelCancelWindowExpired', 'LabelCancelWindowExpired'],
];

/** Today's API folds most codes into `InvalidInput` and puts the meaning into a sentence. */
const BY_MESSAGE: readonly (readonly [RegExp, MerchantFulfillmentMeaning])[] = [
  [/shipment already exists/i, 'ShipmentAlreadyExists'],
  [/offer(ing)? ?id has expired/i, 'ShippingServiceOfferNotAvailable'],
  // A GUID and nothing else is the id of an offer whose rate has changed.
  [/^\W*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\W*$/i, 'ShippingServiceOfferNotAvailable'],
  [/insufficient funds/i, 'InsufficientFunds'],
  [/terms and conditions/i, 'TermsAndConditionsNotAccepted'],
  [/using the requested format/i, 'LabelFormatNotSupported'],
  [/additional seller input/i, 'AdditionalSellerInputsMissing'],
  // A malformed order id. An order that does not exist has a code.
  [UNKNOWN_ID_SENTENCES.order, 'ResourceNotFound'],
];

/** Codes that say less than the sentence of the same error. */
const BY_VAGUE_CODE: readonly MerchantFulfillmentMeaning[] = [
  'InvalidShipFromAddress',
  'RegionNotSupported',
  'InvalidRequest',
];

/**
 * What Amazon's refusals mean. The first rule that matches an entry decides, and of several entries the one with the
 * earlier rule: a code says more than a sentence. Domains read meanings and no code, number or text of Amazon's.
 */
export const REFUSAL_RULES: readonly RefusalRule[] = [
  { message: TOKEN_EXPIRED, meaning: 'AccessTokenExpired' },
  { details: TOKEN_EXPIRED, meaning: 'AccessTokenExpired' },
  { operations: SUPPLY_SOURCES, details: /^\s*1004\s*$/, meaning: 'SupplySourceCodeExists' },
  { operations: SUPPLY_SOURCES, details: /^\s*1005\s*$/, meaning: 'SupplySourceArchived' },
  { operations: SUPPLY_SOURCES, details: /^\s*1012\s*$/, meaning: 'InvalidAddressId' },
  ...BY_CODE.map(([code, meaning]) => ({ operations: MERCHANT_FULFILLMENT, code, meaning })),
  ...BY_MESSAGE.map(([message, meaning]) => ({
    operations: MERCHANT_FULFILLMENT,
    message,
    meaning,
  })),
  { operations: ['cancelShipment'], message: /cancel|refund/i, meaning: 'InvalidState' },
  ...BY_VAGUE_CODE.map((code) => ({
    operations: MERCHANT_FULFILLMENT,
    code,
    meaning: code,
  })),
];
