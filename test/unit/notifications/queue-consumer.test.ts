import { setImmediate } from 'node:timers/promises';
import type { QueueMessage } from '../../../src/notifications/message-queue.js';
import { QueueConsumer } from '../../../src/notifications/queue-consumer.js';
import type { Handled, QueueEvent } from '../../../src/notifications/queue-consumer.js';
import { ManualClock } from '../sp-api/manual-clock.js';
import { FakeQueue } from './fake-queue.js';

let clock: ManualClock;
let queue: FakeQueue;
let events: QueueEvent[];
let handled: string[][];
let handle: (messages: readonly QueueMessage[]) => Promise<Handled>;
let consumer: QueueConsumer;

beforeEach(() => {
  clock = new ManualClock();
  queue = new FakeQueue(clock);
  events = [];
  handled = [];
  handle = async (done) => ({ done, stuck: false });
  consumer = new QueueConsumer({
    queue,
    handle: (messages) => {
      handled.push(messages.map(({ id }) => id));
      return handle(messages);
    },
    report: (event) => events.push(event),
    clock,
    // The longest pause that jitter allows, minus a millisecond.
    random: () => 0.999,
  });
});

afterEach(() => consumer.stop());

async function settled(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await setImmediate();
}

async function pass(ms: number): Promise<void> {
  await clock.advance(ms);
  await settled();
}

async function start(): Promise<void> {
  consumer.start();
  await settled();
}

describe('a consumer of a queue', () => {
  it('deletes finished messages, ten at a time, and keeps waiting', async () => {
    for (let n = 0; n < 12; n += 1) queue.send(`m${n}`);
    await start();
    expect(handled.map((ids) => ids.length)).toEqual([10, 2]);
    expect(queue.left).toEqual([]);
    queue.send('later');
    await settled();
    expect(handled.at(-1)).toEqual(['later']);
    expect(queue.left).toEqual([]);
    expect(events).toEqual([]);
  });

  it('deletes nothing before it is finished', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    handle = async (done) => {
      await promise;
      return { done, stuck: false };
    };
    queue.send('a');
    await start();
    expect([queue.deletes, queue.left]).toEqual([0, ['a']]);
    resolve();
    await settled();
    expect(queue.left).toEqual([]);
  });

  it('receives messages again that were finished but not deleted because of a crash', async () => {
    queue.send('a');
    // A process that crashes between the two neither deletes nor retries.
    await queue.receive(new AbortController().signal);
    await start();
    expect(handled).toEqual([]);
    await pass(60_000);
    expect(handled).toEqual([['a']]);
    expect(queue.left).toEqual([]);
  });

  it('keeps unfinished messages in the queue, which block nothing', async () => {
    handle = async (messages) => ({
      done: messages.filter(({ id }) => id !== 'poison'),
      stuck: false,
    });
    queue.send('poison');
    queue.send('a');
    await start();
    queue.send('b');
    await settled();
    expect(handled).toEqual([['poison', 'a'], ['b']]);
    expect(queue.left).toEqual(['poison']);
    await pass(60_000);
    expect(handled.at(-1)).toEqual(['poison']);
  });

  it('pauses longer after each failed receive, up to a minute', async () => {
    for (let n = 0; n < 9; n += 1) queue.receiveErrors.push(new Error(`no ${n}`));
    await start();
    const at: number[] = [clock.now()];
    for (let seen = 1; queue.receives < 10;) {
      await pass(100);
      if (queue.receives > seen) at.push(clock.now());
      seen = queue.receives;
    }
    const pauses = at.slice(1).map((ms, n) => Math.round((ms - at[n]!) / 1000));
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(events).toHaveLength(9);
    expect(events[0]).toEqual({ type: 'receive-failed', error: new Error('no 0') });
  });

  it('starts over with short pauses after a success', async () => {
    queue.receiveErrors.push(new Error('1'), new Error('2'));
    await start();
    await pass(3_000);
    queue.send('a');
    await settled();
    queue.receiveErrors.push(new Error('3'));
    queue.send('b');
    await settled();
    const before = queue.receives;
    await pass(20_000);
    await pass(1_000);
    expect(events).toHaveLength(3);
    expect(queue.receives).toBeGreaterThan(before);
  });

  it('pauses when nothing works, and receives the messages again', async () => {
    handle = async () => ({ done: [], stuck: true });
    queue.send('a');
    await start();
    expect(queue.isAsked).toBe(false);
    await pass(1_000);
    expect(queue.isAsked).toBe(true);
    handle = async (done) => ({ done, stuck: false });
    await pass(59_000);
    expect(handled).toEqual([['a'], ['a']]);
    expect(queue.left).toEqual([]);
  });

  it('treats a handler that throws as stuck, and reports it', async () => {
    const error = new Error('a bug');
    handle = () => Promise.reject(error);
    queue.send('a');
    await start();
    expect(events).toEqual([{ type: 'handle-failed', error }]);
    expect([queue.left, queue.isAsked]).toEqual([['a'], false]);
  });

  it('does not poll in a busy loop when the queue does not wait', async () => {
    queue.impatient = true;
    await start();
    expect(queue.receives).toBe(1);
    await pass(5_000);
    expect(queue.receives).toBe(6);
  });
});

describe('the deletion of messages', () => {
  it('is retried for those that could not be deleted', async () => {
    queue.undeleted.push(['b']);
    queue.send('a');
    queue.send('b');
    await start();
    expect(queue.left).toEqual(['b']);
    await pass(500);
    expect([queue.left, queue.deletes]).toEqual([[], 2]);
    expect(handled).toEqual([['a', 'b']]);
    expect(events).toEqual([]);
  });

  it('ends after three attempts, and the messages are handled once more', async () => {
    const error = new Error('no network');
    queue.deleteErrors.push(error, error);
    queue.undeleted.push(['a']);
    queue.send('a');
    await start();
    await pass(1_500);
    expect(events).toEqual([{ type: 'delete-failed', count: 1, error: 'InternalError' }]);
    await pass(60_000);
    expect(handled).toEqual([['a'], ['a']]);
    expect(queue.left).toEqual([]);
  });
});

describe('stopping a consumer', () => {
  it('ends a wait for messages at once, and closes the queue', async () => {
    await start();
    expect(queue.isAsked).toBe(true);
    await consumer.stop();
    expect(queue.isAsked).toBe(false);
    expect(queue.closed).toBe(true);
    expect(clock.timers).toBe(0);
    expect(events).toEqual([]);
  });

  it('lets received messages be handled and deleted', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    handle = async (done) => {
      await promise;
      return { done, stuck: false };
    };
    queue.send('a');
    await start();
    const stopped = consumer.stop();
    await settled();
    expect(queue.closed).toBe(false);
    resolve();
    await stopped;
    expect(queue.left).toEqual([]);
  });

  it('ends a pause', async () => {
    queue.receiveErrors.push(new Error('no'));
    await start();
    await consumer.stop();
    expect([clock.timers, queue.receives]).toEqual([0, 1]);
  });

  it('does not wait for another attempt to delete', async () => {
    handle = async (done) => {
      void consumer.stop();
      return { done, stuck: false };
    };
    queue.undeleted.push(['a']);
    queue.send('a');
    await start();
    expect([queue.deletes, queue.closed]).toEqual([1, true]);
    expect(events).toMatchObject([{ type: 'delete-failed', count: 1 }]);
  });

  it('starts nothing afterwards', async () => {
    await consumer.stop();
    await start();
    expect(queue.receives).toBe(0);
  });
});
