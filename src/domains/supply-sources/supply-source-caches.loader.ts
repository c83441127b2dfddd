import type { MemoryBudget } from '../../runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../runtime/cache/single-flight-cache.js';
import type { UpstreamPage } from '../../graph/upstream-list.js';
import { ChangeTurns } from './change-turns.js';
import { archivedSources } from './source-standing.js';
import type { SupplySource } from './supply-source.type.js';
import { TimeZoneMemory } from './time-zone-memory.js';

/** One response of the list call. */
export type ListPage = UpstreamPage<SupplySource>;

/** Receives the id of a source, or null for the lists alone. An archived source stays archived. */
export type OnSourceChange = (id: string | null, isArchived: boolean) => void;

/** Caches of one seller between requests. */
export class SupplySourceCaches {
  readonly pages: SingleFlightCache<ListPage>;
  readonly sources: SingleFlightCache<SupplySource>;
  readonly turns = new ChangeTurns();
  readonly line = new ChangeTurns();
  readonly archived = archivedSources();
  readonly timeZones: TimeZoneMemory;

  readonly #onChange: OnSourceChange;

  constructor({
    onChange = () => undefined,
    ...options
  }: {
    readonly ttlMs: number;
    readonly budget: MemoryBudget;
    readonly now?: () => number;
    /** Called after a change at Amazon that this server has made: of one source, or with null of the lists alone. */
    readonly onChange?: OnSourceChange;
  }) {
    this.#onChange = onChange;
    this.pages = new SingleFlightCache(options);
    this.sources = new SingleFlightCache(options);
    this.timeZones = new TimeZoneMemory(options.now);
  }

  /** Drops one source, and every page, since any page may list the source. */
  forget(id: string): void {
    this.sources.delete(id);
    this.pages.clear();
  }

  /** Drops what another server has changed. */
  changedElsewhere(id: string | null, isArchived = false): void {
    this.pages.clear();
    if (id === null) return;
    if (isArchived) this.archived.set(id, true);
    this.sources.delete(id);
    this.timeZones.forget(id);
  }

  /** Drops everything that another server may have changed. */
  clear(): void {
    this.sources.clear();
    this.pages.clear();
    this.timeZones.clear();
  }

  /** Tells the other servers of a change. */
  changed(id: string | null, isArchived = false): void {
    this.#onChange(id, isArchived);
  }
}
