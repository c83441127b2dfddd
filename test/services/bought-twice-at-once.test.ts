import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { Buy, Shipping } from '../graph/shipping-fixture.js';
import { until } from '../graph/until.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

let place: PostgresPlace;
let emulator: Emulator;
let servers: RunningApp[];

beforeEach(async () => {
  place = await newDatabase();
  emulator = await startEmulator({ usagePlans: 'off' });
  // Without the index, each server reads the order from Amazon to find out what is left of it.
  const env = { ...emulator.environment, DATABASE_URL: place.url, ORDERS_HISTORY_DAYS: '0' };
  servers = [];
  for (let n = 0; n < 2; n += 1) servers.push(await startRunningApp({ env, beside: emulator }));
});

afterEach(async () => {
  for (const server of servers) await server.close();
  await emulator.close();
  await place.dispose();
});

const sent = (operation: string): number =>
  emulator.control
    .calls()
    .filter((count) => count.operation === operation)
    .reduce((sum, { calls }) => sum + calls, 0);

it('the same request for all that is left, sent to two servers at once, is one purchase', async () => {
  const [a, b] = servers as [RunningApp, RunningApp];
  const input = { key: 'one', ...new Shipping(a).purchase(1, { items: null }) };
  // The second server reads the order after the first one has recorded the purchase, and looks for the key before that.
  emulator.control.addFault({
    kind: 'latency',
    operation: 'getEligibleShipmentServices',
    latencyMs: 700,
  });
  const first = a.request(Buy, { input });
  await until(async () => sent('getOrder') > 0);
  emulator.control.addFault({ kind: 'latency', operation: 'getOrder', latencyMs: 1_500 });
  const second = b.request(Buy, { input });
  const answers = await Promise.all([first, second]);
  const results = answers.map(({ data }) => data.buyShipping);
  expect(results).toMatchObject([
    { isReplay: false, error: null },
    { isReplay: true, error: null },
  ]);
  expect(results[1]?.purchase?.shipment?.shipmentId).toBe(
    results[0]?.purchase?.shipment?.shipmentId,
  );
  expect(sent('createShipment')).toBe(1);
});
