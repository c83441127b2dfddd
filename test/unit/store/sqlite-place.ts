import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import { ManualClock } from './suites/store-place.js';
import type { StoreEngine } from './suites/store-place.js';

/** Stores in separate files. */
export const sqlite: StoreEngine = {
  name: 'SQLite',
  async newPlace() {
    const folder = await mkdtemp(join(tmpdir(), 'store-'));
    const path = join(folder, 'ledger.db');
    const clock = new ManualClock();
    let store: Store | undefined;
    return {
      clock,
      async open(dependencies = {}) {
        store = await openStore(
          { kind: 'sqlite', path },
          { clock, ownerId: 'owner-1', ...dependencies },
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
