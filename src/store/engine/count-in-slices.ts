import { sql } from 'kysely';
import type { QueryExecutorProvider, RawBuilder } from 'kysely';
import { requestTurns } from '../../runtime/background/turns.js';
import { takeCounted } from './search-budget.js';
import type { SearchBudget } from './search-budget.js';

type Sql = RawBuilder<unknown>;

/** Entries of an index that one statement counts. It takes some milliseconds. */
export const COUNTED_AT_ONCE = 50_000;

/** Sizes of the parts of a count. */
export interface SliceLimits {
  /** Entries that one statement counts. */
  readonly atOnce?: number;
  /** Absent when nothing limits the tests of the request. */
  readonly budget?: SearchBudget | undefined;
}

/** The entries to count, as parts of a statement. */
export interface CountedEntries<Place> {
  /** Returns `from … where …`. Only entries behind a place when there is one. */
  readonly behind: (place: Place | null) => Sql;
  /** The columns of a place. */
  readonly place: Sql;
  /** The order of the index, without `order by`. */
  readonly order: Sql;
}

/**
 * Counts entries of an index. Reads some of them at once, so that other requests are served in between.
 * @throws SearchBudgetSpent
 */
export async function countInSlices<Place extends object>(
  db: QueryExecutorProvider,
  { behind, place, order }: CountedEntries<Place>,
  { atOnce = COUNTED_AT_ONCE, budget }: SliceLimits = {},
): Promise<number> {
  let count = 0;
  let after: Place | null = null;
  for (;;) {
    const entries: Sql = behind(after);
    const { rows }: { rows: Place[] } = await sql<Place>`select ${place} ${entries}
      order by ${order} limit 1 offset ${atOnce - 1}`.execute(db);
    const end: Place | undefined = rows[0];
    if (!end) {
      const last = await sql<{ count: number }>`select count(*) as count ${entries}`.execute(db);
      const rest = last.rows[0]?.count ?? 0;
      takeCounted(budget, rest);
      return count + rest;
    }
    takeCounted(budget, atOnce);
    count += atOnce;
    after = end;
    await requestTurns.next();
  }
}
