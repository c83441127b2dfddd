import type { Logger } from 'pino';
import { BackgroundLoop } from '../background/background-loop.js';
import { backgroundClock } from '../background/pace.js';
import type { RoundHealth } from '../background/round-health.js';
import { createContext, type ContextPorts, type SellerRuntime } from '../context.js';
import type { ConfirmationEvent } from '../domains/confirmations/feed/confirmation-event.js';
import { ConfirmationWorker } from '../domains/confirmations/feed/confirmation-worker.js';
import type { FeedPace } from '../domains/confirmations/feed/feed-pace.js';
import { presignedDocuments } from '../sp-api/presigned.js';
import type { Metrics } from '../telemetry/metrics.js';

/** How often it is looked for work, in milliseconds, beside the pace of the feeds. */
export interface ConfirmationPace extends FeedPace {
  readonly everyMs: number;
}

export interface ConfirmationBackgroundSetting {
  readonly runtimes: ReadonlyMap<string, SellerRuntime>;
  readonly ports: ContextPorts;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly pace: Partial<ConfirmationPace>;
  readonly rounds: RoundHealth;
}

const EVERY_MS = 1_000;
const PACE = { soonMs: 50, firstFailurePauseMs: 1_000, longestFailurePauseMs: 60_000 };

/** Starts what takes recorded confirmations to Amazon. Answers how to stop it. */
export function startConfirmationBackground(
  setting: ConfirmationBackgroundSetting,
): () => Promise<void> {
  const { runtimes, ports, logger, metrics, pace, rounds } = setting;
  metrics.showLoop('confirmations');
  const clock = backgroundClock({ now: Date.now });
  const worker = new ConfirmationWorker(
    {
      store: ports.store.confirmations,
      sellerIds: () => [...runtimes.keys()],
      clientOf: (sellerId) => runtimes.get(sellerId)?.client ?? null,
      marketplaceIdsOf: (sellerId) => runtimes.get(sellerId)?.account.marketplaceIds ?? [],
      order: (sellerId, amazonOrderId, signal) => {
        const origin = { requestId: 'confirmations', baseUrl: '', signal };
        const scope = createContext(runtimes, origin, ports).seller(sellerId);
        return ports.confirmationNeighbours(scope).order(amazonOrderId);
      },
      documents: presignedDocuments,
      clock,
      report: (event) => logEvent(event, logger),
      onConfirmed: ports.onConfirmed,
    },
    pace,
  );
  const loop = new BackgroundLoop({
    ...PACE,
    round: rounds.watch('confirmations', (signal) => worker.tick(signal)),
    everyMs: pace.everyMs ?? EVERY_MS,
    clock,
    random: Math.random,
    onFailure: (err) => {
      metrics.countFailedRound('confirmations');
      logger.warn({ err }, 'confirmations in the background: round-failed');
    },
  });
  loop.start();
  return async () => {
    await loop.stop();
    await worker.idle();
  };
}

function logEvent(event: ConfirmationEvent, logger: Logger): void {
  const { type } = event;
  const err = 'error' in event ? event.error : undefined;
  const fields = { ...event, err, error: undefined };
  if (type === 'check-failed') logger.warn(fields, `confirmations in the background: ${type}`);
  else logger.debug(fields, `confirmations in the background: ${type}`);
}
