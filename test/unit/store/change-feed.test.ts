import { setImmediate as nextTurn } from 'node:timers/promises';
import { AllSubscriptions, Subscriptions } from '../../../src/store/engine/change-feed.js';

describe('changes for many listeners', () => {
  it('take several turns of the event loop, a short time in each', async () => {
    let now = 0;
    const changes = new Subscriptions<string>(
      () => undefined,
      null,
      () => now,
    );
    const got: string[] = [];
    for (let listener = 0; listener < 5; listener += 1)
      changes.subscribe((change) => {
        now += 1;
        got.push(change);
      });
    changes.publishAll(['a', 'b']);
    const atOnce = got.length;
    expect(atOnce).toBeLessThanOrEqual(2);
    await nextTurn();
    await nextTurn();
    expect(got.length).toBeGreaterThan(atOnce);
    expect(got.length).toBeLessThan(10);
    for (let turn = 0; turn < 10; turn += 1) await nextTurn();
    expect(got).toEqual('aaaaabbbbb'.split(''));
  });

  it('reach those first that drop what is cached, before the step that made them goes on', () => {
    let now = 0;
    const changes = new Subscriptions<string>(
      () => undefined,
      null,
      () => now,
    );
    for (let listener = 0; listener < 5; listener += 1) changes.subscribe(() => (now += 1));
    const dropped: string[] = [];
    const stop = changes.subscribeFirst((change) => dropped.push(change));
    changes.publishAll(['a', 'b', 'c']);
    expect(dropped).toEqual(['a', 'b', 'c']);
    stop();
    changes.publish('d');
    expect(dropped).toHaveLength(3);
  });

  it('of one order that wait are one change', async () => {
    const feeds = new AllSubscriptions(() => undefined);
    const got: unknown[] = [];
    const order = { sellerId: 'S', amazonOrderId: 'a', isNew: false };
    const publishMore = (): void => {
      feeds.orders.publish({ ...order, isNew: true });
      feeds.orders.publish({ ...order, asksCancellation: true });
      feeds.orders.publish({ ...order, amazonOrderId: 'b' });
      feeds.orders.publish(order);
    };
    let isFirst = true;
    feeds.orders.subscribe((change) => {
      got.push(change);
      if (isFirst) publishMore();
      isFirst = false;
    });
    feeds.orders.publish(order);
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();
    expect(got).toEqual([
      order,
      { ...order, isNew: true, asksCancellation: true, isMerged: true },
      { ...order, amazonOrderId: 'b' },
    ]);
  });
});
