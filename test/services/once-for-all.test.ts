import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { until } from '../graph/until.js';
import { syncing, whenSynced } from '../graph/orders-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { startWebhookReceiver } from '../support/webhook-receiver.js';
import type { WebhookReceiver } from '../support/webhook-receiver.js';
import { purchaseOf } from '../soak/load/parcel.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

const REDIS = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379/5';
const SERVERS = 3;
const ORDERS = 12;

let place: PostgresPlace;
let emulator: Emulator;
let receiver: WebhookReceiver;
let servers: RunningApp[];
/** Orders that arrived as notifications. */
let placed: string[];

beforeAll(async () => {
  place = await newDatabase();
  emulator = await startEmulator({ usagePlans: 'off', orders: 'on-request' });
  receiver = await startWebhookReceiver();
  const env = {
    ...emulator.environment,
    DATABASE_URL: place.url,
    REDIS_URL: REDIS,
    WEBHOOK_RECEIVERS: 'any',
    ORDER_CHANGE_QUEUE_URL: emulator.queueUrl,
    ORDER_CHANGE_QUEUE_ARN: emulator.queueArn,
  };
  // AWS's client reads the environment of the process.
  process.env['AWS_ACCESS_KEY_ID'] ??= 'test';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'test';
  const start = () =>
    startRunningApp({
      ...syncing(env),
      beside: emulator,
      orderChangesAfterMs: 0,
      confirmations: { gatherMs: 200, everyMs: 20, firstPollMs: 20, longestPollMs: 50 },
      // The searches of the sync must not find the orders of notifications.
      orderSync: { lookEveryMs: 20, freshEveryMs: 600_000, freshEveryMeanwhileMs: 600_000 },
    });
  servers = await Promise.all(Array.from({ length: SERVERS }, start));
  await Promise.all(servers.map((server) => whenSynced(server)));
  const event = { url: receiver.url, events: ['PURCHASE_UPDATED'] };
  await change(0, 'createWebhookEndpoint', 'CreateWebhookEndpointInput', event);
}, 60_000);

afterAll(async () => {
  for (const server of servers) await server.close();
  await receiver.close();
  await emulator.close();
  await place.dispose();
});

async function change(server: number, name: string, type: string, input: object): Promise<void> {
  const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { error { message } } }`;
  const { data, errors } = await servers[server]!.request<
    Record<string, { error: unknown }>,
    object
  >(mutation, { input });
  if (errors ?? data[name]?.error) throw new Error(JSON.stringify(errors ?? data[name]));
}

function callsOf(operation: string): number {
  const counts = emulator.control.calls().filter((one) => one.operation === operation);
  return counts.reduce((sum, { calls }) => sum + calls, 0);
}

describe('of three servers with one database', () => {
  it('one searches for the orders of a seller', () => {
    // The last day, and each window of the past: a page each, because there are few orders.
    const starts = callsOf('searchOrders');
    expect(starts).toBeGreaterThan(0);
    const windows = 1 + 30;
    expect(starts).toBeLessThanOrEqual(windows);
  }, 60_000);

  it('one reads each notification, and each order that it names once', async () => {
    emulator.control.clearCalls();
    placed = Array.from(
      { length: ORDERS },
      () =>
        emulator.control.placeOrder({ items: [{ sku: 'MUG-SPECKLE-12', quantity: 1 }] })
          .amazonOrderId,
    );
    const known = `select order_id from indexed_order`;
    await until(async () => {
      const ids = (await place.query(known)).map((row) => row['order_id']);
      return placed.every((id) => ids.includes(id));
    });
    await until(async () => callsOf('sqs.DeleteMessage') + callsOf('sqs.DeleteMessageBatch') > 0);
    expect(callsOf('getOrder')).toBe(ORDERS);
  }, 60_000);

  it('one buys each label of a batch, and one sends each webhook', async () => {
    emulator.control.clearCalls();
    const purchases = placed.map((orderId) => purchaseOf(`label-${orderId}`, orderId));
    await change(0, 'buyShippingBatch', 'BuyShippingBatchInput', { key: 'batch', purchases });
    const bought = `select 1 from purchase where state = 'PURCHASED'`;
    await until(async () => (await place.query(bought)).length === ORDERS);
    expect(callsOf('createShipment')).toBe(ORDERS);
    const nodes = (): number => new Set(receiver.arrivals.map(({ nodeId }) => nodeId)).size;
    await until(async () => nodes() === ORDERS);
    const waiting = 'select 1 from webhook_delivery where ended_at is null';
    await until(async () => (await place.query(waiting)).length === 0);
    const ids = receiver.arrivals.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }, 60_000);

  it('one sends the feed with the confirmations of all', async () => {
    emulator.control.clearCalls();
    const shipDate = new Date(Date.now() - 60_000).toISOString();
    const orders = Array.from({ length: SERVERS }, () =>
      emulator.control.placeOrder({ items: [{ sku: 'MUG-SPECKLE-12', quantity: 1 }] }),
    );
    await Promise.all(
      orders.map(({ amazonOrderId: orderId, items }, n) =>
        change(n, 'confirmShipments', 'ConfirmShipmentsInput', {
          key: `confirmed-${n}`,
          packages: [
            {
              orderId,
              shipDate,
              carrierCode: 'UPS',
              trackingNumber: `1Z999AA1${n}`,
              items: [{ orderItemId: items[0]!.orderItemId, quantity: 1 }],
            },
          ],
        }),
      ),
    );
    const confirmed = `select 1 from confirmation where state = 'CONFIRMED'`;
    await until(async () => {
      emulator.control.advanceClock(1_000);
      return (await place.query(confirmed)).length === SERVERS;
    });
    expect(callsOf('createFeed')).toBe(1);
  }, 60_000);
});
