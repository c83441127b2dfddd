import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createWitness,
  readWitness,
  WitnessFile,
} from '../../../src/store/purchasing/witness-file.js';
import { openStore } from '../../../src/store/store.js';
import { flip } from './ledger-images.js';
import { sending } from './suites/store-place.js';
import { storeKeys } from '../../support/store-keys.js';

const SLOT = 4_096;

let folder: string;
let witness: string;
let notices: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'witness-'));
  witness = join(folder, 'ledger.witness');
  notices = [];
});
afterEach(() => rm(folder, { recursive: true }));

/** Opens the store, sends purchases, and closes it. Returns whether purchases are allowed. */
async function run(...keys: string[]): Promise<boolean> {
  const store = await openStore(
    { kind: 'sqlite', path: join(folder, 'ledger.sqlite') },
    { clock: Date, keys: storeKeys, ownerId: 'me', onNotice: (notice) => notices.push(notice) },
  );
  for (const key of keys) await sending(store, key);
  const { isAllowed } = store.purchasing;
  await store.close();
  return isAllowed;
}

describe('a witness with one readable slot', () => {
  it.each([
    ['cut off', () => truncate(witness, SLOT)],
    ['overwritten at its start', () => overwrite(0)],
    ['overwritten at its end', () => overwrite(SLOT)],
  ])('that was %s is reported once and repaired', async (_, damage) => {
    expect(await run('a', 'b')).toBe(true);
    expect(notices).toEqual([]);
    expect(readWitness(witness)).toMatchObject({ isWhole: true });
    await damage();
    const left = readWitness(witness);
    expect(left).toMatchObject({ isWhole: false });
    expect(await run()).toBe(true);
    expect(notices).toEqual([
      expect.stringMatching(
        /One of the two slots of .*ledger\.witness cannot be read.* was repaired/,
      ),
    ]);
    expect(readWitness(witness)).toMatchObject({ isWhole: true });
    expect(await run('c')).toBe(true);
    expect(notices).toHaveLength(1);
  });

  it('does not count as damaged as a whole', async () => {
    await run('a');
    await overwrite(0);
    await overwrite(SLOT);
    expect(readWitness(witness)).toBe('damaged');
    expect(await run()).toBe(false);
    expect(notices).toEqual([]);
  });
});

describe('the witness file', () => {
  const first = { ledgerId: 'id', sequence: 1 };

  it('keeps the previous step after a torn write', async () => {
    const file = join(folder, 'w');
    createWitness(file, first);
    const open = new WitnessFile(file, first);
    for (const sequence of [3, 2, 4]) open.raise(sequence);
    open.close();
    expect(readWitness(file)).toEqual({ ledgerId: 'id', sequence: 4, isWhole: true });
    await writeFile(file, (await readFile(file, 'latin1')).replace('FGW1 id 4', 'FGW1 id 9'));
    expect(readWitness(file)).toEqual({ ledgerId: 'id', sequence: 3, isWhole: false });
  });

  it('is damaged without a valid slot, and may be missing', async () => {
    const file = join(folder, 'w');
    expect(readWitness(file)).toBeNull();
    createWitness(file, first);
    await flip(file, 0);
    await flip(file, SLOT);
    expect(readWitness(file)).toBe('damaged');
  });
});

async function overwrite(at: number): Promise<void> {
  const bytes = await readFile(witness);
  bytes.fill('x', at, at + SLOT);
  await writeFile(witness, bytes);
}
