import { getSupplySource } from '../../../src/sp-api/operations/supply-sources.js';
import { failureOf, ofSource, SOURCE_ROUTE, startFixture, TOKEN_ROUTE } from './client-fixture.js';
import type { Fixture } from './client-fixture.js';
import { json, refusal } from './upstream.js';

let fixture: Fixture;
afterEach(async () => {
  await fixture.stop();
});

const expired = json(403, {
  errors: [
    {
      code: 'Unauthorized',
      message: 'Denied.',
      details: 'The access token you provided has expired.',
    },
  ],
});

describe('the access token', () => {
  it('is requested with a form', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    await seller.call(getSupplySource, ofSource, options);
    const [seen] = upstream.to(TOKEN_ROUTE);
    expect(seen?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(Object.fromEntries(new URLSearchParams(seen?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-1',
      client_id: 'client-1',
      client_secret: 'secret-1',
    });
  });

  it('is requested once for many calls', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    await Promise.all([1, 2, 3].map(() => seller.call(getSupplySource, ofSource, options)));
    expect(upstream.to(TOKEN_ROUTE)).toHaveLength(1);
  });

  it('belongs to one seller', async () => {
    fixture = await startFixture();
    const { upstream, client, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    const other = client.forSeller({ sellerId: 'SELLER2', refreshToken: 'refresh-2' });
    await seller.call(getSupplySource, ofSource, options);
    await other.call(getSupplySource, ofSource, options);
    const used = upstream.to(SOURCE_ROUTE).map(({ headers }) => headers['x-amz-access-token']);
    expect(used).toEqual(['lwa-1', 'lwa-2']);
  });

  it('needs no seller for a grantless scope', async () => {
    fixture = await startFixture();
    const { upstream, client, options } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    const application = client.forApplication('sellingpartnerapi::notifications');
    await application.call(getSupplySource, ofSource, options);
    const form = new URLSearchParams(upstream.to(TOKEN_ROUTE)[0]?.body);
    expect([form.get('grant_type'), form.get('scope'), form.get('refresh_token')]).toEqual([
      'client_credentials',
      'sellingpartnerapi::notifications',
      null,
    ]);
  });

  it('is dropped and the call retried when Amazon says that it has expired', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, expired, json(200, { alias: 'here' }));
    expect(await seller.call(getSupplySource, ofSource, options)).toEqual({ alias: 'here' });
    const used = upstream.to(SOURCE_ROUTE).map(({ headers }) => headers['x-amz-access-token']);
    expect(used).toEqual(['lwa-1', 'lwa-2']);
  });

  it('is renewed for this reason only once', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, expired);
    const error = await failureOf(seller.call(getSupplySource, ofSource, options));
    expect(error).toMatchObject({ code: 'UPSTREAM_DENIED', outcome: 'not-executed' });
    expect(upstream.to(SOURCE_ROUTE)).toHaveLength(2);
  });

  it('is not renewed when the role is missing', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, refusal(403, 'Unauthorized'));
    await failureOf(seller.call(getSupplySource, ofSource, options));
    expect(upstream.to(SOURCE_ROUTE)).toHaveLength(1);
  });

  it('fails with a code and without the secret when it is refused', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(TOKEN_ROUTE, json(400, { error: 'invalid_grant', error_description: 'Revoked.' }));
    const error = await failureOf(seller.call(getSupplySource, ofSource, options));
    expect(error).toMatchObject({
      code: 'UPSTREAM_DENIED',
      operation: 'lwaToken',
      httpStatus: 400,
      outcome: 'not-executed',
      retryable: false,
      entries: [{ code: 'invalid_grant', message: 'Revoked.', details: null, meaning: null }],
    });
    expect(error.message).toMatch(
      /^lwaToken: Amazon denied access \(HTTP 400, invalid_grant\)\. .*renewSeller/,
    );
    expect(upstream.to(TOKEN_ROUTE)).toHaveLength(1);
  });

  it('is not requested by any call during the pause after a refusal of the grant', async () => {
    fixture = await startFixture();
    const { upstream, seller, options, events } = fixture;
    upstream.on(TOKEN_ROUTE, json(400, { error: 'invalid_grant', error_description: 'Revoked.' }));
    const bulk = { ...options, priority: 'bulk' } as const;
    await failureOf(seller.call(getSupplySource, ofSource, bulk));
    const error = await failureOf(seller.call(getSupplySource, ofSource, bulk));
    expect(error).toMatchObject({ code: 'UPSTREAM_DENIED', operation: 'lwaToken' });
    expect(error.retryAfterMs).toBeGreaterThan(0);
    expect(upstream.to(TOKEN_ROUTE)).toHaveLength(1);
    const failed = { type: 'call', errorCode: 'UPSTREAM_DENIED', failedOperation: 'lwaToken' };
    expect(events).toContainEqual(expect.objectContaining(failed));
    const later = await failureOf(seller.call(getSupplySource, ofSource, options));
    expect(later.retryAfterMs).toBeGreaterThan(14 * 60_000);
    expect(upstream.to(TOKEN_ROUTE)).toHaveLength(1);
  });

  it('is requested again while Login with Amazon is busy', async () => {
    fixture = await startFixture();
    const { upstream, seller, options, events } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    upstream.on(
      TOKEN_ROUTE,
      json(503, ''),
      json(200, { access_token: 'late', expires_in: '3600' }),
    );
    await seller.call(getSupplySource, ofSource, options);
    expect(upstream.to(SOURCE_ROUTE)[0]?.headers['x-amz-access-token']).toBe('late');
    expect(events.filter(({ type }) => type === 'lwa')).toHaveLength(1);
  });

  it('fails when the answer contains none', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(TOKEN_ROUTE, json(200, {}));
    expect(await failureOf(seller.call(getSupplySource, ofSource, options))).toMatchObject({
      code: 'UPSTREAM_MALFORMED',
      operation: 'lwaToken',
    });
  });
});

describe('a rotated client secret', () => {
  const refusesClient = json(401, { error: 'invalid_client', error_description: 'No.' });

  it('is read again and retried once after the old one is refused', async () => {
    const asked: boolean[] = [];
    fixture = await startFixture({
      clientSecret: (request) => {
        asked.push(request?.fresh === true);
        return request?.fresh === true ? 'secret-2' : 'secret-1';
      },
    });
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    upstream.on(TOKEN_ROUTE, refusesClient, json(200, { access_token: 'new' }));
    await seller.call(getSupplySource, ofSource, options);
    const secrets = upstream
      .to(TOKEN_ROUTE)
      .map(({ body }) => new URLSearchParams(body).get('client_secret'));
    expect(secrets).toEqual(['secret-1', 'secret-2']);
    expect(asked).toEqual([false, true]);
  });

  it('is not retried when it has not changed', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(TOKEN_ROUTE, refusesClient);
    await failureOf(seller.call(getSupplySource, ofSource, options));
    expect(upstream.to(TOKEN_ROUTE)).toHaveLength(1);
  });

  it('denies the call when it cannot be read', async () => {
    fixture = await startFixture({
      clientSecret: () => {
        throw new Error('no such file');
      },
    });
    const { seller, options } = fixture;
    expect(await failureOf(seller.call(getSupplySource, ofSource, options))).toMatchObject({
      code: 'UPSTREAM_DENIED',
      operation: 'lwaToken',
      outcome: 'not-executed',
    });
  });
});
