import { whenReady } from '../../../graph/eventual.js';
import type { Eventual } from '../../../graph/eventual.js';
import { Cacheable } from '../../../graph/cacheable.js';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../context/request-context.js';
import { Needs } from '../../../graph/access/needs-scope.js';
import { CountsAs, TakesList } from '../../../graph/list-size.js';
import { Seller } from '../../../graph/seller.type.js';
import {
  DAYS_OF_UNINDEXED,
  MOST_TAGS_OF_SELLER,
  MOST_UNINDEXED_ORDERS,
} from '../../../store/order-marks/order-mark.js';
import { Order } from '../order.type.js';
import {
  ClaimOrdersInput,
  HoldOrdersInput,
  ReleaseClaimsInput,
  ReleaseOrdersInput,
  TagOrdersInput,
} from './mark-orders.input.js';
import {
  ClaimOrdersPayload,
  HoldOrdersPayload,
  ReleaseClaimsPayload,
  ReleaseOrdersPayload,
  TagOrdersPayload,
} from './mark-orders.payload.js';
import type { MarkedOrders } from './mark-orders.result.js';
import { OrderClaim, OrderHold, OrderTag } from './order-mark.type.js';
import type { OrderMarksInForce } from './order-mark.type.js';

const UNINDEXED = `At most ${MOST_UNINDEXED_ORDERS} orders of a seller that the index does not have carry marks; beyond that, nothing changes and \`error\` says so. Marks of an order that does not come into the index end when it has read the changes of ${DAYS_OF_UNINDEXED} days after the last one.`;

/** Mutations of holds, tags and claims. */
@Resolver()
export class OrderMarksResolver {
  @Needs('WRITE_ORDERS')
  @TakesList('orderIds')
  @Mutation(() => HoldOrdersPayload, {
    nullable: true,
    description: `Puts orders on hold, all or none. No label is bought for them while the hold lasts, neither singly nor by a batch, unless the purchase names ORDER_ON_HOLD in \`despite\`. A new hold replaces an earlier one of the order. A hold stops no confirmation, because a parcel that has left must be confirmed, and Amazon knows nothing of it. ${UNINDEXED} Costs no call.`,
  })
  async holdOrders(
    @Arg('input', () => HoldOrdersInput, { description: 'The orders, and why.' })
    input: HoldOrdersInput,
    @Ctx() context: RequestContext,
  ): Promise<HoldOrdersPayload> {
    return new HoldOrdersPayload(await context.seller(input.sellerId).orders.marks.hold(input));
  }

  @Needs('WRITE_ORDERS')
  @TakesList('orderIds')
  @Mutation(() => ReleaseOrdersPayload, {
    nullable: true,
    description:
      'Ends the hold of orders. An order that is not on hold stays as it is. A purchase that a hold has refused is not made again by itself. Costs no call.',
  })
  async releaseOrders(
    @Arg('input', () => ReleaseOrdersInput, { description: 'The orders.' })
    input: ReleaseOrdersInput,
    @Ctx() context: RequestContext,
  ): Promise<ReleaseOrdersPayload> {
    return new ReleaseOrdersPayload(
      await context.seller(input.sellerId).orders.marks.release(input),
    );
  }

  @Needs('WRITE_ORDERS')
  @TakesList('orderIds')
  @Mutation(() => TagOrdersPayload, {
    nullable: true,
    description: `Adds tags to orders and removes others, for all orders or for none. Amazon knows nothing of tags. ${UNINDEXED} Costs no call.`,
  })
  async tagOrders(
    @Arg('input', () => TagOrdersInput, { description: 'The orders, and the tags.' })
    input: TagOrdersInput,
    @Ctx() context: RequestContext,
  ): Promise<TagOrdersPayload> {
    return new TagOrdersPayload(await context.seller(input.sellerId).orders.marks.tag(input));
  }

  @Needs('WRITE_ORDERS')
  @TakesList('orderIds')
  @Mutation(() => ClaimOrdersPayload, {
    nullable: true,
    description: `Claims orders for a person or a station for some minutes, so that no two pack the same order. Of several claims of one order at the same time exactly one wins. Orders that others have claimed are left out, and the rest is claimed: \`claimedByOthers\` names them. A claim of an order that the same \`by\` has claimed extends the claim, and never shortens it. ${UNINDEXED} Costs no call.`,
  })
  async claimOrders(
    @Arg('input', () => ClaimOrdersInput, {
      description: 'The orders, who claims them, and for how long.',
    })
    input: ClaimOrdersInput,
    @Ctx() context: RequestContext,
  ): Promise<ClaimOrdersPayload> {
    return new ClaimOrdersPayload(await context.seller(input.sellerId).orders.marks.claim(input));
  }

