import { sql } from 'kysely';
import type { OrderIndexContext } from './order-index-context.js';
import type { SyncTask, SyncTurn, TurnEnd } from './order-sync.js';

/**
 * Returns the sellers with a due task that no process has leased, those that have waited longest first. Takes one statement for
 * all, because it runs often.
 */
export async function dueSellers(
  context: Pick<OrderIndexContext, 'db' | 'now' | 'ownerId' | 'soleOwner'>,
  task: SyncTask,
): Promise<string[]> {
  const at = context.now();
  let query = dueTurns(context, task, at).select('turn.seller_id as sellerId');
  if (task === 'ASSIGN')
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('indexed_order as asking')
          .select('asking.order_id')
          .whereRef('asking.seller_id', '=', 'turn.seller_id')
          .where('asking.asks_source', '=', sql.lit(1)),
      ),
    );
  if (task === 'REFRESH')
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('order_refresh as mark')
          .select('mark.order_id')
          .whereRef('mark.seller_id', '=', 'turn.seller_id')
          .where('mark.due_at', '<=', at),
      ),
    );
  return (await query.execute()).map(({ sellerId }) => sellerId);
}

function dueTurns(
  { db, ownerId, soleOwner }: Pick<OrderIndexContext, 'db' | 'ownerId' | 'soleOwner'>,
  task: SyncTask,
  at: number,
) {
  return db
    .selectFrom('order_sync_turn as turn')
    .where('turn.task', '=', task)
    .where('turn.next_at', '<=', at)
    .where((eb) =>
      soleOwner
        ? eb.or([eb('turn.lease_until', '<=', at), eb('turn.owner', '<>', ownerId)])
        : eb('turn.lease_until', '<=', at),
    )
    .orderBy('turn.next_at')
    .orderBy('turn.seller_id');
}

/** How far the orders of a seller have been read whose search is due. */
export interface DueSearch {
  readonly sellerId: string;
  /** Null before the first window is complete. Times are epoch milliseconds. */
  readonly coveredFrom: number | null;
  readonly historyFrom: number;
  readonly syncedAt: number | null;
  /** Tells whether a window of recent changes is being read. */
  readonly isReadingRecent: boolean;
}

/** Returns the sellers whose orders are due to be searched, like `dueSellers`, with what decides about their order. */
export async function dueSearches(
  context: Pick<OrderIndexContext, 'db' | 'now' | 'ownerId' | 'soleOwner'>,
): Promise<DueSearch[]> {
  const rows = await dueTurns(context, 'SEARCH', context.now())
    .innerJoin('order_sync as sync', 'sync.seller_id', 'turn.seller_id')
    .leftJoin('order_sync_window as recent', (join) =>
      join
        .onRef('recent.seller_id', '=', 'turn.seller_id')
        .on('recent.track', '=', sql.lit('FRESH')),
    )
    .select([
      'turn.seller_id as sellerId',
      'sync.covered_from as coveredFrom',
      'sync.history_from as historyFrom',
      'sync.synced_at as syncedAt',
      'recent.track as recentTrack',
    ])
    .execute();
  return rows.map(({ recentTrack, ...row }) => ({ ...row, isReadingRecent: recentTrack !== null }));
}

/** Leases a task of a seller. Returns null when it is not due, or another process has it. */
export async function takeTurn(
  { db, now, ownerId, soleOwner }: OrderIndexContext,
  { sellerId, task, holdMs }: { sellerId: string; task: SyncTask; holdMs: number },
): Promise<SyncTurn | null> {
  const at = now();
  const row = await db
    .updateTable('order_sync_turn')
    .set({ owner: ownerId, lease_until: at + holdMs })
    .where('seller_id', '=', sellerId)
    .where('task', '=', task)
    .where('next_at', '<=', at)
    .where((eb) =>
      soleOwner
        ? // A sole owner takes over the leases of other owners, whose processes have ended.
          eb.or([eb('lease_until', '<=', at), eb('owner', '<>', ownerId)])
        : eb('lease_until', '<=', at),
    )
    .returning('failures')
    .executeTakeFirst();
  if (!row) return null;
  return { sellerId, task, owner: ownerId, leaseUntil: at + holdMs, failures: row.failures };
}

/** Returns a lease. Returns false, and changes nothing, when another process has taken the task over. */
export async function endTurn(
  { db, now }: Pick<OrderIndexContext, 'db' | 'now'>,
  turn: SyncTurn,
  end: TurnEnd,
): Promise<boolean> {
  const { nextAt, problem, tried = true } = end;
  const failures = problem === null ? 0 : turn.failures + (tried ? 1 : 0);
  const { numUpdatedRows } = await db
    .updateTable('order_sync_turn')
    .set({
      owner: null,
      lease_until: 0,
      next_at: nextAt,
      failures,
      problem,
      problem_since: problem === null ? null : sql`coalesce(problem_since, ${now()})`,
    })
    .where('seller_id', '=', turn.sellerId)
    .where('task', '=', turn.task)
    .where('owner', '=', turn.owner)
    .where('lease_until', '=', turn.leaseUntil)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A task that fails. */
export interface SyncProblem {
  /** Error code. */
  readonly problem: string;
  /** Epoch milliseconds of the first failure. Null when an earlier version recorded it. */
  readonly since: number | null;
}

/** Returns the problems of a task by seller, with one statement. Omits the sellers whose last run succeeded. */
export async function readProblems(
  { db }: Pick<OrderIndexContext, 'db'>,
  tasks: readonly SyncTask[],
): Promise<ReadonlyMap<string, SyncProblem>> {
  const rows = await db
    .selectFrom('order_sync_turn')
    .select(['seller_id', 'problem', 'problem_since as since'])
    .where('task', 'in', tasks)
    .where('problem', 'is not', null)
    .execute();
  return new Map(
    rows.flatMap(({ seller_id: id, problem, since }) =>
      problem === null ? [] : [[id, { problem, since }] as const],
    ),
  );
}

/** Returns why the last run of a seller's task failed; null when it succeeded. */
export async function readProblem(
  { db }: Pick<OrderIndexContext, 'db'>,
  sellerId: string,
  task: SyncTask,
): Promise<string | null> {
  const row = await db
    .selectFrom('order_sync_turn')
    .select('problem')
    .where('seller_id', '=', sellerId)
    .where('task', '=', task)
    .executeTakeFirst();
  return row?.problem ?? null;
}
