import { sql } from 'kysely';
import type { Updateable } from 'kysely';
import type { LedgerConnection as Connection, PurchaseTable } from '../tables.js';
import { transactionOfClient } from '../audit/open-event.js';
import { announce } from './ledger-context.js';
import type { LedgerContext, LedgerReader } from './ledger-context.js';
import type {
  Claim,
  PurchaseRecord,
  PurchaseId,
  Rejection,
  SoldShipment,
  StepOutcome,
} from './purchase.js';
import { hasMostFacts, hasMostSettlements } from './fact-limits.js';
import { RESOLVED } from './purchase.js';
import { currentOf, purchasesOf } from './purchase-row.js';
import {
  changeFrom,
  changePurchases,
  heldBy,
  insertEvidence,
  takeStep,
} from './purchase-update.js';
import type { NewEvidence, PurchaseUpdate } from './purchase-update.js';
import { findPurchase, purchasesByShipment } from './read-purchases.js';
import { resolved } from './resolved-columns.js';
import type { Resolution } from './resolved-columns.js';
import { sealRejection } from './sealed-rejection.js';
import { lockOrdersOfPurchases } from './record-intents.js';
import { soldColumns } from './send-purchase.js';

/** `shipment-taken`: `purchase` already has the shipment. `too-many`: it has `MOST_SETTLEMENTS`. */
export type ResolutionOutcome =
  | StepOutcome
  | { readonly outcome: 'shipment-taken'; readonly purchase: PurchaseRecord }
  | { readonly outcome: 'too-many'; readonly purchase: PurchaseRecord };

/** SENDING -> REJECTED on a definite reply. A late one also settles an UNKNOWN purchase and records `LATE_REPLY`. */
export async function recordRejection(
  context: LedgerContext,
  claim: Claim,
  rejection: Rejection,
): Promise<StepOutcome> {
  const change: Updateable<PurchaseTable> = {
    state: 'REJECTED',
    lease_until: null,
    settled_at: context.now(),
    settled_by: 'REPLY',
    rejection: sealRejection(context.sealer, claim, rejection),
    evidence_next_check_at: null,
  };
  const inTime = await takeStep(context, claim, (db) =>
    heldBy(changeFrom(db, claim, ['SENDING'], change), claim),
  );
  if (inTime.outcome === 'done') return inTime;
  return takeStep(
    context,
    claim,
    (db) => heldBy(changeFrom(db, claim, ['UNKNOWN'], change), claim),
    {
      kind: 'LATE_REPLY',
      detail: { answer: 'REJECTED', code: rejection.code },
      by: claim.owner,
    },
  );
}

function unknownSince(now: number): Updateable<PurchaseTable> {
  return { state: 'UNKNOWN', lease_until: null, evidence_next_check_at: now };
}

/** SENDING -> UNKNOWN on an ambiguous result: a timeout, a reset, a server error. Records `detail` as evidence. */
export function recordAmbiguity(
  context: LedgerContext,
  claim: Claim,
  detail: unknown,
): Promise<StepOutcome> {
  return takeStep(
    context,
    claim,
    (db) => heldBy(changeFrom(db, claim, ['SENDING'], unknownSince(context.now())), claim),
    { kind: 'AMBIGUOUS_REPLY', detail, by: claim.owner },
  );
}

/**
 * SENDING -> UNKNOWN for every expired lease. A sole owner of the store also expires the leases of earlier processes.
 */
export async function expireLeases(context: LedgerContext): Promise<PurchaseRecord[]> {
  const now = context.now();
  const expired = await context.db.transaction().execute(async (trx) => {
    const rows = await changePurchases(trx, unknownSince(now))
      // A literal, because SQLite uses the index of these few rows only for a literal state.
      .where('state', '=', sql.lit('SENDING'))
      .where((eb) =>
        eb.or([
          eb('lease_until', '<=', now),
          ...(context.soleOwner ? [eb('owner', '<>', context.ownerId)] : []),
        ]),
      )
      .execute();
    const purchases = purchasesOf(context.sealer, rows);
    await insertEvidence(context, trx, purchases, {
      kind: 'LEASE_EXPIRED',
      detail: null,
      by: context.ownerId,
    });
    return purchases;
  });
  if (expired.length > 0) await announce(context, expired);
  return expired;
}

/** Records a fact about a purchase in any state. Refused when the purchase has `MOST_FACTS` already. */
export async function addEvidence(
  context: LedgerContext,
  id: PurchaseId,
  evidence: NewEvidence,
): Promise<StepOutcome> {
  // The search for evidence never ends, and an order that alternates between two states is news each time.
  if (await hasMostFacts(context, id))
    return { outcome: 'refused', purchase: await findPurchase(context, id) };
  const update = (db: Connection) =>
    changePurchases(db, { words_kept: 1 })
      .where('seller_id', '=', id.sellerId)
      .where('key', '=', id.key);
  return takeStep(context, id, update, evidence);
}

