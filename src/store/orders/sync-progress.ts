import { sql } from 'kysely';
import type { IndexConnection as Connection } from '../tables.js';
import { announcing } from './announced-orders.js';
import type { ChangeRule } from './changed-facts.js';
import type { OrderToIndex } from './indexed-order.js';
import type { OrderIndexContext } from './order-index-context.js';
import { SYNC_TASKS } from './order-sync.js';
import type { PageOutcome, SyncProgress, SyncTurn, SyncWindow, TurnEnd } from './order-sync.js';
import { endTurn } from './sync-turns.js';
import { writeOrders } from './write-orders.js';

type SyncContext = Pick<
  OrderIndexContext,
  'db' | 'ledger' | 'now' | 'sealer' | 'soleOwner' | 'publishAll' | 'noteOrders'
>;

/** Far below the maximum number of parameters of a statement. */
const SELLERS_AT_ONCE = 500;

/**
 * Adds sellers, or extends the history of known ones. Keeps their progress. Makes failed tasks due at once, because a
 * restart of the program may be the remedy. Writes all sellers in one transaction: with thousands of sellers, a sync to
 * disk for each would delay the start.
 */
export async function beginSync(
  { db }: Pick<OrderIndexContext, 'db'>,
  sellerIds: readonly string[],
  historyFrom: number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const sorted = sellerIds.toSorted();
    for (let from = 0; from < sorted.length; from += SELLERS_AT_ONCE) {
      const some = sorted.slice(from, from + SELLERS_AT_ONCE);
      // Turns before progress, as in `recordPage`. Otherwise the two could deadlock.
      await makeDue(trx, some);
      await makeKnown(trx, some, historyFrom);
    }
  });
}

