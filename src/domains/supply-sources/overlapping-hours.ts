import { InputWarning } from '../../graph/user-error.type.js';
import type { OperatingHoursByDayInput } from './operational-configuration.input.js';
import { WEEKDAYS } from './operational-configuration.type.js';

const MINUTES_PER_DAY = 1_440;
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

/** A window of the input in minutes of the week, from Monday. It may end after the week. */
interface WeekWindow {
  readonly day: string;
  readonly position: number;
  readonly from: number;
  readonly until: number;
}

/** Warns for each window that begins before an earlier window of the week has ended. `at` is the path of the hours. */
export function overlapWarnings(
  hours: OperatingHoursByDayInput,
  at: readonly string[],
): InputWarning[] {
  const windows = weekOf(hours).toSorted((a, b) => a.from - b.from || a.until - b.until);
  return windows.flatMap((window, index) => {
    const earlier =
      windows.slice(0, index).find(({ until }) => until > window.from) ??
      // The last window of Sunday may reach into Monday.
      windows.find(({ until }) => until - MINUTES_PER_WEEK > window.from);
    if (!earlier) return [];
    const path = [...at, window.day, String(window.position)];
    const message = `It begins before window ${earlier.position} of ${earlier.day} ends. Amazon accepts that; the location counts as open in both.`;
    return [new InputWarning({ path, message })];
  });
}

/** Warns for each window that ends at an earlier time than it begins: it lasts into the next day, or its times are swapped. */
export function overnightWarnings(
  hours: OperatingHoursByDayInput,
  at: readonly string[],
): InputWarning[] {
  return WEEKDAYS.flatMap((day) =>
    (hours[day] ?? []).flatMap(({ startTime, endTime }, position) => {
      if (endTime >= startTime || endTime === '00:00') return [];
      const message = `The location is open into the next day, from ${startTime} to ${endTime}. If it is not open overnight, swap the times.`;
      return [new InputWarning({ path: [...at, day, String(position)], message })];
    }),
  );
}

/** Returns all warnings of opening hours. */
export function windowWarnings(
  hours: OperatingHoursByDayInput,
  at: readonly string[],
): InputWarning[] {
  return [...overlapWarnings(hours, at), ...overnightWarnings(hours, at)];
}

function weekOf(hours: OperatingHoursByDayInput): WeekWindow[] {
  return WEEKDAYS.flatMap((day, index) =>
    (hours[day] ?? []).flatMap(({ startTime, endTime }, position) => {
      const [start, end] = [minutesOf(startTime), minutesOf(endTime)];
      // Amazon writes a closed day as a window from 00:00 to 00:00.
      if (start === 0 && end === 0) return [];
      const from = index * MINUTES_PER_DAY + start;
      const until = index * MINUTES_PER_DAY + (end > start ? end : end + MINUTES_PER_DAY);
      return [{ day, position, from, until }];
    }),
  );
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
