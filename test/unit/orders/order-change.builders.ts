/** Returns an invented ORDER_CHANGE message. */
export function anOrderChange(over: Readonly<Record<string, unknown>> = {}): object {
  return {
    NotificationVersion: '1.0',
    NotificationType: 'ORDER_CHANGE',
    PayloadVersion: '1.0',
    EventTime: '2026-05-12T10:30:05.250Z',
    Payload: {
      OrderChangeNotification: {
        NotificationLevel: 'OrderLevel',
        SellerId: 'A2SELLER0001',
        AmazonOrderId: '902-5500001-1234567',
        OrderChangeType: 'OrderStatusChange',
        OrderChangeTrigger: {
          TimeOfOrderChange: '2026-05-12T10:30:00.000Z',
          ChangeReason: 'New order',
        },
        Summary: {
          MarketplaceId: 'ATVPDKIKX0DER',
          OrderStatus: 'Unshipped',
          PurchaseDate: '2026-05-12T10:00:00Z',
          DestinationPostalCode: '98402',
          FulfillmentType: 'MFN',
          OrderItems: [
            {
              OrderItemId: 'item-1',
              SellerSKU: 'MUG-1',
              SupplySourceId: 'source-1',
              OrderItemStatus: 'Unshipped',
              Quantity: 2,
              QuantityShipped: 0,
            },
            { OrderItemId: 'item-2', SellerSKU: 'MUG-2', SupplySourceId: null, Quantity: '1' },
          ],
        },
        ...over,
      },
    },
    NotificationMetadata: {
      ApplicationId: 'app-1',
      SubscriptionId: 'subscription-1',
      PublishTime: '2026-05-12T10:30:06.000Z',
      NotificationId: 'notification-1',
    },
  };
}
