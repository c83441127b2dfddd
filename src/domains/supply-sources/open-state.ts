import { channelConfiguration } from './channel.js';
import type { SupplySourceChannel } from './channel.js';
import type { HoursByDay } from './operational-configuration.type.js';
import { openWindows } from './open-windows.js';
import { OpenState, SupplySourceStatus } from './supply-source.type.js';
import type { SupplySourceDetail } from './supply-source.type.js';

// A week and a day, so that each weekday's next opening is included.
const DAYS_AHEAD = 8;

/** Clocks that go forward, or a zone that skips a day, bring the end of the days that are read nearer than `DAYS_AHEAD`. */
const DAYS_IN_RESERVE = 2;

/**
 * Computes whether a supply source is open. An archived one is closed for good, whatever hours Amazon still sends. Null when its
 * hours or its time zone are unknown.
 */
export function openStateOf(
  detail: SupplySourceDetail | null,
  channel: SupplySourceChannel | null | undefined,
  at: Date,
): OpenState | null {
  const hours = channelConfiguration(detail, channel)?.operatingHoursByDay;
  const timeZone = detail?.configuration?.timeZone;
  if (!hours || !timeZone) return null;
  return detail.status === SupplySourceStatus.ARCHIVED
    ? new OpenState({ isOpen: false, opensAt: null, closesAt: null, timeZone })
    : openStateAt(hours, timeZone, at);
}

/** Computes whether a location with these weekly hours is open, and its next opening and closing. */
export function openStateAt(hours: HoursByDay, timeZone: string, at: Date): OpenState {
  const windows = openWindows(hours, timeZone, at, DAYS_AHEAD + DAYS_IN_RESERVE);
  const now = at.getTime();
  const horizonMs = now + DAYS_AHEAD * 86_400_000;
  const current = windows.find(({ fromMs, untilMs }) => fromMs <= now && now < untilMs);
  const next = windows.find(({ fromMs }) => fromMs > now);
  const closesAtMs = (current ?? next)?.untilMs;
  return new OpenState({
    isOpen: current !== undefined,
    opensAt: next ? new Date(next.fromMs) : null,
    closesAt: closesAtMs !== undefined && closesAtMs < horizonMs ? new Date(closesAtMs) : null,
    timeZone,
  });
}
