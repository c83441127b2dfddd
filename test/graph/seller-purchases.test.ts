import { graphql } from '../support/generated/gql.js';
import { asConfigured } from '../support/configured-sellers.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const OfSellers = graphql(`
  query PurchasesOfSellers($key: String!, $first: Int!) {
    sellers {
      nodes {
        sellerId
        purchase(key: $key) {
          key
        }
        purchases(first: $first) {
          nodes {
            key
          }
        }
        unsettled: purchases(first: $first, filter: { states: [UNKNOWN] }, sortBy: CREATED_AT_ASC) {
          nodes {
            key
          }
          totalCount
        }
        purchaseBatch(key: $key) {
          key
        }
      }
    }
  }
`);

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp({ env: { EMULATOR_SELLERS: '2' } });
});
afterEach(() => running.close());

describe("a seller's purchases", () => {
  it('belong to the seller only, and cost no call', async () => {
    const shipping = new Shipping(running);
    const [first, second] = running.emulator.sellers;
    const sellerId = first?.sellerId ?? null;
    await shipping.bought({ key: 'mine', sellerId });
    running.emulator.control.addFault({ kind: 'lost-reply', operation: 'createShipment', next: 1 });
    await shipping.buy({ key: 'lost', sellerId, ...shipping.purchase(2) });
    const { data, extensions } = await running.request(OfSellers, { key: 'mine', first: 5 });
    expect(asConfigured(running, data.sellers?.nodes)).toEqual([
      {
        sellerId,
        purchase: { key: 'mine' },
        purchases: { nodes: [{ key: 'lost' }, { key: 'mine' }] },
        unsettled: { nodes: [{ key: 'lost' }], totalCount: 1 },
        purchaseBatch: null,
      },
      {
        sellerId: second?.sellerId,
        purchase: null,
        purchases: { nodes: [] },
        unsettled: { nodes: [], totalCount: 0 },
        purchaseBatch: null,
      },
    ]);
    expect(extensions.cost.totalCalls).toBe(0);
  });

  it('come in pages of 1 to 100', async () => {
    const { errors } = await running.request(OfSellers, { key: 'k', first: 0 });
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('BAD_USER_INPUT');
  });
});
