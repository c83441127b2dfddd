import type { SellerScope } from '../../context/seller-scope.js';
import { zoneOfLocation, zoneOfSeller } from './day-time-zone.js';
import type { DayTimeZone } from './day-time-zone.js';
import type { CountedLabel } from './end-of-day-tally.js';
import { EndOfDayTally, MOST_GROUPS } from './end-of-day-tally.js';
import { EndOfDay, EndOfDayGroup, EndOfDayLeftovers } from './end-of-day.type.js';
import { dateAt, dayAnywhere, isWithin, localDay } from './local-day.js';
import type { LocalDay } from './local-day.js';

/** A day, in the time zone of each location. */
interface DayOfLocation extends DayTimeZone {
  readonly day: LocalDay;
}

/** Returns the day of each location in its time zone. Reads the time zones of new locations together. */
class DaysOfLocations {
  readonly #days = new Map<string | null, DayOfLocation>();
  readonly #scope: SellerScope;
  readonly #date: string;

  constructor(scope: SellerScope, date: string) {
    this.#scope = scope;
    this.#date = date;
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
    this.#days.set(id, { ...zone, day: localDay(this.#date, zone.timeZone) });
  }
}

/**
 * Returns the present day of a location, or of the marketplace without one. Cost: one getSupplySource unless its time zone is
 * remembered.
 */
export async function presentDay(
  scope: SellerScope,
  supplySourceId: string | null,
  now: Date,
): Promise<string> {
  const ms = now.getTime();
  if (supplySourceId === null) return dateAt(ms, zoneOfSeller(scope).timeZone);
  const zones = await scope.supplySources.timeZonesOf([supplySourceId]);
  return dateAt(ms, zoneOfLocation(zones.get(supplySourceId), scope).timeZone);
}

/** A label, with the key of its purchase. */
interface ListedLabel extends CountedLabel {
  readonly key: string;
}

export interface DayAsked {
  readonly date: string;
  /** Null for all locations. */
  readonly supplySourceId: string | null;
}

/**
 * Adds up the labels of a day by location and carrier, from the ledger. The day of each label is that of its location. Cost: one
 * getSupplySource for each location whose time zone is not remembered.
 * @param onLabel receives each label of the day, in the order of settlement.
 * @throws SearchBudgetSpent when the request has read too many labels.
 */
export async function addUpLabels(
  sellerId: string,
  { date, supplySourceId }: DayAsked,
  scope: SellerScope,
  onLabel?: (label: ListedLabel) => void,
): Promise<EndOfDay> {
  const days = new DaysOfLocations(scope, date);
  await days.learn([supplySourceId]);
  const tally = new EndOfDayTally();
  const around = supplySourceId === null ? dayAnywhere(date) : days.of(supplySourceId).day;
  let isCutOff = false;
  for await (const slice of scope.shipping.records.sold(around.fromMs, around.beforeMs)) {
    const labels = slice.labels.filter(
      (label) => supplySourceId === null || label.supplySourceId === supplySourceId,
    );
    await days.learn(labels.map((label) => label.supplySourceId));
    for (const label of labels) {
      if (!isWithin(label.settledAt, days.of(label.supplySourceId).day)) continue;
      tally.add(label);
      onLabel?.(label);
    }
    isCutOff ||= slice.isCutOff;
  }
  const groups = tally.groups();
  const { day, timeZone, source } = days.of(supplySourceId);
  const place = { sellerId, supplySourceId, day };
  return new EndOfDay({
    ...place,
    date,
    timeZone,
    timeZoneSource: source,
    groups: groups
      .slice(0, MOST_GROUPS)
      .map((group) => groupOf(sellerId, group, days.of(group.supplySourceId))),
    ...tally.whole(),
    isTruncated: isCutOff || groups.length > MOST_GROUPS,
    leftovers: new EndOfDayLeftovers(place),
  });
}

function groupOf(
  sellerId: string,
  { supplySourceId, carrier, count, totalPrice }: ReturnType<EndOfDayTally['groups']>[number],
  { day, timeZone, source }: DayOfLocation,
): EndOfDayGroup {
  return new EndOfDayGroup({
    sellerId,
    supplySourceId,
    day,
    carrierName: carrier,
    timeZone,
    timeZoneSource: source,
    from: new Date(day.fromMs),
    before: new Date(day.beforeMs),
    count,
    totalPrice,
  });
}
