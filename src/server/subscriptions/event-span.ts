import { inSpan } from '../../telemetry/traces/spans.js';
import { factsOf, nameByOperation } from '../http/request-span.js';
import type { RequestScope } from '../http/request-scope.js';

/** Runs the work of one event of a subscription in a trace of its own, which lines of the log name while it runs. */
export function inEventSpan(scope: RequestScope, work: () => Promise<void>): Promise<void> {
  return inSpan(
    () => ({
      name: 'subscription',
      caller: null,
      fields: { 'fulfilment.request.id': scope.requestId },
    }),
    async (span) => {
      if (!span) return work();
      scope.traceId = span.traceId;
      scope.restartCodes();
      nameByOperation(span, scope);
      try {
        await work();
      } finally {
        span.set(factsOf(scope));
        scope.traceId = null;
      }
    },
  );
}
