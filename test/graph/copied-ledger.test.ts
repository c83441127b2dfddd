import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLedgerCommand } from '../../src/app/ledger-command.js';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Buy, Shipping } from './shipping-fixture.js';

let emulator: Emulator;
let root: string;
let env: Record<string, string>;
let running: RunningApp | null = null;

beforeEach(async () => {
  emulator = await startEmulator({ usagePlans: 'off' });
  root = await mkdtemp(join(tmpdir(), 'copied-'));
  env = { ...emulator.environment, DATA_DIR: join(root, 'data') };
});
afterEach(async () => {
  await running?.close();
  await emulator.close();
  await rm(root, { recursive: true });
});

async function start(): Promise<Shipping> {
  await running?.close();
  running = await startRunningApp({ env, beside: emulator });
  return new Shipping(running);
}

/** Copies the ledger of the running server, as the documentation says. */
function copy(): string {
  const file = join(root, 'copy.sqlite');
  const database = new DatabaseSync(join(env['DATA_DIR']!, 'ledger.sqlite'));
  database.exec(`vacuum into '${file}'`);
  database.close();
  return file;
}

async function restore(file: string): Promise<void> {
  await running?.close();
  running = null;
  const ledger = join(env['DATA_DIR']!, 'ledger.sqlite');
  for (const suffix of ['-journal', '-wal']) await rm(ledger + suffix, { force: true });
  await copyFile(file, ledger);
}

async function outcome(shipping: Shipping, key: string, parcel: number): Promise<unknown> {
  const input = { key, ...shipping.purchase(parcel) };
  const { data, errors } = await running!.request(Buy, { input });
  return errors?.[0]?.extensions['reason'] ?? data.buyShipping?.isReplay;
}

describe('a copy of the ledger of a running server', () => {
  it('works at once when nothing happened since', async () => {
    const shipping = await start();
    await shipping.bought({ key: 'one', ...shipping.purchase(1) });
    await restore(copy());
    const restored = await start();
    expect(await outcome(restored, 'one', 1)).toBe(true);
    expect(await outcome(restored, 'two', 2)).toBe(false);
  });

  it('buys nothing when a purchase was made since, until the operator acknowledges it', async () => {
    const shipping = await start();
    await shipping.bought({ key: 'one', ...shipping.purchase(1) });
    const file = copy();
    await shipping.bought({ key: 'two', ...shipping.purchase(2) });
    await restore(file);
    expect(await outcome(await start(), 'two', 2)).toBe('BEHIND');
    await running?.close();
    running = null;
    expect(await runLedgerCommand(['acknowledge', '--confirm'], env, () => undefined)).toBe(0);
    expect(await outcome(await start(), 'one', 1)).toBe(true);
  });
});
