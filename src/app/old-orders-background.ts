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
  readonly store: Pick<Store, 'orders' | 'orderMarks'>;
  readonly rounds: RoundHealth;
  readonly logger: Logger;
  /** Days after its last change after which an order is deleted. 0 keeps all. */
  readonly keptDays: number;
  readonly pace?: { readonly everyMs: number } | undefined;
}

/**
 * Starts the loop that deletes old orders from the index, and marks of orders that Amazon does not have, a slice at a time. Returns
 * a function that stops it.
 */
export function startOldOrders({
  store,
  rounds,
  logger,
  keptDays,
  pace,
}: OldOrders): () => Promise<void> {
  const { orders, orderMarks } = store;
  let count = 0;
  /** Sellers that this walk has not come to, and until when their orders were read. */
  let sellers: [string, number | null][] = [];
  /** Last order of the previous slice of marks of the first seller. */
  let after: string | null = null;
  const deleteOld = async (sellerId: string): Promise<number> => {
    if (keptDays === 0) return 0;
    const before = Math.floor(wallClock.now()) - keptDays * DAY_MS;
    return orders.deleteOld({ sellerId, before, limit: ORDERS_AT_ONCE });
  };
  const round = async (): Promise<number> => {
    if (sellers.length === 0) sellers = [...(await orders.coverage())];
    const [seller] = sellers;
    if (seller === undefined) return 0;
    const [sellerId, coveredUntil] = seller;
    const deleted = await deleteOld(sellerId);
    count += deleted;
    if (deleted > 0) return 1;
    after = await orderMarks.cleanUnindexed({ sellerId, after, coveredUntil });
    if (after === null) sellers.shift();
    if (sellers.length > 0) return 1;
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
