import { SpApiError } from '../../../src/sp-api/errors/errors.js';
import { startFixture, TOKEN_ROUTE } from './client-fixture.js';
import type { Fixture } from './client-fixture.js';
import { json } from './upstream.js';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(() => fixture.stop());

const exchange = () => fixture.client.exchangeCode('code-1', 'https://graph.example/back');
const failure = async (): Promise<SpApiError> => {
  const error: unknown = await exchange().catch((caught: unknown) => caught);
  if (error instanceof SpApiError) return error;
  throw new Error('an SpApiError was expected');
};

describe('the code of a consent', () => {
  it('is exchanged with the address that it was sent to', async () => {
    fixture.upstream.on(TOKEN_ROUTE, json(200, { access_token: 'a', refresh_token: 'Atzr|r' }));
    expect(await exchange()).toBe('Atzr|r');
    const [seen] = fixture.upstream.to(TOKEN_ROUTE);
    expect(Object.fromEntries(new URLSearchParams(seen?.body))).toEqual({
      grant_type: 'authorization_code',
      code: 'code-1',
      redirect_uri: 'https://graph.example/back',
      client_id: 'client-1',
      client_secret: 'secret-1',
    });
  });

  it('is no login of a seller, so its refusal changes no health', async () => {
    fixture.upstream.on(TOKEN_ROUTE, json(400, { error: 'invalid_grant', error_description: 'x' }));
    const error = await failure();
    expect(error).toMatchObject({ code: 'UPSTREAM_DENIED', entries: [{ code: 'invalid_grant' }] });
    expect(error.message).not.toContain('code-1');
    expect(fixture.upstream.to(TOKEN_ROUTE)).toHaveLength(1);
    expect(fixture.events).toEqual([]);
  });

  it('is tried again while Amazon is not available', async () => {
    fixture.upstream.on(TOKEN_ROUTE, json(503, {}), json(200, { refresh_token: 'Atzr|r' }));
    expect(await exchange()).toBe('Atzr|r');
  });

  it.each([{}, { refresh_token: '' }, { refresh_token: 7 }])(
    'needs a refresh token in the answer: %j',
    async (body) => {
      fixture.upstream.on(TOKEN_ROUTE, json(200, body));
      expect((await failure()).code).toBe('UPSTREAM_MALFORMED');
    },
  );
});
