import { sql } from 'kysely';
import type { Updateable } from 'kysely';
import { noMarkInTheWay, PASSES_NO_MARK } from '../order-marks/marks-in-the-way.js';
import type { MarkPass } from '../order-marks/marks-in-the-way.js';
import type { LedgerConnection as Connection, PurchaseTable } from '../tables.js';
import {
  BATCH_GOES_ON,
  fitsInto,
  lockBatchOf,
  NO_TOTAL_LIMIT,
  standingInBatch,
} from './batch-standing.js';
import type { LedgerContext } from './ledger-context.js';
import type {
  Claim,
  CurrentPurchase,
  Price,
  PurchaseAttempt,
  PurchaseId,
  PurchaseRecord,
  SoldShipment,
  StepOutcome,
} from './purchase.js';
import {
  changeFrom,
  changeUnsent,
  heldBy,
  takeLastStep,
  takeStep,
  takeStepAfter,
} from './purchase-update.js';
import type { PurchaseUpdate } from './purchase-update.js';
import { sealPlaceOf } from './sealed-columns.js';

/** A later delivery is taken for an error: it would keep personal data for as long. */
const LONGEST_TRIP_MS = 60 * 86_400_000;

/** Terms of a claim. */
export interface ClaimTerms {
  /** Lease of the claim. Must be well above the time that one request can take. */
  readonly leaseMs: number;
  /** The offer that is about to be bought, if it is not the offer of the intent. */
  readonly offerId?: string;
  /** The service of that offer, when a rule chose it. */
  readonly shippingServiceId?: string;
  /** Price of that offer. Needed where a batch limits what its labels cost; without it the maximum price counts. */
  readonly offered?: Price;
  /** Which marks of the order it passes. Default: none. */
  readonly passes?: MarkPass;
}

export type ClaimOutcome =
  | { readonly outcome: 'won'; readonly claim: Claim; readonly purchase: CurrentPurchase }
  | {
      readonly outcome: 'lost';
      readonly purchase: CurrentPurchase | null;
      /** The attempt, when a hold of its order, a claim by another or its batch stopped it. It is still an INTENT. */
      readonly stopped?: CurrentPurchase;
    };

/** Returns the columns of a shipment. Unknown ones keep their values. */
export function soldColumns(
  { sealer, now }: LedgerContext,
  id: PurchaseId,
  sold: Partial<SoldShipment>,
): Updateable<PurchaseTable> {
  const { shipmentId, price, trackingId, carrier, service, shipment, label } = sold;
  const { expectedDeliveryAt, isProtected, shipDateAt } = sold;
  return {
    ...(shipmentId === undefined ? {} : { shipment_id: shipmentId }),
    ...(price === undefined
      ? {}
      : { price_amount: price.amount, price_currency: price.currencyCode }),
    ...(trackingId === undefined ? {} : { tracking_id: trackingId }),
    ...(carrier === undefined ? {} : { carrier }),
    ...(service === undefined ? {} : { service }),
    ...(expectedDeliveryAt === undefined
      ? {}
      : { expected_delivery_at: Math.min(expectedDeliveryAt, now() + LONGEST_TRIP_MS) }),
    ...(isProtected === undefined ? {} : { is_protected: isProtected ? 1 : 0 }),
    ...(shipDateAt === undefined ? {} : { ship_date_at: shipDateAt }),
    ...(shipment === undefined
      ? {}
      : {
          answer: sealer.seal(Buffer.from(JSON.stringify(shipment)), sealPlaceOf(id, 'answer')),
        }),
    ...(label === undefined
      ? {}
      : {
          label: sealer.seal(label.bytes, sealPlaceOf(id, 'label')),
          label_content_type: label.contentType,
        }),
  };
}

/**
 * INTENT -> SENDING for exactly one caller in all processes. The attempt must be the recorded one: a caller that prepared an
 * older request must not send it under a newer one. A hold of the order, a claim of it, or a cancellation of its batch that was
 * committed before stops the attempt, and so does the limit of its batch. Resolves when a loss of the claim would be detected. On
 * `StoreError` the caller must send nothing; the purchase is an INTENT again if that can be recorded.
 */
export async function claimPurchase(
  context: LedgerContext,
  attempt: PurchaseAttempt,
  terms: ClaimTerms,
): Promise<ClaimOutcome> {
  context.gate.assertAllowed();
  const free = await claimWithoutLimit(context, attempt, terms);
  const isLeft = free.outcome === 'refused' && isUnsent(attempt, free.purchase);
  const step = isLeft ? await claimWithinLimit(context, attempt, terms, free) : free;
  if (step.outcome === 'refused') return notClaimed(attempt, step.purchase);
  const { purchase } = step;
  const claim = {
    sellerId: attempt.sellerId,
    key: attempt.key,
    owner: context.ownerId,
    attempt: purchase.attempts,
  };
  try {
    await context.gate.beforeSending();
  } catch (error) {
    await releaseClaim(context, claim).catch(() => undefined);
    throw error;
  }
  return { outcome: 'won', claim, purchase };
}

/** Claims a purchase that no batch limits. */
function claimWithoutLimit(
  context: LedgerContext,
  attempt: PurchaseAttempt,
  terms: ClaimTerms,
): Promise<StepOutcome> {
  const change = (db: Connection): PurchaseUpdate =>
    toSending(context, db, attempt, terms).where(NO_TOTAL_LIMIT);
  // SQLite runs one statement at a time, so that no hold can come in between.
  return context.soleOwner
    ? takeStep(context, attempt, change)
    : takeStepAfter(context, attempt, (trx) => lockOrderOf(trx, attempt), change);
}

