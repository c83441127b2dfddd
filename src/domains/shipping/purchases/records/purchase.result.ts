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
  'The purchase needs no settling, or cannot be settled like that: its outcome is known, it is being sent, or the shipment belongs to another purchase.',
)
export class PurchaseNotUnsettled extends UserError {
  @Field(() => Purchase, {
    nullable: true,
    description: 'The purchase as it is now, or the one that the shipment belongs to.',
  })
  purchase: Purchase | null;

  constructor(id: { readonly key: string }, purchase: Purchase | null) {
    const state = purchase?.key === id.key ? `is ${purchase.state}` : 'cannot be settled like that';
    super(
      UserErrorCode.PURCHASE_NOT_UNSETTLED,
      `The purchase ${JSON.stringify(id.key)} ${state}.`,
      ['input', 'key'],
    );
    this.purchase = purchase;
  }
}

export const ResolvePurchaseResult = createUnionType({
  name: 'ResolvePurchaseResult',
  description: 'What came of settling a purchase.',
  types: () => [PurchaseResolved, PurchaseNotUnsettled, InvalidInput, NotFound] as const,
});
export type ResolvePurchaseResult = typeof ResolvePurchaseResult;
