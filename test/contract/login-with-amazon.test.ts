import { SupplysourcesSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { EmulatedAmazon, SUPPLY_SOURCES } from '../support/emulated-amazon.js';
import type { Answer } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';

let amazon: EmulatedAmazon;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start();
});

afterEach(() => amazon[Symbol.asyncDispose]());

function credentials(): Record<string, string> {
  const { clientId, clientSecret } = amazon.emulator.application;
  return { client_id: clientId, client_secret: clientSecret };
}

function refresh(): Record<string, string> {
  return {
    grant_type: 'refresh_token',
    refresh_token: amazon.seller.refreshToken,
    ...credentials(),
  };
}

function asForm(parameters: Record<string, string>): Promise<Answer> {
  const type = 'application/x-www-form-urlencoded;charset=UTF-8';
  const body = new URLSearchParams(parameters).toString();
  return amazon.send('POST', '/auth/o2/token', { 'content-type': type }, body);
}

function asJson(body: unknown): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return amazon.send('POST', '/auth/o2/token', { 'content-type': 'application/json' }, text);
}

describe('Login with Amazon', () => {
  it.each([
    ['a form', asForm],
    ['JSON', asJson],
  ])('returns an access token for a refresh token sent as %s', async (_, send) => {
    const answer = await send(refresh());
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(answer.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.json()).toEqual({
      access_token: expect.stringMatching(/^Atza\|/),
      refresh_token: amazon.seller.refreshToken,
      token_type: 'bearer',
      expires_in: 3600,
    });
    const { access_token: token }: { access_token: string } = answer.json();
    expect((await amazon.call('GET', SUPPLY_SOURCES, { token })).status).toBe(200);
  });

  it('returns a grantless token without a seller', async () => {
    const scope = 'sellingpartnerapi::notifications';
    const answer = await asForm({ grant_type: 'client_credentials', scope, ...credentials() });
    expect(answer.json()).toMatchObject({ scope, token_type: 'bearer', expires_in: 3600 });
    expect(answer.json()).not.toHaveProperty('refresh_token');
    const { access_token: token }: { access_token: string } = answer.json();
    const refused = await amazon.call('GET', SUPPLY_SOURCES, { token });
    expect([refused.status, refused.error?.code]).toEqual([403, 'Unauthorized']);
  });

  it('serves the SDK, which fetches one token for several calls', async () => {
    const restore = redirectTokenRequests(amazon.emulator.environment['LWA_ENDPOINT']!);
    const client = new SupplysourcesSpApi.ApiClient(amazon.emulator.url);
    const { clientId, clientSecret } = amazon.emulator.application;
    client.enableAutoRetrievalAccessToken(clientId, clientSecret, amazon.seller.refreshToken);
    const api = new SupplysourcesSpApi.SupplySourcesApi(client);
    await api.getSupplySources();
    await api.getSupplySources();
    expect(amazon.emulator.control.calls().map((count) => [count.operation, count.calls])).toEqual([
      ['requestToken', 1],
      ['getSupplySources', 2],
    ]);
    const stranger = new SupplysourcesSpApi.ApiClient(amazon.emulator.url);
    stranger.enableAutoRetrievalAccessToken(clientId, 'guessed', amazon.seller.refreshToken);
    await expect(
      new SupplysourcesSpApi.SupplySourcesApi(stranger).getSupplySources(),
    ).rejects.toMatchObject({
      status: 401,
      response: { body: { error: 'invalid_client' } },
    });
    restore();
  });

  it.each([
    ['no grant type', { grant_type: '' }, 400, 'invalid_request'],
    ['another grant type', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['no client', { client_id: '' }, 400, 'invalid_request'],
    ['no secret', { client_secret: '' }, 400, 'invalid_request'],
    ['another client', { client_id: 'amzn1.somebody' }, 401, 'invalid_client'],
    ['a wrong secret', { client_secret: 'guessed' }, 401, 'invalid_client'],
    ['no refresh token', { refresh_token: '' }, 400, 'invalid_request'],
    ['an unknown refresh token', { refresh_token: 'Atzr-x' }, 400, 'invalid_grant'],
    [
      'a code that was never issued',
      { grant_type: 'authorization_code', code: 'x' },
      400,
      'invalid_grant',
    ],
    ['no scope', { grant_type: 'client_credentials' }, 400, 'invalid_request'],
    ['an unknown scope', { grant_type: 'client_credentials', scope: 'all' }, 400, 'invalid_scope'],
  ])('refuses %s', async (_, change, status, error) => {
    const answer = await asForm({ ...refresh(), ...change });
    expect(answer.status).toBe(status);
    expect(answer.json()).toEqual({
      error,
      error_description: expect.any(String),
      error_index: expect.any(String),
      request_id: answer.headers['x-amzn-requestid'],
    });
  });

  it.each(['{"grant_type":', '[]', 'null'])('refuses %s as JSON', async (body) => {
    const answer = await asJson(body);
    expect([answer.status, answer.json()]).toMatchObject([400, { error: 'invalid_request' }]);
  });

  it('refuses other media types and methods', async () => {
    const xml = { 'content-type': 'text/xml' };
    expect((await amazon.send('POST', '/auth/o2/token', xml, '<x/>')).status).toBe(400);
    const read = await amazon.send('GET', '/auth/o2/token', {});
    expect([read.status, read.headers['allow']]).toEqual([405, 'POST']);
  });
});

describe('an access token', () => {
  const denied = (details: string) => ({
    code: 'Unauthorized',
    message: 'Access to requested resource is denied.',
    details,
  });

  it('is required', async () => {
    const answer = await amazon.call('GET', SUPPLY_SOURCES, { token: null });
    expect(answer.status).toBe(403);
    expect(answer.error).toEqual(denied('Access token is missing in the request header.'));
    expect(answer.headers['x-amzn-errortype']).toBe('AccessDeniedException');
  });

  it('must be issued by the emulator', async () => {
    const answer = await amazon.call('GET', SUPPLY_SOURCES, { token: 'Atza|made-up' });
    expect(answer.status).toBe(403);
    expect(answer.error).toEqual(
      denied('The access token you provided is revoked, malformed or invalid.'),
    );
  });

  it("expires after an hour of the emulator's clock", async () => {
    const token = await amazon.accessToken();
    amazon.emulator.control.advanceClock(3_599_999);
    expect((await amazon.call('GET', SUPPLY_SOURCES, { token })).status).toBe(200);
    amazon.emulator.control.advanceClock(1);
    const answer = await amazon.call('GET', SUPPLY_SOURCES, { token });
    expect(answer.status).toBe(403);
    expect(answer.error).toEqual(denied('The access token you provided has expired.'));
  });

  it('has the configured lifetime', async () => {
    await using short = await EmulatedAmazon.start({ tokenLifetimeS: 5 });
    const token = await short.accessToken();
    short.emulator.control.advanceClock(5000);
    expect((await short.call('GET', SUPPLY_SOURCES, { token })).status).toBe(403);
  });

  it('from an address of the Selling Partner API is refused like a missing token', async () => {
    const headers = {
      'user-agent': 'ContractTest/1.0 (Language=TypeScript)',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const body = new URLSearchParams(refresh()).toString();
    for (const path of ['/', SUPPLY_SOURCES]) {
      const answer = await amazon.send('POST', path, headers, body);
      expect([answer.status, answer.error?.code]).toEqual([403, 'MissingAuthenticationToken']);
    }
  });
});
