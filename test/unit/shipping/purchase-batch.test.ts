import 'reflect-metadata';
import { BuyShippingBatchInput } from '../../../src/domains/shipping/purchases/batches/purchase-batch.input.js';
import { keptRequest } from '../../../src/domains/shipping/purchases/buy/stored-request.js';
import { BatchPurchaseInput } from '../../../src/domains/shipping/purchases/buy/buy-shipping.input.js';
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
