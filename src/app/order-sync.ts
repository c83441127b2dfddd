import type { Logger } from 'pino';
import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import type { SellerRuntime } from '../context/seller-runtime.js';
import { wallClock } from '../runtime/clock.js';
import type { Clock } from '../runtime/clock.js';
import { OrderChangeRecorder } from '../domains/orders/index/order-change-recorder.js';
import type { OrderSyncEvent } from '../domains/orders/index/order-sync-event.js';
import { ORDER_LOOPS, OrderSync } from '../domains/orders/index/order-sync.js';
import type { OrderSyncOptions } from '../domains/orders/index/order-sync.js';
import type { Store } from '../store/store.js';
import { noteFailure } from './failures.js';
import type { TroubleLog } from './trouble-log.js';

export interface StartOrderSyncDependencies {
  /** The present sellers. They may change at any time. */
  readonly runtimes: ReadonlyMap<string, SellerRuntime>;
  readonly store: Store;
  readonly logger: Logger;
  readonly troubles: TroubleLog;
  /** 0 reads no orders. */
  readonly historyDays: number;
  /** Lease of a seller's task. Longer than any call to Amazon may last. */
  readonly holdMs: number;
  readonly options?: Partial<OrderSyncOptions>;
  readonly rounds: RoundHealth;
  /** Default: a system clock whose timers do not keep the process alive. */
  readonly clock?: Clock;
}

/** The running sync of orders. */
export interface RunningOrderSync {
  /** Receives changes of orders. */
  readonly changes: OrderChangeRecorder;
  /** Marks orders that this program has changed, or may have changed. Logs failures. */
  changedHere(sellerId: string, amazonOrderIds: readonly string[]): void;
  /** Takes over sellers that began, changed or ended. */
  sellersChanged(): Promise<void>;
  /** Stops reading orders. Changes are still marked. */
  stop(): Promise<void>;
  /** Marks no more purchases. */
  close(): void;
}

const DAY_MS = 86_400_000;

/** Starts the sync of orders. The index can be used as soon as this resolves. */
export async function startOrderSync(
  dependencies: StartOrderSyncDependencies,
): Promise<RunningOrderSync> {
  const { runtimes, store, logger, troubles, historyDays, holdMs, options, rounds } = dependencies;
  const clock = dependencies.clock ?? backgroundClock(wallClock);
  const sync = new OrderSync(
    {
      sellers: {
        ids: () => runtimes.keys(),
        get: (id) => {
          const runtime = runtimes.get(id);
          return runtime && { client: runtime.client, ...marketplacesOf(runtime) };
        },
      },
      index: store.orders,
      clock,
      report: (event) => logEvent(event, logger, troubles),
      holdMs,
      historyMs: historyDays * DAY_MS,
      rounds,
    },
    options,
  );
  const isOn = historyDays > 0;
  if (isOn) await sync.start();
  const changes = new OrderChangeRecorder({
    index: store.orders,
    now: () => clock.now(),
    isRefreshing: isOn,
    onChange: (sellerId) => {
      runtimes.get(sellerId)?.orders.forgetOrders();
      store.cacheChanges.announce({ of: 'orders', sellerId });
      sync.wakeRefresh();
    },
  });
  const logFailure = (work: Promise<void>): void => {
    work.catch((error: unknown) =>
      // Harmless: the next search for fresh changes finds the order.
      noteFailure(troubles, {
        sellerId: '',
        task: 'orders-mark',
        error,
        text: 'orders that were changed here could not be marked for reading',
      }),
    );
  };
  const unsubscribe = store.changes.subscribe(({ sellerId, key, state }) => {
    if (state === 'PURCHASED' || state === 'UNKNOWN') {
      logFailure(purchaseChanged(store, changes, { sellerId, key }));
    }
  });
  return {
    changes,
    changedHere: (sellerId, ids) => logFailure(allChanged(changes, sellerId, ids)),
    sellersChanged: async () => {
      if (isOn) await sync.sellersChanged();
    },
    stop: () => sync.stop(),
    close: unsubscribe,
  };
}

function marketplacesOf({ account: { marketplaceIds } }: SellerRuntime) {
  return { marketplaceIds };
}

/** Marks the order of a purchase whose label was bought, may have been bought, or was cancelled. */
async function purchaseChanged(
  store: Store,
  changes: OrderChangeRecorder,
  id: { readonly sellerId: string; readonly key: string },
): Promise<void> {
  const purchase = await store.purchases.find(id);
  // Further checks of a refund do not change the order.
  if (!purchase || (purchase.refund?.checks ?? 0) > 1) return;
  await changes.changedHere(id.sellerId, purchase.amazonOrderId);
}

async function allChanged(
  changes: OrderChangeRecorder,
  sellerId: string,
  amazonOrderIds: readonly string[],
): Promise<void> {
  for (const id of amazonOrderIds) await changes.changedHere(sellerId, id);
}

const SUCCESSES = {
  'page-read': 'SEARCH',
  'sources-learned': 'ASSIGN',
  'orders-refreshed': 'REFRESH',
} as const;

function logEvent(event: OrderSyncEvent, logger: Logger, troubles: TroubleLog): void {
  const { type, sellerId } = event;
  if (type === 'task-failed') {
    const { error, pauseMs } = event;
    const text = 'orders in the background: a task failed';
    const task = ORDER_LOOPS[event.task];
    noteFailure(troubles, { sellerId, task, error, text, fields: { pauseMs } });
    return;
  }
  logger.debug(event, `orders in the background: ${type}`);
  if (type !== 'window-restarted') troubles.recovered(sellerId, ORDER_LOOPS[SUCCESSES[type]]);
}
