import type { BackgroundLoop } from '../../../runtime/background/background-loop.js';
import { severalAtATime } from '../../../runtime/background/pace.js';
import type { RoundHealth } from '../../../runtime/background/round-health.js';
import { WorkBudget } from '../../../runtime/background/work-budget.js';
import type { Clock } from '../../../runtime/clock.js';
import type { OrderIndex } from '../../../store/orders/order-index.js';
import type { SyncTask } from '../../../store/orders/order-sync.js';
import { SELLER_FIELD } from '../../../telemetry/traces/fields.js';
import { inSpan } from '../../../telemetry/traces/spans.js';
import { AssignTask } from './assign-task.js';
import type { OrderSyncEvent, OrderSyncReport } from './order-sync-event.js';
import { RecipientRole } from './recipient-role.js';
import { RefreshTask } from './refresh-task.js';
import { SEARCH_PACE } from './search-window.js';
import type { SearchPace } from './search-window.js';
import { SearchTask } from './search-task.js';
import type { SellerTask, SyncSellers } from './sync-seller.js';

export interface OrderSyncDependencies {
  /** The present sellers. They may change at any time. */
  readonly sellers: SyncSellers;
  readonly index: OrderIndex;
  /** The store's clock, in epoch milliseconds. Its timers should not keep the process alive. */
  readonly clock: Clock;
  readonly report: OrderSyncReport;
  /** As in `SyncDependencies`. */
  /** Longer than any call to Amazon may last. */
  readonly holdMs: number;
  /** Age of the oldest orders that the first synchronization reads. */
  readonly historyMs: number;
  /** From 0 to below 1. */
  readonly random?: () => number;
  readonly rounds: RoundHealth;
}

export interface OrderSyncOptions extends SearchPace {
  /** Interval at which each task checks for work. */
  readonly lookEveryMs: number;
  /** Points of all background reads in a second, for all sellers together: ten for a page of 100 orders, one for one order. */
  readonly pointsPerSecond: number;
}

/** Names of the loops, for metrics and logs. */
export const ORDER_LOOPS = {
  SEARCH: 'orders-search',
  ASSIGN: 'orders-assign',
  REFRESH: 'orders-refresh',
} as const satisfies Record<SyncTask, string>;

const PACE = { soonMs: 20, firstFailurePauseMs: 1_000, longestFailurePauseMs: 60_000 };
const AT_A_TIME = 8;
/** Steps of a round. Recent changes that become due meanwhile wait for its end. */
const STEPS_OF_A_ROUND = 32;
/**
 * Ten pages in a second. Each takes the process for some 20 ms, so most of it is left to requests. 1,000 sellers need six pages in a
 * second for their recent changes.
 */
const POINTS_PER_SECOND = 100;
const POINTS_AT_ONCE = 20;

/**
 * Synchronizes the index of orders for all connected sellers. They take turns: one step for each, and recent orders of all before
 * the history of any. All steps share one budget. Any number of processes may share one store: one process at a time runs each
 * task of each seller.
 */
export class OrderSync {
  readonly #dependencies: OrderSyncDependencies;
  readonly #tasks: readonly SellerTask[];
  readonly #lookEveryMs: number;
  readonly #budget: WorkBudget;
  readonly #isServed = (sellerId: string): boolean =>
    this.#dependencies.sellers.get(sellerId) !== undefined;
  #haveChanged = false;
  /** Empty before the start, so that loops which never run do not look stuck. */
  #loops: ReadonlyMap<SyncTask, BackgroundLoop> = new Map();
  /** Sellers that are registered in the index. */
  #begun: ReadonlySet<string> | null = null;

