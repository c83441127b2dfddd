import { InputIssue, InputWarning } from '../../../graph/user-error.type.js';
import type {
  ScheduledChangeRecord,
  StoredHours,
  StoredWindow,
} from '../../../store/scheduled-changes/scheduled-change.js';
import { OperatingHoursByDayInput } from '../operational-configuration.input.js';
import { WEEKDAYS } from '../operational-configuration.type.js';
import type { Weekday } from '../operational-configuration.type.js';
import { windowWarnings } from '../overlapping-hours.js';
import { isSameDay } from './hour-levels.js';
import type { SupplySourceLevel } from './hour-levels.js';
import type { SpecialHoursInput } from './schedule.input.js';
import type { WindowPath } from './skipped-times.js';

const HOURS = ['input', 'hours'];
const BY_DAY = [...HOURS, 'byDay'];

/** The special hours by weekday, or what is wrong with them. */
export type SpecialHours = StoredHours | InputIssue[];

/** Returns the special hours of an input for the weekdays of a span. */
export function specialHours(
  { closed, everyDay, byDay }: SpecialHoursInput,
  weekdays: readonly Weekday[],
): SpecialHours {
  if (byDay) return hoursByDay(byDay, weekdays);
  const windows = closed ? [] : (everyDay ?? []).map(windowOf);
  return Object.fromEntries(weekdays.map((day) => [day, windows]));
}

function hoursByDay(byDay: OperatingHoursByDayInput, weekdays: readonly Weekday[]): SpecialHours {
  const given = WEEKDAYS.filter((day) => byDay[day] !== undefined);
  const accepted = `one of the days from \`from\` to \`until\`: ${weekdays.join(', ')}`;
  if (given.length === 0) return [new InputIssue(BY_DAY, 'the hours of one day or more')];
  const issues = given.flatMap((day) => {
    if (!weekdays.includes(day)) return [new InputIssue([...BY_DAY, day], accepted)];
    return byDay[day] === null
      ? [new InputIssue([...BY_DAY, day], 'a list of windows; [] closes the day')]
      : [];
  });
  if (issues.length > 0) return issues;
  return Object.fromEntries(given.map((day) => [day, (byDay[day] ?? []).map(windowOf)]));
}

function windowOf({ startTime, endTime }: StoredWindow): StoredWindow {
  return { startTime, endTime };
}

/** Returns stored hours for other days. Null when they are by weekday, and do not fit those. */
export function movedHours(
  hours: StoredHours,
  before: readonly Weekday[],
  weekdays: readonly Weekday[],
): StoredHours | null {
  const given = Object.keys(hours);
  const [first = []] = Object.values(hours);
  const isUniform =
    before.every((day) => given.includes(day)) &&
    Object.values(hours).every((windows) => isSameDay(windows, first));
  if (isUniform) return Object.fromEntries(weekdays.map((day) => [day, first]));
  return given.every((day) => weekdays.some((one) => one === day)) ? hours : null;
}

/** Warns for windows that overlap, or last into the next day. */
export function hoursWarnings({ everyDay, byDay }: SpecialHoursInput): InputWarning[] {
  if (byDay) return windowWarnings(byDay, BY_DAY);
  if (!everyDay) return [];
  // One day is enough: each has the same windows.
  const oneDay = Object.assign(new OperatingHoursByDayInput(), { monday: everyDay });
  return windowWarnings(oneDay, [...HOURS, 'everyDay']).map(
    ({ path, message }) =>
      new InputWarning({
        path: path.filter((part) => part !== 'monday'),
        message: message.replace(' of monday', ''),
      }),
  );
}

/** Returns where the input has the windows of a day. A present plan that is moved to other days has them nowhere. */
export function windowPath(hours: SpecialHoursInput | ScheduledChangeRecord): WindowPath {
  if ('changeId' in hours) return () => ['input'];
  return (day, position) =>
    hours.byDay ? [...BY_DAY, day, String(position)] : [...HOURS, 'everyDay', String(position)];
}

/** Warns when levels hide the special hours. */
export function hiddenWarnings(nearer: readonly SupplySourceLevel[]): InputWarning[] {
  if (nearer.length === 0) return [];
  const message = `${nearer.join(', ')} ${nearer.length === 1 ? 'has' : 'have'} operating hours of ${nearer.length === 1 ? 'its' : 'their'} own, which stay as they are. Set includeNearer, or add them to levels, to change them as well.`;
  return [new InputWarning({ path: ['input', 'levels'], message })];
}
