import { SpApiError } from '../../../sp-api/errors/errors.js';
import { searchOrders } from '../../../sp-api/operations/orders.js';
import type { OrderWire } from '../../../sp-api/operations/orders.wire.js';
import { idOf, instantOf, listOf } from '../../../sp-api/wire/wire-values.js';
import type { SyncProgress, SyncTurn, SyncWindow } from '../../../store/orders/order-sync.js';
import { orderToIndex } from './indexed-order.mapper.js';
import {
  afterPage,
  freshDueAt,
  isRecentDue,
  isStale,
  nextWindow,
  shorter,
} from './search-window.js';
import type { PageAnswer, SearchPace } from './search-window.js';
import { endAfterError } from './sync-seller.js';
import type { SellerTask, SyncDependencies, SyncSeller } from './sync-seller.js';

type Page = PageAnswer & { readonly orders: readonly object[] };

/**
 * Reads changed orders page by page: recent changes first, then the history. Coverage grows only when a window is
 * complete, so an interruption skips nothing.
 *
 * Cost: one searchOrders (one in 180 seconds, burst 20) for each page of up to 100 orders.
 */
export class SearchTask implements SellerTask {
  readonly task = 'SEARCH';
  /** A page of 100 orders. */
  readonly points = 10;

  readonly #dependencies: SyncDependencies;
  readonly #pace: SearchPace;

  constructor(dependencies: SyncDependencies, pace: SearchPace) {
    this.#dependencies = dependencies;
    this.#pace = pace;
  }

  /**
   * Returns the sellers that have waited longest first. Until the recent orders of all are read, only those with recent orders to
   * read. Later, the history takes turns with changes, which could keep it waiting for ever.
   */
  async due(): Promise<readonly string[]> {
    const { index, now } = this.#dependencies;
    const all = await index.dueSearches();
    const isFirstRead = all.some(({ coveredFrom }) => coveredFrom === null);
    return all
      .filter((progress) => !isFirstRead || isRecentDue(progress, now(), this.#pace))
      .map(({ sellerId }) => sellerId);
  }

  /** @throws StoreError */
  async step(seller: SyncSeller, signal: AbortSignal): Promise<number> {
    const { index, now, holdMs } = this.#dependencies;
    const { sellerId } = seller.client;
    const turn = await index.takeTurn({ sellerId, task: this.task, holdMs });
    if (!turn) return 0;
    const progress = await index.progress(sellerId);
    const window = progress && nextWindow(progress, now(), this.#pace);
    if (!progress || !window) {
      const nextAt = progress ? freshDueAt(progress, this.#pace) : now() + this.#pace.freshEveryMs;
      await index.endTurn(turn, { nextAt, problem: null });
      return 0;
    }
    if (isStale(window, now(), this.#pace)) return this.#restart(turn, window, progress);
    return this.#read(seller, turn, window, { progress, signal });
  }

  async #read(
    seller: SyncSeller,
    turn: SyncTurn,
    window: SyncWindow,
    { progress, signal }: { readonly progress: SyncProgress; readonly signal: AbortSignal },
  ): Promise<number> {
    const { index, now, report } = this.#dependencies;
    const { sellerId } = turn;
    let page: Page;
    try {
      page = await this.#page(seller, window, signal);
    } catch (error) {
      if (isRefusedToken(error, window)) return this.#restart(turn, window, progress);
      await index.endTurn(turn, endAfterError(error, turn, this.#dependencies));
      return 0;
    }
    const orders = page.orders.flatMap(
      (wire: OrderWire) => orderToIndex(sellerId, wire, page.askedAt) ?? [],
    );
    const outcome = afterPage(window, page, progress.coverage);
    await index.recordPage(turn, { orders, outcome }, { nextAt: now(), problem: null });
    const isLast = 'completed' in outcome;
    report({ type: 'page-read', sellerId, track: window.track, orders: orders.length, isLast });
    return 1;
  }

  async #page({ client }: SyncSeller, window: SyncWindow, signal: AbortSignal): Promise<Page> {
    const askedAt = this.#dependencies.now();
    const { from, askedUntil, pageToken } = window;
    // All pages of a window need the same parameters, except for the token and the data.
    const query = {
      lastUpdatedAfter: new Date(from).toISOString(),
      lastUpdatedBefore: askedUntil === null ? undefined : new Date(askedUntil).toISOString(),
      // Orders that Amazon ships would fill most pages, and this graph cannot act on them.
      fulfilledBy: ['MERCHANT'] as const,
      paginationToken: pageToken ?? undefined,
    };
    const answer = await this.#dependencies.role.read(client.sellerId, (includedData) =>
      client.call(
        searchOrders,
        { query: { ...query, includedData } },
        { priority: 'bulk', signal },
      ),
    );
    return {
      askedAt,
      orders: listOf(answer.orders),
      nextToken: idOf(answer.pagination?.nextToken),
      until: instantOf(answer.lastUpdatedBefore)?.getTime() ?? null,
    };
  }

  async #restart(turn: SyncTurn, window: SyncWindow, progress: SyncProgress): Promise<number> {
    const { index, now, report } = this.#dependencies;
    const again = shorter(window, progress.coverage, now());
    await index.restartWindow(turn, again, { nextAt: now(), problem: null });
    report({ type: 'window-restarted', sellerId: turn.sellerId, track: window.track });
    return 1;
  }
}

function isRefusedToken(error: unknown, { pageToken }: SyncWindow): boolean {
  return pageToken !== null && error instanceof SpApiError && error.code === 'UPSTREAM_REJECTED';
}
