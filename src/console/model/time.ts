const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When an order must leave: one of these, in the order of a list. */
export interface Deadline {
  readonly kind: 'day' | 'late' | 'later' | 'none' | 'today' | 'tomorrow';
  /** For people: `Late`, `Today`, `Wednesday`. */
  readonly title: string;
  /** Equal for deadlines of one group. */
  readonly key: string;
}

/** Returns the time that is left until a moment, in words: `3 h 5 min left`, `12 min late`, `2 days late`. */
export function timeLeft(moment: string, now: number): string {
  const difference = Date.parse(moment) - now;
  const [amount, word] = [Math.abs(difference), difference < 0 ? 'late' : 'left'];
  return `${duration(amount)} ${word}`;
}

/** Returns a duration with at most two units: `42 s`, `38 h 46 min`, `5 days`. */
export function duration(ms: number): string {
  if (ms < MINUTE) return `${Math.max(Math.floor(ms / 1000), 0)} s`;
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < 3 * DAY) {
    const minutes = Math.floor((ms % HOUR) / MINUTE);
    return minutes === 0
      ? `${Math.floor(ms / HOUR)} h`
      : `${Math.floor(ms / HOUR)} h ${minutes} min`;
  }
  return `${Math.floor(ms / DAY)} days`;
}

/** Returns a moment on the clock of a place: with the weekday when it is less than a week away, else with the date. */
export function clock(
  moment: string | number,
  zone: string | null,
  now: number,
  locale?: string,
): string {
  const at = new Date(moment);
  const isNear = Math.abs(at.getTime() - now) < 6 * DAY;
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  if (dayOf(at.getTime(), zone) === dayOf(now, zone)) return format(at, zone, time, locale);
  if (isNear) return format(at, zone, { weekday: 'short', ...time }, locale);
  return format(at, zone, { day: 'numeric', month: 'short', year: 'numeric', ...time }, locale);
}

/** Returns a zone as people name it, `Los Angeles time`. */
export function zoneName(zone: string): string {
  const city = zone.split('/').at(-1) ?? zone;
  return zone.includes('/') ? `${city.replaceAll('_', ' ')} time` : zone;
}

/** Returns the group of a deadline by the days of the store's zone. */
export function deadlineOf(
  shipBy: string | null,
  zone: string | null,
  now: number,
  locale?: string,
): Deadline {
  if (shipBy === null) return { kind: 'none', title: 'Deadline not known', key: 'none' };
  const at = Date.parse(shipBy);
  if (at < now) return { kind: 'late', title: 'Late', key: 'late' };
  const day = dayOf(at, zone);
  if (day === dayOf(now, zone)) return { kind: 'today', title: 'Today', key: day };
  // A day may have 23 or 25 hours. Half a day after its noon is in the next one for certain.
  const tomorrow = dayOf(noonOf(now, zone) + DAY, zone);
  if (day === tomorrow) return { kind: 'tomorrow', title: 'Tomorrow', key: day };
  const isNear = at - now < 6 * DAY;
  const title = format(
    new Date(at),
    zone,
    isNear
      ? { weekday: 'long' }
      : { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    locale,
  );
  return { kind: isNear ? 'day' : 'later', title, key: day };
}

/** Returns the day of a past moment for people: `Today`, `Friday`, or the date when it is a week ago. */
export function dayName(moment: string, zone: string | null, now: number, locale?: string): string {
  const at = new Date(moment);
  if (dayOf(at.getTime(), zone) === dayOf(now, zone)) return 'Today';
  const isNear = now - at.getTime() < 6 * DAY;
  const date = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return format(at, zone, { weekday: 'long', ...(!isNear && date) }, locale);
}

/** Returns the calendar day of a moment in a zone, `2026-11-28`. */
export function dayOf(moment: number, zone: string | null): string {
  return format(
    new Date(moment),
    zone,
    { year: 'numeric', month: '2-digit', day: '2-digit' },
    'en-CA',
  );
}

/** Returns a moment near noon of the same day. */
function noonOf(moment: number, zone: string | null): number {
  const hour = Number(
    format(new Date(moment), zone, { hour: 'numeric', hourCycle: 'h23' }, 'en-GB'),
  );
  return moment + (12 - hour) * HOUR;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats with a remembered formatter: making one takes longer than a row of a table. */
function format(
  at: Date,
  zone: string | null,
  options: Intl.DateTimeFormatOptions,
  locale?: string,
): string {
  const key = JSON.stringify([zone, options, locale]);
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, {
      ...options,
      ...(zone !== null && { timeZone: zone }),
    });
    formats.set(key, known);
  }
  return known.format(at);
}
