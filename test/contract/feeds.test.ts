import { gunzipSync, gzipSync } from 'node:zlib';
import type { SdkFeeds } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { PROCESSING_MS, QUEUE_MS } from '../../src/emulator/apis/feeds/feed-book.js';
import { refusalOf } from '../support/amazon-sdk-client.js';
import { EmulatedAmazon } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';
import {
  envelope,
  feedsApiOf,
  finish,
  message,
  put,
  submitted,
  uploaded,
  US,
  XML,
} from './feeds-fixture.js';

let amazon: EmulatedAmazon;
let api: SdkFeeds;
let restore: () => void;

beforeEach(async () => {
  // The SDK caches its token by the machine's clock, and days pass on the emulated one.
  amazon = await EmulatedAmazon.start({ usagePlans: 'off', tokenLifetimeS: 90 * 86_400 });
  restore = redirectTokenRequests(amazon.emulator.environment['LWA_ENDPOINT']!);
  api = feedsApiOf(amazon, amazon.seller);
});

afterEach(async () => {
  restore();
  await amazon[Symbol.asyncDispose]();
});

const advance = (ms: number): void => amazon.emulator.control.advanceClock(ms);

const read = async (id: string): Promise<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(await api.getFeed(id)));

/** A message for an unknown order, which is enough for a report. */
const lost = (): string =>
  envelope(
    amazon.seller.sellerId,
    message(
      1,
      '<AmazonOrderID>000-0000000-0000000</AmazonOrderID><FulfillmentDate>2026-05-12T08:00:00Z</FulfillmentDate>',
    ),
  );

describe("Amazon's SDK on feed documents", () => {
  it('creates a document that can be uploaded once within five minutes', async () => {
    const { response, data } = await api.createFeedDocumentWithHttpInfo({ contentType: XML });
    expect(response.status).toBe(201);
    expect(data.feedDocumentId).toMatch(/^amzn1\.tortuga\./);
    expect(data.url).toContain(`${amazon.emulator.url}/feed-documents/`);
    advance(299_000);
    expect((await put(data.url, '<a/>', XML)).status).toBe(200);
    advance(1000);
    const late = await put(data.url, '<a/>', XML);
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('<Message>Request has expired</Message>');
  });

  it('refuses another content type, a forged address, a signed header and a download', async () => {
    const { url } = (await api.createFeedDocumentWithHttpInfo({ contentType: XML })).data;
    const status = async (answer: Promise<Response>) => (await answer).status;
    expect(await status(put(url, '<a/>', 'text/xml'))).toBe(403);
    expect(await status(put(url.replace(/.$/, '_'), '<a/>', XML))).toBe(403);
    expect(await status(put(url, '<a/>', XML, { authorization: 'AWS4 x' }))).toBe(400);
    expect(await status(fetch(url))).toBe(403);
  });

  it.each([[{}], [{ contentType: 'xml' }]])('refuses %j', async (request) => {
    const call = api.createFeedDocumentWithHttpInfo(request);
    expect(await refusalOf(call)).toMatchObject({ status: 400, code: 'InvalidInput' });
  });

  it('returns the upload to its seller only', async () => {
    const id = await uploaded(api, '<größe/>');
    const { url, compressionAlgorithm } = await api.getFeedDocument(id);
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toBe(XML);
    expect(await answer.text()).toBe('<größe/>');
    expect(compressionAlgorithm).toBeUndefined();
    const other = feedsApiOf(amazon, amazon.otherSeller);
    expect(await refusalOf(other.getFeedDocument(id))).toMatchObject({ status: 404 });
  });

  it('drops documents after 28 days', async () => {
    const id = await uploaded(api, '<a/>');
    advance(28 * 86_400_000);
    expect(await refusalOf(api.getFeedDocument(id))).toMatchObject({ status: 404 });
  });

  it('fails when a fault names the upload', async () => {
    amazon.emulator.control.addFault({ kind: '503', operation: 'uploadFeedDocument', next: 1 });
    await expect(uploaded(api, '<a/>')).rejects.toThrow('SlowDown');
  });
});

