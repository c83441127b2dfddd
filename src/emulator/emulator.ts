/** A stand-in for Amazon over real HTTP: Login with Amazon and the Selling Partner API on one port. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleepFor } from 'node:timers/promises';
import type { EmulatedSeller } from './core/api.js';
import { EMULATED_APIS, EMULATED_SITES } from './apis.js';
import { CallLog } from './core/call-log.js';
import { EmulatedClock } from './core/clock.js';
import { answerControl, CONTROL_PATH, type EmulatorControl } from './core/control.js';
import { Faults, type FaultRule } from './core/faults.js';
import { Gateway } from './core/gateway.js';
import { Generation } from './core/generation.js';
import { Exchange } from './core/http/exchange.js';
import { LoginWithAmazon, TOKEN_PATH } from './apis/tokens/login-with-amazon.js';
import type { EmulatorObserver } from './core/observer.js';
import { FIRST_QUEUE, queueArn } from './apis/notifications/queue-service.js';
import { emulatedApplication, emulatedSellers, type EmulatedApplication } from './core/sellers.js';
import { showcaseOf, type Showcase } from './showcase.js';
import { serveSite, type Site } from './core/site.js';
import { TokenStore } from './apis/tokens/token-store.js';
import { UsagePlans, type UsagePlanMode } from './core/usage-plans.js';
import type { ApiFactory, World } from './core/world.js';

/** How to start an emulator; everything may be left out. */
export interface EmulatorOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** 127.0.0.1 when absent: it has no secrets worth the name, but nobody else's business either. */
  readonly host?: string;
  /** 1 when absent. Everything invented follows from it. */
  readonly seed?: number;
  /** Epoch milliseconds; the machine's clock when absent. */
  readonly now?: () => number;
  readonly usagePlans?: UsagePlanMode;
  readonly faults?: readonly FaultRule[];
  /** Of access tokens and restricted data tokens; 3600 when absent, as at Amazon. */
  readonly tokenLifetimeS?: number;
  /** True refuses a plain access token on restricted operations, which Amazon in practice takes. */
  readonly requireRdt?: boolean;
  /** What is imitated besides the Tokens API; everything when absent. */
  readonly apis?: readonly ApiFactory[];
  /** How the fault `latency` waits. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Told about mistakes of the emulator itself; they go to stderr when absent. */
  readonly onError?: (error: unknown) => void;
  /** Called for every answered call and every notification. For tests. */
  readonly observer?: EmulatorObserver | undefined;
}

/** A running emulator. */
export interface Emulator {
  /** Origin without a slash at the end, for Login with Amazon and the Selling Partner API alike. */
  readonly url: string;
  readonly seed: number;
  /** The variables that point a client at the emulator, as its first seller. */
  readonly environment: Readonly<Record<string, string>>;
  readonly sellers: readonly EmulatedSeller[];
  readonly application: EmulatedApplication;
  readonly control: EmulatorControl;
  /** Address of the SQS queue that is there from the start. */
  readonly queueUrl: string;
  /** Its name as a destination of notifications. */
  readonly queueArn: string;
  /** Things of the first seller that are there from the start: a store, and an order that can be shipped from it. */
  readonly showcase: Showcase;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

/** Longer than any client keeps an idle connection, as Amazon's load balancers do. */
const KEEP_ALIVE_MS = 65_000;

/** Starts an emulator and waits until it listens. @throws when the port is taken or a fault makes no sense. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const seed = options.seed ?? 1;
  const clock = new EmulatedClock(options.now ?? Date.now);
  const application = emulatedApplication(seed);
  const sellers = emulatedSellers(seed);
  const { observer } = options;
  const world: World = { seed, sellers, nowMs: clock.nowMs, observer };
  const tokens = new TokenStore(clock.nowMs, options.tokenLifetimeS ?? 3600);
  const parts = assemble(options, world, clock, tokens);
  const gateway = new Gateway({
    ...parts,
    router: () => parts.generation().router,
    tokens,
    policy: { requireRdt: options.requireRdt ?? false },
    nowMs: clock.nowMs,
    observer,
  });
  const server = createServer((request, response) => {
    response.setHeader('Date', new Date(clock.nowMs()).toUTCString());
    serve(request, response, async (exchange) => {
      const generation = parts.generation();
      generation.settle();
      const [site, operation] = siteOf(generation, exchange);
      if (site) await serveSite(site, operation, exchange, parts);
      else if (exchange.path.startsWith(CONTROL_PATH)) {
        await answerControl(exchange, { control: parts.control, sellers, nowMs: clock.nowMs });
      } else await gateway.answer(exchange);
    }).catch(parts.onError);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const url = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');
  return {
    url,
    seed,
    environment: environmentOf(url, application, sellers[0]),
    sellers,
    application,
    control: parts.control,
    queueUrl: `${url}/sqs/${FIRST_QUEUE}`,
    queueArn: queueArn(FIRST_QUEUE),
    showcase: showcaseOf(world),
    close: () => close(server),
  };
}

interface Parts {
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
): Parts {
  // A call that is still waiting does not keep a program alive that was told to stop.
  const sleep = options.sleep ?? ((ms) => sleepFor(ms, undefined, { ref: false }));
  const apis = options.apis ?? EMULATED_APIS;
  const login = new LoginWithAmazon(emulatedApplication(world.seed), world.sellers, tokens);
  const sites = [...EMULATED_SITES, () => login];
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
    placeOrder: (wish) => generation.placeOrder(wish),
    publishNotification: (sellerId, type, payload) => generation.publish(sellerId, type, payload),
    addFault: (rule) => faults.add(rule),
    addFaults(rules) {
      for (const rule of rules) faults.check(rule);
      for (const rule of rules) faults.add(rule);
    },
    faults: () => faults.list(),
    clearFaults: () => faults.clear(),
    setGrant(sellerId, state) {
      if (!world.sellers.some((seller) => seller.sellerId === sellerId))
        throw new RangeError(`sellerId: ${sellerId} is no seller of this emulator`);
      tokens.setRevoked(sellerId, state === 'revoked');
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

function siteOf(generation: Generation, exchange: Exchange): [Site | undefined, string] {
  for (const site of generation.sites) {
    const operation = site.find(exchange);
    if (operation !== undefined) return [site, operation];
  }
  return [undefined, ''];
}

/** One exchange; an accident in the emulator ends the connection, since nobody can tell what was already sent. */
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
      // A string would be a pipe, and null a server that does not listen: neither was asked for.
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
    SP_API_REGION: 'na',
    SP_API_ENDPOINT: url,
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
