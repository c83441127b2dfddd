import { StoreError } from '../../store/engine/store-error.js';
import type { OnStoreError } from '../server-options.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { OpenRequests } from './admission.js';
import { authenticated } from './authentication.js';
import type { CallerCheck, RouteAccess } from './authentication.js';
import { ShutdownError } from './drain.js';
import { sendError } from './exchange.js';
import type { Exchange } from './exchange.js';
import { HttpError } from './http-error.js';
import type { Pipelines } from './pipelines.js';
import { monotonicMs } from '../../runtime/clock.js';
import { storeFailure } from '../store-failure.js';
import { refusedCaller } from './refused-callers.js';
import type { OnRefusedCaller } from './refused-callers.js';
import { startRequestSpan } from './request-span.js';

export interface Route {
  /** Name in logs and metrics. */
  readonly name: string;
  /** The whole path, or a prefix when it ends in a slash and is longer than one. */
  readonly path: string;
  /** True when a prefix serves its path without a rest too. */
  readonly alsoItself?: true;
  readonly access: RouteAccess;
  /** HEAD is accepted with GET, unless `head` is false. */
  readonly methods: readonly string[];
  readonly head?: false;
  /** Monitoring requests it every few seconds: logged at `debug` only. */
  readonly quiet?: true;
  /** True when the rest of the path is a secret. */
  readonly secretPath?: true;
  /** True for a costly route without a key. Above the limit of such open requests, the refusal waits for no other request. */
  readonly needsRoom?: true;
  /** True when `handle` itself admits the request and waits until it may start, once it has read the body or the link. */
  readonly admitsItself?: true;
  /** True for a cheap route that monitoring requests on a separate connection. Quiet, and never waits for other clients. */
  readonly isProbe?: true;
  /** @param rest is the path after the prefix. */
  handle(exchange: Exchange, rest: string): void | Promise<void>;
}

/** Characters of a path in the log. Every route is shorter; a client may send 16,000. */
const MOST_PATH = 256;

function shownPath(path: string, route: Route | undefined): string {
  if (route?.secretPath) return `${route.path}[redacted]`;
  return path.length <= MOST_PATH ? path : `${path.slice(0, MOST_PATH)}…`.toWellFormed();
}

function isPrefix({ path }: Route): boolean {
  return path.length > 1 && path.endsWith('/');
}

/** A store that is locked, full or restarted mostly works again within seconds. */
const STORE_RETRY_SECONDS = '5';

function shownError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof StoreError) {
    const { code, message, retry } = storeFailure(error);
    return new HttpError(503, code, message, { 'retry-after': STORE_RETRY_SECONDS }, retry);
  }
  if (error instanceof ShutdownError) return new HttpError(503, error.code, error.message);
  return new HttpError(500, 'INTERNAL_SERVER_ERROR', 'Internal server error.');
}

interface KnownRoute extends Route {
  /** Methods, including HEAD where it is accepted. */
  readonly allowed: readonly string[];
}

function asKnown(route: Route): KnownRoute {
  const { methods, head } = route;
  const allowed = methods.includes('GET') && head !== false ? [...methods, 'HEAD'] : methods;
  return { ...route, allowed };
}

export interface RouterDependencies extends CallerCheck {
  readonly metrics: Pick<Metrics, 'countHttpRequest'>;
  readonly pipelines: Pick<Pipelines, 'startOf'>;
  /** The places of routes with `needsRoom`. GraphQL has places of its own, so that a client without a key takes none of them. */
  readonly anonymous: Pick<OpenRequests, 'enter'>;
  readonly onStoreError: OnStoreError;
  readonly onRefusedCaller?: OnRefusedCaller | undefined;
}

/** Finds the route of a request, responds when there is none, and logs and counts each completed request. */
export class Router {
  readonly #exact: ReadonlyMap<string, KnownRoute>;
  readonly #prefixes: readonly KnownRoute[];
  readonly #dependencies: RouterDependencies;

