import { addEvidence, attachShipment, expireLeases } from './settle-purchase.js';
import {
  recordAmbiguity,
  recordRejection,
  rejectUnsent,
  resolvePurchase,
} from './settle-purchase.js';
import type { Resolution, ResolutionOutcome } from './settle-purchase.js';
import {
  postponeEvidenceCheck,
  recordRefund,
  takeDueEvidenceChecks,
  takeDueRefundChecks,
} from './follow-up.js';
import type { RefundNews, Turn } from './follow-up.js';
import type { Page, PageRequest } from '../engine/page.js';
import type { LedgerContext } from './ledger-context.js';
import { readLedgerOverview } from './ledger-overview.js';
import type { LedgerOverview } from './ledger-overview.js';
import { expirePersonalData, readDocument, readLabel } from './personal-data.js';
import type {
  Claim,
  Evidence,
  PurchaseRecord,
  PurchaseId,
  Rejection,
  SoldShipment,
  StepOutcome,
  StoredLabel,
} from './purchase.js';
import type { BatchIntent, BatchOutcome, BatchRecord } from './purchase-batch.js';
import type { NewEvidence } from './purchase-update.js';
import { findBatch, listBatch } from './read-batches.js';
import {
  evidenceOf,
  findPurchase,
  keysByTracking,
  listPurchases,
  purchasesByShipment,
  queuedPurchases,
  unsettledPurchases,
} from './read-purchases.js';
import type { PurchaseFilter, QueueView } from './read-purchases.js';
import { evidenceOfAll, findPurchases, readAnswers, readLabels } from './read-together.js';
import { recordBatch } from './record-batch.js';
import { purchasesOfOrder, purchasesOfOrders, recordIntent } from './record-intents.js';
import type { IntentOutcome, PurchaseIntent } from './record-intents.js';
import { resealPurchases } from './reseal-purchases.js';
import { claimPurchase, recordSale, releaseClaim } from './send-purchase.js';
import type { ClaimOutcome, ClaimTerms } from './send-purchase.js';

/** Number of purchases that one run of the retention works on. */
const CHUNK = 500;

/**
 * The record of every purchase: one row for each (seller, key), for good. Each step is one conditional statement, or one
 * transaction around one, so that of many callers in many processes exactly one takes it; a step that does not fit the
 * state changes nothing and answers `refused` with the row as it is. Every method throws `StoreError` when the store
 * can't be read or written; a caller that gets one instead of a won claim sends nothing.
 */
export class PurchaseLedger {
  readonly #context: LedgerContext;

  constructor(context: LedgerContext) {
    this.#context = context;
  }

  /** Throws `PurchasesRefused` when nothing may be bought, because the ledger may have lost purchases. */
  assertAllowed(): void {
    this.#context.gate.assertAllowed();
  }

