import { spyOn } from 'jest-mock';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { acknowledgeLedger, ledgerStatus } from '../../../src/store/purchasing/acknowledge.js';
import {
  createWitness,
  readWitness,
  WitnessFile,
} from '../../../src/store/purchasing/witness-file.js';
import { LedgerWatch } from '../../../src/store/purchasing/ledger-watch.js';
import { PurchasesRefused } from '../../../src/store/purchasing/purchasing.js';
import { readLedgerState, SqliteGate } from '../../../src/store/purchasing/sqlite-gate.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import { createEarlierLedger } from './earlier-ledger.js';
import { flip } from './ledger-images.js';
import { openTables } from './opened-tables.js';
import { anIntent, aSale, LEASE_MS, sending, SELLER } from './suites/store-place.js';
import { storeKeys } from '../../support/store-keys.js';

const KEYS = Array.from({ length: 3 }, (_, n) => `key ${n}`);
const PAGE = 4_096;

let root: string;
let path: string;
let troubles: unknown[];
const opened = new Set<Store>();

async function open(at: string = path): Promise<Store> {
  const store = await openStore(
    { kind: 'sqlite', path: at },
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
  root = await mkdtemp(join(tmpdir(), 'gate-'));
  path = join(root, 'ledger.sqlite');
  troubles = [];
});

afterEach(async () => {
  for (const store of opened) await close(store);
  await rm(root, { recursive: true });
});

async function sell(store: Store, key: string): Promise<void> {
  const claim = await sending(store, key);
  const label = { contentType: 'application/pdf', bytes: Buffer.alloc(2_000, key) };
  await store.purchases.purchased(claim, aSale({ shipmentId: `shipment of ${key}`, label }));
}

/** Returns whether a purchase can be claimed. */
async function canBeSent(store: Store, intent: ReturnType<typeof anIntent>): Promise<boolean> {
  try {
    const recorded = await store.purchases.intend(intent);
    if (recorded.outcome === 'already-purchased') return false;
    return (
      (await store.purchases.claim({ ...intent, attemptNumber: 1 }, { leaseMs: LEASE_MS }))
        .outcome === 'won'
    );
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return false;
  }
}

describe('a ledger with 64 flipped bytes', () => {
  it('sells nothing a second time, whichever page is damaged', async () => {
    const store = await open();
    for (const key of KEYS) await sell(store, key);
    await close(store);
    const pages = Math.ceil((await stat(path)).size / PAGE);
    const sentAgain: string[] = [];
    for (let page = 0; page < pages; page += 1) {
      const copy = join(root, `page-${page}`, 'ledger.sqlite');
      await cp(path, copy);
      await cp(join(root, 'ledger.witness'), join(root, `page-${page}`, 'ledger.witness'));
      // Cells fill a page from its end.
      await flip(copy, (page + 1) * PAGE - 64);
      const damaged = await open(copy).catch(() => null);
      if (damaged === null) continue;
      for (const key of KEYS)
        for (const intent of [anIntent(key), { ...anIntent(key), key: `new ${key}` }])
          if (await canBeSent(damaged, intent)) sentAgain.push(`${intent.key}, page ${page}`);
      await close(damaged);
    }
    expect(sentAgain).toEqual([]);
    // The test opens some sixty ledgers.
  }, 60_000);
});

