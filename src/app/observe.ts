import { TOKEN_OPERATION } from '../sp-api/errors/errors.js';
import type { Logger } from 'pino';
import type { SpApiEvent } from '../sp-api/calls/events.js';
import type { CallRecords } from '../domains/sellers/health/call-records.js';
import type { Metrics } from '../telemetry/metrics.js';
import { LOGIN, noteUpstream, OF_ONE_REQUEST } from './failures.js';
import type { LoginHealth } from './login-health.js';
import { traceCall } from './trace-calls.js';
import type { TroubleLog } from './trouble-log.js';

/** Receivers of the events. */
export interface Observers {
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly login: LoginHealth;
  readonly troubles: TroubleLog;
  readonly records: Pick<CallRecords, 'note'>;
}

/** Counts and logs an event of a call to Amazon. */
export function observe(event: SpApiEvent, observers: Observers): void {
  const { metrics, logger, troubles } = observers;
  observers.records.note(event);
  traceCall(event);
  switch (event.type) {
    case 'call':
      metrics.countUpstreamCall({
        ...event.report,
        sellerId: event.sellerId,
        priority: event.priority,
        errorCode: event.errorCode,
      });
      observeCall(event, observers);
      return;
    case 'retry':
      metrics.countUpstreamRetry(event.operation, event.errorCode);
      return;
    case 'lwa':
      observeLogin(event, observers);
      return;
    case 'rdt-fallback':
      troubles.note({
        sellerId: event.sellerId,
        task: 'restricted data tokens',
        cause: event.reason,
        level: 'warn',
        text: 'restricted operations go without restricted data tokens for a while',
      });
      return;
    case 'rate-learned':
      logger.debug(
        {
          sellerId: event.sellerId,
          operation: event.operation,
          ratePerSecond: event.ratePerSecond,
        },
        'Amazon announced another rate than the assumed one',
      );
      return;
    case 'callback-failed':
      troubles.note({
        sellerId: '',
        task: 'callback',
        cause: event.error instanceof Error ? event.error.name : typeof event.error,
        level: 'error',
        text: 'a callback of the SP-API client failed',
        fields: { err: event.error },
      });
      return;
    case 'attempt':
  }
}

function observeCall(
  { sellerId, report, errorCode, failedOperation }: Extract<SpApiEvent, { type: 'call' }>,
  { logger, troubles }: Observers,
): void {
  const { operation, httpStatus, requestId } = report;
  if (errorCode === null) troubles.recovered(sellerId, operation);
  // The log line of the request has the code.
  else if (OF_ONE_REQUEST.has(errorCode)) {
    const fields = { sellerId, operation, httpStatus, requestId, errorCode };
    logger.debug(fields, 'Amazon refused a request');
  } else if (failedOperation === operation) {
    noteUpstream(troubles, { sellerId, operation, errorCode, httpStatus, requestId });
  }
}

function observeLogin(
  event: Extract<SpApiEvent, { type: 'lwa' }>,
  { login, troubles }: Observers,
): void {
  login.note(event);
  const { sellerId, errorCode, reason } = event;
  if (errorCode)
    noteUpstream(troubles, { sellerId, operation: TOKEN_OPERATION, errorCode, reason });
  else {
    troubles.recovered(sellerId, LOGIN);
    // Any token proves that the application's own credentials are right.
    troubles.recovered('', LOGIN);
  }
}
