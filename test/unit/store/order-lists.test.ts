import type {
  OrderPosition,
  OrderQuery,
  OrderSort,
  OrderToIndex,
} from '../../../src/store/orders/indexed-order.js';
import { NEVER_DUE } from '../../../src/store/orders/indexed-order.js';
import { Sealer } from '../../../src/store/engine/sealer.js';
import { OpenedDocuments } from '../../../src/store/orders/opened-documents.js';
import { countOrders } from '../../../src/store/orders/count-orders.js';
import { listOrders } from '../../../src/store/orders/list-orders.js';
import { OrderSearchTooLong } from '../../../src/store/orders/walk-orders.js';
import { openTables } from './opened-tables.js';
import { randomFrom } from './random-data.js';
import { SELLER } from './suites/store-place.js';
import { STORE_KEY } from '../../support/store-keys.js';

const random = randomFrom(7);
const pick = <T>(values: readonly T[]): T => values[random(values.length)]!;

const STATUSES = ['UNSHIPPED', 'SHIPPED', 'PENDING', null];
const SOURCES = ['source-1', 'source-2', null];
const FACETS = ['gift', 'signature', 'program:PRIME'];
const SKUS = ['MUG', 'BOWL', 'PLATE'];

interface Known {
  readonly order: OrderToIndex;
  readonly sources: readonly (string | null)[];
}

function anOrder(n: number): OrderToIndex {
  // Few different times, so that many orders share one.
  const createdAt = 1_000 + random(12);
  return {
    sellerId: random(10) === 0 ? 'SELLER-B' : SELLER,
    orderId: `order-${(n * 7_919) % 997}`,
    status: pick(STATUSES),
    marketplaceId: null,
    createdAt,
    updatedAt: createdAt + random(9) - 1,
    shipBy: random(6) === 0 ? null : createdAt + random(9) - 3,
    readAt: 5_000,
    settledAt: null,
    asksSource: true,
    document: { n },
    facets: FACETS.filter(() => random(3) === 0),
    trackingNumbers: [`track-${n % 50}`],
    items: Array.from({ length: 1 + random(3) }, (_, item) => ({
      orderItemId: `${n}-${item}`,
      sku: pick(SKUS),
    })),
  };
}

const maybe = <K extends string, T>(name: K, value: T): Partial<Record<K, T>> =>
  random(4) === 0 ? ({ [name]: value } as Record<K, T>) : {};

const some = <T>(values: readonly T[]): T[] => values.filter(() => random(2) === 0);
const has = (...facets: string[]) => ({ facets, isExcluded: false });
const hasNot = (...facets: string[]) => ({ facets, isExcluded: true });

function aQuery(): OrderQuery {
  const moment = () => 998 + random(20);
  return {
    sellerId: SELLER,
    ...maybe(
      'statuses',
      Array.from({ length: random(4) }, () => pick(STATUSES) ?? 'UNKNOWN'),
    ),
    ...maybe('supplySourceIds', some(['source-1', 'source-2', 'source-3'])),
    ...maybe('skus', some(SKUS)),
    ...maybe(
      'facets',
      some([
        has('gift'),
        has('signature', 'program:PRIME'),
        hasNot('signature'),
        has('unassigned'),
        hasNot('unassigned'),
      ]),
    ),
    ...maybe(
      'ids',
      Array.from({ length: random(300) }, () => `order-${random(997)}`),
    ),
    ...maybe('due', { statuses: ['UNSHIPPED'], from: moment() }),
    ...maybe('createdFrom', moment()),
    ...maybe('createdBefore', moment()),
    ...maybe('updatedFrom', moment()),
    ...maybe('updatedBefore', moment()),
    ...maybe('updatedUntil', moment()),
    ...maybe('shipByFrom', moment()),
    ...maybe('shipByBefore', moment()),
  };
}

const NEVER = Number.POSITIVE_INFINITY;

function isDue({ status, shipBy }: OrderToIndex, { due }: OrderQuery): boolean {
  return !due?.statuses.includes(status ?? '') || (shipBy ?? NEVER_DUE) >= due.from;
}

