import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { InventoryLevelConnection } from '../domains/inventory/inventory-level.type.js';
import { WITH_PENDING } from '../domains/inventory/levels-at.js';
import { MOST_SKUS } from '../domains/inventory/listing-filter.input.js';
import { stockPage } from '../domains/inventory/listing-lists.js';
import { SupplySource } from '../domains/supply-sources/supply-source.type.js';
import { Cacheable } from '../graph/cacheable.js';
import { ConnectionArgs } from '../graph/connection.args.js';
import { selectedFields } from '../graph/look-ahead.js';
import { Weighs } from '../graph/list-size.js';

@ArgsType()
class InventoryLevelsArgs extends ConnectionArgs {
  @Field(() => [String], {
    nullable: true,
    description: `Only these SKUs, at most ${MOST_SKUS}, in their order. All listings of the seller when absent.`,
  })
  skus?: string[] | null;
}

/** A page examines up to 100 listings, each with its stock in all channels. */
const PAGE_WEIGHT = 200;

/**
 * `SupplySource.inventoryLevels`: the stock at a location.
 *
 * Amazon keeps stock with the listing, for all locations at once. The same SKUs at any number of locations take one search for
 * each 20.
 */
@Resolver(() => SupplySource)
export class SupplySourceInventoryLevelsEdge {
  @Cacheable()
  @Weighs(PAGE_WEIGHT)
  @FieldResolver(() => InventoryLevelConnection, {
    nullable: true,
    description: `Stock here, in the seller's first marketplace. SKUs without a stock entry here are left out. ${WITH_PENDING} A page examines at most 100 listings, so it can have fewer levels than \`first\`, even none: continue with \`endCursor\` while \`hasNextPage\` is true. Without \`skus\`, Amazon pages through the first 1,000 listings by SKU only. Cost: one searchListingsItems (5/s) for each 20 listings, once for all locations of the request, unless cached.`,
  })
  inventoryLevels(
    @Root() { sellerId, supplySourceId }: SupplySource,
    @Args(() => InventoryLevelsArgs) { skus, ...page }: InventoryLevelsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InventoryLevelConnection> {
    const { listings, pendingInventory: pending } = context.seller(sellerId);
    const isShown = [['nodes'], ['edges', 'node']].some((path) =>
      selectedFields(info, ...path).has('pendingQuantity'),
    );
    const wanted = { ...page, sellerId, supplySourceId, skus: skus ?? null };
    return stockPage(listings, { ...wanted, ...(isShown && { pending }) });
  }
}
