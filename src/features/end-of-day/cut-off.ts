import { channelConfiguration, SupplySourceChannel } from '../../domains/supply-sources/channel.js';
import { openWindows } from '../../domains/supply-sources/open-windows.js';
import { DatedHours } from '../../domains/supply-sources/schedule/dated-hours.js';
import type { OpenChanges } from '../../domains/supply-sources/schedule/dated-hours.js';
import { SupplySourceStatus } from '../../domains/supply-sources/supply-source.type.js';
import type { SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import { handlingMsOf } from '../ship-from/ship-from-gathering.js';
import { handOverOf } from '../ship-from/ship-from-timing.js';
import type { LocalDay } from './local-day.js';

/** Eight days have the opening hours of each weekday. */
const DAYS_AHEAD = 8;

/** When a location can hand parcels over, in epoch milliseconds. */
export interface CutOff {
  /** Last moment of the day at which the location is open. Null when it does not open on it. */
  readonly lastHandOverMs: number | null;
  /** Latest start of work for a hand-over on the day. Null when the location does not open on it. */
  readonly cutOffMs: number | null;
  /** Earliest hand-over of an order whose work begins at the moment. Null when the location does not open within eight days. */
  readonly earliestMs: number | null;
}

/**
 * Returns the cut-off of a location, from the opening hours and the handling time of its outbound channel, as suggestions where to
 * ship from do, with scheduled changes on their days. Null when its hours or its time zone are not known, and for an archived location.
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
  if (!open || detail?.status === SupplySourceStatus.ARCHIVED) return null;
  const windows = openWindows(open, open.timeZone, new Date(nowMs), DAYS_AHEAD);
  const known = { windows, handlingMs: handlingMsOf(configuration) };
  const { earliestMs } = handOverOf({ ...known, lastWindows: windows, nowMs, shipByMs: null });
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
  };
}
