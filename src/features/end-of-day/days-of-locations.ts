import type { SellerScope } from '../../context/seller-scope.js';
import { zoneOfLocation, zoneOfSeller } from './day-time-zone.js';
import type { DayTimeZone } from './day-time-zone.js';
import { localDay } from './local-day.js';
import type { LocalDay } from './local-day.js';

type Scope = Pick<SellerScope, 'account' | 'supplySources'>;

/** A day, or several, in the time zone of a location. */
export interface DayOfLocation extends DayTimeZone {
  readonly day: LocalDay;
}

/** Returns days in the time zone of each location. Reads the time zones of new locations together. */
export class DaysOfLocations {
  readonly #days = new Map<string | null, DayOfLocation>();
  readonly #scope: Scope;
  readonly #from: string;
  readonly #to: string;

  /** @param to date of the last day. */
  constructor(scope: Scope, from: string, to: string) {
    this.#scope = scope;
    this.#from = from;
    this.#to = to;
    this.#note(null, zoneOfSeller(scope));
  }

  async learn(ids: Iterable<string | null>): Promise<void> {
    const unknown = [...new Set(ids)].flatMap((id) => (this.#days.has(id) ? [] : (id ?? [])));
    if (unknown.length === 0) return;
    const zones = await this.#scope.supplySources.timeZonesOf(unknown);
    for (const id of unknown) this.#note(id, zoneOfLocation(zones.get(id), this.#scope));
  }

  /** Returns the day of a location that was learnt; that of the marketplace for null. */
  of(supplySourceId: string | null): DayOfLocation {
    const day = this.#days.get(supplySourceId);
    if (!day) throw new RangeError('the time zone of the location was not read');
    return day;
  }

  #note(id: string | null, zone: DayTimeZone): void {
    const { fromMs } = localDay(this.#from, zone.timeZone);
    const { beforeMs } = localDay(this.#to, zone.timeZone);
    this.#days.set(id, { ...zone, day: { fromMs, beforeMs } });
  }
}
