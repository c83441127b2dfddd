import { sql } from 'kysely';
import { countInSlices } from '../engine/count-in-slices.js';
import type { LedgerConnection as Connection } from '../tables.js';
import type { LedgerReader } from './ledger-context.js';
import { boundsOf } from './purchase-ranges.js';
import type { PurchaseFilter } from './purchase-ranges.js';
import { PURCHASE_SORTS, SORT_TIMES, within } from './purchase-times.js';
import type { PurchasePlace, Sql } from './purchase-times.js';
import { anded, fewOf, PURCHASE_LIMITS, testedSlices, walkOf } from './walk-purchases.js';
import type { PurchaseLimits, Walk } from './walk-purchases.js';

/**
 * Counts the purchases of a list. Reads one entry of an index for each, some at once, so that other requests are served in
 * between. Null when more purchases than the limit would have to be tested one by one.
 * @throws SearchBudgetSpent when the request has tested too many.
 */
export async function countPurchases(
  { db }: Pick<LedgerReader, 'db'>,
  filter: PurchaseFilter,
  given: Partial<PurchaseLimits> = {},
): Promise<number | null> {
  const limits = { ...PURCHASE_LIMITS, ...given };
  const bounds = boundsOf(filter);
  const isBySettlement = bounds.length > 0 && bounds.every(({ time }) => time === 'SETTLED');
  const sort = isBySettlement ? 'SETTLED_DESC' : 'CREATED_DESC';
  const walk = await walkOf(db, filter, sort, limits);
  if (walk === null) return 0;
  if (walk.isFew) return countIn(db, sql`select count(*) as count ${fewOf(walk)}`);
  if (walk.tests.length === 0) return countAll(db, walk, limits);
  const count = await countTested(db, walk, limits);
  return count === null && walk.byOtherTime ? countTested(db, walk.byOtherTime, limits) : count;
}

async function countIn(db: Connection, statement: Sql): Promise<number> {
  const { rows } = await sql<{ count: number }>`${statement}`.execute(db);
  return rows[0]?.count ?? 0;
}

async function countTested(
  db: Connection,
  walk: Walk,
  { testedAtOnce, testedAtMost, budget }: PurchaseLimits,
): Promise<number | null> {
  let count = 0;
  let tested = 0;
  const sizes = { first: testedAtOnce, atOnce: testedAtOnce, budget };
  for await (const slice of testedSlices(db, walk, null, sizes)) {
    if (tested >= testedAtMost) return null;
    count += slice.filter(({ fits }) => fits === 1).length;
    tested += slice.length;
  }
  return count;
}

/** Counts purchases that all fit, range by range. */
async function countAll(db: Connection, walk: Walk, limits: PurchaseLimits): Promise<number> {
  let count = 0;
  for (const range of walk.ranges) count += await countRange(db, walk, range, limits);
  return count;
}

function countRange(
  db: Connection,
  walk: Walk,
  range: Sql,
  { countedAtOnce, budget }: PurchaseLimits,
): Promise<number> {
  const sort = PURCHASE_SORTS[walk.sort];
  const time = SORT_TIMES[sort.time];
  const order = sql.raw(sort.direction);
  return countInSlices<PurchasePlace>(
    db,
    {
      behind: (after) => sql`from purchase where seller_id = ${walk.sellerId} and ${range}
        ${anded(within(walk.bounds, sort, after))}`,
      place: sql`key, ${time} as at`,
      order: sql`${time} ${order}, key ${order}`,
    },
    { atOnce: countedAtOnce, budget },
  );
}
