import { inspect } from 'node:util';
import { ConfigError } from '../../../src/config/environment.js';
import { loadConfig } from '../../../src/config/config.js';
import type { Config } from '../../../src/config/config.js';

const CREDENTIALS = {
  LWA_CLIENT_ID: 'client-1',
  LWA_CLIENT_SECRET: 'the-client-secret',
  SP_API_REFRESH_TOKEN: 'the-refresh-token',
  SP_API_REGION: 'eu',
  SP_API_SELLER_ID: 'A1SELLER',
};

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) {
      return error.problems.map(({ variable, reason }) => `${variable} ${reason}`);
    }
    throw error;
  }
  return [];
}

function amazonOf(env: NodeJS.ProcessEnv): Extract<Config['spApi'], { kind: 'amazon' }> {
  const { spApi } = loadConfig(env);
  if (spApi.kind !== 'amazon') throw new Error('no credentials were recognised');
  return spApi;
}

describe('a configuration without credentials', () => {
  it('uses the emulator and the defaults, on loopback', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      spApi: { kind: 'emulator', seed: 1, sellers: 1 },
      http: {
        host: '127.0.0.1',
        port: 4000,
        publicUrl: null,
        shutdownDelayMs: 5_000,
        shutdownGraceMs: 10_000,
      },
      labelLinks: { ttlSeconds: 900 },
      upstreamTimeoutMs: 30_000,
      upstreamConnections: 128,
      logLevel: 'info',
      warnings: [],
    });
  });

  it('treats an empty variable as unset', () => {
    const env = { LWA_CLIENT_ID: '', LWA_CLIENT_SECRET: ' ', PORT: '', LOG_LEVEL: '', LWA_X: '' };
    expect(loadConfig(env)).toMatchObject({
      spApi: { kind: 'emulator' },
      http: { port: 4000 },
      logLevel: 'info',
    });
  });

  it('warns about variables without effect', () => {
    expect(loadConfig({ SP_API_REGION: 'eu' }).warnings).toEqual([
      'SP_API_REGION has no effect, because there are no credentials.',
    ]);
  });

  it('leaves the secret of label links to the store', () => {
    expect(loadConfig({}).labelLinks.secret).toBeNull();
  });
});

describe('a configuration with credentials', () => {
  it.each(['', 'default'])('needs the id of the seller, which %j is not', (id) => {
    const [problem] = problemsOf({ ...CREDENTIALS, SP_API_SELLER_ID: id });
    expect(problem).toMatch(/^SP_API_SELLER_ID is /);
  });

  it('needs five variables', () => {
    const amazon = amazonOf(CREDENTIALS);
    expect(amazon).toMatchObject({
      region: 'eu',
      sandbox: false,
      endpoint: null,
      lwaEndpoint: null,
      rdt: 'auto',
      clientId: 'client-1',
      sellers: [{ id: 'A1SELLER', name: null, marketplaceIds: [] }],
    });
    expect(amazon.sellers[0]?.refreshToken.reveal()).toBe('the-refresh-token');
    expect(
      amazon.clientSecret.kind === 'value' ? amazon.clientSecret.value.reveal() : 'a file',
    ).toBe('the-client-secret');
  });

  it('reads the other variables of Amazon', () => {
    const amazon = amazonOf({
      ...CREDENTIALS,
      SP_API_REGION: '',
      SP_API_ENDPOINT: 'http://127.0.0.1:4100/',
      LWA_ENDPOINT: 'http://127.0.0.1:4100/auth/o2/token',
      SP_API_SANDBOX: 'true',
      SP_API_RDT: 'never',
      SP_API_SELLER_ID: 'A1SELLER',
      SP_API_MARKETPLACE_IDS: 'ATVPDKIKX0DER, a-market-of-tomorrow',
    });
    expect(amazon).toMatchObject({
      region: null,
      endpoint: 'http://127.0.0.1:4100',
      lwaEndpoint: 'http://127.0.0.1:4100/auth/o2/token',
      sandbox: true,
      rdt: 'never',
      sellers: [{ id: 'A1SELLER', marketplaceIds: ['ATVPDKIKX0DER', 'a-market-of-tomorrow'] }],
    });
  });

  it('names the missing variables when only some are set', () => {
    expect(problemsOf({ LWA_CLIENT_ID: 'client-1' })).toEqual([
      'SP_API_REGION is missing, and credentials are set',
      'LWA_CLIENT_SECRET is missing, and other credentials are set',
      'SP_API_REFRESH_TOKEN is missing, and other credentials are set',
      'SP_API_SELLER_ID is missing, and it is part of every id',
    ]);
    expect(
      problemsOf({ SP_API_REFRESH_TOKEN: 'x', SP_API_REGION: 'na', SP_API_SELLER_ID: 'A1' }),
    ).toEqual([
      'LWA_CLIENT_ID is missing, and other credentials are set',
      'LWA_CLIENT_SECRET is missing, and other credentials are set',
    ]);
  });

  it('refuses two sources of the same value', () => {
    expect(
      problemsOf({ ...CREDENTIALS, LWA_CLIENT_SECRET_FILE: '/', SELLERS_FILE: '/no.json' }),
    ).toEqual([
      'LWA_CLIENT_SECRET_FILE excludes LWA_CLIENT_SECRET',
      "LWA_CLIENT_SECRET_FILE can't be read (EISDIR)",
      'SELLERS_FILE excludes SP_API_REFRESH_TOKEN',
      'SP_API_SELLER_ID is excluded by SELLERS_FILE',
      'SELLERS_FILE names a file that does not exist',
    ]);
  });

  it('refuses a missing secret file', () => {
    const env = { ...CREDENTIALS, LWA_CLIENT_SECRET: '', LWA_CLIENT_SECRET_FILE: '/no/secret' };
    expect(problemsOf(env)).toEqual(['LWA_CLIENT_SECRET_FILE names a file that does not exist']);
  });
});

