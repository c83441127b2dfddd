import { RowLoader } from '../../../graph/row-loader.js';
import { storedPage } from '../../../graph/stored-page.js';
import type { PageArguments } from '../../../graph/stored-page.js';
import { StoredPages } from '../../../graph/stored-pages.js';
import { listReads } from '../../../runtime/background/slots.js';
import type { Caller, RowCounter } from '../../../sp-api/calls/caller.js';
import type { BatchHead } from '../../../store/batches/batch-heads.js';
import type { BatchPageRequest } from '../../../store/batches/batch-page.js';
import type { PageRequest } from '../../../store/engine/page.js';
import type {
  InventoryChangeRecord,
  InventoryCounts,
} from '../../../store/inventory/inventory-change.js';
import type { InventoryStore } from '../../../store/inventory/inventory-store.js';
import { readInventoryBatch, readInventoryChange } from './inventory-batch.mapper.js';
import {
  InventoryBatchConnection,
  InventoryBatchEdge,
  InventoryChangeConnection,
  InventoryChangeEdge,
  InventoryChangeState,
} from './inventory-batch.type.js';
import type { InventoryBatch, InventoryChangeCount } from './inventory-batch.type.js';

/** Batches of one statement. */
const MOST_HEADS_TOGETHER = 500;

/** Batches whose quantities are counted by one statement: each has up to 10,000. */
const COUNTED_TOGETHER = 1;

/** Rows that a page with a choice of states weighs: it is read by a statement of its own. */
const CHOSEN_WEIGHT = 1_000;

/** Reads the batches of quantities of one seller within one request. Costs no call. */
export class InventoryBatchRecords {
  readonly #heads: RowLoader<BatchHead>;
  readonly #counts: RowLoader<InventoryCounts>;
  readonly #pages: StoredPages<BatchPageRequest<InventoryChangeState>, InventoryChangeRecord>;

  readonly #store: InventoryStore;
  readonly #sellerId: string;
  readonly #rows: RowCounter | undefined;

  constructor(store: InventoryStore, sellerId: string, { rows }: Pick<Caller, 'rows'>) {
    this.#store = store;
    this.#sellerId = sellerId;
    this.#rows = rows;
    this.#heads = new RowLoader('inventoryBatch', rows, MOST_HEADS_TOGETHER, async (keys) => {
      const found = await store.findAll(sellerId, keys);
      return new Map(found.map((head) => [head.batchId, head]));
    });
    this.#counts = new RowLoader('counts', rows, COUNTED_TOGETHER, (keys) =>
      store.counts(sellerId, keys),
    );
    this.#pages = new StoredPages({
      field: 'changes',
      rows,
      weigh: ({ first, states }) => (states ? CHOSEN_WEIGHT : first) + 1,
      read: (requests) => store.pages(sellerId, requests),
    });
  }

  /** Returns null when no batch has this key. */
  async find(key: string): Promise<InventoryBatch | null> {
    const head = await this.#heads.load(key);
    return head && readInventoryBatch(head);
  }

  /**
   * Returns a page of the batches, the newest first.
   * @throws GraphQLError BAD_USER_INPUT for a cursor of another list.
   */
  async list(page: PageArguments): Promise<InventoryBatchConnection> {
    const list = {
      scope: { field: 'inventoryBatches', sellerId: this.#sellerId },
      rows: this.#rows,
      counted: 'inventoryBatches',
      read: (request: PageRequest) => this.#store.list(this.#sellerId, request),
    };
    const { edges, pageInfo } = await storedPage(list, page, readInventoryBatch);
    return new InventoryBatchConnection({
      edges: edges.map((edge) => new InventoryBatchEdge(edge)),
      pageInfo,
      count: () => listReads.run(() => this.#store.count(this.#sellerId, { budget: this.#rows })),
    });
  }

  /** Returns how many quantities are in each state, without states that have none. */
  async counts(key: string): Promise<InventoryChangeCount[]> {
    const counts = await this.#counts.load(key);
    return Object.values(InventoryChangeState)
      .map((state) => ({ state, count: counts?.[state] ?? 0 }))
      .filter(({ count }) => count > 0);
  }

  /** Returns whether the outcome of each quantity is known, or is given up. */
  async isDone(key: string): Promise<boolean> {
    const counts = await this.#counts.load(key);
    return counts === null || counts.RECORDED + counts.SENDING + counts.SUBMITTED === 0;
  }

  /**
   * Returns a page of the quantities of a batch, in the order of its input.
   * @throws GraphQLError BAD_USER_INPUT for a cursor that is not one of this list.
   */
  async changes(
    { key, totalCount }: Pick<InventoryBatch, 'key' | 'totalCount'>,
    states: readonly InventoryChangeState[] | null,
    page: PageArguments,
  ): Promise<InventoryChangeConnection> {
    const list = {
      scope: {
        field: 'inventoryBatch.changes',
        sellerId: this.#sellerId,
        selection: { key, states },
      },
      // The pages charge the rows.
      rows: undefined,
      counted: 'changes',
      read: (request: PageRequest) =>
        this.#pages.load({ ...request, batchId: key, ...(states && { states }) }),
    };
    const { edges, pageInfo } = await storedPage(list, page, readInventoryChange);
    return new InventoryChangeConnection({
      edges: edges.map((edge) => new InventoryChangeEdge(edge)),
      pageInfo,
      count: async () => (states ? this.#countIn(key, states) : totalCount),
    });
  }

  async #countIn(key: string, states: readonly InventoryChangeState[]): Promise<number> {
    const counts = await this.#counts.load(key);
    return [...new Set(states)].reduce((sum, state) => sum + (counts?.[state] ?? 0), 0);
  }
}
