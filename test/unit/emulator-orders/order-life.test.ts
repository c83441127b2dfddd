import type { EmulatedSeller } from '../../../src/emulator/core/api.js';
import { OrderBook } from '../../../src/emulator/apis/orders/order-book.js';
import type { OrderChange } from '../../../src/emulator/apis/orders/order-book.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const START_MS = Date.UTC(2026, 2, 4, 17);

const sellers: EmulatedSeller[] = ['FIRST', 'SECOND'].map((sellerId) => ({
  sellerId,
  name: sellerId,
  refreshToken: sellerId,
  marketplaceIds: ['ATVPDKIKX0DER'],
  region: 'na',
}));

/** Status of an order before each change. */
const STATUS_BEFORE: Partial<Record<OrderChange['reason'], string>> = {
  released: 'Pending',
  'cancelled-unpaid': 'Pending',
  'cancel-requested': 'Unshipped',
  cancelled: 'Unshipped',
};

let nowMs: number;

beforeEach(() => {
  nowMs = START_MS;
});

function book(seed = 1): OrderBook {
  return new OrderBook({ seed, sellers, nowMs: () => nowMs });
}

describe('arriving orders', () => {
  it('come every ten minutes to the first seller, every thirty to the second', () => {
    const orders = book();
    const [first, second] = [orders.list('FIRST').length, orders.list('SECOND').length];
    nowMs += HOUR_MS - 1;
    expect(orders.list('FIRST')).toHaveLength(first + 5);
    nowMs += 1;
    expect(orders.list('FIRST')).toHaveLength(first + 6);
    expect(orders.list('SECOND')).toHaveLength(second + 2);
  });

  it('are unpaid and have the time of their arrival, whenever they are read', () => {
    const orders = book();
    const before = orders.list('FIRST').length;
    nowMs += 12 * MINUTE_MS;
    expect(orders.list('FIRST').slice(before)).toMatchObject([
      {
        amazonOrderId: expect.stringMatching(/^701-0000001-\d{7}$/),
        status: 'Pending',
        purchasedMs: START_MS + 10 * MINUTE_MS,
        lastUpdatedMs: START_MS + 10 * MINUTE_MS,
        packages: [],
      },
    ]);
  });

  it('do not depend on how often they are read', () => {
    const [often, once] = [book(), book()];
    for (let hour = 0; hour < 48; hour += 1) {
      nowMs += HOUR_MS;
      often.list('FIRST');
    }
    expect(often.list('FIRST')).toEqual(once.list('FIRST'));
    expect(often.list('FIRST')).not.toEqual(book(2).list('FIRST'));
  });

  it('have unique ids', () => {
    const orders = book();
    nowMs += 9 * DAY_MS;
    const all = [...orders.list('FIRST'), ...orders.list('SECOND')];
    const ids = all.map((order) => order.amazonOrderId);
    const itemIds = all.flatMap((order) => order.items.map((item) => item.orderItemId));
    expect(ids.length).toBeGreaterThan(1500);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(itemIds).size).toBe(itemIds.length);
    for (const id of ids) expect(id).toMatch(/^\d{3}-\d{7}-\d{7}$/);
    for (const id of itemIds) expect(id).toMatch(/^\d{14}$/);
  });
});

