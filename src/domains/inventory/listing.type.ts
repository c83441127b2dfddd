import { Field } from 'type-graphql';
import { PageInfo } from '../../graph/connection.type.js';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import type { Fields } from '../../graph/fields.js';
import { globalId } from '../../graph/global-id.js';
import type { UnitMeasures } from '../../graph/measures/exact-measures.js';
import { Node, SellerOwned } from '../../graph/node.type.js';
import { Url } from '../../graph/scalars.js';
import { Marketplace, marketplaceOf } from '../../graph/seller.type.js';
import type { InventoryLevel } from './inventory-level.type.js';

export const ListingStatus = enumType('ListingStatus', 'What a buyer can do with a listing.', {
  BUYABLE: 'Buyers can buy it.',
  DISCOVERABLE: 'Buyers can find it.',
});
export type ListingStatus = keyof typeof ListingStatus;

@DataType("A seller's listing of one SKU in one marketplace.", Node, SellerOwned)
export class Listing extends FromFields<Listing, 'id' | 'marketplace'> implements SellerOwned {
  #id: string | null = null;

  get id(): string {
    return (this.#id ??= globalId('Listing', this.sellerId, this.marketplaceId, this.sku));
  }

  @Field(() => Marketplace, { description: 'The marketplace of the listing. Cost: no call.' })
  get marketplace(): Marketplace {
    return marketplaceOf(this.marketplaceId);
  }

  @Field(() => String, { description: "The seller's own stock keeping unit, unique for a seller." })
  sku!: string;

  @Field(() => String, { nullable: true, description: "Amazon's number of the product." })
  asin!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the listing (`itemName`).' })
  title!: string | null;

  @Field(() => Url, {
    nullable: true,
    description:
      'Address of its main image. Null when it has none, or Amazon sent no HTTP address.',
  })
  imageUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Amazon's name for the kind of thing, such as `DRINKING_CUP`.",
  })
  productType!: string | null;

  @Field(() => [ListingStatus], {
    description:
      'What a buyer can do with it. Empty when buyers can neither find nor buy it. A status that this version does not know is left out.',
  })
  statuses!: ListingStatus[];

  @Field(() => String, {
    nullable: true,
    description:
      "Amazon's id of its shipping template (`merchant_shipping_group`), which sets its regions, transit times and fees. Null when none was assigned.",
  })
  shippingTemplateId!: string | null;

  /** Size and weight of one unit in its package. Null when the listing lacks one of them. */
  readonly listedPackage!: UnitMeasures | null;
  /** Stock in each channel, in Amazon's order. */
  readonly stock!: readonly InventoryLevel[];
  /** Null when Amazon does not say. */
  readonly updatedAt!: Date | null;
  readonly sellerId!: string;
  readonly marketplaceId!: string;
}

@DataType('A listing in a page, with its cursor.')
export class ListingEdge extends FromFields<ListingEdge> {
  @Field(() => String, { description: 'Pass it as `after` to continue behind this listing.' })
  cursor!: string;

  @Field(() => Listing, { description: 'The listing.' })
  node!: Listing;
}

@DataType('A page of listings.')
export class ListingConnection {
  @Field(() => [ListingEdge], { description: 'The listings with their cursors.' })
  edges!: ListingEdge[];

  @Field(() => [Listing], { description: 'The listings without cursors.' })
  nodes: Listing[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  /** Counts the listings of all pages. */
  readonly count!: () => Promise<number | null>;
  /** Returns the SKUs of the filter without a listing. */
  readonly unknown!: () => Promise<readonly string[]>;

  constructor(fields: Fields<ListingConnection, 'nodes'> & Later) {
    Object.assign(this, fields);
    this.nodes = fields.edges.map(({ node }) => node);
  }
}

/** `Fields` leaves functions out. */
type Later = Pick<ListingConnection, 'count' | 'unknown'>;
