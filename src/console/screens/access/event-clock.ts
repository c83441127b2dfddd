import { dayOf } from '../../model/time.js';

const time = { hour: 'numeric', minute: '2-digit', second: '2-digit' } as const;
const today = new Intl.DateTimeFormat(undefined, time);
const other = new Intl.DateTimeFormat(undefined, {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  ...time,
});

/** Returns the moment of an entry with its seconds, in this browser's zone; with the date when it is not of today. */
export function eventClock(moment: string, now: number): string {
  const at = Date.parse(moment);
  return (dayOf(at, null) === dayOf(now, null) ? today : other).format(at);
}
