import type { Logger } from 'pino';
import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { SYSTEM_PRINCIPAL } from '../graph/access/principal.js';
import { VisibleSellers } from '../context/visible-sellers.js';
import { createContext } from '../context/request-context.js';
import type { ContextPorts } from '../context/seller-scope.js';
import type { SellerRuntime } from '../context/seller-runtime.js';
import type { FeedEvent } from '../feeds/feed-event.js';
import { ConfirmationWorker } from '../domains/confirmations/feed/confirmation-worker.js';
import type { ConfirmationFeedPace } from '../domains/confirmations/feed/confirmation-worker.js';
import type { ConfirmationLookups } from '../domains/confirmations/recorded-packages.js';
import { presignedDocuments } from '../sp-api/calls/presigned.js';
import { DOCUMENT_OPERATIONS, noteFailure } from './failures.js';
import { feedsSince } from './feeds-since.js';
import type { TroubleLog } from './trouble-log.js';
import { wallClock } from '../runtime/clock.js';

/** Pace of the feeds, and the interval between looks for work, in milliseconds. */
export interface ConfirmationPace extends ConfirmationFeedPace {
  readonly everyMs: number;
}

export interface ConfirmationBackgroundDependencies {
  readonly runtimes: ReadonlyMap<string, SellerRuntime>;
  readonly ports: ContextPorts;
  readonly logger: Logger;
  readonly troubles: TroubleLog;
  readonly pace: Partial<ConfirmationPace>;
  readonly rounds: RoundHealth;
}

const TASK = 'confirmations';
const EVERY_MS = 1_000;
const PACE = { soonMs: 50, firstFailurePauseMs: 1_000, longestFailurePauseMs: 60_000 };

/** Starts the workers that send recorded confirmations to Amazon. Returns a function that stops them. */
export function startConfirmationBackground(
  dependencies: ConfirmationBackgroundDependencies,
): () => Promise<void> {
  const { runtimes, ports, logger, troubles, pace, rounds } = dependencies;
  const clock = backgroundClock(wallClock);
  const sellers = new VisibleSellers(runtimes);
  const lookups = (sellerId: string, signal: AbortSignal): ConfirmationLookups => {
    const origin = { requestId: 'confirmations', baseUrl: '', signal, principal: SYSTEM_PRINCIPAL };
    return ports.confirmationLookups(createContext(sellers, origin, ports).seller(sellerId));
  };
  const worker = new ConfirmationWorker(
    {
      store: ports.store.confirmations,
      envelopesSince: (sellerId, since) => feedsSince(ports.store, sellerId, since),
      // A ledger that may be replaced must not show a feed that Amazon got. Confirmations wait until it is restored or acknowledged.
      sellerIds: () => (ports.store.purchasing.isAllowed ? [...runtimes.keys()] : []),
      clientOf: (sellerId) => runtimes.get(sellerId)?.client ?? null,
      marketplaceIdsOf: (sellerId) => runtimes.get(sellerId)?.account.marketplaceIds ?? [],
      order: (sellerId, amazonOrderId, signal) => lookups(sellerId, signal).order(amazonOrderId),
      labelOfUnits: (sellerId, content, signal) => lookups(sellerId, signal).labelOfUnits(content),
      documents: presignedDocuments,
      clock,
      report: (event) => logEvent(event, logger, troubles),
      onConfirmed: ports.onConfirmed,
    },
    pace,
  );
  const loop = rounds.loop(TASK, {
    ...PACE,
    round: (signal) => worker.tick(signal),
    everyMs: pace.everyMs ?? EVERY_MS,
    clock,
    random: Math.random,
  });
  loop.start();
  return async () => {
    await loop.stop();
    await worker.idle();
  };
}

function logEvent(event: FeedEvent, logger: Logger, troubles: TroubleLog): void {
  const { type, sellerId } = event;
  if (type === 'check-failed') {
    const { envelopeId, pauseMs, error } = event;
    const text = 'confirmations in the background: a task failed';
    const fields = { envelopeId, pauseMs };
    noteFailure(troubles, { sellerId, task: TASK, error, text, fields });
    return;
  }
  logger.debug(event, `confirmations in the background: ${type}`);
  if (type === 'feed-created' || type === 'feed-ended') {
    for (const task of [TASK, ...DOCUMENT_OPERATIONS]) troubles.recovered(sellerId, task);
  }
}