describe('the gate of purchases', () => {
  it('is open in a new folder, and after each restart', async () => {
    const store = await open();
    expect(store.purchasing).toEqual({ isAllowed: true });
    await sell(store, 'a');
    await close(store);
    expect((await open()).purchasing).toEqual({ isAllowed: true });
    expect(troubles).toEqual([]);
  });

  it('is open for a ledger of an earlier version, which then gets its witness', async () => {
    await createEarlierLedger(path);
    await close(await open());
    expect(await ledgerStatus(path)).toMatchObject({ reason: null, purchases: 1 });
    await rm(join(root, 'ledger.witness'));
    expect((await open()).purchasing).toMatchObject({ isAllowed: false, reason: 'WITNESS_LOST' });
  });

  it('writes the claim to the witness before it is won', async () => {
    const store = await open();
    const before = readWitness(join(root, 'ledger.witness'));
    await sending(store, 'a');
    const after = readWitness(join(root, 'ledger.witness'));
    expect([before, after]).toMatchObject([{ sequence: 0 }, { sequence: 1 }]);
  });

  it('closes with one report when the ledger is older than its witness', async () => {
    const store = await open();
    await store.purchases.intend(anIntent('b'));
    const older = join(root, 'older');
    await cp(path, older);
    await sell(store, 'b');
    await close(store);
    await cp(older, path);
    for (let starts = 1; starts <= 2; starts += 1) {
      const behind = await open();
      expect(behind.purchasing).toMatchObject({ isAllowed: false, reason: 'BEHIND' });
      expect(await canBeSent(behind, anIntent('b'))).toBe(false);
      expect(await canBeSent(behind, anIntent('c'))).toBe(false);
      expect(await behind.purchases.find({ sellerId: SELLER, key: 'b' })).not.toBeNull();
      expect(troubles).toHaveLength(starts);
      await close(behind);
    }
  });

  it('closes when ledger and witness are older than the index, and opens after an acknowledgement', async () => {
    const store = await open();
    await sell(store, 'a');
    await close(store);
    const backup = join(root, 'backup');
    for (const name of ['ledger.sqlite', 'ledger.witness'])
      await cp(join(root, name), join(backup, name));
    const later = await open();
    await sell(later, 'b');
    await close(later);
    await cp(backup, root, { recursive: true });
    const expected = { reason: 'BEHIND', sequence: 2, indexWitness: { sequence: 4 } };
    expect(await ledgerStatus(path)).toMatchObject(expected);
    const behind = await open();
    expect(behind.purchasing).toMatchObject({ isAllowed: false, reason: 'BEHIND' });
    expect(await canBeSent(behind, anIntent('b'))).toBe(false);
    await close(behind);
    expect(await acknowledgeLedger(path, 5)).toMatchObject(expected);
    expect(await ledgerStatus(path)).toMatchObject({ reason: null });
    for (let starts = 0; starts < 2; starts += 1) {
      const acknowledged = await open();
      expect(acknowledged.purchasing).toEqual({ isAllowed: true });
      await sell(acknowledged, `c${starts}`);
      await close(acknowledged);
    }
    await cp(backup, root, { recursive: true });
    expect((await open()).purchasing).toMatchObject({ isAllowed: false, reason: 'OTHER_LEDGER' });
  });

  it('opens without an index, and for one that lags behind', async () => {
    const store = await open();
    await sell(store, 'a');
    await close(store);
    await cp(join(root, 'index.sqlite'), join(root, 'index.older'));
    const later = await open();
    await sell(later, 'b');
    await close(later);
    await cp(join(root, 'index.older'), join(root, 'index.sqlite'));
    const lagging = await open();
    expect(lagging.purchasing).toEqual({ isAllowed: true });
    await close(lagging);
    await rm(join(root, 'index.sqlite'));
    expect((await open()).purchasing).toEqual({ isAllowed: true });
  });

  it('stays closed when steps of the older ledger overtake the witness', async () => {
    const store = await open();
    for (const key of ['a', 'b', 'c']) await sending(store, key);
    const older = join(root, 'older');
    await cp(path, older);
    await sending(store, 'd');
    await close(store);
    await cp(older, path);
    const behind = await open();
    expect(await behind.purchases.expireLeases()).toHaveLength(0);
    for (const key of ['a', 'b', 'c'])
      await behind.purchases.unknown({ sellerId: SELLER, key, owner: 'me', attempt: 1 }, null);
    await close(behind);
    expect((await open()).purchasing).toMatchObject({ isAllowed: false, reason: 'BEHIND' });
  });

  it('closes for the ledger of another folder', async () => {
    await close(await open());
    const other = join(root, 'other', 'ledger.sqlite');
    await close(await open(other));
    await cp(other, path);
    expect((await open()).purchasing).toMatchObject({ isAllowed: false, reason: 'OTHER_LEDGER' });
  });

  it('opens after an acknowledgement, and never repeats a purchase that may have been sent', async () => {
    const store = await open();
    await store.purchases.intend(anIntent('b'));
    const older = join(root, 'older');
    await cp(path, older);
    await sell(store, 'b');
    await close(store);
    await cp(older, path);
    expect(await acknowledgeLedger(path, 5)).toMatchObject({ reason: 'BEHIND', unsent: 1 });
    const acknowledged = await open();
    expect(acknowledged.purchasing).toEqual({ isAllowed: true });
    expect(await acknowledged.purchases.find(anIntent('b'))).toMatchObject({ state: 'UNKNOWN' });
    expect(await acknowledged.purchases.evidence(anIntent('b'))).toMatchObject([
      { kind: 'LEDGER_ACKNOWLEDGED', by: 'operator' },
    ]);
    expect(await canBeSent(acknowledged, { ...anIntent('b'), key: 'new' })).toBe(false);
    expect(await canBeSent(acknowledged, anIntent('c'))).toBe(true);
  });

  it('sends nothing, and keeps the purchase unsent, when the witness cannot be written', async () => {
    const store = await open();
    const full = spyOn(WitnessFile.prototype, 'raise').mockImplementation(() => {
      throw new Error('full');
    });
    const intent = { ...anIntent('a'), attemptNumber: 1 };
    await store.purchases.intend(intent);
    const claim = store.purchases.claim(intent, { leaseMs: LEASE_MS });
    await expect(claim).rejects.toThrow('full');
    full.mockRestore();
    expect(await store.purchases.find(anIntent('a'))).toMatchObject({ state: 'INTENT' });
    expect(await canBeSent(store, anIntent('a'))).toBe(true);
  });
});

const placeOf = ({ ledger, index }: Awaited<ReturnType<typeof openTables>>) => ({
  db: ledger,
  index,
  path,
  isDamaged: false,
  watch: new LedgerWatch(),
  onNotice: () => undefined,
});

