import { Field, Int } from 'type-graphql';
import { PageInfo } from '../../graph/connection.type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import type { Fields } from '../../graph/fields.js';
import { globalId } from '../../graph/global-id.js';
import { Node, SellerOwned } from '../../graph/node.type.js';

@DataType('Stock of one SKU in one fulfilment channel of a marketplace.', Node, SellerOwned)
export class InventoryLevel extends FromFields<InventoryLevel, 'id'> implements SellerOwned {
  #id: string | null = null;

  get id(): string {
    const { sellerId, marketplaceId, sku, channelCode } = this;
    return (this.#id ??= globalId('InventoryLevel', sellerId, marketplaceId, sku, channelCode));
  }

  @Field(() => String, { description: "The seller's SKU." })
  sku!: string;

  @Field(() => String, {
    description:
      "Amazon's code of the channel (`fulfillmentChannelCode`): `DEFAULT` for stock that belongs to no location, a code such as `AMAZON_NA` for Amazon's own fulfilment, otherwise a supplySourceId.",
  })
  channelCode!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Units that are offered for sale. Null when Amazon does not say.',
  })
  quantity!: number | null;

  /** Location of the stock. Null for a channel that is no supply source. */
  readonly supplySourceId!: string | null;
  readonly sellerId!: string;
  readonly marketplaceId!: string;
}

@DataType('An inventory level in a page, with its cursor.')
export class InventoryLevelEdge extends FromFields<InventoryLevelEdge> {
  @Field(() => String, { description: 'Pass it as `after` to continue behind this level.' })
  cursor!: string;

  @Field(() => InventoryLevel, { description: 'The inventory level.' })
  node!: InventoryLevel;
}

@DataType('A page of inventory levels.')
export class InventoryLevelConnection {
  @Field(() => [InventoryLevelEdge], { description: 'The inventory levels with their cursors.' })
  edges!: InventoryLevelEdge[];

  @Field(() => [InventoryLevel], { description: 'The inventory levels without cursors.' })
  nodes: InventoryLevel[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  /** Returns the SKUs of the list without a listing. */
  readonly unknown!: () => Promise<readonly string[]>;

  constructor(fields: Fields<InventoryLevelConnection, 'nodes'> & Later) {
    Object.assign(this, fields);
    this.nodes = fields.edges.map(({ node }) => node);
  }
}

/** `Fields` leaves functions out. */
type Later = Pick<InventoryLevelConnection, 'unknown'>;
