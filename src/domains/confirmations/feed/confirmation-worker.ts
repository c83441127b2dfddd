import { FEED_PACE } from '../../../feeds/feed-pace.js';
import type { FeedPace } from '../../../feeds/feed-pace.js';
import { FeedWorker } from '../../../feeds/feed-worker.js';
import type { FeedWorkerDependencies } from '../../../feeds/feed-worker.js';
import type { ConfirmationStore } from '../../../store/confirmations/confirmation-store.js';
import type { PackageConfirmation } from '../../../store/confirmations/confirmation.js';
import type { WaitingConfirmations } from '../../../store/confirmations/fill-envelopes.js';
import type { BoughtLabel, RecordedOrder } from '../recorded-packages.js';
import { ConfirmationCargo } from './confirmation-cargo.js';
import { FEED_CONTENT_TYPE, FEED_TYPE } from './order-fulfillment-xml.js';

export interface ConfirmationWorkerDependencies extends Pick<
  FeedWorkerDependencies<WaitingConfirmations>,
  'sellerIds' | 'clientOf' | 'documents' | 'clock' | 'report'
> {
  readonly store: ConfirmationStore;
  /** Counts the feeds of a seller since a time, of all types: they share one quota. */
  readonly envelopesSince: (sellerId: string, since: number) => Promise<number>;
  readonly marketplaceIdsOf: (sellerId: string) => readonly string[];
  /** Reads an order past all caches. Null when Amazon has none. Throws SpApiError. */
  readonly order: (
    sellerId: string,
    amazonOrderId: string,
    signal: AbortSignal,
  ) => Promise<RecordedOrder | null>;
  /** Returns a bought label for the same units that stands. Costs no call. */
  readonly labelOfUnits: (
    sellerId: string,
    content: PackageConfirmation,
    signal: AbortSignal,
  ) => Promise<BoughtLabel | null>;
  /** Called with orders that have changed at Amazon. */
  readonly onConfirmed: (sellerId: string, amazonOrderIds: readonly string[]) => void;
}

/** Timing of the confirmations' feed. */
export interface ConfirmationFeedPace extends FeedPace {
  /** How many orders are read at once when the report does not show the outcome. */
  readonly ordersAtOnce: number;
}

const ORDERS_AT_ONCE = 20;
const MOST_MARKETPLACES = 25;

/** Sends confirmations to Amazon by the fulfilment feed. */
export class ConfirmationWorker extends FeedWorker<WaitingConfirmations> {
  constructor(
    {
      store,
      envelopesSince,
      marketplaceIdsOf,
      order,
      labelOfUnits,
      onConfirmed,
      ...rest
    }: ConfirmationWorkerDependencies,
    { ordersAtOnce = ORDERS_AT_ONCE, ...pace }: Partial<ConfirmationFeedPace> = {},
  ) {
    super(
      {
        ...rest,
        kind: { type: FEED_TYPE, contentType: FEED_CONTENT_TYPE },
        store: {
          waiting: store.waiting,
          fill: ({ sellerId }, limit) => store.fillEnvelope(sellerId, limit),
          envelopesSince,
          takeDue: store.takeDue,
          renew: store.renew,
          step: store.step,
          knownFeeds: store.knownFeeds,
        },
        cargoOf: (sellerId, signal) =>
          new ConfirmationCargo({
            sellerId,
            store,
            ordersAtOnce,
            order: (amazonOrderId) => order(sellerId, amazonOrderId, signal),
            labelOfUnits: (content) => labelOfUnits(sellerId, content, signal),
            onConfirmed: (amazonOrderIds) => onConfirmed(sellerId, amazonOrderIds),
          }),
        shipmentOf: ({ sellerId }) => ({
          marketplaceIds: marketplaceIdsOf(sellerId).slice(0, MOST_MARKETPLACES),
          isRepeatable: false,
        }),
      },
      { ...FEED_PACE, ...pace },
    );
  }
}
