import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { orderId, Shipping } from './shipping-fixture.js';

const QUOTE = `query ($id: ID!, $parcel: ParcelInput, $filter: OfferFilterInput) { seller { order(id: $id) {
  shippingQuote(parcel: $parcel, filter: $filter) {
    filteredOutCount
    offers { name }
    noOffers { message nextStep }
    cheapestInTime { reason message } } } } }`;

const BUY = `mutation ($input: BuyShippingInput!) { buyShipping(input: $input) { error { code message } } }`;

interface Quoted {
  readonly filteredOutCount: number;
  readonly offers: readonly object[];
  readonly noOffers: { readonly message: string; readonly nextStep: string } | null;
  readonly cheapestInTime: { readonly reason: string | null; readonly message: string | null };
}

let running: RunningApp;
let shipping: Shipping;
beforeAll(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterAll(() => running.close());

async function quoted(parcel: object, filter: object | null = null): Promise<Quoted> {
  const { data } = await running.request(QUOTE, {
    id: orderId(1),
    parcel: { ...shipping.parcel(1), ...parcel },
    filter,
  });
  const { seller } = data as { seller: { order: { shippingQuote: Quoted } } };
  return seller.order.shippingQuote;
}

const HEAVY = {
  package: {
    size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
    weight: { value: 5000, unit: 'OZ' },
  },
};

describe('a quote without offers', () => {
  it('names the parts of the filter that left them out, each with its number', async () => {
    const all = (await quoted({})).offers.length;
    expect(all).toBeGreaterThan(1);
    const { filteredOutCount, offers, noOffers, cheapestInTime } = await quoted(
      {},
      { carrierNames: ['No such carrier'] },
    );
    expect([offers, filteredOutCount]).toEqual([[], all]);
    const message = `All ${all} offers of Amazon were left out: ${all} by \`filter.carrierNames\`. Change or omit that.`;
    expect(noOffers).toEqual({ message, nextStep: 'FIX_INPUT' });
    expect(cheapestInTime).toEqual({ reason: 'NO_OFFERS', message });
  });

  it('tells several parts apart', async () => {
    const { noOffers } = await quoted(
      {},
      { requiredBenefits: ['NO_SUCH_BENEFIT'], carrierNames: ['USPS'] },
    );
    expect(noOffers?.message).toMatch(/\d+ by `filter\.carrierNames`/);
    expect(noOffers?.message).toMatch(/\d+ by `filter\.requiredBenefits`/);
  });

  it('has the reasons of Amazon, and what the parcel asks for', async () => {
    const { noOffers } = await quoted({ ...HEAVY, deliveryConfirmation: 'ADULT_SIGNATURE' });
    expect(noOffers).toEqual({
      message: expect.stringMatching(
        /^Amazon offers no service for this parcel: .+heavier.+ADULT_SIGNATURE/s,
      ),
      nextStep: 'FIX_INPUT',
    });
  });

  it('refuses a purchase by rule with the same words', async () => {
    const { request, maxPrice } = shipping.purchase();
    const choose = { rule: 'CHEAPEST_IN_TIME' };
    const filter = { carrierNames: ['No such carrier'] };
    const input = { key: 'by-rule', request: { ...request, choose, filter }, maxPrice };
    const { data } = await running.request(BUY, { input });
    expect(data).toMatchObject({
      buyShipping: {
        error: {
          code: 'OFFER_UNAVAILABLE',
          message: expect.stringContaining('by `filter.carrierNames`'),
        },
      },
    });
  });

  it('has no reason when there are offers', async () => {
    expect((await quoted({})).noOffers).toBeNull();
  });
});
