import { Field, Int } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import { CountsAs } from '../../graph/list-size.js';
import { globalId } from '../../graph/global-id.js';
import { Node, SellerOwned } from '../../graph/node.type.js';

export const ListingStatus = enumType('ListingStatus', 'What a buyer can do with a listing.', {
  BUYABLE: 'Buy it.',
  DISCOVERABLE: 'Find it by searching.',
  UNKNOWN: 'A status that this version does not know.',
});
export type ListingStatus = keyof typeof ListingStatus;

@DataType('What a seller has of a SKU in one fulfilment channel.')
export class ListingAvailability extends FromFields<ListingAvailability> {
  @Field(() => String, {
    description:
      "Amazon's code of the channel: `DEFAULT` for stock that belongs to no location, a code such as `AMAZON_NA` for Amazon's own fulfilment, otherwise the id of a supply source.",
  })
  fulfillmentChannelCode!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The location that has the stock; null for `DEFAULT` and for channels of Amazon's own.",
  })
  supplySourceId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are offered for sale; null when Amazon does not say.',
  })
  quantity!: number | null;

  /** Seller of the stock. The location is loaded with that seller's grant. */
  readonly sellerId!: string;
}

@DataType("A seller's listing in the seller's first marketplace.", Node, SellerOwned)
export class Listing extends FromFields<Listing, 'id'> implements SellerOwned {
  get id(): string {
    return globalId('Listing', this.sellerId, this.marketplaceId, this.sku);
  }

  @Field(() => String, { description: "The seller's own stock keeping unit, unique for a seller." })
  sku!: string;

  @Field(() => String, { nullable: true, description: "Amazon's number of the product." })
  asin!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the listing (`itemName`).' })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Amazon's name for the kind of thing, such as `DRINKING_CUP`.",
  })
  productType!: string | null;

  @Field(() => [ListingStatus], {
    description: 'What a buyer can do with it; empty when it can neither be found nor bought.',
  })
  statuses!: ListingStatus[];

  @CountsAs({ entries: 10 })
  @Field(() => [ListingAvailability], {
    description: 'The stock in each channel, in the order of Amazon; a channel may have none left.',
  })
  availability!: ListingAvailability[];

  @Field(() => String, {
    nullable: true,
    description:
      "Amazon's id of its shipping template (`merchant_shipping_group`), which sets its regions, transit times and fees. Null when none was assigned.",
  })
  shippingTemplateId!: string | null;

  readonly sellerId!: string;
  /** Its only marketplace here. */
  readonly marketplaceId!: string;
}
