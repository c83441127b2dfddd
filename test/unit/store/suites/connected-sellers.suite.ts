import { StoreError } from '../../../../src/store/engine/store-error.js';
import type { SellerConsent } from '../../../../src/store/sellers/connected-seller.js';
import type { ConsentRequest } from '../../../../src/store/sellers/consent-request.js';
import { inFreshPlace } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const KEY = Buffer.alloc(32, 1);
const NEXT_KEY = Buffer.alloc(32, 2);
const HOUR = 3_600_000;

function aConsent(sellerId: string, changes: Partial<SellerConsent> = {}): SellerConsent {
  return {
    sellerId,
    name: `Shop ${sellerId}`,
    region: 'na',
    marketplaceIds: ['ATVPDKIKX0DER'],
    refreshToken: `token-of-${sellerId}`,
    consentedAt: 1_000,
    connectedAt: 2_000,
    connectedBy: 'admin',
    ...changes,
  };
}

function aRequest(stateHash: string, changes: Partial<ConsentRequest> = {}): ConsentRequest {
  return {
    stateHash,
    principalId: 'key:1',
    keyId: '1',
    startedBy: 'admin',
    region: 'na',
    marketplaceId: 'ATVPDKIKX0DER',
    name: null,
    renewsSellerId: null,
    redirectUri: 'https://graph.example/connect/callback',
    returnUrl: 'https://shop.example/done',
    createdAt: 1_000,
    expiresAt: 5_000,
    ...changes,
  };
}

