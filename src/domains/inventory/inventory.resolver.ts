import { Seller } from '../../graph/seller.type.js';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Cacheable } from '../../graph/cacheable.js';
import type { RequestContext } from '../../context/request-context.js';
import { AssignShippingTemplateInput, SetInventoryInput } from './inventory.input.js';
import { AssignShippingTemplatePayload, SetInventoryPayload } from './inventory.payload.js';
import { InventoryLevel } from './inventory-level.type.js';
import { Listing } from './listing.type.js';

@Resolver()
export class InventoryResolver {
  @Mutation(() => SetInventoryPayload, {
    nullable: true,
    description:
      'Sets the quantities of a SKU in several places at once; places that are not named keep theirs. Amazon applies it some time after it has accepted it. Null with an error in `errors` when Amazon is in trouble; it can be repeated then, since quantities are absolute. Cost: one getListingsItem and one patchListingsItem (5/s each).',
  })
  async setInventory(
    @Arg('input', () => SetInventoryInput, { description: 'The SKU, and the quantities.' })
    input: SetInventoryInput,
    @Ctx() context: RequestContext,
  ): Promise<SetInventoryPayload> {
    const { inventory } = context.seller(input.sellerId);
    return new SetInventoryPayload(await inventory.setInventory(input));
  }

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

@Resolver(() => AssignShippingTemplatePayload)
export class AssignedListingResolver {
  @FieldResolver(() => Listing, {
    nullable: true,
    description:
      'The listing as Amazon shows it now, which may still be without the change. Null when Amazon did not judge the submission. Cost: one searchListingsItems (5/s), if selected.',
  })
  async listing(
    @Root() { named }: AssignShippingTemplatePayload,
    @Ctx() context: RequestContext,
  ): Promise<Listing | null> {
    return named && context.seller(named.sellerId).listings.bySku(named.sku);
  }
}

@Resolver(() => InventoryLevel)
export class InventoryLevelResolver {
  @Cacheable()
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many are offered for sale from there; null when the SKU has no stock entry at this location, or is unknown.',
  })
  async quantity(
    @Root() level: InventoryLevel,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const listing = await listingOf(level, context);
    const entry = listing?.availability.find(
      ({ supplySourceId }) => supplySourceId === level.supplySourceId,
    );
    return entry?.quantity ?? null;
  }

  @Cacheable()
  @FieldResolver(() => Listing, {
    nullable: true,
    description: 'The listing of the SKU; null when Amazon knows none.',
  })
  listing(@Root() level: InventoryLevel, @Ctx() context: RequestContext): Promise<Listing | null> {
    return listingOf(level, context);
  }
}

function listingOf(level: InventoryLevel, context: RequestContext): Promise<Listing | null> {
  return context.seller(level.sellerId).listings.bySku(level.sku);
}

@Resolver(() => Seller)
export class SellerListingsResolver {
  @Cacheable()
  @FieldResolver(() => Listing, {
    nullable: true,
    description:
      'A listing, in the first marketplace of the seller; null when Amazon knows none with that SKU. Cost: one searchListingsItems (5/s) for each 20 SKUs of the request, unless they are remembered.',
  })
  listing(
    @Root() { sellerId }: Seller,
    @Arg('sku', () => String, { description: "The seller's SKU." }) sku: string,
    @Ctx() context: RequestContext,
  ): Promise<Listing | null> {
    return context.seller(sellerId).listings.bySku(sku);
  }
}
