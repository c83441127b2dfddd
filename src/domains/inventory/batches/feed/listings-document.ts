import { WorkInTurns } from '../../../../runtime/background/turns.js';
import type { FeedKind } from '../../../../feeds/feed-client.js';
import type {
  ListingsFeedHeaderWire,
  ListingsFeedPatchWire,
} from '../../../../sp-api/operations/listings-feed.wire.js';
import { writeStock } from '../../submission.mapper.js';
import type { ChannelQuantity } from '../../submission.mapper.js';

/** The feed for listings. */
export const LISTINGS_FEED: FeedKind = {
  type: 'JSON_LISTINGS_FEED',
  contentType: 'application/json; charset=UTF-8',
};

/** Data sets that the report shows of each listing: its stock, and issues that arise after a message was accepted. */
const REPORTED = ['issues', 'fulfillmentAvailability'];

/** Quantities that are written in one turn of the event loop. */
const WRITTEN_IN_ONE_TURN = 1_000;

/** A quantity of a message. */
export interface SentQuantity extends ChannelQuantity {
  readonly sku: string;
}

/** The quantities of one SKU. */
export interface StockMessage<Quantity extends SentQuantity = SentQuantity> {
  /** From 1. */
  readonly messageId: number;
  readonly sku: string;
  readonly quantities: readonly Quantity[];
}

/** Groups quantities into one message for each SKU. Equal quantities get equal numbers. */
export function messagesOf<Quantity extends SentQuantity>(
  quantities: readonly Quantity[],
): StockMessage<Quantity>[] {
  const bySku = Map.groupBy(quantities, ({ sku }) => sku);
  return [...bySku].map(([sku, ofSku], index) => ({
    messageId: index + 1,
    sku,
    quantities: ofSku,
  }));
}

/** Writes the document of a feed over several turns of the event loop. */
export async function listingsDocument(
  { sellerId, marketplaceId }: { readonly sellerId: string; readonly marketplaceId: string },
  messages: readonly StockMessage[],
): Promise<Uint8Array> {
  const work = new WorkInTurns(WRITTEN_IN_ONE_TURN);
  const header: ListingsFeedHeaderWire = {
    sellerId,
    version: '2.0',
    report: { includedData: REPORTED, apiVersion: '2021-08-01' },
  };
  const parts = [Buffer.from(`{"header":${JSON.stringify(header)},"messages":[`)];
  for (const [index, { messageId, sku, quantities }] of messages.entries()) {
    await work.begin(1 + quantities.length);
    const message: ListingsFeedPatchWire = {
      messageId,
      sku,
      operationType: 'PATCH',
      ...writeStock(quantities, marketplaceId),
    };
    parts.push(Buffer.from(`${index === 0 ? '' : ','}${JSON.stringify(message)}`));
  }
  parts.push(Buffer.from(']}'));
  return Buffer.concat(parts);
}
