import { hostname } from 'node:os';
import type { GraphQLSchema } from 'graphql';
import 'reflect-metadata';
import type { Logger } from 'pino';
import { openAccess } from './access.js';
import type { OpenAccess } from './access.js';
import { builtConsole } from './built-console.js';
import { leaseMsOf, portsOf } from './context-ports.js';
import { followSellers } from './follow-sellers.js';
import { forgetChanges } from './forget-changes.js';
import { labelLinkReader } from './label-link-reader.js';
import { openLedger } from './ledger.js';
import { openReadiness } from './open-readiness.js';
import { observeState } from './observe-state.js';
import { listenToOrderChanges, orderChangePlace } from './order-change-consumer.js';
import { startOrderSync } from './order-sync.js';
import type { RunningOrderSync } from './order-sync.js';
import { Lifetime } from './lifetime.js';
import { LoginHealth } from './login-health.js';
import { QueueHealth } from './queue-health.js';
import type { Readiness } from './readiness.js';
import { reachAmazon } from './reach-amazon.js';
import type { Amazon } from './reach-amazon.js';
import { arrivalsOf } from './seller-arrivals.js';
import { sellerConnecting } from './seller-connections.js';
import type { SellerConnecting } from './seller-connections.js';
import type { SellerRegistry } from './seller-registry.js';
import { startWorkers } from './start-workers.js';
import type { WorkerSeams } from './start-workers.js';
import { roundListener } from './round-listener.js';
import { noteStoreError } from './failures.js';
import { noteRefusedCaller } from './refused-callers.js';
import { TroubleLog } from './trouble-log.js';
import { RoundHealth } from '../runtime/background/round-health.js';
import type { Config } from '../config/config.js';
import { VisibleSellers } from '../context/visible-sellers.js';
import { createContext } from '../context/request-context.js';
import type { CacheOptions } from '../context/seller-runtime.js';
import type { ContextPorts } from '../context/seller-scope.js';
import type { RequestContext } from '../context/request-context.js';
import type { OrderSyncOptions } from '../domains/orders/index/order-sync.js';
import { CallRecords } from '../domains/sellers/health/call-records.js';
import type { Emulator, EmulatorOptions } from '../emulator/emulator.js';
import { examplesOf, visitorOf } from './examples-of.js';
import { startServer } from '../server/start-server.js';
import type { RunningServer } from '../server/start-server.js';
import { wallClock } from '../runtime/clock.js';
import type { Store } from '../store/store.js';
import type { SpApiOptions } from '../sp-api/create-sp-api.js';
import { createLogger } from '../telemetry/logger.js';
import { Metrics } from '../telemetry/metrics.js';
import { createSchema } from './create-schema.js';
import { startTracing, tracedSchema } from './tracing.js';

const TITLE = 'Fulfilment Graph';
const VERSION = '0.1.0';
const USER_AGENT = { application: 'fulfilment-graph', version: VERSION };

/** Replacements for tests. The process itself sets none of them. */
export interface AppSeams extends WorkerSeams {
  readonly logger?: Logger;
  /** Options of the embedded emulator, which runs when the configuration has no credentials. */
  readonly emulator?: EmulatorOptions;
  readonly planFor?: SpApiOptions['planFor'];
  /** Retry policy of calls to Amazon. */
  readonly retry?: SpApiOptions['retry'];
  readonly caches?: Partial<CacheOptions>;
  /** The folder of the built console. Default: where `npm run build:console` builds it. */
  readonly consoleFolder?: string;
  /** The schema to serve. Default: a new one. */
  readonly schema?: GraphQLSchema;
  /** False executes every query with the interpreter. */
  readonly compileQueries?: boolean;
  readonly orderSync?: Partial<OrderSyncOptions>;
  /** Milliseconds from the start until the queue of order changes is read. Null never reads it. */
  readonly orderChangesAfterMs?: number | null;
  /** Interval of the entries about failed authentications, in milliseconds. */
  readonly failuresEveryMs?: number;
  /** True shows memory, CPU and event loop at /metrics. Default: true without `logger`. */
  readonly processMetrics?: boolean;
  /** How long one read of the store serves /metrics, in milliseconds. */
  readonly stateKeepMs?: number;
}

