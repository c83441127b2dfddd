import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { Cancel, Shipping } from '../graph/shipping-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

const PURCHASE = `query { seller { purchase(key: "key-1") {
  refundState shipment { status label { url } }
} } }`;
const SHIPMENT = `query ($id: ID!) { seller { shipment(id: $id) { status label { url } } } }`;

let place: PostgresPlace;
let emulator: Emulator;
let servers: RunningApp[];

beforeEach(async () => {
  place = await newDatabase();
  emulator = await startEmulator({ usagePlans: 'off' });
  const env = { ...emulator.environment, DATABASE_URL: place.url };
  servers = [];
  for (let n = 0; n < 2; n += 1) servers.push(await startRunningApp({ env, beside: emulator }));
});

afterEach(async () => {
  for (const server of servers) await server.close();
  await emulator.close();
  await place.dispose();
});

it('shows a cancellation of another server at once, in the purchase, the shipment and its link', async () => {
  const [a, b] = servers as [RunningApp, RunningApp];
  const { shipmentId, label } = await new Shipping(a).bought();
  const byId = () => b.request(SHIPMENT, { id: shipmentId });
  // The other server has the shipment in its cache.
  expect((await byId()).data).toMatchObject({ seller: { shipment: { status: 'PURCHASED' } } });
  const link = new URL(label!.url!);
  const download = async () => (await fetch(new URL(link.pathname, b.url))).status;
  expect(await download()).toBe(200);

  expect((await a.query(Cancel, { input: { shipmentId } })).cancelShipment?.error).toBeNull();

  expect(await download()).toBe(410);
  const cancelled = { status: 'REFUND_PENDING', label: null };
  expect((await byId()).data).toEqual({ seller: { shipment: cancelled } });
  expect((await b.request(PURCHASE)).data).toEqual({
    seller: { purchase: { refundState: 'PENDING', shipment: cancelled } },
  });
});
