import type { SpApiEvent } from '../sp-api/calls/events.js';
import { SELLER_FIELD } from '../telemetry/traces/fields.js';
import { spanRecorder } from '../telemetry/traces/spans.js';

/**
 * Shows an event of a call to Amazon in its trace. The client emits it inside the span of the call: each HTTP request becomes a
 * child, and the end adds what the call cost.
 */
export function traceCall(event: SpApiEvent): void {
  const recorder = spanRecorder();
  if (!recorder) return;
  if (event.type === 'attempt') {
    const { attempt, httpStatus, requestId, quotaWaitedMs, durationMs: ms, errorCode } = event;
    recorder.past({
      name: `${event.operation} attempt`,
      kind: 'client',
      ms,
      failure: errorCode,
      fields: {
        [SELLER_FIELD]: event.sellerId,
        'sp_api.attempt': attempt,
        'sp_api.quota_wait_ms': Math.round(quotaWaitedMs),
        'http.response.status_code': httpStatus,
        'aws.request_id': requestId,
      },
    });
  } else if (event.type === 'call') {
    const { attempts, quotaWaitedMs, waitedMs, httpStatus, requestId } = event.report;
    recorder.current()?.set({
      'sp_api.attempts': attempts,
      'sp_api.quota_wait_ms': Math.round(quotaWaitedMs),
      'sp_api.retry_pause_ms': Math.round(waitedMs - quotaWaitedMs),
      'http.response.status_code': httpStatus,
      'aws.request_id': requestId,
    });
  }
}
