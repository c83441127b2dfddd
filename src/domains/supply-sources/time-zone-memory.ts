import { LRUCache } from 'lru-cache';
import type { SupplySource } from './supply-source.type.js';

/** A time zone seldom changes, and each read of a location renews it. */
const KEPT_MS = 86_400_000;
/** A location that Amazon does not know, or whose time zone it does not state. */
const UNKNOWN_KEPT_MS = 600_000;
const MOST_LOCATIONS = 10_000;

interface KnownZone {
  readonly timeZone: string | null;
}

/** Remembers the time zones of one seller's locations for a day, much longer than the locations. About 100 bytes each. */
export class TimeZoneMemory {
  readonly #zones: LRUCache<string, KnownZone>;

  /** @param now returns monotonic milliseconds. */
  constructor(now?: () => number) {
    this.#zones = new LRUCache({
      // `max` would allocate the memory of all places at once, for each seller.
      maxSize: MOST_LOCATIONS,
      sizeCalculation: () => 1,
      ttlResolution: 0,
      ...(now && { perf: { now } }),
    });
  }

  /** Returns undefined for a location whose time zone is not remembered. */
  find(supplySourceId: string): string | null | undefined {
    return this.#zones.get(supplySourceId)?.timeZone;
  }

  forget(supplySourceId: string): void {
    this.#zones.delete(supplySourceId);
  }

  clear(): void {
    this.#zones.clear();
  }

  /** Remembers the time zone of a location as Amazon has it. `null`: Amazon does not know the location. */
  note(supplySourceId: string, source: SupplySource | null): void {
    // A source of a list has no details.
    if (source && !source.detail) return;
    const timeZone = source?.detail?.configuration?.timeZone ?? null;
    this.#zones.set(
      supplySourceId,
      { timeZone },
      { ttl: timeZone === null ? UNKNOWN_KEPT_MS : KEPT_MS },
    );
  }
}
