/** Changes of an order over time: payment, and cancellation by some buyers. */
import { CANCEL_REASONS } from './draw-order.js';
import type { Cancellation, Order } from './order.js';
import { SeededRandom } from './seeded-random.js';

/** A future change of an order. It is skipped when the order's status no longer allows it. */
export interface DueTurn {
  /** Epoch milliseconds on the emulator's clock. */
  readonly atMs: number;
  readonly turn: Turn;
  readonly cancellationReason: string;
}

/** `released`: the payment is authorised, and the order may ship. */
export type Turn = 'released' | 'cancel-requested' | 'cancelled' | 'cancelled-unpaid';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Returns the time between a seller's new orders: ten minutes for the first seller. */
export function arrivalIntervalMs(sellerIndex: number): number {
  return (sellerIndex === 0 ? 10 : 30) * MINUTE_MS;
}

/** Returns the future of an order that is open at `fromMs`. The same seed and order give the same result. */
export function fateOf(order: Order, seed: number, fromMs: number): readonly DueTurn[] {
  const random = new SeededRandom(seed, `life:${order.amazonOrderId}`);
  const paidMs = fromMs + random.between(3, 45) * MINUTE_MS;
  const isNeverPaid = random.chance(0.04);
  const changesMind = random.chance(0.05);
  const requestedMs = paidMs + random.between(20, 36 * 60) * MINUTE_MS;
  const cancelledMs = requestedMs + random.between(1, 6) * HOUR_MS;
  const cancellationReason = random.pick(CANCEL_REASONS);
  const turns: (readonly [Turn, number])[] = [];
  if (order.status === 'Pending')
    turns.push([isNeverPaid ? 'cancelled-unpaid' : 'released', paidMs]);
  const staysOpen = order.status === 'Unshipped' || (order.status === 'Pending' && !isNeverPaid);
  if (staysOpen && changesMind) {
    turns.push(['cancel-requested', requestedMs], ['cancelled', cancelledMs]);
  }
  return turns.map(([turn, atMs]) => ({ turn, atMs, cancellationReason }));
}

/** Returns the order after the change. Undefined when it is too late: a shipped order cannot be cancelled. */
export function afterTurn(order: Order, { turn, cancellationReason }: DueTurn): Order | undefined {
  const cancellation: Cancellation = {
    reason: cancellationReason,
    isRequestedByBuyer: turn !== 'cancelled-unpaid',
    executedBy: undefined,
  };
  switch (turn) {
    case 'released':
      return order.status === 'Pending' ? { ...order, status: 'Unshipped' } : undefined;
    case 'cancel-requested':
      return order.status === 'Unshipped' ? { ...order, cancellation } : undefined;
    case 'cancelled':
      return order.status === 'Unshipped'
        ? { ...order, status: 'Canceled', cancellation: { ...cancellation, executedBy: 'BUYER' } }
        : undefined;
    case 'cancelled-unpaid':
      return order.status === 'Pending'
        ? {
            ...order,
            status: 'Canceled',
            cancellation: { ...cancellation, reason: 'Payment failed', executedBy: 'AMAZON' },
          }
        : undefined;
    default:
      return turn satisfies never;
  }
}
