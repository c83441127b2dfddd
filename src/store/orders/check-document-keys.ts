import { assertKeys, ENDS, startOf } from '../engine/sealed-samples.js';
import type { KeyCheck } from '../engine/sealed-samples.js';
import type { IndexConnection } from '../tables.js';

/**
 * Checks the keys of a few stored orders: the first and last by id, the oldest and newest of a seller. Reads four rows by index.
 * Throws what `keys` throws.
 */
export async function checkDocumentKeys(
  db: IndexConnection,
  keys: KeyCheck,
  sellerId: string,
): Promise<void> {
  const orders = db.selectFrom('indexed_order').select(startOf('document').as('document')).limit(1);
  const ofSeller = orders.where('seller_id', '=', sellerId);
  for (const end of ENDS) {
    assertKeys(keys, await orders.orderBy('seller_id', end).orderBy('order_id', end).execute());
    assertKeys(keys, await ofSeller.orderBy('created_at', end).orderBy('order_id', end).execute());
  }
}
