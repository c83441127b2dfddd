import type { GraphQLError } from 'graphql';
import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { Cacheable } from '../graph/cacheable.js';
import { InventoryLevel } from '../domains/inventory/inventory-level.type.js';
import { SupplySource } from '../domains/supply-sources/supply-source.type.js';
import { CountsAs } from '../graph/list-size.js';
import { clientError } from '../graph/client-error.js';

const MOST_SKUS = 100;

/**
 * `SupplySource.inventory`: the stock of some SKUs at a location.
 *
 * Amazon keeps stock with the listing, for all locations at once. The same SKUs at any number of locations take one
 * search for each 20, and none when only `sku` is selected.
 */
@Resolver(() => SupplySource)
export class SupplySourceInventoryEdge {
  @Cacheable()
  @CountsAs({ argument: 'skus' })
  @FieldResolver(() => [InventoryLevel], {
    description: `What there is of some SKUs at this location: one answer for each SKU, in the order they are asked for in. Cost: one searchListingsItems (5/s) for each 20 SKUs, over all locations of the request together.`,
  })
  inventory(
    @Root() source: SupplySource,
    @Arg('skus', () => [String], { description: `The SKUs: 1 to ${MOST_SKUS}.` }) skus: string[],
  ): InventoryLevel[] {
    if (skus.length < 1 || skus.length > MOST_SKUS) throw tooMany(skus.length);
    return skus.map(
      (sku) =>
        new InventoryLevel({
          sellerId: source.sellerId,
          supplySourceId: source.supplySourceId,
          sku,
        }),
    );
  }
}

function tooMany(count: number): GraphQLError {
  return clientError(`\`skus\` must be 1 to ${MOST_SKUS} SKUs; got ${count}.`, {
    code: 'BAD_USER_INPUT',
    argument: 'skus',
  });
}
