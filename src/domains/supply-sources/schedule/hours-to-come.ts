import type { ScheduledChangeRecord } from '../../../store/scheduled-changes/scheduled-change.js';
import { WEEKDAYS } from '../operational-configuration.type.js';
import type { UpdateOfHours } from './hours-in-force.js';
import { isSameDay, LevelHours } from './hour-levels.js';
import type { SupplySourceLevel } from './hour-levels.js';
import { datesOf } from './planned-times.js';

/** Special hours that come on a weekday whose regular hours an update changes. */
export interface HoursToCome {
  readonly weekday: string;
  readonly levels: readonly string[];
  /** The days with the special hours, `YYYY-MM-DD`. */
  readonly dates: readonly string[];
}

/** Returns what scheduled changes that have not begun set later on the days that an update changes, by change. */
export function hoursToCome(
  { before, after }: Pick<UpdateOfHours, 'before' | 'after'>,
  coming: readonly ScheduledChangeRecord[],
): HoursToCome[][] {
  const present = new LevelHours(before);
  const then = new LevelHours(after);
  const isChanged = (level: SupplySourceLevel, day: string) =>
    !isSameDay(dayAt(present, level, day), dayAt(then, level, day));
  return coming.flatMap(({ hours, levels, from, until }) => {
    const touched = WEEKDAYS.filter((day) => Object.hasOwn(hours, day)).flatMap((weekday) => {
      const changed = (levels as SupplySourceLevel[]).filter((level) => isChanged(level, weekday));
      if (changed.length === 0) return [];
      return [{ weekday, levels: changed, dates: datesOf({ from, until }, weekday) }];
    });
    return touched.length > 0 ? [touched] : [];
  });
}

/** Returns the hours that apply at a level: those of the nearest level around it when it has none. */
function dayAt(hours: LevelHours, level: SupplySourceLevel, day: string) {
  return (hours.of(level) ?? hours.around(level))?.[day];
}
