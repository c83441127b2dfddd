import type { HolidayHoursFragment } from '../../generated/location/graphql.js';
import { dayName, hoursText } from '../../model/hours.js';
import { clock, zoneName } from '../../model/time.js';
import { dayWords } from '../../model/zoned.js';

/** Writes the days of holiday hours: one, or from the first to the last. */
export function holidayDates({
  from,
  until,
}: Pick<HolidayHoursFragment, 'from' | 'until'>): string {
  return from === until ? dayWords(from) : `${dayWords(from)} to ${dayWords(until)}`;
}

/** Writes the hours: once when they are the same on all days, else by weekday. */
export function holidayWords({ hours }: Pick<HolidayHoursFragment, 'hours'>): string {
  const texts = hours.map(
    ({ weekday, windows }) => [dayName(weekday), hoursText(windows)] as const,
  );
  const different = new Set(texts.map(([, text]) => text));
  if (different.size === 1) return texts[0]?.[1] ?? '';
  return texts.map(([day, text]) => `${day} ${text}`).join('; ');
}

/** Says when planned hours go to Amazon, on the clock of the location. */
export function plannedWords(
  startsAt: string,
  zone: string | null,
  now: number,
  locale?: string,
): string {
  const place = zone === null ? 'your time' : zoneName(zone);
  return `will be set at Amazon ${clock(startsAt, zone, now, locale)}, ${place}`;
}
