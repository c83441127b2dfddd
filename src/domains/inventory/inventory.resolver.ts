import type { Eventual } from '../../graph/eventual.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Seller } from '../../graph/seller.type.js';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql';
import { Cacheable } from '../../graph/cacheable.js';
import { CountsAs, Weighs } from '../../graph/list-size.js';
import type { RequestContext } from '../../context/request-context.js';
import { AssignShippingTemplateInput, SetInventoryInput } from './inventory.input.js';
import { AssignShippingTemplatePayload, SetInventoryPayload } from './inventory.payload.js';
import { InventoryLevel, InventoryLevelConnection } from './inventory-level.type.js';
import { AT_LOCATION, levelsWithPending, WITH_PENDING } from './levels-at.js';
import { shownLevels } from './shown-levels.js';
import { ListingsArgs, MARKETPLACE } from './listing-filter.input.js';
import { listingsPage, chosenMarketplace } from './listing-lists.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { Listing, ListingConnection } from './listing.type.js';

/** Locations that have stock of one SKU, for the cost of a query. */
const LEVELS = 10;

/** A look-up by key in the store, shared by all levels of a SKU. */
const PENDING_WEIGHT = 4;

@Resolver()
export class InventoryResolver {
  @Needs('WRITE_INVENTORY')
  @Mutation(() => SetInventoryPayload, {
    nullable: true,
    description:
      'Sets the quantities of a SKU in several places at once; places that are not named keep theirs. A quantity above 0 at an archived supply source is refused, as in `setInventories`. Amazon applies it some time after it has accepted it. Null with an error in `errors` when Amazon is in trouble; it can be repeated then, since quantities are absolute. Cost: one getListingsItem and one patchListingsItem (5/s each), and before them one getSupplySource (40/s) for each supply source that is not cached.',
  })
  async setInventory(
    @Arg('input', () => SetInventoryInput, { description: 'The SKU, and the quantities.' })
    input: SetInventoryInput,
    @Ctx() context: RequestContext,
  ): Promise<SetInventoryPayload> {
    const { inventory, account } = context.seller(input.sellerId);
    const { sku, marketplaceId } = input;
    const result = await inventory.setInventory(input);
    return new SetInventoryPayload(result, { sellerId: account.id, marketplaceId, sku });
  }

  @Needs('WRITE_INVENTORY')
  @Mutation(() => AssignShippingTemplatePayload, {
    nullable: true,
    description:
      'Assigns a shipping template to a SKU. Amazon applies it some time after it has accepted it. Null with an error in `errors` when Amazon is in trouble; it can be repeated then. Cost: one getListingsItem and one patchListingsItem (5/s each).',
  })
  async assignShippingTemplate(
    @Arg('input', () => AssignShippingTemplateInput, {
      description: 'The SKU, and the template.',
    })
    input: AssignShippingTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<AssignShippingTemplatePayload> {
    const { inventory, account } = context.seller(input.sellerId);
    const result = await inventory.assignShippingTemplate(input);
    return new AssignShippingTemplatePayload(result, { sellerId: account.id, sku: input.sku });
  }
}

@Resolver(() => SetInventoryPayload)
export class SetInventoryPayloadResolver {
  @CountsAs({ entries: LEVELS })
  @FieldResolver(() => [InventoryLevel], {
    nullable: true,
    description:
      'The stock of the SKU in every place, as Amazon shows it now, which may still be without the change, and in places without a stock entry for which a quantity is pending. Null when Amazon did not judge the submission. Cost: one searchListingsItems (5/s), if selected.',
  })
  async inventoryLevels(
    @Root() { named }: SetInventoryPayload,
    @Ctx() context: RequestContext,
  ): Promise<readonly InventoryLevel[] | null> {
    if (!named) return null;
    const { sellerId, marketplaceId, sku } = named;
    const { listings } = context.seller(sellerId);
    const listing = await listings.bySku(sku, chosenMarketplace(listings, marketplaceId));
    return listing && levelsWithPending(listing, context.seller(sellerId).pendingInventory);
  }
}

@Resolver(() => AssignShippingTemplatePayload)
export class AssignedListingResolver {
  @FieldResolver(() => Listing, {
    nullable: true,
    description:
      'The listing as Amazon shows it now, which may still be without the change. Null when Amazon did not judge the submission. Cost: one searchListingsItems (5/s), if selected.',
  })
  listing(
    @Root() { named }: AssignShippingTemplatePayload,
    @Ctx() context: RequestContext,
  ): Eventual<Listing | null> {
    return named && context.seller(named.sellerId).listings.bySku(named.sku);
  }
}

@Resolver(() => InventoryLevel)
export class InventoryLevelResolver {
  @Weighs(PENDING_WEIGHT)
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The quantity that `setInventory` or `setInventories` is going to make of it: one that is on its way to Amazon, or that Amazon accepted in the last 15 minutes and does not show here. Null for none. Costs no call.',
  })
  async pendingQuantity(
    @Root() { sellerId, marketplaceId, sku, channelCode, quantity }: InventoryLevel,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const pending = await context.seller(sellerId).pendingInventory.of(marketplaceId, sku);
    const wanted = pending.get(channelCode) ?? null;
    return wanted === quantity ? null : wanted;
  }

  @Cacheable()
  @FieldResolver(() => Listing, {
    nullable: true,
    description:
      'The listing of the SKU. Null when Amazon knows none. Cost: none where the level was read with its listing.',
  })
  listing(
    @Root() { sellerId, marketplaceId, sku }: InventoryLevel,
    @Ctx() context: RequestContext,
  ): Eventual<Listing | null> {
    return context.seller(sellerId).listings.bySku(sku, marketplaceId);
  }
}

