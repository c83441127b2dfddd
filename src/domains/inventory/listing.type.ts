import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Fields } from '../../graph/fields.js';
import { CountsAs } from '../../graph/list-size.js';

export enum ListingStatus {
  BUYABLE = 'BUYABLE',
  DISCOVERABLE = 'DISCOVERABLE',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(ListingStatus, {
  name: 'ListingStatus',
  description: 'What a buyer can do with a listing.',
  valuesConfig: {
    BUYABLE: { description: 'Buy it.' },
    DISCOVERABLE: { description: 'Find it by searching.' },
    UNKNOWN: { description: 'A status that this version does not know.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'What a seller has of a SKU in one fulfilment channel.',
})
export class ListingAvailability {
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

  constructor(fields: Fields<ListingAvailability>) {
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The shipping template of a listing: its regions, transit times and fees. Amazon tells no more than its id.',
})
export class ShippingTemplate {
  @Field(() => ID, { description: "Amazon's id of the template (`merchant_shipping_group`)." })
  id!: string;

  constructor(fields: Fields<ShippingTemplate>) {
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  description: "A seller's listing in the seller's first marketplace.",
})
export class Listing {
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

  constructor(fields: Fields<Listing>) {
    Object.assign(this, fields);
  }
}
