import { Field } from 'type-graphql';
import { DataType, FromFields } from '../../../../graph/fields.js';
import { Failure, UserError, UserErrorCode } from '../../../../graph/user-error.type.js';
import { guardedMessage, PurchaseGuard } from './purchase-guard.js';
import type { GuardedOrder, GuardingConfirmation } from './purchase-guard.js';

@DataType('What a guard found.')
export class GuardFinding extends FromFields<GuardFinding> {
  @Field(() => PurchaseGuard, { description: 'The guard.' })
  guard!: PurchaseGuard;

  @Field(() => String, { description: 'What it rests on, as a sentence for a person.' })
  message!: string;

  @Field(() => [String], { description: "Amazon's ids of the order items that it is about." })
  orderItemIds!: string[];

  readonly sellerId!: string;
  readonly amazonOrderId!: string;
  /** For the field `confirmations`. */
  readonly rests!: readonly GuardingConfirmation[];
}

@Failure('The order is cancelled. Nothing was bought.')
export class OrderCancelled extends UserError<'ORDER_CANCELLED'> {
  constructor(amazonOrderId: string, path: string[]) {
    super(
      UserErrorCode.ORDER_CANCELLED,
      `Order ${amazonOrderId} is cancelled: no label can be bought for it.`,
      path,
    );
  }
}

@Failure('The order is pending: Amazon does not let it be shipped yet. Nothing was bought.')
export class OrderPending extends UserError<'ORDER_PENDING'> {
  constructor(amazonOrderId: string, path: string[]) {
    super(
      UserErrorCode.ORDER_PENDING,
      `Order ${amazonOrderId} is pending: it is not paid, or not released yet, and cannot be shipped. Nothing was bought. Try again when its status is UNSHIPPED.`,
      path,
    );
  }
}

@Failure(
  'A guard keeps the label from being bought. When the purchase is meant, send it again with the guard in `despite`. `nextStep` is `FIX_INPUT` when another parcel passes all guards, as `message` says, else `OVERRIDE`. `path` leads to the field of the parcel that one change corrects, else to `despite`. Nothing was bought.',
)
export class PurchaseGuarded extends UserError<'PURCHASE_GUARDED'> {
  @Field(() => [GuardFinding], { description: 'What each guard found.' })
  guards: GuardFinding[];

  constructor(sellerId: string, amazonOrderId: string, found: readonly GuardedOrder[]) {
    super(
      UserErrorCode.PURCHASE_GUARDED,
      guardedMessage(found),
      pathOf(found),
      found.every(({ isCorrectable }) => isCorrectable) ? 'FIX_INPUT' : undefined,
    );
    this.guards = found.map(
      ({ guard, message, orderItemIds, confirmations: rests }) =>
        new GuardFinding({
          guard,
          message,
          sellerId,
          amazonOrderId,
          rests,
          orderItemIds: [...orderItemIds],
        }),
    );
  }
}

/** Returns the path of the field that lets the purchase pass when one field does, else that of `despite`. */
function pathOf(found: readonly GuardedOrder[]): string[] {
  const fields = new Set(found.map(({ field }) => field));
  const [field] = fields;
  return fields.size === 1 && field ? ['input', 'parcel', field] : ['input', 'despite'];
}