describe('mistakes in the configuration', () => {
  it('are reported all at once, with the value and what is accepted', () => {
    const load = (): Config =>
      loadConfig({ PORT: '70000', LOG_LEVEL: 'loud', PUBLIC_URL: 'example.test' });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(
      [
        'The configuration has 3 problems:',
        '  PORT=70000 is not a whole number from 0 to 65535. Accepted: a whole number from 0 to 65535; 0 takes a free port.',
        '  PUBLIC_URL=example.test is not an absolute http or https URL. Accepted: an http or https URL.',
        '  LOG_LEVEL=loud is not accepted. Accepted: trace, debug, info, warn, error, fatal or silent.',
      ].join('\n'),
    );
  });

  it.each(['-1', '1.5', '0x10', '4e3', 'NaN', '99999999999999999999'])(
    'include %s as a port',
    (PORT) => {
      expect(problemsOf({ PORT })).toEqual(['PORT is not a whole number from 0 to 65535']);
    },
  );

  it('in names are reported with the nearest known name', () => {
    expect(() => loadConfig({ SP_API_REGOIN: 'eu', LWA_CLIENTID: 'x' })).toThrow(
      /LWA_CLIENTID is not a known variable. Accepted: the name LWA_CLIENT_ID, perhaps[^]*SP_API_REGOIN is not a known variable. Accepted: the name SP_API_REGION, perhaps/,
    );
  });

  it('never show a secret', () => {
    const load = (): Config =>
      loadConfig({
        LABEL_LINK_SECRET: 'short-secret',
        LWA_CLIENT_SECERT: 'misspelt-secret',
        SP_API_ENDPOINT: 'https://user:url-secret@proxy.test',
        LWA_CLIENT_ID: 'id',
        LWA_CLIENT_SECRET: 'the-client-secret',
      });
    expect(load).toThrow('LABEL_LINK_SECRET=[redacted] is too short');
    expect(load).not.toThrow(/short-secret|misspelt-secret|url-secret|the-client-secret/);
  });
});

describe('trusted documents', () => {
  it('are off, or a readable file', () => {
    expect(loadConfig({}).http.trustedDocuments).toBeNull();
    const env = { TRUSTED_DOCUMENTS: 'package.json', TRUSTED_DOCUMENTS_ONLY: 'true' };
    expect(loadConfig(env).http.trustedDocuments).toEqual({ path: 'package.json', only: true });
    expect(problemsOf({ TRUSTED_DOCUMENTS: '/nowhere/manifest.json' })).toEqual([
      'TRUSTED_DOCUMENTS names a file that does not exist',
    ]);
    expect(problemsOf({ TRUSTED_DOCUMENTS_ONLY: 'true' })).toEqual([
      'TRUSTED_DOCUMENTS_ONLY needs TRUSTED_DOCUMENTS',
    ]);
  });
});

describe('a host to listen on', () => {
  it.each(['127.0.0.1', '127.8.8.8', 'localhost', '::1', 'LOCALHOST'])('%s is loopback', (HOST) => {
    expect(loadConfig({ HOST })).toMatchObject({
      http: { host: HOST, isLoopback: true },
      warnings: [],
    });
  });

  it('of IPv6 may have brackets', () => {
    expect(loadConfig({ HOST: '[::1]' }).http.host).toBe('::1');
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', 'shop.example', '127.0.0.1.example', '128.0.0.1'])(
    '%s is reached by other machines',
    (HOST) => {
      expect(loadConfig({ HOST }).http).toMatchObject({ host: HOST, isLoopback: false });
    },
  );
});

describe('the allowed origins', () => {
  it('are read in lower case', () => {
    const ALLOWED_ORIGINS = 'https://Shop.example, http://localhost:3000';
    expect(loadConfig({ ALLOWED_ORIGINS }).http.allowedOrigins).toEqual([
      'https://shop.example',
      'http://localhost:3000',
    ]);
  });

  it.each(['*', 'shop.example', 'https://shop.example/', 'https://shop.example/path', 'ftp://a.b'])(
    'do not have %s',
    (ALLOWED_ORIGINS) => {
      expect(problemsOf({ ALLOWED_ORIGINS })).toEqual([
        expect.stringContaining('holds something that is not an origin'),
      ]);
    },
  );
});

describe('a loaded configuration', () => {
  it('cannot be changed', () => {
    const config = loadConfig(CREDENTIALS);
    const parts = [config, config.spApi, config.http, config.labelLinks, config.warnings];
    expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
  });

  it('prints no secret, however it is printed', () => {
    const config = loadConfig({ ...CREDENTIALS, LABEL_LINK_SECRET: 'k'.repeat(32) });
    const printed = `${JSON.stringify(config)} ${inspect(config, { depth: 9, showHidden: true })} ${String(config.labelLinks.secret)}`;
    expect(printed).not.toMatch(/the-client-secret|the-refresh-token|k{32}/);
    expect(printed).toContain('[redacted]');
  });
});
