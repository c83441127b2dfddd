import type { Logger } from 'pino';
import type { SpApiEvent } from '../sp-api/events.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { LoginHealth } from './login-health.js';

/** What hears of each event. */
export interface Observers {
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly login: LoginHealth;
}

/** Counts and logs what happens between this program and Amazon. */
export function observe(event: SpApiEvent, { metrics, logger, login }: Observers): void {
  switch (event.type) {
    case 'call':
      metrics.countUpstreamCall(event.report);
      if (event.errorCode) {
        const { operation, httpStatus, requestId, attempts } = event.report;
        const { sellerId, errorCode } = event;
        logger.warn(
          { sellerId, operation, httpStatus, requestId, attempts, errorCode },
          'a call to Amazon failed',
        );
      }
      return;
    case 'retry':
      metrics.countUpstreamRetry(event.operation, event.errorCode);
      return;
    case 'lwa':
      login.note(event);
      if (event.errorCode)
        logger.error({ errorCode: event.errorCode }, 'Login with Amazon refused a token');
      return;
    case 'rdt-fallback':
      logger.warn(
        { sellerId: event.sellerId, reason: event.reason },
        'restricted operations go without restricted data tokens for a while',
      );
      return;
    case 'rate-learned':
      logger.debug(
        {
          sellerId: event.sellerId,
          operation: event.operation,
          ratePerSecond: event.ratePerSecond,
        },
        'Amazon told another rate than the assumed one',
      );
      return;
    case 'callback-failed':
      logger.error({ err: event.error }, 'a callback of the SP-API client failed');
      return;
    case 'attempt':
  }
}
