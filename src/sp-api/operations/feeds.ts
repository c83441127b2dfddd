import type { Operation, UsagePlan } from '../calls/operation.js';
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

function modelPlan(ratePerSecond: number, burst: number): UsagePlan {
  return { ratePerSecond, burst, source: "Amazon's model feeds_2021-06-30" };
}

/** An address to upload a document to; 201. Repeating it only makes one more that nobody uses. */
export const createFeedDocument: Operation<
  { readonly body: CreateFeedDocumentRequestWire },
  CreateFeedDocumentResponseWire
> = {
  name: 'createFeedDocument',
  method: 'POST',
  path: DOCUMENTS,
  usagePlan: modelPlan(0.5, 15),
  restricted: false,
  repeat: 'safe',
};

/**
 * Hands an uploaded document over for processing; 202. One in 120 seconds, once the burst is used up.
 *
 * Never repeated: a document that is processed twice takes effect twice. After an unclear outcome getFeeds tells
 * whether there is a feed.
 */
export const createFeed: Operation<
  { readonly body: CreateFeedRequestWire },
  CreateFeedResponseWire
> = {
  name: 'createFeed',
  method: 'POST',
  path: FEEDS,
  usagePlan: modelPlan(0.0083, 15),
  restricted: false,
  repeat: 'never',
};

/** How far a feed is. */
export const getFeed: Operation<{ readonly path: FeedPath }, FeedWire> = {
  name: 'getFeed',
  method: 'GET',
  path: FEED,
  usagePlan: modelPlan(2, 15),
  restricted: false,
  repeat: 'safe',
};

/** Feeds of the last 90 days. One call in 45 seconds, once the burst is used up. */
export const getFeeds: Operation<{ readonly query: GetFeedsQueryWire }, GetFeedsResponseWire> = {
  name: 'getFeeds',
  method: 'GET',
  path: FEEDS,
  usagePlan: modelPlan(0.0222, 10),
  restricted: false,
  repeat: 'safe',
};

/**
 * Cancels a feed that is IN_QUEUE; answers nothing.
 *
 * Never repeated: a second request is refused when the first one got through, and that refusal would hide the success.
 */
export const cancelFeed: Operation<{ readonly path: FeedPath }, undefined> = {
  name: 'cancelFeed',
  method: 'DELETE',
  path: FEED,
  usagePlan: modelPlan(2, 15),
  restricted: false,
  repeat: 'never',
};

/** An address to download a document from, such as the report of a feed. */
export const getFeedDocument: Operation<
  {
    readonly path: FeedDocumentPath;
    readonly query?: { readonly enableContentEncodingUrlHeader?: 'true' | 'false' | undefined };
  },
  FeedDocumentWire
> = {
  name: 'getFeedDocument',
  method: 'GET',
  path: `${DOCUMENTS}/{feedDocumentId}`,
  usagePlan: modelPlan(0.0222, 10),
  restricted: false,
  repeat: 'safe',
};
