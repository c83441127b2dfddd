import type { CallCount } from '../../src/emulator/core/call-log.js';
import type { EmulatorControl } from '../../src/emulator/core/control.js';
import { USAGE_PLANS } from './usage-plans.js';

/** What one day took. */
export interface DayCounts {
  readonly name: string;
  readonly orders: number;
  readonly labels: number;
  readonly cancelled: number;
  readonly requests: number;
  readonly events: number;
  readonly calls: number;
  /** Calls that Amazon refused with 429, failed or did not answer. */
  readonly failed: number;
  /** Waits of calls for quota and between attempts, while people work. Several calls wait at the same time. */
  readonly waitedS: number;
}

/** Calls of one operation. */
export interface OperationCounts {
  readonly operation: string;
  readonly calls: number;
  readonly throttled: number;
  readonly failed: number;
  readonly waitedS: number;
  /** Amazon's plan: calls in a second, and calls at once. Null for an operation without one. */
  readonly plan: string | null;
  /** The least time in which the plan allows so many calls. */
  readonly leastS: number;
}

const WAIT = /^upstream_wait_seconds_total\{operation="([^"]+)"\} (\S+)$/gm;

/** Counts everything that happens between the graph and Amazon. */
export class Counts {
  readonly #amazon: EmulatorControl;
  readonly #url: string;
  #calls: readonly CallCount[] = [];
  /** Waits in working time, in seconds by operation. */
  readonly #waited = new Map<string, number>();
  #waitsBefore: ReadonlyMap<string, number> = new Map();

  constructor(amazon: EmulatorControl, url: string) {
    this.#amazon = amazon;
    this.#url = url;
  }

  /** Reads the present counts, and adds the waits since the last reading. */
  async read(): Promise<void> {
    this.#calls = this.#amazon.calls();
    const waits = await this.#waits();
    for (const [operation, waitedS] of waits) {
      const addedS = waitedS - (this.#waitsBefore.get(operation) ?? 0);
      this.#waited.set(operation, (this.#waited.get(operation) ?? 0) + addedS);
    }
    this.#waitsBefore = waits;
  }

  /** Leaves out the waits since the last reading: in a long step, a wait of a second seems as long as the step. */
  async skipWaits(): Promise<void> {
    this.#waitsBefore = await this.#waits();
  }

  async #waits(): Promise<ReadonlyMap<string, number>> {
    const text = await (await fetch(`${this.#url}/metrics`)).text();
    return new Map([...text.matchAll(WAIT)].map(([, name = '', s]) => [name, Number(s)]));
  }

  /** Sums since the start. Queue and store of documents are not counted: AWS has no plan for them. */
  get total(): { readonly calls: number; readonly failed: number; readonly waitedS: number } {
    const operations = this.operations();
    const sum = (of: (one: OperationCounts) => number) =>
      operations.reduce((total, one) => total + of(one), 0);
    return {
      calls: sum(({ calls }) => calls),
      failed: sum(({ failed, throttled }) => failed + throttled),
      waitedS: sum(({ waitedS }) => waitedS),
    };
  }

  /** Returns the calls by operation, the most frequent first. */
  operations(): readonly OperationCounts[] {
    const merged = new Map<string, Record<string, number>>();
    for (const { operation, byOutcome } of this.#calls) {
      if (/^sqs\.|FeedDocument$/.test(operation) && !USAGE_PLANS.has(operation)) continue;
      const outcomes = merged.get(operation) ?? {};
      for (const [outcome, calls] of Object.entries(byOutcome))
        outcomes[outcome] = (outcomes[outcome] ?? 0) + calls;
      merged.set(operation, outcomes);
    }
    return [...merged]
      .map(([operation, outcomes]) => this.#countsOf(operation, outcomes))
      .toSorted((a, b) => b.calls - a.calls);
  }

  #countsOf(operation: string, outcomes: Readonly<Record<string, number>>): OperationCounts {
    const calls = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
    const good = Object.entries(outcomes).filter(([outcome]) => /^[23]/.test(outcome));
    const throttled = outcomes['429'] ?? 0;
    const plan = USAGE_PLANS.get(operation);
    return {
      operation,
      calls,
      throttled,
      failed: calls - throttled - good.reduce((sum, [, count]) => sum + count, 0),
      waitedS: this.#waited.get(operation) ?? 0,
      plan: plan ? `${plan.ratePerSecond}/s, ${plan.burst}` : null,
      leastS: plan ? Math.max(0, calls - plan.burst) / plan.ratePerSecond : 0,
    };
  }
}
