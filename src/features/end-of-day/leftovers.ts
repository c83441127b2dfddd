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
import { momentAsked } from '../../graph/moment-argument.js';
import { LocalDate } from '../../graph/scalars.js';
import { EndOfDayLeftovers } from './end-of-day.type.js';
import { workingDays } from './next-working-day.js';
import type { WorkingDays } from './next-working-day.js';

const OF_ORDERS =
  'Only orders with an item that Amazon assigned to the location, when one was asked for. Cost: no call.';
const OF_PURCHASES = 'Only those sent from the location, when one was asked for. Cost: no call.';

const FOR_ITS_DAY =
  'With a location, one getSupplySource (40/s) for its hours and time zone, unless cached.';

const WITHOUT_LABEL = {
  statuses: ['UNSHIPPED' as const, 'PARTIALLY_SHIPPED' as const],
  hasLabel: false,
};

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
    description: `The orders without a label that must leave by the end of the present day and are not late yet, the most urgent first: \`orders\` with \`hasLabel: false\`, \`isLate: false\` and \`shipBy\` before the end of the day. \`totalCount\` and \`hasNextPage\` say what the page does not show. The day is that of the location, else that of the marketplace. ${OF_ORDERS} ${FOR_ITS_DAY}`,
  })
  async dueToday(
    @Root() left: EndOfDayLeftovers,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<OrderConnection> {
    const { today } = await daysOf(left, context);
    const shipBy = { before: new Date(today.beforeMs) };
    return ordersOf(left, page, { ...WITHOUT_LABEL, isLate: false, shipBy }, context);
  }

  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description: `The orders without a label that must leave after the present day and by the end of \`nextWorkingDay\`, so that closed days between them are included, the most urgent first: \`orders\` with \`hasLabel: false\` and \`shipBy\` in this period. \`totalCount\` and \`hasNextPage\` say what the page does not show. ${OF_ORDERS} ${FOR_ITS_DAY}`,
  })
  async dueNextDay(
    @Root() left: EndOfDayLeftovers,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<OrderConnection> {
    const { today, next } = await daysOf(left, context);
    const shipBy = { from: new Date(today.beforeMs), before: new Date(next.beforeMs) };
    return ordersOf(left, page, { ...WITHOUT_LABEL, shipBy }, context);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: `The next working day after the present one: the first day on which the location is open by the hours of its outbound channel; the next day from Monday to Friday without a location, when its hours are not known, and when it is closed on every day. ${FOR_ITS_DAY}`,
  })
  async nextWorkingDay(
    @Root() left: EndOfDayLeftovers,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    return (await daysOf(left, context)).nextDate;
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
    description: `The cancelled labels some of whose units have no other label and no confirmed package, of several for the same units the newest: \`purchases\` with \`isUnshippedAfterCancel\`. ${OF_PURCHASES}`,
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
    description: `The purchases that were refused on the day, in a batch or alone, and whose units are still to be labelled, of several for the same units the newest: \`purchases\` with \`isUnshippedAfterRefusal\`, settled on the day. A newer one of another day is listed on that day. A refusal that was followed by labels for as many units of its items is not listed, under whichever key they were bought, and neither is one whose order has nothing left to ship, also when it left with a label from elsewhere, once the index has read it. What \`skipRefused\` left out of a batch is not among them: \`batchesWithRefusals\` has it. ${OF_PURCHASES}`,
  })
  refusedPurchases(
    @Root() left: EndOfDayLeftovers,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseConnection> {
    const { fromMs, beforeMs } = left.day;
    const settled = { from: new Date(fromMs), before: new Date(beforeMs) };
    return purchasesOf(left, page, { isUnshippedAfterRefusal: true, settled }, context);
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

function daysOf(
  { sellerId, supplySourceId }: EndOfDayLeftovers,
  context: RequestContext,
): Promise<WorkingDays> {
  return workingDays(context.seller(sellerId), supplySourceId, momentAsked(null));
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
type Condition = 'states' | 'settled' | 'isUnshippedAfterCancel' | 'isUnshippedAfterRefusal';

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
