import { AllSubscriptions } from '../../../src/store/engine/change-feed.js';
import { orderUpdates } from '../../../src/domains/orders/order-updates.service.js';
import type { FollowedOrders } from '../../../src/domains/orders/order-updates.service.js';
import { DroppedChanges } from '../../../src/graph/dropped-changes.js';
import { UpdateSubscriber } from '../../../src/graph/update-subscriber.js';

const SELLER = 'S';
const wireOf = (orderId: string) => ({ orderId, programs: [] });

/** An index in which the orders of `fitting` fit every filter, and every order exists. */
function setUp(followed: Partial<FollowedOrders> = {}, visible: string[] = [SELLER]) {
  // A turn of the event loop has room for any number of changes, however slow the machine is.
  const feeds = new AllSubscriptions(
    () => undefined,
    () => 0,
  );
  const fitting = new Set<string>();
  const orders = {
    progressOfAll: async (ids: readonly string[]) => new Map(ids.map((id) => [id, {}])),
    stored: async (_seller: string, [id = '']: readonly string[]) =>
      new Map([[id, { document: wireOf(id), readAt: 1, isReduced: false, isOutdated: false }]]),
    lists: 0,
    fitting: async ({ ids }: { ids: readonly string[] }) => {
      orders.lists += 1;
      return ids.filter((id) => fitting.has(id));
    },
  };
  const store = {
    orders,
    purchases: {},
    changes: feeds.purchases,
    orderChanges: feeds.orders,
    confirmationChanges: feeds.confirmations,
  };
  const seen = { has: (id: string) => visible.includes(id), ids: () => visible };
  const controller = new AbortController();
  const groups: UpdateSubscriber['groups'] = new Map();
  const subscriber = new UpdateSubscriber(groups);
  const open = (by = new UpdateSubscriber(groups)) =>
    orderUpdates(
      { sellerId: null, ids: null, filter: null, ...followed },
      { store, seen, now: () => 0, subscriber: by } as unknown as Parameters<
        typeof orderUpdates
      >[1],
      controller.signal,
    );
  const stream = open(subscriber);
  /** The number of changes that the filter has dropped. */
  const drops = { count: 0 };
  const next = async (): Promise<string | undefined> => {
    const { value } = await stream.next();
    if (!(value instanceof DroppedChanges)) return value?.amazonOrderId;
    drops.count += value.count;
    return next();
  };
  const changed = (amazonOrderId: string, isNew = false, sellerId = SELLER) =>
    feeds.orders.publish({ sellerId, amazonOrderId, isNew });
  return { feeds, fitting, stream, next, changed, orders, drops, subscriber, open };
}

/** Lets the stream begin to listen. */
const begun = () => new Promise((resolve) => setImmediate(resolve));

describe('updates of orders', () => {
  it('contain the orders of visible sellers whose facts, purchases or confirmations changed', async () => {
    const { feeds, next, changed } = setUp();
    const first = next();
    await begun();
    changed('hidden', false, 'OTHER');
    changed('a');
    expect(await first).toBe('a');
    const purchase = { sellerId: SELLER, key: 'k', state: 'INTENT', version: 1 } as const;
    feeds.purchases.publish({ ...purchase, amazonOrderId: 'b' });
    const confirmation = { sellerId: SELLER, batchId: 'x', position: 0 };
    feeds.confirmations.publish({ ...confirmation, amazonOrderId: 'c' });
    feeds.confirmations.publish({ ...confirmation, amazonOrderId: 'b' });
    expect([await next(), await next()]).toEqual(['b', 'c']);
  });

  it('begin with the named orders, and contain no others', async () => {
    const { next, changed } = setUp({ sellerId: SELLER, ids: ['a', 'b'] });
    expect([await next(), await next()]).toEqual(['a', 'b']);
    changed('c');
    changed('b');
    expect(await next()).toBe('b');
  });

  it('leave out an order of a seller that the client may no longer see', async () => {
    const visible = [SELLER, 'B'];
    const { next, changed } = setUp({}, visible);
    const first = next();
    await begun();
    changed('gone', false, 'B');
    visible.pop();
    changed('a');
    expect(await first).toBe('a');
  });

  it('end with an error that says what to do when 1,000 orders wait', async () => {
    const { next, changed, stream } = setUp();
    const first = next();
    await begun();
    changed('a');
    await first;
    for (let number = 0; number < 10_000; number += 1) changed(`${number}`);
    // The feed passes changes on in slices of time, so some may be taken before too many wait.
    const toTheEnd = async (): Promise<void> => {
      while (!(await stream.next()).done);
    };
    await expect(toTheEnd()).rejects.toMatchObject({
      message: expect.stringContaining('Read the orders, and subscribe again.'),
      extensions: { code: 'SUBSCRIPTION_TOO_SLOW' },
    });
  });

  it('end when changes of all orders may be lost, and begin again with the named ones', async () => {
    const all = setUp();
    const ended = all.stream.next();
    await begun();
    all.feeds.missed();
    await expect(ended).rejects.toMatchObject({ extensions: { code: 'CHANGES_MISSED' } });
    const named = setUp({ sellerId: SELLER, ids: ['a'] });
    await named.next();
    named.feeds.missed();
    expect(await named.next()).toBe('a');
  });

  it('need an index', async () => {
    const { orders, stream } = setUp();
    orders.progressOfAll = async () => new Map();
    await expect(stream.next()).rejects.toMatchObject({
      extensions: { code: 'ORDERS_NOT_INDEXED' },
    });
  });
});

