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

const Sources = graphql(`
  query SourcesOfPurchases($withAlias: Boolean!) {
    seller {
      purchases(first: 10) {
        nodes {
          key
          supplySource {
            supplySourceId
            alias @include(if: $withAlias)
          }
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

describe('the location that a purchase is sent from', () => {
  it('costs no call for its ids, and one for all purchases of it', async () => {
    await running.close();
    running = await startRunningApp();
    const shipping = new Shipping(running);
    const address = {
      name: 'Store',
      addressLine1: '1 Main St',
      city: 'Seattle',
      stateOrRegion: 'WA',
      postalCode: '98101',
      countryCode: 'US',
      email: 'store@example.com',
      phone: '2065550100',
    };
    await shipping.bought({ key: 'one' });
    await shipping.bought({ key: 'two', ...shipping.purchase(2) });
    await shipping.bought({ key: 'address', ...shipping.purchase(5, { shipFrom: { address } }) });
    running.callsSince();
    const sources = async (withAlias: boolean) =>
      (await running.query(Sources, { withAlias })).seller?.purchases?.nodes;
    const { supplySourceId } = running.emulator.showcase;
    expect(await sources(false)).toEqual([
      { key: 'address', supplySource: null },
      { key: 'two', supplySource: { supplySourceId } },
      { key: 'one', supplySource: { supplySourceId } },
    ]);
    expect(running.callsSince()).toEqual({});
    const [, two] = (await sources(true)) ?? [];
    expect(two?.supplySource).toEqual({ supplySourceId, alias: expect.any(String) });
    expect(running.callsSince()).toEqual({});
  });
});
