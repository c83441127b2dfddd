import { Temporal } from 'temporal-polyfill';
import type { SellerScope } from '../../context/seller-scope.js';
import { SupplySourceChannel } from '../../domains/supply-sources/channel.js';
import { DatedHours } from '../../domains/supply-sources/schedule/dated-hours.js';
import type { HoursOfDay, OpenChanges } from '../../domains/supply-sources/schedule/dated-hours.js';
import type { SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import { decidingSpan } from '../ship-from/ship-from-gathering.js';
import { zoneOfLocation, zoneOfSeller } from './day-time-zone.js';
import { dateAt, dayAt, localDay } from './local-day.js';
import type { LocalDay } from './local-day.js';

const FRIDAY = 5;
// A weekday of the regular hours comes again within a week. Scheduled changes may close a location for longer.
const MOST_DAYS = 31;
const DAY_MS = 86_400_000;

/** The present day, and the next day on which work is done. */
export interface WorkingDays {
  readonly today: LocalDay;
  readonly nextDate: string;
  readonly next: LocalDay;
}

/**
 * Returns the present day of a location and its next working day: the first one on which it is open for orders by its regular hours
 * and its scheduled changes. Without a location, or when its hours are not known or it is closed on all of the next 31 days, the
 * next day from Monday to Friday. Cost: one getSupplySource (40/s) for a location, unless cached.
 */
export async function workingDays(
  scope: Pick<SellerScope, 'account' | 'supplySources' | 'scheduledChanges'>,
  supplySourceId: string | null,
  now: Date,
): Promise<WorkingDays> {
  const source = supplySourceId === null ? null : await scope.supplySources.byId(supplySourceId);
  const changes = source ? await changesOf(source, now, scope) : [];
  const known = source?.detail?.configuration?.timeZone;
  const { timeZone } = source ? zoneOfLocation(known, scope) : zoneOfSeller(scope);
  const today = dayAt(now.getTime(), timeZone);
  const date = dateAt(now.getTime(), timeZone);
  const nextDate = (source && nextOpenDate(source, date, changes)) ?? nextWeekday(date);
  return { today, nextDate, next: localDay(nextDate, timeZone) };
}

function changesOf(
  { supplySourceId }: SupplySource,
  at: Date,
  { scheduledChanges }: Pick<SellerScope, 'scheduledChanges'>,
): Promise<OpenChanges> {
  const shipBy = new Date(at.getTime() + MOST_DAYS * DAY_MS);
  const { fromMs, untilMs } = decidingSpan({ at, shipBy });
  return scheduledChanges.records.deciding(supplySourceId, fromMs, untilMs);
}

/** Null when the hours of the location are not known, or it is closed on all of the next days. */
function nextOpenDate(source: SupplySource, date: string, changes: OpenChanges): string | null {
  const hours = DatedHours.of(source.detail, SupplySourceChannel.OUTBOUND, changes);
  return hours && nextDay(date, MOST_DAYS, (day) => isOpen(hours.on(day)));
}

// A window that starts and ends at the same time is closed.
const isOpen = ({ windows }: HoursOfDay): boolean =>
  windows.some(({ startTime, endTime }) => startTime !== endTime);

function nextWeekday(date: string): string {
  return nextDay(date, 7, ({ dayOfWeek }) => dayOfWeek <= FRIDAY) ?? date;
}

/** Returns the first of the days after a date that fits. */
function nextDay(
  date: string,
  most: number,
  fits: (day: Temporal.PlainDate) => boolean,
): string | null {
  const today = Temporal.PlainDate.from(date);
  for (let days = 1; days <= most; days += 1) {
    const day = today.add({ days });
    if (fits(day)) return day.toString();
  }
  return null;
}
