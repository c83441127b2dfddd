import { listReads } from '../../runtime/background/slots.js';
import { periodOf } from '../../graph/date-time-range.input.js';
import { checkListLengths } from '../../graph/list-lengths.js';
import { whenReady } from '../../graph/eventual.js';
import type { Eventual } from '../../graph/eventual.js';
import { RowLoader } from '../../graph/row-loader.js';
import { storedPage } from '../../graph/stored-page.js';
import type { PageArguments } from '../../graph/stored-page.js';
import { StoredPages } from '../../graph/stored-pages.js';
import { readRows } from '../../sp-api/calls/caller.js';
import type { Caller, RowCounter } from '../../sp-api/calls/caller.js';
import type { BatchHead } from '../../store/batches/batch-heads.js';
import type { BatchPageRequest } from '../../store/batches/batch-page.js';
import { CONFIRMATION_BATCH_LIMIT } from '../../store/confirmations/confirmation.js';
import type {
  ConfirmationRecord,
  ConfirmationBatchRecord,
} from '../../store/confirmations/confirmation.js';
import type { ConfirmationFilter } from '../../store/confirmations/list-confirmations.js';
import type { ConfirmationStore } from '../../store/confirmations/confirmation-store.js';
import { holdsUnits } from '../../store/confirmations/held-units.js';
import { openCorrections } from '../../store/confirmations/returning.js';
import type { PageRequest } from '../../store/engine/page.js';
import type { OrdersOfNumbers } from '../../store/orders-of-numbers.js';
import { readConfirmation, readConfirmationBatch } from './confirmation.mapper.js';
import { MOST_CONFIRMATION_VALUES } from './confirmation-filter.input.js';
import type { ConfirmationFilterInput, ConfirmationsArgs } from './confirmation-filter.input.js';
import {
  ConfirmationConnection,
  ConfirmationEdge,
  ConfirmationState,
} from './confirmation.type.js';
import type { Confirmation, ConfirmationBatch, ConfirmationCount } from './confirmation.type.js';

const LIST = 'confirmationBatch.confirmations';

/** Batches of one statement. */
const MOST_HEADS_TOGETHER = 500;

/** Batches whose confirmations are counted by one statement: up to 5,000 confirmations. */
const COUNTED_TOGETHER = 5;

type Counts = ConfirmationBatchRecord['counts'];

/** Orders of one statement. */
const MOST_ORDERS_TOGETHER = 500;

/** Reads the confirmations of one seller within one request. Costs no call. */
export class ConfirmationRecords {
  readonly #ofOrders: RowLoader<ConfirmationRecord[]>;
  readonly #heads: RowLoader<BatchHead>;
  readonly #counts: RowLoader<Counts>;
  readonly #pages: StoredPages<BatchPageRequest<ConfirmationState>, ConfirmationRecord>;

  readonly #store: ConfirmationStore;
  readonly #sellerId: string;
  readonly #rows: RowCounter | undefined;

