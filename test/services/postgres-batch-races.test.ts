import { Client } from 'pg';
import type { Price } from '../../src/store/purchases/purchase.js';
import type { Store } from '../../src/store/store.js';
import { anIntent, LEASE_MS, SELLER } from '../unit/store/suites/store-place.js';
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

/** Makes changes of purchases wait in the middle of their work, until the gate is opened. */
async function closeGate(condition: string): Promise<void> {
  await place.query(
    `create trigger gate before update on purchase for each row when (${condition})
     execute function wait_at_gate()`,
  );
  await gatekeeper.query('select pg_advisory_lock(1)');
}

const openGate = () => gatekeeper.query('select pg_advisory_unlock(1)');

/** Resolves when this many statements wait, at the gate or for each other. */
async function waiting(count: number): Promise<void> {
  const sql = `select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await place.query(sql))[0]?.['count'] !== count);
}

const usd = (amount: string): Price => ({ amount, currencyCode: 'USD' });

const record = (keys: readonly string[], maxTotal: Price | null = null) =>
  a.batches.record({
    sellerId: SELLER,
    batchId: 'batch',
    fingerprint: 'batch',
    inputHash: 'input',
    ofOrders: { maxTotal },
    intents: keys.map((key) => anIntent(key, { priority: 'bulk', maxPrice: usd('10') })),
  });

const claim = (store: Store, key: string) =>
  store.purchases.claim(
    { sellerId: SELLER, key, attemptNumber: 1 },
    { leaseMs: LEASE_MS, offered: usd('6') },
  );

const cancel = (store: Store) =>
  store.batches.cancel({ sellerId: SELLER, batchId: 'batch' }, 'Olga');

const stateOf = async (key: string) => (await b.purchases.find({ sellerId: SELLER, key }))?.state;

describe('a batch that one server cancels while another one sends', () => {
  it('lets a purchase go on that is being sent first', async () => {
    await record(['k1', 'k2']);
    await closeGate("new.state = 'SENDING'");
    const sending = claim(a, 'k1');
    await waiting(1);
    const cancelling = cancel(b);
    await waiting(2);
    await openGate();
    expect((await sending).outcome).toBe('won');
    await cancelling;
    expect([await stateOf('k1'), await stateOf('k2')]).toEqual(['SENDING', 'REJECTED']);
  });

  it('sends no purchase that is withdrawn first', async () => {
    await record(['k1']);
    await closeGate("new.state = 'REJECTED'");
    const cancelling = cancel(b);
    await waiting(1);
    const sending = claim(a, 'k1');
    await waiting(2);
    await openGate();
    await cancelling;
    expect(await sending).toMatchObject({ outcome: 'lost', purchase: { state: 'REJECTED' } });
    expect(await stateOf('k1')).toBe('REJECTED');
  });

  it('is cancelled once by two servers', async () => {
    await record(['k1', 'k2', 'k3']);
    const [first, second] = await Promise.all([cancel(a), cancel(b)]);
    expect(first).toEqual(second);
    const named = { sellerId: SELLER, batchId: 'batch' };
    expect(await a.batches.countWithdrawn(named)).toBe(3);
    const facts = await place.query('select count(*)::int as count from purchase_evidence');
    expect(facts).toEqual([{ count: 3 }]);
  });

  it('decides each purchase in one way when both hurry', async () => {
    const keys = Array.from({ length: 40 }, (_, n) => `k${n}`);
    await record(keys);
    const claims = keys.map((key, n) => claim(n % 2 === 0 ? a : b, key));
    const cancelling = cancel(b);
    const outcomes = (await Promise.all(claims)).map(({ outcome }) => outcome);
    await cancelling;
    for (const [n, key] of keys.entries())
      expect(await stateOf(key)).toBe(outcomes[n] === 'won' ? 'SENDING' : 'REJECTED');
  });
});

describe('the limit of a batch on two servers', () => {
  it('is kept when both send at the same time', async () => {
    await record(['k1', 'k2'], usd('11.99'));
    await closeGate("new.state = 'SENDING'");
    const first = claim(a, 'k1');
    await waiting(1);
    const second = claim(b, 'k2');
    await waiting(2);
    await openGate();
    const outcomes = [(await first).outcome, (await second).outcome];
    expect(outcomes).toEqual(['won', 'lost']);
    expect(await stateOf('k2')).toBe('INTENT');
  });
});
