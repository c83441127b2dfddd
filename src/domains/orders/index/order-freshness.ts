import { orderIndexProblem } from '../../../graph/order-index-problem.js';
import type { SyncProgress } from '../../../store/orders/order-sync.js';
import { OrderFreshness } from './order-connection.type.js';
import { isBackfilling } from './search-window.js';

/** Returns what the graph shows of the progress of the index. */
export function freshnessOf(sellerId: string, progress: SyncProgress): OrderFreshness {
  const { coverage, historyFrom, syncedAt, problem, problemSince } = progress;
  return new OrderFreshness({
    sellerId,
    syncedAt: syncedAt === null ? null : new Date(syncedAt),
    coveredFrom: coverage && new Date(coverage.from),
    coveredUntil: coverage && new Date(coverage.until),
    historyFrom: new Date(historyFrom),
    isBackfilling: isBackfilling(progress),
    problem:
      problem === null ? null : orderIndexProblem(problem, new Date(problemSince ?? historyFrom)),
  });
}
