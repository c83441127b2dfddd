import { Temporal } from 'temporal-polyfill';
import { InputWarning } from '../../../graph/user-error.type.js';
import type {
  ChangePlan,
  StoredWindow,
} from '../../../store/scheduled-changes/scheduled-change.js';
import { WEEKDAYS } from '../operational-configuration.type.js';
import type { Weekday } from '../operational-configuration.type.js';
import { wallTimeMs } from '../wall-time.js';
import { datesOf } from './planned-times.js';

/** A day that begins so has no earlier moment that could be meant. */
const MIDNIGHT = '00:00';

/** Where the input has a window of special hours. */
export type WindowPath = (day: Weekday, position: number) => string[];

/** Warns for each window of special hours that begins or ends at a time that the clock skips on its day. */
export function skippedTimeWarnings(
  { from, until, hours }: Pick<ChangePlan, 'from' | 'until' | 'hours'>,
  timeZone: string,
  pathOf: WindowPath,
): InputWarning[] {
  const changeDays = daysOfClockChanges(from, until, timeZone);
  if (changeDays.length === 0) return [];
  return WEEKDAYS.flatMap((day) =>
    datesOf({ from, until }, day).flatMap((date) =>
      (hours[day] ?? []).flatMap((window, position) => {
        const message = skippedInWords(Temporal.PlainDate.from(date), window, {
          timeZone,
          changeDays,
        });
        return message === null ? [] : [new InputWarning({ path: pathOf(day, position), message })];
      }),
    ),
  );
}

/** Returns the days of a span, and the day after it, on which the clock changes: two in a year at most. */
function daysOfClockChanges(from: string, until: string, timeZone: string): string[] {
  const end = Temporal.PlainDate.from(until).add({ days: 2 }).toZonedDateTime(timeZone);
  // A change at midnight is one of the day that begins then.
  const begin = Temporal.PlainDate.from(from).toZonedDateTime(timeZone).subtract({ hours: 1 });
  const days: string[] = [];
  let change = begin.getTimeZoneTransition('next');
  while (change && change.epochMilliseconds < end.epochMilliseconds) {
    days.push(change.toPlainDate().toString());
    change = change.getTimeZoneTransition('next');
  }
  return days;
}

interface Clock {
  readonly timeZone: string;
  readonly changeDays: readonly string[];
}

/** Returns a sentence about a window with a skipped time. Null without one. */
function skippedInWords(
  opens: Temporal.PlainDate,
  { startTime, endTime }: StoredWindow,
  clock: Clock,
): string | null {
  const closes = endTime < startTime ? opens.add({ days: 1 }) : opens;
  const start = timeInstead(opens, startTime, clock);
  const end = timeInstead(closes, endTime, clock);
  const { timeZone } = clock;
  const isOver = wallTimeMs(opens, startTime, timeZone) >= wallTimeMs(closes, endTime, timeZone);
  if (start && (end || isOver))
    return `On ${opens.toString()} the clock skips ${startTime}${end ? ` and ${endTime}` : ''}, so the location does not open in this window that day.`;
  if (start)
    return `On ${opens.toString()} the clock skips ${startTime}, so the location opens at ${start} that day.`;
  return (
    end &&
    `On ${closes.toString()} the clock skips ${endTime}, so the location closes at ${end} that day.`
  );
}

/** Returns what the clock shows in place of a skipped time. Null for a time that it shows. */
function timeInstead(
  date: Temporal.PlainDate,
  time: string,
  { timeZone, changeDays }: Clock,
): string | null {
  if (time === MIDNIGHT || !changeDays.includes(date.toString())) return null;
  const moment = Temporal.Instant.fromEpochMilliseconds(wallTimeMs(date, time, timeZone));
  const shown = moment.toZonedDateTimeISO(timeZone).toPlainTime();
  const text = shown.toString({ smallestUnit: 'minute' });
  return text === time ? null : text;
}
