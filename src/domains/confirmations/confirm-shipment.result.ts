import { createUnionType, Field } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
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
import { Confirmation, ConfirmationBatch } from './confirmation.type.js';

/** The path that a confirmation took. */
const ConfirmationRoad = enumType('ConfirmationRoad', 'Which way a confirmation took.', {
  API: 'The operation confirmShipment, which answers at once.',
  FEED: 'The fulfilment feed, in the background.',
});
type ConfirmationRoad = keyof typeof ConfirmationRoad;

@DataType(
  'Amazon took the confirmation. The first one of a package ignores `shipFromSupplySourceId`: see `verification`.',
)
export class ShipmentConfirmed {
  @Field(() => String, { description: 'The order.' })
  amazonOrderId: string;

  @Field(() => String, {
    description:
      'The number of the package within the order: confirming it again corrects the package.',
  })
  packageReferenceId: string;

  @Field(() => ConfirmationRoad, { description: 'Which way it took.' })
  via = ConfirmationRoad.API;

  readonly sellerId: string;
  readonly content: PackageConfirmation;

  constructor(sellerId: string, content: PackageConfirmation) {
    this.amazonOrderId = content.amazonOrderId;
    this.packageReferenceId = content.packageReferenceId;
    this.sellerId = sellerId;
    this.content = content;
  }
}

@DataType(
  'The confirmation is on record and goes to Amazon with the next feed. `confirmation.state` says what becomes of it. Read it again by `node`.',
)
export class ShipmentConfirmationRecorded {
  @Field(() => String, { description: 'The order.' })
  amazonOrderId: string;

  @Field(() => String, { description: 'The number of the package within the order.' })
  packageReferenceId: string;

  @Field(() => ConfirmationRoad, { description: 'Which way it takes.' })
  via = ConfirmationRoad.FEED;

  @Field(() => Confirmation, { description: 'The confirmation as it is now.' })
  confirmation: Confirmation;

  constructor(confirmation: Confirmation) {
    this.amazonOrderId = confirmation.amazonOrderId;
    this.packageReferenceId = confirmation.packageReferenceId;
    this.confirmation = confirmation;
  }
}

@DataType(
  'The label of the package was bought from Amazon, which knows of the shipment since then. Nothing was sent.',
)
export class ConfirmationNotNeeded {
  @Field(() => String, { description: 'The order.' })
  amazonOrderId: string;

  @Field(() => String, { description: 'One sentence that can be shown to a person.' })
  message: string;

  readonly sellerId: string;
  readonly purchaseKey: string;

  constructor(sellerId: string, amazonOrderId: string, purchaseKey: string) {
    this.amazonOrderId = amazonOrderId;
    this.sellerId = sellerId;
    this.purchaseKey = purchaseKey;
    this.message =
      'The label was bought from Amazon, which has marked the items as shipped: no confirmation is needed.';
  }
}

@Failure(
  'Amazon may or may not have taken the confirmation: no answer arrived, or one that does not show the outcome, such as HTTP 500. Sending it again, with the number below, does no harm: it corrects the package to what it already is.',
)
export class ConfirmationOutcomeUnknown extends UserError {
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

export const ConfirmShipmentResult = createUnionType({
  name: 'ConfirmShipmentResult',
  description: 'What came of a confirmation.',
  types: () =>
    [
      ShipmentConfirmed,
      ShipmentConfirmationRecorded,
      ConfirmationNotNeeded,
      ConfirmationOutcomeUnknown,
      InvalidInput,
      NotFound,
      AccessDenied,
      RejectedByAmazon,
    ] as const,
});
export type ConfirmShipmentResult = typeof ConfirmShipmentResult;

@DataType('The batch is on record and is worked through.')
export class ConfirmationBatchAccepted extends FromFields<ConfirmationBatchAccepted> {
  @Field(() => ConfirmationBatch, { description: 'The batch as it is now.' })
  batch!: ConfirmationBatch;
}

@Failure('The key was used for another batch. Nothing was put on record.')
export class ConfirmationBatchConflict extends UserError {
  @Field(() => ConfirmationBatch, { description: 'The batch that has the key.' })
  batch: ConfirmationBatch;

  constructor(batch: ConfirmationBatch) {
    super(
      UserErrorCode.IDEMPOTENCY_CONFLICT,
      'This key was used before with other confirmations: a new batch needs a new key.',
      ['input', 'key'],
    );
    this.batch = batch;
  }
}

export const ConfirmShipmentsResult = createUnionType({
  name: 'ConfirmShipmentsResult',
  description: 'What came of a batch of confirmations.',
  types: () => [ConfirmationBatchAccepted, ConfirmationBatchConflict, InvalidInput] as const,
});
export type ConfirmShipmentsResult = typeof ConfirmShipmentsResult;
