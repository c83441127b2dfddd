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

const BuyBatch = `mutation ($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) { isReplay batch { key totalCount } error { code } }
}`;
const BuyForOrders = `mutation ($input: BuyShippingForOrdersInput!) {
  buyShippingForOrders(input: $input) { isReplay batch { key totalCount } error { code } }
}`;

it.each([
  [
    'purchases',
    BuyBatch,
    (shipping: Shipping) => ({
      key: 'batch',
      purchases: [{ key: 'one', ...shipping.purchase(1, { items: null }) }],
    }),
  ],
  [
    'orders',
    BuyForOrders,
    (shipping: Shipping) => {
      const { request, maxPrice } = shipping.purchase(1);
      const { shipFrom, package: parcel } = request.parcel!;
      return {
        key: 'batch',
        orderIds: [request.orderId],
        shipFrom,
        package: parcel,
        choose: request.choose,
        maxPrice,
      };
    },
  ],
] as const)(
  'the same batch of %s, sent to two servers at once, is one batch',
  async (_what, document, inputOf) => {
    const [a, b] = servers as [RunningApp, RunningApp];
    const input = inputOf(new Shipping(a));
    // The batch of one server is recorded while the other one, which has looked for the key, still reads the order.
    emulator.control.addFault({ kind: 'latency', operation: 'getOrder', latencyMs: 500, next: 1 });
    emulator.control.addFault({ kind: 'latency', operation: 'getOrder', latencyMs: 1_500 });
    const answers = await Promise.all([a, b].map((server) => server.request(document, { input })));
    const results = answers.map(({ data, errors }) => errors ?? Object.values(data as object)[0]);
    const batch = { key: 'batch', totalCount: 1 };
    for (const isReplay of [false, true])
      expect(results).toContainEqual({ isReplay, error: null, batch });
  },
);
