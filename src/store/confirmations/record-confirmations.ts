import { transactionOfClient } from '../audit/open-event.js';
import { authorColumns } from '../authors/author.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { inRowOrder } from './row-order.js';
import { ANNOUNCED, announcementOf, changeOf } from './announced-confirmations.js';
import type { ConfirmationAnnouncement, ConfirmationContext } from './announced-confirmations.js';
import { inSlices } from '../engine/slices.js';
import { lockOrdersOfPurchases } from '../purchases/record-intents.js';
import { recordConfirmedUnits } from '../purchases/order-units.js';
import { coveringPurchasesOf } from '../purchases/open-purchases.js';
import type { OpenPurchase, StandingLabel } from '../purchases/purchase.js';
import type {
  ConfirmationRecord,
  ConfirmationBatchRecord,
  ConfirmationBatchIntent,
  ConfirmationBatchOutcome,
  ConfirmationIntent,
  ConfirmationRefusal,
  ConfirmationState,
  OrderedUnits,
  PackageConfirmation,
} from './confirmation.js';
import { heldUnits, unitsBeingBought, unitsBought } from './held-units.js';
import { rowsOf, unitsOf } from './new-rows.js';
import { confirmationsOfOrders, findConfirmationBatch } from './read-confirmations.js';

/** Confirmations of one statement, and of one turn of the event loop: SQLite writes them within the turn. */
const ROWS_AT_ONCE = 100;

/** Orders whose confirmations are read by one statement. Each may have a dozen. */
const ORDERS_AT_ONCE = 50;

/**
 * Records a batch, unless its id is known or its units are not free. Of two concurrent calls with the same id, or for the same units,
 * exactly one records; the same holds for a call and a purchase. Waiting confirmations of its packages become SUPERSEDED: the newest
 * statement about a package counts. The work takes several turns of the event loop in one transaction, so that a crash leaves
 * nothing of the batch.
 */
export async function recordConfirmations(
  context: ConfirmationContext,
  batch: ConfirmationBatchIntent,
): Promise<ConfirmationBatchOutcome> {
  const { sellerId, batchId, fingerprint } = batch;
  if (batch.confirmations.length === 0)
    throw new RangeError('A batch has one confirmation or more.');
  const announcement = announcementOf(context);
  const steps = transactionOfClient(context.db, async (trx) => {
    announcement.begin();
    const within = { ...context, db: trx, announcement };
    // A step into a ledger that may be replaced would be lost. A repeated batch gets its stored result.
    if ((await findConfirmationBatch(within, sellerId, batchId)) === null)
      context.gate.assertAllowed();
    const earlier = await lockedConfirmations(within, batch);
    if (await findConfirmationBatch(within, sellerId, batchId)) return false;
    const refusal = await whyNotRecorded(within, batch, earlier);
    if (refusal) return refusal;
    const isNew = await insertBatch(within, batch, replacedBy(batch, earlier));
    await announcement.send(trx);
    return isNew;
  });
  const done = await steps.catch(refusalOf);
  if (typeof done !== 'boolean') return done;
  if (done) {
    await context.gate.recorded();
    announcement.committed();
  }
  const recorded = await findConfirmationBatch(context, sellerId, batchId);
  // Batches are never deleted.
  const found = recorded as ConfirmationBatchRecord;
  if (done) return { outcome: 'recorded', batch: found };
  return { outcome: found.fingerprint === fingerprint ? 'same' : 'conflict', batch: found };
}

/**
 * Puts a confirmation that the operation sends again back to UNKNOWN, right before it is sent. Takes what waits for the feed again since
 * it failed out of the feed. Returns why it must not be sent, by the same rules as a new one: a refused confirmation has released its
 * units. Amazon judges units with a label from here, as it did before.
 */
