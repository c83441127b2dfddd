import type { Logger } from 'pino';
import type { SellerRuntime } from '../context/seller-runtime.js';
import { InventoryWorker } from '../domains/inventory/batches/feed/inventory-worker.js';
import type { FeedEvent } from '../feeds/feed-event.js';
import type { FeedPace } from '../feeds/feed-pace.js';
import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { wallClock } from '../runtime/clock.js';
import { presignedDocuments } from '../sp-api/calls/presigned.js';
import type { Store } from '../store/store.js';
import { DOCUMENT_OPERATIONS, noteFailure } from './failures.js';
import { feedsSince } from './feeds-since.js';
import type { TroubleLog } from './trouble-log.js';

/** Pace of the feeds, and the interval between looks for work, in milliseconds. */
export interface InventoryPace extends FeedPace {
  readonly everyMs: number;
}

export interface InventoryBackgroundDependencies {
  readonly runtimes: ReadonlyMap<string, SellerRuntime>;
  readonly ports: { readonly store: Store };
  readonly logger: Logger;
  readonly troubles: TroubleLog;
  readonly pace: Partial<InventoryPace>;
  readonly rounds: RoundHealth;
}

const TASK = 'stock in bulk';
const EVERY_MS = 1_000;
const PACE = { soonMs: 50, firstFailurePauseMs: 1_000, longestFailurePauseMs: 60_000 };

const FORGET_TASK = 'old stock in bulk';
const FORGET_EVERY_MS = 60_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A batch of 10,000 quantities takes some 3 MB, and a seller may send one every few minutes. */
const KEEP_MS = 7 * DAY;
/** A request ends long before. */
const GIVE_UP_MS = 15 * MINUTE;

/** Starts the workers that send recorded quantities to Amazon, and delete old ones. Returns a function that stops them. */
export function startInventoryBackground(
  dependencies: InventoryBackgroundDependencies,
): () => Promise<void> {
  const { runtimes, logger, troubles, pace, rounds } = dependencies;
  const { store } = dependencies.ports;
  const clock = backgroundClock(wallClock);
  const worker = new InventoryWorker(
    {
      store: store.inventory,
      envelopesSince: (sellerId, since) => feedsSince(store, sellerId, since),
      // A ledger that may be replaced must not show a feed that Amazon got. Quantities wait until it is restored or acknowledged.
      sellerIds: () => (store.purchasing.isAllowed ? [...runtimes.keys()] : []),
      clientOf: (sellerId) => runtimes.get(sellerId)?.client ?? null,
      documents: presignedDocuments,
      clock,
      report: (event) => logEvent(event, logger, troubles),
      onApplied: (sellerId, marketplaceId, skus) =>
        runtimes.get(sellerId)?.listings.changed(marketplaceId, skus),
    },
    pace,
  );
  const sending = rounds.loop(TASK, {
    ...PACE,
    round: (signal) => worker.tick(signal),
    everyMs: pace.everyMs ?? EVERY_MS,
    clock,
    random: Math.random,
  });
  const forgetting = rounds.loop(FORGET_TASK, {
    ...PACE,
    round: () => {
      const now = clock.now();
      return store.inventory.forget({ before: now - KEEP_MS, givenUpBefore: now - GIVE_UP_MS });
    },
    everyMs: FORGET_EVERY_MS,
    clock,
    random: Math.random,
  });
  sending.start();
  forgetting.start();
  return async () => {
    await Promise.all([sending.stop(), forgetting.stop()]);
    await worker.idle();
  };
}

function logEvent(event: FeedEvent, logger: Logger, troubles: TroubleLog): void {
  const { type, sellerId } = event;
  if (type === 'check-failed') {
    const { envelopeId, pauseMs, error } = event;
    const text = 'stock in bulk in the background: a task failed';
    const fields = { envelopeId, pauseMs };
    noteFailure(troubles, { sellerId, task: TASK, error, text, fields });
    return;
  }
  logger.debug(event, `stock in bulk in the background: ${type}`);
  if (type === 'feed-created' || type === 'feed-ended') {
    for (const task of [TASK, ...DOCUMENT_OPERATIONS]) troubles.recovered(sellerId, task);
  }
}
