import {
  addEvidence,
  attachShipment,
  expireLeases,
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
 * The permanent record of purchases: one row for each (seller, key). Each step is one conditional statement, or a transaction
 * around one, so that exactly one of many callers in many processes succeeds. A step that does not fit the state changes nothing
 * and returns `refused` with the current row. Every method throws `StoreError` when the store cannot be read or written. A caller
 * that gets this error instead of a won claim must send nothing.
 */
export class PurchaseLedger {
  readonly #context: LedgerContext;

  constructor(context: LedgerContext) {
    this.#context = context;
  }

  /** Throws `PurchasesRefused` when the ledger may have lost purchases. */
  assertAllowed(): void {
    this.#context.gate.assertAllowed();
  }

  /** Records an INTENT, unless the key is known or other purchases cover the items. */
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

  /** SENDING -> PURCHASED by the claim's owner. A late reply also overrides UNKNOWN and what a person or evidence settled. */
  purchased(claim: Claim, sold: SoldShipment): Promise<StepOutcome> {
    return recordSale(this.#context, claim, sold);
  }

  /** SENDING -> REJECTED by the claim's owner, on a definite reply. A late reply also settles UNKNOWN. */
  rejected(claim: Claim, rejection: Rejection): Promise<StepOutcome> {
    return recordRejection(this.#context, claim, rejection);
  }

  /** INTENT -> REJECTED, without sending it: too expensive, withdrawn, or no offer left. */
  rejectUnsent(id: PurchaseId, rejection: Rejection): Promise<StepOutcome> {
    return rejectUnsent(this.#context, id, rejection);
  }

  /** SENDING -> UNKNOWN by the claim's owner. Records `detail` as evidence. */
  unknown(claim: Claim, detail: unknown): Promise<StepOutcome> {
    return recordAmbiguity(this.#context, claim, detail);
  }

  /** SENDING -> UNKNOWN for every expired lease. Returns the purchases that this call changed. */
  expireLeases(): Promise<PurchaseRecord[]> {
    return expireLeases(this.#context);
  }

  /** Records a fact about a purchase in any state. Refused when the purchase has `MOST_FACTS` already. */
  addEvidence(id: PurchaseId, evidence: NewEvidence): Promise<StepOutcome> {
    return addEvidence(this.#context, id, evidence);
  }

  /** UNKNOWN -> PURCHASED or REJECTED, by conclusive evidence or by a person. */
  resolve(id: PurchaseId, resolution: Resolution): Promise<ResolutionOutcome> {
    return resolvePurchase(this.#context, id, resolution);
  }

  /** Adds later knowledge to a PURCHASED one: shipment id, label, newer answer. Refuses a different shipment id. */
  attachShipment(id: PurchaseId, sold: SoldShipment): Promise<StepOutcome> {
    return attachShipment(this.#context, id, sold);
  }

  /** Records the state of a refund, for a PURCHASED one only. */
  refundState(id: PurchaseId, news: RefundNews): Promise<StepOutcome> {
    return recordRefund(this.#context, id, news);
  }

  /** Takes purchases whose refund is due for a check. */
  dueRefundChecks(turn: Turn): Promise<PurchaseRecord[]> {
    return takeDueRefundChecks(this.#context, turn);
  }

  /** Takes UNKNOWN purchases that are due for a search for evidence. */
  dueReconciliations(turn: Turn): Promise<PurchaseRecord[]> {
    return takeDueEvidenceChecks(this.#context, turn);
  }

  /** Sets when an UNKNOWN purchase is due again, in epoch milliseconds. With null, only a person or a late reply settles it. */
  reconcileAgain(id: PurchaseId, nextCheckAt: number | null): Promise<StepOutcome> {
    return postponeEvidenceCheck(this.#context, id, nextCheckAt);
  }

  find(id: PurchaseId): Promise<PurchaseRecord | null> {
    return findPurchase(this.#context, id);
  }

  /** Returns purchases by their keys. Omits unknown keys. */
  findAll(sellerId: string, keys: readonly string[]): Promise<PurchaseRecord[]> {
    return findPurchases(this.#context, sellerId, keys);
  }

  /** Returns Amazon's answers by key, with an `Error` for each one that cannot be read. */
  answers(sellerId: string, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    return readAnswers(this.#context, sellerId, keys);
  }

  /** Returns label files by key, with an `Error` for each one that cannot be read. */
  labels(
    sellerId: string,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, StoredLabel | Error>> {
    return readLabels(this.#context, sellerId, keys);
  }

  /** Returns facts by key, with an `Error` for each purchase whose facts cannot be read. */
  evidenceOfAll(
    sellerId: string,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Evidence[] | Error>> {
    return evidenceOfAll(this.#context, sellerId, keys);
  }

  /** Returns all purchases of an order, oldest first. */
  byOrder(sellerId: string, amazonOrderId: string): Promise<PurchaseRecord[]> {
    return purchasesOfOrder(this.#context, { sellerId, amazonOrderId });
  }

  /** Returns all purchases of several orders, oldest first, with one statement. */
  byOrders(sellerId: string, amazonOrderIds: readonly string[]): Promise<PurchaseRecord[]> {
    return purchasesOfOrders(this.#context, sellerId, amazonOrderIds);
  }

  /** Returns the purchases with a shipment. More than one only if Amazon returned the same shipment twice. */
  byShipment(sellerId: string, shipmentId: string): Promise<PurchaseRecord[]> {
    return purchasesByShipment(this.#context, sellerId, shipmentId);
  }

  /** Returns at most two keys of PURCHASED ones with a tracking number, of any order. */
  keysByTracking(sellerId: string, trackingId: string): Promise<string[]> {
    return keysByTracking(this.#context.db, sellerId, trackingId);
  }

  /** Returns figures for the operator, over all sellers: counts by state, and the oldest unsettled purchases. */
  overview(): Promise<LedgerOverview> {
    return readLedgerOverview(this.#context);
  }

  /** Returns a page of a seller's purchases, newest first. Throws `StoreError` `INVALID_CURSOR`. */
  list(filter: PurchaseFilter, page: PageRequest): Promise<Page<PurchaseRecord>> {
    return listPurchases(this.#context, filter, page);
  }

  /** Returns UNKNOWN purchases of one seller or of all, oldest first. */
  unsettled(limit: number, sellerId?: string): Promise<PurchaseRecord[]> {
    return unsettledPurchases(this.#context, limit, sellerId);
  }

  /** Returns INTENT purchases in the order of sending: interactive ones first, then the oldest. */
  nextIntents(view: QueueView): Promise<PurchaseRecord[]> {
    return queuedPurchases(this.#context, view);
  }

  evidence(id: PurchaseId): Promise<Evidence[]> {
    return evidenceOf(this.#context, id);
  }

  /** Returns the recorded request; null after its deletion. */
  request(id: PurchaseId): Promise<unknown> {
    return readDocument(this.#context, id, 'request');
  }

  /** Returns Amazon's shipment without the label; null when none is stored. */
  answer(id: PurchaseId): Promise<unknown> {
    return readDocument(this.#context, id, 'answer');
  }

  /** Returns the label file; null when none is stored. */
  label(id: PurchaseId): Promise<StoredLabel | null> {
    return readLabel(this.#context, id);
  }

  /**
   * Deletes the personal data of at most `limit` purchases that were settled before a time (epoch milliseconds). Returns their
   * number. Unsettled purchases keep their data. Call it again while it returns `limit`.
   */
  expirePersonalData(before: number, limit: number = CHUNK): Promise<number> {
    return expirePersonalData(this.#context, before, limit);
  }

  /** Seals stored values with the current key, `limit` rows at a time. Yields how many values each slice sealed. */
  reseal(limit: number): AsyncGenerator<number> {
    return resealPurchases(this.#context, limit);
  }
}

/** Batches of purchases. Their purchases are ordinary rows of the ledger, sent from its queue. */
export class PurchaseBatches {
  readonly #context: LedgerContext;

  constructor(context: LedgerContext) {
    this.#context = context;
  }

  /** Records up to 500 purchases, all or none. Throws `RangeError` for an empty, too large or mixed batch. */
  record(batch: BatchIntent): Promise<BatchOutcome> {
    return recordBatch(this.#context, batch);
  }

  /** Returns a batch with its progress; null for an unknown id. */
  find(sellerId: string, batchId: string): Promise<BatchRecord | null> {
    return findBatch(this.#context.db, sellerId, batchId);
  }

  /** Returns the purchases of a batch, in the order of its input. Throws `StoreError` `INVALID_CURSOR`. */
  purchases(sellerId: string, batchId: string, page: PageRequest): Promise<Page<PurchaseRecord>> {
    return listBatch(this.#context, sellerId, batchId, page);
  }
}
