import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { AmazonConfig, Config } from './config.js';
import {
  createContext,
  SellerRuntime,
  type ContextPorts,
  type MemoryOptions,
  type RequestContext,
} from './context.js';
import { SellerResolver } from './domains/sellers/seller.resolver.js';
import {
  SupplySourceCodeTakenResolver,
  SupplySourcePayloadResolver,
  SupplySourceResolver,
} from './domains/supply-sources/supply-source.resolver.js';
import { downloadLabel } from './domains/shipping/label-download.js';
import { LabelLinks } from './domains/shipping/label-links.js';
import { MemoryPurchaseRegistry } from './domains/shipping/purchase-registry.js';
import {
  AdditionalSellerInputsRequiredResolver,
  CancellationRefusedResolver,
  LabelResolver,
  OfferExpiredResolver,
  ShippingPurchasedResolver,
} from './domains/shipping/shipping-fields.resolver.js';
import { ShippingResolver } from './domains/shipping/shipping.resolver.js';
import { SellerShippingEdge } from './edges/seller-shipping.js';
import { SellerSupplySourcesEdge } from './edges/seller-supply-sources.js';
import { shipFromSupplySource } from './edges/ship-from-supply-source.js';
import type { Emulator, EmulatorOptions } from './emulator/emulator.js';
import { buildSchema } from './schema/build.js';
import { explorerExamples, type ExampleIds } from './server/examples.js';
import type { ExplorerExample } from './server/explorer-page.js';
import { startServer, type RunningServer } from './server/start-server.js';
import { secretFromFile } from './sp-api/auth/client-secret.js';
import { createSpApi, type SpApiClient, type SpApiOptions } from './sp-api/create-sp-api.js';
import type { SpApiEvent } from './sp-api/events.js';
import { LWA_TOKEN_ENDPOINT, REGION_HOSTS } from './sp-api/regions.js';
import { createLogger } from './telemetry/logger.js';
import { Metrics } from './telemetry/metrics.js';
import { onUnknownValue } from './telemetry/unknown-values.js';

const TITLE = 'Fulfilment Graph';

/** What tests replace; a process leaves all of it out. */
export interface AppSeams {
  readonly logger?: Logger;
  /** For the embedded emulator, which runs when the configuration has no credentials. */
  readonly emulator?: EmulatorOptions;
  readonly planFor?: SpApiOptions['planFor'];
  readonly memory?: Partial<MemoryOptions>;
}

/** The whole program, running. */
export interface App {
  /** Origin of the server, without a slash at the end. */
  readonly url: string;
  /** The embedded emulator; null when the program talks to Amazon or to an endpoint of yours. */
  readonly emulator: Emulator | null;
  readonly logger: Logger;
  /** Lets running requests end, then closes everything. */
  close(): Promise<void>;
}

const MEMORY: MemoryOptions = {
  supplySourceTtlMs: 30_000,
  maxEntries: 10_000,
  shipmentTtlMs: 60_000,
  maxShipments: 1_000,
};

/** The graph, without anything that runs. */
export function createSchema(): GraphQLSchema {
  return buildSchema([
    SellerResolver,
    SupplySourceResolver,
    SupplySourcePayloadResolver,
    SupplySourceCodeTakenResolver,
    SellerSupplySourcesEdge,
    ShippingResolver,
    LabelResolver,
    ShippingPurchasedResolver,
    OfferExpiredResolver,
    AdditionalSellerInputsRequiredResolver,
    CancellationRefusedResolver,
    SellerShippingEdge,
  ]);
}

/** Wires and starts everything. Rejects when the address can't be listened on. */
export async function startApp(config: Config, seams: AppSeams = {}): Promise<App> {
  const logger = seams.logger ?? createLogger({ level: config.logLevel });
  const metrics = new Metrics({ processMetrics: seams.logger === undefined });
  const emulator =
    config.spApi.kind === 'emulator' ? await embedEmulator(config.spApi.seed, seams) : null;
  const upstream = emulator ? ofEmulator(emulator) : ofAmazon(config.spApi);
  const spApi = createSpApi({
    ...upstream.options,
    userAgent: { application: 'fulfilment-graph', version: '0.1.0' },
    timeouts: { overallMs: config.upstreamTimeoutMs },
    onEvent: (event) => observe(event, metrics, logger),
    ...(seams.planFor && { planFor: seams.planFor }),
  });
  const runtimes = createRuntimes(upstream.sellers, spApi, { ...MEMORY, ...seams.memory });
  const stopCounting = onUnknownValue((enumName, value) =>
    metrics.countUnknownEnumValue(enumName, value),
  );
  const release = async (): Promise<void> => {
    stopCounting();
    await spApi.close();
    await emulator?.close();
  };
  const examples = explorerExamples(emulator?.showcase ?? NOTHING_KNOWN);
  const server = await serve(config, { runtimes, logger, metrics, examples }).catch(
    async (error: unknown) => {
      await release();
      throw error;
    },
  );
  return { url: server.url, emulator, logger, close: () => server.close().then(release) };
}

interface Parts {
  readonly runtimes: ReadonlyMap<string, SellerRuntime>;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly examples: readonly ExplorerExample[];
}

