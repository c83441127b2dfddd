import { createContext } from '../context/request-context.js';
import type { ContextPorts } from '../context/seller-scope.js';
import type { SellerRuntime } from '../context/seller-runtime.js';
import { VisibleSellers } from '../context/visible-sellers.js';
import { ScheduleWorker } from '../domains/supply-sources/schedule/schedule-worker.js';
import { SYSTEM_PRINCIPAL } from '../graph/access/principal.js';
import { globalId } from '../graph/global-id.js';
import { backgroundClock, NEVER } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { wallClock } from '../runtime/clock.js';
import { noteFailure } from './failures.js';
import type { TroubleLog } from './trouble-log.js';

export interface ScheduleBackgroundDependencies {
  readonly runtimes: ReadonlyMap<string, SellerRuntime>;
  readonly ports: ContextPorts;
  readonly troubles: TroubleLog;
  readonly rounds: RoundHealth;
  /** Interval between looks for due changes, in milliseconds. */
  readonly everyMs?: number | undefined;
}

const TASK = 'scheduled-changes';
const EVERY_MS = 2_000;
const PACE = { soonMs: 50, firstFailurePauseMs: 1_000, longestFailurePauseMs: 60_000 };

/** Starts the worker that writes and restores scheduled hours. Returns a function that stops it. */
export function startScheduleBackground(
  dependencies: ScheduleBackgroundDependencies,
): () => Promise<void> {
  const { runtimes, ports, troubles, rounds, everyMs = EVERY_MS } = dependencies;
  const sellers = new VisibleSellers(runtimes);
  const contextOf = (signal: AbortSignal) => {
    const origin = { requestId: TASK, baseUrl: '', signal, principal: SYSTEM_PRINCIPAL };
    return createContext(sellers, origin, ports);
  };
  const worker = new ScheduleWorker({
    store: ports.store.scheduledChanges,
    // A ledger that may be replaced would lose what a change has replaced.
    sellerIds: () => (ports.store.purchasing.isAllowed ? [...runtimes.keys()] : []),
    clock: ports.scheduleClock,
    rewriterOf: (sellerId, signal) => {
      const { supplySourceUpdates } = contextOf(signal).seller(sellerId);
      return (...change) => supplySourceUpdates.rewrite(...change);
    },
    record: async (action, { sellerId, changeId }, failure, work) => {
      const entry = contextOf(NEVER).audit.open(action);
      entry.about({
        sellerId,
        target: globalId('ScheduledSupplySourceChange', sellerId, changeId),
      });
      const isDone = await entry.within(work);
      if (isDone) await entry.returned(failure);
      return isDone;
    },
    onTrouble: ({ sellerId }, error) =>
      noteFailure(troubles, {
        sellerId,
        task: TASK,
        error,
        text: 'scheduled changes in the background: a task failed',
      }),
    onSuccess: ({ sellerId }) => troubles.recovered(sellerId, TASK),
    holdMs: 2 * ports.leaseMs,
  });
  const loop = rounds.loop(TASK, {
    ...PACE,
    everyMs,
    round: (signal) => worker.tick(signal),
    clock: backgroundClock(wallClock),
    random: Math.random,
  });
  loop.start();
  return async () => {
    await loop.stop();
    await worker.idle();
  };
}
