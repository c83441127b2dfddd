import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { NotificationsSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkNotifications } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { grantlessSdkClientOf, refusalOf, sdkClientOf } from '../support/amazon-sdk-client.js';
import { EmulatedAmazon } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';

const ARN = 'arn:aws:sqs:us-east-1:123456789012:order-changes';
const SCOPE = 'sellingpartnerapi::notifications';

let amazon: EmulatedAmazon;
let restore: () => void;
let application: SdkNotifications;
let seller: SdkNotifications;
let sqs: SQSClient;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ usagePlans: 'off' });
  const { emulator } = amazon;
  restore = redirectTokenRequests(emulator.environment['LWA_ENDPOINT']!);
  const { ApiClient, NotificationsApi } = NotificationsSpApi;
  application = new NotificationsApi(grantlessSdkClientOf(ApiClient, emulator, SCOPE));
  seller = new NotificationsApi(sdkClientOf(ApiClient, emulator, amazon.seller));
  sqs = new SQSClient({
    region: 'us-east-1',
    endpoint: emulator.url,
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
});

afterEach(async () => {
  sqs.destroy();
  restore();
  await amazon[Symbol.asyncDispose]();
});

async function destination(): Promise<string> {
  const answer = await application.createDestination({
    name: 'orders',
    resourceSpecification: { sqs: { arn: ARN } },
  });
  return answer.payload.destinationId;
}

async function subscription(directive?: object): Promise<string> {
  const answer = await seller.createSubscription('ORDER_CHANGE', {
    payloadVersion: '1.0',
    destinationId: await destination(),
    ...(directive && { processingDirective: directive }),
  });
  return answer.payload.subscriptionId;
}

const queue = () => ({ QueueUrl: `${amazon.emulator.url}/sqs/order-changes` });

function change(type: string, marketplaceId = 'ATVPDKIKX0DER'): object {
  const Summary = { MarketplaceId: marketplaceId };
  return { OrderChangeNotification: { AmazonOrderId: 'A-1', OrderChangeType: type, Summary } };
}

const publish = (payload: object, sellerId = amazon.seller.sellerId): number =>
  amazon.emulator.control.publishNotification(sellerId, 'ORDER_CHANGE', payload);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("Amazon's SDK on destinations", () => {
  it('creates, reads, lists and deletes a destination', async () => {
    const id = await destination();
    const expected = { destinationId: id, name: 'orders', resource: { sqs: { arn: ARN } } };
    expect(plain((await application.getDestination(id)).payload)).toEqual(expected);
    expect(plain((await application.getDestinations()).payload)).toEqual([expected]);
    expect((await application.deleteDestinationWithHttpInfo(id)).response.status).toBe(200);
    expect(await refusalOf(application.getDestination(id))).toMatchObject({ status: 404 });
  });

  it('creates a partner event source for an EventBridge destination', async () => {
    const { payload } = await application.createDestination({
      name: 'listings',
      resourceSpecification: { eventBridge: { region: 'us-east-1', accountId: '123456789012' } },
    });
    expect(plain(payload)).toMatchObject({
      resource: {
        eventBridge: {
          name: 'aws.partner/sellingpartnerapi.amazon.com/123456789012/listings',
          region: 'us-east-1',
          accountId: '123456789012',
        },
      },
    });
  });

  it('refuses a seller, because destinations belong to the application', async () => {
    expect(await refusalOf(seller.getDestinations())).toMatchObject({
      status: 403,
      code: 'Unauthorized',
    });
  });

  it('refuses a token without the scope of notifications', async () => {
    const { ApiClient, NotificationsApi } = NotificationsSpApi;
    const migration = grantlessSdkClientOf(
      ApiClient,
      amazon.emulator,
      'sellingpartnerapi::migration',
    );
    const call = new NotificationsApi(migration).getDestinations();
    expect(await refusalOf(call)).toMatchObject({ status: 403 });
  });

  it.each([
    ['no resource', {}],
    [
      'two resources',
      { sqs: { arn: ARN }, eventBridge: { region: 'x', accountId: '123456789012' } },
    ],
    ['something else than a queue', { sqs: { arn: 'arn:aws:sns:us-east-1:123456789012:t' } }],
  ])('refuses %s', async (_, resourceSpecification) => {
    const call = application.createDestination({ name: 'orders', resourceSpecification });
    expect(await refusalOf(call)).toMatchObject({ status: 400, code: 'InvalidInput' });
  });

  it('refuses a duplicate, and the deletion of one in use', async () => {
    const id = await destination();
    expect(await refusalOf(destination())).toMatchObject({ status: 409 });
    await seller.createSubscription('ORDER_CHANGE', { payloadVersion: '1.0', destinationId: id });
    const call = application.deleteDestinationWithHttpInfo(id);
    expect(await refusalOf(call)).toMatchObject({ status: 409 });
  });

  it('counts the calls for no seller', async () => {
    await application.getDestinations();
    expect(amazon.emulator.control.calls()).toContainEqual({
      sellerId: null,
      operation: 'getDestinations',
      calls: 1,
      byOutcome: { 200: 1 },
    });
  });
});

