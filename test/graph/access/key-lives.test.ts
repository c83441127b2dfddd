import { startGuardedApp } from '../../support/access-keys.js';
import type { GuardedApp } from '../../support/access-keys.js';
import { startIdentityProvider } from '../../support/identity-provider.js';
import type { IdentityProvider } from '../../support/identity-provider.js';
import { startRunningApp } from '../../support/running-app.js';
import { AccessScope, ALL_SCOPES } from '../../../src/graph/access/access-scope.js';
import { explorerExamples } from '../../../src/server/explorer/examples.js';
import { CONNECT, consentAt, openPage } from '../connect-fixture.js';

const CREATE = `mutation Create($input: CreateAccessKeyInput!) {
  createAccessKey(input: $input) {
    secret accessKey { expiresAt } warnings { path message } error { code message ... on InvalidInput { issues { path accepted } } }
  }
}`;
const REVOKE = `mutation Revoke($input: RevokeAccessKeyInput!) {
  revokeAccessKey(input: $input) { accessKey { id revokedAt } error { code message } }
}`;
const CONNECTION = { input: { marketplaceId: 'ATVPDKIKX0DER' } };

let provider: IdentityProvider;
let app: GuardedApp;
beforeAll(async () => {
  provider = await startIdentityProvider();
  app = await startGuardedApp({ env: provider.env });
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

let count = 0;
const create = async (key: string, changes: object = {}) => {
  count += 1;
  const input = { name: `life ${count}`, scopes: ['READ', 'MANAGE'], ...changes };
  const { data, errors } = await app.as(key, CREATE, { input });
  expect(errors).toBeUndefined();
  return data.createAccessKey;
};

describe('a key that is created by a key with an end', () => {
  const end = new Date(Date.now() + 3_600_000);
  const later = new Date(end.getTime() + 1).toISOString();
  const accepted = `a time up to ${end.toISOString()}, when your own key ends`;
  let ending: string;
  beforeAll(async () => {
    ending = (await create(app.admin, { expiresAt: end.toISOString() })).secret;
  });

  it.each([
    ['no end', {}],
    ['null as its end', { expiresAt: null }],
    ['a later end', { expiresAt: later }],
  ])('is refused with %s', async (_, changes) => {
    expect(await create(ending, changes)).toMatchObject({
      secret: null,
      error: { code: 'INVALID_INPUT', issues: [{ path: ['input', 'expiresAt'], accepted }] },
    });
  });

  it('may end with it', async () => {
    const { accessKey, error } = await create(ending, { expiresAt: end.toISOString() });
    expect(error).toBeNull();
    expect(new Date(accessKey.expiresAt)).toEqual(end);
  });

  it('may last longer when a token creates it', async () => {
    const token = await provider.sign({ scope: 'read manage' });
    expect((await create(token)).error).toBeNull();
  });
});

it('a first key that lacks a scope or ends is refused, because no key could get the scope or the time', async () => {
  const open = await startRunningApp();
  try {
    const first = async (changes: object) => {
      const input = { name: 'first', scopes: ALL_SCOPES, ...changes };
      const answer = await open.request<any, object>(CREATE, { input }); // oxlint-disable-line typescript/no-explicit-any -- read freely
      return answer.data.createAccessKey;
    };
    const refused = (...issues: [string, RegExp][]) => ({
      secret: null,
      error: {
        code: 'INVALID_INPUT',
        issues: issues.map(([field, accepted]) => ({
          path: ['input', field],
          accepted: expect.stringMatching(accepted),
        })),
      },
    });
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    expect(await first({ scopes: ['MANAGE'] })).toMatchObject(
      refused([
        'scopes',
        /^a list of all scopes; READ, READ_PERSONAL_DATA, .*, METRICS are missing/,
      ]),
    );
    expect(await first({ scopes: ALL_SCOPES.filter((scope) => scope !== 'MANAGE') })).toMatchObject(
      refused(['scopes', /; MANAGE is missing/]),
    );
    expect(await first({ expiresAt })).toMatchObject(
      refused(['expiresAt', /^absent: .*first key/]),
    );
    expect(await first({ scopes: ['READ'], expiresAt })).toMatchObject(
      refused(['scopes', /missing/], ['expiresAt', /^absent/]),
    );
    // Everyone is still served.
    expect(await first({})).toMatchObject({ error: null, warnings: [] });
  } finally {
    await open.close();
  }
});

it.each([
  [['MANAGE'], [expect.stringMatching(/keys with MANAGE alone.*READ.*npm run keys -- create/)]],
  [['MANAGE', 'READ'], []],
  [['READ'], []],
])('a later key with %j has the warnings %j', async (scopes, messages) => {
  const input = { name: `later ${scopes.join(' ')}`, scopes };
  const { data } = await app.as(app.admin, CREATE, { input });
  const { error, warnings } = data.createAccessKey;
  expect(error).toBeNull();
  expect(warnings.map(({ message }: { message: string }) => message)).toEqual(messages);
});

describe('revokeAccessKey', () => {
  it.each([
    ['the whole key', (key: string) => key],
    ['a key whose end is missing', (key: string) => key.slice(0, -5)],
    ['the prefix', (key: string) => key.slice(0, 20)],
    ['the id', (key: string) => key.slice(4, 20)],
  ])('takes %s', async (_, part) => {
    const key = await app.createKey(['READ']);
    const answer = await app.as(app.admin, REVOKE, { input: { accessKeyId: part(key) } });
    expect(answer.data.revokeAccessKey).toMatchObject({
      error: null,
      accessKey: { id: `AccessKey:${key.slice(4, 20)}`, revokedAt: expect.any(String) },
    });
    expect(JSON.stringify(answer)).not.toContain(key.slice(21));
    const { errors } = await app.as(key, '{ viewer { actor } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('refuses the last valid key with MANAGE, and takes it when there is another', async () => {
    const own = await startGuardedApp();
    try {
      const revoke = async (key: string, accessKeyId: string) =>
        (await own.as(key, REVOKE, { input: { accessKeyId } })).data.revokeAccessKey;
      expect(await revoke(own.admin, own.admin)).toMatchObject({
        accessKey: null,
        error: { code: 'INVALID_INPUT', message: expect.stringContaining('npm run keys') },
      });
      // A key that ends is no replacement for one that does not.
      const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
      const ending = { name: 'ends', scopes: ['READ', 'MANAGE'], expiresAt };
      const { secret } = (await own.as(own.admin, CREATE, { input: ending })).data.createAccessKey;
      expect((await revoke(own.admin, own.admin)).error.code).toBe('INVALID_INPUT');
      expect((await revoke(secret, secret)).error).toBeNull();
      const other = await own.createKey(['READ', 'MANAGE']);
      expect(await revoke(other, own.admin)).toMatchObject({ error: null });
      // A key that is revoked or has another scope does not count.
      await own.as(other, CREATE, { input: { name: 'reader', scopes: ['READ'] } });
      expect((await revoke(other, other)).error.code).toBe('INVALID_INPUT');
      expect((await own.as(other, '{ viewer { actor } }')).errors).toBeUndefined();
    } finally {
      await own.close();
    }
  });

  it('repeats no secret of an unknown key', async () => {
    const accessKeyId = `fgk_${'0'.repeat(16)}_${'s'.repeat(32)}`;
    const answer = await app.as(app.admin, REVOKE, { input: { accessKeyId } });
    expect(answer.data.revokeAccessKey.error.code).toBe('NOT_FOUND');
    expect(JSON.stringify(answer)).not.toContain('sss');
  });
});

describe('a caller that sees no seller', () => {
  it('gets SELLER_NOT_FOUND when it names none', async () => {
    const token = await provider.sign({ sellers: [] });
    const { errors } = await app.as(token, '{ seller { name } }');
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('`sellers` is empty'),
        extensions: { code: 'SELLER_NOT_FOUND' },
      },
    ]);
  });
});

