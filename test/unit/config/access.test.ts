import { loadConfig } from '../../../src/config/config.js';

const ISSUER = { AUTH_ISSUER: 'https://login.example/', AUTH_AUDIENCE: 'fulfilment' };

const read = (env: Record<string, string>) => loadConfig(env).http.identityProvider;

describe('the identity provider', () => {
  it('is none by default', () => {
    expect(read({})).toBeNull();
  });

  it('keeps its name as it is given, slashes included', () => {
    expect(read(ISSUER)).toEqual({
      issuer: 'https://login.example/',
      audience: 'fulfilment',
      jwksUrl: null,
      scopesClaim: 'scope',
      sellersClaim: 'sellers',
      allSellers: false,
    });
  });

  it('may have other claims, and other keys', () => {
    const env = {
      ...ISSUER,
      AUTH_JWKS_URL: 'https://keys.example/set?policy=one',
      AUTH_SCOPES_CLAIM: 'realm_access.roles',
      AUTH_SELLERS_CLAIM: 'merchants',
      AUTH_ALL_SELLERS: 'true',
    };
    expect(read(env)).toMatchObject({
      jwksUrl: 'https://keys.example/set?policy=one',
      scopesClaim: 'realm_access.roles',
      sellersClaim: 'merchants',
      allSellers: true,
    });
  });

  it.each([
    [{ AUTH_ISSUER: 'https://login.example' }, 'AUTH_AUDIENCE is needed with AUTH_ISSUER'],
    [{ AUTH_AUDIENCE: 'a' }, 'AUTH_AUDIENCE=a needs AUTH_ISSUER'],
    [{ AUTH_JWKS_URL: 'https://a.example' }, 'AUTH_JWKS_URL=https://a.example needs AUTH_ISSUER'],
    [{ ...ISSUER, AUTH_ISSUER: 'http://login.example' }, 'AUTH_ISSUER=[redacted] is not such'],
    [{ ...ISSUER, AUTH_ISSUER: 'login.example' }, 'AUTH_ISSUER=[redacted] is not such'],
    [{ ...ISSUER, AUTH_ISSUER: 'https://a:b@login.example' }, 'AUTH_ISSUER=[redacted] is not such'],
    [{ ...ISSUER, AUTH_ISSUER: 'https://login.example?a' }, 'AUTH_ISSUER=[redacted] has a query'],
    [{ ...ISSUER, AUTH_JWKS_URL: 'http://10.0.0.1/keys' }, 'AUTH_JWKS_URL=[redacted] is not such'],
    [{ ...ISSUER, AUTH_JWKS_URL: 'http://127.0.0.1.example' }, 'AUTH_JWKS_URL=[redacted] is not'],
  ])('refuses %j', (env, problem) => {
    expect(() => read(env)).toThrow(problem);
  });

  it.each(['http://localhost:8080/realms/one', 'http://[::1]:8080', 'http://127.0.0.1'])(
    'may be on this machine without TLS: %s',
    (issuer) => {
      expect(read({ ...ISSUER, AUTH_ISSUER: issuer })?.issuer).toBe(issuer);
    },
  );

  it('is missed by variables that are about its tokens, with a warning', () => {
    const { warnings } = loadConfig({ AUTH_SCOPES_CLAIM: 'roles' });
    expect(warnings).toContain('AUTH_SCOPES_CLAIM has no effect, because AUTH_ISSUER is not set.');
  });
});

describe('the limits of a caller', () => {
  const limits = (env: Record<string, string>) => loadConfig(env).http.principalLimits;

  it('have defaults that spare local callers', () => {
    expect(limits({})).toEqual({
      points: { limit: 40_000, includesLocal: false },
      requests: { limit: 100, includesLocal: false },
    });
  });

  it('are for local callers too when they are set, and off with 0', () => {
    expect(limits({ PRINCIPAL_POINTS_PER_SECOND: '40000', PRINCIPAL_REQUESTS: '0' })).toEqual({
      points: { limit: 40_000, includesLocal: true },
      requests: null,
    });
  });

  it.each([{ PRINCIPAL_POINTS_PER_SECOND: '-1' }, { PRINCIPAL_REQUESTS: 'many' }])(
    'refuse %j',
    (env) => {
      expect(() => limits(env)).toThrow('is not a whole number from');
    },
  );
});

describe('the port of the metrics', () => {
  const port = (env: Record<string, string>) => loadConfig(env).http.metricsPort;

  it('is that of everything else by default', () => {
    expect(port({})).toBeNull();
    expect(port({ METRICS_PORT: '9464' })).toBe(9464);
    expect(port({ METRICS_PORT: '0', PORT: '0' })).toBe(0);
  });

  it.each([{ METRICS_PORT: '4000' }, { METRICS_PORT: '5000', PORT: '5000' }])(
    'is another one: %j',
    (env) => {
      expect(() => port(env)).toThrow('is also PORT');
    },
  );
});
