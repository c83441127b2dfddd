import { Field } from 'type-graphql';
import { IdempotencyConflict } from '../../../graph/idempotency-conflict.type.js';
import type { FailureOf } from '../../../graph/payload.js';
import {
  AccessDenied,
  Failure,
  InvalidInput,
  NotFound,
  UserError,
  UserErrorCode,
} from '../../../graph/user-error.type.js';
import type { InputWarning } from '../../../graph/user-error.type.js';
import { SupplySourceArchived } from '../supply-source.result.js';
import type { SupplySourceLevel } from './hour-levels.js';
import { ScheduledSupplySourceChange } from './scheduled-change.type.js';

/** A change as a mutation left it. */
export class ScheduledChange {
  constructor(
    readonly change: ScheduledSupplySourceChange,
    readonly warnings: InputWarning[] = [],
    readonly isReplay = false,
    /** Values before an update, for the audit trail. */
    readonly before?: object,
  ) {}
}

@Failure(
  'The supply source has no time zone, so its days are not known, or no operating hours that special ones could be laid over. `message` says what to set with `updateSupplySource`.',
)
export class SupplySourceHoursUnknown extends UserError<'SUPPLY_SOURCE_HOURS_UNKNOWN'> {
  /** @param level the level without hours; null when the time zone is missing. */
  constructor(supplySourceId: string, level: SupplySourceLevel | null) {
    const message =
      level === null
        ? `Supply source ${supplySourceId} has no time zone. Set configuration.timeZone with updateSupplySource, then schedule the change.`
        : `Supply source ${supplySourceId} has no operating hours at the level ${level} or around it. Set operatingHoursByDay with updateSupplySource, then schedule the change.`;
    super(UserErrorCode.SUPPLY_SOURCE_HOURS_UNKNOWN, message, ['input', 'supplySourceId']);
  }
}

@Failure(
  'Another scheduled change of the supply source has one of the days at one of the levels. Update or cancel that one.',
)
export class ScheduledChangeOverlaps extends UserError<'SCHEDULED_CHANGE_OVERLAPS'> {
  @Field(() => ScheduledSupplySourceChange, { description: 'The change that has the days.' })
  existing: ScheduledSupplySourceChange;

  constructor(existing: ScheduledSupplySourceChange) {
    const { supplySourceId, from, until, levels } = existing;
    const message = `Supply source ${supplySourceId} has a change from ${from} to ${until} (${levels.join(', ')}) already. Update or cancel that one, or choose other days or levels.`;
    super(UserErrorCode.SCHEDULED_CHANGE_OVERLAPS, message, ['input', 'from']);
    this.existing = existing;
  }
}

@Failure(
  'The scheduled change has begun or has ended, so it cannot be changed in this way. `scheduledChange` of the payload shows it. One that has begun can be cancelled: its hours are restored then.',
)
export class ScheduledChangeTooLate extends UserError<'SCHEDULED_CHANGE_TOO_LATE'> {
  constructor(readonly change: ScheduledSupplySourceChange) {
    const message = `The scheduled change is ${change.state}, so it is too late for that. One that is APPLYING or APPLIED can be cancelled, and a new one can be scheduled.`;
    super(UserErrorCode.SCHEDULED_CHANGE_TOO_LATE, message, ['input', 'scheduledChangeId']);
  }
}

export const SCHEDULE_FAILURES = [
  InvalidInput,
  NotFound,
  AccessDenied,
  IdempotencyConflict,
  SupplySourceArchived,
  SupplySourceHoursUnknown,
  ScheduledChangeOverlaps,
] as const;
export type ScheduleResult = ScheduledChange | FailureOf<typeof SCHEDULE_FAILURES>;

export const UPDATE_SCHEDULED_CHANGE_FAILURES = [
  InvalidInput,
  NotFound,
  AccessDenied,
  SupplySourceArchived,
  SupplySourceHoursUnknown,
  ScheduledChangeOverlaps,
  ScheduledChangeTooLate,
] as const;
export type UpdateScheduledChangeResult =
  ScheduledChange | FailureOf<typeof UPDATE_SCHEDULED_CHANGE_FAILURES>;

export const CANCEL_SCHEDULED_CHANGE_FAILURES = [
  InvalidInput,
  NotFound,
  ScheduledChangeTooLate,
] as const;
export type CancelScheduledChangeResult =
  ScheduledChange | FailureOf<typeof CANCEL_SCHEDULED_CHANGE_FAILURES>;
