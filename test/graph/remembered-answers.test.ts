import { getIntrospectionQuery } from 'graphql';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const MUG = 'MUG-SPECKLE-12';
const HOUR = 3_600_000;
const LIST = `{
  seller { supplySources(first: 3) { nodes { supplySourceId alias status configuration { timeZone } } } }
}`;
const ONE = 'query One($id: ID!) { seller { supplySource(id: $id) { alias status } } }';
const STOCK = `query Stock($id: ID!) {
  seller { supplySource(id: $id) { alias inventoryLevels(skus: ["${MUG}"]) { nodes { quantity } } } }
}`;
const LISTING = `{ seller { listing(sku: "${MUG}") { title } } }`;
const ORDER =
  'query ($id: ID!) { seller { order(id: $id) { status packages { trackingNumber } } } }';

let running: RunningApp;
let id: string;
let amazonOrderId: string;
const start = (env: Record<string, string> = {}): Promise<RunningApp> =>
  startRunningApp({
    env,
    caches: { supplySourceTtlMs: HOUR, listingTtlMs: HOUR, orderTtlMs: HOUR },
  });
beforeEach(async () => {
  running = await start();
  ({ supplySourceId: id, amazonOrderId } = running.emulator.showcase);
});
afterEach(() => running.close());

interface Made {
  readonly data: unknown;
  /** True when the whole response came from the cache. */
  readonly remembered: boolean;
}

async function hits(): Promise<number> {
  const text = await (await fetch(`${running.url}/metrics`)).text();
  return Number(/remembered_answers_total\{outcome="hit"\} (\d+)/.exec(text)?.[1] ?? 0);
}

async function ask(text: string, variables: object = {}, headers = {}): Promise<Made> {
  const before = await hits();
  const { data, errors } = await running.request<unknown, object>(text, variables, { headers });
  return { data: errors ?? data, remembered: (await hits()) > before };
}

async function change(field: string, input: object): Promise<void> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const { data, errors } = await running.request<Record<string, object>, object>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { error { message } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  expect(data[field]).toEqual({ error: null });
}

describe('a cached response', () => {
  it('is identical except for the parts that belong to the request', async () => {
    const post = (requestId: string): Promise<Response> =>
      fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': requestId },
        body: JSON.stringify({ query: LIST }),
      });
    await (await post('zero')).text();
    const again = await post('first');
    const made = await (await post('second')).text();
    expect(again.headers.get('x-request-id')).toBe('first');
    expect(again.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await again.text()).toBe(made.replace('"second"', '"first"'));
    expect(await hits()).toBe(2);
  });

  it('costs no call, and counts as many cache hits as a new execution', async () => {
    await ask(LIST);
    running.callsSince();
    const { extensions } = await running.request<unknown, object>(LIST, {});
    expect(await hits()).toBe(1);
    expect(extensions.cost).toEqual({ calls: {}, totalCalls: 0, waitedMs: 0, cacheHits: 4 });
    expect(running.callsSince()).toEqual({});
  });

  it('differs by variables, operation and form of the response', async () => {
    const all = await running.request<
      { seller: { supplySources: { nodes: { supplySourceId: string }[] } } },
      object
    >(LIST);
    const other = all.data.seller.supplySources.nodes[1]!.supplySourceId;
    await ask(ONE, { id });
    expect((await ask(ONE, { id: other })).remembered).toBe(false);
    expect((await ask(ONE, { id })).remembered).toBe(true);
    const accept = 'application/graphql-response+json';
    expect((await ask(ONE, { id }, { accept })).remembered).toBe(false);
  });

  it('answers a repeated introspection', async () => {
    const text = getIntrospectionQuery();
    const { data } = await ask(text);
    expect(await ask(text)).toEqual({ data, remembered: true });
  });

  it('belongs to the requested seller', async () => {
    await running.close();
    running = await start({ EMULATOR_SELLERS: '2' });
    const sellers = '{ sellers { nodes { sellerId } } }';
    const { data } = await running.request<{ sellers: { nodes: { sellerId: string }[] } }, object>(
      sellers,
    );
    const text =
      'query ($s: ID) { seller(id: $s) { supplySources(first: 2) { nodes { alias } } } }';
    const [a, b] = data.sellers.nodes.map((seller) => ({ s: seller.sellerId }));
    const [first, second] = [await ask(text, a), await ask(text, b)];
    expect(first.data).not.toEqual(second.data);
    expect(await ask(text, a)).toEqual({ data: first.data, remembered: true });
    expect(await ask(text, b)).toEqual({ data: second.data, remembered: true });
  });
});

