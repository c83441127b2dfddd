import { Temporal } from 'temporal-polyfill';
import type { ScheduledChangeRecord } from '../../store/scheduled-changes/scheduled-change.js';
import type { SupplySourceChannel } from './channel.js';
import { openWindows } from './open-windows.js';
import { DatedHours } from './schedule/dated-hours.js';
import { OpenState, SupplySourceStatus } from './supply-source.type.js';
import type { SupplySourceDetail } from './supply-source.type.js';
import { wallTimeMs } from './wall-time.js';

/** A week and a day, so that each weekday's next opening is included. */
export const OPEN_STATE_DAYS = 8;

/** Clocks that go forward, or a zone that skips a day, bring the end of the days that are read nearer than `OPEN_STATE_DAYS`. */
const DAYS_IN_RESERVE = 2;

const DAY_MS = 86_400_000;

/** Scheduled changes within this time of a moment decide about its state. A day more on both sides is for the time zones. */
export const OPEN_STATE_SPAN = {
  beforeMs: 3 * DAY_MS,
  afterMs: (OPEN_STATE_DAYS + DAYS_IN_RESERVE + 2) * DAY_MS,
} as const;

/**
 * Computes whether a supply source is open, with the hours of its scheduled changes on their days. An archived one is closed for
 * good, whatever hours Amazon still sends. Null when its hours or its time zone are unknown.
 *
 * @param changes the scheduled changes of the source that have not ended, at least those within `OPEN_STATE_SPAN`.
 */
export function openStateOf(
  detail: SupplySourceDetail | null,
  channel: SupplySourceChannel | null | undefined,
  at: Date,
  changes: readonly ScheduledChangeRecord[],
): OpenState | null {
  const hours = DatedHours.of(detail, channel, changes);
  if (!hours) return null;
  const { timeZone } = hours;
  return detail?.status === SupplySourceStatus.ARCHIVED
    ? new OpenState({
        isOpen: false,
        opensAt: null,
        closesAt: null,
        closesInSightMs: undefined,
        timeZone,
        changes: [],
      })
    : openStateAt(hours, at);
}

/** Days begin at a multiple of it in every time zone. */
const QUARTER_MS = 15 * 60_000;

/** Returns a time before which nothing in a state changes that was computed at a moment. In epoch milliseconds. */
export function stateChangesAt(state: OpenState | null, at: Date): number {
  const now = at.getTime();
  // Days come into sight, and closings within reach, in between.
  const nextQuarter = (Math.floor(now / QUARTER_MS) + 1) * QUARTER_MS;
  const times = [state?.opensAt?.getTime(), state?.closesAt?.getTime(), state?.closesInSightMs];
  return Math.min(
    nextQuarter,
    ...(times.filter((time) => time !== undefined && time > now) as number[]),
  );
}

/** Computes whether a location with these hours is open, and its next opening and closing. */
function openStateAt(hours: DatedHours, at: Date): OpenState {
  const { timeZone } = hours;
  const windows = openWindows(hours, timeZone, at, OPEN_STATE_DAYS + DAYS_IN_RESERVE);
  const now = at.getTime();
  const horizonMs = now + OPEN_STATE_DAYS * DAY_MS;
  const current = windows.find(({ fromMs, untilMs }) => fromMs <= now && now < untilMs);
  const next = windows.find(({ fromMs }) => fromMs > now);
  const closesAtMs = (current ?? next)?.untilMs;
  const opensAt = next ? new Date(next.fromMs) : null;
  const closesAt = closesAtMs !== undefined && closesAtMs < horizonMs ? new Date(closesAtMs) : null;
  const lastMs = Math.max(now, opensAt?.getTime() ?? horizonMs, closesAt?.getTime() ?? horizonMs);
  const changes = changesBetween(hours, now, lastMs);
  const closesInSightMs = closesAtMs === undefined ? undefined : closesAtMs - horizonMs + now;
  const isOpen = current !== undefined;
  return new OpenState({ isOpen, opensAt, closesAt, closesInSightMs, timeZone, changes });
}

/** Returns the scheduled changes that set the hours of the days from one moment to another, or a window of the night before. */
function changesBetween(
  hours: DatedHours,
  fromMs: number,
  lastMs: number,
): ScheduledChangeRecord[] {
  if (!hours.hasChanges) return [];
  const dayOf = (ms: number): Temporal.PlainDate =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  const last = dayOf(lastMs);
  const found = new Set<ScheduledChangeRecord>();
  const lastNight = nightBefore(hours, dayOf(fromMs), fromMs);
  if (lastNight) found.add(lastNight);
  for (
    let day = dayOf(fromMs);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    const { change } = hours.on(day);
    if (change) found.add(change);
  }
  return [...found];
}

/** Returns the scheduled change of the day before when its hours, or the regular ones in their place, last until after a moment. */
function nightBefore(
  hours: DatedHours,
  today: Temporal.PlainDate,
  atMs: number,
): ScheduledChangeRecord | null {
  const yesterday = today.subtract({ days: 1 });
  const { windows, change } = hours.on(yesterday);
  if (!change) return null;
  const lasts = [...windows, ...hours.regularOn(yesterday)].some(
    ({ spansMidnight, endTime }) =>
      spansMidnight && wallTimeMs(today, endTime, hours.timeZone) > atMs,
  );
  return lasts ? change : null;
}
