import { Field } from 'type-graphql';
import type { FailureOf } from '../../../graph/payload.js';
import {
  AccessDenied,
  Failure,
  InvalidInput,
  NotFound,
  RejectedByAmazon,
  UserError,
  UserErrorCode,
} from '../../../graph/user-error.type.js';
import type { Shipment } from './shipment.type.js';

@Failure(
  'The shipment cannot be cancelled, because it is too late. A repeated cancellation succeeds.',
)
export class CancellationRefused extends UserError<'CANCELLATION_REFUSED'> {
  @Field(() => String, { description: 'The shipment.' })
  shipmentId: string;

  constructor(
    readonly sellerId: string,
    shipmentId: string,
    message: string,
    path: string[],
  ) {
    super(UserErrorCode.CANCELLATION_REFUSED, message, path);
    this.shipmentId = shipmentId;
  }
}

export const CANCEL_SHIPMENT_FAILURES = [
  InvalidInput,
  NotFound,
  CancellationRefused,
  AccessDenied,
  RejectedByAmazon,
] as const;
/** The shipment that is cancelled, or why it is not. */
export type CancelShipmentResult = Shipment | FailureOf<typeof CANCEL_SHIPMENT_FAILURES>;
