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
const BOUGHT = `mutation Buy($input: BuyShippingInput!) {
  buyShipping(input: $input) { isReplay purchase { createdBy } error { code message } }
}`;
const BATCH = `mutation Batch($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) { isReplay batch { createdBy purchases { nodes { createdBy } } } error { code message } }
}`;
const CONFIRM = `mutation Confirm($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) { confirmation { createdBy } error { code message } }
}`;
const CONFIRM_MANY = `mutation Confirm($input: ConfirmShipmentsInput!) {
  confirmShipments(input: $input) {
    isReplay batch { createdBy confirmations { nodes { createdBy } } } error { code message }
  }
}`;
const BY = `query By($name: String!) {
  seller { purchases(filter: { createdBy: $name }) { totalCount nodes { key createdBy } } }
}`;
const SETTLE = `mutation Settle($input: SettlePurchaseInput!) {
  settlePurchase(input: $input) { purchase { state evidence { by note } } error { code message } }
}`;

const purchase = (key: string, orderId = app.running.emulator.showcase.amazonOrderId) => ({
  key,
  request: {
    orderId,
    choose: { rule: 'CHEAPEST_IN_TIME' },
    parcel: {
      package: {
        size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
        weight: { value: 9, unit: 'OZ' },
      },
    },
  },
  maxPrice: { amount: '100.00', currencyCode: 'USD' },
});

const parcel = (number: string) => ({
  orderId: '112-1000002-1000002',
  items: [{ orderItemId: '60000000000201', quantity: 1 }],
  packageReferenceId: number,
  carrierCode: 'UPS',
  trackingNumber: `1Z999AA1012345678${number}`,
  shipDate: new Date(Date.now() - 60_000).toISOString(),
});

describe('the author', () => {
  let packer: string;
  let other: string;
  beforeAll(async () => {
    packer = await app.createKey(['READ', 'PURCHASE', 'CONFIRM']);
    other = await app.createKey(['READ', 'PURCHASE', 'CONFIRM']);
  });

  it('of a purchase is who asked for it first, and finds it', async () => {
    const input = purchase('by-packer', '112-1000003-1000003');
    const first = await app.as(packer, BOUGHT, { input });
    expect(first.data.buyShipping).toEqual({
      isReplay: false,
      purchase: { createdBy: 'key 1' },
      error: null,
    });
    const again = await app.as(other, BOUGHT, { input });
    expect(again.data.buyShipping).toEqual({
      isReplay: true,
      purchase: { createdBy: 'key 1' },
      error: null,
    });
    const found = async (name: string) =>
      (await app.as(packer, BY, { name })).data.seller.purchases as unknown;
    const nodes = [{ key: 'by-packer', createdBy: 'key 1' }];
    expect(await found('key 1')).toEqual({ totalCount: 1, nodes });
    for (const name of ['key', 'KEY 1', 'key 2', ''])
      expect(await found(name)).toEqual({ totalCount: 0, nodes: [] });
  });

  it('of a batch of purchases is the author of each', async () => {
    const input = { key: 'day', purchases: [purchase('in-batch', '112-1000004-1000004')] };
    const shown = { createdBy: 'key 2', purchases: { nodes: [{ createdBy: 'key 2' }] } };
    for (const [key, isReplay] of [
      [other, false],
      [packer, true],
    ] as const)
      expect((await app.as(key, BATCH, { input })).data.buyShippingBatch).toEqual({
        isReplay,
        batch: shown,
        error: null,
      });
  });

  it('of a confirmation is who asked for it first', async () => {
    const input = { package: parcel('1'), via: 'API' };
    for (const key of [other, packer])
      expect((await app.as(key, CONFIRM, { input })).data.confirmShipment).toEqual({
        confirmation: { createdBy: 'key 2' },
        error: null,
      });
  });

  it('of a batch of confirmations is the author of each', async () => {
    const input = { key: 'left', packages: [{ ...parcel('7'), orderId: '112-1000005-1000005' }] };
    const shown = { createdBy: 'key 1', confirmations: { nodes: [{ createdBy: 'key 1' }] } };
    for (const [key, isReplay] of [
      [packer, false],
      [other, true],
    ] as const)
      expect((await app.as(key, CONFIRM_MANY, { input })).data.confirmShipments).toEqual({
        isReplay,
        batch: shown,
        error: null,
      });
  });
});

it('a settlement is recorded with the name of the access key', async () => {
  app.running.emulator.control.addFault({ kind: '500', operation: 'createShipment', next: 1 });
  const bought = await app.as(app.admin, BUY, { input: purchase('one') });
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
