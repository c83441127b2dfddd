import { Authenticator } from '../../../src/domains/access/authenticator.js';
import type { AuthenticatorDependencies } from '../../../src/domains/access/authenticator.js';
import { hashOf, newKey, writeKey } from '../../../src/domains/access/key-text.js';
import { AuthenticationError } from '../../../src/graph/access/authentication-error.js';
import type { AccessKeyRecord } from '../../../src/store/access/access-key.js';

const HOUR = 3_600_000;

/** A store with at most one key, a clock, and the calls that the authenticator made. */
function setUp({
  isLoopback = true,
  tokens = null,
}: { isLoopback?: boolean; tokens?: AuthenticatorDependencies['tokens'] } = {}) {
  const clock = { now: 10 * HOUR, setBackMs: 0 };
  const calls: string[] = [];
  let stored: AccessKeyRecord | null = null;
  const authenticator = new Authenticator({
    keys: {
      find: async (keyId) => {
        calls.push(`find ${keyId}`);
        return stored?.keyId === keyId ? stored : null;
      },
      hasAny: async () => {
        calls.push('hasAny');
        return stored !== null;
      },
      noteUse: async (_, at) => {
        calls.push(`noteUse ${at}`);
        if (stored) stored = { ...stored, lastUsedAt: at };
      },
    },
    tokens,
    needsKey: !isLoopback,
    onClosed: () => void calls.push('closed'),
    now: () => clock.now - clock.setBackMs,
    elapsedMs: () => clock.now,
    onBackgroundError: (error) => {
      throw error;
    },
  });
  const text = newKey();
  const store = (changes: Partial<AccessKeyRecord> = {}): void => {
    stored = {
      keyId: text.keyId,
      name: 'packer',
      secretHash: hashOf(text.secret),
      previousHash: null,
      previousUntil: null,
      scopes: ['READ', 'PURCHASE', 'A_SCOPE_OF_LATER'],
      sellers: ['A1'],
      createdAt: 0,
      createdBy: 'admin',
      expiresAt: null,
      revokedAt: null,
      lastUsedAt: clock.now,
      ...changes,
    };
  };
  const ask = async (header?: string) => authenticator.authenticate(header);
  return { authenticator, ask, calls, clock, store, header: `Bearer ${writeKey(text)}`, text };
}

describe('without any key', () => {
  it('a caller on loopback may do everything', async () => {
    const { ask } = setUp();
    expect(await ask()).toMatchObject({ id: 'local', sellers: null, keyId: null });
  });

  it('a caller from elsewhere may do nothing', async () => {
    const { ask } = setUp({ isLoopback: false });
    await expect(ask()).rejects.toThrow('needs an access key');
  });

  it('the store is asked once a second, and a known answer needs no promise', async () => {
    const { authenticator, ask, calls, clock } = setUp();
    await ask();
    clock.now += 799;
    expect(authenticator.authenticate(undefined)).not.toBeInstanceOf(Promise);
    expect(calls).toEqual(['hasAny']);
    clock.now += 1;
    await ask();
    expect(calls).toEqual(['hasAny', 'hasAny']);
  });

  it('the first key closes the server within a second, and at once where it is created', async () => {
    const { ask, clock, store, authenticator } = setUp();
    await ask();
    store();
    clock.now += 1_000;
    await expect(ask()).rejects.toThrow(AuthenticationError);
    const other = setUp();
    await other.ask();
    other.store();
    other.authenticator.forget();
    await expect(other.ask()).rejects.toThrow(AuthenticationError);
    expect([authenticator.isOpen, other.authenticator.isOpen]).toEqual([false, false]);
  });

  it('the first key is reported once, also when no stranger comes', async () => {
    const { ask, authenticator, calls, header, store } = setUp();
    store();
    authenticator.forget();
    await ask(header);
    await expect(ask()).rejects.toThrow(AuthenticationError);
    expect(calls.filter((call) => call === 'closed')).toHaveLength(1);
  });
});