function isInTime(order: OrderToIndex, query: OrderQuery): boolean {
  const { createdFrom = -NEVER, createdBefore = NEVER, updatedFrom = -NEVER } = query;
  const { updatedBefore = NEVER, updatedUntil = NEVER, shipByFrom, shipByBefore } = query;
  const shipBy = order.shipBy ?? NEVER_DUE;
  return [
    isDue(order, query),
    order.createdAt >= createdFrom,
    order.createdAt < createdBefore,
    order.updatedAt >= updatedFrom,
    order.updatedAt < updatedBefore,
    order.updatedAt <= updatedUntil,
    shipByFrom === undefined || (shipBy >= shipByFrom && shipBy < NEVER_DUE),
    shipBy < (shipByBefore ?? NEVER),
  ].every(Boolean);
}

function isWanted({ order, sources }: Known, query: OrderQuery): boolean {
  const { sellerId, statuses, supplySourceIds, skus, ids, facets = [] } = query;
  const facts = new Set([...order.facets, ...(sources.some(Boolean) ? [] : ['unassigned'])]);
  return [
    order.sellerId === sellerId,
    ids?.includes(order.orderId) ?? true,
    statuses?.includes(order.status ?? '') ?? true,
    supplySourceIds === undefined || sources.some((one) => one && supplySourceIds.includes(one)),
    skus === undefined || order.items.some(({ sku }) => sku !== null && skus.includes(sku)),
    ...facets.map((one) => one.facets.some((name) => facts.has(name)) !== one.isExcluded),
  ].every(Boolean);
}

const PLACES: Readonly<Record<OrderSort, (order: OrderToIndex) => number>> = {
  CREATED_DESC: ({ createdAt }) => -createdAt,
  CREATED_ASC: ({ createdAt }) => createdAt,
  SHIP_BY_ASC: ({ shipBy }) => shipBy ?? NEVER_DUE,
  UPDATED_ASC: ({ updatedAt }) => updatedAt,
  UPDATED_DESC: ({ updatedAt }) => -updatedAt,
};

/** Returns the whole list by definition. */
function naively(known: readonly Known[], query: OrderQuery, sort: OrderSort): string[] {
  const at = PLACES[sort];
  const sign = sort.endsWith('DESC') ? -1 : 1;
  return known
    .filter((one) => isWanted(one, query) && isInTime(one.order, query))
    .map(({ order }) => order)
    .toSorted((a, b) => at(a) - at(b) || sign * (a.orderId < b.orderId ? -1 : 1))
    .map(({ orderId }) => orderId);
}

const SORTS = [
  'CREATED_DESC',
  'CREATED_ASC',
  'SHIP_BY_ASC',
  'UPDATED_ASC',
  'UPDATED_DESC',
] as const;

function listContext({ index: db }: Awaited<ReturnType<typeof openTables>>) {
  return {
    db,
    sealer: new Sealer([STORE_KEY]),
    documents: new OpenedDocuments(),
  };
}

