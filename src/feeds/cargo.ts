import type { Envelope } from '../store/envelopes/envelope.js';

/** An error of Amazon: its code and its text. */
export interface FeedNotice {
  readonly code: string;
  readonly message: string;
}

/** How a feed ended. */
export interface EndedFeed {
  /** Null when Amazon no longer has the feed. */
  readonly status: 'DONE' | 'FATAL' | 'CANCELLED' | null;
  /** Text of the report. Null when no report exists, or it cannot be read. */
  readonly report: string | null;
  /** True when the feed is certainly the one with our messages. */
  readonly isOurs: boolean;
}

/** What the envelopes of one seller carry: how it is written, and what becomes of it. Throws StoreError and SpApiError. */
export interface Cargo {
  /** Returns the document of an envelope. Null when nothing in it is to be sent any more: the envelope has ended. */
  document(envelope: Envelope): Promise<string | Uint8Array | null>;
  /** Settles all messages: Amazon refused the feed as a whole. */
  refused(envelope: Envelope, notice: FeedNotice): Promise<void>;
  /** Shows how far the feed is. */
  moved(envelope: Envelope, state: 'SUBMITTED' | 'PROCESSING'): Promise<void>;
  /** Settles messages by the end of their feed. Returns false when some have no outcome yet: it is called again later. */
  conclude(envelope: Envelope, end: EndedFeed): Promise<boolean>;
}

/** How the feed of an envelope is sent. */
export interface Shipment {
  readonly marketplaceIds: readonly string[];
  /**
   * True when sending the content twice does no harm, while an older document may be out of date: it is written again for each
   * attempt, and a feed without an answer is not searched for.
   */
  readonly isRepeatable: boolean;
}
