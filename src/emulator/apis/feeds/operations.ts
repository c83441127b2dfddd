/** The Feeds API 2021-06-30: a client uploads documents and downloads reports. */
import { isoTime } from '../../core/clock.js';
import { ApiError, invalidInput, operation } from '../../core/api.js';
import type { ApiOperation, ApiRequest } from '../../core/api.js';
import { PageTokens } from '../../core/page-token.js';
import {
  countParameter,
  invalidParameter,
  listParameter,
  selects,
  timeParameter,
  wordsParameter,
} from '../../core/query-reader.js';
import { acceptedBody } from '../../core/request-body.js';
import { filled, listOf, object, required, text } from '../../core/request-reader.js';
import type { World } from '../../core/world.js';
import { FEED_TYPES, feedBookOf, STATUSES } from './feed-book.js';
import type { Feed, FeedBook, FeedType } from './feed-book.js';
import { feedDocumentsOf } from './feed-documents.js';
import type { FeedDocuments } from './feed-documents.js';

const FEEDS = '/feeds/2021-06-30/feeds';
const DOCUMENTS = '/feeds/2021-06-30/documents';
const MOST_MARKETPLACES = 25;

/** Types of XML and flat files for listings, which Amazon accepted until July 2025. */
const ENDED =
  /^POST_(PRODUCT|INVENTORY_AVAILABILITY|FLAT_FILE_(INVLOADER|LISTINGS|PRICEANDQUANTITY)|UIEE_BOOKLOADER)/;

/** The six operations with Amazon's usage plans. */
export function feedsOperations(world: World): readonly ApiOperation[] {
  const book = feedBookOf(world);
  const documents = feedDocumentsOf(world);
  const oneFeed = `${FEEDS}/{feedId}`;
  const oneDocument = `${DOCUMENTS}/{feedDocumentId}`;
  return [
    operation('getFeeds', 'GET', FEEDS, [0.0222, 10], (request) => ({
      status: 200,
      body: feedsPage(world, book, request),
    })),
    operation('createFeed', 'POST', FEEDS, [0.0083, 15], (request) => ({
      status: 202,
      body: { feedId: createFeed(book, documents, request).feedId },
    })),
    operation('getFeed', 'GET', oneFeed, [2, 15], (request) => ({
      status: 200,
      body: feedWire(knownFeed(book, request)),
    })),
    operation('cancelFeed', 'DELETE', oneFeed, [2, 15], (request) => {
      if (book.cancel(knownFeed(book, request))) return { status: 200 };
      throw invalidInput('The feed can only be cancelled while it is IN_QUEUE.');
    }),
    operation('createFeedDocument', 'POST', DOCUMENTS, [0.5, 15], (request) => {
      const { contentType } = acceptedBody(request.body, documentRequest);
      const document = documents.create(request.seller.sellerId, contentType);
      const url = documents.presignedUrl(originOf(request), 'PUT', document);
      return { status: 201, body: { feedDocumentId: document.feedDocumentId, url } };
    }),
    operation('getFeedDocument', 'GET', oneDocument, [0.0222, 10], (request) => ({
      status: 200,
      body: documentAnswer(documents, request),
    })),
  ];
}

const documentRequest = object({
  contentType: required(text('a media type', /^[\w.+-]+\/[\w.+-]+/)),
});

const feedRequest = object({
  feedType: required(filled),
  marketplaceIds: required(listOf(text())),
  inputFeedDocumentId: required(filled),
});

function createFeed(book: FeedBook, documents: FeedDocuments, request: ApiRequest): Feed {
  const { seller, body } = request;
  const { feedType, marketplaceIds, inputFeedDocumentId } = acceptedBody(body, feedRequest);
  if (marketplaceIds.length === 0 || marketplaceIds.length > MOST_MARKETPLACES) {
    throw invalidInput(`marketplaceIds must name 1 to ${MOST_MARKETPLACES} marketplaces.`);
  }
  if (!marketplaceIds.every((id) => seller.marketplaceIds.includes(id))) {
    throw invalidInput('The seller does not sell in all of these marketplaces.');
  }
  // A missing upload is noticed only when the feed is processed.
  if (documents.find(inputFeedDocumentId)?.sellerId !== seller.sellerId) {
    throw invalidInput(`Invalid input feed document id ${inputFeedDocumentId}.`);
  }
  const { sellerId } = seller;
  return book.create({
    sellerId,
    feedType: knownType(feedType),
    marketplaceIds,
    inputFeedDocumentId,
  });
}

