import { OrderBook } from '../../../src/emulator/apis/orders/order-book.js';
import { BuyShipping, WEDNESDAY } from '../emulator-mfn/buy-shipping.js';

const { sellers } = new BuyShipping();

function book(seed = 1): OrderBook {
  return new OrderBook({ seed, sellers, nowMs: () => WEDNESDAY });
}

describe('the invented orders', () => {
  it('are more than two hundred, most of them of the first seller', () => {
    const [first, second] = sellers.map(({ sellerId }) => book().list(sellerId));
    expect(first!.length + second!.length).toBeGreaterThanOrEqual(200);
    expect(first!.length).toBeGreaterThan(2 * second!.length);
  });

  it('have unique ids in the 3-7-7 form', () => {
    const orders = sellers.flatMap(({ sellerId }) => book().list(sellerId));
    const ids = orders.map((order) => order.amazonOrderId);
    const itemIds = orders.flatMap((order) => order.items.map((item) => item.orderItemId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(itemIds).size).toBe(itemIds.length);
    for (const id of ids) expect(id).toMatch(/^\d{3}-\d{7}-\d{7}$/);
    for (const id of itemIds) expect(id).toMatch(/^\d{14}$/);
  });

  it('are the same for the same seed, and differ for another', () => {
    expect(book().list('FIRST')).toEqual(book().list('FIRST'));
    expect(book(2).list('FIRST')).not.toEqual(book().list('FIRST'));
  });

  it('begin with the same named orders for every seed', () => {
    const named = (seed: number): string[] =>
      book(seed)
        .list('FIRST')
        .slice(0, 12)
        .map((order) => order.amazonOrderId);
    expect(named(7)).toEqual(named(1));
    expect(named(1)[0]).toBe('112-1000001-1000001');
  });

  it('include every status, PO boxes and other countries', () => {
    const orders = book().list('FIRST');
    const statuses = new Set(orders.map((order) => order.status));
    expect([...statuses].sort()).toEqual([
      'Canceled',
      'PartiallyShipped',
      'Pending',
      'Shipped',
      'Unshipped',
    ]);
    expect(
      orders.filter((order) => order.shipTo.line1.startsWith('PO Box')).length,
    ).toBeGreaterThan(3);
    expect(orders.filter((order) => order.shipTo.countryCode !== 'US').length).toBeGreaterThan(5);
  });

  it('name no real person', () => {
    for (const { buyer } of book().list('FIRST')) {
      expect(buyer.email).toMatch(/@example\.com$/);
      expect(buyer.phone).toMatch(/555-01\d\d$/);
    }
  });

  it('are promised for a time after the purchase', () => {
    for (const order of book().list('SECOND')) {
      expect(order.purchasedMs).toBeLessThan(WEDNESDAY);
      expect(order.earliestDeliveryMs).toBeLessThan(order.latestDeliveryMs);
    }
  });
});

describe('the order book', () => {
  it('shows a seller no orders of another', () => {
    const [order] = book().list('SECOND');
    expect(book().find('SECOND', order!.amazonOrderId)).toBeDefined();
    expect(book().find('FIRST', order!.amazonOrderId)).toBeUndefined();
    expect(book().list('NOBODY')).toEqual([]);
  });

  it('raises shipped quantities with each package, derives the status and never lowers them', () => {
    const orders = book();
    const id = '112-1000002-1000002';
    const order = orders.find('FIRST', id)!;
    const [socks, books] = order.items.map((item) => item.orderItemId);
    const addPackage = (shipmentId: string, quantities: Record<string, number>): void => {
      const items = Object.entries(quantities).map(([orderItemId, quantity]) => ({
        orderItemId,
        quantity,
      }));
      orders.addPackage(
        order,
        {
          origin: { shipmentId },
          carrier: 'UPS',
          trackingNumber: shipmentId,
          shipMs: WEDNESDAY,
          deliveredMs: WEDNESDAY,
          shipFrom: order.shipTo,
          items,
        },
        WEDNESDAY,
      );
    };
    addPackage('first', { [socks!]: 2 });
    expect(orders.find('FIRST', id)).toMatchObject({
      status: 'PartiallyShipped',
      items: [{ quantityShipped: 2 }, { quantityShipped: 0 }],
    });
    orders.cancelLabel(order, 'first', WEDNESDAY);
    addPackage('second', { [socks!]: 1, [books!]: 9 });
    expect(orders.find('FIRST', id)?.items).toMatchObject([
      { quantityShipped: 2 },
      { quantityShipped: 2 },
    ]);
    expect(orders.find('FIRST', id)?.packages).toMatchObject([
      { trackingNumber: 'first', isLabelCancelled: true },
      { trackingNumber: 'second', isLabelCancelled: false },
    ]);
  });
});
