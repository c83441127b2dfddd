import { findHeads } from '../batches/batch-heads.js';
import { inTurns } from '../engine/one-at-a-time.js';
import { boundSteps } from '../engine/bound-steps.js';
import type { BoundSteps } from '../engine/bound-steps.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { envelopeSteps } from '../envelopes/envelopes.js';
import type { ConfirmationContext } from './announced-confirmations.js';
import { fillEnvelope, waitingConfirmations } from './fill-envelopes.js';
import {
  confirmedParcels,
  countConfirmations,
  listConfirmationsOfSeller,
} from './list-confirmations.js';
import { expirePersonalData } from './personal-data.js';
import { resealConfirmations } from './reseal-confirmations.js';
import { recordConfirmations, recordResending } from './record-confirmations.js';
import {
  confirmationsIn,
  confirmationsOfOrders,
  countsOfConfirmations,
  findConfirmation,
  findConfirmationBatch,
  listConfirmations,
  ordersOfTracking,
} from './read-confirmations.js';
import {
  moveConfirmations,
  settleConfirmations,
  settleSentConfirmation,
} from './settle-confirmations.js';

const STEPS = {
  /** Throws `PurchasesRefused` when the ledger may have lost purchases or confirmations. */
  assertAllowed: ({ gate }: LedgerContext) => gate.assertAllowed(),
  /** Records a batch, all or nothing. Throws `RangeError` for an empty one. */
  record: inTurns(({ sellerId }) => sellerId, recordConfirmations),
  /** Puts a confirmation that the operation sends again back to UNKNOWN. Returns why it must not be sent; null when it may be. */
  resend: recordResending,
  /** Returns a batch with its progress. Null when no batch has the id. */
  find: findConfirmationBatch,
  /** Returns the confirmation at a position of a batch, from 0. Null when there is none. */
  at: findConfirmation,
  /** Returns batches by id without their progress. Omits unknown ids. */
  findAll: (reader: LedgerContext, sellerId: string, batchIds: readonly string[]) =>
    findHeads(reader, 'confirmation_batch', sellerId, batchIds),
  /** Returns the number of confirmations in each state by batch, with one statement. */
  counts: countsOfConfirmations,
  /**
   * Returns several pages of the confirmations of batches, in the order of their input, with one statement. In place of a page
   * with an invalid cursor, returns the `StoreError` `INVALID_CURSOR`.
   */
  pages: listConfirmations,
  /** Returns a page of the confirmations of a seller, newest first. Throws `StoreError` `INVALID_CURSOR`. */
  listOfSeller: listConfirmationsOfSeller,
  /** Counts the confirmations of such a list. */
  countOfSeller: countConfirmations,
  /** Returns the parcels of such a list by their tracking numbers, up to a number of them. */
  parcelsOfSeller: confirmedParcels,
  /** Returns the confirmations of orders, oldest first, in one statement. */
  ofOrders: confirmationsOfOrders,
  /** Returns the first and the last order of each tracking number, with one statement. */
  ordersOfTracking,
  /** Returns the confirmations of an envelope. The first one is message 1 of the feed. */
  inEnvelope: confirmationsIn,
  /** Counts the confirmations without an envelope, for sellers whose envelopes have all been sent. */
  waiting: waitingConfirmations,
  /** Puts the waiting confirmations of a seller into a new envelope. Returns their number. */
  fillEnvelope,
  ...envelopeSteps('confirmation_envelope'),
  /** Moves the unsettled confirmations of an envelope to a state. */
  move: moveConfirmations,
  /** Settles confirmations of an envelope. The last one ends the envelope. Returns whether it has ended. */
  settle: settleConfirmations,
  /** Settles a confirmation that the operation has sent. */
  settleSent: settleSentConfirmation,
  /** Deletes the personal data of a slice of settled confirmations. Those that do not open stay as they are. */
  expirePersonalData,
  /** Seals stored texts with the current key, `limit` rows at a time. */
  reseal: resealConfirmations,
};

/**
 * Stores confirmations, and the envelopes that carry those for the feed. A confirmation and its envelope are stored before
 * anything is sent. Each step is one statement or one transaction. Every step throws `StoreError` when the store cannot
 * be read or written.
 */
export type ConfirmationStore = BoundSteps<typeof STEPS>;

export function createConfirmationStore(context: ConfirmationContext): ConfirmationStore {
  return boundSteps(context, STEPS, 'ledger', {
    subject: 'confirmations',
    always: ['record', 'fillEnvelope', 'settle', 'settleSent'],
  });
}
