import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import type { SellerScope } from '../../context/seller-scope.js';
import {
  PurchaseState,
  RefundState,
} from '../../domains/shipping/purchases/records/purchase.type.js';
import type { Purchase } from '../../domains/shipping/purchases/records/purchase.type.js';
import { Weighs } from '../../graph/list-size.js';
import { argsOf } from './shipping-status.js';
import {
  MOST_LABELLED_ORDERS,
  OrdersByCarrier,
  OrdersOfCarrier,
  OrdersToShip,
} from './shipping-status.type.js';

/** Orders of one page of the index. */
const ORDERS_TOGETHER = 100;

/** Five pages of orders with their purchases. */
const WEIGHT = 2_000;

/** `OrdersToShip.byCarrier`. */
@Resolver(() => OrdersToShip)
export class OrdersByCarrierResolver {
  @Weighs(WEIGHT)
  @FieldResolver(() => OrdersByCarrier, {
    nullable: true,
    description: `The orders by the carrier of their labels, from the index and the ledger. Only orders that still have to leave count, and a label usually makes its order SHIPPED, so this is mostly empty: \`CarrierCosts\` of \`Seller.shippingCosts\` counts late labels by carrier. Looks at the ${MOST_LABELLED_ORDERS} most urgent orders with a label. Cost: no call.`,
  })
  byCarrier(
    @Root() orders: OrdersToShip,
    @Ctx() context: RequestContext,
  ): Promise<OrdersByCarrier> {
    return countByCarrier(orders, context.seller(orders.sellerId));
  }
}

async function countByCarrier(orders: OrdersToShip, scope: SellerScope): Promise<OrdersByCarrier> {
  const location = orders.supplySourceId ?? undefined;
  const { list } = scope.orders;
  const counts = new Map<string | null, number>();
  let left = MOST_LABELLED_ORDERS;
  let after: string | null = null;
  let hasMore = true;
  while (hasMore && left > 0) {
    const page = { first: Math.min(ORDERS_TOGETHER, left), after };
    const labelled = Object.assign(argsOf(orders, { hasLabel: true }), page);
    const { nodes, pageInfo } = await list.page(labelled, location);
    const ids = nodes.map(({ amazonOrderId }) => amazonOrderId);
    const purchases = await Promise.all(ids.map(async (id) => scope.shipping.records.byOrder(id)));
    for (const ofOrder of purchases)
      for (const carrier of carriersOf(ofOrder))
        counts.set(carrier, (counts.get(carrier) ?? 0) + 1);
    left -= nodes.length;
    after = pageInfo.endCursor;
    hasMore = pageInfo.hasNextPage && after !== null;
  }
  return new OrdersByCarrier({
    carriers: [...counts]
      .map(([carrierName, count]) => new OrdersOfCarrier({ carrierName, count }))
      .toSorted((a, b) => b.count - a.count || (nameOf(a) < nameOf(b) ? -1 : 1)),
    withoutLabelCount: await list.count(argsOf(orders, { hasLabel: false }), location),
    isTruncated: hasMore,
  });
}

/** Returns the carriers of the valid labels of an order, each once. */
function carriersOf(purchases: readonly Purchase[]): ReadonlySet<string | null> {
  const valid = purchases.filter(
    ({ state, refundState }) =>
      state === PurchaseState.PURCHASED &&
      (refundState === null || refundState === RefundState.REJECTED),
  );
  return new Set(valid.map(({ carrierName }) => carrierName));
}

function nameOf({ carrierName }: OrdersOfCarrier): string {
  return carrierName ?? '';
}
