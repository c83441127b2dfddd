import { GraphQLError } from 'graphql';
import { checkPageSize } from '../../schema/connection.args.js';
import { PageInfo } from '../../schema/connection.type.js';
import { readCursor, writeCursor } from '../../schema/page-cursor.js';
import type { OrderWire } from '../../sp-api/operations/orders.wire.js';
import type { OrderIndex } from '../../store/orders/order-index.js';
import type { OrderPosition, OrderQuery, OrderSort } from '../../store/orders/indexed-order.js';
import type { SyncProgress } from '../../store/orders/order-sync.js';
import { OrderConnection, OrderEdge, OrderFreshness } from './order-connection.type.js';
import { OrderOrder, type OrdersArgs } from './order-filter.input.js';
import { readOrder } from './order.mapper.js';
import { isBackfilling, SEARCH_PACE } from './sync/search-window.js';

const SORTS: Readonly<Record<OrderOrder, OrderSort>> = {
  [OrderOrder.CREATED_AT_DESC]: 'CREATED_DESC',
  [OrderOrder.SHIP_BY_ASC]: 'SHIP_BY_ASC',
  [OrderOrder.UPDATED_AT_ASC]: 'UPDATED_ASC',
};

/** Lists of one seller's orders, from the index. Costs no call to Amazon. */
export class OrderList {
  constructor(
    private readonly index: OrderIndex,
    private readonly sellerId: string,
  ) {}

  /**
   * A page of orders; of one supply source when its id is given.
   * @throws GraphQLError BAD_USER_INPUT for a page size or a cursor that is none of this list, and ORDERS_NOT_INDEXED when
   * no index is kept.
   */
  async page(args: OrdersArgs, supplySourceId?: string): Promise<OrderConnection> {
    checkPageSize(args);
    const selection = selectionOf(args, supplySourceId);
    const scope = { field: 'orders', sellerId: this.sellerId, selection };
    const after = args.after ?? null;
    const position = after === null ? null : positionOf(readCursor(scope, after, isPosition));
    // First how far was read, then what is there: of changes until then none is missing.
    const progress = await this.index.progress(this.sellerId);
    if (!progress) throw notIndexed();
    const { orders, hasNextPage } = await this.index.list(
      queryOf(this.sellerId, selection, progress),
      { sort: SORTS[args.orderBy], first: args.first, after: position },
    );
    const edges = orders.flatMap(({ orderId, document, position: { at } }) => {
      const order = readOrder(this.sellerId, document as OrderWire, { isIndexed: true });
      return order ? new OrderEdge(writeCursor(scope, [at, orderId]), order) : [];
    });
    const ends = { hasNextPage, hasPreviousPage: after !== null };
    return new OrderConnection(edges, new PageInfo(edges, ends), freshnessOf(progress));
  }
}

/** Everything that decides what is in a list and in which order. */
type Selection = Omit<OrderQuery, 'sellerId' | 'updatedUntil'> & { readonly orderBy: OrderOrder };

function selectionOf({ filter, orderBy }: OrdersArgs, supplySourceId?: string): Selection {
  const { statuses, sku } = filter ?? {};
  const source = sourceOf(filter, supplySourceId);
  return {
    orderBy,
    ...periodOf(filter),
    ...(statuses && { statuses }),
    // An empty text is the id of nothing. Taken for absent, it would widen the list to all orders.
    ...(typeof source === 'string' && { supplySourceId: source }),
    ...(typeof sku === 'string' && { sku }),
  };
}

function periodOf(filter: OrdersArgs['filter']): Partial<OrderQuery> {
  const { createdAfter, createdBefore, updatedAfter, shipByBefore } = filter ?? {};
  return {
    ...(createdAfter && { createdAfter: createdAfter.getTime() }),
    ...(createdBefore && { createdBefore: createdBefore.getTime() }),
    ...(updatedAfter && { updatedAfter: updatedAfter.getTime() }),
    ...(shipByBefore && { shipByBefore: shipByBefore.getTime() }),
  };
}

function sourceOf(filter: OrdersArgs['filter'], ofList?: string): string | null | undefined {
  const asked = filter?.supplySourceId ?? ofList;
  if (ofList === undefined || asked === ofList) return asked;
  throw new GraphQLError(
    '`filter.supplySourceId` must be absent or the id of this supply source.',
    { extensions: { code: 'BAD_USER_INPUT', argument: 'filter' } },
  );
}

function queryOf(
  sellerId: string,
  { orderBy, ...rest }: Selection,
  progress: SyncProgress,
): OrderQuery {
  if (orderBy !== OrderOrder.UPDATED_AT_ASC) return { sellerId, ...rest };
  return { sellerId, ...rest, updatedUntil: settledUntil(progress) };
}

// What Amazon showed late is written behind what was covered already: whoever reads on by cursor would not see it.
function settledUntil({ coverage }: SyncProgress): number {
  return coverage === null ? 0 : coverage.until - SEARCH_PACE.overlapMs;
}

type Position = readonly [at: number, orderId: string];

function isPosition(parts: readonly unknown[]): parts is Position {
  const [at, orderId] = parts;
  return typeof at === 'number' && Number.isSafeInteger(at) && typeof orderId === 'string';
}

function positionOf([at, orderId]: Position): OrderPosition {
  return { at, orderId };
}

function freshnessOf(progress: SyncProgress): OrderFreshness {
  const { coverage, historyFrom, syncedAt, problem, openSources } = progress;
  return new OrderFreshness({
    syncedAt: syncedAt === null ? null : new Date(syncedAt),
    coveredFrom: coverage && new Date(coverage.from),
    coveredUntil: coverage && new Date(coverage.until),
    historyFrom: new Date(historyFrom),
    isBackfilling: isBackfilling(progress),
    problem,
    ordersWithoutSupplySource: openSources,
  });
}

function notIndexed(): GraphQLError {
  return new GraphQLError(
    'Lists of orders need the index of orders, which is not there: ORDERS_HISTORY_DAYS is 0, or the store could not be written when the program started.',
    { extensions: { code: 'ORDERS_NOT_INDEXED' } },
  );
}
