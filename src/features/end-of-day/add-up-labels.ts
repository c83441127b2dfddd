import type { SellerScope } from '../../context/seller-scope.js';
import { zoneOfLocation, zoneOfSeller } from './day-time-zone.js';
import { DaysOfLocations } from './days-of-locations.js';
import type { DayOfLocation } from './days-of-locations.js';
import { EndOfDayTally, MOST_GROUPS } from './end-of-day-tally.js';
import type { CountedLabel, LabelGroup } from './end-of-day-tally.js';
import { EndOfDay, EndOfDayGroup, EndOfDayLeftovers } from './end-of-day.type.js';
import { dayOfLabel, LabelDay } from './label-day.js';
import { dateAt, dayAnywhere, isWithin } from './local-day.js';

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
  /** The day that labels count on. Default: that of their purchase. */
  readonly by?: LabelDay;
}

/**
 * Adds up the labels of a day by location and carrier, from the ledger. The day of each label is that of its location. A label
 * without a ship date counts on the day of its purchase. Cost: one getSupplySource for each location whose time zone is not remembered.
 * @param onLabel receives each label of the day, in the order of its time.
 * @throws SearchBudgetSpent when the request has read too many labels.
 */
export async function addUpLabels(
  sellerId: string,
  { date, supplySourceId, by = LabelDay.PURCHASED }: DayAsked,
  scope: SellerScope,
  onLabel?: (label: ListedLabel) => void,
): Promise<EndOfDay> {
  const days = new DaysOfLocations(scope, date, date);
  await days.learn([supplySourceId]);
  const tally = new EndOfDayTally();
  const held = await scope.orders.marks.labelsOnHold();
  const heldKeys = new Set<string>();
  const around = supplySourceId === null ? dayAnywhere(date) : days.of(supplySourceId).day;
  let isCutOff = false;
  const time = by === LabelDay.SHIP_DATE ? 'LEAVES' : 'SETTLED';
  for await (const slice of scope.shipping.records.sold(around.fromMs, around.beforeMs, time)) {
    const labels = slice.labels.filter(
      (label) => supplySourceId === null || label.supplySourceId === supplySourceId,
    );
    await days.learn(labels.map((label) => label.supplySourceId));
    for (const label of labels) {
      const { atMs, by: counted } = dayOfLabel(label, by);
      if (!isWithin(atMs, days.of(label.supplySourceId).day)) continue;
      const isOnHold = held.has(label.key);
      if (isOnHold) heldKeys.add(label.key);
      tally.add({ ...label, by: counted, isOnHold });
      onLabel?.({ ...label, by: counted, isOnHold });
    }
    isCutOff ||= slice.isCutOff;
  }
  const groups = tally.groups();
  const { day, timeZone, source } = days.of(supplySourceId);
  const place = { sellerId, supplySourceId, day };
  return new EndOfDay({
    ...place,
    date,
    by,
    timeZone,
    timeZoneSource: source,
    groups: groups
      .slice(0, MOST_GROUPS)
      .map((group) => groupOf({ sellerId, asked: by }, group, days.of(group.supplySourceId))),
    ...tally.whole(),
    heldKeys,
    withoutShipDateCount: by === LabelDay.SHIP_DATE ? tally.countByPurchase() : 0,
    isTruncated: isCutOff || groups.length > MOST_GROUPS,
    leftovers: new EndOfDayLeftovers(place),
  });
}

function groupOf(
  { sellerId, asked }: { readonly sellerId: string; readonly asked: LabelDay },
  { supplySourceId, carrier, by, count, onHoldCount, totalPrice }: LabelGroup,
  { day, timeZone, source }: DayOfLocation,
): EndOfDayGroup {
  return new EndOfDayGroup({
    sellerId,
    supplySourceId,
    day,
    carrierName: carrier,
    by,
    isWithoutShipDate: by !== asked,
    timeZone,
    timeZoneSource: source,
    from: new Date(day.fromMs),
    before: new Date(day.beforeMs),
    count,
    onHoldCount,
    totalPrice,
  });
}
