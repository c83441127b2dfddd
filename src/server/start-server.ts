import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { backgroundClock } from '../runtime/background/pace.js';
import { requestStarts } from '../runtime/background/timed-turns.js';
import { systemClock } from '../runtime/clock.js';
import { startApollo } from './graphql/apollo.js';
import { PersistedDocuments } from './graphql/documents/persisted-documents.js';
import { TrustedDocuments } from './graphql/documents/trusted-documents.js';
import { Admission, anonymousRequests, defaultAdmissionLimits } from './http/admission.js';
import type { OpenRequests } from './http/admission.js';
import { Drain } from './http/drain.js';
import { Exchange } from './http/exchange.js';
import { PreparedExecution } from './fast/execution/prepared-execution.js';
import { DeprecatedUses } from './graphql/deprecated-uses.js';
import { createFormatError } from './graphql/format-error.js';
import type { FormatError } from './graphql/format-error.js';
import { FailedAuthentications } from './http/failed-authentications.js';
import { createHostCheck } from './http/host-check.js';
import type { HostCheck } from './http/host-check.js';
import { ScopeCheck } from './graphql/scope-check.js';
import { DocumentChecker } from './graphql/limits/document-checker.js';
import { defaultLimits } from './graphql/limits/query-limits.js';
import { isLoopbackAddress, listen, localUrl } from './http/listen.js';
import { Cors } from './http/cors.js';
import { createOriginCheck } from './http/origin-check.js';
import type { OriginCheck } from './http/origin-check.js';
import { PreparedAnswers } from './fast/prepared-answers.js';
import { Router } from './http/router.js';
import { SessionCookie } from './http/session-cookie.js';
import { startMetricsListener } from './metrics-listener.js';
import type { MetricsListener } from './metrics-listener.js';
import { defaultLinkLimits, LinkPlaces } from './labels/link-places.js';
import { GRAPHQL_PATH, routesOf } from './routes.js';
import type { Execution } from './routes.js';
import { baseUrlOf } from './server-options.js';
import type { ServerOptions } from './server-options.js';
import { CallerShares } from './subscriptions/caller-shares.js';
import { SubscriptionChecker } from './subscriptions/subscription-document.js';
import type { IncomingRequest } from './http/incoming-request.js';
import { SubscriptionGroups } from './subscriptions/equal-subscriptions.js';
import { SubscriptionEndpoint } from './subscriptions/subscription-endpoint.js';
import { defaultSubscriptionLimits } from './subscriptions/subscription-limits.js';
import { noPrincipalLimits, PrincipalLimits } from './http/principal-limits.js';
import { Pipelines } from './http/pipelines.js';
import { createTimedServer } from './http/timed-server.js';
import { defaultUnreadLimits, UnreadAnswers } from './http/unread-answers.js';
import { defaultUploadLimits, Uploads } from './http/uploads.js';
import { isWebSocketUpgrade, serveUpgrades } from './http/upgrade.js';

export interface RunningServer {
  /** URL of the server on this machine, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** URL of the listener for `/metrics`. Null without one. */
  readonly metricsUrl: string | null;
  /**
   * Shuts down gracefully. Keeps serving for `delayMs` (default 0) while `/readyz` answers 503. Further calls wait for
   * the same shutdown.
   */
  close(delayMs?: number): Promise<void>;
}

// Longer than the idle timeout of common load balancers, which would otherwise send a request into a closing
// connection.
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MS = 15_000;
const WHOLE_REQUEST_MS = 30_000;

// HTTP and WebSocket together. An idle connection takes 15 KB.
const MAX_CONNECTIONS = 4000;

/** The checks of the headers that a browser sets. */
interface BrowserChecks {
  readonly checkOrigin: OriginCheck;
  readonly cookie: SessionCookie;
}

