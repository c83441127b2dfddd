import type { EmulatedSeller } from '../../core/api.js';
import { SeededRandom } from '../orders/seeded-random.js';
import { inventedSupplySources } from '../supply-sources/invented.js';
import type { World } from '../../core/world.js';
import { CATALOGUE } from './catalogue.js';
import type { CatalogueEntry } from './catalogue.js';
import { AVAILABILITY, DEFAULT_CHANNEL, PRODUCT_NUMBERS, SHIPPING_GROUP } from './listing.js';
import type { AttributeValue, Listing } from './listing.js';
import { packageAttributes } from './package-sizes.js';
import { shippingTemplates } from './shipping-templates.js';

const DAY_MS = 86_400_000;
const BULKY = new Set(['ROWER-HOME', 'CHAIR-FOLD-ASH', 'PLANTER-TERRA', 'RUG-JUTE-3X5']);

/** Returns the initial listings of a seller. The same seed and index give the same listings. */
export function inventListings(
  world: World,
  seller: EmulatedSeller,
  sellerIndex: number,
): readonly Listing[] {
  const sources = inventedSupplySources(world.seed, seller.sellerId, sellerIndex)
    .filter(({ status }) => status === 'Active')
    .map(({ supplySourceId }) => supplySourceId);
  return CATALOGUE.map((entry, index) => {
    const topic = `listing:${String(sellerIndex)}:${entry.sku}`;
    const random = new SeededRandom(world.seed, topic);
    const marketplaceId = seller.marketplaceIds[0] ?? '';
    const createdMs = world.nowMs() - random.between(60, 900) * DAY_MS;
    const perLocation = sources.length > 0 && !isNotYetMoved(index);
    return {
      sku: entry.sku,
      asin: entry.asin,
      marketplaceId,
      productType: entry.productType,
      createdMs,
      lastUpdatedMs:
        world.nowMs() - random.between(1, 59) * DAY_MS - random.between(0, 86_399) * 1000,
      attributes: {
        ...description(entry, seller, random),
        ...packageAttributes(entry.sku),
        [PRODUCT_NUMBERS]: [productNumber(index)],
        [AVAILABILITY]: perLocation ? locationStock(sources, random) : defaultStock(random),
        [SHIPPING_GROUP]: [{ value: templateOf(world, seller, entry, perLocation) }],
      },
    };
  }).map(inMarketplace);
}

/** Every ninth listing still has one stock for all locations, like a seller in the middle of a migration. */
function isNotYetMoved(index: number): boolean {
  return index % 9 === 8;
}

/** Every third product has an EAN, the others a UPC. The numbers are of ranges that GS1 leaves to companies. */
function productNumber(index: number): AttributeValue {
  const isEan = index % 3 === 2;
  const digits = `${isEan ? '2000000' : '400000'}${String(index + 1).padStart(5, '0')}`;
  const type = isEan ? 'ean' : 'upc';
  return { type, value: `${digits}${checkDigit(digits)}` };
}

function checkDigit(digits: string): number {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

function description(
  { sku, title, priceCents }: CatalogueEntry,
  seller: EmulatedSeller,
  random: SeededRandom,
): Readonly<Record<string, readonly AttributeValue[]>> {
  const name = encodeURIComponent(sku.toLowerCase());
  return {
    item_name: [{ value: title, language_tag: 'en_US' }],
    brand: [{ value: seller.name, language_tag: 'en_US' }],
    condition_type: [{ value: 'new_new' }],
    purchasable_offer: [
      {
        currency: 'USD',
        audience: 'ALL',
        our_price: [{ schedule: [{ value_with_tax: priceCents / 100 }] }],
      },
    ],
    // One in twelve has no picture, which causes a warning of Amazon's.
    ...(!random.chance(1 / 12) && {
      main_product_image_locator: [{ media_location: `https://images.example.com/${name}.jpg` }],
    }),
  };
}

function locationStock(sources: readonly string[], random: SeededRandom): AttributeValue[] {
  const [first = ''] = sources;
  const chosen = sources.filter(() => random.chance(0.6));
  const stocked = chosen.length > 0 ? chosen : [first];
  return [
    channel(DEFAULT_CHANNEL, 0),
    // Some stock is zero.
    ...stocked.map((id) => channel(id, random.chance(0.12) ? 0 : random.between(1, 60))),
  ];
}

function defaultStock(random: SeededRandom): AttributeValue[] {
  return [channel(DEFAULT_CHANNEL, random.between(5, 120))];
}

function channel(code: string, quantity: number): AttributeValue {
  return { fulfillment_channel_code: code, quantity };
}

function templateOf(
  world: World,
  seller: EmulatedSeller,
  entry: CatalogueEntry,
  perLocation: boolean,
): string {
  const [standard, coast, bulky] = shippingTemplates(world.seed, seller.sellerId);
  if (!perLocation) return standard.id;
  return BULKY.has(entry.sku) ? bulky.id : coast.id;
}

function inMarketplace(listing: Listing): Listing {
  const attributes = Object.entries(listing.attributes).map(([name, values]) => [
    name,
    values.map((value) => ({ ...value, marketplace_id: listing.marketplaceId })),
  ]);
  return { ...listing, attributes: Object.fromEntries(attributes) };
}
