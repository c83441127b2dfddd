import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { requestTurns } from '../../runtime/background/turns.js';
import { countInSlices } from '../engine/count-in-slices.js';
import { invalidCursor, pageOf } from '../engine/page.js';
import type { Page, PageRequest } from '../engine/page.js';
import { takeTests } from '../engine/search-budget.js';
import type { SearchBudget } from '../engine/search-budget.js';
import type { LedgerConnection as Connection } from '../tables.js';
import type { AuditChange, AuditEvent, AuditEventTable, AuditOutcome } from './audit-event.js';

/** Which events. All given conditions must hold. Times are epoch milliseconds. */
export interface AuditFilter {
  readonly sellerId?: string;
  readonly actors?: readonly string[];
  readonly actions?: readonly string[];
  readonly target?: string;
  readonly from?: number;
  readonly before?: number;
}

export interface AuditLimits {
  /** Events that a list tests before it is refused, or not counted. */
  readonly testedAtMost: number;
  /** Events of one statement. It takes some milliseconds. */
  readonly testedAtOnce: number;
  /** Absent when nothing limits the tests of the request. */
  readonly budget?: SearchBudget | undefined;
}

export const AUDIT_LIMITS: AuditLimits = { testedAtMost: 20_000, testedAtOnce: 500 };

/** A page would have to test too many events, because few of many fit the filter. */
export class AuditSearchTooLong extends Error {
  override readonly name = 'AuditSearchTooLong';

  /** @param tested number of events that were tested. */
  constructor(readonly tested: number) {
    super(`No page of the audit trail was complete after ${tested} tests.`);
  }
}

type Sql = RawBuilder<unknown>;

interface Place {
  readonly at: number;
  readonly id: string;
}

const CURSOR = /^a(\d{1,15})\.([\w-]{1,64})$/;

function readCursor(cursor: string): Place {
  const [, at, id] = CURSOR.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw invalidCursor('an audit trail');
  return { at: Number(at), id };
}

type Row = Omit<AuditEventTable, 'outcome' | 'code'> & {
  readonly outcome: AuditOutcome | null;
  readonly code: string | null;
};

function eventOf(row: Row): AuditEvent {
  return {
    id: row.id,
    at: row.at,
    actorId: row.actor_id,
    actor: row.actor,
    action: row.action,
    sellerId: row.seller_id,
    target: row.target,
    requestId: row.request_id,
    count: row.count,
    changes: row.changes === null ? [] : (JSON.parse(row.changes) as AuditChange[]),
    end: row.outcome === null ? null : { outcome: row.outcome, code: row.code },
  };
}

const COLUMNS = sql`event.id, event.at, event.actor_id, event.actor, event.action, event.seller_id, event.target,
  event.request_id, event.count, coalesce(known.changes, event.changes) as changes,
  coalesce(event.outcome, known.outcome) as outcome, coalesce(event.code, known.code) as code`;

const WITH_END = sql`left join audit_outcome as known on known.event_id = event.id`;

/** How to read a list: ranges of one index, and what each event of them is tested for. */
interface Walk {
  readonly ranges: readonly Sql[];
  readonly tests: readonly ((row: Row) => boolean)[];
}

/** Returns the way by the narrowest condition. Null when no event can match. */
function walkOf({ target, actors, actions, sellerId }: AuditFilter): Walk | null {
  if (actors?.length === 0 || actions?.length === 0) return null;
  const conditions = [
    ...equal('target', target === undefined ? undefined : [target]),
    ...equal('actor', actors),
    ...equal('action', actions),
    ...equal('seller_id', sellerId === undefined ? undefined : [sellerId]),
  ];
  const [first, ...others] = conditions;
  if (!first) return { ranges: [sql`1 = 1`], tests: [] };
  return { ranges: first.ranges, tests: others.map(({ test }) => test) };
}

function equal(
  column: 'target' | 'actor' | 'action' | 'seller_id',
  values: readonly string[] | undefined,
) {
  if (values === undefined) return [];
  const different = new Set(values);
  return [
    {
      ranges: [...different].map((value) => sql`${sql.ref(column)} = ${value}`),
      test: (row: Row): boolean => different.has(row[column] ?? ''),
    },
  ];
}

