/**
 * Where an envelope stands:
 * `PREPARED` its messages are fixed, and no feed was asked for · `SENDING` a feed may have been created, whose id is not
 * known · `SUBMITTED` Amazon has it as a feed · `ENDED` what became of each message is on record.
 */
export type EnvelopeState = 'PREPARED' | 'SENDING' | 'SUBMITTED' | 'ENDED';

/** Confirmations that go to Amazon as one feed. Times are epoch milliseconds. */
export interface Envelope {
  readonly sellerId: string;
  readonly envelopeId: string;
  readonly state: EnvelopeState;
  /** The uploaded document; `null` before. */
  readonly documentId: string | null;
  readonly feedId: string | null;
  /** Whether the feed was found by a search, and might be another's. */
  readonly feedAdopted: boolean;
  readonly createdAt: number;
  /** When createFeed was about to be sent last. */
  readonly sentAt: number | null;
  readonly nextCheckAt: number | null;
  /** Looks at it, counted anew when it became a feed. */
  readonly checks: number;
}

/** How many envelopes to work on, and for how long no other process gets them, in milliseconds. */
export interface EnvelopeTurn {
  readonly limit: number;
  readonly holdMs: number;
}

/** What a look at an envelope changes; what is left out stays. Amazon's feed goes with SUBMITTED. */
export interface EnvelopeStep {
  readonly state?: EnvelopeState;
  readonly documentId?: string | null;
  readonly feedId?: string;
  readonly feedAdopted?: boolean;
  readonly sentAt?: number;
  readonly nextCheckAt: number;
  /** Whether this process goes on working on it. Default: it lets it go. */
  readonly isHeld?: boolean;
}
