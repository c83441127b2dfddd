import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../../../graph/look-ahead.js';
import { Seller } from '../../../../graph/seller.type.js';
import { PagesUpTo, TakesList } from '../../../../graph/list-size.js';
import { SELLER_ARGUMENT } from '../../../../graph/seller-choice.js';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { RequestContext } from '../../../../context/request-context.js';
import { BuyShippingBatchInput } from './purchase-batch.input.js';
import { BuyShippingBatchPayload } from './purchase-batch.payload.js';
import { checkPageSize, ConnectionArgs } from '../../../../graph/connection.args.js';
import { BatchPurchasesArgs } from './batch-purchases.args.js';
import {
  BatchRefusal,
  PurchaseBatch,
  PurchaseBatchConnection,
  PurchaseCount,
} from './purchase-batch.type.js';
import { Purchase, PurchaseConnection } from '../records/purchase.type.js';
import { Needs } from '../../../../graph/access/needs-scope.js';
import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';

interface PurchaseArgs {
  readonly ids?: string[] | null;
  readonly sellerId?: string | null;
}

interface BatchArgs {
  readonly id: string;
  readonly sellerId?: string | null;
}

interface BatchSubscription {
  readonly args: BatchArgs;
  readonly context: RequestContext;
  readonly info: GraphQLResolveInfo;
}

const AN_EVENT_WAITS =
  'An event is sent when all its fields are read: a call to Amazon that waits for quota, such as getOrder (0.5/s) for the `order` of a label that was just bought, delays it and the next one.';

@Resolver(() => PurchaseBatch)
export class PurchaseBatchResolver {
  @Needs('PURCHASE')
  @TakesList('purchases')
  @Mutation(() => BuyShippingBatchPayload, {
    nullable: true,
    description:
      'Orders up to 500 labels at once: records all of them or none, or with `skipRefused` those that can be recorded. The server buys them in the background at the pace that Amazon allows, after single purchases; a restart loses none. Cost: one getOrder (0.5/s) for each additional parcel, and for at most 20 orders that the server has not read yet and whose parcels leave out `items` or `shipFrom`.',
  })
  async buyShippingBatch(
    @Arg('input', () => BuyShippingBatchInput, { description: 'The labels to buy.' })
    input: BuyShippingBatchInput,
    @Ctx() context: RequestContext,
  ): Promise<BuyShippingBatchPayload> {
    const { batches } = context.seller(input.sellerId).shipping;
    return new BuyShippingBatchPayload(await batches.buy(input));
  }

  @FieldResolver(() => [PurchaseCount], {
    description:
      'How many purchases are in each state; states without any are left out. Costs no call.',
  })
  counts(@Root() batch: PurchaseBatch, @Ctx() context: RequestContext): Promise<PurchaseCount[]> {
    return context.seller(batch.sellerId).shipping.batches.records.counts(batch);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether nothing is left to be made. Outcomes that are unknown may still be settled. Costs no call.',
  })
  isDone(@Root() batch: PurchaseBatch, @Ctx() context: RequestContext): Promise<boolean> {
    return context.seller(batch.sellerId).shipping.batches.records.isDone(batch);
  }

  @PagesUpTo(BATCH_LIMIT)
  @FieldResolver(() => PurchaseConnection, {
    nullable: true,
    description:
      'Its purchases, in the order of the input, also those that were recorded before it. The filter `batchId` of `Seller.purchases` lists the same in other orders. Costs no call.',
  })
  purchases(
    @Root() batch: PurchaseBatch,
    @Args(() => BatchPurchasesArgs) { states = null, ...page }: BatchPurchasesArgs,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseConnection> {
    checkPageSize(page, BATCH_LIMIT);
    return context.seller(batch.sellerId).shipping.batches.records.purchases(batch, states, page);
  }

  @Needs('READ')
  @Subscription(() => Purchase, {
    nullable: true,
    description: `Sends a purchase each time that it changes: its state, its shipment or its refund. Sends the purchases that \`ids\` names at once as well; for a key without a purchase it sends nothing, until a purchase has the key. ${AN_EVENT_WAITS} A purchase that changes again meanwhile is sent once, as it is then. Costs no call.`,
    subscribe: ({
      args: { ids, sellerId },
      context,
    }: {
      args: PurchaseArgs;
      context: RequestContext;
    }) => {
      const { signal, subscriber } = context.origin;
      return ids || sellerId
        ? context.seller(sellerId).shipping.purchaseUpdates(ids ?? null, signal, subscriber)
        : context.purchaseUpdates(signal);
    },
  })
  purchaseUpdated(
    @Root() purchase: Purchase,
    @Arg('ids', () => [ID], {
      nullable: true,
      description: 'Only these purchases; all when absent.',
    })
    _ids: string[] | null,
    @Arg('sellerId', () => ID, {
      nullable: true,
      description:
        "Only purchases of this seller: Amazon's seller id, or the id in this graph. All sellers when absent; with `ids` it is needed when there are several sellers and the ids are the client's keys.",
    })
    _sellerId: string | null,
  ): Purchase {
    return purchase;
  }

  @Needs('READ')
  @Subscription(() => PurchaseBatch, {
    nullable: true,
    description: `Sends a batch at once, and each time that one of its purchases, or the refund of a cancelled label, changes its state. Counts, total price and purchases of an event show the same moment. For a key without a batch it sends nothing, until a batch has the key. ${AN_EVENT_WAITS} Costs no call.`,
    subscribe: ({ args, context, info }: BatchSubscription) =>
      context.seller(args.sellerId).shipping.batchUpdates(args.id, {
        withPurchases: selectedFields(info).has('purchases'),
        signal: context.origin.signal,
      }),
  })
  purchaseBatchUpdated(
    @Root() batch: PurchaseBatch,
    @Arg('id', () => ID, { description: "The client's key of the batch." }) _id: string,
    @Arg('sellerId', () => ID, SELLER_ARGUMENT) _sellerId: string | null,
  ): PurchaseBatch {
    return batch;
  }
}