  constructor(routes: readonly Route[], dependencies: RouterDependencies) {
    const known = routes.map(asKnown);
    this.#exact = new Map(known.filter((r) => !isPrefix(r)).map((route) => [route.path, route]));
    this.#prefixes = known.filter(isPrefix);
    this.#dependencies = dependencies;
  }

  /** Handles the request. Never rejects. A request that is `refused` gets that error from any path. */
  dispatch(exchange: Exchange, refused: HttpError | null): Promise<void> {
    const route = this.#routeOf(exchange.path);
    const span = startRequestSpan(exchange, route);
    this.#logEnd(exchange, route);
    const answer = (): Promise<void> => this.#answer(exchange, route, refused);
    return span ? span.run(answer) : answer();
  }

  async #answer(
    exchange: Exchange,
    route: KnownRoute | undefined,
    refused: HttpError | null,
  ): Promise<void> {
    try {
      if (refused) throw refused;
      const proof = route && authenticated(exchange, route.access, this.#dependencies);
      if (proof) await proof;
      const start = route?.admitsItself ? null : this.#startOf(exchange, route);
      if (start) await start;
      if (!exchange.isGone) await this.#handle(exchange, route);
    } catch (error) {
      this.#answerError(exchange, error);
    }
  }

  /** Admits a request whose route does not do so itself. Returns a promise when it has to wait. */
  #startOf(exchange: Exchange, route: KnownRoute | undefined): Promise<void> | null {
    const { anonymous, pipelines } = this.#dependencies;
    if (route?.needsRoom) anonymous.enter(exchange);
    return pipelines.startOf(exchange, route?.isProbe);
  }

  #routeOf(path: string): KnownRoute | undefined {
    return (
      this.#exact.get(path) ??
      this.#prefixes.find(
        (route) => path.startsWith(route.path) && (route.alsoItself || path !== route.path),
      )
    );
  }

  #handle(exchange: Exchange, route: KnownRoute | undefined): void | Promise<void> {
    if (!route) throw new HttpError(404, 'ROUTE_NOT_FOUND', 'No route matches this path.');
    const { allowed } = route;
    if (!allowed.includes(exchange.method)) {
      const message = `This path accepts ${allowed.join(', ')} only.`;
      throw new HttpError(405, 'METHOD_NOT_ALLOWED', message, { allow: allowed.join(', ') });
    }
    return route.handle(exchange, exchange.path.slice(route.path.length));
  }

  #answerError(exchange: Exchange, error: unknown): void {
    const { response } = exchange;
    const refused = refusedCaller(exchange, error);
    if (refused !== null) {
      exchange.isOfUnknownCaller = true;
      this.#dependencies.onRefusedCaller?.(refused);
    }
    if (exchange.isGone) return;
    if (error instanceof StoreError) this.#dependencies.onStoreError(error, undefined);
    else if (!(error instanceof HttpError || error instanceof ShutdownError)) {
      exchange.log.error({ err: error }, 'unexpected error in a request');
    }
    if (response.headersSent) {
      // A partial response must be cut off, so that the client does not take it for a whole one.
      response.destroy();
      return;
    }
    sendError(exchange, shownError(error));
  }

  #logEnd(exchange: Exchange, route: KnownRoute | undefined): void {
    const startedAt = monotonicMs();
    const { method, path } = exchange;
    exchange.onClose(() => {
      const ms = Math.round((monotonicMs() - startedAt) * 10) / 10;
      const status = exchange.finalStatus;
      const isQuiet = route?.quiet || route?.isProbe || exchange.isOfUnknownCaller;
      exchange.scope.logEnd(isQuiet ? 'debug' : 'info', {
        method,
        route: route?.name ?? 'none',
        path: shownPath(path, route),
        status,
        ms,
      });
      this.#dependencies.metrics.countHttpRequest({
        route: route?.name ?? 'none',
        // Clients can send any method. A metric label needs few values.
        method: route?.allowed.includes(method) ? method : 'other',
        status,
        ms,
      });
    });
  }
}
