import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { PROCESSING_MS, QUEUE_MS } from '../../src/emulator/apis/feeds/feed-book.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';

const FAST = { gatherMs: 0, everyMs: 10, firstPollMs: 10, longestPollMs: 10 };

let running: RunningApp;
let client: Client;
beforeEach(async () => {
  running = await startRunningApp({ ...syncing(), confirmations: FAST });
  await whenSynced(running);
  client = createClient({
    url: `${running.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
    retryAttempts: 0,
  });
});
afterEach(async () => {
  await client.dispose();
  await running.close();
});

interface Event<Data> {
  readonly data: Data;
  readonly calls: object;
}

/** Subscribes. Returns a function that returns the next event, with the calls to Amazon that it made. */
function events<Data>(query: string): () => Promise<Event<Data>> {
  const stream = client.iterate<Data, { cost: { calls: object } }>({ query });
  return async () => {
    const { value } = await stream.next();
    if (!value?.data) throw new Error(JSON.stringify(value));
    return { data: value.data, calls: value.extensions?.cost.calls ?? {} };
  };
}

interface OrderEvent {
  readonly orderUpdated: {
    readonly amazonOrderId: string;
    readonly status: string;
    readonly purchases: readonly { readonly key: string; readonly state: string }[];
    readonly confirmations: readonly { readonly state: string }[];
  };
}

const FIELDS = '{ amazonOrderId status purchases { key state } confirmations { state } }';

/** Resolves with the first event that is so. */
async function first<Data>(
  next: () => Promise<Event<Data>>,
  isSo: (data: Data) => boolean,
): Promise<Event<Data>> {
  for (;;) {
    const event = await next();
    if (isSo(event.data)) return event;
  }
}

describe('orderUpdated', () => {
  it('sends a new order and one whose label is bought, for no call', async () => {
    const next = events<OrderEvent>(`subscription { orderUpdated ${FIELDS} }`);
    // The named order says when the server listens.
    const named = events<OrderEvent>(
      `subscription { orderUpdated(ids: ["${orderId(1)}"]) ${FIELDS} }`,
    );
    expect(await named()).toMatchObject({
      data: { orderUpdated: { amazonOrderId: orderId(1), status: 'UNSHIPPED', purchases: [] } },
      calls: {},
    });
    const { control } = running.emulator;
    const placed = control.placeOrder({ items: [{ sku: 'MUG-SPECKLE-12', quantity: 1 }] });
    control.advanceClock(150_000);
    const added = await first(
      next,
      ({ orderUpdated }) => orderUpdated.amazonOrderId === placed.amazonOrderId,
    );
    expect(added).toMatchObject({ data: { orderUpdated: { status: 'UNSHIPPED' } }, calls: {} });
    await new Shipping(running).bought();
    const shipped = await first(named, ({ orderUpdated }) => orderUpdated.status === 'SHIPPED');
    expect(shipped).toMatchObject({
      data: { orderUpdated: { purchases: [{ key: 'key-1', state: 'PURCHASED' }] } },
      calls: {},
    });
  });

  it('sends an order that leaves its filter, and one whose confirmation is recorded', async () => {
    const ready = events<OrderEvent>(
      `subscription { orderUpdated(ids: ["${orderId(2)}"]) ${FIELDS} }`,
    );
    const next = events<OrderEvent>(
      `subscription { orderUpdated(filter: { hasLabel: false, statuses: [UNSHIPPED] }) ${FIELDS} }`,
    );
    await ready();
    await new Shipping(running).bought();
    const left = await first(next, ({ orderUpdated }) =>
      orderUpdated.purchases.some(({ state }) => state === 'PURCHASED'),
    );
    expect(left.data.orderUpdated.amazonOrderId).toBe(orderId(1));
    await confirm('day-1', 2);
    const confirmed = await first(
      ready,
      ({ orderUpdated }) => orderUpdated.confirmations.length > 0,
    );
    expect(confirmed).toMatchObject({
      data: { orderUpdated: { confirmations: [{ state: 'RECORDED' }] } },
      calls: {},
    });
  });

  it('sends an order that is held, tagged or claimed, and one that leaves its filter so', async () => {
    interface Marked {
      readonly orderUpdated: {
        readonly amazonOrderId: string;
        readonly hold: { readonly reason: string } | null;
        readonly tags: readonly string[];
        readonly claim: { readonly by: string } | null;
      };
    }
    const fields = '{ amazonOrderId hold { reason } tags claim { by } }';
    const named = events<Marked>(`subscription { orderUpdated(ids: ["${orderId(1)}"]) ${fields} }`);
    const free = events<Marked>(
      `subscription { orderUpdated(filter: { isClaimed: false }) ${fields} }`,
    );
    const amazonOrderId = orderId(1);
    await named();
    const mark = (mutation: string) =>
      running.request(
        `mutation { ${mutation.replaceAll('ORDERS', `orderIds: ["${orderId(1)}"]`)} { error { message } } }`,
      );
    await mark('holdOrders(input: { ORDERS, reason: "Stock is missing" })');
    const hold = { reason: 'Stock is missing' };
    expect(await named()).toEqual({
      data: { orderUpdated: { amazonOrderId, hold, tags: [], claim: null } },
      calls: {},
    });
    expect((await free()).data.orderUpdated).toMatchObject({ amazonOrderId, hold });
    await mark('releaseOrders(input: { ORDERS })');
    expect((await named()).data.orderUpdated.hold).toBeNull();
    await mark('tagOrders(input: { ORDERS, add: ["Fragile"] })');
    expect((await named()).data.orderUpdated.tags).toEqual(['Fragile']);
    await mark('claimOrders(input: { ORDERS, by: "Station 3" })');
    expect((await named()).data.orderUpdated.claim).toEqual({ by: 'Station 3' });
    // It does not fit any more: sent once, so that a list can remove it.
    await first(free, ({ orderUpdated }) => orderUpdated.claim !== null);
    await mark('releaseClaims(input: { ORDERS })');
    expect((await named()).data.orderUpdated.claim).toBeNull();
    expect((await free()).data.orderUpdated).toMatchObject({ amazonOrderId, claim: null });
  });

  it('refuses too many ids, and a filter that is too long', async () => {
    const many = JSON.stringify(Array.from({ length: 101 }, (_, number) => orderId(number)));
    for (const args of [`ids: ${many}`, `filter: { ids: ${many} }`])
      await expect(events(`subscription { orderUpdated(${args}) { id } }`)()).rejects.toMatchObject(
        [{ extensions: { code: 'BAD_USER_INPUT' } }],
      );
  });
});

async function confirm(key: string, number: number): Promise<void> {
  const shipDate = new Date(Date.now() - 3_600_000).toISOString();
  const { data } = await running.request<
    { confirmShipments: { error: object | null } },
    { input: object }
  >(
    `mutation ($input: ConfirmShipmentsInput!) { confirmShipments(input: $input) { error { message } } }`,
    {
      input: {
        key,
        packages: [
          {
            orderId: orderId(number),
            items: [{ orderItemId: `600000000${String(number).padStart(3, '0')}01`, quantity: 1 }],
            carrierCode: 'UPS',
            trackingNumber: `1Z999AA1${number}`,
            shipDate,
          },
        ],
      },
    },
  );
  expect(data.confirmShipments.error).toBeNull();
}

interface BatchEvent {
  readonly confirmationBatchUpdated: {
    readonly isDone: boolean;
    readonly counts: readonly { readonly state: string; readonly count: number }[];
  };
}
interface ConfirmationEvent {
  readonly confirmationUpdated: { readonly id: string; readonly state: string };
}

describe('confirmationUpdated and confirmationBatchUpdated', () => {
  it('send each state on the way through the feed, for no call', async () => {
    const id = `Confirmation:${running.emulator.sellers[0]?.sellerId}:day-1/0`;
    const one = events<ConfirmationEvent>(
      `subscription { confirmationUpdated(ids: ["${id}"]) { id state } }`,
    );
    const all = events<ConfirmationEvent>(`subscription { confirmationUpdated { id state } }`);
    const batch = events<BatchEvent>(
      `subscription { confirmationBatchUpdated(id: "day-1") { isDone counts { state count } } }`,
    );
    const ready = events<OrderEvent>(
      `subscription { orderUpdated(ids: ["${orderId(1)}"]) ${FIELDS} }`,
    );
    await ready();
    await confirm('day-1', 1);
    for (const next of [one, all])
      expect(await next()).toEqual({
        data: { confirmationUpdated: { id, state: 'RECORDED' } },
        calls: {},
      });
    expect((await batch()).data.confirmationBatchUpdated).toEqual({
      isDone: false,
      counts: [{ state: 'RECORDED', count: 1 }],
    });
    const sent = await first(all, ({ confirmationUpdated }) =>
      ['SUBMITTED', 'PROCESSING'].includes(confirmationUpdated.state),
    );
    expect(sent.calls).toEqual({});
    running.emulator.control.advanceClock(QUEUE_MS + PROCESSING_MS);
    await first(one, ({ confirmationUpdated }) => confirmationUpdated.state === 'CONFIRMED');
    const done = await first(batch, ({ confirmationBatchUpdated: { isDone } }) => isDone);
    expect(done.data.confirmationBatchUpdated.counts).toEqual([{ state: 'CONFIRMED', count: 1 }]);
  });

  it('refuse what is not the id of a confirmation', async () => {
    for (const id of ['day-1', 'day-1/01', `Order:A1:${orderId(1)}`])
      await expect(
        events(`subscription { confirmationUpdated(ids: ["${id}"]) { id } }`)(),
      ).rejects.toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
