import { createLogger } from '../../src/telemetry/logger.js';
import { startRunningApp } from '../support/running-app.js';
import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { CONNECT, consentAt, openPage, SELLERS } from './connect-fixture.js';

let app: GuardedApp;
let lines: string[];
/** The emulator's third seller, which nothing has configured. */
let newcomer: { readonly sellerId: string; readonly name: string };

beforeEach(async () => {
  lines = [];
  app = await startGuardedApp({
    logger: createLogger({ level: 'trace', destination: { write: (line) => lines.push(line) } }),
  });
  newcomer = app.running.emulator.sellers[2]!;
});
afterEach(() => app.close());

const US = { region: 'NA', marketplaceId: 'ATVPDKIKX0DER' };

async function start(input: object = US, key = app.admin) {
  const { data, errors } = await app.as(key, CONNECT, { input });
  expect(errors).toBeUndefined();
  return data.connectSeller;
}

const idsOf = async (key = app.admin): Promise<string[]> => {
  const { data } = await app.as(key, SELLERS);
  return data.sellers.nodes.map(({ sellerId }: { sellerId: string }) => sellerId);
};

const DISCONNECT = `mutation Disconnect($input: DisconnectSellerInput!) {
  disconnectSeller(input: $input) { seller { sellerId name } error { code } }
}`;

describe('a seller that connects', () => {
  it('is asked at Seller Central with a new state each time', async () => {
    const [one, two] = [await start(), await start()];
    expect(one).toMatchObject({ error: null, state: expect.stringMatching(/^[\w-]{43}$/) });
    expect(two.state).not.toBe(one.state);
    const url = new URL(one.authorizationUrl);
    expect(url.origin + url.pathname).toBe(`${app.running.emulator.url}/apps/authorize/consent`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      application_id: app.running.emulator.application.applicationId,
      state: one.state,
      redirect_uri: `${app.running.url}/connect/callback`,
    });
  });

  it('is served at once, and its data can be read and bought for', async () => {
    expect(await idsOf()).not.toContain(newcomer.sellerId);
    const { authorizationUrl } = await start();
    app.running.callsSince();
    const page = await openPage(await consentAt(authorizationUrl, newcomer.sellerId));
    expect(page).toMatchObject({
      status: 200,
      title: 'The seller is connected',
      type: 'text/html; charset=utf-8',
    });
    expect(page.text).toContain(newcomer.sellerId);
    expect(page.text).toContain('Bramble &#38; Bay');
    expect(app.running.callsSince()).toEqual({
      showConsent: 1,
      confirmConsent: 1,
      getMarketplaceParticipations: 1,
      searchListingsItems: 1,
    });
    expect(await idsOf()).toContain(newcomer.sellerId);
    const { data, errors } = await app.as(
      app.admin,
      `query Q($id: ID!) { seller(id: $id) { name marketplaces { marketplaceId }
        supplySources(first: 5) { nodes { supplySourceCode } } } }`,
      { id: newcomer.sellerId },
    );
    expect(errors).toBeUndefined();
    expect(data.seller.name).toBe(newcomer.name);
    // Amazon also lists places outside of its marketplaces.
    expect(data.seller.marketplaces).toEqual([{ marketplaceId: 'ATVPDKIKX0DER' }]);
    expect(data.seller.supplySources.nodes).toHaveLength(2);
  });

  it('has the given name, and returns to the given page', async () => {
    const returnUrl = `${app.running.url}/explorer?tab=1`;
    const { authorizationUrl } = await start({ ...US, name: 'The bay', returnUrl });
    const page = await openPage(await consentAt(authorizationUrl, newcomer.sellerId));
    expect(page.status).toBe(303);
    expect(page.location).toBe(`${returnUrl}&sellerId=${newcomer.sellerId}`);
    const { data } = await app.as(app.admin, SELLERS);
    expect(data.sellers.nodes).toContainEqual({ sellerId: newcomer.sellerId, name: 'The bay' });
  });

  it('is seen by keys for all sellers, and by keys that list it, not by others', async () => {
    const { sellerId: first } = app.running.emulator.sellers[0]!;
    const all = await app.createKey(['READ']);
    const one = await app.createKey(['READ'], [first]);
    expect(await idsOf(one)).toEqual([first]);
    const { authorizationUrl } = await start();
    await openPage(await consentAt(authorizationUrl, newcomer.sellerId));
    expect(await idsOf(all)).toContain(newcomer.sellerId);
    expect(await idsOf(one)).toEqual([first]);
    const listed = await app.createKey(['READ'], [newcomer.sellerId]);
    expect(await idsOf(listed)).toEqual([newcomer.sellerId]);
    await app.as(app.admin, DISCONNECT, { input: { sellerId: newcomer.sellerId } });
    expect(await idsOf(listed)).toEqual([]);
  });

  it('leaves no code, state or token in the log', async () => {
    const { authorizationUrl, state } = await start();
    const back = await consentAt(authorizationUrl, newcomer.sellerId);
    const code = new URL(back).searchParams.get('spapi_oauth_code')!;
    await openPage(back);
    await openPage(back);
    const log = lines.join('');
    expect(log).toContain('/connect/callback');
    expect(log).toContain(newcomer.sellerId);
    const { refreshToken } = app.running.emulator.sellers[2]!;
    for (const secret of [code, state, refreshToken]) expect(log).not.toContain(secret);
  });
});

