import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { agendaOf } from '../../core/agenda.js';
import { publish } from '../notifications/notification-center.js';
import { perWorld } from '../../core/per-world.js';
import type { World } from '../../core/world.js';
import { feedDocumentsOf } from './feed-documents.js';
import { processListingsFeed } from './listings-feed.js';
import { processOrderFulfillmentFeed } from './order-fulfillment-feed.js';

/** How long a feed waits and how long it is processed, on the emulated clock. */
export const QUEUE_MS = 15_000;
export const PROCESSING_MS = 30_000;

/** Reports of this size or more are compressed. */
const GZIP_FROM_BYTES = 1200;

const RETENTION_MS = 90 * 86_400_000;
const FIRST_FEED_ID = 50_000_000_000;

/** Feed types that the emulator processes. */
export const FEED_TYPES = ['POST_ORDER_FULFILLMENT_DATA', 'JSON_LISTINGS_FEED'] as const;

export type FeedType = (typeof FEED_TYPES)[number];

export const STATUSES = ['CANCELLED', 'DONE', 'FATAL', 'IN_PROGRESS', 'IN_QUEUE'] as const;

export type FeedStatus = (typeof STATUSES)[number];

/** A feed. It names its document by id. */
export interface Feed {
  readonly feedId: string;
  readonly sellerId: string;
  readonly feedType: FeedType;
  readonly marketplaceIds: readonly string[];
  readonly inputFeedDocumentId: string;
  readonly createdMs: number;
  readonly status: FeedStatus;
  readonly startedMs?: number;
  readonly endedMs?: number;
  readonly resultFeedDocumentId?: string;
}

/** All feeds of a world. Each one waits, is processed and ends by the emulated clock. */
export class FeedBook {
  readonly #feeds = new Map<string, Feed>();

  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  create(
    feed: Pick<Feed, 'sellerId' | 'feedType' | 'marketplaceIds' | 'inputFeedDocumentId'>,
  ): Feed {
    const createdMs = this.#world.nowMs();
    const feedId = String(FIRST_FEED_ID + this.#feeds.size + 1 + this.#world.seed * 1000);
    const created: Feed = { ...feed, feedId, createdMs, status: 'IN_QUEUE' };
    this.#feeds.set(feedId, created);
    agendaOf(this.#world).at(createdMs + QUEUE_MS, (atMs) => this.#start(feedId, atMs));
    return created;
  }

  /** Returns the seller's feed. Undefined for an unknown feed and for another seller's. */
  find(sellerId: string, feedId: string): Feed | undefined {
    return this.list(sellerId).find((feed) => feed.feedId === feedId);
  }

  /** Returns one seller's feeds of the last 90 days, newest first. */
  list(sellerId: string): readonly Feed[] {
    const oldestMs = this.#world.nowMs() - RETENTION_MS;
    return [...this.#feeds.values()]
      .filter((feed) => feed.sellerId === sellerId && feed.createdMs >= oldestMs)
      .toReversed();
  }

  /** Cancels a feed. Returns false when it no longer waits. */
  cancel({ feedId, status }: Feed): boolean {
    if (status !== 'IN_QUEUE') return false;
    this.#change(feedId, { status: 'CANCELLED', endedMs: this.#world.nowMs() });
    return true;
  }

  #start(feedId: string, atMs: number): void {
    if (this.#feeds.get(feedId)?.status !== 'IN_QUEUE') return;
    this.#change(feedId, { status: 'IN_PROGRESS', startedMs: atMs });
    agendaOf(this.#world).at(atMs + PROCESSING_MS, (endMs) => this.#end(feedId, endMs));
  }

  async #end(feedId: string, atMs: number): Promise<void> {
    const feed = this.#feeds.get(feedId);
    if (!feed) return;
    const documents = feedDocumentsOf(this.#world);
    const bytes = documents.find(feed.inputFeedDocumentId)?.bytes;
    const report = bytes && readable(bytes) ? await this.#process(feed, bytes, atMs) : undefined;
    const result =
      report && documents.create(feed.sellerId, report.type, await packed(report.text));
    const ended = this.#change(feedId, {
      status: result ? 'DONE' : 'FATAL',
      endedMs: atMs,
      ...(result && { resultFeedDocumentId: result.feedDocumentId }),
    });
    this.#announce(ended);
  }

  async #process(feed: Feed, bytes: Buffer, atMs: number): Promise<{ type: string; text: string }> {
    const document = bytes.toString('utf8');
    if (feed.feedType === 'JSON_LISTINGS_FEED') {
      const [marketplaceId = ''] = feed.marketplaceIds;
      const text = await processListingsFeed(this.#world, { ...feed, marketplaceId }, document);
      return { type: 'application/json; charset=UTF-8', text };
    }
    const text = await processOrderFulfillmentFeed(this.#world, feed, document, atMs);
    return { type: 'text/xml; charset=UTF-8', text };
  }

  #change(feedId: string, change: Partial<Feed>): Feed {
    const feed = this.#feeds.get(feedId);
    if (!feed) throw new Error(`The feed ${feedId} does not exist.`);
    const changed = { ...feed, ...change };
    this.#feeds.set(feedId, changed);
    return changed;
  }

  #announce(feed: Feed): void {
    const { sellerId, feedId, feedType, status, resultFeedDocumentId } = feed;
    publish(this.#world, sellerId, 'FEED_PROCESSING_FINISHED', {
      feedProcessingFinishedNotification: {
        sellerId,
        accountId: `amzn1.merchant.o.${sellerId}`,
        feedId,
        feedType,
        processingStatus: status,
        ...(resultFeedDocumentId !== undefined && { resultFeedDocumentId }),
      },
    });
  }
}

/** Returns the feeds of a world. */
export const feedBookOf = perWorld((world: World) => new FeedBook(world));

/** Amazon does not decompress uploads, and rejects an empty document. */
function readable(bytes: Buffer): boolean {
  const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return bytes.length > 0 && !gzip;
}

const zip = promisify(zlib.gzip);

async function packed(text: string): Promise<{ bytes: Buffer; gzip: boolean }> {
  const bytes = Buffer.from(text);
  const isLarge = bytes.length >= GZIP_FROM_BYTES;
  return { bytes: isLarge ? await zip(bytes) : bytes, gzip: isLarge };
}
