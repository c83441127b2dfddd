import { RowBudget } from '../../../src/graph/row-budget.js';
import { SearchBudgetSpent } from '../../../src/store/engine/search-budget.js';
import { Sealer } from '../../../src/store/engine/sealer.js';
import { COUNT_LIMITS, countOrders } from '../../../src/store/orders/count-orders.js';
import { LIST_LIMITS, listOrders } from '../../../src/store/orders/list-orders.js';
import { OpenedDocuments } from '../../../src/store/orders/opened-documents.js';
import { openTables } from './opened-tables.js';
import { anOrder } from './suites/orders.suite.js';
import { SELLER } from './suites/store-place.js';
import { STORE_KEY } from '../../support/store-keys.js';

const ORDERS = 60;
const has = (facet: string) => ({ facets: [facet], isExcluded: false });
const hasNot = (facet: string) => ({ facets: [facet], isExcluded: true });
const NEVER = { sellerId: SELLER, facets: [has('signature'), hasNot('signature')] };
const BOTH = { sellerId: SELLER, facets: [has('signature'), has('gift')] };
const PAGE = { sort: 'CREATED_ASC', first: 5, after: null } as const;

let tables: Awaited<ReturnType<typeof openTables>>;
beforeAll(async () => {
  tables = await openTables(() => undefined);
  for (let n = 0; n < ORDERS; n += 1) {
    const facets = ['signature', 'gift'];
    const order = anOrder(`order-${n}`, { createdAt: 1_000 + n, facets });
    const mark = {
      sellerId: SELLER,
      orderId: order.orderId,
      changedAt: null,
      knownAt: 0,
      tries: 0,
    };
    await tables.orders.refreshed(mark, order, null);
  }
});
afterAll(() => tables.close());

/** Returns how many of equal searches of one request succeed, up to ten, and the error of the next one. */
async function succeeding(
  tested: number,
  search: (budget: RowBudget) => Promise<unknown>,
): Promise<[number, unknown]> {
  const budget = new RowBudget(() => Promise.resolve(), { tested });
  for (let done = 0; done < 10; done += 1) {
    try {
      await search(budget);
    } catch (error) {
      return [done, error];
    }
  }
  return [10, null];
}

const page = (budget: RowBudget) => {
  const limits = { ...LIST_LIMITS, sortedAtMost: 0, atOnce: 10, budget };
  return listOrders(
    {
      db: tables.index,
      sealer: new Sealer([STORE_KEY]),
      documents: new OpenedDocuments(),
    },
    NEVER,
    PAGE,
    limits,
  );
};
const count = (budget: RowBudget) =>
  countOrders({ db: tables.index }, BOTH, { ...COUNT_LIMITS, testedAtOnce: 10, budget });
const slicedCount = (budget: RowBudget) =>
  countOrders({ db: tables.index }, { sellerId: SELLER }, { ...COUNT_LIMITS, atOnce: 10, budget });

describe('the searches of one request', () => {
  it.each([
    // Each page tests 60 orders, and counts some to find the shortest way.
    ['pages', page],
    ['counts', count],
  ])('end when they have tested too many rows together: %s', async (_, search) => {
    const [one] = await succeeding(100, search);
    const [several, error] = await succeeding(300, search);
    expect(one).toBeGreaterThanOrEqual(1);
    expect(several).toBeGreaterThan(one);
    expect(several).toBeLessThan(10);
    expect(error).toBeInstanceOf(SearchBudgetSpent);
  });

  it('pay a tenth for rows that are only counted', async () => {
    const [done, error] = await succeeding(20, slicedCount);
    expect(done).toBe(3);
    expect(error).toBeInstanceOf(SearchBudgetSpent);
  });

  it('fail one by one, so that the pages without a search keep their rows', async () => {
    const budget = new RowBudget(() => Promise.resolve(), { tested: 0 });
    const queries = [
      { query: BOTH, page: PAGE },
      { query: { sellerId: SELLER }, page: PAGE },
    ];
    const [refused, whole] = await tables.orders.listPages(
      queries,
      () => Promise.resolve(),
      budget,
    );
    expect(refused).toBeInstanceOf(SearchBudgetSpent);
    expect(whole).toMatchObject({ orders: { length: PAGE.first } });
  });
});
