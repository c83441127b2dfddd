import DataLoader from 'dataloader';
import { scheduleBatch } from '../../../runtime/background/batch-schedule.js';
import { checkPageSize } from '../../../graph/connection.args.js';
import { PageInfo } from '../../../graph/connection.type.js';
import { cursorWriter, readCursor } from '../../../graph/page-cursor.js';
import type { CursorScope } from '../../../graph/page-cursor.js';
import { listReads } from '../../../runtime/background/slots.js';
import { requestTurns } from '../../../runtime/background/turns.js';
import type { RowCounter } from '../../../sp-api/calls/caller.js';
import type { OrderIndex } from '../../../store/orders/order-index.js';
import type { OrderPageQuery, SearchEnded } from '../../../store/orders/list-order-pages.js';
import type {
  IndexedOrder,
  OrderPage,
  OrderPosition,
  OrderQuery,
  OrderSort as IndexSort,
} from '../../../store/orders/indexed-order.js';
import type { SyncProgress } from '../../../store/orders/order-sync.js';
import { OrderConnection, OrderEdge } from './order-connection.type.js';
import { OrderSort } from './order-filter.input.js';
import type { OrdersArgs } from './order-filter.input.js';
import { OrderCounts } from './order-counts.js';
import { isLookedUp, lookingUpOnce, queryOf, selectionOf } from './order-selection.js';
import type { Selection, SelectionLookups } from './order-selection.js';
import { freshnessOf } from './order-freshness.js';
import { WHOLE_PAGE } from './page-need.js';
import type { PageNeed } from './page-need.js';
import { notIndexed, shownEnd } from './order-list-errors.js';
import { isPosition, positionOf } from './cursor-position.js';
import { SEARCH_PACE } from './search-window.js';
import { orderOf } from './stored-orders.js';

const SORTS: Readonly<Record<OrderSort, IndexSort>> = {
  [OrderSort.PLACED_AT_DESC]: 'CREATED_DESC',
  [OrderSort.PLACED_AT_ASC]: 'CREATED_ASC',
  [OrderSort.SHIP_BY_ASC]: 'SHIP_BY_ASC',
  [OrderSort.UPDATED_AT_ASC]: 'UPDATED_ASC',
  [OrderSort.UPDATED_AT_DESC]: 'UPDATED_DESC',
};

interface PageWish extends PageNeed {
  readonly args: OrdersArgs;
  readonly scope: CursorScope;
  readonly selection: Selection;
  readonly position: OrderPosition | null;
}

export interface OrderListDependencies extends SelectionLookups {
  readonly index: OrderIndex;
  readonly rows: RowCounter | undefined;
  /** Called for each order of a page. */
  readonly onListed?: (order: IndexedOrder) => void;
}

/** Row limit of the pages that are read together. Each page reads one row more than it shows. */
const MOST_ROWS_TOGETHER = 1000;

/** Orders resolved in one turn of the event loop. Their fields read in one batch. */
const MOST_IN_A_TURN = 400;

/** Ids that are looked up take a tenth of the time of an order that is read. A batch of purchases has up to 500. */
const IDS_PER_ROW = 10;

/**
 * Lists one seller's orders from the index, without a call to Amazon. Lists that are requested together, such as one
 * for each location, are read in one batch. Identical ones among them are read once.
 */
