import type { PurchaseId } from '../../../../store/purchases/purchase.js';
import { growingPause } from '../../../../runtime/background/pace.js';

/** Times are milliseconds. */
export interface LaneOptions {
  /** Purchases of one seller that run at once. */
  readonly perSeller: number;
  /** After a failure, when Amazon says nothing else; doubles with each failure in a row. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** How long a purchase that failed by its own fault is not run again; doubles with each failure of it. */
  readonly firstRestMs: number;
  readonly longestRestMs: number;
}

interface Rest {
  readonly untilMs: number;
  readonly failures: number;
}

// The most rows that one look at the queue may have to skip.
const MOST_ROWS = 500;

/** What is to be bought for one seller: rows of the ledger that were read ahead, and how it went so far. */
export class BatchLane {
  readonly #queue: PurchaseId[] = [];
  readonly #running = new Set<string>();
  readonly #resting = new Map<string, Rest>();
  #failuresInARow = 0;
  #pausedUntilMs = 0;

  readonly #options: LaneOptions;

  constructor(
    readonly sellerId: string,
    options: LaneOptions,
  ) {
    this.#options = options;
  }

  get isEmpty(): boolean {
    return this.#queue.length === 0;
  }

  /** How many rows to read so that some are left when those that can't be run now are skipped; 0: none are needed. */
  wantedRows(nowMs: number): number {
    if (!this.isEmpty || nowMs < this.#pausedUntilMs) return 0;
    this.#forgetOldRests(nowMs);
    const skipped = this.#running.size + this.#resting.size;
    return Math.min(MOST_ROWS, skipped + 2 * this.#options.perSeller);
  }

  /** Takes rows that were read, without those that run or rest. */
  offer(rows: readonly PurchaseId[], nowMs: number): void {
    for (const { sellerId, key } of rows) {
      const rests = nowMs < (this.#resting.get(key)?.untilMs ?? 0);
      if (!rests && !this.#running.has(key)) this.#queue.push({ sellerId, key });
    }
  }

  /** The next purchase to run, which counts as running from now on; null when none may be started. */
  begin(nowMs: number): PurchaseId | null {
    if (nowMs < this.#pausedUntilMs || this.#running.size >= this.#options.perSeller) return null;
    const next = this.#queue.shift() ?? null;
    if (next) this.#running.add(next.key);
    return next;
  }

  end(key: string): void {
    this.#running.delete(key);
  }

  /** It was settled. */
  ran(key: string): void {
    this.#failuresInARow = 0;
    this.#resting.delete(key);
  }

  /**
   * Pauses the lane after a failure, and answers for how long. `retryAfterMs` is what Amazon says. With `ofPurchase` the
   * purchase itself may be to blame: then it rests longer, so that it can't keep the others back.
   */
  failed(
    key: string,
    nowMs: number,
    trouble: { readonly retryAfterMs: number | null; readonly ofPurchase: boolean },
  ): number {
    const { firstPauseMs, longestPauseMs, firstRestMs, longestRestMs } = this.#options;
    // Those that ran side by side fail together.
    if (nowMs >= this.#pausedUntilMs) this.#failuresInARow += 1;
    const pause = { firstMs: firstPauseMs, longestMs: longestPauseMs };
    const pauseMs = trouble.retryAfterMs ?? growingPause(pause, this.#failuresInARow);
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, nowMs + pauseMs);
    if (trouble.ofPurchase) {
      const failures = (this.#resting.get(key)?.failures ?? 0) + 1;
      const rest = growingPause({ firstMs: firstRestMs, longestMs: longestRestMs }, failures);
      this.#resting.set(key, { untilMs: nowMs + rest, failures });
    }
    // Read again after the pause: what was read before may have been sent by another process by then.
    this.#queue.length = 0;
    return pauseMs;
  }

  // What failed is remembered for a while after its rest, so that the next one is longer.
  #forgetOldRests(nowMs: number): void {
    for (const [key, { untilMs }] of this.#resting) {
      if (nowMs >= untilMs + this.#options.longestRestMs) this.#resting.delete(key);
    }
  }
}
