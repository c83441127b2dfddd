import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLedgerCommand } from '../../src/app/ledger-command.js';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { copyInterrupted, flip } from '../unit/store/ledger-images.js';
import { Buy, Shipping } from './shipping-fixture.js';

const PURCHASES = [1, 2, 5];

let emulator: Emulator;
/** The data folder right after the last purchase, while its server was running. */
let image: string;
/** The same folder before the last purchase. */
let earlier: string;
let interrupted: string;
let root: string;
let copies = 0;

const started = new Set<RunningApp>();

async function start(folder: string): Promise<RunningApp> {
  const env = { ...emulator.environment, DATA_DIR: folder };
  const running = await startRunningApp({ env, beside: emulator });
  started.add(running);
  return running;
}

async function stop(running: RunningApp): Promise<void> {
  started.delete(running);
  await running.close();
}

const buy = async (running: RunningApp, parcel: number, key: string) => {
  const input = { key, ...new Shipping(running).purchase(parcel) };
  const { data, errors } = await running.request(Buy, { input });
  const code = data.buyShipping?.error?.code;
  return {
    error: errors?.[0],
    outcome: data.buyShipping?.isReplay ? 'REPLAYED' : (code ?? 'ERROR'),
  };
};

async function buyBatch(
  running: RunningApp,
  key: string,
  parcels: readonly { parcel: number; key: string; additionalParcel?: boolean }[],
) {
  const purchases = parcels.map(({ parcel, ...purchase }) => ({
    ...purchase,
    ...new Shipping(running).purchase(parcel),
  }));
  const { data, errors } = await running.request(
    'mutation ($input: BuyShippingBatchInput!) { buyShippingBatch(input: $input) { error { __typename } } }',
    { input: { key, purchases } },
  );
  const result = (data as { buyShippingBatch?: { error: object | null } | null }).buyShippingBatch;
  return { result, errors };
}

beforeAll(async () => {
  emulator = await startEmulator({ usagePlans: 'off' });
  root = await mkdtemp(join(tmpdir(), 'lost-'));
  const folder = join(root, 'original');
  [image, earlier, interrupted] = ['image', 'earlier', 'interrupted'].map((name) =>
    join(root, name),
  ) as [string, string, string];
  const running = await start(folder);
  for (const parcel of PURCHASES) {
    if (parcel === PURCHASES.at(-1)) await cp(folder, earlier, { recursive: true });
    await new Shipping(running).bought({
      key: `key-${parcel}`,
      ...new Shipping(running).purchase(parcel),
    });
  }
  await cp(folder, image, { recursive: true });
  await stop(running);
  await copyInterrupted(folder, interrupted);
});

const stopAll = () => Promise.all([...started].map(stop));

afterEach(stopAll);

afterAll(async () => {
  await stopAll();
  await emulator.close();
  await rm(root, { recursive: true });
});

/** Makes a damaged copy of a data folder for one test. */
async function damaged(of: string, damage: (folder: string) => Promise<unknown>): Promise<string> {
  copies += 1;
  const folder = join(root, `copy-${copies}`);
  await cp(of, folder, { recursive: true });
  await damage(folder);
  return folder;
}

/** Buys everything again, under the same keys and under new ones. Returns each distinct outcome once. */
async function buyAgain(running: RunningApp) {
  const before = emulator.control.soldLabels().length;
  const answers = [];
  for (const parcel of PURCHASES)
    for (const key of [`key-${parcel}`, `new-${parcel}-${copies}`])
      answers.push({ key, ...(await buy(running, parcel, key)) });
  return {
    sold: emulator.control.soldLabels().length - before,
    errors: answers.flatMap(({ error }) => error ?? []),
    outcomes: [...new Set(answers.map(({ outcome }) => outcome))].sort(),
  };
}

const ledger = (folder: string): string => join(folder, 'ledger.sqlite');
const journal = (folder: string): string => `${ledger(folder)}-journal`;
const indexLog = (folder: string): string => join(folder, 'index.sqlite-wal');
const witness = (folder: string): string => join(folder, 'ledger.witness');

describe('a data folder with a complete ledger', () => {
  it.each<[string, string, (folder: string) => Promise<unknown>]>([
    ['is as it was when its server was killed', 'image', async () => undefined],
    ['lost its journal between transactions', 'image', (folder) => rm(journal(folder))],
    [
      'has noise in its journal',
      'image',
      (folder) => writeFile(journal(folder), 'x'.repeat(9_999)),
    ],
    ['lost the log of its index', 'image', (folder) => rm(indexLog(folder))],
    ['has a truncated log of its index', 'image', (folder) => truncate(indexLog(folder), 100)],
    ['has a flipped log of its index', 'image', (folder) => flip(indexLog(folder), 0)],
    ['was left in the middle of a transaction', 'interrupted', async () => undefined],
  ])('returns earlier purchases when it %s', async (_what, of, damage) => {
    const folder = await damaged(join(root, of), damage);
    const running = await start(folder);
    const { sold, outcomes } = await buyAgain(running);
    await stop(running);
    expect(outcomes).toEqual(['REPLAYED', 'SHIPMENT_ALREADY_PURCHASED']);
    expect(sold).toBe(0);
  });
});

