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

@DataType('The purchase has its shipment.')
export class ShipmentAttached extends FromFields<ShipmentAttached> {
  @Field(() => Purchase, { description: 'The purchase as it is now.' })
  purchase!: Purchase;
}

@Failure(
  'The purchase needs no settling, or cannot be settled like that: its outcome is known, it is being sent, or the shipment or the tracking number contradicts it or belongs to another purchase. `path` names which.',
)
export class PurchaseNotUnsettled extends UserError {
  @Field(() => Purchase, {
    nullable: true,
    description:
      'The purchase as it is now; with the path `input.shipmentId`, the other one that has the shipment, if there is one.',
  })
  purchase: Purchase | null;

  constructor(message: string, path: string[], purchase: Purchase | null) {
    super(UserErrorCode.PURCHASE_NOT_UNSETTLED, message, path);
    this.purchase = purchase;
  }

  /** The outcome of the purchase is known, or it is being sent. */
  static notUnknown(key: string, purchase: Purchase | null): PurchaseNotUnsettled {
    const state = purchase ? `is ${purchase.state}` : 'is not on record';
    const rule =
      purchase?.settledBy === 'PERSON'
        ? 'a person settled it, so name `revise` to replace that'
        : 'only an UNKNOWN one needs settling';
    const message = `The purchase ${JSON.stringify(key)} ${state}: ${rule}.`;
    return new PurchaseNotUnsettled(message, ['input', 'key'], purchase);
  }

  /** The purchase has another shipment, or is not known to be bought. */
  static hasNoRoom(purchase: Purchase): PurchaseNotUnsettled {
    const { key, state, shipmentId } = purchase;
    const why =
      state === 'PURCHASED'
        ? `has the shipment ${shipmentId} already`
        : `is ${state}: only a PURCHASED one can be given its shipment. \`resolvePurchase\` settles an UNKNOWN one`;
    const message = `The purchase ${JSON.stringify(key)} ${why}.`;
    return new PurchaseNotUnsettled(message, ['input', 'purchaseId'], purchase);
  }

  /** The shipment is of another purchase. */
  static shipmentTaken(shipmentId: string, key: string, holder: Purchase): PurchaseNotUnsettled {
    const message = `The shipment ${shipmentId} belongs to the purchase ${JSON.stringify(holder.key)}. Give the shipment of ${JSON.stringify(key)}.`;
    return new PurchaseNotUnsettled(message, ['input', 'shipmentId'], holder);
  }

  /** The shipment contradicts the purchase. @param difference is the end of the sentence "The shipment …". */
  static shipmentDiffers(
    shipmentId: string,
    difference: string,
    purchase: Purchase,
  ): PurchaseNotUnsettled {
    const message = `The shipment ${shipmentId} ${difference}. Give the shipment of ${JSON.stringify(purchase.key)}.`;
    return new PurchaseNotUnsettled(message, ['input', 'shipmentId'], purchase);
  }

  /** Another purchase has the tracking number. */
  static trackingTaken(trackingNumber: string, purchase: Purchase): PurchaseNotUnsettled {
    const message = `Another purchase has the tracking number ${trackingNumber}. Give that of ${JSON.stringify(purchase.key)}.`;
    return new PurchaseNotUnsettled(message, ['input', 'trackingNumber'], purchase);
  }

  /** No package of the order has the tracking number. */
  static trackingUnknown(trackingNumber: string, purchase: Purchase): PurchaseNotUnsettled {
    const message = `No package of the order ${purchase.amazonOrderId} has the tracking number ${trackingNumber}. Give that of a package of the order, or set \`force\` when Amazon does not show it yet.`;
    return new PurchaseNotUnsettled(message, ['input', 'trackingNumber'], purchase);
  }
}

export const ResolvePurchaseResult = createUnionType({
  name: 'ResolvePurchaseResult',
  description: 'What came of settling a purchase.',
  types: () => [PurchaseResolved, PurchaseNotUnsettled, InvalidInput, NotFound] as const,
});
export type ResolvePurchaseResult = typeof ResolvePurchaseResult;

export const AttachShipmentResult = createUnionType({
  name: 'AttachShipmentResult',
  description: 'What came of giving a purchase its shipment.',
  types: () => [ShipmentAttached, PurchaseNotUnsettled, InvalidInput, NotFound] as const,
});
export type AttachShipmentResult = typeof AttachShipmentResult;
