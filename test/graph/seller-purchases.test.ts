import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const OfSellers = graphql(`
  query PurchasesOfSellers($key: String!, $first: Int!) {
    sellers {
      sellerId
      purchase(key: $key) {
        key
      }
      purchases(first: $first) {
        nodes {
          key
        }
      }
      unsettledPurchases(first: $first) {
        key
      }
      purchaseBatch(key: $key) {
        key
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
    expect(data.sellers).toEqual([
      {
        sellerId,
        purchase: { key: 'mine' },
        purchases: { nodes: [{ key: 'lost' }, { key: 'mine' }] },
        unsettledPurchases: [{ key: 'lost' }],
        purchaseBatch: null,
      },
      {
        sellerId: second?.sellerId,
        purchase: null,
        purchases: { nodes: [] },
        unsettledPurchases: [],
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
