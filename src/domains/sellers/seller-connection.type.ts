import { Field, Int } from 'type-graphql';
import { PageInfo } from '../../graph/connection.type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import type { Fields } from '../../graph/fields.js';
import { Seller } from '../../graph/seller.type.js';

@DataType('A seller in a page, with its cursor.')
export class SellerEdge extends FromFields<SellerEdge> {
  @Field(() => String, { description: 'Pass it as `after` to continue behind this seller.' })
  cursor!: string;

  @Field(() => Seller, { description: 'The seller.' })
  node!: Seller;
}

@DataType('A page of sellers.')
export class SellerConnection {
  @Field(() => [SellerEdge], { description: 'The sellers with their cursors.' })
  edges!: SellerEdge[];

  @Field(() => [Seller], { description: 'The sellers without cursors.' })
  nodes: Seller[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'The number of sellers on all pages.' })
  totalCount!: number;

  constructor(fields: Fields<SellerConnection, 'nodes'>) {
    Object.assign(this, fields);
    this.nodes = fields.edges.map(({ node }) => node);
  }
}
