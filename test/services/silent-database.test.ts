import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { Buy, Shipping } from '../graph/shipping-fixture.js';
import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';
import { StallingProxy } from './stalling-proxy.js';

let place: PostgresPlace;
let proxy: StallingProxy;
let emulator: Emulator;
let server: GuardedApp;

beforeEach(async () => {
  place = await newDatabase();
  emulator = await startEmulator({ usagePlans: 'off' });
  const url = new URL(place.url);
  proxy = await StallingProxy.to(url.hostname, Number(url.port || 5432));
  url.port = String(proxy.port);
  const env = { ...emulator.environment, DATABASE_URL: url.href };
  server = await startGuardedApp({ env, beside: emulator });
});

afterEach(async () => {
  proxy.resume();
  await server.close();
  await proxy.close();
  await emulator.close();
  await place.dispose();
});

const input = (key: string) => ({ key, ...new Shipping(server.running).purchase() });

async function buy(key: string) {
  const from = performance.now();
  const answer = await server.as(server.admin, String(Buy), { input: input(key) });
  return { answer, ms: performance.now() - from };
}

it('refuses purchases within 5 s while the database is silent, sends nothing, and buys when it answers again', async () => {
  // Fills the pool, so that a purchase meets connections that were fine.
  await server.as(server.admin, '{ seller { purchases(first: 1) { totalCount } } }');
  server.running.callsSince();
  proxy.pause();
  const refused = await Promise.all([buy('key-1'), buy('key-2'), buy('key-3')]);
  const later = await buy('key-1');
  for (const { answer, ms } of [...refused, later]) {
    expect(answer.data?.buyShipping ?? null).toBeNull();
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('nothing was sent to Amazon'),
        extensions: expect.objectContaining({
          code: 'LEDGER_UNAVAILABLE',
          retryable: true,
          retryAfterMs: 1_000,
        }),
      }),
    ]);
    expect(ms).toBeLessThan(5_000);
  }
  // The check of a new seller's account, soon after the start.
  const { searchListingsItems: _check, ...calls } = server.running.callsSince();
  expect(calls).toEqual({});
  proxy.resume();
  const from = performance.now();
  let bought = await buy('key-1');
  while (bought.answer.errors && performance.now() - from < 5_000) bought = await buy('key-1');
  expect(bought.answer.data.buyShipping.purchase.shipment.shipmentId).toEqual(expect.any(String));
  expect(server.running.callsSince()).toMatchObject({ createShipment: 1 });
}, 120_000);

it('refuses a purchase that meets the silence half-way, and sends no createShipment', async () => {
  server.running.callsSince();
  // Quotes are read from Amazon before the purchase is recorded.
  const buying = buy('key-1');
  while (!(server.running.emulator.control.calls().length > 0)) await new Promise(setImmediate);
  const from = performance.now();
  proxy.pause();
  const { answer } = await buying;
  const ms = performance.now() - from;
  // The guards read the index of orders, which is in the same database.
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    code: expect.stringMatching(/^(?:LEDGER|ORDER_INDEX)_UNAVAILABLE$/),
    retryable: true,
  });
  expect(ms).toBeLessThan(5_000);
  expect(server.running.callsSince()).not.toHaveProperty('createShipment');
  proxy.resume();
}, 120_000);

it('waits for a statement that is slow, because the database answers others', async () => {
  await place.query(
    `create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(4); return new; end $$`,
  );
  await place.query(
    'create trigger slowly before insert on purchase for each row execute function slowly()',
  );
  const { answer, ms } = await buy('key-1');
  expect(answer.errors).toBeUndefined();
  expect(answer.data.buyShipping.purchase.shipment.shipmentId).toEqual(expect.any(String));
  expect(ms).toBeGreaterThan(4_000);
}, 120_000);
