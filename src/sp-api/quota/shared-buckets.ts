import type { UsagePlan } from '../calls/operation.js';
import type { BucketState } from './token-bucket.js';

/** One of Amazon's buckets, which several servers use. */
export interface SharedBucket {
  /** The same on all servers for one application, seller and operation. */
  readonly id: string;
  /** Applies until a server has learned another rate. */
  readonly plan: Pick<UsagePlan, 'ratePerSecond' | 'burst'>;
}

/** What a server asks of a bucket. */
export interface TokenAsk {
  /** Tokens that must be left. */
  readonly leaving: number;
  /** The longest wait for which a token is booked ahead, in milliseconds. 0 takes one that is there, or none. */
  readonly withinMs: number;
  /** Tokens that this server may use alone. A bucket that the store has lost begins with them. Default: 0. */
  readonly share?: number;
}

/** What a server gets. */
export interface TokenAnswer extends BucketState {
  /** Whether a token was taken, or booked. */
  readonly isTaken: boolean;
  /** When the token can be used, or could be, in milliseconds from now. */
  readonly waitMs: number;
}

/** The buckets that the servers of one application share. Each method rejects when the store of the buckets is unavailable. */
export interface SharedBuckets {
  /** Number of servers that run. At least 1. */
  servers(): number;
  take(bucket: SharedBucket, ask: TokenAsk): Promise<TokenAnswer>;
  /** Returns a token that was taken and not used. */
  give(bucket: SharedBucket): Promise<void>;
  /** Empties a bucket. There is no token in the next `forMs` milliseconds, if that is later than the next one. */
  empty(bucket: SharedBucket, forMs: number): Promise<void>;
  learn(bucket: SharedBucket, ratePerSecond: number): Promise<void>;
}
