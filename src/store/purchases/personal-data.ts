import { sql } from 'kysely';
import type { RawBuilder, Updateable } from 'kysely';
import type { LedgerContext } from './ledger-context.js';
import { behindRow, sliceOf } from '../engine/forgotten-slice.js';
import type { ForgetRequest, ForgottenSlice } from '../engine/forgotten-slice.js';
import { opening } from '../engine/opening.js';
import { StoreError } from '../engine/store-error.js';
import type { PurchaseTable } from '../tables.js';
import type { PurchaseId, StoredLabel } from './purchase.js';
import { forgetDetails } from './sealed-evidence.js';
import { forgottenRejection } from './sealed-rejection.js';
import { HAS_PERSONAL_DATA, HAS_WORDS_ONLY, KEPT_FROM, sealPlaceOf } from './sealed-columns.js';
import type { SealedColumn } from './sealed-columns.js';

const POSITION = [KEPT_FROM, 'seller_id', 'key'];

async function readSealed(
  { db, sealer }: LedgerContext,
  id: PurchaseId,
  column: SealedColumn,
): Promise<Buffer | null> {
  const row = await db
    .selectFrom('purchase')
    .select(`${column} as sealed`)
    .where('seller_id', '=', id.sellerId)
    .where('key', '=', id.key)
    .executeTakeFirst();
  const sealed = row?.sealed ?? null;
  return sealed === null ? null : sealer.open(sealed, sealPlaceOf(id, column));
}

const readDocument =
  (column: 'request' | 'answer') =>
  async (context: LedgerContext, id: PurchaseId): Promise<unknown> => {
    const text = await readSealed(context, id, column);
    return text === null ? null : (JSON.parse(text.toString()) as unknown);
  };

export const readRequest = readDocument('request');
export const readAnswer = readDocument('answer');

export async function readLabel(
  context: LedgerContext,
  id: PurchaseId,
): Promise<StoredLabel | null> {
  const row = await context.db
    .selectFrom('purchase')
    .select(['label', 'label_content_type'])
    .where('seller_id', '=', id.sellerId)
    .where('key', '=', id.key)
    .executeTakeFirst();
  if (row === undefined || row.label === null || row.label_content_type === null) return null;
  const bytes = context.sealer.open(row.label, sealPlaceOf(id, 'label'));
  return { contentType: row.label_content_type, bytes };
}

/**
 * Deletes the personal data of a slice of purchases, by their expected delivery, or their settlement without one: request, answer, label, the words of a rejection and the details
 * of evidence. Keeps state, items, price, shipment and tracking ids, the code of a rejection, and the time, kind and author of
 * each fact. A rejection that does not open stays as it is, because its code would be lost.
 */
export function expirePersonalData(
  context: LedgerContext,
  request: ForgetRequest,
): Promise<ForgottenSlice> {
  const { limit, after } = request;
  return context.db.transaction().execute(async (trx) => {
    const within = { ...context, db: trx };
    const sold = await expiredRows(within, HAS_PERSONAL_DATA, { ...request, after: null });
    let forgotten = 0;
    for (const row of sold) forgotten += await forgetDocuments(within, row);
    // Words alone: earlier versions left them, a fact may be added at any time, and a rejection may not open.
    const rest = limit - sold.length;
    if (rest === 0) return { forgotten, unreadable: [], after, isDone: false };
    const rows = await expiredRows(within, HAS_WORDS_ONLY, { ...request, limit: rest });
    const outcomes: (StoreError | number)[] = [];
    for (const row of rows) outcomes.push(await forgetWords(within, row));
    const positions = rows.map((row) => ({
      at: Number(row.kept_from),
      id: [row.seller_id, row.key],
    }));
    const slice = sliceOf({ limit: rest, after }, positions, outcomes);
    return { ...slice, forgotten: forgotten + slice.forgotten };
  });
}

type Expired = Pick<PurchaseTable, 'seller_id' | 'key' | 'rejection'>;

function expiredRows(
  { db }: LedgerContext,
  condition: RawBuilder<boolean>,
  { before, limit, after }: ForgetRequest,
) {
  return db
    .selectFrom('purchase')
    .select(['seller_id', 'key', 'rejection', KEPT_FROM.as('kept_from')])
    .where(KEPT_FROM, '<', before)
    .where(condition)
    .where(behindRow(POSITION, after))
    .orderBy(KEPT_FROM)
    .orderBy('seller_id')
    .orderBy('key')
    .limit(limit)
    .execute();
}

function forgetDocuments(context: LedgerContext, row: Expired): Promise<number> {
  const rejection = opening(() => forgottenRejection(context.sealer, row));
  return forget(context, row, HAS_PERSONAL_DATA, {
    request: null,
    answer: null,
    label: null,
    label_content_type: null,
    ...(rejection instanceof StoreError ? { words_kept: 1 } : { words_kept: 0, rejection }),
  });
}

async function forgetWords(context: LedgerContext, row: Expired): Promise<StoreError | number> {
  const rejection = opening(() => forgottenRejection(context.sealer, row));
  if (!(rejection instanceof StoreError))
    return forget(context, row, HAS_WORDS_ONLY, { words_kept: 0, rejection });
  await forgetDetails(context, row);
  return rejection;
}

/** Writes the columns, unless another process has done it since. Returns the number of changed purchases. */
async function forget(
  context: LedgerContext,
  row: Expired,
  condition: RawBuilder<boolean>,
  columns: Updateable<PurchaseTable>,
): Promise<number> {
  const { numUpdatedRows } = await context.db
    .updateTable('purchase')
    .set({
      ...columns,
      personal_data_expired_at: context.now(),
      version: sql`version + 1`,
    })
    .where('seller_id', '=', row.seller_id)
    .where('key', '=', row.key)
    .where(condition)
    .executeTakeFirst();
  // After the row is locked: a fact that is added from now on counts as words again.
  if (numUpdatedRows > 0n) await forgetDetails(context, row);
  return Number(numUpdatedRows);
}
