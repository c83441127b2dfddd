import { dayOf } from '../../model/time.js';

const time = { hour: 'numeric', minute: '2-digit', second: '2-digit' } as const;
const today = new Intl.DateTimeFormat(undefined, time);
const other = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', ...time });

/** Returns a moment with its seconds, on the reader's clock; with the date when it is not of today. */
export function exactClock(moment: string, now: number): string {
  const at = Date.parse(moment);
  return (dayOf(at, null) === dayOf(now, null) ? today : other).format(at);
}
