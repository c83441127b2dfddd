import type { PurchaseId } from '../../../../store/purchases/purchase.js';
import { growingPause } from '../../../../runtime/background/pace.js';

/** Times are milliseconds. */
export interface LaneOptions {
  /** Simultaneous purchases of one seller. */
  readonly perSeller: number;
  /** Pause after a failure without a `retryAfterMs`; doubles with each failure in a row. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** Pause of a purchase that may be the cause of its failure; doubles with each failure of it. */
  readonly firstRestMs: number;
  readonly longestRestMs: number;
}

interface Rest {
  readonly untilMs: number;
  readonly failures: number;
}

// Maximum number of rows in one read of the queue.
const MOST_ROWS = 500;

/** The queue of one seller: rows of the ledger that were read ahead, and the pauses after failures. */
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

  /** Returns how many rows to read, so that some remain after the running and resting ones are skipped; 0 for none. */
  wantedRows(nowMs: number): number {
    if (!this.isEmpty || nowMs < this.#pausedUntilMs) return 0;
    this.#forgetOldRests(nowMs);
    const skipped = this.#running.size + this.#resting.size;
    return Math.min(MOST_ROWS, skipped + 2 * this.#options.perSeller);
  }

  /** Queues rows, except for running and resting ones. */
  offer(rows: readonly PurchaseId[], nowMs: number): void {
    for (const { sellerId, key } of rows) {
      const rests = nowMs < (this.#resting.get(key)?.untilMs ?? 0);
      if (!rests && !this.#running.has(key)) this.#queue.push({ sellerId, key });
    }
  }

  /** Returns the next purchase and marks it as running; null when none may be started. */
  begin(nowMs: number): PurchaseId | null {
    if (nowMs < this.#pausedUntilMs || this.#running.size >= this.#options.perSeller) return null;
    const next = this.#queue.shift() ?? null;
    if (next) this.#running.add(next.key);
    return next;
  }

  end(key: string): void {
    this.#running.delete(key);
  }

  /** Notes that a purchase was settled. */
  ran(key: string): void {
    this.#failuresInARow = 0;
    this.#resting.delete(key);
  }

  /**
   * Pauses the lane after a failure. Returns the pause. With `ofPurchase` the purchase may be the cause: it rests for longer, so
   * that it can't block the others.
   */
  failed(
    key: string,
    nowMs: number,
    trouble: { readonly retryAfterMs: number | null; readonly ofPurchase: boolean },
  ): number {
    const { firstPauseMs, longestPauseMs, firstRestMs, longestRestMs } = this.#options;
    // Simultaneous purchases fail together and count once.
    if (nowMs >= this.#pausedUntilMs) this.#failuresInARow += 1;
    const pause = { firstMs: firstPauseMs, longestMs: longestPauseMs };
    const pauseMs = trouble.retryAfterMs ?? growingPause(pause, this.#failuresInARow);
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, nowMs + pauseMs);
    if (trouble.ofPurchase) {
      const failures = (this.#resting.get(key)?.failures ?? 0) + 1;
      const rest = growingPause({ firstMs: firstRestMs, longestMs: longestRestMs }, failures);
      this.#resting.set(key, { untilMs: nowMs + rest, failures });
    }
    // The queue is read again after the pause, because another process may send these rows meanwhile.
    this.#queue.length = 0;
    return pauseMs;
  }

  // Failures are kept for a while after the rest, so that the next rest is longer.
  #forgetOldRests(nowMs: number): void {
    for (const [key, { untilMs }] of this.#resting) {
      if (nowMs >= untilMs + this.#options.longestRestMs) this.#resting.delete(key);
    }
  }
}
