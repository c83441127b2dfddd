import { isDeepStrictEqual } from 'node:util';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const HOUR = 3_600_000;
const MARKS = 'hold { reason } tags claim { by }';
const BOUGHT =
  'purchases { state keyIsFree createdBy isProtected } shipments { trackingNumber status }';
const IDS = JSON.stringify([1, 2, 3, 4, 5].map(orderId));
const LATEST = '{ seller { orders(first: 5) { nodes { amazonOrderId } totalCount } } }';
const LIST = `{ seller { orders(first: 50, sortBy: SHIP_BY_ASC, filter: { ids: ${IDS} }) { nodes {
  amazonOrderId status isLate shipBy { latest } supplySource { alias } ${MARKS} ${BOUGHT} confirmations { state }
  items { sku quantityUnfulfilled inventoryLevels { quantity } }
} pageInfo { endCursor } totalCount } } }`;
const one = (n: number) => `{ seller { order(id: "${orderId(n)}") { status ${MARKS} ${BOUGHT}
  packages { trackingNumber purchase { key } } confirmations { state } } } }`;
const PURCHASES =
  '{ seller { purchases(first: 50) { nodes { key state order { status } } totalCount } } }';
const PARCEL = `package: { size: { dimensions: { length: 10, width: 8, height: 4, unit: INCHES } }, weight: { value: 12, unit: OZ } }`;
const offers = (
  n: number,
  parcel = PARCEL,
) => `{ seller { order(id: "${orderId(n)}") { shippingObstacle
  shippingQuote(parcel: { ${parcel} }) { quotedAt cheapestInTime { reason offer { id price { amount } } } } } } }`;
const hold = (n: number, more: object = {}) =>
  ['holdOrders', { orderIds: [orderId(n)], reason: 'Checks', ...more }] as const;

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp({
    ...syncing({ ANSWER_CACHE_MB: '16' }),
    caches: { supplySourceTtlMs: HOUR, listingTtlMs: HOUR, orderTtlMs: HOUR },
  });
  await whenSynced(running);
}, 30_000);
afterAll(() => running.close());

async function hits(): Promise<number> {
  const text = await (await fetch(`${running.url}/metrics`)).text();
  return Number(/remembered_answers_total\{outcome="hit"\} (\d+)/.exec(text)?.[1] ?? 0);
}

async function ask(text: string): Promise<{ data: unknown; remembered: boolean }> {
  const before = await hits();
  const { data, errors } = await running.request<unknown, object>(text);
  expect(errors).toBeUndefined();
  return { data, remembered: (await hits()) > before };
}

let asked = 0;

/** Asks with a text that was never sent before, so that the store is read. */
const askAnew = (text: string) => ask(`${text} # ${(asked += 1)}`);

