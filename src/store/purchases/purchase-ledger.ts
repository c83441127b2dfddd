import { inTurns } from '../engine/one-at-a-time.js';
import { boundSteps } from '../engine/bound-steps.js';
import type { BoundSteps } from '../engine/bound-steps.js';
import type { SliceLimits } from '../engine/count-in-slices.js';
import type { PageRequest } from '../engine/page.js';
import {
  addEvidence,
  attachShipment,
  expireLeases,
  recordAmbiguity,
  recordRejection,
  resolvePurchase,
} from './settle-purchase.js';
import { cancelBatch, countWithdrawn, termsOfBatches, withdrawWithBatch } from './cancel-batch.js';
import { standingInBatch } from './batch-standing.js';
import { endCancellation, postponeCancellation, recordCancellation } from './cancellation-wish.js';
import {
  postponeEvidenceCheck,
  recordRefund,
  takeDueDoubts,
  takeDueEvidenceChecks,
  takeDueRefundChecks,
} from './follow-up.js';
import { countPurchases } from './count-purchases.js';
import { setLabelCheck, takeDueLabelChecks } from './label-checks.js';
import { orderIdsByKey, orderIdsOf } from './order-ids.js';
import { lastPackages, readPackages } from './purchase-packages.js';
import type { LedgerContext } from './ledger-context.js';
import { readLedgerOverview } from './ledger-overview.js';
import { countUnsettled, countUnshipped } from './seller-attention.js';
import { expirePersonalData, readAnswer, readLabel, readRequest } from './personal-data.js';
import { talliesOfBatches } from './batch-tally.js';
import { batchesWithRefusals, countHeads, findHeads, listHeads } from '../batches/batch-heads.js';
import { findBatch, listBatches, refusalsOfBatches } from './read-batches.js';
import {
  evidenceOf,
  findPurchase,
  findPurchases,
  keysByTracking,
  ordersOfTracking,
  purchasesByShipment,
  purchasesByShipments,
  purchasesOfOrder,
  purchasesOfOrders,
  queuedPurchases,
} from './read-purchases.js';
import { listPurchases } from './list-purchases.js';
import {
  evidenceOfAll,
  readAmazonAnswers,
  readAuthors,
  readLabels,
  readProtections,
  readShipDates,
  readSupplySources,
} from './read-together.js';
import { recordBatch } from './record-batch.js';
import { recordIntent } from './record-intents.js';
import { rejectUnsent, withdrawPurchase } from './reject-unsent.js';
import { resealPurchases } from './reseal-purchases.js';
import { fillShipDates } from './ship-date-fill.js';
import { walkPaidLabels, walkSoldLabels } from './sold-labels.js';
import { claimPurchase, recordSale, releaseClaim } from './send-purchase.js';

