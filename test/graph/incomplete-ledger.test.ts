import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Cancel, orderId, Shipping } from './shipping-fixture.js';

let emulator: Emulator;
let root: string;
let running: RunningApp;
let shipping: Shipping;

const start = (): Promise<RunningApp> =>
  startRunningApp({
    env: { ...emulator.environment, DATA_DIR: join(root, 'data') },
    beside: emulator,
  });

const ledger = (): string => join(root, 'data', 'ledger.sqlite');

/** Starts a server whose ledger is older than its last purchase, under the key "lost". */
beforeAll(async () => {
  emulator = await startEmulator({ usagePlans: 'off' });
  root = await mkdtemp(join(tmpdir(), 'incomplete-'));
  running = await start();
  shipping = new Shipping(running);
  const { shipmentId } = await shipping.bought({ key: 'cancelled', ...shipping.purchase(7) });
  await running.query(Cancel, { input: { shipmentId } });
  emulator.control.addFault({ kind: '429', operation: 'createShipment', next: 500 });
  const refused = { key: 'refused', ...shipping.purchase(5) };
  await running.request(
    'mutation ($input: BuyShippingInput!) { buyShipping(input: $input) { keyIsFree } }',
    { input: refused },
  );
  emulator.control.clearFaults();
  await running.close();
  await cp(ledger(), join(root, 'copy.sqlite'));
  running = await start();
  shipping = new Shipping(running);
  await shipping.bought({ key: 'lost', ...shipping.purchase(1) });
  await running.close();
  await cp(join(root, 'copy.sqlite'), ledger());
  running = await start();
  shipping = new Shipping(running);
});

afterAll(async () => {
  await running.close();
  await emulator.close();
  await rm(root, { recursive: true });
});

const PACKAGE = { orderId: orderId(7), carrierCode: 'UPS', shipDate: new Date().toISOString() };
const items = [{ orderItemId: '60000000000701', quantity: 1 }];

/** Mutations whose refusal by a rule would speak for the ledger. */
const REQUESTS: readonly [string, string, () => object][] = [
  [
    'a parcel without items of the lost purchase',
    'buyShipping',
    () => ({ key: 'lost', ...shipping.purchase(1, { items: null }) }),
  ],
  [
    'a corrected parcel of the lost purchase',
    'buyShipping',
    () => ({ key: 'lost', ...shipping.purchase(1) }),
  ],
  ['an incomplete input under the lost key', 'buyShipping', () => ({ key: 'lost' })],
  [
    'a new attempt under the key of a refused purchase',
    'buyShipping',
    () => ({ key: 'refused', ...shipping.purchase(5) }),
  ],
  [
    'a batch with the lost purchase',
    'buyShippingBatch',
    () => ({
      key: 'batch',
      purchases: [{ key: 'lost', ...shipping.purchase(1, { items: null }) }],
    }),
  ],
  [
    'a batch with an incomplete purchase',
    'buyShippingBatch',
    () => ({ key: 'batch', purchases: [{ key: 'lost' }] }),
  ],
  [
    'a settlement of the lost purchase',
    'settlePurchase',
    () => ({ purchaseId: 'lost', outcome: { notPurchased: true }, why: 'A test.' }),
  ],
  [
    'a shipment for the lost purchase',
    'attachShipment',
    () => ({ purchaseId: 'lost', shipmentId: 'any' }),
  ],
];

const TYPES: Readonly<Record<string, string>> = {
  buyShipping: 'BuyShippingInput',
  buyShippingBatch: 'BuyShippingBatchInput',
  settlePurchase: 'SettlePurchaseInput',
  attachShipment: 'AttachShipmentInput',
  confirmShipment: 'ConfirmShipmentInput',
  confirmShipments: 'ConfirmShipmentsInput',
};

