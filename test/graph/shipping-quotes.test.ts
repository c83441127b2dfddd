import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping, orderId } from './shipping-fixture.js';

const QuoteById = graphql(`
  query QuoteById($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on ShippingQuote {
        quotedAt
        filteredOutCount
        offers {
          id
        }
      }
      ... on ShippingService {
        seller {
          sellerId
        }
        shippingServiceId
        backend
        expiresAt
        price {
          amount
        }
        extras {
          code
          isIncluded
        }
      }
    }
  }
`);

const OrderOfQuote = graphql(`
  query OrderOfQuote($id: ID!) {
    node(id: $id) {
      ... on ShippingQuote {
        order {
          amazonOrderId
          status
        }
      }
    }
  }
`);

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const byId = async (...ids: string[]) => (await running.query(QuoteById, { ids })).nodes ?? [];

describe('a quote by its id', () => {
  it('has the same offers as when it was made, for no call', async () => {
    const filter = { carrierNames: ['UPS', 'USPS'], withoutSellerInputs: true };
    const { id, offers, filteredOutCount } = await shipping.quote({ filter, sortBy: 'FASTEST' });
    expect(filteredOutCount).toBeGreaterThan(0);
    running.callsSince();
    const [quote, offer] = await byId(id, offers[1]!.id);
    expect(quote).toMatchObject({
      __typename: 'ShippingQuote',
      id,
      filteredOutCount,
      offers: offers.map((one) => ({ id: one.id })),
    });
    expect(offer).toMatchObject({
      __typename: 'ShippingService',
      id: offers[1]!.id,
      seller: { sellerId: running.emulator.sellers[0]?.sellerId },
      shippingServiceId: offers[1]!.shippingServiceId,
      backend: 'MERCHANT_FULFILLMENT',
      expiresAt: null,
      price: offers[1]!.price,
    });
    const { extras } = offer as { extras: { code: string; isIncluded: boolean }[] };
    expect(extras.filter(({ isIncluded }) => isIncluded).map(({ code }) => code)).toContain(
      'WITHOUT_SIGNATURE',
    );
    expect(running.callsSince()).toEqual({});
  });

  it('shares its offers with other filters and orders of the same parcel', async () => {
    const all = await shipping.quote();
    const some = await shipping.quote({ filter: { carrierNames: ['ups'] } });
    expect(some.id).not.toBe(all.id);
    const ids = new Set(all.offers.map(({ id }) => id));
    expect(some.offers.length).toBeGreaterThan(0);
    for (const { id } of some.offers) expect(ids).toContain(id);
    expect(running.callsSince()).toMatchObject({ getEligibleShipmentServices: 1 });
  });

  it('is null for a quote that is not stored, or of another seller', async () => {
    const { id } = await shipping.quote();
    const other = id.replace(/:[^:]+:/, ':A1UNKNOWN:');
    const lost = id.replace(/[^:/]+\//, 'AAAAAAAAAAAAAAAAAAAAAA/');
    expect(await byId(other, lost)).toEqual([null, null]);
  });

  it('leads to its order for the call of an order', async () => {
    const { id } = await shipping.quote({ number: 2 });
    running.callsSince();
    const amazonOrderId = orderId(2);
    expect(await running.query(OrderOfQuote, { id })).toEqual({
      node: { order: { amazonOrderId, status: 'UNSHIPPED' } },
    });
    expect(Object.keys(running.callsSince())).toEqual([]);
  });
});
