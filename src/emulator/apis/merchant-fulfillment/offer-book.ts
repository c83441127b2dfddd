import { createHash } from 'node:crypto';
import { seededUuid } from '../../core/seeded.js';
import type { Quote } from './quote.js';
import type { ShipmentRequestDetails } from './shipment-request.js';

/** A quote that was given a name under which it can be bought. */
export interface Offer {
  readonly offerId: string;
  readonly sellerId: string;
  readonly quote: Quote;
  /** Of the request that it answers: only the same parcel can be bought with it. */
  readonly fingerprint: string;
  readonly expiresMs: number;
}

// Some hours of quoting at Amazon's full rate; the oldest offers, long expired, are forgotten first.
const CAPACITY = 200_000;

/** The offers made so far. */
export class OfferBook {
  readonly #offers = new Map<string, Offer>();
  #made = 0;

  constructor(
    private readonly seed: number,
    private readonly lifetimeMs: number,
  ) {}

  /** Names a quote; it can be bought until the lifetime has passed. */
  add(sellerId: string, quote: Quote, fingerprint: string, nowMs: number): Offer {
    this.#made += 1;
    const offerId = seededUuid(this.seed, `offer:${String(this.#made)}`);
    const offer = { offerId, sellerId, quote, fingerprint, expiresMs: nowMs + this.lifetimeMs };
    this.#offers.set(offerId, offer);
    if (this.#offers.size > CAPACITY) this.#forgetOldest();
    return offer;
  }

  /** The seller's offer, expired or not. */
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
 * Names everything in a request that a price or a date hangs on. The label's format and text, the seller's own
 * order number and what customs wants to know may still change between the offer and the purchase.
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
