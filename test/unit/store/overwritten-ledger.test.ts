import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { spyOn } from 'jest-mock';
import { acknowledgeLedger, ledgerStatus } from '../../../src/store/purchasing/acknowledge.js';
import { readWitness, WitnessFile } from '../../../src/store/purchasing/witness-file.js';
import type { Witness } from '../../../src/store/purchasing/witness-file.js';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import { aConfirmation } from '../confirmations/confirmation-builders.js';
import { anIntent, aSale, LEASE_MS, sending, SELLER } from './suites/store-place.js';
import { storeKeys } from '../../support/store-keys.js';

let root: string;
let path: string;
let older: string;
let troubles: unknown[];
const opened = new Set<Store>();

async function open(): Promise<Store> {
  const store = await openStore(
    { kind: 'sqlite', path },
    {
      clock: Date,
      keys: storeKeys,
      ownerId: 'me',
      onBackgroundError: (error) => troubles.push(error),
    },
  );
  opened.add(store);
  return store;
}

async function close(store: Store): Promise<void> {
  opened.delete(store);
  await store.close();
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'overwritten-'));
  path = join(root, 'ledger.sqlite');
  older = join(root, 'older.sqlite');
  troubles = [];
});

afterEach(async () => {
  for (const store of opened) await close(store);
  await rm(root, { recursive: true });
});

async function sell(store: Store, key: string): Promise<void> {
  const claim = await sending(store, key);
  await store.purchases.purchased(claim, aSale({ shipmentId: `shipment of ${key}` }));
}

/** A ledger with one sale, a backup of it, and `more` sales after the backup. */
async function aheadOfBackup(more: number): Promise<Store> {
  const store = await open();
  await sell(store, 'a');
  await store.purchases.intend(anIntent('waiting'));
  await copyFile(path, older);
  for (let n = 0; n < more; n += 1) await sell(store, `later ${n}`);
  return store;
}

async function copyInPlace(): Promise<void> {
  const { ino } = await stat(path);
  await copyFile(older, path);
  // The file stays the same one, so its identity tells nothing.
  expect((await stat(path)).ino).toBe(ino);
}

async function restoreInPlace(): Promise<void> {
  using source = new DatabaseSync(older, { readOnly: true });
  await backup(source, path);
}

const REFUSED = { code: 'REFUSED', reason: 'BEHIND' };
const BEHIND = { isAllowed: false, reason: 'BEHIND' };
const claimOf = (store: Store, key: string) =>
  store.purchases.claim({ ...anIntent(key), attemptNumber: 1 }, { leaseMs: LEASE_MS });

describe.each([
  ['copied over it', copyInPlace],
  ["restored into it with SQLite's backup", restoreInPlace],
])('a running ledger, when an older one is %s', (_how, overwrite) => {
  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['an intent', (store) => store.purchases.intend(anIntent('later 0'))],
    [
      'a batch',
      (store) =>
        store.batches.record({
          sellerId: SELLER,
          batchId: 'batch',
          fingerprint: 'print',
          intents: [anIntent('later 0')],
        }),
    ],
    ['a claim', (store) => claimOf(store, 'waiting')],
  ])('refuses %s, records nothing, and reports it once', async (_what, step) => {
    const store = await aheadOfBackup(1);
    await overwrite();
    await expect(step(store)).rejects.toMatchObject(REFUSED);
    await expect(step(store)).rejects.toMatchObject(REFUSED);
    expect(store.purchasing).toMatchObject(BEHIND);
    expect(troubles).toHaveLength(1);
    expect(await store.purchases.find(anIntent('later 0'))).toBeNull();
    expect(await store.purchases.find(anIntent('waiting'))).toMatchObject({ state: 'INTENT' });
    await close(store);
    expect(await ledgerStatus(path)).toMatchObject({ reason: 'BEHIND' });
  });

  it('finds it with the write of the readiness check', async () => {
    const store = await aheadOfBackup(1);
    await overwrite();
    await store.checkWritable();
    expect(store.purchasing).toMatchObject(BEHIND);
  });

  it('lets no later step count over the loss, in the ledger, the witness or the index', async () => {
    const store = await aheadOfBackup(1);
    const { sequence } = readWitness(join(root, 'ledger.witness')) as Witness;
    await overwrite();
    // Steps that must still be recorded, such as what Amazon has done with something that was sent before.
    for (let n = 0; n < 6; n += 1) {
      const state = n % 2 === 0 ? 'RefundPending' : 'RefundRejected';
      await store.purchases.refundState(
        { sellerId: SELLER, key: 'a' },
        { state, nextCheckAt: null },
      );
    }
    expect(store.purchasing).toMatchObject(BEHIND);
    await close(store);
    const status = await ledgerStatus(path);
    expect(status).toMatchObject({
      reason: 'BEHIND',
      witness: { sequence },
      indexWitness: { sequence },
    });
    expect(status?.sequence).toBeGreaterThan(sequence);
    expect((await open()).purchasing).toMatchObject(BEHIND);
  });

  it('records no confirmation, which would be lost with this copy', async () => {
    const store = await aheadOfBackup(1);
    await overwrite();
    const batch = {
      sellerId: SELLER,
      batchId: 'confirmations',
      fingerprint: 'print',
      confirmations: [{ content: aConfirmation(1), purchaseKey: null }],
    };
    await expect(store.confirmations.record(batch)).rejects.toMatchObject(REFUSED);
    expect(await store.confirmations.find(SELLER, 'confirmations')).toBeNull();
  });

  it('lets no person withdraw a purchase, which the newest copy would send', async () => {
    const store = await aheadOfBackup(1);
    await overwrite();
    const waiting = { ...anIntent('waiting'), attemptNumber: 1 };
    const withdrawn = store.purchases.withdraw(waiting, { code: 'WITHDRAWN', message: 'a test' });
    await expect(withdrawn).rejects.toMatchObject(REFUSED);
    expect(await store.purchases.find(waiting)).toMatchObject({ state: 'INTENT' });
  });

  it('finds the loss of a step that was committed and not yet witnessed', async () => {
    const store = await aheadOfBackup(0);
    const raise = spyOn(WitnessFile.prototype, 'raise').mockImplementation(() => undefined);
    await store.purchases.withdraw(
      { ...anIntent('waiting'), attemptNumber: 1 },
      { code: 'WITHDRAWN', message: 'a test' },
    );
    raise.mockRestore();
    await overwrite();
    await expect(store.purchases.intend(anIntent('b'))).rejects.toMatchObject(REFUSED);
  });

  it('is allowed again after a start with an acknowledgement', async () => {
    const store = await aheadOfBackup(1);
    await overwrite();
    await expect(store.purchases.intend(anIntent('b'))).rejects.toMatchObject(REFUSED);
    await close(store);
    await acknowledgeLedger(path, 5);
    const acknowledged = await open();
    await sell(acknowledged, 'b');
    expect(acknowledged.purchasing).toEqual({ isAllowed: true });
  });
});
