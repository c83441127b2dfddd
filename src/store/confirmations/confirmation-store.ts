import type { Page, PageRequest } from '../engine/page.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { oldestOpenEnvelopeAt } from '../purchases/ledger-overview.js';
import type {
  Confirmation,
  ConfirmationBatch,
  ConfirmationBatchIntent,
  ConfirmationBatchOutcome,
} from './confirmation.js';
import type { Envelope, EnvelopeStep, EnvelopeTurn } from './envelope.js';
import { knownFeeds, stepEnvelope, takeDueEnvelopes } from './envelopes.js';
import { envelopesSince, fillEnvelope, waitingConfirmations } from './fill-envelopes.js';
import type { WaitingConfirmations } from './fill-envelopes.js';
import { expirePersonalData } from './personal-data.js';
import { resealConfirmations } from './reseal-confirmations.js';
import { recordConfirmations } from './record-confirmations.js';
import {
  confirmationsIn,
  confirmationsOfOrders,
  findConfirmationBatch,
  listConfirmations,
} from './read-confirmations.js';
import { moveConfirmations, settleConfirmations } from './settle-confirmations.js';
import type { ConfirmationVerdict } from './settle-confirmations.js';

type EnvelopeName = Pick<Envelope, 'sellerId' | 'envelopeId'>;

/**
 * Stores confirmations that go through the feed, and the envelopes that carry them. A confirmation and its envelope are stored
 * before anything is sent. Each step is one statement or one transaction. Every method throws `StoreError` when the store cannot
 * be read or written.
 */
export class ConfirmationStore {
  readonly #context: LedgerContext;

  constructor(context: LedgerContext) {
    this.#context = context;
  }

  /** Records a batch, all or nothing. Throws `RangeError` for an empty one. */
  record(batch: ConfirmationBatchIntent): Promise<ConfirmationBatchOutcome> {
    return recordConfirmations(this.#context, batch);
  }

  /** Returns a batch with its progress. Null when no batch has the id. */
  find(sellerId: string, batchId: string): Promise<ConfirmationBatch | null> {
    return findConfirmationBatch(this.#context.db, sellerId, batchId);
  }

  /** Returns a page of the confirmations of a batch, in the order of its input. Throws `StoreError` `INVALID_CURSOR`. */
  list(sellerId: string, batchId: string, page: PageRequest): Promise<Page<Confirmation>> {
    return listConfirmations(this.#context, sellerId, batchId, page);
  }

  /** Returns the feed confirmations of orders, oldest first, in one statement. */
  ofOrders(sellerId: string, amazonOrderIds: readonly string[]): Promise<Confirmation[]> {
    return confirmationsOfOrders(this.#context, sellerId, amazonOrderIds);
  }

  /** Returns the confirmations of an envelope. The first one is message 1 of the feed. */
  inEnvelope({ sellerId, envelopeId }: EnvelopeName): Promise<Confirmation[]> {
    return confirmationsIn(this.#context, sellerId, envelopeId);
  }

  /** Counts the confirmations without an envelope, for sellers whose envelopes have all been sent. */
  waiting(): Promise<WaitingConfirmations[]> {
    return waitingConfirmations(this.#context);
  }

  /** Counts the envelopes of a seller that were created since a time (epoch milliseconds). */
  envelopesSince(sellerId: string, since: number): Promise<number> {
    return envelopesSince(this.#context, sellerId, since);
  }

  /** Puts the waiting confirmations of a seller into a new envelope. Returns their number. */
  fillEnvelope(sellerId: string, limit: number): Promise<number> {
    return fillEnvelope(this.#context, sellerId, limit);
  }

  /** Takes the due envelopes of these sellers. */
  takeDue(sellerIds: readonly string[], turn: EnvelopeTurn): Promise<Envelope[]> {
    return takeDueEnvelopes(this.#context, sellerIds, turn);
  }

  /** Changes an envelope and releases it. Returns false when another process holds it, or it has ended. */
  step(envelope: EnvelopeName, step: EnvelopeStep): Promise<boolean> {
    return stepEnvelope(this.#context, envelope, step);
  }

  /** Moves the unsettled confirmations of an envelope to a state. */
  move(envelope: EnvelopeName, state: 'RECORDED' | 'SUBMITTED' | 'PROCESSING'): Promise<void> {
    return moveConfirmations(this.#context, envelope, state);
  }

  /** Settles confirmations of an envelope. The last one ends the envelope. Returns whether it has ended. */
  settle(envelope: EnvelopeName, verdicts: readonly ConfirmationVerdict[]): Promise<boolean> {
    return settleConfirmations(this.#context, envelope, verdicts);
  }

  /**
   * Deletes the personal data of at most `limit` confirmations that were settled before a time (epoch milliseconds). Returns
   * their number. Call it again while it returns `limit`.
   */
  expirePersonalData(before: number, limit: number): Promise<number> {
    return expirePersonalData(this.#context, before, limit);
  }

  /** Seals stored texts with the current key, `limit` rows at a time. Yields how many texts each slice sealed. */
  reseal(limit: number): AsyncGenerator<number> {
    return resealConfirmations(this.#context, limit);
  }

  /** Returns the creation time of the oldest open envelope of any seller (epoch milliseconds). Null when none is open. */
  oldestOpenEnvelopeAt(): Promise<number | null> {
    return oldestOpenEnvelopeAt(this.#context.db);
  }

  /** Returns the ids, of these, that belong to an envelope. */
  knownFeeds(sellerId: string, feedIds: readonly string[]): Promise<ReadonlySet<string>> {
    return knownFeeds(this.#context, sellerId, feedIds);
  }
}
