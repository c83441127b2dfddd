/** A stand-in for Amazon over HTTP: Login with Amazon and the Selling Partner API on one port. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as sleepFor } from 'node:timers/promises';
import type { EmulatedRegion, EmulatedSeller } from './core/api.js';
import { EMULATED_APIS, EMULATED_SITES } from './apis.js';
import { AuthorizationCodes } from './apis/consent/authorization-codes.js';
import { ConsentSite } from './apis/consent/consent-site.js';
import { CallLog } from './core/call-log.js';
import { EmulatedClock } from './core/clock.js';
import { answerControl, CONTROL_PATH } from './core/control.js';
import type { EmulatorControl } from './core/control.js';
import { Faults } from './core/faults.js';
import type { FaultRule } from './core/faults.js';
import { Gateway } from './core/gateway.js';
import { Generation } from './core/generation.js';
import { Exchange } from './core/http/exchange.js';
import { LoginWithAmazon, TOKEN_PATH } from './apis/tokens/login-with-amazon.js';
import type { EmulatorObserver } from './core/observer.js';
import { FIRST_QUEUE, queueArn } from './apis/notifications/queue-service.js';
import { emulatedApplication, emulatedSellers } from './core/sellers.js';
import type { EmulatedApplication } from './core/sellers.js';
import { showcaseOf } from './showcase.js';
import type { Showcase } from './showcase.js';
import { serveSite } from './core/site.js';
import type { Site, SiteFactory } from './core/site.js';
import { TokenStore } from './apis/tokens/token-store.js';
import { UsagePlans } from './core/usage-plans.js';
import type { UsagePlanMode } from './core/usage-plans.js';
import type { ApiFactory, OrderSupply, World } from './core/world.js';
import { printFirstLabels } from './labels/first-labels.js';

/** Options of an emulator. All are optional. */
export interface EmulatorOptions {
  /** Default: 0, a free port. */
  readonly port?: number;
  /** Default: 127.0.0.1, because other machines have no use for it. */
  readonly host?: string;
  /** Default: 1. Determines everything invented. */
  readonly seed?: number;
  /** Regions of the three sellers. Default: all in North America. */
  readonly regions?: readonly EmulatedRegion[];
  /** Which orders exist at the start and arrive. Default: `invented`. */
  readonly orders?: OrderSupply;
  /** Returns epoch milliseconds. Default: the machine's clock. */
  readonly now?: () => number;
  readonly usagePlans?: UsagePlanMode;
  readonly faults?: readonly FaultRule[];
  /** Lifetime of access tokens and restricted data tokens. Default: 3600, as at Amazon. */
  readonly tokenLifetimeS?: number;
  /** True refuses a plain access token on restricted operations. Amazon accepts it in practice. */
  readonly requireRdt?: boolean;
  /** The APIs to emulate besides the Tokens API. Default: all. */
  readonly apis?: readonly ApiFactory[];
  /** Waits for the fault `latency` and for long polls. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Receives errors of the emulator itself. Default: writes them to stderr. */
  readonly onError?: (error: unknown) => void;
  /** Called for every answered call and every notification. For tests. */
  readonly observer?: EmulatorObserver | undefined;
}