@Resolver(() => Listing)
export class ListingResolver {
  @Cacheable()
  @CountsAs({ entries: LEVELS })
  @FieldResolver(() => [InventoryLevel], {
    description: `Its stock in each channel, in Amazon's order. A channel may have none left. ${WITH_PENDING} Cost: no call.`,
  })
  inventoryLevels(
    @Root() listing: Listing,
    @Arg('supplySourceId', () => ID, AT_LOCATION) supplySourceId: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): InventoryLevel[] | Promise<InventoryLevel[]> {
    return shownLevels(listing, supplySourceId, context, info);
  }
}

@Resolver(() => ListingConnection)
export class ListingConnectionResolver {
  @Cacheable()
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Listings on all pages, as Amazon counts them. It can exceed 1,000, where the pages end. Null when Amazon does not say. Cost: none in most cases; with `filter.skus` one searchListingsItems (5/s) for each 20 SKUs that are on no page read before.',
  })
  totalCount(@Root() { count }: ListingConnection): Promise<number | null> {
    return count();
  }

  @Cacheable()
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'The SKUs of `filter.skus` on all pages that have no listing in the marketplace, in their order, each once: most are misspelled. The other conditions of the filter do not matter. Empty without `filter.skus`. Null with an error when a search fails. Cost: one searchListingsItems (5/s) for each 20 SKUs that are on no page read before.',
  })
  unknownSkus(@Root() { unknown }: ListingConnection): Promise<readonly string[]> {
    return unknown();
  }
}

@Resolver(() => InventoryLevelConnection)
export class InventoryLevelConnectionResolver {
  @Cacheable()
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      "The SKUs of `skus` on all pages that have no listing in the seller's first marketplace, in their order, each once: most are misspelled. A SKU that has a listing, but no stock entry here, is not among them. Empty without `skus`. Null with an error when a search fails. Cost: one searchListingsItems (5/s) for each 20 SKUs that are on no page read before.",
  })
  unknownSkus(@Root() { unknown }: InventoryLevelConnection): Promise<readonly string[]> {
    return unknown();
  }
}

@Resolver(() => Seller)
export class SellerListingsResolver {
  @Cacheable()
  @FieldResolver(() => Listing, {
    nullable: true,
    description:
      'A listing. Null when Amazon knows none with that SKU in the marketplace. Cost: one searchListingsItems (5/s) for each 20 SKUs of the request, unless cached.',
  })
  listing(
    @Root() { sellerId }: Seller,
    @Arg('sku', () => String, { description: "The seller's SKU." }) sku: string,
    @Arg('marketplaceId', () => ID, MARKETPLACE) marketplaceId: string | null,
    @Ctx() context: RequestContext,
  ): Eventual<Listing | null> {
    const { listings } = context.seller(sellerId);
    return listings.bySku(sku, chosenMarketplace(listings, marketplaceId));
  }

  @Cacheable()
  @FieldResolver(() => ListingConnection, {
    nullable: true,
    description:
      "The seller's listings, by SKU; with `filter.skus` in the order of the SKUs. Amazon pages through at most 1,000 listings: where `totalCount` is more, divide the list by `filter.updated`. A cursor contains a page token of Amazon, which Amazon may refuse later; start again without `after` then. Cost: one searchListingsItems (5/s) for each 20 listings, unless cached.",
  })
  listings(
    @Root() { sellerId }: Seller,
    @Args(() => ListingsArgs) args: ListingsArgs,
    @Ctx() context: RequestContext,
  ): Promise<ListingConnection> {
    return listingsPage(context.seller(sellerId).listings, sellerId, args);
  }
}