describe('the life of an order', () => {
  it('continues for all orders but the named ones', () => {
    const orders = book();
    const named = orders.list('FIRST').slice(0, 12);
    const pending = orders.list('FIRST').filter((order) => order.status === 'Pending').length;
    expect(pending).toBeGreaterThan(3);
    nowMs += 30 * DAY_MS;
    expect(orders.list('FIRST').slice(0, 12)).toEqual(named);
    const initial = orders.list('FIRST').slice(12, 180);
    expect(initial.filter((order) => order.status === 'Pending')).toEqual([]);
  });

  it('includes payment for most orders, and cancellation for some', () => {
    const orders = book();
    nowMs += 4 * DAY_MS;
    const arrived = orders
      .list('FIRST')
      .slice(180)
      .filter((order) => order.purchasedMs < nowMs - 3 * DAY_MS);
    const count = (status: string): number =>
      arrived.filter((order) => order.status === status).length;
    expect(count('Unshipped')).toBeGreaterThan(0.8 * arrived.length);
    expect(count('Canceled')).toBeGreaterThan(0);
    expect(count('Unshipped') + count('Canceled')).toBe(arrived.length);
    const reasons = arrived.map((order) => order.cancellation?.executedBy);
    expect(reasons).toEqual(expect.arrayContaining(['BUYER', 'AMAZON']));
  });

  it('calls listeners in the order of the times, with the state before and after', () => {
    const orders = book();
    const changes: OrderChange[] = [];
    const end = orders.onOrderChange((change) => changes.push(change));
    nowMs += 2 * DAY_MS;
    orders.list('FIRST');
    expect(changes.map(({ atMs }) => atMs)).toEqual(
      changes.map(({ atMs }) => atMs).toSorted((a, b) => a - b),
    );
    expect(new Set(changes.map(({ reason }) => reason))).toEqual(
      new Set(['placed', 'released', 'cancel-requested', 'cancelled', 'cancelled-unpaid']),
    );
    for (const { reason, before, order, atMs } of changes) {
      expect(order.lastUpdatedMs).toBe(atMs);
      expect(before?.status).toBe(STATUS_BEFORE[reason]);
      for (const item of order.items) expect(item.supplySourceId).toMatch(/^[\da-f-]{36}$/);
    }
    const told = changes.length;
    end();
    nowMs += DAY_MS;
    orders.list('FIRST');
    expect(changes).toHaveLength(told);
  });

  it('continues when a listener reads orders', () => {
    const orders = book();
    let seen = 0;
    orders.onOrderChange(({ order }) => {
      seen += 1;
      expect(orders.find(order.sellerId, order.amazonOrderId)).toEqual(order);
    });
    nowMs += DAY_MS;
    orders.list('FIRST');
    expect(seen).toBeGreaterThan(200);
  });

  it('does not cancel a shipped order', () => {
    const requests: OrderChange[] = [];
    const probe = book();
    probe.onOrderChange((change) => {
      if (change.reason === 'cancel-requested') requests.push(change);
    });
    nowMs += DAY_MS;
    probe.list('FIRST');
    const { order, atMs } = requests[0]!;
    nowMs = START_MS;
    const orders = book();
    nowMs = atMs;
    orders.addPackage(
      order,
      {
        origin: { shipmentId: 'label' },
        carrier: 'UPS',
        trackingNumber: '1Z',
        shipMs: nowMs,
        deliveredMs: nowMs,
        shipFrom: order.shipTo,
        items: order.items.map(({ orderItemId, quantityOrdered: quantity }) => ({
          orderItemId,
          quantity,
        })),
      },
      nowMs,
    );
    nowMs += 2 * DAY_MS;
    expect(orders.find(order.sellerId, order.amazonOrderId)).toMatchObject({
      status: 'Shipped',
      cancellation: { isRequestedByBuyer: true, executedBy: undefined },
    });
  });
});

describe('the assigned supply source', () => {
  it('is the same for a named order with every seed, and the order’s for most items', () => {
    const place = (seed: number, number: number): string | undefined => {
      const orders = book(seed);
      const order = orders.list('FIRST')[number]!;
      return orders
        .locations('FIRST')
        .find(({ supplySourceId }) => supplySourceId === order.supplySourceId)?.address.city;
    };
    expect([0, 1, 2].map((number) => place(1, number))).toEqual(['Seattle', 'Portland', 'Reno']);
    expect([0, 1, 2].map((number) => place(7, number))).toEqual(['Seattle', 'Portland', 'Reno']);
    const split = book()
      .list('FIRST')
      .filter((order) =>
        order.items.some(({ supplySourceId }) => supplySourceId !== order.supplySourceId),
      );
    expect(split.length).toBeGreaterThan(3);
    expect(split.length).toBeLessThan(40);
  });
});
