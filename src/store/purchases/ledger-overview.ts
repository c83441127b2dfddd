import { sql } from 'kysely';
import { countsOf } from '../engine/counts.js';
import type { LedgerReader } from './ledger-context.js';
import { PURCHASE_STATES } from './purchase.js';
import type { PurchaseState } from './purchase.js';
import { queuedPurchases, unsettledPurchases } from './read-purchases.js';

/** Figures for an operator, over all sellers. Times are epoch milliseconds, and null when there is none. */
export interface LedgerOverview {
  readonly counts: Readonly<Record<PurchaseState, number>>;
  readonly oldestUnknownAt: number | null;
  readonly oldestIntentAt: number | null;
}

/** Reads the tally of states, and one index entry for each oldest purchase. */
export async function readLedgerOverview(reader: LedgerReader): Promise<LedgerOverview> {
  const { db } = reader;
  const tally = await db.selectFrom('purchase_tally').select(['state', 'count']).execute();
  const [unknown] = await unsettledPurchases(reader, 1);
  const heads = await Promise.all(
    (['interactive', 'bulk'] as const).map((priority) =>
      queuedPurchases(reader, { limit: 1, priority }),
    ),
  );
  const intents = heads.flat().map(({ createdAt }) => createdAt);
  return {
    counts: countsOf(PURCHASE_STATES, tally),
    oldestUnknownAt: unknown?.createdAt ?? null,
    oldestIntentAt: intents.length === 0 ? null : Math.min(...intents),
  };
}

/** Returns the creation time of the oldest envelope that has not ended. Null when all have. */
export async function oldestOpenEnvelopeAt({
  db,
}: Pick<LedgerReader, 'db'>): Promise<number | null> {
  const row = await db
    .selectFrom('confirmation_envelope')
    .select('created_at')
    // An ended envelope is never due again. SQLite uses the index of open envelopes for exactly these words only.
    .where(sql<boolean>`next_check_at is not null`)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  return row?.created_at ?? null;
}
