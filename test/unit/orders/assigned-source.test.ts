import 'reflect-metadata';
import type { OrderRef } from '../../../src/domains/orders/order-ref.js';
import type { OperationRequest } from '../../../src/sp-api/calls/operation.js';
import type { GetOrdersV0QueryWire } from '../../../src/sp-api/operations/orders-v0.wire.js';
import { anSpApiError, fails, FakeSellerClient } from '../shipping/fake-seller-client.js';
import { someOrdersCaches, theOrders } from './order-builders.js';

const US = 'ATVPDKIKX0DER';
const order = (n: number, marketplaceId: string | null = US): OrderRef => ({
  sellerId: 'A2SELLER',
  amazonOrderId: `902-0000000-${String(n).padStart(7, '0')}`,
  marketplaceId,
  updatedAt: null,
});
const wire = (AmazonOrderId: string) => ({
  AmazonOrderId,
  FulfillmentInstruction: { FulfillmentSupplySourceId: `source of ${AmazonOrderId}` },
});

function aClient(answers: Record<string, (request: never) => unknown> = {}): FakeSellerClient {
  return new FakeSellerClient({
    getOrderV0: ({ path }) => ({ payload: wire(path?.['orderId'] ?? '') }),
    getOrdersV0: ({ query }) => ({
      // In another order than requested, like Amazon's lists.
      payload: { Orders: (query as GetOrdersV0QueryWire).AmazonOrderIds?.toReversed().map(wire) },
    }),
    ...answers,
  });
}
const queryOf = (client: FakeSellerClient, n = 0) =>
  client.calls[n]?.request.query as GetOrdersV0QueryWire;
const range = (count: number) => Array.from({ length: count }, (_, n) => order(n));

