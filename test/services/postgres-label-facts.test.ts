import type { Store } from '../../src/store/store.js';
import { anOrder, put } from '../unit/store/suites/orders.suite.js';
import { aSale, SELLER, sending } from '../unit/store/suites/store-place.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

let place: PostgresPlace;
let store: Store;

beforeEach(async () => {
  place = await newDatabase();
  store = await place.open();
});
afterEach(() => place.dispose());

async function listed(hasLabel: boolean): Promise<string[]> {
  const page = { sort: 'CREATED_DESC', first: 100, after: null } as const;
  const { orders } = await store.orders.list({ sellerId: SELLER, hasLabel }, page);
  return orders.map(({ orderId }) => orderId).toSorted();
}

const notes = () => place.query('select amazon_order_id from label_change');

describe('an order that a process of an earlier version writes', () => {
  it('gets the fact about its label again', async () => {
    await put(store, anOrder('bought'), anOrder('open'));
    await store.purchases.purchased(
      await sending(store, 'k', { amazonOrderId: 'bought' }),
      aSale(),
    );
    expect(await listed(true)).toEqual(['bought']);
    expect(await notes()).toEqual([]);
    // It replaces all facts by those that it knows.
    await place.query(`
      with deleted as (delete from indexed_order_facet where facet in ('label', 'unlabelled'))
      update indexed_order set document = document`);
    expect(await notes()).toHaveLength(2);
    expect(await listed(false)).toEqual(['open']);
    expect(await listed(true)).toEqual(['bought']);
    expect(await notes()).toEqual([]);
  });

  it('is listed when it is new', async () => {
    await put(store, anOrder('known'));
    await place.query(`
      insert into indexed_order (seller_id, order_id, status, created_at, updated_at, ship_by, asks_source, document)
      select seller_id, 'new', status, created_at, updated_at, ship_by, asks_source, '{}' from indexed_order`);
    expect(await listed(false)).toEqual(['known', 'new']);
  });

  it('is not noted when this version writes it', async () => {
    await put(store, anOrder('a'), anOrder('b'));
    await put(store, anOrder('a', { updatedAt: 2_500, readAt: 4_000 }));
    expect(await notes()).toEqual([]);
  });
});
