import { BatchPurchaseInput } from '../../../src/domains/shipping/purchases/buy/buy-shipping.input.js';
import { PurchaseExpansion } from '../../../src/domains/shipping/purchases/buy/expand-purchase.js';
import type {
  BatchPlace,
  ExpansionDependencies,
} from '../../../src/domains/shipping/purchases/buy/expand-purchase.js';
import { orderParcels } from '../../../src/edges/order-parcels.js';
import { labelledUnits } from '../../../src/store/purchases/purchase-guard.js';
import { anOrderWire, theOrders } from '../orders/order-builders.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';
import { aParcel, aShipFrom, aSizedPackage } from '../shipping/shipping-builders.js';
import { openTestStores, testStore } from '../shipping/test-store.js';
import { anIntent } from '../store/suites/store-place.js';

openTestStores();

const SELLER_ID = 'A2SELLER';
const ORDER_ID = '902-3175004-8841250';

/**
 * Completes the purchase of an order of two units, while another batch is making one of some units. That one is rejected right after
 * its units were read.
 */
async function expandedDuring(being: number, place: Partial<BatchPlace>) {
  const { purchases } = testStore();
  const items = [{ orderItemId: '1', quantity: being }];
  await purchases.intend(
    anIntent('other', { sellerId: SELLER_ID, amazonOrderId: ORDER_ID, items }),
  );
  const client = new FakeSellerClient({
    getOrder: () => ({
      order: anOrderWire({
        orderItems: [
          { orderItemId: '1', quantityOrdered: 2, fulfillment: { quantityUnfulfilled: 2 } },
        ],
      }),
    }),
  });
  const parcels = orderParcels({
    orders: theOrders(client),
    box: () => Promise.resolve(null),
    suggestions: {
      suggest: () => Promise.reject(new Error('no suggestion is needed')),
      prepare: () => Promise.resolve(),
    },
    async labelledUnits(id) {
      const ofOrder = await purchases.byOrder(SELLER_ID, id);
      const rejection = { code: 'PRICE_ABOVE_MAXIMUM', message: 'Too dear.' };
      const attempt = { sellerId: SELLER_ID, key: 'other', attemptNumber: 1 };
      const { outcome } = await purchases.rejectUnsent(attempt, rejection);
      expect(outcome).toBe('done');
      return { ...labelledUnits(ofOrder), ofOrder };
    },
  });
  const quotes = { stored: () => Promise.resolve(null) };
  const dependencies: ExpansionDependencies = { sellerId: SELLER_ID, quotes, parcels, purchases };
  const parcel = aParcel({ shipFrom: aShipFrom(), package: aSizedPackage(), items: null });
  const input = Object.assign(new BatchPurchaseInput(), {
    key: 'mine',
    request: { orderId: ORDER_ID, choose: { rule: 'CHEAPEST' }, parcel },
    maxPrice: { amount: '9.00', currencyCode: 'USD' },
  });
  return new PurchaseExpansion(dependencies).expand(input, null, {
    position: 0,
    label: null,
    reads: { left: 20 },
    isRecorded: false,
    form: 'ORDER_FILTER',
    ...place,
  });
}

describe('an order whose label is being bought, and is rejected meanwhile', () => {
  it('is refused with the purchase that held its units, not as shipped', async () => {
    expect(await expandedDuring(2, {})).toMatchObject({
      code: 'SHIPMENT_ALREADY_PURCHASED',
      holder: { key: 'other' },
      message: expect.stringMatching(
        /^Nothing is left to buy: the purchase "other" .* it is INTENT\. .*being bought.*REJECTED\.$/,
      ),
    });
  });

  it('is refused with that purchase when the batch may not read the rest', async () => {
    expect(await expandedDuring(1, { reads: { left: 1 } })).toMatchObject({
      code: 'SHIPMENT_ALREADY_PURCHASED',
      holder: { key: 'other' },
      message: expect.stringContaining('The purchase "other" holds other units'),
    });
  });
});
