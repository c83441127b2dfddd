import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { graphql } from '../support/generated/gql.js';
import { callAsOther } from '../support/other-program.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const ShownLabel = graphql(`
  query ShownLabel($key: String!) {
    seller {
      purchase(key: $key) {
        refundState
        shipment {
          status
          label {
            url
          }
        }
      }
    }
  }
`);

let emulator: Emulator;
let folder: string;
let running: RunningApp;

const start = () =>
  startRunningApp({ env: { ...emulator.environment, DATA_DIR: folder }, beside: emulator });

beforeEach(async () => {
  emulator = await startEmulator({ usagePlans: 'off' });
  folder = await mkdtemp(join(tmpdir(), 'cancelled-'));
  running = await start();
});

afterEach(async () => {
  await running.close();
  await emulator.close();
  await rm(folder, { recursive: true });
});

/** Buys a label and moves its purchase back by hours. Returns its id and a link to it. */
async function boughtHoursAgo(hours: number) {
  const { shipmentId } = await new Shipping(running).bought();
  await running.close();
  const ledger = new DatabaseSync(join(folder, 'ledger.sqlite'));
  ledger.exec(`update purchase set settled_at = settled_at - ${hours * 3_600_000}`);
  ledger.exec(`update label_check set next_check_at = next_check_at - ${hours * 3_600_000}`);
  ledger.close();
  running = await start();
  return { shipmentId, url: (await shown())!.shipment!.label!.url! };
}

const shown = async () => (await running.query(ShownLabel, { key: 'key-1' })).seller!.purchase;

const cancelElsewhere = (shipmentId: string) =>
  callAsOther(emulator, 'DELETE', `/mfn/v0/shipments/${shipmentId}`);

const GONE = { refundState: 'PENDING', shipment: { status: 'REFUND_PENDING', label: null } };

describe('a label that another program cancelled', () => {
  it('is refused by its link, and the ledger knows it from then on', async () => {
    const { shipmentId, url } = await boughtHoursAgo(1);
    await cancelElsewhere(shipmentId);
    expect(await shown()).toMatchObject({ refundState: null, shipment: { status: 'PURCHASED' } });
    expect((await fetch(url)).status).toBe(410);
    expect(await shown()).toEqual(GONE);
  });

  it('is known two hours after the purchase without a request', async () => {
    const { shipmentId } = await boughtHoursAgo(1);
    await cancelElsewhere(shipmentId);
    await running.close();
    const ledger = new DatabaseSync(join(folder, 'ledger.sqlite'));
    ledger.exec('update label_check set next_check_at = next_check_at - 3600000');
    ledger.close();
    running = await start();
    while ((await shown())?.refundState === null)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect(await shown()).toEqual(GONE);
  });
});

describe('the link to a label that stands', () => {
  it('reads its shipment once when it was not bought within ten minutes', async () => {
    const { url } = await boughtHoursAgo(1);
    running.callsSince();
    for (let times = 0; times < 2; times += 1) expect((await fetch(url)).status).toBe(200);
    expect(running.callsSince()).toEqual({ getShipment: 1 });
  });

  it('works while Amazon fails, refuses, or is slow', async () => {
    const { url } = await boughtHoursAgo(1);
    const { control } = emulator;
    for (const kind of ['503', '429', 'reset-before'] as const) {
      control.addFault({ kind, operation: 'getShipment' });
      expect((await fetch(url)).status).toBe(200);
      control.clearFaults();
    }
    control.addFault({ kind: 'latency', operation: 'getShipment', latencyMs: 10_000 });
    const before = Date.now();
    expect((await fetch(url)).status).toBe(200);
    expect(Date.now() - before).toBeLessThan(6_000);
  });
});
