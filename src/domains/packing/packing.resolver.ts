import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { checkPageSize, ConnectionArgs } from '../../graph/connection.args.js';
import { CountsAs } from '../../graph/list-size.js';
import { Seller } from '../../graph/seller.type.js';
import { MOST_BOXES } from '../../store/packing/box.js';
import { Box } from './box.type.js';
import { PackedUnitConnection } from './packed-unit.type.js';
import { DeleteBoxInput, SaveBoxInput, SetPackedUnitsInput } from './packing.input.js';
import { DeleteBoxPayload, SaveBoxPayload, SetPackedUnitsPayload } from './packing.payload.js';

/** Boxes of a seller, for the cost of a query. */
const BOXES = 20;

@Resolver()
export class PackingResolver {
  @Needs('WRITE_INVENTORY')
  @Mutation(() => SetPackedUnitsPayload, {
    nullable: true,
    description:
      'Saves weight and outer size of one unit of SKUs as it is packed, and removes them for SKUs with neither. All or nothing. Null with an error in `errors` when the store is in trouble; it can be repeated then. Cost: no call.',
  })
  async setPackedUnits(
    @Arg('input', () => SetPackedUnitsInput, { description: 'The sizes.' })
    input: SetPackedUnitsInput,
    @Ctx() context: RequestContext,
  ): Promise<SetPackedUnitsPayload> {
    const { packing } = context.seller(input.sellerId);
    return new SetPackedUnitsPayload(await packing.setUnits(input));
  }

  @Needs('WRITE_INVENTORY')
  @Mutation(() => SaveBoxPayload, {
    nullable: true,
    description: `Saves a box: a new one, or with \`boxId\` one that is replaced as a whole. A seller has at most ${MOST_BOXES}. Purchases and stored quotes keep the size that the box had. Null with an error in \`errors\` when the store is in trouble. Cost: no call.`,
  })
  async saveBox(
    @Arg('input', () => SaveBoxInput, { description: 'The box.' }) input: SaveBoxInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveBoxPayload> {
    return new SaveBoxPayload(await context.seller(input.sellerId).packing.saveBox(input));
  }

  @Needs('WRITE_INVENTORY')
  @Mutation(() => DeleteBoxPayload, {
    nullable: true,
    description:
      'Deletes a box. Purchases and stored quotes keep the size that it had. Null with an error in `errors` when the store is in trouble. Cost: no call.',
  })
  async deleteBox(
    @Arg('input', () => DeleteBoxInput, { description: 'The box.' }) input: DeleteBoxInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteBoxPayload> {
    return new DeleteBoxPayload(await context.seller(input.sellerId).packing.deleteBox(input));
  }
}

@Resolver(() => Seller)
export class SellerPackingResolver {
  @CountsAs({ entries: BOXES })
  @FieldResolver(() => [Box], {
    description: `The saved boxes by name, at most ${MOST_BOXES}. Cost: no call.`,
  })
  boxes(@Root() { sellerId }: Seller, @Ctx() context: RequestContext): Promise<Box[]> {
    return context.seller(sellerId).packing.boxes();
  }

  @FieldResolver(() => PackedUnitConnection, {
    nullable: true,
    description:
      'Sizes of SKUs that were saved with `setPackedUnits`, by SKU. Cost: no call. `Listing.packedUnit` has other sources too.',
  })
  packedUnits(
    @Root() { sellerId }: Seller,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<PackedUnitConnection> {
    checkPageSize(page);
    return context.seller(sellerId).packing.units(page);
  }
}

@Resolver(() => PackedUnitConnection)
export class PackedUnitConnectionResolver {
  @FieldResolver(() => Int, { description: 'The number of SKUs on all pages. Cost: no call.' })
  totalCount(@Root() { count }: PackedUnitConnection): Promise<number> {
    return count();
  }
}
