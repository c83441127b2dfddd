import {
  fulfillmentDeskOf,
  fulfillmentIn,
} from '../../../src/emulator/apis/feeds/fulfillment-desk.js';
import type { FulfillmentMessage } from '../../../src/emulator/apis/feeds/fulfillment-message.js';
import { processOrderFulfillmentFeed } from '../../../src/emulator/apis/feeds/order-fulfillment-feed.js';
import { OrderBook } from '../../../src/emulator/apis/orders/order-book.js';
import { emulatedSellers } from '../../../src/emulator/core/sellers.js';
import type { World } from '../../../src/emulator/core/world.js';

const NOW_MS = Date.UTC(2026, 4, 12);

const newWorld = (): World => ({ seed: 1, sellers: emulatedSellers(1), nowMs: () => NOW_MS });

const DOCUMENT = (sellerId: string): string => `<?xml version="1.0"?>
<AmazonEnvelope>
  <Header><DocumentVersion>1.01</DocumentVersion><MerchantIdentifier>${sellerId}</MerchantIdentifier></Header>
  <MessageType>OrderFulfillment</MessageType>
  <Message>
    <MessageID>12</MessageID>
    <OperationType>Update</OperationType>
    <OrderFulfillment>
      <AmazonOrderID>112-1000002-1000002</AmazonOrderID>
      <MerchantFulfillmentID>0099</MerchantFulfillmentID>
      <FulfillmentDate>2026-05-11T16:00:00Z</FulfillmentDate>
      <FulfillmentData>
        <CarrierCode>Other</CarrierCode><CarrierName>Gr&#xF6;&#223;e &lt;1&gt;</CarrierName>
        <ShippingMethod>Bicycle</ShippingMethod><ShipperTrackingNumber>00123</ShipperTrackingNumber>
      </FulfillmentData>
      <CODCollectionMethod>DirectPayment</CODCollectionMethod>
      <Item>
        <AmazonOrderItemCode>60000000000201</AmazonOrderItemCode>
        <MerchantFulfillmentItemID>5</MerchantFulfillmentItemID>
        <Quantity>2</Quantity>
        <TransparencyCode>AZ:1</TransparencyCode><TransparencyCode>AZ:2</TransparencyCode>
      </Item>
      <Item><MerchantOrderItemID>mine-1</MerchantOrderItemID></Item>
      <ShipFromSupplySourceId>somewhere</ShipFromSupplySourceId>
      <ShipFromAddress>
        <Name>Dock</Name><AddressFieldOne>1 Pine</AddressFieldOne><City>Reno</City>
        <StateOrRegion>NV</StateOrRegion><PostalCode>89506</PostalCode><CountryCode>US</CountryCode>
        <PhoneNumber>555 0100</PhoneNumber>
      </ShipFromAddress>
    </OrderFulfillment>
  </Message>
</AmazonEnvelope>`;

describe('the fulfilment desk', () => {
  it('passes all fields of a message to its handler', async () => {
    const world = newWorld();
    const { sellerId } = world.sellers[0]!;
    const taken: unknown[] = [];
    fulfillmentDeskOf(world).process = (seller, messages, nowMs) => {
      taken.push(seller, messages, nowMs);
      return [{ messageId: 12, kind: 'Warning', code: '1', description: 'Odd & <late>' }];
    };
    const feed = { feedId: '50', sellerId };
    const report = await processOrderFulfillmentFeed(world, feed, DOCUMENT(sellerId), NOW_MS);
    const expected: FulfillmentMessage = {
      messageId: 12,
      amazonOrderId: '112-1000002-1000002',
      merchantOrderId: undefined,
      merchantFulfillmentId: '0099',
      fulfillmentDateMs: Date.UTC(2026, 4, 11, 16),
      carrierCode: 'Other',
      carrierName: 'Größe <1>',
      shippingMethod: 'Bicycle',
      trackingNumber: '00123',
      codCollectionMethod: 'DirectPayment',
      items: [
        {
          amazonOrderItemCode: '60000000000201',
          merchantOrderItemId: undefined,
          merchantFulfillmentItemId: '5',
          quantity: 2,
          transparencyCodes: ['AZ:1', 'AZ:2'],
        },
        {
          amazonOrderItemCode: undefined,
          merchantOrderItemId: 'mine-1',
          merchantFulfillmentItemId: undefined,
          quantity: undefined,
          transparencyCodes: [],
        },
      ],
      shipFromSupplySourceId: 'somewhere',
      shipFromAddress: {
        name: 'Dock',
        line1: '1 Pine',
        line2: undefined,
        line3: undefined,
        city: 'Reno',
        county: undefined,
        stateOrRegion: 'NV',
        postalCode: '89506',
        countryCode: 'US',
        phone: '555 0100',
      },
    };
    expect(taken).toEqual([sellerId, [expected], NOW_MS]);
    expect(report).toContain('<ResultDescription>Odd &amp; &lt;late&gt;</ResultDescription>');
    expect(report).toContain('<AmazonOrderID>112-1000002-1000002</AmazonOrderID>');
    expect(report).toContain('<MessagesWithWarning>1</MessagesWithWarning>');
  });

  it('checks messages against its orders, and passes on those without an error', () => {
    const world = newWorld();
    const { sellerId } = world.sellers[0]!;
    const taken: unknown[] = [];
    const handle = fulfillmentIn(world, new OrderBook(world), (order, { messageId }, nowMs) => {
      taken.push([order.amazonOrderId, messageId, nowMs]);
      return taken.length > 1 ? { reason: 'too many', description: 'Once is enough.' } : undefined;
    });
    const message: FulfillmentMessage = {
      messageId: 1,
      amazonOrderId: '112-1000002-1000002',
      merchantOrderId: undefined,
      merchantFulfillmentId: undefined,
      fulfillmentDateMs: NOW_MS,
      carrierCode: 'UPS',
      carrierName: undefined,
      shippingMethod: undefined,
      trackingNumber: undefined,
      codCollectionMethod: undefined,
      items: [],
      shipFromSupplySourceId: undefined,
      shipFromAddress: undefined,
    };
    const stranger = { ...message, shipFromSupplySourceId: 'nowhere' };
    expect(handle(sellerId, [stranger], NOW_MS)).toMatchObject([{ kind: 'Error' }]);
    expect(taken).toEqual([]);
    expect(handle(sellerId, [message], NOW_MS)).toMatchObject([{ kind: 'Warning' }]);
    expect(taken).toEqual([['112-1000002-1000002', 1, NOW_MS]]);
    expect(handle(sellerId, [message], NOW_MS)).toEqual([
      { messageId: 1, kind: 'Error', code: '18021', description: 'Once is enough.' },
      expect.objectContaining({ kind: 'Warning' }),
    ]);
  });
});