  constructor(dependencies: OrderSyncDependencies, options: Partial<OrderSyncOptions> = {}) {
    this.#dependencies = dependencies;
    const {
      lookEveryMs = 1_000,
      pointsPerSecond: perSecond = POINTS_PER_SECOND,
      ...pace
    } = options;
    const { index, clock, report, holdMs, historyMs } = dependencies;
    const now = () => Math.floor(clock.now());
    const shared = {
      index,
      now,
      role: new RecipientRole(now),
      holdMs,
      historyMs,
      report: (event: OrderSyncEvent) => {
        if (event.type === 'page-read') this.#wake('ASSIGN');
        report(event);
      },
    };
    this.#lookEveryMs = lookEveryMs;
    this.#budget = new WorkBudget({ capacity: POINTS_AT_ONCE, perSecond }, clock);
    this.#tasks = [
      new SearchTask(shared, { ...SEARCH_PACE, ...pace }),
      new AssignTask(shared),
      new RefreshTask(shared),
    ];
  }

  /** Registers the sellers and starts the loops. Resumes the work of an earlier process. Never rejects. */
  async start(): Promise<void> {
    // A read-only store does not prevent the start. The first rounds retry and report the failure.
    await this.#begin().catch(() => undefined);
    this.#loops = new Map(this.#tasks.map((task) => [task.task, this.#loop(task)]));
    for (const loop of this.#loops.values()) {
      loop.start();
      // Turns separate the processes, so a new process reads its first orders without delay.
      loop.wake();
    }
  }

  /**
   * Registers sellers that are new, so that their orders can be listed, and wakes the tasks. A seller that ended gets no further
   * step. Never rejects: the next round retries and reports the failure.
   */
  async sellersChanged(): Promise<void> {
    this.#begun = this.#begun && new Set([...this.#begun].filter(this.#isServed));
    this.#haveChanged = true;
    await this.#begin().catch(() => undefined);
    for (const { task } of this.#tasks) this.#wake(task);
  }

  /** Wakes the refresh task. */
  wakeRefresh(): void {
    this.#wake('REFRESH');
  }

  /** Stops all work and resolves when nothing runs. Close the store and the client after that. */
  async stop(): Promise<void> {
    await Promise.all([...this.#loops.values()].map((loop) => loop.stop()));
  }

  #wake(task: SyncTask): void {
    this.#loops.get(task)?.wake();
  }

  #loop(task: SellerTask): BackgroundLoop {
    const { clock, random = Math.random, rounds } = this.#dependencies;
    return rounds.loop(ORDER_LOOPS[task.task], {
      ...PACE,
      everyMs: this.#lookEveryMs,
      clock,
      random,
      round: (signal) => this.#round(task, signal),
    });
  }

  async #round(task: SellerTask, signal: AbortSignal): Promise<number> {
    const { sellers } = this.#dependencies;
    await this.#begin();
    const due = await task.due();
    let done = 0;
    const ours = due.flatMap((sellerId) => sellers.get(sellerId) ?? []);
    await severalAtATime(ours.slice(0, STEPS_OF_A_ROUND), AT_A_TIME, async (seller) => {
      await this.#budget.take(task.points, signal);
      const { client } = seller;
      if (signal.aborted || sellers.get(client.sellerId)?.client !== client) return;
      done += await inSpan(
        () => ({
          name: `${ORDER_LOOPS[task.task]} step`,
          fields: { [SELLER_FIELD]: client.sellerId },
          // Most steps find nothing to read.
          fromMs: Infinity,
        }),
        () => task.step(seller, signal),
      );
    });
    // The others that are due get their turns in another round soon, also when all of these have failed.
    return ours.length > STEPS_OF_A_ROUND ? done + 1 : done;
  }

  /** Registers the sellers that are not registered yet. */
  async #begin(): Promise<void> {
    if (this.#begun !== null && !this.#haveChanged) return;
    const { index, sellers, clock, historyMs } = this.#dependencies;
    this.#haveChanged = false;
    const present = [...sellers.ids()];
    const known = this.#begun;
    const added = present.filter((id) => !known?.has(id));
    const historyFrom = Math.floor(clock.now()) - historyMs;
    try {
      await index.begin(added, historyFrom);
      this.#begun = new Set(present);
    } catch (error) {
      this.#haveChanged = true;
      throw error;
    }
  }
}
