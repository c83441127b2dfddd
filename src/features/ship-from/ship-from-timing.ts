import type { OpenWindow } from '../../domains/supply-sources/open-windows.js';

const HOUR_MS = 3_600_000;

export interface TimingQuestion {
  /** When the location is open, sorted and apart; null when that is not known: then it counts as always open. */
  readonly windows: readonly OpenWindow[] | null;
  /** How long the location takes to get an order ready. */
  readonly handlingMs: number;
  readonly nowMs: number;
  /** When the order must have left; null when that is not known. */
  readonly shipByMs: number | null;
}

/** When an order can leave a location, in milliseconds since 1970. */
export interface HandOver {
  /** Handed over as early as can be; null when the location does not open again in time to tell. */
  readonly earliestMs: number | null;
  /** The last moment that keeps the promise at which somebody is there to hand it over; null when there is none. */
  readonly latestMs: number | null;
  /** Whoever begins by then, while it is open, hands over in time; in the past when that is too late already. */
  readonly startByMs: number | null;
  /** Null when it is not known when the order must have left. */
  readonly inTime: boolean | null;
}

/**
 * Work begins when the location is open, now or at its next opening, and goes on for the handling time on the clock; what is
 * ready while nobody is there is handed over at the next opening.
 */
export function handOverOf({ windows, handlingMs, nowMs, shipByMs }: TimingQuestion): HandOver {
  const startMs = openFrom(windows, nowMs);
  const earliestMs = startMs === null ? null : openFrom(windows, startMs + handlingMs);
  const lastMs = shipByMs === null ? null : openUntil(windows, shipByMs);
  const latestMs = lastMs !== null && lastMs >= nowMs ? lastMs : null;
  return {
    earliestMs,
    latestMs,
    startByMs: latestMs === null ? null : openUntil(windows, latestMs - handlingMs),
    inTime: shipByMs === null ? null : earliestMs !== null && earliestMs <= shipByMs,
  };
}

/** The first moment from `ms` on at which it is open. */
function openFrom(windows: readonly OpenWindow[] | null, ms: number): number | null {
  if (windows === null) return ms;
  const window = windows.find(({ untilMs }) => ms < untilMs);
  return window ? Math.max(window.fromMs, ms) : null;
}

/** The last moment until `ms` at which it is open, or has just closed. */
function openUntil(windows: readonly OpenWindow[] | null, ms: number): number | null {
  if (windows === null) return ms;
  const window = windows.findLast(({ fromMs }) => fromMs <= ms);
  return window ? Math.min(window.untilMs, ms) : null;
}

/**
 * The ship date to ask for offers with; null stands for now. The hour is full, so that the same question a minute later is the
 * same to Amazon, and is answered from memory; unless the promise would be broken by that.
 */
export function plannedShipDateOf(
  { earliestMs, latestMs }: HandOver,
  nowMs: number,
): number | null {
  if (earliestMs === null || earliestMs <= nowMs) return null;
  const hourMs = Math.ceil(earliestMs / HOUR_MS) * HOUR_MS;
  return Math.max(earliestMs, Math.min(hourMs, latestMs ?? hourMs));
}
