import type { Metrics } from '../../telemetry/metrics.js';
import { sendError } from './exchange.js';
import type { Exchange } from './exchange.js';
import { HttpError } from './http-error.js';
import type { Pipelines } from './pipelines.js';
import { monotonicMs } from '../../runtime/clock.js';

export interface Route {
  /** What log and metrics call it. */
  readonly name: string;
  /** The whole path, or its beginning when it ends in a slash and is longer than one. */
  readonly path: string;
  /** HEAD is answered wherever GET is, unless `head` says otherwise. */
  readonly methods: readonly string[];
  readonly head?: false;
  /** Asked for by machines every few seconds: logged at `debug` only. */
  readonly quiet?: true;
  /** True when the rest of the path is a secret. */
  readonly secretPath?: true;
  /** True when `handle` itself waits until the request may start, after it has read the body. */
  readonly waitsForStart?: true;
  /** `rest` is what follows the beginning of the path. */
  handle(exchange: Exchange, rest: string): void | Promise<void>;
}

const CLIENT_CLOSED_REQUEST = 499;

function isPrefix({ path }: Route): boolean {
  return path.length > 1 && path.endsWith('/');
}

interface KnownRoute extends Route {
  /** Methods, with HEAD where it is answered. */
  readonly allowed: readonly string[];
}

function asKnown(route: Route): KnownRoute {
  const { methods, head } = route;
  const allowed = methods.includes('GET') && head !== false ? [...methods, 'HEAD'] : methods;
  return { ...route, allowed };
}

/** Finds the route of a request, answers what has none, and logs and counts how each request ended. */
export class Router {
  readonly #exact: ReadonlyMap<string, KnownRoute>;
  readonly #prefixes: readonly KnownRoute[];
  readonly #metrics: Metrics;
  readonly #pipelines: Pick<Pipelines, 'startOf'>;

  constructor(routes: readonly Route[], metrics: Metrics, pipelines: Pick<Pipelines, 'startOf'>) {
    const known = routes.map(asKnown);
    this.#exact = new Map(known.filter((r) => !isPrefix(r)).map((route) => [route.path, route]));
    this.#prefixes = known.filter(isPrefix);
    this.#metrics = metrics;
    this.#pipelines = pipelines;
  }

  /** Answers the request, whatever happens; never rejects. `refused` answers it without looking for a route. */
  async dispatch(exchange: Exchange, refused: HttpError | null): Promise<void> {
    const route = this.#routeOf(exchange.path);
    this.#logEnd(exchange, route);
    try {
      if (refused) throw refused;
      if (!route?.waitsForStart) {
        const start = this.#pipelines.startOf(exchange);
        if (start) await start;
        if (exchange.isGone) return;
      }
      await this.#handle(exchange, route);
    } catch (error) {
      this.#answerError(exchange, error);
    }
  }

  #routeOf(path: string): KnownRoute | undefined {
    return (
      this.#exact.get(path) ??
      this.#prefixes.find((route) => path.startsWith(route.path) && path !== route.path)
    );
  }

  #handle(exchange: Exchange, route: KnownRoute | undefined): void | Promise<void> {
    if (!route) throw new HttpError(404, 'NOT_FOUND', 'There is nothing at this path.');
    const { allowed } = route;
    if (!allowed.includes(exchange.method)) {
      const message = `This path accepts ${allowed.join(', ')} only.`;
      throw new HttpError(405, 'METHOD_NOT_ALLOWED', message, { allow: allowed.join(', ') });
    }
    return route.handle(exchange, exchange.path.slice(route.path.length));
  }

  #answerError(exchange: Exchange, error: unknown): void {
    const { response } = exchange;
    if (exchange.isGone) return;
    if (!(error instanceof HttpError)) {
      exchange.log.error({ err: error }, 'unexpected error in a request');
    }
    if (response.headersSent) {
      // Half an answer can only be cut off, so that it is not taken for a whole one.
      response.destroy();
      return;
    }
    const shown =
      error instanceof HttpError
        ? error
        : new HttpError(500, 'INTERNAL_SERVER_ERROR', 'Internal server error.');
    sendError(exchange, shown);
  }

  #logEnd(exchange: Exchange, route: KnownRoute | undefined): void {
    const startedAt = monotonicMs();
    const { response, method, path } = exchange;
    exchange.onClose(() => {
      const ms = Math.round((monotonicMs() - startedAt) * 10) / 10;
      const status = response.writableFinished ? response.statusCode : CLIENT_CLOSED_REQUEST;
      exchange.scope.logEnd(route?.quiet ? 'debug' : 'info', {
        method,
        path: route?.secretPath ? `${route.path}[redacted]` : path,
        status,
        ms,
      });
      this.#metrics.countHttpRequest({
        route: route?.name ?? 'none',
        // An unknown route can come with any method: as a label it must be one of few.
        method: route?.allowed.includes(method) ? method : 'other',
        status,
        ms,
      });
    });
  }
}
