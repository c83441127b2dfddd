import { startGuardedApp } from '../../support/access-keys.js';
import type { GuardedApp } from '../../support/access-keys.js';

let app: GuardedApp;
beforeAll(async () => {
  app = await startGuardedApp({ env: { EMULATOR_SELLERS: '1' } });
});
afterAll(() => app.close());

const BUY = `mutation Buy($input: BuyShippingInput!) {
  buyShipping(input: $input) { purchase { state } error { code message } }
}`;
const SETTLE = `mutation Settle($input: SettlePurchaseInput!) {
  settlePurchase(input: $input) { purchase { state evidence { by note } } error { code message } }
}`;

it('a settlement is recorded with the name of the access key', async () => {
  app.running.emulator.control.addFault({ kind: '500', operation: 'createShipment', next: 1 });
  const request = {
    orderId: app.running.emulator.showcase.amazonOrderId,
    choose: { rule: 'CHEAPEST_IN_TIME' },
    parcel: {
      package: {
        size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
        weight: { value: 9, unit: 'OZ' },
      },
    },
  };
  const maxPrice = { amount: '100.00', currencyCode: 'USD' };
  const bought = await app.as(app.admin, BUY, { input: { key: 'one', request, maxPrice } });
  expect(bought.data.buyShipping).toMatchObject({
    error: { code: 'PURCHASE_OUTCOME_UNKNOWN' },
    purchase: { state: 'UNKNOWN' },
  });
  const { data: viewer } = await app.as(app.admin, '{ viewer { actor } }');
  const input = {
    purchaseId: 'one',
    outcome: { notPurchased: true },
    why: 'Seller Central shows none',
    force: true,
  };
  const { data } = await app.as(app.admin, SETTLE, { input });
  expect(data.settlePurchase.purchase.evidence).toContainEqual({
    by: viewer.viewer.actor,
    note: 'Seller Central shows none',
  });
  expect(viewer.viewer.actor).toMatch(/^admin /);
});
