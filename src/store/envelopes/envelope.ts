/**
 * The state of an envelope:
 * `PREPARED` its messages are fixed, no feed was requested · `SENDING` a feed with an unknown id may exist ·
 * `SUBMITTED` Amazon has the feed · `ENDED` the outcome of each message is stored.
 */
export type EnvelopeState = 'PREPARED' | 'SENDING' | 'SUBMITTED' | 'ENDED';

/** Messages that are sent to Amazon as one feed. Times are epoch milliseconds. */
export interface Envelope {
  readonly sellerId: string;
  readonly envelopeId: string;
  readonly state: EnvelopeState;
  /** The uploaded document. Null before the upload. */
  readonly documentId: string | null;
  readonly feedId: string | null;
  /** True when the feed was found by a search, and may belong to another program. */
  readonly feedAdopted: boolean;
  readonly createdAt: number;
  /** The time right before the last createFeed. */
  readonly sentAt: number | null;
  readonly nextCheckAt: number | null;
  /** Number of checks. Reset when the feed is created. */
  readonly checks: number;
  /** The marketplace of its messages. Null where they are of any. */
  readonly marketplaceId: string | null;
  /** Grows when a message is taken out before the feed is created. */
  readonly revision: number;
}

/** How many envelopes to take, and how long other processes cannot take them, in milliseconds. */
export interface EnvelopeTurn {
  readonly limit: number;
  readonly holdMs: number;
}

/** A change of an envelope. Omitted fields keep their values. `feedId` comes with SUBMITTED. */
export interface EnvelopeStep {
  readonly state?: EnvelopeState;
  readonly documentId?: string | null;
  readonly feedId?: string;
  readonly feedAdopted?: boolean;
  readonly sentAt?: number;
  readonly nextCheckAt: number;
  /** Does nothing unless the envelope still has this document. */
  readonly ofDocument?: string;
  /** Does nothing unless the envelope still has this revision. */
  readonly ofRevision?: number;
  /** True when this process keeps the envelope. Default: false. */
  readonly isHeld?: boolean;
}

/** Messages that go to Amazon as one feed. */
export interface EnvelopeTable {
  seller_id: string;
  envelope_id: string;
  state: EnvelopeState;
  owner: string | null;
  document_id: string | null;
  feed_id: string | null;
  feed_adopted: number;
  created_at: number;
  sent_at: number | null;
  next_check_at: number | null;
  checks: number;
}
