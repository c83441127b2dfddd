import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { backup as copyBackup, DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLedgerCommand } from '../../src/app/ledger-command.js';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Buy, Shipping } from './shipping-fixture.js';

let emulator: Emulator;
let folder: string;
const started = new Set<RunningApp>();

async function start(): Promise<RunningApp> {
  const env = { ...emulator.environment, DATA_DIR: folder };
  const running = await startRunningApp({ env, beside: emulator });
  started.add(running);
  return running;
}

async function stop(running: RunningApp): Promise<void> {
  started.delete(running);
  await running.close();
}

beforeAll(async () => {
  emulator = await startEmulator({ usagePlans: 'off' });
  folder = await mkdtemp(join(tmpdir(), 'overwritten-'));
});

afterAll(async () => {
  await Promise.all([...started].map(stop));
  await emulator.close();
  await rm(folder, { recursive: true });
});

const buy = async (running: RunningApp, parcel: number, key: string) => {
  const input = { key, ...new Shipping(running).purchase(parcel) };
  const { data, errors } = await running.request(Buy, { input });
  return {
    isBought: Boolean(data.buyShipping?.purchase?.shipment),
    extensions: errors?.[0]?.extensions,
  };
};

it('buys no label again when a backup is copied over the ledger of a running server', async () => {
  const ledger = join(folder, 'ledger.sqlite');
  const backup = join(folder, 'backup.sqlite');
  const refused = { code: 'PURCHASES_REFUSED', reason: 'BEHIND' };
  const running = await start();
  expect(await buy(running, 1, 'o1')).toMatchObject({ isBought: true });
  await copyFile(ledger, backup);
  expect(await buy(running, 2, 'o2')).toMatchObject({ isBought: true });
  const older = new DatabaseSync(backup);
  await copyBackup(older, ledger);
  older.close();

  const readiness = await fetch(`${running.app.url}/readyz`);
  expect(readiness.status).toBe(503);
  expect(await readiness.json()).toMatchObject({
    checks: { ledger: { status: 'failed', detail: expect.stringContaining('is older than') } },
  });
  expect(await buy(running, 2, 'o2')).toMatchObject({ extensions: refused });
  expect(await buy(running, 3, 'o3')).toMatchObject({ extensions: refused });
  await stop(running);

  const said: string[] = [];
  const env = { ...emulator.environment, DATA_DIR: folder };
  expect(await runLedgerCommand(['status'], env, (line) => said.push(line))).toBe(1);
  expect(said.join('\n')).toContain('Purchases are refused (BEHIND)');
  const again = await start();
  expect(await buy(again, 2, 'o2')).toMatchObject({ extensions: refused });
  expect(emulator.control.soldLabels()).toHaveLength(2);
});
