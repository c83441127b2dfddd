import { BatchWorker } from '../../src/domains/shipping/purchases/batches/batch-worker.js';
import { RefundFollower } from '../../src/domains/shipping/purchases/refunds/refund-follower.js';
import type { PurchaseId } from '../../src/store/purchases/purchase.js';
import type { Store } from '../../src/store/store.js';
import {
  aShipment,
  idOf,
  MINUTE,
  queued,
  Reports,
  sell,
  sendingOf,
} from '../unit/purchases/background-fixture.js';
import { FakeSellerClient } from '../unit/shipping/fake-seller-client.js';
import { aSale, LEASE_MS, SELLER } from '../unit/store/suites/store-place.js';
import { migratedPostgres } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

const engine = migratedPostgres();
const KEYS = Array.from({ length: 24 }, (_, n) => `k${n}`);
/** How long no server takes a refund again that another one has taken. */
const HOLD_MS = 15 * MINUTE;

let place: PostgresPlace;
let stores: readonly Store[];

beforeEach(async () => {
  place = (await engine.newPlace()) as PostgresPlace;
  stores = [await place.open(), await place.open(), await place.open()];
});
afterEach(() => place.dispose());

const of = <Value>(make: (store: Store) => Value): readonly Value[] => stores.map(make);
const never = (): Promise<never> => new Promise(() => undefined);

describe('refunds that three servers poll', () => {
  /** What Amazon was asked, by any server. */
  let asked: string[];

  beforeEach(async () => {
    asked = [];
    const [store] = stores;
    for (const key of KEYS) {
      const sale = aSale({ shipmentId: `S-${key}`, trackingId: `T-${key}` });
      await store!.purchases.purchased(await sendingOf(store!, key), sale);
      const nextCheckAt = place.clock.now() + MINUTE;
      await store!.purchases.cancelling({ sellerId: SELLER, shipmentId: `S-${key}`, nextCheckAt });
    }
    place.clock.advance(MINUTE);
  });

  function followerOf(store: Store, answers: () => Promise<unknown>): RefundFollower {
    const client = new FakeSellerClient({
      getShipment: ({ path }) => {
        asked.push((path as { shipmentId: string }).shipmentId);
        return answers();
      },
    });
    const { add: report } = new Reports();
    return new RefundFollower({ store, clock: place.clock, report, clientOf: () => client });
  }

  const pending = async () => aShipment('S', 0, { Status: 'RefundPending' });

  it('are each asked for once', async () => {
    const followers = of((store) => followerOf(store, pending));
    // A round takes 20 of them.
    const taken = await Promise.all([...followers, ...followers].map((one) => one.tick()));
    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(KEYS.length);
    expect(asked.toSorted()).toEqual(KEYS.map((key) => `S-${key}`).toSorted());
  });

  it('are taken over, and asked for once, when the server that had taken them is killed', async () => {
    const [dies, ...others] = stores;
    void followerOf(dies!, never).tick();
    while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const left = others.map((store) => followerOf(store, pending));
    // Rounds at the same time may look at the same rows, and then take fewer.
    const tickAll = async (): Promise<number> => {
      const [first = 0, second = 0] = await Promise.all(left.map((one) => one.tick()));
      return first + second === 0 ? 0 : first + second + (await tickAll());
    };
    const ofDead = 20;
    expect(await tickAll()).toBe(KEYS.length - ofDead);
    place.clock.advance(HOLD_MS - 1);
    expect(await tickAll()).toBe(0);
    place.clock.advance(1);
    asked = [];
    // The hold ends, and so do the pauses of those that the others have asked for.
    expect(await tickAll()).toBeGreaterThanOrEqual(ofDead);
    expect(new Set(asked).size).toBe(asked.length);
    for (const key of KEYS)
      expect(await others[0]!.purchases.find(idOf(key))).toMatchObject({
        refund: { state: 'RefundPending' },
      });
  });
});

describe('a batch that three servers buy', () => {
  let sent: string[];
  const workers: BatchWorker[] = [];

  beforeEach(async () => {
    sent = [];
    for (const key of KEYS) await queued(stores[0]!, key);
  });
  afterEach(() => workers.splice(0));

  function workerOf(store: Store, run: (id: PurchaseId) => Promise<void>): BatchWorker {
    const { add: report } = new Reports();
    const sellerIds = () => [SELLER];
    const worker = new BatchWorker({ store, clock: place.clock, report, run, sellerIds });
    workers.push(worker);
    return worker;
  }

  /** Sends the purchase if no other server does. */
  const sells = (store: Store) => async (id: PurchaseId) => {
    const before = await store.purchases.find(id);
    if (before?.state !== 'INTENT') return;
    await sell(store, id);
    const after = await store.purchases.find(id);
    if (after?.state === 'PURCHASED') sent.push(id.key);
  };

  async function work(workingOnes: readonly BatchWorker[]): Promise<void> {
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(workingOnes.map((worker) => worker.tick()));
      await Promise.all(workingOnes.map((worker) => worker.idle()));
    }
  }

  async function states(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const key of KEYS) {
      const { state = 'none' } = (await stores[1]!.purchases.find(idOf(key))) ?? {};
      counts[state] = (counts[state] ?? 0) + 1;
    }
    return counts;
  }

  it('has one claim for each label', async () => {
    await place.query(`create table claims (key text);
      create function note_claim() returns trigger language plpgsql as
        $$ begin insert into claims values (new.key); return new; end $$;
      create trigger claims after update on purchase for each row
        when (old.state = 'INTENT' and new.state = 'SENDING') execute function note_claim()`);
    await work(of((store) => workerOf(store, sells(store))));
    expect(await states()).toEqual({ PURCHASED: KEYS.length });
    const claims = await place.query('select key from claims');
    expect(claims.map(({ key }) => String(key)).toSorted()).toEqual(KEYS.toSorted());
  });

  it('is finished by the others when a server is killed, and nothing that it has sent is sent again', async () => {
    const [dies, ...others] = stores;
    const begun: string[] = [];
    const dead = workerOf(dies!, async (id) => {
      // It dies with half of its purchases sent, and half still to be sent.
      if (begun.push(id.key) % 2 === 0)
        await dies!.purchases.claim({ ...id, attemptNumber: 1 }, { leaseMs: LEASE_MS });
      return never();
    });
    await dead.tick();
    while (begun.length < 4) await new Promise((resolve) => setImmediate(resolve));
    while ((await states())['SENDING'] !== 2);
    await work(others.map((store) => workerOf(store, sells(store))));
    expect(await states()).toEqual({ PURCHASED: KEYS.length - 2, SENDING: 2 });
    place.clock.advance(LEASE_MS + 1);
    await others[0]!.purchases.expireLeases();
    await work(others.map((store) => workerOf(store, sells(store))));
    expect(await states()).toEqual({ PURCHASED: KEYS.length - 2, UNKNOWN: 2 });
  });
});
