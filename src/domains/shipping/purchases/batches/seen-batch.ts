import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';
import { tallyOf } from '../../../../store/purchases/batch-tally.js';
import type { Page } from '../../../../store/engine/page.js';
import type { PurchaseBatches } from '../../../../store/purchases/purchase-ledger.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import { readBatch } from './batch-records.js';
import type { PurchaseBatch, SeenBatch } from './purchase-batch.type.js';

/** A batch that is followed by a client. */
export interface FollowedBatch {
  readonly sellerId: string;
  readonly key: string;
  /** Whether its purchases are shown. */
  readonly withPurchases: boolean;
}

/**
 * Returns a function that reads a batch as it is at one moment. It yields null for an unknown key, and while the states of its
 * purchases are those of the last call.
 */
export function seenBatches(
  store: Pick<PurchaseBatches, 'findAll' | 'pages' | 'tallies'>,
  { sellerId, key, withPurchases }: FollowedBatch,
): () => Promise<PurchaseBatch | null> {
  let lastCounts = '';
  return async () => {
    const tally = (await store.tallies(sellerId, [key])).get(key);
    if (!tally || JSON.stringify(tally.counts) === lastCounts) return null;
    const [head] = await store.findAll(sellerId, [key]);
    if (!head) return null;
    // Counts and prices are those of the purchases that are shown, which may have moved on since they were counted.
    const purchases = withPurchases ? await allOf(store, sellerId, key) : null;
    const seen: SeenBatch = { tally: purchases ? tallyOf(purchases.entries) : tally, purchases };
    lastCounts = JSON.stringify(seen.tally.counts);
    return readBatch(head, seen);
  };
}

async function allOf(
  store: Pick<PurchaseBatches, 'pages'>,
  sellerId: string,
  key: string,
): Promise<Page<PurchaseRecord>> {
  const [page] = await store.pages(sellerId, [{ batchId: key, first: BATCH_LIMIT }]);
  if (page === undefined || page instanceof Error) throw page ?? new Error('no page');
  return page;
}