describe('a return from Amazon is refused', () => {
  const untouched = async () => expect(await idsOf()).not.toContain(newcomer.sellerId);

  it('when its state was used before, and nothing changes', async () => {
    const { authorizationUrl } = await start();
    const back = await consentAt(authorizationUrl, newcomer.sellerId);
    await openPage(back);
    app.running.callsSince();
    const again = await openPage(back);
    expect(again).toMatchObject({ status: 409, title: 'This connection was finished before' });
    expect(again.text).toContain(
      'This link was used before. The seller may be connected already. If not, ask for a new link.',
    );
    expect(app.running.callsSince()).toEqual({});
    expect(await idsOf()).toContain(newcomer.sellerId);
  });

  it('when its state is of another server, or none', async () => {
    const { authorizationUrl } = await start();
    const back = new URL(await consentAt(authorizationUrl, newcomer.sellerId));
    app.running.callsSince();
    for (const state of ['a'.repeat(43), 'short', '']) {
      back.searchParams.set('state', state);
      expect(await openPage(back.href)).toMatchObject({
        status: 400,
        title: 'This connection is unknown',
      });
    }
    expect(app.running.callsSince()).toEqual({});
    await untouched();
  });

  it('when the key that started it was revoked meanwhile', async () => {
    const key = await app.createKey(['READ', 'MANAGE']);
    const { authorizationUrl } = await start(US, key);
    const back = await consentAt(authorizationUrl, newcomer.sellerId);
    const revoke = `mutation { revokeAccessKey(input: { accessKeyId: "${key.slice(0, 20)}" }) { error { code } } }`;
    expect((await app.as(app.admin, revoke)).data.revokeAccessKey.error).toBeNull();
    expect(await openPage(back)).toMatchObject({ status: 403, title: 'The access key has ended' });
    await untouched();
  });

  it('when the seller did not consent, and may then consent after all', async () => {
    const { authorizationUrl } = await start();
    const refused = await openPage(await consentAt(authorizationUrl, ''));
    expect(refused).toMatchObject({ status: 403, title: 'The seller did not consent' });
    await untouched();
    const page = await openPage(await consentAt(authorizationUrl, newcomer.sellerId));
    expect(page.status).toBe(200);
  });

  it('when the address names another seller than the grant is for', async () => {
    const { sellerId: victim } = app.running.emulator.sellers[0]!;
    const { authorizationUrl } = await start();
    const back = new URL(await consentAt(authorizationUrl, newcomer.sellerId));
    back.searchParams.set('selling_partner_id', victim);
    expect(await openPage(back.href)).toMatchObject({
      status: 403,
      title: 'The authorization is not one of this seller',
    });
    await untouched();
    // The grant of the other seller still works.
    const { errors } = await app.as(
      app.admin,
      `{ seller(id: "${victim}") { supplySources(first: 1) { nodes { alias } } } }`,
    );
    expect(errors).toBeUndefined();
  });

  it.each([
    ['without a code', { spapi_oauth_code: '' }, 400, 'The address is incomplete'],
    [
      'with a code that Amazon does not know',
      { spapi_oauth_code: 'x'.repeat(20) },
      502,
      'Amazon does not accept the authorization',
    ],
    [
      'with a seller that is no id',
      { selling_partner_id: '../x' },
      400,
      'The address is incomplete',
    ],
  ])('%s', async (_, changes, status, title) => {
    const { authorizationUrl } = await start();
    const back = new URL(await consentAt(authorizationUrl, newcomer.sellerId));
    for (const [name, value] of Object.entries(changes)) back.searchParams.set(name, value);
    expect(await openPage(back.href)).toMatchObject({ status, title });
    await untouched();
  });

  it('while Amazon is in trouble, and says to start again', async () => {
    const { authorizationUrl } = await start();
    const back = await consentAt(authorizationUrl, newcomer.sellerId);
    app.running.emulator.control.addFault({
      kind: '500',
      operation: 'getMarketplaceParticipations',
    });
    expect(await openPage(back)).toMatchObject({ status: 503, title: 'Amazon did not answer' });
    await untouched();
  });

  it('and a HEAD request does not use up the state', async () => {
    const { authorizationUrl } = await start();
    const back = await consentAt(authorizationUrl, newcomer.sellerId);
    expect((await fetch(back, { method: 'HEAD' })).status).toBe(405);
    expect((await openPage(back)).status).toBe(200);
  });
});

