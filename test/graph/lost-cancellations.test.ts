import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Cancel, Shipping } from './shipping-fixture.js';

const StatusAndRefund = graphql(`
  query StatusAndRefund($key: String!) {
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

const RefundAlone = graphql(`
  query RefundAlone($key: String!) {
    seller {
      purchase(key: $key) {
        refundState
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
  folder = await mkdtemp(join(tmpdir(), 'cancellations-'));
  running = await start();
});

afterEach(async () => {
  await running.close();
  await emulator.close();
  await rm(folder, { recursive: true });
});

/** Buys a label and cancels it, without an answer of Amazon and with a failing read after it. */
async function lostCancellation() {
  const bought = await new Shipping(running).bought();
  emulator.control.addFault({ kind: 'lost-reply', operation: 'cancelShipment', next: 1 });
  emulator.control.addFault({ kind: '503', operation: 'getShipment' });
  const { shipmentId } = bought;
  const { data, errors } = await running.request(Cancel, { input: { shipmentId } });
  expect(data.cancelShipment).toBeNull();
  expect(errors).toHaveLength(1);
  emulator.control.clearFaults();
  running.callsSince();
  return { shipmentId, url: bought.label!.url! };
}

async function restart(): Promise<void> {
  await running.close();
  running = await start();
}

describe('a cancellation whose answer was lost', () => {
  it('shows in the purchase after a restart, with one call', async () => {
    await lostCancellation();
    await restart();
    const { seller } = await running.query(StatusAndRefund, { key: 'key-1' });
    expect(seller!.purchase).toEqual({
      refundState: 'PENDING',
      shipment: { status: 'REFUND_PENDING', label: null },
    });
    expect(running.callsSince()).toEqual({ getShipment: 1 });
    const later = await running.query(RefundAlone, { key: 'key-1' });
    expect(later.seller!.purchase).toEqual({ refundState: 'PENDING' });
  });

  it('makes a label link ask Amazon, and fail as long as Amazon does not respond', async () => {
    const { url } = await lostCancellation();
    emulator.control.addFault({ kind: '503', operation: 'getShipment' });
    expect((await fetch(url)).status).toBe(502);
    emulator.control.clearFaults();
    expect((await fetch(url)).status).toBe(410);
  });

  it('succeeds when it is repeated, and is recorded', async () => {
    const { shipmentId } = await lostCancellation();
    const { cancelShipment } = await running.query(Cancel, { input: { shipmentId } });
    expect(cancelShipment).toEqual({
      error: null,
      shipment: { shipmentId, status: 'REFUND_PENDING', label: null },
    });
    const { seller } = await running.query(RefundAlone, { key: 'key-1' });
    expect(seller!.purchase).toEqual({ refundState: 'PENDING' });
  });

  it('leaves a label without a cancellation free of calls', async () => {
    const { label } = await new Shipping(running).bought();
    running.callsSince();
    expect((await fetch(label!.url!)).status).toBe(200);
    const { seller } = await running.query(StatusAndRefund, { key: 'key-1' });
    expect(seller!.purchase).toMatchObject({
      refundState: null,
      shipment: { status: 'PURCHASED' },
    });
    expect(running.callsSince()).toEqual({});
  });
});
