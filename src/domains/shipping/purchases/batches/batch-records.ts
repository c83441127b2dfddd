import { RowLoader } from '../../../../graph/row-loader.js';
import { storedPage } from '../../../../graph/stored-page.js';
import type { PageArguments } from '../../../../graph/stored-page.js';
import { StoredPages } from '../../../../graph/stored-pages.js';
import { listReads } from '../../../../runtime/background/slots.js';
import { readRows } from '../../../../sp-api/calls/caller.js';
import type { RowCounter } from '../../../../sp-api/calls/caller.js';
import { totalsOf } from '../../../../graph/money.type.js';
import type { Money } from '../../../../graph/money.type.js';
import { tallyOf } from '../../../../store/purchases/batch-tally.js';
import type { BatchTally } from '../../../../store/purchases/batch-tally.js';
import { seenPage } from './seen-page.js';
import type { BatchHead } from '../../../../store/batches/batch-heads.js';
import type { BatchPageRequest } from '../../../../store/batches/batch-page.js';
import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';
import type { BatchTerms } from '../../../../store/purchases/cancel-batch.js';
import type { LeftOut } from '../../../../store/purchases/purchase-batch.js';
import type { PurchaseBatches } from '../../../../store/purchases/purchase-ledger.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import { readPurchase } from '../records/purchase.mapper.js';
import { PurchaseConnection, PurchaseEdge } from '../records/purchase.type.js';
import type { PurchaseState } from '../records/purchase.type.js';
import {
  BatchRefusal,
  PurchaseBatch,
  PurchaseBatchConnection,
  PurchaseBatchEdge,
} from './purchase-batch.type.js';
import type { PurchaseCount, SeenBatch } from './purchase-batch.type.js';

/** Batches of one statement. */
const MOST_HEADS_TOGETHER = 500;

/** Batches whose purchases are counted by one statement: up to 5,000 purchases, some 20 ms. */
const COUNTED_TOGETHER = 10;

/** Batches with refusals of a period. */
export const MOST_WITH_REFUSALS = 100;

/** A batch of the graph, as far as its fields are read from it. */
type ReadBatch = Pick<PurchaseBatch, 'key' | 'seen'>;

/**
 * Reads the batches of purchases of one seller within one request. Batches of one level are read with one statement. Costs no
 * call.
 */
export class PurchaseBatchRecords {
  readonly #heads: RowLoader<BatchHead>;
  readonly #tallies: RowLoader<BatchTally>;
  readonly #refusals: RowLoader<readonly LeftOut[]>;
  readonly #terms: RowLoader<BatchTerms>;
  readonly #pages: StoredPages<BatchPageRequest<PurchaseState>, PurchaseRecord>;

  readonly #store: PurchaseBatches;
  readonly #sellerId: string;
  readonly #rows: RowCounter | undefined;

  constructor(store: PurchaseBatches, sellerId: string, rows: RowCounter | undefined) {
    this.#store = store;
    this.#sellerId = sellerId;
    this.#rows = rows;
    this.#heads = new RowLoader('purchaseBatch', rows, MOST_HEADS_TOGETHER, async (keys) => {
      const found = await store.findAll(sellerId, keys);
      return new Map(found.map((head) => [head.batchId, head]));
    });
    this.#tallies = new RowLoader('counts', rows, COUNTED_TOGETHER, (keys) =>
      store.tallies(sellerId, keys),
    );
    this.#refusals = new RowLoader('refusals', rows, MOST_HEADS_TOGETHER, (keys) =>
      store.refusals(sellerId, keys),
    );
    this.#terms = new RowLoader('terms', rows, MOST_HEADS_TOGETHER, (keys) =>
      store.terms(sellerId, keys),
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

  /** Returns the newest batches of a period that left purchases out, at most `MOST_WITH_REFUSALS`. Times are epoch milliseconds. */
  async withRefusals(from: number, before: number): Promise<PurchaseBatch[]> {
    const period = { from, before, limit: MOST_WITH_REFUSALS };
    const heads = await readRows(
      this.#rows,
      'purchaseBatches',
      () => this.#store.withRefusals(this.#sellerId, period),
      (found) => found.length,
    );
    return heads.map((head) => readBatch(head));
  }

  /** Returns the purchases that a batch left out, in the order of its input. */
  async refusals({ key }: ReadBatch): Promise<BatchRefusal[]> {
    const leftOut = await this.#refusals.load(key);
    return (leftOut ?? []).map((one) => BatchRefusal.of(this.#sellerId, one));
  }

  /** Returns the cancellation of a batch and the limit of what its labels cost. */
  async terms({ key }: ReadBatch): Promise<BatchTerms> {
    return (await this.#terms.load(key)) ?? { cancelled: null, maxTotal: null };
  }

  /** Returns how many purchases are in each state, without states that have none. */
  async counts(batch: ReadBatch): Promise<PurchaseCount[]> {
    const { counts } = await this.#tally(batch);
    return Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([state, count]) => ({ state: state as PurchaseState, count }));
  }

  /** Returns whether each purchase is made, refused or unknown. */
  async isDone(batch: ReadBatch): Promise<boolean> {
    const { counts } = await this.#tally(batch);
    return counts.INTENT + counts.SENDING === 0;
  }

  /** Returns what its labels cost: one amount for each currency. */
  async totalPrice(batch: ReadBatch): Promise<Money[]> {
    return totalsOf((await this.#tally(batch)).prices);
  }

  async #tally({ key, seen }: ReadBatch): Promise<BatchTally> {
    return seen?.tally ?? (await this.#tallies.load(key)) ?? tallyOf([]);
  }

  /**
   * Returns a page of the purchases of a batch, in the order of its input.
   * @throws GraphQLError BAD_USER_INPUT for a cursor that is not one of this list.
   */
  async purchases(
    { key, totalCount, seen }: Pick<PurchaseBatch, 'key' | 'seen' | 'totalCount'>,
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
      read: async (request: { readonly first: number; readonly after?: string }) =>
        seenPage(seen, request, states) ??
        this.#pages.load({ ...request, batchId: key, ...(states && { states }) }),
    };
    const { edges, pageInfo } = await storedPage(list, page, readPurchase);
    return new PurchaseConnection({
      edges: edges.map((edge) => new PurchaseEdge(edge)),
      pageInfo,
      count: async () =>
        states ? this.#countIn({ key, ...(seen && { seen }) }, states) : totalCount,
      unknown: () => Promise.resolve([]),
    });
  }

  async #countIn(batch: ReadBatch, states: readonly PurchaseState[]): Promise<number> {
    const { counts } = await this.#tally(batch);
    return [...new Set(states)].reduce((sum, state) => sum + counts[state], 0);
  }
}

/** @param seen what the batch was at the moment to show. Absent: its fields are read from the ledger. */
export function readBatch(batch: BatchHead, seen?: SeenBatch): PurchaseBatch {
  return new PurchaseBatch({
    ...(seen && { seen }),
    key: batch.batchId,
    sellerId: batch.sellerId,
    totalCount: batch.size,
    createdAt: new Date(batch.createdAt),
    createdBy: batch.createdBy,
  });
}
