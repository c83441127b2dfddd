import { setTimeout as sleep } from 'node:timers/promises';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { pino } from 'pino';
import { startOrderChangeSubscriptions } from '../../src/app/seller-subscriptions.js';
import {
  listenToOrderChanges,
  orderChangePlace,
  startOrderChanges,
} from '../../src/app/order-change-consumer.js';
import { TroubleLog } from '../../src/app/trouble-log.js';
import { ofEmulator } from '../../src/app/upstream.js';
import type { OrderChange } from '../../src/domains/orders/changes/order-change.js';
import type { EmulatedSeller } from '../../src/emulator/core/api.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { inventedSupplySources } from '../../src/emulator/apis/supply-sources/invented.js';
import { SqsQueue } from '../../src/notifications/sqs-queue.js';
import { createSpApi } from '../../src/sp-api/create-sp-api.js';
import type { SpApiClient } from '../../src/sp-api/create-sp-api.js';
import { Metrics } from '../../src/telemetry/metrics.js';
import { startCheckedEmulator } from '../support/amazon-contract.js';
import { TEST_NOW_MS } from '../support/emulated-amazon.js';

const logger = pino({ level: 'silent' });

let emulator: Emulator;
const troubles = new TroubleLog({ logger, now: Date.now });

let spApi: SpApiClient;
let metrics: Metrics;
let recorded: OrderChange[];
let heard: PromiseWithResolvers<void>;
let stops: (() => Promise<void>)[];
/** Number of long polls that the emulator holds. */
let polls: number;

beforeEach(async () => {
  polls = 0;
  emulator = await startCheckedEmulator({
    now: () => TEST_NOW_MS,
    usagePlans: 'off',
    // A long poll ends with a message or with its connection, never by its time limit.
    sleep: () => {
      polls += 1;
      return new Promise(() => undefined);
    },
  });
  spApi = createSpApi({
    ...ofEmulator(emulator, emulator.sellers.length).options,
    userAgent: { application: 'test', version: '1' },
  });
  metrics = new Metrics();
  recorded = [];
  heard = Promise.withResolvers();
  stops = [];
});

afterEach(async () => {
  for (const stop of stops.toReversed()) await stop();
  await spApi.close();
  await emulator.close();
});

const firstTwo = () => emulator.sellers.slice(0, 2);

const calls = (operation: string): number =>
  emulator.control
    .calls()
    .filter((call) => call.operation === operation)
    .reduce((sum, call) => sum + call.calls, 0);

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}

/** Subscribes both sellers. Resolves when Amazon has accepted both. */
async function subscribe(): Promise<void> {
  const present = firstTwo().map((seller) => spApi.forSeller(seller));
  const arn = emulator.queueArn;
  const before = calls('createSubscription') + calls('getSubscriptions');
  stops.push(startOrderChangeSubscriptions({ arn, spApi, sellers: { present }, logger, troubles }));
  const settled = before + (before === 0 ? 4 : 2);
  await until(() => calls('createSubscription') + calls('getSubscriptions') === settled);
}

const sink = {
  record: async (changes: readonly OrderChange[]): Promise<void> => {
    recorded.push(...changes);
    heard.resolve();
  },
};

/** Listens like the program. */
function listen(delayMs: number) {
  const place = orderChangePlace({ kind: 'emulator', seed: 1, sellers: 1 }, emulator);
  const runtimes = new Map(
    firstTwo().map((seller) => [seller.sellerId, { client: spApi.forSeller(seller) }]),
  );
  const log = { logger, troubles, metrics };
  const stop = listenToOrderChanges({ place, sink, runtimes, spApi, ...log, delayMs });
  stops.push(stop);
  return stop;
}

function consume(ids = firstTwo().map(({ sellerId }) => sellerId)) {
  const sellers = new Set(ids);
  const place = orderChangePlace({ kind: 'emulator', seed: 1, sellers: 1 }, emulator);
  const queue = new SqsQueue(place!);
  const stop = startOrderChanges({ queue, sink, sellers, logger, troubles, metrics });
  stops.push(stop);
  return stop;
}

