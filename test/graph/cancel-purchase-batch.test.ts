import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { OrderLabels } from './order-labels-fixture.js';
import { Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const Trail = graphql(`
  query TrailOfCancellation {
    viewer {
      auditLog(first: 5) {
        nodes {
          action
          outcome
          subject {
            __typename
          }
        }
      }
    }
  }
`);

let running: RunningApp;
let labels: OrderLabels;
let shipping: Shipping;
beforeAll(async () => {
  running = await startRunningApp();
  labels = new OrderLabels(running);
  shipping = new Shipping(running);
});
afterAll(() => running.close());
afterEach(() => running.emulator.control.clearFaults());

/** Keeps the purchases of a batch from being sent, so that they can be withdrawn. */
const holdQuotes = () =>
  running.emulator.control.addFault({ kind: '503', operation: 'getEligibleShipmentServices' });

/** Places an order, and returns its id. */
const placed = (): string =>
  running.emulator.control.placeOrder({ items: [{ sku: 'MUG-SPECKLE-12', quantity: 1 }] })
    .amazonOrderId;

/** Buys the label of an order by a single purchase. */
const buyAlone = (key: string, orderId: string) => {
  const { choose, maxPrice, package: size, shipFrom } = labels.input({});
  const request = { orderId, choose, parcel: { package: size!, shipFrom: shipFrom! } };
  return shipping.order({ key, maxPrice, request });
};

describe('a batch that is cancelled', () => {
  it('lets go on what is being sent, and withdraws what Amazon gives back', async () => {
    const { control } = running.emulator;
    control.addFault({ kind: 'latency', operation: 'createShipment', latencyMs: 300 });
    control.addFault({ kind: '429', operation: 'createShipment', next: 1 });
    await labels.buy({ orderIds: [placed(), placed()] });
    const states = async () => (await labels.batch()).purchases!.nodes.map(({ state }) => state);
    await until(async () => (await states()).every((state) => state === 'SENDING'));
    expect(await labels.cancel()).toMatchObject({ withdrawnCount: 0, batch: { isDone: false } });
    const { purchases } = await labels.done();
    expect(purchases!.nodes.map(({ state }) => state).toSorted()).toEqual([
      'PURCHASED',
      'REJECTED',
    ]);
    const withdrawn = purchases!.nodes.find(({ state }) => state === 'REJECTED');
    expect(withdrawn?.rejection?.code).toBe('BATCH_CANCELLED');
    expect(await labels.cancel()).toMatchObject({ withdrawnCount: 1 });
    expect(control.soldLabels()).toHaveLength(1);
  });

  it('buys nothing more, says who stopped it, and leaves the orders to other purchases', async () => {
    const orderIds = [placed(), placed(), placed()];
    holdQuotes();
    const { batch } = await labels.buy({ key: 'stopped', orderIds });
    expect(batch?.totalCount).toBe(3);
    const cancelled = await labels.cancel('stopped');
    expect(cancelled).toEqual({
      error: null,
      withdrawnCount: 3,
      batch: {
        key: 'stopped',
        isDone: true,
        cancelledAt: expect.any(String),
        cancelledBy: 'local',
        counts: [{ state: 'REJECTED', count: 3 }],
      },
    });
    const { purchases, cancelledBy } = await labels.batch('stopped');
    expect(cancelledBy).toBe('local');
    expect(purchases!.nodes[0]).toMatchObject({
      state: 'REJECTED',
      settledBy: 'PERSON',
      keyIsFree: false,
      rejection: {
        code: 'BATCH_CANCELLED',
        message: expect.stringMatching(
          /^The batch of the purchase was cancelled by local at 2\S+, before the purchase was sent\. Nothing is sent under its key/,
        ),
      },
      evidence: [{ kind: 'BATCH_CANCELLED', by: 'local', note: expect.stringContaining('batch') }],
    });
    // A repetition changes nothing.
    expect(await labels.cancel('stopped')).toEqual(cancelled);
    expect(await labels.buy({ key: 'stopped', orderIds })).toMatchObject({ isReplay: true });
    running.emulator.control.clearFaults();
    const sold = running.emulator.control.soldLabels().length;
    expect((await buyAlone('other', orderIds[0]!)).error).toBeNull();
    expect(running.emulator.control.soldLabels()).toHaveLength(sold + 1);
    expect(await buyAlone(purchases!.nodes[0]!.key, orderIds[0]!)).toMatchObject({
      keyIsFree: false,
      error: { code: 'BATCH_CANCELLED' },
    });
  });

  it('is announced to subscribers, and recorded in the audit trail', async () => {
    holdQuotes();
    await labels.buy({ key: 'watched', orderIds: [placed(), placed()] });
    const client = createClient({
      url: `${running.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      lazy: false,
    });
    const query =
      'subscription { purchaseBatchUpdated(id: "watched") { isDone cancelledAt counts { state count } } }';
    const events: unknown[] = [];
    for await (const { data } of client.iterate({ query })) {
      events.push(data);
      if (JSON.stringify(data).includes('"isDone":true')) break;
      await labels.cancel('watched');
    }
    await client.dispose();
    expect(events.at(-1)).toEqual({
      purchaseBatchUpdated: {
        isDone: true,
        cancelledAt: expect.any(String),
        counts: [{ state: 'REJECTED', count: 2 }],
      },
    });
    const { viewer } = await running.query(Trail);
    expect(viewer!.auditLog!.nodes.slice(0, 2)).toEqual([
      {
        action: 'cancelPurchaseBatch',
        outcome: 'SUCCEEDED',
        subject: { __typename: 'PurchaseBatch' },
      },
      {
        action: 'buyShippingForOrders',
        outcome: 'SUCCEEDED',
        subject: { __typename: 'PurchaseBatch' },
      },
    ]);
  });

  it('must be known', async () => {
    expect(await labels.cancel('nothing')).toMatchObject({
      batch: null,
      withdrawnCount: null,
      error: { code: 'NOT_FOUND', path: ['input', 'batchId'] },
    });
    expect(await labels.cancel('not a key')).toMatchObject({
      error: { code: 'INVALID_INPUT', path: ['input', 'batchId'] },
    });
  });
});
