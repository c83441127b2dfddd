import 'reflect-metadata';
import { anSpApiError } from '../shipping/fake-seller-client.js';
import { DAY, HOUR, idOf, MINUTE, range, SELLER_ID, SyncPlace } from './sync-fixture.js';

let at: SyncPlace;
beforeEach(async () => {
  at = await SyncPlace.open(DAY);
});
afterEach(() => at.dispose());

/** Places or changes orders, and reads them into the index. */
async function come(numbers: readonly number[], status = 'UNSHIPPED'): Promise<void> {
  for (const n of numbers) at.amazon.put(n, { status });
  at.advance(5 * MINUTE);
  await at.settle(at.searching());
}
const askedIds = () =>
  at.amazon.client.calls
    .filter(({ operation }) => operation === 'getOrdersV0')
    .map(({ request }) => request.query?.['AmazonOrderIds'] as string[]);
const assigned = (n: number, item: number | null, source: string, when = at.now) => ({
  sellerId: SELLER_ID,
  orderId: idOf(n),
  orderItemId: item === null ? null : `${n}-${item}`,
  supplySourceId: source,
  at: when,
});
const recordChange = (n: number, ...assignments: ReturnType<typeof assigned>[]) =>
  at.store.orders.recordChanges(
    [{ sellerId: SELLER_ID, orderId: idOf(n), changedAt: at.now, assignments }],
    null,
  );

describe('loading the assignments of orders', () => {
  it('announces the first source of an order that changed after the seller was registered, and not of an older one', async () => {
    const announced: string[] = [];
    at.store.orderChanges.subscribe(({ amazonOrderId }) => announced.push(amazonOrderId));
    for (const n of range(1, 3)) at.amazon.put(n, { status: 'UNSHIPPED' });
    for (const n of range(1, 4)) at.amazon.sources.set(n, 'source');
    at.historyMs = DAY + 2 * HOUR;
    await come([]);
    await at.settle(at.assigning());
    expect(announced).toEqual([]);
    await recordChange(1, assigned(1, 1, 'another source'));
    expect(announced).toEqual([idOf(1)]);
    at.historyMs = DAY;
    await come([4]);
    await at.settle(at.assigning());
    expect(announced.slice(1).filter((id) => id === idOf(4))).toHaveLength(2);
  });

  it('loads fifty orders in a call, and each order once', async () => {
    for (const n of range(1, 120)) at.amazon.sources.set(n, `source ${n % 3}`);
    await come(range(1, 120));
    await at.settle(at.assigning());
    expect(askedIds().map((ids) => ids.length)).toEqual([50, 50, 20]);
    expect(await at.sources(7)).toEqual({ '7-1': 'source 1', '7-2': 'source 1' });
    await come([]);
    await at.settle(at.assigning());
    expect(askedIds()).toHaveLength(3);
  });

  it('skips pending and cancelled orders until they can be shipped', async () => {
    await come([1], 'PENDING');
    await come([2], 'CANCELLED');
    expect(await at.settle(at.assigning())).toBe(0);
    at.amazon.sources.set(1, 'store');
    await come([1]);
    await at.settle(at.assigning());
    expect(askedIds()).toEqual([[idOf(1)]]);
    expect(await at.sources(1)).toEqual({ '1-1': 'store', '1-2': 'store' });
  });

  it('retries an unanswered order only after it has changed', async () => {
    await come([1]);
    await at.settle(at.assigning());
    await come([]);
    await at.settle(at.assigning());
    expect(askedIds()).toHaveLength(1);
    at.amazon.sources.set(1, 'store');
    await come([1]);
    await at.settle(at.assigning());
    expect(await at.sources(1)).toEqual({ '1-1': 'store', '1-2': 'store' });
  });

  it('skips orders whose source a notification named', async () => {
    await recordChange(1, assigned(1, 1, 'store'), assigned(1, 2, 'depot'));
    await come([1]);
    expect(await at.settle(at.assigning())).toBe(0);
    expect(await at.sources(1)).toEqual({ '1-1': 'store', '1-2': 'depot' });
  });

  it('prefers item assignments over order assignments, and newer over older', async () => {
    await come([1]);
    const early = at.now - HOUR;
    await recordChange(1, assigned(1, 1, 'store', early));
    await recordChange(1, assigned(1, null, 'depot'));
    expect(await at.sources(1)).toEqual({ '1-1': 'store', '1-2': 'depot' });
    await recordChange(
      1,
      assigned(1, 1, 'older', early - 1),
      assigned(1, null, 'older', early - 1),
    );
    expect(await at.sources(1)).toEqual({ '1-1': 'store', '1-2': 'depot' });
    await recordChange(1, assigned(1, 1, 'kiosk', early + 1), assigned(1, 2, 'kiosk', early - 2));
    expect(await at.sources(1)).toEqual({ '1-1': 'kiosk', '1-2': 'kiosk' });
  });

  it('loads the other orders of a batch that Amazon refuses because of one', async () => {
    for (const n of range(1, 50)) at.amazon.sources.set(n, 'store');
    at.amazon.refused.add(9);
    await come(range(1, 50));
    await at.settle(at.assigning());
    expect(await at.sources(9)).toEqual({});
    expect(await at.sources(8)).toEqual({ '8-1': 'store', '8-2': 'store' });
    expect(at.events.filter(({ type }) => type === 'task-failed')).toEqual([]);
    expect(askedIds().map((ids) => ids.length)).toEqual([50, 25, 25, 13, 12]);
    await at.settle(at.assigning());
    expect(askedIds()).toHaveLength(5);
  });

  it('pauses after an error, and reports only this task', async () => {
    await come([1]);
    at.amazon.failures.push(anSpApiError({ code: 'UPSTREAM_UNAVAILABLE' }));
    await at.settle(at.assigning());
    expect(at.events.at(-1)).toMatchObject({ type: 'task-failed', task: 'ASSIGN' });
    expect((await at.progress()).problem).toBeNull();
    expect(await at.settle(at.assigning())).toBe(0);
    at.advance(5_000);
    expect(await at.settle(at.assigning())).toBe(1);
  });

  it('makes no call after the end of Orders v0', async () => {
    await come([1]);
    expect(await at.settle(at.assigning(() => Date.parse('2027-03-27T00:00:00Z')))).toBe(0);
    expect(askedIds()).toEqual([]);
  });
});
