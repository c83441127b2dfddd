import { channelConfiguration, SupplySourceChannel } from '../../domains/supply-sources/channel.js';
import { openWindows } from '../../domains/supply-sources/open-windows.js';
import { DatedHours } from '../../domains/supply-sources/schedule/dated-hours.js';
import type { OpenChanges } from '../../domains/supply-sources/schedule/dated-hours.js';
import { SupplySourceStatus } from '../../domains/supply-sources/supply-source.type.js';
import type { SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import { handlingMsOf } from '../ship-from/ship-from-gathering.js';
import { handOverOf } from '../ship-from/ship-from-timing.js';
import type { TimingQuestion } from '../ship-from/ship-from-timing.js';
import type { LocalDay } from './local-day.js';

const DAY_MS = 86_400_000;

/** Eight days have the opening hours of each weekday. */
const DAYS_AHEAD = 8;

/** Days in which the next hand-over is searched, when closures or the handling time put it off. */
export const MOST_DAYS_SEARCHED = 120;

/** When a location can hand parcels over, in epoch milliseconds. */
export interface CutOff {
  /** Last moment of the day at which the location is open. Null when it does not open on it. */
  readonly lastHandOverMs: number | null;
  /** Latest start of work for a hand-over on the day. Null when the location does not open on it. */
  readonly cutOffMs: number | null;
  /** Earliest hand-over of an order whose work begins at the moment. Null when there is none within `MOST_DAYS_SEARCHED`. */
  readonly earliestMs: number | null;
  /** An order that is due before this moment is not handed over in time. Without a hand-over, the end of the search. */
  readonly tooLateBeforeMs: number;
}

/**
 * Returns the cut-off of a location, from the opening hours and the handling time of its outbound channel, as suggestions where to
 * ship from do, with scheduled changes on their days. An archived location never opens. Null when its hours or its time zone are not known.
 */
export function cutOffOf(
  source: SupplySource | null,
  nowMs: number,
  day: LocalDay,
  changes: OpenChanges,
): CutOff | null {
  const detail = source?.detail ?? null;
  const configuration = channelConfiguration(detail, SupplySourceChannel.OUTBOUND);
  const open = DatedHours.of(detail, SupplySourceChannel.OUTBOUND, changes);
  if (!open) return null;
  const searchedMs = nowMs + MOST_DAYS_SEARCHED * DAY_MS;
  if (detail?.status === SupplySourceStatus.ARCHIVED)
    return { lastHandOverMs: null, cutOffMs: null, earliestMs: null, tooLateBeforeMs: searchedMs };
  const windows = openWindows(open, open.timeZone, new Date(nowMs), DAYS_AHEAD);
  const known = { windows, handlingMs: handlingMsOf(configuration) };
  const earliestMs = earliestOf(known, nowMs) ?? laterEarliest(open, known.handlingMs, nowMs);
  const untilTonight = windows.filter(({ fromMs }) => fromMs < day.beforeMs);
  const isOpenOnDay = untilTonight.some(({ untilMs }) => untilMs > day.fromMs);
  const { latestMs, startByMs } = handOverOf({
    ...known,
    lastWindows: untilTonight,
    nowMs: day.fromMs,
    shipByMs: day.beforeMs,
  });
  return {
    lastHandOverMs: isOpenOnDay ? latestMs : null,
    cutOffMs: isOpenOnDay ? startByMs : null,
    earliestMs,
    tooLateBeforeMs: earliestMs ?? searchedMs,
  };
}

function earliestOf(
  known: Pick<TimingQuestion, 'windows' | 'handlingMs'>,
  nowMs: number,
): number | null {
  return handOverOf({ ...known, lastWindows: null, nowMs, shipByMs: null }).earliestMs;
}

/** Returns the earliest hand-over when it is further ahead than the days that are read at first. */
function laterEarliest(open: DatedHours, handlingMs: number, nowMs: number): number | null {
  const windows = openWindows(open, open.timeZone, new Date(nowMs), MOST_DAYS_SEARCHED);
  const earliestMs = earliestOf({ windows, handlingMs }, nowMs);
  const isSearched = earliestMs !== null && earliestMs < nowMs + MOST_DAYS_SEARCHED * DAY_MS;
  return isSearched ? earliestMs : null;
}
