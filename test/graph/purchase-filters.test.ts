import { graphql } from '../support/generated/gql.js';
import type {
  BatchPurchaseInput,
  FilteredPurchasesQuery,
  PurchaseFilterInput,
  PurchaseSort,
} from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Cancel, orderId, Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const Filtered = graphql(`
  query FilteredPurchases(
    $filter: PurchaseFilterInput
    $sortBy: PurchaseSort! = CREATED_AT_DESC
    $first: Int! = 20
    $after: String
  ) {
    seller {
      purchases(filter: $filter, sortBy: $sortBy, first: $first, after: $after) {
        totalCount
        unknownIds
        nodes {
          id
          key
          createdAt
          settledAt
          shipmentId
          trackingNumber
          carrierName
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const BuyToFilter = graphql(`
  mutation BuyToFilter($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      error {
        message
      }
    }
  }
`);

let running: RunningApp;
let shipping: Shipping;

const cancel = async (shipmentId: string): Promise<void> => {
  await running.query(Cancel, { input: { shipmentId } });
};

async function buyBatch(key: string, purchases: BatchPurchaseInput[]): Promise<void> {
  const { buyShippingBatch } = await running.query(BuyToFilter, { input: { key, purchases } });
  expect(buyShippingBatch).toEqual({ error: null });
}

/** A label, two cancelled ones, of which one was bought again, and a refused purchase. */
beforeAll(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
  await shipping.bought({ key: 'first' });
  await cancel((await shipping.bought({ key: 'cancelled', ...shipping.purchase(2) })).shipmentId);
  const again = shipping.purchase(5);
  await cancel((await shipping.bought({ key: 'replaced', ...again })).shipmentId);
  await shipping.bought({ key: 'replacement', ...again });
  const maxPrice = { amount: '0.01', currencyCode: 'USD' };
  await buyBatch('cheap', [{ key: 'rejected', request: shipping.request(6), maxPrice }]);
  await until(async () => (await page({ states: ['REJECTED'] })).nodes.length === 1);
});
afterAll(() => running.close());

async function page(
  filter: PurchaseFilterInput,
  sortBy: PurchaseSort = 'CREATED_AT_DESC',
  place: { readonly first?: number; readonly after?: string | null } = {},
): Promise<NonNullable<NonNullable<FilteredPurchasesQuery['seller']>['purchases']>> {
  const { purchases } = (await running.query(Filtered, { filter, sortBy, ...place })).seller!;
  return purchases!;
}

async function keys(filter: PurchaseFilterInput = {}): Promise<string[]> {
  const { nodes, totalCount } = await page(filter);
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ key }) => key);
}

const ALL = ['rejected', 'replacement', 'replaced', 'cancelled', 'first'];

describe('a filter of purchases', () => {
  it('lists all of them without a condition', async () => {
    expect(await keys()).toEqual(ALL);
    expect(await keys({ states: null, ids: null })).toEqual(ALL);
  });

  it.each<[string, PurchaseFilterInput, string[]]>([
    ['keys', { ids: ['first', 'rejected', 'none'] }, ['rejected', 'first']],
    ['orders', { orderIds: [orderId(1), orderId(5)] }, ['replacement', 'replaced', 'first']],
    ['states', { states: ['REJECTED'] }, ['rejected']],
    ['no state', { states: [] }, []],
    ['refund states', { refundStates: ['PENDING', 'APPLIED'] }, ['replaced', 'cancelled']],
    ['refused refunds', { refundStates: ['REJECTED'] }, []],
    ['unshipped orders', { isUnshippedAfterCancel: true }, ['cancelled']],
    [
      'all other orders',
      { isUnshippedAfterCancel: false },
      ['rejected', 'replacement', 'replaced', 'first'],
    ],
    ['another carrier', { carrierNames: ['DHL'] }, []],
    ['an unknown batch', { batchKey: 'none' }, []],
    ['an empty key', { batchKey: '' }, []],
    [
      'several conditions',
      { states: ['PURCHASED'], orderIds: [orderId(1), orderId(6)] },
      ['first'],
    ],
  ])('finds purchases by %s', async (_, filter, expected) => {
    expect(await keys(filter)).toEqual(expected);
  });

  it('names the keys without a purchase, whatever the other conditions are', async () => {
    const ids = ['none', 'first', 'None', 'none', 'rejected'];
    const { nodes, unknownIds } = await page({ ids, states: ['REJECTED'] }, 'CREATED_AT_DESC', {
      first: 1,
    });
    expect(nodes.map(({ key }) => key)).toEqual(['rejected']);
    expect(unknownIds).toEqual(['none', 'None']);
    expect((await page({})).unknownIds).toEqual([]);
  });

  it('finds purchases by the identifiers that it shows', async () => {
    const { nodes } = await page({});
    const first = nodes.find(({ key }) => key === 'first')!;
    const { id, shipmentId, trackingNumber, carrierName, createdAt, settledAt } = first;
    expect(await keys({ ids: [id] })).toEqual(['first']);
    expect(await keys({ shipmentId })).toEqual(['first']);
    expect(await keys({ trackingNumber: trackingNumber!.toLowerCase() })).toEqual(['first']);
    expect(await keys({ carrierNames: [carrierName!] })).toContain('first');
    const of = running.emulator.showcase.supplySourceId;
    expect(await keys({ supplySourceIds: [of] })).toEqual(ALL);
    const { sellerId } = running.emulator.sellers[0]!;
    expect(await keys({ supplySourceIds: [`SupplySource:${sellerId}:${of}`] })).toEqual(ALL);
    expect(await keys({ supplySourceIds: ['another'] })).toEqual([]);
    const next = (text: string) => new Date(Date.parse(text) + 1).toISOString();
    const made = { from: createdAt, before: next(createdAt) };
    expect(await keys({ created: made })).toContain('first');
    expect(await keys({ created: { before: createdAt } })).toEqual([]);
    expect(await keys({ settled: { from: settledAt, before: next(settledAt!) } })).toContain(
      'first',
    );
    expect(await keys({ settled: { before: settledAt } })).toEqual([]);
  });

  it('tells the key of a batch from the id of another one', async () => {
    const { sellerId } = running.emulator.sellers[0]!;
    const looksLikeOther = `PurchaseBatch:${sellerId}:other`;
    const entry = { key: 'of-other', ...shipping.purchase(7) };
    const refused = await running.query(BuyToFilter, {
      input: { key: looksLikeOther, purchases: [entry] },
    });
    expect(refused.buyShippingBatch!.error!.message).toContain('begin like an id of this graph');
    await buyBatch('other', [entry]);
    expect(await keys({ batchKey: 'other' })).toEqual(['of-other']);
    expect(await keys({ batchKey: looksLikeOther })).toEqual([]);
    expect(await keys({ batchId: looksLikeOther })).toEqual(['of-other']);
    expect(await keys({ batchId: 'other' })).toEqual(['of-other']);
  });

  it.each([
    ['orderIds', { orderIds: Array.from({ length: 101 }, (_, n) => orderId(n)) }, 100],
    ['carrierNames', { carrierNames: Array.from({ length: 51 }, (_, n) => `C${n}`) }, 50],
  ])('refuses a list of %s that is too long', async (name, filter, most) => {
    const { errors } = await running.request(Filtered, { filter });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(
        `\`filter.${name}\` must be a list of at most ${most} entries`,
      ),
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter' },
    });
  });
});

