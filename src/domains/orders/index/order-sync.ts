import { BackgroundLoop } from '../../../runtime/background/background-loop.js';
import { severalAtATime } from '../../../runtime/background/pace.js';
import type { RoundHealth } from '../../../runtime/background/round-health.js';
import type { Clock } from '../../../runtime/clock.js';
import type { OrderIndex } from '../../../store/orders/order-index.js';
import type { SyncTask } from '../../../store/orders/order-sync.js';
import { AssignTask } from './assign-task.js';
import type { OrderSyncEvent, OrderSyncReport } from './order-sync-event.js';
import { RefreshTask } from './refresh-task.js';
import { SEARCH_PACE, type SearchPace } from './search-window.js';
import { SearchTask } from './search-task.js';
import type { SellerTask, SyncSeller } from './sync-seller.js';

export interface OrderSyncParts {
  /** By id. */
  readonly sellers: ReadonlyMap<string, SyncSeller>;
  readonly index: OrderIndex;
  /** The store's, in milliseconds since the epoch; its timers should not keep the process alive. */
  readonly clock: Clock;
  readonly report: OrderSyncReport;
  /** Longer than any call to Amazon may last. */
  readonly holdMs: number;
  /** How far back orders are read at first. */
  readonly historyMs: number;
  /** From 0 to below 1. */
  readonly random?: () => number;
  readonly rounds: RoundHealth;
}

export interface OrderSyncOptions extends SearchPace {
  /** How often each task looks whether something is due. */
  readonly lookEveryMs: number;
}

/** The names of the loops, for metrics and logs. */
export const ORDER_LOOPS = {
  SEARCH: 'orders-search',
  ASSIGN: 'orders-assign',
  REFRESH: 'orders-refresh',
} as const satisfies Record<SyncTask, string>;

const PACE = { soonMs: 20, firstFailurePauseMs: 1_000, longestFailurePauseMs: 60_000 };
const AT_A_TIME = 8;

/**
 * Keeps the index of orders fresh, for all sellers that are configured here. Any number of processes may do so on one
 * store: each task of each seller is done by one of them at a time.
 */
export class OrderSync {
  readonly #parts: OrderSyncParts;
  readonly #tasks: readonly SellerTask[];
  readonly #lookEveryMs: number;
  /** Empty before the start: loops that never run must not look stuck. */
  #loops: ReadonlyMap<SyncTask, BackgroundLoop> = new Map();
  #hasBegun = false;

  constructor(parts: OrderSyncParts, options: Partial<OrderSyncOptions> = {}) {
    this.#parts = parts;
    const { lookEveryMs = 1_000, ...pace } = options;
    const { index, clock, report, holdMs } = parts;
    const shared = {
      index,
      now: () => Math.floor(clock.now()),
      holdMs,
      report: (event: OrderSyncEvent) => {
        if (event.type === 'page-read') this.#wake('ASSIGN');
        report(event);
      },
    };
    this.#lookEveryMs = lookEveryMs;
    this.#tasks = [
      new SearchTask(shared, { ...SEARCH_PACE, ...pace }),
      new AssignTask(shared),
      new RefreshTask(shared),
    ];
  }

  /** Makes the sellers known, then begins; what was left by a process before is taken up. Never rejects. */
  async start(): Promise<void> {
    // A store that can be read and not written does not prevent the start: the first rounds try again, and report it.
    await this.#begin().catch(() => undefined);
    this.#loops = new Map(this.#tasks.map((task) => [task.task, this.#loop(task)]));
    for (const loop of this.#loops.values()) {
      loop.start();
      // Turns keep the processes apart, so that nobody has to wait for his first orders.
      loop.wake();
    }
  }

  /** Has the orders read again that are due for it. */
  wakeRefresh(): void {
    this.#wake('REFRESH');
  }

  /** Ends what is under way; resolves when nothing runs. The store and the client must not be closed before. */
  async stop(): Promise<void> {
    await Promise.all([...this.#loops.values()].map((loop) => loop.stop()));
  }

  #wake(task: SyncTask): void {
    this.#loops.get(task)?.wake();
  }

  #loop(task: SellerTask): BackgroundLoop {
    const { clock, random = Math.random, rounds } = this.#parts;
    const round = (signal: AbortSignal): Promise<number> => this.#round(task, signal);
    return new BackgroundLoop({
      ...PACE,
      everyMs: this.#lookEveryMs,
      clock,
      random,
      round: rounds.watch(ORDER_LOOPS[task.task], round),
    });
  }

  async #round(task: SellerTask, signal: AbortSignal): Promise<number> {
    const { index, sellers } = this.#parts;
    await this.#begin();
    const due = await index.dueSellers(task.task);
    let done = 0;
    const ours = due.flatMap((sellerId) => sellers.get(sellerId) ?? []);
    await severalAtATime(ours, AT_A_TIME, async (seller) => {
      for (let did = 1; did > 0 && !signal.aborted; done += did) {
        did = await task.step(seller, signal);
      }
    });
    return done;
  }

  async #begin(): Promise<void> {
    if (this.#hasBegun) return;
    const { index, sellers, clock, historyMs } = this.#parts;
    const historyFrom = Math.floor(clock.now()) - historyMs;
    await index.begin([...sellers.keys()], historyFrom);
    this.#hasBegun = true;
  }
}
