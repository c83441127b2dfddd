import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Quote, Shipping, orderId } from './shipping-fixture.js';

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

describe('offers for a package', () => {
  it('cost one call, and one for the supply source', async () => {
    const { offers, termsNotAcceptedCarriers, temporarilyUnavailableCarriers } =
      await shipping.quote();
    expect(offers.length).toBeGreaterThan(5);
    expect(temporarilyUnavailableCarriers).not.toEqual([]);
    expect(termsNotAcceptedCarriers).not.toEqual([]);
    expect(running.callsSince()).toEqual({
      getOrder: 1,
      getEligibleShipmentServices: 1,
      getSupplySource: 1,
    });
  });

  it('are sorted by the price after credits', async () => {
    const prices = (await shipping.quote({ sortBy: 'CHEAPEST' })).offers.map((offer) =>
      Number(offer.price.amount),
    );
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  });

  it('are sorted by delivery', async () => {
    const dates = (await shipping.quote({ sortBy: 'FASTEST' })).offers.map(
      (offer) => offer.latestEstimatedDelivery ?? '9',
    );
    expect(dates).toEqual(dates.toSorted());
  });

  it('are filtered by the date of arrival', async () => {
    const slow = (await shipping.quote({ sortBy: 'FASTEST' })).offers.at(
      -1,
    )?.latestEstimatedDelivery;
    const mustArriveBy = new Date(Date.parse(slow!) - 1000).toISOString();
    const { offers } = await shipping.quote({ parcel: { mustArriveBy } });
    expect(offers.length).toBeGreaterThan(0);
    expect(offers.filter((offer) => offer.latestEstimatedDelivery! > mustArriveBy)).toEqual([]);
  });

  it('are filtered by label format and benefits', async () => {
    const { offers } = await shipping.quote({
      parcel: { label: { format: 'ZPL203' } },
      filter: { requiredBenefits: ['CLAIMS_PROTECTED'] },
    });
    expect(offers.length).toBeGreaterThan(0);
    for (const offer of offers) {
      expect(offer.labelFormats.map(({ format }) => format)).toContain('ZPL203');
      expect(offer.benefits?.included).toContain('CLAIMS_PROTECTED');
    }
  });

  it('are missing for a PO box, with the reason of the carrier', async () => {
    const { rejected } = await shipping.quote({ number: 3 });
    expect(rejected.map((service) => service.rejectionReasonCode)).toContain(
      'CARRIER_CANNOT_SHIP_TO_POBOX',
    );
  });

  it('are not requested with invalid input, and all issues are returned at once', async () => {
    const parcel = { ...shipping.parcel(), items: [], sellerOrderId: 'x'.repeat(65) };
    const id = orderId();
    const filter = { carrierNames: ['x'.repeat(41)] };
    const { errors } = await running.request(Quote, { id, parcel, filter, sortBy: 'BEST' });
    const issues = errors?.[0]?.extensions['issues'] as { path: string[] }[];
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(issues.map(({ path }) => path.join('.')).sort()).toEqual([
      'shippingQuote.filter.carrierNames',
      'shippingQuote.parcel.items',
      'shippingQuote.parcel.sellerOrderId',
    ]);
    expect(running.callsSince()).toEqual({ getOrder: 1 });
  });
});
