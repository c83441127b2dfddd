import { behindRow, sliceOf } from '../engine/forgotten-slice.js';
import type { ForgetRequest, ForgottenSlice } from '../engine/forgotten-slice.js';
import { opening } from '../engine/opening.js';
import { openText, sealText } from '../engine/sealed-text.js';
import { StoreError } from '../engine/store-error.js';
import type { IndexConnection } from '../tables.js';
import type { OrderIndexContext } from './order-index-context.js';
import { documentPlace } from './document-place.js';

/** Returns a document without its personal data. */
export type Forget = (document: unknown) => object;

const POSITION = ['settled_at', 'seller_id', 'order_id'];

/**
 * Deletes the personal data from the documents of a slice of settled orders. A document that does not open stays as it is.
 * `forget` decides what is left.
 */
export function expireDocuments(
  context: Pick<OrderIndexContext, 'db' | 'sealer' | 'now' | 'soleOwner'>,
  request: ForgetRequest,
  forget: Forget,
): Promise<ForgottenSlice> {
  const slice = async (db: IndexConnection): Promise<ForgottenSlice> => {
    const rows = await expiredRows(db, request);
    const outcomes: (StoreError | number)[] = [];
    for (const row of rows) outcomes.push(await forgetDocument({ ...context, db }, row, forget));
    const positions = rows.map((row) => ({
      at: Number(row.settled_at),
      id: [row.seller_id, row.order_id],
    }));
    return sliceOf(request, positions, outcomes);
  };
  // One sync to disk on SQLite. On PostgreSQL, single statements: in a transaction, locks would not be in lock order.
  return context.soleOwner ? context.db.transaction().execute(slice) : slice(context.db);
}

function expiredRows(db: IndexConnection, { before, limit, after }: ForgetRequest) {
  return db
    .selectFrom('indexed_order')
    .select(['settled_at', 'seller_id', 'order_id', 'document'])
    .where('settled_at', '<', before)
    .where('personal_data_expired_at', 'is', null)
    .where(behindRow(POSITION, after))
    .orderBy('settled_at')
    .orderBy('seller_id')
    .orderBy('order_id')
    .limit(limit)
    .execute();
}

interface Expired {
  readonly seller_id: string;
  readonly order_id: string;
  readonly document: string;
}

async function forgetDocument(
  { db, sealer, now }: Pick<OrderIndexContext, 'db' | 'sealer' | 'now'>,
  { seller_id: sellerId, order_id: orderId, document: stored }: Expired,
  forget: Forget,
): Promise<StoreError | number> {
  const place = documentPlace(sellerId, orderId);
  const document = opening(() => {
    const left = forget(JSON.parse(openText(sealer, stored, place)));
    return sealText(sealer, JSON.stringify(left), place);
  });
  if (document instanceof StoreError) return document;
  const { numUpdatedRows } = await db
    .updateTable('indexed_order')
    .set({ document, personal_data_expired_at: now() })
    .where('seller_id', '=', sellerId)
    .where('order_id', '=', orderId)
    // The sync may have written a newer document since.
    .where('document', '=', stored)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