function subscriptionsOf<Context extends object>(
  options: ServerOptions<Context>,
  { documents, formatError, checker, uses, scopes, principals }: Execution<Context>,
  { failures, ...checks }: BrowserChecks & { failures: FailedAuthentications },
): SubscriptionEndpoint<Context> {
  const { schema, createContext, authenticate, costOf } = options;
  const { publicUrl = null, metrics, logger } = options;
  const subscriptionLimits = { ...defaultSubscriptionLimits, ...options.subscriptionLimits };
  const subscriptions = new SubscriptionChecker(schema, checker, documents, uses, principals);
  const shares = new CallerShares(subscriptionLimits);
  const groups = new SubscriptionGroups();
  const dependenciesFor = (request: IncomingMessage) => {
    const baseUrl = baseUrlOf(request, publicUrl);
    return {
      checker: subscriptions,
      authenticate,
      noteFailure: (keyId: string | null) => failures.note(request, keyId),
      scopes,
      principals,
      shares,
      groups,
      baseUrl,
      createContext: (caller: Omit<IncomingRequest, 'baseUrl'>) =>
        createContext({ ...caller, baseUrl }),
      costOf: costOf ?? (() => undefined),
      formatError,
      metrics,
    };
  };
  return new SubscriptionEndpoint({
    dependenciesFor,
    ...checks,
    limits: subscriptionLimits,
    logger,
  });
}

async function startGraphQL<Context extends object>(
  options: ServerOptions<Context>,
  formatError: FormatError,
): Promise<Execution<Context>> {
  const { schema, metrics, trustedDocuments, principalLimits = noPrincipalLimits } = options;
  const { costOf = () => undefined } = options;
  const { compileQueries = true, introspection = true } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const checker = new DocumentChecker(schema, limits, introspection);
  const trusted = trustedDocuments
    ? await TrustedDocuments.load(trustedDocuments.path, checker)
    : null;
  const uses = new DeprecatedUses(schema, metrics);
  const scopes = new ScopeCheck(schema, options.onDeniedMutations);
  const principals = new PrincipalLimits(
    { ...principalLimits, shared: options.sharedLimits ?? null },
    limits.maxCost,
  );
  const documents = new PersistedDocuments(trusted, trustedDocuments?.only);
  const prepared = compileQueries
    ? new PreparedExecution({ ...options, checker, formatError })
    : null;
  const apollo = await startApollo({
    ...options,
    documents,
    formatError,
    checker,
    costOf,
    prepared,
    uses,
    scopes,
    principals,
  });
  return {
    apollo,
    checker,
    documents,
    formatError,
    limits,
    uses,
    scopes,
    principals,
    prepared:
      prepared &&
      new PreparedAnswers(prepared, {
        documents,
        costOf,
        formatError,
        metrics,
        uses,
        scopes,
        principals,
      }),
  };
}

/** Returns the checks of the headers that a browser sets. */
function checksOf(
  { publicUrl = null, allowedOrigins }: Pick<ServerOptions<object>, 'publicUrl' | 'allowedOrigins'>,
  isLoopback: boolean,
): { checkHost: HostCheck; checkOrigin: OriginCheck; cors: Cors } {
  const checkOrigin = createOriginCheck(isLoopback, publicUrl, allowedOrigins);
  const checkHost = createHostCheck(isLoopback, publicUrl);
  return { checkHost, checkOrigin, cors: new Cors(checkOrigin) };
}

/** Returns the places for open requests, for links, and for bodies that arrive. */
function placesOf(
  options: Pick<ServerOptions<object>, 'admissionLimits' | 'linkLimits' | 'uploadLimits'>,
): {
  admission: Admission;
  anonymous: OpenRequests;
  links: LinkPlaces;
  uploads: Uploads;
} {
  const admissionLimits = { ...defaultAdmissionLimits, ...options.admissionLimits };
  const uploadLimits = { ...defaultUploadLimits, ...options.uploadLimits };
  const clock = backgroundClock(systemClock);
  return {
    admission: new Admission(admissionLimits),
    anonymous: anonymousRequests(admissionLimits),
    links: new LinkPlaces({ ...defaultLinkLimits, ...options.linkLimits }, clock),
    uploads: new Uploads(uploadLimits, clock),
  };
}

