import { orderChangePayload } from '../../../src/emulator/apis/notifications/order-change-payload.js';
import { OrderBook } from '../../../src/emulator/apis/orders/order-book.js';
import { emulatedSellers } from '../../../src/emulator/core/sellers.js';
import type { World } from '../../../src/emulator/core/world.js';

const world: World = {
  seed: 1,
  sellers: emulatedSellers(1),
  nowMs: () => Date.UTC(2026, 4, 12, 10, 30),
};
const { sellerId } = world.sellers[0]!;
const orders = new OrderBook(world);

describe('the payload of ORDER_CHANGE', () => {
  it('contains the location of each item, and null without one', () => {
    const order = orders.find(sellerId, '112-1000002-1000002')!;
    const change = { type: 'OrderStatusChange', reason: 'New order', atMs: world.nowMs() } as const;
    const payload = orderChangePayload(order, change, (_, { product }) =>
      product.sku === 'BOOK-KNOTS' ? 'd0c5' : null,
    );
    expect(payload).toEqual({
      OrderChangeNotification: {
        NotificationLevel: 'OrderLevel',
        SellerId: sellerId,
        AmazonOrderId: '112-1000002-1000002',
        OrderChangeType: 'OrderStatusChange',
        OrderChangeTrigger: {
          TimeOfOrderChange: '2026-05-12T10:30:00.000Z',
          ChangeReason: 'New order',
        },
        Summary: expect.objectContaining({
          MarketplaceId: 'ATVPDKIKX0DER',
          OrderStatus: 'Unshipped',
          PurchaseDate: new Date(order.purchasedMs).toISOString(),
          DestinationPostalCode: '60622',
          FulfillmentType: 'MFN',
          OrderType: 'StandardOrder',
          NumberOfItemsShipped: 0,
          NumberOfItemsUnshipped: 5,
          LatestDeliveryDate: new Date(order.latestDeliveryMs).toISOString(),
          OrderItems: [
            {
              OrderItemId: '60000000000201',
              SellerSKU: 'SOCK-MERINO-M',
              SupplySourceId: null,
              OrderItemStatus: 'Unshipped',
              Quantity: 3,
              QuantityShipped: 0,
              IsBuyerRequestedCancel: false,
            },
            expect.objectContaining({ SellerSKU: 'BOOK-KNOTS', SupplySourceId: 'd0c5' }),
          ],
        }),
      },
    });
  });

  it('omits the postal code and the delivery date of a pending order', () => {
    const order = orders.find(sellerId, '112-1000010-1000010')!;
    const change = { type: 'OrderStatusChange', reason: 'New order', atMs: null } as const;
    const payload = orderChangePayload(order, change, () => null);
    expect(payload).toMatchObject({
      OrderChangeNotification: {
        OrderChangeTrigger: { TimeOfOrderChange: null },
        Summary: { OrderStatus: 'Pending', DestinationPostalCode: null },
      },
    });
    expect(payload).not.toHaveProperty('OrderChangeNotification.Summary.LatestDeliveryDate');
  });
});
