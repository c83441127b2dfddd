import type { Clock } from '../../runtime/clock.js';
import type { Operation, UsagePlan } from '../calls/operation.js';
import { QuotaLine } from './quota-line.js';

/** The remaining quota of a usage plan. */
export interface QuotaState {
  /** Calls that could be sent at once. */
  readonly tokens: number;
  /** Calls in the line. */
  readonly waiters: number;
}

/**
 * The quota lines of one seller, one for each operation, because Amazon counts for each (application, seller,
 * operation).
 */
export class SellerQuota {
  readonly #planFor: (operation: Operation) => UsagePlan;
  readonly #clock: Clock;
  readonly #lines = new Map<string, QuotaLine>();

  constructor(planFor: (operation: Operation) => UsagePlan, clock: Clock) {
    this.#planFor = planFor;
    this.#clock = clock;
  }

  /** Returns the state by operation, for operations that were called. */
  *states(): Iterable<readonly [string, QuotaState]> {
    for (const [name, line] of this.#lines)
      yield [name, { tokens: line.available, waiters: line.waiting }];
  }

  lineFor(operation: Operation): QuotaLine {
    let line = this.#lines.get(operation.name);
    if (line === undefined) {
      line = new QuotaLine(this.#planFor(operation), this.#clock);
      this.#lines.set(operation.name, line);
    }
    return line;
  }
}
