import type { Clock } from '../../runtime/clock.js';
import type { Operation } from '../calls/operation.js';
import { QuotaLine } from './quota-line.js';
import type { TokenSource } from './token-source.js';

/** The remaining quota of a usage plan. */
export interface QuotaState {
  /** Calls that could be sent at once. */
  readonly tokens: number;
  /** Calls in the line. */
  readonly waiters: number;
}

/** The quota of one seller for one operation. */
export interface OperationState extends QuotaState {
  readonly operation: string;
  /** Calls in a second. */
  readonly rate: number;
  readonly isRateAnnounced: boolean;
  readonly burst: number;
  /** When Amazon last answered 429, in milliseconds since 1970. Null before the first one. */
  readonly throttledAt: number | null;
}

/**
 * The quota lines of one seller, one for each operation, because Amazon counts for each (application, seller,
 * operation).
 */
export class SellerQuota {
  readonly #tokensFor: (operation: Operation) => TokenSource;
  readonly #clock: Clock;
  readonly #lines = new Map<string, QuotaLine>();

  constructor(tokensFor: (operation: Operation) => TokenSource, clock: Clock) {
    this.#tokensFor = tokensFor;
    this.#clock = clock;
  }

  /** Returns the state of each operation that was called. */
  *states(): Iterable<OperationState> {
    for (const [operation, line] of this.#lines) {
      const { available: tokens, waiting: waiters, ratePerSecond: rate } = line;
      const { burst, isRateAnnounced, throttledAt } = line;
      yield { operation, tokens, waiters, rate, isRateAnnounced, burst, throttledAt };
    }
  }

  lineFor(operation: Operation): QuotaLine {
    let line = this.#lines.get(operation.name);
    if (line === undefined) {
      line = new QuotaLine(this.#tokensFor(operation), this.#clock);
      this.#lines.set(operation.name, line);
    }
    return line;
  }
}
