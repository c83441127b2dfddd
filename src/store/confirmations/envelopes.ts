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

/** Due by its time; and where no other process can have the store open, whatever a process before held. */
function isDue(
  { now, ownerId, soleOwner }: LedgerContext,
  eb: ExpressionBuilder<Tables, 'confirmation_envelope'>,
): Expression<SqlBool> {
  const byTime = eb('next_check_at', '<=', now());
  return soleOwner ? eb.or([byTime, eb('owner', '<>', ownerId)]) : byTime;
}

/**
 * Takes envelopes of these sellers that are due: each goes to one caller, and comes back to nobody before `holdMs` have
 * passed. One statement; the condition stands twice, so that a row that another one took while this waited for it is left
 * alone.
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
          // The index of what is due holds the open ones only. The function keeps the index of sellers out.
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

/** Changes an envelope; answers whether it did, which it does not when it has ended or another process took it. */
export async function stepEnvelope(
  { db, ownerId }: LedgerContext,
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
      // Its looks are counted anew: from here on they are polls.
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
  return rows.length > 0;
}

/** The ids, of these, of feeds that are an envelope's. */
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
