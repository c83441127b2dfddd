import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator } from '../../src/emulator/emulator.js';
import { startCheckedEmulator } from '../support/amazon-contract.js';
import { graphql } from '../support/generated/gql.js';
import type { OrderFilterInput, OrdersPageQueryVariables } from '../support/generated/graphql.js';
import { asConfigured } from '../support/configured-sellers.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

const Page = graphql(`
  query OrdersPage(
    $first: Int
    $after: String
    $filter: OrderFilterInput
    $sortBy: OrderSort
    $sellerId: ID
  ) {
    seller(id: $sellerId) {
      orders(first: $first, after: $after, filter: $filter, sortBy: $sortBy) {
        nodes {
          amazonOrderId
          status
          fulfilledBy
          placedAt
          updatedAt
          shipBy {
            latest
          }
          total {
            amount
          }
          packages {
            trackingNumber
          }
          items {
            orderItemId
            sku
            quantityUnfulfilled
            supplySource {
              supplySourceId
            }
          }
          supplySource {
            supplySourceId
          }
        }
        edges {
          cursor
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
      }
    }
  }
`);

const Recipients = graphql(`
  query OrderRecipients($first: Int, $sellerId: ID) {
    seller(id: $sellerId) {
      orders(first: $first, filter: { statuses: [UNSHIPPED] }) {
        nodes {
          amazonOrderId
          recipient {
            address {
              countryCode
            }
          }
        }
      }
    }
  }
`);

const OfSellers = graphql(`
  query OrdersOfSellers($after: String) {
    sellers {
      nodes {
        sellerId
        orders(first: 100, after: $after) {
          nodes {
            amazonOrderId
          }
          pageInfo {
            endCursor
          }
        }
      }
    }
  }
`);

const OfSources = graphql(`
  query OrdersOfSources($filter: OrderFilterInput, $sellerId: ID) {
    seller(id: $sellerId) {
      supplySources(first: 20) {
        nodes {
          supplySourceId
          orders(first: 50, filter: $filter) {
            nodes {
              amazonOrderId
              status
              items {
                supplySource {
                  supplySourceId
                }
              }
            }
          }
        }
      }
    }
  }
`);

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp(syncing({ EMULATOR_SELLERS: '2' }));
  await whenSynced(running);
  // From here on, only calls of the tests reach the emulator.
  running.emulator.control.clearCalls();
});
afterAll(() => running.close());

const QUIET = new Set(['searchOrders']);
/** Returns the calls of a query, without those of the sync, which searches continuously here. */
function callsSince(of = running): Record<string, number> {
  return Object.fromEntries(Object.entries(of.callsSince()).filter(([name]) => !QUIET.has(name)));
}
const sellerOf = (of: RunningApp): string => of.emulator.sellers[0]!.sellerId;
async function page(variables: OrdersPageQueryVariables, of = running) {
  const { orders } = (await of.query(Page, { sellerId: sellerOf(of), ...variables })).seller!;
  if (!orders) throw new Error('no page');
  return orders;
}
async function allPages(variables: OrdersPageQueryVariables, of = running) {
  const nodes = [];
  for (let after: string | null = null; ;) {
    const { nodes: some, pageInfo } = await page({ ...variables, first: 30, after }, of);
    nodes.push(...some);
    after = pageInfo.endCursor ?? null;
    if (!pageInfo.hasNextPage) return nodes;
  }
}
async function refusal(variables: OrdersPageQueryVariables) {
  const sellerId = sellerOf(running);
  const { data, errors } = await running.request(Page, { sellerId, ...variables });
  expect(data.seller!.orders).toBeNull();
  const [error] = errors ?? [];
  const { code, argument } = { argument: null, ...error?.extensions };
  return { message: error?.message, code, argument };
}
const idsOf = (nodes: readonly { readonly amazonOrderId: string }[]) =>
  nodes.map(({ amazonOrderId }) => amazonOrderId);

