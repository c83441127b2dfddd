import { createHash } from 'node:crypto';
import { BudgetedCache } from '../../../runtime/cache/memory-budget.js';
import type { MemoryBudget } from '../../../runtime/cache/memory-budget.js';
import type { Money } from '../../../graph/money.type.js';
import { canonicalJson } from '../canonical-json.js';
import type { OffersRequest } from '../carriers/provider-requests.js';
import type { ShippingService } from './shipping-service.type.js';

/** The terms of an offer. */
export interface QuotedOffer {
  readonly shippingServiceId: string;
  readonly price: Money;
  readonly latestEstimatedDelivery: Date | null;
  readonly carrierName: string | null;
  /** Equal for requests that get the same offer from Amazon. */
  readonly quotedFor: string;
}

// Five short texts, a sum and a date.
const OFFER_BYTES = 600;

/**
 * Caches the terms of offers for one seller. A purchase with an offer for another service or package is refused, and an expired offer
 * is replaced only by one that is as good. The cache is lost with the process: an offer that is not in it is bought as it
 * is, and not replaced.
 */
export class QuotedOffers {
  readonly #offers: BudgetedCache<QuotedOffer>;

  constructor(budget: MemoryBudget) {
    this.#offers = new BudgetedCache({ budget });
  }

  remember(request: OffersRequest, offers: readonly ShippingService[]): void {
    const quotedFor = packageFingerprint(request);
    for (const offer of offers) {
      if (offer.offerId === null) continue;
      const promised = {
        shippingServiceId: offer.shippingServiceId,
        price: offer.price,
        latestEstimatedDelivery: offer.latestEstimatedDelivery,
        carrierName: offer.carrierName,
        quotedFor,
      };
      this.#offers.set(offer.offerId, { value: promised, bytes: OFFER_BYTES });
    }
  }

  find(offerId: string): QuotedOffer | null {
    return this.#offers.get(offerId) ?? null;
  }
}

/**
 * Returns a hash of what decides price and promise. The label's format and text, the seller's own order number and the
 * answers to a carrier's questions do not: they may change between the quote and the purchase.
 */
export function packageFingerprint({ parcel, shipFrom }: OffersRequest): string {
  const { sellerOrderId: _number, items, declaredValue, ...details } = parcel;
  const bare = items.map(({ sellerInputs: _answers, ...item }) => item);
  // 25.5 and 25.50 are the same declared value.
  const declared = declaredValue && [Number(declaredValue.amount), declaredValue.currencyCode];
  return createHash('sha256')
    .update(canonicalJson({ ...details, declared, items: bare, shipFrom }))
    .digest('base64url');
}