describe('a data folder that may lack purchases', () => {
  it.each<[string, string, string, (folder: string) => Promise<unknown>]>([
    ['has an older ledger', 'image', 'BEHIND', (f) => cp(ledger(earlier), ledger(f))],
    ['lost its witness', 'image', 'WITNESS_LOST', (f) => rm(witness(f))],
    ['has an empty witness', 'image', 'WITNESS_LOST', (f) => writeFile(witness(f), '')],
    [
      'lost its journal in the middle of a transaction',
      'interrupted',
      'DAMAGED',
      (f) => rm(journal(f)),
    ],
    [
      'has a flipped journal in the middle of a transaction',
      'interrupted',
      'DAMAGED',
      (f) => flip(journal(f), 0),
    ],
  ])('refuses to buy when it %s, with the reason', async (_what, of, reason, damage) => {
    const folder = await damaged(join(root, of), damage);
    const running = await start(folder);
    const { sold, errors } = await buyAgain(running);
    await stop(running);
    expect(sold).toBe(0);
    expect(errors.length).toBeGreaterThanOrEqual(PURCHASES.length);
    for (const { message, extensions } of errors)
      expect({ message, extensions }).toMatchObject({
        message: expect.stringContaining('Purchases are refused, because'),
        extensions: {
          code: 'PURCHASES_REFUSED',
          reason,
          nextStep: expect.stringContaining('npm run ledger'),
        },
      });
  });

  it('refuses a new batch without a call to Amazon, and returns a recorded one', async () => {
    const folder = await damaged(image, async () => undefined);
    const before = await start(folder);
    const recorded = await buyBatch(before, 'recorded', [{ parcel: 1, key: 'key-1' }]);
    await stop(before);
    await rm(witness(folder));
    const running = await start(folder);
    const calls = emulator.control.calls();
    const sold = emulator.control.soldLabels().length;
    const replayed = await buyBatch(running, 'recorded', [{ parcel: 1, key: 'key-1' }]);
    const refused = await buyBatch(running, 'new', [
      { parcel: 6, key: 'key-6' },
      { parcel: 1, key: 'again', additionalParcel: true },
    ]);
    const { data } = await running.request('{ seller { purchaseBatch(key: "new") { key } } }');
    await stop(running);
    expect(recorded).toMatchObject({ result: { error: null }, errors: undefined });
    expect(replayed).toEqual(recorded);
    expect(refused).toMatchObject({
      result: null,
      errors: [
        {
          message: expect.stringContaining('Purchases are refused, because'),
          path: ['buyShippingBatch'],
          extensions: {
            code: 'PURCHASES_REFUSED',
            reason: 'WITNESS_LOST',
            nextStep: expect.stringContaining('npm run ledger'),
          },
        },
      ],
    });
    expect(data).toEqual({ seller: { purchaseBatch: null } });
    expect(emulator.control.soldLabels()).toHaveLength(sold);
    expect(emulator.control.calls()).toEqual(calls);
  });

  it.each<[string, RegExp, (folder: string) => Promise<unknown>]>([
    ['lost its ledger', /ledger\.sqlite is missing, but .* restore/, (f) => rm(ledger(f))],
    [
      'has an empty ledger',
      /ledger\.sqlite is empty, but .* restore/,
      (f) => truncate(ledger(f), 0),
    ],
    ['has half a ledger', /is damaged.*restore a backup/, (f) => truncate(ledger(f), 40_960)],
    ['has a flipped header', /not a store.*restore a backup/, (f) => flip(ledger(f), 0)],
  ])('prevents the start when it %s, and names the remedy', async (_what, message, damage) => {
    const folder = await damaged(image, damage);
    await expect(start(folder)).rejects.toThrow(message);
    // A second attempt changes nothing.
    await expect(start(folder)).rejects.toThrow(message);
  });

  it('stays refused until an operator acknowledges it, on the machine', async () => {
    const folder = await damaged(image, (f) => cp(ledger(earlier), ledger(f)));
    const said: string[] = [];
    const command = (...args: string[]) =>
      runLedgerCommand(args, { ...emulator.environment, DATA_DIR: folder }, (line) =>
        said.push(line),
      );
    for (let starts = 0; starts < 2; starts += 1) {
      const refused = await start(folder);
      expect(await buy(refused, 5, 'key-5')).toMatchObject({
        error: { extensions: { reason: 'BEHIND' } },
      });
      expect(await command('status')).toBe(1);
      await stop(refused);
    }
    expect(said).toEqual(Array(2).fill(expect.stringContaining('is in use by another process')));
    expect(await command('status')).toBe(1);
    expect(await command('acknowledge')).toBe(1);
    expect(said.join('\n')).toMatch(/Purchases are refused \(BEHIND\)[^]*--confirm/);
    expect(await command('acknowledge', '--confirm')).toBe(0);
    expect(await command('status')).toBe(0);
    const running = await start(folder);
    const again = await buy(running, 1, 'key-1');
    await stop(running);
    expect(again.outcome).toBe('REPLAYED');
  });

  it('is replaced by an empty ledger when an operator confirms the loss', async () => {
    const folder = await damaged(image, (f) => truncate(ledger(f), 0));
    const said: string[] = [];
    const command = (...args: string[]) =>
      runLedgerCommand(args, { ...emulator.environment, DATA_DIR: folder }, (line) =>
        said.push(line),
      );
    expect(await command('acknowledge', '--start-empty')).toBe(1);
    await expect(start(folder)).rejects.toThrow(/is empty/);
    expect(await command('acknowledge', '--start-empty', '--confirm')).toBe(0);
    const running = await start(folder);
    const { app } = running;
    expect(app.url).toContain('127.0.0.1');
    await stop(running);
    expect(said.join('\n')).toMatch(/can be bought again[^]*Set aside: .*ledger\.witness\.lost-/);
  });
});

