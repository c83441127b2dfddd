import { setTimeout as sleep } from 'node:timers/promises';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { CONNECT, consentAt, openPage, SELLERS } from '../graph/connect-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

const DISCONNECT = `mutation ($id: ID!) { disconnectSeller(input: { sellerId: $id, force: true }) { error { code } } }`;

let place: PostgresPlace;
let emulator: Emulator;
let servers: RunningApp[];
let env: Record<string, string>;

const start = async (): Promise<RunningApp> => {
  const server = await startRunningApp({ env, beside: emulator });
  servers.push(server);
  return server;
};

beforeEach(async () => {
  servers = [];
  place = await newDatabase();
  emulator = await startEmulator({ usagePlans: 'off' });
  env = {
    ...emulator.environment,
    DATABASE_URL: place.url,
    SP_API_APPLICATION_ID: emulator.application.applicationId,
    SELLER_CENTRAL_ENDPOINT: emulator.url,
  };
});

afterEach(async () => {
  for (const server of servers) await server.close();
  await emulator.close();
  await place.dispose();
});

async function idsAt(server: RunningApp): Promise<string[]> {
  const { data } = await server.request<
    { sellers: { nodes: { sellerId: string }[] } },
    Record<string, never>
  >(SELLERS);
  return data.sellers.nodes.map(({ sellerId }) => sellerId);
}

/** Returns how long a server took until its sellers were these, in milliseconds. */
async function until(server: RunningApp, ids: readonly string[]): Promise<number> {
  const from = performance.now();
  while ((await idsAt(server)).toSorted().join() !== ids.toSorted().join()) {
    if (performance.now() - from > 5_000) throw new Error(`still ${(await idsAt(server)).join()}`);
    await sleep(10);
  }
  return performance.now() - from;
}

async function authorizationUrlOf(server: RunningApp): Promise<string> {
  const input = { region: 'NA', marketplaceId: 'ATVPDKIKX0DER' };
  const { data } = await server.request<{ connectSeller: { authorizationUrl: string } }, object>(
    CONNECT,
    { input },
  );
  return data.connectSeller.authorizationUrl;
}

it('another server works with a connected seller within a second, and no longer with a disconnected one', async () => {
  const [a, b] = [await start(), await start()];
  const [first = '', , third = ''] = emulator.sellers.map(({ sellerId }) => sellerId);
  expect(await idsAt(b)).toEqual([first]);
  const page = await openPage(await consentAt(await authorizationUrlOf(a), third));
  expect(page.status).toBe(200);
  expect(await until(b, [first, third])).toBeLessThan(1_000);
  const { errors } = await b.request(
    `{ seller(id: "${third}") { supplySources(first: 1) { nodes { alias } } } }`,
  );
  expect(errors).toBeUndefined();
  await b.request(DISCONNECT, { id: third });
  expect(await until(a, [first])).toBeLessThan(1_000);
});

it('another server finishes a connection, once', async () => {
  const [a, b] = [await start(), await start()];
  const third = emulator.sellers[2]!.sellerId;
  const back = new URL(await consentAt(await authorizationUrlOf(a), third));
  const atB = new URL(back.pathname + back.search, b.url).href;
  const pages = await Promise.all([openPage(atB), openPage(back.href), openPage(atB)]);
  expect(pages.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409', '409']);
});

it('a connection is recorded with its audit entry, or not at all', async () => {
  const a = await start();
  const third = emulator.sellers[2]!.sellerId;
  const finish = async () => openPage(await consentAt(await authorizationUrlOf(a), third));
  await place.query('alter table audit_event rename to audit_event_away');
  expect((await finish()).status).toBeGreaterThanOrEqual(500);
  expect(await place.query('select * from connected_seller')).toEqual([]);
  await place.query('alter table audit_event_away rename to audit_event');
  expect((await finish()).status).toBe(200);
  const recorded = `select actor, seller_id, target from audit_event where action = 'finishConnection'`;
  expect(await place.query(recorded)).toEqual([
    { actor: 'local', seller_id: third, target: `Seller:${third}` },
  ]);
});

it('a seller that connected is served after a restart, from a sealed token', async () => {
  const a = await start();
  const third = emulator.sellers[2]!;
  await openPage(await consentAt(await authorizationUrlOf(a), third.sellerId));
  servers = [];
  await a.close();
  const rows = await place.query('select * from connected_seller');
  expect(JSON.stringify(rows)).not.toContain(third.refreshToken);
  // Without sellers in the configuration, too.
  const {
    SP_API_REFRESH_TOKEN: _t,
    SP_API_SELLER_ID: _s,
    SP_API_MARKETPLACE_IDS: _m,
    ...rest
  } = env;
  env = rest;
  const again = await start();
  expect(await idsAt(again)).toEqual([third.sellerId]);
  const { data, errors } = await again.request<
    { seller: { supplySources: { nodes: object[] } } },
    object
  >('{ seller { supplySources(first: 5) { nodes { alias } } } }');
  expect(errors).toBeUndefined();
  expect(data.seller.supplySources.nodes).toHaveLength(2);
});
