import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { PROCESSING_MS, QUEUE_MS } from '../../src/emulator/apis/feeds/feed-book.js';
import { graphql } from '../support/generated/gql.js';
import type { InventorySkuInput, SetInventoriesInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const SetMany = graphql(`
  mutation SetManyStocks($input: SetInventoriesInput!) {
    setInventories(input: $input) {
      isReplay
      batch {
        id
        key
        totalCount
        counts {
          state
          count
        }
      }
      error {
        __typename
        code
        path
        nextStep
        ... on InvalidInput {
          issues {
            path
            accepted
          }
        }
        ... on IdempotencyConflict {
          inventoryBatch {
            key
          }
        }
      }
    }
  }
`);

const Batch = graphql(`
  query StockBatch($key: String!, $states: [InventoryChangeState!], $first: Int = 100) {
    seller {
      inventoryBatch(key: $key) {
        id
        isDone
        createdBy
        counts {
          state
          count
        }
        changes(states: $states, first: $first) {
          totalCount
          nodes {
            position
            sku
            channelCode
            quantity
            state
            feedId
            issues {
              code
              severity
              attributeNames
            }
          }
        }
      }
    }
  }
`);

const Levels = graphql(`
  query StockAndPending($sku: String!) {
    seller {
      listing(sku: $sku) {
        inventoryLevels {
          channelCode
          quantity
          pendingQuantity
        }
      }
    }
  }
`);

const SetOne = graphql(`
  mutation SetOneStock($input: SetInventoryInput!) {
    setInventory(input: $input) {
      status
      error {
        code
      }
    }
  }
`);

const FAST = {
  gatherMs: 0,
  gatherLongMs: 0,
  everyMs: 10,
  firstPollMs: 300,
  longestPollMs: 300,
  searchEveryMs: 10,
};
const FEED_MS = QUEUE_MS + PROCESSING_MS;

let running: RunningApp;
let sources: string[];
beforeAll(async () => {
  running = await startRunningApp({ inventory: FAST, caches: { listingTtlMs: 0 } });
  const { data } = await running.request<
    { seller: { supplySources: { nodes: { supplySourceId: string }[] } } },
    object
  >('{ seller { supplySources(first: 50) { nodes { supplySourceId } } } }');
  sources = data.seller.supplySources.nodes.map(({ supplySourceId }) => supplySourceId);
});
afterAll(() => running.close());
beforeEach(() => void running.callsSince());

const of = (sku: string, ...quantities: [supplySourceId: string, quantity: number][]) => ({
  sku,
  quantities: quantities.map(([supplySourceId, quantity]) => ({
    place: { supplySourceId },
    quantity,
  })),
});

const set = async (
  key: string,
  skus: InventorySkuInput[],
  over: Partial<SetInventoriesInput> = {},
) => (await running.query(SetMany, { input: { key, skus, ...over } })).setInventories!;

const batch = async (key: string, states?: 'REJECTED'[]) =>
  (await running.query(Batch, { key, ...(states && { states }) })).seller!.inventoryBatch!;

/** Waits for the result of background work. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let looks = 0; !(await isSo()); looks += 1) {
    if (looks > 1_000) throw new Error('It did not come.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const feedsCreated = (): number =>
  running.emulator.control
    .calls()
    .filter(({ operation }) => operation === 'createFeed')
    .reduce((sum, { calls }) => sum + calls, 0);

/** Lets Amazon process feeds until the batch is done. */
async function processed(key: string): Promise<void> {
  await until(() => feedsCreated() > 0);
  await until(async () => {
    running.emulator.control.advanceClock(FEED_MS);
    return (await batch(key)).isDone;
  });
}

async function stockOf(sku: string): Promise<Record<string, [number | null, number | null]>> {
  const { seller } = await running.query(Levels, { sku });
  const levels = seller!.listing!.inventoryLevels;
  return Object.fromEntries(
    levels.map(({ channelCode, quantity, pendingQuantity }) => [
      channelCode,
      [quantity ?? null, pendingQuantity ?? null],
    ]),
  );
}

describe('setInventories', () => {
  it('sets quantities in twelve places with one feed, and keeps those of other places', async () => {
    const before = await stockOf('BOOK-KNOTS');
    const skus = ['MUG-SPECKLE-12', 'BAG-CANVAS-T', 'APRON-DENIM'].map((sku) =>
      of(sku, ...sources.map((id): [string, number] => [id, 21])),
    );
    running.callsSince();
    const recorded = await set('twelve', [...skus, of('BOOK-KNOTS', [sources[0]!, 22])]);
    expect(recorded).toMatchObject({ isReplay: false, error: null, batch: { totalCount: 37 } });
    await processed('twelve');
    const { getSupplySources = 0, ...calls } = running.callsSince();
    expect(getSupplySources).toBeLessThanOrEqual(1);
    expect(calls).toEqual({
      createFeedDocument: 1,
      uploadFeedDocument: 1,
      createFeed: 1,
      getFeed: 1,
      getFeedDocument: 1,
      downloadFeedDocument: 1,
    });
    const { counts, createdBy } = await batch('twelve');
    expect(counts).toEqual([{ state: 'APPLIED', count: 37 }]);
    expect(createdBy).toBe('local');
    expect(await stockOf('MUG-SPECKLE-12')).toMatchObject(
      Object.fromEntries(sources.map((id) => [id, [21, null]])),
    );
    expect(await stockOf('BOOK-KNOTS')).toEqual({ ...before, [sources[0]!]: [22, null] });
  });

  it('refuses single quantities here and at Amazon, and goes on with the others', async () => {
    const [first, second] = sources;
    const unknown = '00000000-0000-4000-8000-000000000000';
    await set('mixed', [
      of('MUG-SPECKLE-12', [first!, 31], [unknown, 1], [second!, -1], [first!, 32]),
      of(' ', [first!, 1]),
      of('NO-SUCH-SKU', [first!, 1]),
    ]);
    await processed('mixed');
    const { changes, counts } = await batch('mixed');
    expect(counts).toEqual([
      { state: 'APPLIED', count: 1 },
      { state: 'REJECTED', count: 5 },
    ]);
    expect(changes!.nodes.map(({ state, issues }) => [state, issues[0]?.code])).toEqual([
      ['APPLIED', undefined],
      ['REJECTED', 'UNKNOWN_SUPPLY_SOURCE'],
      ['REJECTED', 'INVALID_QUANTITY'],
      ['REJECTED', 'REPEATED_PLACE'],
      ['REJECTED', 'INVALID_SKU'],
      ['REJECTED', '90244'],
    ]);
    expect(changes!.nodes[5]).toMatchObject({
      feedId: expect.stringMatching(/^\d+$/),
      issues: [{ severity: 'ERROR', attributeNames: ['sku'] }],
    });
    const { seller } = await running.query(Batch, { key: 'mixed', states: ['REJECTED'], first: 2 });
    expect(seller!.inventoryBatch!.changes).toMatchObject({
      totalCount: 5,
      nodes: [{ position: 1 }, {}],
    });
  });

  it('refuses stock at a location that is archived, except for none', async () => {
    const id = sources.at(-1)!;
    await running.request(
      'mutation($id: ID!) { archiveSupplySource(input: { supplySourceId: $id, force: true }) { error { code } } }',
      { id },
    );
    await set('archived', [of('MUG-SPECKLE-12', [id, 4]), of('APRON-DENIM', [id, 0])]);
    expect((await batch('archived')).changes!.nodes).toMatchObject([
      { state: 'REJECTED', issues: [{ code: 'ARCHIVED_SUPPLY_SOURCE' }] },
      { sku: 'APRON-DENIM', issues: [] },
    ]);
    await processed('archived');
  });

  it('answers a repeated key with its batch, without a call, and refuses other content', async () => {
    const skus = [of('APRON-DENIM', [sources[0]!, 41])];
    const first = await set('again', skus);
    running.callsSince();
    expect(await set('again', skus)).toMatchObject({ isReplay: true, batch: first.batch });
    const other = await set('again', [of('APRON-DENIM', [sources[0]!, 42])]);
    expect(other).toMatchObject({
      isReplay: false,
      batch: { key: 'again' },
      error: {
        code: 'IDEMPOTENCY_CONFLICT',
        path: ['input', 'key'],
        nextStep: 'USE_EXISTING',
        inventoryBatch: { key: 'again' },
      },
    });
    const { getSupplySources, getSupplySource } = running.callsSince();
    expect([getSupplySources, getSupplySource]).toEqual([undefined, undefined]);
    running.emulator.control.advanceClock(FEED_MS);
    await until(async () => {
      running.emulator.control.advanceClock(FEED_MS);
      return (await batch('again')).isDone;
    });
  });

  it.each([
    ['a key with a space', { key: 'a b' }, ['input', 'key']],
    ['no SKU', { skus: [] }, ['input', 'skus']],
    [
      'a SKU without a quantity',
      { skus: [{ sku: 'A', quantities: [] }] },
      ['input', 'skus', '0', 'quantities'],
    ],
    [
      'a marketplace of another seller',
      { marketplaceId: 'A2EUQ1WTGCTBG2' },
      ['input', 'marketplaceId'],
    ],
  ])('refuses %s as a whole, and records nothing', async (_, over, path) => {
    const skus = [of('APRON-DENIM', [sources[0]!, 1])];
    const { error, batch: recorded } = await set('bad', skus, over);
    const issues = [{ path }];
    expect(error).toMatchObject({ code: 'INVALID_INPUT', nextStep: 'FIX_INPUT', issues });
    expect(recorded).toBeNull();
    expect(running.callsSince()).toEqual({});
  });

  it('refuses more than 10,000 quantities as a whole', async () => {
    const quantities: [string, number][] = Array.from({ length: 11 }, () => [sources[0]!, 1]);
    const skus = Array.from({ length: 910 }, (_, index) => of(`S${index}`, ...quantities));
    expect((await set('large', skus)).error).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['input', 'skus'], accepted: expect.stringContaining('10000') }],
    });
  });

  it('leaves locations to the judgement of Amazon while they can not be read', async () => {
    running.emulator.control.addFault({ kind: '503', operation: 'getSupplySource' });
    const unknown = '00000000-0000-4000-8000-000000000001';
    const { batch: recorded } = await set('unread', [of('APRON-DENIM', [unknown, 1])]);
    expect(recorded?.counts).toEqual([{ state: 'RECORDED', count: 1 }]);
    running.emulator.control.clearFaults();
    await processed('unread');
    expect((await batch('unread')).counts).toEqual([{ state: 'REJECTED', count: 1 }]);
  });
});

