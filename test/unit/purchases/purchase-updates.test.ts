import { updates } from '../../../src/domains/shipping/purchases/records/purchase-updates.js';
import { Subscriptions } from '../../../src/store/engine/change-feed.js';

function setUp(first: readonly string[] = []) {
  const changes = new Subscriptions(() => undefined);
  const controller = new AbortController();
  const stream = updates(
    {
      changes,
      sellerId: 'S',
      first,
      nameOf: (key) => key,
      read: async (name) => name,
    },
    controller.signal,
  );
  const change = (key: string): void =>
    changes.publish({ sellerId: 'S', key, state: 'PURCHASED', version: 1 });
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
