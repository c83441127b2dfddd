import DataLoader from 'dataloader';
import { storedPage } from '../../../graph/stored-page.js';
import { scheduleBatch } from '../../../runtime/background/batch-schedule.js';
import { requestTurns } from '../../../runtime/background/turns.js';
import { readRows } from '../../../sp-api/calls/caller.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import type { PageRequest } from '../../../store/engine/page.js';
import type { DaySpan } from '../../../store/scheduled-changes/read-changes.js';
import { OPEN_STATES } from '../../../store/scheduled-changes/scheduled-change.js';
import type { ScheduledChangeRecord } from '../../../store/scheduled-changes/scheduled-change.js';
import type { ScheduledChangeStore } from '../../../store/scheduled-changes/scheduled-change-store.js';
import type { OpenChanges } from './dated-hours.js';
import type { ScheduledChangesArgs } from './schedule.input.js';
import { readScheduledChange } from './scheduled-change.mapper.js';
import {
  ScheduledSupplySourceChangeConnection,
  ScheduledSupplySourceChangeEdge,
} from './scheduled-change.type.js';
import type { ScheduledSupplySourceChange } from './scheduled-change.type.js';

const LIST = 'scheduledChanges';

/** Supply sources of one statement. */
const MOST_TOGETHER = 100;

/** A supply source, and the days that are asked for. */
interface DecidingKey extends DaySpan {
  readonly supplySourceId: string;
}

const NO_SPAN: DaySpan = { from: '', until: '' };

function spanOf({ from, until }: DaySpan): string {
  return `${from} ${until}`;
}

/** Returns the day of a moment in UTC. Callers add a day on both sides for the time zones. */
function dayOf(ms: number): string {
  return new Date(Math.max(0, ms)).toISOString().slice(0, 10);
}

/** Reads the scheduled changes of one seller within one request. Costs no call. */
export class ScheduleRecords {
  readonly #store: ScheduledChangeStore;
  readonly #sellerId: string;
  readonly #rows: Caller['rows'];
  readonly #deciding: DataLoader<DecidingKey, OpenChanges>;

  constructor(store: ScheduledChangeStore, sellerId: string, { rows }: Pick<Caller, 'rows'>) {
    this.#store = store;
    this.#sellerId = sellerId;
    this.#rows = rows;
    // Batched, but not cached: a mutation of the same request may add changes.
    this.#deciding = new DataLoader((keys) => this.#decidingMany(keys), {
      cache: false,
      batchScheduleFn: scheduleBatch,
    });
  }

  /** Counts the changes of the seller that have set hours, or are about to. */
  countInForce(): Promise<number> {
    return this.#store.countInForce(this.#sellerId);
  }

  /** Returns null for an unknown id. */
  find(changeId: string): Promise<ScheduledSupplySourceChange | null> {
    return this.#one(() => this.#store.find({ sellerId: this.#sellerId, changeId }));
  }

  /** Returns null for an unknown key. */
  findByKey(key: string): Promise<ScheduledSupplySourceChange | null> {
    return this.#one(() => this.#store.findByKey(this.#sellerId, key));
  }

  /**
   * Returns the changes of a supply source that decide about its hours within a time: those that have begun, and those with a day of
   * it. One statement for many supply sources.
   */
  deciding(supplySourceId: string, fromMs: number, untilMs: number): Promise<OpenChanges> {
    return this.#deciding.load({ supplySourceId, from: dayOf(fromMs), until: dayOf(untilMs) });
  }

  async #decidingMany(keys: readonly DecidingKey[]): Promise<OpenChanges[]> {
    const found = new Map<string, ScheduledChangeRecord[]>();
    for (const [span, some] of Map.groupBy(keys, spanOf)) {
      const ids = [...new Set(some.map(({ supplySourceId }) => supplySourceId))];
      for (let at = 0; at < ids.length; at += MOST_TOGETHER) {
        if (at > 0) await requestTurns.next();
        const part = ids.slice(at, at + MOST_TOGETHER);
        const read = () => this.#store.openOf(this.#sellerId, part, some[0] ?? NO_SPAN);
        for (const row of await readRows(this.#rows, LIST, read, (rows) => rows.length)) {
          const name = `${span} ${row.supplySourceId}`;
          const known = found.get(name) ?? [];
          found.set(name, known);
          known.push(row);
        }
      }
    }
    return keys.map((key) => found.get(`${spanOf(key)} ${key.supplySourceId}`) ?? []);
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
