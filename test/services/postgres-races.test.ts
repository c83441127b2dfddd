import { Client } from 'pg';
import type { OrderToIndex } from '../../src/store/orders/indexed-order.js';
import type { SyncTurn, TurnEnd } from '../../src/store/orders/order-sync.js';
import type { PurchaseIntent } from '../../src/store/purchases/intent-columns.js';
import type { Store } from '../../src/store/store.js';
import { anIntent, LEASE_MS, SELLER, sending } from '../unit/store/suites/store-place.js';
import { aConfirmation } from '../unit/confirmations/confirmation-builders.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

let place: PostgresPlace;
let gatekeeper: Client;
let a: Store;
let b: Store;

beforeEach(async () => {
  place = await newDatabase();
  [a, b] = [await place.open(), await place.open()];
  gatekeeper = new Client({ connectionString: place.url });
  await gatekeeper.connect();
  await place.query(
    `create function wait_at_gate() returns trigger language plpgsql as
     $$ begin perform pg_advisory_xact_lock_shared(1); return new; end $$`,
  );
});

afterEach(async () => {
  await gatekeeper.end();
  await place.dispose();
});

/** Makes statements wait in the middle of their work, until the gate is opened. */
async function closeGate(event: string, condition: string): Promise<void> {
  await place.query(
    `create trigger gate ${event} for each row when (${condition}) execute function wait_at_gate()`,
  );
  await gatekeeper.query('select pg_advisory_lock(1)');
}

async function openGate(): Promise<void> {
  await gatekeeper.query('select pg_advisory_unlock(1)');
}

