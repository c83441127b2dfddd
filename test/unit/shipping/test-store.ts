import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../../src/store/store.js';

let store: Store | null = null;
let folder = '';

/** A ledger of its own for each test, on SQLite. To be called from within a test. */
export function testStore(): Store {
  if (!store) throw new Error('no ledger is open outside of a test');
  return store;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  store = await openStore(
    { kind: 'sqlite', path: join(folder, 'ledger.sqlite') },
    { clock: { now: Date.now }, ownerId: 'test' },
  );
});

afterEach(async () => {
  await store?.close();
  store = null;
  rmSync(folder, { recursive: true, force: true });
});
