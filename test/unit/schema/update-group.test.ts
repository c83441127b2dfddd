import { updates } from '../../../src/graph/updates.js';
import { UpdateSubscriber } from '../../../src/graph/update-subscriber.js';
import type { UpdateGroups } from '../../../src/graph/update-subscriber.js';
import type { UpdateSource } from '../../../src/graph/update-source.js';
import { Subscriptions } from '../../../src/store/engine/change-feed.js';

type Source = UpdateSource<string, string>;

/** Subscribers that share their sources. */
function setUp(overrides: Partial<Source> = {}, isShared = true) {
  const groups: UpdateGroups = new Map();
  const feed = new Subscriptions<string>(() => undefined);
  const reads: string[] = [];
  const source: Source = {
    noun: 'things',
    ...(isShared && { sharedAs: '' }),
    first: new Map(),
    isComplete: false,
    follow: (to) =>
      feed.subscribe(
        (name) => to.changed(name, name),
        () => to.missed(),
      ),
    read: async (name) => {
      reads.push(name);
      return `${name} ${reads.length}`;
    },
    ...overrides,
  };
  const join = (own: Partial<Source> = {}) => {
    const subscriber = new UpdateSubscriber(groups);
    const controller = new AbortController();
    const stream = updates({ ...source, ...own }, controller.signal, subscriber);
    const next = async () => (await stream.next()).value;
    return { next, stream, subscriber, leave: () => controller.abort() };
  };
  return { groups, feed, reads, join };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('equal subscribers', () => {
  it('follow the changes once, until the last one leaves', async () => {
    const open = { count: 0, most: 0 };
    const { groups, join } = setUp({
      follow: () => {
        open.count += 1;
        open.most = Math.max(open.most, open.count);
        return () => void (open.count -= 1);
      },
    });
    const [one, two] = [join(), join()];
    const ends = [one.next(), two.next()];
    await turn();
    one.leave();
    await ends[0];
    expect([open.count, groups.size]).toEqual([1, 1]);
    two.leave();
    await ends[1];
    expect([open.count, open.most, groups.size]).toEqual([0, 1, 0]);
  });

  it('read a change together, and again after the next one', async () => {
    const { feed, reads, join } = setUp();
    const all = [join(), join(), join()];
    for (const round of [1, 2]) {
      const next = Promise.all(all.map((one) => one.next()));
      await turn();
      feed.publish('a');
      expect(await next).toEqual(Array(3).fill(`a ${round}`));
    }
    expect(reads).toEqual(['a', 'a']);
    const shared = all.map(({ subscriber }) => subscriber.take()?.shared);
    expect(new Set(shared).size).toBe(1);
  });

  it('do not share a read that began before a change', async () => {
    const reading = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    const begun: string[] = [];
    const { feed, join } = setUp({
      read: (name) => {
        begun.push(name);
        return reading[begun.length - 1]!.promise;
      },
    });
    const [fast, slow] = [join(), join()];
    const first = fast.next();
    const opened = slow.next();
    await turn();
    feed.publish('a');
    while (begun.length === 0) await turn();
    feed.publish('a');
    reading[0]!.resolve('old');
    reading[1]!.resolve('new');
    expect([await first, await fast.next()]).toEqual(['old', 'new']);
    // It had not taken the change, so both are one, or it got each.
    const got = await opened;
    expect(got === 'new' || (await slow.next()) === 'new').toBe(true);
    expect(begun).toHaveLength(2);
  });

  it('read for themselves when the read of one that leaves fails', async () => {
    const fails = Promise.withResolvers<string>();
    const { feed, join } = setUp();
    const leaving = join({ read: () => fails.promise });
    const staying = join();
    const ends = leaving.next();
    const next = staying.next();
    await turn();
    feed.publish('a');
    await turn();
    await turn();
    await turn();
    fails.reject(new Error('gone'));
    await expect(ends).rejects.toThrow('gone');
    expect(await next).toBe('a 1');
  });

  it('share the outcome of a test until the subject changes', async () => {
    const asked: string[][] = [];
    const fitting = new Set(['a']);
    const { feed, join } = setUp({
      sift: (subjects, tested) =>
        tested('fits', [...subjects.keys()], async (names) => {
          asked.push([...names]);
          return fitting;
        }),
    });
    const all = [join(), join(), join()];
    let next = all.map((one) => one.next());
    await turn();
    feed.publish('a');
    expect(await Promise.all(next)).toEqual(Array(3).fill('a 1'));
    expect(asked).toEqual([['a']]);
    next = all.map((one) => one.next());
    feed.publish('a');
    expect(await Promise.all(next)).toEqual(Array(3).fill('a 2'));
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('get a change in several turns', async () => {
    const { feed, join } = setUp({ first: new Map([['a', 'a']]) });
    let told = 0;
    const merged = (_: string, newer: string): string => {
      told += 1;
      return newer;
    };
    const all = Array.from({ length: 250 }, () => join({ merged }));
    const next = all.map((one) => one.next());
    feed.publish('a');
    expect(told).toBe(100);
    await Promise.all(next);
    all.forEach(({ leave }) => leave());
  });

  it('continue one after another when a read is ready', async () => {
    const reading = Promise.withResolvers<string>();
    const { feed, join } = setUp({ read: () => reading.promise });
    const all = Array.from({ length: 20 }, () => join());
    const continued: unknown[] = [];
    for (const one of all) void one.next().then((update) => continued.push(update));
    await turn();
    feed.publish('a');
    for (let turns = 0; turns < 30; turns += 1) await turn();
    reading.resolve('a');
    await turn();
    expect(continued.length).toBeLessThan(5);
    while (continued.length < 20) await turn();
  });

  it('end when more changes wait for all of them than may wait for one', async () => {
    const { feed, join } = setUp({ mostWaiting: 5 });
    const all = Array.from({ length: 250 }, () => join());
    const next = all.map((one) => one.next());
    await turn();
    for (let n = 0; n < 20; n += 1) feed.publish(`${n}`);
    for (const outcome of await Promise.allSettled(next))
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { extensions: { code: 'SUBSCRIPTION_TOO_SLOW' } },
      });
  });

  it('share nothing when a read depends on what one of them got before', async () => {
    const { feed, reads, join } = setUp({}, false);
    const all = [join(), join()];
    const next = all.map((one) => one.next());
    await turn();
    feed.publish('a');
    await Promise.all(next);
    expect(reads).toHaveLength(2);
    expect(all.map(({ subscriber }) => subscriber.take()?.shared)).toEqual([null, null]);
  });
});
