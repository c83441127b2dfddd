import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description:
    'An object with an identity. `id` is unique in the whole graph and never changes: `Type:seller:part`.',
})
export abstract class Node {
  @Field(() => ID, { description: 'The id in this graph.' })
  abstract readonly id: string;
}

/** `Node` objects of one seller. The seller's resolver adds the field `seller`. */
@InterfaceType({ implements: Node, description: 'A node that belongs to one seller.' })
export abstract class SellerOwned extends Node {
  /** Amazon's id of the seller. The object is loaded with that seller's grant. */
  abstract readonly sellerId: string;
}
