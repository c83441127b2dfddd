import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { malformedAnswer } from '../sp-api/calls/entity-answer.js';
import type { CallOptions, SellerClient } from '../sp-api/calls/client.js';
import { documentText } from '../sp-api/transport/document-text.js';
import { SpApiError } from '../sp-api/errors/errors.js';
import {
  createFeed,
  createFeedDocument,
  getFeed,
  getFeedDocument,
  getFeeds,
} from '../sp-api/operations/feeds.js';
import type { FeedWire } from '../sp-api/operations/feeds.wire.js';
import type { DownloadedDocument, PresignedDocuments } from '../sp-api/calls/presigned.js';
import { idOf, instantOf, listOf, textOf, wordOf } from '../sp-api/wire/wire-values.js';

/** A report of 1,000 messages with an error each is some 500 KB; one of 10,000 listings with their stock some 12 MB. */
const MOST_REPORT_BYTES = 64 * 2 ** 20;
const MOST_PAGES = 5;

// Not in a turn of the event loop.
const decompress = promisify(gunzip);
const PAGE_SIZE = 100;

/** A feed that Amazon lists. */
export interface ListedFeed {
  readonly feedId: string;
  readonly createdAt: Date;
}

/** What a feed is to Amazon. */
export interface FeedKind {
  /** Amazon's name of the type, such as `JSON_LISTINGS_FEED`. */
  readonly type: string;
  /** Media type of the document, with its charset. */
  readonly contentType: string;
}

/** The Feeds API for one seller and one type of feed. Its calls have the lowest priority. Throws SpApiError. */
export class FeedClient {
  readonly #options: CallOptions;
  readonly #kind: FeedKind;

  readonly #client: SellerClient;
  readonly #documents: PresignedDocuments;
  readonly #signal: AbortSignal;

  constructor(
    kind: FeedKind,
    client: SellerClient,
    documents: PresignedDocuments,
    signal: AbortSignal,
  ) {
    this.#kind = kind;
    this.#client = client;
    this.#documents = documents;
    this.#signal = signal;

    this.#options = { priority: 'bulk', signal };
  }

  get sellerId(): string {
    return this.#client.sellerId;
  }

  /** Uploads a document and returns its id. Cost: one createFeedDocument (0.5/s). */
  async upload(text: string | Uint8Array): Promise<string> {
    const { contentType } = this.#kind;
    const { feedDocumentId, url } = await this.#client.call(
      createFeedDocument,
      { body: { contentType } },
      this.#options,
    );
    const [id, address] = [idOf(feedDocumentId), textOf(url)];
    if (id === null || address === null) throw malformedAnswer(createFeedDocument);
    await this.#documents.upload(address, contentType, Buffer.from(text), this.#signal);
    return id;
  }

  /**
   * Creates a feed and returns its id. `beforeSend` runs right before the request. After that the request cannot be aborted,
   * because its outcome would be unknown. Cost: one createFeed (one in 120 s).
   */
  async create(
    marketplaceIds: readonly string[],
    inputFeedDocumentId: string,
    beforeSend: () => Promise<void>,
  ): Promise<string> {
    const waiting = new AbortController();
    const stop = (): void => waiting.abort();
    this.#signal.addEventListener('abort', stop, { once: true });
    if (this.#signal.aborted) stop();
    try {
      const { feedId } = await this.#client.call(
        createFeed,
        { body: { feedType: this.#kind.type, marketplaceIds, inputFeedDocumentId } },
        {
          priority: 'bulk',
          signal: waiting.signal,
          beforeSend: async () => {
            await beforeSend();
            this.#signal.removeEventListener('abort', stop);
          },
        },
      );
      const id = idOf(feedId);
      if (id === null) throw malformedAnswer(createFeed);
      return id;
    } finally {
      this.#signal.removeEventListener('abort', stop);
    }
  }

  /** Returns a feed. Null when Amazon no longer has it. Cost: one getFeed (2/s). */
  async feed(feedId: string): Promise<FeedWire | null> {
    try {
      return await this.#client.call(getFeed, { path: { feedId } }, this.#options);
    } catch (error) {
      if (error instanceof SpApiError && error.code === 'UPSTREAM_NOT_FOUND') return null;
      throw error;
    }
  }

  /** Returns the feeds of the type that were created since a time. Cost: one getFeeds (one in 45 s) for each 100. */
  async since(from: Date): Promise<ListedFeed[]> {
    const found: ListedFeed[] = [];
    let nextToken: string | null = null;
    for (let page = 0; page < MOST_PAGES && (page === 0 || nextToken !== null); page += 1) {
      const first = {
        feedTypes: [this.#kind.type],
        pageSize: PAGE_SIZE,
        createdSince: from.toISOString(),
      };
      const query = nextToken === null ? first : { nextToken };
      const answer = await this.#client.call(getFeeds, { query }, this.#options);
      found.push(...listOf(answer.feeds).flatMap(listed));
      nextToken = idOf(answer.nextToken);
    }
    return found;
  }

  /** Returns the text of a report. Null when it cannot be decompressed. Cost: one getFeedDocument (one in 45 s). */
  async report(feedDocumentId: string): Promise<string | null> {
    const { url, compressionAlgorithm } = await this.#client.call(
      getFeedDocument,
      { path: { feedDocumentId } },
      this.#options,
    );
    const address = textOf(url);
    if (address === null) throw malformedAnswer(getFeedDocument);
    const document = await this.#documents.download(address, MOST_REPORT_BYTES, this.#signal);
    return unpacked(document, wordOf(compressionAlgorithm));
  }
}

function listed({ feedId, createdTime }: FeedWire): ListedFeed[] {
  const [id, createdAt] = [idOf(feedId), instantOf(createdTime)];
  return id === null || createdAt === null ? [] : [{ feedId: id, createdAt }];
}

async function unpacked(
  { bytes, contentType }: DownloadedDocument,
  algorithm: string | null,
): Promise<string | null> {
  try {
    const plain =
      algorithm === 'GZIP'
        ? await decompress(bytes, { maxOutputLength: MOST_REPORT_BYTES })
        : bytes;
    return documentText(plain, contentType);
  } catch {
    return null;
  }
}
