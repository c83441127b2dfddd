import type { Fields } from '../../../graph/fields.js';
import type { OffersRequest } from '../carriers/provider-requests.js';
import type { OfferPromise } from './offer-promise.js';
import type { RejectedShippingService, ShippingService } from './shipping-service.type.js';

/** Identifies a quote. `quoteId` is random. */
export interface QuoteRef {
  readonly sellerId: string;
  readonly quoteId: string;
}

/** What a provider offered for a parcel. */
export interface OfferedServices {
  /** In the provider's order. */
  readonly offers: readonly ShippingService[];
  readonly rejected: readonly RejectedShippingService[];
  readonly temporarilyUnavailableCarriers: readonly string[];
  readonly termsNotAcceptedCarriers: readonly string[];
}

/**
 * What was offered for a parcel at one moment. `ShippingQuote` shows some of its offers, in an order. Stored for 24 hours, so
 * that an offer can be bought by its id.
 */
export class Quote implements QuoteRef {
  readonly sellerId!: string;
  readonly quoteId!: string;
  readonly quotedAt!: Date;
  readonly request!: OffersRequest;
  /** What the buyer was promised. */
  readonly promise!: OfferPromise;
  readonly services!: OfferedServices;

  constructor(fields: Fields<Quote>) {
    Object.assign(this, fields);
  }
}