describe('the newest statement', () => {
  it('is pending until Amazon shows it, and outlasts a feed that carries an older one', async () => {
    const [first] = sources;
    const sku = 'BAG-CANVAS-T';
    const [shown] = (await stockOf(sku))[first!]!;
    await set('older', [of(sku, [first!, 51])]);
    expect((await stockOf(sku))[first!]).toEqual([shown, 51]);
    await until(() => feedsCreated() > 0);
    const input = { sku, quantities: [{ place: { supplySourceId: first! }, quantity: 52 }] };
    const { setInventory } = await running.query(SetOne, { input });
    expect(setInventory).toEqual({ status: 'ACCEPTED', error: null });
    expect((await stockOf(sku))[first!]).toEqual([shown, 52]);
    await processed('older');
    await until(async () => {
      running.emulator.control.advanceClock(FEED_MS);
      return (await stockOf(sku))[first!]![0] === 52;
    });
    await until(async () => (await stockOf(sku))[first!]![1] === null);
    expect(feedsCreated()).toBe(2);
    expect((await batch('older')).counts).toEqual([{ state: 'APPLIED', count: 1 }]);
  });

  it('is in force after a feed whose creation got no answer', async () => {
    running.emulator.control.addFault({ kind: 'lost-reply', operation: 'createFeed', next: 1 });
    await set('lost', [of('APRON-DENIM', [sources[0]!, 61])]);
    await until(() => feedsCreated() === 2);
    running.emulator.control.clearFaults();
    await processed('lost');
    expect((await batch('lost')).counts).toEqual([{ state: 'APPLIED', count: 1 }]);
    expect((await stockOf('APRON-DENIM'))[sources[0]!]).toEqual([61, null]);
  });
});