function createHttpServer(hasSubscriptions: boolean): Server {
  return createTimedServer({
    maxConnections: MAX_CONNECTIONS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: HEADERS_MS,
    requestTimeout: WHOLE_REQUEST_MS,
    shouldUpgradeCallback: (request) =>
      hasSubscriptions && isWebSocketUpgrade(request, GRAPHQL_PATH),
  });
}

/** Starts to listen for requests, and for metrics where they have a port of their own. */
async function listenTo(
  server: Server,
  options: Parameters<typeof startMetricsListener>[1] &
    Pick<ServerOptions<object>, 'port' | 'metricsPort'>,
): Promise<{ address: AddressInfo; metricsListener: MetricsListener | null }> {
  const { host, port, metricsPort = null } = options;
  const metricsListener =
    metricsPort === null ? null : await startMetricsListener(metricsPort, options);
  try {
    return { address: await listen(server, host, port), metricsListener };
  } catch (error) {
    await metricsListener?.close();
    throw error;
  }
}

/** Starts the HTTP server. Rejects when schema, trusted documents or address are unusable. */
export async function startServer<Context extends object>(
  options: ServerOptions<Context>,
): Promise<RunningServer> {
  const { logger, metrics, shutdownGraceMs, onStoreError, onRefusedCaller } = options;
  const formatError = createFormatError(metrics, onStoreError);
  const execution = await startGraphQL(options, formatError);
  const { apollo } = execution;
  const drain = new Drain();
  const pipelines = new Pipelines(requestStarts);
  const { anonymous, ...places } = placesOf(options);
  const { authenticate, publicUrl = null } = options;
  const failures = new FailedAuthentications(options.failureLimits, options.onFailedAuthentication);
  const cookie = new SessionCookie(publicUrl);
  const caller = { authenticate, cookie, failures, onRefusedCaller };
  const state = { ...places, drain, pipelines, cookie, failures };
  const routes = routesOf(options, execution, state);
  const router = new Router(routes, { metrics, pipelines, anonymous, onStoreError, ...caller });
  const hasSubscriptions = Boolean(options.schema.getSubscriptionType());
  const server = createHttpServer(hasSubscriptions);
  drain.watch(server);
  const { address, metricsListener } = await listenTo(server, options).catch(
    async (error: unknown) => {
      await apollo.stop();
      throw error;
    },
  );
  const { checkHost, checkOrigin, cors } = checksOf(options, isLoopbackAddress(address));
  const unread = new UnreadAnswers({ ...defaultUnreadLimits, ...options.unreadLimits });
  const answer = (
    request: IncomingMessage,
    response: ServerResponse,
    refused = checkHost(request),
  ): void => {
    const exchange = new Exchange(request, response, logger, unread);
    drain.track(exchange);
    pipelines.answer(exchange, (crowded) => {
      if (!refused && !crowded && cors.apply(exchange)) return;
      void router.dispatch(exchange, refused ?? crowded);
    });
  };
  server.on('request', (request, response) => {
    if (!pipelines.isEnding(request.socket)) answer(request, response);
  });
  if (hasSubscriptions) {
    const subscriptions = subscriptionsOf(options, execution, { checkOrigin, cookie, failures });
    drain.include(subscriptions);
    serveUpgrades(server, GRAPHQL_PATH, { checkHost, subscriptions, answer });
  }
  let closing: Promise<void> | null = null;
  return {
    url: localUrl(address),
    port: address.port,
    metricsUrl: metricsListener?.url ?? null,
    close: (delayMs = 0) =>
      (closing ??= drain
        .close(server, { delayMs, graceMs: shutdownGraceMs })
        .then(() => apollo.stop())
        .then(() => metricsListener?.close())),
  };
}
