import { withStateOfKey } from '../../../src/domains/shipping/purchases/buy/key-is-free.js';
import { saysKeyIsFree } from '../../../src/graph/free-key.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import type { CurrentPurchase } from '../../../src/store/purchases/purchase.js';
import { anSpApiError } from './fake-seller-client.js';

const ID = { sellerId: 'A1', key: 'k' };
const REFUSED = {
  state: 'REJECTED',
  settledBy: 'UNSENT',
  rejection: { code: 'UPSTREAM_THROTTLED', message: 'Quota.' },
} as CurrentPurchase;

/** Tells whether a failure says that the key is free when the ledger has this under it. */
async function says(
  found: () => Promise<CurrentPurchase | null>,
  failure: unknown,
  isAllowed = true,
) {
  const store = { purchases: { find: found }, purchasing: { isAllowed } } as unknown as Parameters<
    typeof withStateOfKey
  >[1];
  return saysKeyIsFree(await withStateOfKey(failure, store, ID));
}

describe('a failed request to buy', () => {
  const upstream = anSpApiError({ code: 'UPSTREAM_THROTTLED' });
  const full = new StoreError('FAILED', 'the disk is full');

  it('says that the key is free when nothing is recorded under it, or a refused attempt', async () => {
    for (const failure of [upstream, full]) {
      expect(await says(async () => null, failure)).toBe(true);
      expect(await says(async () => REFUSED, failure)).toBe(true);
    }
  });

  it.each(['INTENT', 'SENDING', 'UNKNOWN', 'PURCHASED'] as const)(
    'does not say so of a purchase that is %s',
    async (state) => {
      expect(await says(async () => ({ ...REFUSED, state }), upstream)).toBe(false);
    },
  );

  it('does not say so when the ledger cannot be read: a label may be under the key', async () => {
    expect(await says(() => Promise.reject(full), full)).toBe(false);
  });

  it('does not say so when the ledger may lack purchases', async () => {
    for (const found of [null, REFUSED])
      expect(await says(async () => found, full, false)).toBe(false);
  });

  it('does not say so of a bug', async () => {
    expect(await says(async () => null, new TypeError('a bug'))).toBe(false);
  });
});
