import { Field } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';

@DataType(
  'What there is of one SKU at one location. Its other fields cost one searchListingsItems for each 20 SKUs, over all locations of the request together.',
)
export class InventoryLevel extends FromFields<InventoryLevel> {
  @Field(() => String, { description: 'The SKU, as it was asked for.' })
  sku!: string;

  /** Location and seller. The listing is loaded on demand. */
  readonly sellerId!: string;
  readonly supplySourceId!: string;
}
