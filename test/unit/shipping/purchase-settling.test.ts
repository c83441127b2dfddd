import 'reflect-metadata';
import {
  PurchaseOutcomeInput,
  SettlePurchaseInput,
} from '../../../src/domains/shipping/purchases/records/purchase.input.js';
import type { OrderPackageWire } from '../../../src/sp-api/operations/orders.wire.js';
import { anIntent } from '../store/suites/store-place.js';
import { FakeSellerClient } from './fake-seller-client.js';
import { aShipmentWire, aShipping, SHIPMENT_ID } from './shipping-builders.js';
import { openTestStores, testStore } from './test-store.js';

openTestStores();

const TRACKING = '1Z0000000000000001';
const SHIPMENT = aShipmentWire();
const ITEM = { orderItemId: '40521188632014', quantity: 1 };

function aClient(packages: OrderPackageWire[] = [], shipment = SHIPMENT): FakeSellerClient {
  return new FakeSellerClient({
    getOrder: () => ({ order: { orderId: SHIPMENT.AmazonOrderId, packages } }),
    getShipment: () => ({ payload: shipment }),
    cancelShipment: () => ({ payload: { ...shipment, Status: 'RefundPending' } }),
  });
}

/** Leaves a purchase of the shipment's order and item with an unknown outcome. */
async function unknown(client: FakeSellerClient, key = 'k'): Promise<void> {
  const { purchases } = testStore();
  const id = { sellerId: client.sellerId, key };
  const amazonOrderId = SHIPMENT.AmazonOrderId!;
  await purchases.intend(anIntent(key, { ...id, amazonOrderId, items: [ITEM] }));
  const claimed = await purchases.claim({ ...id, attemptNumber: 1 }, { leaseMs: 60_000 });
  if (claimed.outcome !== 'won') throw new Error('the purchase was not claimed');
  await purchases.unknown(claimed.claim, null);
}

const settled = (client: FakeSellerClient, outcome: PurchaseOutcomeInput, force = false) =>
  aShipping(client).settling.settle(
    Object.assign(new SettlePurchaseInput(), {
      purchaseId: 'k',
      outcome: Object.assign(new PurchaseOutcomeInput(), outcome),
      why: 'looked',
      force,
      revise: false,
    }),
  );
const find = (client: FakeSellerClient, key = 'k') => aShipping(client).records.find(key);

describe('settling a purchase as made', () => {
  it('takes the tracking number of a package of the order, in either case', async () => {
    const client = aClient([
      {
        packageReferenceId: '1',
        trackingNumber: TRACKING,
        carrier: 'UPS',
        shippingService: 'Ground',
      },
    ]);
    await unknown(client);
    expect(await settled(client, { trackingNumber: TRACKING.toLowerCase() })).toMatchObject({
      state: 'PURCHASED',
      trackingNumber: TRACKING,
      carrierName: 'UPS',
    });
    expect(client.operations).toEqual(['getOrder']);
    expect(client.calls[0]?.options.priority).toBe('mutation');
  });

  it('refuses the tracking number of another purchase, also when it is forced', async () => {
    const client = aClient([{ trackingNumber: TRACKING }]);
    await unknown(client, 'other');
    const sold = { shipmentId: 'another shipment', trackingId: TRACKING };
    const word = { as: 'PURCHASED', settler: 'EVIDENCE', by: 'reconciler', why: 'found' } as const;
    const { purchases } = testStore();
    await purchases.resolve({ sellerId: client.sellerId, key: 'other' }, { ...word, sold });
    const other = { amazonOrderId: 'another order', items: [ITEM], sellerId: client.sellerId };
    await purchases.intend(anIntent('k', other));
    const claimed = await purchases.claim(
      { sellerId: client.sellerId, key: 'k', attemptNumber: 1 },
      { leaseMs: 1 },
    );
    if (claimed.outcome === 'won') await purchases.unknown(claimed.claim, null);
    for (const force of [false, true])
      expect(await settled(client, { trackingNumber: TRACKING }, force)).toMatchObject({
        code: 'EVIDENCE_DISAGREES',
        path: ['input', 'outcome', 'trackingNumber'],
        holder: { key: 'other' },
        message: expect.stringContaining('Another purchase has the tracking number'),
      });
  });

  // graphql-js checks `@oneOf` before the service does. A compiled query does not.
  it.each([
    ['no field', {}],
    ['a null', { shipmentId: null }],
    ['two fields', { shipmentId: SHIPMENT_ID, notPurchased: true }],
    ['two fields of which one is null', { trackingNumber: TRACKING, notPurchased: null }],
  ])('refuses an outcome with %s', async (_, outcome) => {
    const client = aClient();
    await unknown(client);
    expect(await settled(client, outcome)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'outcome'],
      message: expect.stringContaining('exactly one of'),
    });
    expect(await find(client)).toMatchObject({ state: 'UNKNOWN' });
    expect(client.operations).toEqual([]);
  });

  it('refuses a shipment with other units', async () => {
    const ItemList = [{ OrderItemId: ITEM.orderItemId, Quantity: 2 }];
    const client = aClient([], aShipmentWire({ ItemList }));
    await unknown(client);
    expect(await settled(client, { shipmentId: SHIPMENT_ID })).toMatchObject({
      path: ['input', 'outcome', 'shipmentId'],
      message: expect.stringContaining('does not hold exactly the items'),
    });
  });

  it('follows the refund of a shipment that was cancelled before', async () => {
    const client = aClient([], aShipmentWire({ Status: 'RefundApplied' }));
    await unknown(client);
    expect(await settled(client, { shipmentId: SHIPMENT_ID })).toMatchObject({
      state: 'PURCHASED',
      refundState: 'RefundApplied',
    });
  });
});

describe('a shipment of a purchase that evidence settled', () => {
  async function found(client: FakeSellerClient, trackingId = TRACKING): Promise<void> {
    await unknown(client);
    const word = { as: 'PURCHASED', settler: 'EVIDENCE', by: 'reconciler', why: 'found' } as const;
    const id = { sellerId: client.sellerId, key: 'k' };
    await testStore().purchases.resolve(id, { ...word, sold: { trackingId } });
  }

  it('is recorded when it is read, with its label, and its refund is followed when it is cancelled', async () => {
    const client = aClient();
    await found(client);
    await aShipping(client).shipments.byId(SHIPMENT_ID);
    expect(await find(client)).toMatchObject({
      shipmentId: SHIPMENT_ID,
      settledBy: 'EVIDENCE',
      refundState: null,
      price: { amount: '8.90' },
    });
    const evidence = await aShipping(client).records.evidence('k');
    expect(evidence.at(-1)).toMatchObject({
      kind: 'SHIPMENT_ATTACHED',
      detail: { shipmentId: SHIPMENT_ID },
    });
    await aShipping(client).cancellations.cancelShipment({ shipmentId: SHIPMENT_ID });
    expect(await find(client)).toMatchObject({ refundState: 'RefundPending' });
  });

  it.each([
    ['another tracking number', aShipmentWire({ TrackingId: '1Z0000000000000002' })],
    ['no tracking number', aShipmentWire({ TrackingId: null })],
    ['other items', aShipmentWire({ ItemList: [{ OrderItemId: 'another', Quantity: 1 }] })],
    ['another order', aShipmentWire({ AmazonOrderId: '114-0000000-0000000' })],
  ])('is not recorded when it has %s', async (_, shipment) => {
    const client = aClient([], shipment);
    await found(client);
    await aShipping(client).shipments.byId(SHIPMENT_ID);
    expect(await find(client)).toMatchObject({ shipmentId: null });
  });
});