describe("Amazon's SDK on subscriptions", () => {
  it('creates, reads, lists and deletes a subscription', async () => {
    const id = await subscription();
    const { destinationId } = (await application.getDestinations()).payload[0]!;
    const expected = { subscriptionId: id, payloadVersion: '1.0', destinationId };
    const ofType = await seller.getSubscription('ORDER_CHANGE');
    expect(plain(ofType.payload)).toEqual(expected);
    const listed = await seller.getSubscriptions(['ORDER_CHANGE']);
    expect(plain(listed.payload)).toEqual({ subscriptions: [expected] });
    const byId = await application.getSubscriptionById(id, 'ORDER_CHANGE');
    expect(plain(byId.payload)).toEqual(expected);
    await application.deleteSubscriptionByIdWithHttpInfo(id, 'ORDER_CHANGE');
    expect(await refusalOf(seller.getSubscription('ORDER_CHANGE'))).toMatchObject({ status: 404 });
  });

  it('finds a subscription by its id and its type, and not with another type', async () => {
    const id = await subscription();
    const call = application.getSubscriptionById(id, 'FEED_PROCESSING_FINISHED');
    expect(await refusalOf(call)).toMatchObject({ status: 404 });
  });

  it('allows one for each payload version', async () => {
    await subscription();
    const { destinationId } = (await application.getDestinations()).payload[0]!;
    const request = { payloadVersion: '1.0', destinationId };
    const again = seller.createSubscription('ORDER_CHANGE', request);
    expect(await refusalOf(again)).toMatchObject({ status: 409, code: 'Conflict' });
  });

  it.each([
    ['a type that was removed', 'ORDER_STATUS_CHANGE', {}, /notificationType must be one of/],
    ['an unknown version', 'ORDER_CHANGE', { payloadVersion: '9.0' }, /must be one of 1.0/],
    ['an unknown destination', 'ORDER_CHANGE', { destinationId: 'x' }, /does not exist/],
    [
      'a type that goes by EventBridge',
      'LISTINGS_ITEM_MFN_QUANTITY_CHANGE',
      {},
      /destination of the kind eventBridge/,
    ],
    [
      'a filter for another type',
      'FEED_PROCESSING_FINISHED',
      { processingDirective: { eventFilter: { eventFilterType: 'ORDER_CHANGE' } } },
      /eventFilter does not fit/,
    ],
  ])('refuses %s', async (_, type, part, message) => {
    const request = { payloadVersion: '1.0', destinationId: await destination(), ...part };
    const refusal = await refusalOf(seller.createSubscription(type, request));
    expect(refusal).toMatchObject({ status: 400, message: expect.stringMatching(message) });
  });
});

describe('a notification', () => {
  it("arrives in the queue of its destination in Amazon's envelope", async () => {
    const subscriptionId = await subscription();
    expect(publish(change('OrderStatusChange'))).toBe(1);
    const { Messages: messages = [] } = await sqs.send(new ReceiveMessageCommand(queue()));
    expect(messages).toHaveLength(1);
    expect(JSON.parse(messages[0]!.Body!)).toEqual({
      NotificationVersion: '1.0',
      NotificationType: 'ORDER_CHANGE',
      PayloadVersion: '1.0',
      EventTime: '2026-05-12T10:30:00.000Z',
      Payload: change('OrderStatusChange'),
      NotificationMetadata: {
        ApplicationId: amazon.emulator.application.clientId,
        SubscriptionId: subscriptionId,
        PublishTime: '2026-05-12T10:30:00.000Z',
        NotificationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
    const ReceiptHandle = messages[0]!.ReceiptHandle!;
    await sqs.send(new DeleteMessageCommand({ ...queue(), ReceiptHandle }));
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ ...queue(), AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '0',
    });
  });

  it('of another seller, or of a type without a subscription, arrives nowhere', async () => {
    await subscription();
    const { control } = amazon.emulator;
    expect(publish(change('OrderStatusChange'), amazon.otherSeller.sellerId)).toBe(0);
    const { sellerId } = amazon.seller;
    expect(control.publishNotification(sellerId, 'FEED_PROCESSING_FINISHED', {})).toBe(0);
  });

  it('is filtered by its subscription', async () => {
    await subscription({
      eventFilter: {
        eventFilterType: 'ORDER_CHANGE',
        orderChangeTypes: ['BuyerRequestedChange'],
        marketplaceIds: ['ATVPDKIKX0DER'],
      },
    });
    expect(publish(change('OrderStatusChange'))).toBe(0);
    expect(publish(change('BuyerRequestedChange', 'A2EUQ1WTGCTBG2'))).toBe(0);
    expect(publish(change('BuyerRequestedChange'))).toBe(1);
  });

  it('can be sent by the control endpoint, to the first seller by default', async () => {
    await subscription();
    const send = (body: object) =>
      amazon.send('POST', '/emulator/control/notifications', {}, JSON.stringify(body));
    const notification = { type: 'ORDER_CHANGE', payload: change('OrderStatusChange') };
    expect((await send(notification)).json()).toEqual({ sent: 1 });
    const { sellerId } = amazon.otherSeller;
    expect((await send({ ...notification, sellerId })).json()).toEqual({ sent: 0 });
    expect((await send({ type: 'ORDER_CHANGE' })).status).toBe(400);
  });

  it('has no subscriber after a reset', async () => {
    await subscription();
    amazon.emulator.control.reset();
    expect(publish(change('OrderStatusChange'))).toBe(0);
    expect((await application.getDestinations()).payload).toEqual([]);
  });
});