async function holderOfShipment(
  reader: LedgerReader,
  { sellerId, key }: PurchaseId,
  shipmentId: string | undefined,
): Promise<PurchaseRecord | undefined> {
  if (shipmentId === undefined) return undefined;
  const holders = await purchasesByShipment(reader, sellerId, shipmentId);
  return holders.find((purchase) => purchase.key !== key);
}

/**
 * Tells whether a resolution fits a purchase. What Amazon or evidence settled is never revised, and neither is a
 * withdrawal: nothing was sent.
 */
function isOpenTo({ revise, sending }: Resolution, known: PurchaseRecord): boolean {
  const { state, settledBy, sentAt, attempts } = known;
  if (sending !== undefined && sending !== attempts) return false;
  return state === 'UNKNOWN' || (revise === true && settledBy === 'PERSON' && sentAt !== null);
}

/**
 * Changes a purchase, unless another one has the shipment that it would get. Records evidence. Two purchases of one order must not
 * both get the shipment that one of them bought, so the order is locked.
 * @param isOfPerson refuses the change while purchases are refused: a restored ledger would not have it.
 */
async function changeWithShipment(
  context: LedgerContext,
  known: PurchaseRecord,
  shipmentId: string | undefined,
  change: (trx: Connection) => PurchaseUpdate,
  evidence: NewEvidence,
  isOfPerson = false,
): Promise<ResolutionOutcome> {
  const step = async (trx: Connection): Promise<ResolutionOutcome | null> => {
    if (isOfPerson) context.gate.assertAllowed();
    await lockOrdersOfPurchases({ ...context, db: trx }, known.sellerId, [known.amazonOrderId]);
    const holder = await holderOfShipment({ ...context, db: trx }, known, shipmentId);
    if (holder !== undefined) return { outcome: 'shipment-taken', purchase: holder };
    const row = await change(trx).executeTakeFirst();
    if (row === undefined) return null;
    const purchase = currentOf(context.sealer, row);
    await insertEvidence(context, trx, [purchase], evidence);
    return { outcome: 'done', purchase };
  };
  const result = await transactionOfClient(context.db, step);
  if (result === null) return { outcome: 'refused', purchase: await findPurchase(context, known) };
  if (result.outcome === 'done') await announce(context, [result.purchase]);
  return result;
}

/** UNKNOWN -> PURCHASED or REJECTED. Records `RESOLVED` as evidence, for a revision with what it replaces. */
export async function resolvePurchase(
  context: LedgerContext,
  id: PurchaseId,
  resolution: Resolution,
): Promise<ResolutionOutcome> {
  const known = await findPurchase(context, id);
  if (known === null || !isOpenTo(resolution, known))
    return { outcome: 'refused', purchase: known };
  // The first settlement is always recorded.
  if (known.state !== 'UNKNOWN' && (await hasMostSettlements(context, id)))
    return { outcome: 'too-many', purchase: known };
  const { as, settler, by, why } = resolution;
  const { state, shipmentId, trackingId, price } = known;
  const replaced = state === 'UNKNOWN' ? null : { state, shipmentId, trackingId, price };
  const sold = resolution.as === 'PURCHASED' ? resolution.sold : undefined;
  return changeWithShipment(
    context,
    known,
    sold?.shipmentId,
    (trx) => {
      const change = changeFrom(trx, id, [state], resolved(context, id, resolution)).where(
        'attempts',
        '=',
        known.attempts,
      );
      if (replaced === null) return change;
      // Another revision or a late reply of Amazon may have come first.
      return change.where('settled_by', '=', 'PERSON').where('settled_at', '=', known.settledAt);
    },
    { kind: RESOLVED, detail: { as, settler, why, ...(replaced && { replaced }) }, by },
    settler === 'PERSON',
  );
}

/** Adds later knowledge to a PURCHASED one: the shipment id, its label, a newer answer. Records `SHIPMENT_ATTACHED` as evidence. */
export async function attachShipment(
  context: LedgerContext,
  id: PurchaseId,
  sold: SoldShipment,
  { why, by }: { readonly why: string; readonly by: string },
): Promise<ResolutionOutcome> {
  const known = await findPurchase(context, id);
  if (known === null) return { outcome: 'refused', purchase: null };
  const { shipmentId } = sold;
  return changeWithShipment(
    context,
    known,
    known.shipmentId === shipmentId ? undefined : shipmentId,
    (trx) =>
      changeFrom(trx, id, ['PURCHASED'], soldColumns(context, id, sold)).where((eb) =>
        eb.or([eb('shipment_id', 'is', null), eb('shipment_id', '=', shipmentId)]),
      ),
    { kind: 'SHIPMENT_ATTACHED', detail: { shipmentId, why }, by },
  );
}