describe('a system clock that is set back', () => {
  it('prolongs no trust in a key that was revoked', async () => {
    const { ask, clock, store, header } = setUp();
    store();
    await ask(header);
    store({ revokedAt: clock.now });
    clock.setBackMs = HOUR;
    clock.now += 1_000;
    await expect(ask(header)).rejects.toThrow('This access key was revoked');
  });

  it('keeps no server open', async () => {
    const { ask, clock, store } = setUp();
    await ask();
    store();
    clock.setBackMs = HOUR;
    clock.now += 1_000;
    await expect(ask()).rejects.toThrow(AuthenticationError);
  });
});

describe('a key', () => {
  it('gives its rights, without scopes that this version does not know', async () => {
    const { ask, store, header, text } = setUp();
    store();
    const { name, scopes, sellers, keyId } = await ask(header);
    expect({ name, scopes: [...scopes], sellers: [...(sellers ?? [])], keyId }).toEqual({
      name: 'packer',
      scopes: ['READ', 'PURCHASE'],
      sellers: ['A1'],
      keyId: text.keyId,
    });
  });

  it('is looked up once for requests that arrive together, and so is the absence of keys', async () => {
    const { ask, store, header, calls, text } = setUp();
    await Promise.all([ask(), ask(), ask()]);
    expect(calls).toEqual(['hasAny']);
    store();
    await Promise.all([ask(header), ask(header), ask(header)]);
    expect(calls).toEqual(['hasAny', `find ${text.keyId}`]);
  });

  it('is looked up once a second', async () => {
    const { ask, store, header, calls, clock, text } = setUp();
    store();
    await ask(header);
    await ask(header);
    clock.now += 1_000;
    await ask(header);
    expect(calls).toEqual([`find ${text.keyId}`, `find ${text.keyId}`]);
  });

  it.each([
    [
      'another secret',
      (header: string) => `${header.slice(0, -1)}${header.endsWith('A') ? 'B' : 'A'}`,
    ],
    [
      'another id',
      (header: string) =>
        header.replace(/fgk_./, (found) => (found === 'fgk_0' ? 'fgk_1' : 'fgk_0')),
    ],
  ])('with %s is no key', async (_, spoil) => {
    const { ask, store, header } = setUp();
    store();
    await expect(ask(spoil(header))).rejects.toThrow('This is not a key of this server.');
  });

  it.each(['', 'Bearer', 'Basic dXNlcjpwYXNz', 'Bearer fgk_1_2', 'Bearer a b'])(
    'cannot be read from "%s"',
    async (header) => {
      const { ask, store } = setUp();
      store();
      await expect(ask(header)).rejects.toThrow('must be `Bearer` and an access key');
    },
  );

  it('that was revoked works for a second, and then says so', async () => {
    const { ask, store, header, clock } = setUp();
    store();
    await ask(header);
    store({ revokedAt: clock.now });
    clock.now += 1_000;
    await expect(ask(header)).rejects.toThrow('was revoked');
  });

  it('that expires stops at that time, also when it was just used', async () => {
    const { ask, store, header, clock } = setUp();
    store({ expiresAt: clock.now + 500 });
    await ask(header);
    clock.now += 500;
    await expect(ask(header)).rejects.toThrow('has expired');
  });

  it('that was rotated works with the secret before until its time', async () => {
    const { ask, store, header, clock, text } = setUp();
    const rotated = { secretHash: hashOf('another'), previousHash: hashOf(text.secret) };
    store({ ...rotated, previousUntil: clock.now + HOUR });
    await ask(header);
    clock.now += HOUR;
    await expect(ask(header)).rejects.toThrow('not a key');
  });

  it('is noted as used once an hour', async () => {
    const { ask, store, header, calls, clock } = setUp();
    store({ lastUsedAt: null });
    await ask(header);
    clock.now += HOUR - 1_000;
    await ask(header);
    clock.now += 1_000;
    await ask(header);
    expect(calls.filter((call) => call.startsWith('noteUse'))).toEqual([
      `noteUse ${10 * HOUR}`,
      `noteUse ${11 * HOUR}`,
    ]);
  });
});
