import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { CONNECT, consentAt, openPage } from '../graph/connect-fixture.js';
import { describeScopes } from '../graph/access/suites/scopes.suite.js';
import { describeTenancy } from '../graph/access/suites/tenancy.suite.js';
import { describeTokens } from '../graph/access/suites/tokens.suite.js';
import type { GuardedApp } from '../support/access-keys.js';
import { startIdentityProvider } from '../support/identity-provider.js';
import type { IdentityProvider } from '../support/identity-provider.js';
import { startGuardedServers, startSecondOfTwo } from './guarded-servers.js';
import type { GuardedServers } from './guarded-servers.js';

describe('PostgreSQL with two servers: tenancy', () => {
  describeTenancy(startSecondOfTwo);
});
describe('PostgreSQL with two servers: scopes', () => {
  describeScopes(startSecondOfTwo);
});
describe('PostgreSQL with two servers: tokens', () => {
  describeTokens(startSecondOfTwo);
});

const VIEWER = '{ viewer { actor } }';
const SELLERS = '{ sellers { nodes { sellerId } } }';
const REVOKE = `mutation ($id: ID!) { revokeAccessKey(input: { accessKeyId: $id }) { error { code message } } }`;
const DISCONNECT = `mutation ($id: ID!) { disconnectSeller(input: { sellerId: $id, force: true }) { error { code } } }`;

/** Within this time, a change on one server is effective on all. */
const SOON_MS = 1_000;

describe('a change on one server', () => {
  let provider: IdentityProvider;
  let servers: GuardedServers;
  beforeAll(async () => {
    provider = await startIdentityProvider();
    servers = await startGuardedServers({ env: provider.env });
  });
  afterAll(async () => {
    await servers.close();
    await provider.close();
  });

  const idOf = (key: string): string => key.split('_').slice(0, 2).join('_');
  const codeAt = async (app: GuardedApp, key: string): Promise<string | null> =>
    (await app.as(key, VIEWER)).errors?.[0]?.extensions.code ?? null;

  /** Returns how long it takes until `isSo`, in milliseconds. */
  async function timeUntil(isSo: () => Promise<boolean>): Promise<number> {
    const from = performance.now();
    while (!(await isSo())) {
      if (performance.now() - from > 5 * SOON_MS) throw new Error('not effective after 5 s');
      await sleep(10);
    }
    return performance.now() - from;
  }

  it('creates a key that works on the other one at once', async () => {
    const key = await servers.a.createKey(['READ']);
    expect(await codeAt(servers.b, key)).toBeNull();
  });

  it('revokes a key that the other one has cached', async () => {
    const { a, b } = servers;
    const key = await a.createKey(['READ']);
    expect(await codeAt(b, key)).toBeNull();
    await a.as(a.admin, REVOKE, { id: idOf(key) });
    expect(await timeUntil(async () => (await codeAt(b, key)) === 'UNAUTHENTICATED')).toBeLessThan(
      SOON_MS,
    );
  });

  it('ends an idle subscription on the other one when its key is revoked', async () => {
    const { a, b, emulator } = servers;
    const key = await a.createKey(['READ']);
    const socket = new WebSocket(
      `${b.running.url.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
    );
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    const isOpen = new Promise((resolve) => socket.on('message', resolve));
    socket.on('open', () => {
      const payload = { authorization: `Bearer ${key}` };
      socket.send(JSON.stringify({ type: 'connection_init', payload }));
    });
    await isOpen;
    const [seller] = emulator.sellers;
    const query = `subscription { purchaseBatchUpdated(id: "none", sellerId: "${seller?.sellerId}") { key } }`;
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    await a.as(a.admin, REVOKE, { id: idOf(key) });
    const from = performance.now();
    expect(await closed).toBe(4403);
    expect(performance.now() - from).toBeLessThan(4_000);
  });

  it('connects and disconnects a seller for the callers of the other one', async () => {
    const { a, b, emulator } = servers;
    const [, , third] = emulator.sellers;
    const id = third?.sellerId ?? '';
    const all = await a.createKey(['READ']);
    const token = await provider.token({ claims: { sellers: '*' } });
    const seesIt = (key: string) => async () =>
      JSON.stringify(await b.as(key, SELLERS)).includes(id);
    expect(await seesIt(all)()).toBe(false);
    const input = { region: 'NA', marketplaceId: 'ATVPDKIKX0DER' };
    const { data } = await a.as(a.admin, CONNECT, { input });
    const page = await openPage(await consentAt(data.connectSeller.authorizationUrl, id));
    expect(page.status).toBe(200);
    const some = await a.createKey(['READ'], [id]);
    for (const key of [some, all, token])
      expect(await timeUntil(seesIt(key))).toBeLessThan(SOON_MS);
    await a.as(a.admin, DISCONNECT, { id });
    const isGone = (key: string) => async () => !(await seesIt(key)());
    for (const key of [some, all, token])
      expect(await timeUntil(isGone(key))).toBeLessThan(SOON_MS);
  });
});
