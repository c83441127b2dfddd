import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { CONNECT, consentAt, openPage } from './connect-fixture.js';

const RENEW = `mutation Renew($input: RenewSellerInput!) {
  renewSeller(input: $input) {
    authorizationUrl state
    error { code message ... on InvalidInput { issues { path accepted } } }
  }
}`;

let app: GuardedApp;
/** A seller of the configuration, and one that nothing knows. */
let known: string;
let stranger: string;
beforeEach(async () => {
  app = await startGuardedApp();
  [known = '', , stranger = ''] = app.running.emulator.sellers.map(({ sellerId }) => sellerId);
});
afterEach(() => app.close());

async function renew(input: object = { sellerId: known }) {
  const { data, errors } = await app.as(app.admin, RENEW, { input });
  expect(errors).toBeUndefined();
  return data.renewSeller;
}

const read = (sellerId: string) =>
  app.as(
    app.admin,
    `{ seller(id: "${sellerId}") { name authorization { status grantedAt problem { message } } supplySources(first: 1) { nodes { alias } } } }`,
  );

describe('renewSeller', () => {
  it('replaces a refused grant, and the dates of the consent begin again', async () => {
    app.running.emulator.control.setGrant(known, 'revoked');
    const refused = await read(known);
    expect(refused.errors).toMatchObject([
      {
        message: expect.stringContaining('renewSeller'),
        extensions: { code: 'UPSTREAM_DENIED', retryAfterMs: expect.any(Number) },
      },
    ]);
    const { authorizationUrl, error } = await renew();
    expect(error).toBeNull();
    const page = await openPage(await consentAt(authorizationUrl, known));
    expect(page).toMatchObject({ status: 200, title: 'The seller is connected' });
    const { data, errors } = await read(known);
    expect(errors).toBeUndefined();
    expect(data.seller.name).toBe(app.running.emulator.sellers[0]!.name);
    expect(data.seller.supplySources.nodes).toHaveLength(1);
    expect(data.seller.authorization).toMatchObject({ status: 'AUTHORIZED', problem: null });
    const first = Date.parse(data.seller.authorization.grantedAt);
    expect(Math.abs(first - Date.now())).toBeLessThan(60_000);
    const again = await renew({ sellerId: `Seller:${known}` });
    await openPage(await consentAt(again.authorizationUrl, known));
    const renewed = (await read(known)).data.seller.authorization;
    expect(Date.parse(renewed.grantedAt)).toBeGreaterThan(first);
  });

  it('asks Amazon once in 15 minutes, and answers at once in between', async () => {
    app.running.emulator.control.setGrant(known, 'revoked');
    await read(known);
    const tokens = (): number =>
      app.running.emulator.control
        .calls()
        .filter(({ operation }) => operation === 'requestToken')
        .reduce((sum, { calls }) => sum + calls, 0);
    const before = tokens();
    for (let n = 0; n < 3; n += 1) {
      const { errors } = await read(known);
      const [refusal] = errors ?? [];
      expect(refusal?.message).toMatch(
        /Renew it with the mutation renewSeller: .* at once\. .* every 15 minutes, and after a restart\./,
      );
      expect(refusal?.extensions['retryAfterMs']).toBeGreaterThan(14 * 60_000);
    }
    expect(tokens()).toBe(before);
  });

  it('does not accept the consent of another seller, and says so', async () => {
    const { authorizationUrl } = await renew();
    app.running.callsSince();
    const page = await openPage(await consentAt(authorizationUrl, stranger));
    expect(page).toMatchObject({ status: 409, title: 'Another seller has consented' });
    expect(page.text).toContain('renewSeller');
    expect(app.running.callsSince()).toEqual({ showConsent: 1, confirmConsent: 1 });
    const { data } = await app.as(app.admin, '{ sellers { nodes { sellerId } } }');
    expect(JSON.stringify(data)).not.toContain(stranger);
    expect((await read(known)).data.seller.authorization.grantedAt).toBeNull();
  });

  it.each([
    ['a marketplace of another region', { marketplaceId: 'A1PA6795UKMFR9' }, 'marketplaceId'],
    ['an unknown marketplace', { marketplaceId: 'x' }, 'marketplaceId'],
    ['a page of a stranger', { returnUrl: 'https://evil.example/' }, 'returnUrl'],
  ])('refuses %s', async (_, changes, field) => {
    const { error, authorizationUrl } = await renew({ sellerId: known, ...changes });
    expect(authorizationUrl).toBeNull();
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.issues.map(({ path }: { path: string[] }) => path[1])).toEqual([field]);
  });

  it('is for connected sellers, and for the scope MANAGE', async () => {
    const unknown = await app.as(app.admin, RENEW, { input: { sellerId: stranger } });
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'SELLER_NOT_FOUND' } }]);
    const reader = await app.createKey(['READ']);
    const denied = await app.as(reader, RENEW, { input: { sellerId: known } });
    expect(denied.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('leaves connectSeller open for any seller', async () => {
    const input = { marketplaceId: 'ATVPDKIKX0DER' };
    const { data } = await app.as(app.admin, CONNECT, { input });
    const page = await openPage(await consentAt(data.connectSeller.authorizationUrl, stranger));
    expect(page.status).toBe(200);
  });
});