const STEPS = {
  /** Throws `PurchasesRefused` when the ledger may have lost purchases. */
  assertAllowed: ({ gate }: LedgerContext) => gate.assertAllowed(),
  /** Records an INTENT, unless the key is in use or other purchases cover the items. A free key gets a new attempt. */
  intend: recordIntent,
  /** INTENT -> SENDING of one attempt, for exactly one caller. */
  claim: claimPurchase,
  /** SENDING -> INTENT by the claim's owner, when it is proven that nothing was executed (as after a 429). */
  release: releaseClaim,
  /** SENDING -> PURCHASED by the claim's owner. A late reply also overrides UNKNOWN and what a person or evidence settled. */
  purchased: recordSale,
  /** SENDING -> REJECTED by the claim's owner, on a definite reply. A late reply also settles UNKNOWN. */
  rejected: recordRejection,
  /** INTENT -> REJECTED, without sending the attempt: too expensive, or no offer left. The key is free afterwards. */
  rejectUnsent,
  /** INTENT -> REJECTED by a person. The key stays used. */
  withdraw: withdrawPurchase,
  /** INTENT -> REJECTED by a person, for an attempt whose batch is cancelled. The key stays used. */
  withdrawWithBatch,
  /** Returns what the batches of a purchase say about it: a cancellation, and what is left of the limit of its labels. */
  inBatch: standingInBatch,
  /** SENDING -> UNKNOWN by the claim's owner. Records `detail` as evidence. */
  unknown: recordAmbiguity,
  /** SENDING -> UNKNOWN for every expired lease. Returns the purchases that this call changed. */
  expireLeases,
  /** Records a fact about a purchase in any state. Refused when the purchase has `MOST_FACTS` already. */
  addEvidence,
  /** UNKNOWN -> PURCHASED or REJECTED, by conclusive evidence or by a person. A person may also revise what a person settled. */
  resolve: resolvePurchase,
  /**
   * Adds later knowledge to a PURCHASED one: shipment id, label, newer answer. Refuses a different shipment id, and a shipment
   * of another purchase.
   */
  attachShipment,
  /** Records the state of a refund, for a PURCHASED one only. */
  refundState: recordRefund,
  /** Records that a shipment is about to be cancelled, before the request is sent. */
  cancelling: recordCancellation,
  /** Sets when the effect of a cancellation is read again. */
  cancellingStill: postponeCancellation,
  /** Removes a cancellation that had no effect. */
  notCancelled: endCancellation,
  /** Takes purchases whose refund, or whose cancellation, is due for a check. */
  dueRefundChecks: takeDueRefundChecks,
  /** Takes purchases of a seller whose label is due for a comparison with Amazon. */
  dueLabelChecks: takeDueLabelChecks,
  /** Sets when a label is compared with Amazon next, in epoch milliseconds; null ends the comparisons. */
  labelCheck: setLabelCheck,
  /** Takes UNKNOWN purchases that are due for a search for evidence. */
  dueReconciliations: takeDueEvidenceChecks,
  /** Takes purchases that a person settled as not made, and that are due for a search for the opposite. */
  dueDoubts: takeDueDoubts,
  /** Sets when a purchase that is searched for is due again, in epoch milliseconds. With null, only a person or a late reply settles it. */
  reconcileAgain: postponeEvidenceCheck,
  find: findPurchase,
  /** Returns purchases by their keys. Omits unknown keys. */
  findAll: findPurchases,
  /** Returns Amazon's answers by key, with an `Error` for each one that cannot be read. */
  answers: readAmazonAnswers,
  /** Returns label files by key, with an `Error` for each one that cannot be read. */
  labels: readLabels,
  /** Returns the supply sources that purchases are sent from, by key. Omits purchases from an address. */
  supplySources: readSupplySources,
  /** Returns the packages of purchases, by key. Omits purchases of earlier versions. */
  packages: readPackages,
  /** Returns by SKU the package of the last label that held one unit of it and nothing else. Omits SKUs without one. */
  lastPackages,
  /** Returns whether Amazon protects the labels of purchases from claims, by key. Omits those of which it is not known. */
  protections: readProtections,
  /** Returns the ship dates of labels, by key. Omits those of which it is not known. */
  shipDates: readShipDates,
  /** Stores the ship dates of a slice of labels of an earlier version. Returns 0 when all are done. */
  fillShipDates,
  /** Returns the names of the authors of purchases, by key. */
  authors: readAuthors,
  /** Returns facts by key, with an `Error` for each purchase whose facts cannot be read. */
  evidenceOfAll,
  /** Returns all purchases of an order, oldest first. */
  byOrder: purchasesOfOrder,
  /** Returns all purchases of several orders, oldest first, with one statement. */
  byOrders: purchasesOfOrders,
  /** Returns the purchases with a shipment. More than one only if Amazon returned the same shipment twice. */
  byShipment: purchasesByShipment,
  /** Returns the purchases with one of these shipments, oldest first, with one statement. */
  byShipments: purchasesByShipments,
  /** Returns at most two keys of PURCHASED ones with a tracking number, of any order. */
  keysByTracking,
  /** Returns the first and the last order of each tracking number on a label, with one statement. */
  ordersOfTracking,
  /** Returns the ids of orders with a purchase in one of these batches, or with this tracking number on a label. */
  orderIdsOf,
  /** Returns the orders of purchases, by key. Omits unknown keys. */
  orderIdsByKey,
  /** Returns figures for the operator, over all sellers: counts by state, and the oldest unsettled purchases. */
  overview: readLedgerOverview,
  /** Returns the numbers of UNKNOWN purchases by seller, with one statement. Omits sellers without one. */
  unsettledCounts: countUnsettled,
  /** Returns by seller the orders with a cancelled label and no other. Omits sellers without one. */
  unshippedCounts: countUnshipped,
  /** Returns a page of a seller's purchases. Throws `StoreError` `INVALID_CURSOR`, and `PurchaseSearchTooLong`. */
  list: listPurchases,
  /** Yields the labels of a period that were not cancelled, slice by slice. */
  sold: walkSoldLabels,
  /** Yields all labels of a period, cancelled ones too, slice by slice. */
  paid: walkPaidLabels,
  /** Counts the purchases of a list. Null when too many purchases would have to be tested one by one. */
  count: countPurchases,
  /** Returns INTENT purchases in the order of sending: interactive ones first, then the oldest. */
  nextIntents: queuedPurchases,
  evidence: evidenceOf,
  /** Returns the recorded request; null after its deletion. */
  request: readRequest,
  /** Returns Amazon's shipment without the label; null when none is stored. */
  answer: readAnswer,
  /** Returns the label file; null when none is stored. */
  label: readLabel,
  /** Deletes the personal data of a slice of settled purchases. Unsettled purchases keep theirs. */
  expirePersonalData,
  /** Seals stored values with the current key, `limit` rows at a time. */
  reseal: resealPurchases,
};

