import type { Logger } from 'pino';
import { createContext, type ContextPorts, type SellerRuntime } from '../context.js';
import type { BackgroundEvent } from '../domains/shipping/purchases/background-event.js';
import { backgroundClock } from '../background/pace.js';
import type { RoundHealth } from '../background/round-health.js';
import { PurchaseBackground } from '../domains/shipping/purchases/background.js';
import { BatchWorker } from '../domains/shipping/purchases/batch-worker.js';
import { keptInput } from '../domains/shipping/purchases/purchase-intent.js';
import { Reconciler } from '../domains/shipping/purchases/reconciler.js';
import { Retention } from '../domains/shipping/purchases/retention.js';
import { RefundFollower } from '../domains/shipping/purchases/refund-follower.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { PurchaseId } from '../store/purchases/purchase.js';

export interface BackgroundSetting {
  readonly runtimes: ReadonlyMap<string, SellerRuntime>;
  readonly ports: ContextPorts;
  readonly logger: Logger;
  readonly rounds: RoundHealth;
  readonly metrics: Metrics;
  /** 0 keeps personal data for good. */
  readonly personalDataDays: number;
}

const DAY_MS = 86_400_000;
const LOOPS = ['reconciler', 'refund-follower', 'batch-worker', 'retention'] as const;

/** Starts the background work on purchases. Returns a function that stops it. */
export function startPurchaseBackground(setting: BackgroundSetting): () => Promise<void> {
  const { runtimes, ports, logger, metrics, personalDataDays, rounds } = setting;
  const { store } = ports;
  for (const loop of LOOPS) metrics.showLoop(loop);
  const report = (event: BackgroundEvent): void => {
    if (event.type === 'round-failed') metrics.countFailedRound(event.task);
    logEvent(event, logger);
  };
  const clock = backgroundClock({ now: Date.now });
  const clientOf = (sellerId: string) => runtimes.get(sellerId)?.client ?? null;
  const shared = { store, clientOf, clock, report };
  const background = new PurchaseBackground({
    reconciler: new Reconciler(shared),
    refundFollower: new RefundFollower(shared),
    batchWorker: new BatchWorker({
      store,
      clock,
      report,
      sellerIds: () => [...runtimes.keys()],
      run: (id, signal) => run(setting, id, signal),
    }),
    ...(personalDataDays > 0 && {
      retention: new Retention(shared, { keepMs: personalDataDays * DAY_MS }),
    }),
    changes: store.changes,
    clock,
    report,
    rounds,
  });
  background.start();
  return () => background.stop();
}

async function run(
  { runtimes, ports }: BackgroundSetting,
  id: PurchaseId,
  signal: AbortSignal,
): Promise<void> {
  const input = keptInput(await ports.store.purchases.request(id));
  if (!input) {
    const message = 'Its request has been forgotten before it was made.';
    await ports.store.purchases.rejectUnsent(id, { code: 'PURCHASE_REJECTED', message });
    return;
  }
  const context = createContext(
    runtimes,
    { requestId: `batch:${id.key}`, baseUrl: '', signal },
    ports,
  );
  await context.seller(id.sellerId).shipping.purchases.run(input);
}

function logEvent(event: BackgroundEvent, logger: Logger): void {
  const { type } = event;
  const error = 'error' in event ? { err: event.error } : {};
  const fields = { ...event, ...error, error: undefined };
  if ('error' in event) logger.warn(fields, `purchases in the background: ${type}`);
  else if (type === 'leases-expired')
    logger.warn(fields, 'purchases were left under way: their outcome is unknown');
  else if (type === 'personal-data-forgotten')
    logger.info(fields, 'personal data of old purchases was forgotten');
  else logger.debug(fields, `purchases in the background: ${type}`);
}
