import type { Logger } from 'pino';
import { ensureDestination, ensureSubscription } from '../notifications/ensure-subscription.js';
import type { SellerClient } from '../sp-api/calls/client.js';
import type { Region } from '../sp-api/regions.js';
import { systemClock } from '../runtime/clock.js';
import type { Clock, Timer } from '../runtime/clock.js';
import type { SpApiClient } from '../sp-api/create-sp-api.js';
import { NOTIFICATIONS_SCOPE } from '../sp-api/operations/notifications.js';
import { pauseMs } from '../sp-api/calls/retry-policy.js';
import { noteFailure } from './failures.js';
import type { TroubleLog } from './trouble-log.js';

/** The sellers to subscribe. */
export interface SubscribedSellers {
  readonly present: readonly SellerClient[];
  /** Returns the region of a seller, whose destination is another one. Default: that of the application. */
  readonly regionOf?: (seller: SellerClient) => Region | undefined;
  /** Tells whether the seller is still connected. A seller that is not is given up. Default: always. */
  readonly isServed?: (seller: SellerClient) => boolean;
  /** Registers a listener for sellers that arrive later. Returns a function that removes it. */
  readonly onArrival?: ((listener: (seller: SellerClient) => void) => () => void) | undefined;
}

export interface SellerSubscriptionsDependencies {
  /** Amazon resource name of the queue. */
  readonly arn: string;
  readonly spApi: Pick<SpApiClient, 'forApplication'>;
  readonly sellers: SubscribedSellers;
  readonly logger: Logger;
  readonly troubles: TroubleLog;
  readonly clock?: Clock;
  /** From 0 to below 1. */
  readonly random?: () => number;
}

const TASK = 'order-change-subscriptions';
const PATIENCE = { maxAttempts: Infinity, firstPauseMs: 60_000, longestPauseMs: 3_600_000 };

/**
 * Subscribes the queue to the order changes of all sellers, and retries until Amazon has accepted each. Keeps existing
 * subscriptions. Returns a function that stops it.
 */
export function startOrderChangeSubscriptions(
  dependencies: SellerSubscriptionsDependencies,
): () => Promise<void> {
  const { clock = systemClock, random = Math.random } = dependencies;
  const { present, isServed = () => true, onArrival } = dependencies.sellers;
  const stopping = new AbortController();
  let timer: Timer | undefined;
  let running = Promise.resolve();
  let left = present;
  const run = (number: number): void => {
    timer?.cancel();
    running = running.then(() => attempt(number));
  };
  const attempt = async (number: number): Promise<void> => {
    const now = left.filter(isServed);
    left = [];
    const failed = now.length > 0 ? await subscribe(dependencies, now, stopping.signal) : [];
    left = [...left, ...failed];
    if (left.length === 0 || stopping.signal.aborted) return;
    timer?.cancel();
    timer = clock.after(pauseMs(PATIENCE, number, random, null), () => run(number + 1));
  };
  const deafen = onArrival?.((seller) => {
    left = [...left, seller];
    run(1);
  });
  run(1);
  return async () => {
    deafen?.();
    stopping.abort();
    timer?.cancel();
    await running;
  };
}

/** Returns the sellers whose subscription failed. Never rejects. */
async function subscribe(
  dependencies: SellerSubscriptionsDependencies,
  sellers: readonly SellerClient[],
  signal: AbortSignal,
): Promise<readonly SellerClient[]> {
  const { regionOf } = dependencies.sellers;
  const failed: SellerClient[] = [];
  for (const [region, some] of Map.groupBy(sellers, (seller) => regionOf?.(seller)))
    failed.push(...(await subscribeIn(region, dependencies, some, signal)));
  return failed;
}

async function subscribeIn(
  region: Region | undefined,
  { arn, spApi, logger, troubles }: SellerSubscriptionsDependencies,
  sellers: readonly SellerClient[],
  signal: AbortSignal,
): Promise<readonly SellerClient[]> {
  let destinationId: string;
  try {
    const application = spApi.forApplication(NOTIFICATIONS_SCOPE, region);
    destinationId = await ensureDestination(application, arn, signal);
  } catch (error) {
    const text = 'the queue could not be made a destination';
    if (!signal.aborted) {
      noteFailure(troubles, { sellerId: '', task: TASK, error, text, fields: { arn } });
    }
    return sellers;
  }
  const failed: SellerClient[] = [];
  for (const seller of sellers) {
    const { sellerId } = seller;
    try {
      const outcome = await ensureSubscription(seller, destinationId, signal);
      if (outcome === 'elsewhere') {
        logger.warn({ sellerId }, 'changes of orders go to another destination: left as it is');
      } else logger.info({ sellerId, outcome }, 'changes of orders are sent to the queue');
    } catch (error) {
      const text = 'changes of orders: not subscribed';
      if (!signal.aborted) noteFailure(troubles, { sellerId, task: TASK, error, text });
      failed.push(seller);
    }
  }
  return failed;
}
