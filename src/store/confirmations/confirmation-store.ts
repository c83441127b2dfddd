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
 * Confirmations that go through the feed, and the envelopes that carry them. A confirmation is on record before anything is
 * sent, and which envelope it is in before that is; each step is one statement or one transaction. Every method throws
 * `StoreError` when the store can't be read or written.
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

  /** A batch and how far it is; `null` when there is none. */
  find(sellerId: string, batchId: string): Promise<ConfirmationBatch | null> {
    return findConfirmationBatch(this.#context.db, sellerId, batchId);
  }

  /** The confirmations of a batch, in the order of its input. Throws `StoreError` `INVALID_CURSOR`. */
  list(sellerId: string, batchId: string, page: PageRequest): Promise<Page<Confirmation>> {
    return listConfirmations(this.#context, sellerId, batchId, page);
  }

  /** The confirmations of orders that went through the feed, the oldest first: one statement for all of them. */
  ofOrders(sellerId: string, amazonOrderIds: readonly string[]): Promise<Confirmation[]> {
    return confirmationsOfOrders(this.#context, sellerId, amazonOrderIds);
  }

  /** What is in an envelope: the first one is its message 1. */
  inEnvelope({ sellerId, envelopeId }: EnvelopeName): Promise<Confirmation[]> {
    return confirmationsIn(this.#context, sellerId, envelopeId);
  }

  /** What is in no envelope yet, of sellers whose envelopes have all been sent. */
  waiting(): Promise<WaitingConfirmations[]> {
    return waitingConfirmations(this.#context);
  }

  /** How many envelopes of a seller were made since a time (epoch milliseconds). */
  envelopesSince(sellerId: string, since: number): Promise<number> {
    return envelopesSince(this.#context, sellerId, since);
  }

  /** Puts what waits of a seller into an envelope; answers how much. */
  fillEnvelope(sellerId: string, limit: number): Promise<number> {
    return fillEnvelope(this.#context, sellerId, limit);
  }

  /** Takes the envelopes of these sellers that should be looked after now. */
  takeDue(sellerIds: readonly string[], turn: EnvelopeTurn): Promise<Envelope[]> {
    return takeDueEnvelopes(this.#context, sellerIds, turn);
  }

  /** Changes an envelope and lets it go; false when another process has it, or it has ended. */
  step(envelope: EnvelopeName, step: EnvelopeStep): Promise<boolean> {
    return stepEnvelope(this.#context, envelope, step);
  }

  /** Moves what is not settled of an envelope to a state. */
  move(envelope: EnvelopeName, state: 'RECORDED' | 'SUBMITTED' | 'PROCESSING'): Promise<void> {
    return moveConfirmations(this.#context, envelope, state);
  }

  /** Settles some of what is in an envelope; answers whether that was the last of it, which ends the envelope. */
  settle(envelope: EnvelopeName, verdicts: readonly ConfirmationVerdict[]): Promise<boolean> {
    return settleConfirmations(this.#context, envelope, verdicts);
  }

  /** Seals stored texts with the current key, `limit` rows at a time. Yields how many texts each slice sealed. */
  reseal(limit: number): AsyncGenerator<number> {
    return resealConfirmations(this.#context, limit);
  }

  /** When the oldest envelope was made that has not ended (epoch milliseconds), of any seller; `null` when all have. */
  oldestOpenEnvelopeAt(): Promise<number | null> {
    return oldestOpenEnvelopeAt(this.#context.db);
  }

  /** Which of these feeds are known as an envelope's. */
  knownFeeds(sellerId: string, feedIds: readonly string[]): Promise<ReadonlySet<string>> {
    return knownFeeds(this.#context, sellerId, feedIds);
  }
}