/** The running program. */
export interface App {
  /** Origin of the server, without a trailing slash. */
  readonly url: string;
  /** Origin of `/metrics` where it has a port of its own, else null. */
  readonly metricsUrl: string | null;
  /** The embedded emulator. Null when the program calls Amazon or a configured endpoint. */
  readonly emulator: Emulator | null;
  readonly logger: Logger;
  /**
   * Stops background work, lets running requests finish, then closes everything. Keeps serving for `delayMs` (default: 0),
   * while `/readyz` responds 503.
   */
  close(delayMs?: number): Promise<void>;
}

/** Wires and starts everything. Rejects when the server cannot listen on its address. */
export async function startApp(config: Config, seams: AppSeams = {}): Promise<App> {
  const process = { replica: hostname(), version: VERSION };
  const logger = seams.logger ?? createLogger({ level: config.logLevel, process });
  const { maxSellers } = config.metrics;
  const { processMetrics = seams.logger === undefined } = seams;
  const metrics = new Metrics({ processMetrics, maxSellers });
  const login = new LoginHealth();
  const troubles = new TroubleLog({ logger, now: wallClock.now });
  const rounds = new RoundHealth(wallClock.now, roundListener(metrics, troubles));
  const lifetime = new Lifetime();
  try {
    const records = new CallRecords(wallClock.now);
    const log = { logger, troubles, metrics, records };
    await startTracing(config.tracing, { ...process, troubles, lifetime });
    return await assemble(config, seams, { ...log, login, rounds, lifetime });
  } catch (error) {
    await lifetime.end(async () => undefined);
    throw error;
  }
}

async function assemble(config: Config, seams: AppSeams, process: Process): Promise<App> {
  const { logger, troubles, metrics, rounds, lifetime } = process;
  const log = { logger, troubles, metrics };
  // First, because a ledger that cannot be used must stop the start before anything else runs.
  const ledger = await openLedger(config.ledger, logger);
  lifetime.holds(() => ledger.close());
  const { store } = ledger;
  const amazon = await reachAmazon(
    config,
    { ...seams, userAgent: USER_AGENT },
    { ...process, store },
  );
  const { emulator, spApi, registry } = amazon;
  const { runtimes } = registry;
  const orderSync = await readOrders(config, seams, { registry, store: ledger.store, process });
  const access = await openAccess(config.http, ledger.store, { ...process, ...seams });
  const connecting = sellerConnecting(amazon, ledger.store, { ...config, ...process });
  const seen = { records: process.records, spApi, newsEveryMs: seams.inventory?.everyMs };
  const { clock: scheduleClock } = seams.schedule ?? {};
  const services = { orderSync, connecting, ...access, ...log, ...seen, scheduleClock };
  const ports = await portsOf(config, ledger.store, runtimes, services);
  const forgotten = forgetChanges(runtimes, ledger.store, {
    forgetAccessKeys: () => access.authenticator.forget(),
    // When it fails, the loop that looks for sellers tries again and reports it.
    syncSellers: () => void registry.sync().catch(() => undefined),
  });
  lifetime.holds(forgotten);
  const userAgent = `${USER_AGENT.application}/${VERSION}`;
  startWorkers(config, seams, { runtimes, ports, ...log, rounds, lifetime, userAgent });
  showState(config, seams, { registry, ports, spApi, logger, metrics });
  const { orderChangesAfterMs: listenAfterMs } = seams;
  const changePlace = listenAfterMs === null ? null : orderChangePlace(config.spApi, emulator);
  const queueHealth = changePlace && new QueueHealth();
  const checked = { ...process, ...access, registry, spApi, queueHealth, store: ledger.store };
  const readiness = openReadiness(config.orders, checked);
  const shown = { registry, connecting, ports, ...log, ...access, emulator };
  const server = await serve(config, seams, { ...shown, readiness });
  lifetime.runs(
    listenToOrderChanges({
      place: changePlace,
      health: queueHealth,
      sink: orderSync.changes,
      runtimes,
      onArrival: arrivalsOf(registry),
      spApi,
      ...log,
      delayMs: listenAfterMs ?? undefined,
    }),
  );
  return {
    url: server.url,
    metricsUrl: server.metricsUrl,
    emulator,
    logger,
    close: (delayMs) => lifetime.end(() => server.close(delayMs)),
  };
}

