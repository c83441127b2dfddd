import { Temporal } from 'temporal-polyfill';
import {
  WEEKDAYS,
  type HoursByDay,
  type OperatingHours,
} from './operational-configuration.type.js';

/** A time in which a location is open: from the first moment until just before the last. */
export interface OpenWindow {
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * When a location with these weekly hours is open, from two days before a moment until some days after it.
 *
 * Wall-clock times are read in the zone: a window over a change to daylight saving is as much shorter or longer as the
 * night is. A time that the change skips is read as the moment just after it. Windows that touch are one. A window
 * that ends at 23:59 lasts to the end of the day.
 */
export function openWindows(
  hours: HoursByDay,
  timeZone: string,
  around: Date,
  days: number,
): OpenWindow[] {
  const today = Temporal.Instant.fromEpochMilliseconds(around.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  // From the day before yesterday: a window over midnight may have begun then in a zone that skipped a day.
  return joined(
    Array.from({ length: days + 3 }, (_, offset) => today.add({ days: offset - 2 })).flatMap(
      (date) => windowsOf(hours, date).map((window) => interval(window, date, timeZone)),
    ),
  );
}

function windowsOf(hours: HoursByDay, date: Temporal.PlainDate): readonly OperatingHours[] {
  const weekday = WEEKDAYS[date.dayOfWeek - 1];
  return weekday ? hours[weekday] : [];
}

function interval(window: OperatingHours, date: Temporal.PlainDate, timeZone: string): OpenWindow {
  const lastMinute = window.endTime === '23:59';
  const lastDay = window.spansMidnight || lastMinute ? date.add({ days: 1 }) : date;
  return {
    fromMs: momentOf(date, window.startTime, timeZone),
    untilMs: momentOf(lastDay, lastMinute ? '00:00' : window.endTime, timeZone),
  };
}

function momentOf(date: Temporal.PlainDate, time: string, timeZone: string): number {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds;
}

/** Sorted, with overlapping and touching intervals made one. Windows that a change of the clock swallowed are gone. */
function joined(intervals: readonly OpenWindow[]): OpenWindow[] {
  const sorted = intervals
    .filter(({ fromMs, untilMs }) => fromMs < untilMs)
    .toSorted((a, b) => a.fromMs - b.fromMs);
  return sorted.reduce<OpenWindow[]>((merged, next) => {
    const last = merged.at(-1);
    if (!last || next.fromMs > last.untilMs) return [...merged, next];
    const untilMs = Math.max(last.untilMs, next.untilMs);
    return [...merged.slice(0, -1), { fromMs: last.fromMs, untilMs }];
  }, []);
}
