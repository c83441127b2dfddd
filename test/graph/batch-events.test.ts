import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { graphql } from '../support/generated/gql.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Shipping } from './shipping-fixture.js';

const OrderWatched = graphql(`
  mutation OrderWatched($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      error {
        code
      }
    }
  }
`);

interface Extensions extends Record<string, unknown> {
  readonly cost: { readonly calls: object };
}

interface BatchEvent {
  readonly isDone: boolean;
  readonly counts: readonly { readonly state: string; readonly count: number }[];
  readonly purchases: {
    readonly nodes: readonly {
      readonly state: string;
      readonly order: { readonly amazonOrderId: string; readonly placedAt: string } | null;
    }[];
  };
}

interface RefundEvent {
  readonly purchases: {
    readonly nodes: readonly {
      readonly state: string;
      readonly refundState: string | null;
      readonly shipment: { readonly shipmentId: string } | null;
    }[];
  };
}

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
});
afterEach(() => running.close());

/** Returns the events of a batch until it is done, with the calls to Amazon that each made. */
async function eventsOf(key: string): Promise<{ batch: BatchEvent; calls: object }[]> {
  const client = createClient({
    url: `${running.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
  });
  const query = `subscription { purchaseBatchUpdated(id: ${JSON.stringify(key)}) {
    isDone counts { state count } purchases(first: 500) { nodes { state order { amazonOrderId placedAt } } } } }`;
  const events: { batch: BatchEvent; calls: object }[] = [];
  const told = client.iterate<{ purchaseBatchUpdated: BatchEvent }, Extensions>({ query });
  for await (const { data, extensions } of told) {
    if (data && extensions)
      events.push({ batch: data.purchaseBatchUpdated, calls: extensions.cost.calls });
    if (events.at(-1)?.batch.isDone) break;
  }
  await client.dispose();
  return events;
}

describe('the events of a batch', () => {
  it('have orders from the index, for no call', async () => {
    const shipping = new Shipping(running);
    const purchases = [1, 2, 5].map((number) => ({
      key: `parcel-${number}`,
      ...shipping.purchase(number),
    }));
    await running.query(OrderWatched, { input: { key: 'batch-1', purchases } });
    for (const { batch, calls } of await eventsOf('batch-1')) {
      expect(calls).toEqual({});
      const shown = batch.purchases.nodes;
      const states = Map.groupBy(shown, ({ state }) => state);
      expect(new Map(batch.counts.map(({ state, count }) => [state, count]))).toEqual(
        new Map([...states].map(([state, ofState]) => [state, ofState.length])),
      );
      expect(shown.map(({ order }) => order?.amazonOrderId)).toEqual(
        purchases.map(({ request }) => request?.orderId),
      );
    }
  });

  it('include the cancellation of a label', async () => {
    const shipping = new Shipping(running);
    const purchases = [{ key: 'parcel-1', ...shipping.purchase(1) }];
    await running.query(OrderWatched, { input: { key: 'batch-1', purchases } });
    await eventsOf('batch-1');
    const client = createClient({
      url: `${running.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      lazy: false,
    });
    const events = client.iterate<{ purchaseBatchUpdated: RefundEvent }>({
      query: `subscription { purchaseBatchUpdated(id: "batch-1") {
        purchases(first: 1) { nodes { state refundState shipment { shipmentId } } } } }`,
    });
    const next = async () => {
      const { value } = await events.next();
      return value?.data?.purchaseBatchUpdated.purchases.nodes[0];
    };
    const id = (await next())?.shipment?.shipmentId;
    const cancel = `mutation ($id: ID!) { cancelShipment(input: { shipmentId: $id }) { error { code } } }`;
    expect(await running.request(cancel, { id })).toMatchObject({
      data: { cancelShipment: { error: null } },
    });
    expect(await next()).toMatchObject({ state: 'PURCHASED', refundState: 'PENDING' });
    await client.dispose();
  });
});

describe('the events of a purchase', () => {
  it('leave out a state that has passed while the order was read', async () => {
    const client = createClient({
      url: `${running.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      lazy: false,
    });
    const shipping = new Shipping(running);
    await shipping.bought({ key: 'first', ...shipping.purchase(2) });
    // The purchase is sent for less time than its order is read, whose recipient is not in the index.
    const { control } = running.emulator;
    control.addFault({ kind: 'latency', operation: 'createShipment', latencyMs: 200 });
    control.addFault({ kind: 'latency', operation: 'getOrder', latencyMs: 600 });
    const events = client.iterate<{ purchaseUpdated: { key: string; state: string } }>({
      query: `subscription { purchaseUpdated(ids: ["first", "second"]) { key state order { recipient { companyName } } } }`,
    });
    expect((await events.next()).value?.data?.purchaseUpdated).toMatchObject({ key: 'first' });
    await shipping.bought({ key: 'second', ...shipping.purchase(1) });
    expect((await events.next()).value?.data?.purchaseUpdated).toMatchObject({
      key: 'second',
      state: 'PURCHASED',
    });
    await client.dispose();
  });
});
