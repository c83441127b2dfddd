import { Field, ObjectType } from 'type-graphql';
import type { Fields } from '../../graph/fields.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'What there is of one SKU at one location. Its other fields cost one searchListingsItems for each 20 SKUs, over all locations of the request together.',
})
export class InventoryLevel {
  @Field(() => String, { description: 'The SKU, as it was asked for.' })
  sku!: string;

  /** Location and seller. The listing is loaded on demand. */
  readonly sellerId!: string;
  readonly supplySourceId!: string;

  constructor(fields: Fields<InventoryLevel>) {
    Object.assign(this, fields);
  }
}
