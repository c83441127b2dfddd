import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PurchaseRequest } from '../../../src/domains/shipping/purchases/buy/purchase-request.js';
import { purchaseIntent } from '../../../src/domains/shipping/purchases/buy/purchase-intent.js';
import type { CurrentPurchase } from '../../../src/store/purchases/purchase.js';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import { storeKeys } from '../../support/store-keys.js';

let store: Store | null = null;
let folder = '';

/** Returns the SQLite ledger of the running test. Its suite calls `openTestStores`. */
export function testStore(): Store {
  if (!store) throw new Error('no ledger is open outside of a test');
  return store;
}

/** Opens a ledger before each test of the suite that calls this, and closes it after the test. */
export function openTestStores(now: () => number = Date.now): void {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    store = await openStore(
      { kind: 'sqlite', path: join(folder, 'ledger.sqlite') },
      { clock: { now }, keys: storeKeys, ownerId: 'test' },
    );
  });

  afterEach(async () => {
    await store?.close();
    store = null;
    rmSync(folder, { recursive: true, force: true });
  });
}

const NOTHING_KNOWN = { ordered: {}, unshipped: {}, sku: null, shown: null, shownAt: null };

/** Records a purchase as a batch does. */
export async function aQueued(ledger: Store, input: PurchaseRequest): Promise<CurrentPurchase> {
  const id = {
    sellerId: 'A2SELLER',
    key: input.key,
    author: { id: 'local', name: 'local' },
  };
  const intent = purchaseIntent(
    id,
    input,
    { ...input, offerId: input.offerId ?? null },
    NOTHING_KNOWN,
  );
  const recorded = await ledger.purchases.intend({ ...intent, priority: 'bulk' });
  if (recorded.outcome !== 'recorded') throw new Error('the purchase is known');
  return recorded.purchase;
}
