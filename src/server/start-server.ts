import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.js';
import { Admission, defaultAdmissionLimits } from './admission.js';
import type { AdmissionLimits } from './admission.js';
import { RememberedAnswers } from './answers/remembered-answers.js';
import { startApollo } from './apollo.js';
import type { Compression } from './content-coding.js';
import { PersistedDocuments } from './documents/persisted-documents.js';
import { TrustedDocuments } from './documents/trusted-documents.js';
import { Drain } from './drain.js';
import { Exchange } from './exchange.js';
import { PreparedExecution } from './execution/prepared-execution.js';
import { Explorer, EXPLORER_ASSETS } from './explorer.js';
import type { ExplorerExample } from './explorer-page.js';
import { createFormatError } from './format-error.js';
import type { FormatError } from './format-error.js';
import { handleGraphQL } from './graphql-endpoint.js';
import type { GraphQLEndpoint } from './graphql-endpoint.js';
import { createHostCheck } from './host-check.js';
import { RequestOverHttp } from './incoming-request.js';
import type { IncomingRequest } from './incoming-request.js';
import { handleHealth, handleMetrics, handleReadiness, handleRoot } from './information.js';
import type { ReadinessReport } from './information.js';
import { handleLabel } from './label-endpoint.js';
import type { FindLabelFile } from './label-endpoint.js';
import { DocumentChecker } from './limits/document-checker.js';
import { defaultLimits } from './limits/query-limits.js';
import type { QueryLimits } from './limits/query-limits.js';
import { isLoopbackAddress, listen, localUrl } from './listen.js';
import { createOriginCheck } from './origin-check.js';
import { PreparedAnswers } from './prepared-answers.js';
import { Router } from './router.js';
import type { Route } from './router.js';
import { SubscriptionChecker } from './subscription-document.js';
import { SubscriptionEndpoint } from './subscription-endpoint.js';
import { defaultSubscriptionLimits } from './subscription-limits.js';
import type { SubscriptionLimits } from './subscription-limits.js';
import { SubscriptionRoom } from './subscription-room.js';
import { defaultUnreadLimits, UnreadAnswers } from './unread-answers.js';
import type { UnreadLimits } from './unread-answers.js';
import { isWebSocketUpgrade, serveUpgrades } from './upgrade.js';

export interface ServerOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Base of links when a proxy stands before the server; `null` builds them from the request's Host. */
  readonly publicUrl?: string | null;
  /**
   * Makes the resolvers' context; a plain object, since Apollo clones it. A subscription asks for one to subscribe
   * with, and for another one for each event, so that nothing that a context remembers outlives an event.
   */
  readonly createContext: (request: IncomingRequest) => Context | Promise<Context>;
  /** What the request has spent, for `extensions.cost`; `undefined` leaves it out. Must not throw. */
  readonly costOf?: (context: Context) => object | undefined;
  readonly labelFile: FindLabelFile;
  readonly ready: () => Promise<ReadinessReport>;
  /** Title of the explorer's page. */
  readonly title: string;
  readonly examples: readonly ExplorerExample[];
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly shutdownGraceMs: number;
  readonly introspection?: boolean;
  readonly compression?: Compression;
  /** The manifest of trusted documents, and whether nothing else is executed. */
  readonly trustedDocuments?: { readonly path: string; readonly only: boolean } | null;
  /** Of queries and of subscriptions. */
  readonly limits?: Partial<QueryLimits>;
  /** Of use only when the schema has subscriptions. */
  readonly subscriptionLimits?: Partial<SubscriptionLimits>;
  readonly admissionLimits?: Partial<AdmissionLimits>;
  readonly unreadLimits?: Partial<UnreadLimits>;
  /** How many bytes of whole answers are remembered; none when absent. */
  readonly answerBytes?: number;
  /** False interprets every query instead of compiling those that come again. */
  readonly compileQueries?: boolean;
}

export interface RunningServer {
  /** Where it is reached from this machine, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /**
   * Shuts down gracefully. Keeps serving for `delayMs` (0 when absent) while `/readyz` answers 503. Further calls wait
   * for the same end.
   */
  close(delayMs?: number): Promise<void>;
}

// Longer than the idle time of common load balancers, or they send a request into a connection that is closing.
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MS = 15_000;
const WHOLE_REQUEST_MS = 30_000;

// Of HTTP and WebSocket together; an idle one takes some 15 KB.
const MAX_CONNECTIONS = 4000;

const GRAPHQL_PATH = '/graphql';

function baseUrlOf({ headers }: IncomingMessage, publicUrl: string | null): string {
  return publicUrl ?? `http://${headers.host ?? 'localhost'}`;
}

/** What executes GraphQL over HTTP. */
type Execution<Context extends object> = Pick<
  GraphQLEndpoint<Context>,
  'apollo' | 'checker' | 'documents' | 'formatError' | 'prepared'
>;

function endpointOf<Context extends object>(
  options: ServerOptions<Context>,
  execution: Execution<Context>,
  admission: Admission,
): GraphQLEndpoint<Context> {
  const { publicUrl = null, metrics, compression = 'auto', answerBytes = 0 } = options;
  return {
    ...execution,
    admission,
    maxBodyBytes: options.limits?.maxBodyBytes ?? defaultLimits.maxBodyBytes,
    compression,
    answers: answerBytes > 0 ? new RememberedAnswers({ maxBytes: answerBytes, metrics }) : null,
    createContext: (exchange, onRead) => {
      const baseUrl = baseUrlOf(exchange.request, publicUrl);
      return options.createContext(new RequestOverHttp(exchange, baseUrl, onRead));
    },
  };
}

