import { Temporal } from 'temporal-polyfill';

/** A day of the calendar in a time zone, in epoch milliseconds. Includes the first moment, excludes the last. */
export interface LocalDay {
  readonly fromMs: number;
  readonly beforeMs: number;
}

/** Earliest and latest time of a day anywhere. Zones that changed sides of the date line are within it. */
const EASTERNMOST = '+14:00';
const WESTERNMOST = '-14:00';

/** Returns a day by its date. It has 23 or 25 hours when the clock changes, and none when the zone skipped it. */
export function localDay(date: string, timeZone: string): LocalDay {
  const day = Temporal.PlainDate.from(date);
  return { fromMs: startOf(day, timeZone), beforeMs: startOf(day.add({ days: 1 }), timeZone) };
}

/** Returns the period that has the day of every time zone. */
export function dayAnywhere(date: string): LocalDay {
  const day = Temporal.PlainDate.from(date);
  return {
    fromMs: startOf(day, EASTERNMOST),
    beforeMs: startOf(day.add({ days: 1 }), WESTERNMOST),
  };
}

/** Returns the date of a moment in a time zone. */
export function dateAt(ms: number, timeZone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  return there.toPlainDate().toString();
}

/** Returns the day of a moment in a time zone. */
export function dayAt(ms: number, timeZone: string): LocalDay {
  return localDay(dateAt(ms, timeZone), timeZone);
}

export function isWithin(ms: number, { fromMs, beforeMs }: LocalDay): boolean {
  return ms >= fromMs && ms < beforeMs;
}

function startOf(day: Temporal.PlainDate, timeZone: string): number {
  return day.toZonedDateTime(timeZone).epochMilliseconds;
}

/** Writes a moment as a clock in the time zone shows it, in a form that every country reads the same way. */
export function localTime(ms: number, timeZone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  const clock = there.toPlainDateTime().toString({ smallestUnit: 'minute' });
  return `${clock.replace('T', ' ')} (${timeZone})`;
}
