import { Field, ID, InputType } from 'type-graphql';
import { SellerChoice } from '../../../graph/seller-choice.js';
import { INVENTORY_BATCH_LIMIT } from '../../../store/inventory/inventory-change.js';
import { InventoryQuantityInput } from '../inventory.input.js';
import { MARKETPLACE } from '../listing-filter.input.js';

/** The most SKUs of one batch. No list in an argument is longer. */
export const MOST_SKUS_OF_BATCH = 1_000;

@InputType({ description: 'Quantities of one SKU by place.' })
export class InventorySkuInput {
  @Field(() => String, { description: 'The SKU.' })
  sku!: string;

  @Field(() => [InventoryQuantityInput], {
    description:
      'The new quantity of each place; each place once. Places that are not named keep theirs.',
  })
  quantities!: InventoryQuantityInput[];
}

@InputType({
  description: `Quantities of up to ${MOST_SKUS_OF_BATCH} SKUs, ${INVENTORY_BATCH_LIMIT} quantities in all.`,
})
export class SetInventoriesInput extends SellerChoice {
  @Field(() => String, {
    description:
      "The client's own key of this batch, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. Sent again with the same content, it answers the batch as it is.",
  })
  key!: string;

  @Field(() => ID, MARKETPLACE)
  marketplaceId?: string | null;

  @Field(() => [InventorySkuInput], {
    description: `The SKUs, 1 to ${MOST_SKUS_OF_BATCH}, with ${INVENTORY_BATCH_LIMIT} quantities in all. A SKU may stand in several entries, a place of a SKU in one only.`,
  })
  skus!: InventorySkuInput[];
}
