import { SELLER_FIELD, SELLERS_FIELD } from '../../telemetry/traces/fields.js';
import { spanRecorder } from '../../telemetry/traces/spans.js';
import type { OpenSpan, SpanFields } from '../../telemetry/traces/spans.js';
import { traceIdOf } from '../../telemetry/traces/trace-id.js';
import type { Exchange } from './exchange.js';
import type { RequestScope } from './request-scope.js';

/** What decides whether a request has a span. */
interface TracedRoute {
  readonly path: string;
  readonly quiet?: true;
  readonly isProbe?: true;
}

/** Characters of an operation's name. Clients choose it. */
const MOST_NAME = 100;

/** Codes of errors that are no fault of the request. */
const FAULTS =
  /^(?:UPSTREAM_(?!NOT_FOUND|REJECTED|CANCELLED)|INTERNAL_|LEDGER_UNAVAILABLE|ORDER_INDEX_UNAVAILABLE)/;

/**
 * Starts the span of a request, which ends with the response. Notes the id of its trace for the log, also that of the caller
 * while tracing is off. Returns null without a span.
 */
export function startRequestSpan(
  exchange: Exchange,
  route: TracedRoute | undefined,
): OpenSpan | null {
  const { scope, method } = exchange;
  const { traceparent, tracestate } = exchange.request.headers;
  const recorder = spanRecorder();
  // Monitoring and the files of pages would be most of the spans. A path without a route may be anything.
  if (!recorder || !route || route.quiet || route.isProbe) {
    if (traceparent !== undefined) scope.traceId = traceIdOf({ traceparent });
    return null;
  }
  const span = recorder.start({
    name: `${method} ${route.path}`,
    kind: 'server',
    caller: { traceparent, tracestate },
    fields: {
      'http.request.method': method,
      'http.route': route.path,
      'fulfilment.request.id': exchange.requestId,
    },
  });
  scope.traceId = span.traceId;
  exchange.onClose(() => {
    if (!span.isRecorded) return;
    const { finalStatus } = exchange;
    nameByOperation(span, scope);
    span.set({ ...factsOf(scope), 'http.response.status_code': finalStatus });
    const fault = faultOf(scope, finalStatus);
    if (fault !== null) span.fail(fault);
    span.end();
  });
  return span;
}

/** Names the span after the GraphQL operation, when there is one. */
export function nameByOperation(span: OpenSpan, scope: RequestScope): void {
  const { operationType, operationName } = scope;
  if (operationType === null) return;
  const name = operationName?.slice(0, MOST_NAME);
  span.rename(name === undefined ? operationType : `${operationType} ${name}`);
  span.set({ 'graphql.operation.type': operationType, 'graphql.operation.name': name });
}

/** Returns the facts about a GraphQL request that the access log shows too. */
export function factsOf(scope: RequestScope): SpanFields {
  const { principal, sellerIds, cost, errorCodes } = scope;
  return {
    'fulfilment.principal.id': principal?.id,
    [SELLER_FIELD]: sellerIds.length === 1 ? sellerIds[0] : null,
    [SELLERS_FIELD]: sellerIds.length > 1 ? sellerIds.length : null,
    'fulfilment.cost': cost,
    'fulfilment.error_codes': errorCodes.length === 0 ? null : errorCodes.join(' '),
  };
}

/** Returns the code of what went wrong in this server or at Amazon. Null when nothing did. */
function faultOf(scope: RequestScope, status: number): string | null {
  const fault = scope.errorCodes.find((code) => FAULTS.test(code));
  return fault ?? (status >= 500 ? String(status) : null);
}