export async function recordResending(
  context: ConfirmationContext,
  { sellerId, batchId, position, content, createdAt }: ConfirmationRecord,
  ordered: OrderedUnits,
): Promise<ConfirmationRefusal | null> {
  const confirmations = [{ content, purchaseKey: null, sentAtOnce: true, isNumbered: true }];
  const announcement = announcementOf(context);
  const steps = transactionOfClient(context.db, async (trx) => {
    announcement.begin();
    const within = { ...context, db: trx, announcement };
    context.gate.assertAllowed();
    const batch = { sellerId, confirmations, ordered };
    const earlier = await lockedConfirmations(within, batch);
    const found = await whyNotRecorded(within, batch, earlier);
    if (found) return found;
    const resent = await trx
      .updateTable('confirmation')
      .set({ state: 'UNKNOWN', error: null, settled_at: context.now() })
      .where('seller_id', '=', sellerId)
      .where('batch_id', '=', batchId)
      .where('position', '=', position)
      .where('envelope_id', 'is', null)
      .where('state', '=', 'FAILED')
      .returning(ANNOUNCED)
      .execute();
    announcement.add(resent.map(changeOf));
    const isFree =
      resent.length === 0 || (await supersede(within, replacedBy(batch, earlier), createdAt));
    if (!isFree) throw new CarriedMeanwhile();
    await announcement.send(trx);
    return null;
  });
  const refusal = await steps.catch(refusalOf);
  if (!refusal) {
    await context.gate.recorded();
    announcement.committed();
  }
  return refusal;
}

/** A transaction that announces what it changes. */
type Announcing = LedgerContext & { readonly announcement: ConfirmationAnnouncement };

type Judged = Pick<ConfirmationBatchIntent, 'sellerId' | 'confirmations' | 'ordered'>;

/** Returns the recorded confirmations of the orders, oldest first. Locks the orders until the transaction ends. */
async function lockedConfirmations(
  context: LedgerContext,
  { sellerId, confirmations }: Judged,
): Promise<ConfirmationRecord[]> {
  const orderIds = ordersOf(confirmations);
  await lockOrdersOfPurchases(context, sellerId, orderIds);
  const earlier: ConfirmationRecord[] = [];
  await inSlices(orderIds, ORDERS_AT_ONCE, async (some) => {
    earlier.push(...(await confirmationsOfOrders(context, sellerId, some)));
  });
  return earlier;
}

/** Orders with confirmations that are going to be sent. */
function ordersOf(confirmations: readonly ConfirmationIntent[]): string[] {
  const sent = confirmations.filter(({ purchaseKey }) => purchaseKey === null);
  return [...new Set(sent.map(({ content }) => content.amazonOrderId))];
}

/** Returns why confirmations must not be recorded. Their orders are locked. */
async function whyNotRecorded(
  context: LedgerContext,
  { sellerId, confirmations, ordered = new Map() }: Judged,
  earlier: readonly ConfirmationRecord[],
): Promise<ConfirmationRefusal | null> {
  const held = await heldUnits(confirmations, earlier, ordered);
  if (held.length > 0) return { outcome: 'units-held', held };
  const open: OpenPurchase[] = [];
  const labels: StandingLabel[] = [];
  await inSlices(ordersOf(confirmations), ORDERS_AT_ONCE, async (some) => {
    const found = await coveringPurchasesOf(context, sellerId, some);
    open.push(...found.open);
    labels.push(...found.labels);
  });
  const bought = await unitsBought(confirmations, earlier, { labels, ordered });
  if (bought.length > 0) return { outcome: 'bought', items: bought };
  const items = await unitsBeingBought(confirmations, earlier, { open, ordered });
  if (items.length > 0) return { outcome: 'being-bought', items };
  const atOnce = new Set(
    confirmations.filter(({ sentAtOnce }) => sentAtOnce).map(({ content }) => nameOf(content)),
  );
  const isCarried = earlier.some(
    ({ content, state, envelopeId }) =>
      envelopeId !== null && IN_FLIGHT.has(state) && atOnce.has(nameOf(content)),
  );
  return isCarried ? { outcome: 'carried' } : null;
}

