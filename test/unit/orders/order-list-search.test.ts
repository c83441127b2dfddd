import { OrderList } from '../../../src/domains/orders/index/order-list.js';
import { OrderSort } from '../../../src/domains/orders/index/order-filter.input.js';
import { OrderSearchTooLong } from '../../../src/store/orders/walk-orders.js';
import type { OrderListDependencies } from '../../../src/domains/orders/index/order-list.js';

const PROGRESS = {
  coverage: null,
  historyFrom: 0,
  syncedAt: null,
  problem: null,
};

function aList(pages: readonly unknown[]): OrderList {
  const index = {
    progress: () => Promise.resolve(PROGRESS),
    listPages: () => Promise.resolve(pages),
  };
  const dependencies = {
    sellerId: 'SELLER-A',
    index,
    rows: undefined,
    purchases: {},
    now: () => 0,
  };
  return new OrderList(dependencies as unknown as OrderListDependencies);
}

describe('a list of orders whose search is too long', () => {
  const args = { first: 10, sortBy: OrderSort.PLACED_AT_DESC };

  it('is refused with what to add to the filter, and leaves the other lists of the request whole', async () => {
    const list = aList([new OrderSearchTooLong(100_000), { orders: [], hasNextPage: false }]);
    const [refused, other] = await Promise.allSettled([
      list.page({ ...args, filter: { hasLabel: false } }),
      list.page(args),
    ]);
    expect(refused).toMatchObject({
      status: 'rejected',
      reason: {
        message: expect.stringContaining('add a period (`placed`'),
        extensions: { code: 'BAD_USER_INPUT', argument: 'filter' },
      },
    });
    expect(other).toMatchObject({ status: 'fulfilled', value: { nodes: [] } });
  });
});
