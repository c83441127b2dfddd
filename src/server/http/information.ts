import type { Metrics } from '../../telemetry/metrics.js';
import { send, sendJson } from './exchange.js';
import type { Exchange } from './exchange.js';

/** State of one dependency. All of it is public. */
export interface CheckReport {
  readonly status: 'ok' | 'failed';
  /** When the status last changed, as an ISO 8601 instant. */
  readonly since: string;
  readonly detail: string;
}

/** Whether the program can do its work, with each dependency by name. */
export interface ReadinessReport {
  /** `degraded`: something fails that the server can live without. */
  readonly status: 'ready' | 'degraded' | 'not ready';
  readonly checks: Readonly<Record<string, CheckReport>>;
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

/** `/healthz`: 200 while the process responds. Looks at no dependency: a restart would not mend one. */
export function handleHealth(exchange: Exchange): void {
  sendJson(exchange, 200, { status: 'ok' });
}

/** `/readyz`: 503 while shutting down, and when `ready` reports `not ready` or fails. */
export async function handleReadiness(
  exchange: Exchange,
  isDraining: boolean,
  ready: () => Promise<ReadinessReport>,
): Promise<void> {
  if (isDraining) {
    sendJson(exchange, 503, { status: 'shutting down' });
    return;
  }
  const report = await ready().catch((error: unknown): ReadinessReport => {
    exchange.log.error({ err: error }, 'the readiness check failed');
    return { status: 'not ready', checks: {} };
  });
  sendJson(exchange, report.status === 'not ready' ? 503 : 200, report);
}

/** `/metrics`, in Prometheus' text format. */
export async function handleMetrics(exchange: Exchange, metrics: Metrics): Promise<void> {
  send(exchange, 200, { 'content-type': metrics.contentType }, await metrics.render());
}