describe('the order of purchases', () => {
  it.each<PurchaseSort>(['CREATED_AT_DESC', 'CREATED_AT_ASC', 'SETTLED_AT_DESC'])(
    '%s holds over all pages',
    async (sortBy) => {
      const seen: (string | null)[] = [];
      let after: string | null = null;
      do {
        const found = await page({}, sortBy, { first: 2, after });
        seen.push(
          ...found.nodes.map(({ settledAt, createdAt }) =>
            sortBy === 'SETTLED_AT_DESC' ? settledAt : createdAt,
          ),
        );
        after = found.pageInfo.hasNextPage ? (found.pageInfo.endCursor ?? null) : null;
      } while (after !== null);
      const times = seen.map((text) => (text === null ? 0 : Date.parse(text)));
      const sign = sortBy === 'CREATED_AT_ASC' ? 1 : -1;
      expect(times).toEqual(times.toSorted((a, b) => sign * (a - b)));
      expect(times.length).toBeGreaterThanOrEqual(5);
    },
  );

  it('is part of the cursor', async () => {
    const { purchases } = (await running.query(Filtered, { first: 2 })).seller!;
    const after = purchases!.pageInfo.endCursor ?? null;
    const { errors } = await running.request(Filtered, { after, sortBy: 'CREATED_AT_ASC' });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('another parent, filter or order'),
    });
  });
});
