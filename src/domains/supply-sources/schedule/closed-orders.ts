import { Temporal } from 'temporal-polyfill';
import { InputWarning } from '../../../graph/user-error.type.js';
import type { ScheduledChangeRecord } from '../../../store/scheduled-changes/scheduled-change.js';
import { SupplySourceChannel } from '../channel.js';
import type { SupplySourceDetail } from '../supply-source.type.js';
import { DatedHours } from './dated-hours.js';
import type { OpenChanges } from './dated-hours.js';

/** A period of ship-by times, in epoch milliseconds. The end is excluded. */
export interface DuePeriod {
  readonly fromMs: number;
  readonly beforeMs: number;
}

/** Counts the open orders of a supply source that are due in a period. Null when it would take too long. Costs no call. */
export type OpenOrdersDue = (supplySourceId: string, due: DuePeriod) => Promise<number | null>;

/** The hours of a supply source before and after a change, for the days that it can close. */
export interface HoursChange {
  readonly before: DatedHours | null;
  readonly after: DatedHours | null;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
}

/** Periods that are counted. A change that closes one weekday for long has more. */
const MOST_PERIODS = 31;

/** A regular closure begins at the latest this many days after the update that sets it. */
const DAYS_OF_UPDATE = 60;

/** Days that a closure is followed beyond the last day of a change. */
const DAYS_BEYOND = 14;

/** Returns the hours of the outbound channel. Null when they are not known. */
export function outboundHours(
  detail: SupplySourceDetail | null,
  open: OpenChanges,
): DatedHours | null {
  return DatedHours.of(detail, SupplySourceChannel.OUTBOUND, open);
}

/** Returns the days on which an update of the hours can close a supply source. */
export function daysOfUpdate(timeZone: string, nowMs: number): Pick<HoursChange, 'from' | 'until'> {
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  return { from: today.toString(), until: today.add({ days: DAYS_OF_UPDATE }).toString() };
}

/** Returns a plan as a scheduled change that waits. */
export function asScheduled(
  plan: Pick<
    ScheduledChangeRecord,
    'from' | 'until' | 'levels' | 'hours' | 'note' | 'timeZone' | 'startsAt' | 'endsAt'
  >,
): ScheduledChangeRecord {
  return {
    ...plan,
    sellerId: '',
    changeId: '',
    supplySourceId: '',
    key: null,
    fingerprint: '',
    state: 'SCHEDULED',
    replaced: null,
    problem: null,
    appliedAt: null,
    endedAt: null,
    cancelledAt: null,
    tries: 0,
    createdAt: 0,
    createdBy: '',
  };
}

/**
 * Returns the times in which a supply source is closed because of a change: from a day that it closes to the next opening, which also
 * has the days after it that are closed anyway.
 */
function closures({ before, after, from, until }: HoursChange, nowMs: number): DuePeriod[] {
  if (!before || !after) return [];
  const { timeZone } = after;
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds;
  const last = Temporal.PlainDate.from(until);
  const end = last.add({ days: DAYS_BEYOND });
  const found: DuePeriod[] = [];
  let startMs: number | null = null;
  for (let day = Temporal.PlainDate.from(from); found.length < MOST_PERIODS;) {
    const isClosed = after.on(day).windows.length === 0 && Temporal.PlainDate.compare(day, end) < 0;
    const isWithin = Temporal.PlainDate.compare(day, last) <= 0;
    if (startMs === null && !isWithin) break;
    if (isClosed) {
      if (startMs === null && before.on(day).windows.length > 0) startMs = startOf(day);
    } else if (startMs !== null) {
      const period = { fromMs: Math.max(startMs, nowMs), beforeMs: startOf(day) };
      if (period.fromMs < period.beforeMs) found.push(period);
      startMs = null;
    }
    day = day.add({ days: 1 });
  }
  return found;
}

/** Warns of open orders that are due while the change closes their supply source. None when the index cannot be read. */
export async function closureWarnings(
  change: HoursChange,
  { supplySourceId, nowMs, path }: ClosedSource,
  ordersDue: OpenOrdersDue,
): Promise<InputWarning[]> {
  let count = 0;
  try {
    for (const period of closures(change, nowMs))
      count += (await ordersDue(supplySourceId, period)) ?? 0;
  } catch {
    // A warning must not keep the supply source from being closed.
    return [];
  }
  if (count === 0) return [];
  const orders = count === 1 ? '1 open order' : `${count} open orders`;
  const message = `${orders} that Amazon assigned to this supply source must be shipped by a time at which it is closed through this change. Ship them before, or from another location: the closure moves no ship-by time.`;
  return [new InputWarning({ path: [...path], message })];
}

interface ClosedSource {
  readonly supplySourceId: string;
  readonly nowMs: number;
  readonly path: readonly string[];
}
