import { ofAmazon } from '../../../src/app/upstream.js';
import { loadConfig } from '../../../src/config/config.js';

function optionsOf(env: NodeJS.ProcessEnv) {
  const { spApi } = loadConfig({
    LWA_CLIENT_ID: 'client-1',
    LWA_CLIENT_SECRET: 'secret',
    SP_API_REFRESH_TOKEN: 'token',
    SP_API_SELLER_ID: 'A1',
    ...env,
  });
  if (spApi.kind !== 'amazon') throw new Error('the test expects credentials');
  return ofAmazon(spApi).options;
}

describe('the endpoints of the regions', () => {
  it("are Amazon's own", () => {
    const { endpoint, regions } = optionsOf({ SP_API_REGION: 'eu' });
    expect(endpoint).toBe('https://sellingpartnerapi-eu.amazon.com');
    expect(regions?.fe?.endpoint).toBe('https://sellingpartnerapi-fe.amazon.com');
    expect(regions?.na?.endpoint).toBe('https://sellingpartnerapi-na.amazon.com');
  });

  it('are those of the sandbox, except for restricted data tokens', () => {
    const { regions } = optionsOf({ SP_API_REGION: 'na', SP_API_SANDBOX: 'true' });
    expect(regions?.eu).toEqual({
      endpoint: 'https://sandbox.sellingpartnerapi-eu.amazon.com',
      rdtEndpoint: 'https://sellingpartnerapi-eu.amazon.com',
    });
  });

  it('are one replacement, or one for each region', () => {
    const one = optionsOf({ SP_API_ENDPOINT: 'http://127.0.0.1:4100' });
    expect([one.endpoint, one.regions?.eu?.endpoint]).toEqual([
      'http://127.0.0.1:4100',
      'http://127.0.0.1:4100',
    ]);
    const each = optionsOf({ SP_API_ENDPOINT: 'http://127.0.0.1:4100/{region}' });
    expect([each.endpoint, each.regions?.eu?.endpoint]).toEqual([
      'http://127.0.0.1:4100/na',
      'http://127.0.0.1:4100/eu',
    ]);
  });
});
