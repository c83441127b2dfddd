import { enumType } from '../../../../graph/enum-type.js';

/** A reason for which a label is not bought unless the client says that it is meant. */
export const PurchaseGuard = enumType(
  'PurchaseGuard',
  'What keeps a label from being bought, unless the purchase names it in `despite`.',
  { CANCELLATION_REQUESTED: 'The buyer asked to cancel an item of the purchase.' },
);
export type PurchaseGuard = keyof typeof PurchaseGuard;

/** What a guard found about an order. */
export interface GuardedOrder {
  readonly guard: PurchaseGuard;
  /** One sentence for a person. */
  readonly message: string;
  /** The order items that it is about. */
  readonly orderItemIds: readonly string[];
}

/** Finds what keeps labels of an order from being bought. Costs no call. */
export type PurchaseGuards = (
  amazonOrderId: string,
  orderItemIds: readonly string[],
) => Promise<readonly GuardedOrder[]>;
