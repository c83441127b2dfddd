import type { SellerScope } from '../../../src/context/seller-scope.js';
import type {
  OrderFilterInput,
  OrdersArgs,
} from '../../../src/domains/orders/index/order-filter.input.js';
import { chosenOrders } from '../../../src/features/order-labels/chosen-orders.js';
import { keyOfOrder } from '../../../src/features/order-labels/order-rows.js';

/** Lists this many orders, page by page. */
function listOf(total: number, count: number | null = total) {
  const pages: OrdersArgs[] = [];
  const page = (args: OrdersArgs) => {
    pages.push(args);
    const from = Number(args.after ?? 0);
    const until = Math.min(total, from + args.first);
    const nodes = Array.from({ length: until - from }, (_, n) => ({
      amazonOrderId: `order-${from + n}`,
    }));
    const pageInfo = { hasNextPage: until < total, endCursor: String(until) };
    return Promise.resolve({ nodes, pageInfo, count: () => Promise.resolve(count) });
  };
  const scope = { orders: { list: { page } } } as unknown as Pick<SellerScope, 'orders'>;
  return { pages, choose: (filter: OrderFilterInput = {}) => chosenOrders(filter, scope) };
}

describe('the orders of a filter', () => {
  it.each([1, 100, 499, 500])('are all chosen when %d fit', async (total) => {
    const { choose, pages } = listOf(total);
    const ids = await choose();
    expect(ids).toEqual(Array.from({ length: total }, (_, n) => `order-${n}`));
    expect(pages).toHaveLength(Math.ceil(total / 100));
  });

  it.each([
    [501, 501, 'this one fits 501', 1],
    [90_000, 90_000, 'this one fits 90000', 1],
    // They cannot be counted in time, so they are read.
    [501, null, 'this one fits more', 5],
  ])('are refused when %d fit', async (total, count, words, reads) => {
    const { choose, pages } = listOf(total, count);
    expect(await choose()).toMatchObject({
      path: ['input', 'filter'],
      accepted: expect.stringContaining(words),
    });
    expect(pages).toHaveLength(reads);
  });

  it('are those that can leave, the most urgent first, unless the filter names states', async () => {
    const { choose, pages } = listOf(1);
    await choose({ skus: ['MUG'] });
    await choose({ statuses: ['SHIPPED'] });
    expect(pages).toMatchObject([
      {
        sortBy: 'SHIP_BY_ASC',
        filter: { skus: ['MUG'], statuses: ['UNSHIPPED', 'PARTIALLY_SHIPPED'] },
      },
      { filter: { statuses: ['SHIPPED'] } },
    ]);
  });

  it('are refused when none fits', async () => {
    expect(await listOf(0).choose()).toMatchObject({ path: ['input', 'filter'] });
  });
});

describe('the key of the purchase of an order', () => {
  it('is made of the key of the batch and the order, or a hash of both', () => {
    expect(keyOfOrder('day', '112-1')).toBe('day:112-1');
    const long = keyOfOrder('k'.repeat(255), '112-1');
    expect(long).toMatch(/^[\w-]{43}$/);
    expect(keyOfOrder('k'.repeat(255), '112-2')).not.toBe(long);
    // Amazon may issue ids with characters that no key has.
    expect(keyOfOrder('day', 'é 1')).toMatch(/^[\w-]{43}$/);
  });
});
