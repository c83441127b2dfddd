import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import type { DatabaseConnection } from 'kysely';
import { PatientConnection } from '../../../src/store/engine/sqlite/patient-connection.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import { anIntent } from './suites/store-place.js';
import { storeKeys } from '../../support/store-keys.js';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'locks-'));
  const path = join(folder, 'ledger.sqlite');
  store = await openStore(
    { kind: 'sqlite', path },
    { clock: Date, keys: storeKeys, ownerId: 'me' },
  );
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** Returns the longest time for which the event loop was blocked while `act` ran. */
async function longestHoldDuring(act: Promise<unknown>): Promise<number> {
  let longest = 0;
  const acting = { isOver: false };
  void act.finally(() => (acting.isOver = true)).catch(() => undefined);
  for (let last = performance.now(); !acting.isOver;) {
    await pause(1);
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  return longest;
}

describe('a ledger that another program has locked', () => {
  it.each([
    ['for writing', 'begin exclusive'],
    ['for reading, as a copy does', 'begin; select count(*) from purchase'],
  ])(
    'locked %s, is written as soon as the lock is released, without blocking the process',
    async (_, sql) => {
      using other = new DatabaseSync(join(folder, 'ledger.sqlite'));
      other.exec(sql);
      let isDone = false;
      const writing = store.purchases.intend(anIntent('key')).finally(() => (isDone = true));
      const holding = longestHoldDuring(writing);
      await pause(150);
      expect(isDone).toBe(false);
      other.exec('commit');
      expect((await writing).outcome).toBe('recorded');
      expect(await holding).toBeLessThan(140);
    },
  );
});

describe('a connection that meets a lock', () => {
  const locked = new StoreError('IN_USE', 'locked');
  let sent: string[];
  const connection = (inTransaction: boolean) =>
    new PatientConnection(
      {
        executeQuery: ({ sql }: CompiledQuery) => {
          sent.push(sql);
          return Promise.reject(locked);
        },
      } as unknown as DatabaseConnection,
      () => inTransaction,
      60,
    );

  beforeEach(() => {
    sent = [];
  });

  it('gives up after its time limit', async () => {
    await expect(connection(false).executeQuery(CompiledQuery.raw('begin'))).rejects.toBe(locked);
    expect(sent.length).toBeGreaterThan(1);
  });

  it('repeats no statement of a transaction except its commit', async () => {
    await expect(connection(true).executeQuery(CompiledQuery.raw('update'))).rejects.toBe(locked);
    expect(sent).toEqual(['update']);
    await expect(connection(true).executeQuery(CompiledQuery.raw('commit'))).rejects.toBe(locked);
    expect(sent.filter((sql) => sql === 'commit').length).toBeGreaterThan(1);
  });
});

it('reports that the ledger was moved, not that the folder lacks a permission', async () => {
  await rename(join(folder, 'ledger.sqlite'), join(folder, 'moved.sqlite'));
  await expect(store.checkWritable()).rejects.toThrow(
    expect.objectContaining({
      code: 'READ_ONLY',
      message: expect.stringContaining('deleted or replaced while the server was running'),
    }),
  );
});
