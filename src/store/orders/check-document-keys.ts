import { assertKeys, ENDS, startOf } from '../engine/sealed-samples.js';
import type { OrderIndexContext } from './order-index-context.js';

/**
 * Checks the keys of a few stored orders: the first and last by id, the oldest and newest of a seller. Reads four rows by index.
 * Throws `StoreError` `SEALED` for an unknown key.
 */
export async function checkDocumentKeys(
  { db, sealer }: Pick<OrderIndexContext, 'db' | 'sealer'>,
  sellerId: string,
): Promise<void> {
  const orders = db.selectFrom('indexed_order').select(startOf('document').as('document')).limit(1);
  const ofSeller = orders.where('seller_id', '=', sellerId);
  for (const end of ENDS) {
    assertKeys(sealer, await orders.orderBy('seller_id', end).orderBy('order_id', end).execute());
    assertKeys(
      sealer,
      await ofSeller.orderBy('created_at', end).orderBy('order_id', end).execute(),
    );
  }
}
