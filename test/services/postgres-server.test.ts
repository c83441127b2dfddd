import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { StoreError } from '../../src/store/engine/store-error.js';
import { openStore } from '../../src/store/store.js';
import { anIntent, SELLER, sending } from '../unit/store/suites/store-place.js';
import { newDatabase, run } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';
import { StallingProxy } from './stalling-proxy.js';
import { storeKeys } from '../support/store-keys.js';

let place: PostgresPlace;

beforeEach(async () => {
  place = await newDatabase();
});
afterEach(() => place.dispose());

const dependencies = { clock: Date, ownerId: 'this process', keys: storeKeys };

describe('a database that many processes share', () => {
  it('gets its schema once when four processes start at the same time', async () => {
    const stores = await Promise.all([place.open(), place.open(), place.open(), place.open()]);
    const results = await Promise.all(stores.map((store) => store.purchases.intend(anIntent('k'))));
    expect(results.map(({ outcome }) => outcome).sort()).toEqual([
      'recorded',
      'same',
      'same',
      'same',
    ]);
    expect(await place.query('select name from store_migration order by name')).toEqual([
      { name: '0001-purchase-ledger' },
      { name: '0002-confirmations' },
      { name: '0003-order-index' },
      { name: '0004-ledger-state' },
      { name: '0005-purchase-lists' },
      { name: '0006-order-lists' },
      { name: '0007-sealed-evidence' },
      { name: '0008-forgotten-evidence' },
      { name: '0009-ledger-seen' },
      { name: '0010-forgotten-data' },
      { name: '0011-settled-orders' },
      { name: '0012-order-facets' },
      { name: '0013-tracking-case' },
      { name: '0014-order-pairs' },
      { name: '0015-shipping-quotes' },
      { name: '0016-counted-facts' },
      { name: '0017-purchase-attempts' },
      { name: '0020-order-reading' },
      { name: '0021-order-fact-lists' },
      { name: '0022-passed-guards' },
      { name: '0023-purchase-filters' },
      { name: '0024-label-changes' },
      { name: '0025-label-facts' },
      { name: '0026-confirmation-lists' },
      { name: '0030-tracking-form' },
      { name: '0031-order-tracking-form' },
      { name: '0032-batch-refusals' },
      { name: '0036-doubted-purchases' },
      { name: '0040-order-problem-since' },
      { name: '0041-settlement-delay' },
      { name: '0050-access-keys' },
      { name: '0060-authors' },
      { name: '0061-audit-trail' },
      { name: '0061-connected-sellers' },
      { name: '0062-batch-input' },
      { name: '0063-order-units' },
      { name: '0070-renewals' },
      { name: '0075-encryption-keys' },
      { name: '0076-expected-delivery' },
      { name: '0080-principal-limits' },
      { name: '0085-label-checks' },
      { name: '0090-packing' },
      { name: '0091-purchase-packages' },
      { name: '0100-order-marks' },
      { name: '0101-mark-facts' },
      { name: '0110-inventory-batches' },
      { name: '0120-print-jobs' },
      { name: '0130-scheduled-changes' },
      { name: '0140-sold-labels' },
      { name: '0160-announced-order' },
      { name: '0161-order-item-ids' },
      { name: '0170-batch-limits' },
      { name: '0180-webhooks' },
      { name: '0181-webhook-order-changes' },
      { name: '0190-ship-dates' },
      { name: '0195-units-elsewhere' },
      { name: '0210-audit-changes' },
      { name: '0250-listed-packages' },
      { name: '0255-print-callers' },
      { name: '0270-shared-secrets' },
      { name: '0280-quota-buckets' },
      { name: '0290-told-orders' },
      { name: '0291-told-purchases' },
      { name: '0300-unindexed-marks' },
      { name: '0310-applied-notes' },
      { name: '0311-deleted-notes' },
      { name: '0320-kept-quantities' },
    ]);
  });

  it('keeps a running purchase of another process until its lease expires', async () => {
    const [a, b] = [await place.open(), await place.open()];
    await sending(a, 'k');
    expect(await b.purchases.expireLeases()).toEqual([]);
    place.clock.advance(60_000);
    const expired = await Promise.all([a.purchases.expireLeases(), b.purchases.expireLeases()]);
    expect(expired.flat()).toMatchObject([{ key: 'k', state: 'UNKNOWN' }]);
  });

  it('divides the due checks among its callers', async () => {
    const [a, b] = [await place.open(), await place.open()];
    for (let n = 0; n < 20; n += 1) await a.purchases.unknown(await sending(a, `k${n}`), null);
    const turn = { limit: 20, holdMs: 1_000 };
    const taken = await Promise.all([
      a.purchases.dueReconciliations(turn),
      b.purchases.dueReconciliations(turn),
    ]);
    const keys = taken.flat().map(({ key }) => key);
    expect(keys).toHaveLength(20);
    expect(new Set(keys).size).toBe(20);
  });

  it('guards orders also when the server defaults to another isolation level', async () => {
    await place.query(
      `do $$ begin execute format('alter database %I set default_transaction_isolation = ''repeatable read''', current_database()); end $$`,
    );
    const [a, b] = [await place.open(), await place.open()];
    const mug = { amazonOrderId: 'order-1', items: [{ orderItemId: 'mug', quantity: 1 }] };
    for (let round = 0; round < 5; round += 1) {
      const over = { ...mug, amazonOrderId: `order ${round}` };
      const results = await Promise.all([
        a.purchases.intend(anIntent(`left ${round}`, over)),
        b.purchases.intend(anIntent(`right ${round}`, over)),
      ]);
      expect(results.map(({ outcome }) => outcome).sort()).toEqual([
        'already-purchased',
        'recorded',
      ]);
    }
  });

  it("acknowledges only durable commits and compiles no statement, whatever the server's defaults", async () => {
    await place.query(
      `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database());
       execute format('alter database %I set jit = on', current_database()); end $$`,
    );
    const store = await place.open();
    await store.purchases.intend(anIntent('k'));
    const setting = await place.query('show synchronous_commit');
    expect(setting).toEqual([{ synchronous_commit: 'off' }]);
    // A trigger records the settings of the store's own connections.
    await place.query('create table seen (commit text, jit text)');
    await place.query(
      `create function see() returns trigger language plpgsql as $$ begin insert into seen values (current_setting('synchronous_commit'), current_setting('jit')); return null; end $$`,
    );
    await place.query(
      'create trigger see after insert on purchase for each row execute function see()',
    );
    await store.purchases.intend(anIntent('k2'));
    expect(await place.query('select * from seen')).toEqual([{ commit: 'on', jit: 'off' }]);
  });
});

