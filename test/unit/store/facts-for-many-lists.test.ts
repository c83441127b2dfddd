import { openTables } from './opened-tables.js';
import { anOrder } from './suites/orders.suite.js';

const SELLER = anOrder('any').sellerId;
const IDS = Array.from({ length: 50 }, (_, n) => `order-${n}`);

it('facts of changed orders are derived once for all lists that are read at the same time', async () => {
  const statements: string[] = [];
  const tables = await openTables(({ query }) => void statements.push(query.sql));
  try {
    for (const orderId of IDS)
      await tables.orders.refreshed(
        { sellerId: SELLER, orderId, changedAt: null, knownAt: 0, tries: 0 },
        anOrder(orderId),
        null,
      );
    await tables.orderMarks.tag({ sellerId: SELLER, orderIds: IDS, add: ['fragile'], remove: [] });
    statements.length = 0;
    const query = { sellerId: SELLER, ids: IDS, tags: ['fragile'] };
    const found = await Promise.all(IDS.map(() => tables.orders.fitting(query)));
    // The first call has a run, and all others share the next one.
    expect(found.map((ids) => ids.length)).toEqual(IDS.map(() => IDS.length));
    const derived = statements.filter((text) => /delete from indexed_order_facet/.test(text));
    expect(derived.length).toBeGreaterThan(0);
    expect(derived.length).toBeLessThanOrEqual(2);
  } finally {
    await tables.close();
  }
});