/** The label does not fit into what its batch may cost. */
class AboveTotal extends Error {}

/**
 * Claims a purchase of a batch with a limit, when its label fits into what is left. Labels of the batch are counted one after the
 * other, in all processes. Returns `refused` as it is when there is no such limit.
 */
async function claimWithinLimit(
  context: LedgerContext,
  attempt: PurchaseAttempt,
  terms: ClaimTerms,
  refused: StepOutcome,
): Promise<StepOutcome> {
  const { cancelled, room } = await standingInBatch(context, attempt);
  if (cancelled || !room) return refused;
  const prepare = async (trx: Connection): Promise<void> => {
    if (!context.soleOwner) {
      await lockOrderOf(trx, attempt);
      await lockBatchOf(trx, attempt);
    }
    const { room: now } = await standingInBatch({ db: trx }, attempt);
    const price = terms.offered ?? refused.purchase?.maxPrice ?? null;
    if (!now || !price || !fitsInto(now, price)) throw new AboveTotal();
  };
  try {
    return await takeStepAfter(context, attempt, prepare, (db) =>
      toSending(context, db, attempt, terms),
    );
  } catch (error) {
    if (error instanceof AboveTotal) return refused;
    throw error;
  }
}

function toSending(
  { ownerId, now }: LedgerContext,
  db: Connection,
  attempt: PurchaseAttempt,
  { leaseMs, offerId, shippingServiceId, offered, passes = PASSES_NO_MARK }: ClaimTerms,
): PurchaseUpdate {
  const at = now();
  return changeUnsent(db, attempt, {
    state: 'SENDING',
    owner: ownerId,
    lease_until: at + leaseMs,
    sent_at: at,
    offered_amount: offered?.amount ?? null,
    ...(offerId === undefined ? {} : { offer_id: offerId }),
    ...(shippingServiceId === undefined ? {} : { shipping_service_id: shippingServiceId }),
  })
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where(noMarkInTheWay(passes, at))
    .where(BATCH_GOES_ON);
}

/**
 * Locks the order of a purchase until the transaction ends. Steps that mark the order take the same lock, so the next statement sees
 * each mark that was committed before.
 */
async function lockOrderOf(trx: Connection, { sellerId, key }: PurchaseId): Promise<void> {
  await sql`
    select 1 from purchase_order_guard where seller_id = ${sellerId} and amazon_order_id = (
      select amazon_order_id from purchase where seller_id = ${sellerId} and key = ${key})
    for update`.execute(trx);
}

/** An attempt that is still the recorded one was stopped by a mark or by its batch. */
function notClaimed(attempt: PurchaseAttempt, purchase: CurrentPurchase | null): ClaimOutcome {
  return {
    outcome: 'lost',
    purchase,
    ...(isUnsent(attempt, purchase) && { stopped: purchase }),
  };
}

function isUnsent(
  { attemptNumber }: PurchaseAttempt,
  purchase: CurrentPurchase | null,
): purchase is CurrentPurchase {
  return purchase?.state === 'INTENT' && purchase.attemptNumber === attemptNumber;
}

/** SENDING -> INTENT, when it is proven that Amazon executed nothing. */
export function releaseClaim(context: LedgerContext, claim: Claim): Promise<StepOutcome> {
  return takeStep(context, claim, (db) =>
    heldBy(
      changeFrom(db, claim, ['SENDING'], {
        state: 'INTENT',
        owner: null,
        lease_until: null,
        sent_at: null,
      }),
      claim,
    ),
  );
}

/** Returns whether a refused step took place earlier, and only its acknowledgement was lost. */
function tookPlaceBefore(
  purchase: PurchaseRecord | null,
  { owner, attempt }: Claim,
  shipmentId: string,
): purchase is PurchaseRecord {
  return (
    purchase?.state === 'PURCHASED' &&
    purchase.settledBy === 'REPLY' &&
    purchase.owner === owner &&
    purchase.attempts === attempt &&
    purchase.shipmentId === shipmentId
  );
}

/**
 * SENDING -> PURCHASED. A late reply is still a fact: it also settles an UNKNOWN purchase, and overrides what a person or
 * evidence settled. Both record `LATE_REPLY` as evidence. Recording the same sale again changes nothing and returns `done`,
 * so a caller may repeat it after a lost acknowledgement.
 */
export async function recordSale(
  context: LedgerContext,
  claim: Claim,
  sold: SoldShipment,
): Promise<StepOutcome> {
  const sale: Updateable<PurchaseTable> = {
    ...soldColumns(context, claim, sold),
    state: 'PURCHASED',
    lease_until: null,
    settled_at: context.now(),
    settled_by: 'REPLY',
    rejection: null,
    evidence_next_check_at: null,
  };
  const inTime = await takeLastStep(context, claim, (db) =>
    heldBy(changeFrom(db, claim, ['SENDING'], sale), claim),
  );
  if (inTime.outcome === 'done') return inTime;
  const late = await takeStep(
    context,
    claim,
    (db) =>
      heldBy(changeFrom(db, claim, ['UNKNOWN', 'PURCHASED', 'REJECTED'], sale), claim).where((eb) =>
        eb.or([eb('state', '=', 'UNKNOWN'), eb('settled_by', 'in', ['PERSON', 'EVIDENCE'])]),
      ),
    {
      kind: 'LATE_REPLY',
      detail: { answer: 'PURCHASED', shipmentId: sold.shipmentId },
      by: claim.owner,
    },
  );
  if (late.outcome === 'refused' && tookPlaceBefore(late.purchase, claim, sold.shipmentId))
    return { outcome: 'done', purchase: late.purchase };
  return late;
}
