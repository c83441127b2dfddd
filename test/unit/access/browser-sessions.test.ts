import { createHash } from 'node:crypto';
import { Authenticator } from '../../../src/domains/access/authenticator.js';
import { BrowserSessions } from '../../../src/domains/access/browser-sessions.js';
import { newKey, writeKey } from '../../../src/domains/access/key-text.js';
import type { AccessKeyRecord } from '../../../src/store/access/access-key.js';
import { Sealer } from '../../../src/store/engine/sealer.js';
import { StoreError } from '../../../src/store/engine/store-error.js';

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-11-30T08:00:00Z');
const KEYS = [1, 2].map((fill) => Buffer.alloc(32, fill));

const text = newKey();
const accessKey = writeKey(text);
const record: AccessKeyRecord = {
  keyId: text.keyId,
  name: 'station',
  secretHash: createHash('sha256').update(text.secret).digest('hex'),
  previousHash: null,
  previousUntil: null,
  scopes: ['READ'],
  sellers: null,
  createdAt: START,
  createdBy: 'system',
  expiresAt: null,
  revokedAt: null,
  lastUsedAt: START,
};

let now: number;
let found: () => AccessKeyRecord | null;
beforeEach(() => {
  now = START;
  found = () => record;
});

/** A server with these encryption keys. All servers share the access keys. */
function serverWith(encryptionKeys: readonly Uint8Array[]): BrowserSessions {
  const authenticator = new Authenticator({
    keys: {
      find: async () => found(),
      hasAny: async () => true,
      noteUse: async () => undefined,
    },
    tokens: null,
    needsKey: true,
    onClosed: () => undefined,
    now: () => now,
    elapsedMs: () => now,
    onBackgroundError: () => undefined,
  });
  return new BrowserSessions({
    authenticator,
    sealer: new Sealer(encryptionKeys),
    now: () => now,
  });
}

const nameOf = async (server: BrowserSessions, session: string): Promise<string> =>
  (await server.authenticate(undefined, session)).name;

const NEEDED = 'needs an access key';

it('a session ends after twelve hours, on every server', async () => {
  const [one, other] = [serverWith(KEYS), serverWith(KEYS)];
  const { text: session, endsAt } = await one.begin(accessKey);
  expect(endsAt).toBe(START + 12 * HOUR_MS);
  now = endsAt - 1;
  for (const server of [one, other]) {
    expect(await nameOf(server, session)).toBe('station');
    expect(server.endOf(session)).toBe(endsAt);
  }
  now = endsAt;
  for (const server of [one, other]) {
    await expect(nameOf(server, session)).rejects.toThrow(NEEDED);
    expect(server.endOf(session)).toBeNull();
  }
});

it('a session is open to servers that have its encryption key, also an older one', async () => {
  const { text: session } = await serverWith([KEYS[0]!]).begin(accessKey);
  expect(await nameOf(serverWith([KEYS[1]!, KEYS[0]!]), session)).toBe('station');
  await expect(nameOf(serverWith([KEYS[1]!]), session)).rejects.toThrow(NEEDED);
});

it('a session ends with the secret of its key', async () => {
  const server = serverWith(KEYS);
  const { text: session } = await server.begin(accessKey);
  found = () => ({
    ...record,
    secretHash: 'f'.repeat(64),
    previousHash: record.secretHash,
    previousUntil: START + 5_000,
  });
  now = START + 4_000;
  expect(await nameOf(server, session)).toBe('station');
  now = START + 5_000;
  await expect(nameOf(server, session)).rejects.toMatchObject({ reason: null });
});

it('a store that cannot be read is no end of a session', async () => {
  const server = serverWith(KEYS);
  const { text: session } = await server.begin(accessKey);
  found = () => {
    throw new StoreError('UNAVAILABLE', 'The store is away.');
  };
  now = START + 1_000;
  await expect(nameOf(server, session)).rejects.toThrow('The store is away.');
});

it('a session begins with a valid access key alone, and no two are alike', async () => {
  const server = serverWith(KEYS);
  for (const wrong of ['', 'hunter2', `Bearer ${accessKey}`, 'a.b.c'])
    await expect(server.begin(wrong)).rejects.toThrow('This is no access key');
  const sessions = [await server.begin(accessKey), await server.begin(accessKey)];
  expect(sessions[0]?.text).not.toBe(sessions[1]?.text);
  found = () => ({ ...record, revokedAt: START });
  now = START + 1_000;
  await expect(server.begin(accessKey)).rejects.toThrow('was revoked');
});
