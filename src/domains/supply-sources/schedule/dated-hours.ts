import type { Temporal } from 'temporal-polyfill';
import type {
  ReplacedHours,
  ScheduledChangeRecord,
} from '../../../store/scheduled-changes/scheduled-change.js';
import { channelConfiguration, channelLevels } from '../channel.js';
import type { SupplySourceChannel } from '../channel.js';
import { readWindows } from '../operational-configuration.mapper.js';
import { WEEKDAYS } from '../operational-configuration.type.js';
import type { HoursByDay, OperatingHours, Weekday } from '../operational-configuration.type.js';
import type { NoOpenStateReason, SupplySourceDetail } from '../supply-source.type.js';
import { isSameDay } from './hour-levels.js';

type Week = Readonly<Partial<Record<Weekday, readonly OperatingHours[]>>>;

/** A level that decides about a channel, nearest first. */
interface Level {
  readonly name: string;
  /** Its hours as Amazon has them. Null when it has none. */
  readonly present: Week | null;
  /** Its hours without those of scheduled changes. Null when it has none. */
  readonly regular: Week | null;
}

/** Scheduled changes of a supply source that have not ended. */
export type OpenChanges = readonly ScheduledChangeRecord[];

/** The hours of one day. */
export interface HoursOfDay {
  readonly windows: readonly OperatingHours[];
  /** The scheduled change that sets them. Null for regular hours. */
  readonly change: ScheduledChangeRecord | null;
}

/**
 * The operating hours of a channel by day: those that Amazon has, with those of scheduled changes on their days, and without them on
 * all others.
 */
export class DatedHours {
  readonly timeZone: string;
  readonly #levels: readonly Level[];
  readonly #changes: readonly ScheduledChangeRecord[];

  private constructor(
    timeZone: string,
    levels: readonly Level[],
    changes: readonly ScheduledChangeRecord[],
  ) {
    this.timeZone = timeZone;
    this.#levels = levels;
    this.#changes = changes;
  }

  /**
   * Returns null when Amazon has no hours or no time zone.
   *
   * @param open the scheduled changes of the supply source that have not ended.
   */
  static of(
    detail: SupplySourceDetail | null,
    channel: SupplySourceChannel | null | undefined,
    open: readonly ScheduledChangeRecord[],
  ): DatedHours | null {
    const timeZone = detail?.configuration?.timeZone;
    if (!timeZone || noHoursReason(detail, channel)) return null;
    const levels = channelLevels(detail, channel).map(({ level, own }) => {
      const present = own?.operatingHoursByDay ?? null;
      return { name: level, present, regular: regularOf(level, present, open) };
    });
    // One that a client has cancelled sets no hours any more.
    return new DatedHours(
      timeZone,
      levels,
      open.filter(({ cancelledAt }) => cancelledAt === null),
    );
  }

  /** Whether a scheduled change can set hours of a day. */
  get hasChanges(): boolean {
    return this.#changes.length > 0;
  }

  on(date: Temporal.PlainDate): HoursOfDay {
    const weekday = WEEKDAYS[date.dayOfWeek - 1] ?? 'monday';
    const changes = this.#changesOn(date, weekday);
    for (const level of this.#levels) {
      const change = changes.find(({ levels }) => levels.includes(level.name));
      const special = change ? specialOf(change, level, weekday) : null;
      if (special) return special;
      if (level.regular) return { windows: level.regular[weekday] ?? [], change: null };
    }
    return { windows: [], change: null };
  }

  /** Returns the windows of a day without scheduled changes. */
  regularOn(date: Temporal.PlainDate): readonly OperatingHours[] {
    const weekday = WEEKDAYS[date.dayOfWeek - 1] ?? 'monday';
    const level = this.#levels.find(({ regular }) => regular !== null);
    return level?.regular?.[weekday] ?? [];
  }

  #changesOn(date: Temporal.PlainDate, weekday: Weekday): readonly ScheduledChangeRecord[] {
    if (!this.hasChanges) return [];
    const day = date.toString();
    return this.#changes.filter(
      ({ from, until, hours }) => from <= day && day <= until && Object.hasOwn(hours, weekday),
    );
  }
}

/** Returns why the hours of a channel are not known. Null when they are. */
export function noHoursReason(
  detail: SupplySourceDetail | null,
  channel: SupplySourceChannel | null | undefined,
): NoOpenStateReason | null {
  if (!detail) return 'LOCATION_UNKNOWN';
  const hasZone = Boolean(detail.configuration?.timeZone);
  const hasHours = Boolean(channelConfiguration(detail, channel)?.operatingHoursByDay);
  if (hasZone) return hasHours ? null : 'HOURS_UNKNOWN';
  return hasHours ? 'TIME_ZONE_UNKNOWN' : 'HOURS_AND_TIME_ZONE_UNKNOWN';
}

/** Returns the hours that a change sets at a level. When it is in force, Amazon tells what became of them. */
function specialOf(
  change: ScheduledChangeRecord,
  { present }: Level,
  weekday: Weekday,
): HoursOfDay | null {
  const windows = readWindows(change.hours[weekday]);
  if (change.state === 'SCHEDULED' || change.state === 'APPLYING') return { windows, change };
  if (!present) return null;
  const now = present[weekday] ?? [];
  // A person has changed them since.
  return isSameDay(now, windows) ? { windows, change } : { windows: now, change: null };
}

/** Returns the hours of a level that are left when the changes in force have restored what they replaced. */
function regularOf(
  level: string,
  present: HoursByDay | null,
  open: readonly ScheduledChangeRecord[],
): Week | null {
  let regular: Week | null = present;
  for (const { replaced } of open)
    for (const one of replaced ?? [])
      if (one.level === level && regular) regular = restored(regular, one);
  return regular;
}

function restored(now: Week, { before, written }: ReplacedHours): Week | null {
  const days = WEEKDAYS.filter((day) => Object.hasOwn(written, day));
  const isOurs = (day: Weekday): boolean => isSameDay(now[day], written[day]);
  if (!before) return days.every(isOurs) ? null : now;
  const week: Partial<Record<Weekday, readonly OperatingHours[]>> = { ...now };
  for (const day of days) if (isOurs(day)) week[day] = readWindows(before[day]);
  return week;
}
