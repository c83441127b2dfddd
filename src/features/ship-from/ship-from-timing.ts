import type { OpenWindow } from '../../domains/supply-sources/open-windows.js';

const HOUR_MS = 3_600_000;

export interface TimingQuestion {
  /** Opening windows from now on, sorted and without overlap. Null when unknown: the location then counts as always open. */
  readonly windows: readonly OpenWindow[] | null;
  /** Opening windows up to the ship-by time. The same ones, unless it is far ahead. */
  readonly lastWindows: readonly OpenWindow[] | null;
  /** How long the location needs to prepare an order. */
  readonly handlingMs: number;
  readonly nowMs: number;
  /** The ship-by time. Null when unknown. */
  readonly shipByMs: number | null;
}

/** Hand-over times of an order at a location, in epoch milliseconds. */
export interface HandOver {
  /** The earliest hand-over. Null when the known opening windows end before it. */
  readonly earliestMs: number | null;
  /** The latest hand-over within opening hours that meets the ship-by time. Null when no such moment exists. */
  readonly latestMs: number | null;
  /** Latest start of work that still meets the ship-by time. May be in the past. */
  readonly startByMs: number | null;
  /** Null when the ship-by time is unknown. */
  readonly inTime: boolean | null;
}

/**
 * Calculates the hand-over times. Work begins now, or at the next opening, and takes the handling time without pauses. An order
 * that is ready while the location is closed is handed over at the next opening.
 */
export function handOverOf({
  windows,
  lastWindows,
  handlingMs,
  nowMs,
  shipByMs,
}: TimingQuestion): HandOver {
  const startMs = openFrom(windows, nowMs);
  const earliestMs = startMs === null ? null : openFrom(windows, startMs + handlingMs);
  const lastMs = shipByMs === null ? null : openUntil(lastWindows, shipByMs);
  const latestMs = lastMs !== null && lastMs >= nowMs ? lastMs : null;
  return {
    earliestMs,
    latestMs,
    startByMs: latestMs === null ? null : openUntil(lastWindows, latestMs - handlingMs),
    inTime: shipByMs === null ? null : earliestMs !== null && earliestMs <= shipByMs,
  };
}

/** Returns the first open moment at or after `ms`. */
function openFrom(windows: readonly OpenWindow[] | null, ms: number): number | null {
  if (windows === null) return ms;
  const window = windows.find(({ untilMs }) => ms < untilMs);
  return window ? Math.max(window.fromMs, ms) : null;
}

/** Returns the last moment at or before `ms` at which the location is open, or has just closed. */
function openUntil(windows: readonly OpenWindow[] | null, ms: number): number | null {
  if (windows === null) return ms;
  const window = windows.findLast(({ fromMs }) => fromMs <= ms);
  return window ? Math.min(window.untilMs, ms) : null;
}

/**
 * Returns the ship date for a request of offers. Null means now. The date is rounded up to a full hour, so that a request a
 * minute later is equal and is served from the cache. It is not rounded when that would miss the ship-by time.
 */
export function plannedShipDateOf(
  { earliestMs, latestMs }: HandOver,
  nowMs: number,
): number | null {
  if (earliestMs === null || earliestMs <= nowMs) return null;
  const hourMs = Math.ceil(earliestMs / HOUR_MS) * HOUR_MS;
  return Math.max(earliestMs, Math.min(hourMs, latestMs ?? hourMs));
}
