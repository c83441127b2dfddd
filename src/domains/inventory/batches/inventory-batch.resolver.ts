import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { RequestContext } from '../../../context/request-context.js';
import { Needs } from '../../../graph/access/needs-scope.js';
import { checkPageSize, ConnectionArgs } from '../../../graph/connection.args.js';
import { SELLER_ARGUMENT } from '../../../graph/seller-choice.js';
import { Seller } from '../../../graph/seller.type.js';
import {
  InventoryBatch,
  InventoryBatchConnection,
  InventoryChangeConnection,
  InventoryChangeCount,
  InventoryChangeState,
} from './inventory-batch.type.js';
import { MOST_KEPT_QUANTITIES } from '../../../store/inventory/inventory-change.js';
import { SetInventoriesInput } from './set-inventories.input.js';
import { SetInventoriesPayload } from './set-inventories.payload.js';

@ArgsType()
class InventoryChangesArgs extends ConnectionArgs {
  @Field(() => [InventoryChangeState], {
    nullable: true,
    description: 'Only in any of these states; an empty list fits no quantity.',
  })
  states?: InventoryChangeState[] | null;
}

interface BatchSubscription {
  readonly args: { readonly id: string; readonly sellerId?: string | null };
  readonly context: RequestContext;
}

@Resolver(() => InventoryBatch)
export class InventoryBatchResolver {
  @Needs('WRITE_INVENTORY')
  @Mutation(() => SetInventoriesPayload, {
    nullable: true,
    description:
      'Sets up to 10,000 quantities by SKU and place, through the listings feed: Amazon applies them some minutes later. The batch is recorded before anything is sent, and a restart loses nothing of it. A quantity that breaks a rule is recorded as REJECTED, and the others go on. Places that are not named keep theirs. A later `setInventory` or `setInventories` for the same SKU and place wins. Cost: one getSupplySources (10/s) for each 50 locations of the seller, unless cached, and one getSupplySource (40/s) for each of at most 20 locations that it does not list; the feed costs one createFeedDocument, one createFeed (one in 120 s, 15 at first), some getFeed and one getFeedDocument.',
  })
  async setInventories(
    @Arg('input', () => SetInventoriesInput, { description: 'The quantities.' })
    input: SetInventoriesInput,
    @Ctx() context: RequestContext,
  ): Promise<SetInventoriesPayload> {
    const { inventoryBatches } = context.seller(input.sellerId);
    return new SetInventoriesPayload(await inventoryBatches.set(input));
  }

  @FieldResolver(() => [InventoryChangeCount], {
    description:
      'How many quantities are in each state; states without any are left out. Costs no call.',
  })
  counts(
    @Root() { sellerId, key }: InventoryBatch,
    @Ctx() context: RequestContext,
  ): Promise<InventoryChangeCount[]> {
    return context.seller(sellerId).inventoryBatches.records.counts(key);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the outcome of each quantity is known, or is given up (`UNKNOWN`). Costs no call.',
  })
  isDone(
    @Root() { sellerId, key }: InventoryBatch,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return context.seller(sellerId).inventoryBatches.records.isDone(key);
  }

  @FieldResolver(() => InventoryChangeConnection, {
    nullable: true,
    description: `Its quantities, in the order of the input. They are kept for seven days, as long as they are among the newest ${MOST_KEPT_QUANTITIES.toLocaleString('en-US')} of the seller; the batch and its counts stay. Costs no call.`,
  })
  changes(
    @Root() batch: InventoryBatch,
    @Args(() => InventoryChangesArgs) { states = null, ...page }: InventoryChangesArgs,
    @Ctx() context: RequestContext,
  ): Promise<InventoryChangeConnection> {
    checkPageSize(page);
    return context.seller(batch.sellerId).inventoryBatches.records.changes(batch, states, page);
  }

  @Needs('READ')
  @Subscription(() => InventoryBatch, {
    nullable: true,
    description:
      'Sends a batch at once, and each time that quantities of it have changed their states: at most once a second. For a key without a batch it sends nothing, until a batch has the key. Costs no call.',
    subscribe: ({ args, context }: BatchSubscription) =>
      context.seller(args.sellerId).inventoryBatches.updates(args.id, context.origin.signal),
  })
  inventoryBatchUpdated(
    @Root() batch: InventoryBatch,
    @Arg('id', () => ID, { description: "The client's key of the batch." }) _id: string,
    @Arg('sellerId', () => ID, SELLER_ARGUMENT) _sellerId: string | null,
  ): InventoryBatch {
    return batch;
  }
}

@Resolver(() => InventoryChangeConnection)
export class InventoryChangeConnectionResolver {
  @FieldResolver(() => Int, {
    description: 'The number of quantities on all pages. Counted when selected. Costs no call.',
  })
  totalCount(@Root() { count }: InventoryChangeConnection): Promise<number> {
    return count();
  }
}

@Resolver(() => InventoryBatchConnection)
export class InventoryBatchConnectionResolver {
  @FieldResolver(() => Int, {
    description: 'The number of batches on all pages. Counted when selected. Costs no call.',
  })
  totalCount(@Root() { count }: InventoryBatchConnection): Promise<number> {
    return count();
  }
}

@Resolver(() => SetInventoriesPayload)
export class SetInventoriesPayloadResolver {
  @FieldResolver(() => InventoryBatch, {
    nullable: true,
    description:
      'The batch as it is now; with `IdempotencyConflict`, the one that has the key. Null with other errors. Cost: no call.',
  })
  async batch(
    @Root() { recorded, conflict }: SetInventoriesPayload,
    @Ctx() context: RequestContext,
  ): Promise<InventoryBatch | null> {
    if (!conflict) return recorded;
    return context.seller(conflict.sellerId).inventoryBatches.records.find(conflict.key);
  }
}

@Resolver(() => Seller)
export class SellerInventoryBatchesResolver {
  @FieldResolver(() => InventoryBatch, {
    nullable: true,
    description: 'A batch of quantities by its key; null when there is none. Costs no call.',
  })
  inventoryBatch(
    @Root() { sellerId }: Seller,
    @Arg('key', () => String, { description: "The client's key of the batch." }) key: string,
    @Ctx() context: RequestContext,
  ): Promise<InventoryBatch | null> {
    return context.seller(sellerId).inventoryBatches.records.find(key);
  }

  @FieldResolver(() => InventoryBatchConnection, {
    nullable: true,
    description: "The seller's batches of quantities, the newest first. Costs no call.",
  })
  inventoryBatches(
    @Root() { sellerId }: Seller,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<InventoryBatchConnection> {
    checkPageSize(page);
    return context.seller(sellerId).inventoryBatches.records.list(page);
  }
}