describe('updates of orders with a filter', () => {
  const started = async (filter: FollowedOrders['filter'] = { statuses: ['UNSHIPPED'] }) => {
    const it = setUp({ filter });
    const first = it.next();
    await begun();
    it.fitting.add('start');
    it.changed('start');
    await first;
    return it;
  };

  it('contain an order that no longer fits once, until it fits again', async () => {
    const { fitting, next, changed } = await started();
    changed('a');
    expect(await next()).toBe('a');
    changed('a');
    changed('b');
    expect(await next()).toBe('b');
    fitting.add('a');
    changed('a');
    expect(await next()).toBe('a');
    fitting.delete('a');
    changed('a');
    expect(await next()).toBe('a');
  });

  it('are tested once for equal subscribers, and sent to each by what it has got', async () => {
    const { fitting, orders, next, changed, open } = await started();
    changed('a');
    expect(await next()).toBe('a');
    const other = open();
    const [own, others] = [next(), other.next()];
    await begun();
    const before = orders.lists;
    changed('a');
    // The first one knows that it does not fit.
    expect((await others).value).toMatchObject({ amazonOrderId: 'a' });
    fitting.add('b');
    changed('b');
    expect([await own, (await other.next()).value]).toMatchObject(['b', { amazonOrderId: 'b' }]);
    expect(orders.lists - before).toBe(2);
  });

  it('contain an order that may have fitted between two changes', async () => {
    const { next, changed } = await started();
    changed('a');
    await next();
    changed('a');
    changed('a');
    expect(await next()).toBe('a');
  });

  it('contain an order that no longer fits, although the update that said so was replaced', async () => {
    const { next, changed, stream, subscriber } = await started();
    changed('a');
    await stream.next();
    const yielded = subscriber.take();
    // While the client's fields are read, the order changes again.
    changed('a');
    expect(yielded?.isReplaced()).toBe(true);
    expect(await next()).toBe('a');
    changed('a');
    changed('b');
    expect(await next()).toBe('b');
  });

  it('leave out new orders that do not fit, and those that can never fit', async () => {
    const { fitting, next, changed } = await started({ ids: ['start', 'a'], isGift: true });
    changed('a', true);
    changed('b');
    fitting.add('a');
    const another = next();
    await begun();
    changed('a');
    expect(await another).toBe('a');
  });

  it('test many orders together, and say how many they leave out', async () => {
    const { next, changed, orders, drops, fitting } = await started();
    const lists = orders.lists;
    const { count } = drops;
    for (let number = 0; number < 500; number += 1) changed(`${number}`, true);
    fitting.add('last');
    changed('last', true);
    expect(await next()).toBe('last');
    expect(drops.count - count).toBe(500);
    expect(orders.lists - lists).toBe(6);
  });

  it('contain an order that fitted when it was tested, and has changed since', async () => {
    const { next, changed, fitting, orders } = await started();
    fitting.add('a');
    const { fitting: test } = orders;
    orders.fitting = async (query) => {
      const found = await test(query);
      changed('a');
      fitting.delete('a');
      return found;
    };
    changed('a');
    expect(await next()).toBe('a');
  });
});
