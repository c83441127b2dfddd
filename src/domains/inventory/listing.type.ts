import { Field, ID, Int } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import { CountsAs } from '../../graph/list-size.js';

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

  @Field(() => ID, {
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

@DataType(
  'The shipping template of a listing: its regions, transit times and fees. Amazon tells no more than its id.',
)
export class ShippingTemplate extends FromFields<ShippingTemplate> {
  @Field(() => ID, { description: "Amazon's id of the template (`merchant_shipping_group`)." })
  id!: string;
}

@DataType("A seller's listing in the seller's first marketplace.")
export class Listing extends FromFields<Listing> {
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
  status!: ListingStatus[];

  @CountsAs({ entries: 10 })
  @Field(() => [ListingAvailability], {
    description: 'The stock in each channel, in the order of Amazon; a channel may have none left.',
  })
  availability!: ListingAvailability[];

  @Field(() => ShippingTemplate, {
    nullable: true,
    description: 'The shipping template it is shipped under; null when none was assigned.',
  })
  shippingTemplate!: ShippingTemplate | null;
}
