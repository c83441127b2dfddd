import { graphql } from '../support/generated/gql.js';
import type { BatchPurchaseInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const SendBatch = graphql(`
  mutation SendBatch($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      isReplay
      error {
        code
        ... on IdempotencyConflict {
          batch {
            key
          }
        }
      }
    }
  }
`);

const SendConfirmations = graphql(`
  mutation SendConfirmations($input: ConfirmShipmentsInput!) {
    confirmShipments(input: $input) {
      isReplay
      error {
        code
        message
      }
    }
  }
`);

/** A pending order of the emulator. */
const PENDING = '112-1000010-1000010';

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

const send = async (purchases: BatchPurchaseInput[], skipRefused = true, more = {}) =>
  (await running.query(SendBatch, { input: { key: 'day', purchases, skipRefused, ...more } }))
    .buyShippingBatch;

const CONFLICT = { error: { code: 'IDEMPOTENCY_CONFLICT', batch: { key: 'day' } } };

const OTHERS: readonly [string, () => BatchPurchaseInput][] = [
  ['can be made', () => purchase(2)],
  [
    'is of a pending order',
    () => {
      const { request, maxPrice } = shipping.purchase(PENDING, { items: null });
      return { key: 'pending', request, maxPrice };
    },
  ],
  ['breaks a rule', () => ({ key: 'wrong', ...shipping.purchase(5, { items: [] }) })],
  [
    'is of an unknown order',
    () => purchase(6, { request: shipping.request('112-0000000-0000000') }),
  ],
  ['has a lost offer', () => ({ key: 'lost', offerId: 'ShippingService:A60770624D4BB7:x/1' })],
];

describe('a batch under a key that another batch has', () => {
  it.each(OTHERS)('is in conflict when its further purchase %s', async (_what, other) => {
    expect(await send([purchase(1)])).toEqual({ isReplay: false, error: null });
    for (const skipRefused of [true, false])
      expect(await send([purchase(1), other()], skipRefused)).toMatchObject(CONFLICT);
  });

  it('is in conflict also when it has no purchases or a wrong label', async () => {
    expect(await send([purchase(1)])).toEqual({ isReplay: false, error: null });
    expect(await send([])).toMatchObject(CONFLICT);
    const label = { customText: 'x'.repeat(99) };
    expect(await send([purchase(1)], true, { label })).toMatchObject(CONFLICT);
  });

  it('is a repetition when only its conditions differ, whatever became of its purchases', async () => {
    expect(await send([purchase(1)])).toEqual({ isReplay: false, error: null });
    const cheaper = purchase(1, { maxPrice: { amount: '998.00', currencyCode: 'USD' } });
    expect(await send([cheaper])).toEqual({ isReplay: true, error: null });
  });
});

describe('a batch of confirmations under a key that another batch has', () => {
  it('is in conflict also when it breaks a rule', async () => {
    const parcel = (trackingNumber: string) => ({
      orderId: '112-1000002-1000002',
      carrierCode: 'UPS',
      trackingNumber,
      shipDate: new Date(Date.now() - 60_000).toISOString(),
      items: [{ orderItemId: '60000000000201', quantity: 1 }],
    });
    const confirm = async (packages: object[]) =>
      (await running.query(SendConfirmations, { input: { key: 'day', packages } as never }))
        .confirmShipments;
    const [one] = [parcel('1Z999AA10123456784')];
    expect(await confirm([one])).toEqual({ isReplay: false, error: null });
    for (const other of [[], [one, one], [{ ...one, shipDate: '2001-01-01T00:00:00Z' }]])
      expect(await confirm(other)).toMatchObject({ error: { code: 'IDEMPOTENCY_CONFLICT' } });
    expect(await confirm([one])).toEqual({ isReplay: true, error: null });
  });
});
