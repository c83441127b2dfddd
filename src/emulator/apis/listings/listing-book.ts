import { agendaOf } from '../../core/agenda.js';
import { publish } from '../notifications/notification-center.js';
import { perWorld } from '../../core/per-world.js';
import { seededHex } from '../../core/seeded.js';
import type { World } from '../../core/world.js';
import { inventListings } from './invented.js';
import { AVAILABILITY, stockOf } from './listing.js';
import type { Attributes, Listing } from './listing.js';
import { patched } from './patches.js';
import type { AttributePatch } from './patches.js';

/** How long an accepted submission takes on the emulated clock before reads show it. */
export const SUBMISSION_MS = 10_000;

/** All listings of all sellers. */
export class ListingBook {
  readonly #bySeller = new Map<string, Map<string, Listing>>();
  #submissions = 0;

  readonly #world: World;

  constructor(world: World) {
    this.#world = world;

    for (const [index, seller] of world.sellers.entries()) {
      const listings = inventListings(world, seller, index);
      this.#bySeller.set(seller.sellerId, new Map(listings.map((each) => [each.sku, each])));
    }
  }

  /** Returns one seller's listings. Empty for an unknown seller. */
  list(sellerId: string): readonly Listing[] {
    return [...(this.#bySeller.get(sellerId)?.values() ?? [])];
  }

  find(sellerId: string, sku: string): Listing | undefined {
    return this.#bySeller.get(sellerId)?.get(sku);
  }

  /** Returns an id for a submission, accepted or not. */
  newSubmissionId(): string {
    this.#submissions += 1;
    return seededHex(this.#world.seed, 'submission', this.#submissions).slice(0, 32);
  }

  /** Applies the patches later, or at once, to the listing as it is then. */
  acceptPatches(
    sellerId: string,
    sku: string,
    patches: readonly AttributePatch[],
    isAtOnce = false,
  ): void {
    this.#due(isAtOnce, (atMs) => {
      const listing = this.find(sellerId, sku);
      if (!listing) return;
      const attributes = patched(listing.attributes, patches, listing.marketplaceId);
      this.#put(sellerId, { ...listing, attributes, lastUpdatedMs: atMs });
    });
  }

  /** Replaces the listing of its SKU later. */
  acceptListing(
    sellerId: string,
    sku: string,
    { productType, attributes }: { readonly productType: string; readonly attributes: Attributes },
    marketplaceId: string,
  ): void {
    const digits = seededHex(this.#world.seed, sellerId, sku, 'asin').slice(0, 7).toUpperCase();
    this.#later((atMs) => {
      const present = this.find(sellerId, sku);
      const all = Object.entries(attributes).map(([attribute, value]): AttributePatch => ({
        op: 'add',
        attribute,
        value,
      }));
      this.#put(sellerId, {
        sku,
        asin: present?.asin ?? `B0E${digits}`,
        marketplaceId,
        productType,
        createdMs: present?.createdMs ?? atMs,
        lastUpdatedMs: atMs,
        attributes: patched({}, all, marketplaceId),
      });
    });
  }

  /** Deletes a listing later. */
  acceptDeletion(sellerId: string, sku: string): void {
    this.#later(() => {
      this.#bySeller.get(sellerId)?.delete(sku);
    });
  }

  /** Takes ordered units out of a channel's stock at once. */
  takeStock(sellerId: string, sku: string, channel: string, units: number): void {
    const listing = this.find(sellerId, sku);
    if (!listing) return;
    const stock = (listing.attributes[AVAILABILITY] ?? []).map((value) =>
      value['fulfillment_channel_code'] === channel
        ? { ...value, quantity: Math.max(0, Number(value['quantity']) - units) }
        : value,
    );
    const attributes = { ...listing.attributes, [AVAILABILITY]: stock };
    this.#put(sellerId, { ...listing, attributes, lastUpdatedMs: this.#world.nowMs() });
  }

  #due(isAtOnce: boolean, action: (atMs: number) => void): void {
    if (isAtOnce) action(this.#world.nowMs());
    else this.#later(action);
  }

  #later(action: (atMs: number) => void): void {
    agendaOf(this.#world).at(this.#world.nowMs() + SUBMISSION_MS, action);
  }

  #put(sellerId: string, listing: Listing): void {
    const before = this.find(sellerId, listing.sku);
    this.#bySeller.get(sellerId)?.set(listing.sku, listing);
    const known = new Map(before && stockOf(before).map((each) => [each.channel, each.quantity]));
    for (const { channel, quantity } of stockOf(listing)) {
      if (known.get(channel) === quantity) continue;
      publish(this.#world, sellerId, 'LISTINGS_ITEM_MFN_QUANTITY_CHANGE', {
        SellerId: sellerId,
        FulfillmentChannelCode: channel,
        Sku: listing.sku,
        Quantity: quantity,
      });
    }
  }
}

/** Returns the listings of a world. */
export const listingBookOf = perWorld((world: World) => new ListingBook(world));
