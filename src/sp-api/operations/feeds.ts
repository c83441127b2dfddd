import { operation, plansOf } from '../calls/operation.js';
import type { Operation } from '../calls/operation.js';
import type {
  CreateFeedDocumentRequestWire,
  CreateFeedDocumentResponseWire,
  CreateFeedRequestWire,
  CreateFeedResponseWire,
  FeedDocumentWire,
  FeedWire,
  GetFeedsQueryWire,
  GetFeedsResponseWire,
} from './feeds.wire.js';

const FEEDS = '/feeds/2021-06-30/feeds';
const FEED = `${FEEDS}/{feedId}`;
const DOCUMENTS = '/feeds/2021-06-30/documents';

/** Path parameters of one feed. */
export type FeedPath = { readonly feedId: string };

/** Path parameters of one document. */
export type FeedDocumentPath = { readonly feedDocumentId: string };

const modelPlan = plansOf("Amazon's model feeds_2021-06-30");

/**
 * Creates a document and the address to upload it to. 201. Repeating it only creates one more, unused
 * document.
 */
export const createFeedDocument: Operation<
  { readonly body: CreateFeedDocumentRequestWire },
  CreateFeedDocumentResponseWire
> = operation('createFeedDocument', 'POST', DOCUMENTS, modelPlan(0.5, 15), 'safe');

/**
 * Submits an uploaded document for processing. 202. One in 120 seconds, once the burst is used up.
 *
 * Never repeated: a document that is processed twice takes effect twice. After an unknown outcome getFeeds
 * shows whether the feed exists.
 */
export const createFeed: Operation<
  { readonly body: CreateFeedRequestWire },
  CreateFeedResponseWire
> = operation('createFeed', 'POST', FEEDS, modelPlan(0.0083, 15), 'never');

/** Returns the status of a feed. */
export const getFeed: Operation<{ readonly path: FeedPath }, FeedWire> = operation(
  'getFeed',
  'GET',
  FEED,
  modelPlan(2, 15),
  'safe',
);

/** Returns feeds of the last 90 days. One call in 45 seconds, once the burst is used up. */
export const getFeeds: Operation<{ readonly query: GetFeedsQueryWire }, GetFeedsResponseWire> =
  operation('getFeeds', 'GET', FEEDS, modelPlan(0.0222, 10), 'safe');

/**
 * Cancels a feed that is IN_QUEUE. Returns nothing.
 *
 * Never repeated: when the first request succeeded, the second is refused, and that refusal would hide the
 * success.
 */
export const cancelFeed: Operation<{ readonly path: FeedPath }, undefined> = operation(
  'cancelFeed',
  'DELETE',
  FEED,
  modelPlan(2, 15),
  'never',
);

/** Returns the address to download a document, such as the report of a feed. */
export const getFeedDocument: Operation<
  {
    readonly path: FeedDocumentPath;
    readonly query?: { readonly enableContentEncodingUrlHeader?: 'true' | 'false' | undefined };
  },
  FeedDocumentWire
> = operation(
  'getFeedDocument',
  'GET',
  `${DOCUMENTS}/{feedDocumentId}`,
  modelPlan(0.0222, 10),
  'safe',
);
