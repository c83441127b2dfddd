import { Big } from 'big.js';
import type { PurchaseGuard } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { BOX, idsOf, OrderLabels, USD } from './order-labels-fixture.js';
import { Quote, Shipping } from './shipping-fixture.js';

/** The service is late for some orders. */
const DESPITE: PurchaseGuard[] = ['LATE'];
const GROUND = { choose: { shippingServiceId: 'UPS_PTP_GND' }, despite: DESPITE };

let running: RunningApp;
let labels: OrderLabels;
let shipping: Shipping;
beforeAll(async () => {
  running = await startRunningApp();
  labels = new OrderLabels(running);
  shipping = new Shipping(running);
});
afterAll(() => running.close());
afterEach(() => running.emulator.control.clearFaults());

/** Places an order, and returns its id. */
const placed = (): string =>
  running.emulator.control.placeOrder({ items: [{ sku: 'MUG-SPECKLE-12', quantity: 1 }] })
    .amazonOrderId;

/** Returns what UPS Ground costs for an order. Null for an address that it does not deliver to. */
async function priceOf(id: string): Promise<string | null> {
  const { shipFrom } = shipping.parcel();
  const parcel = { package: BOX, shipFrom };
  const { seller } = await running.query(Quote, { id, parcel, sortBy: 'CHEAPEST' });
  const { offers } = seller!.order!.shippingQuote!;
  const offer = offers.find(({ shippingServiceId }) => shippingServiceId === 'UPS_PTP_GND');
  return offer?.price.amount ?? null;
}

/** Places two orders that UPS Ground delivers, and returns what both labels cost. */
async function twoOrders() {
  const orderIds: string[] = [];
  const prices: Big[] = [];
  while (orderIds.length < 2) {
    const id = placed();
    const price = await priceOf(id);
    if (price === null) continue;
    orderIds.push(id);
    prices.push(new Big(price));
  }
  const [cheaper = new Big(0), dearer = new Big(0)] = prices.toSorted((a, b) => a.cmp(b));
  return { orderIds, total: cheaper.plus(dearer), cheaper: cheaper.toFixed(2) };
}