/** Returns the numbers of visible and of hidden messages. */
async function depth(): Promise<unknown[]> {
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  const sqs = new SQSClient({ region: 'us-east-1', endpoint: emulator.url, credentials });
  const { Attributes: attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: emulator.queueUrl, AttributeNames: ['All'] }),
  );
  sqs.destroy();
  return [
    attributes?.ApproximateNumberOfMessages,
    attributes?.ApproximateNumberOfMessagesNotVisible,
  ];
}

describe("order changes on the emulator's queue, read with AWS's client", () => {
  it('arrive with the supply source of each item of a new order', async () => {
    await subscribe();
    consume();
    const [{ sellerId }] = emulator.sellers as [EmulatedSeller];
    const items = [
      { sku: 'MUG-SPECKLE-12', quantity: 2 },
      { sku: 'TEA-SENCHA-100', quantity: 1 },
    ];
    const placed = emulator.control.placeOrder({ sellerId, items });
    const { supplySourceId } = placed;
    const places = inventedSupplySources(1, sellerId, 0).map((source) => source.supplySourceId);
    expect(places).toContain(supplySourceId);
    await heard.promise;
    expect(recorded).toEqual([
      {
        sellerId,
        amazonOrderId: placed.amazonOrderId,
        marketplaceId: 'ATVPDKIKX0DER',
        status: 'Unshipped',
        purchasedAt: TEST_NOW_MS,
        changedAt: TEST_NOW_MS,
        items: placed.items.map((item) => ({ ...item, supplySourceId })),
      },
    ]);
    await until(() => calls('sqs.DeleteMessageBatch') === 1);
  });

  it('arrive without any set-up, because the program subscribes its sellers', async () => {
    listen(0);
    await until(() => calls('createSubscription') === 2);
    emulator.control.advanceClock(11 * 60_000);
    await heard.promise;
    expect(recorded[0]!.items[0]!.supplySourceId).toEqual(expect.any(String));
  });

  it('are not read before the program has had time for its first responses', async () => {
    const stop = listen(60_000);
    await stop();
    expect(emulator.control.calls()).toEqual([]);
  });

  it('are deleted from the queue', async () => {
    await subscribe();
    consume();
    await until(() => polls > 0);
    emulator.control.advanceClock(11 * 60_000);
    await heard.promise;
    await until(() => calls('sqs.DeleteMessageBatch') > 0);
    expect(await depth()).toEqual(['0', '0']);
    expect(await metrics.render()).toContain(
      `order_changes_total{outcome="recorded"} ${recorded.length}`,
    );
  });

  it('of an unknown seller stay in the queue for another replica', async () => {
    await subscribe();
    const [first, second] = emulator.sellers;
    const stop = consume([second!.sellerId]);
    const payload = (sellerId: string) => ({
      OrderChangeNotification: { SellerId: sellerId, AmazonOrderId: '902-1-1', Summary: {} },
    });
    for (const { sellerId } of [first!, second!]) {
      emulator.control.publishNotification(sellerId, 'ORDER_CHANGE', payload(sellerId));
    }
    await heard.promise;
    await until(() => calls('sqs.DeleteMessageBatch') === 1);
    expect(recorded.map(({ sellerId }) => sellerId)).toEqual([second!.sellerId]);
    expect(await metrics.render()).toContain('order_changes_total{outcome="foreign-seller"} 1');
    await until(() => calls('sqs.ChangeMessageVisibility') === 1);
    expect(await depth()).toEqual(['0', '1']);
    await stop();
    consume([first!.sellerId]);
    // The emulator may give the message to the poll that was just cancelled. It is then delivered again after its timeout.
    await until(() => {
      emulator.control.advanceClock(61_000);
      return recorded.some(({ sellerId }) => sellerId === first!.sellerId);
    });
  });

  it('are subscribed to once, however often the program starts', async () => {
    await subscribe();
    await subscribe();
    expect(calls('createDestination')).toBe(1);
    expect(calls('createSubscription')).toBe(2);
  });

  it('do not delay the stop of the program: a long poll ends at once', async () => {
    const stop = consume();
    await until(() => polls > 0);
    await expect(stop()).resolves.toBeUndefined();
    // The emulator counts a poll when its connection has ended.
    await until(() => calls('sqs.ReceiveMessage') === 1);
  });
});
