import { Field } from 'type-graphql';
import { IdempotencyConflict } from '../../graph/idempotency-conflict.type.js';
import type { FailureOf } from '../../graph/payload.js';
import {
  AccessDenied,
  Failure,
  InvalidInput,
  NotFound,
  RejectedByAmazon,
  UserError,
  UserErrorCode,
} from '../../graph/user-error.type.js';
import type { PackageConfirmation } from '../../store/confirmations/confirmation.js';
import type { Confirmation, ConfirmationBatch } from './confirmation.type.js';
import { LabelBeingBought } from './label-being-bought.type.js';

@Failure(
  'Amazon may or may not have taken the confirmation: no answer arrived, or one that does not show the outcome, such as HTTP 500. Sending it again, with the number below, does no harm: it corrects the package to what it already is.',
)
export class ConfirmationOutcomeUnknown extends UserError<'CONFIRMATION_OUTCOME_UNKNOWN'> {
  @Field(() => String, { description: 'The order.' })
  amazonOrderId: string;

  @Field(() => String, { description: 'The number of the package, for sending it again.' })
  packageReferenceId: string;

  readonly sellerId: string;
  readonly content: PackageConfirmation;

  constructor(sellerId: string, content: PackageConfirmation) {
    super(
      UserErrorCode.CONFIRMATION_OUTCOME_UNKNOWN,
      'Amazon may or may not have taken the confirmation. Confirm the package again with the same packageReferenceId.',
    );
    this.amazonOrderId = content.amazonOrderId;
    this.packageReferenceId = content.packageReferenceId;
    this.sellerId = sellerId;
    this.content = content;
  }
}

export const CONFIRM_SHIPMENT_FAILURES = [
  ConfirmationOutcomeUnknown,
  LabelBeingBought,
  InvalidInput,
  NotFound,
  AccessDenied,
  RejectedByAmazon,
] as const;
export type ConfirmShipmentFailure = FailureOf<typeof CONFIRM_SHIPMENT_FAILURES>;

/** A confirmation that was recorded and sent, and why it failed. */
export class FailedConfirmation {
  constructor(
    readonly confirmation: Confirmation,
    readonly failure: ConfirmShipmentFailure,
  ) {}
}

/** The confirmation as it is on record, or why there is none. */
export type ConfirmShipmentResult = Confirmation | FailedConfirmation | ConfirmShipmentFailure;

/** A batch that is on record. */
export interface RecordedConfirmations {
  readonly batch: ConfirmationBatch;
  /** True when an earlier request with the same key recorded it. */
  readonly isReplay: boolean;
}

export const CONFIRM_SHIPMENTS_FAILURES = [
  IdempotencyConflict,
  LabelBeingBought,
  InvalidInput,
] as const;
export type ConfirmShipmentsResult =
  RecordedConfirmations | FailureOf<typeof CONFIRM_SHIPMENTS_FAILURES>;
