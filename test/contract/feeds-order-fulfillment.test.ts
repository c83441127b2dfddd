import { NotificationsSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkFeeds } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { queueArn, FIRST_QUEUE } from '../../src/emulator/apis/notifications/queue-service.js';
import { grantlessSdkClientOf, sdkClientOf } from '../support/amazon-sdk-client.js';
import { EmulatedAmazon, SUPPLY_SOURCES } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';
import { envelope, feedsApiOf, finish, message, reportOf, submitted } from './feeds-fixture.js';

/** Three units of one product and two of another. */
const ORDER = '112-1000002-1000002';
const [SOCKS, BOOK] = ['60000000000201', '60000000000202'];
const DATE = '<FulfillmentDate>2026-05-12T08:00:00-07:00</FulfillmentDate>';
const ORDER_ID = `<AmazonOrderID>${ORDER}</AmazonOrderID>`;

let amazon: EmulatedAmazon;
let api: SdkFeeds;
let from: string;
let restore: () => void;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ usagePlans: 'off' });
  restore = redirectTokenRequests(amazon.emulator.environment['LWA_ENDPOINT']!);
  api = feedsApiOf(amazon, amazon.seller);
  const sources = await amazon.call('GET', SUPPLY_SOURCES);
  const { supplySources }: { supplySources: { supplySourceId: string }[] } = sources.json();
  from = `<ShipFromSupplySourceId>${supplySources[0]!.supplySourceId}</ShipFromSupplySourceId>`;
});

afterEach(async () => {
  restore();
  await amazon[Symbol.asyncDispose]();
});

async function reportOn(body: string): Promise<string> {
  const id = await submitted(api, body);
  finish(amazon);
  return reportOf(api, id);
}

/** Returns the report of messages with these contents, numbered from 1. */
const reportOnMessages = (...inner: string[]): Promise<string> =>
  reportOn(
    envelope(amazon.seller.sellerId, ...inner.map((each, index) => message(index + 1, each))),
  );

const counts = (report: string): number[] =>
  ['Processed', 'Successful', 'WithError', 'WithWarning'].map((name) =>
    Number(new RegExp(`<Messages${name}>(\\d+)<`).exec(report)![1]),
  );

const results = (report: string): string[][] =>
  [...report.matchAll(/<Result>(.*?)<\/Result>/gs)].map(([, result]) =>
    [...result!.matchAll(/<(?!Additional)\w+>([^<]+)<\/\w+>/g)].map(([, text]) => text!),
  );

const item = (code: string, quantity?: number): string =>
  `<Item><AmazonOrderItemCode>${code}</AmazonOrderItemCode>` +
  `${quantity === undefined ? '' : `<Quantity>${quantity}</Quantity>`}</Item>`;

