import 'reflect-metadata';
import { readOrder } from '../../../src/domains/orders/order.mapper.js';
import { unshippedItems } from '../../../src/domains/orders/unshipped-items.js';
import type { OrderItemWire } from '../../../src/sp-api/operations/orders.wire.js';
import { A_READING, anOrderWire } from './order-builders.js';

const left = (fulfillmentStatus: string | null, ...orderItems: OrderItemWire[]) =>
  unshippedItems(
    readOrder('S', anOrderWire({ fulfillment: { fulfillmentStatus }, orderItems }), A_READING)!,
  );

describe('the unshipped units of an order', () => {
  it('are those that Amazon reports, without shipped items', () => {
    const items = [
      { orderItemId: '1', quantityOrdered: 3, fulfillment: { quantityUnfulfilled: 2 } },
      { orderItemId: '2', quantityOrdered: 1, fulfillment: { quantityUnfulfilled: 0 } },
    ];
    expect(left('PARTIALLY_SHIPPED', ...items)).toEqual([{ orderItemId: '1', quantity: 2 }]);
  });

  it.each([
    [{ quantityOrdered: 3, fulfillment: { quantityFulfilled: 1 } }, 2],
    [{ quantityOrdered: 3 }, 3],
    [{ fulfillment: { quantityFulfilled: 1 } }, undefined],
  ])('are computed when Amazon does not report them: %j', (item, quantity) => {
    expect(left('UNSHIPPED', { orderItemId: '1', ...item })[0]?.quantity).toBe(quantity);
  });

  it.each([
    ['UNSHIPPED', 1],
    ['PARTIALLY_SHIPPED', 1],
    ['ALMOST_SHIPPED', 1],
    ['PENDING', 0],
    ['PENDING_AVAILABILITY', 0],
    ['SHIPPED', 0],
    ['CANCELLED', 0],
    ['UNFULFILLABLE', 0],
    [null, 1],
  ])('include, for the status %s, %i items', (status, count) => {
    expect(left(status, { orderItemId: '1', quantityOrdered: 1 })).toHaveLength(count);
  });
});