/** Resolves when this many statements wait, at the gate or for each other. */
async function waiting(count: number): Promise<void> {
  const sql = `select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await place.query(sql))[0]?.['count'] !== count);
}

const order = (amazonOrderId: string, prefix: string): PurchaseIntent =>
  anIntent(`${prefix} ${amazonOrderId}`, {
    amazonOrderId,
    items: [{ orderItemId: 'mug', quantity: 1 }],
  });

const batch = (batchId: string, intents: PurchaseIntent[]) => ({
  sellerId: SELLER,
  batchId,
  fingerprint: batchId,
  intents,
});

describe('two processes that collide within a step', () => {
  it('do not buy the same items under two keys', async () => {
    await closeGate('after insert on purchase', "new.key = 'left o'");
    const left = a.purchases.intend(order('o', 'left'));
    await waiting(1);
    const right = b.purchases.intend(order('o', 'right'));
    await waiting(2);
    await openGate();
    expect((await left).outcome).toBe('recorded');
    expect(await right).toMatchObject({
      outcome: 'already-purchased',
      purchases: [{ key: 'left o' }],
    });
  });

  const confirmation = (batchId: string) => ({
    sellerId: SELLER,
    batchId,
    fingerprint: batchId,
    confirmations: [
      {
        content: aConfirmation(1, {
          amazonOrderId: 'o',
          items: [{ orderItemId: 'mug', quantity: 1, transparencyCodes: [] }],
        }),
        purchaseKey: null,
      },
    ],
  });

  it('do not confirm units for which the other one records a purchase', async () => {
    await closeGate('after insert on purchase', 'true');
    const purchase = a.purchases.intend(order('o', 'left'));
    await waiting(1);
    const confirming = b.confirmations.record(confirmation('batch'));
    await waiting(2);
    await openGate();
    expect((await purchase).outcome).toBe('recorded');
    expect(await confirming).toMatchObject({
      outcome: 'being-bought',
      items: [{ position: 0, purchases: [{ key: 'left o', state: 'INTENT' }] }],
    });
    expect(await b.confirmations.find(SELLER, 'batch')).toBeNull();
  });

  it('see the confirmation that the other one records when they have recorded a purchase', async () => {
    await closeGate('after insert on confirmation', 'true');
    const confirming = a.confirmations.record(confirmation('batch'));
    await waiting(1);
    const purchase = b.purchases.intend(order('o', 'right'));
    await waiting(2);
    await openGate();
    expect((await confirming).outcome).toBe('recorded');
    // The guard that follows the record refuses the purchase.
    expect((await purchase).outcome).toBe('recorded');
    expect(await b.confirmations.ofOrders(SELLER, ['o'])).toMatchObject([{ state: 'RECORDED' }]);
  });

  it('do not correct by the operation what the other one puts into a feed', async () => {
    await a.confirmations.record(confirmation('first'));
    await closeGate('before update on confirmation', 'new.envelope_id is not null');
    const filling = a.confirmations.fillEnvelope(SELLER, 10);
    await waiting(1);
    const atOnce = confirmation('second').confirmations.map((one) => ({
      ...one,
      sentAtOnce: true,
    }));
    const correcting = b.confirmations.record({ ...confirmation('second'), confirmations: atOnce });
    await waiting(2);
    await openGate();
    expect(await filling).toBe(1);
    expect(await correcting).toEqual({ outcome: 'carried' });
    expect(await b.confirmations.find(SELLER, 'second')).toBeNull();
  });

  it('do not put into a feed what the other one supersedes', async () => {
    await a.confirmations.record(confirmation('first'));
    await closeGate('before update on confirmation', "new.state = 'SUPERSEDED'");
    const correcting = a.confirmations.record(confirmation('second'));
    await waiting(1);
    expect(await b.confirmations.fillEnvelope(SELLER, 10)).toBe(0);
    await openGate();
    await correcting;
    expect(await b.confirmations.fillEnvelope(SELLER, 10)).toBe(1);
    expect(await b.confirmations.at(SELLER, 'first', 0)).toMatchObject({ state: 'SUPERSEDED' });
  });

  it('do not claim the same purchase', async () => {
    const intent = order('o', 'left');
    await a.purchases.intend(intent);
    await closeGate('before update on purchase', 'true');
    const claims = [a, b].map((store) =>
      store.purchases.claim({ ...intent, attemptNumber: 1 }, { leaseMs: LEASE_MS }),
    );
    await waiting(2);
    await openGate();
    const outcomes = (await Promise.all(claims)).map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(['lost', 'won']);
  });

  it('do not take the same due check', async () => {
    for (const key of ['k1', 'k2']) await a.purchases.unknown(await sending(a, key), null);
    await closeGate('before update on purchase', 'true');
    const turn = { limit: 2, holdMs: 1_000 };
    const turns = [a, b].map((store) => store.purchases.dueReconciliations(turn));
    await waiting(2);
    await openGate();
    const taken = (await Promise.all(turns)).flat();
    expect(taken.map(({ key }) => key).sort()).toEqual(['k1', 'k2']);
  });

  it('do not deadlock over batches of the same orders', async () => {
    await closeGate('before insert on purchase_order_guard', "new.amazon_order_id = 'm'");
    const left = a.batches.record(
      batch('left', [order('z', 'left'), order('m', 'left'), order('a', 'left')]),
    );
    await waiting(1);
    const right = b.batches.record(batch('right', [order('a', 'right'), order('z', 'right')]));
    await waiting(2);
    await openGate();
    expect((await left).outcome).toBe('recorded');
    expect((await right).outcome).toBe('refused');
  });

  it('do not add a key to a batch that another order takes concurrently', async () => {
    await closeGate('after insert on purchase', "new.fingerprint = 'rival'");
    const rival = anIntent('key', { fingerprint: 'rival', amazonOrderId: 'another order' });
    const single = a.purchases.intend(rival);
    await waiting(1);
    const record = b.batches.record(batch('batch', [anIntent('key'), anIntent('other key')]));
    await waiting(2);
    await openGate();
    expect((await single).outcome).toBe('recorded');
    expect(await record).toMatchObject({
      outcome: 'refused',
      refusals: [{ position: 0, key: 'key', reason: 'conflict' }],
    });
    expect(await b.purchases.find({ sellerId: SELLER, key: 'other key' })).toBeNull();
  });

  it('do not settle two purchases of an order with one shipment', async () => {
    for (const item of ['mug', 'tray']) {
      const items = [{ orderItemId: item, quantity: 1 }];
      const claim = await sending(a, item, { amazonOrderId: 'o', items });
      await a.purchases.unknown(claim, null);
    }
    await closeGate('before update on purchase', "new.state = 'PURCHASED'");
    const settle = (store: Store, key: string) =>
      store.purchases.resolve(
        { sellerId: SELLER, key },
        {
          as: 'PURCHASED',
          settler: 'EVIDENCE',
          by: 'reconciler',
          why: 'found',
          sold: { shipmentId: 'shipment-1' },
        },
      );
    const both = [settle(a, 'mug'), settle(b, 'tray')];
    await waiting(2);
    await openGate();
    const outcomes = (await Promise.all(both)).map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(['done', 'shipment-taken']);
  });
});

const anOrder = (orderId: string, updatedAt: number): OrderToIndex => ({
  sellerId: SELLER,
  orderId,
  status: 'UNSHIPPED',
  marketplaceId: null,
  createdAt: 1,
  updatedAt,
  shipBy: null,
  readAt: 1,
  settledAt: null,
  asksSource: true,
  facets: [],
  trackingNumbers: [],
  document: {},
  items: [{ orderItemId: `item of ${orderId}`, sku: `sku ${updatedAt}` }],
});

const saidOf = (orderId: string, at: number) => ({
  sellerId: SELLER,
  orderId,
  orderItemId: `item of ${orderId}`,
  supplySourceId: 'source-1',
  at,
});

const asked = (orderId: string) => ({ orderId, marketplaceId: null, updatedAt: 1 });

const COMPLETED = { completed: 'FRESH', coverage: { from: 1, until: 2 } } as const;
const LOST_TURN: SyncTurn = {
  sellerId: SELLER,
  task: 'SEARCH',
  owner: 'another process',
  leaseUntil: 1,
  failures: 0,
};
const END: TurnEnd = { nextAt: 0, problem: null };

describe('two processes that write to the same orders', () => {
  const write = (store: Store, orders: readonly OrderToIndex[]): Promise<boolean> =>
    store.orders.recordPage(LOST_TURN, { orders, outcome: COMPLETED }, END);

  it('do not deadlock over an order and the supply source of its item', async () => {
    await write(a, [anOrder('o', 1)]);
    await closeGate('after update on indexed_order_item', 'new.supply_source_id is not null');
    const left = a.orders.recordSources(SELLER, [], [saidOf('o', 2)]);
    await waiting(1);
    const right = write(b, [anOrder('o', 2)]);
    await waiting(2);
    await openGate();
    await Promise.all([left, right]);
    expect((await a.orders.sources(SELLER, ['o'])).get('o')?.items.size).toBe(1);
  });

  it('do not deadlock over orders whose sources were requested', async () => {
    await write(a, [anOrder('o1', 1), anOrder('o2', 1)]);
    await closeGate('after update on indexed_order_item', 'new.supply_source_id is not null');
    const left = a.orders.recordSources(SELLER, [asked('o1'), asked('o2')], [saidOf('o2', 2)]);
    await waiting(1);
    const right = write(b, [anOrder('o1', 2), anOrder('o2', 2)]);
    await waiting(2);
    await openGate();
    await Promise.all([left, right]);
    expect(await a.orders.openSources(SELLER)).toBe(1);
  });

  it('do not deadlock over supply sources of orders that are not in the index', async () => {
    await closeGate('after insert on indexed_order_item', "new.order_id = 'o1'");
    const left = a.orders.recordSources(SELLER, [], [saidOf('o1', 1), saidOf('o2', 2)]);
    await waiting(1);
    const right = b.orders.recordSources(SELLER, [], [saidOf('o2', 1), saidOf('o1', 2)]);
    await waiting(2);
    await openGate();
    await Promise.all([left, right]);
    expect((await a.orders.sources(SELLER, ['o1', 'o2'])).size).toBe(2);
  });

  it('do not deadlock when one starts while another completes a search', async () => {
    await a.orders.begin([SELLER], 2);
    const turn = await a.orders.takeTurn({ sellerId: SELLER, task: 'SEARCH', holdMs: LEASE_MS });
    await closeGate('after update on order_sync_turn', 'true');
    const left = a.orders.recordPage(turn!, { orders: [], outcome: COMPLETED }, END);
    await waiting(1);
    const right = b.orders.begin([SELLER], 1);
    await waiting(2);
    await openGate();
    await Promise.all([left, right]);
    expect(await a.orders.progress(SELLER)).toMatchObject({ historyFrom: 1 });
  });
});