/** Asks until the answer is remembered: a search for changes may write orders in between. */
async function remembered(text: string): Promise<unknown> {
  let data: unknown;
  await until(async () => {
    const answer = await ask(text);
    ({ data } = answer);
    return answer.remembered;
  });
  return data;
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

const confirm = () =>
  change('confirmShipment', {
    via: 'API',
    package: {
      orderId: orderId(2),
      carrierCode: 'UPS',
      trackingNumber: '1Z-REMEMBERED',
      shipDate: new Date(Date.now() - 60_000).toISOString(),
      items: [{ orderItemId: '60000000000201', quantity: 1 }],
    },
  });

describe('an answer about orders is remembered, and shows at once', () => {
  it.each<[string, string, () => Promise<unknown>]>([
    ['a hold in a list', LIST, () => change(...hold(4))],
    ['a hold of one', one(5), () => change(...hold(5))],
    ['a tag', LIST, () => change('tagOrders', { orderIds: [orderId(4)], add: ['Fragile'] })],
    [
      'a label of all that was left to ship',
      `{ seller { order(id: "${orderId(14)}") { shippingObstacle } } }`,
      () => new Shipping(running).bought({ key: 'e', ...new Shipping(running).purchase(14) }),
    ],
    ['a claim', LIST, () => change('claimOrders', { orderIds: [orderId(3)], by: 'Station 3' })],
    [
      'a label',
      LIST,
      () => new Shipping(running).buy({ key: 'a', ...new Shipping(running).purchase(1) }),
    ],
    [
      'a label of one',
      one(6),
      () => new Shipping(running).buy({ key: 'b', ...new Shipping(running).purchase(6) }),
    ],
    [
      'a label in the list of purchases',
      PURCHASES,
      () => new Shipping(running).buy({ key: 'c', ...new Shipping(running).purchase(7) }),
    ],
    [
      'a label of an order whose offers were shown',
      offers(12),
      () => new Shipping(running).buy({ key: 'd', ...new Shipping(running).purchase(12) }),
    ],
    ['a confirmation', LIST, confirm],
  ])('%s', async (_, text, make) => {
    const before = await remembered(text);
    await make();
    const { data } = await ask(text);
    expect(data).not.toEqual(before);
    // A search for changes may write an order between the two questions.
    await until(async () => isDeepStrictEqual((await ask(text)).data, (await askAnew(text)).data));
  });

  it('a batch that takes in a purchase of before', async () => {
    // The one of the test above, when that has run.
    const purchase = { key: 'a', ...new Shipping(running).purchase(1) };
    expect((await new Shipping(running).buy(purchase)).error).toBeNull();
    const text =
      '{ seller { purchases(first: 5, filter: { batchKey: "again" }) { nodes { key } } } }';
    expect(await remembered(text)).toEqual({ seller: { purchases: { nodes: [] } } });
    await change('buyShippingBatch', { key: 'again', purchases: [purchase] });
    expect((await ask(text)).data).toEqual({ seller: { purchases: { nodes: [{ key: 'a' }] } } });
  });

  it('an order that Amazon has taken', async () => {
    const before = await remembered(LATEST);
    const { control } = running.emulator;
    const { amazonOrderId } = control.placeOrder({
      items: [{ sku: 'MUG-SPECKLE-12', quantity: 1 }],
    });
    // Amazon's search shows nothing of the last two minutes.
    control.advanceClock(5 * 60_000);
    await until(async () => JSON.stringify((await askAnew(LATEST)).data).includes(amazonOrderId));
    const { data } = await ask(LATEST);
    expect(data).not.toEqual(before);
    expect(JSON.stringify(data)).toContain(amazonOrderId);
  });

  it('the end of a hold', async () => {
    const ends = Date.now() + 600;
    await change(...hold(8, { reason: 'Short', until: new Date(ends).toISOString() }));
    const text = one(8);
    expect(JSON.stringify(await remembered(text))).toContain('Short');
    await until(async () => !JSON.stringify((await ask(text)).data).includes('Short'));
    expect(Date.now()).toBeGreaterThanOrEqual(ends - 5);
    expect(Date.now()).toBeLessThan(ends + 400);
  });
});

describe('an answer is not remembered', () => {
  it.each([
    ['offers for a suggested package', offers(9, '')],
    [
      'offers for a date that can be over',
      offers(12, `${PARCEL} mustArriveBy: "${new Date(Date.now() + 240 * HOUR).toISOString()}"`),
    ],
    [
      'a list by marks',
      '{ seller { orders(first: 5, filter: { isOnHold: true }) { nodes { status } } } }',
    ],
    [
      'a list by labels',
      '{ seller { orders(first: 5, filter: { hasLabel: false }) { nodes { status } } } }',
    ],
    [
      'a list by the time',
      '{ seller { orders(first: 5, filter: { isLate: false }) { nodes { status } } } }',
    ],
    [
      'a list for copies',
      '{ seller { orders(first: 5, sortBy: UPDATED_AT_ASC) { nodes { status } } } }',
    ],
    [
      'an order past the index',
      `{ seller { order(id: "${orderId(9)}", fresh: true) { status } } }`,
    ],
    [
      'a link that ends',
      `{ seller { order(id: "${orderId(1)}") { shipments { label { url } } } } }`,
    ],
    [
      'stock on its way',
      `{ seller { orders(first: 5) { nodes { items { inventoryLevels { pendingQuantity } } } } } }`,
    ],
  ])('%s', async (_, text) => {
    for (let n = 0; n < 4; n += 1) expect((await ask(text)).remembered).toBe(false);
  });
});
