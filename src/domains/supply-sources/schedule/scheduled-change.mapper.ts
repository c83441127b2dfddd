import type { NextStep } from '../../../graph/next-step.js';
import { closingTimeOf, listOf, localTimeOf } from '../../../sp-api/wire/wire-values.js';
import type {
  ChangeProblem,
  ScheduledChangeRecord,
  StoredHours,
} from '../../../store/scheduled-changes/scheduled-change.js';
import { OperatingHours, WEEKDAYS } from '../operational-configuration.type.js';
import type { SupplySourceLevel } from './hour-levels.js';
import { plannedTimes } from './planned-times.js';
import {
  DayHours,
  ReplacedOperatingHours,
  ScheduledChangeProblem,
  ScheduledSupplySourceChange,
} from './scheduled-change.type.js';
import type { ScheduledChangeProblemCode, Weekday } from './scheduled-change.type.js';

/** A change that applies within this time is not late. */
const LATE_MS = 5 * 60_000;

export function readScheduledChange(row: ScheduledChangeRecord): ScheduledSupplySourceChange {
  return new ScheduledSupplySourceChange({
    sellerId: row.sellerId,
    changeId: row.changeId,
    supplySourceId: row.supplySourceId,
    key: row.key,
    state: row.state,
    from: row.from,
    until: row.until,
    timeZone: row.timeZone,
    levels: row.levels as SupplySourceLevel[],
    hours: daysOf(row.hours),
    note: row.note,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    appliedAt: dateOf(row.appliedAt),
    isLate: isLate(row),
    endedAt: dateOf(row.endedAt),
    cancelledAt: dateOf(row.cancelledAt),
    problem: row.problem && readProblem(row.problem, row),
    replacedHours:
      row.replaced?.map(
        ({ level, before }) =>
          new ReplacedOperatingHours({
            level: level as SupplySourceLevel,
            hours: before && daysOf(before),
          }),
      ) ?? null,
    createdAt: new Date(row.createdAt),
    createdBy: row.createdBy,
  });
}

function isLate(row: ScheduledChangeRecord): boolean {
  if (row.appliedAt === null) return false;
  const { inForceAt } = plannedTimes(row, row.timeZone);
  return row.appliedAt > Math.max(inForceAt, row.createdAt) + LATE_MS;
}

function daysOf(hours: StoredHours): DayHours[] {
  return WEEKDAYS.flatMap((day) => {
    const windows = hours[day];
    return windows
      ? [
          new DayHours({
            weekday: day.toUpperCase() as Weekday,
            windows: listOf(windows).flatMap(({ startTime, endTime }) => {
              const start = localTimeOf(startTime);
              const end = closingTimeOf(endTime);
              return start !== null && end !== null && start !== end
                ? [new OperatingHours({ startTime: start, endTime: end })]
                : [];
            }),
          }),
        ]
      : [];
  });
}

interface Manual {
  readonly nextStep: NextStep;
  /** @param detail what the problem names; null for none. */
  readonly text: (detail: string | null) => string;
}

const MANUAL: Readonly<Record<ScheduledChangeProblemCode, Manual>> = {
  AMAZON_UNAVAILABLE: {
    nextStep: 'WAIT',
    text: (code) =>
      `The last call to Amazon failed (${code ?? 'no answer'}). The server tries again by itself.`,
  },
  ACCESS_DENIED: {
    nextStep: 'SELLER_CENTRAL',
    text: () =>
      'Amazon denies access to the supply source. Check the role of the application and the consent of the seller. The server tries again by itself.',
  },
  EARLIER_CHANGE_IN_FORCE: {
    nextStep: 'WAIT',
    text: () =>
      'An earlier change of the same days of the week has not restored its hours yet. Read the problem of that one; this one waits for it.',
  },
  MISSED: {
    nextStep: 'STOP',
    text: () =>
      'The days were over before the server could write the special hours. Nothing was changed at Amazon.',
  },
  SUPPLY_SOURCE_ARCHIVED: {
    nextStep: 'STOP',
    text: () => 'The supply source is archived, so its hours cannot be changed any more.',
  },
  SUPPLY_SOURCE_UNKNOWN: {
    nextStep: 'STOP',
    text: () => 'Amazon no longer knows the supply source.',
  },
  TIME_ZONE_UNKNOWN: {
    nextStep: 'FIX_INPUT',
    text: () =>
      'The supply source has no time zone. Set configuration.timeZone with updateSupplySource, then schedule the change again.',
  },
  HOURS_UNKNOWN: {
    nextStep: 'FIX_INPUT',
    text: (level) =>
      `The level ${level ?? ''} has no operating hours, and no level around it has any. Set them with updateSupplySource, then schedule the change again.`,
  },
  LEVEL_MISSING: {
    nextStep: 'FIX_INPUT',
    text: (level) =>
      `The supply source has no level ${level ?? ''}. Schedule the change again without it.`,
  },
  REJECTED_BY_AMAZON: {
    nextStep: 'FIX_INPUT',
    text: (said) => `Amazon refused to write the hours: ${said ?? 'it gave no reason.'}`,
  },
  CHANGED_MEANWHILE: {
    nextStep: 'USE_EXISTING',
    text: (days) =>
      `Another person or program changed hours that the special ones had replaced: ${days ?? ''}. They were left as they are. Compare them with replacedHours.`,
  },
};

/** The hours of an archived source have no effect any more, and cannot be corrected. */
const STAY_THERE = ' The special hours stay there.';

/** Problems of a change that was given up while Amazon had its special hours. */
const STILL_IN_FORCE =
  ' The special hours may still be in force: compare the supply source with replacedHours, and correct it with updateSupplySource.';

function readProblem(
  { code, detail, since }: ChangeProblem,
  { state, appliedAt, replaced }: ScheduledChangeRecord,
): ScheduledChangeProblem {
  const known = code as ScheduledChangeProblemCode;
  const { text, nextStep } = MANUAL[known];
  // A refusal proves that nothing was written.
  const hasWritten =
    appliedAt !== null ||
    (replaced !== null && known !== 'REJECTED_BY_AMAZON' && known !== 'MISSED');
  const left = known === 'SUPPLY_SOURCE_ARCHIVED' ? STAY_THERE : STILL_IN_FORCE;
  const isStuck = (state === 'FAILED' || state === 'CANCELLED') && hasWritten;
  const message = text(detail) + (isStuck ? left : '');
  return new ScheduledChangeProblem({ code: known, message, nextStep, since: new Date(since) });
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
