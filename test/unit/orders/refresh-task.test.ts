import 'reflect-metadata';
import { OrderChangeRecorder } from '../../../src/domains/orders/index/order-change-recorder.js';
import type { OrderChange } from '../../../src/domains/orders/changes/order-change.js';
import { anSpApiError } from '../shipping/fake-seller-client.js';
import { DAY, idOf, MINUTE, range, SELLER_ID, SyncPlace } from './sync-fixture.js';

let at: SyncPlace;
let woken: string[];
let changes: OrderChangeRecorder;
beforeEach(async () => {
  at = await SyncPlace.open(DAY);
  woken = [];
  changes = new OrderChangeRecorder({
    index: at.store.orders,
    now: () => at.now,
    isRefreshing: true,
    onChange: (sellerId) => void woken.push(sellerId),
  });
});
afterEach(() => at.dispose());

const aChange = (n: number, over: Partial<OrderChange> = {}): OrderChange => ({
  sellerId: SELLER_ID,
  amazonOrderId: idOf(n),
  marketplaceId: null,
  status: 'Unshipped',
  purchasedAt: null,
  changedAt: at.now,
  items: [{ orderItemId: `${n}-1`, sku: 'SKU-1', quantity: 1, supplySourceId: 'store' }],
  ...over,
});
const reads = () =>
  at.amazon.client.calls.filter(({ operation }) => operation === 'getOrder').length;
async function statusOf(n: number): Promise<unknown> {
  const page = { sort: 'CREATED_DESC', first: 100, after: null } as const;
  const { orders } = await at.store.orders.list({ sellerId: SELLER_ID }, page);
  const order = orders.find(({ orderId }) => orderId === idOf(n));
  return (order?.document as { fulfillment?: { fulfillmentStatus?: string } } | undefined)
    ?.fulfillment?.fulfillmentStatus;
}

describe('a reported change', () => {
  it('loads a new order at once, with its source', async () => {
    at.amazon.put(1);
    await changes.record([aChange(1)]);
    expect(woken).toEqual([SELLER_ID]);
    await at.settle(at.refreshing());
    expect(await at.indexed()).toEqual([1]);
    expect(await at.sources(1)).toEqual({ '1-1': 'store' });
    expect(at.amazon.searches).toEqual([]);
  });

  it('asks for requests to cancel, which guards read in the index', async () => {
    at.amazon.put(1);
    await changes.record([aChange(1)]);
    await at.settle(at.refreshing());
    const [read] = at.amazon.client.calls.filter(({ operation }) => operation === 'getOrder');
    expect(read?.request.query?.['includedData']).toEqual(
      expect.arrayContaining(['CANCELLATION', 'FULFILLMENT']),
    );
  });

  it('takes one call for several changes of an order', async () => {
    at.amazon.put(1);
    await changes.record([aChange(1), aChange(1)]);
    await changes.record([aChange(1)]);
    await at.settle(at.refreshing());
    expect(reads()).toBe(1);
  });

  it('takes no call when the index is up to date', async () => {
    at.amazon.put(1);
    await changes.record([aChange(1)]);
    await at.settle(at.refreshing());
    await changes.record([aChange(1, { changedAt: at.now - 1 })]);
    await changes.record([aChange(1)]);
    expect(await at.settle(at.refreshing())).toBe(0);
    expect(reads()).toBe(1);
  });

  it('is retried a few times while Amazon returns the old state', async () => {
    at.amazon.put(1, { updatedAt: at.now - MINUTE });
    await changes.record([aChange(1)]);
    await at.settle(at.refreshing());
    expect(reads()).toBe(1);
    at.advance(2_000);
    at.amazon.put(1, { status: 'SHIPPED' });
    await at.settle(at.refreshing());
    expect(await statusOf(1)).toBe('SHIPPED');
    at.advance(DAY);
    expect(await at.settle(at.refreshing())).toBe(0);
  });

  it('is left to the next search when it does not appear', async () => {
    await changes.record([aChange(9)]);
    for (const _ of range(1, 20)) {
      await at.settle(at.refreshing());
      at.advance(MINUTE);
    }
    expect(reads()).toBe(5);
  });

  it('that comes while the order is read is not lost', async () => {
    at.amazon.put(1);
    await changes.record([aChange(1)]);
    const [mark] = await at.store.orders.dueRefreshes(SELLER_ID, 1);
    at.advance(10_000);
    await changes.record([aChange(1)]);
    await at.store.orders.refreshed(mark!, null, null);
    expect(await at.store.orders.dueRefreshes(SELLER_ID, 9)).toHaveLength(1);
  });

  it('does not overwrite a newer order with an older one', async () => {
    at.amazon.put(1, { status: 'SHIPPED' });
    await changes.record([aChange(1)]);
    await at.settle(at.refreshing());
    at.amazon.put(1, { status: 'UNSHIPPED', updatedAt: at.now - 1 });
    await changes.changedHere(SELLER_ID, idOf(1));
    await at.settle(at.refreshing());
    expect(reads()).toBe(2);
    expect(await statusOf(1)).toBe('SHIPPED');
  });
});

describe('a change of this program', () => {
  it('is read until Amazon shows a newer state', async () => {
    at.amazon.put(1);
    await changes.record([aChange(1)]);
    await at.settle(at.refreshing());
    await changes.changedHere(SELLER_ID, idOf(1));
    await at.settle(at.refreshing());
    expect(reads()).toBe(2);
    at.advance(2_000);
    at.amazon.put(1, { status: 'SHIPPED' });
    await at.settle(at.refreshing());
    expect([reads(), await statusOf(1)]).toEqual([3, 'SHIPPED']);
    at.advance(DAY);
    expect(await at.settle(at.refreshing())).toBe(0);
  });
});

describe('failures', () => {
  it('keep the order due, after a pause', async () => {
    at.amazon.put(1);
    await changes.record([aChange(1)]);
    at.amazon.failures.push(anSpApiError({ code: 'UPSTREAM_UNAVAILABLE' }));
    await at.settle(at.refreshing());
    expect(await at.indexed()).toEqual([]);
    at.advance(5_000);
    await at.settle(at.refreshing());
    expect(await at.indexed()).toEqual([1]);
  });

  it('records assignments when orders are not refreshed', async () => {
    const off = new OrderChangeRecorder({
      index: at.store.orders,
      now: () => at.now,
      isRefreshing: false,
      onChange: () => undefined,
    });
    await off.record([aChange(1)]);
    await off.changedHere(SELLER_ID, idOf(2));
    expect(await at.sources(1)).toEqual({ '1-1': 'store' });
    expect(await at.store.orders.dueRefreshes(SELLER_ID, 9)).toEqual([]);
  });
});
