import { graphql } from '../support/generated/gql.js';
import type { BuyShippingInput } from '../support/generated/graphql.js';
import { explorerExamples } from '../../src/server/explorer/examples.js';
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

  it('says what an offer and a request exclude and need', async () => {
    const both = { ...shipping.purchase(), offerId: 'ShippingService:A60770624D4BB7:x/1' };
    expect((await refused(both))?.message).toBe(
      'offerId must be absent when `request` is given: give only one of them.',
    );
    const { request } = shipping.purchase();
    expect((await refused({ request }))?.message).toBe(
      'maxPrice must be given when `request` is given.',
    );
    expect((await refused({}))?.message).toBe('offerId must be given, or `request` in its place.');
  });

  it('says that an unknown offer may never have been stored', async () => {
    const { id } = await shipping.offer();
    const offerId = id.replace(/[^:]+\/(\d+)$/, 'AAAAAAAAAAAAAAAAAAAAAA/$1');
    expect(offerId).not.toBe(id);
    expect(await refused({ offerId })).toMatchObject({
      code: 'OFFER_EXPIRED',
      message:
        'The shipping offer is not stored any more, or never was: choose among fresh offers.',
    });
  });

  it('counts the questions of a carrier, and names the first one without an answer', async () => {
    const { query, variables } = explorerExamples(running.emulator.showcase).find(
      ({ title }) => title === 'Buy abroad',
    )!;
    const { input } = variables as { input: { sellerInputs: readonly object[] } };
    const messageFor = async (sellerInputs: readonly object[]) => {
      const { data } = await running.request<
        { buyShipping: { error: { message: string } } },
        object
      >(query, { input: { ...input, sellerInputs } });
      return data.buyShipping.error.message;
    };
    const asks = 'USPS Priority Mail International asks 5 questions';
    expect(await messageFor([])).toBe(
      `${asks}: answer parcel:NON_DELIVERY_INSTRUCTION and 4 more. \`form\` has them.`,
    );
    const [, ...others] = input.sellerInputs;
    const wrong = { fieldId: 'parcel:NON_DELIVERY_INSTRUCTION', value: 'KEEP' };
    expect(await messageFor([wrong, ...others])).toBe(
      `${asks}. sellerInputs.0.value must be one of RETURN_TO_SENDER, ABANDON. \`form\` has them.`,
    );
  });

  it('names what buys a further parcel', async () => {
    await shipping.bought();
    expect(await refused(shipping.purchase())).toMatchObject({
      code: 'SHIPMENT_ALREADY_PURCHASED',
      message: expect.stringContaining('set `additionalParcel`'),
      path: ['input', 'additionalParcel'],
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
    const maxPrice = { amount: '99.00', currencyCode: 'CAD' };
    const error = await refused({ request: { ...request, choose }, maxPrice });
    expect(error?.message).toContain('No offer is sold in CAD.');
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
      message: expect.stringContaining('more than the maximum of 0.01 USD. Nothing was bought.'),
      path: ['input', 'maxPrice'],
      nextStep: 'FIX_INPUT',
    });
  });
});

describe('the refusal of a batch of confirmations', () => {
  it('names the first of two equal packages', async () => {
    const { query, variables } = explorerExamples(running.emulator.showcase).find(
      ({ title }) => title === 'Confirm a batch',
    )!;
    const { input } = variables as { input: { packages: readonly object[] } };
    const packages = [...input.packages, input.packages[0]];
    const { data } = await running.request<object, object>(query, {
      input: { ...input, packages },
    });
    expect(data).toMatchObject({
      confirmShipments: {
        error: {
          path: ['input', 'packages', '2'],
          message:
            'packages.2 must be another package than packages.0, which has the same order and number.',
        },
      },
    });
  });
});

describe('the link to the label of a cancelled shipment', () => {
  it('says that the label must not be used', async () => {
    const { shipmentId } = await shipping.bought();
    const { data } = await running.request<
      { seller: { shipment: { label: { url: string } } } },
      object
    >('query ($id: ID!) { seller { shipment(id: $id) { label { url } } } }', { id: shipmentId });
    const { url } = data.seller.shipment.label;
    expect((await fetch(url)).status).toBe(200);
    await running.request(
      'mutation ($input: CancelShipmentInput!) { cancelShipment(input: $input) { error { code } } }',
      { input: { shipmentId } },
    );
    const response = await fetch(url);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('The shipment of this label was cancelled.');
    const other = url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await fetch(other)).status).toBe(404);
  });
});
