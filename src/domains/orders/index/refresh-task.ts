import { growingPause } from '../../../runtime/background/pace.js';
import { getOrder } from '../../../sp-api/operations/orders.js';
import { isUnknownId } from '../../../sp-api/errors/unknown-id.js';
import type { OrderToIndex, RefreshMark } from '../../../store/orders/indexed-order.js';
import { orderToIndex } from './indexed-order.mapper.js';
import { endAfterError } from './sync-seller.js';
import type { SellerTask, SyncDependencies, SyncSeller } from './sync-seller.js';

const AT_ONCE = 10;
// After these attempts the next search finds the change.
const MOST_TRIES = 5;
const PAUSE = { firstMs: 2_000, longestMs: 60_000 };
// Amazon sends times with and without milliseconds.
const SLACK_MS = 2_000;

/**
 * Refreshes changed orders, so that a list shows a change within seconds. Amazon may still return the old state, so
 * the task retries a few times.
 *
 * Cost: one getOrder (0.5/s) for each order, however often it changed in between.
 */
export class RefreshTask implements SellerTask {
  readonly task = 'REFRESH';
  /** Mostly one order. */
  readonly points = 1;

  readonly #dependencies: SyncDependencies;

  constructor(dependencies: SyncDependencies) {
    this.#dependencies = dependencies;
  }

  due(): Promise<readonly string[]> {
    return this.#dependencies.index.dueSellers(this.task);
  }

  /** @throws StoreError */
  async step(seller: SyncSeller, signal: AbortSignal): Promise<number> {
    const { index, now, holdMs, report } = this.#dependencies;
    const { sellerId } = seller.client;
    const turn = await index.takeTurn({ sellerId, task: this.task, holdMs });
    if (!turn) return 0;
    const until = now() + holdMs / 2;
    const marks = await index.dueRefreshes(sellerId, AT_ONCE);
    let done = 0;
    try {
      for (const mark of marks) {
        if (now() > until) break;
        await this.#refresh(seller, mark, signal);
        done += 1;
      }
      await index.endTurn(turn, { nextAt: now(), problem: null });
    } catch (error) {
      await index.endTurn(turn, endAfterError(error, turn, this.#dependencies));
      return 0;
    }
    if (done > 0) report({ type: 'orders-refreshed', sellerId, orders: done });
    return done;
  }

  async #refresh({ client }: SyncSeller, mark: RefreshMark, signal: AbortSignal): Promise<void> {
    const { index, now, role } = this.#dependencies;
    const { sellerId } = client;
    const { orderId } = mark;
    const readAt = now();
    let order: OrderToIndex | null = null;
    try {
      const answer = await role.read(sellerId, (includedData) =>
        client.call(
          getOrder,
          { path: { orderId }, query: { includedData } },
          { priority: 'bulk', signal },
        ),
      );
      order = orderToIndex(sellerId, answer.order, readAt);
      if (!order) return await index.refreshed(mark, null, null);
    } catch (error) {
      // Amazon may not return a new order yet.
      if (!isUnknownId(error, 'order', mark.orderId)) throw error;
    }
    const isDone = order !== null && isAsNew(order, mark);
    const pauseMs = growingPause(PAUSE, mark.tries + 1);
    const isLastTry = mark.tries + 1 >= MOST_TRIES;
    await index.refreshed(mark, order, isDone || isLastTry ? null : now() + pauseMs);
  }
}

function isAsNew({ updatedAt }: OrderToIndex, { changedAt, knownAt }: RefreshMark): boolean {
  return changedAt === null ? updatedAt > knownAt : updatedAt >= changedAt - SLACK_MS;
}
