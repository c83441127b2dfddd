import { createUnionType, Field } from 'type-graphql';
import { DataType, FromFields } from '../../../graph/fields.js';
import {
  AccessDenied,
  Failure,
  InvalidInput,
  NotFound,
  RejectedByAmazon,
  UserError,
  UserErrorCode,
} from '../../../graph/user-error.type.js';
import { Shipment } from './shipment.type.js';

@DataType(
  'The shipment is cancelled and a refund asked for. The carrier decides on it later; the order stays shipped.',
)
export class ShipmentCancelled extends FromFields<ShipmentCancelled> {
  @Field(() => Shipment, { description: 'The shipment, which has no label any more.' })
  shipment!: Shipment;
}

@Failure(
  'The shipment cannot be cancelled, because it is too late. A shipment that is already cancelled is returned as `ShipmentCancelled`.',
)
export class CancellationRefused extends UserError {
  @Field(() => String, { description: 'The shipment.' })
  shipmentId: string;

  constructor(
    readonly sellerId: string,
    shipmentId: string,
    message: string,
  ) {
    super(UserErrorCode.CANCELLATION_REFUSED, message, ['input', 'shipmentId']);
    this.shipmentId = shipmentId;
  }
}

export const CancelShipmentResult = createUnionType({
  name: 'CancelShipmentResult',
  description: 'What came of a cancellation.',
  types: () =>
    [
      ShipmentCancelled,
      InvalidInput,
      NotFound,
      CancellationRefused,
      AccessDenied,
      RejectedByAmazon,
    ] as const,
});
export type CancelShipmentResult = typeof CancelShipmentResult;