async function readOrders(
  config: Config,
  seams: AppSeams,
  { registry, store, process }: Pick<Amazon, 'registry'> & { store: Store; process: Process },
): Promise<RunningOrderSync> {
  const { lifetime } = process;
  const orderSync = await startOrderSync({
    ...process,
    runtimes: registry.runtimes,
    store,
    historyDays: config.orders.historyDays,
    holdMs: leaseMsOf(config),
    ...(seams.orderSync && { options: seams.orderSync }),
  });
  lifetime.holds(async () => orderSync.close());
  lifetime.runs(() => orderSync.stop());
  registry.onChange(() => orderSync.sellersChanged());
  followSellers(config, registry, process);
  return orderSync;
}

/** Shows the build, and the state of the store and the quota, at /metrics. */
function showState(
  { commit, orders }: Config,
  { stateKeepMs: keepMs }: AppSeams,
  dependencies: Pick<ServerDependencies, 'registry' | 'ports' | 'logger' | 'metrics'> &
    Pick<Amazon, 'spApi'>,
): void {
  const { registry, ports, ...rest } = dependencies;
  rest.metrics.showBuild({ version: VERSION, commit });
  observeState({
    ...rest,
    store: ports.store,
    sellerIds: () => registry.runtimes.keys(),
    readsOrders: orders.historyDays > 0,
    clock: wallClock,
    ...(keepMs !== undefined && { keepMs }),
  });
}

/** Returns the seller of requests that name none. With the embedded emulator, its first one. */
function defaultSellerOf({ defaultSellerId }: Config, emulator: Emulator | null): string | null {
  return defaultSellerId ?? emulator?.sellers[0]?.sellerId ?? null;
}

interface Process {
  readonly logger: Logger;
  readonly troubles: TroubleLog;
  readonly metrics: Metrics;
  readonly records: CallRecords;
  readonly login: LoginHealth;
  readonly rounds: RoundHealth;
  readonly lifetime: Lifetime;
}

interface ServerDependencies extends Pick<
  OpenAccess,
  'authenticator' | 'sessions' | 'onFailedAuthentication' | 'onDeniedMutations'
> {
  readonly registry: SellerRegistry;
  readonly connecting: SellerConnecting;
  readonly ports: ContextPorts;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly troubles: TroubleLog;
  readonly emulator: Emulator | null;
  readonly readiness: Readiness;
}

async function serve(
  config: Config,
  { schema, compileQueries = true, consoleFolder = builtConsole() }: AppSeams,
  dependencies: ServerDependencies,
): Promise<RunningServer> {
  const { registry, ports, logger, metrics, troubles, readiness } = dependencies;
  const { authenticator, sessions, emulator, onFailedAuthentication, onDeniedMutations } =
    dependencies;
  const { store } = ports;
  const { runtimes } = registry;
  const served = schema ?? createSchema({ federation: config.http.federation });
  const sellers = new VisibleSellers(runtimes, registry.state, defaultSellerOf(config, emulator));
  return startServer<RequestContext>({
    schema: await tracedSchema(config.tracing, served),
    ...config.http,
    createContext: (request) => createContext(sellers, request, ports),
    authenticate: (authorization, session) => sessions.authenticate(authorization, session),
    sessions,
    consoleFolder,
    onFailedAuthentication,
    onDeniedMutations,
    sharedLimits: store.limits,
    costOf: ({ cost }, isShared) => (isShared ? cost.sharedCost() : cost.cost()),
    readLink: labelLinkReader(ports, runtimes),
    finishConnection: dependencies.connecting.finish,
    ready: () => readiness.report(),
    title: TITLE,
    examples: examplesOf(emulator, runtimes),
    visitor: () => visitorOf(authenticator.isOpen, runtimes, emulator),
    logger,
    metrics,
    onStoreError: (error, path) => noteStoreError(troubles, error, path),
    onRefusedCaller: (code) => noteRefusedCaller(troubles, code),
    compileQueries,
    answerBytes: config.caches.answerBytes,
  });
}
