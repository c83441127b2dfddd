import type { Logger } from 'pino';
import { SYSTEM_PRINCIPAL } from '../graph/access/principal.js';
import { VisibleSellers } from '../context/visible-sellers.js';
import { createContext } from '../context/request-context.js';
import type { ContextPorts } from '../context/seller-scope.js';
import type { SellerRuntime } from '../context/seller-runtime.js';
import type { BackgroundEvent } from '../domains/shipping/purchases/background-event.js';
import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { PurchaseBackground } from '../domains/shipping/purchases/background.js';
import { BatchWorker } from '../domains/shipping/purchases/batches/batch-worker.js';
import { keptRequest } from '../domains/shipping/purchases/buy/stored-request.js';
import { Reconciler } from '../domains/shipping/purchases/reconcile/reconciler.js';
import { withoutPersonalData } from '../domains/orders/index/indexed-order.mapper.js';
import { Retention } from '../domains/shipping/purchases/retention.js';
import type { RetentionDependencies } from '../domains/shipping/purchases/retention.js';
import { LabelChecker } from '../domains/shipping/purchases/refunds/label-checker.js';
import { RefundFollower } from '../domains/shipping/purchases/refunds/refund-follower.js';
import type { PurchaseId } from '../store/purchases/purchase.js';
import { noteFailure } from './failures.js';
import { SELLER_FIELD } from '../telemetry/traces/fields.js';
import { inSpan } from '../telemetry/traces/spans.js';
import type { TroubleLog } from './trouble-log.js';
import { wallClock } from '../runtime/clock.js';

export interface StartPurchaseBackgroundDependencies {
  readonly runtimes: ReadonlyMap<string, SellerRuntime>;
  readonly ports: ContextPorts;
  readonly logger: Logger;
  readonly rounds: RoundHealth;
  readonly troubles: TroubleLog;
  /** 0 never deletes personal data, except for old quotes. */
  readonly personalDataDays: number;
  readonly pace?: { readonly reconcileEveryMs: number } | undefined;
}

const DAY_MS = 86_400_000;

/** Starts the background work on purchases. Returns a function that stops it. */
export function startPurchaseBackground(
  dependencies: StartPurchaseBackgroundDependencies,
): () => Promise<void> {
  const { runtimes, ports, logger, troubles, personalDataDays, rounds, pace } = dependencies;
  const { store } = ports;
  const report = (event: BackgroundEvent): void => logEvent(event, logger, troubles);
  const clock = backgroundClock(wallClock);
  const clientOf = (sellerId: string) => runtimes.get(sellerId)?.client ?? null;
  const shared = { store, clientOf, clock, report };
  const background = new PurchaseBackground(
    {
      reconciler: new Reconciler(shared),
      refundFollower: new RefundFollower(shared),
      labelChecker: new LabelChecker({ ...shared, sellerIds: () => [...runtimes.keys()] }),
      batchWorker: new BatchWorker({
        store,
        clock,
        report,
        sellerIds: () => [...runtimes.keys()],
        // One round starts many purchases, and a purchase the next one: each has a trace.
        run: (id, signal) =>
          inSpan(
            () => ({
              name: 'purchase of a batch',
              caller: null,
              fields: { [SELLER_FIELD]: id.sellerId },
            }),
            () => run(dependencies, id, signal),
          ),
      }),
      retention: new Retention(
        { kinds: kindsToForget(store, personalDataDays), clock, report },
        { keepMs: personalDataDays * DAY_MS },
      ),
      changes: store.changes,
      clock,
      rounds,
    },
    pace,
  );
  background.start();
  return () => background.stop();
}

/** @param personalDataDays 0 deletes only quotes and started connections of sellers, whose ends do not depend on it. */
function kindsToForget(
  { quotes, purchases, confirmations, orders, sellers: { consents } }: ContextPorts['store'],
  personalDataDays: number,
): RetentionDependencies['kinds'] {
  const short: RetentionDependencies['kinds'] = [
    (request) => quotes.deleteExpired(request),
    async () => ({
      forgotten: await consents.deleteExpired(wallClock.now()),
      unreadable: [],
      after: null,
      isDone: true,
    }),
  ];
  if (personalDataDays === 0) return short;
  return [
    ...short,
    (request) => purchases.expirePersonalData(request),
    (request) => confirmations.expirePersonalData(request),
    (request) => orders.expirePersonalData(request, withoutPersonalData),
  ];
}

async function run(
  { runtimes, ports }: StartPurchaseBackgroundDependencies,
  id: PurchaseId,
  signal: AbortSignal,
): Promise<void> {
  const { purchases } = ports.store;
  // Read before its request, so that a request of a newer attempt is never taken for that of this one.
  const attempt = await purchases.find(id);
  if (attempt?.state !== 'INTENT') return;
  const input = keptRequest(await purchases.request(id));
  if (!input) {
    const message = 'The server deleted the request before it could be sent.';
    await purchases.rejectUnsent(attempt, { code: 'REQUEST_DELETED', message });
    return;
  }
  const context = createContext(
    new VisibleSellers(runtimes),
    { requestId: `batch:${id.key}`, baseUrl: '', signal, principal: SYSTEM_PRINCIPAL },
    ports,
  );
  await context.seller(id.sellerId).shipping.purchases.run(input, attempt);
}

function logEvent(event: BackgroundEvent, logger: Logger, troubles: TroubleLog): void {
  switch (event.type) {
    case 'check-failed':
    case 'seller-paused': {
      const { sellerId, key, error } = event;
      const task = event.type === 'check-failed' ? event.task : 'batch-worker';
      const text = 'purchases in the background: a task failed';
      noteFailure(troubles, { sellerId, task, error, text, fields: { key } });
      return;
    }
    case 'evidence-checked':
      if (event.finding === 'contradiction')
        logger.warn(
          event,
          'a purchase that a person settled as not made has a package: its label may have been sold',
        );
      else logger.debug(event, `purchases in the background: ${event.type}`);
      if (event.finding !== 'unavailable') troubles.recovered(event.sellerId, 'reconciler');
      return;
    case 'leases-expired':
      logger.warn(event, 'purchases were left under way: their outcome is unknown');
      return;
    case 'unsent-ended':
      logger.warn(
        event,
        'purchases that a stopped server had not sent were ended; nothing was bought',
      );
      return;
    case 'personal-data-forgotten':
      logger.info(
        event,
        'personal data of old purchases, confirmations and orders, and old quotes were deleted',
      );
      return;
    case 'personal-data-unreadable':
      noteUnreadable(event, troubles);
      return;
    default:
      logger.debug(event, `purchases in the background: ${event.type}`);
      troubles.recovered(event.sellerId, TASK_OF[event.type]);
  }
}

const RETENTION = 'retention';

function noteUnreadable(
  { count, error }: Extract<BackgroundEvent, { type: 'personal-data-unreadable' }>,
  troubles: TroubleLog,
): void {
  if (error === null) return troubles.recovered('', RETENTION);
  const text = 'old personal data was not deleted, because it does not open';
  noteFailure(troubles, { sellerId: '', task: RETENTION, error, text, fields: { count } });
}

const TASK_OF = {
  'refund-checked': 'refund-follower',
  'label-checked': 'label-checker',
  'cancellation-checked': 'refund-follower',
  'purchase-run': 'batch-worker',
} as const;
