import type { Logger } from 'pino';
import { backgroundClock } from '../background/pace.js';
import type { RoundHealth } from '../background/round-health.js';
import type { SellerRuntime } from '../context.js';
import { OrderChanges } from '../domains/orders/sync/order-changes.js';
import type { OrderSyncEvent } from '../domains/orders/sync/order-sync-event.js';
import { OrderSync, type OrderSyncOptions } from '../domains/orders/sync/order-sync.js';
import { SYNC_TASKS } from '../store/orders/order-sync.js';
import type { Store } from '../store/store.js';
import type { Metrics } from '../telemetry/metrics.js';

export interface OrderSyncSetting {
  readonly runtimes: ReadonlyMap<string, SellerRuntime>;
  readonly store: Store;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** 0: no orders are read. */
  readonly historyDays: number;
  /** How long a task of a seller is held; longer than any call to Amazon may last. */
  readonly holdMs: number;
  readonly options?: Partial<OrderSyncOptions>;
  readonly rounds: RoundHealth;
}

/** The index of orders being kept fresh. */
export interface RunningOrderSync {
  /** Where changes of orders are to be told, whoever hears of them. */
  readonly changes: OrderChanges;
  /** Marks orders that this program has changed, or may have; what fails is logged. */
  changedHere(sellerId: string, amazonOrderIds: readonly string[]): void;
  stop(): Promise<void>;
}

const DAY_MS = 86_400_000;
const LOOPS = {
  SEARCH: 'orders-search',
  ASSIGN: 'orders-assign',
  REFRESH: 'orders-refresh',
} as const;

/** Starts to keep the index of orders fresh; it can be used from then on. */
export async function startOrderSync(setting: OrderSyncSetting): Promise<RunningOrderSync> {
  const { runtimes, store, logger, metrics, historyDays, holdMs, options, rounds } = setting;
  if (historyDays > 0) for (const task of SYNC_TASKS) metrics.showLoop(LOOPS[task]);
  const sellers = new Map(
    [...runtimes].map(([id, { client, account }]) => [
      id,
      { client, marketplaceIds: account.marketplaceIds },
    ]),
  );
  const sync = new OrderSync(
    {
      sellers,
      index: store.orders,
      clock: backgroundClock({ now: Date.now }),
      report: (event) => {
        if (event.type === 'round-failed') metrics.countFailedRound(LOOPS[event.task]);
        logEvent(event, logger);
      },
      holdMs,
      historyMs: historyDays * DAY_MS,
      rounds,
    },
    options,
  );
  const isOn = historyDays > 0;
  if (isOn) await sync.start();
  const changes = new OrderChanges({
    index: store.orders,
    now: Date.now,
    isRefreshing: isOn,
    onChange: (sellerId) => {
      runtimes.get(sellerId)?.orders.forgetOrders();
      sync.wakeRefresh();
    },
  });
  const told = (work: Promise<void>): void => {
    work.catch((err: unknown) =>
      // The next look for fresh changes brings it all the same.
      logger.warn({ err }, 'orders that were changed here could not be marked for reading'),
    );
  };
  const unsubscribe = store.changes.subscribe(({ sellerId, key, state }) => {
    if (state === 'PURCHASED' || state === 'UNKNOWN') {
      told(purchaseChanged(store, changes, { sellerId, key }));
    }
  });
  return {
    changes,
    changedHere: (sellerId, ids) => told(allChanged(changes, sellerId, ids)),
    stop: async () => {
      unsubscribe();
      await sync.stop();
    },
  };
}

/** A label that was bought, may have been bought, or was cancelled, changes its order. */
async function purchaseChanged(
  store: Store,
  changes: OrderChanges,
  id: { readonly sellerId: string; readonly key: string },
): Promise<void> {
  const purchase = await store.purchases.find(id);
  // That a refund was looked for once more changes no order.
  if (!purchase || (purchase.refund?.checks ?? 0) > 1) return;
  await changes.changedHere(id.sellerId, purchase.amazonOrderId);
}

async function allChanged(
  changes: OrderChanges,
  sellerId: string,
  amazonOrderIds: readonly string[],
): Promise<void> {
  for (const id of amazonOrderIds) await changes.changedHere(sellerId, id);
}

function logEvent(event: OrderSyncEvent, logger: Logger): void {
  const { type } = event;
  if (!('error' in event)) {
    logger.debug(event, `orders in the background: ${type}`);
    return;
  }
  const { error: err, ...fields } = event;
  logger.warn({ ...fields, err }, `orders in the background: ${type}`);
}
