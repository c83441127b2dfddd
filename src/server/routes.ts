import type { Admission } from './http/admission.js';
import { CLIENT_FILES, ClientFiles } from './clients/client-files.js';
import { AnswerCache } from './fast/answers/answer-cache.js';
import { Console, CONSOLE_FILES, CONSOLE_PATH } from './console/console.js';
import { handleSession, SESSION_PATH } from './console/session-endpoint.js';
import type { Drain } from './http/drain.js';
import { CONNECT_PATH, handleConnect } from './connect/connect-endpoint.js';
import { Explorer, EXPLORER_ASSETS } from './explorer/explorer.js';
import type { DeprecatedUses } from './graphql/deprecated-uses.js';
import { handleGraphQL } from './graphql/graphql-endpoint.js';
import { MediaTypes } from './graphql/media-types.js';
import { ContentCodings } from './http/content-coding.js';
import type { ScopeCheck } from './graphql/scope-check.js';
import type { GraphQLEndpoint } from './graphql/graphql-endpoint.js';
import type { FailedAuthentications } from './http/failed-authentications.js';
import { RequestOverHttp } from './http/incoming-request.js';
import { handleHealth, handleMetrics, handleReadiness, handleRoot } from './http/information.js';
import { handleLabel } from './labels/label-endpoint.js';
import type { LinkPlaces } from './labels/link-places.js';
import type { Pipelines } from './http/pipelines.js';
import type { Uploads } from './http/uploads.js';
import type { Route } from './http/router.js';
import type { SessionCookie } from './http/session-cookie.js';
import { wallClock } from '../runtime/clock.js';
import { baseUrlOf } from './server-options.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { ServerOptions } from './server-options.js';

export const GRAPHQL_PATH = '/graphql';

/** The parts of the endpoint that execute GraphQL. */
export type Execution<Context extends object> = Pick<
  GraphQLEndpoint<Context>,
  'apollo' | 'checker' | 'documents' | 'formatError' | 'limits' | 'prepared' | 'principals'
> & { readonly uses: DeprecatedUses; readonly scopes: ScopeCheck };

/** What the server knows about its requests. */
export interface RouteState {
  readonly drain: Drain;
  readonly admission: Admission;
  readonly pipelines: Pipelines;
  readonly uploads: Uploads;
  readonly cookie: SessionCookie;
  readonly failures: FailedAuthentications;
  readonly links: LinkPlaces;
}

function endpointOf<Context extends object>(
  options: ServerOptions<Context>,
  execution: Execution<Context>,
  { admission, pipelines, uploads }: Pick<RouteState, 'admission' | 'pipelines' | 'uploads'>,
): GraphQLEndpoint<Context> {
  const { publicUrl = null, metrics, compression = 'auto', answerBytes = 0 } = options;
  return {
    ...execution,
    admission,
    pipelines,
    uploads,
    mediaTypes: new MediaTypes(!execution.documents.isClosed),
    codings: new ContentCodings(compression),
    answers: answerBytes > 0 ? new AnswerCache({ maxBytes: answerBytes, metrics }) : null,
    createContext: (exchange, draft) => {
      const baseUrl = baseUrlOf(exchange.request, publicUrl);
      return options.createContext(new RequestOverHttp(exchange, baseUrl, draft));
    },
  };
}

/** Returns all routes of the server. */
export function routesOf<Context extends object>(
  options: ServerOptions<Context>,
  execution: Execution<Context>,
  { drain, ...state }: RouteState,
): readonly Route[] {
  const { metrics, metricsPort = null, ready } = options;
  const hasMetrics = metricsPort === null;
  const endpoint = endpointOf(options, execution, state);
  const get = ['GET'];
  return [
    {
      name: 'graphql',
      path: GRAPHQL_PATH,
      methods: ['GET', 'POST'],
      access: 'principal',
      head: false,
      admitsItself: true,
      handle: (exchange) => handleGraphQL(exchange, endpoint),
    },
    ...pagesOf(options, execution, hasMetrics),
    ...sessionsOf(options, state),
    ...linksOf(options, state),
    {
      name: 'healthz',
      path: '/healthz',
      methods: get,
      access: 'anyone',
      isProbe: true,
      handle: handleHealth,
    },
    {
      name: 'readyz',
      path: '/readyz',
      methods: get,
      access: 'anyone',
      isProbe: true,
      handle: (exchange) => handleReadiness(exchange, drain.isDraining, ready),
    },
    ...(hasMetrics ? [metricsRoute(metrics)] : []),
  ];
}

