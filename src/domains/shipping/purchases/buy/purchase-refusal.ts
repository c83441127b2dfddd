import { rejectedByAmazon } from '../../../../graph/upstream-refusal.js';
import { NotFound } from '../../../../graph/user-error.type.js';
import type { SpApiError, UpstreamErrorEntry } from '../../../../sp-api/errors/errors.js';
import type {
  GetAdditionalSellerInputsRequestWire,
  GetEligibleShipmentServicesRequestWire,
} from '../../../../sp-api/operations/merchant-fulfillment-request.wire.js';
import {
  AdditionalSellerInputsRequired,
  InsufficientFunds,
  OfferExpired,
  OfferUnavailable,
  ShipmentAlreadyPurchased,
  TermsNotAccepted,
  type BuyShippingResult,
} from './buy-shipping.result.js';

/** What a refusal is about: it fills the result that the client gets. */
export interface RefusedPurchase {
  readonly sellerId: string;
  readonly carrierName: string | null;
  readonly offersRequest: GetEligibleShipmentServicesRequestWire;
  readonly sellerInputsRequest: GetAdditionalSellerInputsRequestWire;
}

interface RefusalRule {
  /** Codes of Amazon's older table, which some answers still carry. */
  readonly codes: readonly string[];
  /** Texts of the others, which are all InvalidInput. */
  readonly text: RegExp | null;
  readonly result: (entry: UpstreamErrorEntry, purchase: RefusedPurchase) => BuyShippingResult;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const INPUT_NAME = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;

const RULES: readonly RefusalRule[] = [
  {
    codes: ['ShipmentAlreadyExists'],
    text: /shipment already exists/i,
    result: (entry) => new ShipmentAlreadyPurchased(found(entry, UUID)),
  },
  {
    codes: ['ShippingServiceOfferNotAvailable', 'InvalidShippingServiceOfferId'],
    // A rate that has expired is also told by a bare GUID, and nothing else.
    text: /offer(ing)? ?id has expired|^\W*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\W*$/i,
    result: (_, purchase) => new OfferExpired(purchase.sellerId, purchase.offersRequest),
  },
  {
    codes: ['InsufficientFunds'],
    text: /insufficient funds/i,
    result: () => new InsufficientFunds(),
  },
  {
    codes: ['TermsAndConditionsNotAccepted'],
    text: /terms and conditions/i,
    result: (entry, purchase) =>
      new TermsNotAccepted(purchase.carrierName ?? carrierWithTerms(entry.message)),
  },
  {
    codes: ['LabelFormatNotSupported'],
    text: /using the requested format/i,
    result: (entry) => unavailable(entry, ['input', 'labelFormat']),
  },
  {
    codes: ['ShippingServiceNotAvailable', 'ShipmentRequestDetailsTooRestrictive'],
    text: null,
    result: (entry) => unavailable(entry, ['input', 'shippingServiceId']),
  },
  {
    codes: [],
    text: /additional seller input/i,
    result: (entry, purchase) =>
      new AdditionalSellerInputsRequired(
        purchase.sellerId,
        purchase.sellerInputsRequest,
        found(entry, INPUT_NAME),
        entry.message,
      ),
  },
  {
    codes: ['ItemsNotInOrder'],
    text: null,
    result: (entry) => new NotFound(entry.message, ['input', 'shipment', 'items']),
  },
  {
    codes: ['ResourceNotFound', 'NotFound'],
    text: null,
    result: (entry) => new NotFound(entry.message, ['input', 'shipment', 'amazonOrderId']),
  },
];

/**
 * What Amazon's refusal of a purchase, or of the quote before it, means to the client. Null when the error is no
 * refusal: then the trouble is Amazon's or the operator's, and not this purchase's.
 */
export function refusalOf(error: SpApiError, purchase: RefusedPurchase): BuyShippingResult | null {
  const rule = matching(error.entries);
  if (rule) return rule.rule.result(rule.entry, purchase);
  const [first] = error.entries;
  if (error.code === 'UPSTREAM_NOT_FOUND' && !first) {
    return new NotFound('Amazon knows no such order of this seller.', [
      'input',
      'shipment',
      'amazonOrderId',
    ]);
  }
  return error.code === 'UPSTREAM_REJECTED' || error.code === 'UPSTREAM_NOT_FOUND'
    ? rejectedByAmazon(error)
    : null;
}

// A code says more than a text, whichever entry it stands in.
function matching(
  entries: readonly UpstreamErrorEntry[],
): { rule: RefusalRule; entry: UpstreamErrorEntry } | null {
  const tests: ((rule: RefusalRule, entry: UpstreamErrorEntry) => boolean)[] = [
    (rule, entry) => rule.codes.includes(entry.code),
    (rule, entry) => rule.text?.test(entry.message) ?? false,
  ];
  for (const test of tests) {
    for (const rule of RULES) {
      const entry = entries.find((candidate) => test(rule, candidate));
      if (entry) return { rule, entry };
    }
  }
  return null;
}

function unavailable(entry: UpstreamErrorEntry, path: string[]): OfferUnavailable {
  return new OfferUnavailable(entry.message, path, { rejection: null, alternatives: null });
}

function found(entry: UpstreamErrorEntry, pattern: RegExp): string[] {
  return [...new Set(`${entry.message} ${entry.details ?? ''}`.match(pattern))];
}

function carrierWithTerms(message: string): string | null {
  return /terms and conditions (?:of|for) ([A-Z][\w-]*)/.exec(message)?.[1] ?? null;
}
