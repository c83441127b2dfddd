import { ErrorField, failureIn, Payload } from '../../../../graph/payload.js';
import type { FailureOf } from '../../../../graph/payload.js';
import type { PurchaseId } from '../../../../store/purchases/purchase.js';
import {
  ATTACH_SHIPMENT_FAILURES,
  EvidenceDisagrees,
  PurchaseNotUnsettled,
  SETTLE_PURCHASE_FAILURES,
} from './purchase.result.js';
import type { AttachShipmentResult, SettlePurchaseResult } from './purchase.result.js';
import { Purchase } from './purchase.type.js';

@Payload('The outcome of `settlePurchase`. The purchase is settled when `error` is null.')
export class SettlePurchasePayload {
  @ErrorField(SETTLE_PURCHASE_FAILURES)
  readonly error: FailureOf<typeof SETTLE_PURCHASE_FAILURES> | null;

  readonly changed: Purchase | null;
  /** The purchase of the input, to be read. Null when there is nothing to read. */
  readonly unchanged: PurchaseId | null;

  /** @param named the purchase of the input. */
  constructor(result: SettlePurchaseResult, named: PurchaseId | null = null) {
    this.error = failureIn(SETTLE_PURCHASE_FAILURES, result);
    this.changed = result instanceof Purchase ? result : null;
    this.unchanged = isUnchanged(result) ? named : null;
  }
}

@Payload('The outcome of `attachShipment`. The purchase has its shipment when `error` is null.')
export class AttachShipmentPayload {
  @ErrorField(ATTACH_SHIPMENT_FAILURES)
  readonly error: FailureOf<typeof ATTACH_SHIPMENT_FAILURES> | null;

  readonly changed: Purchase | null;
  /** The purchase of the input, to be read. Null when there is nothing to read. */
  readonly unchanged: PurchaseId | null;

  /** @param named the purchase of the input. */
  constructor(result: AttachShipmentResult, named: PurchaseId | null = null) {
    this.error = failureIn(ATTACH_SHIPMENT_FAILURES, result);
    this.changed = result instanceof Purchase ? result : null;
    this.unchanged = isUnchanged(result) ? named : null;
  }
}

/** Tells whether the result leaves a known purchase as it was. */
function isUnchanged(result: AttachShipmentResult | SettlePurchaseResult): boolean {
  return result instanceof EvidenceDisagrees || result instanceof PurchaseNotUnsettled;
}
