import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readWitness } from '../../../src/store/purchasing/witness-file.js';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import { anIntent, aSale, sending, SELLER } from './suites/store-place.js';
import { storeKeys } from '../../support/store-keys.js';

let root: string;
let path: string;
let store: Store;

const open = () =>
  openStore({ kind: 'sqlite', path }, { clock: Date, keys: storeKeys, ownerId: 'me' });
const id = (key: string) => ({ sellerId: SELLER, key });
const PERSON = { settler: 'PERSON', by: 'ada@example.com', why: 'Seller Central' } as const;

/** Returns a batch of one confirmation. */
function confirmations(batchId: string) {
  const content = {
    amazonOrderId: `order of ${batchId}`,
    packageReferenceId: '1',
    codCollectionMethod: null,
    carrierCode: 'UPS',
    carrierName: null,
    shippingMethod: null,
    trackingNumber: 'TRACK-9',
    shipDate: '2026-01-02T03:04:05Z',
    shipFromSupplySourceId: null,
    shipFromAddress: null,
    items: [{ orderItemId: 'item-1', quantity: 1, transparencyCodes: [] }],
  };
  return {
    sellerId: SELLER,
    batchId,
    fingerprint: 'print',
    confirmations: [{ content, purchaseKey: null }],
  };
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'facts-'));
  path = join(root, 'ledger.sqlite');
  store = await open();
  await store.purchases.purchased(await sending(store, 'sold'), aSale({ shipmentId: 'S-1' }));
  for (const key of ['unclear', 'revised', 'late'])
    await store.purchases.unknown(await sending(store, key), null);
  await store.purchases.resolve(id('revised'), { as: 'NOT_PURCHASED', ...PERSON });
  await store.purchases.resolve(id('late'), { as: 'PURCHASED', ...PERSON });
  await store.purchases.intend(anIntent('waiting'));
  await store.confirmations.record(confirmations('earlier'));
  await hold('on hold');
});

afterEach(async () => {
  await store.close();
  await rm(root, { recursive: true });
});

type Fact = readonly [what: string, record: () => Promise<unknown>];

const FACTS: readonly Fact[] = [
  ['a settlement by a person', () => settle('unclear', { as: 'PURCHASED', ...PERSON })],
  ['a revision', () => settle('revised', { as: 'PURCHASED', ...PERSON, revise: true })],
  [
    'an attached shipment',
    () => store.purchases.attachShipment(id('late'), aSale({ shipmentId: 'S-2' }), PERSON),
  ],
  [
    'a refusal that was recorded without sending',
    () =>
      store.purchases.rejectUnsent(
        { ...id('waiting'), attemptNumber: 1 },
        { code: 'PURCHASE_REJECTED', message: '' },
      ),
  ],
  [
    'a refund',
    () =>
      store.purchases.refundState(id('sold'), { state: 'RefundPending', nextCheckAt: 5_000_000 }),
  ],
  [
    'a cancellation that is about to be sent',
    () =>
      store.purchases.cancelling({ sellerId: SELLER, shipmentId: 'S-1', nextCheckAt: 5_000_000 }),
  ],
  [
    'a batch of purchases',
    () =>
      store.batches.record({
        sellerId: SELLER,
        batchId: 'day',
        fingerprint: 'print',
        intents: [anIntent('of day', { priority: 'bulk' })],
      }),
  ],
  ['a hold of orders', () => hold('new')],
  ['a hold that replaces another', () => hold('on hold')],
  ['a batch of confirmations', () => store.confirmations.record(confirmations('new'))],
  [
    'a feed that is being sent',
    async () => {
      await store.confirmations.fillEnvelope(SELLER, 10);
      const turn = { limit: 1, holdMs: 60_000 };
      const [envelope] = await store.confirmations.takeDue([SELLER], turn);
      await store.confirmations.step(envelope!, {
        state: 'SENDING',
        documentId: 'D-1',
        sentAt: 5,
        nextCheckAt: 5,
        isHeld: true,
      });
    },
  ],
];

function hold(orderId: string) {
  const author = { id: 'key:1', name: 'ada' };
  return store.orderMarks.hold({
    sellerId: SELLER,
    orderIds: [orderId],
    reason: 'why',
    endsAt: null,
    author,
  });
}

function settle(key: string, resolution: Parameters<Store['purchases']['resolve']>[1]) {
  return store.purchases.resolve(id(key), resolution);
}

/** Puts the backup over the ledger. The witness and the index stay. */
async function restore(backup: string, lost?: string): Promise<void> {
  await store.close();
  await cp(backup, path);
  if (lost !== undefined) await rm(join(root, lost));
  store = await open();
}

describe('a backup of the ledger', () => {
  it.each(FACTS)('is refused when it lacks %s', async (_, record) => {
    const backup = join(root, 'backup');
    await cp(path, backup);
    await record();
    await restore(backup);
    expect(store.purchasing).toMatchObject({ isAllowed: false, reason: 'BEHIND' });
  });

  it.each(FACTS)('is refused by the witness file alone when it lacks %s', async (_, record) => {
    const backup = join(root, 'backup');
    await cp(path, backup);
    await record();
    await restore(backup, 'index.sqlite');
    expect(store.purchasing).toMatchObject({ isAllowed: false, reason: 'BEHIND' });
  });

  it('is allowed when only checks of a refund came after it', async () => {
    const nextCheckAt = 5;
    await store.purchases.refundState(id('sold'), { state: 'RefundPending', nextCheckAt });
    const backup = join(root, 'backup');
    await cp(path, backup);
    await store.purchases.dueRefundChecks({ limit: 10, holdMs: 60_000 });
    await store.purchases.refundState(id('sold'), { state: 'RefundPending', nextCheckAt: 90 });
    await restore(backup);
    expect(store.purchasing).toEqual({ isAllowed: true });
  });
});

describe('the witness file', () => {
  it('catches up at the start with a process that ended before it wrote', async () => {
    const sequence = (): unknown => {
      using database = new DatabaseSync(path);
      return database.prepare('select sequence from ledger_state').get()?.['sequence'];
    };
    await store.close();
    using database = new DatabaseSync(path);
    database.exec('update ledger_state set sequence = sequence + 1');
    store = await open();
    expect(readWitness(join(root, 'ledger.witness'))).toMatchObject({ sequence: sequence() });
  });
});