describe("Amazon's SDK on feeds", () => {
  it('creates a feed that waits, is processed and ends with a report', async () => {
    const inputFeedDocumentId = await uploaded(api, lost());
    const { response, data } = await api.createFeedWithHttpInfo({
      feedType: 'POST_ORDER_FULFILLMENT_DATA',
      marketplaceIds: US,
      inputFeedDocumentId,
    });
    expect(response.status).toBe(202);
    const feed = {
      feedId: data.feedId,
      feedType: 'POST_ORDER_FULFILLMENT_DATA',
      marketplaceIds: US,
      createdTime: '2026-05-12T10:30:00.000Z',
    };
    expect(await read(data.feedId)).toEqual({ ...feed, processingStatus: 'IN_QUEUE' });
    advance(QUEUE_MS);
    const started = { processingStartTime: '2026-05-12T10:30:15.000Z' };
    expect(await read(data.feedId)).toEqual({
      ...feed,
      ...started,
      processingStatus: 'IN_PROGRESS',
    });
    advance(PROCESSING_MS);
    expect(await read(data.feedId)).toEqual({
      ...feed,
      ...started,
      processingStatus: 'DONE',
      processingEndTime: '2026-05-12T10:30:45.000Z',
      resultFeedDocumentId: expect.stringMatching(/^amzn1\.tortuga\./),
    });
  });

  it('compresses a long report and says so, or leaves it to HTTP', async () => {
    const long = Array.from({ length: 4 }, (_, index) => message(index + 1, '<Nothing/>'));
    const id = await submitted(api, envelope(amazon.seller.sellerId, ...long));
    finish(amazon);
    const { resultFeedDocumentId: report } = await read(id);
    const packed = await api.getFeedDocument(String(report));
    expect(packed.compressionAlgorithm).toBe('GZIP');
    const answer = await fetch(packed.url);
    expect(answer.headers.get('content-encoding')).toBeNull();
    const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString();
    expect(text).toContain('<MessagesProcessed>4</MessagesProcessed>');
    const header = { enableContentEncodingUrlHeader: true };
    const { url } = await api.getFeedDocument(String(report), header);
    expect(await (await fetch(url)).text()).toBe(text);
    const forged = url.replace('response-content-encoding=gzip', 'response-content-encoding=x');
    expect((await fetch(forged)).status).toBe(403);
  });

  it.each([
    [
      'nothing was uploaded',
      async () =>
        (await api.createFeedDocumentWithHttpInfo({ contentType: XML })).data.feedDocumentId,
    ],
    ['it is empty', () => uploaded(api, '')],
    ['it is compressed', () => uploaded(api, gzipSync(lost()))],
  ])('ends FATAL and without a report when %s', async (_, document) => {
    const { data } = await api.createFeedWithHttpInfo({
      feedType: 'POST_ORDER_FULFILLMENT_DATA',
      marketplaceIds: US,
      inputFeedDocumentId: await document(),
    });
    finish(amazon);
    const feed = await read(data.feedId);
    expect(feed).toMatchObject({ processingStatus: 'FATAL' });
    expect(feed).not.toHaveProperty('resultFeedDocumentId');
  });

  it('cancels a waiting feed, and no other', async () => {
    const id = await submitted(api, lost());
    expect((await api.cancelFeedWithHttpInfo(id)).response.status).toBe(200);
    finish(amazon);
    expect(await read(id)).toMatchObject({ processingStatus: 'CANCELLED' });
    const started = await submitted(api, lost());
    advance(QUEUE_MS);
    const refused = { status: 400, code: 'InvalidInput' };
    expect(await refusalOf(api.cancelFeedWithHttpInfo(started))).toMatchObject(refused);
    expect(await refusalOf(api.cancelFeedWithHttpInfo(id))).toMatchObject(refused);
  });

  it('lists feeds in pages, newest first, by type and status', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      ids.unshift(await submitted(api, lost()));
      advance(1000);
    }
    await api.cancelFeedWithHttpInfo(ids[2]!);
    const feedTypes = ['POST_ORDER_FULFILLMENT_DATA'];
    const idsOf = ({ feeds }: { feeds: Record<string, unknown>[] }) =>
      feeds.map((feed) => feed['feedId']);
    const first = await api.getFeeds({ feedTypes, pageSize: 2 });
    expect(idsOf(first)).toEqual(ids.slice(0, 2));
    const second = await api.getFeeds({ nextToken: first.nextToken! });
    expect(idsOf(second)).toEqual(ids.slice(2));
    expect(second.nextToken).toBeUndefined();
    const waiting = await api.getFeeds({ feedTypes, processingStatuses: ['IN_QUEUE'] });
    expect(idsOf(waiting)).toEqual(ids.slice(0, 2));
    const recent = await api.getFeeds({ feedTypes, createdSince: '2026-05-12T10:30:02Z' });
    expect(idsOf(recent)).toEqual(ids.slice(0, 1));
    expect(idsOf(await api.getFeeds({ feedTypes: ['JSON_LISTINGS_FEED'] }))).toEqual([]);
    const other = feedsApiOf(amazon, amazon.otherSeller);
    expect(idsOf(await other.getFeeds({ feedTypes }))).toEqual([]);
    expect(await refusalOf(other.getFeeds({ nextToken: first.nextToken! }))).toMatchObject({
      status: 400,
    });
    expect(await refusalOf(other.getFeed(ids[0]!))).toMatchObject({ status: 404 });
  });

  it.each([
    [{}],
    [{ feedTypes: ['POST_ORDER_FULFILLMENT_DATA'], pageSize: 101 }],
    [{ feedTypes: ['POST_ORDER_FULFILLMENT_DATA'], processingStatuses: ['WAITING'] }],
    [{ nextToken: 'made up' }],
  ])('refuses to list %j', async (query) => {
    expect(await refusalOf(api.getFeeds(query))).toMatchObject({ status: 400 });
  });

  it.each([
    ['an unknown document', { inputFeedDocumentId: 'x' }, /Invalid input feed document/],
    ['no marketplace', { marketplaceIds: [] }, /1 to 25/],
    ['a marketplace of others', { marketplaceIds: ['A1PA6795UKMFR9'] }, /does not sell/],
    ['a type that ended', { feedType: 'POST_PRODUCT_DATA' }, /no longer accepted/],
    ['an unknown type', { feedType: 'POST_WISHES' }, /unknown, or not emulated/],
  ])('refuses to create a feed with %s', async (_, part, text) => {
    const call = api.createFeedWithHttpInfo({
      feedType: 'POST_ORDER_FULFILLMENT_DATA',
      marketplaceIds: US,
      inputFeedDocumentId: await uploaded(api, lost()),
      ...part,
    });
    expect(await refusalOf(call)).toMatchObject({
      status: 400,
      message: expect.stringMatching(text),
    });
  });

  it('allows 15 feeds at once, then one every two minutes', async () => {
    await using strict = await EmulatedAmazon.start();
    const create = () =>
      strict.call('POST', '/feeds/2021-06-30/feeds', { body: {} }).then(({ status }) => status);
    for (let index = 0; index < 15; index += 1) expect(await create()).toBe(400);
    expect(await create()).toBe(429);
    strict.emulator.control.advanceClock(121_000);
    expect([await create(), await create()]).toEqual([400, 429]);
  });
});
