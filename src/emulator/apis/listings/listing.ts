/** One value of an attribute, with the properties that select it among its siblings. */
export type AttributeValue = Readonly<Record<string, unknown>>;

/** All attributes of a listing, in Amazon's snake case. */
export type Attributes = Readonly<Record<string, readonly AttributeValue[]>>;

/** A seller's listing. It is a value: a change puts a new one in the old one's place. */
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

/** The channel of what is not kept for one location. */
export const DEFAULT_CHANNEL = 'DEFAULT';

/** What is there of a listing in one channel. */
export interface ChannelStock {
  /** {@link DEFAULT_CHANNEL}, or the id of a supply source. */
  readonly channel: string;
  readonly quantity: number;
}

/** The stock in each channel; a channel without a quantity is left out. */
export function stockOf({ attributes }: Listing): readonly ChannelStock[] {
  return (attributes[AVAILABILITY] ?? []).flatMap((value) => {
    const { fulfillment_channel_code: channel, quantity } = value;
    return typeof channel === 'string' && typeof quantity === 'number'
      ? [{ channel, quantity }]
      : [];
  });
}

/** What is said of something wrong, or odd, with a listing or a submission. */
export interface Issue {
  readonly code: string;
  readonly message: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly attributeNames: readonly string[];
  readonly categories: readonly ('INVALID_ATTRIBUTE' | 'MISSING_ATTRIBUTE')[];
}
