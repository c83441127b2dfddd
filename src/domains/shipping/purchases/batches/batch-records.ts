import { rowLoader } from '../../../../graph/row-loader.js';
import type { RowLoader } from '../../../../graph/row-loader.js';
import { storedPage } from '../../../../graph/stored-page.js';
import type { PageArguments } from '../../../../graph/stored-page.js';
import { StoredPages } from '../../../../graph/stored-pages.js';
import { listReads } from '../../../../runtime/background/slots.js';
import type { RowCounter } from '../../../../sp-api/calls/caller.js';
import type { BatchHead } from '../../../../store/batches/batch-heads.js';
import type { BatchPageRequest } from '../../../../store/batches/batch-page.js';
import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';
import type { BatchRecord } from '../../../../store/purchases/purchase-batch.js';
import type { PurchaseBatches } from '../../../../store/purchases/purchase-ledger.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import { readPurchase } from '../records/purchase.mapper.js';
import { PurchaseConnection, PurchaseEdge } from '../records/purchase.type.js';
import type { PurchaseState } from '../records/purchase.type.js';
import {
  PurchaseBatch,
  PurchaseBatchConnection,
  PurchaseBatchEdge,
} from './purchase-batch.type.js';
import type { PurchaseCount } from './purchase-batch.type.js';

/** Batches of one statement. */
const MOST_HEADS_TOGETHER = 500;

/** Batches whose purchases are counted by one statement: up to 5,000 purchases, some 20 ms. */
const COUNTED_TOGETHER = 10;

type Counts = BatchRecord['counts'];

/**
 * Reads the batches of purchases of one seller within one request. Batches of one level are read with one statement. Costs no
 * call.
 */
export class PurchaseBatchRecords {
  readonly #heads: RowLoader<BatchHead>;
  readonly #counts: RowLoader<Counts>;
  readonly #pages: StoredPages<BatchPageRequest<PurchaseState>, PurchaseRecord>;

  readonly #store: PurchaseBatches;
  readonly #sellerId: string;
  readonly #rows: RowCounter | undefined;

  constructor(store: PurchaseBatches, sellerId: string, rows: RowCounter | undefined) {
    this.#store = store;
    this.#sellerId = sellerId;
    this.#rows = rows;
    this.#heads = rowLoader('purchaseBatch', rows, MOST_HEADS_TOGETHER, async (keys) => {
      const found = await store.findAll(sellerId, keys);
      return new Map(found.map((head) => [head.batchId, head]));
    });
    this.#counts = rowLoader('counts', rows, COUNTED_TOGETHER, (keys) =>
      store.counts(sellerId, keys),
    );
    this.#pages = new StoredPages({
      field: 'purchases',
      rows,
      // Each purchase of the batch is tested for its state.
      weigh: ({ first, states }) => (states ? BATCH_LIMIT : Math.min(first, BATCH_LIMIT)) + 1,
      read: (requests) => store.pages(sellerId, requests),
    });
  }

  /** Returns null when no batch has this key. */
  async find(key: string): Promise<PurchaseBatch | null> {
    const head = await this.#heads.load(key);
    return head && readBatch(head);
  }

  /**
   * Returns a page of the batches, the newest first.
   * @throws GraphQLError BAD_USER_INPUT for a cursor of another list.
   */
  async list(page: PageArguments): Promise<PurchaseBatchConnection> {
    const list = {
      scope: { field: 'purchaseBatches', sellerId: this.#sellerId },
      rows: this.#rows,
      counted: 'purchaseBatches',
      read: (request: Parameters<PurchaseBatches['list']>[1]) =>
        this.#store.list(this.#sellerId, request),
    };
    const { edges, pageInfo } = await storedPage(list, page, readBatch);
    return new PurchaseBatchConnection({
      edges: edges.map((edge) => new PurchaseBatchEdge(edge)),
      pageInfo,
      count: () => listReads.run(() => this.#store.count(this.#sellerId, { budget: this.#rows })),
    });
  }

  /** Returns how many purchases are in each state, without states that have none. */
  async counts(key: string): Promise<PurchaseCount[]> {
    const counts = Object.entries((await this.#counts.load(key)) ?? {});
    return counts
      .filter(([, count]) => count > 0)
      .map(([state, count]) => ({ state: state as PurchaseState, count }));
  }

  /** Returns whether each purchase is made, refused or unknown. */
  async isDone(key: string): Promise<boolean> {
    const counts = await this.#counts.load(key);
    return counts === null || counts.INTENT + counts.SENDING === 0;
  }

  /**
   * Returns a page of the purchases of a batch, in the order of its input.
   * @throws GraphQLError BAD_USER_INPUT for a cursor that is not one of this list.
   */
  async purchases(
    { key, totalCount }: Pick<PurchaseBatch, 'key' | 'totalCount'>,
    states: readonly PurchaseState[] | null,
    page: PageArguments,
  ): Promise<PurchaseConnection> {
    const list = {
      scope: {
        field: 'purchaseBatch.purchases',
        sellerId: this.#sellerId,
        selection: { key, states },
      },
      // The pages charge the rows.
      rows: undefined,
      counted: 'purchases',
      read: (request: { readonly first: number; readonly after?: string }) =>
        this.#pages.load({ ...request, batchId: key, ...(states && { states }) }),
    };
    const { edges, pageInfo } = await storedPage(list, page, readPurchase);
    return new PurchaseConnection({
      edges: edges.map((edge) => new PurchaseEdge(edge)),
      pageInfo,
      count: async () => (states ? this.#countIn(key, states) : totalCount),
    });
  }

  async #countIn(key: string, states: readonly PurchaseState[]): Promise<number> {
    const counts = await this.#counts.load(key);
    return [...new Set(states)].reduce((sum, state) => sum + (counts?.[state] ?? 0), 0);
  }
}

export function readBatch(batch: BatchHead): PurchaseBatch {
  return new PurchaseBatch({
    key: batch.batchId,
    sellerId: batch.sellerId,
    totalCount: batch.size,
    createdAt: new Date(batch.createdAt),
  });
}
