import { sql } from 'kysely';
import { requestTurns } from '../../runtime/background/turns.js';
import { takeTests } from '../engine/search-budget.js';
import type { SearchBudget } from '../engine/search-budget.js';
import type { LedgerReader } from './ledger-context.js';
import type { RefundState } from './purchase.js';
import { LEAVES_AT } from './purchase-times.js';
import type { Sql } from './purchase-times.js';
import { CANCELLED } from './unshipped-units.js';

/** A label that was bought. Times are epoch milliseconds. */
export interface SoldLabel {
  readonly key: string;
  readonly settledAt: number;
  /** Null when it is not known. */
  readonly shipDateAt: number | null;
  /** Null for an address, and for a purchase of an earlier version. */
  readonly supplySourceId: string | null;
  readonly carrier: string | null;
  /** Null when Amazon stated no price. */
  readonly amount: string | null;
  readonly currencyCode: string | null;
}

/** A label with what became of its price. */
export interface PaidLabel extends SoldLabel {
  readonly service: string | null;
  /** Null when it was not cancelled. */
  readonly refundState: RefundState | null;
}

/** The time that the labels of a walk are taken by: their settlement, or when they leave (`LEAVES_AT`). */
export type LabelTime = 'SETTLED' | 'LEAVES';

/** Labels whose time is in this period. */
export interface SoldPeriod {
  readonly sellerId: string;
  readonly from: number;
  readonly before: number;
  /** Default: the settlement. */
  readonly by?: LabelTime;
}

/** Sizes of a walk through sold labels. */
export interface SoldLimits {
  /** Labels that one statement reads. It takes some milliseconds. */
  readonly atOnce: number;
  /** Labels after which the walk ends. */
  readonly atMost: number;
  /** Absent when nothing limits the tests of the request. */
  readonly budget?: SearchBudget | undefined;
}

/** Maximum number of labels that a walk reads. Together they take less than a second. */
const MOST_SOLD_LABELS = 100_000;

const SOLD_LIMITS: SoldLimits = { atOnce: 2_000, atMost: MOST_SOLD_LABELS };

/** Labels that a walk has found in one statement. */
export interface SoldSlice<Label = SoldLabel> {
  readonly labels: readonly Label[];
  /** True when the walk ends here although later labels may follow. */
  readonly isCutOff: boolean;
}

/** Columns of the index of each time, and the time in SQL. */
const WALKS: Readonly<Record<LabelTime, { readonly at: Sql; readonly also: Sql }>> = {
  SETTLED: { at: sql`settled_at`, also: sql`, service` },
  LEAVES: { at: LEAVES_AT, also: sql`` },
};

interface PlacedLabel extends PaidLabel {
  readonly at: number;
}

/** Reads an index alone, and serves other requests between two slices. */
async function* walkLabels(
  { db }: Pick<LedgerReader, 'db'>,
  { sellerId, from, before, by = 'SETTLED' }: SoldPeriod,
  given: Partial<SoldLimits>,
): AsyncGenerator<SoldSlice<PaidLabel>> {
  const { atOnce, atMost, budget } = { ...SOLD_LIMITS, ...given };
  const { at, also } = WALKS[by];
  let after = sql`${at} >= ${from}`;
  let left = atMost;
  while (left > 0) {
    const limit = Math.min(atOnce, left);
    const { rows }: { rows: PlacedLabel[] } = await sql<PlacedLabel>`
      select key, ${at} as at, settled_at as "settledAt", ship_date_at as "shipDateAt",
        supply_source_id as "supplySourceId", carrier, price_amount as amount, price_currency as "currencyCode",
        refund_state as "refundState"${also}
      from purchase
      where seller_id = ${sellerId} and state = 'PURCHASED' and ${at} < ${before} and ${after}
      order by ${at}, key limit ${limit}`.execute(db);
    takeTests(budget, rows.length);
    left -= rows.length;
    const last = rows.at(-1);
    const isLast = last === undefined || rows.length < limit;
    yield { labels: rows, isCutOff: !isLast && left === 0 };
    if (isLast) return;
    after = sql`(${at}, key) > (${last.at}, ${last.key})`;
    await requestTurns.next();
  }
}

/**
 * Yields the labels of a period slice by slice, in the order of their time. Omits cancelled ones; a label whose refund was
 * refused is valid.
 * @throws SearchBudgetSpent when the request has tested too many.
 */
export async function* walkSoldLabels(
  reader: Pick<LedgerReader, 'db'>,
  period: SoldPeriod,
  given: Partial<SoldLimits> = {},
): AsyncGenerator<SoldSlice> {
  for await (const { labels, isCutOff } of walkLabels(reader, period, given))
    yield { labels: labels.filter(isValid), isCutOff };
}

/**
 * Yields the labels of a period slice by slice, in the order of their settlement, with cancelled ones.
 * @throws SearchBudgetSpent when the request has tested too many.
 */
export function walkPaidLabels(
  reader: Pick<LedgerReader, 'db'>,
  period: Omit<SoldPeriod, 'by'>,
  given: Partial<SoldLimits> = {},
): AsyncGenerator<SoldSlice<PaidLabel>> {
  return walkLabels(reader, period, given);
}

function isValid({ refundState }: PaidLabel): boolean {
  return refundState === null || !CANCELLED.includes(refundState);
}
