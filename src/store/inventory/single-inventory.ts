import { transactionOfClient } from '../audit/open-event.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { PENDING_MS } from './inventory-change.js';
import type { OpenStatement, SingleStatement } from './inventory-change.js';
import {
  countKept,
  lockStatements,
  nextStatement,
  OlderStatements,
  OPEN_END,
  placeOf,
  raiseRevisions,
} from './older-statements.js';

/** How a single statement ended: Amazon accepted it, it had no effect, or that is not known. */
export type SingleOutcome = 'ACCEPTED' | 'REJECTED' | 'UNKNOWN';

/**
 * Records quantities that are about to be sent at once. Waiting quantities of their places become SUPERSEDED. `settleSingle` must
 * follow.
 */
export async function recordSingle(
  { db, now }: LedgerContext,
  { sellerId, marketplaceId, quantities }: SingleStatement,
): Promise<OpenStatement> {
  return transactionOfClient(db, async (trx) => {
    const { statement } = await nextStatement(trx, sellerId);
    const at = now();
    const older = new OlderStatements(trx, { sellerId, marketplaceId, statement, at });
    await older.supersede(quantities);
    await trx
      .insertInto('inventory_change')
      .values(
        quantities.map(({ sku, channelCode, quantity }, position) => ({
          seller_id: sellerId,
          statement,
          position,
          marketplace_id: marketplaceId,
          sku,
          channel_code: channelCode,
          quantity,
          state: 'SENDING' as const,
          issues: null,
          envelope_id: null,
          superseded_by: null,
          created_at: at,
          settled_at: null,
          // A process that ends meanwhile leaves it so.
          pending_until: at + PENDING_MS,
        })),
      )
      .execute();
    await countKept(trx, sellerId, quantities.length);
    await older.note();
    return { sellerId, statement, isOvertaking: older.isOvertaking };
  });
}

/**
 * Records the outcome of a single statement. One that had no effect gives back what it superseded. One that overtook a feed waits for
 * the next feed too, because Amazon may process the older quantities after it.
 */
export async function settleSingle(
  { db, now }: LedgerContext,
  { sellerId, statement, isOvertaking }: OpenStatement,
  outcome: SingleOutcome,
): Promise<void> {
  const at = now();
  await db.transaction().execute(async (trx) => {
    await lockStatements(trx, sellerId);
    if (outcome === 'REJECTED') await giveBack(trx, sellerId, statement);
    const repeats = outcome === 'ACCEPTED' && isOvertaking;
    await trx
      .updateTable('inventory_change')
      .set(
        repeats
          ? { state: 'RECORDED', pending_until: OPEN_END }
          : {
              state: outcome,
              settled_at: at,
              pending_until: outcome === 'ACCEPTED' ? at + PENDING_MS : null,
            },
      )
      .where('seller_id', '=', sellerId)
      .where('statement', '=', statement)
      .where('state', '=', 'SENDING')
      .execute();
    if (repeats) await supersedeRepeats(trx, sellerId, statement, at);
  });
}

type Row = {
  readonly statement: number;
  readonly position: number;
  readonly marketplace_id: string;
  readonly sku: string;
  readonly channel_code: string;
};

const PLACE = ['statement', 'position', 'marketplace_id', 'sku', 'channel_code'] as const;

/** Lets what a statement superseded wait again, except where an even newer statement is in force. */
async function giveBack(db: Connection, sellerId: string, statement: number): Promise<void> {
  const rows = await db
    .selectFrom('inventory_change')
    .select(PLACE)
    .where('seller_id', '=', sellerId)
    .where('superseded_by', '=', statement)
    .where('state', '=', 'SUPERSEDED')
    .execute();
  const newer = await newestOver(db, sellerId, rows, statement);
  for (const row of rows) {
    const by = newer.get(placeOf({ sku: row.sku, channelCode: row.channel_code }));
    await db
      .updateTable('inventory_change')
      .set(
        by === undefined
          ? { state: 'RECORDED', superseded_by: null, settled_at: null, pending_until: OPEN_END }
          : { superseded_by: by },
      )
      .where('seller_id', '=', sellerId)
      .where('statement', '=', row.statement)
      .where('position', '=', row.position)
      .execute();
  }
  await raiseRevisions(
    db,
    sellerId,
    rows.map((row) => row.statement),
  );
}

/** Takes quantities that wait for the next feed out of the queue where a newer statement was recorded while they were sent. */
async function supersedeRepeats(
  db: Connection,
  sellerId: string,
  statement: number,
  at: number,
): Promise<void> {
  const rows = await db
    .selectFrom('inventory_change')
    .select(PLACE)
    .where('seller_id', '=', sellerId)
    .where('statement', '=', statement)
    .execute();
  const newer = await newestOver(db, sellerId, rows, statement);
  for (const row of rows) {
    const by = newer.get(placeOf({ sku: row.sku, channelCode: row.channel_code }));
    if (by === undefined) continue;
    await db
      .updateTable('inventory_change')
      .set({ state: 'SUPERSEDED', superseded_by: by, settled_at: at, pending_until: null })
      .where('seller_id', '=', sellerId)
      .where('statement', '=', statement)
      .where('position', '=', row.position)
      .where('state', '=', 'RECORDED')
      .execute();
  }
}

/** Returns the newest statement after this one that was not refused, by the place of its SKU. Places without one are absent. */
async function newestOver(
  db: Connection,
  sellerId: string,
  rows: readonly Row[],
  statement: number,
): Promise<ReadonlyMap<string, number>> {
  const newest = new Map<string, number>();
  const skus = [...new Set(rows.map(({ sku }) => sku))];
  const [marketplaceId] = rows.map((row) => row.marketplace_id);
  if (marketplaceId === undefined) return newest;
  const later = await db
    .selectFrom('inventory_change')
    .select(['statement', 'sku', 'channel_code'])
    .where('seller_id', '=', sellerId)
    .where('marketplace_id', '=', marketplaceId)
    .where('sku', 'in', skus)
    .where('statement', '>', statement)
    .where('state', '<>', 'REJECTED')
    .orderBy('statement')
    .execute();
  for (const row of later)
    newest.set(placeOf({ sku: row.sku, channelCode: row.channel_code }), row.statement);
  return newest;
}
