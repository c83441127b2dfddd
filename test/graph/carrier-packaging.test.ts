import { graphql } from '../support/generated/gql.js';
import type { OfferChoiceInput, PackageInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { inches, ounces } from './packing-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';

const QuotePackaged = graphql(`
  query QuotePackaged($id: ID!, $parcel: ParcelInput) {
    seller {
      order(id: $id) {
        shippingQuote(parcel: $parcel) {
          offers {
            id
            shippingServiceId
            carrierPackaging {
              name
              predefinedPackages
            }
          }
          cheapestInTime {
            offer {
              shippingServiceId
            }
            reason
            message
            inTimeCount
          }
        }
      }
    }
  }
`);

const BuyPackaged = graphql(`
  mutation BuyPackaged($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      purchase {
        shipment {
          service {
            shippingServiceId
          }
        }
      }
      error {
        code
        message
        path
      }
    }
  }
`);

/** Heavy for its size, so that a flat rate is far cheaper than each other service. */
const OWN_BOX: PackageInput = {
  size: { dimensions: inches(8, 5, 1.5) },
  weight: ounces(400),
};
const FLAT_BOX: PackageInput = {
  size: { predefined: 'USPS_SMALL_FLAT_RATE_BOX' },
  weight: ounces(400),
};
const SMALL_BOX = 'USPS_PTP_PRI_SFRB';

let running: RunningApp;
let shipping: Shipping;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
  shipping = new Shipping(running);
});
afterAll(() => running.close());

const quoted = async (one: PackageInput) => {
  const parcel = { ...shipping.parcel(1), package: one };
  const { seller } = await running.query(QuotePackaged, { id: orderId(1), parcel });
  return seller!.order!.shippingQuote!;
};

describe('a service that requires packaging of its carrier', () => {
  it('is offered for a box of the seller, says so, and is no cheapest offer', async () => {
    const { offers, cheapestInTime } = await quoted(OWN_BOX);
    const flat = offers.find(({ shippingServiceId }) => shippingServiceId === SMALL_BOX);
    expect(flat?.carrierPackaging).toEqual({
      name: 'USPS Small Flat Rate Box',
      predefinedPackages: ['USPS_SMALL_FLAT_RATE_BOX'],
    });
    expect(cheapestInTime).toMatchObject({ reason: null, message: null });
    const chosen = offers.find(
      ({ shippingServiceId }) => shippingServiceId === cheapestInTime.offer!.shippingServiceId,
    );
    expect(chosen!.carrierPackaging).toBeNull();
    expect(offers[0]!.carrierPackaging).toBeNull();
    expect(offers.at(-1)!.carrierPackaging).not.toBeNull();
  });

  it('is the cheapest offer for a parcel in that packaging', async () => {
    const { cheapestInTime } = await quoted(FLAT_BOX);
    expect(cheapestInTime.offer?.shippingServiceId).toBe(SMALL_BOX);
  });
});

const MAX = { amount: '999.00', currencyCode: 'USD' };

/** Buys a label for one unit of an order. */
async function buy(number: number, one: PackageInput, choose: OfferChoiceInput, maxPrice = MAX) {
  const parcel = { ...shipping.parcel(number), package: one };
  const request = { orderId: orderId(number), parcel, choose };
  const input = { key: `key-${number}`, request, maxPrice };
  return (await running.query(BuyPackaged, { input })).buyShipping!;
}

const CHEAPEST = { rule: 'CHEAPEST_IN_TIME' } as const;

describe('a purchase by a rule', () => {
  it('names a cheaper offer that it left out when the price is too high', async () => {
    const low = { amount: '11.00', currencyCode: 'USD' };
    const { error } = await buy(1, OWN_BOX, CHEAPEST, low);
    expect(error).toMatchObject({ code: 'PRICE_ABOVE_MAXIMUM' });
    expect(error!.message).toContain(
      'USPS Priority Mail Small Flat Rate Box for 10.65 USD was left out, because it requires packaging of the carrier (USPS Small Flat Rate Box): for a parcel in that packaging, state it in `package.size.predefined`, or choose USPS_PTP_PRI_SFRB by `shippingServiceId`.',
    );
  });

  it('buys another service for a box of the seller', async () => {
    const { error, purchase } = await buy(1, OWN_BOX, CHEAPEST);
    expect(error).toBeNull();
    expect(purchase!.shipment!.service!.shippingServiceId).not.toBe(SMALL_BOX);
  });

  it('buys it for a parcel in that packaging', async () => {
    const { error, purchase } = await buy(2, FLAT_BOX, CHEAPEST);
    expect(error).toBeNull();
    expect(purchase!.shipment!.service!.shippingServiceId).toBe(SMALL_BOX);
  });
});

describe('a purchase that names the service', () => {
  it('buys it for a box of the seller', async () => {
    const { error, purchase } = await buy(12, OWN_BOX, { shippingServiceId: SMALL_BOX });
    expect(error).toBeNull();
    expect(purchase!.shipment!.service!.shippingServiceId).toBe(SMALL_BOX);
  });
});
