import type { RawBuilder } from 'kysely';
import type { LedgerContext } from './ledger-context.js';
import type { PurchaseTable } from '../tables.js';
import type { PurchaseId, StoredLabel } from './purchase.js';
import { forgetDetails } from './sealed-evidence.js';
import { forgottenRejection } from './sealed-rejection.js';
import { HAS_PERSONAL_DATA, HAS_WORDS_ONLY, sealPlaceOf } from './sealed-columns.js';
import type { SealedColumn } from './sealed-columns.js';

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
 * Deletes the personal data of up to `limit` purchases that were settled before a time (epoch milliseconds), and returns
 * their number. Deletes request, answer, label, the words of a rejection and the details of evidence. Keeps state, items,
 * price, shipment and tracking ids, the code of a rejection, and the time, kind and author of each fact.
 */
export function expirePersonalData(
  context: LedgerContext,
  before: number,
  limit: number,
): Promise<number> {
  return context.db.transaction().execute(async (trx) => {
    const within = { ...context, db: trx };
    const rows = await expireColumns(within, HAS_PERSONAL_DATA, { before, limit });
    // Earlier versions left the words, and a fact may be added at any time.
    const rest = { before, limit: limit - rows.length };
    if (rest.limit > 0) rows.push(...(await expireColumns(within, HAS_WORDS_ONLY, rest)));
    for (const row of rows) {
      await forgetDetails(within, row);
      if (row.rejection !== null) await forgetReason(within, row);
    }
    return rows.length;
  });
}

type Expired = Pick<PurchaseTable, 'seller_id' | 'key' | 'rejection'>;

async function forgetReason({ db, sealer }: LedgerContext, row: Expired): Promise<void> {
  await db
    .updateTable('purchase')
    .set({ rejection: forgottenRejection(sealer, row) })
    .where('seller_id', '=', row.seller_id)
    .where('key', '=', row.key)
    .execute();
}

function expireColumns(
  { db, now }: LedgerContext,
  condition: RawBuilder<boolean>,
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<Expired[]> {
  return db
    .updateTable('purchase')
    .set((eb) => ({
      request: null,
      answer: null,
      label: null,
      label_content_type: null,
      words_kept: 0,
      personal_data_expired_at: now(),
      version: eb('version', '+', 1),
    }))
    .where((eb) =>
      eb(
        eb.refTuple('seller_id', 'key'),
        'in',
        eb
          .selectFrom('purchase as old')
          .select(['old.seller_id', 'old.key'])
          .where('old.settled_at', '<', before)
          .where(condition)
          .orderBy('old.settled_at')
          .limit(limit)
          .$asTuple('seller_id', 'key'),
      ),
    )
    .returning(['seller_id', 'key', 'rejection'])
    .execute();
}
