import { CONNECT, consentAt, openPage } from '../graph/connect-fixture.js';
import { syncing } from '../graph/orders-fixture.js';
import { until } from '../graph/until.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const ORDERS = `query Q($id: ID!) { seller(id: $id) { orders(first: 1) { totalCount } } }`;
const DISCONNECT = `mutation D($id: ID!) { disconnectSeller(input: { sellerId: $id, force: true }) { error { code } } }`;

let running: RunningApp;
let third: string;
beforeEach(async () => {
  running = await startRunningApp({ ...syncing(), stateKeepMs: 0, orderChangesAfterMs: 0 });
  third = running.emulator.sellers[2]!.sellerId;
});
afterEach(() => running.close());

async function connect(): Promise<void> {
  const input = { region: 'NA', marketplaceId: 'ATVPDKIKX0DER' };
  const { data } = await running.request<{ connectSeller: { authorizationUrl: string } }, object>(
    CONNECT,
    { input },
  );
  const page = await openPage(await consentAt(data.connectSeller.authorizationUrl, third));
  expect(page.status).toBe(200);
}

async function orderCount(): Promise<number> {
  const { data } = await running.request<
    { seller: { orders: { totalCount: number } } | null },
    object
  >(ORDERS, { id: third });
  return data.seller?.orders.totalCount ?? -1;
}

const callsOf = (...names: readonly string[]): number =>
  running.emulator.control
    .calls()
    .filter(({ sellerId, operation }) => sellerId === third && names.includes(operation))
    .reduce((sum, { calls }) => sum + calls, 0);

const READING = ['searchOrders', 'getOrdersV0', 'getOrder'];

it('reads the orders of a connected seller, subscribes it, and does neither once it is disconnected', async () => {
  await connect();
  await until(async () => (await orderCount()) > 20);
  await until(async () => callsOf('createSubscription') === 1);
  await running.request(DISCONNECT, { id: third });
  expect(await orderCount()).toBe(-1);
  // A step that had begun may still end. Another seller's searches show that time has passed.
  const searches = () =>
    running.emulator.control
      .calls()
      .filter(({ sellerId, operation }) => sellerId !== third && operation === 'searchOrders')
      .reduce((sum, { calls }) => sum + calls, 0);
  const pass = async (count: number): Promise<void> => {
    const from = searches();
    await until(async () => searches() >= from + count);
  };
  await pass(2);
  const before = callsOf(...READING);
  await pass(3);
  expect(callsOf(...READING)).toBe(before);
  const metrics = await (await fetch(`${running.url}/metrics`)).text();
  expect(metrics).toMatch(/^order_index_sellers_behind 0$/m);
  // Connected again, its orders are there at once, and are read on.
  await connect();
  expect(await orderCount()).toBeGreaterThan(20);
  await until(async () => callsOf(...READING) > before);
});
