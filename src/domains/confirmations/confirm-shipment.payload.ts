import { Field } from 'type-graphql';
import { IdempotencyConflict } from '../../graph/idempotency-conflict.type.js';
import { ErrorField, failureIn, Payload } from '../../graph/payload.js';
import type { FailureOf } from '../../graph/payload.js';
import { UserError } from '../../graph/user-error.type.js';
import {
  CONFIRM_SHIPMENT_FAILURES,
  CONFIRM_SHIPMENTS_FAILURES,
  FailedConfirmation,
} from './confirm-shipment.result.js';
import type {
  ConfirmShipmentFailure,
  ConfirmShipmentResult,
  ConfirmShipmentsResult,
} from './confirm-shipment.result.js';
import { Confirmation } from './confirmation.type.js';
import type { SentPackages } from './confirmation-warnings.js';
import type { ConfirmationBatch } from './confirmation.type.js';

@Payload(
  'The outcome of `confirmShipment`. When `error` is null, `confirmation.state` tells whether Amazon has the confirmation, the next feed carries it, or it is not needed.',
)
export class ConfirmShipmentPayload {
  @Field(() => Confirmation, {
    nullable: true,
    description:
      'The confirmation as it is on record, also when Amazon refused it or its outcome is unknown. Null when nothing was recorded.',
  })
  readonly confirmation: Confirmation | null;

  @ErrorField(CONFIRM_SHIPMENT_FAILURES)
  readonly error: ConfirmShipmentFailure | null;

  /** What was put on record, for its warnings. Null for nothing. */
  readonly sent: SentPackages | null;

  constructor(result: ConfirmShipmentResult, sent: SentPackages | null = null) {
    const isFailed = result instanceof FailedConfirmation;
    this.error = failureIn(CONFIRM_SHIPMENT_FAILURES, isFailed ? result.failure : result);
    if (isFailed) this.confirmation = result.confirmation;
    else this.confirmation = result instanceof Confirmation ? result : null;
    this.sent = this.confirmation && sent;
  }
}

@Payload('The outcome of `confirmShipments`. The batch is on record when `error` is null.')
export class ConfirmShipmentsPayload {
  @Field(() => Boolean, {
    description: 'Whether an earlier request with the same key recorded the batch.',
  })
  readonly isReplay: boolean;

  @ErrorField(CONFIRM_SHIPMENTS_FAILURES)
  readonly error: FailureOf<typeof CONFIRM_SHIPMENTS_FAILURES> | null;

  readonly recorded: ConfirmationBatch | null;
  /** The conflict that names the batch to show instead. */
  readonly conflict: IdempotencyConflict | null;
  /** What was put on record, for its warnings. Null for nothing. */
  readonly sent: SentPackages | null;

  constructor(result: ConfirmShipmentsResult, sent: SentPackages | null = null) {
    this.error = failureIn(CONFIRM_SHIPMENTS_FAILURES, result);
    this.isReplay = !(result instanceof UserError) && result.isReplay;
    this.recorded = result instanceof UserError ? null : result.batch;
    this.conflict = result instanceof IdempotencyConflict ? result : null;
    this.sent = this.recorded && sent;
  }
}
