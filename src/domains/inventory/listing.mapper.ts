import type {
  ListingsItemWire,
  ListingSummaryWire,
} from '../../sp-api/operations/listings.wire.js';
import type { NumberWire, TextWire } from '../../sp-api/operations/wire.js';
import {
  countOf,
  idOf,
  instantOf,
  knownOf,
  listOf,
  textOf,
  textsOf,
  webAddressOf,
} from '../../sp-api/wire/wire-values.js';
import { isSupplySourceCode } from './channel-code.js';
import { readListedPackage } from './listed-package.js';
import { InventoryLevel } from './inventory-level.type.js';
import { Listing, ListingStatus } from './listing.type.js';

/** Seller and marketplace of a listing. */
export interface ListingPlace {
  readonly sellerId: string;
  readonly marketplaceId: string;
}

interface StockWire {
  readonly code: TextWire | undefined;
  readonly quantity: NumberWire | undefined;
}

/** Reads a listing. Returns null without a SKU, because nothing else identifies it. */
export function readListing(place: ListingPlace, wire: ListingsItemWire): Listing | null {
  const sku = idOf(wire.sku);
  if (sku === null) return null;
  const summary = summaryOf(place, wire);
  return new Listing({
    sellerId: place.sellerId,
    marketplaceId: place.marketplaceId,
    sku,
    asin: idOf(summary?.asin),
    title: textOf(summary?.itemName),
    imageUrl: webAddressOf(summary?.mainImage?.link),
    productType: textOf(summary?.productType),
    statuses: textsOf(summary?.status).flatMap(
      (status) => knownOf('ListingStatus', ListingStatus, status) ?? [],
    ),
    shippingTemplateId: readShippingTemplateId(place, wire),
    listedPackage: readListedPackage(
      attribute(place, wire, 'item_package_dimensions')[0],
      attribute(place, wire, 'item_package_weight')[0],
    ),
    stock: readStock({ ...place, sku }, wire),
    updatedAt: instantOf(summary?.lastUpdatedDate),
  });
}

/** Reads the stock by channel. Skips channels without a code, and repetitions of a channel. */
export function readStock(
  place: ListingPlace & { readonly sku: string },
  wire: ListingsItemWire,
): InventoryLevel[] {
  const { sellerId, marketplaceId, sku } = place;
  const levels = new Map<string, InventoryLevel>();
  for (const { code, quantity } of stockWires(place, wire)) {
    const channelCode = idOf(code);
    if (channelCode === null || levels.has(channelCode)) continue;
    const supplySourceId = isSupplySourceCode(channelCode) ? channelCode : null;
    const fields = { sellerId, marketplaceId, sku, channelCode, supplySourceId };
    levels.set(channelCode, new InventoryLevel({ ...fields, quantity: countOf(quantity) }));
  }
  return [...levels.values()];
}

/** Only one marketplace is requested, so a summary without a marketplace belongs to it. */
function summaryOf(place: ListingPlace, wire: ListingsItemWire): ListingSummaryWire | undefined {
  const summaries = listOf(wire.summaries);
  return summaries.find((summary) => isOf(place, summary.marketplaceId));
}

/** Prefers the data set. The attribute holds the same in snake case. */
function stockWires(place: ListingPlace, wire: ListingsItemWire): StockWire[] {
  if (wire.fulfillmentAvailability) {
    return listOf(wire.fulfillmentAvailability).map((entry) => ({
      code: entry.fulfillmentChannelCode,
      quantity: entry.quantity,
    }));
  }
  return attribute(place, wire, 'fulfillment_availability').map((value) => ({
    code: value['fulfillment_channel_code'] as TextWire | undefined,
    quantity: value['quantity'] as NumberWire | undefined,
  }));
}

function readShippingTemplateId(place: ListingPlace, wire: ListingsItemWire): string | null {
  const [value] = attribute(place, wire, 'merchant_shipping_group');
  return idOf(value?.['value'] as TextWire | undefined);
}

type AttributeValueWire = Readonly<Record<string, unknown>>;

/** Returns the values of an attribute in the marketplace. */
function attribute(
  place: ListingPlace,
  { attributes }: ListingsItemWire,
  name: string,
): AttributeValueWire[] {
  const values = attributes?.[name] as readonly AttributeValueWire[] | null | undefined;
  return listOf(values).filter((value) =>
    isOf(place, value['marketplace_id'] as TextWire | undefined),
  );
}

function isOf({ marketplaceId }: ListingPlace, marketplace: TextWire | undefined): boolean {
  return (idOf(marketplace) ?? marketplaceId) === marketplaceId;
}
