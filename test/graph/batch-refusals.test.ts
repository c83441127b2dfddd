import { graphql } from '../support/generated/gql.js';
import type { BatchPurchaseInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { orderId, Shipping } from './shipping-fixture.js';

const BuySome = graphql(`
  mutation BuySome($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      isReplay
      batch {
        key
        totalCount
        purchases {
          nodes {
            key
          }
        }
      }
      refusals {
        position
        key
        reason
        message
        path
        purchase {
          key
        }
      }
      error {
        code
        message
        path
        ... on InvalidInput {
          issues {
            path
          }
        }
        ... on BatchRefused {
          refusals {
            position
            reason
          }
        }
      }
    }
  }
`);

const Rejections = graphql(`
  query Rejections($key: String!) {
    seller {
      purchaseBatch(key: $key) {
        isDone
        purchases {
          nodes {
            key
            rejection {
              code
              path
            }
          }
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

const purchase = (number: number, more: Partial<BatchPurchaseInput> = {}): BatchPurchaseInput => ({
  key: `parcel-${number}`,
  ...shipping.purchase(number),
  ...more,
});
const send = async (purchases: BatchPurchaseInput[], skipRefused = true) =>
  (await running.query(BuySome, { input: { key: 'day', purchases, skipRefused } }))
    .buyShippingBatch;

const lost = (place = 0) =>
  `ShippingService:${running.emulator.sellers[0]!.sellerId}:AAAAAAAAAAAAAAAAAAAAAA/${place}`;

/** Returns two good purchases and one for each reason. */
async function mixed(): Promise<BatchPurchaseInput[]> {
  await shipping.bought({ key: 'before' });
  return [
    purchase(2),
    { ...purchase(1), key: 'taken' },
    { key: 'lost', offerId: lost() },
    { key: 'wrong', ...shipping.purchase(5, { items: [] }) },
    { ...purchase(2), key: 'parcel-2' },
    purchase(7),
    { ...purchase(6), key: 'unknown', request: shipping.request('112-0000000-0000000') },
  ];
}

const REFUSALS = [
  { position: 1, key: 'taken', reason: 'ALREADY_PURCHASED', purchase: { key: 'before' } },
  {
    position: 2,
    key: 'lost',
    reason: 'OFFER_EXPIRED',
    path: ['input', 'purchases', '2', 'offerId'],
  },
  {
    position: 3,
    key: 'wrong',
    reason: 'INVALID_INPUT',
    path: ['input', 'purchases', '3', 'request', 'parcel', 'items'],
  },
  { position: 4, key: 'parcel-2', reason: 'DUPLICATE_KEY', purchase: null },
];

describe('a batch of orders that the server has not read', () => {
  it('reads some of them, and refuses the others at once', async () => {
    const { package: size } = shipping.parcel();
    const purchases = Array.from({ length: 30 }, (_, position) => ({
      key: `new-${position}`,
      maxPrice: { amount: '99.00', currencyCode: 'USD' },
      request: {
        orderId: `113-0000000-${1_000_000 + position}`,
        parcel: { package: size },
        choose: { shippingServiceId: 'UPS_PTP_GND' },
      },
    }));
    running.callsSince();
    const result = await send(purchases);
    expect(running.callsSince()).toEqual({ getOrder: 20 });
    const refusals = result?.error && 'refusals' in result.error ? result.error.refusals : [];
    expect(refusals).toHaveLength(30);
    expect(Map.groupBy(refusals, ({ reason }) => reason).get('INVALID_INPUT')).toHaveLength(10);
  });
});

describe('a batch that is sent again', () => {
  it('is returned as it is, whatever became of its orders', async () => {
    const { package: size } = shipping.parcel();
    const request = (number: number) => ({
      orderId: orderId(number),
      parcel: { package: size, shipFrom: shipping.parcel().shipFrom },
      choose: { shippingServiceId: 'UPS_PTP_GND' },
    });
    const maxPrice = { amount: '99.00', currencyCode: 'USD' };
    const purchases = [1, 5].map((number) => ({
      key: `again-${number}`,
      maxPrice,
      request: request(number),
    }));
    const first = await send(purchases, false);
    expect(first).toMatchObject({ error: null, isReplay: false });
    // Every unit of the orders is held now: a new batch of these parcels would be refused.
    running.callsSince();
    expect(await send(purchases, false)).toEqual({ ...first, isReplay: true });
    expect(running.callsSince()).not.toHaveProperty('getOrder');
  });
});

describe('a batch that leaves out what is refused', () => {
  it('records the others, and lists each refused one with its reason', async () => {
    const result = await send(await mixed());
    expect(result).toMatchObject({ error: null, isReplay: false });
    expect(result?.refusals).toMatchObject(REFUSALS);
    for (const { message } of result?.refusals ?? []) expect(message).toMatch(/^\S.*[.!]$/);
    expect(result?.batch).toMatchObject({
      purchases: { nodes: [{ key: 'parcel-2' }, { key: 'parcel-7' }, { key: 'unknown' }] },
      totalCount: 3,
    });
    for (const key of ['taken', 'lost', 'wrong']) {
      const { data } = await running.request<{ seller: { purchase: object | null } }, object>(
        `{ seller { purchase(key: "${key}") { key } } }`,
      );
      expect(data.seller.purchase).toBeNull();
    }
  });

  it('gives the same answer again, also when a refused purchase could be made now', async () => {
    const purchases = await mixed();
    const first = await send(purchases);
    const cancel = `mutation ($id: ID!) { cancelShipment(input: { shipmentId: $id }) { error { code } } }`;
    const { shipmentId } = running.emulator.control.soldLabels()[0]!;
    await running.request(cancel, { id: shipmentId });
    expect(await send(purchases)).toEqual({ ...first, isReplay: true });
    expect(await send(purchases, false)).toEqual({ ...first, isReplay: true });
  });

  it('is a conflict when a refused purchase is sent in another form', async () => {
    const purchases = await mixed();
    await send(purchases);
    const corrected = purchases.map((one) =>
      one.key === 'wrong' ? { ...one, ...shipping.purchase(5) } : one,
    );
    expect(await send(corrected)).toMatchObject({
      refusals: null,
      batch: { key: 'day' },
      error: { code: 'IDEMPOTENCY_CONFLICT', path: ['input', 'key'] },
    });
  });

  it('leaves the keys of refused purchases free', async () => {
    await send(await mixed());
    expect(await shipping.buy({ key: 'wrong', ...shipping.purchase(5) })).toMatchObject({
      error: null,
    });
  });

  it('is refused when nothing is left of it', async () => {
    await shipping.bought({ key: 'before' });
    const wrong = { key: 'wrong', ...shipping.purchase(5, { items: [] }) };
    expect(await send([{ ...purchase(1), key: 'taken' }, wrong])).toMatchObject({
      batch: null,
      refusals: null,
      error: {
        code: 'BATCH_REFUSED',
        message: '2 of the purchases cannot be made; none was put on record: see `error.refusals`.',
        refusals: expect.arrayContaining([
          { position: 0, reason: 'ALREADY_PURCHASED' },
          { position: 1, reason: 'INVALID_INPUT' },
        ]),
      },
    });
    expect(await send([purchase(2)])).toMatchObject({ error: null, batch: { totalCount: 1 } });
  });

  it('is refused as a whole without the option, with the problems of all purchases', async () => {
    const purchases = (await mixed()).filter(({ key }) => key === 'lost' || key === 'taken');
    const more = { key: 'other', offerId: lost(1) };
    expect(await send([...purchases, more], false)).toMatchObject({
      batch: null,
      refusals: null,
      error: {
        code: 'INVALID_INPUT',
        issues: [
          { path: ['input', 'purchases', '1', 'offerId'] },
          { path: ['input', 'purchases', '2', 'offerId'] },
        ],
      },
    });
  });
});

describe('a purchase of a batch that is rejected when its turn comes', () => {
  it('says where it stands in the input of the batch', async () => {
    const maxPrice = { amount: '0.01', currencyCode: 'USD' };
    await send([
      purchase(1),
      purchase(2, { maxPrice }),
      purchase(7, shipping.purchaseOf('NO_SUCH_SERVICE', 7)),
      purchase(5, { ...shipping.purchaseOf('USPS_PTP_EXP', 5), hazmatType: 'LQ_HAZMAT' }),
    ]);
    for (;;) {
      const { seller } = await running.query(Rejections, { key: 'day' });
      if (!seller!.purchaseBatch!.isDone) {
        await new Promise(setImmediate);
        continue;
      }
      const place = (position: string, ...rest: string[]) => ({
        path: ['input', 'purchases', position, ...rest],
      });
      expect(
        seller!.purchaseBatch!.purchases!.nodes.map(({ rejection }) => rejection),
      ).toMatchObject([
        null,
        { code: 'PRICE_ABOVE_MAXIMUM', ...place('1', 'maxPrice') },
        { code: 'OFFER_UNAVAILABLE', ...place('2', 'request', 'choose') },
        { code: 'OFFER_UNAVAILABLE', ...place('3', 'request', 'choose') },
      ]);
      return;
    }
  });
});
