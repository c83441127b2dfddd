import 'reflect-metadata';
import { BuyShippingBatchInput } from '../../../src/domains/shipping/purchases/batches/purchase-batch.input.js';
import { keptRequest } from '../../../src/domains/shipping/purchases/buy/stored-request.js';
import { BatchPurchaseInput } from '../../../src/domains/shipping/purchases/buy/buy-shipping.input.js';
import { anIntent } from '../store/suites/store-place.js';
import { FakeSellerClient } from './fake-seller-client.js';
import { anItem, aPurchase, aShipmentWire, aShipping } from './shipping-builders.js';
import { aQueued, openTestStores, testStore } from './test-store.js';

openTestStores();

const TURNS_OF_500_PURCHASES = 9;

describe('a batch of purchases', () => {
  it('is checked in several turns of the event loop', async () => {
    const purchases = Array.from({ length: 500 }, () =>
      Object.assign(new BatchPurchaseInput(), { key: 'not a key' }),
    );
    const input = Object.assign(new BuyShippingBatchInput(), { key: 'batch-1', purchases });
    let isDone = false;
    let turns = 0;
    const count = (): void => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    const result = await aShipping(new FakeSellerClient({})).batches.buy(input);
    isDone = true;
    expect(result).toMatchObject({ code: 'INVALID_INPUT' });
    expect(turns).toBeGreaterThanOrEqual(TURNS_OF_500_PURCHASES);
  });
});

describe('the input of a queued purchase', () => {
  it('restores every point in time that the client sent', async () => {
    const at = new Date('2026-12-24T10:00:00Z');
    const moment = {
      additionalInputFieldName: 'MOMENT',
      additionalSellerInput: { valueAsTimestamp: at },
    };
    const items = [Object.assign(anItem(), { sellerInputs: [moment] })];
    const input = aPurchase(
      { offerId: 'offer-1', shipmentLevelSellerInputs: [moment] },
      { shipDate: at, mustArriveBy: at, items },
    );
    const kept = keptRequest(JSON.parse(JSON.stringify(input)));
    if (!kept) throw new Error('the input is kept');
    const client = new FakeSellerClient({
      createShipment: () => ({ payload: aShipmentWire() }),
    });
    const store = testStore();
    await aShipping(client, { store }).purchases.run(kept, await aQueued(store, kept));
    const written = { AdditionalSellerInput: { ValueAsTimestamp: at.toISOString() } };
    expect(client.bodyOf('createShipment')).toMatchObject({
      ShipmentRequestDetails: {
        ShipDate: at.toISOString(),
        MustArriveByDate: at.toISOString(),
        ItemList: [{ ItemLevelSellerInputsList: [written] }],
      },
      ShipmentLevelSellerInputsList: [written],
    });
  });
});

describe('an event of a batch', () => {
  const followed = async (withPurchases: boolean) => {
    const store = testStore();
    const shipping = aShipping(new FakeSellerClient({}), { store });
    const intents = ['a', 'b', 'c'].map((key) =>
      anIntent(key, { sellerId: 'A2SELLER', priority: 'bulk' }),
    );
    const sellerId = 'A2SELLER';
    await store.batches.record({ sellerId, batchId: 'day', fingerprint: 'print', intents });
    const { signal } = new AbortController();
    const events = shipping.batchUpdates('day', { withPurchases, signal });
    const { value: batch } = await events.next();
    if (!batch) throw new Error('no event');
    // The ledger moves on before the event is shown.
    await store.purchases.withdraw(
      { sellerId, key: 'a', attemptNumber: 1 },
      { code: 'PURCHASE_REJECTED', message: 'no' },
    );
    return { batch, events, records: shipping.batches.records };
  };

  it('shows counts and purchases of one moment', async () => {
    const { batch, events, records } = await followed(true);
    const page = { first: 2 };
    expect(await records.counts(batch)).toEqual([{ state: 'INTENT', count: 3 }]);
    const shown = await records.purchases(batch, null, page);
    expect(shown.nodes.map(({ key, state }) => [key, state])).toEqual([
      ['a', 'INTENT'],
      ['b', 'INTENT'],
    ]);
    const after = shown.pageInfo.endCursor ?? null;
    const rest = await records.purchases(batch, null, { first: 2, after });
    expect(rest.nodes.map(({ key }) => key)).toEqual(['c']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const refused = await records.purchases(batch, ['REJECTED'], page);
    expect([refused.nodes, await refused.count()]).toEqual([[], 0]);
    const { value: next } = await events.next();
    expect(await records.counts(next)).toEqual([
      { state: 'INTENT', count: 2 },
      { state: 'REJECTED', count: 1 },
    ]);
    const now = await records.purchases(next, ['REJECTED'], page);
    expect(now.nodes.map(({ key }) => key)).toEqual(['a']);
  });

  it('shows counts of the moment when it was sent, without purchases', async () => {
    const { batch, records } = await followed(false);
    expect(await records.counts(batch)).toEqual([{ state: 'INTENT', count: 3 }]);
    expect(await records.isDone(batch)).toBe(false);
  });
});
