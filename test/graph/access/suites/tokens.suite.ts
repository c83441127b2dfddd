import { createHmac } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import type { GuardedApp, StartGuardedApp } from '../../../support/access-keys.js';
import { AUDIENCE, startIdentityProvider } from '../../../support/identity-provider.js';
import type { IdentityProvider } from '../../../support/identity-provider.js';

const VIEWER = '{ viewer { actor scopes accessKey { id } } }';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tries tokens of an identity provider (oidc-provider), valid and forged. */
export function describeTokens(start: StartGuardedApp): void {
  let provider: IdentityProvider;
  let app: GuardedApp;
  beforeAll(async () => {
    provider = await startIdentityProvider();
    app = await start({ env: provider.env });
  });
  afterAll(async () => {
    await app.close();
    await provider.close();
  });

  /** Sends `document` with a token. Returns status, challenge and body. */
  async function sent(token: string | null, document = VIEWER) {
    const response = await fetch(`${app.running.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query: document }),
    });
    const text = await response.text();
    return {
      status: response.status,
      challenge: response.headers.get('www-authenticate'),
      text,
      json: JSON.parse(text), // oxlint-disable-line typescript/no-unsafe-assignment -- tests look into it freely
    };
  }

  function claims(extra: JWTPayload = {}): JWTPayload {
    const exp = Math.floor(Date.now() / 1000) + 600;
    return { iss: provider.issuer, aud: AUDIENCE, sub: 'ada', exp, scope: 'read', ...extra };
  }

  describe('a token of the identity provider', () => {
    it('gives the scopes and sellers of its claims, and its bearer is no access key', async () => {
      const token = await provider.token({
        scope: 'read write unrelated',
        claims: { name: 'Ada Example', sellers: '*' },
      });
      expect((await sent(token)).json.data.viewer).toEqual({
        actor: 'Ada Example (packing-program)',
        scopes: ['READ', 'WRITE_ORDERS', 'WRITE_INVENTORY', 'WRITE_SUPPLY_SOURCES'],
        accessKey: null,
      });
    });

    it('sees the sellers that it names, and none when it names none', async () => {
      const [first] = app.running.emulator.sellers;
      const count = async (extra: JWTPayload) => {
        const token = await provider.token({ claims: extra });
        const { json } = await sent(token, '{ sellers { nodes { sellerId } } }');
        return json.data.sellers.nodes.length as number;
      };
      expect(await count({ sellers: first?.sellerId ?? '' })).toBe(1);
      expect(await count({ sellers: '*' })).toBe(2);
      expect(await count({})).toBe(0);
    });

    it('lacks the scopes that it does not name', async () => {
      const token = await provider.token({ scope: 'purchase' });
      const { status, json } = await sent(token, '{ sellers { totalCount } }');
      expect(status).toBe(403);
      expect(json.errors[0].extensions).toMatchObject({ missingScopes: ['READ'] });
    });

    it('is needed, or an access key, by every request but probes', async () => {
      const { status, challenge, json } = await sent(null);
      expect(status).toBe(401);
      expect(challenge).toBe('Bearer realm="fulfilment-graph"');
      expect(json.errors[0].message).toContain('token of its identity provider');
      expect((await fetch(`${app.running.url}/healthz`)).status).toBe(200);
      expect((await fetch(`${app.running.url}/metrics`)).status).toBe(401);
      expect((await app.as(app.admin, VIEWER)).data.viewer.actor).toContain('admin');
    });
  });

  describe('a token is refused', () => {
    const refusals: [string, string, () => Promise<string> | string][] = [
      [
        'for another server',
        'not for this server',
        () => provider.token({ audience: 'urn:other' }),
      ],
      [
        'of another issuer',
        'unknown issuer',
        () => provider.sign({ iss: 'https://other.example' }),
      ],
      [
        'of an issuer that differs by a slash',
        'unknown issuer',
        () => provider.sign({ iss: `${provider.issuer}/` }),
      ],
      ['that has expired', 'has expired', () => provider.sign({ exp: 1_700_000_000 })],
      ['that never expires', 'never expires', () => provider.sign({ exp: undefined })],
      ['that is not valid yet', 'not valid yet', () => provider.sign({ nbf: 32_503_680_000 })],
      ['without a subject', 'no usable subject', () => provider.sign({ sub: undefined })],
      ['with a subject of two lines', 'no usable subject', () => provider.sign({ sub: 'a\nb' })],
      [
        'without a signature (alg none)',
        'algorithm of the token is not accepted',
        () => `${part({ alg: 'none' })}.${part(claims())}.`,
      ],
      [
        'with the public key as a shared secret (HS256)',
        'algorithm of the token is not accepted',
        () => {
          const text = `${part({ alg: 'HS256' })}.${part(claims())}`;
          const mac = createHmac('sha256', provider.publicKey()).update(text).digest('base64url');
          return `${text}.${mac}`;
        },
      ],
      [
        'that another key signed under the name of the right one',
        'The token is invalid',
        async () => {
          const { privateKey } = await generateKeyPair('RS256');
          const { kid } = JSON.parse(provider.publicKey()) as { kid: string };
          return new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
        },
      ],
      [
        'whose claims were changed',
        'The token is invalid',
        async () => {
          const [head, , signature] = (await provider.sign()).split('.');
          return `${head}.${part(claims({ scope: 'manage' }))}.${signature}`;
        },
      ],
      ['that is too long', 'too long', () => provider.sign({ text: 'x'.repeat(8_192) })],
    ];

    it.each(refusals)('%s, and the challenge says so without it', async (_, reason, make) => {
      const token = await make();
      const { status, challenge, text, json } = await sent(token);
      expect(status).toBe(401);
      expect(challenge).toMatch(
        /^Bearer realm="fulfilment-graph", error="invalid_token", error_description="[^"\\]+"$/,
      );
      expect(challenge).toContain(reason);
      expect(json.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(json.data).toBeUndefined();
      for (const piece of token.split('.').filter((one) => one !== ''))
        expect(`${challenge}${text}`).not.toContain(piece);
    });
  });

  describe('a provider that is down', () => {
    it('stops no token with a known key, and no access key', async () => {
      await sent(await provider.sign());
      provider.isDown = true;
      try {
        const { json } = await sent(await provider.sign({ sub: 'grace' }));
        expect(json.data.viewer.actor).toBe('(grace)');
      } finally {
        provider.isDown = false;
      }
    });

    it('refuses tokens with 503 when its keys were never read, and stops no access key', async () => {
      const down = await startIdentityProvider();
      down.isDown = true;
      const guarded = await start({ env: down.env });
      try {
        const response = await fetch(`${guarded.running.url}/graphql?query={viewer{actor}}`, {
          headers: {
            authorization: `Bearer ${await down.sign()}`,
            'apollo-require-preflight': '1',
          },
        });
        expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
        expect(await response.json()).toMatchObject({
          errors: [{ extensions: { code: 'IDENTITY_PROVIDER_UNAVAILABLE' } }],
        });
        expect((await guarded.as(guarded.admin, VIEWER)).data.viewer.actor).toContain('admin');
      } finally {
        await guarded.close();
        await down.close();
      }
    });
  });

  describe('the keys of the provider', () => {
    it.each(['PS256', 'ES256', 'EdDSA'] as const)('may be for %s', async (alg) => {
      const other = await startIdentityProvider(alg);
      const guarded = await start({ env: other.env });
      try {
        const { data } = await guarded.as(await other.sign(), '{ viewer { actor } }');
        expect(data.viewer.actor).toBe('(ada)');
      } finally {
        await guarded.close();
        await other.close();
      }
    });
  });
}
