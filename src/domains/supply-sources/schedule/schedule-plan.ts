import { InputIssue, InvalidInput } from '../../../graph/user-error.type.js';
import type { InputWarning } from '../../../graph/user-error.type.js';
import type {
  ChangePlan,
  ChangeTimes,
  ScheduledChangeRecord,
} from '../../../store/scheduled-changes/scheduled-change.js';
import type { LevelHours, SupplySourceLevel } from './hour-levels.js';
import { replacementOf } from './hours-plan.js';
import { daysAfter, plannedTimes, weekdaysOf } from './planned-times.js';
import { MOST_DAYS_AHEAD } from './schedule.input.js';
import type {
  ScheduleSupplySourceChangeInput,
  SpecialHoursInput,
  UpdateScheduledChangeInput,
} from './schedule.input.js';
import { SupplySourceHoursUnknown } from './schedule.result.js';
import { skippedTimeWarnings } from './skipped-times.js';
import {
  hiddenWarnings,
  hoursWarnings,
  movedHours,
  specialHours,
  windowPath,
} from './special-hours.js';

/** A plan before the supply source is read. */
export interface Wish {
  readonly supplySourceId: string;
  readonly from: string;
  readonly until: string;
  /** The new hours, or those of a present plan. */
  readonly hours: SpecialHoursInput | ScheduledChangeRecord;
  readonly levels: readonly SupplySourceLevel[];
  readonly includeNearer: boolean;
  readonly note: string | null;
  /** The first day of the present plan, which may have passed. Null for a new one. */
  readonly presentFrom: string | null;
  /** The present plan. Null for a new one. */
  readonly changeId: string | null;
}

export interface Planned {
  readonly plan: ChangePlan & ChangeTimes;
  readonly warnings: InputWarning[];
}

/** Checks a plan against the hours of a supply source. */
export function planAt(
  present: LevelHours,
  wish: Wish,
  timeZone: string,
): Planned | InvalidInput | SupplySourceHoursUnknown {
  const { supplySourceId, from, until, note } = wish;
  const hours = hoursOf(wish);
  if (Array.isArray(hours)) return new InvalidInput(hours);
  const given = [...new Set(wish.levels)];
  const nearer = present.inside(given);
  const levels = wish.includeNearer ? [...given, ...nearer] : given;
  const replaced = replacementOf(present, levels, hours);
  if ('code' in replaced) {
    if (replaced.code === 'HOURS_UNKNOWN')
      return new SupplySourceHoursUnknown(supplySourceId, replaced.level);
    const at = String(wish.levels.indexOf(replaced.level));
    return new InvalidInput([
      new InputIssue(['input', 'levels', at], 'a level that the supply source has'),
    ]);
  }
  const times = plannedTimes({ from, until, hours }, timeZone);
  const { startsAt, endsAt } = times;
  return {
    plan: { from, until, levels, hours, note, timeZone, startsAt, endsAt },
    warnings: [
      ...('changeId' in wish.hours ? [] : hoursWarnings(wish.hours)),
      ...skippedTimeWarnings({ from, until, hours }, timeZone, windowPath(wish.hours)),
      ...(wish.includeNearer ? [] : hiddenWarnings(nearer)),
    ],
  };
}

function hoursOf({ hours, from, until }: Wish): ChangePlan['hours'] | InputIssue[] {
  const weekdays = weekdaysOf({ from, until });
  if (!('changeId' in hours)) return specialHours(hours, weekdays);
  const moved = movedHours(hours.hours, weekdaysOf(hours), weekdays);
  return (
    moved ?? [
      new InputIssue(
        ['input', 'hours'],
        'the hours for the new days, because the present ones are for other days of the week',
      ),
    ]
  );
}

export function issuesOfDays({ from, until, presentFrom }: Wish, today: string): InputIssue[] {
  const latest = daysAfter(today, MOST_DAYS_AHEAD);
  const issues: InputIssue[] = [];
  if (from < today && from !== presentFrom)
    issues.push(new InputIssue(['input', 'from'], `a day from today on (${today})`));
  if (until < from || until < today)
    issues.push(new InputIssue(['input', 'until'], `a day from ${from < today ? today : from} on`));
  if (until > latest)
    issues.push(
      new InputIssue(['input', 'until'], `a day within ${MOST_DAYS_AHEAD} days, until ${latest}`),
    );
  return issues;
}

export function wishOf(
  input: ScheduleSupplySourceChangeInput,
): Omit<Wish, 'presentFrom' | 'changeId'> {
  const { supplySourceId, from, until, hours, includeNearer } = input;
  const levels = input.levels ?? ['SUPPLY_SOURCE'];
  return { supplySourceId, from, until, hours, levels, includeNearer, note: input.note ?? null };
}

export function changedWish(
  input: UpdateScheduledChangeInput,
  present: ScheduledChangeRecord,
): Wish {
  return {
    supplySourceId: present.supplySourceId,
    from: input.from ?? present.from,
    until: input.until ?? present.until,
    hours: input.hours ?? present,
    levels: input.levels ?? (present.levels as SupplySourceLevel[]),
    includeNearer: input.includeNearer,
    note: input.note === undefined ? present.note : input.note,
    presentFrom: present.from,
    changeId: present.changeId,
  };
}