async function makeKnown(
  db: Connection,
  sellerIds: readonly string[],
  historyFrom: number,
): Promise<void> {
  await db
    .insertInto('order_sync')
    .values(
      sellerIds.map((sellerId) => ({
        seller_id: sellerId,
        history_from: historyFrom,
        covered_from: null,
        covered_until: null,
        synced_at: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column('seller_id')
        .doUpdateSet((eb) => ({ history_from: eb.ref('excluded.history_from') }))
        .whereRef('excluded.history_from', '<', 'order_sync.history_from'),
    )
    .execute();
}

async function makeDue(db: Connection, sellerIds: readonly string[]): Promise<void> {
  const turns = sellerIds.flatMap((sellerId) =>
    SYNC_TASKS.map((task) => ({
      seller_id: sellerId,
      task,
      next_at: 0,
      owner: null,
      lease_until: 0,
      failures: 0,
      problem: null,
      problem_since: null,
    })),
  );
  await db
    .insertInto('order_sync_turn')
    .values(turns)
    .onConflict((conflict) =>
      conflict
        .columns(['seller_id', 'task'])
        .doUpdateSet((eb) => ({ next_at: eb.ref('excluded.next_at') }))
        .where('order_sync_turn.failures', '>', 0),
    )
    .execute();
}

/** Returns by seller the time until which orders have been read (epoch milliseconds). Null before the first read. */
export async function readCoverage({
  db,
}: Pick<OrderIndexContext, 'db'>): Promise<ReadonlyMap<string, number | null>> {
  const rows = await db
    .selectFrom('order_sync')
    .select(['seller_id', 'covered_until'])
    .orderBy('covered_until')
    .execute();
  return new Map(rows.map((row) => [row.seller_id, row.covered_until]));
}

/** Returns null for an unknown seller. */
export async function readProgress(
  context: Pick<OrderIndexContext, 'db'>,
  sellerId: string,
): Promise<SyncProgress | null> {
  return (await readProgressOfAll(context, [sellerId])).get(sellerId) ?? null;
}

/** Returns the progress of several sellers, with two statements for 500. Omits unknown sellers. */
export async function readProgressOfAll(
  { db }: Pick<OrderIndexContext, 'db'>,
  sellerIds: readonly string[],
): Promise<ReadonlyMap<string, SyncProgress>> {
  const all = new Map<string, SyncProgress>();
  for (let from = 0; from < sellerIds.length; from += SELLERS_AT_ONCE) {
    const some = sellerIds.slice(from, from + SELLERS_AT_ONCE);
    const rows = await readSyncs(db, some);
    if (rows.length === 0) continue;
    const windows = Map.groupBy(await readWindows(db, some), ({ seller_id: id }) => id);
    for (const row of rows) {
      const { covered_from: coveredFrom, covered_until: until } = row;
      all.set(row.seller_id, {
        historyFrom: row.history_from,
        coverage: coveredFrom === null || until === null ? null : { from: coveredFrom, until },
        syncedAt: row.synced_at,
        windows: (windows.get(row.seller_id) ?? []).map(windowOf),
        problem: row.problem,
        problemSince: row.problem_since,
      });
    }
  }
  return all;
}

function readSyncs(db: Connection, sellerIds: readonly string[]) {
  return (
    db
      .selectFrom('order_sync')
      .leftJoin('order_sync_turn as turn', (join) =>
        join
          .onRef('turn.seller_id', '=', 'order_sync.seller_id')
          .on('turn.task', '=', sql.lit('SEARCH')),
      )
      // An order that a notification named is read again by its own task.
      .leftJoin('order_sync_turn as refresh', (join) =>
        join
          .onRef('refresh.seller_id', '=', 'order_sync.seller_id')
          .on('refresh.task', '=', sql.lit('REFRESH')),
      )
      .select([
        'order_sync.seller_id',
        'history_from',
        'covered_from',
        'covered_until',
        'synced_at',
      ])
      .select((eb) => [
        eb.fn.coalesce('turn.problem', 'refresh.problem').as('problem'),
        eb.fn.coalesce('turn.problem_since', 'refresh.problem_since').as('problem_since'),
      ])
      .where('order_sync.seller_id', 'in', sellerIds)
      .execute()
  );
}

function windowOf(row: SyncWindow): SyncWindow {
  const { track, from, askedUntil, until, pageToken, tokenAt } = row;
  return { track, from, askedUntil, until, pageToken, tokenAt };
}

function readWindows(db: Connection, sellerIds: readonly string[]) {
  return db
    .selectFrom('order_sync_window')
    .select([
      'seller_id',
      'track',
      'from_at as from',
      'asked_until as askedUntil',
      'until_at as until',
      'page_token as pageToken',
      'token_at as tokenAt',
    ])
    .where('seller_id', 'in', sellerIds)
    .orderBy('track')
    .execute();
}

/**
 * Stores a page and the progress in one transaction, so that after a crash the page is read again. Returns whether the turn
 * was still held. Otherwise stores the orders, which are correct, and leaves the progress to the process that took the
 * turn.
 */
export function recordPage(
  context: SyncContext,
  turn: SyncTurn,
  page: { readonly orders: readonly OrderToIndex[]; readonly outcome: PageOutcome },
  end: TurnEnd,
): Promise<boolean> {
  return announcing(context, async (trx, changed) => {
    const isHeld = await endTurn({ ...context, db: trx }, turn, end);
    const rule = await changeRule(trx, turn.sellerId, page.outcome);
    changed(await writeOrders({ ...context, db: trx }, page.orders, rule));
    if (isHeld) await writeOutcome(trx, turn.sellerId, page.outcome);
    return isHeld;
  });
}

/** While the first window and the past are read, an order that is new to the index has not changed. */
async function changeRule(
  db: Connection,
  sellerId: string,
  outcome: PageOutcome,
): Promise<ChangeRule> {
  const track = 'window' in outcome ? outcome.window.track : outcome.completed;
  if (track === 'HISTORY') return 'KNOWN';
  const progress = await db
    .selectFrom('order_sync')
    .select('covered_until')
    .where('seller_id', '=', sellerId)
    .executeTakeFirst();
  return progress && progress.covered_until !== null ? 'ALL' : 'KNOWN';
}

/** Restarts a window, or changes its size. */
export function restartWindow(
  context: SyncContext,
  turn: SyncTurn,
  window: SyncWindow,
  end: TurnEnd,
): Promise<boolean> {
  return recordPage(context, turn, { orders: [], outcome: { window } }, end);
}

async function writeOutcome(db: Connection, sellerId: string, outcome: PageOutcome): Promise<void> {
  if ('window' in outcome) return writeWindow(db, sellerId, outcome.window);
  const { completed, coverage, syncedAt } = outcome;
  await db
    .deleteFrom('order_sync_window')
    .where('seller_id', '=', sellerId)
    .where('track', '=', completed)
    .execute();
  await db
    .updateTable('order_sync')
    .set({
      covered_from: coverage.from,
      covered_until: coverage.until,
      ...(syncedAt === undefined ? {} : { synced_at: syncedAt }),
    })
    .where('seller_id', '=', sellerId)
    .execute();
}

async function writeWindow(db: Connection, sellerId: string, window: SyncWindow): Promise<void> {
  const values = {
    from_at: window.from,
    asked_until: window.askedUntil,
    until_at: window.until,
    page_token: window.pageToken,
    token_at: window.tokenAt,
  };
  await db
    .insertInto('order_sync_window')
    .values({ seller_id: sellerId, track: window.track, ...values })
    .onConflict((conflict) => conflict.columns(['seller_id', 'track']).doUpdateSet(values))
    .execute();
}
