import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import type { OrderQuery } from '../../../src/store/orders/indexed-order.js';
import { storeKeys } from '../../support/store-keys.js';
import { anOrder, put } from './suites/orders.suite.js';
import { aSale, ManualClock, SELLER, sending } from './suites/store-place.js';

const PAGE = { sort: 'CREATED_DESC', first: 100, after: null } as const;
const AUTHOR = { id: 'key:1', name: 'packing floor' };

let folder: string;
let store: Store;
let notices: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'older-index-'));
  await reopened();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function reopened(): Promise<void> {
  notices = [];
  store = await openStore(
    { kind: 'sqlite', path: join(folder, 'ledger.db') },
    {
      clock: new ManualClock(),
      keys: storeKeys,
      ownerId: 'owner-1',
      onNotice: (notice) => notices.push(notice),
    },
  );
}

/** Closes the store, and keeps a copy of a file or puts the copy in its place. Opens the store again. */
async function withFile(from: string, to: string): Promise<void> {
  await store.close();
  for (const rest of ['-wal', '-shm']) rmSync(`${join(folder, to)}${rest}`, { force: true });
  cpSync(join(folder, from), join(folder, to));
  await reopened();
}
const keepIndex = () => withFile('index.db', 'index.db.copy');
const restoreIndex = () => withFile('index.db.copy', 'index.db');

async function listed(marks: Partial<OrderQuery>): Promise<string[]> {
  const { orders } = await store.orders.list({ sellerId: SELLER, ...marks }, PAGE);
  return orders.map(({ orderId }) => orderId).toSorted();
}

const lists = async () => ({
  labelled: await listed({ hasLabel: true }),
  unlabelled: await listed({ hasLabel: false }),
  onHold: await listed({ isOnHold: true }),
  fragile: await listed({ tags: ['Fragile'] }),
});

const hold = (...orderIds: string[]) =>
  store.orderMarks.hold({ sellerId: SELLER, orderIds, reason: 'x', endsAt: null, author: AUTHOR });

it('an index that is older than the ledger shows the labels and marks of the ledger', async () => {
  await put(store, anOrder('a'), anOrder('b'), anOrder('c'));
  await hold('c');
  expect((await lists()).onHold).toEqual(['c']);
  await keepIndex();
  await store.purchases.purchased(await sending(store, 'k', { amazonOrderId: 'a' }), aSale());
  await hold('b');
  await store.orderMarks.release({ sellerId: SELLER, orderIds: ['c'] });
  await store.orderMarks.tag({ sellerId: SELLER, orderIds: ['b'], add: ['Fragile'], remove: [] });
  const shown = await lists();
  expect(shown).toEqual({ labelled: ['a'], unlabelled: ['b', 'c'], onHold: ['b'], fragile: ['b'] });
  await restoreIndex();
  expect(notices.join()).toContain('of different times');
  expect(await lists()).toEqual(shown);
  await keepIndex();
  expect(notices).toEqual([]);
});

it('an index that is newer than the ledger does so too', async () => {
  await put(store, anOrder('a'), anOrder('b'), anOrder('c'));
  await hold('c');
  const shown = await lists();
  await withFile('ledger.db', 'ledger.db.copy');
  await store.purchases.purchased(await sending(store, 'k', { amazonOrderId: 'a' }), aSale());
  await hold('b');
  expect(await lists()).toMatchObject({ labelled: ['a'], onHold: ['b', 'c'] });
  await withFile('ledger.db.copy', 'ledger.db');
  expect(notices.join()).toContain('of different times');
  expect(await lists()).toEqual(shown);
});

it('an index that has all that the ledger has deleted is taken as it is', async () => {
  await put(store, anOrder('a'));
  await hold('a');
  expect((await lists()).onHold).toEqual(['a']);
  await keepIndex();
  await restoreIndex();
  expect(notices).toEqual([]);
  expect((await lists()).onHold).toEqual(['a']);
});