  /** Nothing -> INTENT, unless the key is known or other purchases have the items. */
  intend(intent: PurchaseIntent): Promise<IntentOutcome> {
    return recordIntent(this.#context, intent);
  }

  /** INTENT -> SENDING, for exactly one caller. */
  claim(id: PurchaseId, terms: ClaimTerms): Promise<ClaimOutcome> {
    return claimPurchase(this.#context, id, terms);
  }

  /** SENDING -> INTENT by the claim's owner, when it is proven that nothing was executed (as after a 429). */
  release(claim: Claim): Promise<StepOutcome> {
    return releaseClaim(this.#context, claim);
  }

  /** SENDING -> PURCHASED by the claim's owner; late also from UNKNOWN and over what a person or evidence settled. */
  purchased(claim: Claim, sold: SoldShipment): Promise<StepOutcome> {
    return recordSale(this.#context, claim, sold);
  }

  /** SENDING -> REJECTED by the claim's owner, on a definite reply; late also from UNKNOWN. */
  rejected(claim: Claim, rejection: Rejection): Promise<StepOutcome> {
    return recordRejection(this.#context, claim, rejection);
  }

  /** INTENT -> REJECTED: it will not be sent (too expensive now, withdrawn, no offer left). */
  rejectUnsent(id: PurchaseId, rejection: Rejection): Promise<StepOutcome> {
    return rejectUnsent(this.#context, id, rejection);
  }

  /** SENDING -> UNKNOWN by the claim's owner. `detail` is kept as evidence. */
  unknown(claim: Claim, detail: unknown): Promise<StepOutcome> {
    return recordAmbiguity(this.#context, claim, detail);
  }

  /** SENDING -> UNKNOWN for every lease that ran out; answers the purchases that this call moved. */
  expireLeases(): Promise<PurchaseRecord[]> {
    return expireLeases(this.#context);
  }

  /** Keeps a fact about a purchase, in whatever state. */
  addEvidence(id: PurchaseId, evidence: NewEvidence): Promise<StepOutcome> {
    return addEvidence(this.#context, id, evidence);
  }

  /** UNKNOWN -> PURCHASED or REJECTED, by evidence that can't lie or by a person. */
  resolve(id: PurchaseId, resolution: Resolution): Promise<ResolutionOutcome> {
    return resolvePurchase(this.#context, id, resolution);
  }

  /** Adds to a PURCHASED one what was learned later: shipment id, label, newer answer. Another shipment id is refused. */
  attachShipment(id: PurchaseId, sold: SoldShipment): Promise<StepOutcome> {
    return attachShipment(this.#context, id, sold);
  }

  /** Records what became of a refund, of a PURCHASED one only. */
  refundState(id: PurchaseId, news: RefundNews): Promise<StepOutcome> {
    return recordRefund(this.#context, id, news);
  }

  /** Takes the purchases whose refund should be asked for now. */
  dueRefundChecks(turn: Turn): Promise<PurchaseRecord[]> {
    return takeDueRefundChecks(this.#context, turn);
  }

  /** Takes the UNKNOWN purchases for which evidence should be looked for now. */
  dueReconciliations(turn: Turn): Promise<PurchaseRecord[]> {
    return takeDueEvidenceChecks(this.#context, turn);
  }

  /** Says when an UNKNOWN purchase is due again, in epoch milliseconds; `null`: only a person or a late reply helps. */
  reconcileAgain(id: PurchaseId, nextCheckAt: number | null): Promise<StepOutcome> {
    return postponeEvidenceCheck(this.#context, id, nextCheckAt);
  }

  find(id: PurchaseId): Promise<PurchaseRecord | null> {
    return findPurchase(this.#context, id);
  }

  /** Several purchases by their keys; those that do not exist are not there. */
  findAll(sellerId: string, keys: readonly string[]): Promise<PurchaseRecord[]> {
    return findPurchases(this.#context, sellerId, keys);
  }

  /** Amazon's answers to several purchases, by key; an `Error` for one that cannot be read. */
  answers(sellerId: string, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    return readAnswers(this.#context, sellerId, keys);
  }

  /** The label files of several purchases, by key; an `Error` for one that cannot be read. */
  labels(
    sellerId: string,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, StoredLabel | Error>> {
    return readLabels(this.#context, sellerId, keys);
  }

  /** What is known about several purchases, by key; an `Error` for one that cannot be read. */
  evidenceOfAll(
    sellerId: string,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Evidence[] | Error>> {
    return evidenceOfAll(this.#context, sellerId, keys);
  }

  /** All purchases of an order, the oldest first. */
  byOrder(sellerId: string, amazonOrderId: string): Promise<PurchaseRecord[]> {
    return purchasesOfOrder(this.#context, { sellerId, amazonOrderId });
  }

  /** All purchases of several orders, the oldest first: one statement for all of them. */
  byOrders(sellerId: string, amazonOrderIds: readonly string[]): Promise<PurchaseRecord[]> {
    return purchasesOfOrders(this.#context, sellerId, amazonOrderIds);
  }

  /** The purchases with a shipment; more than one only if Amazon answered two of them with the same. */
  byShipment(sellerId: string, shipmentId: string): Promise<PurchaseRecord[]> {
    return purchasesByShipment(this.#context, sellerId, shipmentId);
  }

  /** The keys of the PURCHASED ones with a tracking number, of whatever order; two at most. */
  keysByTracking(sellerId: string, trackingId: string): Promise<string[]> {
    return keysByTracking(this.#context.db, sellerId, trackingId);
  }

  /** What an operator watches, over all sellers: counts by state, and the oldest that are not settled. */
  overview(): Promise<LedgerOverview> {
    return readLedgerOverview(this.#context);
  }

  /** A page of a seller's purchases, newest first. Throws `StoreError` `INVALID_CURSOR`. */
  list(filter: PurchaseFilter, page: PageRequest): Promise<Page<PurchaseRecord>> {
    return listPurchases(this.#context, filter, page);
  }

  /** UNKNOWN purchases, oldest first, of one seller or of all. */
  unsettled(limit: number, sellerId?: string): Promise<PurchaseRecord[]> {
    return unsettledPurchases(this.#context, limit, sellerId);
  }

  /** INTENT purchases in the order in which they should be sent: interactive ones first, then the oldest. */
  nextIntents(view: QueueView): Promise<PurchaseRecord[]> {
    return queuedPurchases(this.#context, view);
  }

  evidence(id: PurchaseId): Promise<Evidence[]> {
    return evidenceOf(this.#context, id);
  }

  /** The request as it was recorded; `null` once it was forgotten. */
  request(id: PurchaseId): Promise<unknown> {
    return readDocument(this.#context, id, 'request');
  }

  /** Amazon's shipment, without the label; `null` when none is stored, or not any more. */
  answer(id: PurchaseId): Promise<unknown> {
    return readDocument(this.#context, id, 'answer');
  }

  /** The label file; `null` when none is stored, or not any more. */
  label(id: PurchaseId): Promise<StoredLabel | null> {
    return readLabel(this.#context, id);
  }

  /**
   * Forgets requests, answers and labels of purchases settled before a time (epoch milliseconds), at most `limit` of
   * them, and tells how many; what is not settled keeps them. Call it again while it answers `limit`.
   */
  expirePersonalData(before: number, limit: number = CHUNK): Promise<number> {
    return expirePersonalData(this.#context, before, limit);
  }

  /** Seals stored values with the current key, `limit` rows at a time. Yields how many values each slice sealed. */
  reseal(limit: number): AsyncGenerator<number> {
    return resealPurchases(this.#context, limit);
  }
}

/** Batches of purchases. Their purchases are rows of the ledger like any other, and are sent from its queue. */
export class PurchaseBatches {
  readonly #context: LedgerContext;

  constructor(context: LedgerContext) {
    this.#context = context;
  }

  /** Records up to 500 purchases, all or none. Throws `RangeError` for an empty, too large or mixed batch. */
  record(batch: BatchIntent): Promise<BatchOutcome> {
    return recordBatch(this.#context, batch);
  }

  /** A batch and how far it is; `null` when there is none. */
  find(sellerId: string, batchId: string): Promise<BatchRecord | null> {
    return findBatch(this.#context.db, sellerId, batchId);
  }

  /** The purchases of a batch, in the order of its input. Throws `StoreError` `INVALID_CURSOR`. */
  purchases(sellerId: string, batchId: string, page: PageRequest): Promise<Page<PurchaseRecord>> {
    return listBatch(this.#context, sellerId, batchId, page);
  }
}
