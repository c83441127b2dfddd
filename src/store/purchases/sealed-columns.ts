import { sql } from 'kysely';
import type { PurchaseId } from './purchase.js';

/** The columns of sealed bytes. `rejection` is sealed as text. */
export const SEALED_COLUMNS = ['request', 'answer', 'label'] as const;

export type SealedColumn = (typeof SEALED_COLUMNS)[number];

/** What a sealed value is bound to: it opens in its own row and column only. */
export function sealPlaceOf({ sellerId, key }: PurchaseId, column: SealedColumn): string {
  return JSON.stringify([sellerId, key, column]);
}

/** Part of an index: SQLite uses it only for a condition in these very words. */
export const HAS_PERSONAL_DATA = sql<boolean>`(request is not null or answer is not null or label is not null)`;
