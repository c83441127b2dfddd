import { requestStarts } from '../runtime/background/timed-turns.js';
import { LOCAL_PRINCIPAL } from '../graph/access/principal.js';
import { Exchange } from './http/exchange.js';
import { createHostCheck } from './http/host-check.js';
import { isLoopbackAddress, listen, localUrl } from './http/listen.js';
import { Pipelines } from './http/pipelines.js';
import { Router } from './http/router.js';
import { createTimedServer } from './http/timed-server.js';
import { metricsRoute } from './routes.js';
import type { ServerOptions } from './server-options.js';

/** The listener of `/metrics` alone. */
export interface MetricsListener {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** A few programs scrape metrics, each on one connection. */
const MAX_CONNECTIONS = 100;
const HEADERS_MS = 5_000;

/**
 * Serves `/metrics` without a key or a token on a port of its own, which only the monitoring should reach. Rejects when it cannot
 * listen there.
 */
export async function startMetricsListener(
  port: number,
  {
    host,
    logger,
    metrics,
    onStoreError,
    onRefusedCaller,
  }: Pick<
    ServerOptions<object>,
    'host' | 'logger' | 'metrics' | 'onStoreError' | 'onRefusedCaller'
  >,
): Promise<MetricsListener> {
  const pipelines = new Pipelines(requestStarts);
  const router = new Router([{ ...metricsRoute(metrics), access: 'anyone' }], {
    metrics,
    pipelines,
    onStoreError,
    onRefusedCaller,
    // Its only route needs none of them.
    anonymous: { enter: () => undefined },
    authenticate: () => LOCAL_PRINCIPAL,
    cookie: { read: () => undefined, lacksHeader: () => false },
    failures: { note: () => null },
  });
  const server = createTimedServer({
    maxConnections: MAX_CONNECTIONS,
    headersTimeout: HEADERS_MS,
    requestTimeout: HEADERS_MS,
  });
  const address = await listen(server, host, port);
  const checkHost = createHostCheck(isLoopbackAddress(address), null);
  server.on('request', (request, response) => {
    if (pipelines.isEnding(request.socket)) return;
    const exchange = new Exchange(request, response, logger);
    pipelines.answer(exchange, (crowded) => {
      void router.dispatch(exchange, checkHost(request) ?? crowded);
    });
  });
  return {
    url: localUrl(address),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
