import { monotonicMs } from '../../runtime/clock.js';

/** A bucket of Amazon's quota that servers share. */
export interface QuotaBucket {
  readonly id: string;
  /** Applies until a server has learned another rate. */
  readonly plan: { readonly ratePerSecond: number; readonly burst: number };
}

/** What a server asks of a bucket. */
export interface QuotaAsk {
  /** Tokens that must be left. */
  readonly leaving: number;
  /** The longest wait for which a token is booked ahead, in milliseconds. 0 takes one that is there, or none. */
  readonly withinMs: number;
  /** Tokens that this server may use alone. A bucket that the store has lost begins with them. Default: 0. */
  readonly share?: number;
}

/** What a server gets. */
export interface QuotaAnswer {
  /** Whether a token was taken, or booked. */
  readonly isTaken: boolean;
  /** When the token can be used, or could be, in milliseconds from now. */
  readonly waitMs: number;
  /** Tokens that are left. Less than 0 when tokens are booked that are not restored yet. */
  readonly tokens: number;
  /** Nothing is restored for so long. */
  readonly restoresInMs: number;
  readonly ratePerSecond: number;
}

/**
 * How much longer one call may be on its way to Amazon than another of another server. A full bucket restores nothing, and
 * Amazon's stays full until the call arrives. So a token taken from the top stops restoring here for this time.
 */
export const ARRIVAL_SPREAD_MS = 100;

/** A token that lacks this little counts as whole: sums of fractions rarely give a whole number. */
export const EPSILON = 1e-6;

/**
 * After a failure, the store may have lost its buckets. One that is new must not look full while Amazon's is not. It must not look
 * empty either: where a token takes minutes, bulk work would wait for a quarter of an hour.
 */
export class LostBuckets {
  readonly #now: () => number;
  #failedAt = -Infinity;

  constructor(now: () => number = monotonicMs) {
    this.#now = now;
  }

  /** Passes on an answer of the store, and notes its failure. */
  async noting<Answer>(answer: Promise<Answer>): Promise<Answer> {
    try {
      return await answer;
    } catch (error) {
      this.#failedAt = this.#now();
      throw error;
    }
  }

  /** Returns the tokens of a bucket that the store does not have, for a server with this share. */
  tokensOf({ plan: { burst, ratePerSecond } }: QuotaBucket, share = 0): number {
    const refilledAt = this.#failedAt + (burst / ratePerSecond) * 1_000;
    return this.#now() < refilledAt ? Math.min(share, burst) : burst;
  }
}