describe('connectSeller refuses', () => {
  it.each([
    [
      'a marketplace of another region than the named one',
      { ...US, marketplaceId: 'A1PA6795UKMFR9' },
      ['region'],
    ],
    ['an unknown marketplace', { ...US, marketplaceId: 'x' }, ['marketplaceId']],
    ['an empty name', { ...US, name: '' }, ['name']],
    ['a name with a line break', { ...US, name: 'a\nb' }, ['name']],
    ['a page of a stranger', { ...US, returnUrl: 'https://evil.example/' }, ['returnUrl']],
    ['an address with credentials', { ...US, returnUrl: 'http://a:b@localhost/' }, ['returnUrl']],
    ['a script', { ...US, returnUrl: 'javascript:alert(1)' }, ['returnUrl']],
  ])('%s', async (_, input, fields) => {
    const { error, authorizationUrl, state } = await start(input);
    expect({ authorizationUrl, state }).toEqual({ authorizationUrl: null, state: null });
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.issues.map(({ path }: { path: string[] }) => path[1])).toEqual(fields);
  });
});

describe('disconnectSeller', () => {
  const disconnect = (sellerId: string) => app.as(app.admin, DISCONNECT, { input: { sellerId } });

  it('ends a seller of the configuration, which a new consent brings back', async () => {
    const { sellerId, name } = app.running.emulator.sellers[1]!;
    const { data } = await disconnect(sellerId);
    expect(data.disconnectSeller).toEqual({ seller: { sellerId, name }, error: null });
    expect(await idsOf()).not.toContain(sellerId);
    const again = await disconnect(sellerId);
    expect(again.errors).toMatchObject([{ extensions: { code: 'SELLER_NOT_FOUND' } }]);
    const { authorizationUrl } = await start();
    await openPage(await consentAt(authorizationUrl, sellerId));
    expect(await idsOf()).toContain(sellerId);
  });

  it('is not answered from a cache afterwards', async () => {
    const { sellerId } = app.running.emulator.sellers[1]!;
    const document = `{ seller(id: "${sellerId}") { name } }`;
    for (let n = 0; n < 4; n += 1)
      expect((await app.as(app.admin, document)).data.seller).not.toBeNull();
    await disconnect(sellerId);
    for (let n = 0; n < 4; n += 1)
      expect((await app.as(app.admin, document)).data.seller).toBeNull();
  });
});

describe('on loopback without keys', () => {
  it('a second seller makes the examples of the explorer name the first', async () => {
    const open = await startRunningApp();
    try {
      const pageOf = async () => (await fetch(`${open.url}/explorer`)).text();
      const [first = '', , third = ''] = open.emulator.sellers.map(({ sellerId }) => sellerId);
      expect(await pageOf()).toContain(`"sellerId":"${first}","hasSeveral":false`);
      const { data } = await open.request<{ connectSeller: { authorizationUrl: string } }, object>(
        CONNECT,
        { input: US },
      );
      const url = data.connectSeller.authorizationUrl;
      expect((await openPage(await consentAt(url, third))).status).toBe(200);
      expect(await pageOf()).toContain(`"sellerId":"${first}","hasSeveral":true`);
    } finally {
      await open.close();
    }
  });
});