/** The conditions on the time. SQLite reads an index by only one upper bound: the cursor is never above the other one. */
function within({ from = 0, before }: AuditFilter, after: Place | null): Sql {
  const lower = sql`and at >= ${from}`;
  if (after === null) return before === undefined ? lower : sql`${lower} and at < ${before}`;
  const isUpper = before !== undefined && sql`and +at < ${before}`;
  return sql`${lower} and (at, id) < (${after.at}, ${after.id}) ${isUpper || sql``}`;
}

const NEWEST_FIRST = sql`at desc, id desc`;

/** Reads events of the ranges behind a place, in list order and untested. */
async function sliceOf(
  db: Connection,
  { ranges }: Walk,
  filter: AuditFilter,
  { after, limit }: { readonly after: Place | null; readonly limit: number },
): Promise<readonly Row[]> {
  const parts = ranges.map(
    (range) => sql`select * from (select at, id from audit_event
      where ${range} ${within(filter, after)} order by ${NEWEST_FIRST} limit ${limit}) as part`,
  );
  const { rows } = await sql<Row>`
    select ${COLUMNS}
    from (select at, id from (${sql.join(parts, sql` union all `)}) as entries
      order by ${NEWEST_FIRST} limit ${limit}) as place
    cross join audit_event as event ${WITH_END}
    where event.id = place.id
    order by place.at desc, place.id desc`.execute(db);
  return rows;
}

/** Yields the events that fit, slice by slice. Other requests are served in between. */
async function* fittingSlices(
  db: Connection,
  walk: Walk,
  filter: AuditFilter,
  { start, limits }: { readonly start: Place | null; readonly limits: AuditLimits },
): AsyncGenerator<readonly Row[]> {
  const { testedAtOnce: limit, testedAtMost, budget } = limits;
  let after = start;
  for (let tested = 0; ;) {
    if (tested >= testedAtMost) throw new AuditSearchTooLong(tested);
    const rows: readonly Row[] = await sliceOf(db, walk, filter, { after, limit });
    takeTests(budget, rows.length);
    tested += rows.length;
    yield rows.filter((row) => walk.tests.every((test) => test(row)));
    const last = rows.at(-1);
    if (!last || rows.length < limit) return;
    after = last;
    await requestTurns.next();
  }
}

/**
 * Returns a page of the events, the newest first.
 * @throws StoreError `INVALID_CURSOR`.
 * @throws AuditSearchTooLong when few of many events fit the filter, SearchBudgetSpent when the request has tested too many.
 */
export async function listEvents(
  { db }: { readonly db: Connection },
  filter: AuditFilter,
  { first, after }: PageRequest,
  given: Partial<AuditLimits> = {},
): Promise<Page<AuditEvent>> {
  const start = after === undefined ? null : readCursor(after);
  const walk = walkOf(filter);
  const rows: Row[] = [];
  if (walk?.tests.length === 0) {
    rows.push(...(await sliceOf(db, walk, filter, { after: start, limit: first + 1 })));
  } else if (walk) {
    const limits = { ...AUDIT_LIMITS, ...given };
    for await (const slice of fittingSlices(db, walk, filter, { start, limits })) {
      rows.push(...slice);
      if (rows.length > first) break;
    }
  }
  return pageOf(rows, first, {
    cursorOf: ({ at, id }) => `a${at}.${id}`,
    read: (shown) => shown.map(eventOf),
  });
}

/** Counts the events of a list. Null when too many would have to be tested one by one. */
export async function countEvents(
  { db }: { readonly db: Connection },
  filter: AuditFilter,
  given: Partial<AuditLimits> = {},
): Promise<number | null> {
  const walk = walkOf(filter);
  if (!walk) return 0;
  let count = 0;
  if (walk.tests.length === 0) {
    const { budget } = given;
    for (const range of walk.ranges)
      count += await countInSlices<Place>(
        db,
        {
          behind: (after) => sql`from audit_event where ${range} ${within(filter, after)}`,
          place: sql`at, id`,
          order: NEWEST_FIRST,
        },
        { budget },
      );
    return count;
  }
  const limits = { ...AUDIT_LIMITS, ...given };
  try {
    for await (const slice of fittingSlices(db, walk, filter, { start: null, limits }))
      count += slice.length;
    return count;
  } catch (error) {
    if (error instanceof AuditSearchTooLong) return null;
    throw error;
  }
}

/** Returns null for an unknown id. */
export async function findEvent(
  { db }: { readonly db: Connection },
  id: string,
): Promise<AuditEvent | null> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from audit_event as event ${WITH_END} where event.id = ${id}`.execute(db);
  return rows[0] ? eventOf(rows[0]) : null;
}
