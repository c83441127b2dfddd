import { setImmediate } from 'node:timers/promises';
import { startOrderChanges } from '../../../src/app/order-change-consumer.js';
import type { OrderChange } from '../../../src/domains/orders/changes/order-change.js';
import { TroubleLog } from '../../../src/app/trouble-log.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { Metrics } from '../../../src/telemetry/metrics.js';
import { FakeQueue } from '../notifications/fake-queue.js';
import { anOrderChange } from '../orders/order-change.builders.js';
import { ManualClock } from '../sp-api/manual-clock.js';

let clock: ManualClock;
let queue: FakeQueue;
let metrics: Metrics;
let lines: string[];
let recorded: OrderChange[];
let sinkError: Error | null;
let stop: () => Promise<void>;

beforeEach(() => {
  clock = new ManualClock();
  queue = new FakeQueue(clock);
  metrics = new Metrics();
  lines = [];
  recorded = [];
  sinkError = null;
});

afterEach(() => stop());

async function settled(): Promise<void> {
  for (let i = 0; i < 10; i += 1) await setImmediate();
}

async function start(): Promise<void> {
  const logger = createLogger({
    level: 'debug',
    destination: { write: (line) => void lines.push(line) },
  });
  stop = startOrderChanges({
    queue,
    sink: {
      record: async (changes) => {
        if (sinkError) throw sinkError;
        recorded.push(...changes);
      },
    },
    sellers: new Set(['A2SELLER0001']),
    logger,
    troubles: new TroubleLog({ logger, now: () => clock.now() }),
    metrics,
    clock,
    random: () => 0.999,
  });
  await settled();
}

const send = (id: string, over?: Record<string, unknown>): void =>
  queue.send(id, JSON.stringify(anOrderChange(over)));

/** Returns the log messages with their levels. */
function logged(): string[] {
  return lines.map((line) => {
    const { level, msg }: { level: string; msg: string } = JSON.parse(line);
    return `${level}: ${msg}`;
  });
}

describe('order changes from a queue', () => {
  it('are recorded, counted and deleted', async () => {
    send('a');
    await start();
    expect(recorded).toMatchObject([
      { amazonOrderId: '902-5500001-1234567', items: [{ supplySourceId: 'source-1' }, {}] },
    ]);
    expect(queue.left).toEqual([]);
    const text = await metrics.render();
    expect(text).toContain('order_change_messages_total 1');
    expect(text).toContain('order_changes_total{outcome="recorded"} 1');
    expect(text).toContain('order_changes_newest_timestamp_seconds 1000');
    expect(lines).toEqual([]);
  });

  it('are recorded again after a crash between recording and deleting', async () => {
    queue.deleteErrors.push(...[1, 2, 3].map((n) => new Error(`cut off ${n}`)));
    send('a');
    await start();
    await clock.advance(62_000);
    await settled();
    expect(recorded).toHaveLength(2);
    expect(recorded[0]).toEqual(recorded[1]);
    expect(queue.left).toEqual([]);
    expect(logged()).toEqual([
      'error: queue of order changes: delete-failed',
      'info: order-changes-delete works again',
    ]);
  });

  it('of an unknown seller stay for another reader, hidden for longer each time', async () => {
    for (const id of ['a', 'b']) send(id, { SellerId: 'A9STRANGER00' });
    await start();
    expect(queue.left).toEqual(['a', 'b']);
    expect(recorded).toEqual([]);
    const times = async () => /outcome="foreign-seller"} (\d+)/.exec(await metrics.render())?.[1];
    expect(await times()).toBe('2');
    // After 30 s and a minute, so that a replica that was started in the meantime gets it soon.
    await clock.advance(29_000);
    expect(await times()).toBe('2');
    await clock.advance(2_000);
    expect(await times()).toBe('4');
    await clock.advance(60_000);
    expect(await times()).toBe('6');
    await clock.advance(86_400_000);
    expect(Number(await times())).toBeLessThan(2 * (24 * 4 + 8));
    expect(queue.left).toEqual(['a', 'b']);
    expect(logged()).toEqual([
      'warn: changes of orders of a seller that is not configured stay in the queue: add the seller, or end the subscription',
    ]);
    expect(lines[0]).toContain('"sellerId":"A9STRANGER00"');
  });

  it('of other types stay in the queue, and are logged without their content', async () => {
    queue.send('poison', 'broken, with 98402 in it');
    send('good');
    await start();
    expect(queue.left).toEqual(['poison']);
    expect(recorded).toHaveLength(1);
    await clock.advance(60_000);
    await settled();
    const said = 'a message is left in the queue: it is no change of an order';
    expect(logged()).toEqual([`warn: ${said}`, `debug: ${said}`]);
    expect(lines[0]).toContain('"reason":"not JSON","messageId":"poison","receiveCount":1');
    expect(lines.join()).not.toContain('98402');
    expect(await metrics.render()).toContain('order_changes_total{outcome="unreadable"} 2');
  });

  it('wait while the store is down', async () => {
    sinkError = new Error('disk full');
    send('a');
    send('stranger', { SellerId: 'A9STRANGER00' });
    await start();
    expect(queue.left).toEqual(['a', 'stranger']);
    expect(queue.receives).toBe(1);
    sinkError = null;
    await clock.advance(61_000);
    await settled();
    expect([recorded.length, queue.left]).toEqual([1, ['stranger']]);
    expect(await metrics.render()).toContain('order_changes_total{outcome="not-recorded"} 1');
    expect(lines.join()).toContain('disk full');
    expect(lines.join()).not.toContain('98402');
  });

  it('increase the counter of failures when the queue fails', async () => {
    queue.receiveErrors.push(new Error('refused'));
    await start();
    expect(logged()).toEqual(['error: queue of order changes: receive-failed']);
    expect(await metrics.render()).toContain(
      'order_change_queue_failures_total{failure="receive-failed"} 1',
    );
  });
});
