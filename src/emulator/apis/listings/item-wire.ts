import { isoTime } from '../../core/clock.js';
import { AVAILABILITY, stockOf } from './listing.js';
import type { AttributeValue, Issue, Listing } from './listing.js';

/** The data sets of a listing. */
export const DATA_SETS = [
  'summaries',
  'attributes',
  'issues',
  'offers',
  'fulfillmentAvailability',
  'procurement',
  'relationships',
  'productTypes',
] as const;

export type DataSet = (typeof DATA_SETS)[number];

/** Returns a listing as Amazon sends it: the SKU and the requested data sets. */
export function itemWire(listing: Listing, sets: readonly DataSet[]): unknown {
  const parts = sets.map((set): [string, unknown] => [set, PARTS[set](listing)]);
  return { sku: listing.sku, ...Object.fromEntries(parts) };
}

/** Returns the listing's status: discoverable, and buyable while in stock. */
export function statusOf(listing: Listing): readonly string[] {
  const inStock = stockOf(listing).some(({ quantity }) => quantity > 0);
  return inStock ? ['BUYABLE', 'DISCOVERABLE'] : ['DISCOVERABLE'];
}

/** Returns Amazon's issues about the current listing. */
export function standingIssues({ attributes }: Listing): readonly Issue[] {
  if (attributes['main_product_image_locator'] !== undefined) return [];
  return [
    {
      code: '100339',
      message: 'The listing has no main image.',
      severity: 'WARNING',
      attributeNames: ['main_product_image_locator'],
      categories: ['MISSING_ATTRIBUTE'],
    },
  ];
}

const PARTS: Readonly<Record<DataSet, (listing: Listing) => unknown>> = {
  summaries: (listing) => [summary(listing)],
  attributes: ({ attributes }) => attributes,
  issues: (listing) => standingIssues(listing),
  offers: (listing) => offers(listing),
  fulfillmentAvailability: ({ attributes }) =>
    (attributes[AVAILABILITY] ?? []).map(({ fulfillment_channel_code: code, quantity }) => ({
      fulfillmentChannelCode: code,
      quantity,
    })),
  // For vendors, which are not emulated.
  procurement: () => [],
  relationships: ({ marketplaceId }) => [{ marketplaceId, relationships: [] }],
  productTypes: ({ marketplaceId, productType }) => [{ marketplaceId, productType }],
};

function summary(listing: Listing): unknown {
  const { marketplaceId, asin, productType, attributes } = listing;
  const text = (name: string): unknown => attributes[name]?.[0]?.['value'];
  const image = attributes['main_product_image_locator']?.[0]?.['media_location'];
  return {
    marketplaceId,
    asin,
    productType,
    conditionType: text('condition_type'),
    status: statusOf(listing),
    itemName: text('item_name'),
    createdDate: isoTime(listing.createdMs),
    lastUpdatedDate: isoTime(listing.lastUpdatedMs),
    ...(image !== undefined && { mainImage: { link: image, height: 1000, width: 1000 } }),
  };
}

function offers({ marketplaceId, attributes }: Listing): unknown {
  return (attributes['purchasable_offer'] ?? []).flatMap((offer) => {
    const price = priceOf(offer);
    return price === undefined
      ? []
      : [
          {
            marketplaceId,
            offerType: offer['audience'] === 'B2B' ? 'B2B' : 'B2C',
            price: { currencyCode: offer['currency'], amount: price.toFixed(2) },
            audience: { value: offer['audience'] ?? 'ALL' },
          },
        ];
  });
}

/** Returns the current price: Amazon keeps a schedule of prices, and the first one applies. */
function priceOf(offer: AttributeValue): number | undefined {
  const price: unknown = first(first(offer['our_price'], 'schedule'), 'value_with_tax');
  return typeof price === 'number' ? price : undefined;
}

function first(list: unknown, property: string): unknown {
  const item: unknown = Array.isArray(list) ? list[0] : undefined;
  return typeof item === 'object' && item !== null
    ? Object.entries(item).find(([name]) => name === property)?.[1]
    : undefined;
}
