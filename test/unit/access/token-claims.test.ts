import type { JWTPayload } from 'jose';
import { principalOfClaims } from '../../../src/domains/access/token-claims.js';

const RULES = { scopesClaim: 'scope', sellersClaim: 'sellers', allSellers: false };

function read(claims: JWTPayload, rules: Partial<typeof RULES> = {}) {
  const { name, scopes, sellers } = principalOfClaims(
    { sub: 'ada', ...claims },
    { ...RULES, ...rules },
    1,
  );
  return { name, scopes: [...scopes], sellers: sellers && [...sellers] };
}

describe('the scopes of a token', () => {
  it.each<[unknown, string[]]>([
    ['read read-personal-data', ['READ', 'READ_PERSONAL_DATA']],
    [
      ['confirm', 'write', 7],
      ['CONFIRM', 'WRITE_ORDERS', 'WRITE_INVENTORY', 'WRITE_SUPPLY_SOURCES'],
    ],
    ['openid READ Read all read_personal_data', []],
    [undefined, []],
    [{ read: true }, []],
  ])('of %j are %j', (scope, scopes) => {
    expect(read({ scope }).scopes).toEqual(scopes);
  });

  it('are in the claim of the configuration: a name, also with dots, or a path', () => {
    const claims = {
      'https://fulfilment.example/scopes': 'purchase',
      realm_access: { roles: ['read'] },
    };
    const of = (scopesClaim: string) => read(claims, { scopesClaim }).scopes;
    expect(of('https://fulfilment.example/scopes')).toEqual(['PURCHASE']);
    expect(of('realm_access.roles')).toEqual(['READ']);
    expect(of('realm_access.constructor.name')).toEqual([]);
    expect(of('__proto__')).toEqual([]);
  });

  it('hold those that are about all sellers only where it sees all', () => {
    const scope = 'read manage metrics';
    expect(read({ scope, sellers: 'A1' }).scopes).toEqual(['READ']);
    expect(read({ scope }).scopes).toEqual(['READ']);
    expect(read({ scope, sellers: ['*'] }).scopes).toEqual(['READ', 'MANAGE', 'METRICS']);
  });
});

describe('the sellers of a token', () => {
  it.each<[unknown, string[] | null]>([
    ['A1 A2', ['A1', 'A2']],
    [
      ['A1', 'A2'],
      ['A1', 'A2'],
    ],
    ['*', null],
    [undefined, []],
    [null, []],
    [7, []],
  ])('of %j are %j', (sellers, expected) => {
    expect(read({ sellers }).sellers).toEqual(expected);
  });

  it('are all without the claim when the configuration says so, and those of the claim with it', () => {
    expect(read({}, { allSellers: true }).sellers).toBeNull();
    expect(read({ sellers: [] }, { allSellers: true }).sellers).toEqual([]);
    expect(read({ sellers: null }, { allSellers: true }).sellers).toEqual([]);
  });
});

describe('the name of the bearer', () => {
  it.each<[unknown, string]>([
    ['Ada Example', 'Ada Example (ada)'],
    ['admin\u202E\n', 'admin (ada)'],
    [' \u0000 ', '(ada)'],
    [undefined, '(ada)'],
    [7, '(ada)'],
    ['ada', '(ada)'],
    ['x'.repeat(200), `${'x'.repeat(100)} (ada)`],
  ])('for %j is "%s"', (name, shown) => {
    expect(read({ name }).name).toBe(shown);
  });

  it.each(['operator', 'local', 'reconciler', 'system'])('cannot be that of the %s', (sub) => {
    expect(read({ sub }).name).not.toBe(sub);
  });
});
