/** One window of a day, as Amazon has it: `23:59` is the end of the day, an earlier end is on the next day. */
export interface HoursWindow {
  readonly startTime: string;
  readonly endTime: string;
}

export type ReadHours =
  | { readonly windows: readonly HoursWindow[]; readonly problem: null }
  | { readonly windows: null; readonly problem: string };

export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const DAY_MINUTES = 1_440;
/** Amazon takes no more. */
const MOST_WINDOWS = 48;
/** How Amazon writes the end of a day. */
const DAY_END = '23:59';
/** A longer window past midnight is more likely a time of the afternoon than what was meant. */
const LONGEST_NIGHT = 12 * 60;

const ACCEPTED = 'Type hours such as 9-18, 9:00-13:00, 14-18, 22-02, 24h or closed.';

/** Reads what a person types for a day: `9-18`, `9:00-13:00, 14-18`, `9am-5pm`, `22-02`, `24h`, `closed`. */
export function readHours(text: string): ReadHours {
  const plain = text.trim().toLowerCase();
  if (plain === '') return problem(ACCEPTED);
  if (/^(closed?|none|off)$/.test(plain)) return { windows: [], problem: null };
  if (/^(24 ?h(ours?)?|all day)$/.test(plain))
    return { windows: [{ startTime: '00:00', endTime: DAY_END }], problem: null };
  const parts = plain.split(/\s*(?:,|;|\band\b|&|\+)\s*/).filter((part) => part !== '');
  if (parts.length === 0) return problem(ACCEPTED);
  if (parts.length > MOST_WINDOWS)
    return problem(`A day takes at most ${MOST_WINDOWS} windows. These are ${parts.length}.`);
  const windows: HoursWindow[] = [];
  for (const part of parts) {
    const read = readWindow(part);
    if (typeof read === 'string') return problem(read);
    windows.push(read);
  }
  windows.sort((a, b) => a.startTime.localeCompare(b.startTime));
  const overlap = overlapIn(windows);
  return overlap === null ? { windows, problem: null } : problem(overlap);
}

function problem(words: string): ReadHours {
  return { windows: null, problem: words };
}

interface ReadTime {
  readonly minutes: number;
  /** Whether it can only be meant in one way: `02`, `17`, `5pm`, but not `5`. */
  readonly isExact: boolean;
}

const TIME = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(a\.?m\.?|p\.?m\.?|a|p)?$/;

function readTime(text: string): ReadTime | null {
  if (text === 'noon') return { minutes: 720, isExact: true };
  if (text === 'midnight') return { minutes: DAY_MINUTES, isExact: true };
  const found = TIME.exec(text);
  if (!found) return null;
  const [, hourText = '', minuteText = '0', half] = found;
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  const minutes = hour * 60 + minute;
  if (minute > 59 || minutes > DAY_MINUTES) return null;
  if (half === undefined) return { minutes, isExact: hour > 12 || hourText.startsWith('0') };
  return isOutside(hour, 1, 12)
    ? null
    : { minutes: (minutes % 720) + (half.startsWith('p') ? 720 : 0), isExact: true };
}

function isOutside(value: number, least: number, most: number): boolean {
  return value < least || value > most;
}

function readWindow(text: string): HoursWindow | string {
  const ends = text.split(/\s*(?:-|–|—|\bto\b|\buntil\b)\s*/);
  const [from, until] = ends.map(readTime);
  if (ends.length !== 2 || !from || !until) return `“${text}” is not a time. ${ACCEPTED}`;
  const start = from.minutes % DAY_MINUTES;
  const end = until.minutes % DAY_MINUTES;
  // Midnight as an end is the end of the day.
  const isAllNight = end === 0;
  if (start === end && !(isAllNight && until.minutes === DAY_MINUTES))
    return `“${text}” opens and closes at the same time. Type 24h for all day, or closed.`;
  if (isAllNight) return { startTime: timeText(start), endTime: DAY_END };
  const isDoubtful = end < start && !until.isExact && end + DAY_MINUTES - start > LONGEST_NIGHT;
  return isDoubtful ? doubt(start, end) : { startTime: timeText(start), endTime: timeText(end) };
}

function doubt(start: number, end: number): string {
  const [from, until] = [timeText(start), timeText(end)];
  return `Is that until the afternoon, or the next morning? Type ${from}-${timeText(end + 720)} or ${from}-${until}.`;
}

function timeText(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** Returns the end of a window in minutes of the day on which it opens. It may be on the next one. */
function endOf({ startTime, endTime }: HoursWindow): number {
  const end = endTime === DAY_END ? DAY_MINUTES : minutesOf(endTime);
  return end > minutesOf(startTime) ? end : end + DAY_MINUTES;
}

function overlapIn(windows: readonly HoursWindow[]): string | null {
  for (const [place, window] of windows.entries()) {
    const next = windows[place + 1];
    if (next && minutesOf(next.startTime) < endOf(window))
      return `${windowText(window)} and ${windowText(next)} overlap. Join them, or change one.`;
  }
  return null;
}

function windowText({ startTime, endTime }: HoursWindow): string {
  return `${startTime}-${endTime === DAY_END ? '24:00' : endTime}`;
}

/** Writes hours in the form that `readHours` reads. An empty list is a closed day. */
export function hoursText(windows: readonly HoursWindow[]): string {
  const [first] = windows;
  if (!first) return 'closed';
  if (windows.length === 1 && first.startTime === '00:00' && first.endTime === DAY_END)
    return '24h';
  return windows.map(windowText).join(', ');
}

/** Returns the one form of hours that mean the same, or the text as it is when it cannot be read. */
export function sameHours(text: string): string {
  const { windows } = readHours(text);
  return windows === null ? text.trim() : hoursText(windows);
}

export interface Segment {
  readonly from: number;
  readonly until: number;
}

/** Returns when a place is open on a day, in its minutes: windows of the day before reach into it. */
export function segmentsOf(
  windows: readonly HoursWindow[],
  before: readonly HoursWindow[],
): readonly Segment[] {
  const early = before
    .map(endOf)
    .filter((end) => end > DAY_MINUTES)
    .map((end) => ({ from: 0, until: end - DAY_MINUTES }));
  const own = windows.map((window) => ({
    from: minutesOf(window.startTime),
    until: Math.min(endOf(window), DAY_MINUTES),
  }));
  return [...early, ...own];
}

/** Says what hours mean, where the text alone may be misread. */
export function hoursWords(windows: readonly HoursWindow[]): string {
  const night = windows.find((window) => endOf(window) > DAY_MINUTES);
  return night ? `until ${night.endTime} the next day` : '';
}

/** Returns the day before, for windows that reach past midnight. */
export function dayBefore(day: Weekday): Weekday {
  return WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7] ?? 'SUNDAY';
}

export function dayName(day: Weekday): string {
  return day.charAt(0) + day.slice(1).toLowerCase();
}
