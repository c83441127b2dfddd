import { createTokenVerifier } from '../../../src/domains/access/create-token-verifier.js';
import {
  AuthenticationError,
  IdentityProviderError,
} from '../../../src/graph/access/authentication-error.js';
import { AUDIENCE, startIdentityProvider } from '../../support/identity-provider.js';
import type { IdentityProvider } from '../../support/identity-provider.js';

const RULES = { scopesClaim: 'scope', sellersClaim: 'sellers', allSellers: false };
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let provider: IdentityProvider;
beforeEach(async () => {
  provider = await startIdentityProvider('ES256');
});
afterEach(() => provider.close());

/** A verifier with a clock that the test moves, for tokens and keys. */
function setUp({ jwksUrl = null }: { jwksUrl?: string | null } = {}) {
  const clock = { now: Date.now() };
  const reads: boolean[] = [];
  const { issuer } = provider;
  const { tokens: verifier } = createTokenVerifier(
    { issuer, audience: AUDIENCE, jwksUrl, ...RULES },
    {
      now: () => clock.now,
      monotonicNow: () => clock.now,
      onKeysRead: (error) => reads.push(error === null),
    },
  );
  const ask = async (token: string) => verifier.principalOf(token);
  /** Reads of the keys since the last call. */
  const keyReads = (): number =>
    provider.requested.splice(0).filter((path) => path.startsWith('/jwks')).length;
  return { verifier, ask, clock, reads, keyReads };
}

const inSeconds = (ms: number): number => Math.floor(ms / 1000);

describe('a token', () => {
  it('is verified once, and known without a promise until 30 seconds after its expiry', async () => {
    const { verifier, ask, clock } = setUp();
    const exp = inSeconds(clock.now) + 60;
    const token = await provider.sign({ exp });
    const principal = await ask(token);
    expect(principal).toMatchObject({ id: 'token:ada', expiresAt: (exp + 30) * 1000, keyId: null });
    clock.now = (exp + 30) * 1000 - 1;
    expect(verifier.principalOf(token)).toBe(principal);
    clock.now += 1;
    await expect(ask(token)).rejects.toThrow('has expired');
  });

  it('is verified once for requests that arrive together', async () => {
    const { ask } = setUp();
    const token = await provider.sign();
    const [one, other] = await Promise.all([ask(token), ask(token)]);
    expect(one).toBe(other);
  });

  it('is accepted 30 seconds before its time, and not earlier', async () => {
    const { ask, clock } = setUp();
    clock.now = inSeconds(clock.now) * 1000;
    const nbf = (ahead: number) => provider.sign({ nbf: inSeconds(clock.now) + ahead });
    expect(await ask(await nbf(30))).toMatchObject({ id: 'token:ada' });
    await expect(ask(await nbf(31))).rejects.toThrow('not valid yet');
  });
});

describe('the keys of the provider', () => {
  it('are found by discovery, or where the configuration says', async () => {
    await setUp().ask(await provider.sign());
    expect(provider.requested.splice(0)).toEqual(['/.well-known/openid-configuration', '/jwks']);
    await setUp({ jwksUrl: `${provider.issuer}/jwks` }).ask(await provider.sign());
    expect(provider.requested).toEqual(['/jwks']);
  });

  it('are read again for a token with a new key, at most every 30 seconds', async () => {
    const { ask, clock, keyReads } = setUp();
    await ask(await provider.sign());
    await provider.rotate();
    const token = await provider.sign({ sub: 'grace' });
    clock.now += 29_999;
    await expect(ask(token)).rejects.toThrow('does not publish');
    expect(keyReads()).toBe(1);
    clock.now += 1;
    const asked = [ask(token), ask(await provider.sign({ sub: 'alan' }))];
    expect((await Promise.all(asked)).map(({ id }) => id)).toEqual(['token:grace', 'token:alan']);
    expect(keyReads()).toBe(1);
  });

  it('end with the rotation: a token of the former key is refused after the next read', async () => {
    const { ask, clock } = setUp();
    const [first, second] = [await provider.sign(), await provider.sign({ sub: 'grace' })];
    await ask(first);
    await provider.rotate();
    clock.now += 30_000;
    await ask(await provider.sign({ sub: 'alan' }));
    await expect(ask(second)).rejects.toThrow('does not publish');
  });

  it('are not read for tokens of another issuer, nor for expired ones', async () => {
    const { ask, clock, keyReads } = setUp();
    await ask(await provider.sign());
    keyReads();
    clock.now += MINUTE;
    const header = { kid: 'unknown' };
    const exp = inSeconds(clock.now) - 31;
    for (const claims of [{ iss: 'https://other.example' }, { exp }])
      await expect(ask(await provider.sign(claims, header))).rejects.toThrow(AuthenticationError);
    expect(keyReads()).toBe(0);
  });

  it('are refreshed after ten minutes, while the known ones serve', async () => {
    const { ask, clock, keyReads, reads } = setUp();
    await ask(await provider.sign());
    expect(keyReads()).toBe(1);
    clock.now += 10 * MINUTE;
    provider.isDown = true;
    const exp = inSeconds(clock.now + 2 * DAY);
    for (const sub of ['grace', 'alan']) await ask(await provider.sign({ sub, exp }));
    while (reads.length < 2) await new Promise(setImmediate);
    expect(reads).toEqual([true, false]);
    provider.isDown = false;
    clock.now += 5_000;
    await ask(await provider.sign({ sub: 'edith', exp }));
    while (reads.length < 3) await new Promise(setImmediate);
    expect(reads).toEqual([true, false, true]);
  });

  it('of a provider that stays down serve for a day', async () => {
    const { ask, clock } = setUp();
    const exp = inSeconds(clock.now + 2 * DAY);
    await ask(await provider.sign({ exp }));
    provider.isDown = true;
    clock.now += DAY - 1;
    await ask(await provider.sign({ exp, sub: 'grace' }));
    clock.now += 5_001;
    await expect(ask(await provider.sign({ exp, sub: 'alan' }))).rejects.toThrow(
      IdentityProviderError,
    );
  });

  it('are asked for once in 5 seconds while the provider is down', async () => {
    provider.isDown = true;
    const { ask, clock, reads } = setUp();
    const asked = ['ada', 'grace'].map(async (sub) => ask(await provider.sign({ sub })));
    for (const one of asked) await expect(one).rejects.toThrow(IdentityProviderError);
    await expect(ask(await provider.sign())).rejects.toThrow(IdentityProviderError);
    expect(reads).toEqual([false]);
    provider.isDown = false;
    clock.now += 5_000;
    expect(await ask(await provider.sign())).toMatchObject({ id: 'token:ada' });
  });

  it('are not taken from a provider of another name, and the report says so', async () => {
    const errors: unknown[] = [];
    const { tokens: verifier } = createTokenVerifier(
      { issuer: `${provider.issuer}/`, audience: AUDIENCE, jwksUrl: null, ...RULES },
      { now: Date.now, monotonicNow: Date.now, onKeysRead: (error) => errors.push(error) },
    );
    const token = await provider.sign({ iss: `${provider.issuer}/` });
    await expect(verifier.principalOf(token)).rejects.toThrow(IdentityProviderError);
    expect(String(errors[0])).toContain('names another issuer');
  });
});
