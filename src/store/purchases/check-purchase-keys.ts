import { assertKeys, ENDS, startOf } from '../engine/sealed-samples.js';
import type { KeyCheck } from '../engine/sealed-samples.js';
import type { LedgerConnection } from '../tables.js';
import { HAS_PERSONAL_DATA, KEPT_FROM } from './sealed-columns.js';

/**
 * Checks the keys of a few purchases and facts: the first and last by key, the oldest and newest whose personal data will be deleted. Reads six
 * rows by index. Throws what `keys` throws.
 */
export async function checkPurchaseKeys(db: LedgerConnection, keys: KeyCheck): Promise<void> {
  const purchases = db
    .selectFrom('purchase')
    .select([
      startOf('request').as('request'),
      startOf('answer').as('answer'),
      startOf('label').as('label'),
      startOf('rejection').as('rejection'),
    ])
    .limit(1);
  const settled = purchases.where(HAS_PERSONAL_DATA).where(KEPT_FROM, 'is not', null);
  const facts = db
    .selectFrom('purchase_evidence')
    .select([startOf('detail').as('detail'), startOf('by').as('by')])
    .limit(1);
  for (const end of ENDS) {
    assertKeys(keys, await purchases.orderBy('seller_id', end).orderBy('key', end).execute());
    assertKeys(keys, await settled.orderBy(KEPT_FROM, end).execute());
    const byId = facts.orderBy('seller_id', end).orderBy('key', end).orderBy('seq', end);
    assertKeys(keys, await byId.execute());
  }
}