  constructor(store: ConfirmationStore, sellerId: string, { rows }: Pick<Caller, 'rows'>) {
    this.#store = store;
    this.#sellerId = sellerId;
    this.#rows = rows;
    this.#ofOrders = new RowLoader('confirmations', rows, MOST_ORDERS_TOGETHER, async (ids) => {
      const found = await store.ofOrders(sellerId, ids);
      return Map.groupBy(found, ({ content }) => content.amazonOrderId);
    });
    this.#heads = new RowLoader('confirmationBatch', rows, MOST_HEADS_TOGETHER, async (keys) => {
      const found = await store.findAll(sellerId, keys);
      return new Map(found.map((head) => [head.batchId, head]));
    });
    this.#counts = new RowLoader('counts', rows, COUNTED_TOGETHER, (keys) =>
      store.counts(sellerId, keys),
    );
    this.#pages = new StoredPages({
      field: 'confirmations',
      rows,
      // Each confirmation of the batch is tested for its state.
      weigh: ({ first, states }) => (states ? CONFIRMATION_BATCH_LIMIT : first) + 1,
      read: (requests) => store.pages(sellerId, requests),
    });
  }

  /** Returns null when no batch has this key. */
  async batch(key: string): Promise<ConfirmationBatch | null> {
    const head = await this.#heads.load(key);
    return head && readConfirmationBatch(head);
  }

  /** Returns the first and the last order of each tracking number, as far as their confirmations were not refused. */
  async ordersOfTracking(trackingNumbers: readonly string[]): Promise<OrdersOfNumbers> {
    const found = await this.#store.ordersOfTracking(this.#sellerId, trackingNumbers);
    this.#rows?.charge(found.size, 'warnings');
    return found;
  }

  /** Returns how many confirmations of a batch are in each state, without states that have none. */
  async counts(key: string): Promise<ConfirmationCount[]> {
    const counts = await this.#counts.load(key);
    return Object.values(ConfirmationState)
      .map((state) => ({ state, count: counts?.[state] ?? 0 }))
      .filter(({ count }) => count > 0);
  }

  /** Returns whether the outcome of each confirmation of a batch is known, or is given up. */
  async isDone(key: string): Promise<boolean> {
    const counts = await this.#counts.load(key);
    return counts === null || counts.RECORDED + counts.SUBMITTED + counts.PROCESSING === 0;
  }

  /**
   * Returns a page of the confirmations, the newest first.
   * @throws GraphQLError BAD_USER_INPUT for a list that is too long, and for a cursor of another list.
   */
  async list({ filter, first, after = null }: ConfirmationsArgs): Promise<ConfirmationConnection> {
    checkListLengths(filter ?? {}, MOST_CONFIRMATION_VALUES);
    const selection = selectionOf(filter ?? {});
    const wanted = { sellerId: this.#sellerId, ...selection };
    const list = {
      scope: { field: 'confirmations', sellerId: this.#sellerId, selection },
      rows: this.#rows,
      counted: 'confirmations',
      read: (request: PageRequest) => this.#store.listOfSeller(wanted, request),
    };
    const { edges, pageInfo } = await storedPage(list, { first, after }, readConfirmation);
    return new ConfirmationConnection({
      edges: edges.map((edge) => new ConfirmationEdge(edge)),
      pageInfo,
      count: () => listReads.run(() => this.#store.countOfSeller(wanted, { budget: this.#rows })),
    });
  }

  /** Returns the parcels that these confirmations name, each as its tracking number in normal form, at most `most`. */
  parcels(
    filter: Omit<ConfirmationFilter, 'sellerId'>,
    most: number,
  ): Promise<ReadonlySet<string>> {
    const wanted = { ...filter, sellerId: this.#sellerId };
    return listReads.run(() => this.#store.parcelsOfSeller(wanted, most));
  }

  /** Returns the confirmation at a position of a batch, which is a number from 0. Null when there is none. */
  async find(batchKey: string, position: string): Promise<Confirmation | null> {
    if (!/^(0|[1-9]\d{0,8})$/.test(position)) return null;
    const row = await readRows(
      this.#rows,
      'confirmation',
      () => this.#store.at(this.#sellerId, batchKey, Number(position)),
      (found) => (found ? 1 : 0),
    );
    return row && readConfirmation(row);
  }

  /**
   * Returns a page of the confirmations of a batch, in the order of its input.
   * @throws GraphQLError BAD_USER_INPUT for a cursor that is not one of this list.
   */
  async inBatch(
    { key, totalCount }: Pick<ConfirmationBatch, 'key' | 'totalCount'>,
    states: readonly ConfirmationState[] | null,
    page: PageArguments,
  ): Promise<ConfirmationConnection> {
    const list = {
      scope: { field: LIST, sellerId: this.#sellerId, selection: { key, states } },
      // The pages charge the rows.
      rows: undefined,
      counted: 'confirmations',
      read: (request: PageRequest) =>
        this.#pages.load({ ...request, batchId: key, ...(states && { states }) }),
    };
    const { edges, pageInfo } = await storedPage(list, page, readConfirmation);
    return new ConfirmationConnection({
      edges: edges.map((edge) => new ConfirmationEdge(edge)),
      pageInfo,
      count: async () => (states ? this.#countIn(key, states) : totalCount),
    });
  }

  async #countIn(key: string, states: readonly ConfirmationState[]): Promise<number> {
    const counts = await this.#counts.load(key);
    return [...new Set(states)].reduce((sum, state) => sum + (counts?.[state] ?? 0), 0);
  }

  /** Returns the confirmations of an order, oldest first. Costs no call. */
  ofOrder(amazonOrderId: string): Eventual<Confirmation[]> {
    return whenReady(this.#rowsOf(amazonOrderId), (rows) => rows.map(readConfirmation));
  }

  /** Reads the confirmations of orders whose fields a query resolves next. */
  async readAhead(amazonOrderIds: readonly string[]): Promise<void> {
    await this.#ofOrders.readAhead(amazonOrderIds);
  }

  /** Returns the newest later confirmation of the package that was not refused, or null. Costs no call. */
  async replacementOf(confirmation: Confirmation): Promise<Confirmation | null> {
    const ofOrder = await this.ofOrder(confirmation.amazonOrderId);
    const own = ofOrder.findIndex(({ id }) => id === confirmation.id);
    const later = ofOrder.slice(own + 1);
    const { packageReferenceId } = confirmation;
    return (
      later.findLast(
        (one) => one.packageReferenceId === packageReferenceId && holdsUnits(one.state),
      ) ?? null
    );
  }

  /**
   * Returns the confirmations that hold units of an order: the last one of each package, and while that one is a correction without an
   * outcome, what waits for the feed again when it fails. Costs no call.
   */
  async holding(amazonOrderId: string): Promise<Confirmation[]> {
    const rows = await this.#rowsOf(amazonOrderId);
    const packages = new Map<string, ConfirmationRecord>();
    for (const row of rows)
      if (holdsUnits(row.state)) packages.set(row.content.packageReferenceId, row);
    const corrections = openCorrections(rows);
    return [...packages.values()]
      .flatMap((row) => [row, ...(corrections.get(row) ?? [])])
      .map(readConfirmation);
  }

  #rowsOf(amazonOrderId: string): Eventual<ConfirmationRecord[]> {
    return whenReady(this.#ofOrders.load(amazonOrderId), (rows) => rows ?? []);
  }
}

/** Returns the filter of the store. Absent parts do not restrict the list. An empty text does: it fits no confirmation. */
function selectionOf(filter: ConfirmationFilterInput): Omit<ConfirmationFilter, 'sellerId'> {
  const [createdFrom, createdBefore] = periodOf(filter.created);
  const { orderIds: amazonOrderIds, states, trackingNumber } = filter;
  const given = { amazonOrderIds, states, trackingNumber, createdFrom, createdBefore };
  return Object.fromEntries(
    Object.entries(given).filter(([, part]) => part !== null && part !== undefined),
  );
}
