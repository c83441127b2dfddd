import 'reflect-metadata';
import { BuyShippingBatchInput } from '../../../src/domains/shipping/purchases/batches/purchase-batch.input.js';
import { FakeSellerClient } from './fake-seller-client.js';
import { aPurchase, aShipping } from './shipping-builders.js';
import { openTestStores } from './test-store.js';

openTestStores();

const TURNS_OF_500_PURCHASES = 9;

describe('a batch of purchases', () => {
  it('is checked in several turns of the event loop', async () => {
    const purchases = Array.from({ length: 500 }, () => aPurchase({ key: 'not a key' }));
    const input = Object.assign(new BuyShippingBatchInput(), { id: 'batch-1', purchases });
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
