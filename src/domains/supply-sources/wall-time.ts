import { Temporal } from 'temporal-polyfill';

/**
 * Returns the moment of a wall-clock time, in epoch milliseconds. A time that the clock skips is the moment of the change: a
 * location that opens at 02:30 opens at 03:00, when the clock goes from 02:00 to 03:00. Of a time that the clock shows twice,
 * the first one counts.
 * @param time `HH:MM`.
 */
export function wallTimeMs(date: Temporal.PlainDate, time: string, timeZone: string): number {
  const shown = date.toPlainDateTime(Temporal.PlainTime.from(time));
  const moment = shown.toZonedDateTime(timeZone);
  if (moment.toPlainDateTime().equals(shown)) return moment.epochMilliseconds;
  const before = shown.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return (before.getTimeZoneTransition('next') ?? moment).epochMilliseconds;
}
