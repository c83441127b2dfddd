import type { AccessKeyRecord } from '../../../../src/store/access/access-key.js';
import { StoreError } from '../../../../src/store/engine/store-error.js';
import { inFreshPlace } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const HOUR = 3_600_000;

function aKey(keyId: string, changes: Partial<AccessKeyRecord> = {}): AccessKeyRecord {
  return {
    keyId,
    name: `name of ${keyId}`,
    secretHash: 'aa'.repeat(32),
    previousHash: null,
    previousUntil: null,
    scopes: ['READ'],
    sellers: ['A1', 'A2'],
    createdAt: 1_000,
    createdBy: 'admin',
    expiresAt: 9_000,
    revokedAt: null,
    lastUsedAt: null,
    ...changes,
  };
}

export function describeAccessKeys(engine: StoreEngine): void {
  describe('access keys', () => {
    const fresh = inFreshPlace(engine);

    it('are found as they were added', async () => {
      const { accessKeys } = fresh.store;
      expect(await accessKeys.hasAny()).toBe(false);
      expect(await accessKeys.add(aKey('1'))).toBe(true);
      expect(await accessKeys.hasAny()).toBe(true);
      expect(await accessKeys.find('1')).toEqual(aKey('1'));
      expect(await accessKeys.findByName('name of 1')).toEqual(aKey('1'));
      expect(await accessKeys.find('2')).toBeNull();
    });

    it('share no name while they are valid', async () => {
      const { accessKeys } = fresh.store;
      await accessKeys.add(aKey('1', { name: 'one' }));
      expect(await accessKeys.add(aKey('2', { name: 'one' }))).toBe(false);
      expect(await accessKeys.add(aKey('1'))).toBe(false);
      await accessKeys.revoke('1', 2_000);
      expect(await accessKeys.add(aKey('2', { name: 'one' }))).toBe(true);
      expect(await accessKeys.count()).toBe(2);
    });

    it('of one name, added at once, are one', async () => {
      const { accessKeys } = fresh.store;
      const added = await Promise.all(
        ['1', '2', '3', '4'].map((id) => accessKeys.add(aKey(id, { name: 'one' }))),
      );
      expect(added.filter(Boolean)).toEqual([true]);
    });

    it('are revoked once, and stay known', async () => {
      const { accessKeys } = fresh.store;
      await accessKeys.add(aKey('1'));
      expect((await accessKeys.revoke('1', 2_000))?.revokedAt).toBe(2_000);
      expect((await accessKeys.revoke('1', 3_000))?.revokedAt).toBe(2_000);
      expect(await accessKeys.revoke('2', 2_000)).toBeNull();
      expect(await accessKeys.hasAny()).toBe(true);
      expect(await accessKeys.findByName('name of 1')).toBeNull();
    });

    it('keep the secret before a rotation until its time; a revoked one has none', async () => {
      const { accessKeys } = fresh.store;
      await accessKeys.add(aKey('1'));
      expect(
        await accessKeys.rotate('1', 'bb'.repeat(32), { now: 1_000, previousUntil: 5_000 }),
      ).toMatchObject({
        secretHash: 'bb'.repeat(32),
        previousHash: 'aa'.repeat(32),
        previousUntil: 5_000,
      });
      await accessKeys.revoke('1', 2_000);
      expect(
        await accessKeys.rotate('1', 'cc'.repeat(32), { now: 2_000, previousUntil: 5_000 }),
      ).toBeNull();
    });

    it('get another secret only until they expire', async () => {
      const { accessKeys } = fresh.store;
      await accessKeys.add({ ...aKey('1'), expiresAt: 3_000 });
      const rotated = (now: number) =>
        accessKeys.rotate('1', 'bb'.repeat(32), { now, previousUntil: 5_000 });
      expect(await rotated(3_000)).toBeNull();
      expect((await accessKeys.find('1'))?.secretHash).toBe('aa'.repeat(32));
      expect(await rotated(2_999)).not.toBeNull();
    });

    it('note the hour of their use', async () => {
      const { accessKeys } = fresh.store;
      await accessKeys.add(aKey('1'));
      await accessKeys.noteUse('1', 7 * HOUR + 123);
      expect((await accessKeys.find('1'))?.lastUsedAt).toBe(7 * HOUR);
    });

    it('are listed from the newest on, each once', async () => {
      const { accessKeys } = fresh.store;
      for (const id of ['1', '2', '3', '4', '5'])
        await accessKeys.add(aKey(id, { createdAt: id === '5' ? 500 : 1_000 }));
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await accessKeys.list({ first: 2, ...(after !== undefined && { after }) });
        seen.push(...page.entries.map(({ keyId }) => keyId));
        after = page.hasNextPage ? page.cursors.at(-1) : undefined;
      } while (after !== undefined);
      expect(seen).toEqual(['4', '3', '2', '1', '5']);
      await expect(accessKeys.list({ first: 2, after: 'x' })).rejects.toThrow(StoreError);
    });
  });
}