describe('a change ends the cached responses that show it', () => {
  it.each<[string, string, () => [string, object]]>([
    [
      'updateSupplySource',
      LIST,
      () => [
        'updateSupplySource',
        { supplySourceId: id, changes: { alias: 'Harbour Goods – Kent' } },
      ],
    ],
    [
      'updateSupplySource of one',
      ONE,
      () => [
        'updateSupplySource',
        { supplySourceId: id, changes: { alias: 'Harbour Goods – Kent' } },
      ],
    ],
    [
      'updateSupplySourceStatus',
      ONE,
      () => ['updateSupplySourceStatus', { supplySourceId: id, status: 'INACTIVE' }],
    ],
    [
      'archiveSupplySource',
      LIST,
      () => ['archiveSupplySource', { supplySourceId: id, force: true }],
    ],
    [
      'createSupplySource',
      LIST.replace('first: 3', 'first: 100'),
      () => [
        'createSupplySource',
        {
          supplySourceCode: 'HG-KENT-1',
          alias: 'Harbour Goods – Kent',
          address: {
            name: 'Harbour Goods – Kent',
            addressLine1: '12 Pier Road',
            city: 'Kent',
            stateOrRegion: 'WA',
            postalCode: '98032',
            countryCode: 'US',
          },
        },
      ],
    ],
  ])('by %s', async (_, text, input) => {
    const before = await ask(text, { id });
    expect(await ask(text, { id })).toEqual({ data: before.data, remembered: true });
    await change(...input());
    const after = await ask(text, { id });
    expect(after.remembered).toBe(false);
    expect(after.data).not.toEqual(before.data);
  });

  it('by setInventory', async () => {
    const before = await ask(STOCK, { id });
    expect((await ask(STOCK, { id })).remembered).toBe(true);
    await change('setInventory', {
      sku: MUG,
      quantities: [{ place: { supplySourceId: id }, quantity: 777 }],
    });
    running.emulator.control.advanceClock(HOUR);
    const after = await ask(STOCK, { id });
    expect(after.remembered).toBe(false);
    expect(JSON.stringify(after.data)).toContain('777');
    expect(JSON.stringify(before.data)).not.toContain('777');
  });

  it('by buyShipping', async () => {
    const before = await ask(ORDER, { id: amazonOrderId });
    expect((await ask(ORDER, { id: amazonOrderId })).remembered).toBe(true);
    const { trackingNumber } = await new Shipping(running).bought();
    const after = await ask(ORDER, { id: amazonOrderId });
    expect(after.remembered).toBe(false);
    expect(JSON.stringify(after.data)).toContain(trackingNumber);
    expect(JSON.stringify(before.data)).not.toContain(trackingNumber);
  });

  it('by scheduleSupplySourceChange', async () => {
    const text =
      'query ($id: ID!) { seller { supplySource(id: $id) { openState { isOpen closesAt } } } }';
    await ask(text, { id });
    expect((await ask(text, { id })).remembered).toBe(true);
    const day = (days: number) =>
      new Date(Date.now() + days * 24 * HOUR).toISOString().slice(0, 10);
    await change('scheduleSupplySourceChange', {
      supplySourceId: id,
      key: 'closed',
      from: day(1),
      until: day(6),
      hours: { closed: true },
    });
    expect((await ask(text, { id })).remembered).toBe(false);
  });

  it('and keeps those that do not show it', async () => {
    await ask(LISTING);
    await ask(LIST);
    await change('updateSupplySource', {
      supplySourceId: id,
      changes: { alias: 'Harbour Goods – Kent' },
    });
    expect((await ask(LISTING)).remembered).toBe(true);
    expect((await ask(LIST)).remembered).toBe(false);
  });

  it('including a response that was read during the change', async () => {
    const { control } = running.emulator;
    control.addFault({ kind: 'latency', operation: 'getSupplySource', latencyMs: 300, next: 1 });
    const slow = ask(ONE, { id });
    while (!control.calls().some(({ operation }) => operation === 'getSupplySource')) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await change('updateSupplySource', {
      supplySourceId: id,
      changes: { alias: 'Harbour Goods – Kent' },
    });
    await slow;
    const after = await ask(ONE, { id });
    expect(after.remembered).toBe(false);
    expect(JSON.stringify(after.data)).toContain('Kent');
  });
});

describe('a response is never cached', () => {
  it.each([
    [
      'stock on its way',
      `query ($id: ID!) { seller { listing(sku: "${MUG}") { inventoryLevels(supplySourceId: $id) { pendingQuantity } } } }`,
    ],
    [
      'an error next to data',
      'query ($id: ID!) { seller { supplySource(id: $id) { alias } supplySources(first: 0) { nodes { alias } } } }',
    ],
    ['an unknown source', '{ seller { supplySource(id: "none") { alias } } }'],
    ['a refused document', '{ nothing }'],
  ])('for %s', async (_, text) => {
    const variables = { id, order: amazonOrderId };
    const used = Object.entries(variables).filter(([name]) => text.includes(`$${name}:`));
    const asked = [1, 2, 3].map(() => Object.fromEntries(used));
    for (const given of asked) expect((await ask(text, given)).remembered).toBe(false);
  });

  it('while Amazon fails', async () => {
    running.emulator.control.addFault({
      kind: 'reset-before',
      operation: 'getSupplySource',
      next: 9,
    });
    expect((await ask(ONE, { id })).remembered).toBe(false);
    running.emulator.control.clearFaults();
    const after = await ask(ONE, { id });
    expect([after.remembered, JSON.stringify(after.data)]).toEqual([
      false,
      expect.stringContaining('alias'),
    ]);
  });

  it('for a mutation', async () => {
    const input = { supplySourceId: id, status: 'ACTIVE' };
    await change('updateSupplySourceStatus', input);
    running.callsSince();
    await change('updateSupplySourceStatus', input);
    expect(running.callsSince()).not.toEqual({});
  });
});
