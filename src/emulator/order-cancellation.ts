/** Cancels an order as its buyer, for tests that need a cancellation at a certain moment. */
import { CANCEL_REASONS } from './apis/orders/draw-order.js';
import { orderBookOf } from './apis/orders/order-book.js';
import type { OrderStatus } from './apis/orders/order.js';
import type { World } from './core/world.js';

/** How far a buyer's cancellation goes: Amazon tells the seller of a request, and the seller still decides. */
const CANCELLATION_STEPS = ['requested', 'cancelled'] as const;
type CancellationStep = (typeof CANCELLATION_STEPS)[number];

/** A cancellation by the buyer. */
export interface CancellationRequest {
  /** Default: the first seller. */
  readonly sellerId?: string | undefined;
  readonly amazonOrderId: string;
  /** `requested` asks the seller to cancel; `cancelled` ends the order. */
  readonly step: CancellationStep;
}

/** The order after a cancellation. */
export interface CancelledOrder {
  readonly amazonOrderId: string;
  readonly status: OrderStatus;
}

/** The accepted steps. */
export const ACCEPTED_STEPS: readonly CancellationStep[] = CANCELLATION_STEPS;

/**
 * Requests or makes a cancellation. Emits ORDER_CHANGE. Stock that was taken stays taken, as the seller restocks.
 * @throws RangeError for an unknown order, and for one that is not Unshipped: at Amazon it is too late then.
 */
export function cancelOrder(
  world: World,
  { sellerId = world.sellers[0]?.sellerId ?? '', amazonOrderId, step }: CancellationRequest,
): CancelledOrder {
  const book = orderBookOf(world);
  const order = book.find(sellerId, amazonOrderId);
  if (!order) throw new RangeError(`amazonOrderId: the seller has no order ${amazonOrderId}`);
  if (order.status !== 'Unshipped') {
    throw new RangeError(
      `amazonOrderId: ${amazonOrderId} is ${order.status}. Accepted: an order that is Unshipped`,
    );
  }
  const turn = step === 'requested' ? 'cancel-requested' : 'cancelled';
  const cancellationReason = order.cancellation?.reason ?? CANCEL_REASONS[0];
  book.turn(order, { turn, atMs: world.nowMs(), cancellationReason });
  return { amazonOrderId, status: book.find(sellerId, amazonOrderId)?.status ?? order.status };
}
