import 'reflect-metadata';
import type { OrderRef } from '../../../src/domains/orders/order-ref.js';
import type { KnownSources } from '../../../src/store/orders/assigned-sources.js';
import type { OrderIndex } from '../../../src/store/orders/order-index.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';
import { theOrders } from './order-builders.js';

const ID = '902-0000000-0000001';
const CHANGED = new Date('2026-03-02T10:00:00Z');
const order = (updatedAt: Date | null = CHANGED): OrderRef => ({
  sellerId: 'A2SELLER',
  amazonOrderId: ID,
  marketplaceId: 'ATVPDKIKX0DER',
  updatedAt,
});

/** Returns the orders of a seller. The index has `known`, and Orders v0 responds with `v0`. */
function knowing(known: Partial<KnownSources>, now?: () => number) {
  const asked: (readonly string[])[] = [];
  const entry: KnownSources = { items: new Map(), completeAt: null, ...known };
  const index: Partial<OrderIndex> = {
    sources: async (_, ids) => {
      asked.push(ids);
      return Promise.resolve(new Map([[ID, entry]]));
    },
  };
  const answer = { FulfillmentInstruction: { FulfillmentSupplySourceId: 'v0' } };
  const client = new FakeSellerClient({ getOrderV0: () => ({ payload: answer }) });
  const orders = theOrders(client, { index: index as OrderIndex, ...(now && { now }) });
  return { orders, client, asked };
}

describe('a supply source in the index', () => {
  it('costs no call, and one lookup for concurrent readers', async () => {
    const items = new Map([
      ['1', 'store'],
      ['2', 'depot'],
    ]);
    const { orders, client, asked } = knowing({ items });
    const told = await Promise.all([
      orders.supplySourceId(order()),
      orders.supplySourceId(order(), '1'),
      orders.supplySourceId(order(), '2'),
    ]);
    expect(told).toEqual(['store', 'store', 'depot']);
    expect(asked).toEqual([[ID]]);
    expect(client.operations).toEqual([]);
  });

  it('is null when the index is up to date and has no source', async () => {
    const { orders, client } = knowing({ completeAt: CHANGED.getTime() });
    expect(await orders.supplySourceId(order())).toBeNull();
    expect(client.operations).toEqual([]);
  });

  it.each([
    ['the order has changed since', { completeAt: CHANGED.getTime() - 1 }, order()],
    ['it is not known how new the order is', { completeAt: CHANGED.getTime() }, order(null)],
    ['no call has been made yet', {}, order()],
  ])('is requested when %s', async (_, known, of) => {
    const { orders, client } = knowing(known);
    expect(await orders.supplySourceId(of)).toBe('v0');
    expect(client.operations).toEqual(['getOrderV0']);
  });

  it('is loaded when only another item has one', async () => {
    const { orders } = knowing({ items: new Map([['1', 'store']]) });
    expect(await orders.supplySourceId(order(), '2')).toBe('v0');
  });

  it('stays available after the end of Orders v0', async () => {
    const ended = () => Date.parse('2027-03-27T00:00:00Z');
    const { orders } = knowing({ items: new Map([['1', 'store']]) }, ended);
    expect(await orders.supplySourceId(order())).toBe('store');
    const { orders: unknown, client } = knowing({}, ended);
    expect(await unknown.supplySourceId(order())).toBeNull();
    expect(client.operations).toEqual([]);
  });
});
