import { ErrorField, failureIn, Payload } from '../../../graph/payload.js';
import type { FailureOf } from '../../../graph/payload.js';
import { CANCEL_SHIPMENT_FAILURES, CancellationRefused } from './cancel-shipment.result.js';
import type { CancelShipmentResult } from './cancel-shipment.result.js';
import { Shipment } from './shipment.type.js';

@Payload(
  'The outcome of `cancelShipment`. When `error` is null, the shipment is cancelled and the refund is requested. The carrier decides on it later; the order stays shipped.',
)
export class CancelShipmentPayload {
  @ErrorField(CANCEL_SHIPMENT_FAILURES)
  readonly error: FailureOf<typeof CANCEL_SHIPMENT_FAILURES> | null;

  readonly cancelled: Shipment | null;
  /** The shipment to show. Null when there is none. */
  readonly shown: { readonly sellerId: string; readonly shipmentId: string } | null;

  constructor(result: CancelShipmentResult) {
    this.error = failureIn(CANCEL_SHIPMENT_FAILURES, result);
    this.cancelled = result instanceof Shipment ? result : null;
    this.shown =
      result instanceof Shipment || result instanceof CancellationRefused ? result : null;
  }
}