describe('a feed of order fulfilments', () => {
  it('has a report with one result for each message', async () => {
    const whole =
      `${ORDER_ID}<MerchantFulfillmentID>12345</MerchantFulfillmentID>${DATE}` +
      '<FulfillmentData><CarrierCode>UPS</CarrierCode><ShippingMethod>Ground</ShippingMethod>' +
      '<ShipperTrackingNumber>1Z999</ShipperTrackingNumber></FulfillmentData>' +
      `<Item><AmazonOrderItemCode>${SOCKS}</AmazonOrderItemCode><Quantity>3</Quantity>` +
      '<TransparencyCode>AZ:1</TransparencyCode></Item>' +
      '<ShipFromAddress><Name>Larkspur &amp; Co</Name><AddressFieldOne>1 Pine</AddressFieldOne>' +
      `<City>Seattle</City><CountryCode>US</CountryCode></ShipFromAddress>${from}`;
    const report = await reportOnMessages(whole);
    expect(report).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<AmazonEnvelope/);
    expect(report).toContain('<MessageType>ProcessingReport</MessageType>');
    expect(report).toMatch(/<DocumentTransactionID>\d+<\/DocumentTransactionID>/);
    expect(report).toContain('<StatusCode>Complete</StatusCode>');
    expect(counts(report)).toEqual([1, 1, 0, 0]);
    expect(results(report)).toEqual([]);
  });

  it('takes effect, so that shipped units cannot ship again', async () => {
    const three = `${ORDER_ID}${DATE}${item(SOCKS, 2)}${from}`;
    expect(counts(await reportOnMessages(three))).toEqual([1, 1, 0, 0]);
    const again = await reportOnMessages(three, `${ORDER_ID}${DATE}${item(SOCKS)}${from}`);
    expect(counts(again)).toEqual([2, 1, 1, 0]);
    expect(results(again)).toEqual([
      ['1', 'Error', '18021', expect.stringMatching(/left to (fulfill|ship)/), ORDER],
    ]);
    const rest = `${ORDER_ID}${DATE}${from}`;
    expect(counts(await reportOnMessages(rest, rest))).toEqual([2, 1, 1, 0]);
  });

  it.each([
    ['an unknown order', '<AmazonOrderID>000-0000000-0000000</AmazonOrderID>', '', 'not be found'],
    [
      'an order by a number of the seller',
      '<MerchantOrderID>7</MerchantOrderID>',
      '',
      'not be found',
    ],
    [
      'an order that was canceled',
      '<AmazonOrderID>112-1000009-1000009</AmazonOrderID>',
      '',
      'is Canceled',
    ],
    [
      'an order that is pending',
      '<AmazonOrderID>112-1000010-1000010</AmazonOrderID>',
      '',
      'is Pending',
    ],
    ['an item of another order', ORDER_ID, item('60000000000101', 1), 'has no item 60000000000101'],
    ['an item code of 15 digits', ORDER_ID, item('600000000001010', 1), 'no item 600000000001010'],
    [
      'a carrier without a name',
      ORDER_ID,
      '<FulfillmentData><CarrierCode>Other</CarrierCode></FulfillmentData>',
      'CarrierName is required',
    ],
  ])('refuses %s', async (_, order, rest, text) => {
    const report = await reportOnMessages(`${order}${DATE}${rest}${from}`);
    expect(counts(report)).toEqual([1, 0, 1, 0]);
    const expected = text.replace('not be found', 'cannot be found');
    expect(results(report)[0]!.slice(0, 4)).toEqual([
      '1',
      'Error',
      '18028',
      expect.stringContaining(expected),
    ]);
  });

  it('warns about a missing location, and refuses one of another seller', async () => {
    const missing = await reportOnMessages(`${ORDER_ID}${DATE}${item(BOOK, 1)}`);
    expect(counts(missing)).toEqual([1, 1, 0, 1]);
    expect(results(missing)[0]![1]).toBe('Warning');
    const stranger = from.replace(/>[^<]+</, '>00000000-0000-4000-8000-000000000000<');
    const report = await reportOnMessages(`${ORDER_ID}${DATE}${item(BOOK, 1)}${stranger}`);
    expect(counts(report)).toEqual([1, 0, 1, 0]);
    const good = await reportOnMessages(`${ORDER_ID}${DATE}${item(BOOK, 1)}${from}`);
    expect(counts(good)).toEqual([1, 1, 0, 0]);
  });

  it.each([
    ['its elements are out of order', `${DATE}${ORDER_ID}`, "element 'FulfillmentDate'"],
    [
      'the order has two names',
      `${ORDER_ID}<MerchantOrderID>1</MerchantOrderID>${DATE}`,
      "'MerchantOrderID'",
    ],
    ['there is no date', ORDER_ID, 'is not complete; expected is FulfillmentDate'],
    [
      'the date is invalid',
      `${ORDER_ID}<FulfillmentDate>12.5.2026</FulfillmentDate>`,
      'date and time',
    ],
    ['an element is unknown', `${ORDER_ID}${DATE}<Hint/>`, "'Hint'; it is not expected here"],
    [
      'a quantity is invalid',
      `${ORDER_ID}${DATE}${item(SOCKS, 0)}`,
      "'Quantity' must be a whole number",
    ],
    [
      'a tracking number is too long',
      `${ORDER_ID}${DATE}<FulfillmentData><ShipperTrackingNumber>${'9'.repeat(51)}</ShipperTrackingNumber></FulfillmentData>`,
      'at most 50 characters',
    ],
    [
      'the carrier code is not one of the schema',
      `${ORDER_ID}${DATE}<FulfillmentData><CarrierCode>ups</CarrierCode></FulfillmentData>`,
      "'CarrierCode' must be a carrier code of the schema",
    ],
    [
      'the code of an item has 13 digits',
      `${ORDER_ID}${DATE}${item('6000000000020', 1)}`,
      "'AmazonOrderItemCode' must be a number of 14 to 20 digits",
    ],
    [
      'there are eleven transparency codes',
      `${ORDER_ID}${DATE}<Item><AmazonOrderItemCode>${SOCKS}</AmazonOrderItemCode>${'<TransparencyCode>x</TransparencyCode>'.repeat(11)}</Item>`,
      "'TransparencyCode'; it is not expected here",
    ],
    [
      'cash is collected in another way',
      `${ORDER_ID}${DATE}<CODCollectionMethod>Cheque</CODCollectionMethod>`,
      'must be DirectPayment',
    ],
    [
      'the address has no country',
      `${ORDER_ID}${DATE}<ShipFromAddress><Name>A</Name><AddressFieldOne>B</AddressFieldOne></ShipFromAddress>`,
      'expected is CountryCode',
    ],
  ])('refuses a message when %s, and continues with the next', async (_, bad, text) => {
    const report = await reportOnMessages(bad, `${ORDER_ID}${DATE}${item(BOOK, 1)}${from}`);
    expect(counts(report)).toEqual([2, 1, 1, 0]);
    expect(results(report)).toEqual([['1', 'Error', '5000', expect.stringContaining(text)]]);
    expect(results(report)[0]![3]).toMatch(/^XML Parsing Error at Line 5, Column \d+: /);
  });

  it('refuses a message number that was used before', async () => {
    const inner = `${ORDER_ID}${DATE}${item(BOOK, 1)}${from}`;
    const body = envelope(amazon.seller.sellerId, message(7, inner), message(7, inner));
    expect(counts(await reportOn(body))).toEqual([2, 1, 1, 0]);
  });

  it.each([
    ['it is not well-formed', '<AmazonEnvelope><Header></AmazonEnvelope>', '5000', 'Line 1'],
    ['it is no XML', 'order-id\tship-date', '5000', 'Line 1'],
    ['it has another root', '<Orders/>', '5000', 'root element AmazonEnvelope'],
    ['it is for another merchant', envelope('ANOTHER', message(1, ORDER_ID)), '5001', 'ANOTHER'],
    ['it has no message', envelope('M_SELLER_1'), '5000', 'expected is Message'],
    [
      'it is of another kind',
      envelope('M_SELLER_1', message(1, '')).replace('>OrderFulfillment<', '>Product<'),
      '5000',
      'must be OrderFulfillment',
    ],
  ])('is refused as a whole when %s', async (_, body, code, text) => {
    const report = await reportOn(body);
    expect(counts(report)).toEqual([0, 0, 1, 0]);
    expect(results(report)).toEqual([['0', 'Error', code, expect.stringContaining(text)]]);
  });

  it('notifies its subscribers when it has ended', async () => {
    const { emulator, seller } = amazon;
    const { ApiClient, NotificationsApi } = NotificationsSpApi;
    const scope = 'sellingpartnerapi::notifications';
    const application = new NotificationsApi(grantlessSdkClientOf(ApiClient, emulator, scope));
    const { payload } = await application.createDestination({
      name: 'feeds',
      resourceSpecification: { sqs: { arn: queueArn(FIRST_QUEUE) } },
    });
    const subscriptions = new NotificationsApi(sdkClientOf(ApiClient, emulator, seller));
    await subscriptions.createSubscription('FEED_PROCESSING_FINISHED', {
      payloadVersion: '2020-09-04',
      destinationId: payload.destinationId,
    });
    const feedId = await submitted(api, envelope(seller.sellerId, message(1, ORDER_ID)));
    finish(amazon);
    const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
    const sqs = new SQSClient({ region: 'us-east-1', endpoint: emulator.url, credentials });
    const { Messages: messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: emulator.queueUrl }),
    );
    sqs.destroy();
    expect(JSON.parse(messages[0]!.Body!)).toMatchObject({
      notificationVersion: '2020-09-04',
      notificationType: 'FEED_PROCESSING_FINISHED',
      payloadVersion: '2020-09-04',
      payload: {
        feedProcessingFinishedNotification: {
          sellerId: seller.sellerId,
          accountId: `amzn1.merchant.o.${seller.sellerId}`,
          feedId,
          feedType: 'POST_ORDER_FULFILLMENT_DATA',
          processingStatus: 'DONE',
          resultFeedDocumentId: expect.any(String),
        },
      },
    });
  });
});
