import { graphql } from '../support/generated/gql.js';
import type { BuyShippingInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { orderId, Shipping } from './shipping-fixture.js';

const Refused = graphql(`
  mutation Refused($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      error {
        code
        message
        path
        nextStep
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

const refused = async (input: Omit<BuyShippingInput, 'key'>) =>
  (await running.query(Refused, { input: { key: 'refused', ...input } })).buyShipping?.error;

describe('the refusal of a purchase', () => {
  it('names the item that is of another order', async () => {
    const { items } = shipping.parcel(2);
    expect(await refused(shipping.purchase(1, { items, shipFrom: null }))).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'request', 'parcel', 'items', '0', 'orderItemId'],
      message: expect.stringContaining(`must be the id of an item of the order ${orderId(1)}.`),
    });
  });

  it('names what buys a further parcel', async () => {
    await shipping.bought();
    expect(await refused(shipping.purchase())).toMatchObject({
      code: 'SHIPMENT_ALREADY_PURCHASED',
      message: expect.stringContaining('set `additionalParcel`'),
    });
  });

  it('asks for another label format, not for other offers', async () => {
    const label = { format: 'ZPL300' as const };
    expect(await refused({ ...shipping.purchase(), label })).toMatchObject({
      code: 'OFFER_UNAVAILABLE',
      path: ['input', 'label', 'format'],
      nextStep: 'FIX_INPUT',
    });
  });

  it('names a hazardous item of a package without hazardous material', async () => {
    const [item] = shipping.parcel().items!;
    const purchase = shipping.purchase(1, { items: [{ ...item!, isHazmat: true }] });
    expect(await refused({ ...purchase, hazmatType: 'NONE' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'hazmatType'],
      message: expect.stringContaining('request.parcel.items.0.isHazmat is true'),
    });
  });

  it('leads to the items of a parcel that names none', async () => {
    await shipping.bought();
    expect(await refused(shipping.purchase(1, { items: null }))).toMatchObject({
      code: 'SHIPMENT_ALREADY_PURCHASED',
      path: ['input', 'request', 'parcel', 'items'],
      message: expect.stringContaining('`request.parcel.items`'),
    });
  });

  it('has the reasons of Amazon when no service takes the parcel', async () => {
    const { request, maxPrice } = shipping.purchase(1, {
      package: {
        size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
        weight: { value: 5000, unit: 'OZ' },
      },
    });
    const choose = { rule: 'CHEAPEST_IN_TIME' as const };
    expect(await refused({ request: { ...request, choose }, maxPrice })).toMatchObject({
      code: 'OFFER_UNAVAILABLE',
      message: expect.stringMatching(
        /^No service is offered for this package: .+heavier.+parcel\. Nothing was bought\.$/s,
      ),
    });
  });

  it('says which condition of a rule leaves no offer, and buys nothing', async () => {
    const { request, maxPrice } = shipping.purchase();
    const ruled = { ...request, choose: { rule: 'CHEAPEST_IN_TIME' as const } };
    const far = { ...ruled, filter: { carrierNames: ['No such carrier'] } };
    expect(await refused({ request: far, maxPrice })).toMatchObject({
      code: 'OFFER_UNAVAILABLE',
      message: expect.stringMatching(/ by `filter\.carrierNames`\. .+ Nothing was bought\.$/),
    });
    expect(running.emulator.control.soldLabels()).toEqual([]);
  });

  it('does not say that a filter is to blame where none was given', async () => {
    const { request } = shipping.purchase();
    const choose = { rule: 'CHEAPEST_IN_TIME' as const };
    const maxPrice = { amount: '99.00', currencyCode: 'JPY' };
    const error = await refused({ request: { ...request, choose }, maxPrice });
    expect(error?.message).toContain('No offer is sold in JPY.');
    expect(error?.message).not.toContain('filter');
  });

  it('has one text for an order that Amazon does not know', async () => {
    const unknown = '112-9999999-9999999';
    const { request, maxPrice } = shipping.purchase(unknown);
    const message = `Amazon knows no order ${unknown} of this seller.`;
    expect(await refused({ request, maxPrice })).toMatchObject({ code: 'NOT_FOUND', message });
    const choose = { rule: 'CHEAPEST_IN_TIME' as const };
    expect(await refused({ request: { ...request, choose }, maxPrice })).toMatchObject({
      code: 'NOT_FOUND',
      message,
    });
  });

  it('says to correct the maximum price', async () => {
    const { request } = shipping.purchase();
    const maxPrice = { amount: '0.01', currencyCode: 'USD' };
    expect(await refused({ request, maxPrice })).toMatchObject({
      code: 'PRICE_ABOVE_MAXIMUM',
      path: ['input', 'maxPrice'],
      nextStep: 'FIX_INPUT',
    });
  });
});
