import { sql } from 'kysely';
import { requestTurns } from '../../runtime/background/turns.js';
import { takeTests } from '../engine/search-budget.js';
import type { SearchBudget } from '../engine/search-budget.js';
import type { LedgerReader } from './ledger-context.js';
import type { RefundState } from './purchase.js';
import { CANCELLED } from './unshipped-units.js';

/** A label that was bought and not cancelled. The time of its settlement is epoch milliseconds. */
export interface SoldLabel {
  readonly key: string;
  readonly settledAt: number;
  /** Null for an address, and for a purchase of an earlier version. */
  readonly supplySourceId: string | null;
  readonly carrier: string | null;
  /** Null when Amazon stated no price. */
  readonly amount: string | null;
  readonly currencyCode: string | null;
}

interface SoldRow extends SoldLabel {
  readonly refundState: RefundState | null;
}

/** Labels that became known in this period. */
export interface SoldPeriod {
  readonly sellerId: string;
  readonly from: number;
  readonly before: number;
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
export const MOST_SOLD_LABELS = 100_000;

const SOLD_LIMITS: SoldLimits = { atOnce: 2_000, atMost: MOST_SOLD_LABELS };

/** Labels that a walk has found in one statement. */
export interface SoldSlice {
  readonly labels: readonly SoldLabel[];
  /** True when the walk ends here although later labels may follow. */
  readonly isCutOff: boolean;
}

/**
 * Yields the labels of a period slice by slice, in the order of their settlement. Omits cancelled ones; a label whose refund was
 * refused is valid. Reads an index alone, and serves other requests between two slices.
 * @throws SearchBudgetSpent when the request has tested too many.
 */
export async function* walkSoldLabels(
  { db }: Pick<LedgerReader, 'db'>,
  { sellerId, from, before }: SoldPeriod,
  given: Partial<SoldLimits> = {},
): AsyncGenerator<SoldSlice> {
  const { atOnce, atMost, budget } = { ...SOLD_LIMITS, ...given };
  let after = sql`settled_at >= ${from}`;
  let left = atMost;
  while (left > 0) {
    const limit = Math.min(atOnce, left);
    const { rows }: { rows: SoldRow[] } = await sql<SoldRow>`
      select key, settled_at as "settledAt", supply_source_id as "supplySourceId", carrier,
        price_amount as amount, price_currency as "currencyCode", refund_state as "refundState"
      from purchase
      where seller_id = ${sellerId} and state = 'PURCHASED' and settled_at < ${before} and ${after}
      order by settled_at, key limit ${limit}`.execute(db);
    takeTests(budget, rows.length);
    left -= rows.length;
    const last = rows.at(-1);
    const isLast = last === undefined || rows.length < limit;
    yield { labels: rows.filter(isValid), isCutOff: !isLast && left === 0 };
    if (isLast) return;
    after = sql`(settled_at, key) > (${last.settledAt}, ${last.key})`;
    await requestTurns.next();
  }
}

function isValid({ refundState }: SoldRow): boolean {
  return refundState === null || !CANCELLED.includes(refundState);
}
