import type { Envelope, EnvelopeStep, EnvelopeTurn } from '../store/envelopes/envelope.js';

/** Messages of a seller that wait for an envelope, and since when (epoch milliseconds). */
export interface WaitingMessages {
  readonly sellerId: string;
  readonly count: number;
  readonly oldestAt: number;
}

/** The envelopes of one type of feed. Every step throws `StoreError` when the store cannot be read or written. */
export interface FeedStore<Waiting extends WaitingMessages = WaitingMessages> {
  /** Counts the messages without an envelope, for sellers whose envelopes have all been sent. */
  waiting(): Promise<readonly Waiting[]>;
  /** Puts waiting messages into a new envelope. Returns their number. */
  fill(waiting: Waiting, limit: number): Promise<number>;
  /** Counts the envelopes of a seller that were created since a time (epoch milliseconds), of all types of feeds. */
  envelopesSince(sellerId: string, since: number): Promise<number>;
  takeDue(sellerIds: readonly string[], turn: EnvelopeTurn): Promise<readonly Envelope[]>;
  renew(
    envelopes: readonly Pick<Envelope, 'sellerId' | 'envelopeId'>[],
    nextCheckAt: number,
  ): Promise<void>;
  step(envelope: Pick<Envelope, 'sellerId' | 'envelopeId'>, step: EnvelopeStep): Promise<boolean>;
  knownFeeds(sellerId: string, feedIds: readonly string[]): Promise<ReadonlySet<string>>;
}
