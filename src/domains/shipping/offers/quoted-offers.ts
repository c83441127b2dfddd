import { createHash } from 'node:crypto';
import { BudgetedCache, type MemoryBudget } from '../../../runtime/cache/memory-budget.js';
import type { Money } from '../../../graph/money.type.js';
import { canonicalJson } from '../canonical-json.js';
import type { ParcelRequest } from '../carriers/provider-requests.js';
import type { ShippingService } from './shipping-service.type.js';

/** What was promised with an offer. */
export interface QuotedOffer {
  readonly price: Money;
  readonly latestEstimatedDelivery: Date | null;
  readonly carrierName: string | null;
  /** Equal for requests that Amazon would make the same offer for. */
  readonly quotedFor: string;
}

// Four short texts, a sum and a date.
const OFFER_BYTES = 600;

/**
 * Remembers what was promised with the offers of one seller, so that an offer is not bought for another package than it
 * was made for, and an expired one is only replaced by one that is no worse. Lost with the process: an offer that is not
 * remembered is bought as it is, and not replaced.
 */
export class QuotedOffers {
  readonly #offers: BudgetedCache<QuotedOffer>;

  constructor(budget: MemoryBudget) {
    this.#offers = new BudgetedCache({ budget });
  }

  remember(request: ParcelRequest, offers: readonly ShippingService[]): void {
    const quotedFor = packageFingerprint(request);
    for (const offer of offers) {
      if (offer.offerId === null) continue;
      const promised = {
        price: offer.rateWithAdjustments,
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
export function packageFingerprint({ shipment, shipFrom }: ParcelRequest): string {
  const {
    sellerOrderId: _number,
    labelCustomization: _text,
    items,
    declaredValue,
    ...details
  } = shipment;
  const bare = items.map(({ sellerInputs: _answers, ...item }) => item);
  // 25.5 and 25.50 are the same declared value.
  const declared = declaredValue && [Number(declaredValue.amount), declaredValue.currencyCode];
  return createHash('sha256')
    .update(canonicalJson({ ...details, declared, items: bare, shipFrom }))
    .digest('base64url');
}
