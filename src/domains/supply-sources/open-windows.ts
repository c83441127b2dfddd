import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import type { OperatingHours } from './operational-configuration.type.js';
import { wallTimeMs } from './wall-time.js';

/** Opening window: includes the first moment, excludes the last. */
export interface OpenWindow {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Returns the hours of a day. */
export interface HoursOn {
  on(date: Temporal.PlainDate): { readonly windows: readonly OperatingHours[] };
}

/**
 * Returns the opening windows from two days before a moment until some days after it.
 *
 * Reads wall-clock times in the zone: a window over a daylight saving change is shorter or longer accordingly. A
 * skipped time is the moment of the change. Adjacent windows are merged. A window that ends at 23:59 lasts to
 * midnight.
 */
export function openWindows(
  hours: HoursOn,
  timeZone: string,
  around: Date,
  days: number,
): OpenWindow[] {
  const today = Temporal.Instant.fromEpochMilliseconds(around.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const known = daysAround(today, timeZone, days);
  return joined(
    known.flatMap((day, index) => {
      const next = known[index + 1];
      if (!next) return [];
      return hours.on(day.date).windows.map((window) => interval(window, day, next));
    }),
  );
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** A calendar day in a time zone. */
interface ZonedDay {
  readonly timeZone: string;
  readonly date: Temporal.PlainDate;
  /** Returns the start of a 24-hour day; null when the clock changes on that day. */
  readonly fromMs: number | null;
}

/** Caches days by time zone and first day, for many locations at the same moment. About 5 KB each. */
const knownDays = new LRUCache<string, readonly ZonedDay[]>({ max: 500 });

function daysAround(
  today: Temporal.PlainDate,
  timeZone: string,
  days: number,
): readonly ZonedDay[] {
  const key = `${timeZone} ${today.toString()} ${days}`;
  let known = knownDays.get(key);
  if (!known) {
    // Starts the day before yesterday: in a zone that skipped a day, a window over midnight may have begun then. Only
    // the night before counts of the last day.
    known = Array.from({ length: days + 4 }, (_, offset) =>
      zonedDay(today.add({ days: offset - 2 }), timeZone),
    );
    knownDays.set(key, known);
  }
  return known;
}

function zonedDay(date: Temporal.PlainDate, timeZone: string): ZonedDay {
  const fromMs = date.toZonedDateTime(timeZone).epochMilliseconds;
  const untilMs = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  return { timeZone, date, fromMs: untilMs - fromMs === MS_PER_DAY ? fromMs : null };
}

function interval(window: OperatingHours, day: ZonedDay, next: ZonedDay): OpenWindow {
  const lastMinute = window.endTime === '23:59';
  const lastDay = window.spansMidnight || lastMinute ? next : day;
  return {
    fromMs: momentOf(day, window.startTime),
    untilMs: momentOf(lastDay, lastMinute ? '00:00' : window.endTime),
  };
}

const HOUR_AND_MINUTE = /^(\d\d):(\d\d)$/;

function momentOf({ date, timeZone, fromMs }: ZonedDay, time: string): number {
  const [, hour, minute] = HOUR_AND_MINUTE.exec(time) ?? [];
  if (fromMs !== null && hour !== undefined && minute !== undefined) {
    return fromMs + (Number(hour) * 60 + Number(minute)) * MS_PER_MINUTE;
  }
  return wallTimeMs(date, time, timeZone);
}

/** Sorts windows and merges those that overlap or touch. Drops windows that a clock change swallowed. */
function joined(intervals: readonly OpenWindow[]): OpenWindow[] {
  const sorted = intervals
    .filter(({ fromMs, untilMs }) => fromMs < untilMs)
    .toSorted((a, b) => a.fromMs - b.fromMs);
  const merged: OpenWindow[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (!last || next.fromMs > last.untilMs) merged.push(next);
    else {
      const untilMs = Math.max(last.untilMs, next.untilMs);
      merged[merged.length - 1] = { fromMs: last.fromMs, untilMs };
    }
  }
  return merged;
}
