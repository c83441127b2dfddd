import type { Clock } from '../clock.js';
import type { Operation, UsagePlan } from '../operation.js';
import { QuotaLine } from './quota-line.js';

/** The lines of one seller, one for each operation, as Amazon counts for each (application, seller, operation). */
export class SellerQuota {
  readonly #planFor: (operation: Operation) => UsagePlan;
  readonly #clock: Clock;
  readonly #lines = new Map<string, QuotaLine>();

  constructor(planFor: (operation: Operation) => UsagePlan, clock: Clock) {
    this.#planFor = planFor;
    this.#clock = clock;
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
