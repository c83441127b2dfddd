import { Temporal } from 'temporal-polyfill';
import type { SellerScope } from '../../context/seller-scope.js';
import { channelConfiguration, SupplySourceChannel } from '../../domains/supply-sources/channel.js';
import { WEEKDAYS } from '../../domains/supply-sources/operational-configuration.type.js';
import type { HoursByDay } from '../../domains/supply-sources/operational-configuration.type.js';
import type { SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import { openingOf } from '../ship-from/ship-from-gathering.js';
import { zoneOfLocation, zoneOfSeller } from './day-time-zone.js';
import { dateAt, dayAt, localDay } from './local-day.js';
import type { LocalDay } from './local-day.js';

const FRIDAY = 5;

/** The present day, and the next day on which work is done. */
export interface WorkingDays {
  readonly today: LocalDay;
  readonly nextDate: string;
  readonly next: LocalDay;
}

/**
 * Returns the present day of a location and its next working day: the first one on which it is open for orders. Without a
 * location, or when its hours are not known or it is closed on every day, the next day from Monday to Friday. Cost: one
 * getSupplySource (40/s) for a location, unless cached.
 */
export async function workingDays(
  scope: Pick<SellerScope, 'account' | 'supplySources'>,
  supplySourceId: string | null,
  now: Date,
): Promise<WorkingDays> {
  const source = supplySourceId === null ? null : await scope.supplySources.byId(supplySourceId);
  const known = source?.detail?.configuration?.timeZone;
  const { timeZone } = source ? zoneOfLocation(known, scope) : zoneOfSeller(scope);
  const today = dayAt(now.getTime(), timeZone);
  const date = dateAt(now.getTime(), timeZone);
  const nextDate = (source && nextOpenDate(source, date)) ?? nextWeekday(date);
  return { today, nextDate, next: localDay(nextDate, timeZone) };
}

/** Null when the hours of the location are not known, or it is closed on every weekday. */
function nextOpenDate(source: SupplySource, date: string): string | null {
  const configuration = channelConfiguration(source.detail, SupplySourceChannel.OUTBOUND);
  const hours = openingOf(source, configuration)?.hours;
  return hours ? nextDay(date, ({ dayOfWeek }) => isOpenOn(hours, WEEKDAYS[dayOfWeek - 1])) : null;
}

function isOpenOn(hours: HoursByDay, weekday: keyof HoursByDay | undefined): boolean {
  // A window that starts and ends at the same time is closed.
  return (
    weekday !== undefined && hours[weekday].some(({ startTime, endTime }) => startTime !== endTime)
  );
}

function nextWeekday(date: string): string {
  return nextDay(date, ({ dayOfWeek }) => dayOfWeek <= FRIDAY) ?? date;
}

/** Returns the first of the seven days after a date that fits. */
function nextDay(date: string, fits: (day: Temporal.PlainDate) => boolean): string | null {
  const today = Temporal.PlainDate.from(date);
  const days = Array.from({ length: 7 }, (_, at) => today.add({ days: at + 1 }));
  return days.find(fits)?.toString() ?? null;
}