describe('a list of orders on SQLite', () => {
  const known: Known[] = [];
  let tables: Awaited<ReturnType<typeof openTables>>;

  const put = async (order: OrderToIndex): Promise<void> => {
    const { sellerId, orderId } = order;
    const mark = { sellerId, orderId, changedAt: null, knownAt: 0, tries: 0 };
    await tables.orders.refreshed(mark, order, null);
  };

  beforeAll(async () => {
    tables = await openTables(() => undefined);
    for (let n = 0; n < 220; n += 1) {
      const order = anOrder(n);
      const sources = order.items.map(() => pick(SOURCES));
      const assignments = order.items.map(({ orderItemId }, item) => ({
        sellerId: order.sellerId,
        orderId: order.orderId,
        orderItemId,
        supplySourceId: sources[item] ?? null,
        at: 1,
      }));
      // A notification may come before the order, and an order may be read more than once.
      const isAssignedFirst = random(2) === 0;
      if (isAssignedFirst) await tables.orders.recordSources(order.sellerId, [], assignments);
      if (random(3) === 0)
        await put({ ...order, status: 'PENDING', createdAt: 1, updatedAt: 1, shipBy: null });
      await put(order);
      if (!isAssignedFirst) await tables.orders.recordSources(order.sellerId, [], assignments);
      known.push({ order, sources });
    }
  });

  afterAll(() => tables.close());

  it('has an exact count of orders without a source', async () => {
    for (const sellerId of [SELLER, 'SELLER-B']) {
      const rows = await tables.index
        .selectFrom('indexed_order')
        .select('order_id')
        .where('seller_id', '=', sellerId)
        .where('asks_source', '=', 1)
        .execute();
      expect(rows.length).toBeGreaterThan(0);
      expect(await tables.orders.openSources(sellerId)).toBe(rows.length);
    }
  });

  it.each([
    ['sorts the few of another time', { sortedAtMost: 1_000, atOnce: 4_000 }],
    ['walks along the list', { sortedAtMost: 0, atOnce: 4_000 }],
    ['walks along the list in slices', { sortedAtMost: 0, atOnce: 60 }],
  ])('equals that of a naive query, page by page, when it %s', async (_, sizes) => {
    const limits = { ...sizes, atMost: 1_000 };
    const counted = { atOnce: sizes.atOnce, testedAtOnce: sizes.atOnce, testedAtMost: 1_000 };
    let rows = 0;
    for (let n = 0; n < 120; n += 1) {
      const query = aQuery();
      const sort = pick(SORTS);
      const first = 1 + random(40);
      const listed: string[] = [];
      let after: OrderPosition | null = null;
      for (let more = true; more;) {
        const page = await listOrders(listContext(tables), query, { sort, first, after }, limits);
        listed.push(...page.orders.map(({ orderId }) => orderId));
        after = page.orders.at(-1)?.position ?? null;
        more = page.hasNextPage;
        expect(page.orders.length).toBe(more ? first : page.orders.length);
      }
      expect({ query, sort, listed }).toEqual({
        query,
        sort,
        listed: naively(known, query, sort),
      });
      expect(await countOrders({ db: tables.index }, query, counted)).toBe(listed.length);
      rows += listed.length;
    }
    // The queries are not all empty.
    expect(rows).toBeGreaterThan(800);
  });

  describe('with conditions that no order meets together', () => {
    const never = { sellerId: SELLER, facets: [has('signature'), hasNot('signature')] };
    const page = { sort: 'CREATED_ASC', first: 5, after: null } as const;
    const limits = { sortedAtMost: 0, atOnce: 5, atMost: 20 };

    it('refuses a page when it has tested as many orders as it may', async () => {
      const context = listContext(tables);
      await expect(listOrders(context, never, page, limits)).rejects.toThrow(OrderSearchTooLong);
      const listed = await listOrders(context, never, page, { ...limits, atMost: 1_000 });
      expect(listed).toEqual({ orders: [], hasNextPage: false });
    });

    it('has no count when more orders would have to be tested than may be', async () => {
      const query = { sellerId: SELLER, facets: [has('signature'), has('gift')] };
      const sizes = { atOnce: 5, testedAtOnce: 5 };
      const context = { db: tables.index };
      expect(await countOrders(context, query, { ...sizes, testedAtMost: 10 })).toBeNull();
      const count = await countOrders(context, query, { ...sizes, testedAtMost: 1_000 });
      expect(count).toBe(naively(known, query, 'CREATED_ASC').length);
    });

    it.each<[string, Partial<OrderQuery>]>([
      ['that are not late', { due: { statuses: ['UNSHIPPED'], from: 1_004 } }],
      ['with any of two facts', { facets: [has('signature', 'gift')] }],
      ['without a fact', { facets: [hasNot('gift')] }],
    ])('counts orders %s without a test of each', async (_, filter) => {
      const query = { sellerId: SELLER, ...filter };
      const sizes = { atOnce: 5, testedAtOnce: 5, testedAtMost: 1 };
      const count = await countOrders({ db: tables.index }, query, sizes);
      expect(count).toBe(naively(known, query, 'CREATED_ASC').length);
    });

    it.each([
      [
        'a page',
        () =>
          listOrders(listContext(tables), never, page, {
            ...limits,
            atMost: 1_000,
          }),
      ],
      [
        'a count',
        () =>
          countOrders(
            { db: tables.index },
            { sellerId: SELLER },
            { atOnce: 5, testedAtOnce: 5, testedAtMost: 5 },
          ),
      ],
    ])('serves other requests between the parts of %s', async (_, read) => {
      let turns = 0;
      let isRunning = true;
      const count = (): void => {
        turns += 1;
        if (isRunning) setImmediate(count);
      };
      setImmediate(count);
      await read();
      isRunning = false;
      expect(turns).toBeGreaterThan(5);
    });
  });
});
