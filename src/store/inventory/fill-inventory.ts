import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { LedgerContext } from '../purchases/ledger-context.js';
import type { LedgerConnection as Connection } from '../tables.js';
import type { InventoryChangeState } from './inventory-change.js';
import { lockStatements } from './older-statements.js';

/** How many quantities of a marketplace wait, and since when (epoch milliseconds). */
export interface WaitingInventory {
  readonly sellerId: string;
  readonly marketplaceId: string;
  readonly count: number;
  readonly oldestAt: number;
}

// A literal: SQLite uses the index of waiting quantities only for a literal state.
const RECORDED = sql.lit<InventoryChangeState>('RECORDED');

/** Quantities that are taken in one turn of the event loop. */
const ROWS_AT_ONCE = 200;

/** Returns the marketplaces with waiting quantities and without a feed that has not ended. */
export async function waitingInventory({ db }: LedgerContext): Promise<WaitingInventory[]> {
  const waiting = db
    .selectFrom('inventory_change')
    .where('state', '=', RECORDED)
    .where('envelope_id', 'is', null)
    .select((eb) => [
      'seller_id as sellerId',
      'marketplace_id as marketplaceId',
      eb.fn.countAll<number>().as('count'),
      eb.fn.min<number>('created_at').as('oldestAt'),
    ])
    .groupBy(['seller_id', 'marketplace_id']);
  return db
    .selectFrom(waiting.as('waiting'))
    .selectAll()
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('inventory_envelope as open')
            .select('open.envelope_id')
            .whereRef('open.seller_id', '=', 'waiting.sellerId')
            .whereRef('open.marketplace_id', '=', 'waiting.marketplaceId')
            .where(sql<boolean>`open.next_check_at is not null`),
        ),
      ),
    )
    .execute();
}

/**
 * Puts the waiting quantities of a marketplace into a new envelope, the oldest statements first. Returns their number; 0 while another
 * envelope of the marketplace has not ended. The work takes several turns of the event loop in one transaction.
 */
export async function fillInventory(
  { db, now }: LedgerContext,
  { sellerId, marketplaceId }: Pick<WaitingInventory, 'sellerId' | 'marketplaceId'>,
  limit: number,
): Promise<number> {
  const envelopeId = randomUUID();
  return db.transaction().execute(async (trx) => {
    // A statement that is being recorded supersedes what waits, so it must not be taken meanwhile.
    await lockStatements(trx, sellerId);
    const at = now();
    const created = await trx
      .insertInto('inventory_envelope')
      .values({
        seller_id: sellerId,
        envelope_id: envelopeId,
        marketplace_id: marketplaceId,
        state: 'PREPARED',
        owner: null,
        document_id: null,
        revision: 0,
        feed_id: null,
        feed_adopted: 0,
        created_at: at,
        sent_at: null,
        next_check_at: at,
        checks: 0,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('envelope_id')
      .execute();
    if (created.length === 0) return 0;
    const place = { sellerId, marketplaceId, envelopeId };
    let taken = 0;
    for (let some = -1; some !== 0 && taken < limit; taken += some) {
      if (some > 0) await nextTurn();
      some = await takeSome(trx, place, Math.min(ROWS_AT_ONCE, limit - taken));
    }
    if (taken === 0)
      await trx
        .deleteFrom('inventory_envelope')
        .where('seller_id', '=', sellerId)
        .where('envelope_id', '=', envelopeId)
        .execute();
    return taken;
  });
}

interface Place extends Pick<WaitingInventory, 'sellerId' | 'marketplaceId'> {
  readonly envelopeId: string;
}

/** Moves the oldest waiting quantities to an envelope. Returns their number. */
async function takeSome(
  db: Connection,
  { sellerId, marketplaceId, envelopeId }: Place,
  limit: number,
): Promise<number> {
  const rows = await db
    .selectFrom('inventory_change')
    .select(['statement', 'position'])
    .where('seller_id', '=', sellerId)
    .where('marketplace_id', '=', marketplaceId)
    .where('state', '=', RECORDED)
    .where('envelope_id', 'is', null)
    .orderBy('statement')
    .orderBy('position')
    .limit(limit)
    .execute();
  for (const [statement, some] of Map.groupBy(rows, (row) => row.statement))
    await db
      .updateTable('inventory_change')
      .set({ envelope_id: envelopeId })
      .where('seller_id', '=', sellerId)
      .where('statement', '=', statement)
      .where(
        'position',
        'in',
        some.map(({ position }) => position),
      )
      .execute();
  return rows.length;
}
