import DataLoader from 'dataloader';
import { storedPage } from '../../graph/stored-page.js';
import type { PageArguments } from '../../graph/stored-page.js';
import { scheduleBatch } from '../../runtime/background/batch-schedule.js';
import { readRows } from '../../sp-api/calls/caller.js';
import type { Caller, RowCounter } from '../../sp-api/calls/caller.js';
import type { Confirmation as StoredConfirmation } from '../../store/confirmations/confirmation.js';
import type { ConfirmationStore } from '../../store/confirmations/confirmation-store.js';
import { holdsUnits } from '../../store/confirmations/held-units.js';
import type { PageRequest } from '../../store/engine/page.js';
import { readConfirmation, readConfirmationBatch } from './confirmation.mapper.js';
import { ConfirmationConnection, ConfirmationEdge } from './confirmation.type.js';
import type { Confirmation, ConfirmationBatch } from './confirmation.type.js';

const LIST = 'confirmationBatch.confirmations';

/** Orders of one statement. */
const MOST_ORDERS_TOGETHER = 500;

/** Reads the confirmations of one seller within one request. Costs no call. */
export class ConfirmationRecords {
  // Batched, but not cached: a mutation of the same request may add confirmations.
  readonly #ofOrders = new DataLoader((ids: readonly string[]) => this.#readOrders(ids), {
    cache: false,
    maxBatchSize: MOST_ORDERS_TOGETHER,
    batchScheduleFn: scheduleBatch,
  });

  readonly #store: ConfirmationStore;
  readonly #sellerId: string;
  readonly #rows: RowCounter | undefined;

  constructor(store: ConfirmationStore, sellerId: string, { rows }: Pick<Caller, 'rows'>) {
    this.#store = store;
    this.#sellerId = sellerId;
    this.#rows = rows;
  }

  /** Returns null when no batch has this id. Its states are counted row by row, so each batch has a separate turn. */
  async batch(id: string): Promise<ConfirmationBatch | null> {
    const batch = await readRows(
      this.#rows,
      'confirmationBatch',
      () => this.#store.find(this.#sellerId, id),
      (found) => (found ? 1 : 0),
    );
    return batch && readConfirmationBatch(batch);
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
   * Returns a page of the confirmations of a batch.
   * @throws GraphQLError BAD_USER_INPUT for a cursor that is not one of this batch.
   */
  async inBatch(id: string, page: PageArguments): Promise<ConfirmationConnection> {
    const list = {
      scope: { field: LIST, sellerId: this.#sellerId, selection: { id } },
      rows: this.#rows,
      counted: 'confirmations',
      read: (request: PageRequest) => this.#store.list(this.#sellerId, id, request),
    };
    const { edges, pageInfo } = await storedPage(list, page, readConfirmation);
    return new ConfirmationConnection({
      edges: edges.map((edge) => new ConfirmationEdge(edge)),
      pageInfo,
    });
  }

  /** Returns the confirmations of an order, oldest first. Costs no call. */
  async ofOrder(amazonOrderId: string): Promise<Confirmation[]> {
    return (await this.#ofOrders.load(amazonOrderId)).map(readConfirmation);
  }

  /** Returns the confirmations that hold units of an order: the last one of each package. Costs no call. */
  async holding(amazonOrderId: string): Promise<Confirmation[]> {
    const packages = new Map<string, Confirmation>();
    for (const confirmation of await this.ofOrder(amazonOrderId)) {
      if (holdsUnits(confirmation.state))
        packages.set(confirmation.packageReferenceId, confirmation);
    }
    return [...packages.values()];
  }

  async #readOrders(ids: readonly string[]): Promise<StoredConfirmation[][]> {
    this.#rows?.assertLeft('confirmations');
    const rows = await this.#store.ofOrders(this.#sellerId, [...new Set(ids)]);
    this.#rows?.charge(rows.length, 'confirmations');
    const found = Map.groupBy(rows, ({ content }) => content.amazonOrderId);
    return ids.map((id) => found.get(id) ?? []);
  }
}
