import type { Metrics } from '../telemetry/metrics.js';
import { send, sendJson } from './exchange.js';
import type { Exchange } from './exchange.js';

/** Whether the program can do its work, and what it found, for the operator. */
export interface Readiness {
  readonly ok: boolean;
  readonly detail: string;
}

/** `/`: the explorer for people, the list of what there is for programs. */
export function handleRoot(exchange: Exchange): void {
  if (exchange.request.headers.accept?.includes('text/html')) {
    send(exchange, 302, { location: '/explorer' }, '');
    return;
  }
  sendJson(exchange, 200, {
    graphql: '/graphql',
    explorer: '/explorer',
    health: '/healthz',
    readiness: '/readyz',
    metrics: '/metrics',
  });
}

/** `/healthz`: the process answers; restarting it would not help anything. */
export function handleHealth(exchange: Exchange): void {
  sendJson(exchange, 200, { status: 'ok' });
}

/** `/readyz`: 503 while shutting down, and when `ready` says no or fails. */
export async function handleReadiness(
  exchange: Exchange,
  isDraining: boolean,
  ready: () => Promise<Readiness>,
): Promise<void> {
  if (isDraining) {
    sendJson(exchange, 503, { status: 'shutting down' });
    return;
  }
  const { ok, detail } = await ready().catch((error: unknown): Readiness => {
    exchange.log.error({ err: error }, 'the readiness check failed');
    return { ok: false, detail: 'The readiness check itself failed.' };
  });
  sendJson(exchange, ok ? 200 : 503, { status: ok ? 'ready' : 'not ready', detail });
}

/** `/metrics`, in Prometheus' text format. */
export async function handleMetrics(exchange: Exchange, metrics: Metrics): Promise<void> {
  send(exchange, 200, { 'content-type': metrics.contentType }, await metrics.render());
}
