/** Counts calls, so that a test can check the cost of a request. */

/** The calls of one seller to one operation. */
export interface CallCount {
  /** Null for an unknown caller. */
  readonly sellerId: string | null;
  /** Amazon's operationId, or `requestToken` for Login with Amazon. */
  readonly operation: string;
  readonly calls: number;
  /** By HTTP status, or by `reset-before`, `lost-reply` and `abandoned` for calls without an answer. */
  readonly byOutcome: Readonly<Record<string, number>>;
}

/** Counts by seller and operation. */
export class CallLog {
  readonly #counts = new Map<
    string,
    { sellerId: string | null; operation: string; byOutcome: Map<string, number> }
  >();

  record(sellerId: string | null, operation: string, outcome: string): void {
    const key = `${sellerId ?? ''} ${operation}`;
    const count = this.#counts.get(key) ?? { sellerId, operation, byOutcome: new Map() };
    count.byOutcome.set(outcome, (count.byOutcome.get(outcome) ?? 0) + 1);
    this.#counts.set(key, count);
  }

  /** Returns the counts in the order of the first call. */
  counts(): readonly CallCount[] {
    return [...this.#counts.values()].map(({ sellerId, operation, byOutcome }) => ({
      sellerId,
      operation,
      calls: [...byOutcome.values()].reduce((sum, calls) => sum + calls, 0),
      byOutcome: Object.fromEntries(byOutcome),
    }));
  }

  clear(): void {
    this.#counts.clear();
  }
}
