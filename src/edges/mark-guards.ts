import type {
  OrderClaim,
  OrderHold,
  StoppingMarks,
} from '../domains/orders/marks/order-mark.type.js';
import { GUARD_ADVICE } from '../domains/shipping/purchases/buy/purchase-guard.js';
import type {
  GuardedOrder,
  GuardedPurchase,
} from '../domains/shipping/purchases/buy/purchase-guard.js';
import { shownMoment } from '../graph/shown-moment.js';

/** Finds a hold of an order, and a claim of it that is not the purchase's own. */
export function marksInTheWay(
  { hold, claim }: StoppingMarks,
  { claimedBy }: Pick<GuardedPurchase, 'claimedBy'>,
): GuardedOrder[] {
  return [
    ...(hold ? [finding('ORDER_ON_HOLD', held(hold))] : []),
    ...(claim && claim.by !== claimedBy ? [finding('CLAIMED_BY_ANOTHER', claimed(claim))] : []),
  ];
}

function held({ reason, heldAt, heldBy, until }: OrderHold): string {
  const end = until === null ? '' : ` until ${shownMoment(until)}`;
  const why = reason === null ? '' : `, reason: ${JSON.stringify(reason)}`;
  return `The order is on hold since ${shownMoment(heldAt)}${end}, by ${heldBy}${why}. ${GUARD_ADVICE.ORDER_ON_HOLD}`;
}

function claimed({ by, expiresAt }: OrderClaim): string {
  return `The order is claimed by ${JSON.stringify(by)} until ${shownMoment(expiresAt)}. ${GUARD_ADVICE.CLAIMED_BY_ANOTHER}`;
}

function finding(guard: GuardedOrder['guard'], message: string): GuardedOrder {
  return { guard, message, orderItemIds: [], confirmations: [], isCorrectable: false };
}