describe('inventoryBatchUpdated', () => {
  it('sends the batch at once, and whenever its quantities move on', async () => {
    await set('watched', [of('APRON-DENIM', [sources[0]!, 71])]);
    const client = createClient({
      url: `${running.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      lazy: false,
    });
    const query =
      'subscription { inventoryBatchUpdated(id: "watched") { key isDone counts { state } } }';
    const events: { isDone: boolean; counts: { state: string }[] }[] = [];
    type Event = { inventoryBatchUpdated: (typeof events)[number] };
    void processed('watched');
    for await (const { data } of client.iterate<Event>({ query })) {
      if (data) events.push(data.inventoryBatchUpdated);
      if (events.at(-1)?.isDone) break;
    }
    await client.dispose();
    const states = events.map(({ counts }) => counts[0]?.state);
    expect(states.at(0)).toMatch(/RECORDED|SUBMITTED/);
    expect(states.at(-1)).toBe('APPLIED');
    expect(events.length).toBeGreaterThan(1);
  });
});

it('a batch is a node, and its audit event names it', async () => {
  const { seller } = await running.query(Batch, { key: 'twelve' });
  const { id } = seller!.inventoryBatch!;
  const { data } = await running.request<
    {
      node: { key: string; seller: { sellerId: string } };
      viewer: { auditLog: { nodes: { subject: { key: string } | null }[] } };
    },
    object
  >(
    `query($id: ID!) {
      node(id: $id) { ... on InventoryBatch { key seller { sellerId } } }
      viewer { auditLog(first: 1, filter: { actions: ["setInventories"], subjectId: $id }) {
        nodes { subject { ... on InventoryBatch { key } } } } }
    }`,
    { id },
  );
  expect(data.node).toEqual({ key: 'twelve', seller: { sellerId: id.split(':')[1] } });
  expect(data.viewer.auditLog.nodes).toEqual([{ subject: { key: 'twelve' } }]);
});
