import { Field } from 'type-graphql';
import { IdempotencyConflict } from '../../../../graph/idempotency-conflict.type.js';
import { ErrorField, failureIn, Payload } from '../../../../graph/payload.js';
import type { FailureOf } from '../../../../graph/payload.js';
import { InvalidInput } from '../../../../graph/user-error.type.js';
import type { PurchaseId } from '../../../../store/purchases/purchase.js';
import { ShipmentAlreadyPurchased } from './already-purchased.result.js';
import { BUY_SHIPPING_FAILURES, ShippingPurchased } from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import { isKeyFreeAfter } from './key-is-free.js';

/** What the input of `buyShipping` names. */
export interface NamedPurchase extends PurchaseId {
  /** Null when the offer leads to the order. */
  readonly amazonOrderId: string | null;
  readonly offerId: string | null;
}

@Payload('The outcome of `buyShipping`. The label is bought when `error` is null.')
export class BuyShippingPayload {
  @Field(() => Boolean, {
    description:
      'Whether an earlier request with the same key bought the label. Then nothing was bought now, also when that label was cancelled since: `purchase.refundState` shows it, and another label needs another key.',
  })
  readonly isReplay: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the key of the request may be used again, with the same request or a corrected one: nothing was bought under it, nothing may have been, and no person settled or withdrew the purchase.',
  })
  readonly keyIsFree: boolean;

  @ErrorField(BUY_SHIPPING_FAILURES)
  readonly error: FailureOf<typeof BUY_SHIPPING_FAILURES> | null;

  readonly shownPurchase: PurchaseId | null;

  readonly shownOrder: NamedPurchase | null;

  /** @param named what the input names. Null when its texts may not be used. */
  constructor(result: BuyShippingResult, named: NamedPurchase | null = null) {
    this.error = failureIn(BUY_SHIPPING_FAILURES, result);
    this.keyIsFree = this.error !== null && isKeyFreeAfter(this.error);
    this.isReplay = result instanceof ShippingPurchased && result.isReplay;
    const isReadable = !(result instanceof InvalidInput);
    this.shownOrder = isReadable ? named : null;
    this.shownPurchase = isReadable ? (holderIn(result) ?? named) : null;
  }
}

/** Returns the purchase that a failure names. Null for all other results. */
function holderIn(result: BuyShippingResult): PurchaseId | null {
  if (result instanceof ShipmentAlreadyPurchased) return result.holder;
  return result instanceof IdempotencyConflict ? result : null;
}