@Resolver(() => BuyShippingBatchPayload)
export class BuyShippingBatchPayloadResolver {
  @FieldResolver(() => PurchaseBatch, {
    nullable: true,
    description:
      'The batch as it is now; with `IdempotencyConflict`, the one that has the key. Null with other errors. Cost: no call.',
  })
  async batch(
    @Root() { recorded, conflict }: BuyShippingBatchPayload,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseBatch | null> {
    if (!conflict) return recorded;
    return context.seller(conflict.sellerId).shipping.batches.records.find(conflict.key);
  }
}

@Resolver(() => BatchRefusal)
export class BatchRefusalResolver {
  @FieldResolver(() => Purchase, {
    nullable: true,
    description: 'The purchase that is in the way. Null for none. Cost: no call.',
  })
  async purchase(
    @Root() { sellerId, purchaseKey }: BatchRefusal,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    return purchaseKey === null
      ? null
      : context.seller(sellerId).shipping.records.find(purchaseKey);
  }
}

@Resolver(() => Seller)
export class SellerPurchaseBatchesResolver {
  @FieldResolver(() => PurchaseBatch, {
    nullable: true,
    description: 'A batch of purchases by its key; null when there is none. Costs no call.',
  })
  purchaseBatch(
    @Root() { sellerId }: Seller,
    @Arg('key', () => String, { description: "The client's key of the batch." }) key: string,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseBatch | null> {
    return context.seller(sellerId).shipping.batches.records.find(key);
  }

  @FieldResolver(() => PurchaseBatchConnection, {
    nullable: true,
    description: "The seller's batches of purchases, the newest first. Costs no call.",
  })
  purchaseBatches(
    @Root() { sellerId }: Seller,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseBatchConnection> {
    checkPageSize(page);
    return context.seller(sellerId).shipping.batches.records.list(page);
  }
}

@Resolver(() => PurchaseBatchConnection)
export class PurchaseBatchConnectionResolver {
  @FieldResolver(() => Int, {
    description: 'The number of batches on all pages. Counted when selected. Costs no call.',
  })
  totalCount(@Root() { count }: PurchaseBatchConnection): Promise<number> {
    return count();
  }
}

@Resolver(() => Purchase)
export class PurchaseBatchOfPurchaseResolver {
  @FieldResolver(() => PurchaseBatch, {
    nullable: true,
    description:
      'The batch that put it on record; null for a single purchase. Later batches that name its key have it among their `purchases` too. Cost: no call.',
  })
  async batch(
    @Root() { sellerId, batchKey }: Purchase,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseBatch | null> {
    return batchKey === null
      ? null
      : context.seller(sellerId).shipping.batches.records.find(batchKey);
  }
}
