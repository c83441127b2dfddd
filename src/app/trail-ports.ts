import type { Logger } from 'pino';
import type { TrailPorts } from '../domains/access/audit/mutation-trail.service.js';
import { wallClock } from '../runtime/clock.js';
import { codeOfError } from '../server/graphql/format-error.js';
import type { Metrics } from '../telemetry/metrics.js';

/** What the trail needs of the process. */
export interface TrailProcess {
  readonly logger: Logger;
  readonly metrics: Pick<Metrics, 'countLostAuditEntry'>;
}

/** Returns the dependencies of every audit entry. */
export function trailPorts({ logger, metrics }: TrailProcess): TrailPorts {
  return {
    failureCode: codeOfError,
    // The log is then the only place that has it. The name may be that of a person. There may be thousands of changes, and
    // the log is often on the disk that has no room for the entry.
    onLost: ({ changes, ...entry }, err) => {
      metrics.countLostAuditEntry();
      const named = { ...entry, actor: undefined, changeCount: changes?.length ?? 0 };
      logger.error({ err, entry: named }, 'an entry of the audit trail could not be recorded');
    },
    now: wallClock.now,
  };
}
