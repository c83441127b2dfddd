/** Cost of one request at Amazon so far. Part of every response, as `extensions.cost`. */
export interface Cost {
  /** HTTP requests by operation, retries included. */
  readonly calls: Readonly<Record<string, number>>;
  readonly totalCalls: number;
  /** Milliseconds spent waiting for quota or before a retry, summed over all calls. */
  readonly waitedMs: number;
  /** Number of results without a call: from a cache, or shared with a call in progress. */
  readonly cacheHits: number;
}

const NO_CALLS = {};

/** Sums up the calls of one request. */
export class CostMeter {
  readonly #calls = new Map<string, number>();
  #totalCalls = 0;
  #waitedMs = 0;
  #cacheHits = 0;

  /** Adds a finished call. */
  add(report: {
    readonly operation: string;
    readonly attempts: number;
    readonly waitedMs: number;
  }): void {
    if (report.attempts > 0) {
      this.#calls.set(report.operation, (this.#calls.get(report.operation) ?? 0) + report.attempts);
      this.#totalCalls += report.attempts;
    }
    this.#waitedMs += report.waitedMs;
  }

  hit(): void {
    this.#cacheHits += 1;
  }

  cost(): Cost {
    return {
      calls: this.#totalCalls === 0 ? NO_CALLS : this.#byOperation(),
      totalCalls: this.#totalCalls,
      waitedMs: Math.round(this.#waitedMs),
      cacheHits: this.#cacheHits,
    };
  }

  /** Returns the cost of a request that shares the whole answer of this one: no call, and as many results without one. */
  sharedCost(): Cost {
    const cacheHits = this.#cacheHits + this.#totalCalls;
    return { calls: NO_CALLS, totalCalls: 0, waitedMs: 0, cacheHits };
  }

  #byOperation(): Cost['calls'] {
    return Object.fromEntries([...this.#calls].sort(([a], [b]) => a.localeCompare(b)));
  }
}