describe('the supply source that an order is assigned to', () => {
  it('takes one getOrderV0 for one order', async () => {
    const client = aClient();
    const orders = theOrders(client);
    const sources = await Promise.all([
      orders.supplySourceId(order(1)),
      orders.supplySourceId(order(1)),
    ]);
    expect(sources).toEqual(Array(2).fill(`source of ${order(1).amazonOrderId}`));
    expect(client.operations).toEqual(['getOrderV0']);
  });

  it.each([
    [2, [2]],
    [50, [50]],
    [51, [50, 1]],
    [120, [50, 50, 20]],
  ])('of %i orders comes in batches of %j', async (count, sizes) => {
    const client = aClient();
    const orders = theOrders(client);
    const all = range(count);
    const sources = await Promise.all(all.map(async (one) => orders.supplySourceId(one)));
    expect(sources).toEqual(all.map(({ amazonOrderId }) => `source of ${amazonOrderId}`));
    const batches = client.calls.map(({ request }) => {
      const ids = (request.query as GetOrdersV0QueryWire | undefined)?.AmazonOrderIds;
      return ids?.length ?? 1;
    });
    expect(batches).toEqual(sizes);
  });

  it('is searched in the marketplaces of the orders, or in all of the seller', async () => {
    const client = aClient();
    await Promise.all([1, 2].map(async (n) => theOrders(client).supplySourceId(order(n))));
    const known = theOrders(client);
    await Promise.all([1, 2].map(async (n) => known.supplySourceId(order(n))));
    const partly = theOrders(client);
    await Promise.all([partly.supplySourceId(order(1)), partly.supplySourceId(order(2, null))]);
    expect([queryOf(client, 2), queryOf(client, 3)].map((query) => query.MarketplaceIds)).toEqual([
      [US],
      [US, 'A2EUQ1WTGCTBG2'],
    ]);
  });

  it('is null for an order that the response omits', async () => {
    const client = aClient({
      getOrdersV0: () => ({ payload: { Orders: [wire(order(2).amazonOrderId)] } }),
    });
    const orders = theOrders(client);
    const sources = await Promise.all([1, 2].map(async (n) => orders.supplySourceId(order(n))));
    expect(sources).toEqual([null, `source of ${order(2).amazonOrderId}`]);
  });

  it.each([
    ['no instruction', () => ({ payload: { FulfillmentInstruction: null } })],
    ['an empty instruction', () => ({ payload: { FulfillmentInstruction: {} } })],
    [
      'an empty id',
      () => ({ payload: { FulfillmentInstruction: { FulfillmentSupplySourceId: '' } } }),
    ],
    ['no payload', () => ({})],
    ['404', fails(anSpApiError({ code: 'UPSTREAM_NOT_FOUND', httpStatus: 404 }))],
  ])('is null for %s, and requested again next time', async (_, getOrderV0) => {
    const client = aClient({ getOrderV0 });
    const caches = someOrdersCaches();
    for (const orders of [theOrders(client, { caches }), theOrders(client, { caches })]) {
      expect(await orders.supplySourceId(order(1))).toBeNull();
    }
    expect(client.operations).toEqual(['getOrderV0', 'getOrderV0']);
  });

  it('is cached between requests, so only new orders cost a call', async () => {
    const client = aClient();
    const caches = someOrdersCaches();
    const first = theOrders(client, { caches });
    await Promise.all([1, 2].map(async (n) => first.supplySourceId(order(n))));
    const second = theOrders(client, { caches });
    const sources = await Promise.all([1, 2, 3].map(async (n) => second.supplySourceId(order(n))));
    expect(sources).toEqual([1, 2, 3].map((n) => `source of ${order(n).amazonOrderId}`));
    expect(client.operations).toEqual(['getOrdersV0', 'getOrderV0']);
  });

  it('fails for every order of a failed batch, and is loaded again', async () => {
    const caches = someOrdersCaches();
    const trouble = anSpApiError({ code: 'UPSTREAM_UNAVAILABLE', httpStatus: 503 });
    const broken = theOrders(aClient({ getOrdersV0: fails(trouble) }), { caches });
    const outcomes = await Promise.allSettled(
      range(3).map(async (one) => broken.supplySourceId(one)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
    const works = theOrders(aClient(), { caches });
    expect(await works.supplySourceId(order(1))).toBe(`source of ${order(1).amazonOrderId}`);
  });

  it('fails only for the one order that Amazon refuses, at a few more calls', async () => {
    const bad = order(31).amazonOrderId;
    const refused = (ids: readonly string[]) => {
      if (ids.includes(bad)) throw anSpApiError();
    };
    const client = aClient({
      getOrderV0: ({ path }: OperationRequest) => {
        refused([path?.['orderId'] ?? '']);
        return { payload: wire(path?.['orderId'] ?? '') };
      },
      getOrdersV0: ({ query }: OperationRequest) => {
        const ids = (query as GetOrdersV0QueryWire).AmazonOrderIds ?? [];
        refused(ids);
        return { payload: { Orders: ids.map(wire) } };
      },
    });
    const orders = theOrders(client);
    const outcomes = await Promise.allSettled(
      range(50).map(async (one) => orders.supplySourceId(one)),
    );
    expect(outcomes.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []))).toEqual([31]);
    expect(client.operations.filter((name) => name === 'getOrdersV0')).toHaveLength(5);
    expect(client.operations.filter((name) => name === 'getOrderV0')).toHaveLength(13);
  });

  it('is loaded separately for an id of an unusual form', async () => {
    const client = aClient();
    const orders = theOrders(client);
    const odd = { ...order(1), amazonOrderId: 'S02-1234567,8' };
    await Promise.all([odd, order(2), order(3)].map(async (one) => orders.supplySourceId(one)));
    expect(client.operations.toSorted()).toEqual(['getOrderV0', 'getOrdersV0']);
    expect(client.calls.map(({ request }) => request.path?.['orderId'] ?? 'list')).toContain(
      'S02-1234567,8',
    );
  });

  it('is null without a call after the end of Orders v0', async () => {
    const client = aClient();
    const lastMoment = theOrders(client, { now: () => Date.parse('2027-03-26T23:59:59Z') });
    const after = theOrders(client, { now: () => Date.parse('2027-03-27T00:00:00Z') });
    expect(await after.supplySourceId(order(1))).toBeNull();
    expect(client.operations).toEqual([]);
    expect(await lastMoment.supplySourceId(order(1))).not.toBeNull();
  });
});

describe('a call for several assignments', () => {
  it('is aborted when the last waiter leaves', async () => {
    const gone = new AbortController();
    const client = aClient({ getOrdersV0: () => new Promise(() => undefined) });
    const orders = theOrders(client, { signal: gone.signal });
    const waiting = range(2).map(async (one) => orders.supplySourceId(one));
    await Promise.resolve();
    gone.abort(new Error('gone'));
    const outcomes = await Promise.allSettled(waiting);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(client.calls[0]?.options.signal?.aborted).toBe(true);
  });

  it('continues while another request waits for one of them', async () => {
    const gone = new AbortController();
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const client = aClient({ getOrdersV0: () => promise });
    const caches = someOrdersCaches();
    const leaving = theOrders(client, { caches, signal: gone.signal });
    const left = Promise.allSettled(range(2).map(async (one) => leaving.supplySourceId(one)));
    const staying = theOrders(client, { caches }).supplySourceId(order(1));
    // A batch starts when no field of the process waits for its turn.
    for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
    gone.abort(new Error('gone'));
    await left;
    expect(client.calls.map(({ options }) => options.signal?.aborted)).toEqual([false]);
    resolve({ payload: { Orders: [wire(order(1).amazonOrderId)] } });
    expect(await staying).toBe(`source of ${order(1).amazonOrderId}`);
  });
});
