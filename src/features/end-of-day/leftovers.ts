import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { OrderConnection } from '../../domains/orders/index/order-connection.type.js';
import { OrdersArgs } from '../../domains/orders/index/order-filter.input.js';
import type { OrderFilterInput } from '../../domains/orders/index/order-filter.input.js';
import { MOST_WITH_REFUSALS } from '../../domains/shipping/purchases/batches/batch-records.js';
import { PurchaseBatch } from '../../domains/shipping/purchases/batches/purchase-batch.type.js';
import { PurchasesArgs } from '../../domains/shipping/purchases/records/purchase-filter.input.js';
import type { PurchaseFilterInput } from '../../domains/shipping/purchases/records/purchase-filter.input.js';
import { PurchaseConnection } from '../../domains/shipping/purchases/records/purchase.type.js';
import { checkPageSize, ConnectionArgs } from '../../graph/connection.args.js';
import { CountsAs } from '../../graph/list-size.js';
import { EndOfDayLeftovers } from './end-of-day.type.js';

const OF_ORDERS =
  'Only orders with an item that Amazon assigned to the location, when one was asked for. Cost: no call.';
const OF_PURCHASES = 'Only those sent from the location, when one was asked for. Cost: no call.';

/** The lists of `EndOfDay.leftovers`. Each is a list of the seller with a filter. */
@Resolver(() => EndOfDayLeftovers)
export class EndOfDayLeftoversResolver {
  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description: `The orders that should have left and have units that did not, the most urgent first: \`orders\` with \`isLate\`. ${OF_ORDERS}`,
  })
  lateOrders(
    @Root() left: EndOfDayLeftovers,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<OrderConnection> {
    return ordersOf(left, page, { isLate: true }, context);
  }

  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description: `The orders whose buyer asked to cancel an item that has not left: \`orders\` with \`isCancellationRequested\` and the statuses UNSHIPPED and PARTIALLY_SHIPPED. ${OF_ORDERS}`,
  })
  cancellationRequests(
    @Root() left: EndOfDayLeftovers,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<OrderConnection> {
    const statuses = ['UNSHIPPED' as const, 'PARTIALLY_SHIPPED' as const];
    return ordersOf(left, page, { isCancellationRequested: true, statuses }, context);
  }

  @FieldResolver(() => PurchaseConnection, {
    nullable: true,
    description: `The cancelled labels some of whose units have no other label and no confirmed package: \`purchases\` with \`isUnshippedAfterCancel\`. ${OF_PURCHASES}`,
  })
  unshippedAfterCancel(
    @Root() left: EndOfDayLeftovers,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseConnection> {
    return purchasesOf(left, page, { isUnshippedAfterCancel: true }, context);
  }

  @FieldResolver(() => PurchaseConnection, {
    nullable: true,
    description: `The purchases whose outcome is not known: \`purchases\` with the state UNKNOWN. Evidence or a person settles them. ${OF_PURCHASES}`,
  })
  unsettledPurchases(
    @Root() left: EndOfDayLeftovers,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseConnection> {
    return purchasesOf(left, page, { states: ['UNKNOWN'] }, context);
  }

  @FieldResolver(() => PurchaseConnection, {
    nullable: true,
    description: `The purchases that are recorded and not yet made, such as the rest of a batch: \`purchases\` with the states INTENT and SENDING. ${OF_PURCHASES}`,
  })
  waitingPurchases(
    @Root() left: EndOfDayLeftovers,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseConnection> {
    return purchasesOf(left, page, { states: ['INTENT', 'SENDING'] }, context);
  }

  @FieldResolver(() => PurchaseConnection, {
    nullable: true,
    description: `The purchases that were refused on the day, in a batch or alone, and not made since under their key: \`purchases\` with the state REJECTED, settled on the day. The units may have a label under another key. What \`skipRefused\` left out of a batch is not among them: \`batchesWithRefusals\` has it. ${OF_PURCHASES}`,
  })
  refusedPurchases(
    @Root() left: EndOfDayLeftovers,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseConnection> {
    const { fromMs, beforeMs } = left.day;
    const settled = { from: new Date(fromMs), before: new Date(beforeMs) };
    return purchasesOf(left, page, { states: ['REJECTED'], settled }, context);
  }

  @CountsAs({ entries: 20 })
  @FieldResolver(() => [PurchaseBatch], {
    nullable: true,
    description: `The batches of the day that left purchases out with \`skipRefused\`, the newest first, at most ${MOST_WITH_REFUSALS}. Each has them in \`refusals\`. Of all locations. Cost: no call.`,
  })
  batchesWithRefusals(
    @Root() { sellerId, day }: EndOfDayLeftovers,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseBatch[]> {
    const { records } = context.seller(sellerId).shipping.batches;
    return records.withRefusals(day.fromMs, day.beforeMs);
  }
}

function ordersOf(
  { sellerId, supplySourceId }: EndOfDayLeftovers,
  page: ConnectionArgs,
  filter: OrderFilterInput,
  context: RequestContext,
): Promise<OrderConnection> {
  const args = Object.assign(new OrdersArgs(), page, { filter, sortBy: 'SHIP_BY_ASC' as const });
  return context.seller(sellerId).orders.list.page(args, supplySourceId ?? undefined);
}

/** The conditions of these lists. */
type Condition = 'states' | 'settled' | 'isUnshippedAfterCancel';

function purchasesOf(
  { sellerId, supplySourceId }: EndOfDayLeftovers,
  page: ConnectionArgs,
  conditions: Partial<Pick<PurchaseFilterInput, Condition>>,
  context: RequestContext,
): Promise<PurchaseConnection> {
  checkPageSize(page);
  const filter = {
    ...conditions,
    ...(supplySourceId !== null && { supplySourceIds: [supplySourceId] }),
  };
  const args = Object.assign(new PurchasesArgs(), page, {
    filter,
    sortBy: 'CREATED_AT_DESC' as const,
  });
  return context.seller(sellerId).shipping.records.list(args);
}
