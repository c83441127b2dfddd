import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { LedgerContext } from '../purchases/ledger-context.js';
import type { ConfirmationState } from './confirmation.js';

/** How many confirmations of a seller wait, and since when (epoch milliseconds). */
export interface WaitingConfirmations {
  readonly sellerId: string;
  readonly count: number;
  readonly oldestAt: number;
}

// A literal: SQLite uses the index of waiting confirmations only for a literal state.
const RECORDED = sql.lit<ConfirmationState>('RECORDED');

/** Returns the sellers with waiting confirmations and without an unsent envelope. */
export async function waitingConfirmations({ db }: LedgerContext): Promise<WaitingConfirmations[]> {
  const waiting = db
    .selectFrom('confirmation')
    .where('state', '=', RECORDED)
    .where('envelope_id', 'is', null)
    .select((eb) => [
      'seller_id as sellerId',
      eb.fn.countAll<number>().as('count'),
      eb.fn.min<number>('created_at').as('oldestAt'),
    ])
    .groupBy('seller_id');
  return db
    .selectFrom(waiting.as('waiting'))
    .selectAll()
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('confirmation_envelope as unsent')
            .select('unsent.envelope_id')
            .whereRef('unsent.seller_id', '=', 'waiting.sellerId')
            .where('unsent.state', 'in', ['PREPARED', 'SENDING']),
        ),
      ),
    )
    .execute();
}

/**
 * Puts the waiting confirmations of a seller into a new envelope, oldest first. Returns their number. Two concurrent calls
 * never share a confirmation: the statement has the condition twice, so that it skips rows that the other call took. Rows that another
 * transaction is about to supersede wait for the next envelope: waiting for several of them could deadlock.
 */
export async function fillEnvelope(
  context: LedgerContext,
  sellerId: string,
  limit: number,
): Promise<number> {
  const envelopeId = randomUUID();
  return context.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('confirmation_envelope')
      .values({
        seller_id: sellerId,
        envelope_id: envelopeId,
        state: 'PREPARED',
        owner: null,
        document_id: null,
        feed_id: null,
        feed_adopted: 0,
        created_at: context.now(),
        sent_at: null,
        next_check_at: context.now(),
        checks: 0,
      })
      .execute();
    const taken = await takeWaiting({ ...context, db: trx }, { sellerId, envelopeId }, limit);
    if (taken === 0)
      await trx
        .deleteFrom('confirmation_envelope')
        .where('seller_id', '=', sellerId)
        .where('envelope_id', '=', envelopeId)
        .execute();
    return taken;
  });
}

/** Moves the oldest waiting confirmations to an envelope. Returns their number. */
async function takeWaiting(
  { db, soleOwner }: Pick<LedgerContext, 'db' | 'soleOwner'>,
  { sellerId, envelopeId }: { readonly sellerId: string; readonly envelopeId: string },
  limit: number,
): Promise<number> {
  // Materialized: PostgreSQL may run a subquery that locks rows several times, and each run takes others, beyond the limit.
  const taken = await db
    .with(
      (named) => named('chosen').materialized(),
      (cte) =>
        cte
          .selectFrom('confirmation')
          .select(['seller_id', 'batch_id', 'position'])
          .where('seller_id', '=', sellerId)
          .where('state', '=', RECORDED)
          .where('envelope_id', 'is', null)
          .orderBy('created_at')
          .orderBy('batch_id')
          .orderBy('position')
          .limit(limit)
          .$if(!soleOwner, (waiting) => waiting.forUpdate().skipLocked()),
    )
    .updateTable('confirmation')
    .set({ envelope_id: envelopeId })
    .where('state', '=', 'RECORDED')
    .where('envelope_id', 'is', null)
    .where((eb) =>
      eb(
        eb.refTuple('seller_id', 'batch_id', 'position'),
        'in',
        eb
          .selectFrom('chosen')
          .select(['chosen.seller_id', 'chosen.batch_id', 'chosen.position'])
          .$asTuple('seller_id', 'batch_id', 'position'),
      ),
    )
    .returning('position')
    .execute();
  return taken.length;
}