export class OrderList {
  // Never cached: a page shows the state at the time of the request.
  readonly #pages = new DataLoader((wishes: readonly PageWish[]) => this.#begin(wishes), {
    cache: false,
    batchScheduleFn: scheduleBatch,
  });

  readonly #index: OrderIndex;
  readonly #sellerId: string;
  readonly #rows: RowCounter | undefined;
  readonly #lookups: OrderListDependencies;
  /** Counts without a page. */
  readonly #counts: OrderCounts;

  constructor(dependencies: OrderListDependencies) {
    const { index, sellerId, rows } = dependencies;
    this.#index = index;
    this.#sellerId = sellerId;
    this.#rows = rows;
    this.#lookups = dependencies;
    this.#counts = new OrderCounts(index, rows);
  }

  /**
   * Returns a page of orders; of one supply source when its id is given.
   * @throws GraphQLError BAD_USER_INPUT for an invalid page size or a cursor of another list, ORDERS_NOT_INDEXED
   * without an index, and TOO_MANY_ROWS when the request has loaded too many rows.
   */
  async page(
    args: OrdersArgs,
    supplySourceId?: string,
    need: PageNeed = WHOLE_PAGE,
  ): Promise<OrderConnection> {
    checkPageSize(args);
    const selection = selectionOf(args, supplySourceId);
    const scope = { field: 'orders', sellerId: this.#sellerId, selection };
    const after = args.after ?? null;
    const position = after === null ? null : positionOf(readCursor(scope, after, isPosition));
    return (await this.#pages.load({ args, scope, selection, position, ...need })).promise;
  }

  /**
   * Counts the orders of a list; of one supply source when its id is given. Null when too many orders would have to be tested one by
   * one. Counts of one request follow each other.
   * @throws GraphQLError BAD_USER_INPUT for a list that is too long, ORDERS_NOT_INDEXED without an index.
   */
  async count(args: OrdersArgs, supplySourceId?: string): Promise<number | null> {
    const selection = selectionOf(args, supplySourceId);
    await this.#progress();
    return this.#counts.of(await queryOf(selection, this.#lookups));
  }

  /** Counts as `count`, and returns 0 without an index. */
  async countKnown(args: OrdersArgs, supplySourceId?: string): Promise<number | null> {
    return this.#counts.of(await queryOf(selectionOf(args, supplySourceId), this.#lookups));
  }

  /** Resolves pages in small groups, so that other requests run in between. */
  #begin(wishes: readonly PageWish[]): Promise<Answer[]> {
    const different = new Map<string, Answer & { readonly wish: PageWish }>();
    const answers = wishes.map((wish) => {
      const { args, selection, position, freshness } = wish;
      const key = JSON.stringify([args.first, selection, position, freshness]);
      const known = different.get(key);
      if (known) return known;
      const answer = { wish, ...Promise.withResolvers<OrderConnection>() };
      different.set(key, answer);
      return answer;
    });
    const asked = [...different.values()];
    void this.#answer(
      asked.map(({ wish }) => wish),
      asked,
    );
    return Promise.resolve(answers);
  }

  async #answer(wishes: readonly PageWish[], answers: readonly Answer[]): Promise<void> {
    const waiting = [...answers];
    const lookups = lookingUpOnce(this.#lookups);
    const counts = new OrderCounts(this.#index, this.#rows);
    let orders = 0;
    try {
      // The progress is read before the orders, so the orders include every change up to it.
      const progress = await this.#progressFor(wishes);
      for (const together of inStatements(wishes)) {
        this.#rows?.assertLeft('orders');
        const queries = await this.#queries(together, progress, lookups);
        const pages = await this.#read(queries, progress);
        for (const [index, wish] of together.entries()) {
          const page = pages[index];
          if (page instanceof Error) {
            waiting.shift()?.reject(shownEnd(page));
            continue;
          }
          const count = countOf(queries[index]?.query, counts);
          const connection = this.#connection(wish, page, { progress, count });
          orders += connection.nodes.length;
          if (orders > MOST_IN_A_TURN) {
            await requestTurns.next();
            orders = connection.nodes.length;
          }
          waiting.shift()?.resolve(connection);
        }
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  async #read(
    queries: readonly OrderPageQuery[],
    progress: SyncProgress | null,
  ): Promise<(OrderPage | SearchEnded)[]> {
    const nextTurn = () => requestTurns.next();
    const read = () => this.#index.listPages(queries, nextTurn, this.#rows);
    const pages = await listReads.run(read);
    // A seller without an index has no orders in it.
    if (!progress && pages.some(isEmpty)) await this.#progress();
    return pages;
  }

  /** Returns the progress where a page needs it. */
  async #progressFor(wishes: readonly PageWish[]): Promise<SyncProgress | null> {
    return wishes.some(needsProgress) ? this.#progress() : null;
  }

  async #progress(): Promise<SyncProgress> {
    const progress = await this.#index.progress(this.#sellerId);
    if (!progress) throw notIndexed();
    return progress;
  }

  async #queries(
    wishes: readonly PageWish[],
    progress: SyncProgress | null,
    lookups: SelectionLookups,
  ): Promise<OrderPageQuery[]> {
    const queries: OrderPageQuery[] = [];
    for (const { args, selection, position } of wishes) {
      this.#rows?.assertLeft('orders');
      const query = await queryOf(selection, lookups);
      if (isLookedUp(selection))
        this.#rows?.charge(Math.ceil((query.ids ?? []).length / IDS_PER_ROW), 'orders');
      queries.push({
        query:
          progress && selection.sortBy === OrderSort.UPDATED_AT_ASC
            ? { ...query, updatedUntil: settledUntil(progress) }
            : query,
        page: { sort: SORTS[args.sortBy], first: args.first, after: position },
      });
    }
    return queries;
  }

  #connection(
    { args, scope }: PageWish,
    { orders, hasNextPage }: OrderPage = { orders: [], hasNextPage: false },
    {
      progress,
      count,
    }: Pick<OrderConnection, 'count'> & { readonly progress: SyncProgress | null },
  ): OrderConnection {
    const cursorOf = cursorWriter(scope);
    const { onListed } = this.#lookups;
    const edges = orders.flatMap((stored) => {
      onListed?.(stored);
      const {
        orderId,
        position: { at },
      } = stored;
      const order = orderOf(this.#sellerId, stored);
      return order ? new OrderEdge(() => cursorOf([at, orderId]), order) : [];
    });
    const rows = edges.reduce((sum, { node }) => sum + 1 + node.items.length, 0);
    this.#rows?.charge(rows, 'orders');
    const ends = { hasNextPage, hasPreviousPage: (args.after ?? null) !== null };
    return new OrderConnection({
      edges,
      pageInfo: new PageInfo(edges, ends),
      freshness: progress && freshnessOf(this.#sellerId, progress),
      count,
      unknown: () => this.#unknown(args.filter?.ids ?? []),
    });
  }

  async #unknown(ids: readonly string[]): Promise<string[]> {
    const different = [...new Set(ids)];
    this.#rows?.charge(Math.ceil(different.length / IDS_PER_ROW), 'orders');
    const known = await listReads.run(() => this.#index.known(this.#sellerId, different));
    return different.filter((id) => !known.has(id));
  }
}

function isEmpty(page: OrderPage | SearchEnded): boolean {
  return !(page instanceof Error) && page.orders.length === 0;
}

function needsProgress({ freshness, selection }: PageWish): boolean {
  return freshness || selection.sortBy === OrderSort.UPDATED_AT_ASC;
}

function countOf(query: OrderQuery | undefined, counts: OrderCounts): OrderConnection['count'] {
  return () => (query ? counts.of(query) : Promise.resolve(null));
}

type Answer = PromiseWithResolvers<OrderConnection>;

/** Groups pages into statements within the row limit. */
function inStatements(wishes: readonly PageWish[]): PageWish[][] {
  const statements: PageWish[][] = [];
  let rows = Infinity;
  for (const wish of wishes) {
    rows += wish.args.first + 1;
    if (rows > MOST_ROWS_TOGETHER) {
      statements.push([]);
      rows = wish.args.first + 1;
    }
    statements.at(-1)?.push(wish);
  }
  return statements;
}

// Late updates carry older timestamps, so a client that pages by cursor would miss them.
function settledUntil({ coverage }: SyncProgress): number {
  return coverage === null ? 0 : coverage.until - SEARCH_PACE.overlapMs;
}
