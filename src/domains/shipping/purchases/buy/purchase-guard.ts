import type { PurchaseItem } from '../../../../store/purchases/purchase.js';
import { enumType } from '../../../../graph/enum-type.js';

/** A reason for which a label is not bought unless the client says that it is meant. */
export const PurchaseGuard = enumType(
  'PurchaseGuard',
  'What keeps a label from being bought, unless the purchase names it in `despite`.',
  {
    CANCELLATION_REQUESTED: 'The buyer asked to cancel an item of the purchase.',
    CONFIRMED_ELSEWHERE:
      'Units of the purchase are confirmed with another label, or are going to be, by a confirmation that this API has on record. Without the order in the index each confirmation of the item counts.',
  },
);
export type PurchaseGuard = keyof typeof PurchaseGuard;

/** What a guard found about an order. */
export interface GuardedOrder {
  readonly guard: PurchaseGuard;
  /** One sentence for a person. */
  readonly message: string;
  /** The order items that it is about. */
  readonly orderItemIds: readonly string[];
  /** The confirmations that it rests on. */
  readonly confirmations: readonly GuardingConfirmation[];
}

/** The id of a confirmation that the guard found. */
export interface GuardingConfirmation {
  readonly batchKey: string;
  /** From 0. */
  readonly position: number;
}

/** Finds what keeps labels of an order from being bought. Costs no call. */
export type PurchaseGuards = (
  amazonOrderId: string,
  items: readonly PurchaseItem[],
) => Promise<readonly GuardedOrder[]>;
