import { DeniedMutationRecord } from '../domains/access/audit/denied-mutations.js';
import { FailedAuthenticationRecord } from '../domains/access/audit/failed-authentications.js';
import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { wallClock } from '../runtime/clock.js';
import type { Store } from '../store/store.js';
import type { Metrics } from '../telemetry/metrics.js';

const TASK = 'failed-authentications';
// A loop shortens its pauses by up to a fifth.
const EVERY_MS = 75_000;
const PACE = { firstFailurePauseMs: 10_000, longestFailurePauseMs: 60_000 };

/**
 * Counts failed authentications and denied mutations, and records them in the background: one entry for each address, or caller and
 * mutation, and minute.
 */
export interface FailedAuthenticationsBackground {
  readonly note: FailedAuthenticationRecord['note'];
  readonly noteDenied: DeniedMutationRecord['note'];
  /** Stops the loop, and records the rest. */
  stop(): Promise<void>;
}

/** What counts and records the failures. */
export interface FailureWatch {
  readonly rounds: RoundHealth;
  readonly metrics: Pick<Metrics, 'countFailedAuthentication'>;
  /** Interval of the entries in milliseconds. Default: a minute or a little more. */
  readonly failuresEveryMs?: number;
}

export function startFailedAuthentications(
  audit: Store['audit'],
  { rounds, metrics, failuresEveryMs: everyMs = EVERY_MS }: FailureWatch,
): FailedAuthenticationsBackground {
  const record = new FailedAuthenticationRecord(audit, wallClock.now);
  const denied = new DeniedMutationRecord(audit, wallClock.now);
  const recordAll = async (): Promise<number> => (await record.record()) + (await denied.record());
  const loop = rounds.loop(TASK, {
    ...PACE,
    everyMs,
    soonMs: everyMs,
    round: recordAll,
    clock: backgroundClock(wallClock),
    random: Math.random,
  });
  loop.start();
  return {
    note: (address, keyId) => {
      metrics.countFailedAuthentication();
      record.note(address, keyId);
    },
    noteDenied: (principal, mutations) => denied.note(principal, mutations),
    stop: async () => {
      await loop.stop();
      // A store that fails has no place for the rest. The rounds before have reported why.
      await recordAll().catch(() => undefined);
    },
  };
}
