const DAY_MS = 24 * 60 * 60 * 1000;

/** Returns a moment on the clock of a place in the form of a browser's field, `2026-12-03T17:30`. */
export function localOf(moment: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(moment));
  const of = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/;

/** Returns the moment at which the clock of a place shows a time. A time that the clock skips is the moment after it. */
export function momentOf(local: string, zone: string): number | null {
  const found = LOCAL.exec(local);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(Number);
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  if (Number.isNaN(asUtc)) return null;
  // The offsets before and after a change of the clock. The earlier moment counts where both fit.
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => offsetAt(near, zone));
  const moments = offsets.map((offset) => asUtc - offset).toSorted((a, b) => a - b);
  const [first = asUtc, last = asUtc] = moments;
  return localOf(first, zone) === local.slice(0, 16) ? first : last;
}

function offsetAt(moment: number, zone: string): number {
  const [date = '', time = ''] = localOf(moment, zone).split('T');
  const whole = Math.floor(moment / 60_000) * 60_000;
  return Date.parse(`${date}T${time}:00Z`) - whole;
}

/** Returns a calendar day in words: `Thu, 24 Dec 2026`. */
export function dayWords(day: string, locale?: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return format.format(new Date(`${day}T12:00:00Z`));
}
