import { ConfigError } from '../../../src/config/environment.js';
import { loadConfig } from '../../../src/config/config.js';

const ENV = {
  LWA_CLIENT_ID: 'client-1',
  LWA_CLIENT_SECRET: 'the-client-secret',
  SP_API_REGION: 'eu',
};
const SELLER = { SP_API_REFRESH_TOKEN: 'the-refresh-token', SP_API_SELLER_ID: 'A2SELLER0001' };
const APPLICATION = { SP_API_APPLICATION_ID: 'amzn1.sp.solution.0a1b-2c' };

function amazonOf(env: NodeJS.ProcessEnv) {
  const { spApi } = loadConfig({ ...ENV, ...env });
  return spApi.kind === 'amazon' ? spApi : null;
}

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    loadConfig({ ...ENV, ...env });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ variable, reason }) => `${variable} ${reason}`);
  }
  return [];
}

describe('the application that sellers consent to', () => {
  it('is absent unless it is configured', () => {
    expect(amazonOf(SELLER)?.application).toBeNull();
  });

  it('has an id, may be a draft, and may have another Seller Central', () => {
    expect(amazonOf({ ...SELLER, ...APPLICATION })?.application).toEqual({
      id: 'amzn1.sp.solution.0a1b-2c',
      isDraft: false,
      sellerCentral: null,
    });
    const more = {
      SP_API_APPLICATION_DRAFT: 'true',
      SELLER_CENTRAL_ENDPOINT: 'http://127.0.0.1:4100/',
    };
    expect(amazonOf({ ...SELLER, ...APPLICATION, ...more })?.application).toMatchObject({
      isDraft: true,
      sellerCentral: 'http://127.0.0.1:4100',
    });
  });

  it('makes a seller of the configuration unnecessary', () => {
    expect(amazonOf(APPLICATION)?.sellers).toEqual([]);
    expect(problemsOf({ ...APPLICATION, SP_API_SELLER_ID: 'A2SELLER0001' })).toEqual([
      'SP_API_REFRESH_TOKEN is missing, and other credentials are set',
    ]);
    expect(problemsOf({})).toContain(
      'SP_API_REFRESH_TOKEN is missing, and other credentials are set',
    );
  });

  it.each(['a b', '<script>', 'x'.repeat(201)])('is not %j', (id) => {
    expect(problemsOf({ ...SELLER, ...APPLICATION, SP_API_APPLICATION_ID: id })).toEqual([
      'SP_API_APPLICATION_ID is not such an id',
    ]);
  });

  it.each([
    { SP_API_APPLICATION_DRAFT: 'true' },
    { SELLER_CENTRAL_ENDPOINT: 'http://localhost:1' },
  ])('is needed by %j', (env) => {
    const [name = ''] = Object.keys(env);
    expect(problemsOf({ ...SELLER, ...env })).toEqual([`${name} needs SP_API_APPLICATION_ID`]);
  });
});

describe('the date of the client secret', () => {
  it('is a day, or not known', () => {
    expect(amazonOf(SELLER)?.clientSecretMadeAt).toBeNull();
    const env = { ...SELLER, LWA_CLIENT_SECRET_DATE: '2026-02-28' };
    expect(amazonOf(env)?.clientSecretMadeAt).toBe(Date.UTC(2026, 1, 28));
  });

  it.each(['2026-02-30', '28.02.2026', '2026-2-8', 'today'])('is not %s', (date) => {
    expect(problemsOf({ ...SELLER, LWA_CLIENT_SECRET_DATE: date })).toEqual([
      'LWA_CLIENT_SECRET_DATE is not such a date',
    ]);
  });
});

describe('the default seller', () => {
  it('has the form of an id', () => {
    const idOf = (id: string) => loadConfig({ DEFAULT_SELLER_ID: id }).defaultSellerId;
    expect(idOf('A1')).toBe('A1');
    expect(idOf('')).toBeNull();
    expect(problemsOf({ ...SELLER, DEFAULT_SELLER_ID: 'a b' })).toEqual([
      'DEFAULT_SELLER_ID is not such an id',
    ]);
  });
});
