import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../context/request-context.js';
import type { Problem } from '../../../graph/problem.type.js';
import { Seller } from '../../../graph/seller.type.js';
import { MOST_CANCELLED } from '../../../store/purchases/seller-attention.js';
import { CountsAs } from '../../../graph/list-size.js';
import { MOST_OPERATIONS, OperationQuota } from './operation-quota.type.js';
import { SellerAuthorization, SellerHealth } from './seller-health.type.js';

@Resolver(() => Seller)
export class SellerStateResolver {
  @FieldResolver(() => SellerAuthorization, {
    description:
      'The grant of the seller, as this server knows it. A server learns of a refusal with its next call. Cost: no call.',
  })
  authorization(
    @Root() { sellerId }: Pick<Seller, 'sellerId'>,
    @Ctx() context: RequestContext,
  ): SellerAuthorization {
    const account = context.account(sellerId);
    const known = account ?? { id: sellerId, grantedAt: null };
    return context.sellerHealth().authorizationOf(known, account !== null);
  }

  @FieldResolver(() => SellerHealth, {
    nullable: true,
    description:
      'Whether the data of the seller is current, and what is wrong if it is not. Null when the store cannot be read. Cost: no call.',
  })
  health(
    @Root() { sellerId }: Pick<Seller, 'sellerId'>,
    @Ctx() context: RequestContext,
  ): SellerHealth {
    return context.sellerHealth().healthOf(sellerId);
  }

  @CountsAs({ entries: MOST_OPERATIONS })
  @FieldResolver(() => [OperationQuota], {
    description:
      "What is left of Amazon's quota, for each operation that this server has called for the seller since its start, by name. Amazon counts each operation of a seller apart. Servers that share PostgreSQL or Redis share the quota; this server knows what is left as of its last call. Others count apart until Amazon refuses a call. Cost: no call.",
  })
  quotas(
    @Root() { sellerId }: Pick<Seller, 'sellerId'>,
    @Ctx() context: RequestContext,
  ): OperationQuota[] {
    return context.sellerHealth().quotasOf(sellerId);
  }
}

// The type has the descriptions of `isHealthy` and `problems`.
@Resolver(() => SellerHealth)
export class SellerHealthResolver {
  @FieldResolver()
  async isHealthy(
    @Root() { sellerId }: SellerHealth,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return (await problemsOf(sellerId, context)).length === 0;
  }

  @FieldResolver()
  problems(@Root() { sellerId }: SellerHealth, @Ctx() context: RequestContext): Promise<Problem[]> {
    return problemsOf(sellerId, context);
  }

  @FieldResolver(() => Int, {
    description:
      'The number of purchases whose outcome is not known (`UNKNOWN`). Cost: no call; one read of the store for all sellers of a list.',
  })
  unsettledPurchaseCount(
    @Root() { sellerId }: SellerHealth,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.sellerHealth().unsettledCount(sellerId);
  }

  @FieldResolver(() => Int, {
    description: `The number of orders with a cancelled label, some of whose units have neither another label nor a confirmed package. Counts the ${MOST_CANCELLED.toLocaleString('en-US')} newest cancelled labels of each state of a refund. \`Seller.purchases\` lists them with \`isUnshippedAfterCancel\`. Cost: no call.`,
  })
  unshippedAfterCancelCount(
    @Root() { sellerId }: SellerHealth,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.sellerHealth().unshippedCount(sellerId);
  }

  @FieldResolver(() => Int, {
    description:
      'The number of scheduled changes of supply sources with a `problem`: those that have not ended, and those that ended in the last 30 days. `Seller.scheduledChanges` lists them. Cost: no call; one read of the store for all sellers of a list.',
  })
  troubledScheduledChangeCount(
    @Root() { sellerId }: SellerHealth,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.sellerHealth().troubledChangeCount(sellerId);
  }
}

function problemsOf(sellerId: string, context: RequestContext): Promise<Problem[]> {
  const account = context.account(sellerId) ?? { id: sellerId, grantedAt: null };
  return context.sellerHealth().problemsOf(account);
}
