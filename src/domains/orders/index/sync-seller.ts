import { growingPause } from '../../../runtime/background/pace.js';
import type { SellerClient } from '../../../sp-api/calls/client.js';
import { SpApiError } from '../../../sp-api/errors/errors.js';
import type { OrderIndex } from '../../../store/orders/order-index.js';
import type { SyncTask, SyncTurn, TurnEnd } from '../../../store/orders/order-sync.js';
import type { RecipientRole } from './recipient-role.js';
import type { OrderSyncReport } from './order-sync-event.js';

/** A seller whose orders are indexed. */
export interface SyncSeller {
  readonly client: SellerClient;
  readonly marketplaceIds: readonly string[];
}

/** The sellers whose orders are indexed. */
export interface SyncSellers {
  ids(): Iterable<string>;
  get(sellerId: string): SyncSeller | undefined;
}

/** Dependencies of the tasks. Times are milliseconds. */
export interface SyncDependencies {
  readonly index: OrderIndex;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly report: OrderSyncReport;
  readonly role: RecipientRole;
  /** Duration of the lease of a turn. Longer than any call to Amazon may last. */
  readonly holdMs: number;
  /** Age of the oldest orders that were read when the seller was registered. */
  readonly historyMs: number;
}

/** Runs one bounded step of a task for one seller. Returns the number of processed items. */
export interface SellerTask {
  readonly task: SyncTask;
  /** Points of the budget of background reads that one step takes. */
  readonly points: number;
  /** Returns the sellers to take one step for, in this order. @throws StoreError */
  due(): Promise<readonly string[]>;
  step(seller: SyncSeller, signal: AbortSignal): Promise<number>;
}

const PAUSE = { firstMs: 5_000, longestMs: 15 * 60_000 };
/** The guards of purchases need an order that a notification named. */
const PAUSE_OF_REFRESH = { firstMs: 5_000, longestMs: 30_000 };
const SHORTEST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60 * 60_000;

/**
 * Returns the end of a turn that failed. A lack of quota and a shutdown are not failures. All other errors are retried
 * after growing pauses.
 */
export function endAfterError(
  error: unknown,
  turn: SyncTurn,
  { now, report }: Pick<SyncDependencies, 'now' | 'report'>,
): TurnEnd {
  if (error instanceof SpApiError && error.code === 'UPSTREAM_CANCELLED') {
    return { nextAt: now(), problem: null };
  }
  if (error instanceof SpApiError && error.code === 'UPSTREAM_THROTTLED') {
    const askedFor = error.retryAfterMs ?? PAUSE.firstMs;
    const waitMs = Math.min(Math.max(askedFor, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
    return { nextAt: now() + waitMs, problem: null };
  }
  const askedForMs = error instanceof SpApiError ? (error.retryAfterMs ?? 0) : 0;
  const { sellerId, task } = turn;
  const pause = task === 'REFRESH' ? PAUSE_OF_REFRESH : PAUSE;
  const pauseMs = Math.max(growingPause(pause, turn.failures + 1), askedForMs);
  report({ type: 'task-failed', task, sellerId, pauseMs, error });
  const problem = error instanceof SpApiError ? error.code : 'INTERNAL_SERVER_ERROR';
  return { nextAt: now() + pauseMs, problem };
}
