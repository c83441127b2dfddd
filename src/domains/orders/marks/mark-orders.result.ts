import { Failure, InvalidInput, UserError, UserErrorCode } from '../../../graph/user-error.type.js';
import { shownMoment } from '../../../graph/shown-moment.js';
import type { OrderClaimedByAnother } from './order-mark.type.js';

/** Orders that a message names. */
const MOST_NAMED = 3;

@Failure(
  'Each order of the request is claimed by another: `claimedByOthers` of the payload has who has it until when. Nothing was claimed.',
)
export class OrdersClaimedByOthers extends UserError<'ORDERS_CLAIMED_BY_OTHERS'> {
  constructor(others: readonly OrderClaimedByAnother[]) {
    const named = others
      .slice(0, MOST_NAMED)
      .map(
        ({ amazonOrderId, claim }) =>
          `${amazonOrderId} by ${JSON.stringify(claim.by)} until ${shownMoment(claim.expiresAt)}`,
      );
    const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : '';
    super(
      UserErrorCode.ORDERS_CLAIMED_BY_OTHERS,
      `No order was claimed. Others have claimed ${named.join(', ')}${more}.`,
      ['input', 'orderIds'],
    );
  }
}

/** What a mutation has done to orders of a seller. */
export interface MarkedOrders {
  readonly sellerId: string;
  /** Ids of the orders that `orders` of the payload has. */
  readonly orderIds: readonly string[];
  /** Ids of all orders of the input, each once. */
  readonly askedIds: readonly string[];
}

export interface HeldOrders extends MarkedOrders {
  readonly labelsUnderWay: readonly string[];
}

export interface ClaimedOrders extends MarkedOrders {
  readonly claimedByOthers: readonly OrderClaimedByAnother[];
}

export const MARK_FAILURES = [InvalidInput] as const;
export const CLAIM_FAILURES = [InvalidInput, OrdersClaimedByOthers] as const;
