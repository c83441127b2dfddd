import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Buy, Shipping } from './shipping-fixture.js';

const CANCEL = `mutation ($input: CancelShipmentInput!) {
  cancelShipment(input: $input) { shipment { status } error { code } }
}`;
const CONFIRM = `mutation ($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) { confirmation { state } error { code message } }
}`;
const SETTLE = `mutation ($input: SettlePurchaseInput!) {
  settlePurchase(input: $input) { purchase { state } error { code } }
}`;

let emulator: Emulator;
let folder: string;
let running: RunningApp;
beforeEach(async () => {
  emulator = await startEmulator({ usagePlans: 'off' });
  folder = await mkdtemp(join(tmpdir(), 'refused-'));
  const env = { ...emulator.environment, DATA_DIR: folder };
  running = await startRunningApp({ env, beside: emulator });
});
afterEach(async () => {
  await running.close();
  await emulator.close();
  await rm(folder, { recursive: true });
});

const buy = async (parcel: number, key: string) =>
  (await running.request(Buy, { input: { key, ...new Shipping(running).purchase(parcel) } })).data
    .buyShipping?.purchase?.shipment;

it('records nothing for a client in an older ledger, which the newest copy will replace', async () => {
  const ledger = join(folder, 'ledger.sqlite');
  const bought = await buy(1, 'o1');
  emulator.control.addFault({ kind: '500', operation: 'createShipment', next: 1 });
  expect(await buy(2, 'lost')).toBeFalsy();
  await copyFile(ledger, join(folder, 'older.sqlite'));
  const later = await buy(6, 'o6');
  expect(later).toBeTruthy();
  const older = new DatabaseSync(join(folder, 'older.sqlite'));
  await backup(older, ledger);
  older.close();

  const { orderItemId } = new Shipping(running).purchase(4).request.parcel!.items![0]!;
  const changes: [string, object][] = [
    // The older ledger does not know this one.
    [CANCEL, { shipmentId: later?.shipmentId }],
    [CANCEL, { shipmentId: bought?.shipmentId }],
    [
      CONFIRM,
      {
        package: {
          orderId: new Shipping(running).purchase(4).request.orderId,
          carrierCode: 'Other',
          carrierName: 'Bike courier',
          trackingNumber: 'BIKE-1',
          shipDate: new Date().toISOString(),
          items: [{ orderItemId, quantity: 1 }],
        },
        via: 'FEED',
      },
    ],
    [SETTLE, { purchaseId: 'lost', why: 'Looked', outcome: { notPurchased: true } }],
  ];
  for (const [mutation, input] of changes) {
    const { errors } = await running.request(mutation, { input });
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'PURCHASES_REFUSED', reason: 'BEHIND' },
    ]);
  }
  const sent = emulator.control.calls().map(({ operation }) => operation);
  expect(sent).not.toContain('cancelShipment');
  expect(sent).not.toContain('createFeed');
});
