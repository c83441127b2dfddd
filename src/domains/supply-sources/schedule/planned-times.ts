import { Temporal } from 'temporal-polyfill';
import type {
  ChangeTimes,
  StoredHours,
} from '../../../store/scheduled-changes/scheduled-change.js';
import { WEEKDAYS } from '../operational-configuration.type.js';
import type { Weekday } from '../operational-configuration.type.js';
import { wallTimeMs } from '../wall-time.js';

/**
 * Special hours are written this long before their first day, so that many locations have them at midnight although Amazon takes one
 * update in a second. Only weekdays of the change are written, so the day before keeps its hours.
 */
const LEAD_MS = 4 * 3_600_000;

/** Days of a supply source, both included, and the special hours by weekday. */
interface Span {
  readonly from: string;
  readonly until: string;
  readonly hours: StoredHours;
}

/** When a change is written and restored, in epoch milliseconds. */
export interface PlannedTimes extends ChangeTimes {
  /** The first moment of the first day. */
  readonly inForceAt: number;
}

/**
 * Returns the moments of a change in the time zone of its supply source. A day begins at its first moment there, also where the clock
 * changes at midnight. A window of the last day that reaches into the next one ends first.
 */
export function plannedTimes({ from, until, hours }: Span, timeZone: string): PlannedTimes {
  const first = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(until);
  const inForceAt = first.toZonedDateTime(timeZone).epochMilliseconds;
  const dayBefore = weekdayOf(first.subtract({ days: 1 }));
  // Written earlier, the special hours of a weekday would apply to the day before, too.
  const leadMs = Object.hasOwn(hours, dayBefore) ? 0 : LEAD_MS;
  const ends = (hours[weekdayOf(last)] ?? [])
    .filter(({ startTime, endTime }) => endTime < startTime)
    .map(({ endTime }) => endTime)
    .sort();
  const next = last.add({ days: 1 });
  const nextDay = next.toZonedDateTime(timeZone).epochMilliseconds;
  const lastEnd = wallTimeMs(next, ends.at(-1) ?? '00:00', timeZone);
  return { timeZone, inForceAt, startsAt: inForceAt - leadMs, endsAt: Math.max(nextDay, lastEnd) };
}

/** Returns the weekdays of a span of days, each once. */
export function weekdaysOf({ from, until }: Pick<Span, 'from' | 'until'>): Weekday[] {
  const first = Temporal.PlainDate.from(from);
  const days = Math.min(7, first.until(Temporal.PlainDate.from(until)).days + 1);
  return Array.from({ length: Math.max(0, days) }, (_, offset) =>
    weekdayOf(first.add({ days: offset })),
  );
}

/** Returns the days of a span that are this weekday. */
export function datesOf({ from, until }: Pick<Span, 'from' | 'until'>, weekday: Weekday): string[] {
  const first = Temporal.PlainDate.from(from);
  const offset = weekdaysOf({ from, until }).indexOf(weekday);
  if (offset < 0) return [];
  const days = first.until(Temporal.PlainDate.from(until)).days - offset;
  return Array.from({ length: Math.floor(days / 7) + 1 }, (_, week) =>
    first.add({ days: offset + week * 7 }).toString(),
  );
}

/** Returns the present day in a time zone. */
export function todayIn(timeZone: string, now: number): string {
  return Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** Returns the day some days after a day. */
export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

function weekdayOf(date: Temporal.PlainDate): Weekday {
  return WEEKDAYS[date.dayOfWeek - 1] ?? 'monday';
}
