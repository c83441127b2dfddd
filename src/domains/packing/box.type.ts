import { Field } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';
import { globalId } from '../../graph/global-id.js';
import { PackageDimensions, Weight } from '../../graph/measures/measures.type.js';
import { Node, SellerOwned } from '../../graph/node.type.js';

@DataType('A box that the seller packs in.', Node, SellerOwned)
export class Box extends FromFields<Box, 'id'> implements SellerOwned {
  get id(): string {
    return globalId('Box', this.sellerId, this.boxId);
  }

  @Field(() => String, { description: 'Name for people, unique for the seller in either case.' })
  name!: string;

  @Field(() => PackageDimensions, { description: 'Outer size.' })
  dimensions!: PackageDimensions;

  @Field(() => Weight, {
    nullable: true,
    description: 'Weight of the empty box. Null counts as no weight in suggested parcels.',
  })
  emptyWeight!: Weight | null;

  @Field(() => Weight, {
    nullable: true,
    description: 'Most that the box may weigh with everything in it. Null for no limit.',
  })
  maxWeight!: Weight | null;

  readonly boxId!: string;
  readonly sellerId!: string;
}
