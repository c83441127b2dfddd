import type { Clock } from '../../../../runtime/clock.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { SpApiErrorCode } from '../../../../sp-api/errors/errors.js';
import type { PurchaseId } from '../../../../store/purchases/purchase.js';
import type { Store } from '../../../../store/store.js';
import { unfailing } from '../background-event.js';
import type { BackgroundReport } from '../background-event.js';
import { NEVER } from '../../../../runtime/background/pace.js';
import { BatchLane } from './batch-worker-lane.js';
import type { LaneOptions } from './batch-worker-lane.js';

export interface BatchWorkerDependencies {
  readonly store: Pick<Store, 'purchases' | 'purchasing' | 'kind'>;
  /** The sellers that are configured here. Purchases of other sellers stay queued. */
  readonly sellerIds: () => readonly string[];
  /**
   * Buys one INTENT purchase at bulk priority and settles it. Must do nothing when another owner has it. When the signal
   * fires, it may give up a purchase that was not sent; it must settle one that was.
   * @throws SpApiError when Amazon fails; the row is still an INTENT.
   */
  readonly run: (id: PurchaseId, signal: AbortSignal) => Promise<void>;
  /** The ledger's. */
  readonly clock: Pick<Clock, 'now'>;
  readonly report: BackgroundReport;
  /** From 0 to below 1. */
  readonly random?: () => number;
}

/** Times are milliseconds. */
export interface BatchWorkerOptions extends LaneOptions {
  /** Simultaneous purchases of all sellers. */
  readonly atATime: number;
}

const MINUTE = 60_000;

const BATCH_WORKER_DEFAULTS: BatchWorkerOptions = {
  atATime: 16,
  perSeller: 4,
  firstPauseMs: 1_000,
  longestPauseMs: 5 * MINUTE,
  firstRestMs: MINUTE,
  longestRestMs: 60 * MINUTE,
};

// Failures that concern every purchase of the seller.
const OF_SELLER: readonly SpApiErrorCode[] = [
  'UPSTREAM_THROTTLED',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_DENIED',
  'UPSTREAM_CANCELLED',
];

/**
 * Buys queued purchases: INTENT rows of priority bulk, the oldest of each seller first, the sellers in turn, a few at a
 * time. Never buys an interactive one: its caller may have bought the label in another way. The rows are the queue, so a restart resumes it, and any number of processes may work on it.
 */
export class BatchWorker {
  readonly #dependencies: BatchWorkerDependencies;
  readonly #options: BatchWorkerOptions;
  readonly #report: BackgroundReport;
  readonly #lanes = new Map<string, BatchLane>();
  readonly #running = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  #turn = 0;
  #onRoom: () => void = () => undefined;

  constructor(dependencies: BatchWorkerDependencies, options: Partial<BatchWorkerOptions> = {}) {
    this.#dependencies = dependencies;
    this.#options = { ...BATCH_WORKER_DEFAULTS, ...options };
    this.#report = unfailing(dependencies.report);
  }

  /** Registers a listener that is called when a purchase has ended and no purchase that was read ahead can follow. */
  whenRoom(listener: () => void): void {
    this.#onRoom = listener;
  }

  /**
   * Runs one round: reads the queue and starts purchases. Returns how many it started. It does not wait for them, because one
   * slow seller must not delay the others. Rounds must not overlap.
   * @throws StoreError
   */
  async tick(signal: AbortSignal = NEVER): Promise<number> {
    if (signal.aborted || this.#stopping.signal.aborted) return 0;
    // They stay queued until an operator has acknowledged the refusal of purchases.
    if (!this.#dependencies.store.purchasing.isAllowed) return 0;
    if (await this.#isAnythingQueued()) await this.#readAhead();
    return signal.aborted ? 0 : this.#startWhatMayBe();
  }

  /** Resolves when no purchase runs. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** Starts no more purchases. Resolves when the running ones have ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.idle();
  }

  async #isAnythingQueued(): Promise<boolean> {
    const { purchases } = this.#dependencies.store;
    return (await purchases.nextIntents({ limit: 1, priority: 'bulk' })).length > 0;
  }

  async #readAhead(): Promise<void> {
    for (const sellerId of this.#dependencies.sellerIds()) {
      const lane = this.#lanes.get(sellerId) ?? new BatchLane(sellerId, this.#options);
      this.#lanes.set(sellerId, lane);
      const limit = lane.wantedRows(this.#dependencies.clock.now());
      if (limit > 0)
        lane.offer(await this.#queued(sellerId, limit), this.#dependencies.clock.now());
    }
  }

  async #queued(sellerId: string, limit: number): Promise<PurchaseId[]> {
    const { purchases, kind } = this.#dependencies.store;
    const bulk = await purchases.nextIntents({ sellerId, limit, priority: 'bulk' });
    // Other processes read the same rows. In another order, few are quoted twice.
    return kind === 'postgres' ? this.#shuffled(bulk) : bulk;
  }

  #shuffled<Row>(rows: readonly Row[]): Row[] {
    const random = this.#dependencies.random ?? Math.random;
    return rows
      .map((row) => [random(), row] as const)
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row);
  }

  /** Starts one purchase of each seller in turn, from the seller after the last one. */
  #startWhatMayBe(): number {
    const lanes = [...this.#lanes.values()];
    const nowMs = this.#dependencies.clock.now();
    let started = 0;
    for (let passed = 0; passed < lanes.length && this.#running.size < this.#options.atATime;) {
      const lane = lanes[this.#turn % lanes.length];
      this.#turn = (this.#turn + 1) % lanes.length;
      const id = lane?.begin(nowMs);
      passed = id ? 0 : passed + 1;
      if (!lane || !id) continue;
      started += 1;
      this.#start(lane, id);
    }
    return started;
  }

  #start(lane: BatchLane, id: PurchaseId): void {
    const running = this.#run(lane, id).finally(() => {
      this.#running.delete(running);
      lane.end(id.key);
      if (this.#stopping.signal.aborted) return;
      this.#startWhatMayBe();
      if (lane.isEmpty) this.#onRoom();
    });
    this.#running.add(running);
  }

  async #run(lane: BatchLane, id: PurchaseId): Promise<void> {
    const { store, run, clock } = this.#dependencies;
    try {
      // The row was read ahead: another process may have sent the purchase, and a quote would waste quota.
      const before = await store.purchases.find(id);
      if (before?.state !== 'INTENT' || this.#stopping.signal.aborted) return;
      await run(id, this.#stopping.signal);
      const after = await store.purchases.find(id);
      // Without the error it would be the first of the queue again in an endless loop. A newer attempt is another purchase.
      if (after?.state === 'INTENT' && after.attemptNumber === before.attemptNumber)
        throw new Error('A purchase was run and is not settled.');
      lane.ran(id.key);
      this.#report({ type: 'purchase-run', sellerId: id.sellerId, key: id.key });
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      const upstream = error instanceof SpApiError ? error : null;
      const pauseMs = lane.failed(id.key, clock.now(), {
        retryAfterMs: upstream?.retryAfterMs ?? null,
        ofPurchase: isOfPurchase(upstream),
      });
      this.#report({ type: 'seller-paused', ...id, pauseMs, error });
    }
  }
}

/** Tells whether one purchase may be the cause. A denied id is one while Amazon accepts other calls. */
function isOfPurchase(error: SpApiError | null): boolean {
  return !error || !OF_SELLER.includes(error.code) || error.denied?.isGrantGood === true;
}