/** States of a confirmation whose feed has not ended. */
const IN_FLIGHT: ReadonlySet<ConfirmationState> = new Set(['RECORDED', 'SUBMITTED', 'PROCESSING']);

/** Returns the earlier confirmations of the packages, oldest first. */
function replacedBy(
  { confirmations }: Judged,
  earlier: readonly ConfirmationRecord[],
): readonly ConfirmationRecord[] {
  const sent = confirmations.filter(({ purchaseKey }) => purchaseKey === null);
  const names = new Set(sent.map(({ content }) => nameOf(content)));
  return earlier.filter(({ content }) => names.has(nameOf(content)));
}

function nameOf({ amazonOrderId, packageReferenceId }: PackageConfirmation): string {
  return JSON.stringify([amazonOrderId, packageReferenceId]);
}

/** Returns false when the id is known. */
async function insertBatch(
  context: Announcing,
  batch: ConfirmationBatchIntent,
  replaced: readonly ConfirmationRecord[],
): Promise<boolean> {
  const { db } = context;
  // Clocks of servers differ, and the list by time must end with the newest statement about a package.
  const now = replaced.reduce(
    (latest, { createdAt }) => Math.max(latest, createdAt + 1),
    context.now(),
  );
  const inserted = await db
    .insertInto('confirmation_batch')
    .values({
      seller_id: batch.sellerId,
      batch_id: batch.batchId,
      fingerprint: batch.fingerprint,
      created_at: now,
      ...authorColumns(batch.author),
      size: batch.confirmations.length,
    })
    .onConflict((conflict) => conflict.columns(['seller_id', 'batch_id']).doNothing())
    .returning('batch_id')
    .execute();
  if (inserted.length === 0) return false;
  const isFree = await supersede(context, replaced, now);
  if (!isFree && batch.confirmations.some(({ sentAtOnce }) => sentAtOnce))
    throw new CarriedMeanwhile();
  await inSlices(batch.confirmations, ROWS_AT_ONCE, async (some, from) => {
    const part = { ...batch, confirmations: some };
    await db
      .insertInto('confirmation')
      .values(rowsOf(context, part, { from, now }))
      .execute();
    context.announcement.add(
      some.map(({ content: { amazonOrderId } }, index) => ({
        sellerId: batch.sellerId,
        batchId: batch.batchId,
        position: from + index,
        amazonOrderId,
      })),
    );
    await recordConfirmedUnits(db, unitsOf(part, from));
  });
  return true;
}

/** An envelope has taken a confirmation that the operation was to correct. */
class CarriedMeanwhile extends Error {}

/** Returns the refusal that an error stands for. Throws other errors again. */
function refusalOf(error: unknown): ConfirmationRefusal {
  if (error instanceof CarriedMeanwhile) return { outcome: 'carried' };
  throw error;
}

/**
 * Takes waiting confirmations out of the next feed. One that an envelope has taken meanwhile is sent before a new one for the feed.
 * @returns whether none was taken.
 */
async function supersede(
  { db, announcement }: Announcing,
  replaced: readonly ConfirmationRecord[],
  now: number,
): Promise<boolean> {
  let isFree = true;
  const waiting = replaced.filter(
    ({ state, envelopeId }) => state === 'RECORDED' && envelopeId === null,
  );
  for (const { sellerId, batchId, position } of inRowOrder(waiting)) {
    const changed = await db
      .updateTable('confirmation')
      .set({ state: 'SUPERSEDED', settled_at: now })
      .where('seller_id', '=', sellerId)
      .where('batch_id', '=', batchId)
      .where('position', '=', position)
      .where('state', '=', 'RECORDED')
      .where('envelope_id', 'is', null)
      .returning(ANNOUNCED)
      .execute();
    announcement.add(changed.map(changeOf));
    isFree &&= changed.length > 0;
  }
  return isFree;
}