// At Amazon there is nothing that every seller has: the examples' variables are to be filled in.
const NOTHING_KNOWN: ExampleIds = { supplySourceId: '', amazonOrderId: '', orderItemId: '' };

function serve(
  config: Config,
  { runtimes, logger, metrics, examples }: Parts,
): Promise<RunningServer> {
  const { secret, ttlSeconds } = config.labelLinks;
  const labelLinks = new LabelLinks({ secret: secret.reveal(), ttlMs: ttlSeconds * 1000 });
  const ports: ContextPorts = {
    labelLinks,
    purchaseRegistry: new MemoryPurchaseRegistry(),
    shipFromSource: shipFromSupplySource,
  };
  return startServer<RequestContext>({
    schema: createSchema(),
    host: config.http.host,
    port: config.http.port,
    publicUrl: config.http.publicUrl,
    createContext: (request) => createContext(runtimes, request, ports),
    costOf: (context) => context.cost.cost(),
    labelFile: (token, signal) => downloadLabel(labelLinks, runtimes, token, signal),
    ready: async () => ({ ok: true, detail: `${runtimes.size} seller(s) configured.` }),
    title: TITLE,
    examples,
    logger,
    metrics,
    shutdownGraceMs: config.http.shutdownGraceMs,
  });
}

interface SellerGrant {
  readonly id: string;
  readonly name: string | null;
  readonly refreshToken: string;
  readonly marketplaceIds: readonly string[];
}

interface Upstream {
  readonly options: Pick<
    SpApiOptions,
    'endpoint' | 'lwaEndpoint' | 'clientId' | 'clientSecret' | 'rdt'
  > &
    Partial<Pick<SpApiOptions, 'rdtEndpoint'>>;
  /** The first one is the default. */
  readonly sellers: readonly SellerGrant[];
}

// Loaded on demand: with credentials the program never reads the emulator's code.
async function embedEmulator(seed: number, seams: AppSeams): Promise<Emulator> {
  const { startEmulator } = await import('./emulator/emulator.js');
  return startEmulator({ seed, ...seams.emulator });
}

function ofEmulator(emulator: Emulator): Upstream {
  return {
    options: {
      endpoint: emulator.url,
      lwaEndpoint: `${emulator.url}/auth/o2/token`,
      clientId: emulator.application.clientId,
      clientSecret: () => emulator.application.clientSecret,
    },
    sellers: emulator.sellers.map(({ sellerId, ...seller }) => ({ id: sellerId, ...seller })),
  };
}

function ofAmazon(config: Config['spApi']): Upstream {
  const amazon = config as AmazonConfig;
  const { clientSecret } = amazon;
  const hosts = REGION_HOSTS[amazon.region ?? 'na'];
  const host = amazon.sandbox ? hosts.sandbox : hosts.production;
  return {
    options: {
      endpoint: amazon.endpoint ?? host,
      // Also with the sandbox, restricted data tokens come from production.
      rdtEndpoint: amazon.endpoint ?? hosts.production,
      lwaEndpoint: amazon.lwaEndpoint ?? LWA_TOKEN_ENDPOINT,
      clientId: amazon.clientId,
      clientSecret:
        clientSecret.kind === 'file'
          ? secretFromFile(clientSecret.path)
          : () => clientSecret.value.reveal(),
      rdt: amazon.rdt,
    },
    sellers: amazon.sellers.map((seller) => ({
      ...seller,
      refreshToken: seller.refreshToken.reveal(),
    })),
  };
}

function createRuntimes(
  sellers: readonly SellerGrant[],
  spApi: SpApiClient,
  memory: MemoryOptions,
): Map<string, SellerRuntime> {
  return new Map(
    sellers.map(({ refreshToken, ...account }) => {
      const client = spApi.forSeller({ sellerId: account.id, refreshToken });
      return [account.id, new SellerRuntime(account, client, memory)];
    }),
  );
}

function observe(event: SpApiEvent, metrics: Metrics, logger: Logger): void {
  switch (event.type) {
    case 'call':
      metrics.countUpstreamCall(event.report);
      if (event.errorCode) {
        const { operation, httpStatus, requestId, attempts } = event.report;
        const { sellerId, errorCode } = event;
        logger.warn(
          { sellerId, operation, httpStatus, requestId, attempts, errorCode },
          'a call to Amazon failed',
        );
      }
      return;
    case 'lwa':
      if (event.errorCode)
        logger.error({ errorCode: event.errorCode }, 'Login with Amazon refused a token');
      return;
    case 'rdt-fallback':
      logger.warn(
        { sellerId: event.sellerId, reason: event.reason },
        'restricted operations go without restricted data tokens for a while',
      );
      return;
    case 'rate-learned':
      logger.debug(
        {
          sellerId: event.sellerId,
          operation: event.operation,
          ratePerSecond: event.ratePerSecond,
        },
        'Amazon told another rate than the assumed one',
      );
      return;
    case 'callback-failed':
      logger.error({ err: event.error }, 'a callback of the SP-API client failed');
      return;
    case 'attempt':
  }
}
