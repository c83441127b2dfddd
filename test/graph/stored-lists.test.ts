import { PreparedStatements } from '../../src/store/engine/sqlite/prepared-statements.js';
import { spyOn } from 'jest-mock';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { ConfirmMany } from './confirmation-documents.js';
import { orderId, Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const Batches = graphql(`
  query PurchaseBatches($first: Int!, $after: String, $states: [PurchaseState!]) {
    seller {
      purchaseBatches(first: $first, after: $after) {
        totalCount
        nodes {
          key
          totalCount
          isDone
          counts {
            state
            count
          }
          purchases(first: 2, states: $states) {
            totalCount
            nodes {
              key
              batch {
                key
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const BatchPage = graphql(`
  query PageOfBatch($key: String!, $first: Int!, $after: String) {
    seller {
      purchaseBatch(key: $key) {
        purchases(first: $first, after: $after) {
          nodes {
            key
          }
        }
      }
    }
  }
`);

const Confirmations = graphql(`
  query Confirmations(
    $first: Int! = 20
    $after: String
    $filter: ConfirmationFilterInput
    $states: [ConfirmationState!]
  ) {
    seller {
      confirmations(first: $first, after: $after, filter: $filter) {
        totalCount
        nodes {
          trackingNumber
          batch {
            key
            isDone
            counts {
              count
            }
            confirmations(first: 1, states: $states) {
              totalCount
              nodes {
                position
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const BuyMany = graphql(`
  mutation BuyListed($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      error {
        message
      }
    }
  }
`);

let running: RunningApp;
let shipping: Shipping;
beforeAll(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
  await buyBatch('batch-1', [1, 2, 5]);
  await buyBatch('batch-2', [6]);
  await buyBatch('batch-3', [7, 8]);
  await confirmBatch('confirmed-1', [10, 11]);
  await confirmBatch('confirmed-2', [12]);
  await until(areDone);
});
afterAll(() => running.close());

/** Orders labels. That of order 8 costs too much. */
async function buyBatch(key: string, numbers: readonly number[]): Promise<void> {
  const purchases = numbers.map((number) => ({
    key: `parcel-${number}`,
    ...shipping.purchase(number),
    ...(number === 8 ? { maxPrice: { amount: '0.01', currencyCode: 'USD' } } : {}),
  }));
  const { buyShippingBatch } = await running.query(BuyMany, { input: { key, purchases } });
  expect(buyShippingBatch).toEqual({ error: null });
}

async function confirmBatch(key: string, numbers: readonly number[]): Promise<void> {
  const packages = numbers.map((number) => ({
    orderId: orderId(number),
    carrierCode: 'UPS',
    trackingNumber: `1Z${number}`,
    shipDate: new Date().toISOString(),
    items: shipping.parcel(number).items ?? [],
  }));
  const { confirmShipments } = await running.query(ConfirmMany, { input: { key, packages } });
  expect(confirmShipments?.error).toBeNull();
}

async function areDone(): Promise<boolean> {
  const { purchaseBatches } = (await running.query(Batches, { first: 5 })).seller!;
  return purchaseBatches!.nodes.every(({ isDone }) => isDone);
}

/** Returns how often each kind of statement ran. */
async function statementsDuring(act: () => Promise<unknown>, kinds: Record<string, RegExp>) {
  const prepare = spyOn(PreparedStatements.prototype, 'prepare');
  try {
    await act();
    const texts = prepare.mock.calls.map(([text]) => text);
    return Object.fromEntries(
      Object.entries(kinds).map(([name, form]) => [
        name,
        texts.filter((text) => form.test(text)).length,
      ]),
    );
  } finally {
    prepare.mockRestore();
  }
}

describe('the batches of purchases', () => {
  it('are listed with the newest first, in pages', async () => {
    const first = (await running.query(Batches, { first: 2 })).seller!.purchaseBatches!;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const after = first.pageInfo.endCursor ?? null;
    const rest = (await running.query(Batches, { first: 2, after })).seller!.purchaseBatches!;
    expect(rest).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    const all = [...first.nodes, ...rest.nodes];
    expect(all.map(({ key }) => key)).toEqual(['batch-3', 'batch-2', 'batch-1']);
    expect(all[2]).toMatchObject({ totalCount: 3, purchases: { totalCount: 3 } });
  });

  it('have pages of purchases, in the order of their input', async () => {
    const { purchaseBatches } = (await running.query(Batches, { first: 5 })).seller!;
    const { purchases } = purchaseBatches!.nodes[2]!;
    expect(purchases!.nodes.map(({ key }) => key)).toEqual(['parcel-1', 'parcel-2']);
    const after = purchases!.pageInfo.endCursor ?? null;
    const next = { key: 'batch-1', first: 500, after };
    const { seller } = await running.query(BatchPage, next);
    expect(seller!.purchaseBatch!.purchases!.nodes).toEqual([{ key: 'parcel-5' }]);
    for (const wrong of [
      { ...next, first: 501 },
      { ...next, key: 'batch-2' },
    ]) {
      const { errors } = await running.request(BatchPage, wrong);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('have pages of purchases in some states, with their number', async () => {
    const states = ['REJECTED' as const];
    const { purchaseBatches } = (await running.query(Batches, { first: 5, states })).seller!;
    expect(
      purchaseBatches!.nodes.map(({ purchases }) => [
        purchases!.totalCount,
        ...purchases!.nodes.map(({ key }) => key),
      ]),
    ).toEqual([[1, 'parcel-8'], [0], [0]]);
  });

  it('are read with one statement for each level', async () => {
    const counts = await statementsDuring(() => running.query(Batches, { first: 3 }), {
      list: /from "purchase_batch" .*order by "created_at" desc/,
      progress: /"entry"."batch_id" in .* group by/,
      purchases: /entry\.position limit/,
      batches: /from "purchase_batch" .*"batch_id" in/,
    });
    // The number of purchases of a batch is known without its progress.
    expect(counts).toEqual({ list: 1, progress: 1, purchases: 1, batches: 1 });
  });

  it('are not counted when nothing needs their progress', async () => {
    const text = '{ seller { purchaseBatches { nodes { key totalCount } } } }';
    const counts = await statementsDuring(() => running.request(text), {
      progress: /"entry"."batch_id" in .* group by/,
    });
    expect(counts).toEqual({ progress: 0 });
  });
});

describe('the confirmations of a seller', () => {
  const listed = async (variables: object) => {
    const { confirmations } = (await running.query(Confirmations, variables)).seller!;
    return confirmations!;
  };

  it('are listed with the newest first, in pages', async () => {
    const first = await listed({ first: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await listed({ first: 2, after: first.pageInfo.endCursor });
    const all = [...first.nodes, ...rest.nodes].map(({ trackingNumber }) => trackingNumber);
    expect(all).toEqual(['1Z12', '1Z11', '1Z10']);
  });

  it.each([
    ['order', { orderIds: [orderId(11), orderId(12)] }, ['1Z12', '1Z11']],
    ['tracking number', { trackingNumber: '1z10' }, ['1Z10']],
    ['an empty tracking number', { trackingNumber: '' }, []],
    ['another state', { states: ['NOT_NEEDED'] }, []],
    ['time', { created: { before: '2020-01-01T00:00:00Z' } }, []],
    ['several conditions', { orderIds: [orderId(10)], trackingNumber: '1Z11' }, []],
  ])('are filtered by %s', async (_, filter, expected) => {
    const { nodes, totalCount } = await listed({ filter });
    expect(nodes.map(({ trackingNumber }) => trackingNumber)).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });

  it('read their batches with one statement for each level', async () => {
    const counts = await statementsDuring(() => running.query(Confirmations, {}), {
      batches: /from "confirmation_batch" where .*"batch_id" in/,
      progress: /"state", count\(\*\).* group by "batch_id"/,
      pages: /order by position limit/,
    });
    expect(counts).toEqual({ batches: 1, progress: 1, pages: 1 });
  });

  it('refuse a cursor of another list', async () => {
    const { pageInfo } = await listed({ first: 1 });
    const wrong = { after: pageInfo.endCursor ?? null, filter: { orderIds: [orderId(10)] } };
    for (const variables of [wrong, { after: 'nonsense' }]) {
      const { errors } = await running.request(Confirmations, variables);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    }
  });
});
