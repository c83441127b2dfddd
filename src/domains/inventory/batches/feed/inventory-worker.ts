import { FEED_PACE } from '../../../../feeds/feed-pace.js';
import type { FeedPace } from '../../../../feeds/feed-pace.js';
import { FeedWorker } from '../../../../feeds/feed-worker.js';
import type { FeedWorkerDependencies } from '../../../../feeds/feed-worker.js';
import type { WaitingInventory } from '../../../../store/inventory/fill-inventory.js';
import type { InventoryStore } from '../../../../store/inventory/inventory-store.js';
import { InventoryCargo } from './inventory-cargo.js';
import { LISTINGS_FEED } from './listings-document.js';

export interface InventoryWorkerDependencies extends Pick<
  FeedWorkerDependencies<WaitingInventory>,
  'sellerIds' | 'clientOf' | 'documents' | 'clock' | 'report'
> {
  readonly store: InventoryStore;
  /** Counts the feeds of a seller since a time, of all types: they share one quota. */
  readonly envelopesSince: (sellerId: string, since: number) => Promise<number>;
  /** Called with SKUs whose listings have changed at Amazon. */
  readonly onApplied: (sellerId: string, marketplaceId: string, skus: readonly string[]) => void;
}

/** Quantities of one feed. Amazon accepts 10,000 messages, and a message has one or more. */
const MOST_QUANTITIES = 10_000;

/** Sends quantities of stock to Amazon by the listings feed. */
export class InventoryWorker extends FeedWorker<WaitingInventory> {
  constructor(
    { store, envelopesSince, onApplied, ...rest }: InventoryWorkerDependencies,
    pace: Partial<FeedPace> = {},
  ) {
    super(
      {
        ...rest,
        kind: LISTINGS_FEED,
        store: {
          waiting: store.waiting,
          fill: store.fillEnvelope,
          envelopesSince,
          takeDue: store.takeDue,
          renew: store.renew,
          step: store.step,
          knownFeeds: store.knownFeeds,
        },
        cargoOf: (sellerId) =>
          new InventoryCargo({
            sellerId,
            store,
            onApplied: (marketplaceId, skus) => onApplied(sellerId, marketplaceId, skus),
          }),
        shipmentOf: ({ marketplaceId }) => ({
          marketplaceIds: marketplaceId === null ? [] : [marketplaceId],
          isRepeatable: true,
        }),
      },
      { ...FEED_PACE, mostMessages: MOST_QUANTITIES, ...pace },
    );
  }
}
