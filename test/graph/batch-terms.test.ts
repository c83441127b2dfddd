import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const BATCH = `mutation ($input: BuyShippingBatchInput!) { buyShippingBatch(input: $input) {
  isReplay batch { totalCount } refusals { position reason } warnings { path message }
  error { code message path ... on InvalidInput { issues { path message } } } } }`;
const STATES = `query ($key: String!) { seller { purchaseBatch(key: $key) { isDone
  purchases { nodes { key state maxPrice { amount } rejection { code } } } } } }`;
const MARK = `mutation ($claim: ClaimOrdersInput!, $hold: HoldOrdersInput!) {
  claimOrders(input: $claim) { error { message } } holdOrders(input: $hold) { error { message } } }`;
const RELEASE = `mutation ($input: ReleaseOrdersInput!) { releaseOrders(input: $input) { error { message } } }`;

interface BatchAnswer {
  readonly isReplay: boolean;
  readonly refusals: readonly object[] | null;
  readonly warnings: readonly { readonly message: string }[] | null;
}

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
  shipping = new Shipping(running);
});
afterEach(() => running.close());

async function order(input: object): Promise<BatchAnswer> {
  const { data, errors } = await running.request<{ buyShippingBatch: BatchAnswer }, object>(BATCH, {
    input,
  });
  expect(errors).toBeUndefined();
  // Some of its labels leave from another place than Amazon assigned the units to.
  const { warnings } = data.buyShippingBatch;
  const others =
    warnings && warnings.filter(({ message }) => !message.includes('is sent from the supply'));
  return { ...data.buyShippingBatch, warnings: others };
}

async function done(key: string) {
  interface Read {
    readonly seller: {
      readonly purchaseBatch: {
        readonly isDone: boolean;
        readonly purchases: { readonly nodes: readonly object[] };
      };
    };
  }
  const read = async () =>
    (await running.request<Read, object>(STATES, { key })).data.seller.purchaseBatch;
  await until(async () => (await read()).isDone);
  return (await read()).purchases.nodes;
}

const USD = (amount: string) => ({ amount, currencyCode: 'USD' });
const row = (key: string, number: number, over: object = {}) => ({
  key,
  request: shipping.request(number),
  ...over,
});

async function mark(): Promise<void> {
  const claim = { orderIds: [orderId(1)], by: 'station 4' };
  const hold = { orderIds: [orderId(2)] };
  await running.request(MARK, { claim, hold });
}

describe('what a batch says once for its purchases', () => {
  it('counts for those that do not say it themselves', async () => {
    await mark();
    const purchases = [row('a', 1), row('b', 3, { maxPrice: USD('0.01') })];
    const terms = { maxPrice: USD('900.00'), claimedBy: 'station 4' };
    expect(await order({ key: 'day', purchases, ...terms })).toMatchObject({
      error: null,
      batch: { totalCount: 2 },
      warnings: [],
    });
    expect(await done('day')).toMatchObject([
      { key: 'a', state: 'PURCHASED', maxPrice: { amount: '900.00' } },
      { key: 'b', state: 'REJECTED', maxPrice: { amount: '0.01' } },
    ]);
    // The same batch, with what counts written at each purchase.
    const { claimedBy, maxPrice } = terms;
    const written = [
      row('a', 1, { claimedBy, maxPrice }),
      row('b', 3, { claimedBy, maxPrice: USD('0.01') }),
    ];
    expect(await order({ key: 'day', purchases: written })).toMatchObject({ isReplay: true });
  });

  it('is refused at once when no label can meet it', async () => {
    const purchases = [row('a', 1), row('b', 3)];
    const amount = ['input', 'maxPrice', 'amount'];
    expect(await order({ key: 'day', purchases, maxPrice: USD('0.00') })).toMatchObject({
      error: { code: 'INVALID_INPUT', issues: [{ path: amount }] },
    });
    const own = [row('a', 1, { maxPrice: USD('0') })];
    expect(await order({ key: 'day', purchases: own })).toMatchObject({
      error: { issues: [{ path: ['input', 'purchases', '0', 'maxPrice', 'amount'] }] },
    });
    const { id: offerId } = await shipping.offer();
    const euros = { key: 'a', offerId, maxPrice: { amount: '9.00', currencyCode: 'EUR' } };
    expect(await order({ key: 'day', purchases: [euros] })).toMatchObject({
      error: {
        issues: [
          {
            path: ['input', 'purchases', '0', 'maxPrice', 'currencyCode'],
            message: expect.stringContaining('must be USD, the currency of the offer'),
          },
        ],
      },
    });
  });

  it('is checked once, with its own path', async () => {
    const purchases = [row('a', 1), row('b', 3)];
    const wrong = { maxPrice: USD('-1'), claimedBy: ' x ' };
    expect(await order({ key: 'day', purchases, ...wrong })).toMatchObject({
      error: {
        code: 'INVALID_INPUT',
        issues: [{ path: ['input', 'maxPrice', 'amount'] }, { path: ['input', 'claimedBy'] }],
      },
    });
  });
});

describe('a batch that is sent again', () => {
  it('says that its refusals are recorded ones, also when what was wrong is corrected', async () => {
    await mark();
    const parcel = { items: null };
    const request = { ...shipping.request(9, parcel) };
    const input = {
      key: 'day',
      skipRefused: true,
      maxPrice: USD('900.00'),
      purchases: [row('a', 3), row('b', 9, { request })],
    };
    const first = await order(input);
    expect(first).toMatchObject({ isReplay: false, refusals: [{ position: 1 }], warnings: [] });
    await running.request(RELEASE, { input: { orderIds: [orderId(2)] } });
    const again = await order(input);
    expect(again).toMatchObject({ isReplay: true, refusals: first.refusals });
    expect(again.warnings).toEqual([
      {
        path: ['input', 'key'],
        message: expect.stringMatching(
          /"day" was recorded before.*recorded answer.*`refusals` are those of that time.*order these 1 in a batch with another key/,
        ),
      },
    ]);
  });
});
