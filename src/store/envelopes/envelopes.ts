import { sql } from 'kysely';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { LedgerContext } from '../purchases/ledger-context.js';
import type { LedgerTables as Tables } from '../tables.js';
import type { Envelope, EnvelopeStep, EnvelopeTable, EnvelopeTurn } from './envelope.js';

/** A table of envelopes. All have the columns of `EnvelopeTable`. */
export type EnvelopeTableName = 'confirmation_envelope' | 'inventory_envelope';

/** Returns a name for statements on columns that all tables have. */
function shared(table: EnvelopeTableName): 'confirmation_envelope' {
  return table as 'confirmation_envelope';
}

/** A row. The table of confirmations lacks the last two columns. */
type EnvelopeRow = EnvelopeTable & { readonly marketplace_id?: string; readonly revision?: number };

function envelopeOf(row: EnvelopeRow): Envelope {
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
    marketplaceId: row.marketplace_id ?? null,
    revision: row.revision ?? 0,
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
async function takeDueEnvelopes(
  context: LedgerContext,
  name: EnvelopeTableName,
  sellerIds: readonly string[],
  { limit, holdMs }: EnvelopeTurn,
): Promise<Envelope[]> {
  if (sellerIds.length === 0) return [];
  const { db, now, ownerId } = context;
  const table = shared(name);
  const rows = await db
    .updateTable(table)
    .set((eb) => ({ next_check_at: now() + holdMs, owner: ownerId, checks: eb('checks', '+', 1) }))
    .where('state', '<>', 'ENDED')
    .where((eb) => isDue(context, eb))
    .where((eb) =>
      eb(
        eb.refTuple('seller_id', 'envelope_id'),
        'in',
        db
          .selectFrom(table)
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
async function renewEnvelopes(
  { db, ownerId }: LedgerContext,
  name: EnvelopeTableName,
  envelopes: readonly Pick<Envelope, 'sellerId' | 'envelopeId'>[],
  nextCheckAt: number,
): Promise<void> {
  if (envelopes.length === 0) return;
  const table = shared(name);
  await db
    .updateTable(table)
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
async function stepEnvelope(
  { db, ownerId, gate }: LedgerContext,
  name: EnvelopeTableName,
  { sellerId, envelopeId }: Pick<Envelope, 'sellerId' | 'envelopeId'>,
  step: EnvelopeStep,
): Promise<boolean> {
  const table = shared(name);
  const { ofDocument, ofRevision } = step;
  const rows = await db
    .updateTable(table)
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
    .$if(ofDocument !== undefined, (query) => query.where('document_id', '=', ofDocument ?? ''))
    .$if(ofRevision !== undefined && name === 'inventory_envelope', (query) =>
      query.where(sql<boolean>`revision = ${ofRevision}`),
    )
    .returning('envelope_id')
    .execute();
  await gate.recorded();
  return rows.length > 0;
}

/** Returns the ids, of these, that belong to an envelope. */
async function knownFeeds(
  { db }: LedgerContext,
  name: EnvelopeTableName,
  sellerId: string,
  feedIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (feedIds.length === 0) return new Set();
  const rows = await db
    .selectFrom(shared(name))
    .select('feed_id')
    .where('seller_id', '=', sellerId)
    .where('feed_id', 'in', feedIds)
    .execute();
  return new Set(rows.flatMap(({ feed_id: id }) => id ?? []));
}

/** Counts the envelopes of a seller that were created since a time (epoch milliseconds). */
async function envelopesSince(
  { db }: LedgerContext,
  name: EnvelopeTableName,
  sellerId: string,
  since: number,
): Promise<number> {
  const { count } = await db
    .selectFrom(shared(name))
    .where('seller_id', '=', sellerId)
    .where('created_at', '>', since)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Returns the creation time of the oldest envelope that has not ended. Null when all have. */
async function oldestOpenEnvelopeAt(
  { db }: Pick<LedgerContext, 'db'>,
  name: EnvelopeTableName,
): Promise<number | null> {
  const row = await db
    .selectFrom(shared(name))
    .select('created_at')
    // An ended envelope is never due again. SQLite uses the index of open envelopes for exactly these words only.
    .where(sql<boolean>`next_check_at is not null`)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

/** Returns the steps that all envelopes have, for one table. */
export function envelopeSteps(table: EnvelopeTableName) {
  return {
    /** Counts the envelopes of a seller that were created since a time (epoch milliseconds). */
    envelopesSince: (context: LedgerContext, sellerId: string, since: number) =>
      envelopesSince(context, table, sellerId, since),
    /** Takes the due envelopes of these sellers. */
    takeDue: (context: LedgerContext, sellerIds: readonly string[], turn: EnvelopeTurn) =>
      takeDueEnvelopes(context, table, sellerIds, turn),
    /** Prolongs the hold of envelopes that this process still has. */
    renew: (
      context: LedgerContext,
      envelopes: readonly Pick<Envelope, 'sellerId' | 'envelopeId'>[],
      nextCheckAt: number,
    ) => renewEnvelopes(context, table, envelopes, nextCheckAt),
    /** Changes an envelope and releases it. Returns false when another process holds it, or it has ended. */
    step: (
      context: LedgerContext,
      envelope: Pick<Envelope, 'sellerId' | 'envelopeId'>,
      step: EnvelopeStep,
    ) => stepEnvelope(context, table, envelope, step),
    /** Returns the creation time of the oldest open envelope of any seller (epoch milliseconds). Null when none is open. */
    oldestOpenEnvelopeAt: (context: LedgerContext) => oldestOpenEnvelopeAt(context, table),
    /** Returns the ids, of these, that belong to an envelope. */
    knownFeeds: (context: LedgerContext, sellerId: string, feedIds: readonly string[]) =>
      knownFeeds(context, table, sellerId, feedIds),
  };
}
