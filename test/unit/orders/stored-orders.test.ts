import 'reflect-metadata';
import type { OrderNeed } from '../../../src/domains/orders/order-data.js';
import { StoredOrders } from '../../../src/domains/orders/index/stored-orders.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import type { StoredOrder } from '../../../src/store/orders/indexed-order.js';
import type { OrderIndex } from '../../../src/store/orders/order-index.js';
import { anOrderWire } from './order-builders.js';

const NOW = Date.parse('2026-03-02T12:00:00Z');
const MINUTE = 60_000;
const ID = '902-3175004-8841250';

const CONSTANT: OrderNeed = {
  data: new Set(),
  isPersonal: false,
  isLater: false,
  isExpiring: false,
  isDated: false,
};
const STATUS: OrderNeed = { ...CONSTANT, data: new Set(['FULFILLMENT']) };
const CARRIER: OrderNeed = { ...CONSTANT, data: new Set(['PACKAGES']), isExpiring: true };
const ADDRESS: OrderNeed = { ...CONSTANT, data: new Set(['RECIPIENT']), isPersonal: true };
const PROGRAMS: OrderNeed = { ...CONSTANT, isLater: true };

interface Options extends Partial<StoredOrder> {
  readonly syncedAt?: number | null;
  readonly error?: Error;
}

function storedOrders({ syncedAt = NOW, error, ...stored }: Options = {}) {
  const one = {
    document: anOrderWire(),
    readAt: NOW - 24 * 60 * MINUTE,
    isReduced: false,
    isOutdated: false,
    ...stored,
  };
  const reads: (readonly string[])[] = [];
  const index: Pick<OrderIndex, 'stored' | 'progress'> = {
    async stored(_, ids) {
      reads.push(ids);
      if (error) throw error;
      return new Map([[ID, one]]);
    },
    async progress() {
      return {
        historyFrom: 0,
        coverage: null,
        syncedAt,
        windows: [],
        problem: null,
        problemSince: null,
      };
    },
  };
  const orders = new StoredOrders({
    index: index as OrderIndex,
    sellerId: 'SELLER',
    caller: {},
    now: () => NOW,
  });
  const has = async (need: OrderNeed) => (await orders.byId(ID, need)) !== null;
  return { orders, has, reads };
}

describe('an order of the index', () => {
  it('serves what the index has, with the time when it was read', async () => {
    const order = await storedOrders({ readAt: NOW - MINUTE }).orders.byId(ID, STATUS);
    expect(order).toMatchObject({ status: 'UNSHIPPED', readAt: new Date(NOW - MINUTE) });
  });

  it.each<[string, Options, OrderNeed, boolean]>([
    ['facts that change, within 30 minutes after all changes were read', {}, STATUS, true],
    ['facts that change, later', { syncedAt: NOW - 31 * MINUTE }, STATUS, false],
    ['facts that change, before all changes were ever read', { syncedAt: null }, STATUS, false],
    ['an order that was just read', { syncedAt: null, readAt: NOW - MINUTE }, STATUS, true],
    ['facts that change, of an outdated order', { isOutdated: true }, STATUS, false],
    [
      'the time of the last change, of an outdated order',
      { isOutdated: true },
      { ...CONSTANT, isDated: true },
      false,
    ],
    ['facts that never change', { isOutdated: true, syncedAt: null }, CONSTANT, true],
    ['the carrier within the retention', {}, CARRIER, true],
    ['the carrier after the retention', { isReduced: true }, CARRIER, false],
    ['the status after the retention', { isReduced: true }, STATUS, true],
    ['the address', {}, ADDRESS, false],
    ['programs', { document: { ...anOrderWire(), programs: [] } }, PROGRAMS, true],
    ['programs that an earlier version did not store', {}, PROGRAMS, false],
    [
      'an order of a store that fails',
      { error: new StoreError('UNAVAILABLE', 'No disk.') },
      CONSTANT,
      false,
    ],
  ])('is used or not for %s', async (_, options, need, isUsed) => {
    expect(await storedOrders(options).has(need)).toBe(isUsed);
  });

  it('is not read at all for personal data', async () => {
    const { has, reads } = storedOrders();
    await has(ADDRESS);
    expect(reads).toEqual([]);
  });

  it('is read once with all others of the request', async () => {
    const { orders, reads } = storedOrders();
    await Promise.all([ID, 'other', ID].map((id) => orders.byId(id, STATUS)));
    expect(reads).toEqual([[ID, 'other']]);
  });

  it('hides no bug of the store', async () => {
    await expect(storedOrders({ error: new TypeError('bug') }).has(CONSTANT)).rejects.toThrow(
      'bug',
    );
  });
});
