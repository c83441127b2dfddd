import type { OrderPosition } from '../../../store/orders/indexed-order.js';

/** What a cursor of a list of orders holds. */
type Position = readonly [at: number, orderId: string];

export function isPosition(parts: readonly unknown[]): parts is Position {
  const [at, orderId] = parts;
  return typeof at === 'number' && Number.isSafeInteger(at) && typeof orderId === 'string';
}

export function positionOf([at, orderId]: Position): OrderPosition {
  return { at, orderId };
}
