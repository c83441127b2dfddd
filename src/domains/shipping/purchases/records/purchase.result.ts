import { createUnionType, Field } from 'type-graphql';
import { DataType, FromFields } from '../../../../graph/fields.js';
import {
  Failure,
  InvalidInput,
  NotFound,
  UserError,
  UserErrorCode,
} from '../../../../graph/user-error.type.js';
import { Purchase } from './purchase.type.js';

@DataType('The purchase is settled.')
export class PurchaseResolved extends FromFields<PurchaseResolved> {
  @Field(() => Purchase, { description: 'The purchase as it is now.' })
  purchase!: Purchase;
}

@Failure(
  'The purchase needs no settling, or cannot be settled like that: its outcome is known, it is being sent, or the shipment belongs to another purchase or order. `path` names which.',
)
export class PurchaseNotUnsettled extends UserError {
  @Field(() => Purchase, {
    nullable: true,
    description:
      'The purchase as it is now; with the path `input.shipmentId`, the one that has the shipment, if there is one.',
  })
  purchase: Purchase | null;

  constructor(message: string, path: string[], purchase: Purchase | null) {
    super(UserErrorCode.PURCHASE_NOT_UNSETTLED, message, path);
    this.purchase = purchase;
  }

  /** The outcome of the purchase is known, or it is being sent. */
  static notUnknown(key: string, purchase: Purchase | null): PurchaseNotUnsettled {
    const state = purchase ? `is ${purchase.state}` : 'is not on record';
    const message = `The purchase ${JSON.stringify(key)} ${state}: only an UNKNOWN one needs settling.`;
    return new PurchaseNotUnsettled(message, ['input', 'key'], purchase);
  }

  /** The shipment is of another purchase. */
  static shipmentTaken(shipmentId: string, key: string, holder: Purchase): PurchaseNotUnsettled {
    const message = `The shipment ${shipmentId} belongs to the purchase ${JSON.stringify(holder.key)}. Give the shipment of ${JSON.stringify(key)}, or none.`;
    return new PurchaseNotUnsettled(message, ['input', 'shipmentId'], holder);
  }

  /** The shipment is of another order, and so of no purchase for this one. */
  static shipmentOfOtherOrder(
    shipmentId: string,
    amazonOrderId: string,
    purchase: Purchase,
  ): PurchaseNotUnsettled {
    const message = `The shipment ${shipmentId} belongs to the order ${amazonOrderId}, and the purchase ${JSON.stringify(purchase.key)} to the order ${purchase.amazonOrderId}. Give a shipment of that order, or none.`;
    return new PurchaseNotUnsettled(message, ['input', 'shipmentId'], purchase);
  }
}

export const ResolvePurchaseResult = createUnionType({
  name: 'ResolvePurchaseResult',
  description: 'What came of settling a purchase.',
  types: () => [PurchaseResolved, PurchaseNotUnsettled, InvalidInput, NotFound] as const,
});
export type ResolvePurchaseResult = typeof ResolvePurchaseResult;