function knownType(name: string): FeedType {
  const type = FEED_TYPES.find((each) => each === name);
  if (type) return type;
  if (ENDED.test(name)) throw invalidInput(`Feed type ${name} is no longer accepted.`);
  throw invalidInput(
    `Feed type ${name} is unknown, or not emulated: ${FEED_TYPES.join(', ')} are.`,
  );
}

function knownFeed(book: FeedBook, { seller, params }: ApiRequest): Feed {
  const feed = book.find(seller.sellerId, params['feedId'] ?? '');
  if (!feed) throw new ApiError(404, 'NotFound', 'The feed does not exist.');
  return feed;
}

function feedWire(feed: Feed): unknown {
  return {
    feedId: feed.feedId,
    feedType: feed.feedType,
    marketplaceIds: feed.marketplaceIds,
    createdTime: isoTime(feed.createdMs),
    processingStatus: feed.status,
    ...(feed.startedMs !== undefined && { processingStartTime: isoTime(feed.startedMs) }),
    ...(feed.endedMs !== undefined && { processingEndTime: isoTime(feed.endedMs) }),
    ...(feed.resultFeedDocumentId !== undefined && {
      resultFeedDocumentId: feed.resultFeedDocumentId,
    }),
  };
}

/** A token stands for the whole query, so no other parameter may accompany it. */
function feedsPage(world: World, book: FeedBook, { query, seller }: ApiRequest): unknown {
  const { sellerId } = seller;
  const tokens = new PageTokens(world.seed, `feeds ${sellerId}`);
  const token = query.get('nextToken');
  let wanted = query;
  let from = 0;
  if (token) {
    if ([...query.keys()].length > 1) {
      throw invalidParameter('nextToken', 'It must be the only parameter.');
    }
    const [offset = '', ...rest] = tokens.open(token)?.split(' ') ?? [];
    if (offset === '') throw invalidParameter('nextToken', 'The token is not valid.');
    from = Number(offset);
    wanted = new URLSearchParams(rest.join(' '));
  }
  const size = countParameter(wanted, 'pageSize', 1, 100) ?? 10;
  const found = matching(book.list(sellerId), wanted);
  const to = from + size;
  return {
    feeds: found.slice(from, to).map(feedWire),
    ...(to < found.length && { nextToken: tokens.seal(`${to} ${wanted.toString()}`) }),
  };
}

function matching(feeds: readonly Feed[], query: URLSearchParams): readonly Feed[] {
  const types = listParameter(query, 'feedTypes', 10);
  if (types.length === 0)
    throw invalidParameter('feedTypes', 'feedTypes or nextToken is required.');
  const marketplaces = listParameter(query, 'marketplaceIds', 10);
  const statuses = wordsParameter(query, 'processingStatuses', STATUSES);
  const since = timeParameter(query, 'createdSince') ?? Number.NEGATIVE_INFINITY;
  const until = timeParameter(query, 'createdUntil') ?? Number.POSITIVE_INFINITY;
  return feeds.filter(
    (feed) =>
      types.includes(feed.feedType) &&
      selects(statuses, feed.status) &&
      (marketplaces.length === 0 || feed.marketplaceIds.some((id) => marketplaces.includes(id))) &&
      feed.createdMs >= since &&
      feed.createdMs <= until,
  );
}

function documentAnswer(documents: FeedDocuments, request: ApiRequest): unknown {
  const { seller, params, query } = request;
  const document = documents.find(params['feedDocumentId'] ?? '');
  if (document?.sellerId !== seller.sellerId) {
    throw new ApiError(404, 'NotFound', 'The feed document does not exist.');
  }
  const unpacks = document.gzip && query.get('enableContentEncodingUrlHeader') === 'true';
  const encoding = unpacks ? 'gzip' : 'identity';
  return {
    feedDocumentId: document.feedDocumentId,
    url: documents.presignedUrl(originOf(request), 'GET', document, encoding),
    ...(document.gzip && { compressionAlgorithm: 'GZIP' }),
  };
}

function originOf({ origin }: ApiRequest): string {
  return origin ?? 'http://localhost';
}
