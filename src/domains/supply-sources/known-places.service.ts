import { fieldTurns } from '../../runtime/background/timed-turns.js';
import { SupplySourceChannel } from './channel.js';
import { OPEN_STATE_SPAN, openStateOf } from './open-state.js';
import type { ScheduleRecords } from './schedule/schedule-records.js';
import type { SupplySource } from './supply-source.type.js';

export interface KnownPlacesDependencies {
  /** Returns a supply source while it is cached. Costs no call. */
  readonly peek: (supplySourceId: string) => SupplySource | undefined;
  readonly changes: Pick<ScheduleRecords, 'deciding'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A time in which a place is closed. */
export interface Closure {
  /** The present, in epoch milliseconds. */
  readonly fromMs: number;
  /** Null when it does not open within `OPEN_STATE_DAYS`. */
  readonly opensAt: Date | null;
}

/** The supply sources of a seller that were read lately, for one request. Costs no call. */
export class KnownPlaces {
  readonly #dependencies: KnownPlacesDependencies;
  /** Hundreds of labels of a batch leave from the same place. Computing when it opens takes up to 1 ms. */
  readonly #closures = new WeakMap<SupplySource, Promise<Closure | null>>();

  constructor(dependencies: KnownPlacesDependencies) {
    this.#dependencies = dependencies;
  }

  /** Returns the alias and the id, or the id alone while the alias is not known. */
  nameOf(supplySourceId: string): string {
    const alias = this.#dependencies.peek(supplySourceId)?.alias ?? null;
    return alias === null ? supplySourceId : `${JSON.stringify(alias)} (${supplySourceId})`;
  }

  /**
   * Returns how long a place is closed, by the hours of its outbound channel. Null when it is open, and while its hours are not
   * known.
   */
  async closure(supplySourceId: string): Promise<Closure | null> {
    const source = this.#dependencies.peek(supplySourceId);
    if (!source?.detail) return null;
    const closure = this.#closures.get(source) ?? this.#computed(source);
    this.#closures.set(source, closure);
    return closure;
  }

  async #computed({ supplySourceId, detail }: SupplySource): Promise<Closure | null> {
    const { changes, now } = this.#dependencies;
    const { beforeMs, afterMs } = OPEN_STATE_SPAN;
    const fromMs = now();
    const deciding = await changes.deciding(supplySourceId, fromMs - beforeMs, fromMs + afterMs);
    const wait = fieldTurns.next();
    if (wait) await wait;
    const state = openStateOf(detail, SupplySourceChannel.OUTBOUND, new Date(fromMs), deciding);
    return state && !state.isOpen ? { fromMs, opensAt: state.opensAt } : null;
  }
}
