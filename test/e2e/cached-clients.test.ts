import { spyOn } from 'jest-mock';
import { apolloClient } from '../example-client/screens/apollo-client.js';
import type { PackingClient } from '../example-client/screens/packing-client.js';
import { urqlClient } from '../example-client/screens/urql-client.js';
import { relayClient } from '../example-client/relay/relay-client.js';
import { syncing, whenSynced } from '../graph/orders-fixture.js';
import { Shipping, orderId } from '../graph/shipping-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

let running: RunningApp;
let sellers: readonly string[];
beforeAll(async () => {
  running = await startRunningApp(syncing({ EMULATOR_SELLERS: '2' }));
  await whenSynced(running);
  sellers = running.emulator.sellers.slice(0, 2).map(({ sellerId }) => sellerId);
});
afterAll(() => running.close());

// Each buys a label for another order, because all use one server.
describe.each([
  ['Apollo Client', apolloClient, 1],
  ['urql', urqlClient, 6],
  ['Relay', relayClient, 5],
] as const)('%s, configured by the server', (name, start, number) => {
  let client: PackingClient;
  let requests = 0;
  const warnings: unknown[] = [];
  const spies: { mockRestore(): void }[] = [];
  const counting: typeof fetch = (input, init) => {
    requests += 1;
    return fetch(input, init);
  };
  const sent = async <Result>(ask: () => Promise<Result>): Promise<[Result, number]> => {
    const before = requests;
    return [await ask(), requests - before];
  };

  beforeAll(async () => {
    for (const level of ['warn', 'error'] as const) {
      const spy = spyOn(console, level);
      spy.mockImplementation((...words: unknown[]) => void warnings.push(words));
      spies.push(spy);
    }
    client = await start(running.url, counting);
  });
  afterAll(() => {
    for (const spy of spies) spy.mockRestore();
  });

  it('reads page after page, without gap or repetition', async () => {
    const [seller = ''] = sellers;
    const rows: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { rows: read, next } = await client.orders(seller, after);
      rows.push(...read.map(({ id }) => id));
      after = next;
    }
    expect(rows).toHaveLength(15);
    expect(new Set(rows).size).toBe(15);
    expect(after).not.toBeNull();
    expect(client.cachedOrders(seller, null)?.map(({ id }) => id)).toEqual(rows.slice(0, 5));
  });

  it('keeps the orders of two sellers apart', async () => {
    const [first = '', second = ''] = sellers;
    const { rows } = await client.orders(second, null);
    expect(rows.every(({ id }) => id.startsWith(`Order:${second}:`))).toBe(true);
    const kept = client.cachedOrders(first, null);
    expect(kept?.every(({ id }) => id.startsWith(`Order:${first}:`))).toBe(true);
    expect(client.cachedOrders(second, null)).toEqual(rows);
  });

  it('refetches an order as a node, and keeps the fields that the list has', async () => {
    const [seller = ''] = sellers;
    const { rows } = await client.orders(seller, null);
    const [order, count] = await sent(() => client.refetch(rows[0]!.id));
    expect([order?.id, count]).toEqual([rows[0]!.id, 1]);
    // Another selection of `shipBy` must not remove `latest` from the list.
    const [again] = await sent(async () => client.cachedOrders(seller, null));
    expect(again).toEqual(
      rows.map((row, index) => (index === 0 ? { ...row, ...pick(order) } : row)),
    );
  });

  it('gets a refusal with everything that explains it', async () => {
    const [failure, count] = await sent(() =>
      client.buy({
        sellerId: sellers[0]!,
        key: `${name}-refused`.replaceAll(' ', '-'),
        ...new Shipping(running).purchase(number, { items: [] }),
      }),
    );
    expect(count).toBe(1);
    expect(failure).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(/./),
      path: ['input', 'request', 'parcel', 'items'],
      nextStep: 'FIX_INPUT',
    });
  });

  it('shows a bought label in the row of its order, without another request', async () => {
    const amazonOrderId = orderId(number);
    const [seller = ''] = sellers;
    const id = `Order:${seller}:${amazonOrderId}`;
    const { after } = await pageOf(client, seller, id);
    const [failure, count] = await sent(() =>
      client.buy({
        sellerId: seller,
        key: name.replaceAll(' ', '-'),
        ...new Shipping(running).purchase(number),
        // Some of the orders are promised for tomorrow.
        despite: ['LATE'],
      }),
    );
    expect([failure, count]).toEqual([null, 1]);
    const row = client.cachedOrders(seller, after)?.find((shown) => shown.id === id);
    expect(row).toMatchObject({ amazonOrderId, status: 'SHIPPED' });
  });

  it('had no reason to warn', () => {
    expect(warnings).toEqual([]);
  });
});

const pick = (order: { status: string | null } | null) => ({ status: order?.status ?? null });

/** Reads pages until one has the order. */
async function pageOf(client: PackingClient, seller: string, id: string) {
  let after: string | null = null;
  for (let page = 0; page < 60; page += 1) {
    const { rows, next } = await client.orders(seller, after);
    const row = rows.find((shown) => shown.id === id);
    if (row) return { row, after };
    if (next === null) break;
    after = next;
  }
  throw new Error(`no page has ${id}`);
}
