import type { AccessKeyRecord } from '../../src/store/access/access-key.js';
import type { Store } from '../../src/store/store.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

const NOW = 1_000;

let place: PostgresPlace;
let a: Store;
let b: Store;
beforeEach(async () => {
  place = await newDatabase();
  [a, b] = [await place.open(), await place.open()];
});
afterEach(() => place.dispose());

async function addKeys(...keys: (Partial<AccessKeyRecord> & { readonly keyId: string })[]) {
  for (const key of keys)
    await a.accessKeys.add({
      name: key.keyId,
      secretHash: key.keyId,
      previousHash: null,
      previousUntil: null,
      scopes: ['READ', 'MANAGE'],
      sellers: null,
      createdAt: NOW,
      createdBy: 'local',
      expiresAt: null,
      revokedAt: null,
      lastUsedAt: null,
      ...key,
    });
}

const revoke = (store: Store, keyId: string) =>
  store.accessKeys.revokeUnlessLast(keyId, 'MANAGE', NOW);

/** Lets the first of two revocations wait in the middle of its transaction until the second one has begun. */
async function atOnce(first: string, second: string) {
  await place.query(
    `create function wait_at_gate() returns trigger language plpgsql as
     $$ begin perform pg_sleep(0.3); return new; end $$`,
  );
  await place.query(
    `create trigger gate after update on access_key for each row when (new.key_id = '${first}')
     execute function wait_at_gate()`,
  );
  const revoked = revoke(a, first);
  const sleeping = `select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event = 'PgSleep'`;
  while ((await place.query(sleeping))[0]?.['count'] !== 1);
  return Promise.all([revoked, revoke(b, second)]);
}

describe('two processes that revoke keys at once', () => {
  it('leave the last key that may manage keys', async () => {
    await addKeys({ keyId: 'one' }, { keyId: 'two' });
    const [first, second] = await atOnce('one', 'two');
    expect(first).toMatchObject({ keyId: 'one', revokedAt: NOW });
    expect(second).toBe('last');
    expect(await a.accessKeys.find('two')).toMatchObject({ revokedAt: null });
  });

  it('leave one of them whatever the order is, and do not block each other for good', async () => {
    await addKeys({ keyId: 'one' }, { keyId: 'two' });
    for (let round = 0; round < 20; round += 1) {
      await place.query('update access_key set revoked_at = null');
      const results = await Promise.all([revoke(a, 'one'), revoke(b, 'two')]);
      expect(results.filter((result) => result === 'last')).toHaveLength(1);
    }
  });

  it('both succeed while a third one is valid, and do not count on one that has expired', async () => {
    await addKeys({ keyId: 'one' }, { keyId: 'two' }, { keyId: 'three' });
    await addKeys({ keyId: 'old', expiresAt: NOW }, { keyId: 'reader', scopes: ['READ'] });
    const results = await atOnce('one', 'two');
    expect(results).toMatchObject([{ keyId: 'one' }, { keyId: 'two' }]);
    expect(await revoke(a, 'three')).toBe('last');
    expect(await revoke(b, 'reader')).toMatchObject({ keyId: 'reader', revokedAt: NOW });
  });

  it('leave the last key without an end, and of two that end the one that ends last', async () => {
    await addKeys({ keyId: 'lasting' }, { keyId: 'soon', expiresAt: NOW + 1 });
    await addKeys({ keyId: 'later', expiresAt: NOW + 2 });
    expect(await revoke(a, 'lasting')).toBe('last');
    await place.query("update access_key set revoked_at = 1 where key_id = 'lasting'");
    expect(await revoke(b, 'later')).toBe('last');
    expect(await revoke(a, 'soon')).toMatchObject({ keyId: 'soon', revokedAt: NOW });
    expect(await revoke(b, 'later')).toBe('last');
  });
});
