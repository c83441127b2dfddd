import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { graphql } from '../support/generated/gql.js';
import type { BatchPurchaseInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { orderId, Shipping } from './shipping-fixture.js';

const BuyOffers = graphql(`
  mutation BuyOffers($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      isReplay
      batch {
        totalCount
        purchases {
          nodes {
            key
            state
            shipment {
              amazonOrderId
              label {
                contentType
              }
            }
          }
        }
      }
      error {
        code
        path
      }
    }
  }
`);

const BatchOfOffers = graphql(`
  query BatchOfOffers($key: String!) {
    seller {
      purchaseBatch(key: $key) {
        isDone
        purchases {
          nodes {
            key
            state
            shippingServiceId
            shipment {
              amazonOrderId
              label {
                contentType
              }
            }
          }
        }
      }
    }
  }
`);

const DAYS = 86_400_000;
const usd = (amount: string) => ({ amount, currencyCode: 'USD' });

let emulator: Emulator;
let folder: string;
let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  emulator = await startEmulator({ usagePlans: 'off' });
  folder = await mkdtemp(join(tmpdir(), 'offers-'));
  await start();
});
afterEach(async () => {
  await running.close();
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const env = { ...emulator.environment, DATA_DIR: folder };
  running = await startRunningApp({ env, beside: emulator });
  shipping = new Shipping(running);
}

/** Ends the process and starts another one. */
async function restart(between: () => void = () => undefined): Promise<void> {
  await running.close();
  between();
  await start();
  running.callsSince();
}

/** Deletes all quotes, as the server does after 24 hours. */
function forgetQuotes(): void {
  const file = new DatabaseSync(join(folder, 'index.sqlite'));
  const { changes } = file.prepare('delete from shipping_quote').run();
  file.close();
  expect(changes).toBeGreaterThan(0);
}

describe('buying an offer by its id', () => {
  it('takes the parcel from the quote, and makes no call but the purchase', async () => {
    const { id, price } = await shipping.offer({ number: 2 });
    running.callsSince();
    const result = await shipping.order({ key: 'key-1', offerId: id });
    expect(result).toMatchObject({ error: null, isReplay: false, keyIsFree: false });
    expect(result.purchase?.shipment).toMatchObject({
      amazonOrderId: '112-1000002-1000002',
      shipFromAddress: { city: 'Seattle' },
      service: { shippingServiceId: 'UPS_PTP_GND', price: { amount: price.amount } },
    });
    expect(running.callsSince()).toEqual({ createShipment: 1 });
  });

  it('works in another process than the one that quoted', async () => {
    const { id } = await shipping.offer();
    await restart();
    expect(await shipping.order({ key: 'key-1', offerId: id })).toMatchObject({ error: null });
    expect(running.callsSince()).toEqual({ createShipment: 1 });
  });

  it('replaces an offer that has ended, also in another process', async () => {
    const { id, price } = await shipping.offer();
    await restart(() => emulator.control.advanceClock(11 * 60_000));
    const { error, purchase } = await shipping.order({ key: 'key-1', offerId: id });
    expect(error).toBeNull();
    expect(purchase?.shipment?.service?.price.amount).toBe(price.amount);
    expect(running.callsSince()).toEqual({ createShipment: 2, getEligibleShipmentServices: 1 });
  });

  it('returns fresh offers when none arrives in time any more, and leaves the key free', async () => {
    const { id } = await shipping.offer();
    emulator.control.advanceClock(3 * DAYS);
    const refused = await shipping.order({ key: 'key-1', offerId: id });
    expect(refused).toMatchObject({
      keyIsFree: true,
      error: { code: 'OFFER_EXPIRED', path: ['input', 'offerId'], requoted: expect.anything() },
    });
    await restart();
    const fresh = await shipping.offer();
    expect(await shipping.order({ key: 'key-1', offerId: fresh.id })).toMatchObject({
      error: null,
    });
    expect(emulator.control.soldLabels()).toHaveLength(1);
  });

  it('repeats the result with another offer of the same service, and after the quote was deleted', async () => {
    const { id } = await shipping.offer();
    await restart();
    const other = await shipping.offer();
    expect(other.id).not.toBe(id);
    await shipping.order({ key: 'key-1', offerId: id });
    const again = { error: null, isReplay: true };
    expect(await shipping.order({ key: 'key-1', offerId: other.id })).toMatchObject(again);
    await restart(forgetQuotes);
    expect(await shipping.order({ key: 'key-1', offerId: id })).toMatchObject(again);
    expect(await shipping.order({ key: 'key-1', offerId: id, maxPrice: usd('99') })).toMatchObject(
      again,
    );
    const [head = ''] = id.split('/');
    expect(await shipping.order({ key: 'key-1', offerId: `${head}/9999` })).toMatchObject({
      error: { code: 'IDEMPOTENCY_CONFLICT' },
      purchase: { key: 'key-1' },
    });
    expect(running.callsSince()).toEqual({});
  });

  it('is a conflict for another service under the same key', async () => {
    const { offers } = await shipping.quote();
    const ground = await shipping.offer();
    const other = offers.find(({ shippingServiceId }) => shippingServiceId !== 'UPS_PTP_GND');
    await shipping.order({ key: 'key-1', offerId: ground.id });
    expect(await shipping.order({ key: 'key-1', offerId: other?.id ?? '' })).toMatchObject({
      error: { code: 'IDEMPOTENCY_CONFLICT' },
    });
    expect(emulator.control.soldLabels()).toHaveLength(1);
  });

  it('refuses an offer whose quote is deleted, and one that is none', async () => {
    const { id } = await shipping.offer();
    await restart(forgetQuotes);
    expect(await shipping.order({ key: 'key-1', offerId: id })).toMatchObject({
      keyIsFree: true,
      error: { code: 'OFFER_EXPIRED', path: ['input', 'offerId'], requoted: null },
    });
    const order = id.replace(/^ShippingService(:[^:]+:).*$/, 'Order$1112-1000001-1000001');
    for (const offerId of ['amzn-offer', order])
      expect(await shipping.order({ key: 'key-1', offerId })).toMatchObject({
        error: { code: 'INVALID_INPUT', path: ['input', 'offerId'] },
      });
    expect(running.callsSince()).toEqual({});
  });

  it('sells one label to eight simultaneous requests under one key', async () => {
    const { id } = await shipping.offer();
    const results = await Promise.all(
      Array.from({ length: 8 }, () => shipping.order({ key: 'key-1', offerId: id })),
    );
    expect(new Set(results.map(({ purchase }) => purchase?.shipment?.shipmentId)).size).toBe(1);
    expect(results.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
    expect(emulator.control.soldLabels()).toHaveLength(1);
  });

  it('names what allows a second label when another purchase has its items', async () => {
    const { id } = await shipping.offer();
    await shipping.order({ key: 'key-1', offerId: id });
    expect(await shipping.order({ key: 'key-2', offerId: id })).toMatchObject({
      error: { code: 'SHIPMENT_ALREADY_PURCHASED', path: ['input', 'additionalParcel'] },
    });
  });

  it('prints the label as the purchase asks, else as the quote does', async () => {
    const { id } = await shipping.offer({ parcel: { label: { format: 'PNG' } } });
    const own = await shipping.order({ key: 'key-1', offerId: id });
    expect(own.purchase?.shipment?.label?.contentType).toBe('image/png');
    const other = await shipping.offer({ number: 2, parcel: { label: { format: 'PNG' } } });
    const label = { format: 'ZPL203' } as const;
    const given = await shipping.order({ key: 'key-2', offerId: other.id, label });
    expect(given.purchase?.shipment?.label?.contentType).toBe('application/zpl');
  });
});

describe('buying with a quote in the same request', () => {
  const request = (number = 1) => {
    const { items: _, ...parcel } = shipping.parcel(number);
    return { orderId: orderId(number), parcel };
  };

  it('buys the cheapest offer that keeps the promise, and repeats its result', async () => {
    const input = {
      key: 'key-1',
      request: { ...request(), choose: { rule: 'CHEAPEST_IN_TIME' as const } },
      maxPrice: usd('99.00'),
    };
    const bought = await shipping.order(input);
    expect(bought).toMatchObject({ error: null, purchase: { shipment: expect.anything() } });
    // All items have left meanwhile, so the same input would stand for another parcel now.
    await restart();
    expect(await shipping.order(input)).toMatchObject({ error: null, isReplay: true });
    expect(running.callsSince()).toEqual({});
    expect(await shipping.order({ ...input, key: 'key-2' })).toMatchObject({
      error: { code: 'SHIPMENT_ALREADY_PURCHASED' },
    });
    expect(emulator.control.soldLabels()).toHaveLength(1);
  });

  it('buys the named service within the maximum price', async () => {
    const choose = { shippingServiceId: 'UPS_PTP_GND' };
    const input = { key: 'key-1', request: { ...request(2), choose } };
    expect(await shipping.order({ ...input, maxPrice: usd('0.01') })).toMatchObject({
      keyIsFree: true,
      error: { code: 'PRICE_ABOVE_MAXIMUM', path: ['input', 'maxPrice'] },
    });
    const { purchase } = await shipping.order({ ...input, maxPrice: usd('99.00') });
    expect(purchase?.shipment?.service?.shippingServiceId).toBe('UPS_PTP_GND');
  });

  it('needs no order for a complete parcel', async () => {
    const { items } = shipping.parcel(2);
    const { parcel } = request(2);
    const complete = { orderId: orderId(2), parcel: { ...parcel, items } };
    running.callsSince();
    const input = { ...complete, choose: { shippingServiceId: 'UPS_PTP_GND' } };
    expect(
      (await shipping.order({ key: 'key-1', request: input, maxPrice: usd('99.00') })).error,
    ).toBeNull();
    expect(running.callsSince()).toEqual({
      getSupplySource: 1,
      getEligibleShipmentServices: 1,
      createShipment: 1,
    });
  });

  it('refuses an incomplete form with the path and what is accepted', async () => {
    const choose = { shippingServiceId: 'UPS_PTP_GND' };
    const { id } = await shipping.offer();
    const forms = [
      [{}, ['input', 'offerId']],
      [
        { offerId: id, request: { ...request(), choose }, maxPrice: usd('9') },
        ['input', 'offerId'],
      ],
      [{ request: { ...request(), choose } }, ['input', 'maxPrice']],
    ] as const;
    for (const [form, path] of forms)
      expect(await shipping.order({ key: 'key-1', ...form })).toMatchObject({
        error: { code: 'INVALID_INPUT', path },
      });
    expect(emulator.control.soldLabels()).toEqual([]);
  });
});

describe('a batch of offers', () => {
  it('buys each, with the label options that are nearest', async () => {
    const offers = [
      await shipping.offer({ number: 2 }),
      await shipping.offer({ number: 5, parcel: { label: { format: 'PNG' } } }),
    ];
    const { items: _, ...parcel } = shipping.parcel(1);
    const purchases: BatchPurchaseInput[] = [
      { key: 'key-1', offerId: offers[0]?.id ?? '' },
      { key: 'key-2', offerId: offers[1]?.id ?? '' },
      {
        key: 'key-3',
        request: {
          orderId: orderId(1),
          parcel,
          choose: { rule: 'CHEAPEST_IN_TIME' },
        },
        maxPrice: usd('99.00'),
        label: { format: 'PDF' },
      },
    ];
    const input = { key: 'batch-1', purchases, label: { format: 'ZPL203' } as const };
    const { buyShippingBatch: first } = await running.query(BuyOffers, { input });
    expect(first).toMatchObject({ error: null, isReplay: false, batch: { totalCount: 3 } });
    const batch = await done();
    expect(batch.purchases!.nodes.map(({ state }) => state)).toEqual(Array(3).fill('PURCHASED'));
    const types = ['application/zpl', 'image/png', 'application/pdf'];
    expect(batch.purchases!.nodes.map(({ shipment }) => shipment?.label?.contentType)).toEqual(
      types,
    );
    expect(batch.purchases!.nodes[2]?.shippingServiceId).not.toBe('CHEAPEST_IN_TIME');
    await restart(forgetQuotes);
    const { buyShippingBatch: again } = await running.query(BuyOffers, { input });
    expect(again).toMatchObject({ error: null, isReplay: true });
    expect(emulator.control.soldLabels()).toHaveLength(3);
  });

  it('records nothing when an offer is not stored', async () => {
    const { id } = await shipping.offer();
    const lost = id.replace(/[^:/]+\//, 'AAAAAAAAAAAAAAAAAAAAAA/');
    const purchases = [
      { key: 'key-1', offerId: id },
      { key: 'key-2', offerId: lost },
    ];
    const { buyShippingBatch } = await running.query(BuyOffers, {
      input: { key: 'batch-1', purchases },
    });
    expect(buyShippingBatch).toMatchObject({
      batch: null,
      error: { code: 'INVALID_INPUT', path: ['input', 'purchases', '1', 'offerId'] },
    });
  });
});

async function done() {
  for (;;) {
    const { seller } = await running.query(BatchOfOffers, { key: 'batch-1' });
    const batch = seller?.purchaseBatch;
    if (!batch) throw new Error('no batch');
    if (batch.isDone) return batch;
    await new Promise(setImmediate);
  }
}
