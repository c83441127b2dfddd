import { setImmediate as nextTurn } from 'node:timers/promises';
import { inRowOrder } from './row-order.js';
import { ANNOUNCED, announcementOf, changeOf } from './announced-confirmations.js';
import type {
  ConfirmationAnnouncement,
  ConfirmationContext as Context,
} from './announced-confirmations.js';
import type { ConfirmationChange } from '../engine/change-feed.js';
import { sealText } from '../engine/sealed-text.js';
import { sealedPlace } from './confirmation-row.js';
import { lockOrdersOfPurchases } from '../purchases/record-intents.js';
import type {
  ConfirmationRecord,
  ConfirmationId,
  NoticeOfAmazon,
  ConfirmationState,
} from './confirmation.js';
import { confirmationsOfOrders, findConfirmation } from './read-confirmations.js';
import { endWhenSettled } from '../envelopes/end-envelope.js';
import type { Envelope } from '../envelopes/envelope.js';
import { returningAfter } from './returning.js';

/** Confirmations that are settled in one turn of the event loop: SQLite takes some 50 microseconds for each. */
const SETTLED_IN_ONE_TURN = 100;

/** The outcome of one confirmation. */
export interface ConfirmationVerdict extends ConfirmationId {
  readonly state: Extract<ConfirmationState, 'CONFIRMED' | 'FAILED' | 'UNKNOWN' | 'SUPERSEDED'>;
  readonly error: NoticeOfAmazon | null;
  readonly warnings: readonly NoticeOfAmazon[];
}

/** Moves the unsettled confirmations of an envelope to a state. */
export async function moveConfirmations(
  context: Context,
  { sellerId, envelopeId }: Pick<Envelope, 'sellerId' | 'envelopeId'>,
  state: 'RECORDED' | 'SUBMITTED' | 'PROCESSING',
): Promise<void> {
  const announcement = announcementOf(context);
  await context.db.transaction().execute(async (trx) => {
    announcement.begin();
    const moved = await trx
      .updateTable('confirmation')
      .set({ state })
      .where('seller_id', '=', sellerId)
      .where('envelope_id', '=', envelopeId)
      .where('settled_at', 'is', null)
      .where('state', '<>', state)
      .returning(ANNOUNCED)
      .execute();
    announcement.add(moved.map(changeOf));
    await announcement.send(trx);
  });
  announcement.committed();
}

/**
 * Settles confirmations of an envelope. Confirmations that are settled keep their outcome. The envelope ends when all are
 * settled. Returns whether it has ended. The work takes several turns of the event loop in one transaction.
 */
export async function settleConfirmations(
  context: Context,
  { sellerId, envelopeId }: Pick<Envelope, 'sellerId' | 'envelopeId'>,
  verdicts: readonly ConfirmationVerdict[],
): Promise<boolean> {
  const now = context.now();
  const announcement = announcementOf(context);
  const hasEnded = await context.db.transaction().execute(async (trx) => {
    announcement.begin();
    for (const [index, verdict] of inRowOrder(verdicts).entries()) {
      const { batchId, position, state, error, warnings } = verdict;
      if (index > 0 && index % SETTLED_IN_ONE_TURN === 0) await nextTurn();
      const identity = { seller_id: sellerId, batch_id: batchId, position };
      const seal = (value: unknown, column: 'error' | 'warnings'): string =>
        sealText(context.sealer, JSON.stringify(value), sealedPlace(identity, column));
      const settled = await trx
        .updateTable('confirmation')
        .set({
          state,
          error: error && seal(error, 'error'),
          warnings: seal(warnings, 'warnings'),
          settled_at: now,
        })
        .where('seller_id', '=', sellerId)
        .where('batch_id', '=', batchId)
        .where('position', '=', position)
        .where('envelope_id', '=', envelopeId)
        .where('settled_at', 'is', null)
        .returning(ANNOUNCED)
        .execute();
      announcement.add(settled.map(changeOf));
    }
    const ended = await endWhenSettled(trx, 'confirmation_envelope', { sellerId, envelopeId });
    await announcement.send(trx);
    return ended;
  });
  await context.gate.recorded();
  announcement.committed();
  return hasEnded;
}

/**
 * Settles a confirmation that the operation has sent. Changes neither one that goes through the feed nor one that Amazon has
 * accepted: a repetition that fails does not undo it. One that failed said nothing to Amazon, so the confirmation of the same
 * package that it took out of the feed waits for the feed again.
 */
export async function settleSentConfirmation(
  context: Context,
  verdict: Omit<ConfirmationVerdict, 'warnings'>,
): Promise<void> {
  const announcement = announcementOf(context);
  await context.db.transaction().execute(async (trx) => {
    announcement.begin();
    const within = { ...context, db: trx };
    if (verdict.state === 'FAILED') await settleFailed(within, verdict, announcement);
    else await settleSent(within, verdict, announcement);
    await announcement.send(trx);
  });
  announcement.committed();
}

async function settleFailed(
  context: Context,
  verdict: Omit<ConfirmationVerdict, 'warnings'>,
  announcement: ConfirmationAnnouncement,
): Promise<void> {
  const { sellerId, batchId, position } = verdict;
  const failed = await findConfirmation(context, sellerId, batchId, position);
  if (!failed) return;
  const { amazonOrderId } = failed.content;
  // First, as everything that records confirmations of the order does.
  await lockOrdersOfPurchases(context, sellerId, [amazonOrderId]);
  if (!(await settleSent(context, verdict, announcement))) return;
  const ofOrder = await confirmationsOfOrders(context, sellerId, [amazonOrderId]);
  announcement.add(await putBack(context, ofOrder, failed));
}

/** Puts back what a failed confirmation has taken out of the feed. Its units were held meanwhile. */
async function putBack(
  { db }: Context,
  ofOrder: readonly ConfirmationRecord[],
  failed: ConfirmationRecord,
): Promise<ConfirmationChange[]> {
  const changes: ConfirmationChange[] = [];
  for (const { sellerId, batchId, position } of returningAfter(failed, ofOrder)) {
    const rows = await db
      .updateTable('confirmation')
      .set({ state: 'RECORDED', settled_at: null })
      .where('seller_id', '=', sellerId)
      .where('batch_id', '=', batchId)
      .where('position', '=', position)
      .where('envelope_id', 'is', null)
      .where('state', '=', 'SUPERSEDED')
      .returning(ANNOUNCED)
      .execute();
    changes.push(...rows.map(changeOf));
  }
  return changes;
}

/** Returns false when its state does not allow it. */
async function settleSent(
  { db, sealer, now }: Context,
  { sellerId, batchId, position, state, error }: Omit<ConfirmationVerdict, 'warnings'>,
  announcement: ConfirmationAnnouncement,
): Promise<boolean> {
  const identity = { seller_id: sellerId, batch_id: batchId, position };
  const changed = await db
    .updateTable('confirmation')
    .set({
      state,
      error: error && sealText(sealer, JSON.stringify(error), sealedPlace(identity, 'error')),
      settled_at: now(),
    })
    .where('seller_id', '=', sellerId)
    .where('batch_id', '=', batchId)
    .where('position', '=', position)
    .where('envelope_id', 'is', null)
    .where('state', 'in', ['FAILED', 'UNKNOWN'])
    .returning(ANNOUNCED)
    .execute();
  announcement.add(changed.map(changeOf));
  return changed.length > 0;
}