  @Needs('WRITE_ORDERS')
  @TakesList('orderIds')
  @Mutation(() => ReleaseClaimsPayload, {
    nullable: true,
    description:
      'Ends claims of orders before their time. An order without a claim stays as it is. Costs no call.',
  })
  async releaseClaims(
    @Arg('input', () => ReleaseClaimsInput, { description: 'The orders, and whose claims end.' })
    input: ReleaseClaimsInput,
    @Ctx() context: RequestContext,
  ): Promise<ReleaseClaimsPayload> {
    return new ReleaseClaimsPayload(
      await context.seller(input.sellerId).orders.marks.releaseClaims(input),
    );
  }
}

interface ShowsOrders {
  readonly marked: MarkedOrders | null;
}

function ordersField(payload: abstract new (...args: never[]) => ShowsOrders) {
  @Resolver(() => payload)
  class MarkedOrdersResolver {
    @CountsAs({ perInput: 20 })
    @FieldResolver(() => [Order], {
      nullable: true,
      description:
        'Those of `amazonOrderIds` that the index has, as it has them, with their marks as they are now. Null with an error. Costs no call, but for those fields of an order that say so.',
    })
    async orders(
      @Root() { marked }: ShowsOrders,
      @Ctx() context: RequestContext,
    ): Promise<Order[] | null> {
      if (!marked) return null;
      return context.seller(marked.sellerId).orders.marks.indexed(marked.orderIds);
    }

    @Needs('READ')
    @CountsAs({ perInput: 20 })
    @FieldResolver(() => [String], {
      nullable: true,
      description:
        'The orders of the input that are not known here, as the index does not have them, whatever `amazonOrderIds` has of them: orders that Amazon has just taken, orders from before `freshness.coveredFrom`, or ids with a mistake, which the server cannot tell apart. Show them to the person who typed them. Null with an error. Needs the scope `READ`. Costs no call.',
    })
    async notIndexed(
      @Root() { marked }: ShowsOrders,
      @Ctx() context: RequestContext,
    ): Promise<readonly string[] | null> {
      if (!marked) return null;
      const { marks } = context.seller(marked.sellerId).orders;
      const indexed = await marks.indexed(marked.askedIds);
      const known = new Set(indexed.map(({ amazonOrderId }) => amazonOrderId));
      return marked.askedIds.filter((id) => !known.has(id));
    }
  }
  return MarkedOrdersResolver;
}

/** The field `orders` of each payload. */
export const MARKED_ORDERS_RESOLVERS = [
  HoldOrdersPayload,
  ReleaseOrdersPayload,
  TagOrdersPayload,
  ClaimOrdersPayload,
  ReleaseClaimsPayload,
].map(ordersField);

@Resolver(() => Order)
export class OrderMarksOfOrderResolver {
  @Cacheable('marks')
  @FieldResolver(() => OrderHold, {
    nullable: true,
    description:
      'The hold that `holdOrders` put on it. Null when it is not on hold. Costs no call.',
  })
  hold(@Root() order: Order, @Ctx() context: RequestContext): Eventual<OrderHold | null> {
    return whenReady(marksOf(order, context), ({ hold }) => hold);
  }

  @CountsAs({ entries: 5 })
  @Cacheable('marks')
  @FieldResolver(() => [String], {
    nullable: true,
    description: 'The tags that `tagOrders` gave it, in alphabetical order. Costs no call.',
  })
  tags(@Root() order: Order, @Ctx() context: RequestContext): Eventual<readonly string[]> {
    return whenReady(marksOf(order, context), ({ tags }) => tags);
  }

  @Cacheable('marks')
  @FieldResolver(() => OrderClaim, {
    nullable: true,
    description:
      'The claim that a person or a station has on it by `claimOrders`. Null when it is free. Costs no call.',
  })
  claim(@Root() order: Order, @Ctx() context: RequestContext): Eventual<OrderClaim | null> {
    return whenReady(marksOf(order, context), ({ claim }) => claim);
  }
}

function marksOf(
  { sellerId, amazonOrderId }: Order,
  context: RequestContext,
): Eventual<OrderMarksInForce> {
  const marks = context.seller(sellerId).orders.marks.inForce(amazonOrderId);
  return whenReady(marks, (inForce) => {
    for (const ends of [inForce.hold?.until, inForce.claim?.expiresAt])
      if (ends) context.changesAt(ends.getTime());
    return inForce;
  });
}

@Resolver(() => Seller)
export class SellerOrderTagsResolver {
  @CountsAs({ entries: MOST_TAGS_OF_SELLER })
  @Cacheable('marks')
  @FieldResolver(() => [OrderTag], {
    nullable: true,
    description: `The tags that the seller's orders have, in alphabetical order, with the number of orders of each: at most ${MOST_TAGS_OF_SELLER}. Costs no call.`,
  })
  orderTags(@Root() { sellerId }: Seller, @Ctx() context: RequestContext): Promise<OrderTag[]> {
    return context.seller(sellerId).orders.marks.tagsInUse();
  }
}
