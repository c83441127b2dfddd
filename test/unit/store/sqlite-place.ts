import { cp, mkdtemp, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import { ManualClock } from './suites/store-place.js';
import type { StoreEngine } from './suites/store-place.js';
import { storeKeys } from '../../support/store-keys.js';

let migrated: Promise<string> | null = null;

/** Returns a folder with a new store. Migrating costs 50 ms, copying 1 ms. It is removed when the process ends. */
async function newStoreFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'store-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const dependencies = { clock: new ManualClock(), keys: storeKeys, ownerId: 'template' };
  const store = await openStore({ kind: 'sqlite', path: join(folder, 'ledger.db') }, dependencies);
  await store.close();
  return folder;
}

/** Stores in separate files. */
export const sqlite: StoreEngine = {
  name: 'SQLite',
  async newPlace() {
    const folder = await mkdtemp(join(tmpdir(), 'store-'));
    await cp(await (migrated ??= newStoreFolder()), folder, { recursive: true });
    const path = join(folder, 'ledger.db');
    const clock = new ManualClock();
    let store: Store | undefined;
    return {
      clock,
      async open(dependencies = {}) {
        store = await openStore(
          { kind: 'sqlite', path },
          { clock, keys: storeKeys, ownerId: 'owner-1', ...dependencies },
        );
        return store;
      },
      openTwo() {
        return Promise.resolve([store!, store!]);
      },
      async query(sql) {
        using beside = new DatabaseSync(path);
        beside.prepare('attach database ? as order_index').run(join(folder, 'index.db'));
        beside.prepare('attach database ? as access').run(join(folder, 'access.db'));
        return Promise.resolve(beside.prepare(sql).all());
      },
      async dispose() {
        await store?.close();
        await rm(folder, { recursive: true });
      },
    };
  },
};