/** The steps that each trace of a purchase shows. */
const CHANGES = [
  'intend',
  'claim',
  'release',
  'purchased',
  'rejected',
  'rejectUnsent',
  'withdraw',
  'withdrawWithBatch',
  'unknown',
  'resolve',
  'addEvidence',
  'attachShipment',
  'cancelling',
  'notCancelled',
  'refundState',
] as const;

/**
 * The permanent record of purchases: one row for each (seller, key). Each step is one conditional statement, or a transaction
 * around one, so that exactly one of many callers in many processes succeeds. A step that does not fit the state changes nothing
 * and returns `refused` with the current row. Every step throws `StoreError` when the store cannot be read or written. A caller
 * that gets this error instead of a won claim must send nothing.
 */
export type PurchaseLedger = BoundSteps<typeof STEPS>;

export function createPurchaseLedger(context: LedgerContext): PurchaseLedger {
  return boundSteps(context, STEPS, 'ledger', { subject: 'purchases', always: CHANGES });
}

const BATCH_STEPS = {
  /** Records up to 500 purchases, all or none. Throws `RangeError` for an empty, too large or mixed batch. */
  record: inTurns(({ sellerId }) => sellerId, recordBatch),
  /** Returns a batch with its progress; null for an unknown id. */
  find: findBatch,
  /** Cancels a batch. Attempts that it recorded and that are not sent are withdrawn. Null for an unknown batch. */
  cancel: cancelBatch,
  /** Returns how many purchases were withdrawn with a batch. */
  countWithdrawn,
  /** Returns cancellations and limits of batches by id, with one statement. Omits unknown ids. */
  terms: termsOfBatches,
  /** Returns batches by id without their progress. Omits unknown ids. */
  findAll: (reader: LedgerContext, sellerId: string, batchIds: readonly string[]) =>
    findHeads(reader, 'purchase_batch', sellerId, batchIds),
  /** Returns states and prices of the purchases of batches, by batch, with one statement. Omits unknown ids. */
  tallies: talliesOfBatches,
  /** Returns a page of the batches of a seller, newest first. Throws `StoreError` `INVALID_CURSOR`. */
  list: (reader: LedgerContext, sellerId: string, page: PageRequest) =>
    listHeads(reader, 'purchase_batch', sellerId, page),
  /** Counts the batches of a seller. */
  count: (reader: LedgerContext, sellerId: string, limits: SliceLimits = {}) =>
    countHeads(reader, 'purchase_batch', sellerId, limits),
  /** Returns the newest batches of a period that left purchases out. */
  withRefusals: batchesWithRefusals,
  /** Returns what batches left out, by id, with one statement. Omits batches that left nothing out. */
  refusals: refusalsOfBatches,
  /**
   * Returns several pages of purchases of batches, in the order of their input, with one statement. In place of a page with an
   * invalid cursor, returns the `StoreError` `INVALID_CURSOR`.
   */
  pages: listBatches,
};

/** Batches of purchases. Their purchases are ordinary rows of the ledger, sent from its queue. */
export type PurchaseBatches = BoundSteps<typeof BATCH_STEPS>;

export function createPurchaseBatches(context: LedgerContext): PurchaseBatches {
  return boundSteps(context, BATCH_STEPS, 'ledger', {
    subject: 'purchaseBatches',
    always: ['record', 'cancel'],
  });
}
