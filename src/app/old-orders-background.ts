import type { Logger } from 'pino';
import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { wallClock } from '../runtime/clock.js';
import type { Store } from '../store/store.js';

const TASK = 'old-orders';
const DAY_MS = 86_400_000;
/** Takes some 20 ms on SQLite, which blocks the process meanwhile. */
const ORDERS_AT_ONCE = 50;
const PACE = {
  everyMs: 3_600_000,
  soonMs: 100,
  firstFailurePauseMs: 1_000,
  longestFailurePauseMs: 600_000,
};

interface OldOrders {
  readonly store: Pick<Store, 'orders'>;
  readonly rounds: RoundHealth;
  readonly logger: Logger;
  /** Days after its last change after which an order is deleted. 0 keeps all. */
  readonly keptDays: number;
  readonly pace?: { readonly everyMs: number } | undefined;
}

/** Starts the loop that deletes old orders from the index, a slice at a time. Returns a function that stops it. */
export function startOldOrders({
  store,
  rounds,
  logger,
  keptDays,
  pace,
}: OldOrders): () => Promise<void> {
  if (keptDays === 0) return () => Promise.resolve();
  const { orders } = store;
  let count = 0;
  /** Sellers that this walk has not come to. */
  let sellerIds: string[] = [];
  const round = async (): Promise<number> => {
    if (sellerIds.length === 0) sellerIds = [...(await orders.coverage()).keys()];
    const [sellerId] = sellerIds;
    if (sellerId === undefined) return 0;
    const before = Math.floor(wallClock.now()) - keptDays * DAY_MS;
    const deleted = await orders.deleteOld({ sellerId, before, limit: ORDERS_AT_ONCE });
    count += deleted;
    if (deleted === 0) sellerIds.shift();
    if (sellerIds.length > 0) return 1;
    if (count > 0) logger.info({ count, keptDays }, 'old orders were deleted from the index');
    count = 0;
    return 0;
  };
  const loop = rounds.loop(TASK, {
    ...PACE,
    ...pace,
    round,
    clock: backgroundClock(wallClock),
    random: Math.random,
  });
  loop.start();
  return () => loop.stop();
}