describe('the ledger command', () => {
  const firstly = /Purchases are refused|is missing|not a store/;

  const run = async (folder: string, ...args: string[]) => {
    const said: string[] = [];
    const env = { ...emulator.environment, DATA_DIR: folder };
    const code = await runLedgerCommand(args, env, (line) => said.push(line));
    return { code, said: said.join('\n') };
  };

  it('creates nothing where there is no ledger', async () => {
    const folder = join(root, 'absent');
    for (const [code, ...args] of [
      [0, 'status'],
      [1, 'acknowledge'],
      [1, 'acknowledge', '--confirm'],
      [1, 'acknowledge', '--start-empty', '--confirm'],
    ] as const) {
      const said = expect.stringMatching(/There is no ledger at/);
      expect(await run(folder, ...args)).toEqual({ code, said });
    }
    expect(existsSync(folder)).toBe(false);
  });

  it.each<[string, RegExp, (folder: string) => Promise<unknown>]>([
    [
      'is damaged',
      /\(DAMAGED\)[^]*buys no label[^]*backup[^]*--start-empty/,
      (f) => flip(ledger(f), 40_960),
    ],
    [
      'is behind',
      /\(BEHIND\)[^]*buys no label[^]*newest copy[^]*acknowledge/,
      (f) => cp(ledger(earlier), ledger(f)),
    ],
    [
      'lost its witness',
      /no witness file[^]*\(WITNESS_LOST\)[^]*buys no label/,
      (f) => rm(witness(f)),
    ],
    ['is missing', /is missing[^]*--start-empty/, (f) => rm(ledger(f))],
    [
      'has no header',
      /not a store[^]*restore a backup[^]*--start-empty/,
      (f) => flip(ledger(f), 0),
    ],
  ])('explains what happened and what to do when the ledger %s', async (_what, text, harm) => {
    const folder = await damaged(image, harm);
    for (const command of ['status', 'acknowledge', 'status']) {
      const { code, said } = await run(folder, command);
      expect([code, said]).toEqual([1, expect.stringMatching(firstly)]);
    }
    expect((await run(folder, 'status')).said).toMatch(text);
  });

  it('replaces no working ledger, and none that a server has open', async () => {
    const sound = await damaged(image, async () => undefined);
    const empty = ['acknowledge', '--start-empty', '--confirm'];
    expect(await run(sound, ...empty)).toMatchObject({
      code: 1,
      said: expect.stringContaining('No ledger is lost'),
    });
    const running = await start(sound);
    expect((await run(sound, ...empty)).said).toMatch(/in use by another process/);
    expect((await buy(running, 1, 'key-1')).outcome).toBe('REPLAYED');
    await stop(running);
  });
});

describe('a running server', () => {
  it('refuses to buy as soon as its ledger is deleted', async () => {
    const folder = await damaged(image, async () => undefined);
    const running = await start(folder);
    await rm(ledger(folder));
    const { sold, errors } = await buyAgain(running);
    await stop(running);
    expect(sold).toBe(0);
    expect(errors[0]?.extensions).toMatchObject({ code: 'PURCHASES_REFUSED', reason: 'REMOVED' });
    await expect(start(folder)).rejects.toThrow(/is missing/);
  });
});