describe('a ledger that is lost while the program runs', () => {
  it('sends nothing when the file is removed after the witness was written', async () => {
    const store = await open();
    const intent = { ...anIntent('a'), attemptNumber: 1 };
    await store.purchases.intend(intent);
    const raise = spyOn(WitnessFile.prototype, 'raise');
    raise.mockImplementationOnce(() => rmSync(path));
    const claim = store.purchases.claim(intent, { leaseMs: LEASE_MS });
    await expect(claim).rejects.toMatchObject({ code: 'REFUSED', reason: 'REMOVED' });
    raise.mockRestore();
  });

  it.each<[string, () => Promise<void>]>([
    ['deleted', () => rm(`${path}.owner`)],
    ['replaced', () => rm(`${path}.owner`).then(() => writeFile(`${path}.owner`, ''))],
  ])('sends nothing when its lock file was %s, until the next start', async (_, lose) => {
    const store = await open();
    await lose();
    const intent = store.purchases.intend(anIntent('a'));
    await expect(intent).rejects.toMatchObject({ code: 'REFUSED', reason: 'LOCK_LOST' });
    expect(store.purchasing).toMatchObject({ isAllowed: false, reason: 'LOCK_LOST' });
    await close(store);
    expect(await canBeSent(await open(), anIntent('a'))).toBe(true);
  });

  it('keeps the first reason when another one follows, in memory and in the ledger', async () => {
    await writeFile(path, '');
    const tables = await openTables(() => undefined);
    const refused: string[] = [];
    const gate = await SqliteGate.open({
      ...placeOf(tables),
      onRefused: ({ reason }) => refused.push(reason),
    });
    await rm(path);
    expect(() => gate.assertAllowed()).toThrow(PurchasesRefused);
    gate.refuse('DAMAGED');
    expect(() => gate.assertAllowed()).toThrow(expect.objectContaining({ reason: 'REMOVED' }));
    expect(gate.purchasing).toMatchObject({ isAllowed: false, reason: 'REMOVED' });
    expect(refused).toEqual(['REMOVED']);
    expect(await readLedgerState(tables.ledger)).toMatchObject({ refused: 'REMOVED' });
    await gate.close();
    await tables.close();
  });

  it('keeps the reason that an earlier run left in the ledger', async () => {
    const tables = await openTables(() => undefined);
    await tables.ledger.updateTable('ledger_state').set({ refused: 'BEHIND' }).execute();
    await writeFile(path, '');
    const gate = await SqliteGate.open({ ...placeOf(tables), onRefused: () => undefined });
    gate.refuse('REMOVED');
    expect(gate.purchasing).toMatchObject({ isAllowed: false, reason: 'BEHIND' });
    expect(await readLedgerState(tables.ledger)).toMatchObject({ refused: 'BEHIND' });
    await gate.close();
    await tables.close();
  });
});

describe('the status of a ledger', () => {
  const digests = async (): Promise<Record<string, string>> => {
    const names = (await readdir(root)).filter((name) => /\.(sqlite|witness)$/.test(name));
    const digest = async (name: string) =>
      createHash('sha256')
        .update(await readFile(join(root, name)))
        .digest('hex');
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await digest(name)] as const)),
    );
  };

  it('leaves a ledger of an earlier version unchanged', async () => {
    await createEarlierLedger(path);
    const before = await digests();
    expect(await ledgerStatus(path)).toMatchObject({
      reason: null,
      isOutdated: true,
      purchases: 1,
      unsent: 0,
    });
    expect(await digests()).toEqual(before);
  });

  it('leaves the current ledger unchanged, and says when it needs no migration', async () => {
    await close(await open());
    const before = await digests();
    expect(await ledgerStatus(path)).toMatchObject({ reason: null, isOutdated: false });
    expect(await digests()).toEqual(before);
  });

  it('predicts the refusal of an earlier ledger next to a witness', async () => {
    await createEarlierLedger(path);
    createWitness(join(root, 'ledger.witness'), { ledgerId: 'id', sequence: 1 });
    const status = await ledgerStatus(path);
    expect(status).toMatchObject({ reason: 'OTHER_LEDGER', isOutdated: true });
    expect((await open()).purchasing).toMatchObject({ isAllowed: false, reason: 'OTHER_LEDGER' });
  });

  it('refuses a ledger of a newer version', async () => {
    await close(await open());
    using database = new DatabaseSync(path);
    database.exec("insert into store_migration values ('9999-future', 0)");
    await expect(ledgerStatus(path)).rejects.toMatchObject({ code: 'TOO_NEW' });
  });

  it('is not changed by an unnecessary acknowledgement', async () => {
    await createEarlierLedger(path);
    const before = await digests();
    expect(await acknowledgeLedger(path, 5)).toMatchObject({ reason: null });
    expect(await digests()).toEqual(before);
  });

  it('is acknowledged for a ledger of an earlier version', async () => {
    await createEarlierLedger(path);
    createWitness(join(root, 'ledger.witness'), { ledgerId: 'id', sequence: 1 });
    expect(await acknowledgeLedger(path, 5)).toMatchObject({ reason: 'OTHER_LEDGER' });
    expect((await open()).purchasing).toEqual({ isAllowed: true });
  });
});