function routesOf<Context extends object>(
  options: ServerOptions<Context>,
  execution: Execution<Context>,
  drain: Drain,
): readonly Route[] {
  const { labelFile, metrics, ready, title, examples } = options;
  const admission = new Admission({ ...defaultAdmissionLimits, ...options.admissionLimits });
  const endpoint = endpointOf(options, execution, admission);
  const { compression = 'auto' } = options;
  const closed = execution.documents.isClosed;
  const explorer = new Explorer(title, examples, { closed, compression });
  const get = ['GET'];
  return [
    {
      name: 'graphql',
      path: GRAPHQL_PATH,
      methods: ['GET', 'POST'],
      head: false,
      handle: (exchange) => handleGraphQL(exchange, endpoint),
    },
    { name: 'root', path: '/', methods: get, handle: handleRoot },
    { name: 'explorer', path: '/explorer', methods: get, handle: (e) => explorer.servePage(e) },
    {
      name: 'explorer-assets',
      path: EXPLORER_ASSETS,
      methods: get,
      quiet: true,
      handle: (exchange, name) => explorer.serveAsset(exchange, name),
    },
    {
      name: 'labels',
      path: '/labels/',
      methods: get,
      secretPath: true,
      handle: (exchange, token) => {
        admission.enter(exchange);
        return handleLabel(exchange, token, labelFile);
      },
    },
    { name: 'healthz', path: '/healthz', methods: get, quiet: true, handle: handleHealth },
    {
      name: 'readyz',
      path: '/readyz',
      methods: get,
      quiet: true,
      handle: (exchange) => handleReadiness(exchange, drain.isDraining, ready),
    },
    {
      name: 'metrics',
      path: '/metrics',
      methods: get,
      quiet: true,
      handle: (exchange) => handleMetrics(exchange, metrics),
    },
  ];
}

function subscriptionsOf<Context extends object>(
  options: ServerOptions<Context>,
  { documents, formatError, checker }: Execution<Context>,
  isLoopback: boolean,
): SubscriptionEndpoint<Context> {
  const { schema, createContext, costOf, publicUrl = null, metrics, logger } = options;
  const subscriptionLimits = { ...defaultSubscriptionLimits, ...options.subscriptionLimits };
  const subscriptions = new SubscriptionChecker(schema, checker, documents);
  const room = new SubscriptionRoom(subscriptionLimits);
  return new SubscriptionEndpoint({
    servicesFor: (request) => ({
      checker: subscriptions,
      room,
      createContext: (caller) =>
        createContext({ ...caller, baseUrl: baseUrlOf(request, publicUrl) }),
      costOf: costOf ?? (() => undefined),
      formatError,
      metrics,
    }),
    checkOrigin: createOriginCheck(isLoopback, publicUrl),
    limits: subscriptionLimits,
    logger,
  });
}

async function startGraphQL<Context extends object>(
  options: ServerOptions<Context>,
  formatError: FormatError,
): Promise<Execution<Context>> {
  const { schema, metrics, trustedDocuments, costOf = () => undefined } = options;
  const { compileQueries = true, introspection = true } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const checker = new DocumentChecker(schema, limits, introspection);
  const trusted = trustedDocuments
    ? await TrustedDocuments.load(trustedDocuments.path, checker)
    : null;
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
  });
  return {
    apollo,
    checker,
    documents,
    formatError,
    prepared: prepared && new PreparedAnswers(prepared, { documents, costOf, metrics }),
  };
}

/** Starts the HTTP server with all that it serves. Rejects when schema, trusted documents or address are unusable. */
export async function startServer<Context extends object>(
  options: ServerOptions<Context>,
): Promise<RunningServer> {
  const { host, port, logger, metrics, publicUrl = null, shutdownGraceMs } = options;
  const formatError = createFormatError(metrics);
  const execution = await startGraphQL(options, formatError);
  const { apollo } = execution;
  const drain = new Drain();
  const router = new Router(routesOf(options, execution, drain), metrics);
  const hasSubscriptions = Boolean(options.schema.getSubscriptionType());
  const server = createServer({
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: HEADERS_MS,
    requestTimeout: WHOLE_REQUEST_MS,
    shouldUpgradeCallback: (request) =>
      hasSubscriptions && isWebSocketUpgrade(request, GRAPHQL_PATH),
  });
  server.maxConnections = MAX_CONNECTIONS;
  const address = await listen(server, host, port).catch(async (error: unknown) => {
    await apollo.stop();
    throw error;
  });
  const isLoopback = isLoopbackAddress(address);
  const checkHost = createHostCheck(isLoopback, publicUrl);
  const unread = new UnreadAnswers({ ...defaultUnreadLimits, ...options.unreadLimits });
  const answer = (
    request: IncomingMessage,
    response: ServerResponse,
    refused = checkHost(request.headers.host),
  ): void => {
    const exchange = new Exchange(request, response, logger, unread);
    drain.track(exchange);
    void router.dispatch(exchange, refused);
  };
  server.on('request', (request, response) => {
    answer(request, response);
  });
  if (hasSubscriptions) {
    const subscriptions = subscriptionsOf(options, execution, isLoopback);
    drain.include(subscriptions);
    serveUpgrades(server, GRAPHQL_PATH, {
      refusalOf: (request) => checkHost(request.headers.host) ?? subscriptions.refusalOf(request),
      accept: (request, connection, head) => {
        subscriptions.accept(request, connection, head);
      },
      answer,
    });
  }
  let closing: Promise<void> | null = null;
  return {
    url: localUrl(address),
    port: address.port,
    close: (delayMs = 0) =>
      (closing ??= drain
        .close(server, { delayMs, graceMs: shutdownGraceMs })
        .then(() => apollo.stop())),
  };
}