describe('the input of labels for orders', () => {
  const problems = async (input: Parameters<OrderLabels['buy']>[0]) => {
    const { error, batch } = await labels.buy({ key: 'wrong', ...input });
    expect(batch).toBeNull();
    if (!error || !('issues' in error)) throw new Error(JSON.stringify(error));
    return error.issues.map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`);
  };

  it('names its orders in one way, each once', async () => {
    expect(await problems({})).toEqual([
      'orderIds: orderIds must be given, or `filter` in its place.',
    ]);
    expect(await problems({ orderIds: idsOf(1), filter: {} })).toEqual([
      'orderIds: orderIds must be absent when `filter` is given: give only one of them.',
    ]);
    expect(await problems({ orderIds: idsOf(1, 2, 1) })).toEqual([
      'orderIds.2: orderIds.2 must be an order that is not listed yet.',
    ]);
    expect(await problems({ orderIds: [] })).toEqual([
      'orderIds: orderIds must be a list of 1 to 500 orders.',
    ]);
    expect(await problems({ orderIds: idsOf(...Array(501).keys()) })).toEqual([
      expect.stringMatching(/^orderIds: orderIds must be at most 500 ids, or fewer/),
    ]);
  });

  it('has each problem once, where the client wrote it', async () => {
    const given = await problems({
      orderIds: idsOf(1, 2),
      maxTotalPrice: { amount: '10.001', currencyCode: 'EUR' },
      maxPrice: { amount: '1.001', currencyCode: 'USD' },
      package: { size: BOX.size, weight: { value: -1, unit: 'OZ' } },
      shipDate: '2020-01-01T00:00:00Z',
      label: { includePackingSlip: false, customText: 'Hello', format: 'PDF' },
      extras: ['a'],
    });
    expect(given.map((text) => text.split(':')[0] ?? '').sort()).toEqual([
      'extras.0',
      'label.customText',
      'maxPrice.amount',
      'maxTotalPrice.amount',
      'maxTotalPrice.currencyCode',
      'package.weight.value',
      'shipDate',
    ]);
  });

  it('has a maximum above zero', async () => {
    const zero = { maxPrice: USD('0'), maxTotalPrice: USD('0.00') };
    const accepted = 'must be more than 0: with a maximum of 0 no label can be bought.';
    expect(await problems({ orderIds: idsOf(1), ...zero })).toEqual([
      `maxPrice.amount: maxPrice.amount ${accepted}`,
      `maxTotalPrice.amount: maxTotalPrice.amount ${accepted}`,
    ]);
  });

  it('needs a key, and is refused as a whole when no order is left', async () => {
    expect((await labels.buy({ key: 'a b', orderIds: idsOf(1) })).error).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'key'],
    });
    const { error } = await labels.buy({ key: 'none', orderIds: [...idsOf(9, 10), 'nothing'] });
    expect(error).toMatchObject({
      code: 'BATCH_REFUSED',
      path: ['input', 'orderIds'],
      refusals: [
        { reason: 'ORDER_CANCELLED', path: ['input', 'orderIds', '0'] },
        { reason: 'ORDER_PENDING', path: ['input', 'orderIds', '1'] },
        { reason: 'NOT_FOUND', path: ['input', 'orderIds', '2'] },
      ],
    });
    // Nothing is on record, so the key takes another input.
    const other = await labels.buy({ key: 'none', orderIds: idsOf(1), maxPrice: USD('0.01') });
    expect(other).toMatchObject({ error: null, isReplay: false });
    await labels.done('none');
  });

  it('decides whether its key is used again, with every part', async () => {
    const input = { key: 'again', orderIds: idsOf(1), maxPrice: USD('0.01') };
    const first = await labels.buy(input);
    await labels.done('again');
    running.callsSince();
    // How an amount is written does not count.
    for (const maxPrice of [USD('0.01'), USD('00.01')]) {
      const again = await labels.buy({ ...input, maxPrice });
      expect(again).toEqual({ ...first, isReplay: true });
    }
    const others = [
      { orderIds: idsOf(1, 2) },
      { maxPrice: USD('0.02') },
      { maxTotalPrice: USD('50') },
      { claimedBy: 'station 4' },
      { orderIds: null, filter: { ids: idsOf(1) } },
      { orderIds: [] },
    ];
    for (const other of others)
      expect(await labels.buy({ ...input, ...other })).toMatchObject({
        isReplay: false,
        refusals: null,
        batch: { key: 'again' },
        error: { code: 'IDEMPOTENCY_CONFLICT', path: ['input', 'key'] },
      });
    expect(running.callsSince()).toEqual({});
  });

  it('makes a key for each purchase, also for a key that leaves no room', async () => {
    const key = 'k'.repeat(255);
    await labels.buy({ key, orderIds: idsOf(1), maxPrice: USD('0.01') });
    const [purchase] = (await labels.done(key)).purchases!.nodes;
    expect(purchase).toMatchObject({ amazonOrderId: idsOf(1)[0], state: 'REJECTED' });
    expect(purchase!.key).toMatch(/^[\w-]{43}$/);
  });
});

describe('the maximum price of all labels', () => {
  it('is kept exactly, with what fits into it', async () => {
    const { orderIds, total } = await twoOrders();
    const both = total.toFixed(2);
    const { batch } = await labels.buy({ ...GROUND, orderIds, maxTotalPrice: USD(both) });
    expect(batch?.maxTotalPrice).toEqual(USD(both));
    const { purchases, totalPrice } = await labels.done();
    expect(purchases!.nodes.map(({ state }) => state)).toEqual(['PURCHASED', 'PURCHASED']);
    expect(totalPrice).toEqual([{ amount: both }]);
  });

  it('leaves out the label that does not fit, and says what is left', async () => {
    const { orderIds, total: both } = await twoOrders();
    const total = both.minus('0.01').toFixed(2);
    await labels.buy({ key: 'less', ...GROUND, orderIds, maxTotalPrice: USD(total) });
    const after = (await labels.done('less')).purchases!.nodes;
    const bought = after.find(({ state }) => state === 'PURCHASED')!;
    const refused = after.find(({ state }) => state === 'REJECTED')!;
    const left = new Big(total).minus(bought.price!.amount).toFixed(2);
    expect(refused).toMatchObject({
      keyIsFree: true,
      settledBy: 'UNSENT',
      rejection: {
        code: 'TOTAL_PRICE_REACHED',
        path: ['input', 'maxTotalPrice'],
        message: expect.stringContaining(`and ${left} USD is left of the maximum of ${total} USD`),
      },
    });
    // The limit holds for its key, whichever request uses it.
    const { items: _items, ...parcel } = shipping.parcel();
    const { maxPrice, request } = shipping.purchase();
    const parts = { ...request, orderId: refused.amazonOrderId, parcel };
    const single = { maxPrice, request: parts, despite: DESPITE };
    expect(await shipping.order({ key: refused.key, ...single })).toMatchObject({
      keyIsFree: true,
      error: { code: 'TOTAL_PRICE_REACHED', path: ['input', 'key'] },
    });
    expect((await shipping.order({ key: 'alone', ...single })).error).toBeNull();
  });

  it('costs no quote when nothing is left', async () => {
    const { orderIds, cheaper } = await twoOrders();
    await labels.buy({ key: 'spent', ...GROUND, orderIds, maxTotalPrice: USD(cheaper) });
    const { counts, purchases } = await labels.done('spent');
    expect(counts).toHaveLength(2);
    const refused = purchases!.nodes.find(({ state }) => state === 'REJECTED')!;
    expect(refused.rejection).toMatchObject({
      code: 'TOTAL_PRICE_REACHED',
      message: expect.stringContaining('0.00 USD is left'),
    });
    const { items: _items, ...parcel } = shipping.parcel();
    const { maxPrice, request } = shipping.purchase();
    const again = { ...request, orderId: refused.amazonOrderId, parcel };
    running.callsSince();
    const { error } = await shipping.order({
      key: refused.key,
      maxPrice,
      request: again,
      despite: DESPITE,
    });
    expect(error?.code).toBe('TOTAL_PRICE_REACHED');
    expect(running.callsSince()).not.toHaveProperty('getEligibleShipmentServices');
  });

  it('counts a label once that Amazon refuses to sell at first, and each order costs two calls', async () => {
    const { orderIds, total: both } = await twoOrders();
    const total = both.toFixed(2);
    running.emulator.control.addFault({ kind: '429', operation: 'createShipment', next: 2 });
    running.callsSince();
    await labels.buy({ key: 'retried', ...GROUND, orderIds, maxTotalPrice: USD(total) });
    expect((await labels.done('retried')).totalPrice).toEqual([{ amount: total }]);
    const calls = running.callsSince();
    expect(calls).toMatchObject({ createShipment: 4 });
    expect(calls['getEligibleShipmentServices']).toBeLessThanOrEqual(4);
  });
});
