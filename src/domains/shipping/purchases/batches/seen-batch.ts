import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';
import { tallyOf } from '../../../../store/purchases/batch-tally.js';
import type { BatchTally } from '../../../../store/purchases/batch-tally.js';
import { canonicalJson } from '../../../../graph/canonical-json.js';
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
 * purchases and refunds are those of the last call.
 */
export function seenBatches(
  store: Pick<PurchaseBatches, 'findAll' | 'pages' | 'tallies'>,
  { sellerId, key, withPurchases }: FollowedBatch,
): () => Promise<PurchaseBatch | null> {
  let last = '';
  return async () => {
    const tally = (await store.tallies(sellerId, [key])).get(key);
    if (!tally || statesIn(tally) === last) return null;
    const [head] = await store.findAll(sellerId, [key]);
    if (!head) return null;
    // Counts and prices are those of the purchases that are shown, which may have moved on since they were counted.
    const purchases = withPurchases ? await allOf(store, sellerId, key) : null;
    const seen: SeenBatch = { tally: purchases ? tallyOf(purchases.entries) : tally, purchases };
    last = statesIn(seen.tally);
    return readBatch(head, seen);
  };
}

function statesIn({ counts, refunds }: BatchTally): string {
  return canonicalJson({ counts, refunds });
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
