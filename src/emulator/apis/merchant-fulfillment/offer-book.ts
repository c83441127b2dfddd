import { createHash } from 'node:crypto';
import { seededUuid } from '../../core/seeded.js';
import type { Quote } from './quote.js';
import type { ShipmentRequestDetails } from './shipment-request.js';

/** A quote with the id to buy it. */
export interface Offer {
  readonly offerId: string;
  readonly sellerId: string;
  readonly quote: Quote;
  /** Identifies the request. The offer buys the same parcel only. */
  readonly fingerprint: string;
  readonly expiresMs: number;
}

// Some hours of quotes at Amazon's full rate. The oldest offers, long expired, are dropped first.
const CAPACITY = 200_000;

/** All offers. */
export class OfferBook {
  readonly #offers = new Map<string, Offer>();
  #made = 0;

  readonly #seed: number;
  readonly #lifetimeMs: number;

  constructor(seed: number, lifetimeMs: number) {
    this.#seed = seed;
    this.#lifetimeMs = lifetimeMs;
  }

  /** Adds a quote as an offer. It can be bought until its lifetime ends. */
  add(sellerId: string, quote: Quote, fingerprint: string, nowMs: number): Offer {
    this.#made += 1;
    const offerId = seededUuid(this.#seed, `offer:${String(this.#made)}`);
    const offer = { offerId, sellerId, quote, fingerprint, expiresMs: nowMs + this.#lifetimeMs };
    this.#offers.set(offerId, offer);
    if (this.#offers.size > CAPACITY) this.#forgetOldest();
    return offer;
  }

  /** Returns the seller's offer, expired or not. */
  find(sellerId: string, offerId: string): Offer | undefined {
    const offer = this.#offers.get(offerId);
    return offer?.sellerId === sellerId ? offer : undefined;
  }

  #forgetOldest(): void {
    const oldest = this.#offers.keys().next();
    if (oldest.done !== true) this.#offers.delete(oldest.value);
  }
}

/**
 * Returns a key of all inputs that determine price and dates. Label format and text, the seller's order
 * number and customs data may change between the offer and the purchase.
 */
export function fingerprintOf(details: ShipmentRequestDetails): string {
  const { DeliveryExperience, DeclaredValue, CarrierWillPickUp, CarrierWillPickUpOption } =
    details.ShippingServiceOptions;
  const items = details.ItemList.map((item) => [
    item.OrderItemId,
    item.Quantity,
    item.IsHazmat === true,
  ]);
  const parts = [
    details.AmazonOrderId,
    items.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    details.ShipFromAddress,
    details.PackageDimensions,
    details.Weight,
    details.MustArriveByDate,
    details.ShipDate,
    [DeliveryExperience, DeclaredValue, CarrierWillPickUp, CarrierWillPickUpOption],
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}
