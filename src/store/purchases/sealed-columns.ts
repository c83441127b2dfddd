import { sql } from 'kysely';
import type { PurchaseId } from './purchase.js';

/** The columns of sealed bytes. `rejection` is sealed as text. */
export const SEALED_COLUMNS = ['request', 'answer', 'label'] as const;

export type SealedColumn = (typeof SEALED_COLUMNS)[number];

/** Returns the place that a sealed value is bound to: it opens only in its own row and column. */
export function sealPlaceOf({ sellerId, key }: PurchaseId, column: SealedColumn): string {
  return JSON.stringify([sellerId, key, column]);
}

/** From when on the retention of personal data counts. Null for a purchase that is not settled. */
export const KEPT_FROM = sql<number | null>`coalesce(expected_delivery_at, settled_at)`;

/** Conditions of partial indexes. SQLite uses an index only for exactly its text. */
export const HAS_PERSONAL_DATA = sql<boolean>`(request is not null or answer is not null or label is not null)`;
export const HAS_WORDS_ONLY = sql<boolean>`(words_kept = 1 and request is null and answer is null and label is null)`;
