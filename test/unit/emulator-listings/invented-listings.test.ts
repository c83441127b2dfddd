import { listingBookOf } from '../../../src/emulator/apis/listings/listing-book.js';
import {
  AVAILABILITY,
  SHIPPING_GROUP,
  stockOf,
} from '../../../src/emulator/apis/listings/listing.js';
import { shippingTemplates } from '../../../src/emulator/apis/listings/shipping-templates.js';
import { OrderBook } from '../../../src/emulator/apis/orders/order-book.js';
import { emulatedSellers } from '../../../src/emulator/core/sellers.js';
import { inventedSupplySources } from '../../../src/emulator/apis/supply-sources/invented.js';
import type { World } from '../../../src/emulator/core/world.js';

const world = (seed = 1): World => ({
  seed,
  sellers: emulatedSellers(seed),
  nowMs: () => Date.UTC(2026, 4, 12),
});

describe('the invented listings', () => {
  it('are at least 60 for each seller, with unique SKUs and ASINs', () => {
    const here = world();
    for (const { sellerId } of here.sellers) {
      const listings = listingBookOf(here).list(sellerId);
      expect(listings.length).toBeGreaterThanOrEqual(60);
      expect(new Set(listings.map(({ sku }) => sku)).size).toBe(listings.length);
      expect(new Set(listings.map(({ asin }) => asin)).size).toBe(listings.length);
    }
  });

  it('include every ordered product, with the same ASIN', () => {
    const here = world();
    const orders = new OrderBook(here);
    for (const { sellerId } of here.sellers) {
      for (const { product } of orders.list(sellerId).flatMap(({ items }) => items)) {
        expect(listingBookOf(here).find(sellerId, product.sku)?.asin).toBe(product.asin);
      }
    }
  });

  it('have stock either in active locations or in DEFAULT', () => {
    const here = world();
    for (const [index, { sellerId }] of here.sellers.entries()) {
      const active = inventedSupplySources(1, sellerId, index)
        .filter(({ status }) => status === 'Active')
        .map(({ supplySourceId }) => supplySourceId);
      const kinds = new Set<string>();
      for (const listing of listingBookOf(here).list(sellerId)) {
        const [first, ...locations] = stockOf(listing);
        expect(first!.channel).toBe('DEFAULT');
        expect(locations.every(({ channel }) => active.includes(channel))).toBe(true);
        expect(locations.length === 0 ? first!.quantity > 0 : first!.quantity).toBe(
          locations.length === 0 ? true : 0,
        );
        kinds.add(locations.length === 0 ? 'one stock' : 'per location');
      }
      expect([...kinds].sort()).toEqual(['one stock', 'per location']);
    }
  });

  it('have a shipping template of their seller, an automated one with stock by location', () => {
    const here = world();
    for (const { sellerId } of here.sellers) {
      const templates = shippingTemplates(1, sellerId);
      for (const listing of listingBookOf(here).list(sellerId)) {
        const [group] = listing.attributes[SHIPPING_GROUP] ?? [];
        const template = templates.find(({ id }) => id === group?.['value']);
        const perLocation = (listing.attributes[AVAILABILITY] ?? []).length > 1;
        expect(template?.automated).toBe(perLocation);
      }
    }
  });

  it('depend on the seed', () => {
    const of = (seed: number) => {
      const here = world(seed);
      return JSON.stringify(listingBookOf(here).list(here.sellers[0]!.sellerId));
    };
    expect(of(7)).toBe(of(7));
    expect(of(7)).not.toBe(of(8));
  });
});