describe("the explorer's example of a key", () => {
  it('makes a first key that may make any other', async () => {
    const open = await startRunningApp({});
    try {
      const examples = explorerExamples(open.emulator.showcase);
      const { query, variables } = examples.find(({ title }) => title === 'New access key')!;
      const { data } = await open.request<any, object>(query, variables ?? {}); // oxlint-disable-line typescript/no-explicit-any -- read freely
      const { secret, accessKey, error } = data.createAccessKey;
      expect(error).toBeNull();
      expect(new Set(accessKey.scopes)).toEqual(new Set(Object.keys(AccessScope)));
      const answer = await fetch(`${open.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query: '{ viewer { actor } }' }),
      });
      expect(await answer.json()).toMatchObject({ data: { viewer: { actor: 'store-manager' } } });
    } finally {
      await open.close();
    }
  });
});

describe('a consent', () => {
  it('without a key does not outlast the creation of the first key', async () => {
    const open = await startRunningApp({ env: { EMULATOR_SELLERS: '2' } });
    try {
      const { sellerId } = open.emulator.sellers[2]!;
      const begin = async () => {
        const { data } = await open.request<any, object>(CONNECT, CONNECTION); // oxlint-disable-line typescript/no-explicit-any -- read freely
        return consentAt(data.connectSeller.authorizationUrl as string, sellerId);
      };
      const [first, second] = [await begin(), await begin()];
      expect((await openPage(first)).status).toBe(200);
      await open.request(CREATE, { input: { name: 'first', scopes: ALL_SCOPES } });
      expect(await openPage(second)).toMatchObject({
        status: 403,
        title: 'The access key has ended',
      });
    } finally {
      await open.close();
    }
  });
});
