import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { OrderLabels, idsOf } from './order-labels-fixture.js';
import { Shipping } from './shipping-fixture.js';

const BATCH = `mutation ($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    error {
      code
      ... on InvalidInput { issues { path message } }
    }
  }
}`;

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
  running.callsSince();
});
afterEach(() => running.close());

const euros = { amount: '99.00', currencyCode: 'EUR' };
const accepted =
  'must be one of USD, CAD, MXN, BRL: no label of this seller is sold in another currency.';

async function batch(input: object) {
  interface Data {
    readonly buyShippingBatch: { readonly error: object };
  }
  const { data } = await running.request<Data, object>(BATCH, { input });
  return data.buyShippingBatch.error;
}

describe('a maximum in a currency of no marketplace of the region', () => {
  it('is refused before a quote, for one label', async () => {
    const { error } = await shipping.buy({ request: shipping.request(1), maxPrice: euros });
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'maxPrice', 'currencyCode'],
      message: expect.stringContaining(accepted),
    });
    expect(running.callsSince()).toEqual({});
  });

  it('is refused before anything is recorded, for a batch and for one purchase of it', async () => {
    const purchases = [{ key: 'a', request: shipping.request(1) }];
    const path = ['input', 'maxPrice', 'currencyCode'];
    expect(await batch({ key: 'day', purchases, maxPrice: euros })).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path, message: `maxPrice.currencyCode ${accepted}` }],
    });
    const own = [{ ...purchases[0], maxPrice: euros }];
    expect(await batch({ key: 'day', purchases: own })).toMatchObject({
      issues: [{ path: ['input', 'purchases', '0', 'maxPrice', 'currencyCode'] }],
    });
    expect(running.callsSince()).toEqual({});
  });

  it('is refused once for all orders', async () => {
    const labels = new OrderLabels(running);
    const { batch: recorded, error } = await labels.buy({
      key: 'day',
      orderIds: idsOf(1, 3),
      maxPrice: euros,
    });
    expect(recorded).toBeNull();
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['input', 'maxPrice', 'currencyCode'], message: expect.any(String) }],
    });
    expect(running.callsSince()).toEqual({});
  });
});
