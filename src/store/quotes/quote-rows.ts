import { behindRow, sliceOf } from '../engine/forgotten-slice.js';
import type { ForgetRequest, ForgottenSlice } from '../engine/forgotten-slice.js';
import { opening } from '../engine/opening.js';
import { resealTable, staleText } from '../engine/reseal-rows.js';
import type { ResealedSlice, SealedTable } from '../engine/reseal-rows.js';
import { openText, resealedText, sealText } from '../engine/sealed-text.js';
import type { Sealer } from '../engine/sealer.js';
import { StoreError } from '../engine/store-error.js';
import type { IndexConnection, IndexTables } from '../tables.js';
import { QUOTE_LIFE_MS } from './quote.js';
import type { QuoteId, ShippingQuoteTable, StoredQuote } from './quote.js';

/** Dependencies of the statements on quotes. */
export interface QuoteContext {
  readonly db: IndexConnection;
  readonly sealer: Sealer;
  /** Epoch milliseconds, whole. */
  readonly now: () => number;
  /** True when only this process can have the store open. */
  readonly soleOwner: boolean;
}

const POSITION = ['created_at', 'seller_id', 'quote_id'];

/** Longest content that is stored, in characters. Amazon offers some fifty services at the most. */
const MOST_CONTENT = 1_000_000;

function sealedPlaceOf({ sellerId, quoteId }: QuoteId): string {
  return JSON.stringify([sellerId, quoteId, 'content']);
}

/** Writes quotes in one statement. Leaves out those with a content that is too long. */
export async function writeQuotes(
  { db, sealer }: QuoteContext,
  quotes: readonly StoredQuote[],
): Promise<void> {
  const rows = quotes.flatMap((quote): ShippingQuoteTable[] => {
    const text = JSON.stringify(quote.content);
    if (text.length > MOST_CONTENT) return [];
    return [
      {
        seller_id: quote.sellerId,
        quote_id: quote.quoteId,
        created_at: quote.createdAt,
        content: sealText(sealer, text, sealedPlaceOf(quote)),
      },
    ];
  });
  if (rows.length > 0) await db.insertInto('shipping_quote').values(rows).execute();
}

/** Returns a quote that is not older than its life. Throws `StoreError` when it does not open. */
export async function readQuote(
  { db, sealer, now }: QuoteContext,
  id: QuoteId,
): Promise<StoredQuote | null> {
  const row = await db
    .selectFrom('shipping_quote')
    .select(['created_at', 'content'])
    .where('seller_id', '=', id.sellerId)
    .where('quote_id', '=', id.quoteId)
    .where('created_at', '>', now() - QUOTE_LIFE_MS)
    .executeTakeFirst();
  if (!row) return null;
  const content = opening(
    () => JSON.parse(openText(sealer, row.content, sealedPlaceOf(id))) as unknown,
  );
  if (content instanceof StoreError) throw content;
  return { ...id, createdAt: row.created_at, content };
}

/** Deletes the oldest quotes of a seller, down to the newest `most`. Returns their number. */
export async function deleteSurplus(
  { db }: QuoteContext,
  sellerId: string,
  most: number,
): Promise<number> {
  const surplus = await db
    .selectFrom('shipping_quote')
    .select('created_at')
    .where('seller_id', '=', sellerId)
    .orderBy('created_at', 'desc')
    .offset(most)
    .limit(1)
    .executeTakeFirst();
  if (!surplus) return 0;
  const { numDeletedRows } = await db
    .deleteFrom('shipping_quote')
    .where('seller_id', '=', sellerId)
    .where('created_at', '<=', surplus.created_at)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Deletes a slice of the quotes that are older than their life, whatever `before` says. */
export async function deleteExpiredQuotes(
  { db, now }: QuoteContext,
  { limit, after }: ForgetRequest,
): Promise<ForgottenSlice> {
  const rows = await db
    .selectFrom('shipping_quote')
    .select(['created_at', 'seller_id', 'quote_id'])
    .where('created_at', '<=', now() - QUOTE_LIFE_MS)
    .where(behindRow(POSITION, after))
    .orderBy('created_at')
    .orderBy('seller_id')
    .orderBy('quote_id')
    .limit(limit)
    .execute();
  const outcomes: number[] = [];
  for (const row of rows) {
    const { numDeletedRows } = await db
      .deleteFrom('shipping_quote')
      .where('seller_id', '=', row.seller_id)
      .where('quote_id', '=', row.quote_id)
      .executeTakeFirst();
    outcomes.push(Number(numDeletedRows));
  }
  const positions = rows.map((row) => ({
    at: row.created_at,
    id: [row.seller_id, row.quote_id],
  }));
  return sliceOf({ limit, after }, positions, outcomes);
}

interface StaleQuote {
  readonly seller_id: string;
  readonly quote_id: string;
  readonly content: string | null;
}

/** Seals quotes with the current key, `limit` rows at a time. */
export function resealQuotes(context: QuoteContext, limit: number): AsyncGenerator<ResealedSlice> {
  const { sealer } = context;
  const table: SealedTable<IndexTables, StaleQuote> = {
    name: 'shipping_quote',
    key: ['seller_id', 'quote_id'],
    stale: { content: staleText(sealer, 'content') },
    async seal(db, { seller_id: sellerId, quote_id: quoteId, content }) {
      if (content === null) return [];
      const sealed = opening(() =>
        resealedText(sealer, content, sealedPlaceOf({ sellerId, quoteId })),
      );
      if (sealed instanceof StoreError) return [sealed];
      await db
        .updateTable('shipping_quote')
        .set({ content: sealed })
        .where('seller_id', '=', sellerId)
        .where('quote_id', '=', quoteId)
        .execute();
      return ['sealed'];
    },
  };
  return resealTable(context, table, limit);
}
