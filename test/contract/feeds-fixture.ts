import { gunzipSync } from 'node:zlib';
import { FeedsSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkFeeds } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { EmulatedSeller } from '../../src/emulator/core/api.js';
import { PROCESSING_MS, QUEUE_MS } from '../../src/emulator/apis/feeds/feed-book.js';
import { sdkClientOf } from '../support/amazon-sdk-client.js';
import type { EmulatedAmazon } from '../support/emulated-amazon.js';

export const XML = 'text/xml; charset=UTF-8';
export const US = ['ATVPDKIKX0DER'];

export function feedsApiOf(amazon: EmulatedAmazon, seller: EmulatedSeller): SdkFeeds {
  const { ApiClient, FeedsApi } = FeedsSpApi;
  return new FeedsApi(sdkClientOf(ApiClient, amazon.emulator, seller));
}

/** Uploads a document. Returns its id. */
export async function uploaded(
  api: SdkFeeds,
  body: string | Buffer,
  contentType = XML,
): Promise<string> {
  const { data } = await api.createFeedDocumentWithHttpInfo({ contentType });
  const answer = await put(data.url, body, contentType);
  if (answer.status !== 200) throw new Error(await answer.text());
  return data.feedDocumentId;
}

export function put(
  url: string,
  body: string | Buffer,
  contentType: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, { method: 'PUT', body, headers: { 'content-type': contentType, ...headers } });
}

/** Sends a document as a feed. Returns the feed's id. */
export async function submitted(
  api: SdkFeeds,
  body: string | Buffer,
  feedType = 'POST_ORDER_FULFILLMENT_DATA',
): Promise<string> {
  const { data } = await api.createFeedWithHttpInfo({
    feedType,
    marketplaceIds: US,
    inputFeedDocumentId: await uploaded(api, body),
  });
  return data.feedId;
}

/** Moves the clock until a feed that was just created has ended. */
export function finish({ emulator }: EmulatedAmazon): void {
  emulator.control.advanceClock(QUEUE_MS + PROCESSING_MS);
}

/** Returns the decompressed report of a feed that has ended. */
export async function reportOf(api: SdkFeeds, feedId: string): Promise<string> {
  const { resultFeedDocumentId } = await api.getFeed(feedId);
  const document = await api.getFeedDocument(String(resultFeedDocumentId));
  const bytes = Buffer.from(await (await fetch(document.url)).arrayBuffer());
  return (document.compressionAlgorithm === 'GZIP' ? gunzipSync(bytes) : bytes).toString();
}

/** An envelope around the given messages. */
export function envelope(merchant: string, ...messages: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<AmazonEnvelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="amzn-envelope.xsd">
  <Header><DocumentVersion>1.01</DocumentVersion><MerchantIdentifier>${merchant}</MerchantIdentifier></Header>
  <MessageType>OrderFulfillment</MessageType>
  ${messages.join('\n  ')}
</AmazonEnvelope>`;
}

/** A message with the number around the inner elements of an OrderFulfillment. */
export function message(id: number, inner: string): string {
  return `<Message><MessageID>${id}</MessageID><OrderFulfillment>${inner}</OrderFulfillment></Message>`;
}
