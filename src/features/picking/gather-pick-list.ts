import type { SellerScope } from '../../context/seller-scope.js';
import type { OrderConnection } from '../../domains/orders/index/order-connection.type.js';
import { OrderFilterInput, OrdersArgs } from '../../domains/orders/index/order-filter.input.js';
import { OrderStatus } from '../../domains/orders/order.type.js';
import type { Order } from '../../domains/orders/order.type.js';
import { linesOf } from './pick-lines.js';
import { PickList } from './pick-list.type.js';
import { keysOfBatches, unitsOfPurchases, unlabelledUnits } from './pick-units.js';
import type { MarkedUnits } from './pick-units.js';

/** Most orders of a pick list. */
export const MOST_ORDERS = 500;

const PAGE = 100;

type Scope = Pick<SellerScope, 'account' | 'orders' | 'shipping'>;

/** Orders that a label can be bought for now. */
const LEAVING: readonly OrderStatus[] = [OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED];

/**
 * Adds up what is to be taken from the shelves for the orders of a filter, from the index and the ledger, the most urgent 500 orders.
 * Costs no call.
 * @throws GraphQLError as lists of orders do.
 */
export async function gatherPickList(
  filter: OrderFilterInput | null,
  scope: Scope,
): Promise<PickList> {
  const picked: MarkedUnits[] = [];
  const unitsOf = await unitsFor(filter, scope);
  const wanted = filterOf(filter);
  let after: string | null = null;
  let page: OrderConnection;
  let read = 0;
  do {
    page = await scope.orders.list.page(pageAfter(after, wanted));
    after = page.pageInfo.endCursor;
    read += page.nodes.length;
    // The orders of a page are looked up in the ledger together.
    picked.push(...(await Promise.all(page.nodes.map(unitsOf))).flat());
  } while (page.pageInfo.hasNextPage && read < MOST_ORDERS);
  const sellerId = scope.account.id;
  return new PickList({
    sellerId,
    filter,
    lines: linesOf(sellerId, picked),
    orderCount: new Set(picked.map(({ item }) => item.order.amazonOrderId)).size,
    isTruncated: page.pageInfo.hasNextPage,
    freshness: page.shownFreshness(),
    listed: page,
  });
}

function pageAfter(after: string | null, filter: OrderFilterInput): OrdersArgs {
  return Object.assign(new OrdersArgs(), {
    first: PAGE,
    after,
    filter,
    sortBy: 'SHIP_BY_ASC' as const,
  });
}

/**
 * Amazon shows an order as shipped as soon as its label is bought, so the orders of a batch have any status. Without a batch, only
 * orders that can leave are read, and none on hold unless the client asks for them.
 */
function filterOf(filter: OrderFilterInput | null): OrderFilterInput {
  if (filter?.purchaseBatchIds) return filter;
  const statuses = filter?.statuses ?? LEAVING;
  return Object.assign(new OrderFilterInput(), filter, {
    statuses: statuses.filter((status) => LEAVING.includes(status)),
    isOnHold: filter?.isOnHold ?? false,
  });
}

/** Returns what is taken for an order. */
async function unitsFor(
  filter: OrderFilterInput | null,
  scope: Scope,
): Promise<(order: Order) => Promise<MarkedUnits[]>> {
  const batchIds = filter?.purchaseBatchIds;
  const keys = batchIds ? await keysOfBatches(batchIds, scope) : null;
  return async (order) => {
    if (order.status === OrderStatus.CANCELLED) return [];
    const [units, { hold }] = await Promise.all([
      keys ? unitsOfPurchases(order, keys, scope) : unlabelledUnits(order, scope),
      scope.orders.marks.inForce(order.amazonOrderId),
    ]);
    return units.map((one) => ({ ...one, isOnHold: hold !== null }));
  };
}
