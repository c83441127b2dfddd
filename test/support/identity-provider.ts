import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JWK, JWTPayload } from 'jose';
import { Provider } from 'oidc-provider';
import type { AdapterPayload } from 'oidc-provider';

const CLIENT = 'packing-program';
const SECRET = 'invented-secret-of-the-packing-program';
export const AUDIENCE = 'https://fulfilment.example/graph';
const SCOPES = 'read write purchase confirm manage metrics read-personal-data unrelated';

type Algorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA';

interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
  readonly alg: Algorithm;
}

/** An identity provider (oidc-provider) on this machine, whose keys can be rotated, and which can be down. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Variables of a server that accepts its tokens. */
  readonly env: Record<string, string>;
  /** Paths that were requested. */
  readonly requested: string[];
  /** The public key that it signs with, as text. */
  readonly publicKey: () => string;
  /** Gets an access token from it, by client credentials. */
  token(request?: {
    readonly scope?: string;
    readonly audience?: string;
    readonly claims?: JWTPayload;
  }): Promise<string>;
  /** Signs claims with its key. Those of a usual token are the default. */
  sign(claims?: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>;
  /** Replaces its key. */
  rotate(alg?: Algorithm): Promise<void>;
  /** While it is down, it refuses every request. */
  isDown: boolean;
  close(): Promise<void>;
}

/** Stores what the provider remembers. Its default for development warns on the console. */
class Memory {
  readonly #rows = new Map<string, AdapterPayload>();
  upsert = async (id: string, payload: AdapterPayload): Promise<undefined> => {
    this.#rows.set(id, payload);
  };
  find = async (id: string): Promise<AdapterPayload | undefined> => this.#rows.get(id);
  findByUserCode = async (): Promise<undefined> => undefined;
  findByUid = async (): Promise<undefined> => undefined;
  consume = async (): Promise<undefined> => undefined;
  destroy = async (id: string): Promise<undefined> => {
    this.#rows.delete(id);
  };
  revokeByGrantId = async (): Promise<undefined> => undefined;
}

let keys = 0;

async function newSigningKey(alg: Algorithm): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: `key-${++keys}` };
  return { privateKey, jwk, alg };
}

function providerOf(issuer: string, { jwk, alg }: SigningKey, claims: () => JWTPayload): Provider {
  return new Provider(issuer, {
    adapter: Memory,
    jwks: { keys: [jwk] },
    cookies: { keys: ['invented-cookie-key'] },
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: alg,
      },
    ],
    scopes: SCOPES.split(' '),
    ttl: { ClientCredentials: 600 },
    extraTokenClaims: () => claims(),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_, audience) => ({
          scope: SCOPES,
          audience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg } },
        }),
      },
    },
  });
}

function publicPart({ jwk }: SigningKey): string {
  const { d: _, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...open } = jwk;
  return JSON.stringify(open);
}

export async function startIdentityProvider(alg: Algorithm = 'RS256'): Promise<IdentityProvider> {
  type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;
  let handle: Handler = () => undefined;
  let key = await newSigningKey(alg);
  let claims: JWTPayload = {};
  const requested: string[] = [];
  const server = createServer((request, response) => {
    requested.push(request.url ?? '');
    if (provider.isDown) response.writeHead(503).end();
    else void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const mount = (): void => {
    handle = providerOf(issuer, key, () => claims).callback();
  };
  mount();
  const provider: IdentityProvider = {
    issuer,
    env: { AUTH_ISSUER: issuer, AUTH_AUDIENCE: AUDIENCE },
    requested,
    isDown: false,
    publicKey: () => publicPart(key),
    token: async ({
      scope = 'read',
      audience = AUDIENCE,
      claims: extra = { sellers: '*' },
    } = {}) => {
      claims = extra;
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${CLIENT}:${SECRET}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience, scope }),
      });
      const { access_token: token } = (await response.json()) as { access_token?: string };
      if (token === undefined) throw new Error(`the provider gave no token: ${response.status}`);
      return token;
    },
    sign: (given = {}, header = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: issuer, aud: AUDIENCE, sub: 'ada', exp: now + 600, sellers: '*' };
      return new SignJWT({ ...usual, scope: 'read', ...given })
        .setProtectedHeader({ alg: key.alg, kid: key.jwk.kid ?? '', ...header })
        .sign(key.privateKey);
    },
    rotate: async (next = alg) => {
      key = await newSigningKey(next);
      mount();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return provider;
}
