import type { Clock } from '../../../runtime/clock.js';
import type { ChangeFeed } from '../../../store/engine/change-feed.js';
import type { BackgroundTask } from './background-event.js';
import type { BackgroundLoop } from '../../../runtime/background/background-loop.js';
import type { RoundHealth } from '../../../runtime/background/round-health.js';

/** Runs one bounded round of work. Returns how much it did. */
interface RoundWorker {
  tick(signal: AbortSignal): Promise<number>;
}

export interface PurchaseBackgroundDependencies {
  readonly reconciler: RoundWorker;
  readonly refundFollower: RoundWorker;
  readonly labelChecker: RoundWorker;
  readonly batchWorker: RoundWorker & {
    whenRoom(listener: () => void): void;
    stop(): Promise<void>;
  };
  /** Absent when personal data is kept for good. */
  readonly retention?: RoundWorker;
  /** The ledger's. */
  readonly changes: ChangeFeed;
  /** Its timers should not keep the process alive. */
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random?: () => number;
  readonly rounds: RoundHealth;
}

/** How often each task checks for work without a change event, in milliseconds. */
const PURCHASE_BACKGROUND_DEFAULTS = {
  reconcileEveryMs: 5_000,
  refundsEveryMs: 60_000,
  labelsEveryMs: 60_000,
  batchEveryMs: 2_000,
  retentionEveryMs: 3_600_000,
};

const PACE = { soonMs: 50, firstFailurePauseMs: 1_000, longestFailurePauseMs: 60_000 };

/**
 * Runs the background work on purchases: evidence, refunds, labels, batches, deletion of personal data. The rounds of a task never
 * overlap. Several processes may share one ledger, which gives each purchase to one of them.
 */
export class PurchaseBackground {
  readonly #dependencies: PurchaseBackgroundDependencies;
  readonly #batch: BackgroundLoop;
  readonly #loops: readonly BackgroundLoop[];
  #unsubscribe: () => void = () => undefined;
  #life: 'new' | 'started' | 'stopped' = 'new';

  constructor(
    dependencies: PurchaseBackgroundDependencies,
    options: Partial<typeof PURCHASE_BACKGROUND_DEFAULTS> = {},
  ) {
    this.#dependencies = dependencies;
    const { reconcileEveryMs, refundsEveryMs, labelsEveryMs, batchEveryMs, retentionEveryMs } = {
      ...PURCHASE_BACKGROUND_DEFAULTS,
      ...options,
    };
    const { reconciler, refundFollower, labelChecker, batchWorker, retention } = dependencies;
    this.#batch = this.#loop('batch-worker', batchWorker, batchEveryMs);
    this.#loops = [
      this.#loop('reconciler', reconciler, reconcileEveryMs),
      this.#loop('refund-follower', refundFollower, refundsEveryMs),
      this.#loop('label-checker', unhurried(labelChecker), labelsEveryMs),
      this.#batch,
      ...(retention ? [this.#loop('retention', retention, retentionEveryMs)] : []),
    ];
  }

  /** Starts, and resumes the work of an earlier process. Does nothing the second time, or after `stop`. */
  start(): void {
    if (this.#life !== 'new') return;
    this.#life = 'started';
    const wake = (): void => this.#batch.wake();
    this.#dependencies.batchWorker.whenRoom(wake);
    this.#unsubscribe = this.#dependencies.changes.subscribe(({ state }) => {
      if (state === 'INTENT') wake();
    }, wake);
    for (const loop of this.#loops) loop.start();
  }

  /**
   * Starts no more work and cancels what may be cancelled. Resolves when no work runs, after a purchase in flight has ended.
   * Never rejects. Close the store and the client after it.
   */
  async stop(): Promise<void> {
    this.#life = 'stopped';
    this.#unsubscribe();
    await Promise.allSettled([
      ...this.#loops.map((loop) => loop.stop()),
      this.#dependencies.batchWorker.stop(),
    ]);
  }

  #loop(task: BackgroundTask, worker: RoundWorker, everyMs: number): BackgroundLoop {
    const { clock, rounds, random = Math.random } = this.#dependencies;
    const round = (signal: AbortSignal): Promise<number> => worker.tick(signal);
    return rounds.loop(task, { ...PACE, round, everyMs, clock, random });
  }
}

/** Runs a worker at its interval, also after a round with work: each round may use a part of the quota. */
function unhurried(worker: RoundWorker): RoundWorker {
  return {
    async tick(signal) {
      await worker.tick(signal);
      return 0;
    },
  };
}