export function describeConnectedSellers(engine: StoreEngine): void {
  describe('connected sellers', () => {
    const fresh = inFreshPlace(engine);
    const sealed = async () => {
      await fresh.store.close();
      return fresh.place.open({ keys: () => [KEY] });
    };

    it('are read as they were connected, each change under a higher number', async () => {
      const { sellers } = await sealed();
      await sellers.connect(aConsent('A1'));
      await sellers.connect(aConsent('A2'));
      const first = await sellers.changedSince(0, 10);
      const { connectedBy: _by, ...facts } = aConsent('A1');
      expect(first[0]).toEqual({ ...facts, disconnectedAt: null, version: 1 });
      expect(first.map(({ sellerId, version }) => [sellerId, version])).toEqual([
        ['A1', 1],
        ['A2', 2],
      ]);
      await sellers.connect(aConsent('A1', { refreshToken: 'renewed', consentedAt: 3_000 }));
      expect(await sellers.changedSince(2, 10)).toMatchObject([
        { sellerId: 'A1', refreshToken: 'renewed', consentedAt: 3_000, version: 3 },
      ]);
      expect(await sellers.changedSince(3, 10)).toEqual([]);
      expect(await sellers.changedSince(0, 1)).toHaveLength(1);
    });

    it('are not renewed when they were disconnected since the renewal began', async () => {
      const { sellers } = await sealed();
      await sellers.connect(aConsent('A1'));
      expect(await sellers.renew(aConsent('A1', { refreshToken: 'renewed' }), 3_000)).toBe(true);
      await sellers.disconnect(aConsent('A1'), { at: 9_000, by: 'admin' });
      const late = aConsent('A1', { refreshToken: 'late' });
      expect(await sellers.renew(late, 9_000)).toBe(false);
      expect(await sellers.changedSince(0, 10)).toMatchObject([
        { refreshToken: null, disconnectedAt: 9_000, version: 3 },
      ]);
      // Disconnected before, and served again with another refresh token of the configuration.
      expect(await sellers.renew(late, 9_001)).toBe(true);
      expect(await sellers.changedSince(0, 10)).toMatchObject([
        { refreshToken: 'late', disconnectedAt: null },
      ]);
    });

    it('have no time of a connection when they were only renewed', async () => {
      const { sellers } = await sealed();
      const connectedAts = async () =>
        (await sellers.changedSince(0, 10)).map(({ connectedAt }) => connectedAt);
      await sellers.renew(aConsent('A1'), 1_000);
      expect(await connectedAts()).toEqual([null]);
      await sellers.connect(aConsent('A1', { connectedAt: 3_000 }));
      await sellers.renew(aConsent('A1', { connectedAt: 4_000 }), 1_000);
      expect(await connectedAts()).toEqual([3_000]);
      await sellers.disconnect(aConsent('A1'), { at: 9_000, by: 'admin' });
      await sellers.renew(aConsent('A1'), 10_000);
      expect(await connectedAts()).toEqual([null]);
    });

    it('lose their refresh token when they are disconnected, and keep the rest', async () => {
      const { sellers } = await sealed();
      await sellers.connect(aConsent('A1'));
      await sellers.disconnect(aConsent('A1'), { at: 9_000, by: 'admin' });
      expect(await sellers.changedSince(0, 10)).toMatchObject([
        { sellerId: 'A1', refreshToken: null, consentedAt: 1_000, disconnectedAt: 9_000 },
      ]);
      await sellers.connect(aConsent('A1', { consentedAt: 10_000 }));
      expect(await sellers.changedSince(0, 10)).toMatchObject([
        { refreshToken: 'token-of-A1', disconnectedAt: null },
      ]);
    });

    it('may be disconnected when only the configuration has them', async () => {
      const { sellers } = fresh.store;
      await sellers.disconnect(aConsent('A1'), { at: 9_000, by: 'admin' });
      expect(await sellers.changedSince(0, 10)).toMatchObject([
        { sellerId: 'A1', refreshToken: null, consentedAt: null, disconnectedAt: 9_000 },
      ]);
    });

    it('have refresh tokens that are sealed, bound to their row, and sealed again', async () => {
      let store = await sealed();
      await store.sellers.connect(aConsent('A1'));
      await store.sellers.connect(aConsent('A2'));
      const rows = await fresh.place.query('select * from connected_seller');
      expect(JSON.stringify(rows)).not.toContain('token-of');
      await store.close();
      store = await fresh.place.open({ keys: () => [NEXT_KEY] });
      await expect(store.encryptionKeys.check('')).rejects.toMatchObject({ code: 'SEALED' });
      expect((await store.sellers.changedSince(0, 1))[0]?.refreshToken).toBeInstanceOf(StoreError);
      await store.close();
      store = await fresh.place.open({ keys: () => [NEXT_KEY, KEY] });
      let count = 0;
      for await (const slice of store.sellers.reseal(1)) count += slice.sealed;
      expect(count).toBe(2);
      await store.close();
      store = await fresh.place.open({ keys: () => [NEXT_KEY] });
      await store.encryptionKeys.check('');
      await fresh.place.query(
        `update connected_seller set refresh_token = (select refresh_token from connected_seller where seller_id = 'A2') where seller_id = 'A1'`,
      );
      expect(await store.sellers.changedSince(0, 10)).toMatchObject([
        { refreshToken: { code: 'CORRUPT' } },
        { refreshToken: 'token-of-A2' },
      ]);
    });

    it('get different numbers when they change at once', async () => {
      const { sellers } = await sealed();
      const ids = ['A1', 'A2', 'A3', 'A4', 'A5'];
      await Promise.all(ids.map((id) => sellers.connect(aConsent(id))));
      const versions = (await sellers.changedSince(0, 10)).map(({ version }) => version);
      expect(versions).toEqual([1, 2, 3, 4, 5]);
    });
  });

  describe('refresh tokens of the configuration', () => {
    const fresh = inFreshPlace(engine);

    it('keep the time at which they were first seen', async () => {
      const { sellers } = fresh.store;
      const grants = [
        { sellerId: 'A1', tokenHash: 'aa' },
        { sellerId: 'A2', tokenHash: 'bb' },
      ];
      await sellers.noteConfigured(grants, 1_000);
      const next = [grants[0]!, { sellerId: 'A2', tokenHash: 'cc' }];
      expect(await sellers.noteConfigured(next, 2_000)).toEqual(
        new Map([
          ['A1', 1_000],
          ['A2', 2_000],
        ]),
      );
      expect(await sellers.noteConfigured([], 3_000)).toEqual(new Map());
    });
  });

  describe('requests for consent', () => {
    const fresh = inFreshPlace(engine);

    it('are taken once, by one of several callers', async () => {
      const { consents } = fresh.store.sellers;
      expect(await consents.add(aRequest('aa'), 10)).toBe(true);
      const taken = await Promise.all([
        consents.take('aa', 2_000),
        consents.take('aa', 2_000),
        consents.take('aa', 2_000),
      ]);
      expect(taken.filter((one) => one !== 'used')).toEqual([aRequest('aa')]);
    });

    it('are refused when they are unknown or expired', async () => {
      const { consents } = fresh.store.sellers;
      await consents.add(aRequest('aa'), 10);
      expect(await consents.take('bb', 2_000)).toBe('unknown');
      expect(await consents.take('aa', 5_000)).toBe('expired');
    });

    it('are deleted an hour after they expired', async () => {
      const { consents } = fresh.store.sellers;
      await consents.add(aRequest('aa'), 10);
      const { expiresAt } = aRequest('aa');
      expect(await consents.deleteExpired(expiresAt + 3_600_000)).toBe(0);
      expect(await consents.take('aa', expiresAt)).toBe('expired');
      expect(await consents.deleteExpired(expiresAt + 3_600_001)).toBe(1);
      expect(await consents.take('aa', expiresAt)).toBe('unknown');
    });

    it('are bounded, and make room an hour after they expired', async () => {
      const { consents } = fresh.store.sellers;
      await consents.add(aRequest('aa'), 2);
      await consents.add(aRequest('bb'), 2);
      expect(await consents.add(aRequest('cc'), 2)).toBe(false);
      const later = 5_000 + HOUR + 1;
      expect(await consents.add(aRequest('cc', { createdAt: later }), 2)).toBe(true);
      expect(await consents.take('aa', later)).toBe('unknown');
    });
  });
}
