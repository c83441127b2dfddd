import type { TraceHeaders } from './spans.js';

// Version, trace, parent, flags. Later versions may append more.
const TRACEPARENT =
  /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-|$)/;

/** Returns the id of the caller's trace. Null without a valid header. */
export function traceIdOf({ traceparent }: TraceHeaders): string | null {
  if (typeof traceparent !== 'string') return null;
  return TRACEPARENT.exec(traceparent)?.[1] ?? null;
}