/** A running emulator. */
export interface Emulator {
  /** Origin without a trailing slash, for Login with Amazon and the Selling Partner API. */
  readonly url: string;
  readonly seed: number;
  /** Environment variables that connect a client as the first seller. */
  readonly environment: Readonly<Record<string, string>>;
  readonly sellers: readonly EmulatedSeller[];
  readonly application: EmulatedApplication;
  readonly control: EmulatorControl;
  /** Address of the initial SQS queue. */
  readonly queueUrl: string;
  /** ARN of the initial queue, for a notification destination. */
  readonly queueArn: string;
  /** A store and an order of the first seller that exist from the start. */
  readonly showcase: Showcase;
  /** Loads what the first label needs, so that others in the same process do not wait for it then. */
  prepareLabels(): Promise<void>;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

/** Longer than clients keep an idle connection, as at Amazon's load balancers. */
const KEEP_ALIVE_MS = 65_000;

/** Starts an emulator and waits until it listens. @throws for a port in use or an invalid fault. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const seed = options.seed ?? 1;
  const clock = new EmulatedClock(options.now ?? Date.now);
  const application = emulatedApplication(seed);
  const sellers = emulatedSellers(seed, options.regions);
  const { observer, orders } = options;
  const world: World = { seed, sellers, nowMs: clock.nowMs, orders, observer };
  const tokens = new TokenStore(clock.nowMs, options.tokenLifetimeS ?? 3600);
  const components = assemble(options, world, clock, tokens);
  const gateway = new Gateway({
    ...components,
    router: () => components.generation().router,
    tokens,
    policy: { requireRdt: options.requireRdt ?? false },
    nowMs: clock.nowMs,
    observer,
  });
  const server = createServer((request, response) => {
    response.setHeader('Date', new Date(clock.nowMs()).toUTCString());
    serve(request, response, async (exchange) => {
      const generation = components.generation();
      await generation.settle();
      const [site, operation] = siteOf(generation, exchange);
      if (site) await serveSite(site, operation, exchange, components);
      else if (exchange.path.startsWith(CONTROL_PATH)) {
        await answerControl(exchange, { control: components.control, sellers, nowMs: clock.nowMs });
      } else await gateway.answer(exchange);
    }).catch(components.onError);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const url = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');
  return {
    url,
    seed,
    environment: environmentOf(url, application, sellers[0]),
    sellers,
    application,
    control: components.control,
    queueUrl: `${url}/sqs/${FIRST_QUEUE}`,
    queueArn: queueArn(FIRST_QUEUE),
    showcase: showcaseOf(world),
    prepareLabels: printFirstLabels,
    close: () => close(server),
  };
}

interface Components {
  readonly generation: () => Generation;
  readonly plans: UsagePlans;
  readonly faults: Faults;
  readonly log: CallLog;
  readonly sleep: (ms: number) => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly control: EmulatorControl;
}

function assemble(
  options: EmulatorOptions,
  world: World,
  clock: EmulatedClock,
  tokens: TokenStore,
): Components {
  // A waiting call does not keep a stopped program alive.
  const sleep = options.sleep ?? ((ms) => sleepFor(ms, undefined, { ref: false }));
  const apis = options.apis ?? EMULATED_APIS;
  const sites = [...EMULATED_SITES, ...authorizationSites(world, tokens)];
  const build = (): Generation => new Generation({ world, tokens, apis, sites, sleep });
  let generation = build();
  const plans = new UsagePlans(options.usagePlans ?? 'enforced', clock.nowMs);
  const log = new CallLog();
  const faults = new Faults(world.seed, () => generation.operationNames);
  const control: EmulatorControl = {
    advanceClock(byMs) {
      clock.advance(byMs);
      generation.timePassed();
    },
    placeOrder: (request) => generation.placeOrder(request),
    cancelOrder: (request) => generation.cancelOrder(request),
    orders: () => generation.orders,
    stock: () => generation.stock,
    publishNotification: (sellerId, type, payload) => generation.publish(sellerId, type, payload),
    addFault: (rule) => faults.add(rule),
    addFaults: (rules) => faults.addAll(rules),
    faults: () => faults.list(),
    clearFaults: () => faults.clear(),
    setGrant(sellerId, state) {
      assertSeller(world, sellerId);
      tokens.setRevoked(sellerId, state === 'revoked');
    },
    setBalance(sellerId, cents) {
      assertSeller(world, sellerId);
      generation.setBalance(sellerId, cents);
    },
    soldLabels: () => generation.soldLabels,
    calls: () => log.counts(),
    clearCalls: () => log.clear(),
    reset() {
      clock.reset();
      generation = build();
      plans.reset();
      tokens.restoreAll();
      faults.clear();
      control.addFaults(options.faults ?? []);
      log.clear();
    },
  };
  control.addFaults(options.faults ?? []);
  return {
    generation: () => generation,
    plans,
    faults,
    log,
    sleep,
    onError: options.onError ?? reportToStderr,
    control,
  };
}

/** Seller Central and Login with Amazon, which exchanges the codes of the consents. */
function authorizationSites(world: World, tokens: TokenStore): readonly SiteFactory[] {
  const application = emulatedApplication(world.seed);
  const { sellers } = world;
  const codes = new AuthorizationCodes(() => world.nowMs());
  const login = new LoginWithAmazon(application, sellers, tokens, codes);
  const onConsent = (sellerId: string): void => tokens.setRevoked(sellerId, false);
  const consent = new ConsentSite({ application, sellers, codes, onConsent });
  return [() => login, () => consent];
}

function assertSeller({ sellers }: World, sellerId: string): void {
  if (sellers.some((seller) => seller.sellerId === sellerId)) return;
  const known = sellers.map((seller) => seller.sellerId).join(', ');
  throw new RangeError(
    `sellerId: ${sellerId} is not a seller of this emulator. Accepted: ${known}`,
  );
}

function siteOf(generation: Generation, exchange: Exchange): [Site | undefined, string] {
  for (const site of generation.sites) {
    const operation = site.find(exchange);
    if (operation !== undefined) return [site, operation];
  }
  return [undefined, ''];
}

/**
 * Handles one exchange. An error of the emulator closes the connection, because part of an answer may be sent
 * already.
 */
async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (exchange: Exchange) => Promise<void>,
): Promise<void> {
  const exchange = new Exchange(request, response);
  try {
    await answer(exchange);
  } catch (error) {
    const { abandoned } = exchange;
    request.socket.destroy();
    if (!abandoned) throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const bound = server.address();
      // A string would be a pipe, and null a server that does not listen. Neither can happen here.
      if (bound === null || typeof bound === 'string') return;
      const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
      resolve(`http://${name}:${bound.port}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

function environmentOf(
  url: string,
  application: EmulatedApplication,
  seller: EmulatedSeller,
): Readonly<Record<string, string>> {
  return {
    SP_API_REGION: seller.region,
    SP_API_ENDPOINT: seller.region === 'na' ? url : `${url}/{region}`,
    LWA_ENDPOINT: `${url}${TOKEN_PATH}`,
    LWA_CLIENT_ID: application.clientId,
    LWA_CLIENT_SECRET: application.clientSecret,
    SP_API_REFRESH_TOKEN: seller.refreshToken,
    SP_API_SELLER_ID: seller.sellerId,
    SP_API_MARKETPLACE_IDS: seller.marketplaceIds.join(','),
  };
}

function reportToStderr(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`emulator: ${text}\n`);
}
