import { storedPage } from '../../../graph/stored-page.js';
import { readRows } from '../../../sp-api/calls/caller.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import type { PageRequest } from '../../../store/engine/page.js';
import { OPEN_STATES } from '../../../store/scheduled-changes/scheduled-change.js';
import type { ScheduledChangeRecord } from '../../../store/scheduled-changes/scheduled-change.js';
import type { ScheduledChangeStore } from '../../../store/scheduled-changes/scheduled-change-store.js';
import type { ScheduledChangesArgs } from './schedule.input.js';
import { readScheduledChange } from './scheduled-change.mapper.js';
import {
  ScheduledSupplySourceChangeConnection,
  ScheduledSupplySourceChangeEdge,
} from './scheduled-change.type.js';
import type { ScheduledSupplySourceChange } from './scheduled-change.type.js';

const LIST = 'scheduledChanges';

/** Reads the scheduled changes of one seller within one request. Costs no call. */
export class ScheduleRecords {
  readonly #store: ScheduledChangeStore;
  readonly #sellerId: string;
  readonly #rows: Caller['rows'];

  constructor(store: ScheduledChangeStore, sellerId: string, { rows }: Pick<Caller, 'rows'>) {
    this.#store = store;
    this.#sellerId = sellerId;
    this.#rows = rows;
  }

  /** Returns null for an unknown id. */
  find(changeId: string): Promise<ScheduledSupplySourceChange | null> {
    return this.#one(() => this.#store.find({ sellerId: this.#sellerId, changeId }));
  }

  /** Returns null for an unknown key. */
  findByKey(key: string): Promise<ScheduledSupplySourceChange | null> {
    return this.#one(() => this.#store.findByKey(this.#sellerId, key));
  }

  async #one(
    read: () => Promise<ScheduledChangeRecord | null>,
  ): Promise<ScheduledSupplySourceChange | null> {
    const row = await readRows(this.#rows, LIST, read, (found) => (found ? 1 : 0));
    return row && readScheduledChange(row);
  }

  /**
   * Returns a page of the changes of the seller, or of one supply source.
   * @throws GraphQLError BAD_USER_INPUT for a cursor of another list.
   */
  async list(
    supplySourceId: string | null,
    { states, first, after = null }: ScheduledChangesArgs,
  ): Promise<ScheduledSupplySourceChangeConnection> {
    const wanted = {
      states: states ?? OPEN_STATES,
      ...(supplySourceId !== null && { supplySourceId }),
    };
    const sellerId = this.#sellerId;
    const list = {
      scope: { field: LIST, sellerId, selection: wanted },
      rows: this.#rows,
      counted: LIST,
      read: (request: PageRequest) => this.#store.list({ sellerId, ...wanted }, request),
    };
    const { edges, pageInfo } = await storedPage(list, { first, after }, readScheduledChange);
    return new ScheduledSupplySourceChangeConnection({
      edges: edges.map((edge) => new ScheduledSupplySourceChangeEdge(edge)),
      pageInfo,
    });
  }
}