/** Returns the route of the metrics. */
export function metricsRoute(metrics: Metrics): Route {
  return {
    name: 'metrics',
    path: '/metrics',
    methods: ['GET'],
    access: 'METRICS',
    quiet: true,
    handle: (exchange) => handleMetrics(exchange, metrics),
  };
}

/** Returns the routes that browsers open without a key: each address has a secret that expires. */
function linksOf<Context extends object>(
  { readLink, finishConnection }: ServerOptions<Context>,
  state: Pick<RouteState, 'links' | 'pipelines'>,
): readonly Route[] {
  const get = ['GET'];
  return [
    {
      name: 'labels',
      path: '/labels/',
      methods: get,
      // Its link is signed, and expires.
      access: 'anyone',
      secretPath: true,
      admitsItself: true,
      handle: (exchange, token) => handleLabel(exchange, token, { ...state, readLink }),
    },
    {
      name: 'connect',
      path: CONNECT_PATH,
      methods: get,
      // Its state is random, and accepted once. A HEAD would use it up.
      access: 'anyone',
      head: false,
      needsRoom: true,
      handle: (exchange) => handleConnect(exchange, finishConnection),
    },
  ];
}

/** Returns the route at which a browser signs in. */
function sessionsOf<Context extends object>(
  { sessions, authenticate }: ServerOptions<Context>,
  state: Omit<RouteState, 'drain' | 'links'>,
): readonly Route[] {
  if (!sessions) return [];
  const dependencies = { ...state, sessions, authenticate, now: wallClock.now };
  return [
    {
      name: 'console-session',
      path: SESSION_PATH,
      methods: ['GET', 'POST', 'DELETE'],
      // Its body has the key.
      access: 'anyone',
      needsRoom: true,
      handle: (exchange) => handleSession(exchange, dependencies),
    },
  ];
}

/** Returns the routes of the console. They hold no data: what it shows comes from /graphql. */
function consoleRoutes(console: Console): readonly Route[] {
  return [
    {
      name: 'console',
      path: CONSOLE_PATH,
      methods: ['GET'],
      access: 'anyone',
      handle: (exchange) => console.servePage(exchange),
    },
    {
      name: 'console-files',
      path: CONSOLE_FILES,
      alsoItself: true,
      methods: ['GET'],
      access: 'anyone',
      quiet: true,
      handle: (exchange, rest) => console.serveBelow(exchange, rest),
    },
  ];
}

/** Returns the routes for people and for the build of clients: console, explorer, and files that follow from the schema. */
function pagesOf<Context extends object>(
  { schema, title, examples, visitor, compression = 'auto', consoleFolder }: ServerOptions<Context>,
  { documents: { isClosed: closed } }: Execution<Context>,
  hasMetrics: boolean,
): readonly Route[] {
  const codings = new ContentCodings(compression);
  const explorer = new Explorer(title, { examples, visitor }, { closed, codings });
  const clientFiles = new ClientFiles(schema, codings, closed);
  const console = consoleFolder ? new Console({ folder: consoleFolder, closed, codings }) : null;
  const get = ['GET'];
  const metrics = hasMetrics ? { metrics: '/metrics' } : {};
  const pages: Readonly<Record<string, string>> & { readonly explorer?: string } = closed
    ? metrics
    : {
        ...metrics,
        explorer: '/explorer',
        apolloCache: '/client/apollo.json',
        graphcache: '/client/graphcache.json',
      };
  return [
    // These pages hold no data: what they show comes from /graphql.
    {
      name: 'root',
      path: '/',
      methods: get,
      access: 'anyone',
      handle: async (e) =>
        handleRoot(e, pages, (await console?.isThere()) ? CONSOLE_PATH : pages.explorer),
    },
    ...(console ? consoleRoutes(console) : []),
    {
      name: 'explorer',
      path: '/explorer',
      methods: get,
      access: 'anyone',
      handle: (e) => explorer.servePage(e),
    },
    {
      name: 'explorer-assets',
      path: EXPLORER_ASSETS,
      methods: get,
      access: 'anyone',
      quiet: true,
      handle: (exchange, name) => explorer.serveAsset(exchange, name),
    },
    {
      name: 'client-files',
      path: CLIENT_FILES,
      methods: get,
      access: 'anyone',
      quiet: true,
      handle: (exchange, name) => clientFiles.serve(exchange, name),
    },
  ];
}
