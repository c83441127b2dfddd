import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { syncing, whenSynced } from '../graph/orders-fixture.js';
import { orderId, Shipping } from '../graph/shipping-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

let place: PostgresPlace;
let emulator: Emulator;
let a: RunningApp;
let b: RunningApp;
beforeAll(async () => {
  place = await newDatabase();
  emulator = await startEmulator({ usagePlans: 'off' });
  const env = { ...emulator.environment, DATABASE_URL: place.url };
  // Only the first one reads orders.
  a = await startRunningApp({ ...syncing(env), beside: emulator });
  await whenSynced(a);
  b = await startRunningApp({ env, beside: emulator });
});
afterAll(async () => {
  await a.close();
  await b.close();
  await emulator.close();
  await place.dispose();
});

interface Event {
  readonly orderUpdated: {
    readonly amazonOrderId: string;
    readonly status: string;
    readonly purchases: readonly { readonly state: string }[];
    readonly confirmations: readonly { readonly state: string }[];
    readonly hold: { readonly reason: string } | null;
  };
}

const FIELDS =
  '{ amazonOrderId status purchases { state } confirmations { state } hold { reason } }';

it('a change on one server is sent to the clients of the other one', async () => {
  const client = createClient({
    url: `${b.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
    retryAttempts: 0,
  });
  const events = (args: string) =>
    client.iterate<Event>({ query: `subscription { orderUpdated${args} ${FIELDS} }` });
  const first = async (from: ReturnType<typeof events>, isSo: (event: Event) => boolean) => {
    for (;;) {
      const { value } = await from.next();
      if (!value?.data) throw new Error(JSON.stringify(value));
      if (isSo(value.data)) return value.data.orderUpdated;
    }
  };
  const all = events('');
  const named = events(`(ids: ["${orderId(1)}"])`);
  await first(named, () => true);
  const placed = emulator.control.placeOrder({ items: [{ sku: 'MUG-SPECKLE-12', quantity: 1 }] });
  emulator.control.advanceClock(150_000);
  await first(all, ({ orderUpdated }) => orderUpdated.amazonOrderId === placed.amazonOrderId);
  await new Shipping(a).bought();
  const shipped = await first(named, ({ orderUpdated }) => orderUpdated.status === 'SHIPPED');
  expect(shipped.purchases).toEqual([{ state: 'PURCHASED' }]);
  const input = {
    key: 'day-1',
    packages: [
      {
        orderId: orderId(2),
        items: [{ orderItemId: '60000000000201', quantity: 1 }],
        carrierCode: 'UPS',
        trackingNumber: '1Z999AA12',
        shipDate: new Date(Date.now() - 3_600_000).toISOString(),
      },
    ],
  };
  await a.request(
    'mutation ($input: ConfirmShipmentsInput!) { confirmShipments(input: $input) { error { message } } }',
    { input },
  );
  const confirmed = await first(all, ({ orderUpdated }) => orderUpdated.confirmations.length > 0);
  expect(confirmed.amazonOrderId).toBe(orderId(2));
  await a.request(
    `mutation { holdOrders(input: { orderIds: ["${orderId(3)}"], reason: "Stock is missing" }) { error { message } } }`,
  );
  const held = await first(all, ({ orderUpdated }) => orderUpdated.hold !== null);
  expect(held.amazonOrderId).toBe(orderId(3));
  await client.dispose();
});
