import { ChildProcess } from '../children/child-process.js';
import { ourSettings } from '../loads/contestants.js';
import { ORDERS_HISTORY_DAYS } from '../loads/orders-question.js';
import { indexed } from './across-apis.js';
import { RESTING_SYNC } from './order-store.js';
import type { StorePlace } from './store-places.js';

/** Reads orders as fast as the process can. */
export const FILLING_SYNC = { ...RESTING_SYNC, pointsPerSecond: 1_000_000 };
const FILLED_WITHIN_MS = 300_000;
const CONNECTIONS = 64;

export interface ShopOptions {
  readonly upstream: ChildProcess;
  readonly place: StorePlace;
  /** Default: that of production, 64. */
  readonly answerCacheMb?: number;
  /** Pace of the synchronization of orders. Default: nothing new is searched for, and all else is as in production. */
  readonly orderSync?: Readonly<Record<string, number>>;
}

/** Starts the product on a store, with the caches of production. */
export function startShop(options: ShopOptions): Promise<ChildProcess> {
  const { upstream, place, answerCacheMb = 64, orderSync = RESTING_SYNC } = options;
  const { environment } = ourSettings(
    {
      upstream: upstream.url,
      connections: CONNECTIONS,
      cacheMs: 0,
      ordersHistoryDays: ORDERS_HISTORY_DAYS,
    },
    answerCacheMb,
  );
  const { DATA_DIR: dataDir, ...database } = place.environment;
  return ChildProcess.start({
    program: 'servers/ours.js',
    core: 'server',
    settings: { environment: { ...environment, ...database }, dataDir, orderSync },
  });
}

/** Starts the product on an empty store, and lets it read this many orders. */
export async function startFilledShop(options: ShopOptions, orders: number): Promise<ChildProcess> {
  const { upstream } = options;
  await upstream.ask('reset', { sources: 5, delayMs: 0, orders });
  const filling = await startShop({ ...options, orderSync: FILLING_SYNC });
  try {
    await indexed(filling.url, FILLED_WITHIN_MS);
  } finally {
    await filling.stop();
  }
  return startShop(options);
}
