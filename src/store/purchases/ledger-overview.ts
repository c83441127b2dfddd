import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { countsOf } from '../engine/counts.js';
import type { LedgerReader } from './ledger-context.js';
import { PURCHASE_STATES } from './purchase.js';
import type { PurchaseState } from './purchase.js';
import { priorityRank } from './purchase-row.js';
import { RECORDED_AT } from './read-purchases.js';

/** Figures for an operator, over all sellers. Times are epoch milliseconds, and null when there is none. */
export interface LedgerOverview {
  readonly counts: Readonly<Record<PurchaseState, number>>;
  readonly oldestUnknownAt: number | null;
  readonly oldestIntentAt: number | null;
}

/** Returns when the oldest attempt of some unsettled purchases was recorded. Reads one index entry. */
async function oldestAt({ db }: LedgerReader, condition: RawBuilder<boolean>) {
  const row = await db
    .selectFrom('purchase')
    .select(RECORDED_AT.as('at'))
    .where(condition)
    .orderBy(RECORDED_AT)
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Reads the tally of states, and one index entry for each oldest attempt. */
export async function readLedgerOverview(reader: LedgerReader): Promise<LedgerOverview> {
  const { db } = reader;
  const tally = await db.selectFrom('purchase_tally').select(['state', 'count']).execute();
  const heads = await Promise.all(
    (['interactive', 'bulk'] as const).map((priority) =>
      oldestAt(reader, sql`state = 'INTENT' and priority = ${priorityRank(priority)}`),
    ),
  );
  const intents = heads.flatMap((at) => at ?? []);
  return {
    counts: countsOf(PURCHASE_STATES, tally),
    oldestUnknownAt: await oldestAt(reader, sql`state = 'UNKNOWN'`),
    oldestIntentAt: intents.length === 0 ? null : Math.min(...intents),
  };
}
