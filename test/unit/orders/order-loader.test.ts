import 'reflect-metadata';
import type { OrderData } from '../../../src/domains/orders/order-data.js';
import { OrderLoader } from '../../../src/domains/orders/order.loader.js';
import { SpApiError } from '../../../src/sp-api/errors/errors.js';
import { anSpApiError, fails, FakeSellerClient } from '../shipping/fake-seller-client.js';
import { aCaller, someOrdersCaches, anOrderWire } from './order-builders.js';

const ID = '902-3175004-8841250';
const OTHER = '902-0000001-0000001';
const NOTHING: ReadonlySet<OrderData> = new Set();
const parts = (...data: OrderData[]): ReadonlySet<OrderData> => new Set(data);

function aClient(getOrder: () => unknown = () => ({ order: anOrderWire() })): FakeSellerClient {
  return new FakeSellerClient({ getOrder });
}
const aLoader = (client: FakeSellerClient, caches = someOrdersCaches()) =>
  new OrderLoader(client, caches.orders, aCaller(), () => 0);
const asked = (client: FakeSellerClient) =>
  client.calls.map(({ request }) => request.query?.['includedData']);

describe('an order', () => {
  it('takes one call for concurrent readers, with the parts of all of them', async () => {
    const client = aClient();
    const orders = aLoader(client);
    const found = await Promise.all([
      orders.byId(ID, parts('PACKAGES')),
      orders.byId(ID, NOTHING),
      orders.byId(ID, parts('FULFILLMENT')),
    ]);
    expect(found.map((order) => order?.amazonOrderId)).toEqual([ID, ID, ID]);
    expect(asked(client)).toEqual([['CANCELLATION', 'FULFILLMENT', 'PACKAGES']]);
    expect(client.calls[0]?.request.path).toEqual({ orderId: ID });
  });

  it('serves later readers in the request that need fewer parts', async () => {
    const client = aClient();
    const orders = aLoader(client);
    await orders.byId(ID, parts('PACKAGES', 'FULFILLMENT'));
    await orders.byId(ID, parts('FULFILLMENT'));
    await orders.byId(ID, NOTHING);
    expect(client.operations).toEqual(['getOrder']);
    await orders.byId(ID, parts('RECIPIENT'));
    expect(asked(client)).toEqual([['CANCELLATION', 'FULFILLMENT', 'PACKAGES'], ['RECIPIENT']]);
  });

  it('is cached with its parts until it expires', async () => {
    const client = aClient();
    let now = 1_000;
    const caches = someOrdersCaches(() => now);
    await aLoader(client, caches).byId(ID, parts('FULFILLMENT'));
    now += 9_999;
    await aLoader(client, caches).byId(ID, parts('FULFILLMENT'));
    expect(client.operations).toHaveLength(1);
    await aLoader(client, caches).byId(ID, parts('PACKAGES'));
    expect(client.operations).toHaveLength(2);
    now += 2;
    await aLoader(client, caches).byId(ID, parts('FULFILLMENT'));
    expect(client.operations).toHaveLength(3);
  });

  it('bypasses the cache when a fresh order is requested', async () => {
    const client = aClient();
    const caches = someOrdersCaches();
    const sets = [NOTHING, parts('PACKAGES'), parts('FULFILLMENT', 'RECIPIENT')];
    for (const data of sets) {
      const orders = aLoader(client, caches);
      await orders.byId(ID, data);
      const before = client.operations.length;
      await orders.fresh(ID, data);
      expect(client.operations).toHaveLength(before + 1);
    }
    const before = client.operations.length;
    await aLoader(client, caches).fresh(ID, NOTHING);
    for (const data of sets.slice(1)) await aLoader(client, caches).byId(ID, data);
    expect(client.operations).toHaveLength(before + sets.length);
  });

  it('is read again once for several fields, and serves later requests', async () => {
    const client = aClient();
    const caches = someOrdersCaches();
    const orders = aLoader(client, caches);
    await orders.byId(ID, NOTHING);
    await Promise.all([orders.fresh(ID, NOTHING), orders.fresh(ID, parts('PACKAGES'))]);
    expect(client.operations).toHaveLength(2);
    await aLoader(client, caches).byId(ID, parts('PACKAGES'));
    expect(client.operations).toHaveLength(2);
  });

  it('stays cached when another one is read again', async () => {
    const client = aClient();
    const caches = someOrdersCaches();
    await aLoader(client, caches).byId(OTHER, NOTHING);
    await aLoader(client, caches).fresh(ID, NOTHING);
    await aLoader(client, caches).byId(OTHER, NOTHING);
    expect(client.operations).toHaveLength(2);
  });

  it('that fails does not fail another one', async () => {
    const client = new FakeSellerClient({
      getOrder: ({ path }) => {
        if (path?.['orderId'] === OTHER) throw anSpApiError();
        return { order: anOrderWire() };
      },
    });
    const orders = aLoader(client);
    const outcomes = await Promise.allSettled([
      orders.byId(ID, NOTHING),
      orders.byId(OTHER, NOTHING),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps the requested id', async () => {
    const orders = aLoader(aClient(() => ({ order: { ...anOrderWire(), orderId: null } })));
    expect((await orders.byId(ID, NOTHING))?.amazonOrderId).toBe(ID);
  });

  it('is null for an unknown id', async () => {
    const client = aClient(fails(anSpApiError({ code: 'UPSTREAM_NOT_FOUND', httpStatus: 404 })));
    expect(await aLoader(client).byId(ID, NOTHING)).toBeNull();
  });

  it.each([{}, { order: null }])('is an error for the answer %j', async (answer) => {
    const error = await aLoader(aClient(() => answer))
      .byId(ID, NOTHING)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SpApiError);
    expect(error).toMatchObject({ code: 'UPSTREAM_MALFORMED', operation: 'getOrder' });
  });

  it.each(['', '.', '..', ' ', 'a\nb', 'x'.repeat(201)])(
    'is null without a call for the id %j',
    async (id) => {
      const client = aClient();
      expect(await aLoader(client).byId(id, NOTHING)).toBeNull();
      expect(client.operations).toEqual([]);
    },
  );

  it.each([
    ['S01-3175004-8841250', 'null'],
    ['x', 'null'],
    [ID, 'an error'],
  ])('with the id %j that Amazon refuses is %s', async (id, expected) => {
    const refusal = anSpApiError({ code: 'UPSTREAM_REJECTED', httpStatus: 400 });
    const order = aLoader(aClient(fails(refusal))).byId(id, NOTHING);
    expect(await order.catch(() => 'an error')).toBe(expected === 'null' ? null : expected);
  });
});
