import { Field } from 'type-graphql';
import type { AuditNotes } from '../../../graph/audit/audit-entry.js';
import { ErrorField, failureIn, Payload } from '../../../graph/payload.js';
import type { FailureOf } from '../../../graph/payload.js';
import { DataType } from '../../../graph/fields.js';
import { CountsAs } from '../../../graph/list-size.js';
import { InputWarning, InvalidInput } from '../../../graph/user-error.type.js';
import type { UserError } from '../../../graph/user-error.type.js';
import type { SourceOutcome } from './schedule-many.js';
import { ScheduledSupplySourceChange } from './scheduled-change.type.js';
import {
  CANCEL_SCHEDULED_CHANGE_FAILURES,
  SCHEDULE_FAILURES,
  ScheduledChange,
  ScheduledChangeTooLate,
  UPDATE_SCHEDULED_CHANGE_FAILURES,
} from './schedule.result.js';
import type {
  CancelScheduledChangeResult,
  ScheduleResult,
  UpdateScheduledChangeResult,
} from './schedule.result.js';

const CHANGE = {
  nullable: true,
  description:
    'The change as it is on record. With `ScheduledChangeTooLate`, as it is now. Null with other errors.',
} as const;

const WARNINGS = {
  nullable: true,
  description:
    'What is likely to be a mistake, such as levels with hours of their own that the change does not reach, a window that begins or ends at a time that the clock skips on its day, or a key whose change was cancelled. Null when `error` is set.',
} as const;

@Payload('The outcome of scheduling special hours.')
export class ScheduleSupplySourceChangePayload {
  @Field(() => ScheduledSupplySourceChange, CHANGE)
  readonly scheduledChange: ScheduledSupplySourceChange | null;

  @Field(() => Boolean, {
    description: 'Whether an earlier request with the same key recorded the change.',
  })
  readonly isReplay: boolean;

  @Field(() => [InputWarning], WARNINGS)
  readonly warnings: InputWarning[] | null;

  @ErrorField(SCHEDULE_FAILURES)
  readonly error: FailureOf<typeof SCHEDULE_FAILURES> | null;

  constructor(result: ScheduleResult) {
    this.error = failureIn(SCHEDULE_FAILURES, result);
    this.scheduledChange = changeIn(result);
    this.warnings = warningsIn(result);
    this.isReplay = result instanceof ScheduledChange && result.isReplay;
  }
}

@DataType('What became of the special hours of one supply source.')
export class SupplySourceScheduleResult {
  @Field(() => String, { description: "Amazon's id of the supply source." })
  readonly supplySourceId: string;

  @Field(() => Boolean, {
    description: 'Whether an earlier request with the same key recorded the change.',
  })
  readonly isReplay: boolean;

  @Field(() => [InputWarning], WARNINGS)
  readonly warnings: InputWarning[] | null;

  @ErrorField(SCHEDULE_FAILURES)
  readonly error: FailureOf<typeof SCHEDULE_FAILURES> | null;

  /** The change, or why Amazon or the store could not be used. */
  readonly outcome: ScheduledSupplySourceChange | Error | null;

  constructor({ supplySourceId, result }: SourceOutcome) {
    this.supplySourceId = supplySourceId;
    this.isReplay = result instanceof ScheduledChange && result.isReplay;
    const isFailed = result instanceof Error;
    this.warnings = isFailed ? null : warningsIn(result);
    this.error = isFailed ? null : failureIn(SCHEDULE_FAILURES, result);
    this.outcome = isFailed ? result : changeIn(result);
  }
}

@Payload('The outcome of scheduling special hours for several supply sources.')
export class ScheduleSupplySourceChangesPayload {
  @CountsAs({ perInput: 20 })
  @Field(() => [SupplySourceScheduleResult], {
    nullable: true,
    description:
      'One result for each different supply source, in the order of the input. Null when `error` is set.',
  })
  readonly results: SupplySourceScheduleResult[] | null;

  @ErrorField([InvalidInput])
  readonly error: InvalidInput | null;

  constructor(outcomes: readonly SourceOutcome[] | InvalidInput) {
    const isRefused = outcomes instanceof InvalidInput;
    this.error = isRefused ? outcomes : null;
    this.results = isRefused ? null : outcomes.map((one) => new SupplySourceScheduleResult(one));
  }
}

@Payload('The outcome of changing the plan of special hours.')
export class UpdateScheduledChangePayload {
  @Field(() => ScheduledSupplySourceChange, CHANGE)
  readonly scheduledChange: ScheduledSupplySourceChange | null;

  @Field(() => [InputWarning], WARNINGS)
  readonly warnings: InputWarning[] | null;

  readonly audited: AuditNotes;

  @ErrorField(UPDATE_SCHEDULED_CHANGE_FAILURES)
  readonly error: FailureOf<typeof UPDATE_SCHEDULED_CHANGE_FAILURES> | null;

  constructor(result: UpdateScheduledChangeResult) {
    this.error = failureIn(UPDATE_SCHEDULED_CHANGE_FAILURES, result);
    this.scheduledChange = changeIn(result);
    this.warnings = warningsIn(result);
    const before = result instanceof ScheduledChange ? result.before : undefined;
    this.audited = before ? { before } : {};
  }
}

@Payload('The outcome of cancelling special hours.')
export class CancelScheduledChangePayload {
  @Field(() => ScheduledSupplySourceChange, CHANGE)
  readonly scheduledChange: ScheduledSupplySourceChange | null;

  @ErrorField(CANCEL_SCHEDULED_CHANGE_FAILURES)
  readonly error: FailureOf<typeof CANCEL_SCHEDULED_CHANGE_FAILURES> | null;

  constructor(result: CancelScheduledChangeResult) {
    this.error = failureIn(CANCEL_SCHEDULED_CHANGE_FAILURES, result);
    this.scheduledChange = changeIn(result);
  }
}

function changeIn(result: ScheduledChange | UserError): ScheduledSupplySourceChange | null {
  return result instanceof ScheduledChange || result instanceof ScheduledChangeTooLate
    ? result.change
    : null;
}

function warningsIn(result: ScheduledChange | UserError): InputWarning[] | null {
  return result instanceof ScheduledChange ? result.warnings : null;
}
