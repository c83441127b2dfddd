import type { SpApiError } from '../../../sp-api/errors/errors.js';
import type { ScheduledChangeRecord } from '../../../store/scheduled-changes/scheduled-change.js';
import type { ScheduledChangeStore } from '../../../store/scheduled-changes/scheduled-change-store.js';
import { ChangeTrip } from './change-trip.js';
import type { RecordAction, Rewrite } from './change-trip.js';

export interface ScheduleWorkerDependencies {
  readonly store: ScheduledChangeStore;
  /** The connected sellers. Changes of other sellers wait. */
  readonly sellerIds: () => readonly string[];
  readonly clock: { now(): number };
  /** Returns what reads and writes supply sources of a seller. */
  readonly rewriterOf: (sellerId: string, signal: AbortSignal) => Rewrite;
  readonly record: RecordAction;
  /** Receives a failure that is tried again. */
  readonly onTrouble: (change: ScheduledChangeRecord, error: unknown) => void;
  /** Called after a try that did not fail. */
  readonly onSuccess: (change: ScheduledChangeRecord) => void;
  /** How long a change stays with a process that does not prolong its hold. Longer than a call to Amazon. */
  readonly holdMs: number;
}

const AT_A_TIME = 8;
/** Changes of the last year stay, so that people can look up its holidays. */
const KEPT_MS = 400 * 86_400_000;
const FORGET_EVERY_MS = 3_600_000;
const FORGOTTEN_AT_ONCE = 100;

/**
 * Leads due changes to their next state. The rows of the store are the queue, so work goes on after a restart, and any number of
 * processes can share it.
 */
export class ScheduleWorker {
  readonly #dependencies: ScheduleWorkerDependencies;
  readonly #running = new Set<Promise<void>>();
  #forgottenAt = -Infinity;

  constructor(dependencies: ScheduleWorkerDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Runs one round: starts a try for each due change, up to eight at a time. Returns the amount of work. Does not wait for the tries,
   * so that a slow seller does not delay the others. @throws StoreError
   */
  async tick(signal: AbortSignal): Promise<number> {
    const { store, sellerIds, clock, holdMs } = this.#dependencies;
    const now = Math.floor(clock.now());
    const forgotten = await this.#forget(now);
    const limit = AT_A_TIME - this.#running.size;
    if (signal.aborted || limit <= 0) return forgotten;
    const due = await store.takeDue(sellerIds(), { limit, holdMs, now });
    for (const change of due) this.#start(change, signal);
    return due.length + forgotten;
  }

  /** Resolves when no try is running. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async #forget(now: number): Promise<number> {
    if (now - this.#forgottenAt < FORGET_EVERY_MS) return 0;
    const count = await this.#dependencies.store.forget(now - KEPT_MS, FORGOTTEN_AT_ONCE);
    if (count < FORGOTTEN_AT_ONCE) this.#forgottenAt = now;
    return count;
  }

  #start(change: ScheduledChangeRecord, signal: AbortSignal): void {
    const running = this.#try(change, signal)
      // The store failed. The change is due again when its hold ends.
      .catch((error: unknown) => this.#dependencies.onTrouble(change, error))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #try(change: ScheduledChangeRecord, signal: AbortSignal): Promise<void> {
    const { store, clock, rewriterOf, record, holdMs, onTrouble, onSuccess } = this.#dependencies;
    const rewrite = rewriterOf(change.sellerId, signal);
    const trip = new ChangeTrip({ store, clock, record, holdMs, rewrite }, change);
    const failure: SpApiError | null = await trip.goOn();
    if (failure === null) onSuccess(change);
    // An abort at the end of the process is not a failure.
    else if (!signal.aborted) onTrouble(change, failure);
  }
}
