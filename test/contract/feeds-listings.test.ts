import { ListingsitemsSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkFeeds, SdkListings } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { SUBMISSION_MS } from '../../src/emulator/apis/listings/listing-book.js';
import { listingsReportProblems } from '../support/amazon-contract.js';
import { sdkClientOf } from '../support/amazon-sdk-client.js';
import { EmulatedAmazon } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';
import { feedsApiOf, finish, reportOf, submitted, US } from './feeds-fixture.js';

let amazon: EmulatedAmazon;
let feeds: SdkFeeds;
let listings: SdkListings;
let sellerId: string;
let restore: () => void;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ usagePlans: 'off' });
  const { emulator, seller } = amazon;
  restore = redirectTokenRequests(emulator.environment['LWA_ENDPOINT']!);
  feeds = feedsApiOf(amazon, seller);
  const { ApiClient, ListingsApi } = ListingsitemsSpApi;
  listings = new ListingsApi(sdkClientOf(ApiClient, emulator, seller));
  sellerId = seller.sellerId;
});

afterEach(async () => {
  restore();
  await amazon[Symbol.asyncDispose]();
});

async function reportOn(body: unknown): Promise<ReturnType<JSON['parse']>> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const id = await submitted(feeds, text, 'JSON_LISTINGS_FEED');
  finish(amazon);
  const report: ReturnType<JSON['parse']> = JSON.parse(await reportOf(feeds, id));
  expect(listingsReportProblems(report)).toEqual([]);
  return report;
}

const document = (...messages: object[]): object => ({
  header: { sellerId, version: '2.0' },
  messages,
});

const stockPatch = (quantity: unknown): object => ({
  op: 'replace',
  path: '/attributes/fulfillment_availability',
  value: [{ fulfillment_channel_code: 'DEFAULT', quantity }],
});

const patchOf = (messageId: number, sku: string, quantity: unknown): object => ({
  messageId,
  sku,
  operationType: 'PATCH',
  productType: 'PRODUCT',
  patches: [stockPatch(quantity)],
});

async function defaultStock(sku: string): Promise<unknown> {
  const query = { includedData: ['fulfillmentAvailability'] };
  const item = await listings.getListingsItem(sellerId, sku, US, query);
  const {
    fulfillmentAvailability: [first],
  }: { fulfillmentAvailability: object[] } = JSON.parse(JSON.stringify(item));
  return first;
}

describe('a feed of listings', () => {
  it('changes many listings, and reports those it does not change', async () => {
    const report = await reportOn(
      document(
        patchOf(1, 'MUG-SPECKLE-12', 7),
        patchOf(2, 'BOOK-KNOTS', -1),
        patchOf(3, 'NO-SUCH-SKU', 1),
        { messageId: 4, sku: 'BOOK-KNOTS', operationType: 'UPDATE' },
        { messageId: 5, sku: 'BOOK-KNOTS', operationType: 'MOVE' },
      ),
    );
    expect(report).toEqual({
      header: { sellerId, version: '2.0', feedId: expect.any(String) },
      issues: [
        expect.objectContaining({
          messageId: 2,
          sku: 'BOOK-KNOTS',
          code: '4000001',
          severity: 'ERROR',
          attributeName: 'fulfillment_availability',
        }),
        expect.objectContaining({ messageId: 3, sku: 'NO-SUCH-SKU', code: '90244' }),
        expect.objectContaining({ messageId: 4 }),
        expect.objectContaining({ messageId: 5 }),
      ],
      summary: {
        errors: 4,
        warnings: 0,
        messagesProcessed: 5,
        messagesAccepted: 1,
        messagesInvalid: 4,
      },
    });
    amazon.emulator.control.advanceClock(SUBMISSION_MS);
    expect(await defaultStock('MUG-SPECKLE-12')).toEqual({
      fulfillmentChannelCode: 'DEFAULT',
      quantity: 7,
    });
  });

  it('shows the listings after the change when the header asks for them', async () => {
    const feed = document(patchOf(1, 'MUG-SPECKLE-12', 7), patchOf(2, 'NO-SUCH-SKU', 1));
    const included = { includedData: ['fulfillmentAvailability'], apiVersion: '2021-08-01' };
    const header = { sellerId, version: '2.0', report: included };
    const report = await reportOn({ ...feed, header });
    expect(report).toMatchObject({
      header: { report: included },
      summary: { messagesAccepted: 1, itemSummary: { items: 1 } },
      items: [
        {
          sku: 'MUG-SPECKLE-12',
          fulfillmentAvailability: expect.arrayContaining([
            { fulfillmentChannelCode: 'DEFAULT', quantity: 7 },
          ]),
        },
      ],
    });
    expect(await defaultStock('MUG-SPECKLE-12')).toMatchObject({ quantity: 7 });
  });

  it('refuses the second message with a number, and a document without messages', async () => {
    const { issues } = await reportOn(
      document(patchOf(1, 'MUG-SPECKLE-12', 7), patchOf(1, 'BOOK-KNOTS', 8)),
    );
    expect(issues).toMatchObject([{ messageId: 1, severity: 'ERROR' }]);
    expect((await reportOn(document())).issues).toMatchObject([
      { code: '4000000', message: 'messages must not be empty.' },
    ]);
  });

  it('updates in part, creates and deletes', async () => {
    const report = await reportOn(
      document(
        {
          messageId: 1,
          sku: 'MUG-SPECKLE-12',
          operationType: 'PARTIAL_UPDATE',
          productType: 'DRINKING_CUP',
          attributes: { item_name: [{ value: 'Mug', language_tag: 'en_US' }] },
        },
        {
          messageId: 2,
          sku: 'NEW-ONE',
          operationType: 'UPDATE',
          productType: 'LAMP',
          attributes: {
            item_name: [{ value: 'Lamp' }],
            condition_type: [{ value: 'new_new' }],
          },
        },
        { messageId: 3, sku: 'BOOK-KNOTS', operationType: 'DELETE' },
      ),
    );
    expect(report.summary).toMatchObject({ messagesAccepted: 3 });
    amazon.emulator.control.advanceClock(SUBMISSION_MS);
    const found = await listings.searchListingsItems(sellerId, US, {
      identifiers: ['MUG-SPECKLE-12', 'NEW-ONE', 'BOOK-KNOTS'],
      identifiersType: 'SKU',
      sortBy: 'sku',
      sortOrder: 'ASC',
    });
    const names = JSON.parse(JSON.stringify(found)).items.map(
      (item: { summaries: { itemName: string }[] }) => item.summaries[0]!.itemName,
    );
    expect(names).toEqual(['Mug', 'Lamp']);
  });

  it.each([
    ['it is no JSON', 'sku\tquantity', 'not valid JSON'],
    ['it has no messages', { header: { sellerId: 'x', version: '2.0' } }, 'messages is required'],
    [
      'it is of another version',
      { header: { sellerId: 'x', version: '1.0' }, messages: [] },
      '2.0',
    ],
    [
      'it is of another seller',
      { header: { sellerId: 'x', version: '2.0' }, messages: [] },
      'seller',
    ],
  ])('is refused as a whole when %s', async (_, body, text) => {
    const report = await reportOn(body);
    expect(report.issues).toEqual([
      { code: '4000000', severity: 'ERROR', message: expect.stringContaining(text) },
    ]);
    expect(report.summary).toMatchObject({ errors: 1, messagesProcessed: 0 });
  });
});
