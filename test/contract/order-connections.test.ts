import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { NotificationsSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkFeeds } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { FIRST_QUEUE, queueArn } from '../../src/emulator/apis/notifications/queue-service.js';
import { inventedSupplySources } from '../../src/emulator/apis/supply-sources/invented.js';
import { grantlessSdkClientOf, sdkClientOf } from '../support/amazon-sdk-client.js';
import { EmulatedAmazon } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';
import { envelope, feedsApiOf, finish, message, reportOf, submitted } from './feeds-fixture.js';

const ORDER = '112-1000002-1000002';

let amazon: EmulatedAmazon;
let sqs: SQSClient;
let feeds: SdkFeeds;
let restore: () => void;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ usagePlans: 'off' });
  const { emulator, seller } = amazon;
  restore = redirectTokenRequests(emulator.environment['LWA_ENDPOINT']!);
  feeds = feedsApiOf(amazon, seller);
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  sqs = new SQSClient({ region: 'us-east-1', endpoint: emulator.url, credentials });
  const { ApiClient, NotificationsApi } = NotificationsSpApi;
  const scope = 'sellingpartnerapi::notifications';
  const application = new NotificationsApi(grantlessSdkClientOf(ApiClient, emulator, scope));
  const { payload } = await application.createDestination({
    name: 'orders',
    resourceSpecification: { sqs: { arn: queueArn(FIRST_QUEUE) } },
  });
  const subscriptions = new NotificationsApi(sdkClientOf(ApiClient, emulator, seller));
  const { destinationId } = payload;
  await subscriptions.createSubscription('ORDER_CHANGE', { payloadVersion: '1.0', destinationId });
});

afterEach(async () => {
  sqs.destroy();
  restore();
  await amazon[Symbol.asyncDispose]();
});

interface OrderChangeNotification {
  AmazonOrderId: string;
  OrderChangeTrigger: { ChangeReason: string };
  Summary: { OrderStatus: string; OrderItems: { SupplySourceId: string | null }[] };
}

async function changes(): Promise<OrderChangeNotification[]> {
  const { Messages: messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: amazon.emulator.queueUrl, MaxNumberOfMessages: 10 }),
  );
  return messages.map(({ Body }) => JSON.parse(Body!).Payload.OrderChangeNotification);
}

describe('orders', () => {
  it('are announced when they arrive, with the location of each item', async () => {
    amazon.emulator.control.advanceClock(11 * 60_000);
    const placed = (await changes()).filter(
      ({ OrderChangeTrigger: { ChangeReason } }) => ChangeReason === 'New order',
    );
    expect(placed).toHaveLength(1);
    const ids = inventedSupplySources(1, amazon.seller.sellerId, 0).map(
      ({ supplySourceId }) => supplySourceId,
    );
    expect(ids).toContain(placed[0]!.Summary.OrderItems[0]!.SupplySourceId);
  });

  it('are shipped by a feed from the location it names', async () => {
    const [, place] = inventedSupplySources(1, amazon.seller.sellerId, 0);
    const inner =
      `<AmazonOrderID>${ORDER}</AmazonOrderID><MerchantFulfillmentID>7</MerchantFulfillmentID>` +
      '<FulfillmentDate>2026-05-12T08:00:00Z</FulfillmentDate>' +
      '<FulfillmentData><CarrierCode>UPS</CarrierCode><ShippingMethod>Ground</ShippingMethod>' +
      '<ShipperTrackingNumber>1Z999</ShipperTrackingNumber></FulfillmentData>' +
      `<ShipFromSupplySourceId>${place!.supplySourceId}</ShipFromSupplySourceId>`;
    const id = await submitted(feeds, envelope(amazon.seller.sellerId, message(1, inner)));
    finish(amazon);
    expect(await reportOf(feeds, id)).toContain('<MessagesSuccessful>1</MessagesSuccessful>');
    const path = `/orders/2026-01-01/orders/${ORDER}?includedData=PACKAGES,FULFILLMENT`;
    expect((await amazon.call('GET', path)).json()).toMatchObject({
      order: {
        packages: [
          {
            packageReferenceId: '7',
            trackingNumber: '1Z999',
            shipFromAddress: { postalCode: place!.address.postalCode },
          },
        ],
      },
    });
    expect(await changes()).toContainEqual(
      expect.objectContaining({
        AmazonOrderId: ORDER,
        Summary: expect.objectContaining({ OrderStatus: 'Shipped' }),
      }),
    );
  });
});
