import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { graphql } from '../support/generated/gql.js';
import type { BatchPurchaseInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const BuyBatch = graphql(`
  mutation BuyBatch($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      batch {
        key
        totalCount
        isDone
      }
      error {
        __typename
        code
        message
        path
        ... on InvalidInput {
          issues {
            path
          }
        }
        ... on BatchRefused {
          refusals {
            position
            key
            reason
          }
        }
      }
    }
  }
`);

const BatchById = graphql(`
  query BatchById($key: String!) {
    seller {
      purchaseBatch(key: $key) {
        totalCount
        isDone
        counts {
          state
          count
        }
        purchases {
          nodes {
            key
            state
            rejection {
              code
            }
          }
        }
      }
    }
  }
`);

const InBatch = graphql(`
  query PurchasesInBatch($filter: PurchaseFilterInput, $key: String!) {
    seller {
      purchases(filter: $filter) {
        nodes {
          key
          batch {
            key
          }
        }
      }
      purchaseBatch(key: $key) {
        purchases {
          nodes {
            key
            batch {
              key
            }
          }
        }
      }
    }
  }
`);

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const purchase = (
  number: number,
  values: Partial<BatchPurchaseInput> = {},
): BatchPurchaseInput => ({
  key: `parcel-${number}`,
  ...shipping.purchase(number),
  ...values,
});
const order = async (purchases: BatchPurchaseInput[], key = 'batch-1') =>
  (await running.query(BuyBatch, { input: { key, purchases } })).buyShippingBatch;

interface Told {
  readonly purchaseBatchUpdated?: { readonly isDone: boolean };
  readonly purchaseUpdated?: { readonly state: string };
}

/** Returns the events of a subscription, until `enough` returns true. */
async function told(query: string, enough: (event: Told) => boolean): Promise<unknown[]> {
  const client = createClient({
    url: `${running.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
  });
  const events: unknown[] = [];
  for await (const { data } of client.iterate({ query })) {
    events.push(data);
    if (enough(data as unknown as Told)) break;
  }
  await client.dispose();
  return events;
}

const DONE =
  'subscription { purchaseBatchUpdated(id: "batch-1") { isDone counts { state count } } }';
const batchDone = () =>
  told(DONE, ({ purchaseBatchUpdated }) => purchaseBatchUpdated?.isDone === true);

describe('a batch of purchases', () => {
  it('is accepted at once and bought while a subscriber watches', async () => {
    const accepted = await order([purchase(1), purchase(2), purchase(5)]);
    expect(accepted).toEqual({
      error: null,
      batch: { key: 'batch-1', totalCount: 3, isDone: false },
    });
    const events = await batchDone();
    expect(events.at(-1)).toEqual({
      purchaseBatchUpdated: { isDone: true, counts: [{ state: 'PURCHASED', count: 3 }] },
    });
    const { purchaseBatch } = (await running.query(BatchById, { key: 'batch-1' })).seller!;
    expect(purchaseBatch?.purchases?.nodes.map(({ key, state }) => [key, state])).toEqual([
      ['parcel-1', 'PURCHASED'],
      ['parcel-2', 'PURCHASED'],
      ['parcel-5', 'PURCHASED'],
    ]);
    expect(running.emulator.control.soldLabels()).toHaveLength(3);
  });

  it('is returned when it is sent again, and another batch under its key is refused', async () => {
    await order([purchase(1)]);
    await batchDone();
    expect(await order([purchase(1)])).toMatchObject({ batch: { totalCount: 1, isDone: true } });
    expect(await order([purchase(2)])).toMatchObject({ error: { code: 'IDEMPOTENCY_CONFLICT' } });
    expect(running.emulator.control.soldLabels()).toHaveLength(1);
  });

  it('rejects purchases above the maximum price and buys the rest', async () => {
    const maxPrice = { amount: '0.01', currencyCode: 'USD' };
    await order([purchase(1, { maxPrice }), purchase(2)]);
    await batchDone();
    const { purchaseBatch } = (await running.query(BatchById, { key: 'batch-1' })).seller!;
    expect(purchaseBatch?.purchases?.nodes).toMatchObject([
      { state: 'REJECTED', rejection: { code: 'PRICE_ABOVE_MAXIMUM' } },
      { state: 'PURCHASED' },
    ]);
  });

  it('rejects a purchase whose supply source id is of another kind', async () => {
    const shipFrom = { supplySourceId: '112-1000001-1000001' };
    await order([purchase(1, shipping.purchase(1, { shipFrom })), purchase(2)]);
    await batchDone();
    const { purchaseBatch } = (await running.query(BatchById, { key: 'batch-1' })).seller!;
    expect(purchaseBatch?.purchases?.nodes).toMatchObject([
      { state: 'REJECTED', rejection: { code: 'NOT_FOUND' } },
      { state: 'PURCHASED' },
    ]);
  });

  it('lists purchases that an earlier batch put on record, and names that one as theirs', async () => {
    await order([purchase(1), purchase(2)], 'batch-1');
    expect(await order([purchase(2), purchase(5)], 'batch-2')).toMatchObject({
      error: null,
    });
    const { seller } = await running.query(InBatch, {
      filter: { batchId: 'batch-2' },
      key: 'batch-2',
    });
    const entries = [
      { key: 'parcel-2', batch: { key: 'batch-1' } },
      { key: 'parcel-5', batch: { key: 'batch-2' } },
    ];
    expect(seller!.purchaseBatch!.purchases!.nodes).toEqual(entries);
    expect(seller!.purchases!.nodes.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(entries);
  });

  it('returns a conflict with its key when another batch has it', async () => {
    await order([purchase(1)]);
    expect(await order([purchase(2)])).toEqual({
      batch: { key: 'batch-1', totalCount: 1, isDone: false },
      error: {
        __typename: 'IdempotencyConflict',
        code: 'IDEMPOTENCY_CONFLICT',
        path: ['input', 'key'],
        message:
          'The key "batch-1" belongs to a batch with other purchases. Read `batch`, or send these under another key.',
      },
    });
  });

  it('is recorded as a whole or not at all', async () => {
    await shipping.bought({ key: 'before' });
    expect(await order([purchase(2), purchase(1), purchase(2)])).toMatchObject({
      error: {
        __typename: 'BatchRefused',
        refusals: expect.arrayContaining([
          { position: 1, key: 'parcel-1', reason: 'ALREADY_PURCHASED' },
          { position: 2, key: 'parcel-2', reason: 'DUPLICATE_KEY' },
        ]),
      },
    });
    expect(await running.query(BatchById, { key: 'batch-1' })).toEqual({
      seller: { purchaseBatch: null },
    });
  });

  it('has every issue of every purchase', async () => {
    const bad = { ...purchase(2), ...shipping.purchase(' ') };
    expect(await order([purchase(1), bad])).toMatchObject({
      error: {
        __typename: 'InvalidInput',
        issues: [{ path: ['input', 'purchases', '1', 'request', 'orderId'] }],
      },
    });
    expect(await order([])).toMatchObject({
      error: { issues: [{ path: ['input', 'purchases'] }] },
    });
  });

  it('continues after failures at Amazon', async () => {
    running.emulator.control.addFault({ kind: '429', operation: 'createShipment', next: 2 });
    await order([purchase(1), purchase(2)]);
    expect((await batchDone()).at(-1)).toMatchObject({
      purchaseBatchUpdated: { counts: [{ state: 'PURCHASED', count: 2 }] },
    });
  });
});

describe('a subscriber of purchases', () => {
  it('gets the state of a purchase at once', async () => {
    const { shipmentId } = await shipping.bought();
    const events = await told(
      'subscription { purchaseUpdated(ids: ["key-1"]) { key state shipment { shipmentId } } }',
      () => true,
    );
    expect(events).toEqual([
      { purchaseUpdated: { key: 'key-1', state: 'PURCHASED', shipment: { shipmentId } } },
    ]);
  });

  it('gets a purchase when its state changes', async () => {
    const watching = told(
      'subscription { purchaseUpdated { key state } }',
      ({ purchaseUpdated }) => purchaseUpdated?.state === 'PURCHASED',
    );
    // The subscription is active once the server counts it.
    await subscribed();
    await shipping.bought();
    expect((await watching).at(-1)).toEqual({
      purchaseUpdated: { key: 'key-1', state: 'PURCHASED' },
    });
  });
});

async function subscribed(): Promise<void> {
  for (;;) {
    const metrics = await (await fetch(`${running.url}/metrics`)).text();
    if (/^graphql_subscriptions_open 1$/m.test(metrics)) return;
  }
}