describe('a list of orders', () => {
  it('returns fifty orders with items and supply sources without a call to Orders', async () => {
    callsSince();
    const { nodes } = await page({ first: 50, filter: { statuses: ['UNSHIPPED'] } });
    expect(nodes).toHaveLength(50);
    expect(nodes.every(({ supplySource }) => supplySource !== null)).toBe(true);
    const sources = new Set(
      nodes.flatMap(({ items }) => items.map((item) => item.supplySource?.supplySourceId)),
    );
    // One call for each location, as for any other field that returns it.
    expect(callsSince()).toEqual({ getSupplySource: sources.size });
    await page({ first: 50, filter: { statuses: ['UNSHIPPED'] } });
    expect(callsSince()).toEqual({});
  });

  it('returns all orders that the seller ships, with packages', async () => {
    const nodes = await allPages({});
    expect(nodes).toHaveLength(180);
    expect(new Set(idsOf(nodes)).size).toBe(180);
    const shipped = nodes.filter(({ status }) => status === 'SHIPPED');
    expect(shipped.every(({ packages }) => packages.length > 0)).toBe(true);
    expect(nodes.every(({ fulfilledBy }) => fulfilledBy === 'MERCHANT')).toBe(true);
  });

  it.each([
    ['PLACED_AT_ASC', ({ placedAt }: Times) => Date.parse(placedAt ?? '')],
    ['UPDATED_AT_DESC', ({ updatedAt }: Times) => -Date.parse(updatedAt ?? '')],
    ['PLACED_AT_DESC', ({ placedAt }: Times) => -Date.parse(placedAt ?? '')],
    ['SHIP_BY_ASC', ({ shipBy }: Times) => Date.parse(shipBy?.latest ?? '')],
    ['UPDATED_AT_ASC', ({ updatedAt }: Times) => Date.parse(updatedAt ?? '')],
  ] as const)('comes by %s', async (sortBy, of) => {
    const times = (await allPages({ sortBy })).map(of);
    expect(times.length).toBeGreaterThan(100);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('applies every filter', async () => {
    const all = await allPages({});
    const middle = all[90]?.placedAt ?? '';
    const wanted = all.filter(
      ({ status, placedAt, items }) =>
        status === 'UNSHIPPED' &&
        Date.parse(placedAt ?? '') >= Date.parse(middle) &&
        items.some(({ sku }) => sku === 'MUG-SPECKLE-12'),
    );
    const filter: OrderFilterInput = {
      statuses: ['UNSHIPPED'],
      placed: { from: middle },
      skus: ['MUG-SPECKLE-12'],
    };
    expect(idsOf((await page({ first: 100, filter })).nodes)).toEqual(idsOf(wanted));
    expect((await page({ filter: { placed: { before: '2020-01-01T00:00:00Z' } } })).nodes).toEqual(
      [],
    );
  });

  it('loads personal data one order at a time, and only when selected', async () => {
    callsSince();
    const { orders } = (await running.query(Recipients, { first: 5, sellerId: sellerOf(running) }))
      .seller!;
    expect(orders?.nodes.map(({ recipient }) => recipient?.address?.countryCode)).toEqual(
      Array(5).fill(expect.stringMatching(/^[A-Z]{2}$/)),
    );
    expect(callsSince()).toEqual({ getOrder: 5 });
  });

  it('is separate for each seller', async () => {
    const sellers = asConfigured(running, (await running.query(OfSellers)).sellers?.nodes);
    const [first, second] = sellers.map(({ orders }) => idsOf(orders?.nodes ?? []));
    expect(first).toHaveLength(100);
    expect(second).toHaveLength(60);
    expect(first?.filter((id) => second?.includes(id))).toEqual([]);
    expect(await running.query(Page, { sellerId: 'A0' })).toEqual({ seller: null });
  });
});

interface Times {
  readonly placedAt?: string | null;
  readonly updatedAt?: string | null;
  readonly shipBy?: { readonly latest?: string | null } | null;
}

describe('the orders of a supply source', () => {
  it('are those with an item assigned to it, without a call to Orders', async () => {
    callsSince();
    const { supplySources } = (
      await running.query(OfSources, {
        sellerId: sellerOf(running),
        filter: { statuses: ['UNSHIPPED'] },
      })
    ).seller!;
    const sources = supplySources?.nodes ?? [];
    expect(callsSince()['getOrdersV0']).toBeUndefined();
    const filled = sources.filter(({ orders }) => (orders?.nodes.length ?? 0) > 0);
    expect(filled.length).toBeGreaterThan(2);
    for (const { supplySourceId: id, orders } of filled) {
      for (const { status, items } of orders?.nodes ?? []) {
        expect(status).toBe('UNSHIPPED');
        expect(items.map(({ supplySource }) => supplySource?.supplySourceId)).toContain(id);
      }
      const { nodes } = await page({
        first: 50,
        filter: { supplySourceIds: [id], statuses: ['UNSHIPPED'] },
      });
      expect(idsOf(nodes)).toEqual(idsOf(orders?.nodes ?? []));
    }
  });

  it('exclude orders of another supply source', async () => {
    const supplySourceIds = ['elsewhere'];
    const { errors } = await running.request(OfSources, {
      sellerId: sellerOf(running),
      filter: { supplySourceIds },
    });
    expect(errors?.[0]).toMatchObject({
      path: ['seller', 'supplySources', 'nodes', 0, 'orders'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter' },
    });
  });
});

describe('a cursor of another list', () => {
  const other = {
    message: expect.stringContaining('`after`'),
    code: 'BAD_USER_INPUT',
    argument: 'after',
  };

  it.each(['', 'nonsense', Buffer.from('["orders"]').toString('base64url')])(
    'such as %j is refused',
    async (after) => {
      expect(await refusal({ after })).toEqual(other);
    },
  );

  it('is refused for another seller, filter, sort order or field, with the reason', async () => {
    const sellers = asConfigured(running, (await running.query(OfSellers)).sellers?.nodes);
    const theirs = sellers[1]?.orders?.pageInfo.endCursor ?? '';
    expect((await refusal({ after: theirs })).message).toContain('another seller');
    const ours = (await page({ filter: { statuses: ['SHIPPED', 'UNSHIPPED'] } })).pageInfo
      .endCursor;
    const same = await page({ after: ours, filter: { statuses: ['UNSHIPPED', 'SHIPPED'] } });
    expect(same.pageInfo.hasPreviousPage).toBe(true);
    const others: OrdersPageQueryVariables[] = [
      { filter: { statuses: ['SHIPPED'] } },
      { filter: { statuses: ['SHIPPED', 'UNSHIPPED'] }, sortBy: 'SHIP_BY_ASC' },
      {},
    ];
    for (const variables of others) {
      expect((await refusal({ after: ours ?? '', ...variables })).message).toContain(
        'another parent, filter or order',
      );
    }
    const { data } = await running.request<
      { seller: { supplySources: { pageInfo: { endCursor: string } } } },
      object
    >(`{
      seller(id: "${sellerOf(running)}") { supplySources(first: 1) { pageInfo { endCursor } } }
    }`);
    expect(await refusal({ after: data.seller.supplySources.pageInfo.endCursor })).toEqual(other);
  });
});

describe('without an index', () => {
  it('fails instead of returning an empty list', async () => {
    const off = await startRunningApp();
    try {
      const { data, errors } = await off.request(Page, {});
      expect(data.seller!.orders).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe('ORDERS_NOT_INDEXED');
      expect(off.callsSince()).toEqual({});
    } finally {
      await off.close();
    }
  });
});

describe('pages', () => {
  let emulator: Emulator;
  let folder: string;
  let at: RunningApp;
  const start = () =>
    startRunningApp({
      ...syncing({ ...emulator.environment, DATA_DIR: folder }),
      beside: emulator,
    });
  beforeEach(async () => {
    emulator = await startCheckedEmulator({ usagePlans: 'off' });
    folder = await mkdtemp(join(tmpdir(), 'orders-'));
    at = await start();
    await whenSynced(at);
  });
  afterEach(async () => {
    await at.close();
    await emulator.close();
    await rm(folder, { recursive: true });
  });

  it('neither repeat nor skip an order while orders arrive or the program restarts', async () => {
    const before = idsOf(await allPages({}, at));
    const first = await page({ first: 40 }, at);
    emulator.control.advanceClock(3 * 3_600_000);
    await whenSynced(at, Date.now() + 2.5 * 3_600_000);
    const after = first.pageInfo.endCursor ?? null;
    const second = await page({ first: 40, after }, at);
    expect(idsOf([...first.nodes, ...second.nodes])).toEqual(before.slice(0, 80));
    // Orders that arrived in the meantime precede them.
    expect(idsOf(await allPages({}, at)).indexOf(before[0] ?? '')).toBeGreaterThan(10);
    await at.close();
    at = await start();
    expect(idsOf((await page({ first: 40, after }, at)).nodes)).toEqual(before.slice(40, 80));
  });

  it('sorted by change show every change to a client that continues from its last cursor', async () => {
    const read = async (after: string | null) => {
      const seen = new Map<string, string>();
      for (;;) {
        const { nodes, pageInfo } = await page({ first: 50, after, sortBy: 'UPDATED_AT_ASC' }, at);
        for (const { amazonOrderId: id, updatedAt } of nodes) seen.set(id, updatedAt ?? '');
        after = pageInfo.endCursor ?? after;
        if (!pageInfo.hasNextPage) return { seen, after };
      }
    };
    const { seen, after } = await read(null);
    for (let hour = 1; hour <= 3; hour += 1) {
      emulator.control.advanceClock(3_600_000);
      await whenSynced(at, Date.now() + (hour - 0.2) * 3_600_000);
    }
    const later = await read(after);
    expect(later.seen.size).toBeGreaterThan(15);
    const settled = Date.now() + 2.5 * 3_600_000;
    const now = await allPages({}, at);
    for (const { amazonOrderId: id, updatedAt } of now) {
      if (Date.parse(updatedAt ?? '') > settled) continue;
      expect([id, later.seen.get(id) ?? seen.get(id)]).toEqual([id, updatedAt]);
    }
  });
});
