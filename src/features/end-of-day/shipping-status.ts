import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import type { SellerScope } from '../../context/seller-scope.js';
import { OrderConnection } from '../../domains/orders/index/order-connection.type.js';
import { OrdersArgs } from '../../domains/orders/index/order-filter.input.js';
import { SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import { ConnectionArgs } from '../../graph/connection.args.js';
import { Weighs } from '../../graph/list-size.js';
import { momentAsked } from '../../graph/moment-argument.js';
import { DateTime } from '../../graph/scalars.js';
import { Seller } from '../../graph/seller.type.js';
import { decidingSpan } from '../ship-from/ship-from-gathering.js';
import { cutOffOf, MOST_DAYS_SEARCHED } from './cut-off.js';
import type { CutOff } from './cut-off.js';
import { zoneOfLocation, zoneOfSeller } from './day-time-zone.js';
import type { DayTimeZone } from './day-time-zone.js';
import { dayAt } from './local-day.js';
import { OrdersToShip, ShippingStatus } from './shipping-status.type.js';

const DAY_MS = 86_400_000;

/** Two lists of opening windows. */
const STATUS_WEIGHT = 500;
/** A count takes as long as a page of a list. */
const COUNT_WEIGHT = 100;

const AT = {
  nullable: true,
  description: 'The moment to judge from, up to the year 9998; now when absent.',
} as const;

/** `Seller.shippingStatus`. */
@Resolver(() => Seller)
export class SellerShippingStatusResolver {
  @FieldResolver(() => ShippingStatus, {
    nullable: true,
    description:
      'How many orders are late or due today, over all locations, from the index. The day is that of the marketplace. Null with the error ORDERS_NOT_INDEXED in the counts while the server keeps no index. Cost: no call.',
  })
  shippingStatus(
    @Root() { sellerId }: Seller,
    @Arg('at', () => DateTime, AT) at: Date | null,
    @Ctx() context: RequestContext,
  ): ShippingStatus {
    const zone = zoneOfSeller(context.seller(sellerId));
    return statusOf({ sellerId, supplySourceId: null, zone }, momentAsked(at));
  }
}

/** `SupplySource.shippingStatus`. */
@Resolver(() => SupplySource)
export class SupplySourceShippingStatusResolver {
  @Weighs(STATUS_WEIGHT)
  @FieldResolver(() => ShippingStatus, {
    nullable: true,
    description:
      'How many orders with an item that Amazon assigned to this location are late, due today, or past the cut-off of its opening hours and handling time. The counts come from the index. Cost: one getSupplySource (40/s) for the hours, unless cached.',
  })
  async shippingStatus(
    @Root() source: SupplySource,
    @Arg('at', () => DateTime, AT) at: Date | null,
    @Ctx() context: RequestContext,
  ): Promise<ShippingStatus> {
    return statusOfLocation(source, momentAsked(at), context.seller(source.sellerId));
  }
}

/** The counts and the list of `OrdersToShip`. */
@Resolver(() => OrdersToShip)
export class OrdersToShipResolver {
  @Weighs(COUNT_WEIGHT)
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Their number. Null when it would take too long to count them. Cost: no call.',
  })
  count(@Root() orders: OrdersToShip, @Ctx() context: RequestContext): Promise<number | null> {
    return counted(orders, {}, context);
  }

  @Weighs(COUNT_WEIGHT)
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The number of those without a label that was bought with this API and not cancelled: there is work to do. Null when it would take too long to count them. Cost: no call.',
  })
  withoutLabelCount(
    @Root() orders: OrdersToShip,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return counted(orders, { hasLabel: false }, context);
  }

  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description: 'The orders, the most urgent first. Cost: no call.',
  })
  orders(
    @Root() orders: OrdersToShip,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<OrderConnection> {
    const args = argsOf(orders, {});
    return context
      .seller(orders.sellerId)
      .orders.list.page(Object.assign(args, page), orders.supplySourceId ?? undefined);
  }
}

interface Subject {
  readonly sellerId: string;
  readonly supplySourceId: string | null;
  readonly zone: DayTimeZone;
}

async function statusOfLocation(
  listed: SupplySource,
  at: Date,
  scope: SellerScope,
): Promise<ShippingStatus> {
  const { sellerId, supplySourceId } = listed;
  const source = listed.detail ? listed : await scope.supplySources.byId(supplySourceId);
  const searched = new Date(at.getTime() + MOST_DAYS_SEARCHED * DAY_MS);
  const { fromMs, untilMs } = decidingSpan({ at, shipBy: searched });
  const changes = await scope.scheduledChanges.records.deciding(supplySourceId, fromMs, untilMs);
  // Opening hours take a part of a millisecond for each location of a list.
  await scope.supplySources.ownTurn();
  const zone = zoneOfLocation(source?.detail?.configuration?.timeZone, scope);
  const day = dayAt(at.getTime(), zone.timeZone);
  return statusOf(
    { sellerId, supplySourceId, zone },
    at,
    cutOffOf(source, at.getTime(), day, changes),
  );
}

function statusOf(
  { sellerId, supplySourceId, zone }: Subject,
  at: Date,
  cutOff: CutOff | null = null,
): ShippingStatus {
  const nowMs = at.getTime();
  const { beforeMs: dayEndMs } = dayAt(nowMs, zone.timeZone);
  const due = (fromMs: number | null, beforeMs: number): OrdersToShip =>
    new OrdersToShip({ sellerId, supplySourceId, shipBy: { fromMs, beforeMs } });
  return new ShippingStatus({
    at,
    timeZone: zone.timeZone,
    timeZoneSource: zone.source,
    dayEndsAt: new Date(dayEndMs),
    lastHandOverAt: dateOf(cutOff?.lastHandOverMs ?? null),
    cutOffAt: dateOf(cutOff?.cutOffMs ?? null),
    earliestHandOverAt: dateOf(cutOff?.earliestMs ?? null),
    late: due(null, nowMs),
    dueToday: due(nowMs, dayEndMs),
    pastCutOff: cutOff && due(nowMs, cutOff.tooLateBeforeMs),
  });
}

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}

/** Returns the list of orders to ship that also fit this condition. */
export function argsOf(
  { shipBy: { fromMs, beforeMs } }: OrdersToShip,
  also: { readonly hasLabel?: boolean },
): OrdersArgs {
  return Object.assign(new OrdersArgs(), {
    sortBy: 'SHIP_BY_ASC' as const,
    filter: {
      statuses: ['UNSHIPPED' as const, 'PARTIALLY_SHIPPED' as const],
      shipBy: { ...(fromMs !== null && { from: new Date(fromMs) }), before: new Date(beforeMs) },
      ...also,
    },
  });
}

function counted(
  orders: OrdersToShip,
  also: { readonly hasLabel?: boolean },
  context: RequestContext,
): Promise<number | null> {
  const { sellerId, supplySourceId } = orders;
  const { list } = context.seller(sellerId).orders;
  return list.count(argsOf(orders, also), supplySourceId ?? undefined);
}
