import { sql } from 'kysely';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { LedgerContext } from '../purchases/ledger-context.js';
import type { ConfirmationEnvelopeTable, LedgerTables as Tables } from '../tables.js';
import type { Envelope, EnvelopeStep, EnvelopeTurn } from './envelope.js';

function envelopeOf(row: ConfirmationEnvelopeTable): Envelope {
  return {
    sellerId: row.seller_id,
    envelopeId: row.envelope_id,
    state: row.state,
    documentId: row.document_id,
    feedId: row.feed_id,
    feedAdopted: row.feed_adopted !== 0,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    nextCheckAt: row.next_check_at,
    checks: row.checks,
  };
}

/** Returns the condition for a due envelope. A sole owner also takes envelopes that an earlier process held. */
function isDue(
  { now, ownerId, soleOwner }: LedgerContext,
  eb: ExpressionBuilder<Tables, 'confirmation_envelope'>,
): Expression<SqlBool> {
  const byTime = eb('next_check_at', '<=', now());
  return soleOwner ? eb.or([byTime, eb('owner', '<>', ownerId)]) : byTime;
}

/**
 * Takes the due envelopes of these sellers. Each goes to one caller, and is not due again before `holdMs`. The statement has
 * the condition twice, so that it skips a row that another process took while it waited for the lock.
 */
export async function takeDueEnvelopes(
  context: LedgerContext,
  sellerIds: readonly string[],
  { limit, holdMs }: EnvelopeTurn,
): Promise<Envelope[]> {
  if (sellerIds.length === 0) return [];
  const { db, now, ownerId } = context;
  const rows = await db
    .updateTable('confirmation_envelope')
    .set((eb) => ({ next_check_at: now() + holdMs, owner: ownerId, checks: eb('checks', '+', 1) }))
    .where('state', '<>', 'ENDED')
    .where((eb) => isDue(context, eb))
    .where((eb) =>
      eb(
        eb.refTuple('seller_id', 'envelope_id'),
        'in',
        db
          .selectFrom('confirmation_envelope')
          .select(['seller_id', 'envelope_id'])
          // The index of due times holds open envelopes only. The function keeps SQLite from using the index of sellers.
          .where('next_check_at', 'is not', null)
          .where(sql`coalesce(seller_id, '')`, 'in', sellerIds)
          .where('state', '<>', 'ENDED')
          .where((due) => isDue(context, due))
          .orderBy('next_check_at')
          .limit(limit)
          .$asTuple('seller_id', 'envelope_id'),
      ),
    )
    .returningAll()
    .execute();
  return rows.map(envelopeOf);
}

/** Prolongs the hold of envelopes that this process still has. Does nothing to those that it has released, or that another one took. */
export async function renewEnvelopes(
  { db, ownerId }: LedgerContext,
  envelopes: readonly Pick<Envelope, 'sellerId' | 'envelopeId'>[],
  nextCheckAt: number,
): Promise<void> {
  if (envelopes.length === 0) return;
  await db
    .updateTable('confirmation_envelope')
    .set({ next_check_at: nextCheckAt })
    .where('owner', '=', ownerId)
    .where('state', '<>', 'ENDED')
    .where((eb) =>
      eb.or(
        envelopes.map(({ sellerId, envelopeId }) =>
          eb.and({ seller_id: sellerId, envelope_id: envelopeId }),
        ),
      ),
    )
    .execute();
}

/** Changes an envelope. Returns false when the envelope has ended, or another process took it. */
export async function stepEnvelope(
  { db, ownerId, gate }: LedgerContext,
  { sellerId, envelopeId }: Pick<Envelope, 'sellerId' | 'envelopeId'>,
  step: EnvelopeStep,
): Promise<boolean> {
  const rows = await db
    .updateTable('confirmation_envelope')
    .set({
      next_check_at: step.nextCheckAt,
      ...(!step.isHeld && { owner: null }),
      ...(step.state !== undefined && { state: step.state }),
      ...(step.documentId !== undefined && { document_id: step.documentId }),
      // From here on, checks are polls of the feed, with shorter pauses.
      ...(step.feedId !== undefined && { feed_id: step.feedId, checks: 0 }),
      ...(step.feedAdopted !== undefined && { feed_adopted: step.feedAdopted ? 1 : 0 }),
      ...(step.sentAt !== undefined && { sent_at: step.sentAt }),
    })
    .where('seller_id', '=', sellerId)
    .where('envelope_id', '=', envelopeId)
    .where('state', '<>', 'ENDED')
    .where((eb) => eb.or([eb('owner', 'is', null), eb('owner', '=', ownerId)]))
    .returning('envelope_id')
    .execute();
  await gate.recorded();
  return rows.length > 0;
}

/** Returns the ids, of these, that belong to an envelope. */
export async function knownFeeds(
  { db }: LedgerContext,
  sellerId: string,
  feedIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (feedIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('confirmation_envelope')
    .select('feed_id')
    .where('seller_id', '=', sellerId)
    .where('feed_id', 'in', feedIds)
    .execute();
  return new Set(rows.flatMap(({ feed_id: id }) => id ?? []));
}
