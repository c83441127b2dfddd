/** One value of an attribute, with the properties that distinguish it from the others. */
export type AttributeValue = Readonly<Record<string, unknown>>;

/** All attributes of a listing, in Amazon's snake case. */
export type Attributes = Readonly<Record<string, readonly AttributeValue[]>>;

/** A seller's listing. It is immutable: a change replaces it. */
export interface Listing {
  readonly sku: string;
  readonly asin: string;
  readonly marketplaceId: string;
  readonly productType: string;
  readonly createdMs: number;
  readonly lastUpdatedMs: number;
  readonly attributes: Attributes;
}

/** The attribute that holds the stock. */
export const AVAILABILITY = 'fulfillment_availability';

/** The attribute that holds the shipping template. */
export const SHIPPING_GROUP = 'merchant_shipping_group';

/** The attribute that holds UPC, EAN and GTIN. */
export const PRODUCT_NUMBERS = 'externally_assigned_product_identifier';

/** The channel of stock that is not kept by location. */
export const DEFAULT_CHANNEL = 'DEFAULT';

/** The stock of a listing in one channel. */
export interface ChannelStock {
  /** {@link DEFAULT_CHANNEL}, or the id of a supply source. */
  readonly channel: string;
  readonly quantity: number;
}

/** Returns the stock by channel. Omits channels without a quantity. */
export function stockOf({ attributes }: Listing): readonly ChannelStock[] {
  return (attributes[AVAILABILITY] ?? []).flatMap((value) => {
    const { fulfillment_channel_code: channel, quantity } = value;
    return typeof channel === 'string' && typeof quantity === 'number'
      ? [{ channel, quantity }]
      : [];
  });
}

/** An issue with a listing or a submission. */
export interface Issue {
  readonly code: string;
  readonly message: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly attributeNames: readonly string[];
  readonly categories: readonly ('INVALID_ATTRIBUTE' | 'MISSING_ATTRIBUTE')[];
}
