import { updatesOfAllSellers } from '../../../src/domains/shipping/shipping.service.js';
import { updates } from '../../../src/domains/shipping/purchases/records/purchase-updates.js';
import { UpdateSubscriber } from '../../../src/graph/update-subscriber.js';
import { Subscriptions } from '../../../src/store/engine/change-feed.js';

function setUp(first: readonly string[] = []) {
  const changes = new Subscriptions(() => undefined);
  const controller = new AbortController();
  const stream = updates(
    {
      changes,
      first: first.map((key) => ({ sellerId: 'S', key })),
      subjectOf: (change) => change,
      read: async ({ key }) => key,
    },
    controller.signal,
  );
  const change = (key: string): void =>
    changes.publish({ sellerId: 'S', key, amazonOrderId: 'O', state: 'PURCHASED', version: 1 });
  return { stream, change, leave: () => controller.abort() };
}

describe('updates of purchases', () => {
  it('merge changes that were not read yet', async () => {
    const { stream, change, leave } = setUp();
    const next = stream.next();
    for (const key of ['a', 'b', 'a', 'b']) change(key);
    expect([(await next).value, (await stream.next()).value]).toEqual(['a', 'b']);
    const last = stream.next();
    leave();
    expect((await last).done).toBe(true);
  });

  it('end with an error when too many wait', async () => {
    const { stream, change } = setUp(['first']);
    expect((await stream.next()).value).toBe('first');
    for (let n = 0; n < 5_000; n += 1) change(`${n}`);
    await expect(stream.next()).rejects.toMatchObject({
      extensions: { code: 'SUBSCRIPTION_TOO_SLOW' },
    });
  });

  it('continue when the same purchases change many times', async () => {
    const { stream, change } = setUp(['first']);
    await stream.next();
    for (let n = 0; n < 5_000; n += 1) change(`${n % 900}`);
    expect((await stream.next()).value).toBe('0');
  });
});

describe('an update whose fields are being read', () => {
  const setUpObjects = (replaces: boolean) => {
    const changes = new Subscriptions(() => undefined);
    const subscriber = new UpdateSubscriber(new Map());
    const stream = updates(
      { changes, first: [], subjectOf: (one) => one, read: async (one) => ({ ...one }), replaces },
      new AbortController().signal,
      subscriber,
    );
    const change = (key: string): void =>
      changes.publish({ sellerId: 'S', key, amazonOrderId: 'O', state: 'PURCHASED', version: 1 });
    return { stream, change, subscriber };
  };

  it.each([true, false])('is replaced by a newer one of its purchase: %s', async (replaces) => {
    const { stream, change, subscriber } = setUpObjects(replaces);
    const next = stream.next();
    change('a');
    await next;
    const yielded = subscriber.take();
    expect(yielded?.isReplaced()).toBe(false);
    change('b');
    expect(yielded?.isReplaced()).toBe(false);
    change('a');
    expect(yielded?.isReplaced()).toBe(replaces);
  });
});

describe('updates of the purchases of all sellers', () => {
  it('contain those of every visible seller, and no others', async () => {
    const changes = new Subscriptions(() => undefined);
    const controller = new AbortController();
    const asked: object[] = [];
    const purchases = {
      find: async (id: object) => {
        asked.push(id);
        return null;
      },
    };
    const stream = updatesOfAllSellers(
      { changes, purchases } as unknown as Parameters<typeof updatesOfAllSellers>[0],
      (sellerId) => sellerId !== 'HIDDEN',
      controller.signal,
    );
    const ended = stream.next();
    for (const sellerId of ['A', 'HIDDEN', 'B'])
      changes.publish({
        sellerId,
        key: 'order-1',
        amazonOrderId: 'O',
        state: 'PURCHASED',
        version: 1,
      });
    await untilAsked(asked, 2);
    controller.abort();
    expect((await ended).done).toBe(true);
    // One key of two sellers is two purchases.
    expect(asked).toEqual(['A', 'B'].map((sellerId) => ({ sellerId, key: 'order-1' })));
  });
});

async function untilAsked(asked: readonly object[], count: number): Promise<void> {
  while (asked.length < count) await new Promise((resolve) => setImmediate(resolve));
}
