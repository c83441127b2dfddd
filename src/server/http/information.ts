import type { Metrics } from '../../telemetry/metrics.js';
import { send, sendJson } from './exchange.js';
import type { Exchange } from './exchange.js';

/** State of one dependency. All of it is public. */
export interface CheckReport {
  readonly status: 'ok' | 'failed';
  /** Time of the last status change, as an ISO 8601 instant. */
  readonly since: string;
  readonly detail: string;
}

/** Tells whether the program can work, with each dependency by name. */
export interface ReadinessReport {
  /** `degraded`: a dependency fails that the server can work without. */
  readonly status: 'ready' | 'degraded' | 'not ready';
  readonly checks: Readonly<Record<string, CheckReport>>;
}

/**
 * Serves `/`: a redirect for browsers, a list of paths for programs.
 * @param pages paths of pages and files, by name.
 * @param forBrowsers is the path that browsers are sent to. Undefined when they get the list too.
 */
export function handleRoot(
  exchange: Exchange,
  pages: Readonly<Record<string, string>>,
  forBrowsers: string | undefined,
): void {
  if (forBrowsers !== undefined && wantsPage(exchange)) {
    send(exchange, 302, { location: forBrowsers, vary: 'Accept' }, '');
    return;
  }
  sendJson(exchange, 200, {
    graphql: '/graphql',
    ...pages,
    health: '/healthz',
    readiness: '/readyz',
  });
}

/** Tells whether a browser asks for a page. */
function wantsPage({ request }: Exchange): boolean {
  return request.headers.accept?.includes('text/html') === true;
}

/** Serves `/healthz`: 200 while the process responds. Checks no dependency, because a restart would not repair one. */
export function handleHealth(exchange: Exchange): void {
  sendJson(exchange, 200, { status: 'ok' });
}

/** Serves `/readyz`: 503 during a shutdown, and when `ready` reports `not ready` or fails. */
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

/** Serves `/metrics` in Prometheus' text format. */
export async function handleMetrics(exchange: Exchange, metrics: Metrics): Promise<void> {
  send(exchange, 200, { 'content-type': metrics.contentType }, await metrics.render());
}
