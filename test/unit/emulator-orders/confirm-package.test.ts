import { confirmPackage } from '../../../src/emulator/apis/orders/confirm-package.js';
import type { Confirmation } from '../../../src/emulator/apis/orders/confirm-package.js';
import type { OrderBook } from '../../../src/emulator/apis/orders/order-book.js';
import { BuyShipping, WEDNESDAY } from '../emulator-mfn/buy-shipping.js';

let shop: BuyShipping;
let orders: OrderBook;

beforeEach(() => {
  shop = new BuyShipping();
  orders = shop.state.orders;
});

function confirmation(changes: Partial<Confirmation> = {}): Confirmation {
  return {
    carrier: 'UPS',
    trackingNumber: '1Z0000000000000001',
    shipMs: WEDNESDAY,
    items: [{ orderItemId: shop.order(1).items[0]!.orderItemId, quantity: 1 }],
    ...changes,
  };
}

describe('a confirmation by the feed', () => {
  it('keeps its supply source the first time and needs no reference', () => {
    const [, , reno] = orders.locations('FIRST');
    const { supplySourceId: shipFromSupplySourceId } = reno!;
    confirmPackage(orders, shop.order(1), confirmation({ shipFromSupplySourceId }), 'feed', 7);
    expect(shop.order(1)).toMatchObject({
      status: 'Shipped',
      lastUpdatedMs: 7,
      packages: [
        {
          packageReferenceId: expect.stringMatching(/^8\d{11}$/),
          shipFrom: { city: 'Reno' },
          createdMs: 7,
        },
      ],
    });
  });

  it('is recorded at the default location when it names none', () => {
    confirmPackage(orders, shop.order(3), { ...confirmation(), items: allOf(3) }, 'feed', 7);
    expect(shop.order(3).packages).toMatchObject([{ shipFrom: { city: 'Seattle' } }]);
  });

  it('is refused for an order that has shipped, unless its label was cancelled', async () => {
    const { ShipmentId } = await shop.buy(shop.details(shop.order(1)), 'USPS_PTP_PRI');
    const again = (): void => {
      confirmPackage(orders, shop.order(1), confirmation(), 'feed', WEDNESDAY);
    };
    expect(again).toThrow('PackageToUpdateNotFound');
    await shop.cancel(ShipmentId);
    expect(again).not.toThrow();
    expect(shop.order(1).packages).toMatchObject([
      { isLabelCancelled: true },
      { isLabelCancelled: false, origin: 'confirmation' },
    ]);
  });
});

describe('a confirmed package', () => {
  it('leaves no units to buy a label for', async () => {
    confirmPackage(orders, shop.order(1), confirmation(), 'operation', WEDNESDAY);
    await expect(shop.buy(shop.details(shop.order(1)), 'USPS_PTP_PRI')).rejects.toThrow(
      'has been shipped: 0 units are left',
    );
  });

  it('emits a change, and so does its correction', () => {
    const reasons: string[] = [];
    orders.onOrderChange(({ reason, order }) => reasons.push(`${reason} ${order.amazonOrderId}`));
    const named = confirmation({ packageReferenceId: '1' });
    confirmPackage(orders, shop.order(1), named, 'operation', WEDNESDAY);
    confirmPackage(orders, shop.order(1), named, 'operation', WEDNESDAY);
    expect(reasons).toEqual([
      'package-added 112-1000001-1000001',
      'package-corrected 112-1000001-1000001',
    ]);
  });

  it('never lowers the shipped quantity', () => {
    const [socks] = shop.order(2).items;
    const items = (quantity: number): Partial<Confirmation> => ({
      packageReferenceId: '1',
      items: [{ orderItemId: socks!.orderItemId, quantity }],
    });
    confirmPackage(orders, shop.order(2), confirmation(items(3)), 'operation', WEDNESDAY);
    confirmPackage(orders, shop.order(2), confirmation(items(1)), 'operation', WEDNESDAY);
    expect(shop.order(2).items[0]!.quantityShipped).toBe(3);
  });
});

function allOf(number: number): Confirmation['items'] {
  return shop.order(number).items.map(({ orderItemId, quantityOrdered }) => ({
    orderItemId,
    quantity: quantityOrdered,
  }));
}
