import type { SellerScope } from '../../context/seller-scope.js';
import type { OrderConnection } from '../../domains/orders/index/order-connection.type.js';
import { OrderFilterInput, OrdersArgs } from '../../domains/orders/index/order-filter.input.js';
import { OrderStatus } from '../../domains/orders/order.type.js';
import { InputIssue } from '../../graph/user-error.type.js';
import { MOST_IN_BATCH } from '../../domains/shipping/purchases/batches/purchase-batch.input.js';

const PAGE = 100;

/** Statuses of orders that a label can be bought for. */
const LEAVING: readonly OrderStatus[] = [OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED];

const PATH = ['input', 'filter'];

/**
 * Returns Amazon's ids of the orders that fit a filter now, the most urgent first; a problem of the filter when none fits, or more than
 * a batch can have. Costs no call.
 * @throws GraphQLError as lists of orders do.
 */
export async function chosenOrders(
  filter: OrderFilterInput,
  { orders }: Pick<SellerScope, 'orders'>,
): Promise<string[] | InputIssue> {
  const wanted = Object.assign(new OrderFilterInput(), filter, {
    statuses: filter.statuses ?? [...LEAVING],
  });
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: OrderConnection = await orders.list.page(pageAfter(after, wanted));
    ids.push(...page.nodes.map(({ amazonOrderId }) => amazonOrderId));
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage) break;
    // Counted once, so that a filter that fits thousands is refused before they are read.
    const count = after === null ? await page.count() : null;
    if (count !== null && count > MOST_IN_BATCH) return tooMany(count);
    if (ids.length >= MOST_IN_BATCH) return tooMany(null);
    after = endCursor;
  }
  return ids.length > 0
    ? ids
    : new InputIssue(PATH, 'a filter that fits an order: this one fits none at the moment');
}

function tooMany(count: number | null): InputIssue {
  const found = count === null ? 'more' : String(count);
  return new InputIssue(
    PATH,
    `a filter that fits at most ${MOST_IN_BATCH} orders, and this one fits ${found}. Narrow it down, for example by \`shipBy\``,
  );
}

function pageAfter(after: string | null, filter: OrderFilterInput): OrdersArgs {
  const sortBy = 'SHIP_BY_ASC' as const;
  return Object.assign(new OrdersArgs(), { first: PAGE, after, filter, sortBy });
}
