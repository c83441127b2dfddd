import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reseal } from '../../../src/app/reseal-command.js';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import { KEY, NEXT_KEY, sell } from './suites/personal-data-fixture.js';
import { writeKeys } from '../../support/store-keys.js';
import { ManualClock, SELLER } from './suites/store-place.js';

const NEWEST_KEY = Buffer.alloc(32, 3);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reseal-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function within(key: Uint8Array, work: (store: Store) => Promise<unknown>): Promise<void> {
  const place = { kind: 'sqlite', path: join(folder, 'ledger.sqlite') } as const;
  const store = await openStore(place, {
    clock: new ManualClock(),
    ownerId: 'one',
    keys: () => [key],
  });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

it('reseal seals all values that open, then fails with the number of values whose key is missing', async () => {
  await within(KEY, (store) => sell(store, 'lost'));
  await within(NEXT_KEY, (store) => sell(store, 'kept'));
  await writeKeys(folder, [NEWEST_KEY, NEXT_KEY]);
  const env = { DATA_DIR: folder };
  const said: string[] = [];
  await expect(reseal(env, (line) => said.push(line))).rejects.toThrow(
    /3 values: .* is encrypted with key [0-9a-f]+, which this server does not have\..*\n.*left as they are/s,
  );
  expect(said).toEqual(['3 values sealed']);
  await within(NEWEST_KEY, async ({ purchases }) => {
    expect(await purchases.label({ sellerId: SELLER, key: 'kept' })).not.toBeNull();
    const lost = purchases.label({ sellerId: SELLER, key: 'lost' });
    await expect(lost).rejects.toMatchObject({ code: 'SEALED' });
  });
});