describe('a server whose ledger lacks a purchase', () => {
  it.each(REQUESTS)('refuses %s as such', async (_what, mutation, inputOf) => {
    const input = inputOf() as Record<string, unknown>;
    if (typeof input['purchaseId'] === 'string') {
      const { sellerId } = emulator.sellers[0]!;
      input['purchaseId'] = `Purchase:${sellerId}:${input['purchaseId']}`;
    }
    const { data, errors } = await running.request(
      `mutation ($input: ${TYPES[mutation]}!) { ${mutation}(input: $input) { error { code message } } }`,
      { input },
    );
    expect({ data, errors }).toMatchObject({
      data: { [mutation]: null },
      errors: [{ extensions: { code: 'PURCHASES_REFUSED', reason: 'BEHIND' } }],
    });
    expect(errors![0]!.extensions).not.toHaveProperty('keyIsFree');
  });

  it('says so in the health of the seller', async () => {
    const { data } = await running.request<
      { seller: { health: { problems: { code: string; message: string }[] } } },
      object
    >('{ seller { health { isHealthy problems { code message since } } } }');
    expect(data.seller.health).toMatchObject({
      isHealthy: false,
      problems: [
        {
          code: 'PURCHASES_REFUSED',
          message: expect.stringMatching(/older than the last purchase.*npm run ledger/),
        },
      ],
    });
  });

  it.each(['confirmShipment', 'confirmShipments'])(
    'does not say by %s what is wrong with the number of a cancelled label',
    async (mutation) => {
      const { data: found } = await running.request<
        { seller: { purchase: { trackingNumber: string } } },
        object
      >('{ seller { purchase(key: "cancelled") { trackingNumber } } }');
      const parcel = { ...PACKAGE, items, trackingNumber: found.seller.purchase.trackingNumber };
      const input =
        mutation === 'confirmShipment' ? { package: parcel } : { key: 'day', packages: [parcel] };
      const { data, errors } = await running.request(
        `mutation ($input: ${TYPES[mutation]}!) { ${mutation}(input: $input) { error { code message } } }`,
        { input },
      );
      expect({ data, errors }).toMatchObject({
        data: { [mutation]: null },
        errors: [{ extensions: { code: 'PURCHASES_REFUSED' } }],
      });
    },
  );

  it('says of no purchase that its key is free', async () => {
    const { data, errors } = await running.request(
      '{ seller { purchase(key: "refused") { state keyIsFree } purchases { nodes { keyIsFree } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      seller: {
        purchase: { state: 'REJECTED', keyIsFree: false },
        purchases: { nodes: [{ keyIsFree: false }, { keyIsFree: false }] },
      },
    });
  });

  it('returns what it has on record, and refuses a key that is no key', async () => {
    const buy = await running.request<
      { buyShipping: { isReplay: boolean; error: object | null } },
      object
    >(
      'mutation ($input: BuyShippingInput!) { buyShipping(input: $input) { isReplay error { code path } } }',
      { input: { key: 'cancelled', ...shipping.purchase(7) } },
    );
    expect(buy.data.buyShipping).toEqual({ isReplay: true, error: null });
    const wrong = await running.request<object, object>(
      'mutation ($input: BuyShippingInput!) { buyShipping(input: $input) { error { code path } } }',
      { input: { key: 'with a blank', ...shipping.purchase(7) } },
    );
    expect(wrong.data).toEqual({
      buyShipping: { error: { code: 'INVALID_INPUT', path: ['input', 'key'] } },
    });
  });
});

describe('a used key', () => {
  it('is in conflict with an input that breaks a rule, and never free', async () => {
    const { data } = await running.request<{ buyShipping: object }, object>(
      'mutation ($input: BuyShippingInput!) { buyShipping(input: $input) { keyIsFree purchase { key } error { code } } }',
      { input: { key: 'cancelled', request: shipping.request(7) } },
    );
    expect(data.buyShipping).toEqual({
      keyIsFree: false,
      purchase: { key: 'cancelled' },
      error: { code: 'IDEMPOTENCY_CONFLICT' },
    });
  });
});