describe('a broken connection', () => {
  const cut = () =>
    run(
      place.url,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );

  it('is reopened, and listeners learn that they may have missed changes', async () => {
    const errors: unknown[] = [];
    const store = await place.open({ onBackgroundError: (error) => errors.push(error) });
    const missed = Promise.withResolvers<void>();
    const changed = Promise.withResolvers<string>();
    store.changes.subscribe(({ key }) => changed.resolve(key), missed.resolve);
    await cut();
    await missed.promise;
    const recorded = await store.purchases.intend(anIntent('k'));
    expect(recorded.outcome).toBe('recorded');
    expect(await changed.promise).toBe('k');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.some((error) => error instanceof StoreError)).toBe(true);
  });

  it('that is open and silent is noticed, so that nothing is served from caches that changes may have ended', async () => {
    await (await place.open()).close();
    const url = new URL(place.url);
    const proxy = await StallingProxy.to(url.hostname, Number(url.port || 5432));
    url.port = String(proxy.port);
    const options = { kind: 'postgres', url: url.href } as const;
    const store = await openStore(options, { ...dependencies, onBackgroundError: () => undefined });
    const missed = Promise.withResolvers<void>();
    store.cacheChanges.subscribeFirst(() => undefined, missed.resolve);
    const from = performance.now();
    proxy.pause();
    await missed.promise;
    expect(performance.now() - from).toBeLessThan(4_000);
    proxy.resume();
    await store.close();
    await proxy.close();
  }, 30_000);

  it('during a step is reported as such, and the step can be looked up', async () => {
    const store = await place.open();
    await place.query('create table gate (open boolean)');
    await place.query(
      `create function wait() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return new; end $$`,
    );
    await place.query(
      'create trigger wait before insert on purchase for each row execute function wait()',
    );
    const step = store.purchases.intend(anIntent('k')).catch((error: unknown) => error);
    const waiting = () =>
      place.query(
        "select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()",
      );
    while ((await waiting()).length === 0);
    await cut();
    expect(await step).toMatchObject({
      name: 'StoreError',
      code: 'UNAVAILABLE',
      message: expect.stringContaining('may have taken place'),
    });
    expect(await store.purchases.find({ sellerId: SELLER, key: 'k' })).toBeNull();
  });
});

describe('an unusable database', () => {
  it('is named without the password when nothing responds', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => void server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => void server.close(resolve));
    const url = `postgres://user:hunter2@127.0.0.1:${port}/ledger`;
    const error: unknown = await openStore({ kind: 'postgres', url }, dependencies).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining(`127.0.0.1:${port}/ledger`),
    });
    expect(String(error)).not.toContain('hunter2');
  });

  it('is named when it does not exist', async () => {
    const url = new URL(place.url);
    url.pathname = '/no_such_ledger';
    await expect(
      openStore({ kind: 'postgres', url: url.href }, dependencies),
    ).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('no_such_ledger'),
    });
  });

  it('is detected when it accepts no writes', async () => {
    await place.query(
      `do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$`,
    );
    await expect(place.open()).rejects.toMatchObject({ code: 'READ_ONLY' });
  });
});
